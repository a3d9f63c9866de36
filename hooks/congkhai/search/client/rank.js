// Query + one index → entries in order, and which of them deserve to be called an answer.

import { slotsOf } from "./query.js";
import { eachEntry, isAsTyped } from "./store.js";
import { ALONE, Units, YEAR } from "./units.js";
import { fold } from "./words.js";

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./units.js").Unit} Unit */
/** @typedef {{entry: number, store: Store, score: number, cover: number, tier: number, own: boolean, aside: boolean, strange: boolean}} Hit `own`: it bears a number that was asked for; `aside`: it is about the portal; `strange`: another bears a name that was asked for, and it does not */
/** @typedef {{hits: Hit[], near: Hit[], names: Hit[], about: boolean, missing: string[], loose: number[]}} Ranking `names`: agencies and documents whose own name holds every word; `about`: whether some document bears every name; `loose`: the places of words that are nowhere, or never beside a neighbour */

// How much a key counts where it occurs once, two or three times, more often, in a title or name.
const CLASS = [1, 1.2, 1.4, 2.2];
const IN_HEAD = 4;
const OTHER_MARKS = 0.45;
const RAREST = 3.5;
const WHOLE = 0.97;
/** The share of a query that an answer must hold. */
const ANSWER = 0.6;
/** Of few words, two thirds. */
const MORE_OF_SHORT = 0.65;
const SHORT = 6;
const NEAR = 0.25;
const NAMES = 6;
// The places of kinds in the index: entry.py.
const DOCUMENT = 2;
const CAMPAIGN = 4;
const REGISTER = 6;
const ASIDE = [1, 0.95, 0.5, 0.5, 0.5, 0.4, 0.3, 0.15];
const AGENCY = 3;
/** Which kind of page answers a topic best, and how much it gains. */
const GAINS = 4;
/** @type {Record<string, number>} */
const ANSWERED_BY = { succession: AGENCY, validity: DOCUMENT };
/** What is left of a score where a name that others bear in their heading is only in the text. */
const NOT_ABOUT = 0.55;
const BORNE = 0.75;
const AS_MUCH = 0.85;
/** Of a name so many documents speak at most for each that bears it. */
const SPOKEN = 8;

/**
 * @param {Query} query
 * @param {Store} store
 * @returns {Promise<Ranking>}
 */
export async function rank(query, store) {
  const table = await store.table();
  const { words, named, concepts, places, weak } = query;
  const units = new Units(query, store);
  const size = table.entries;
  const score = new Float32Array(size);
  const slots = words.length + named.length;
  const rarity = new Float32Array(slots);
  const covers = Array.from({ length: slots }, () => new Float32Array(size));
  /** For each slot and entry 0 for nothing, else one more than the class of its best key. */
  const kinds = Array.from({ length: slots }, () => new Uint8Array(size));

  /** What holds each pair of content words. @type {Uint8Array[]} */
  const pairs = [];
  /** @param {Unit} unit */
  const apply = ({ ways, at, weight, cover }) => {
    const best = new Float32Array(size);
    const kind = new Uint8Array(size);
    let held = 0;
    for (const { variants, strength, typed, open } of ways) {
      const marked = typed.some((word) => word !== fold(word));
      for (const [spelling, , packed] of variants) {
        const same = !marked || isAsTyped(spelling, typed, open);
        const value = strength * (same ? 1 : OTHER_MARKS);
        eachEntry(packed, (entry, one) => {
          if (!kind[entry]) held++;
          if (one >= kind[entry]) kind[entry] = one + 1;
          if (value * CLASS[one] > best[entry]) best[entry] = value * CLASS[one];
        });
      }
    }
    const rare = Math.log(1 + (size - held + 0.5) / (held + 0.5)) + 0.02;
    kind.forEach((held, entry) => {
      if (!held) return;
      score[entry] += rare * weight * best[entry] * cover;
      for (const slot of at) {
        covers[slot][entry] = Math.max(covers[slot][entry], cover);
        if (cover === 1) kinds[slot][entry] = Math.max(kinds[slot][entry], held);
      }
    });
    if (held && cover === 1 && at.length === 2 && at.every((slot) => !weak[slot])) pairs.push(kind);
    if (held && cover === 1) for (const slot of at) rarity[slot] = Math.max(rarity[slot], rare);
    return kind;
  };
  const covered = () => {
    const all = [
      ...words.map((_, at) => (units.isWeak(at) ? 0.15 : 1) * (1 + 0.3 * Math.min(rarity[at] || RAREST, RAREST))),
      ...named.map(({ wanted }) => (wanted ? 3 : 1.5)),
    ];
    const sum = all.reduce((one, other) => one + other, 0);
    const cover = new Float32Array(size);
    all.forEach((share, slot) => covers[slot].forEach((part, entry) => (cover[entry] += (share / sum) * part)));
    return cover;
  };

  /** What holds each known form. */
  const forms = (await units.all()).map(apply).slice(named.length, named.length + concepts.length);
  let cover = covered();
  const isWhole = cover.some((part) => part > WHOLE);
  if (!isWhole) {
    // No entry has every pair: the words by themselves, in whatever order.
    // «xã, hạ tầng ở»: words of a long question whose other neighbour was looked up.
    const passed = units.passed.filter((at) => [at, at + 1].every((slot) => !weak[slot] && covers[slot].every((part) => !part)));
    for (const unit of await Promise.all([...passed.map((at) => units.pair(at)), ...units.lonely().map((at) => units.word(at, ALONE))])) apply(unit);
    cover = covered();
  }

  const kindOf = new Uint8Array(size);
  table.kinds.forEach(([from, kind], at) => kindOf.fill(kind, from, table.kinds[at + 1]?.[0] ?? size));
  const inHead = firm(query, table.aliases);
  /** @param {import("./store.js").Variant[]} variants */
  const kindsOf = (variants) => {
    const kind = new Uint8Array(size);
    for (const [, , packed] of variants) eachEntry(packed, (entry, one) => (kind[entry] = Math.max(kind[entry], one + 1)));
    return kind;
  };
  const placeKinds = (await units.places()).map((pairs) => pairs.map(kindsOf).reduce((one, other) => one.map((kind, entry) => Math.min(kind, other[entry]))));
  const content = [...Array(slots).keys()].filter((slot) => !weak[slot]);
  // Provinces must be in the heading, or come up more than once.
  const needs = [
    ...placeKinds.map((kinds) => ({ kinds, kind: 2 })),
    ...inHead.map((slot) => ({ kinds: kinds[slot], kind: IN_HEAD })),
  ];
  const asked = named.map(({ wanted }, at) => (wanted ? covers[words.length + at] : cover));
  // A day by itself is that of a document, a number always.
  const own = kinds.filter((_, slot) => (weak.every(Boolean) ? /^#|^@\d{8}$/ : /^#/).test(named[slot - words.length]?.key));
  // Known names, of places or not, that some document bears in its heading.
  const documents = kindOf.filter((kind) => kind <= DOCUMENT).length;
  const known = [...placeKinds, ...concepts.filter(({ at }) => !units.isWeak(at)).map(({ at, length }) => kinds[at + length - 1])];
  const called = [...pairs, ...known].filter((kinds, at) => {
    // What is known for a name may be a cited document's; other words only a plan's.
    const bearers = kinds.filter((kind, entry) => kind === IN_HEAD && kindOf[entry] < (at < pairs.length ? DOCUMENT : AGENCY)).length;
    const holders = kinds.filter((kind, entry) => kind && kindOf[entry] < AGENCY).length;
    // What half of them bear tells none from another, and of what nearly all speak few are called so.
    return bearers && bearers < documents / 2 && bearers * SPOKEN > holders;
  });
  // Those that the same documents bear are one.
  const names = [...new Map(called.map((kinds) => [kinds.map((kind) => +(kind === IN_HEAD)).join(""), kinds])).values()];
  const favoured = new Float32Array(ASIDE);
  for (const topic of query.topics) if (ANSWERED_BY[topic]) favoured[ANSWERED_BY[topic]] *= GAINS;
  const typed = query.asked.map((word) => word.folded).join(" ");
  const { above } = table.grammar;
  const isAbove = new RegExp(above).test(typed);
  const inName = new Uint8Array(size);
  const tier = new Int8Array(size);
  let most = 0;
  /** @param {number} entry */
  const strangers = (entry) => names.filter((kinds) => kinds[entry] !== IN_HEAD).length;
  /** How much is held by a document that bears every name. */
  const borne = cover.reduce((best, part, entry) => (kindOf[entry] <= DOCUMENT && part > best && !strangers(entry) ? part : best), 0);
  cover.forEach((part, entry) => {
    if (!part) return;
    const kind = kindOf[entry];
    const sure = asked.every((covers) => covers[entry]) && needs.every(({ kinds, kind }) => kinds[entry] >= kind);
    // A page that explains the portal is no measure for documents.
    if (sure && part > most && kind < REGISTER) most = part;
    if (content.length && content.every((slot) => kinds[slot][entry] === IN_HEAD)) inName[entry] = 1;
    const gain = favoured[kind] * (isAbove && kind === DOCUMENT ? GAINS : 1);
    score[entry] *= (0.15 + 0.85 * part * part) * gain;
    const strange = borne > BORNE * part ? strangers(entry) : 0;
    score[entry] *= NOT_ABOUT ** strange;
    tier[entry] = !sure ? -1 : part > WHOLE && !strange && kind < REGISTER ? (gain < 0.9 ? 1 : 2) : 0;
  });
  /** @param {number} least @param {number} lowest @param {(entry: number) => boolean} [fits] */
  const those = (least, lowest, fits = () => true) => {
    /** @type {Hit[]} */
    const found = [];
    cover.forEach((part, entry) => {
      const isOwn = own.some((kinds) => kinds[entry] === IN_HEAD);
      // Whoever names a document's number means it.
      if ((part >= least || (isOwn && named.some(({ wanted }) => wanted))) && tier[entry] >= lowest && fits(entry)) found.push({ entry, store, score: score[entry], cover: part, tier: tier[entry], aside: kindOf[entry] >= REGISTER, strange: !!borne && strangers(entry) > 0, own: isOwn });
    });
    return found;
  };
  const enough = Math.max(words.length < SHORT && !named.length ? MORE_OF_SHORT : ANSWER, 0.75 * most);
  // Where another would answer, who bears every name and holds nearly as much is before it.
  const least = names[0] && most >= enough && borne > AS_MUCH * most ? Math.min(enough, borne) : enough;
  // Pages about the portal come after what they hold less of, never instead of it.
  const hits = inOrder(those(least, 0, (entry) => kindOf[entry] < REGISTER || cover[entry] >= most));
  const best = Array.from({ length: slots }, (_, slot) => covers[slot].reduce((most, part, entry) => (kindOf[entry] < REGISTER ? Math.max(most, part) : most), 0));
  return {
    hits: hits.every(({ aside }) => aside) ? [] : hits,
    near: inOrder(those(NEAR, 0, (entry) => kindOf[entry] < REGISTER)),
    names: those(NEAR, 0, (entry) => !!inName[entry] && kindOf[entry] >= DOCUMENT && kindOf[entry] <= CAMPAIGN).sort((one, other) => other.score - one.score).slice(0, NAMES),
    about: !!names[0] && borne > ANSWER,
    missing: missing(),
    loose: [...words.keys()].filter((at) => best[at] <= ALONE),
  };

  /** What was named and is nowhere here. */
  function missing() {
    // Of a term one of its years may be here.
    const gone = named.filter(({ wanted, key }, at) => (wanted || key[5] === "-") && !covers[words.length + at].some((part, entry) => part && kindOf[entry] < REGISTER)).map(({ label }) => label);
    /** @param {{at: number, length: number}} span @param {Uint8Array} held @param {number} need */
    const check = ({ at, length }, held, need) =>
      // An example in the guide does not make it known here.
      !held.some((kind, entry) => kind >= need && kindOf[entry] < REGISTER) && !!gone.push(words.slice(at, at + length).map((word) => word.typed).join(" "));
    const isNowhere = places.map((place, number) => check(place, placeKinds[number], 2));
    concepts.forEach((concept, number) => {
      const { at, length, soft } = concept;
      const held = forms[number];
      const isGone = !soft && check(concept, held, inHead.includes(at) ? IN_HEAD : 1);
      // «Sở Tài chính Quảng Ngãi»: an office of a place is one that both are said of; one name where both are nowhere.
      const next = places.findIndex((place) => place.at === at + length);
      if (next >= 0 && isOffice(concept, table.aliases) && isGone === isNowhere[next]) check({ at, length: length + places[next].length }, held.map((kind, entry) => +(kind && placeKinds[next][entry] > 1)), 1);
    });
    // «kế hoạch hạ tầng của Sở Nội vụ»: both are known, but no document bears both names.
    const from = words.findIndex(({ folded }, at) => folded === "cua" || (/^(?:so|huyen)$/.test(folded) && at && !units.isWeak(at - 1)));
    const heads = content.filter((slot) => !YEAR.test(words[slot]?.folded));
    /** @param {number} least @param {(slot: number) => boolean} [some] */
    const bears = (least, some = () => true) => kindOf.some((kind, entry) => kind < least && heads.every((slot) => !some(slot) || kinds[slot][entry] === IN_HEAD));
    if (from > 0 && /^(?:ke hoach|kh|du thao) /.test(typed) && bears(CAMPAIGN, (slot) => slot > from) && bears(DOCUMENT, (slot) => slot < from) && !bears(AGENCY)) gone.push(words.map((word) => word.typed).join(" "));
    return [...new Set(gone)];
  }
}

/** @param {Hit[]} hits */
export const inOrder = (hits) => hits.sort((one, other) => other.tier - one.tier || other.score - one.score);

/**
 * Who asks for nothing but an agency's documents wants that agency in the heading; who types its bare name,
 * whatever speaks of it.
 * @param {Query} query
 * @param {string[][]} aliases
 * @returns {number[]} the slots of the agencies' names
 */
function firm({ words, weak, concepts, places, named, topics }, aliases) {
  const found = concepts.filter((concept) => isOffice(concept, aliases));
  if (!found.length || topics.length || named.length) return [];
  const inside = slotsOf([...found, ...places]);
  return words.length > inside.length && words.every((_, at) => inside.includes(at) || weak[at]) && !concepts.some(({ soft }) => soft) ? found.map(({ at }) => at) : [];
}

/** @param {import("./query.js").Concept} concept @param {string[][]} aliases */
const isOffice = ({ keys }, aliases) => aliases.some(([key, ...forms]) => keys.includes(key) && forms.some((form) => /^(?:so|bo) /.test(form)));
