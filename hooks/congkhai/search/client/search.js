// What box.js loads once someone searches.

import { search } from "./dom.js";
import { grammar } from "./query.js";

// Read before anything is typed: on a cheap phone this takes as long as typing.
search
  .open()
  .then(([store]) => store.table())
  .then(grammar)
  .catch(() => {});

export { showResults } from "./page.js";
// Files that come later take these from here, once they are built.
export { about, address, element } from "./dom.js";
export { search };
export { grammar, slotsOf } from "./query.js";
export { YEAR } from "./units.js";
export { fold, foldInPlace, folded, spelled, words } from "./words.js";
