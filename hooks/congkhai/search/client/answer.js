// What stands above the results: the page whose name or number was typed, and what the first
// documents say to a question.

import { grammar } from "./query.js";
import { fold, folded } from "./words.js";

/** @typedef {import("./engine.js").Answer} Answer */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./engine.js").Search} Search */
/** @typedef {import("./store.js").Row} Row */
/** @typedef {import("./store.js").Fact} Fact */
/** @typedef {{row: Row, hit: Found}} Lead */
/** @typedef {{row: Row, hit: Found, fact: Fact, rest: Fact[]}} Told one answer, and others of its kind */

const READ = 3;
/** How much of a name must have been typed. */
const NAMED = 0.8;

/**
 * @param {Search} search
 * @param {Answer} answer
 * @returns {Promise<{leads: Lead[], told: Told[]}>}
 */
export async function answers(search, answer) {
  const { query, hits } = answer;
  // A page of the portal that was meant is the answer.
  if (hits[0]?.tier === 3) return { leads: [], told: [] };
  const { aside } = grammar(await search.stores[0].table());
  // «Hội Khuyến học làm gì» asks about it, not for it.
  const isAsked = query.concepts.some(({ at, length, soft }) => soft && query.words.slice(at, at + length).some(({ folded }) => aside.has(folded)));
  const leads = isAsked || hits[0]?.own || query.topics.some((topic) => !/succession|validity|agency/.test(topic)) ? [] : await namedBy(answer);
  const read = [...leads.slice(0, 1).map(({ hit }) => hit), ...hits.slice(0, hits[0]?.own ? 1 : READ)];
  /** @type {Told[]} */
  const told = [];
  for (const topic of query.topics) {
    for (const hit of read) {
      const { row, facts } = await search.items(query, hit);
      const fit = facts.filter(({ fact }) => fact[0] === topic).sort((one, other) => other.score - one.score);
      if (!fit.length || (fit.length > 1 && !fit[0].score)) continue;
      told.push({ row, hit, fact: fit[0].fact, rest: fit.slice(1).map(({ fact }) => fact) });
      break;
    }
  }
  return { leads, told };
}

/** @param {Found} hit @returns {Promise<Lead>} */
const lead = async (hit) => ({ row: await hit.store.row(hit.entry), hit });

/**
 * Agencies and documents whose whole name was typed; old and new ones of one name together.
 * @param {Answer} answer
 * @returns {Promise<Lead[]>}
 */
async function namedBy({ query, names }) {
  if (!names.length) return [];
  const table = await names[0].store.table();
  const { weakPlain, printed } = grammar(table);
  const { genre, newer, committee, seats } = table.grammar;
  const typed = query.asked.map((word) => word.folded).join(" ");
  const said = new Set([...query.asked.map((word) => word.folded), ...query.concepts.flatMap(({ keys }) => keys.flatMap((key) => printed.get(key) || [])).flatMap((form) => form.split(" "))]);
  /** @param {string} title */
  const places = (title) => table.grammar.provinces.reduce((rest, place) => rest.replace(place, ""), title);
  const leads = await Promise.all(names.map(lead));
  // «tỉnh Thái Nguyên» is its people's committee.
  const filler = query.places.length && (query.topics.includes("succession") || new RegExp(`${seats}|${newer}`).test(typed)) ? committee : [];
  const found = leads.filter(({ row }) => {
    // Who leaves out the place means the one that is here.
    const title = query.places.length ? row.title : places(fold(row.title.toLowerCase()));
    const name = folded(title).filter((word) => !weakPlain.has(word) && !filler.includes(word));
    const held = name.filter((word) => said.has(word)).length;
    return name.length && held >= NAMED * name.length && (row.number || !new RegExp(genre).test(typed));
  });
  // Old and new ones of one name; «Văn phòng Sở …» is another.
  const alike = found.filter(({ row }) => row.title === found[0].row.title);
  return new RegExp(newer).test(typed) ? alike.reverse() : alike;
}
