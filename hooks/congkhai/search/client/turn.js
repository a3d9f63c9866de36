// Which documents are asked in turn for one fact: of duties the first that binds, of what became of
// a province its people's committee, of an office its own page. Loaded with the first question of
// what holds, what is due or what became of somebody.

import { grammar } from "./query.js";
import { folded } from "./words.js";

/** @typedef {import("./engine.js").Found} Found */

/** So many are asked, of those that hold nearly as much as the first. */
const READ = 3;
const AS_NEAR = 0.9;
const DRAFT = /(?:du thao|ban nhap) /;
/** Of a place another body than its people's committee. */
const BODY = /(?:^| )(?:so|ban|(?<!hai )phong|hoi|cuc|truong|trung tam|mat tran|uy|dang|doan) /;

/**
 * @param {import("./engine.js").Answer} answer
 * @param {import("./engine.js").Search} search
 * @param {string} topic
 * @param {Found[]} read who would be asked else
 * @returns {Promise<Found[]>}
 */
export async function inTurn({ query, hits }, search, topic, read) {
  // Whose name or number was typed is asked alone.
  if (!hits[0] || read[1] || query.named[0]) return read;
  const typed = query.asked.map((word) => word.folded).join(" ");
  const some = hits.slice(0, READ);
  const rows = await Promise.all(some.map(({ store, entry }) => store.row(entry)));
  if (topic === "succession") {
    const table = await search.stores[0].table();
    const isSeat = query.places[0] && !BODY.test(typed);
    const seat = isSeat && some.find(({ tier }, at) => tier === some[0].tier && folded(rows[at].title).join(" ").startsWith(table.grammar.committee.join(" ")));
    const meant = seat || (!rows[0].remark && (await (await import("./office.js").catch(() => null))?.officeMeant(query, search.stores[0], grammar(table))));
    return meant ? [meant, ...read] : read;
  }
  const near = some.filter(({ strange, cover }) => !strange && cover > AS_NEAR * some[0].cover);
  if (topic === "standing") return near[0] ? near : read;
  // Who names no draft asks what binds; a letter is no plan.
  const binding = some.find((hit, at) => near.includes(hit) && rows[at].kind === rows[0].kind && !/^Dự thảo/.test(rows[at].status));
  return binding && !DRAFT.test(typed) ? [binding, ...read] : read;
}
