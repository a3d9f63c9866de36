// One search over one index or several: ask, relax, rank, look into the texts.

import { itemsOf, unitsOf } from "./items.js";
import { brief, grammar, heard, isForeign, isStrange, parse, without } from "./query.js";
import { inOrder, rank } from "./rank.js";
import { LoadError, Store } from "./store.js";
import { Units } from "./units.js";
import { fold, foldInPlace } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./store.js").Row} Row */
/** @typedef {import("./rank.js").Hit} Found */
/** @typedef {{query: Query, hits: Found[], names: Found[], weak: Found[], missing: string[], dropped: string[], repaired: string}} Answer `dropped` words are nowhere and were not looked for; `names`: whose own name was typed; `weak`: near to what was asked, where nothing is found */

/** Texts are heavy: so many are read, and more of those as near as the first where somebody is asked about. */
const MORE = 2;
const MOST = 5;
const AS_NEAR = 0.9;
const UNSURE = 0.85;
const TOGETHER = 0.6;
const ANSWERED = 0.4;
const WHOLE = 0.8;
/** Who is found by so much is asked for no page. */
const HELD = 0.78;
/** Who uses more words names things by the way. */
const STORY = 12;
/** What a sign of four groups is worth. */
const PLAIN = 16;

/** «khoản 2», «IV.1» */
const NUMBERED = /(?:uc|hoan|iem|ieu|han|huong) (?:[\dIVXivx]|. )|[IVXivx]\.\d/;

/** What puts right, tells what is not here and which page is meant; search goes on without where it cannot be had. */
export const mender = () => import("./repair.js").catch(() => null);

/** What knows the names of agencies and documents. */
export const namer = () => import("./lead.js").catch(() => null);

/** Who names a place or a number asks about no page of the portal, but who compares places. @param {Query} query */
const mayMeanPage = ({ places, named }) => places.length !== 1 && named.every(({ wanted }) => wanted === "date");

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

  /**
   * @param {string} text
   * @param {boolean} literal search for the very words typed
   * @param {import("./query.js").Word[] | null} [again] the words as they were mended
   * @returns {Promise<Answer>}
   */
  async find(text, literal = false, again = null) {
    // It comes while what the first files hold is still being read.
    mender();
    const stores = await this.open();
    const first = stores[0];
    const table = await first.table();
    const known = grammar(table);
    text = brief(text);
    const within = !literal && !again && NUMBERED.test(fold(text)) && (await (await import("./numbered.js").catch(() => null))?.within(text, this));
    if (within) return within;
    if (!literal && !again && isForeign(text, known)) {
      const said = await (await import("./english.js").catch(() => null))?.inVietnamese(text, first, known.syllable, foldInPlace);
      if (said) return { ...(await this.find(said, true)), repaired: said };
    }
    // More is asked for after what it brings, so it goes before all that does not wait for it.
    const hearing = heard(text, first, table);
    const early = new Units(parse(text, table, literal), first);
    // What is long on its way goes before much that is short.
    const ahead = [mayMeanPage(early.query) && first.pages(), early.all(), early.places(), table.nested || early.ahead(), table.block < table.entries || first.row(0)];
    Promise.all(ahead).catch(() => {});
    await hearing;
    let query = parse(text, table, literal);
    if (!literal && query.asked.some((word) => isStrange(word, known))) {
      const decoded = await (await import("./telex.js").catch(() => null))?.decoderOf(text, first);
      query = parse(text, table, false, decoded);
      if (query.changed) {
        await heard(query.changed, first, table);
        query = parse(text, table, false, decoded);
      }
    }
    const better = again || literal || query.words.every(({ folded }) => known.syllable.test(folded)) ? again : await (await mender())?.mend(query, first, known);
    if (better) {
      const typed = better.map((word) => word.typed).join(" ");
      await heard(typed, first, table);
      query = { ...parse(typed, table), named: query.named, open: query.open, topics: query.topics, verbs: query.verbs, changed: typed };
    }
    const said = query.words.map(({ folded }) => folded).join(" ");
    // What comes after the ranking is asked for before it.
    const matter = [...known.matters.keys()].some((form) => said.includes(form)) && import("./matter.js").catch(() => null);
    const [pages, ranked] = await Promise.all([mayMeanPage(query) ? first.pages() : [], this.ranked(query)]);
    let ranking = ranked;
    const calling = ranked.names[0] || !ranked.hits[0] ? namer().then((lead) => lead?.calledSo(query, first)) : null;
    calling?.catch(() => {});
    if (ranked.names[0] || query.topics[0]) import("./answer.js").catch(() => {});
    import("./excerpt.js").catch(() => {});
    const absent = await ((await matter) || null)?.nowhere(query, known.matters, this);
    const help = await mender();
    query.lift = await help?.liftOf(query);
    // What was named and is not here, or is nowhere.
    const doubts = absent || (ranking.missing.length + ranking.loose.length ? await help?.doubtsOf(query, ranking, table, first) : null);
    let missing = doubts?.missing || [];
    /** @type {string[]} */
    let dropped = [];
    let refused = doubts?.refused;
    const whole = query;
    if (doubts?.gone.length) {
      const rest = without(query, doubts.gone, table);
      const found = await this.ranked(rest);
      const [hit] = found.hits;
      // Where one place of a text holds all the rest.
      if (!refused || (hit && !hit.aside && hit.cover >= UNSURE && (await this.items(rest, hit)).together >= WHOLE)) {
        dropped = doubts.gone.map(({ typed }) => typed);
        query = rest;
        ranking = found;
        missing = ranking.missing;
        refused = false;
      }
    }
    refused ||= missing.length > 0;
    const others = ranking.near[0] || refused ? [] : help?.compared(query) || [];
    if (others[0]) {
      dropped.push(...others.map((words) => words.map(({ typed }) => typed).join(" ")));
      query = without(query, others.flat(), table);
      ranking = await this.ranked(query);
    }
    const near = ranking.hits.length ? ranking.hits : ranking.near;
    let hits = refused ? [] : await this.settled(query, whole, near, !ranking.hits.length, (held) => help?.isElsewhere(others[0] ? query : whole, others[0] ? ranking : ranked, first, held));
    const called = (await calling) || [];
    const meant = called[0] ? null : await help?.pageMeant(whole, table, pages, known, first, missing[0] || hits[0]?.cover > HELD);
    // Neighbours that never stand so are what is not here.
    if (!hits.length && !missing.length) missing = doubts?.strange || [];
    hits.sort((one, other) => +other.own - +one.own);
    // What a story asks about one campaign is not asked of all, unless in many words.
    if (meant && !(ranking.about && query.asked.length > STORY && meant.score < PLAIN)) hits = [meant, ...hits.filter(({ entry, store }) => entry !== meant.entry || store !== first)];
    // What bears the very name or number that was typed, whatever else was said.
    if (!hits.length) hits = doubts?.unknown || ranking.missing[0] ? called : [...called, ...ranking.hits.filter(({ own }) => own)];
    if (!hits.length && !literal && !again) {
      const isNamed = !!absent || doubts?.unknown;
      const name = !isNamed && (await help?.mend(whole, first, known, doubts?.loose));
      if (name) return this.find(text, false, name);
      const answer = await help?.askedAtEnd(text, whole, !!isNamed, this);
      if (answer) return answer;
    }
    const untold = await help?.untold(query, hits, known, this);
    if (untold) [hits, missing] = [[], [untold]];
    const found = hits.length > 0;
    return { query, hits, names: found ? [...called, ...ranking.names] : [], weak: found ? [] : near.slice(0, 5), missing: found ? [] : missing, dropped: found ? dropped : [], repaired: query.changed };
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
      about: rankings.some(({ about }) => about),
      missing: inAll(({ missing }) => missing),
      loose: inAll(({ loose }) => loose),
    };
  }

  /**
   * Pairs in the index may stand far apart; the text of the first few tells.
   * @param {Query} query
   * @param {Query} whole with the words that are nowhere
   * @param {Found[]} hits
   * @param {boolean} unsure whether they hold too little to be called found
   * @param {(together: number) => Promise<boolean> | undefined} isElsewhere whether so much in one place is too little
   */
  async settled(query, whole, hits, unsure, isElsewhere) {
    if (query.quoted.length) return unsure ? [] : (await import("./quoted.js")).holding(query.quoted, hits);
    if (!hits.length) return hits;
    // Of one word or two that are held no text need tell more: results do not wait for any.
    if (whole.words.length < 3 && !unsure && !query.topics.length) return (await isElsewhere(1)) ? [] : hits;
    const open = unsure || hits[0].cover < UNSURE;
    let most = 0;
    const scored = await Promise.all(
      hits.slice(0, MOST).filter(({ score }, at) => at < MORE || (query.lift && score > AS_NEAR * hits[0].score)).map(async (hit) => {
        const { together, densest, facts } = await this.items(whole, hit);
        most = Math.max(most, together);
        const answers = facts.some(({ fact }) => query.topics.includes(fact[0]));
        // What answers the question need not repeat it.
        return { hit, fits: together >= (answers ? ANSWERED : TOGETHER), score: hit.score * (1 + densest) * (9 + hit.tier) };
      }),
    );
    if (await isElsewhere(most)) return [];
    scored.sort((one, other) => other.score - one.score);
    // Words from all over a long text make no answer: one place must hold most of them.
    if (open) {
      const kept = scored.filter(({ fits }, at) => fits || !at).map(({ hit }) => hit);
      return kept.every(({ aside }) => aside) ? [] : kept;
    }
    return [...new Set([...scored.map(({ hit }) => hit), ...hits])];
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
    const { excerptsOf } = await import("./excerpt.js");
    return { passages: excerptsOf(items, units, text) };
  }
}
