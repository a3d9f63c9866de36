// What a query looks for, one unit at a time: a number, a known form, two neighbours, a word.

import { slotsOf } from "./query.js";
import { eachEntry, isAsTyped } from "./store.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./store.js").Variant} Variant */
/** @typedef {{variants: Variant[], strength: number, typed: string[], open?: boolean}} Way one key that would do; `open` when only its beginning was typed */
/** @typedef {{ways: Way[], at: number[], weight: number, cover: number}} Unit `at`: the slots of the query it answers for */

export const YEAR = /^(?:19|20)\d\d$/;
/** What follows a whole number: its symbol, or its year and its symbol. */
const WHOLE = /^((19|20)\d\d)?[a-z]/;
const UNFINISHED = 0.5;
/** What is printed for an everyday word. */
const SAID = 0.5;
/** How much of a word is found when its neighbours are not beside it. */
export const ALONE = 0.45;
const MOST_PAIRS = 12;
const MOST_LONELY = 10;
const LONG = 4;

export class Units {
  /** @param {Query} query @param {Store} store */
  constructor(query, store) {
    this.query = query;
    this.store = store;
    /** The number of the known form that each word belongs to, or -1. */
    this.formOf = query.words.map(() => -1);
    query.concepts.forEach(({ at, length }, number) => this.formOf.fill(number, at, at + length));
    /** Pairs of a long question that are not looked up at first. @type {number[]} */
    this.passed = [];
    /** Words that have no plain neighbour. */
    this.alone = query.words.map((_, at) => this.formOf[at] < 0 && this.isEdge(at - 1) && this.isEdge(at + 1));
  }

  /** @param {number} at */
  isEdge(at) {
    return this.formOf[at] !== -1;
  }

  /** An everyday word, which may stand there as typed too. @param {number} at */
  isSoft(at) {
    return !!this.query.concepts[this.formOf[at]]?.soft;
  }

  /** Carries no subject, nor does the known form it is part of. @param {number} at */
  isWeak(at) {
    const { weak, concepts } = this.query;
    const form = concepts[this.formOf[at]];
    return form ? weak.slice(form.at, form.at + form.length).every(Boolean) : weak[at];
  }

  /** @param {string} key @param {number} strength @param {string[]} typed @returns {Promise<Way[]>} */
  async way(key, strength = 1, typed = []) {
    const [variants] = await this.store.variants([key]);
    return [{ variants, strength, typed }];
  }

  /**
   * @param {string} start
   * @param {number} strength
   * @param {string[]} typed
   * @param {(rest: string) => boolean} fits
   * @returns {Promise<Way[]>}
   */
  async longer(start, strength, typed, fits) {
    const found = await this.store.beginning(start);
    // Who types with marks has typed those of the beginning.
    return found.filter(([key]) => key !== start && fits(key.slice(start.length))).map(([, variants]) => ({ variants: variants.filter(([spelling]) => isAsTyped(spelling, typed, true)), strength, typed, open: true }));
  }

  /** Everything but words by themselves. @returns {Promise<Unit[]>} */
  all() {
    const { words, named, concepts, weak, topics } = this.query;
    // One word of content among those that carry none, or one word at all.
    const single = words.length === 1 || weak.filter((isWeak) => !isWeak).length === 1;
    const pairs = words.map((_, at) => at).filter((at) => at + 1 < words.length && this.isPair(at));
    // In a long stretch every other pair still holds each word; the text decides on the rest.
    const chosen = pairs.length > MOST_PAIRS ? pairs.filter((at, turn) => turn % 2 === 0 || pairs[turn + 1] !== at + 1 || words[at].big || words[at + 1].big) : pairs;
    this.passed = pairs.filter((at) => !chosen.includes(at));
    return Promise.all([
      ...named.map((_, number) => this.named(number)),
      ...concepts.map((_, number) => this.concept(number)),
      ...chosen.map((at) => this.pair(at)),
      ...words.map((_, at) => at).filter((at) => this.alone[at] || YEAR.test(words[at].folded)).map((at) => this.word(at, concepts.length || single ? 1 : ALONE)),
      ...topics.map((topic) => this.fact(topic)),
    ]);
  }

  /** What holds each pair of words of each place. */
  places() {
    const { words, places } = this.query;
    return Promise.all(places.map(({ at, length }) => this.store.variants(words.slice(at, at + length - 1).map(({ folded }, step) => `${folded} ${words[at + step + 1].folded}`))));
  }

  /** Words to look up by themselves where no entry has every pair. */
  lonely() {
    const { words, weak } = this.query;
    return [...words.keys()].filter((at) => (this.formOf[at] < 0 || this.isSoft(at)) && !this.alone[at] && (!weak[at] || words.length < 3)).slice(0, MOST_LONELY);
  }

  /** Of a long question no entry has every pair, more often than not. */
  ahead() {
    const at = this.lonely();
    return Promise.all(at.length < LONG ? [] : at.map((at) => this.word(at, ALONE)));
  }

  /** Not inside one known form, nor beside an abbreviation: its neighbours are its long form's. @param {number} at */
  isPair(at) {
    const [one, other] = [this.formOf[at], this.formOf[at + 1]];
    const isShort = [one, other].some((number) => number >= 0 && this.query.concepts[number].length === 1 && !this.query.concepts[number].soft);
    return !isShort && (one < 0 || one !== other || this.query.concepts[one].soft);
  }

  /** @param {number} number @returns {Promise<Unit>} */
  async named(number) {
    const { key, wanted } = this.query.named[number];
    const ways = await this.way(key);
    if (key[0] === "#") ways.push(...(await this.longer(key, 0.9, [], (rest) => !/^#\d+$/.test(key) || WHOLE.test(rest))));
    const [, digits, symbol] = /^#(\d+)([a-z].*)$/.exec(key) || [];
    // «1478/TTg»: the end of the symbol is enough where nothing has it whole.
    if (symbol && !ways.some(({ variants }) => variants.length)) ways.push(...(await this.longer(`#${digits}`, 0.8, [], (rest) => rest.endsWith(symbol) && WHOLE.test(rest))));
    // What is due each year is due in this one too.
    if (/^@\d{8}$/.test(key) && !ways[0].variants.length) ways.push(...(await this.way(`@-${key.slice(5)}`, 0.8)));
    // A bare number may be a number like any other.
    if (!wanted) for (const digits of [...key.slice(1).split("-"), `0${key.slice(1)}`]) ways.push(...(await this.way(digits, 0.5)));
    return { ways, at: [this.query.words.length + number], weight: wanted === "number" ? 4 : 2.5, cover: 1 };
  }

  /** What holds a fact that is asked for, whatever it calls it. @param {string} topic @returns {Promise<Unit>} */
  async fact(topic) {
    const { words, verbs } = this.query;
    const slots = [...words.keys()];
    const asked = slots.filter((at) => verbs.includes(words[at].folded));
    // «ai khen» is one form, «khen» what is asked.
    return { ways: await this.way(`?${topic}`), at: slots.filter((at) => asked.some((verb) => verb === at || (this.formOf[at] >= 0 && this.formOf[verb] === this.formOf[at]))), weight: 1, cover: 1 };
  }

  /** @param {number} number @returns {Promise<Unit>} */
  async concept(number) {
    const concept = this.query.concepts[number];
    const { at, length, keys, soft } = concept;
    const ways = (await Promise.all(keys.map((key) => this.way(key, soft ? SAID : 1)))).flat();
    if (length === 1) ways.push(...(await this.single(at)));
    return { ways, at: slotsOf([concept]), weight: Math.max(1, length - 1), cover: 1 };
  }

  /** @param {number} at @returns {Promise<Unit>} */
  async pair(at) {
    const { words, open } = this.query;
    const typed = [words[at].typed, words[at + 1].typed];
    const key = `${words[at].folded} ${words[at + 1].folded}`;
    const [ways, longer] = await Promise.all([this.way(key, 1, typed), open && at + 2 === words.length ? this.longer(key, UNFINISHED, typed, () => true) : []]);
    const [{ variants }] = ways;
    if (variants.length && !variants.some(([spelling]) => isAsTyped(spelling, typed))) {
      // A word that is right as typed is no slip: the same letters with other marks are another.
      const singles = await this.store.variants([words[at].folded, words[at + 1].folded]);
      const right = singles.map((list, step) => list.some(([spelling]) => spelling === typed[step]));
      ways[0].variants = variants.filter(([spelling, , packed]) => {
        let isName = right.some(Boolean) && !words[at].big;
        // Two slips side by side, or one with a capital, are rather a name that is not here, unless one is.
        if (!isName) eachEntry(packed, (_, kind) => (isName ||= kind === 3));
        return isName && spelling.split(" ").every((word, step) => !right[step] || isAsTyped(word, [typed[step]]));
      });
    }
    return { ways: [...ways, ...longer], at: [at, at + 1], weight: 1, cover: 1 };
  }

  /** @param {number} at @param {number} cover @returns {Promise<Unit>} */
  async word(at, cover) {
    return { ways: await this.single(at), at: [at], weight: cover === 1 ? 1 : 0.5, cover };
  }

  /** @param {number} at @returns {Promise<Way[]>} */
  async single(at) {
    const { words, open } = this.query;
    const { typed, folded } = words[at];
    const ways = [this.way(folded, 1, [typed])];
    if (YEAR.test(folded)) ways.push(this.way(`@${folded}`, 1.5));
    if (open && at === words.length - 1 && folded.length > 1) ways.push(this.longer(folded, UNFINISHED, [typed], (rest) => !rest.includes(" ")));
    return (await Promise.all(ways)).flat();
  }
}
