// Words in quotes: loaded with the first question that has any.

import { fold } from "./words.js";

/** @typedef {import("./engine.js").Found} Found */

const MOST = 40;

/**
 * Those that hold the words together, marks and all where they were typed.
 * @param {string[][]} quoted
 * @param {Found[]} hits
 */
export async function holding(quoted, hits) {
  const candidates = hits.filter((hit) => hit.cover > 0.9).slice(0, MOST);
  const kept = await Promise.all(
    candidates.map(async (hit) => {
      const row = await hit.store.row(hit.entry);
      const { sections } = await hit.store.text(row.text);
      const text = `${row.title} ${row.agency} ${sections.filter((section) => section[3]).join(" ")}`.normalize("NFC").toLowerCase();
      return quoted.every((phrase) => {
        const marked = phrase.some((word) => word !== fold(word));
        return new RegExp(`(?<![\\p{L}\\p{N}])${phrase.map((word) => (marked ? word : fold(word))).join("[^\\p{L}\\p{N}]+")}(?![\\p{L}\\p{N}])`, "u").test(marked ? text : fold(text));
      });
    }),
  );
  return candidates.filter((_, at) => kept[at]);
}
