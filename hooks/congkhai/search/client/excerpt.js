// Where in an entry's text the words of a query stand, and the lines to show of it.

import { foldInPlace, spelled } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./store.js").Text} Text */
/** @typedef {{text: string, marked: boolean}} Part */
/** @typedef {{anchor: string, heading: string, parts: Part[], phrase: string}} Passage */
/** @typedef {{passages: Passage[], run: number, together: number}} Finding */
/** @typedef {{word: string, start: number, end: number, beside: boolean}} Token a word of the query in a text, perhaps beside the one before */
/** @typedef {{start: number, end: number, length: number, worth: number, first: number, token: number}} Match */
/** @typedef {{words: string[], at: number, length: number}} Form a known form, and the words of the query it stands for */

const AROUND = 90;
const MOST = 3;

/**
 * @param {Query} query
 * @param {Text} text
 * @param {Form[]} forms
 * @param {string} title
 * @returns {Finding} `run` is the longest stretch of the query found as it stands, `together` the
 * most of its words that one section or the title holds; both 0 to 1
 */
export function excerpt(query, text, forms, title) {
  const main = query.words.map((word) => word.folded);
  /** @type {Form[]} */
  const sequences = [{ words: main, at: 0, length: main.length }, ...forms];
  const content = main.map((_, at) => at).filter((at) => !query.weak[at]);
  const dates = query.named.map(pattern).filter((one) => one !== null);
  // Only the query's words are looked for: a text has thousands of others.
  const any = sequences.flatMap((one) => one.words).sort((one, other) => other.length - one.length).join("|") || "(?!)";
  const last = query.open && main.at(-1);
  const wanted = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${any})(?![\\p{L}\\p{N}])${last ? `|${last}[\\p{L}\\p{N}]*` : ""})`, "gu");
  /** @type {{score: number, at: number, matches: Match[]}[]} */
  const found = [];
  let run = 0;
  let together = 0;
  /** What the title and the agency's name say holds for every section. @type {Set<number>} */
  const inTitle = new Set();
  [["", "", title], ...text.sections].forEach(([, heading, body], turn) => {
    const at = turn - 1;
    const whole = heading ? `${heading}\n${body}` : body;
    const held = turn ? new Set(inTitle) : inTitle;
    const folded = foldInPlace(whole);
    let before = 0;
    /** @type {Token[]} */
    const tokens = [...folded.matchAll(wanted)].map(({ 0: word, index }) => {
      const beside = !/[\p{L}\p{N}]/u.test(folded.slice(before, index));
      before = index + word.length;
      return { word, start: index, end: before, beside };
    });
    /** @type {Match[]} */
    let matches = [];
    for (const [turn, sequence] of sequences.entries()) {
      for (const match of runs(tokens, sequence.words, turn === 0 ? query : null)) {
        if (turn && match.length < sequence.words.length) continue;
        matches.push(match);
        const [from, length] = turn ? [sequence.at, sequence.length] : [match.first, match.length];
        for (let step = 0; step < length; step++) {
          const { typed, folded: plain } = query.words[from + step];
          const token = tokens[match.token + step];
          if (turn || typed === plain || typed === spelled(whole.slice(token.start, token.end).toLowerCase())) held.add(from + step);
        }
        if (!turn) run = Math.max(run, match.length);
      }
    }
    for (const date of dates) {
      for (const match of folded.matchAll(date)) matches.push({ start: match.index, end: match.index + match[0].length, length: 3, worth: 9, first: 0, token: 0 });
    }
    together = Math.max(together, content.filter((one) => held.has(one)).length / (content.length || 1));
    if (!matches.length || at < 0) return;
    const longest = Math.max(...matches.map((match) => match.length));
    if (longest > 1) matches = matches.filter((match) => match.length > 1 || match.worth > 1);
    const score = matches.reduce((sum, match) => Math.max(sum, match.worth), 0) + Math.min(matches.length, 6) / 10;
    found.push({ score, at, matches });
  });
  found.sort((one, other) => other.score - one.score || one.at - other.at);
  const least = (found[0]?.score || 0) / 2;
  const anchors = new Set();
  // One passage for each item, the best.
  const best = found.filter(({ score, at }) => score >= least && anchors.size < anchors.add(text.sections[at][0]).size);
  return {
    passages: best.slice(0, MOST).map(({ at, matches }) => passage(text.sections[at], matches)),
    run: main.length ? run / main.length : 0,
    together,
  };
}

/**
 * Stretches of a text's words that follow each other as in the sequence.
 * @param {Token[]} tokens
 * @param {string[]} sequence
 * @param {Query | null} query
 * @returns {Match[]}
 */
function runs(tokens, sequence, query) {
  /** @type {Map<string, number[]>} */
  const places = new Map();
  sequence.forEach((word, at) => places.set(word, [...(places.get(word) || []), at]));
  const last = sequence.length - 1;
  const open = query?.open && sequence[last]?.length > 1 ? sequence[last] : "";
  /** @param {string} token @returns {number[]} */
  const at = (token) => places.get(token) || (open && token.startsWith(open) ? [last] : []);
  const out = [];
  for (let start = 0; start < tokens.length; start++) {
    let best = 0;
    let from = 0;
    for (const first of at(tokens[start].word)) {
      let length = 1;
      while (tokens[start + length]?.beside && first + length <= last && at(tokens[start + length].word).includes(first + length)) length++;
      if (length === 1 && query?.weak[first] && sequence.length > 1) continue;
      if (length > best) [best, from] = [length, first];
    }
    if (!best) continue;
    out.push({ start: tokens[start].start, end: tokens[start + best - 1].end, length: best, worth: best * best, first: from, token: start });
    start += best - 1;
  }
  return out;
}

/** @param {import("./query.js").Named} named @returns {RegExp | null} how it may stand in folded text */
function pattern({ key, wanted }) {
  const number = /^#(\d+)([a-z]*)/.exec(key);
  if (number) return new RegExp(`(?<!\\d)0*${number[1]}\\s?[/-]\\s?${[...number[2]].join("[^a-z0-9]*")}[a-z0-9&-]*`, "g");
  const date = /^@(\d{4})?-?(\d\d)(\d\d)?$/.exec(key);
  if (!date || wanted !== "date") return null;
  const [, year, one, other] = date;
  const between = "\\s*(?:[/.-]|thang|,?\\s*nam)\\s*";
  const parts = year ? (other ? [other, one, year] : [one, year]) : [other || "", one];
  return new RegExp(`(?<!\\d)${parts.map((part) => part.replace(/^0/, "0?")).join(between)}(?!\\d)`, "g");
}

/**
 * @param {[string, string, string]} section
 * @param {Match[]} matches
 * @returns {Passage}
 */
function passage([anchor, heading, body], matches) {
  const whole = heading ? `${heading}\n${body}` : body;
  const offset = heading ? heading.length + 1 : 0;
  const best = matches.reduce((one, other) => (other.worth > one.worth || (other.worth === one.worth && one.start < offset) ? other : one));
  const phrase = whole.slice(best.start, best.end);
  const inBody = matches.filter((match) => match.start >= offset).map((match) => ({ start: match.start - offset, end: match.end - offset }));
  const centre = Math.max(0, best.start - offset);
  let from = Math.max(0, centre - AROUND);
  let to = Math.min(body.length, centre + phrase.length + AROUND);
  if (from) from = Math.max(0, body.indexOf(" ", from) + 1);
  if (to < body.length) to = Math.max(body.lastIndexOf(" ", to), centre + phrase.length);
  /** @type {Part[]} */
  const parts = from ? [{ text: "… ", marked: false }] : [];
  let at = from;
  for (const { start, end } of inBody.sort((one, other) => one.start - other.start)) {
    if (start < at || end > to) continue;
    parts.push({ text: body.slice(at, start), marked: false }, { text: body.slice(start, end), marked: true });
    at = end;
  }
  parts.push({ text: body.slice(at, to) + (to < body.length ? " …" : ""), marked: false });
  return { anchor, heading, parts: parts.filter((part) => part.text), phrase };
}
