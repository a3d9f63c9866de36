// On paper every page bears the name and the address of what it is a page of. A style sheet cannot
// know either; without this script they stand on the first page alone.

/** A text as a style sheet writes one. @param {string} text */
export function quotedForStyle(text) {
  return `"${text.replace(/["\\]/g, "\\$&").replace(/\s+/g, " ").trim()}"`;
}

/** @param {string} title @param {string} address */
export function rules(title, address) {
  const font = 'font: 8pt "Be Vietnam Pro", sans-serif';
  return `@page {
    @top-left { content: ${quotedForStyle(title)}; ${font}; text-align: left; width: 50%; }
    @top-right { content: ${quotedForStyle(address)}; ${font}; text-align: right; width: 50%; }
  }`;
}

if (typeof document !== "undefined" && "adoptedStyleSheets" in document) {
  /** @type {HTMLLinkElement | null} */
  const canonical = document.querySelector("link[rel=canonical]");
  const address = canonical?.href ?? `${location.origin}${location.pathname}`;
  /** @type {HTMLMetaElement | null} */
  const title = document.querySelector("meta[property='og:title']");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules(title?.content ?? document.title, decodeURI(address)));
  document.adoptedStyleSheets.push(sheet);
}
