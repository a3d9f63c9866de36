// Matters of their own that a question names and nothing here speaks of: «nghĩa vụ quân sự». Loaded
// with the first question that holds the words of one.

/** @typedef {import("./query.js").Form} Form */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Word} Word */

/** In a longer question a matter may only be told of. */
const LONG = 16;
/** Beside so many words that carry a subject it is told by the way, where one place holds them. */
const MOST = 7;
/** So many documents are read for the words of a matter. */
const READ = 3;
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
  // One that is nowhere says enough.
  let first = "";
  for (const { run, key, typed } of query.asked.length > LONG ? [] : mattersOf(query, matters)) {
    // Without marks two syllables are too many words, unless they stand nowhere side by side.
    const keys = query.marked || run.length > 2 ? [key] : [key, run.map(({ folded }) => folded).join(" ")];
    if (!(await isPartOfOthers(query, run, search)) && !(await isPrinted(keys, search)) && !(run.length > 2 && (await isInOnePlace(query, run, search)))) {
      gone.push(...run);
      first ||= typed;
    }
  }
  const isTold = query.weak.filter((weak) => !weak).length >= gone.length + MOST;
  return gone[0] ? { refused: true, missing: [first], gone: isTold ? gone : [] } : null;
}

/**
 * The longest ones, from the left, none of which is part of another known form.
 * @param {Query} query @param {Map<string, Form[]>} matters
 */
function* mattersOf({ asked, words, concepts, marked, verbs }, matters) {
  for (let at = 0; at < words.length; at++) {
    for (let length = words.length - at; length > 0; length--) {
      const run = words.slice(at, at + length);
      const typed = run.map((word) => word.typed).join(" ");
      const found = matters.get(run.map((word) => word.folded).join(" "))?.find(({ said }) => said === typed || !marked);
      if (!found || asked.indexOf(run[length - 1]) - asked.indexOf(run[0]) >= length) continue;
      // «đổi tên» is what is asked, «học tập suốt đời» what it is asked about; «luật bảo vệ môi trường» says more than what it holds.
      const isOther = run.every(({ folded }) => verbs.includes(folded)) || concepts.some((form) => form.length >= length && (form.soft ? form.at <= at && form.at + form.length >= at + length : form.at < at + length && at < form.at + form.length));
      if (!isOther) yield { run, key: found.key, typed };
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
  if (run.length !== 2) return false;
  const from = asked.indexOf(run[0]);
  /** @param {Word | undefined} word */
  const says = (word) => word && words.includes(word) && !(marked && weak[words.indexOf(word)]);
  const pairs = [[asked[from - 1], run[0]], [run[1], asked[from + 2]]].filter((pair) => pair.every(says));
  const held = await search.stores[0].variants(pairs.map((pair) => pair.map(({ folded }) => folded).join(" ")));
  return held.some((variants, number) => variants.some(([spelling]) => !marked || spelling === pairs[number].map(({ typed }) => typed).join(" ")));
}

/** Side by side; an example in the guide does not make it known here. @param {string[]} keys @param {import("./engine.js").Search} search */
async function isPrinted(keys, search) {
  let some = false;
  for (const store of search.stores) {
    const { kinds } = await store.table();
    for (const [, , packed] of (await store.variants(keys)).flat()) store.each(packed, (entry) => (some ||= kinds.every(([from, kind]) => from > entry || kind < REGISTER)));
  }
  return some;
}

/**
 * In another order, or with other words among them; two syllables that do not stand side by side are no word.
 * @param {Query} query @param {Word[]} run @param {import("./engine.js").Search} search
 */
async function isInOnePlace(query, run, search) {
  const alone = { ...query, asked: run, words: run, weak: run.map(() => false), named: [], concepts: [], places: [], open: false };
  const { near } = await search.ranked(alone);
  for (const hit of near.slice(0, READ)) {
    const { items } = await search.items(alone, hit);
    if (items.flatMap(({ parts }) => parts).some(({ matches }) => matches.some(({ start }) => run.every((_, slot) => matches.some((match) => match.unit === slot && match.strength === 1 && match.start >= start && match.start < start + CLOSE * run.length))))) return true;
  }
  return false;
}
