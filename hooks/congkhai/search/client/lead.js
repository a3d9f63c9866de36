// Agencies and documents whose own name was typed. Loaded with the first question that holds one.

import { slotsOf } from "./query.js";
import { fold, folded } from "./words.js";

/** @typedef {import("./engine.js").Answer} Answer */
/** @typedef {import("./answer.js").Lead} Lead */

/** How much of a name must have been typed. */
const NAMED = 0.8;

/**
 * Those whose whole name was typed; old and new ones of one name together.
 * @param {Answer} answer
 * @param {import("./query.js").Known} known
 * @returns {Promise<Lead[]>}
 */
export async function namedBy({ query, names }, { weakPlain, printed, places: known }) {
  const { genre, newer, committee, seats } = (await names[0].store.table()).grammar;
  // «KH&CN» is no plan.
  const inside = slotsOf(query.concepts.filter(({ length, soft }) => length > 2 && !soft));
  const alone = query.asked.map((word) => (inside.includes(query.words.indexOf(word)) ? "" : word.folded)).join(" ");
  const typed = query.asked.map((word) => word.folded).join(" ");
  const said = new Set([...query.asked.map((word) => word.folded), ...query.concepts.flatMap(({ keys }) => keys.flatMap((key) => printed.get(key) || [])).flatMap((form) => form.split(" "))]);
  /** @param {string} title */
  const places = (title) => [...known.keys()].reduce((rest, place) => rest.replace(place, ""), title);
  const leads = await Promise.all(names.map(async (hit) => ({ row: await hit.store.row(hit.entry), hit })));
  // «tỉnh Thái Nguyên» is its people's committee.
  const filler = query.places.length && (query.topics.includes("succession") || new RegExp(`${seats}|${newer}`).test(typed)) ? committee : [];
  const found = leads.filter(({ row, hit }) => {
    // Who leaves out the place means the one that is here.
    const title = query.places.length ? row.title : places(fold(row.title.toLowerCase()));
    const name = folded(title).filter((word) => !weakPlain.has(word) && !filler.includes(word));
    const held = name.filter((word) => said.has(word)).length;
    // «Hội đồng Thi đua … ngành Giáo dục»: half of a long name, from its beginning.
    const begins = 2 * held >= name.length && typed.startsWith(folded(title).slice(0, 3).join(" "));
    return hit.own || (name.length && (begins || held >= NAMED * name.length) && (row.number || !new RegExp(genre).test(alone)));
  });
  // Old and new ones of one name; «Văn phòng Sở …» is another.
  const alike = found.filter(({ row, hit }) => hit.own || (!names[0].own && row.title === found[0].row.title));
  return new RegExp(newer).test(typed) ? alike.reverse() : alike;
}

/**
 * Agencies of whose names one is all that was typed.
 * @param {import("./query.js").Query} query @param {import("./store.js").Store} store
 * @returns {Promise<import("./engine.js").Found[]>}
 */
export async function calledSo({ words }, store) {
  /** @type {import("./engine.js").Found[]} */
  const found = [];
  const [variants] = await store.variants([`!${words.map(({ folded }) => (folded === "va" ? "" : folded)).join("")}`]);
  for (const [, , packed] of variants) store.each(packed, (entry) => found.push({ entry, store, score: 0, cover: 1, tier: 2, own: true, aside: false, strange: false }));
  return found;
}
