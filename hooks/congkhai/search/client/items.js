// Which items of a text answer a query: words weigh by how few items hold them, and little when
// the document's own title says them.

import { namedIn, slotsOf } from "./query.js";
import { BETWEEN } from "./store.js";
import { foldInPlace, spelled } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./store.js").Text} Text */
/** @typedef {import("./store.js").Fact} Fact */
/** @typedef {{word: string, start: number, end: number}} Token a word of the query in a text */
/** @typedef {{forms: string[][], typed: string[], slots: number[], weight: number, alone?: boolean, key?: string}} Unit what an item may hold of the query */
/** @typedef {{unit: number, start: number, end: number, strength: number}} Match */
/** @typedef {{at: number, matches: Match[], strengths: Float32Array}} Part one section's share */
/** @typedef {{anchor: string, parts: Part[], own: Float32Array, above: Float32Array, length: number, score: number, lift: number}} Item `lift`: what it gains for a fact that is asked for */
/** @typedef {{items: Item[], together: number, densest: number, facts: {fact: Fact, score: number, strengths: Float32Array}[], inHead: Float32Array}} Found `densest` is how much of the query one item holds, `together` is the most of the query's content that one item and the title hold, 0 to 1 */

const WEAK = 0.08;
const OTHER_MARKS = 0.35;
/** What only the name of an office or a document holds. */
const HEAD = 0.8;
/** What the lines above say is held well; a word with other marks partly. */
const WELL = 2;
/** What the lines above an item say holds for it, less. */
const ABOVE = 0.55;
const SAID_BY_TITLE = 0.07;
/** What an item gains that says nothing else. */
const DENSE = 0.5;
/** What an item gains for holding a fact of the kind asked for, of the best item's score. */
const LIFTED = 0.5;
/** Of several facts one that is called as it was asked for is worth so much more. */
const SAID = 4;
/** What a part of the page gains that is asked for in the very words. */
const MEANT = 0.7;
/** A line so short is a heading; what is below it comes first. */
const HEADING = 60;
/** Words within so many letters of each other stand close together; what an item gains that holds all of them so. */
const WINDOW = 99;
const CLOSE = 1.5;
/** What an item begins with it is about: so much more is a word worth among its first letters. */
const OPENING = 0.25;
const FIRST = 40;
/** What people ask, which is not printed, is worth less. */
const UNPRINTED = 0.8;
/** A word that the query has beside another, and the item has not. */
const ALONE = 0.5;
/** The name of the document, and what its page holds besides its items. */
const ASIDE = /^(?![ivxlcdm]+(?:-|$)|mo-dau|ket|[bp]?\d)/;
const BESIDE = 0.4;

/**
 * @param {Query} query
 * @param {{keys: string[], words: string[][]}[]} forms of each concept
 * @returns {Unit[]}
 */
export function unitsOf({ words, weak, concepts, named, asked }, forms) {
  /** @type {Unit[]} */
  const units = words.map(({ folded, typed }, at) => ({ forms: [[folded]], typed: [typed], slots: [at], weight: weak[at] ? WEAK : 1, alone: false }));
  for (let at = 0; at + 1 < words.length; at++) {
    const [left, right] = [words[at], words[at + 1]];
    // Words that a question parts are no pair.
    if (asked.indexOf(right) !== asked.indexOf(left) + 1) continue;
    const content = +!weak[at] + +!weak[at + 1];
    if (content > 1) units[at].alone = units[at + 1].alone = true;
    units.push({ forms: [[left.folded, right.folded]], typed: [left.typed, right.typed], slots: [at, at + 1], weight: content > 1 ? 1 : 0.5 });
  }
  concepts.forEach((concept, number) => {
    const { length, soft } = concept;
    const slots = slotsOf([concept]);
    const isWeak = slots.every((slot) => weak[slot]);
    units.push({ forms: forms[number].words, typed: [], slots, weight: (isWeak ? 0.4 : 1 + length / 4) * (soft ? 0.8 : 1) });
  });
  named.forEach(({ key }, number) => units.push({ forms: [], typed: [], slots: [words.length + number], weight: 2.5, key }));
  return units;
}

/**
 * «1478» is asked for and stands there with its symbol, a month with its day, or a day in this or any year.
 * @param {string} asked @param {string} printed
 */
const isThat = (asked, printed) => printed.startsWith(asked) || /^@-(.{2,4}) @\d{4}\1$/.test([asked, printed].sort().join(" "));

/**
 * @param {Query} query
 * @param {Unit[]} units
 * @param {Text} text
 * @param {string} title what the document calls itself
 * @param {import("./store.js").Grammar["rules"]} rules
 * @returns {Found}
 */
export function itemsOf(query, units, text, title, rules) {
  const { sections } = text;
  const [{ strengths: head }, { strengths: said }, ...parts] = partsOf(query, units, rules, [
    title,
    text.facts.map((fact) => fact[2]).join(". "),
    ...sections.map(([, , body]) => body),
    ...sections.map(([, heading]) => heading),
    ...text.facts.map((fact) => `${fact[1]}. ${fact[2]}`),
  ]);
  const inPlace = slotsOf(query.places);
  const content = [...query.words.keys()].filter((at) => !query.weak[at]);
  const subject = content.filter((at) => !inPlace.includes(at));
  const counted = subject.length ? subject : content;
  const typed = ` ${query.asked.map((word) => word.folded).join(" ")} `;
  /** @type {Map<string, Item>} */
  const byAnchor = new Map();
  sections.forEach(([anchor, , body, printed], at) => {
    // Without addresses each section is an item; its heading is above it.
    const name = anchor || ` ${at}`;
    const part = parts[at];
    part.at = at;
    const item = byAnchor.get(name) || { anchor, parts: [], own: new Float32Array(units.length), above: parts[sections.length + at].strengths, length: 0, score: 0, lift: 0 };
    item.parts.push(part);
    // What people ask leads to what is printed, and is not shown.
    if (!printed) part.matches = [];
    else item.length += body.length;
    // Who asks in the very words means this part on its page.
    if (!printed && ASIDE.test(anchor) && foldInPlace(body).split(". ").some((said) => typed.includes(` ${said} `)) && counted.every((at) => head[at] || part.strengths[at])) item.lift = MEANT;
    part.strengths.forEach((strength, unit) => (item.own[unit] = Math.max(item.own[unit], strength * (printed ? 1 : UNPRINTED))));
    byAnchor.set(name, item);
  });
  const items = [...byAnchor.values()];
  const worth = units.map(({ weight }, unit) => {
    const holding = items.filter(({ own }) => own[unit]).length;
    return weight * (holding ? Math.log1p(items.length / holding) : 1) * (head[unit] ? SAID_BY_TITLE : 1);
  });
  const worthOf = (/** @type {Float32Array} */ strengths) => strengths.reduce((sum, strength, unit) => sum + strength * worth[unit], 0);
  // What has no items is about its name.
  const isPlan = sections.some(([anchor]) => anchor);
  // Where only a fact is asked for, nothing is missing.
  let together = +!content.length;
  let densest = 0;
  for (const item of items) {
    const all = item.own.slice();
    // «iv-1-2» is below «iv-1» and «iv».
    const over = [...item.anchor.matchAll(/-/g)].map(({ index }) => byAnchor.get(item.anchor.slice(0, index))?.own || item.above);
    for (const line of [item.above, ...over]) line.forEach((strength, unit) => (all[unit] = Math.max(all[unit], strength * ABOVE)));
    const lift = query.lift?.(item.anchor, sections, title) || 0;
    densest = Math.max(densest, (1 + lift) * units.reduce((sum, { weight, alone }, unit) => sum + weight * (alone ? ALONE : 1) * Math.max(all[unit], isPlan ? 0 : HEAD * head[unit]), 0));
    let dense = 0;
    let near = 0;
    let opening = 0;
    for (const { matches } of item.parts) {
      let first = 0;
      for (const { unit, start, end, strength } of matches) {
        if (!units[unit].slots[1]) dense += end - start;
        if (start < FIRST) first += strength * worth[unit];
        // How many of the words stand close together.
        near = Math.max(near, new Set(matches.flatMap((match) => (match.start >= start && match.end < start + WINDOW ? units[match.unit].slots : []))).size);
      }
      opening = Math.max(opening, first);
    }
    const held = new Float32Array(query.words.length);
    const own = held.slice();
    units.forEach(({ slots, alone }, unit) => {
      const best = Math.max(all[unit], head[unit], said[unit]);
      const part = alone ? ALONE : 1;
      for (const slot of slots) {
        own[slot] = Math.max(own[slot], all[unit] * part);
        held[slot] = Math.max(held[slot], part * Math.min(1, WELL * best));
      }
    });
    together = Math.max(together, counted.reduce((sum, at) => sum + held[at], 0) / (counted.length || 1));
    // How much of what the words are worth it holds.
    const share = own.reduce((sum, part, at) => sum + part * worth[at], 0) / query.words.reduce((sum, _, at) => sum + worth[at], 0) || 0;
    item.score = (((worthOf(all) + OPENING * opening) * (1 + share * share) * (1 + (DENSE * dense) / (item.length + 1)) * (1 + (CLOSE * near) / (content.length || 1))) / (1 + 0.4 * Math.log1p(item.length / 150))) * (ASIDE.test(item.anchor) ? BESIDE : 1);
  }
  const facts = text.facts.map((fact, at) => {
    const { strengths } = parts[2 * sections.length + at];
    // «sơ kết … rút kinh nghiệm» is no «tổng kết».
    const isSaid = foldInPlace(fact[1]).includes(query.verbs.slice(0, 2).join(" "));
    return { fact, strengths, named: units.some(({ key }, unit) => key && strengths[unit]), score: worthOf(strengths) * (isSaid ? SAID : 1) };
  });
  const best = Math.max(0, ...items.map(({ score }) => score));
  const asked = facts.filter(({ fact, named }) => (named || query.topics.includes(fact[0])) && byAnchor.has(fact[3]));
  const most = Math.max(0, ...asked.map(({ score }) => score));
  // Where nothing else is asked, what holds the fact is the answer.
  const more = counted.some((at) => !head[at] && !query.verbs.includes(query.words[at].folded));
  // Items that hold what is asked for come before those that merely speak of it.
  for (const { fact, score } of asked) {
    const item = /** @type {Item} */ (byAnchor.get(fact[3]));
    item.lift = Math.max(item.lift, (more ? LIFTED : 1.2) * (score / most || 0));
  }
  for (const item of items) item.score += (item.lift + (query.lift?.(item.anchor, sections, title) || 0)) * (best || 1);
  const found = items.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score);
  // What stands below a heading says more than the heading.
  const below = found.findIndex(({ anchor }) => found[0].length < HEADING && anchor.startsWith(`${found[0].anchor}-`));
  if (below > 0) found.unshift(...found.splice(below, 1));
  return {
    items: found,
    together,
    densest,
    facts,
    inHead: head,
  };
}

/**
 * What each of some texts holds of a query. They are read as one: looking into hundreds of lines one by
 * one takes a phone longer than all else.
 * @param {Query} query
 * @param {Unit[]} units
 * @param {import("./store.js").Grammar["rules"]} rules
 * @param {string[]} bodies
 * @returns {Part[]}
 */
function partsOf(query, units, rules, bodies) {
  const all = bodies.join(BETWEEN);
  const plain = foldInPlace(all);
  const last = (query.open && query.words.at(-1)?.folded) || "";
  // Only the query's words are looked for: a text has thousands of others.
  const any = [...new Set(units.flatMap(({ forms }) => forms.flat()))].join("|") || "(?!)";
  /** @type {Token[]} */
  const tokens = [...plain.matchAll(new RegExp(`(?<![a-z\\d])(?:(?:${any})(?![a-z\\d])${last[1] ? `|${last}[a-z\\d]*` : ""})`, "g"))].map(({ 0: word, index: start }) => ({ word, start, end: start + word.length }));
  const figures = query.named.length ? namedIn(plain, rules) : [];
  /** @param {string} word @param {string[]} form @param {number} step */
  const fits = (word, form, step) => word === form[step] || (form[step] === last && step === form.length - 1 && word.startsWith(last));
  const rows = units.flatMap(({ forms, typed }, unit) => forms.map((form) => ({ form, typed, unit }))).map((row, at) => ({ ...row, at }));
  /** Which forms a word opens. @type {Map<string, typeof rows>} */
  const openings = new Map();
  for (const { word } of tokens) if (!openings.has(word)) openings.set(word, rows.filter(({ form }) => fits(word, form, 0)));
  let next = 0;
  let from = 0;
  return bodies.map((body) => {
    const to = from + body.length;
    const strengths = new Float32Array(units.length);
    /** @type {(Match & {row: number})[]} */
    const matches = [];
    /** @param {number} row @param {number} unit @param {number} start @param {number} end @param {number} strength */
    const add = (row, unit, start, end, strength) => {
      matches.push({ row, unit, start: start - from, end: end - from, strength });
      strengths[unit] = Math.max(strengths[unit], strength);
    };
    for (; tokens[next]?.end <= to; next++) {
      for (const { form, typed, unit, at } of openings.get(tokens[next].word) || []) {
        const run = tokens.slice(next, next + form.length);
        if (!form.every((_, step) => !step || (run[step]?.end <= to && fits(run[step].word, form, step) && isBeside(all, run[step - 1].end, run[step].start)))) continue;
        const isAsTyped = typed.every((word, step) => word === form[step] || form[step] === last || word === spelled(all.slice(run[step].start, run[step].end).toLowerCase()));
        add(at, unit, run[0].start, run[form.length - 1].end, isAsTyped ? 1 : OTHER_MARKS);
      }
    }
    for (const { key: printed, start, end } of figures) {
      if (start >= from && end <= to) units.forEach(({ key }, unit) => key && isThat(key, printed) && add(rows.length + unit, unit, start, end, 1));
    }
    matches.sort((one, other) => one.row - other.row);
    from = to + BETWEEN.length;
    return { at: -1, matches, strengths };
  });
}

/** Words of two sentences are no neighbours; «TP. Hải Phòng» is one. @param {string} text @param {number} end @param {number} start */
function isBeside(text, end, start) {
  const between = text.slice(end, start);
  return between === " " || (!/[\p{L}\p{N}]/u.test(between) && !(/^[.!?;]\s/.test(between) && /\p{Ll}{2}/u.test(text.slice(end - 2, end)) && /\p{Lu}/u.test(text[start])));
}
