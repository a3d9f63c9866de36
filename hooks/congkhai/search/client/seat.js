// Who asks for the holder of a seat is answered by whoever signed in it. Loaded with repair.js.

import { fold, folded } from "./words.js";

/** Asked for the person, not for what is to be signed or done. */
const WHO = /^(?:ai la|ten) | (?:la ai|ten (?:la )?gi)/;
const READ = 4;

/**
 * What is printed for a word that is part of a known form.
 * @param {import("./query.js").Query} query @param {import("./query.js").Known} known @param {number} at
 */
export const printedFor = ({ concepts }, { printed }, at) => concepts.filter((form) => form.at <= at && at < form.at + form.length).flatMap(({ keys }) => keys.flatMap((key) => printed.get(key) || []));

/**
 * @param {import("./query.js").Query} query
 * @param {import("./engine.js").Found[]} hits
 * @param {import("./query.js").Known} known
 * @param {import("./engine.js").Search} search
 * @returns {Promise<string>} a seat in which nobody has signed
 */
export async function vacant(query, hits, known, search) {
  const { asked, words, weak, topics } = query;
  const text = asked.map((word) => word.folded).join(" ");
  if (!hits[0] || !topics.includes("signatory") || text.includes("ky ") || !WHO.test(text)) return "";
  for (const hit of hits.slice(0, READ)) {
    const { row, facts } = await search.items(query, hit);
    const agency = ` ${folded(row.agency).join(" ")} `;
    for (const { fact: [topic, , answer] } of facts) {
      const seat = fold(answer.toLowerCase()).replace(/.*, /, "");
      // «giám đốc» is no «phó giám đốc».
      if (topic === "signatory" && text.includes(seat) && !text.includes(`pho ${seat}`) && words.every(({ folded }, at) => weak[at] || seat.includes(folded) || [folded, ...printedFor(query, known, at)].some((form) => agency.includes(` ${form} `)))) return "";
    }
  }
  return `người ký là ${words.map(({ typed }) => typed).join(" ")}`.replace("là là", "là");
}
