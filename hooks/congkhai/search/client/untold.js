// What is asked and no document tells: who holds a seat in which nobody has signed, how many there
// are of what is not counted, what a law says that is not here. Loaded with the first question that
// asks so.

import { slotsOf } from "./query.js";
import { printedFor } from "./printed.js";
import { YEAR } from "./units.js";
import { fold, folded } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {import("./engine.js").Search} Search */
/** @typedef {Awaited<ReturnType<Search["items"]>>} Items */

/** Asked for the person, not for what is to be signed or done. */
const WHO = /^(?:ai la|ten) | (?:la ai|ten (?:la )?gi)/;
/** Asked for a figure, but not for how long or how often. */
const COUNT = /(?<!nam |ngay )bao nhieu(?! (?:nam|thang|ngay|lan)(?: |$))|(?<!\S)may (?=(?:tram |chuc )?(?:ty|trieu|nghin)(?: |$))/;
/** A figure of something: no year, no number of a document or of an item. */
const FIGURE = /(?<![\d\/.-]|(?:đoạn|thứ|số|khoản|điều|mục|quý|kỳ|năm|ngày|tháng) )(?!(?:19|20)\d\d)\d[\d.,]* ?(?:%|\p{L})/giu;
/** What has come of it, which no plan tells; «đã đặt mục tiêu bao nhiêu» is told. */
const DONE = / (?:đã(?! (?:đặt|đề|nêu|giao|ghi|quy))|rồi|tới nay|đến nay|kết quả)(?: |$)/;
const PLAIN_DONE = new RegExp(fold(DONE.source));
const BESIDE = 60;
/** Called by its genre and name, in few words. */
const NAMED = /^(?:ong(?= (?!ba |gia |noi |ngoai |anh |chu ))|luat|nghi dinh|nghi quyet|thong tu|de an|quy che|quy hoach|chien luoc) /;
const FEW = 9;
const READ = 4;
const LEFT = 6;

/**
 * @param {Query} query
 * @param {Found[]} hits
 * @param {import("./query.js").Known} known
 * @param {Search} search
 * @param {RegExp} [figure] what would tell the count that is asked for
 * @returns {Promise<string>} what is not told
 */
export async function untold(query, hits, known, search, figure = FIGURE) {
  const { asked, words, weak, topics, places, verbs, named } = query;
  const text = asked.map((word) => word.folded).join(" ");
  const inPlace = slotsOf(places);
  const content = [...words.keys()].filter((at) => !weak[at] && !inPlace.includes(at) && !verbs.includes(words[at].folded));
  if (!hits[0] || hits[0].tier === 3) return "";
  /** @param {(found: Items, hit: Found) => boolean | Promise<boolean>} tells */
  const isTold = async (tells) => {
    for (const hit of hits.slice(0, READ)) if (await tells(await search.items(query, hit), hit)) return true;
    return false;
  };
  if (topics.includes("signatory") && !text.includes("ky ") && WHO.test(text) && !(await isTold(({ row, facts }) => hasSigned(row.agency, facts)))) return `người ký là ${words.map(({ typed }) => typed).join(" ")}`.replace("là là", "là");
  if (COUNT.test(text) && content[0] >= 0 && !(await isTold(isCounted))) {
    const at = asked.findIndex(({ folded }) => folded === "nhieu" || folded === "may");
    return said(asked.slice(Math.max(0, at - LEFT), at + LEFT));
  }
  if (NAMED.test(text) && asked.length < FEW && asked.length === words.length && !topics[0] && !named[0] && content[text.startsWith("ong ") ? 1 : 2] >= 0 && !(await isTold(isNamed))) return said(asked);
  return "";

  /** @param {string} agency @param {Items["facts"]} facts */
  function hasSigned(agency, facts) {
    const issuer = ` ${folded(agency).join(" ")} `;
    return facts.some(({ fact: [topic, , answer] }) => {
      const seat = fold(answer.toLowerCase()).replace(/.*, /, "");
      // «giám đốc» is no «phó giám đốc».
      return topic === "signatory" && text.includes(seat) && !text.includes(`pho ${seat}`) && words.every(({ folded }, at) => weak[at] || seat.includes(folded) || [folded, ...printedFor(query, known, at)].some((form) => issuer.includes(` ${form} `)));
    });
  }

  /** @param {Items} found @param {Found} hit */
  async function isCounted({ row, facts, items, units, inHead }, hit) {
    const { sections } = await hit.store.text(row.text);
    /** @param {Float32Array[]} held */
    const isAbout = (...held) => 2 * content.filter((at) => units.some(({ slots, alone }, unit) => !alone && slots.includes(at) && held.some((strengths) => strengths[unit] > 0))).length >= content.length;
    const isDone = (query.marked ? DONE : PLAIN_DONE).test(asked.map(({ typed }) => ` ${typed}`).join(""));
    // Also an aim without a figure; of what was reached there is a result.
    if (facts.some(({ fact, strengths }) => (topics.includes(fact[0]) || (fact[0] === "target" && fact[2].search(figure) >= 0)) && isAbout(strengths) && (!isDone || fact[2].includes("kết quả")))) return true;
    if (isDone && row.kind !== "Hồ sơ thực hiện") return false;
    return items.some(({ parts, own, above }) => isAbout(own, above, inHead) && parts.some(({ at, matches, strengths }) => {
      const [, , body, printed] = sections[at];
      // Who wrote down that it is asked so has an answer.
      if (!printed) return isAbout(strengths) && fold(body.toLowerCase()).includes("bao nhieu");
      return [...body.matchAll(figure)].some(({ index }) => matches.some(({ unit, start }) => units[unit].slots.some((slot) => content.includes(slot)) && Math.abs(start - index) < BESIDE));
    }));
  }

  /** Its name and one place hold every word of what it is about. @param {Items} found */
  function isNamed({ items, units, inHead }) {
    const genre = NAMED.exec(text)?.[0].trim().split(" ").length || 0;
    // Of several words each beside another: «học» by itself is anything's.
    const few = +(content.filter((at) => at >= genre).length > 1);
    /** @param {Float32Array[]} held @param {(slots: number[], typed: string[]) => boolean} fits */
    const holds = (held, fits) => units.some(({ slots, typed }, unit) => held.some((strengths) => strengths[unit] === 1) && fits(slots, typed));
    return [{ own: inHead, above: inHead }, ...items].some(
      ({ own, above }) =>
        // «pháp luật về …» is no law's name.
        (own === inHead || asked[0].folded !== "luat" || holds([own], (slots, typed) => !!typed[1] && !slots[0])) && content.every((at) => at < genre || YEAR.test(words[at].folded) || holds([own, above, inHead], (slots, typed) => slots[0] >= genre && !!typed[few] && slots.includes(at))),
    );
  }
}

/** @param {import("./query.js").Word[]} words */
const said = (words) => words.map(({ typed }) => typed).join(" ");
