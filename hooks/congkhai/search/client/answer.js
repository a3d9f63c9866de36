// What stands above the results: the page whose name or number was typed, and what the first
// documents say to a question. Loaded with the first question that may have such an answer.

import { grammar, slotsOf } from "./query.js";
import { folded } from "./words.js";

/** @typedef {import("./engine.js").Answer} Answer */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./engine.js").Search} Search */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./store.js").Row} Row */
/** @typedef {import("./store.js").Fact} Fact */
/** @typedef {{row: Row, hit: Found}} Lead */
/** @typedef {{row: Row, hit: Found, fact: Fact, rest: Fact[]}} Told one answer, and others of its kind */
/** @typedef {Awaited<ReturnType<Search["items"]>>} Items */

const READ = 3;
/** Standing, milestone, deadline, succession: of these several documents are asked. */
const IN_TURN = /^(?:st|mi|de|su)/;
/** How much of what is asked an answer, its item and the title must hold; two words at least. */
const ABOUT = 0.5;
/** «báo cáo tuần» is not answered with what is due each year. */
const PACE = /(?:bao cao|bc|hang) (tuan|thang|quy)(?! \d)/;
const OF_ITSELF = /signatory|issued|agency/;

/**
 * @param {Search} search
 * @param {Answer} answer
 * @returns {Promise<{leads: Lead[], told: Told[]}>}
 */
export async function answers(search, answer) {
  const { query, hits } = answer;
  // A page of the portal that was meant is the answer.
  if (hits[0]?.tier === 3) return { leads: [], told: [] };
  const table = await search.stores[0].table();
  const namer = answer.names[0] && (await import("./lead.js").catch(() => null));
  const leads = (namer && (await namer.namedBy(answer, grammar(table)))) || [];
  const read = [...leads.slice(0, 1).map(({ hit }) => hit), ...hits.slice(0, 1)];
  const first = hits[0] && !hits[0].strange && (await hits[0].store.row(hits[0].entry));
  // «nghị định … bao giờ ban hành»: what lies above is not answered for by a plan that cites it.
  const typed = query.asked.map((word) => word.folded).join(" ");
  const genre = new RegExp(table.grammar.above).exec(typed)?.[0].trim() || "";
  const pace = PACE.exec(typed)?.[1] || "";
  /** @type {Told[]} */
  const told = [];
  for (const topic of query.topics) {
    const turn = IN_TURN.test(topic) && (await import("./turn.js").catch(() => null));
    for (const hit of turn ? await turn.inTurn(answer, search, topic, read) : read) {
      // Neither who signed another document is asked for, nor who has made this one by who is to make others.
      if (OF_ITSELF.test(topic) && (hit !== read[0] || typed.includes("phai "))) break;
      const found = await search.items(query, hit);
      const { row, facts } = found;
      // What another office says is no answer about the one that was named.
      if (hit.strange && first && row.agency !== first.agency) continue;
      if (!hit.own && ![row.kind, row.title].some((name) => folded(name).join(" ").startsWith(genre))) continue;
      const all = facts.filter(({ fact }) => fact[0] === topic && (topic !== "deadline" || folded(fact[1] + fact[2]).join(" ").includes(pace))).sort((one, other) => other.score - one.score);
      const order = (all[1] || topic === "award") && (await import("./sorted.js").catch(() => null));
      const fit = order && topic === "deadline" ? order.ownFirst(typed, all) : all;
      if (!fit[0] || (fit[1] && !fit[0].score) || !isAbout(query, fit[0], found)) continue;
      const one = { row, hit, fact: fit[0].fact, rest: fit.slice(1).map(({ fact }) => fact) };
      told.push(...(order && topic === "award" && !fit[1] ? await order.latest(typed, hits, one, search, query) : [one]));
      break;
    }
    // Where opinions go is answered by nothing else.
    if (topic === "consultation" && !told[0]) break;
  }
  return { leads, told };
}

/**
 * «nhà đất công sắp xếp xong năm nào» is not answered by how long the plan runs.
 * @param {Query} query @param {Items["facts"][0]} told @param {Items} found
 */
function isAbout({ words, weak, places, verbs }, { fact, strengths }, { items, units, inHead }) {
  const inPlace = slotsOf(places);
  const asked = [...words.keys()].filter((at) => !weak[at] && !inPlace.includes(at) && !verbs.includes(words[at].folded));
  const item = items.find(({ anchor }) => anchor === fact[3]);
  /** @param {number} at */
  const isHeld = (at) => units.some(({ slots, alone }, unit) => !alone && slots.includes(at) && [strengths, inHead, item?.own, item?.above].some((held) => held?.[unit]));
  return !asked[1] || asked.filter(isHeld).length >= ABOUT * asked.length;
}
