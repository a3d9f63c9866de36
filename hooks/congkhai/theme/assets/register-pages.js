// A register of many pages: rows of the other pages, when a filter asks for them.
import { fits } from "./filters.js";

/** So many rows of other pages are shown at most. */
export const MOST = 500;

/**
 * What the filter of a register asks for: values by name, and the states whose boxes are ticked.
 * @typedef {object} Wanted
 * @property {import("./filters.js").Asked} asked
 * @property {string} text words that a row must hold, with or without their marks
 * @property {ReadonlySet<string>} states
 * @property {boolean} isEveryState
 */

/** @param {Element} element @param {Wanted} wanted */
export function holds(element, wanted) {
  return fits((name) => element.getAttribute(`data-${name}`), wanted.asked);
}

/**
 * The states of a row: of several periods it may have several, and of a year that is asked for those
 * of that year.
 * @param {HTMLElement} row
 * @param {Wanted} wanted
 */
export function statesOf(row, wanted) {
  const year = wanted.asked.get("nam");
  const dated = (year && row.dataset.ky?.split(" ")) || [];
  if (!dated.length) return row.dataset.t?.split(" ") ?? [];
  return dated.filter((state) => state.startsWith(`${year}:`)).map((state) => state.slice(5));
}

/** A row without a state is of all. @param {HTMLElement} row @param {Wanted} wanted */
export function isWanted(row, wanted) {
  const states = statesOf(row, wanted);
  const isOfOne = states.some((state) => wanted.states.has(state));
  const hasText = !wanted.text || plain(row.textContent ?? "").includes(plain(wanted.text));
  return hasText && holds(row, wanted) && (wanted.isEveryState || !states.length || isOfOne);
}

/** Without case and marks: «Công khai» is «cong khai». @param {string} text */
export function plain(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replaceAll("đ", "d").replace(/\s+/g, " ").trim();
}

/** @param {string} address @returns {Promise<Document | null>} */
async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // Links of another page start from there.
  for (const anchor of page.querySelectorAll("a")) {
    const href = anchor.getAttribute("href");
    if (href !== null) anchor.href = new URL(href, address).href;
  }
  return page;
}

/** @param {ParentNode} root @param {string} selector */
function linksIn(root, selector) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = root.querySelectorAll(selector);
  return [...links];
}

/** The other pages of the register that this page is of; each is read once. */
export class OtherPages {
  /** @param {HTMLElement} nav the list of the register's pages */
  constructor(nav) {
    this.nav = nav;
    /** @type {HTMLAnchorElement[] | null} */
    this.links = null;
    /** @type {Map<string, HTMLTableRowElement[]>} */
    this.rows = new Map();
  }

  /** A long register lists its pages on pages of their own. */
  async linksToThem() {
    if (this.links) return this.links;
    const found = linksIn(this.nav, "a[data-nam]");
    for (const address of (this.nav.dataset.mucLuc ?? "").split(" ").filter(Boolean)) {
      const page = await read(new URL(address, location.href).href);
      if (page) found.push(...linksIn(page, ".ck-pages a[data-nam]"));
    }
    this.links = found.filter((link) => new URL(link.href).pathname !== location.pathname);
    return this.links;
  }

  /**
   * A page that may hold a wanted row is known by what its link says of it.
   * @param {Wanted} wanted
   */
  async rowsOf(wanted) {
    const links = (await this.linksToThem()).filter((link) => {
      const states = (link.dataset.tinhTrang ?? "").split(" ");
      const mayHold = wanted.isEveryState || states.some((state) => wanted.states.has(state));
      return mayHold && holds(link, wanted);
    });
    /** @type {HTMLTableRowElement[]} */
    const found = [];
    for (const link of links) {
      if (found.length > MOST) break;
      const rows = await this.rowsAt(link.href.split("#")[0] ?? "");
      found.push(...rows.filter((row) => isWanted(row, wanted)));
    }
    return found;
  }

  /** @param {string} address */
  async rowsAt(address) {
    const known = this.rows.get(address);
    if (known) return known;
    const page = await read(address);
    if (!page) return [];
    /** @type {NodeListOf<HTMLTableRowElement>} */
    const rows = page.querySelectorAll(".ck-rows tbody tr");
    this.rows.set(address, [...rows]);
    return [...rows];
  }
}
