// Facets: which results pass, how many each choice would leave, and the newest first.

import { fold } from "./words.js";

/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./store.js").Facets} Facets */
/** @typedef {Map<import("./store.js").Store, Facets>} Tables */
/** @typedef {{name: string, label: string, choices: {value: string, slug: string, count: number, chosen: boolean}[]}} Group */

/** As the portal makes addresses. @param {string} value */
const slugOf = (value) => fold(value).toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/**
 * @param {Found[]} hits
 * @param {Tables} tables
 * @param {URLSearchParams} parameters
 * @returns {{hits: Found[], groups: Group[]}} counts hold for the other groups' choices
 */
export function narrowed(hits, tables, parameters) {
  const prepared = new Map(
    [...tables].map(([store, table]) => [
      store,
      table.columns.map(({ name, values, rows }) => {
        const wanted = new Set(parameters.getAll(name));
        table.slugs ??= {};
        const slugs = (table.slugs[name] ??= values.map(slugOf));
        return { values, rows, slugs, wanted, passes: Uint8Array.from(["", ...slugs], (slug) => +(!wanted.size || wanted.has(slug))), counts: new Uint32Array(values.length + 1) };
      }),
    ]),
  );
  const kept = hits.filter(({ store, entry }) => {
    const columns = prepared.get(store) || [];
    let failed = 0;
    let last = -1;
    columns.forEach(({ passes, rows }, at) => {
      if (passes[rows[entry]]) return;
      failed++;
      last = at;
    });
    // Who fails at one group only would pass with another choice there.
    if (!failed) for (const { counts, rows } of columns) counts[rows[entry]]++;
    else if (failed < 2) columns[last].counts[columns[last].rows[entry]]++;
    return !failed;
  });
  const groups = [...tables.values()][0].columns.map(({ name, label }, at) => {
    /** @type {Map<string, Group["choices"][0]>} */
    const choices = new Map();
    for (const columns of prepared.values()) {
      const { values, slugs, wanted, counts } = columns[at];
      values.forEach((value, number) => {
        const count = counts[number + 1];
        const slug = slugs[number];
        const chosen = wanted.has(slug);
        if (!count && !chosen) return;
        const choice = choices.get(slug) || { value, slug, count: 0, chosen };
        choice.count += count;
        choices.set(slug, choice);
      });
    }
    return { name, label, choices: [...choices.values()].sort((one, other) => +other.chosen - +one.chosen || other.count - one.count) };
  });
  return { hits: parameters.get("xep") === "ngay" ? newestFirst(kept, tables) : kept, groups };
}

/** @param {Found[]} hits @param {Tables} tables */
function newestFirst(hits, tables) {
  /** @param {Found} hit */
  const date = (hit) => tables.get(hit.store)?.dates[hit.entry] || 0;
  return hits.slice().sort((one, other) => date(other) - date(one));
}
