// What of a question is not here: names that nothing bears, words that are nowhere. Loaded with repair.js.

import { slotsOf } from "./query.js";
import { MOST_PAIRS, YEAR } from "./units.js";
import { fold } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Word} Word */
/** @typedef {import("./rank.js").Ranking} Ranking */
/** @typedef {import("./store.js").Store} Store */
/** `unknown` names are here nowhere; `missing` is what to say; `gone` are words to do without, of a refused question only where one place holds the rest; `strange` neighbours never stand so */
/** @typedef {{unknown: boolean, refused: boolean, missing: string[], gone: Word[], loose: number[], strange: string[]}} Doubts */

/** Of the words that carry a subject, how many must be left when those that are nowhere are dropped. */
const ENOUGH = 0.6;
const ENOUGH_OF_THINGS = 0.66;
const ENOUGH_OF_NOTHING = 0.7;
const ENOUGH_OF_LONG = 0.4;
const LONG = 6;
/** In a longer question what follows a name is said of it. */
const MOST_OF_NAME = 9;
/** Who uses more words tells a story. */
const STORY = 18;

/**
 * @param {Query} query
 * @param {Ranking} ranking
 * @param {import("./store.js").Table} table
 * @param {Store} store
 * @param {import("./store.js").Page[]} pages
 * @returns {Promise<Doubts>}
 */
export async function doubtsOf(query, { missing, lost: unfound, loose }, table, store, pages) {
  const { words, weak, asked, concepts, places, marked, topics } = query;
  // A page of the portal may hold a word that no document does, and not every word was looked for.
  const here = await store.variants(unfound.map((at) => words[at].folded));
  const lost = unfound.filter((at, turn) => !here[turn].some(([spelling]) => !marked || spelling === words[at].typed));
  const phrase = phraseOf(query);
  const inPlace = slotsOf(places);
  // «huyện Ba Bể»: what follows a kind of place is its name.
  const kinds = new RegExp(`(?<!\\p{L})(?:${marked ? table.grammar.kinds : fold(table.grammar.kinds)}) $`, "u");
  /** @param {number} at */
  const isAfterKind = (at) => kinds.test(asked.slice(0, asked.indexOf(words[at])).map((word) => `${marked ? word.typed : word.folded} `).join(""));
  // «khu kinh tế Dung Quất»: so may what follows a known name.
  /** @param {number} at */
  const isAfterName = (at) => concepts.some((form) => !form.soft && form.at + form.length === at && !places.some((place) => place.at === form.at));
  const heads = new RegExp(`^(?:${table.grammar.heads})$`, "u");
  // «luật Đất đai»: beside which the next word never stands.
  /** @param {number[]} run */
  const opensName = ([at]) => marked && heads.test(words[at].typed) && at + 1 < words.length && !weak[at + 1] && !concepts.some((form) => form.at === at + 1);
  /** @param {number[]} run */
  const isName = (run) => isAfterKind(run[0]) || run.some((at) => words[at].big && !inPlace.includes(at));
  // A year that is nowhere, not even in the calendar.
  const noYear = lost.filter((at) => YEAR.test(words[at].folded) && !pages.some(([, names]) => names.join().includes(words[at].folded)));
  const names = unheard(query, loose).filter((run) => ((run[1] || lost.includes(run[0])) && isName(run)) || opensName(run));
  // «luật» is here, «luật Tiếp cận» is not.
  for (const run of names) if (!run[1] && opensName(run)) run.push(...[...words.keys()].slice(run[0] + 1, run[0] + 3));
  // Who tells no story and has three words in a row that are nowhere asks for a thing that is not here.
  const things = marked && asked.length < STORY ? unheard(query, lost).filter((run) => run[2]) : [];
  const all = [...new Set([...missing, ...[...noYear.map((at) => [at]), ...names, ...things].map(phrase)])];
  const unknown = all.filter((name) => !all.some((other) => other !== name && other.includes(name)));
  // In a long question not every pair is looked up.
  const out = words.length > MOST_PAIRS ? [] : unheard(query, [...lost, ...loose]).filter((run) => run[1] || lost.includes(run[0]));
  const doubts = { unknown: unknown.length > 0, refused: unknown.length > 0, missing: unknown, gone: /** @type {Word[]} */ ([]), loose, strange: unheard(query, loose).filter((run) => run[1]).map(phrase) };
  if (unknown.length || !out.length) return doubts;
  const subject = [...words.keys()].filter((at) => (!weak[at] || out.flat().includes(at)) && !inPlace.includes(at));
  const left = subject.filter((at) => !lost.includes(at) && !loose.includes(at));
  // Two words that never stand so are a thing that is not here; one may be a manner of speaking.
  const enough = subject.length > LONG || topics.length ? ENOUGH_OF_LONG : out.some((run) => run[1]) ? (lost.length ? ENOUGH_OF_NOTHING : ENOUGH_OF_THINGS) : ENOUGH;
  const nowhere = out.filter((run) => run.some((at) => lost.includes(at)));
  const gone = lost.map((at) => words[at]);
  // So are two that are nowhere, apart from each other.
  const isThing = (nowhere.length > 1 && !topics.length) || (asked.length <= MOST_OF_NAME && nowhere.some((run) => run[1] && isAfterName(run[0])));
  if (left.length < enough * subject.length || isThing) {
    // The longest says most. What is left may still be a place's very words.
    return { ...doubts, gone: isThing || left.length <= lost.length ? [] : gone, refused: true, missing: absent(out, lost).map(phrase).sort((one, other) => other.length - one.length).slice(0, 1) };
  }
  return { ...doubts, gone };
}

/** @param {Query} query */
const phraseOf = ({ words }) => (/** @type {number[]} */ run) => run.map((at) => words[at].typed).join(" ");

/**
 * What is nowhere, to be named; neighbours that never stand so where nothing else is.
 * @param {number[][]} out stretches of words that never stand beside each other
 * @param {number[]} nowhere words that nothing has
 */
function absent(out, nowhere) {
  const gone = out.flatMap((run) => {
    const words = run.filter((at) => nowhere.includes(at));
    // A single word with its neighbours.
    const more = +(words.length < 2);
    return words.length ? [run.filter((at) => at >= words[0] - more && at <= words[words.length - 1] + more)] : [];
  });
  return gone.length ? gone : out.filter((run) => run[1]).slice(0, 1);
}

/**
 * Stretches of words that stand beside each other in the question and nowhere else.
 * @param {Query} query @param {number[]} out
 */
function unheard({ words, weak, asked, marked }, out) {
  /** @type {number[][]} */
  const runs = [];
  for (const at of words.keys()) {
    // Without marks a word that carries no subject may be another that does.
    if (!out.includes(at) || (weak[at] && (marked || !out.includes(at + 1)) && (marked || runs.at(-1)?.at(-1) !== at - 1))) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === at - 1 && asked.indexOf(words[at]) === asked.indexOf(words[at - 1]) + 1) last.push(at);
    else runs.push([at]);
  }
  return runs.filter((run) => run.some((at) => !weak[at]));
}
