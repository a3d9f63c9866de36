// «điểm b khoản 2 mục III», «mục IV.2»: where in a document to look. Loaded with the first question
// that holds such a number.

import { foldInPlace } from "./words.js";

/** From the whole to its parts; «mục» may be either. */
const RANKS = ["phan", "chuong", "muc", "dieu", "khoan", "tieu muc", "diem", "gach", "doan"];
/** As they are written with marks: «phân 3 loại», «mức 4» are other words. */
const MARKED = /^(?:phần|chương|tiểu mục|mục|điều|khoản|điểm|gạch(?: đầu dòng)?|đoạn)$/;
/** Of «danh mục 2», «giai đoạn 1», «thí điểm 2» nothing is numbered so. */
const OTHER = /(?:(?:danh|chuyen|hang|trang) muc|(?:giai|trung|su) doan|(?:dia|thoi|quan|dac|thi|kiem|uu|nhuoc|cham|luan|tam) diem|(?:thanh|co|mot|hoc) phan|huy chuong|(?:cong|tru|tong|dat) diem)$/;
/** The same of words that without marks may be «trong điểm», «tại khoản». */
const OTHER_MARKED = /trọng điểm$|tài khoản$/;
const PART = /(?<![a-z\d])(phan|chuong|tieu muc|muc|dieu|khoan|diem|gach(?: dau dong)?|doan)(?: (?:so|thu))? ([ivx]+(?:\.[\da-z]{1,2})*|\d{1,2}(?:\.[\da-z]{1,2})*|(?<=diem )[a-z]|nhat|hai|ba|tu|nam)(?![a-z\d%/]|[.,]\d| (?:ty|trieu|nghin|ngan dong|dong|phan(?! (?:thu |so |[ivx\d]))|nam|thang|ngay|lan|chuan|muc tieu|km|met|gieng|coc)(?![a-z]))/g;
/** «III.1.2» by itself. */
const BARE = /(?<![a-z\d./-])()([ivx]+(?:\.\d{1,2}){1,4}(?:\.[a-z])?)(?![a-z\d/-])/g;
/** @type {Record<string, string>} */
const SPELLED = { nhat: "1", hai: "2", ba: "3", tu: "4", nam: "5" };
const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
/** What the item itself gains, of the best item's score, and what stands below it; so much less for each number that was left out. */
const ITSELF = 4;
const BELOW = 3;
const LESS = 0.3;

/**
 * @param {string} text
 * @returns {{rest: string, lift: (anchor: string) => number} | null} what else was typed, and what an item gains
 */
export function numbered(text) {
  const typed = text.toLowerCase();
  const plain = foldInPlace(typed);
  /** @type {{rank: number, ways: string[][]}[]} */
  const parts = [];
  let rest = text;
  for (const pattern of [PART, BARE]) {
    for (const { 0: all, 1: name, 2: number, index } of plain.matchAll(pattern)) {
      const start = index + all.length - number.length;
      const written = typed.slice(start, index + all.length);
      if (!rest.slice(index, index + 1).trim() || isOther(typed, plain, index, name)) continue;
      // «điểm ở», «mục ý kiến»: a letter with marks is a word.
      if (!SPELLED[number] && /[^a-zđ\d.]/.test(written)) continue;
      parts.push({ rank: RANKS.indexOf(name.replace(/ dau.*/, "") || "muc"), ways: segments(name, number, written) });
      rest = rest.slice(0, index) + " ".repeat(all.length) + rest.slice(index + all.length);
    }
  }
  // «phan 3 loai rac»: without marks, a word that sorts as well as a part.
  if (parts.length === 1 && /(?<![a-z\d])phan \d/.test(typed)) return null;
  // Lines and paragraphs are counted in what holds them.
  if (!parts.some(({ rank }) => rank < RANKS.indexOf("gach"))) return null;
  const path = parts.sort((one, other) => one.rank - other.rank).flatMap(({ ways }) => ways);
  return { rest, lift: (anchor) => lifted(anchor.split("-"), path) };
}

/** Texts are heavy: so many of what else was typed are looked into for that item. */
const LOOKED_INTO = 4;
/** So many words besides may ask what stands there, and nothing else. */
const SHORT = 8;

/**
 * What answers the rest of a question that names an item: first the documents that have one.
 * @param {string} text @param {import("./engine.js").Search} search
 * @returns {Promise<import("./engine.js").Answer | null>} null where it names none
 */
export async function within(text, search) {
  const named = numbered(text);
  if (!named) return null;
  const answer = await search.find(named.rest);
  const { query } = answer;
  query.lift = named.lift;
  const every = query.asked[SHORT] ? null : await (await import("./holders.js").catch(() => null))?.holders(query, search);
  if (every) return every[0] ? { ...answer, hits: every, names: [], weak: [], missing: [], dropped: [] } : null;
  const near = answer.hits.slice(0, LOOKED_INTO);
  const has = await Promise.all(
    near.map(async ({ entry, store }) => {
      const { sections } = await store.text((await store.row(entry)).text);
      return sections.some(([anchor]) => named.lift(anchor) > 0);
    }),
  );
  const [held, others] = [true, false].map((one) => near.filter((_, at) => has[at] === one));
  return { ...answer, hits: [...held, ...others, ...answer.hits.slice(LOOKED_INTO)], names: [] };
}

/** Whether what stands there is another word than a name of parts. @param {string} typed @param {string} plain the same without marks @param {number} index @param {string} name */
function isOther(typed, plain, index, name) {
  const end = index + name.length;
  const word = typed.slice(index, end);
  return (word !== name && !MARKED.test(word)) || OTHER.test(plain.slice(0, end)) || OTHER_MARKED.test(typed.slice(0, end));
}

/** @param {string} name @param {string} number @param {string} written @returns {string[][]} what stands in an anchor for each of its numbers */
function segments(name, number, written) {
  const digits = SPELLED[number] || number;
  if (name.startsWith("gach")) return [[`b${digits}`]];
  if (name === "doan") return [[`p${digits}`]];
  if (name === "dieu") return [["dieu"], [digits]];
  const all = written.split(".").map((part) => [part.replace("đ", "dd")]);
  if (SPELLED[number]) all[0] = [digits];
  // «mục 3» is also said of III.
  if (/^(?:phan|chuong|muc)$/.test(name) && ROMAN[+all[0][0]]) all[0].push(ROMAN[+all[0][0]]);
  return all;
}

/** @param {string[]} anchor @param {string[][]} path */
function lifted(anchor, path) {
  let at = -1;
  for (const ways of path) {
    at = anchor.findIndex((part, place) => place > at && ways.includes(part));
    if (at < 0) return 0;
  }
  // A section is counted from the beginning: «I» is no «i)» of another.
  if (/^[ivx]+$/.test(path[0].at(-1) || "") && !path[0].includes(anchor[0]) && !/^(?:phan|chuong|phu)$/.test(anchor[0])) return 0;
  const left = (at + 1 - path.length) * LESS;
  return (at === anchor.length - 1 ? ITSELF : BELOW) - left;
}
