// What someone typed → what to look up: numbers, dates, known forms, neighbouring words.

import { decoded, fold, foldInPlace, normal, spelled, words } from "./words.js";

/** @typedef {import("./store.js").Table} Table */
/** @typedef {{typed: string, folded: string}} Word */
/** @typedef {{label: string, key: string, wanted: string}} Named a number or a date */
/** @typedef {{words: Word[], weak: boolean[], named: Named[], concepts: {at: number, length: number, keys: string[]}[], places: {at: number, length: number}[], quoted: string[][], topic: string, open: boolean, changed: string}} Query */

const LONGEST = 400;
const MOST_WORDS = 24;
/** @type {Record<string, string>} */
const ROMAN = { i: "1", ii: "2", iii: "3", iv: "4" };
const two = (/** @type {string} */ digits) => digits.padStart(2, "0");

/**
 * @param {string} text
 * @param {Table} table
 * @param {boolean} literal take every word as it stands
 * @returns {Query}
 */
export function parse(text, table, literal = false) {
  const whole = normal(text).toLowerCase();
  const cut = whole.slice(0, LONGEST);
  const quoted = [...cut.matchAll(/["“”«»]([^"“”«»]{2,})["“”«»]/g)].map((match) => words(match[1])).filter((row) => row.length);
  /** @type {Named[]} */
  const named = [];
  const { forms, places, syllable } = grammar(table);
  const rest = withoutNamed(cut, named, table.grammar.rules);
  const found = words(rest).slice(0, MOST_WORDS);
  let changed = false;
  const all = found.map((word) => {
    const folded = fold(word);
    const keys = literal || syllable.test(folded) || forms.has(folded) || /^\d+$/.test(word) ? "" : decoded(folded, syllable);
    if (keys) changed = true;
    return { typed: spelled(keys || word), folded: fold(keys || word) };
  });
  const { kept, topic } = setAside(all, table, named.length > 0);
  const weakWords = new Set(table.grammar.weak);
  return {
    words: kept,
    // «h.», «p.»: a letter by itself stands for a kind of place.
    weak: kept.map(({ folded }) => folded.length < 2 || weakWords.has(folded)),
    named,
    concepts: spans(kept, forms, 8).map(([at, length, keys]) => ({ at, length, keys })),
    places: spans(kept, places, 4).map(([at, length]) => ({ at, length })),
    quoted,
    topic,
    // A word at the very end may be unfinished.
    open: /[\p{L}\p{N}]$/u.test(cut) && !quoted.length && rest.trimEnd().endsWith(cut.slice(-1)),
    changed: changed ? kept.map((word) => word.typed).join(" ") : "",
  };
}

/**
 * Takes numbers and dates out of the text; what is left is words.
 * @param {string} cut
 * @param {Named[]} named
 * @param {import("./store.js").Grammar["rules"]} rules
 */
function withoutNamed(cut, named, rules) {
  let folded = foldInPlace(cut);
  let rest = cut;
  for (const [groups, pattern] of rules) {
    for (const match of folded.matchAll(new RegExp(pattern, "g"))) {
      /** @type {Record<string, string>} */
      const part = {};
      [...groups].forEach((name, at) => (part[name] = match[at + 1] || ""));
      const name = part.n ? number(part) : date(part);
      if (!name) continue;
      const at = match.index;
      const end = at + match[0].length;
      named.push({ ...name, label: rest.slice(at, end).trim() });
      /** @param {string} text */
      const without = (text) => text.slice(0, at) + " ".repeat(end - at) + text.slice(end);
      folded = without(folded);
      rest = without(rest);
    }
  }
  return rest;
}

/**
 * «số 51» may also be a plain number; with a symbol or a genre beside it, it is a document.
 * @param {Record<string, string>} part
 */
const number = ({ n, s, t, g }) => ({ key: `#${n}${`${s || ""}${t || ""}`.replace(/[^a-z0-9]/g, "")}`, wanted: s || g ? "number" : "" });

/** @param {Record<string, string>} part */
function date({ d, m, y, q }) {
  const key = q ? `${y}q${ROMAN[q] || q}` : `${y || "-"}${two(m)}${d ? two(d) : ""}`;
  const isReal = q || (+m > 0 && +m < 13 && (d === undefined || (+d > 0 && +d < 32)));
  return isReal ? { key: `@${key}`, wanted: "date" } : null;
}

/** @typedef {{forms: Map<string, string[]>, places: Map<string, string[]>, syllable: RegExp}} Known */
/** @type {WeakMap<Table, Known>} */
const known = new WeakMap();

/** What the table of contents says about the language. @param {Table} table @returns {Known} */
export function grammar(table) {
  let made = known.get(table);
  if (!made) {
    /** @type {Map<string, string[]>} */
    const forms = new Map();
    for (const [key, ...list] of table.aliases) for (const form of list) forms.set(form, [...(forms.get(form) || []), key]);
    made = { forms, places: new Map(table.grammar.places.map((place) => [place, [place]])), syllable: new RegExp(table.grammar.syllable) };
    known.set(table, made);
  }
  return made;
}

/**
 * The longest known runs of words, from the left.
 * @param {Word[]} list
 * @param {Map<string, string[]>} forms
 * @param {number} longest
 * @returns {[number, number, string[]][]}
 */
function spans(list, forms, longest) {
  /** @type {[number, number, string[]][]} */
  const out = [];
  for (let at = 0; at < list.length; at++) {
    for (let length = Math.min(longest, list.length - at); length > 0; length--) {
      const keys = forms.get(list.slice(at, at + length).map((word) => word.folded).join(" "));
      if (keys) {
        out.push([at, length, keys]);
        at += length - 1;
        break;
      }
    }
  }
  return out;
}

/**
 * Question words are no content, unless there is nothing else.
 * @param {Word[]} list
 * @param {Table} table
 * @param {boolean} more whether a number or a date was named besides
 * @returns {{kept: Word[], topic: string}}
 */
function setAside(list, table, more) {
  /** @type {Map<string, string[]>} */
  const phrases = new Map(table.grammar.aside.map((phrase) => [phrase, [""]]));
  for (const [topic, cues] of Object.entries(table.grammar.ask)) for (const cue of cues) phrases.set(cue, [topic]);
  const found = spans(list, phrases, 6);
  const gone = new Set(found.flatMap(([at, length]) => Array.from({ length }, (_, step) => at + step)));
  const topic = found.map((row) => row[2][0]).find(Boolean) || "";
  const kept = list.filter((_, at) => !gone.has(at));
  return kept.length || more ? { kept, topic } : { kept: list, topic: "" };
}
