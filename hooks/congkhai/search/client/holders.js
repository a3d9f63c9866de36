// Documents that have the item of which only the number was typed. Loaded with the first such question.

/** @typedef {import("./engine.js").Found} Found */

/** Asks what stands there, and nothing else. */
const ASKS = /^(?:(?:quy dinh|noi(?: dung)?|ghi|viet|neu|la|co|xem|gi|(?:nhu )?the nao|ra sao|o dau|van ban|ke hoach|nao|cua|trong|ve|khong|nhung) )*$/;
/** The last kind that is a document: entry.py. */
const DOCUMENT = 2;
/** So many texts are asked for at once, and so many at most; rows name no more than fill some pages. */
const AT_ONCE = 24;
const MOST = 240;
const ENOUGH = 30;

/**
 * Those in which the item itself is before those where only what is below it is; new ones before old ones, and drafts.
 * Where too many are to be read and none of those read has it, those that were not read.
 * @param {import("./query.js").Query} query what else was typed, and what an item gains
 * @param {import("./engine.js").Search} search
 * @returns {Promise<Found[] | null>} null where more was asked
 */
export async function holders({ named, weak, asked, lift }, search) {
  if (!lift || named[0] || !(weak.every(Boolean) || ASKS.test(asked.map(({ folded }) => `${folded} `).join("")))) return null;
  const documents = await Promise.all(
    (await search.open()).map(async (store) => {
      const { kinds, entries } = await store.table();
      const held = kinds.flatMap(([from, kind], at) => (kind > DOCUMENT ? [] : Array.from({ length: (kinds[at + 1]?.[0] ?? entries) - from }, (_, more) => ({ entry: from + more, kind }))));
      return Promise.all(held.map(async ({ entry, kind }) => ({ kind, row: await store.row(entry), hit: { entry, store, score: 0, cover: 1, tier: 1, own: false, aside: false, strange: false } })));
    }),
  );
  const all = documents.flat().sort((one, other) => one.kind - other.kind || +/^Dự/.test(one.row.status) - +/^Dự/.test(other.row.status) || (one.row.date < other.row.date ? 1 : -1));
  /** @type {{hit: Found, best: number}[]} */
  const found = [];
  let read = 0;
  for (; read < Math.min(all.length, MOST) && found.length < ENOUGH; read += AT_ONCE) {
    const best = await Promise.all(
      all.slice(read, read + AT_ONCE).map(async ({ row, hit }) => ({ hit, best: Math.max(0, ...(await hit.store.text(row.text)).sections.map(([anchor, , , printed]) => (printed ? lift(anchor, [], "") : 0))) })),
    );
    found.push(...best.filter(({ best }) => best > 0));
  }
  const sure = found.sort((one, other) => other.best - one.best).map(({ hit }) => hit);
  return sure[0] ? sure : all.slice(read).map(({ hit }) => hit);
}
