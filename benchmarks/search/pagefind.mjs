// `node pagefind.mjs FOLDER < queries.json`: what Pagefind's own client answers, and what it read.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
let bytes = 0;
const root = "http://site.invalid/";
// Pagefind asks by fetch; here that is the folder. Files count as they are stored.
globalThis.fetch = async (address) => {
  const content = await readFile(`${folder}/${new URL(address, root).pathname}`);
  bytes += content.length;
  return new Response(content, { headers: { "content-type": String(address).includes(".json") ? "application/json" : "application/octet-stream" } });
};
globalThis.window = { location: { origin: root, href: root } };
globalThis.location = window.location;
globalThis.document = { querySelector: () => ({ getAttribute: () => "vi" }), documentElement: { lang: "vi" }, currentScript: null };
const script = `${folder}/pagefind/pagefind.js`;
const size = (await readFile(script)).length;
let input = "";
for await (const chunk of process.stdin) input += chunk;
const out = [];
let pagefind;
for (const [at, query] of JSON.parse(input).entries()) {
  const before = bytes;
  // A module of its own for each query is a visitor's first.
  if (!pagefind || process.env.COLD) {
    pagefind = await import(`${pathToFileURL(script)}?${at}`);
    await pagefind.options({ basePath: `${root}pagefind/`, baseUrl: "/" });
    await pagefind.init();
  }
  const start = performance.now();
  const found = await pagefind.search(query);
  const milliseconds = performance.now() - start;
  const rows = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
  // The parts of a page that its own list shows: three, those with most words found.
  const shown = (row) => [...row.sub_results].sort((one, other) => other.locations.length - one.locations.length).slice(0, 3);
  out.push({
    places: rows.flatMap((row) => [row.url, ...shown(row).map((part) => part.url)]),
    hits: rows.map((row) => row.url.replace(/^.*\/|\.html$/g, "")),
    bytes: bytes - before + (process.env.COLD ? size : 0),
    milliseconds,
  });
  if (process.env.COLD) await pagefind.destroy?.();
}
process.stdout.write(JSON.stringify(out));
