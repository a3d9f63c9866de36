// What narrows the results: loaded once someone opens the filters or follows a narrowed address.

import { narrowed } from "./narrow.js";

/** @typedef {import("./narrow.js").Group} Group */
/** @typedef {typeof import("./dom.js").element} Make */

const SHOWN = 8;

/**
 * Every entry, for lists that are only narrowed.
 * @param {import("./engine.js").Search} search @returns {Promise<import("./engine.js").Answer>}
 */
export async function everything(search) {
  const stores = await search.open();
  const all = await Promise.all(
    stores.map(async (store) => Array.from({ length: (await store.table()).entries }, (_, entry) => ({ entry, store, score: 0, cover: 1, tier: 0, own: false, aside: false, strange: false }))),
  );
  return { ...(await search.find("")), hits: all.flat() };
}

/**
 * What results are narrowed by.
 * @param {import("./engine.js").Search} search @returns {Promise<import("./narrow.js").Tables>}
 */
export async function tablesOf(search) {
  const stores = await search.open();
  return new Map(await Promise.all(stores.map(async (store) => /** @type {const} */ ([store, await store.json(`f/${(await store.table()).facets}.bin`)]))));
}

export class Filters {
  /**
   * @param {import("./engine.js").Found[]} hits
   * @param {import("./narrow.js").Tables} tables
   * @param {URLSearchParams} asked
   */
  constructor(hits, tables, asked) {
    this.asked = asked;
    const { hits: kept, groups } = narrowed(hits, tables, asked);
    this.hits = kept;
    this.groups = groups;
  }

  /**
   * What is on, each with a way to take it off.
   * @param {HTMLElement} place @param {Make} element @param {(next: URLSearchParams) => void} go
   */
  active(place, element, go) {
    const chosen = this.groups.flatMap(({ name, choices }) => choices.filter((choice) => choice.chosen).map((choice) => ({ ...choice, name })));
    place.hidden = !chosen.length;
    place.replaceChildren(
      "Đang lọc: ",
      ...chosen.map(({ name, value, slug }) => {
        const rest = new URLSearchParams([...this.asked].filter(([key, held]) => key !== "trang" && (key !== name || held !== slug)));
        const link = element("a", { href: `?${rest}`, class: "ck-unfilter" }, value, element("span", { "aria-hidden": "true" }, " ×"), element("span", { class: "ck-vh" }, " (bỏ lọc)"));
        link.addEventListener("click", (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          go(rest);
        });
        return link;
      }),
    );
  }

  /** The choices and their counts. @param {HTMLElement} place @param {HTMLFormElement} form @param {Make} element */
  facets(place, form, element) {
    const focused = document.activeElement?.id;
    place.replaceChildren(
      ...this.groups.filter(({ choices }) => choices.length).map(({ name, label, choices }) => {
        /** @param {Group["choices"][0]} choice */
        const line = ({ value, slug, count, chosen }) => {
          const box = element("input", { type: "checkbox", name, value: slug, id: `loc-${name}-${slug}` });
          box.checked = chosen;
          return element("label", { class: "ck-check" }, box, " ", element("span", {}, value), " ", element("span", { class: "ck-count" }, String(count)));
        };
        const rest = choices.slice(SHOWN);
        const more = element("details", { class: "ck-more" }, element("summary", {}, `${rest.length} lựa chọn khác`));
        // There may be thousands of agencies.
        more.addEventListener("toggle", () => more.append(...rest.map(line)), { once: true });
        return element("fieldset", { class: "ck-facet" }, element("legend", {}, label), ...choices.slice(0, SHOWN).map(line), ...(rest.length ? [more] : []));
      }),
    );
    for (const radio of form.querySelectorAll("[name=xep]")) if (radio instanceof HTMLInputElement) radio.checked = radio.value === (this.asked.get("xep") || "");
    if (focused) document.getElementById(focused)?.focus();
  }
}
