// `node answers.mjs FOLDER`: for each line, a list of queries, one with what the client answers and
// what it read for it; both are JSON.

import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const client = new URL("../../hooks/congkhai/search/client/", import.meta.url);
const { Search } = await import(new URL("engine.js", client).href);
const { answers } = await import(new URL("answer.js", client).href);
const base = `${pathToFileURL(process.argv[2]).href}/`;
let bytes = 0;
const get = async (address) => {
  const content = await readFile(new URL(address));
  bytes += content.length;
  return content.buffer.slice(content.byteOffset, content.byteOffset + content.length);
};
const warm = new Search(base, get);
for await (const line of createInterface({ input: process.stdin })) {
  const out = [];
  for (const query of JSON.parse(line)) out.push(await answered(query));
  process.stdout.write(`${JSON.stringify(out)}\n`);
}

async function answered(query) {
  // A search of its own counts what a first visit reads; the warm one what thinking costs.
  const search = process.env.COLD ? new Search(base, get) : warm;
  const before = bytes;
  const start = performance.now();
  const answer = await search.find(query);
  const middle = performance.now();
  const shown = await Promise.all(answer.hits.slice(0, 10).map((hit) => hit.store.row(hit.entry)));
  const seen = Number(process.env.EXCERPTS || 0);
  const found = await Promise.all(answer.hits.slice(0, seen).map((hit) => search.passages(answer.query, hit)));
  const { leads, told } = process.env.CARDS ? await answers(search, answer) : { leads: [], told: [] };
  return {
    query,
    hits: shown.map((row) => row.id),
    addresses: shown.map((row) => row.url),
    excerpts: found.map(({ passages }) => passages.map(({ parts }) => parts.map(({ text }) => text).join(""))),
    anchors: found.map(({ passages }) => passages.map(({ anchor }) => anchor)),
    leads: leads.map(({ row }) => row.url),
    told: told.map(({ row, fact }) => ({ address: row.url, topic: fact[0], label: fact[1], answer: fact[2], anchor: fact[3] })),
    count: answer.hits.length,
    covers: answer.hits.slice(0, 3).map((hit) => [+hit.cover.toFixed(2), hit.tier, +hit.score.toFixed(1)]),
    weak: await Promise.all(answer.weak.slice(0, 3).map(async (hit) => [(await hit.store.row(hit.entry)).id, +hit.cover.toFixed(2), hit.tier])),
    missing: answer.missing,
    dropped: answer.dropped,
    repaired: answer.repaired,
    topics: answer.query.topics,
    bytes: bytes - before,
    milliseconds: middle - start,
  };
}
