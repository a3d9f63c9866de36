// Which of several facts that answer a question comes first: what the office itself does that was
// named before what others do for it, the very name before a longer one, the latest. Loaded with
// the first answer.

import { folded } from "./words.js";

/** @typedef {import("./answer.js").Told} Told */
/** @typedef {import("./answer.js").Search} Search */
/** @typedef {import("./answer.js").Items} Items */
/** @typedef {import("./engine.js").Found} Found */

/** What is asked of whoever is named in front of it. */
const DOES = /^(.+?) (?:(?:da|phai|con phai|co phai|chua|can|se) )+(?:bao cao|bc|nop|gui|so ket|tong ket|lam|lap)(?: |$)/;
/** So much of that name must stand among those who do it. */
const NAMED = 0.8;
/** Who does it: in brackets behind what is to be done; a bracket within tells until when a body was. */
const DOERS = /\((.*)\)$/;

/**
 * @param {string} typed without marks
 * @param {Items["facts"]} facts
 * @returns {Items["facts"]} what the office named does before the rest
 */
export function ownFirst(typed, facts) {
  const front = DOES.exec(typed)?.[1].split(" ");
  if (!front) return facts;
  /** @param {Items["facts"][0]} told */
  const isOwn = ({ fact }) => {
    // Each body by itself: «Phòng … huyện» and «Sở …» are no «Sở … huyện».
    const doers = (DOERS.exec(fact[1])?.[1] || "").split(", ").map(folded);
    return doers.some((doer) => front.filter((word) => doer.includes(word)).length >= NAMED * front.length && doer[0] === front[0]);
  };
  return [...facts.filter(isOwn), ...facts.filter((told) => !isOwn(told))];
}

/** So many records are read, and so many told: the list below has the others. */
const READ = 24;
const TOLD = 3;

/**
 * Of records that answer, those of whoever was named; the latest first.
 * @param {string} typed without marks
 * @param {Found[]} hits
 * @param {Told} first what the first of them tells
 * @param {Search} search
 * @param {import("./engine.js").Query} query
 * @returns {Promise<Told[]>}
 */
export async function latest(typed, hits, first, search, query) {
  const read = await Promise.all(
    hits.slice(0, READ).map(async (hit) => {
      const { row, facts } = await search.items(query, hit);
      return facts.filter(({ fact }) => fact[0] === first.fact[0] && row.kind === first.row.kind).map(({ fact }) => ({ row, hit, fact, rest: [] }));
    }),
  );
  const named = read.flat().filter(({ fact }) => ` ${typed} `.startsWith(` ${folded(fact[1]).join(" ")} `));
  return named[0] ? named.sort((one, other) => (one.row.date < other.row.date ? 1 : -1)).slice(0, TOLD) : [first];
}
