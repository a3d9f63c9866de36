// Words that no Vietnamese syllable can be: glued words are parted, single slips mended. Loaded with
// the first such word, or with the first that stands nowhere as it was typed.

import { pageMeant as pageOf } from "./topic.js";

export { doubtsOf, isElsewhere } from "./doubt.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Word} Word */
/** @typedef {import("./store.js").Store} Store */

const LETTERS = "abcdeghiklmnopqrstuvxy";

/** So many words may be a story. */
const STORY = 8;
/** Asks for a person, a figure or a document by its name. */
const TELLING = /ai|ten|nhieu|may (?:tram|chuc|tien|ty|trieu|nghin) |^(?:luat|nghi|thong|de an|quy|chien|ong)/;
/** Who asks for money, and tells no story, is told no other figure. */
const MONEY = /(?:nhieu|may) (?:(?:tram|chuc) )?(?:tien|ty|trieu|nghin|dong)\b/;
const SUM = /\d (?:tỷ|triệu|đồng)/g;
/** May open with who it is about. */
const DOER = /^(?!han |ngay |khi |bao |thoi )(?:\S+ ){1,5}(?:phai|co|duoc|dc|nop|bao|bc|gui|lam|lap|xu|cong|o|thi) /;

/** Not what a document says for years, but what holds today. */
const NOW = /(?<![a-z])(?:hom nay|(?:tuan|thang|quy)(?: \d+)? (?:nay|sau|toi)|sap (?:toi|den|phai)|den han|qua han|con (?:phai|no|thieu|gi)|no (?:bao cao|gi))(?![a-z])/;
/** Asks what somebody owes, or whether it was done. */
const DUTY = /(?<![a-z])(?:nop|bao cao|bc|lam|gui|lap|viec|han|no|xong)(?![a-z])/;

/** What is asked at the end of a story, or of a month. @param {string} text @param {Query} query @param {boolean} isNamed @param {import("./engine.js").Search} search */
export const askedAtEnd = async (text, query, isNamed, search) =>
  (query.named[0] && !query.named[1] && (await (await import("./month.js").catch(() => null))?.dueIn(text, plainly(query), query.named[0], search))) || (query.asked.length > STORY ? (await import("./story.js").catch(() => null))?.askedAtEnd(text, query, isNamed, search) : null);

/** What no document tells. @param {Query} query @param {import("./engine.js").Found[]} hits @param {import("./query.js").Known} known @param {import("./engine.js").Search} search */
export async function untold(query, hits, known, search) {
  const text = plainly(query);
  return TELLING.test(text) && (await import("./untold.js").catch(() => null))?.untold(query, hits, known, search, query.asked.length < 2 * STORY && MONEY.test(text) ? SUM : undefined);
}

/**
 * The page of an office that is asked what it must do now, or where nothing else was found, or what a page of the portal is about.
 * @param {Query} query @param {import("./store.js").Table} table @param {import("./store.js").Page[]} pages
 * @param {import("./query.js").Known} known @param {Store} store @param {unknown} isFound
 */
export async function pageMeant(query, table, pages, known, store, isFound) {
  const text = plainly(query);
  const office = !query.asked[2 * STORY] && DUTY.test(text) && (!isFound || NOW.test(text)) && (await import("./office.js").catch(() => null))?.officeMeant(query, store, known);
  return (await office) || pageOf(query, table, pages, known, store);
}

/** What items gain that are said to those whom a question is about. @param {Query} query */
export const liftOf = async (query) => (DOER.test(plainly(query)) ? (await import("./doer.js").catch(() => null))?.liftOf(query) : undefined);

/** @param {Query} query */
const plainly = ({ asked }) => asked.map(({ folded }) => folded).join(" ");

/** Who compares two places is shown the first, and told so: the words of the others. @param {Query} query @returns {Word[][]} */
export const compared = ({ places, words, asked }) => (asked.some(({ folded }) => /^(?:so|hay|va|voi|ma)$/.test(folded)) ? places.slice(1).map(({ at, length }) => words.slice(at, at + length)) : []);

/**
 * Names are never mended.
 * @param {Query} query
 * @param {Store} store
 * @param {import("./query.js").Known} known
 * @param {number[]} [loose] words that stand beside none of their neighbours: mended only into a name
 * @returns {Promise<Word[] | null>} the mended words, or null when there is nothing to mend
 */
export async function mend(query, store, { forms, named, syllable }, loose = []) {
  const { words, weak } = query;
  const open = words.map(({ folded }, at) => !weak[at] && !named.has(folded) && !/\d/.test(folded) && (loose.includes(at) || !syllable.test(folded)));
  if (!open.some(Boolean)) return null;
  const held = await store.variants(words.map((word) => word.folded));
  /** @type {Word[]} */
  const out = [];
  let changed = false;
  for (const [at, word] of words.entries()) {
    const before = out.at(-1)?.folded || "";
    const after = words[at + 1]?.folded || "";
    const fine = !open[at] || held[at].some(([spelling]) => !loose.length || word.typed === word.folded || spelling === word.typed) || (!loose.length && at === words.length - 1 && query.open && (await store.beginning(word.folded)).length);
    const better = fine ? null : (!loose.length && (await parted(store, word.folded, forms))) || (await mended(store, before, word.folded, after, !!loose.length));
    if (better) changed = true;
    out.push(...(better || [word.folded]).map((folded) => ({ typed: better ? folded : word.typed, folded })));
  }
  return changed ? out : null;
}

/** @param {Store} store @param {string[]} keys @param {boolean} [name] @returns {Promise<number[]>} in how many entries each is, or in how many names */
async function frequency(store, keys, name) {
  return (await store.variants(keys)).map((variants) => {
    let sum = 0;
    for (const [, entries, packed] of variants) {
      if (!name) sum += entries;
      else store.each(packed, (_, kind) => (sum += +(kind === 3)));
    }
    return sum;
  });
}

/**
 * «tietkiem» → tiết kiệm: few parts, common ones, that do stand beside each other.
 * @param {Store} store
 * @param {string} word
 * @param {Map<string, unknown>} forms
 * @returns {Promise<string[] | null>}
 */
async function parted(store, word, forms) {
  if (word.length < 4) return null;
  const known = await store.syllables();
  /** @type {{parts: string[], cost: number}[][]} */
  const ends = [[{ parts: [], cost: 0 }]];
  for (let end = 1; end <= word.length; end++) {
    /** @type {{parts: string[], cost: number}[]} */
    const here = [];
    for (let start = Math.max(0, end - 7); start < end; start++) {
      const part = word.slice(start, end);
      const common = known.get(part) || (forms.has(part) && part.length > 1 ? 4 : 0);
      if (common && (part.length > 1 || part === "y")) for (const row of ends[start]) here.push({ parts: [...row.parts, part], cost: row.cost + 12 - Math.min(common, 9) });
    }
    ends[end] = here.sort((one, other) => one.cost - other.cost).slice(0, 6);
  }
  const ways = ends[word.length].filter(({ parts }) => parts.length > 1);
  if (!ways.length) return null;
  const scores = await Promise.all(
    ways.map(async ({ parts, cost }) => {
      const pairs = await frequency(store, parts.slice(1).map((part, at) => `${parts[at]} ${part}`));
      return pairs.reduce((sum, entries) => sum + (entries ? 10 + Math.log(entries) : -10), 0) / pairs.length - cost / 4;
    }),
  );
  return ways[scores.indexOf(Math.max(...scores))].parts;
}

/**
 * One letter too many, too few, wrong or swapped; the neighbours decide. A word beside which none
 * of them ever stands is a name that is not here.
 * @param {Store} store
 * @param {string} before
 * @param {string} word
 * @param {string} after
 * @param {boolean} name whether a title or an agency's name must have it so
 * @returns {Promise<string[] | null>}
 */
async function mended(store, before, word, after, name) {
  if (word.length < 2 || word.length > 8) return null;
  // Without a vowel it is short for something, unless both neighbours say otherwise.
  const both = !/[aeiouy]/.test(word);
  const often = (/** @type {string[]} */ keys) => frequency(store, keys, name);
  const known = await store.syllables();
  const near = [...neighbours(word)].filter((other) => known.has(other)).sort((left, right) => (known.get(right) || 0) - (known.get(left) || 0));
  if (!near.length) return null;
  const left = before ? await often(near.map((better) => `${before} ${better}`)) : near.map(() => 0);
  // Pairs that begin with each candidate lie far apart; only the likely ones are looked up.
  const few = near.map((_, at) => at).sort((here, there) => left[there] - left[here]).slice(0, 16);
  const right = after ? await often(few.map((at) => `${near[at]} ${after}`)) : few.map(() => 0);
  const scores = few.map((at, turn) => {
    return Math.log(1 + left[at]) * 2 + Math.log(1 + right[turn]) * 2 + (left[at] && right[turn] ? 6 : 0) + (known.get(near[at]) || 0) / 10;
  });
  const best = scores.indexOf(Math.max(...scores));
  const [agreed, wanted] = [+!!left[few[best]] + +!!right[best], +!!before + +!!after];
  return agreed >= (both ? 2 : Math.min(1, wanted)) && (!name || agreed) ? [near[few[best]]] : null;
}

/** @param {string} word @returns {Set<string>} */
function neighbours(word) {
  const out = new Set();
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail) out.add(head + tail.slice(1));
    if (tail.length > 1) out.add(head + tail[1] + tail[0] + tail.slice(2));
    for (const letter of LETTERS) {
      out.add(head + letter + tail);
      if (tail) out.add(head + letter + tail.slice(1));
    }
  }
  out.delete(word);
  return out;
}
