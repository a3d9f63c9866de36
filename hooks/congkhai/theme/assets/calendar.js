// The filters of the calendar. Without this script the calendar shows every entry and no filter.
import { askedIn, askedOf, fits, listsOf, setLists } from "./filters.js";

/** Where an entry holds its values. @type {Record<string, string>} */
const PLACES = { "co-quan": "agency", "phong-trao": "campaign", "dia-ban": "territory", loai: "kind" };
const NAMES = Object.keys(PLACES);

/**
 * The style, too: a rule that lays an entry out would otherwise win over `hidden`.
 * @param {HTMLElement | SVGElement} element
 * @param {boolean} isShown
 */
function show(element, isShown) {
  element.toggleAttribute("hidden", !isShown);
  element.style.display = isShown ? "" : "none";
}

/**
 * Whose an entry is: those named, and the one chosen where words hold all of its level («các sở»).
 * @param {string} named ids and levels, with spaces
 * @param {string} chosen
 * @param {string} levels those by which words may hold it, with spaces
 */
export function agenciesOf(named, chosen, levels) {
  const held = named.split(" ");
  return levels.split(" ").some((level) => level && held.includes(level)) ? `${named} ${chosen}` : named;
}

/** Says of a list of which nothing shows that it holds nothing of the kind. @param {Element} list */
function tellIfEmpty(list) {
  const after = list.nextElementSibling;
  const said = after?.matches("[data-none]") ? after : document.createElement("p");
  if (said !== after) {
    said.toggleAttribute("data-none", true);
    said.textContent = "Không có hạn nào hợp với bộ lọc.";
    list.after(said);
  }
  said.toggleAttribute("hidden", list.querySelector("li:not([hidden])") !== null);
}

/**
 * @param {ParentNode} root
 * @param {HTMLFormElement} form
 * @param {import("./filters.js").Asked} asked
 */
function filter(root, form, asked) {
  let count = 0;
  /** @type {NodeListOf<HTMLElement>} */
  const entries = root.querySelectorAll("[data-agency]");
  const chosen = asked.get("co-quan") ?? "";
  const lists = listsOf(form, NAMES);
  const levels = lists.get("co-quan")?.selectedOptions[0]?.dataset.levels ?? "";
  for (const entry of entries) {
    const agencies = agenciesOf(entry.dataset.agency ?? "", chosen, levels);
    const isFitting = fits(
      (name) => name === "co-quan" ? agencies : entry.dataset[PLACES[name] ?? ""],
      asked,
    );
    show(entry, isFitting);
    if (isFitting && entry.matches("li")) count += 1;
  }
  for (const list of root.querySelectorAll(".ck-due")) tellIfEmpty(list);
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const groups = root.querySelectorAll("[data-group]");
  for (const group of groups) {
    const found = group.querySelectorAll("li:not([hidden])").length;
    show(group, found > 0);
    if (asked.size) group.open = true;
    const small = group.querySelector("summary small");
    if (small) small.textContent = `${found} việc`;
  }
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const years = root.querySelectorAll("#nam + nav a");
  for (const year of years) year.search = new URLSearchParams([...asked]).toString();
  const status = form.querySelector("[role=status]");
  if (status) status.textContent = asked.size ? `Tìm thấy ${count} mục.` : "";
}

/** A link to a filtered calendar can be passed on. @param {ParentNode} root */
export function start(root = document) {
  /** @type {HTMLFormElement | null} */
  const form = root.querySelector("form#loc.ck-filter");
  if (!form) return;
  const lists = listsOf(form, NAMES);
  const read = () => {
    const asked = askedIn(new URLSearchParams(location.search), NAMES);
    setLists(lists, asked);
    const bar = form.querySelector("details");
    if (bar && asked.size) bar.open = true;
    filter(root, form, asked);
  };
  const ask = () => {
    const asked = askedOf(lists);
    const query = new URLSearchParams([...asked]).toString();
    history.pushState(null, "", query ? `?${query}` : location.pathname);
    filter(root, form, asked);
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  form.addEventListener("change", ask);
  addEventListener("popstate", read);
  read();
}

if (typeof document !== "undefined") start();
