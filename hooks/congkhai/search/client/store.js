// Fetches the files of one index, each once, and reads them.

import { textOf } from "./letters.js";
import { fold } from "./words.js";

/** @typedef {[exact: string, entries: number, packed: Uint8Array]} Variant */
/** @typedef {[topic: string, label: string, answer: string, anchor: string]} Fact */
/** @typedef {{sections: [anchor: string, heading: string, text: string, printed: boolean][], facts: Fact[]}} Text */
/** @typedef {{url: string, title: string, number: string, date: string, agency: string, kind: string, status: string, text: string, id: string, remark: string}} Row */
/** @typedef {{name: string, label: string, values: string[], rows: number[]}} Column */
/** @typedef {{columns: Column[], dates: number[], slugs?: Record<string, string[]>}} Facets */
/** @typedef {{closings: string, syllable: string, rules: [groups: string, pattern: string][], aside: string[], chat: Record<string, string>, ask: [topic: string, asked: string, about: string][], filler: string, light: string, kinds: string, heads: string, above: string, genre: string, newer: string, seats: string, committee: string[], everywhere: string[], provinces: string[], spelt: string[]}} Grammar */
/** @typedef {[key: string, said: string[], printed: string[]]} Saying what people say, and what is printed for it */
/** @typedef {[entry: number, questions: string[], words: string, signs: string[]]} Page a page of the portal, and which questions are about it */
/** @typedef {[starts: string[], names: string]} List files in the order of their first keys */
/** @typedef {{format: number, build: string, entries: number, kinds: [from: number, kind: number][], pages: string, nested: number, shards: List, block: number, blocks: string, facets: string, syllables: string, aliases: string[][], everyday: [mask: string, name: string, count: number], english: string, grammar: Grammar, portals: string[]}} Table */

const FORMAT = 8;
const NAME = 6;
export const BETWEEN = "\n\x01\n";
const decoder = /* @__PURE__ */ new TextDecoder();

/** The network or the host failed, or the file is of another build. Where there was no answer at all it has no message. */
export class LoadError extends Error {}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function unpacked(bytes) {
  // A host may have labelled the file as compressed; then the browser has opened it already.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  // What is wrong with it, who reads is told.
  for (const done of [writer.write(bytes), writer.close()]) done.catch(() => {});
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

/** @typedef {(address: string, fresh: boolean) => Promise<ArrayBuffer>} Get */

const KEPT = "congkhai";
/** Milliseconds without a new file. */
const AT_REST = 1500;
/** What earlier visits kept, if anything: a first one asks for no file of it. @type {Promise<Cache | null> | undefined} */
let opened;
/** What is to be kept once nobody waits for anything: writing it down holds a phone up. @type {Map<string, ArrayBuffer>} */
const news = new Map();
let timer = 0;

/** @param {string} address @param {ArrayBuffer} bytes */
function keep(address, bytes) {
  news.set(address, bytes);
  clearTimeout(timer);
  timer = setTimeout(async () => {
    try {
      const kept = await caches.open(KEPT);
      for (const [address, bytes] of news) await kept.put(address, new Response(bytes));
    } catch {
      // There is no room, or none is given: the next visit reads it again.
    }
    news.clear();
  }, AT_REST);
}

/** @type {Get} */
export async function fromNetwork(address, fresh) {
  // What is wanted anew need not wait until it is known what is kept.
  const asked = fresh && fetch(address, { cache: "no-cache" });
  if (asked) asked.catch(() => {});
  // Content names never change meaning, so a kept copy serves offline and on slow lines.
  opened ??= (async () => ((await globalThis.caches?.has(KEPT)) ? caches.open(KEPT) : null))().catch(() => null);
  const copy = await (await opened)?.match(address);
  if (copy && !fresh) return copy.arrayBuffer();
  const before = news.get(address) || (await copy?.arrayBuffer());
  try {
    const answer = await (asked || fetch(address));
    if (!answer.ok) throw new LoadError(address);
    const bytes = await answer.arrayBuffer();
    if (before && `${new Uint8Array(before)}` !== `${new Uint8Array(bytes)}`) {
      // Another build: what is kept of the old one is of no more use.
      news.clear();
      opened = undefined;
      await caches.delete(KEPT);
    }
    keep(address, bytes);
    return bytes;
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (before) return before;
    throw new LoadError();
  }
}

export class Store {
  /**
   * @param {string} base address of the folder, with its last slash
   * @param {Get} get
   */
  constructor(base, get = fromNetwork) {
    this.base = base;
    this.get = get;
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
  }

  /** @returns {Promise<Table>} */
  table() {
    return this.once("index", async () => {
      const table = /** @type {Table} */ (JSON.parse(decoder.decode(await this.bytes("index.bin", true))));
      if (table.format !== FORMAT) throw new LoadError();
      return table;
    });
  }

  /** Reads the table of contents again. @returns {Promise<boolean>} whether it is another build */
  async renewed() {
    const before = await this.table().catch(() => null);
    this.loaded.clear();
    return (await this.table()).build !== before?.build;
  }

  /**
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} load
   * @returns {Promise<T>}
   */
  once(name, load) {
    let promise = this.loaded.get(name);
    if (!promise) {
      promise = load();
      this.loaded.set(name, promise);
      promise.catch(() => this.loaded.get(name) === promise && this.loaded.delete(name));
    }
    return promise;
  }

  /** @param {string} name @param {boolean} fresh */
  async bytes(name, fresh = false) {
    return unpacked(new Uint8Array(await this.get(this.base + name, fresh)));
  }

  /** @param {string} name @returns {Promise<any>} */
  json(name) {
    return this.once(name, async () => JSON.parse(decoder.decode(await this.bytes(name))));
  }

  /**
   * What a question may do without where it cannot be had; but what the host has no more is of another build.
   * @param {string} name @returns {Promise<any>}
   */
  spare(name) {
    return this.json(name).catch((error) => {
      if (error.message) throw error;
      return [];
    });
  }

  /**
   * The shards that would hold the keys from one to another; a few, where there are many.
   * @param {string} from @param {string} to @returns {Promise<Map<string, Variant[]>[]>}
   */
  async shards(from, to) {
    const { nested, shards } = await this.table();
    let names = within(shards, from, to);
    if (nested) names = (await Promise.all(names.slice(0, 2).map(async (name) => within(await this.json(`d/${name}.bin`), from, to)))).flat();
    return Promise.all(names.slice(0, 4).map((name) => this.once(name, async () => read(await this.bytes(`k/${name}.bin`)))));
  }

  /** @param {string[]} keys @returns {Promise<Variant[][]>} */
  variants(keys) {
    return Promise.all(keys.map(async (key) => (await this.shards(key, key))[0]?.get(key) || []));
  }

  /**
   * Every key that begins so, in a few shards.
   * @param {string} prefix @returns {Promise<[string, Variant[]][]>}
   */
  async beginning(prefix) {
    const shards = await this.shards(prefix, `${prefix}\uffff`);
    return shards.flatMap((shard) => [...shard].filter(([key]) => key.startsWith(prefix)));
  }

  /**
   * What may be said for what is printed, of the forms that open with one of some words or pairs.
   * @param {Table["everyday"]} everyday @param {string[]} openings @returns {Promise<Saying[]>}
   */
  async sayings([mask, name, count], openings) {
    const bits = atob(mask);
    const place = (/** @type {string} */ form, /** @type {number} */ many) => {
      let number = 2166136261;
      for (const letter of form) number = Math.imul(number ^ letter.charCodeAt(0), 16777619);
      return (number >>> 0) % many;
    };
    const isKnown = (/** @type {string} */ form) => {
      const at = place(form, bits.length * 8);
      return (bits.charCodeAt(at >> 3) >> (at & 7)) & 1;
    };
    const files = openings.filter(isKnown).map((form) => place(form, count));
    return (await Promise.all([...new Set(files)].map((file) => this.spare(`e/${name}${file}.bin`)))).flat();
  }

  /** @param {number} entry @returns {Promise<Row>} */
  async row(entry) {
    const { block, blocks } = await this.table();
    const at = Math.floor(entry / block) * NAME;
    const rows = await this.json(`b/${blocks.slice(at, at + NAME)}.bin`);
    const [url, title, number, date, agency, kind, status, text, id, remark] = rows[entry % block];
    return { url, title, number, date, agency, kind, status, text, id, remark };
  }

  /** @param {string} name @returns {Promise<Text>} */
  async text(name) {
    return this.once(`t/${name}`, async () => {
      const [head, ...texts] = textOf(await this.bytes(`t/${name}.bin`)).split(BETWEEN);
      const [anchors, headings, facts] = JSON.parse(head);
      // The headings come first, each once.
      const first = Math.max(-1, ...headings) + 1;
      const sections = anchors.map((/** @type {string} */ anchor, /** @type {number} */ at) => [anchor, texts[headings[at]] || "", texts[first + at], headings[at] >= 0]);
      return { sections, facts };
    });
  }

  /** @param {Uint8Array} packed @param {(entry: number, kind: number) => void} visit */
  each(packed, visit) {
    eachEntry(packed, visit);
  }

  /** @returns {Promise<Page[]>} */
  async pages() {
    return this.json(`f/${(await this.table()).pages}.bin`);
  }

  /** @returns {Promise<Map<string, number>>} possible syllables and how common each is */
  async syllables() {
    const name = (await this.table()).syllables;
    return this.once("syllables", async () => {
      const [known, common] = await this.json(`f/${name}.bin`);
      return new Map(known.split(" ").map((/** @type {string} */ word, /** @type {number} */ at) => [word, common.charCodeAt(at) - 97]));
    });
  }
}

/**
 * The names of the files that would hold the keys from one to another.
 * @param {List} list @param {string} from @param {string} to
 */
function within([starts, names], from, to) {
  /** @type {string[]} */
  let found = [];
  let start = "";
  starts.forEach((row, at) => {
    // Each start is one letter for how much it shares with the one before, then the rest.
    start = start.slice(0, row.charCodeAt(0) - 97) + row.slice(1);
    const name = names.slice(at * NAME, at * NAME + NAME);
    if (start <= from) found = [name];
    else if (start <= to) found.push(name);
  });
  return found;
}

/** @param {Uint8Array} bytes @returns {Map<string, Variant[]>} */
function read(bytes) {
  const rows = new Map();
  const key = new Uint8Array(256);
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const shared = bytes[at++];
    const rest = bytes[at++];
    key.set(bytes.subarray(at, at + rest), shared);
    at += rest;
    const name = decoder.decode(key.subarray(0, shared + rest));
    const variants = [];
    for (let left = number(); left > 0; left--) {
      const length = number();
      const exact = length ? decoder.decode(bytes.subarray(at, at + length)) : name;
      at += length;
      const entries = number();
      const size = number();
      variants.push([exact, entries, bytes.subarray(at, at + size)]);
      at += size;
    }
    rows.set(name, variants);
  }
  return rows;
}

/**
 * @param {Uint8Array} packed
 * @param {(entry: number, kind: number) => void} visit `kind` 3 is a title or a name, 0–2 how often
 */
export function eachEntry(packed, visit) {
  let entry = 0;
  for (let at = 0; at < packed.length; ) {
    let value = 0;
    let shift = 0;
    let byte;
    do {
      byte = packed[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    entry += value >> 2;
    visit(entry, value & 3);
  }
}

/**
 * Whether each word is as typed, or was typed without marks; the last may be the beginning of one.
 * @param {string} exact @param {string[]} typed @param {boolean} [open]
 */
export const isAsTyped = (exact, typed, open) =>
  typed.every((word, at) => {
    const there = exact.split(" ")[at];
    return there === word || word === fold(word) || (open && at === typed.length - 1 && there.startsWith(word));
  });
