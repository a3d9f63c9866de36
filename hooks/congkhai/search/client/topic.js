// Questions that are about a page of the portal itself: «ai báo cáo ai», «lịch năm 2027». Loaded with
// repair.js.

import { printedFor } from "./printed.js";
import { fold } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./store.js").Table} Table */

/** What one of a sign's groups is worth; of a name a word is worth two. */
const SURE = 4;
/** A known name of an office; a society in a question. */
const OFFICE = /,(?:so|bo|cuc|cong an|ban quan ly) \w| hoi (?:khuyen|phu|nong|cuu) /;

/**
 * The page whose name the question holds in any order, and which speaks of all that it holds; none
 * of no pages.
 * @param {Query} query
 * @param {Table} table
 * @param {import("./store.js").Page[]} pages
 * @param {import("./query.js").Known} known
 * @param {import("./store.js").Store} store
 * @returns {import("./engine.js").Found | null}
 */
export function pageMeant(query, table, pages, known, store) {
  const { asked, words, weak, named, concepts, marked } = query;
  const { weak: filler } = known;
  const years = named.flatMap(({ key }) => /\d{4}/.exec(key) || [""]);
  const typed = [...asked.map(({ folded }) => folded), ...years];
  const text = ` ${typed.join(" ")} `;
  // Signs have marks, where the question has.
  const asTyped = marked ? ` ${asked.map((word) => word.typed).join(" ")} ` : text;
  const meant = words.map((_, at) => printedFor(query, known, at));
  const any = new Set([...typed, ...meant.join(" ").split(/[, ]/)]);
  const everywhere = new Set(table.grammar.everywhere);
  // «Ngân Sơn», «hội khuyến học»: what is asked of one place or office is not asked of all.
  const ofOne = (!query.places[1] && asked.some(({ big }, at) => big && asked[at + 1]?.big)) || OFFICE.test([text, meant].join());
  let page = -1;
  let most = 0;
  for (const [entry, names, said, signs] of pages) {
    for (const sign of ofOne ? [] : signs) {
      const groups = (marked ? sign : fold(sign)).split(" ");
      const worth = groups.length * SURE;
      if (worth <= most || !groups.every((group) => new RegExp(` (?:${group.replace(/_/g, " ")}) `).test(asTyped))) continue;
      page = entry;
      most = worth;
    }
    const held = new Set(fold(`${names.join(" ")} ${said}`).split(" "));
    if (!words.every(({ folded }, at) => weak[at] || held.has(folded) || everywhere.has(folded) || meant[at].some((form) => form.split(" ").every((word) => held.has(word))))) continue;
    for (const name of names) {
      const content = name.split(" ").filter((word) => !filler.has(word));
      const plain = fold(name);
      const parts = plain.split(" ");
      // Words that say little must stand so, and make up most of a short question.
      const isPlain = !content.some((word) => !everywhere.has(fold(word)));
      if (!years.every((year) => parts.includes(year)) || !(isPlain ? text.includes(` ${plain} `) && (parts.length > 2 || words.length <= parts.length + 2) : parts.every((word) => any.has(word)) && parts.some((word) => typed.includes(word)))) continue;
      const worth = parts.length + parts.filter((word) => typed.includes(word)).length + 2 * +text.includes(` ${plain} `);
      if (worth <= most) continue;
      page = entry;
      most = worth;
    }
  }
  return page < 0 ? null : { entry: page, store, score: most, cover: 1, tier: 3, own: false, aside: false, strange: false };
}
