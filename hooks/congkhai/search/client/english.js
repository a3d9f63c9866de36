// Questions in English, read as Vietnamese ones. Loaded with the first.

/** How a question opens that asks for yes or no. */
const WHETHER = /^(?:do|does|did|is|are|was|were|can|may|must|will|has|have)\b/;
/** A form that ends in so many letters is known with other endings too. */
const LONG = /\p{L}{4}$/u;

/**
 * @param {string} text
 * @param {import("./store.js").Store} store
 * @param {RegExp} syllable what a Vietnamese word without its marks may be
 * @returns {Promise<string>} nothing where what is foreign is not English either
 */
export async function inVietnamese(text, store, syllable) {
  /** @type {Record<string, string[]>} */
  const terms = await store.json(`f/${(await store.table()).english}.bin`);
  const meant = new Map(Object.entries(terms).flatMap(([vietnamese, forms]) => forms.flatMap((form) => [form, form.replace(/([^aeou ])y$/, "$1ies")].map((one) => [one, vietnamese]))));
  const longest = [...meant.keys()].sort((one, other) => other.length - one.length);
  const any = longest.map((form) => (LONG.test(form) ? `${form}(?:'?s|es|d|ed|ing)?` : form)).join("|");
  const parts = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${any})(?![\\p{L}\\p{N}])|\\d[^\\s,;?]*|[\\p{L}\\p{N}]+)|[,.;:?!]`, "gu");
  let known = 0;
  let unknown = 0;
  /** What stands beside each other without grammar between. @type {string[][]} */
  const phrases = [[]];
  let before = "";
  const plain = text.replace(/’/g, "'").replace(/([a-z])-(?=[a-z])/g, "$1 ").toLowerCase();
  for (const [part, english] of plain.matchAll(parts)) {
    const phrase = phrases[phrases.length - 1];
    // «officials who waste».
    if (part === "who" && phrase.length) continue;
    const said = english ? meant.get(english) ?? meant.get(longest.find((form) => english.startsWith(form)) || "") : part;
    const foreign = part.split(" ").filter((word) => !syllable.test(word) && !/^\d/.test(word)).length;
    if (english) known += foreign;
    else if (part.length > 3) unknown += foreign;
    const kind = english ? "english" : /^\d/.test(part) ? "number" : "name";
    if (!said || !/[\p{L}\p{N}]/u.test(part)) phrases.push([]);
    // A name of several words stays together, as does «decision 1478».
    else if (phrase.length && (kind === "number" || (kind === "name" && before === "name"))) phrase.push(`${phrase.pop()} ${said}`);
    else phrase.push(said);
    before = kind;
  }
  if (WHETHER.test(plain)) phrases.push(["không"]);
  // «Hai Phong education department plan»: what English says last Vietnamese says first.
  return known && known >= unknown ? phrases.flatMap((phrase) => phrase.reverse()).join(" ") : "";
}
