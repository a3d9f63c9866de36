// An office that is named and asked what it must do now: its page says so, with what is next. Loaded
// with the first question that asks so.

import { folded } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./store.js").Store} Store */

/** A name is so many words; of fewer everything may be called. */
const LONGEST = 12;
const SHORTEST = 2;
const PLACE = /^(?:(?:ubnd|uy ban(?: nhan dan)?|chinh quyen) )?(?=(?:xa|phuong|thi tran|huyen|quan|tinh|thanh pho|dac khu) )/;
/** A name of an office that may go on with its place. */
const OFFICE = /^!(?:so|bo|ban|phong|hoi|cuc|chicuc|congan|benhvien|truong)[a-z]{4}/;
const PLACES = ["xa ", "phuong "];
const COMMITTEE = "uy ban nhan dan ";

/** @param {string} name */
const called = (name) => `!${folded(name).filter((word) => word !== "va").join("")}`;

/**
 * The office whose whole name stands in the question.
 * @param {Query} query @param {Store} store @param {import("./query.js").Known} known
 * @returns {Promise<import("./engine.js").Found | null>}
 */
export async function officeMeant({ asked, concepts }, store, known) {
  /** @type {Map<string, number>} by what it would be called, of how many words */
  const runs = new Map();
  // «Sở GTVT» is called by its whole name.
  for (const { length, keys } of concepts) for (const key of keys) for (const name of known.printed.get(key) || []) runs.set(called(name), length);
  for (const from of asked.keys()) {
    for (let length = SHORTEST; length <= LONGEST && from + length <= asked.length; length++) {
      const said = asked.slice(from, from + length).map(({ folded }) => folded).join(" ");
      // «xã Hạ Thượng», «Hạ Thượng phải làm gì» ask what its committee must do.
      for (const name of [said, said.replace(PLACE, COMMITTEE), ...PLACES.map((kind) => COMMITTEE + kind + said)]) runs.set(called(name), length);
    }
  }
  const keys = [...runs.keys()];
  const exact = (await store.variants(keys)).map((variants, at) => ({ length: runs.get(keys[at]) || 0, variants }));
  // «Sở Giao thông» is that of the one place that is here.
  const begun = exact.some(({ variants }) => variants[0]) ? [] : await Promise.all(keys.filter((key) => OFFICE.test(key)).map(async (key) => ({ length: runs.get(key) || 0, variants: (await store.beginning(key)).flatMap(([, variants]) => variants) })));
  const held = [...exact, ...begun].filter(({ variants }) => variants[0]);
  const longest = Math.max(...held.map(({ length }) => length));
  /** @param {import("./store.js").Variant[]} variants */
  const rowsOf = (variants) => {
    /** @type {Set<number>} */
    const entries = new Set();
    for (const [, , packed] of variants) store.each(packed, (entry) => entries.add(entry));
    return Promise.all([...entries].map(async (entry) => ({ entry, row: await store.row(entry) })));
  };
  const every = held.flatMap(({ length, variants }) => (length === longest ? variants : []));
  // A short name of the old one alone leads to the new one of its title, too.
  const titles = (await rowsOf(every)).map(({ row }) => called(row.title));
  const rows = await rowsOf([...every, ...(await store.variants(titles)).flat()]);
  // Of an old and a new one of one name the new is asked; of several of one name, none.
  const meant = rows[1] ? rows.filter(({ row }) => !row.remark.includes("đến")) : rows;
  return meant.length === 1 ? { entry: meant[0].entry, store, score: 0, cover: 1, tier: 3, own: false, aside: false, strange: false } : null;
}
