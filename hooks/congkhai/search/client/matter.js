// Matters of their own that a question names and nothing here speaks of: «nghĩa vụ quân sự». Loaded
// with the first question that holds the words of one.

import { slotsOf } from "./query.js";

/** @typedef {import("./query.js").Form} Form */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Word} Word */

/** In a longer question a matter may only be told of. */
const LONG = 17;
/** Beside so many words that carry a subject it is told by the way, where one place holds them. */
const MOST = 7;
/** So many documents are read for the words of a matter. */
const READ = 3;
/** The key of words that open names, so many words of a name; the sign in that of what is asked of anything. A longer question has one by the way. */
const OPENS = "~=^";
const NAME = 2;
const ASKED = "?";
const SHORT = 10;
const REGISTER = 6;
/** A place is so many letters for each word. */
const CLOSE = 12;

/**
 * @param {Query} query
 * @param {Map<string, Form[]>} matters
 * @param {import("./engine.js").Search} search
 * @returns {Promise<import("./doubt.js").Doubts | null>}
 */
export async function nowhere(query, matters, search) {
  /** @type {Word[]} */
  const gone = [];
  /** @type {string[]} */
  const names = [];
  for (const { run, key, typed } of mattersOf(query, matters)) {
    // Without marks two syllables are too many words, unless they stand nowhere side by side.
    const isHere = await (run.length > 2 ? isInOnePlace : isPartOfOthers)(query, run, search);
    if (!isHere && !(await isPrinted(query.marked || run.length > 2 ? key : run.map(({ folded }) => folded).join(" "), search))) {
      gone.push(...run);
      names.push(typed);
    }
  }
  const isTold = query.weak.filter((weak) => !weak).length >= gone.length + MOST;
  // One that is nowhere says enough.
  return names[0] ? { refused: true, missing: names.slice(0, 1), gone: isTold ? gone : [] } : null;
}

/**
 * The longest ones, from the left, none of which is part of another known form. What opens names
 * is one with the words behind it: «huân chương Độc lập».
 * @param {Query} query @param {Map<string, Form[]>} matters
 */
function* mattersOf({ asked, words, weak, concepts, places, marked, verbs }, matters) {
  const inPlace = slotsOf(places);
  for (let at = 0; at < words.length; at++) {
    for (let length = words.length - at; length > 0; length--) {
      const said = words.slice(at, at + length);
      const typed = said.map((word) => word.typed).join(" ");
      // A single word without its marks is too many.
      const found = matters.get(said.map((word) => word.folded).join(" "))?.find((form) => form.said === typed || (!marked && length > 1));
      const more = found?.key === OPENS ? NAME : 0;
      const size = length + more;
      const run = words.slice(at, at + size);
      if (!found || asked.indexOf(run[size - 1]) - asked.indexOf(run[0]) !== size - 1) continue;
      // «đổi tên» is what is asked, «học tập suốt đời» what it is asked about; «luật bảo vệ môi trường» says more than what it holds.
      const isOther = run.every(({ folded }) => verbs.includes(folded)) || concepts.some((form) => (more || form.length >= length) && (form.soft ? form.at <= at && form.at + form.length >= at + length && (more || words.some((_, other) => !weak[other] && !inPlace.includes(other) && (other < at || other >= at + size))) : form.at < at + size && at < form.at + form.length));
      if (!isOther && asked.length < (more || found.key[2] === ASKED ? SHORT : LONG) && !weak.slice(at + length, at + size).some(Boolean)) yield { run, key: found.key, typed: run.map((word) => word.typed).join(" ") };
      at += length - 1;
      break;
    }
  }
}

/**
 * «yêu cầu vượt» holds no «cầu vượt»: two syllables, one of which belongs to the word beside it.
 * @param {Query} query @param {Word[]} run @param {import("./engine.js").Search} search
 */
async function isPartOfOthers({ asked, words, weak, marked }, run, search) {
  const from = asked.indexOf(run[0]);
  /** @param {Word | undefined} word */
  const says = (word) => word && words.includes(word) && !(marked && weak[words.indexOf(word)]);
  const pairs = [[asked[from - 1], run[0]], [run[1], asked[from + 2]]].filter((pair) => pair.every(says));
  const held = await search.stores[0].variants(pairs.map((pair) => pair.map(({ folded }) => folded).join(" ")));
  return held.some((variants, number) => variants.some(([spelling]) => !marked || spelling === pairs[number].map(({ typed }) => typed).join(" ")));
}

/** Side by side; an example in the guide does not make it known here. @param {string} key @param {import("./engine.js").Search} search */
async function isPrinted(key, search) {
  let some = false;
  for (const store of search.stores) {
    const { kinds } = await store.table();
    for (const [, , packed] of (await store.variants([key]))[0]) store.each(packed, (entry) => (some ||= kinds.every(([from, kind]) => from > entry || kind < REGISTER)));
  }
  return some;
}

/**
 * In another order, or with other words among them; two syllables that do not stand side by side are no word.
 * @param {Query} query @param {Word[]} run @param {import("./engine.js").Search} search
 */
async function isInOnePlace(query, run, search) {
  run = run.filter(({ folded }) => folded !== "cua");
  const alone = { ...query, asked: run, words: run, weak: run.map(() => false), named: [], concepts: [], places: [], open: false };
  const { near } = await search.ranked(alone);
  for (const hit of near.slice(0, READ)) {
    const { items } = await search.items(alone, hit);
    if (items.flatMap(({ parts }) => parts).some(({ matches }) => matches.some(({ start }) => run.every((_, slot) => matches.some((match) => match.unit === slot && match.strength === 1 && match.start >= start && match.start < start + CLOSE * run.length))))) return true;
  }
  return false;
}
