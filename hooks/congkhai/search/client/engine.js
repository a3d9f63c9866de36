// One search over one index or several: ask, relax, rank, look into the texts.

import { passages } from "./excerpt.js";
import { itemsOf, unitsOf } from "./items.js";
import { grammar, heard, isStrange, parse, slips, slotsOf, without } from "./query.js";
import { inOrder, rank } from "./rank.js";
import { LoadError, Store } from "./store.js";
import { pageMeant } from "./topic.js";
import { MOST_PAIRS, YEAR } from "./units.js";
import { fold } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./store.js").Row} Row */
/** @typedef {import("./rank.js").Hit} Found */
/** @typedef {{query: Query, hits: Found[], names: Found[], weak: Found[], missing: string[], dropped: string[], repaired: string}} Answer `dropped` words are nowhere and were not looked for; `names`: whose own name was typed; `weak`: near to what was asked, where nothing is found */

const MORE = 6;
const UNSURE = 0.85;
const TOGETHER = 0.6;
const ANSWERED = 0.4;
/** Of the words that carry a subject, how many must be left when those that are nowhere are dropped. */
const ENOUGH = 0.6;
const ENOUGH_OF_THINGS = 0.66;
const ENOUGH_OF_NOTHING = 0.7;
const ENOUGH_OF_LONG = 0.4;
const LONG = 6;
/** In a longer question what follows a name is said of it. */
const MOST_OF_NAME = 9;
const CLOSE = 0.5;
/** What a document gains by holding a fact that is asked for. */
const ANSWERS = 1.5;

const mender = () => import("./repair.js");

/** @param {number} entry @param {Store} store @param {number} tier @returns {Found} */
const plain = (entry, store, tier) => ({ entry, store, score: 0, cover: 1, tier, own: false, aside: false });

export class Search {
  /**
   * @param {string} base address of the index's folder, with its last slash
   * @param {import("./store.js").Get} [get]
   */
  constructor(base, get) {
    this.get = get;
    this.stores = [new Store(base, get)];
    this.ready = false;
  }

  /** @returns {Promise<Store[]>} */
  async open() {
    const table = await this.stores[0].table();
    if (!this.ready) {
      this.ready = true;
      this.stores.push(...table.portals.map((folder) => new Store(new URL(folder.replace(/\/?$/, "/"), this.stores[0].base).href, this.get)));
    }
    return this.stores;
  }

  /**
   * Does something with the index; when a file of it has gone because the portal was built anew,
   * reads the new table of contents and does it again.
   * @template T
   * @param {() => Promise<T>} action
   */
  async steady(action) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      const renewed = await Promise.all(this.stores.map((store) => store.renewed()));
      if (!renewed.some(Boolean)) throw error;
      return action();
    }
  }

  /** Every entry, for lists that are only narrowed. @returns {Promise<Answer>} */
  async everything() {
    const stores = await this.open();
    const query = parse("", await stores[0].table());
    const hits = await Promise.all(
      stores.map(async (store) => Array.from({ length: (await store.table()).entries }, (_, entry) => plain(entry, store, 0))),
    );
    return { query, hits: hits.flat(), names: [], weak: [], missing: [], dropped: [], repaired: "" };
  }

  /**
   * @param {string} text
   * @param {boolean} literal search for the very words typed
   * @param {import("./query.js").Word[] | null} [again] the words as they were mended
   * @returns {Promise<Answer>}
   */
  async find(text, literal = false, again = null) {
    const stores = await this.open();
    const first = stores[0];
    const table = await first.table();
    const [pages] = await Promise.all([first.pages(), heard(text, first)]);
    let query = parse(text, table, literal);
    const known = grammar(table);
    if (!literal && query.asked.some((word) => isStrange(word, known))) {
      const { decoded } = await mender();
      query = parse(text, table, false, decoded);
      if (query.changed) {
        await heard(query.changed, first);
        query = parse(text, table, false, decoded);
      }
    }
    /** @param {number[]} run */
    const phrase = (run) => run.map((at) => query.words[at].typed).join(" ");
    // «huyện Ba Bể»: what follows a kind of place is its name.
    const kinds = new RegExp(`(?<!\\p{L})(?:${query.marked ? table.grammar.kinds : fold(table.grammar.kinds)}) $`, "u");
    /** @param {number} at */
    const isAfterKind = (at) => kinds.test(query.asked.slice(0, query.asked.indexOf(query.words[at])).map((word) => `${query.marked ? word.typed : word.folded} `).join(""));
    // «khu kinh tế Dung Quất»: so may what follows a known name.
    /** @param {number} at */
    const isAfterName = (at) => query.concepts.some((form) => !form.soft && form.at + form.length === at && !query.places.some((place) => place.at === form.at));
    const inPlaces = slotsOf(query.places);
    const names = new RegExp(`^(?:${table.grammar.names})$`, "u");
    /** A name by its capital. @param {number} at */
    const isName = (at) => query.words[at].big && !inPlaces.includes(at);
    /** «luật Đất đai»: what names stand after, beside which the next word never stands. @param {number[]} run */
    const opensName = ([at]) => query.marked && names.test(query.words[at].typed) && at + 1 < query.words.length && !query.weak[at + 1] && !query.concepts.some((form) => form.at === at + 1);
    const better = again || (literal ? null : await mended(query, first));
    if (better) {
      const typed = better.map((word) => word.typed).join(" ");
      await heard(typed, first);
      query = { ...parse(typed, table), named: query.named, open: query.open, topics: query.topics, verbs: query.verbs, changed: typed };
    }
    const meant = pageMeant(query, table, pages);
    let ranking = await this.ranked(query);
    // What was named and is not here; a year that is nowhere, not even in the calendar.
    const noYear = ranking.lost.filter((at) => YEAR.test(query.words[at].folded) && !pages.some(([, names]) => names.join().includes(query.words[at].folded))).map((at) => query.words[at].typed);
    const unknown = [...new Set([...ranking.missing, ...noYear, ...unheard(query, ranking.loose).filter((run) => ((run[1] || ranking.lost.includes(run[0])) && (isAfterKind(run[0]) || run.some(isName))) || opensName(run)).map(phrase)])];
    let missing = unknown;
    let refused = missing.length > 0;
    /** @type {string[]} */
    let dropped = [];
    const { lost, loose } = ranking;
    // In a long question not every pair is looked up.
    const out = query.words.length > MOST_PAIRS ? [] : unheard(query, [...lost, ...loose]).filter((run) => run[1] || lost.includes(run[0]));
    if (!missing.length && out.length) {
      const inPlace = slotsOf(query.places);
      const subject = [...query.words.keys()].filter((at) => (!query.weak[at] || out.flat().includes(at)) && !inPlace.includes(at));
      const left = subject.filter((at) => !lost.includes(at) && !loose.includes(at));
      // Two words that never stand so are a thing that is not here; one may be a manner of speaking.
      const enough = subject.length > LONG || query.topics.length ? ENOUGH_OF_LONG : out.some((run) => run[1]) ? (lost.length ? ENOUGH_OF_NOTHING : ENOUGH_OF_THINGS) : ENOUGH;
      if (left.length < enough * subject.length || (query.asked.length <= MOST_OF_NAME && out.some((run) => run[1] && lost.some((at) => run.includes(at)) && isAfterName(run[0])))) {
        missing = (await (await mender()).absent(query, first, out, lost)).map(phrase);
        refused = true;
      }
      else if (lost.length) {
        dropped = lost.map((at) => query.words[at].typed);
        query = without(query, lost.map((at) => query.words[at]), table);
        ranking = await this.ranked(query);
        missing = ranking.missing;
        refused = missing.length > 0;
      }
    }
    const near = ranking.hits.length ? ranking.hits : ranking.near;
    let hits = refused ? [] : await this.settled(query, near, !ranking.hits.length);
    // Neighbours that never stand so are what is not here.
    if (!hits.length && !missing.length) missing = unheard(query, ranking.loose).filter((run) => run[1]).map(phrase);
    hits = [...hits.filter(({ own }) => own), ...hits.filter(({ own }) => !own)];
    if (meant >= 0) hits = [plain(meant, first, 3), ...hits.filter(({ entry, store }) => entry !== meant || store !== first)];
    if (!hits.length && !literal && !again && !unknown.length) {
      const name = await mended(query, first, loose);
      if (name) return this.find(text, false, name);
    }
    const found = hits.length > 0;
    return { query, hits, names: found ? ranking.names : [], weak: found ? [] : near.slice(0, 5), missing: found ? [] : missing, dropped: found ? dropped : [], repaired: query.changed };
  }

  /** All indexes as one. @param {Query} query */
  async ranked(query) {
    const rankings = await Promise.all(this.stores.map((store) => rank(query, store)));
    /** @template T @param {(ranking: import("./rank.js").Ranking) => T[]} part */
    const inAll = (part) => rankings.map(part).reduce((one, other) => one.filter((name) => other.includes(name)));
    return {
      hits: inOrder(rankings.flatMap(({ hits }) => hits)),
      near: inOrder(rankings.flatMap(({ near }) => near)),
      names: rankings.flatMap(({ names }) => names),
      missing: inAll(({ missing }) => missing),
      lost: inAll(({ lost }) => lost),
      loose: inAll(({ loose }) => loose),
    };
  }

  /**
   * Pairs in the index may stand far apart; the text of the first few tells.
   * @param {Query} query
   * @param {Found[]} hits
   * @param {boolean} unsure whether they hold too little to be called found
   */
  async settled(query, hits, unsure) {
    if (query.quoted.length) return unsure ? [] : (await import("./quoted.js")).holding(query.quoted, hits);
    if (!hits.length || (query.words.length < 3 && !unsure && !query.topics.length)) return hits;
    const open = unsure || hits[0].cover < UNSURE;
    const close = hits.slice(0, MORE).filter((hit) => open || (hit.tier === hits[0].tier && hit.score > hits[0].score * CLOSE));
    if (close.length < 2 && !open) return hits;
    const scored = await Promise.all(
      close.map(async (hit) => {
        const { together, facts } = await this.items(query, hit);
        const answers = facts.some(({ fact }) => query.topics.includes(fact[0]));
        // What answers the question need not repeat it.
        return { hit, fits: together >= (answers ? ANSWERED : TOGETHER), score: hit.score * (0.3 + together) * (answers ? ANSWERS : 1) };
      }),
    );
    scored.sort((one, other) => other.hit.tier - one.hit.tier || other.score - one.score);
    // Words from all over a long text make no answer: one place must hold most of them.
    if (open) {
      const kept = scored.filter(({ fits }) => fits).map(({ hit }) => hit);
      return kept.every(({ aside }) => aside) ? [] : kept;
    }
    const rest = hits.filter((hit) => !close.includes(hit));
    return [...scored.map(({ hit }) => hit), ...rest];
  }

  /** What of a hit's text answers. @param {Query} query @param {Found} hit */
  async items(query, hit) {
    const row = await hit.store.row(hit.entry);
    const text = await hit.store.text(row.text);
    const table = await hit.store.table();
    const { printed } = grammar(table);
    const { rules } = table.grammar;
    const forms = query.concepts.map(({ keys }) => ({ keys, words: keys.flatMap((key) => (printed.get(key) || []).map((form) => form.split(" "))) }));
    const units = unitsOf(query, forms);
    const name = text.sections[0]?.[0] ? "" : text.sections[0]?.[2];
    return { row, text, units, ...itemsOf(query, units, text, [row.title, row.agency, name].join(". "), rules) };
  }

  /** @param {Query} query @param {Found} hit */
  async passages(query, hit) {
    const { items, units, text } = await this.items(query, hit);
    return { passages: passages(items, units, text) };
  }
}

/** @param {Query} query @param {Store} store @param {number[]} [loose] */
async function mended(query, store, loose = []) {
  const known = grammar(await store.table());
  const open = slips(query, known, loose);
  return open.some(Boolean) ? (await mender()).mend(query, store, known.forms, open, loose) : null;
}

/**
 * Stretches of words that stand beside each other in the question and nowhere else.
 * @param {Query} query @param {number[]} out
 */
function unheard({ words, weak, asked, marked }, out) {
  /** @type {number[][]} */
  const runs = [];
  for (const at of words.keys()) {
    // Without marks a word that carries no subject may be another that does.
    if (!out.includes(at) || (weak[at] && (marked || !out.includes(at + 1)) && (marked || runs.at(-1)?.at(-1) !== at - 1))) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === at - 1 && asked.indexOf(words[at]) === asked.indexOf(words[at - 1]) + 1) last.push(at);
    else runs.push([at]);
  }
  return runs.filter((run) => run.some((at) => !weak[at]));
}
