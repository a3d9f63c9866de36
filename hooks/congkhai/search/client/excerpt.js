// The lines to show of the items that answer a query.

/** @typedef {import("./items.js").Item} Item */
/** @typedef {import("./items.js").Unit} Unit */
/** @typedef {import("./store.js").Text} Text */
/** @typedef {{text: string, marked: boolean}} Part */
/** @typedef {{anchor: string, heading: string, parts: Part[]}} Passage */

const AROUND = 90;
const MOST = 3;

/**
 * @param {Item[]} items best first
 * @param {Unit[]} units
 * @param {Text} text
 * @returns {Passage[]}
 */
export function excerptsOf(items, units, text) {
  const least = (items[0]?.score || 0) * 0.4;
  return items
    .slice(0, MOST)
    .filter(({ score }) => score >= least)
    .map(({ anchor, parts }) => {
      const weigh = (/** @type {Item["parts"][0]} */ part) => part.matches.reduce((sum, match) => sum + weighed(match, units), 0);
      const best = parts.reduce((one, other) => (weigh(other) > weigh(one) ? other : one));
      return passage(anchor, text.sections[best.at], best.matches.filter((match) => weighed(match, units) > 0.1), units);
    });
}

/** @param {import("./items.js").Match} match @param {Unit[]} units */
const weighed = ({ unit, strength }, units) => units[unit].weight * strength;

/**
 * @param {string} anchor
 * @param {Text["sections"][0]} section
 * @param {Item["parts"][0]["matches"]} matches
 * @param {Unit[]} units
 * @returns {Passage}
 */
function passage(anchor, [, heading, body], matches, units) {
  const [best] = [...matches].sort((one, other) => weighed(other, units) - weighed(one, units));
  const centre = best ? best.start : 0;
  const length = best ? best.end - best.start : AROUND;
  let from = Math.max(0, centre - AROUND);
  let to = Math.min(body.length, centre + length + AROUND);
  if (from) from = Math.max(0, body.indexOf(" ", from) + 1);
  if (to < body.length) to = Math.max(body.lastIndexOf(" ", to), centre + length);
  /** @type {Part[]} */
  const parts = from ? [{ text: "… ", marked: false }] : [];
  let at = from;
  for (const [start, end] of joined(matches)) {
    if (start < at || end > to) continue;
    parts.push({ text: body.slice(at, start), marked: false }, { text: body.slice(start, end), marked: true });
    at = end;
  }
  parts.push({ text: body.slice(at, to) + (to < body.length ? " …" : ""), marked: false });
  // A heading is not told twice.
  return { anchor, heading: heading === body ? "" : heading, parts: parts.filter((part) => part.text) };
}

/**
 * Matches that overlap, or have but a blank between them, are marked as one.
 * @param {{start: number, end: number}[]} matches
 */
function joined(matches) {
  /** @type {[number, number][]} */
  const out = [];
  for (const { start, end } of [...matches].sort((one, other) => one.start - other.start)) {
    const last = out.at(-1);
    if (last && start <= last[1] + 1) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}
