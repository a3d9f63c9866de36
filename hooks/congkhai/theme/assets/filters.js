// Filters that live in an address: what is asked for, and which entries have all of it. The calendar
// and the registers ask the same way; each says where its own entries hold their values.

/**
 * The values asked for, by their names in the address.
 * @typedef {ReadonlyMap<string, string>} Asked
 */

/**
 * What an address asks for.
 * @param {URLSearchParams} query
 * @param {Iterable<string>} names
 * @returns {Asked}
 */
export function askedIn(query, names) {
  const asked = new Map();
  for (const name of names) {
    const value = query.get(name);
    if (value) asked.set(name, value);
  }
  return asked;
}

/**
 * Whether an entry has all that is asked for; it may hold several values of a name, with spaces.
 * @param {(name: string) => string | null | undefined} held
 * @param {Asked} asked
 */
export function fits(held, asked) {
  return [...asked].every(([name, value]) => (held(name) ?? "").split(" ").includes(value));
}

/**
 * The lists of a form to choose from, by name.
 * @param {HTMLFormElement} form
 * @param {Iterable<string>} names
 */
export function listsOf(form, names) {
  /** @type {Map<string, HTMLSelectElement>} */
  const lists = new Map();
  for (const name of names) {
    const list = form.elements.namedItem(name);
    if (list instanceof HTMLSelectElement) lists.set(name, list);
  }
  return lists;
}

/**
 * What the lists are set to.
 * @param {ReadonlyMap<string, HTMLSelectElement>} lists
 * @returns {Asked}
 */
export function askedOf(lists) {
  const asked = new Map();
  for (const [name, list] of lists) if (list.value) asked.set(name, list.value);
  return asked;
}

/**
 * Sets the lists to what is asked for; what a list does not offer is not asked for.
 * @param {ReadonlyMap<string, HTMLSelectElement>} lists
 * @param {Asked} asked
 */
export function setLists(lists, asked) {
  for (const [name, list] of lists) {
    const value = asked.get(name) ?? "";
    list.value = [...list.options].some((option) => option.value === value) ? value : "";
  }
}
