// Questions in English, read as Vietnamese ones. Loaded with the first.

/** How a question opens that asks for yes or no. */
const WHETHER = /^(?:do|does|did|is|are|was|were|can|may|must|will|has|have)\b/;
/** A form that ends in so many letters is known with other endings too. */
const LONG = /\p{L}{4}$/u;
/** Where names are told by their capitals: not every word has one. */
const SMALL = /(?<!\p{L})\p{Ll}{3}/u;
const CAPITAL = /^\p{Lu}/u;
const CAPITALS = /^\p{Lu}\S* +\p{Lu}/u;

/**
 * @param {string} text
 * @param {import("./store.js").Store} store
 * @param {RegExp} syllable what a Vietnamese word without its marks may be
 * @param {(text: string) => string} folded letter for letter
 * @returns {Promise<string>} nothing where it is not English, or Vietnamese with some English among it
 */
export async function inVietnamese(text, store, syllable, folded) {
  const { english, grammar } = await store.table();
  /** @type {[Record<string, string[]>?, string[]?]} */
  const [terms = {}, lent = []] = await store.spare(`f/${english}.bin`);
  const meant = new Map(Object.entries(terms).flatMap(([vietnamese, forms]) => forms.flatMap((form) => [form, form.replace(/([^aeou ])y$/, "$1ies")].map((one) => [one, vietnamese]))));
  const longest = [...meant.keys()].sort((one, other) => other.length - one.length);
  const any = longest.map((form) => (LONG.test(form) ? `${form}(?:'?s|es|d|ed|ing)?` : form)).join("|");
  const parts = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${any})(?![\\p{L}\\p{N}])|\\d[^\\s,;?]*|[\\p{L}\\p{N}]+)|[,.;:?!]`, "gu");
  let known = 0;
  let unknown = 0;
  /** Of the known ones those that nobody says who speaks Vietnamese. */
  let strong = 0;
  /** English words that may be Vietnamese syllables. */
  let vague = 0;
  /** Vietnamese words that are no names. */
  let ours = 0;
  /** What stands beside each other without grammar between. @type {string[][]} */
  const phrases = [[]];
  let before = "";
  const typed = text.replace(/’/g, "'").replace(/([a-z])-(?=[a-z])/gi, "$1 ");
  const plain = typed.toLowerCase();
  const places = folded(typed).replace(new RegExp(`(?<![a-z])(?:${grammar.provinces.map(folded).join("|")})(?![a-z])`, "g"), (name) => "_".repeat(name.length));
  for (const { 0: part, 1: form, index } of plain.matchAll(parts)) {
    const phrase = phrases[phrases.length - 1];
    // «officials who waste».
    if (part === "who" && phrase.length) {
      strong++;
      continue;
    }
    const isPlace = places[index] === "_";
    const isEnglish = form && !isPlace;
    const said = isEnglish ? meant.get(form) ?? meant.get(longest.find((start) => form.startsWith(start)) || "") : part;
    const foreign = part.split(" ").filter((word) => !syllable.test(folded(word)) && !/^\d/.test(word));
    if (isEnglish) {
      known += foreign.length;
      vague += +!foreign.length;
      strong += foreign.filter((word) => !lent.includes(word.replace(/s$/, ""))).length;
    } else if (!isPlace && !(SMALL.test(typed) && (index ? CAPITAL : CAPITALS).test(typed.slice(index)))) {
      if (!foreign.length) ours += +!/^\d/.test(part);
      else if (part.length > 3) unknown++;
    }
    const kind = isEnglish ? "english" : /^\d/.test(part) ? "number" : "name";
    if (!said || !/[\p{L}\p{N}]/u.test(part)) phrases.push([]);
    // A name of several words stays together, as does «decision 1478».
    else if (phrase.length && (kind === "number" || (kind === "name" && before === "name"))) phrase.push(`${phrase.pop()} ${said}`);
    else phrase.push(said);
    before = kind;
  }
  if (WHETHER.test(plain)) phrases.push(["không"]);
  // «Hai Phong education department plan»: what English says last Vietnamese says first.
  if (!known || known < unknown || !((strong > 1 && strong >= ours) || (!ours && (strong || known > vague)))) return "";
  const said = phrases.flatMap((phrase) => phrase.reverse()).join(" ");
  // Who types marks types those of places.
  return grammar.provinces.reduce((rest, place) => rest.replace(new RegExp(`(?<![^ ])${folded(place)}(?![^ ])`), place), said);
}
