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
 * @param {ParentNode} root
 * @param {HTMLFormElement} form
 * @param {import("./filters.js").Asked} asked
 */
function filter(root, form, asked) {
  let count = 0;
  /** @type {NodeListOf<HTMLElement>} */
  const entries = root.querySelectorAll("[data-agency]");
  for (const entry of entries) {
    const isFitting = fits((name) => entry.dataset[PLACES[name] ?? ""], asked);
    show(entry, isFitting);
    if (isFitting && entry.matches("li")) count += 1;
  }
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const groups = root.querySelectorAll("[data-group]");
  for (const group of groups) {
    const found = group.querySelectorAll("li:not([hidden])").length;
    show(group, found > 0);
    if (asked.size) group.open = true;
    const small = group.querySelector("summary small");
    if (small) small.textContent = `${found} việc`;
  }
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
