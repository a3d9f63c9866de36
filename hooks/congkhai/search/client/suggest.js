// Suggestions under a search box: a combobox with a list, as in the ARIA authoring practices.

import { about, address, element, search } from "./dom.js";
import { fold } from "./words.js";

const PAUSE = 120;
const MOST = 6;
/** @typedef {{list: HTMLUListElement, close: () => void, timer: number}} Box */
/** @type {WeakMap<HTMLInputElement, Box>} */
const boxes = new WeakMap();
let count = 0;

/** @param {HTMLInputElement} input */
export function suggest(input) {
  const box = boxes.get(input) || prepare(input);
  clearTimeout(box.timer);
  box.timer = window.setTimeout(() => refresh(input, box).catch(box.close), PAUSE);
}

/** @param {HTMLInputElement} input @param {Box} box */
async function refresh(input, { list, close }) {
  const text = input.value;
  if (!text.trim()) return close();
  const [shown, rows, typed] = await search.steady(async () => {
    const { hits, query } = await search.find(text);
    const first = hits.slice(0, MOST);
    return /** @type {const} */ ([first, await Promise.all(first.map((hit) => hit.store.row(hit.entry))), query.words.map(({ folded }) => folded)]);
  });
  /** @param {string} part */
  const isTyped = (part) => typed.some((word, at) => (at < typed.length - 1 ? word === part : part && word && part.startsWith(word)));
  // Someone who typed on, or has left, is not answered about what they had typed.
  if (input.value !== text || document.activeElement !== input) return;
  list.replaceChildren(
    ...rows.map((row, at) =>
      element("li", { role: "option", id: `${list.id}-${at}`, "aria-selected": "false", "data-href": address(row.url, shown[at].store) }, element("small", {}, about(row)), ...row.title.split(/([\p{L}\p{N}]+)/u).map((part) => (isTyped(fold(part.toLowerCase())) ? element("mark", {}, part) : part))),
    ),
  );
  input.removeAttribute("aria-activedescendant");
  list.hidden = !rows.length;
  input.setAttribute("aria-expanded", String(!list.hidden));
}

/** @param {HTMLInputElement} input @returns {Box} */
function prepare(input) {
  const list = element("ul", { role: "listbox", class: "ck-suggest", id: `ck-goi-y-${count++}`, "aria-label": "Gợi ý", hidden: "" });
  (input.form || input).append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false", autocomplete: "off" })) input.setAttribute(name, value);
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const box = { list, close, timer: 0 };
  boxes.set(input, box);
  const chosen = () => list.querySelector("[aria-selected=true]");
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      return close();
    }
    if (list.hidden) return;
    const options = [...list.children];
    const now = options.indexOf(/** @type {Element} */ (chosen()));
    if (event.key === "Enter" && now >= 0) {
      event.preventDefault();
      location.assign(options[now].getAttribute("data-href") || "");
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    // One place more than options: none chosen, back in the text.
    const next = ((now + 1 + step + options.length + 1) % (options.length + 1)) - 1;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === next)));
    if (next < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", options[next].id);
    options[next].scrollIntoView({ block: "nearest" });
  });
  // A press on an option must come before the box loses its focus and the list goes.
  list.addEventListener("mousedown", (event) => {
    const option = /** @type {Element} */ (event.target).closest("[data-href]");
    event.preventDefault();
    if (option && event.button === 0) location.assign(option.getAttribute("data-href") || "");
  });
  input.addEventListener("blur", close);
  input.form?.addEventListener("submit", () => {
    clearTimeout(box.timer);
    close();
  });
  return box;
}
