// What of a question is not here: names that nothing bears, words that are nowhere. Loaded with repair.js.

import { grammar, slotsOf } from "./query.js";
import { MOST_PAIRS, YEAR } from "./units.js";
import { fold } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Word} Word */
/** @typedef {import("./rank.js").Ranking} Ranking */
/** @typedef {import("./store.js").Store} Store */
/** `unknown` names are here nowhere; `missing` is what to say; `gone` are words to do without, of a refused question only where one place holds the rest; `strange` neighbours never stand so */
/** @typedef {{unknown?: boolean, refused: boolean, missing: string[], gone: Word[], loose?: number[], strange?: string[]}} Doubts */

/** Of the words that carry a subject, how many must be left when those that are nowhere are dropped. */
const ENOUGH = 0.6;
const ENOUGH_OF_LONG = 0.4;
const LONG = 6;
/** A document that holds so much of a question speaks of it. */
const SURE = 0.85;
const MOST_OF_ONE = 4;
const FEW = 6;
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
export async function doubtsOf(query, { missing, loose, hits, near }, table, store) {
  const { words, weak, asked, concepts, places, marked, topics, verbs } = query;
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
  const isName = (run) => isAfterKind(run[0]) || run.some((at) => words[at].big && !NUMERAL.test(words[at].folded) && !inPlace.includes(at));
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
  // In a long question not every pair is looked up.
  const out = words.length > MOST_PAIRS ? [] : unheard(query, [...lost, ...loose]).filter((run) => run[1] || lost.includes(run[0]));
  const doubts = { unknown: !!unknown[0], refused: !!unknown[0], missing: unknown, gone: unknown[0] ? [] : lost.map((at) => words[at]), loose, strange: unheard(query, loose).filter((run) => run[1]).map(phrase) };
  if (unknown[0]) return doubts;
  // Of neighbours that carry a subject half never stand so: it is another matter.
  const forms = slotsOf(concepts);
  const beside = marked && !places[0] && ![...hits, ...near].some(({ cover }) => cover > SURE) ? unheard(query, [...words.keys()].filter((at) => !forms.includes(at))).flatMap((run) => run.slice(1)) : [];
  const held = await store.variants(beside.map((at) => fold(phrase([at - 1, at]))));
  const apart = beside.filter((at, turn) => !held[turn].some(([spelling]) => spelling === phrase([at - 1, at])));
  const strangers = unheard(query, apart.flatMap((at) => [at - 1, at]));
  // A single word of two syllables stands apart from both its neighbours.
  const isOther = (strangers[1] || apart.length + lost.filter((at) => !verbs.includes(words[at].folded)).length > MOST_OF_ONE) && apart.length * 2 >= beside.length;
  const subject = [...words.keys()].filter((at) => (!weak[at] || out.flat().includes(at)) && !inPlace.includes(at));
  const left = subject.filter((at) => !lost.includes(at) && !loose.includes(at));
  const enough = subject[LONG] || topics[0] ? ENOUGH_OF_LONG : ENOUGH;
  const nowhere = out.filter((run) => run.some((at) => lost.includes(at)));
  // So are four in a row, or two that are nowhere, apart from each other.
  const isThing = nowhere.some((run) => run[3]) || (nowhere[1] && !topics[0]);
  if (isOther || (out[0] && left.length < enough * subject.length) || isThing) {
    const runs = nowhere[0] ? unheard(query, [...lost, ...loose.filter((at) => lost.includes(at - 1) || lost.includes(at + 1))]) : isOther ? strangers : out.slice(0, 1);
    // The longest says most. What is left may still be a place's very words.
    return { ...doubts, gone: out[0] && !isThing && left.length > lost.length ? doubts.gone : [], refused: true, missing: runs.map(phrase).sort((one, other) => other.length - one.length).slice(0, 1) };
  }
  return doubts;
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
    if (!out.includes(at) || (weak[at] && (marked || (!out.includes(at + 1) && runs.at(-1)?.at(-1) !== at - 1)))) continue;
    const last = runs.at(-1);
    // A figure, «60 là», opens no name.
    if (last?.at(-1) === at - 1 && asked.indexOf(words[at]) === asked.indexOf(words[at - 1]) + 1 && !(weak[at] && /^\d+$/.test(words[at - 1].folded))) last.push(at);
    else runs.push([at]);
  }
  return runs.filter((run) => run.some((at) => !weak[at]));
}
