// Query + one index → entries in order, and which of them deserve to be called an answer.

import { eachEntry, isAsTyped } from "./store.js";
import { ALONE, Units } from "./units.js";
import { fold } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./units.js").Unit} Unit */
/** @typedef {{entry: number, store: Store, score: number, cover: number, tier: number, own: boolean}} Hit `own`: it bears a number that was asked for */
/** @typedef {{hits: Hit[], weak: Hit[], missing: string[]}} Ranking */

// How much a key counts where it occurs once, two or three times, more often, in a title or name.
const CLASS = [1, 1.2, 1.4, 2.2];
const IN_HEAD = 4;
const OTHER_MARKS = 0.45;
const RAREST = 3.5;
const WHOLE = 0.97;
/** A word typed with marks is only partly found where it stands with others. */
const PARTLY = 0.8;
/** The share of a query that an answer must hold. */
const ANSWER = 0.6;
/** Of few words, two thirds. */
const MORE_OF_SHORT = 0.666;
const SHORT = 6;

/**
 * @param {Query} query
 * @param {Store} store
 * @returns {Promise<Ranking>}
 */
export async function rank(query, store) {
  const table = await store.table();
  const { words, named, concepts, places } = query;
  const units = new Units(query, store);
  const size = table.entries;
  const score = new Float32Array(size);
  const otherMarks = new Uint8Array(size);
  const slots = words.length + named.length;
  const rarity = new Float32Array(slots);
  const covers = Array.from({ length: slots }, () => new Float32Array(size));
  /** For each slot and entry 0 for nothing, else one more than the class of its best key. */
  const kinds = Array.from({ length: slots }, () => new Uint8Array(size));

  /** @param {Unit} unit */
  const apply = ({ ways, at, weight, cover }) => {
    const best = new Float32Array(size);
    const kind = new Uint8Array(size);
    const exact = new Uint8Array(size);
    let withMarks = false;
    let held = 0;
    let some = false;
    for (const { variants, strength, typed, open } of ways) {
      const marked = typed.some((word) => word !== fold(word));
      withMarks ||= marked;
      for (const [spelling, , packed] of variants) {
        const same = !marked || isAsTyped(spelling, typed, open);
        const value = strength * (same ? 1 : OTHER_MARKS);
        eachEntry(packed, (entry, one) => {
          if (same && marked) some = true;
          if (same) exact[entry] = 1;
          if (!kind[entry]) held++;
          if (one >= kind[entry]) kind[entry] = one + 1;
          if (value * CLASS[one] > best[entry]) best[entry] = value * CLASS[one];
        });
      }
    }
    const rare = Math.log(1 + (size - held + 0.5) / (held + 0.5)) + 0.02;
    for (let entry = 0; entry < size; entry++) {
      if (!kind[entry]) continue;
      score[entry] += rare * weight * best[entry] * cover;
      // Marks that no text has were typed wrong: then no entry is better for having none of the words.
      if (some && !exact[entry]) otherMarks[entry] = 1;
      const part = withMarks && !exact[entry] ? cover * PARTLY : cover;
      for (const slot of at) {
        if (covers[slot][entry] < part) covers[slot][entry] = part;
        if (cover === 1 && kinds[slot][entry] < kind[entry]) kinds[slot][entry] = kind[entry];
      }
    }
    if (held && cover === 1) for (const slot of at) rarity[slot] = Math.max(rarity[slot], rare);
  };
  const shares = () => {
    const all = [
      ...words.map((_, at) => (units.isWeak(at) ? 0.15 : 1) * (1 + 0.3 * Math.min(rarity[at] || RAREST, RAREST))),
      ...named.map(({ wanted }) => (wanted ? 3 : 1.5)),
    ];
    const sum = all.reduce((one, other) => one + other, 0);
    return all.map((share) => share / sum);
  };
  const covered = () => {
    const cover = new Float32Array(size);
    shares().forEach((share, slot) => {
      const parts = covers[slot];
      for (let entry = 0; entry < size; entry++) cover[entry] += share * parts[entry];
    });
    return cover;
  };

  for (const unit of await units.all()) apply(unit);
  let cover = covered();
  if (!cover.some((part) => part > WHOLE)) {
    // No entry has every pair: the words by themselves, in whatever order.
    const lonely = words.map((_, at) => at).filter((at) => units.form[at] < 0 && !units.alone[at] && (!query.weak[at] || words.length < 3));
    for (const unit of await Promise.all(lonely.slice(0, 10).map((at) => units.word(at, ALONE)))) apply(unit);
    cover = covered();
  }

  const inHead = firm(query, table.aliases);
  // Provinces must be in the heading, or come up more than once.
  const needs = [...places.map(({ at, length }) => ({ slot: at + length - 1, kind: 2 })), ...inHead.map((slot) => ({ slot, kind: IN_HEAD }))];
  const side = new Uint8Array(size);
  for (const [from, to] of table.side) side.fill(1, from, to);
  const asked = named.map(({ wanted }, at) => (wanted ? covers[words.length + at] : cover));
  const numbers = kinds.filter((_, slot) => named[slot - words.length]?.key[0] === "#");
  const tier = new Int8Array(size);
  let most = 0;
  for (let entry = 0; entry < size; entry++) {
    const part = cover[entry];
    if (!part) continue;
    // A page about something comes after the documents themselves.
    const isAside = side[entry];
    const sure = asked.every((covers) => covers[entry]) && needs.every(({ slot, kind }) => kinds[slot][entry] >= kind);
    if (sure && part > most) most = part;
    score[entry] *= (0.15 + 0.85 * part * part) * (isAside ? 0.5 : 1);
    tier[entry] = !sure ? -1 : part > WHOLE && !otherMarks[entry] ? (isAside ? 1 : 2) : 0;
  }
  /** @param {number} least @param {number} lowest */
  const those = (least, lowest) => {
    /** @type {Hit[]} */
    const found = [];
    cover.forEach((part, entry) => {
      if (part >= least && tier[entry] >= lowest) found.push({ entry, store, score: score[entry], cover: part, tier: tier[entry], own: numbers.some((kinds) => kinds[entry] === IN_HEAD) });
    });
    return found;
  };
  const hits = inOrder(those(Math.max(words.length < SHORT ? MORE_OF_SHORT : ANSWER, 0.75 * most), 0));
  if (hits.length) return { hits, weak: [], missing: [] };

  /** What was named and is nowhere here. */
  const missing = named.filter((_, at) => !covers[words.length + at].some(Boolean)).map(({ label }) => label);
  for (const { at, length } of [...places, ...concepts]) {
    const need = needs.find(({ slot }) => slot >= at && slot < at + length)?.kind || 1;
    if (!kinds[at].some((kind) => kind >= need)) missing.push(words.slice(at, at + length).map((word) => word.typed).join(" "));
  }
  if (!missing.length) missing.push(...words.filter((_, at) => !covers[at].some(Boolean)).map((word) => word.typed));
  const weak = those(Number.MIN_VALUE, -1).sort((one, other) => other.score - one.score).slice(0, 5);
  return { hits, weak, missing: [...new Set(missing)] };
}

/** @param {Hit[]} hits */
export const inOrder = (hits) => hits.sort((one, other) => other.tier - one.tier || other.score - one.score);

/**
 * Who asks for nothing but an agency's documents wants that agency in the heading.
 * @param {Query} query
 * @param {string[][]} aliases
 * @returns {number[]} the slots of the agencies' names
 */
function firm({ words, weak, concepts, places, named, topic }, aliases) {
  const offices = concepts.filter(({ keys }) => aliases.some(([key, ...forms]) => keys.includes(key) && forms.some((form) => /^(?:so|bo) /.test(form))));
  if (!offices.length || topic || named.length) return [];
  const inside = new Set([...concepts, ...places].flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)));
  return words.every((_, at) => inside.has(at) || weak[at]) ? offices.map(({ at }) => at) : [];
}
