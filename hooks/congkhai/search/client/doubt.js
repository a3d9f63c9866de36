// What of a question is not here: names that nothing bears, words that are nowhere. Loaded with repair.js.

import { grammar, slotsOf } from "./query.js";
import { YEAR } from "./units.js";
import { fold } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Word} Word */
/** @typedef {import("./rank.js").Ranking} Ranking */
/** @typedef {import("./store.js").Store} Store */
/** `unknown` names are here nowhere; `missing` is what to say; `gone` are words to do without, of a refused question only where one place holds the rest; `strange` neighbours never stand so */
/** @typedef {{unknown?: boolean, refused: boolean, missing: string[], gone: Word[], loose?: number[], strange?: string[]}} Doubts */

const FEW = 6;
/** What the first document lacks weighs as much as so many times all pairs that stand nowhere; with so much against it a question is about something else. */
const FIRST = 4;
const MOST = 2;
/** Who uses more words names things by the way: so much more for each. */
const LONG = 14;
const LESS = 0.03;
/** «lần XX»: a capital that opens no name. */
const NUMERAL = /^[ivx]+$/;
const MONEY = /^(?:ty|trieu|nghin)$/;

/**
 * @param {Query} query
 * @param {Ranking} ranking
 * @param {import("./store.js").Table} table
 * @param {Store} store
 * @returns {Promise<Doubts>}
 */
export async function doubtsOf(query, { missing, loose }, table, store) {
  const { words, weak, asked, concepts, places, marked } = query;
  // A page of the portal may hold a word that no document does, and not every word was looked for.
  const here = await store.variants(loose.map((at) => words[at].folded));
  const lost = loose.filter((at, turn) => !weak[at] && !here[turn].some(([spelling]) => !marked || spelling === words[at].typed));
  const phrase = phraseOf(query);
  const inPlace = slotsOf(places);
  // «huyện Ba Bể»: what follows a kind of place is its name.
  const kinds = new RegExp(`(?<!\\p{L})(?:${marked ? table.grammar.kinds : fold(table.grammar.kinds)}) $`, "u");
  /** @param {number} at */
  const isAfterKind = (at) => kinds.test(asked.slice(0, asked.indexOf(words[at])).map((word) => `${marked ? word.typed : word.folded} `).join(""));
  const heads = new RegExp(`^(?:${table.grammar.heads}) `, "u");
  // «luật Đất đai»: beside which the next word never stands.
  /** @param {number[]} run */
  const opensName = ([at]) => marked && at + 1 < words.length && heads.test(phrase([at, at + 1])) && !weak[at + 1] && !concepts.some((form) => form.at === at + 1);
  /** @param {number[]} run */
  const isName = (run) => run.some((at, turn) => (turn ? !marked && run[turn + 1] : true) && isAfterKind(at)) || run.some((at) => words[at].big && !NUMERAL.test(words[at].folded) && !inPlace.includes(at));
  // A year that is nowhere.
  const noYear = lost.filter((at) => YEAR.test(words[at].folded));
  // «khu công nghiệp Nomura»: a word of no syllables in a short question is a name.
  const foreign = words[FEW] ? [] : lost.filter((at) => words[at].folded.length > 3 && !/\d/.test(words[at].folded) && !grammar(table).syllable.test(words[at].folded));
  // «5 triệu đồng», of which none is told.
  const noSum = lost.filter((at) => MONEY.test(words[at].folded) && /^\d/.test(words[at - 1]?.folded));
  const names = unheard(query, loose).filter((run) => ((run[1] || lost.includes(run[0])) && isName(run)) || opensName(run));
  // «luật» is here, «luật Tiếp cận» is not.
  for (const run of names) if (!run[1] && opensName(run)) run.push(...[...words.keys()].slice(run[0] + 1, run[0] + 3));
  const all = [...new Set([...missing, ...[...noYear.map((at) => [at]), ...foreign.map((at) => [at]), ...noSum.map((at) => [at - 1, at]), ...names].map(phrase)])];
  const unknown = all.filter((name) => !all.some((other) => other !== name && other.includes(name)));
  // What is nowhere says most, with what stands beside it; then what is longest.
  const out = unheard(query, lost[0] ? loose.filter((at) => [at - 1, at, at + 1].some((other) => lost.includes(other))) : loose).filter((run) => run[1] || lost.includes(run[0]));
  out.sort((one, other) => other.length - one.length);
  return { unknown: !!unknown[0], refused: !!unknown[0], missing: unknown, gone: unknown[0] ? [] : lost.map((at) => words[at]), loose, strange: out.slice(0, 1).map(phrase) };
}

/**
 * Whether so little of a question is held that it is about something else: what the first document
 * lacks, and how many of the neighbours that carry a subject stand side by side nowhere, the more so
 * where no place of a text holds the words. The weights are those of a logistic regression over
 * questions with known answers, rounded; they hold for sets that were left out of it.
 * @param {Query} query @param {Ranking} ranking @param {Store} store
 * @param {number} together how much of it one place of a text holds
 */
export async function isElsewhere({ words, weak, asked, marked, verbs }, { hits, near }, store, together) {
  // «hội nghị sơ kết»: what is asked stands beside what it is asked about in the question alone.
  const isAsked = words.map(({ folded }) => verbs.includes(folded));
  const pairs = [...words.keys()].filter((at) => !weak[at] && weak[at + 1] === false && isAsked[at] === isAsked[at + 1] && asked.indexOf(words[at + 1]) === asked.indexOf(words[at]) + 1).map((at) => words.slice(at, at + 2));
  const variants = await store.variants(pairs.map((pair) => pair.map(({ folded }) => folded).join(" ")));
  const apart = variants.filter((list, turn) => !list.some(([spelling]) => !marked || spelling === pairs[turn].map(({ typed }) => typed).join(" "))).length / (pairs.length || 1);
  return FIRST * (1 - ([...hits, ...near][0]?.cover || 0)) + apart * (2 - together) > MOST + LESS * Math.max(0, words.length - LONG);
}

/** @param {Query} query */
const phraseOf = ({ words }) => (/** @type {number[]} */ run) => run.map((at) => words[at].typed).join(" ");

/**
 * Stretches of words that stand beside each other in the question and nowhere else.
 * @param {Query} query @param {number[]} out
 */
function unheard({ words, weak, asked, marked }, out) {
  /** @type {number[][]} */
  const runs = [];
  for (const at of words.keys()) {
    // Without marks a word that carries no subject may be another that does.
    if (!out.includes(at) || (weak[at] && !(words[at].big && words[at + 1]?.big) && (marked || (!out.includes(at + 1) && runs.at(-1)?.at(-1) !== at - 1)))) continue;
    const last = runs.at(-1);
    // A figure, «60 là», opens no name.
    if (last?.at(-1) === at - 1 && asked.indexOf(words[at]) === asked.indexOf(words[at - 1]) + 1 && !(weak[at] && /^\d+$/.test(words[at - 1].folded))) last.push(at);
    else runs.push([at]);
  }
  return runs.filter((run) => run.some((at) => !weak[at]));
}
