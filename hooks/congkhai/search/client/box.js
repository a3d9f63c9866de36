// Every page: makes search boxes suggest from the first keystroke; nothing is loaded before it.

/** @type {HTMLLinkElement | undefined} */
let link;
const load = () => {
  // The script and what it reads first come in one hop.
  if (!link) document.head.append((link = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href: new URL("../index.bin", import.meta.url).href })));
  return import("./search.js");
};

function begin() {
  /** @type {HTMLInputElement[]} */
  const inputs = [...document.querySelectorAll("form[role=search] input[name=q]")].filter((input) => input instanceof HTMLInputElement);
  for (const input of inputs) {
    // Who goes to the box is about to type.
    input.addEventListener("focus", () => Promise.all([load(), import("./suggest.js")]).catch(() => {}), { once: true });
    input.addEventListener("input", () => import("./suggest.js").then(({ suggest }) => suggest(input)).catch(() => {}));
  }
  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || target.closest?.("input, textarea, select, [contenteditable]")) return;
    const input = inputs.find((input) => input.offsetParent);
    if (!input) return;
    event.preventDefault();
    // Material listens for «/» too.
    event.stopPropagation();
    input.focus();
    input.select();
  }, true);
  const page = document.querySelector("[data-search-page]");
  if (page instanceof HTMLElement) {
    page.hidden = false;
    load().then(({ showResults }) => showResults(page)).catch(() => {
      const failed = page.querySelector("[data-search=failed]");
      if (!(failed instanceof HTMLElement)) return;
      failed.hidden = false;
      failed.querySelector("button")?.addEventListener("click", () => location.reload());
    });
  }
}

// It may come before all of the page has.
if (document.readyState === "loading") document.addEventListener("readystatechange", begin, { once: true });
else begin();
