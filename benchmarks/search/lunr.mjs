// `node lunr.mjs FOLDER < queries.json`: lunr with the fields and weights that Material gives it.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const lunr = createRequire(`${process.env.MODULES}/`)("lunr");
const { docs } = JSON.parse(await readFile(`${process.argv[2]}/search_index.json`, "utf8"));
const begin = performance.now();
lunr.tokenizer.separator = /[\s\-]+/;
const index = lunr(function () {
  this.ref("location");
  this.field("title", { boost: 1e3 });
  this.field("text");
  // English stemming and stop words, which do not fit Vietnamese, are off there too.
  this.pipeline.reset();
  this.searchPipeline.reset();
  for (const doc of docs) this.add(doc);
});
const build = performance.now() - begin;
let input = "";
for await (const chunk of process.stdin) input += chunk;
const out = [];
for (const query of JSON.parse(input)) {
  const start = performance.now();
  const hits = index.query((builder) => {
    for (const word of query.toLowerCase().split(/[\s\-]+/)) {
      builder.term(word, { presence: lunr.Query.presence.REQUIRED });
    }
  });
  out.push({ places: hits.slice(0, 40).map((hit) => hit.ref), hits: hits.slice(0, 10).map((hit) => hit.ref), milliseconds: performance.now() - start, build });
}
process.stdout.write(JSON.stringify(out));
