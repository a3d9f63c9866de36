// What someone typed → what to look up: numbers, dates, known forms, neighbouring words.

import { fold, foldInPlace, normal, spelled, WORD, words } from "./words.js";

/** @typedef {import("./store.js").Table} Table */
/** @typedef {{typed: string, folded: string, big?: boolean}} Word `big`: with a capital, as names are */
/** @typedef {{label: string, key: string, wanted: string}} Named a number or a date */
/** @typedef {{at: number, length: number, keys: string[], soft: boolean}} Concept a known form; `soft` when it is an everyday word for what is printed */
/** @typedef {{words: Word[], weak: boolean[], named: Named[], concepts: Concept[], places: {at: number, length: number}[], quoted: string[][], asked: Word[], marked: boolean, topics: string[], verbs: string[], open: boolean, changed: string, lift?: (anchor: string, sections: import("./store.js").Text["sections"], title: string) => number}} Query `lift` is what an item gains whose number was typed or which is said to whom the question is about, `asked` is all that was typed, `words` what is looked up, `verbs` the words that the questions themselves are made of */

const LONGEST = 600;
const MOST_WORDS = 99;
/** Of a longer question only what carries a subject is looked up. */
const MOST_KEPT = 36;
const MOST_TOPICS = 2;
/** The sign in the key of what is a thing of its own: whoever names it wants no other. */
const MATTER = "=";
/** And of what is printed for an everyday word. */
const EVERYDAY = "+";
/** A capital that begins no sentence. */
const CAPITAL = /[^.?!:…"“«\s]\s+\p{Lu}$/u;
/** @type {Record<string, string>} */
const ROMAN = { i: "1", ii: "2", iii: "3", iv: "4" };
const two = (/** @type {string} */ digits) => digits.padStart(2, "0");

/** As much of a text as is read. @param {string} text */
export const brief = (text) => normal(text).slice(0, LONGEST);

/**
 * @param {string} text no more of it than is read
 * @param {Table} table
 * @param {boolean} literal take every word as it stands
 * @param {(typed: string, known: Known) => string} decoded what keys would have written
 * @returns {Query}
 */
export function parse(text, table, literal = false, decoded = () => "") {
  const cut = text.toLowerCase();
  const quoted = [...cut.matchAll(/["“”«»]([^"“”«»]{2,})["“”«»]/g)].map((match) => words(match[1])).filter((row) => row.length);
  /** @type {Named[]} */
  const named = [];
  const known = grammar(table);
  // Thanks are not what is asked.
  const bare = foldInPlace(cut);
  const plain = bare.replace(known.closings, "");
  const rest = withoutNamed(cut.slice(0, plain.length), text, named, table.grammar.rules);
  let changed = false;
  /** What a spelling of chat is meant for; without marks a courtesy may be a word: «nha nuoc». @param {string} word */
  const meant = (word) => (literal ? word : (known.chat.get(spelled(word)) ?? word) || (bare === cut && word.length > 2 ? word : ""));
  const asked = [...rest.matchAll(WORD)]
    .flatMap(({ 0: word, index }) => words(meant(word)).map((word) => ({ word, big: CAPITAL.test(text.slice(0, index + 1)) })))
    .slice(0, MOST_WORDS)
    .map(({ word, big }) => {
      const folded = fold(word);
      // A spelling of chat is meant with as few marks as the rest.
      if (bare === cut) word = folded;
      // Who typed a mark had the keyboard on.
      const keys = !literal && isStrange({ typed: word, folded }, known) ? decoded(folded, known) : "";
      if (keys) changed = true;
      const typed = keys || word;
      return { typed, folded: fold(typed), big };
    });
  return {
    ...understood(asked, known, named.length > 0),
    named,
    quoted,
    // A word at the very end may be unfinished.
    open: /[\p{L}\p{N}]$/u.test(cut) && !quoted.length && rest.trimEnd().endsWith(cut.slice(-1)),
    changed: changed ? asked.map((word) => word.typed).join(" ") : "",
  };
}

/**
 * What the words of a question are.
 * @param {Word[]} asked
 * @param {Known} known
 * @param {boolean} more whether a number or a date was named besides
 */
export function understood(asked, known, more) {
  const marked = asked.some(({ typed, folded }) => typed !== folded);
  const typed = asked.map((word) => (marked ? word.typed : word.folded)).join(" ");
  const rows = (asked.length > 1 ? known.ask(marked) : []).filter(([, by, about]) => by.test(typed) && about.test(typed));
  const topics = [...new Set(rows.map(([topic]) => topic))].slice(0, MOST_TOPICS);
  // «sáp nhập», «báo cáo»: what is asked, not what it is asked about.
  const verbsOf = (/** @type {(topic: string) => boolean} */ fits) => rows.filter(([topic]) => fits(topic)).flatMap(([, , about]) => about.exec(typed)?.[0].split(" ") || []);
  const verb = verbsOf((topic) => topic === "succession");
  const kept = setAside(asked, known, more, marked);
  const concepts = spans(kept, known.forms, 8, marked).map(({ at, length, forms }) => ({ at, length, keys: [...new Set(forms.map(({ key }) => key))], soft: forms.every(({ key }) => key[1] === EVERYDAY) }));
  // «ông huyện» is a subject, «làm gì» a question.
  const subject = slotsOf(concepts.filter(({ at, length, soft }) => soft && length > 1 && !kept.slice(at, at + length).some(({ folded }) => known.aside.has(folded))));
  return {
    asked,
    topics,
    verbs: verbsOf((topic) => topics.includes(topic)).map(fold),
    marked,
    words: kept,
    // «h.», «p.»: a letter by itself stands for a kind of place.
    weak: kept.map((word, at) => {
      const { typed, folded } = word;
      return verb.includes(marked ? typed : folded) || (!subject.includes(at) && (folded.length < 2 || (marked ? known.weak.has(typed) : known.weakPlain.has(folded))));
    }),
    concepts,
    places: spans(kept, known.places, 4, marked),
  };
}

/**
 * The query without some of its words, which are nowhere.
 * @param {Query} query @param {Word[]} gone @param {Table} table
 * @returns {Query}
 */
export function without(query, gone, table) {
  const asked = query.words.filter((word) => !gone.includes(word));
  return { ...query, ...understood(asked, grammar(table), query.named.length > 0), asked: query.asked, topics: query.topics, verbs: query.verbs, open: false };
}

/**
 * Takes numbers and dates out of the text; what is left is words.
 * @param {string} cut
 * @param {string} text as it was typed
 * @param {Named[]} named
 * @param {import("./store.js").Grammar["rules"]} rules
 */
function withoutNamed(cut, text, named, rules) {
  let rest = cut;
  for (const { start, end, ...name } of namedIn(foldInPlace(cut), rules)) {
    named.push({ ...name, label: text.slice(start, end).trim() });
    rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  }
  return rest;
}

/**
 * @param {string} folded
 * @param {import("./store.js").Grammar["rules"]} rules
 * @returns {{key: string, wanted: string, start: number, end: number}[]}
 */
export function namedIn(folded, rules) {
  const found = [];
  for (const [groups, pattern] of rules) {
    for (const match of folded.matchAll(new RegExp(pattern, "g"))) {
      /** @type {Record<string, string>} */
      const part = {};
      [...groups].forEach((name, at) => (part[name] = match[at + 1] || ""));
      const name = part.n ? number(part) : date(part);
      if (!name) continue;
      const start = match.index;
      const end = start + match[0].length;
      found.push({ ...name, start, end });
      folded = folded.slice(0, start) + " ".repeat(end - start) + folded.slice(end);
    }
  }
  return found;
}

/**
 * «số 51» may also be a plain number; with a symbol or a genre beside it, it is a document.
 * Letters (công văn) alone are numbered without a symbol of their own.
 * @param {Record<string, string>} part
 */
function number({ n, s, t, g }) {
  const symbol = s === "cv" ? "" : `${s || ""}${t || ""}`.replace(/[^a-z0-9]/g, "");
  return { key: `#${n}${symbol}`, wanted: s || g ? "number" : "" };
}

/** @param {Record<string, string>} part */
function date({ d, m, y, q, z }) {
  if (z) return y < z ? { key: `@${y}-${z}`, wanted: "" } : null;
  const key = (y || "-") + (q ? `q${ROMAN[q] || q}` : two(m) + (d ? two(d) : ""));
  const isReal = q || (+m > 0 && +m < 13 && (d === undefined || (+d > 0 && +d < 32)));
  return isReal ? { key: `@${key}`, wanted: "date" } : null;
}

/** @typedef {{key: string, said: string}} Form `said` with its marks, where they tell it from other words */
/** `named` are the words of names and forms, which are never mended. @typedef {{forms: Map<string, Form[]>, matters: Map<string, Form[]>, printed: Map<string, string[]>, places: Map<string, Form[]>, aside: Map<string, Form[]>, chat: Map<string, string>, weak: Set<string>, weakPlain: Set<string>, named: Set<string>, syllable: RegExp, closings: RegExp, ask: (marked: boolean) => [topic: string, asked: RegExp, about: RegExp][]}} Known */
/** @type {WeakMap<Table, Known>} */
const known = new WeakMap();

/** What the table of contents says about the language. @param {Table} table @returns {Known} */
export function grammar(table) {
  let made = known.get(table);
  if (!made) {
    const { provinces, spelt, aside, chat, filler, light, ask, syllable, closings } = table.grammar;
    /** @type {Map<string, Form[]>} */
    const forms = new Map();
    /** @type {Map<string, string[]>} */
    const printed = new Map();
    // «cơ sở» is no «có sổ», «Sơn La» no «sơn là».
    const marks = new Map([...spelt, ...provinces].map((form) => [fold(form), form]));
    /** @param {string} form @param {string} key @returns {Form} */
    const row = (form, key = form) => {
      const said = marks.get(form) || "";
      return { key, said: said === form ? "" : said };
    };
    for (const [key, ...list] of table.aliases) {
      printed.set(key, list);
      for (const form of list) forms.set(form, [...(forms.get(form) || []), row(form, key)]);
    }
    const plainly = filler.split(" ");
    /** @type {[topic: string, asked: RegExp, about: RegExp][][]} */
    const rows = [];
    // Of words with blanks between them; classes of letters would take a phone longer than all else.
    /** @param {string} about */
    const whole = (about) => new RegExp(`(?<![^ ])(?:${about})(?![^ ])`);
    made = {
      forms,
      matters: new Map(),
      printed,
      places: new Map(provinces.map(fold).map((form) => [form, [row(form)]])),
      aside: new Map(aside.map((form) => [fold(form), [{ key: form, said: form }]])),
      chat: new Map(Object.entries(chat)),
      weak: new Set([...plainly, ...light.split(" ")]),
      weakPlain: new Set(plainly.map(fold)),
      named: new Set([...table.aliases.flat(), ...marks.keys(), ...plainly].filter((form) => form === fold(form)).flatMap((form) => form.split(" "))),
      syllable: new RegExp(syllable),
      closings: new RegExp(closings),
      // With marks as they are typed, and without.
      ask: (marked) => (rows[+marked] ??= ask.map(([topic, asked, about]) => [topic, asked ? whole(marked ? asked : fold(asked)) : /^/, whole(marked ? about : fold(about))])),
    };
    known.set(table, made);
  }
  return made;
}

/**
 * Makes what people say in a question known; the forms stay known, for they only fit who says them.
 * @param {string} text @param {import("./store.js").Store} store @param {Table} table
 */
export async function heard(text, store, table) {
  const { forms, matters, aside, printed, chat, named } = grammar(table);
  const said = words(text).flatMap((word) => words(chat.get(word) ?? word)).map(fold);
  for (const [key, list, print] of await store.sayings(table.everyday, said.flatMap((word, at) => [word, `${word} ${said[at + 1]}`]))) {
    printed.set(key, print);
    for (const form of list) {
      const plain = fold(form);
      // What says nothing has no key.
      const known = !key ? aside : key[1] === MATTER ? matters : forms;
      const rows = known.get(plain) || [];
      if (!rows.some((row) => row.key === key && row.said === form)) known.set(plain, [...rows, { key, said: form }]);
      // An everyday word that has marks may be a slip for another.
      if (plain === form) for (const word of form.split(" ")) named.add(word);
    }
  }
}

/** Typed without marks, and no syllable nor a known name. @param {Word} word @param {Known} known */
export const isStrange = ({ typed, folded }, { syllable, named }) => typed === folded && !syllable.test(folded) && !named.has(folded) && !/^\d+$/.test(folded);

/** May be in English: has a longer word that is no syllable nor a name; what was heard before does not count. @param {string} text @param {Known} known */
export const isForeign = (text, { syllable, forms }) => words(text).some((word) => word.length > 3 && !syllable.test(fold(word)) && !/^\d+$/.test(word) && forms.get(word)?.[0].said !== "");

/** The places of the words in some stretches. @param {{at: number, length: number}[]} spans */
export const slotsOf = (spans) => spans.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step));

/** Whether words are typed as they are said, or without any mark. @param {Word[]} run @param {string} said */
const lacksMarks = (run, said) => said.split(" ").every((word, step) => word === run[step].typed || run[step].folded === run[step].typed);

/**
 * The longest known runs of words, from the left.
 * @param {Word[]} list
 * @param {Map<string, Form[]>} forms
 * @param {number} longest
 * @param {boolean} marked whether the question was typed with marks
 * @returns {{at: number, length: number, forms: Form[]}[]}
 */
function spans(list, forms, longest, marked) {
  /** @type {{at: number, length: number, forms: Form[]}[]} */
  const out = [];
  for (let at = 0; at < list.length; at++) {
    for (let length = Math.min(longest, list.length - at); length > 0; length--) {
      const run = list.slice(at, at + length);
      const typed = run.map((word) => word.typed).join(" ");
      // A short everyday word without its marks is too many words; «kế hoạch Da Nang» is of Đà Nẵng, «hai phòng» of none.
      const isName = length > 1 && run[length - 1].big;
      const plain = run.map((word) => word.folded).join(" ");
      // «GD và ĐT» is «GD&ĐT».
      const fit = (forms.get(plain) || forms.get(plain.replace(/ va /g, " ")))?.filter(({ said }) => !said || said === typed || (!marked && length > 1) || (isName && lacksMarks(run, said)));
      // «của công» is not said in «của công ty».
      if (fit?.length && !(length > 1 && forms.has(`${run[length - 1].folded} ${list[at + length]?.folded}`))) {
        out.push({ at, length, forms: fit });
        at += length - 1;
        break;
      }
    }
  }
  return out;
}

/**
 * Question words are no content, unless there is nothing else.
 * @param {Word[]} list
 * @param {Known} known
 * @param {boolean} more
 * @param {boolean} marked
 */
function setAside(list, { aside, forms, matters, places, weak, weakPlain }, more, marked) {
  /** @param {Word[]} list @param {Map<string, Form[]>[]} known */
  const all = (list, ...known) => known.flatMap((forms) => spans(list, forms, 8, marked));
  // «phải làm gì» is an everyday form, «danh sách doanh nghiệp» a matter; «gì» and «danh sách» stay with it.
  const held = all(list, forms, matters);
  const gone = slotsOf(all(list, aside).filter(({ at, length }) => !held.some((form) => form.at <= at && form.at + form.length >= at + length)));
  let kept = list.filter((_, at) => !gone.includes(at));
  if (kept.length > MOST_KEPT) {
    const inside = slotsOf(all(kept, forms, places));
    kept = kept.filter(({ typed, folded }, at) => inside.includes(at) || !(marked ? weak.has(typed) : weakPlain.has(folded))).slice(0, MOST_KEPT);
  }
  return kept.length || more ? kept : list;
}
