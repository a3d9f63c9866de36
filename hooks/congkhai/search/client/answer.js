// What stands above the results: the page whose name or number was typed, and what the first
// documents say to a question.

import { namer } from "./engine.js";
import { grammar } from "./query.js";

/** @typedef {import("./engine.js").Answer} Answer */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./engine.js").Search} Search */
/** @typedef {import("./store.js").Row} Row */
/** @typedef {import("./store.js").Fact} Fact */
/** @typedef {{row: Row, hit: Found}} Lead */
/** @typedef {{row: Row, hit: Found, fact: Fact, rest: Fact[]}} Told one answer, and others of its kind */

const READ = 3;

/**
 * @param {Search} search
 * @param {Answer} answer
 * @returns {Promise<{leads: Lead[], told: Told[]}>}
 */
export async function answers(search, answer) {
  const { query, hits } = answer;
  // A page of the portal that was meant is the answer.
  if (hits[0]?.tier === 3) return { leads: [], told: [] };
  const leads = answer.names[0] ? (await (await namer())?.namedBy(answer, grammar(await search.stores[0].table()))) || [] : [];
  const read = [...leads.slice(0, 1).map(({ hit }) => hit), ...hits.slice(0, hits[0]?.own ? 1 : READ)];
  const first = hits[0] && !hits[0].strange && (await hits[0].store.row(hits[0].entry));
  /** @type {Told[]} */
  const told = [];
  for (const topic of query.topics) {
    for (const hit of read) {
      const { row, facts } = await search.items(query, hit);
      // What another office says is no answer about the one that was named.
      if (hit.strange && first && row.agency !== first.agency) continue;
      const fit = facts.filter(({ fact }) => fact[0] === topic).sort((one, other) => other.score - one.score);
      if (!fit.length || (fit.length > 1 && !fit[0].score)) continue;
      told.push({ row, hit, fact: fit[0].fact, rest: fit.slice(1).map(({ fact }) => fact) });
      break;
    }
  }
  return { leads, told };
}
