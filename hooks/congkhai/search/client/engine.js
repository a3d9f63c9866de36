// One search over one index or several: ask, rank, check neighbours, narrow, count.

import { excerpt } from "./excerpt.js";
import { grammar, parse } from "./query.js";
import { inOrder, rank } from "./rank.js";
import { repaired } from "./repair.js";
import { LoadError, Store } from "./store.js";
import { fold } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./store.js").Row} Row */
/** @typedef {import("./rank.js").Hit} Found */
/** @typedef {{query: Query, hits: Found[], weak: Found[], missing: string[], repaired: string}} Answer */

const CHECKED = 4;
const MORE = 6;
const UNSURE = 0.85;
const TOGETHER = 0.6;

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
      stores.map(async (store) => Array.from({ length: (await store.table()).entries }, (_, entry) => ({ entry, score: 0, cover: 1, tier: 0, own: false, store }))),
    );
    return { query, hits: hits.flat(), weak: [], missing: [], repaired: "" };
  }

  /**
   * @param {string} text
   * @param {boolean} literal search for the very words typed
   * @returns {Promise<Answer>}
   */
  async find(text, literal = false) {
    const stores = await this.open();
    const first = stores[0];
    const table = await first.table();
    let query = parse(text, table, literal);
    const better = literal ? null : await repaired(query, first);
    if (better) {
      const typed = better.map((word) => word.typed).join(" ");
      query = { ...parse(typed, table), named: query.named, open: query.open, topic: query.topic, changed: typed };
    }
    const rankings = await Promise.all(stores.map((store) => rank(query, store)));
    const found = inOrder(rankings.flatMap(({ hits }) => hits));
    const hits = await this.settled(query, found);
    const missing = rankings.map(({ missing }) => missing).reduce((one, other) => one.filter((name) => other.includes(name)));
    return { query, hits, weak: hits.length ? [] : [...found, ...inOrder(rankings.flatMap(({ weak }) => weak))].slice(0, 5), missing: hits.length ? [] : missing, repaired: query.changed };
  }

  /**
   * Pairs in the index may stand far apart; the text of the first few tells.
   * @param {Query} query
   * @param {Found[]} hits
   */
  async settled(query, hits) {
    // Known forms stand together by themselves.
    const tokens = query.words.length - query.concepts.reduce((sum, { length }) => sum + length, 0);
    const head = hits.slice(0, CHECKED);
    if (query.quoted.length) return this.quoted(query, hits);
    if (tokens < 3 || !hits.length) return hits;
    if (hits[0].cover < UNSURE) {
      // Words from all over a long text make no answer: one place must hold most of them.
      const found = await Promise.all(
        hits.slice(0, MORE).map(async (hit) => {
          const { together } = await this.passages(query, hit);
          return { hit, together, score: hit.score * together * together };
        }),
      );
      return found
        .filter(({ together }) => together >= TOGETHER)
        .sort((one, other) => other.hit.tier - one.hit.tier || other.score - one.score)
        .map(({ hit }) => hit);
    }
    const close = head.filter((hit) => hit.tier === head[0].tier && hit.score > head[0].score * 0.6);
    if (close.length < 2) return hits;
    const scored = await Promise.all(
      close.map(async (hit) => {
        const { run } = await this.passages(query, hit);
        return { hit, score: hit.score * (1 + run * run * 0.8) };
      }),
    );
    scored.sort((one, other) => other.score - one.score);
    const rest = hits.filter((hit) => !close.includes(hit));
    return [...scored.map(({ hit }) => hit), ...rest];
  }

  /**
   * Words in quotes must stand together, marks and all where they were typed.
   * @param {Query} query
   * @param {Found[]} hits
   */
  async quoted(query, hits) {
    const candidates = hits.filter((hit) => hit.cover > 0.9).slice(0, 40);
    const kept = await Promise.all(
      candidates.map(async (hit) => {
        const row = await hit.store.row(hit.entry);
        const { sections } = await hit.store.text(row.text);
        const text = `${row.title} ${row.agency} ${sections.join(" ")}`.normalize("NFC").toLowerCase();
        return query.quoted.every((phrase) => {
          const marked = phrase.some((word) => word !== fold(word));
          return new RegExp(`(?<![\\p{L}\\p{N}])${phrase.map((word) => (marked ? word : fold(word))).join("[^\\p{L}\\p{N}]+")}(?![\\p{L}\\p{N}])`, "u").test(marked ? text : fold(text));
        });
      }),
    );
    return candidates.filter((_, at) => kept[at]);
  }

  /** @param {Query} query @param {Found} hit */
  async passages(query, hit) {
    const row = await hit.store.row(hit.entry);
    const text = await hit.store.text(row.text);
    const { forms } = grammar(await hit.store.table());
    const known = query.concepts.flatMap(({ at, length, keys }) =>
      [...forms].filter(([, own]) => own.some((key) => keys.includes(key))).map(([form]) => ({ words: form.split(" "), at, length })),
    );
    return excerpt(query, text, known, [row.title, row.agency, ...text.facts.map((fact) => fact[2])].join(". "));
  }
}
