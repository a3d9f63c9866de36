// Facets: which results pass, how many each choice would leave, and the newest first.

/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./store.js").Facets} Facets */
/** @typedef {Map<import("./store.js").Store, Facets>} Tables */
/** @typedef {{name: string, label: string, choices: {value: string, slug: string, count: number, chosen: boolean}[]}} Group */

/**
 * @param {Found[]} hits
 * @param {Tables} tables
 * @param {URLSearchParams} parameters
 * @returns {{hits: Found[], groups: Group[]}} counts hold for the other groups' choices
 */
export function narrowed(hits, tables, parameters) {
  const columns = [...tables.values()][0].columns;
  const chosen = columns.map(({ name }) => new Set(parameters.getAll(name)));
  /** @type {Map<string, {value: string, count: number}>[]} */
  const counts = columns.map(() => new Map());
  const kept = hits.filter((hit) => {
    const own = /** @type {Facets} */ (tables.get(hit.store)).columns;
    const values = own.map(({ values, rows }) => values[rows[hit.entry] - 1] || ["", ""]);
    const fails = values.map(([, slug], at) => chosen[at].size > 0 && !chosen[at].has(slug));
    const failed = fails.filter(Boolean).length;
    values.forEach(([value, slug], at) => {
      if (!slug || failed > (fails[at] ? 1 : 0)) return;
      const row = counts[at].get(slug) || { value, count: 0 };
      row.count++;
      counts[at].set(slug, row);
    });
    return !failed;
  });
  const groups = columns.map(({ name, label }, at) => ({
    name,
    label,
    choices: [...counts[at]].map(([slug, { value, count }]) => ({ slug, value, count, chosen: chosen[at].has(slug) })).sort((one, other) => other.count - one.count),
  }));
  return { hits: parameters.get("xep") === "ngay" ? newestFirst(kept, tables) : kept, groups };
}

/** @param {Found[]} hits @param {Tables} tables */
function newestFirst(hits, tables) {
  /** @param {Found} hit */
  const date = (hit) => tables.get(hit.store)?.dates[hit.entry] || 0;
  return hits.slice().sort((one, other) => date(other) - date(one));
}
