// Small ways to make and fill elements; text only ever becomes text.

import { Search } from "./engine.js";

const folder = new URL("../", import.meta.url);
/** The one search of this page. */
export const search = new Search(folder.href);

/** @param {string} url of an entry, relative to the site's root @param {import("./store.js").Store} store */
export const address = (url, store) => new URL(url, new URL("../", store.base)).href;

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @param {string} date ISO, perhaps partial */
export const written = (date) => date.split("-").reverse().join("/");

/** @param {import("./store.js").Row} row */
export const about = (row) => [row.agency, row.remark, row.number, written(row.date), row.kind, row.status].filter(Boolean).join(" · ");
