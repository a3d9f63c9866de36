// Questions that are about a page of the portal itself: «ai báo cáo ai», «lịch năm 2027».

/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./store.js").Table} Table */

/**
 * @param {Query} query
 * @param {Table} table
 * @returns {number} the entry of the page, or -1
 */
export function pageMeant({ asked, words, weak, named, concepts, places }, table) {
  if (named.length || places.length || concepts.some(({ at, soft, length }) => !soft && length > 1 && !weak[at])) return -1;
  const typed = ` ${asked.map(({ folded }) => folded).join(" ")} `;
  let meant = -1;
  let longest = 0;
  for (const [entry, questions, said] of table.topics) {
    const known = new Set(said.split(" "));
    for (const question of questions) {
      if (question.length <= longest || !typed.includes(` ${question} `)) continue;
      // «công văn góp ý» is a document, not the page on opinions.
      if (new RegExp(table.grammar.genre).test(typed.replace(question, ""))) continue;
      const rest = words.filter(({ folded }, at) => !weak[at] && !known.has(folded) && !` ${question} `.includes(` ${folded} `));
      if (rest.length) continue;
      meant = entry;
      longest = question.length;
    }
  }
  return meant;
}
