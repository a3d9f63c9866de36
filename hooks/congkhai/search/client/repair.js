// Words that no Vietnamese syllable can be: glued words are parted, single slips mended.

import { grammar } from "./query.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Word} Word */
/** @typedef {import("./store.js").Store} Store */

const LETTERS = "abcdeghiklmnopqrstuvxy";

/**
 * @param {Query} query
 * @param {Store} store
 * @returns {Promise<Word[] | null>} the mended words, or null when there is nothing to mend
 */
export async function repaired(query, store) {
  const { forms, syllable } = grammar(await store.table());
  const { words } = query;
  const odd = words.map((word) => !syllable.test(word.folded) && !forms.has(word.folded) && !/\d/.test(word.folded));
  if (!odd.some(Boolean)) return null;
  const held = await store.variants(words.map((word) => word.folded));
  /** @type {Word[]} */
  const out = [];
  let changed = false;
  for (const [at, word] of words.entries()) {
    const before = out.at(-1)?.folded || "";
    const after = words[at + 1]?.folded || "";
    const fine = !odd[at] || held[at].length || (at === words.length - 1 && query.open && (await isBeginning(store, before, word.folded)));
    const better = fine ? null : (await parted(store, word.folded, forms)) || (await mended(store, before, word.folded, after));
    if (better) changed = true;
    out.push(...(better || [word.folded]).map((folded) => ({ typed: better ? folded : word.typed, folded })));
  }
  return changed ? out : null;
}

/** @param {Store} store @param {string} before @param {string} word */
async function isBeginning(store, before, word) {
  if (before && (await store.beginning(`${before} ${word}`)).length) return true;
  return (await store.beginning(word)).length > 0;
}

/** @param {Store} store @param {string[]} keys @returns {Promise<number[]>} in how many entries each is */
async function frequency(store, keys) {
  return (await store.variants(keys)).map((variants) => variants.reduce((sum, row) => sum + row[1], 0));
}

/**
 * «tietkiem» → tiết kiệm: few parts, common ones, that do stand beside each other.
 * @param {Store} store
 * @param {string} word
 * @param {Map<string, string[]>} forms
 * @returns {Promise<string[] | null>}
 */
async function parted(store, word, forms) {
  if (word.length < 4) return null;
  const known = await store.syllables();
  /** @type {{parts: string[], cost: number}[][]} */
  const ends = [[{ parts: [], cost: 0 }]];
  for (let end = 1; end <= word.length; end++) {
    /** @type {{parts: string[], cost: number}[]} */
    const here = [];
    for (let start = Math.max(0, end - 7); start < end; start++) {
      const part = word.slice(start, end);
      const common = known.get(part) || (forms.has(part) && part.length > 1 ? 4 : 0);
      if (common && (part.length > 1 || part === "y")) for (const row of ends[start]) here.push({ parts: [...row.parts, part], cost: row.cost + 12 - Math.min(common, 9) });
    }
    ends[end] = here.sort((one, other) => one.cost - other.cost).slice(0, 6);
  }
  const ways = ends[word.length].filter(({ parts }) => parts.length > 1);
  if (!ways.length) return null;
  const scores = await Promise.all(
    ways.map(async ({ parts, cost }) => {
      const pairs = await frequency(store, parts.slice(1).map((part, at) => `${parts[at]} ${part}`));
      return pairs.reduce((sum, entries) => sum + (entries ? 10 + Math.log(entries) : -10), 0) / pairs.length - cost / 4;
    }),
  );
  return ways[scores.indexOf(Math.max(...scores))].parts;
}

/**
 * One letter too many, too few, wrong or swapped; the neighbours decide.
 * @param {Store} store
 * @param {string} before
 * @param {string} word
 * @param {string} after
 * @returns {Promise<string[] | null>}
 */
async function mended(store, before, word, after) {
  // Without a vowel it is short for something.
  if (word.length < 2 || word.length > 8 || !/[aeiouy]/.test(word)) return null;
  const known = await store.syllables();
  const near = [...neighbours(word)].filter((one) => known.has(one)).sort((one, other) => (known.get(other) || 0) - (known.get(one) || 0));
  if (!near.length) return null;
  const left = before ? await frequency(store, near.map((one) => `${before} ${one}`)) : near.map(() => 0);
  // Pairs that begin with each candidate lie far apart; only the likely ones are looked up.
  const few = near.map((_, at) => at).sort((one, other) => left[other] - left[one]).slice(0, 8);
  const right = after ? await frequency(store, few.map((at) => `${near[at]} ${after}`)) : few.map(() => 0);
  const letters = [...word].sort().join();
  const scores = few.map((at, turn) => {
    const swapped = [...near[at]].sort().join() === letters ? 4 : 0;
    return Math.log(1 + left[at]) * 2 + Math.log(1 + right[turn]) * 2 + (left[at] && right[turn] ? 6 : 0) + swapped + (known.get(near[at]) || 0) / 10;
  });
  return [near[few[scores.indexOf(Math.max(...scores))]]];
}

/** @param {string} word @returns {Set<string>} */
function neighbours(word) {
  const out = new Set();
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail) out.add(head + tail.slice(1));
    if (tail.length > 1) out.add(head + tail[1] + tail[0] + tail.slice(2));
    for (const letter of LETTERS) {
      out.add(head + letter + tail);
      if (tail) out.add(head + letter + tail.slice(1));
    }
  }
  out.delete(word);
  return out;
}
