// Agencies and documents whose own name was typed. Loaded with the first question that holds one.

import { slotsOf } from "./query.js";
import { fold, folded, words } from "./words.js";

/** @typedef {import("./engine.js").Answer} Answer */
/** @typedef {import("./answer.js").Lead} Lead */

/** Whose council, association or office. */
const LEVEL = / (?:huyen|xa|tinh|nganh)(?= |$)/;
/** How much of a name must have been typed. */
const NAMED = 0.8;

/**
 * Those whose whole name was typed; old and new ones of one name together.
 * @param {Answer} answer
 * @param {import("./query.js").Known} known
 * @returns {Promise<Lead[]>}
 */
export async function namedBy({ query, names, hits }, { aside, weak, printed, places: known }) {
  const { asked, words: content, concepts, topics } = query;
  const { genre, newer, committee, seats } = (await names[0].store.table()).grammar;
  // «KH&CN» is no plan.
  const short = slotsOf(concepts.filter(({ length, soft }) => length > 2 && !soft));
  const alone = asked.map((word) => (short.includes(content.indexOf(word)) ? "" : word.folded)).join(" ");
  const plain = asked.map((word) => word.folded);
  const typed = plain.join(" ");
  const said = new Set([...plain, ...concepts.flatMap(({ keys }) => keys.flatMap((key) => printed.get(key) || [])).flatMap((form) => form.split(" "))]);
  /** @param {string} title */
  const places = (title) => [...known.keys()].reduce((rest, place) => rest.replace(place, ""), title);
  // «Hội Khuyến học làm gì» asks about it, not for it.
  const inside = slotsOf([...concepts, ...query.places]);
  const isAsked = content.some((_, at) => !query.weak[at] && !inside.includes(at)) && concepts.some(({ at, length, soft }) => soft && content.slice(at, at + length).some(({ folded }) => aside.has(folded)));
  if (isAsked || hits[0]?.own) return [];
  const leads = await Promise.all(names.map(async (hit) => ({ row: await hit.store.row(hit.entry), hit })));
  // A question is about it, but who asks nothing has typed its name: «… giai đoạn 2021 - 2030».
  if (topics.some((topic) => !/succession|validity|agency/.test(topic))) return asked.length > content.length ? [] : leads.filter(({ hit }) => hit.entry === hits[0]?.entry);
  // «tỉnh Thái Nguyên» is its people's committee.
  const filler = query.places.length && (topics.includes("succession") || new RegExp(`${seats}|${newer}`).test(typed)) ? committee : [];
  /** @param {boolean} isHalf */
  const called = (isHalf) => leads.filter(({ row, hit }) => {
    // Who leaves out the place means the one that is here.
    const title = folded(query.places.length ? row.title : places(fold(row.title.toLowerCase())));
    const light = [...filler, ...words(row.title).filter((word) => weak.has(word)).map(fold)];
    const name = title.filter((word) => !light.includes(word));
    const held = name.filter((word) => said.has(word)).length;
    // «Hội đồng Thi đua … ngành Giáo dục»: half of a long name, from its beginning.
    const begins = 2 * held >= name.length && typed.startsWith(title.slice(0, 3).join(" "));
    return hit.own || ((isHalf ? begins : name[1] && held >= NAMED * name.length) && (row.number || !new RegExp(genre).test(alone)));
  });
  // «hội khuyến học» is a city's whole name, and half of the country's.
  const whole = called(false);
  const half = called(true);
  // «hội đồng thi đua huyện» is that of a district, where there is one.
  const level = LEVEL.exec(typed)?.[0] || "";
  const found = [whole, half].map((some) => some.filter(({ row }) => level && folded(row.title).join(" ").includes(level))).concat([whole, half]).find((some) => some[0]) || [];
  // «Luật Đầu tư» is no «Luật Đầu tư công».
  const best = found.find(({ row }) => typed.includes(folded(row.title).join(" "))) || found[0];
  // Old and new ones of one name; «Văn phòng Sở …» is another.
  const alike = found.filter(({ row, hit }) => hit.own || (!names[0].own && row.title === best.row.title));
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
