// What box.js loads once someone searches.

export { showResults } from "./page.js";
export { suggest } from "./suggest.js";
