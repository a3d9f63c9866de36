// The page of results: its address says what is asked, and going back works.

import { about, address, element, search } from "./dom.js";
import { LoadError } from "./store.js";

/** @typedef {import("./engine.js").Answer} Answer */
/** @typedef {import("./engine.js").Found} Found */
/** @typedef {{text: string, literal: boolean, answer: Answer}} Asked */

const PER_PAGE = 10;
const PATIENCE = 90;
/** So many results fill a screen; the others come below them. */
const SEEN = 4;
const PLAIN = ["q", "dung", "trang"];

/** As they were typed; what stands before them was not. @param {string[]} names @param {string} text */
const quotes = (names, text) =>
  names
    .map((name) => {
      const [, lead = "", said] = /** @type {RegExpExecArray} */ (/^(người ký là )?(.*)/.exec(name));
      const at = text.toLowerCase().indexOf(said);
      return `${lead}“${at < 0 ? said : text.slice(at, at + said.length)}”`;
    })
    .join(", ");

/** @param {HTMLElement} page */
export function showResults(page) {
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (page.querySelector(`[data-search=${name}]`));
  const bold = (/** @type {string} */ name) => /** @type {HTMLElement} */ (part(name).querySelector("b"));
  const input = /** @type {HTMLInputElement} */ (page.querySelector("input[name=q]"));
  const list = /** @type {HTMLOListElement} */ (page.querySelector("ol.ket-qua"));
  const filters = /** @type {HTMLFormElement} */ (part("filters"));
  const fold = /** @type {HTMLDetailsElement} */ (filters.querySelector("details"));
  const title = document.title;
  let turn = 0;
  /** @type {Asked | null} */
  let last = null;

  const parameters = () => new URLSearchParams(location.search);
  /** @param {URLSearchParams} next */
  const go = (next) => {
    history.pushState(null, "", `?${next}`);
    return run();
  };

  async function run() {
    const now = ++turn;
    const asked = parameters();
    const text = (asked.get("q") || "").trim();
    const literal = asked.has("dung");
    if (input.value.trim() !== text) input.value = text;
    document.title = text ? `${text.slice(0, 80)} · ${title}` : title;
    part("failed").hidden = true;
    const narrow = fold.open || [...asked.keys()].some((name) => !PLAIN.includes(name));
    if (!text && !narrow) {
      clear("");
      part("blank").hidden = false;
      return input.focus();
    }
    page.setAttribute("aria-busy", "true");
    part("status").textContent = "Đang tìm…";
    try {
      if (last?.text !== text || last.literal !== literal) last = null;
      await search.steady(async () => {
        const answer = last?.answer || (await (text ? search.find(text, literal) : (await import("./filters.js")).everything(search)));
        last = null;
        await show({ text, literal, answer }, asked, narrow, () => now === turn);
      });
    } catch (error) {
      if (now !== turn) return;
      last = null;
      clear("");
      part("failed").hidden = false;
      if (!(error instanceof LoadError)) reportError(error);
    } finally {
      if (now === turn) page.removeAttribute("aria-busy");
    }
  }

  /** @param {string} status */
  function clear(status) {
    for (const name of ["repaired", "dropped", "answer", "empty", "results", "near", "blank", "active"]) part(name).hidden = true;
    part("empty").removeAttribute("data-empty");
    list.replaceChildren();
    part("status").textContent = status;
  }

  /**
   * @param {Asked} given
   * @param {URLSearchParams} asked
   * @param {boolean} narrow
   * @param {() => boolean} current
   */
  async function show(given, asked, narrow, current) {
    const { text, answer } = given;
    let { hits } = answer;
    let drawActive = () => {};
    if (narrow) {
      const { Filters, tablesOf } = await import("./filters.js");
      const drawn = new Filters(hits, await tablesOf(search), asked);
      ({ hits } = drawn);
      // The counts need nothing more; the results below may still have to be fetched.
      if (current()) drawn.facets(part("facets"), filters, element);
      drawActive = () => drawn.active(part("active"), element, go);
    }
    const from = Math.max(0, (Number.parseInt(asked.get("trang") || "1", 10) || 1) - 1) * PER_PAGE;
    const shown = hits.slice(from, from + PER_PAGE);
    const card = (async () => (from || !hits.length ? [] : above(answer)))().catch(() => []);
    const all = shown.map((hit) => item(hit, answer));
    const rest = Promise.all(all.slice(SEEN));
    rest.catch(() => {});
    const [items, weak, told] = await Promise.all([
      Promise.all(all.slice(0, SEEN)),
      Promise.all(answer.weak.map((hit) => item(hit, answer))),
      // Results hardly wait for what stands above them: there is room for it.
      Promise.race([card, new Promise((done) => setTimeout(done, PATIENCE))]),
    ]);
    if (!current()) return;
    last = given;
    const name = `“${text.slice(0, 80)}”`;
    const nothing = answer.hits.length ? "Không kết quả nào qua các bộ lọc." : `Không có kết quả: cổng chưa thấy ${quotes(answer.missing, text) || `tài liệu nào nói về ${name}`}.`;
    clear(hits.length ? `${hits.length} kết quả${text ? ` cho ${name}` : ""}${from ? `, trang ${from / PER_PAGE + 1}` : ""}.` : nothing);
    list.start = from + 1;
    list.append(...items);
    part("results").hidden = !hits.length && !answer.hits.length;
    drawPages(hits.length, from, asked);
    const repaired = part("repaired");
    repaired.hidden = !answer.repaired;
    bold("repaired").textContent = answer.repaired;
    /** @type {HTMLAnchorElement} */ (repaired.querySelector("a")).href = `?${with_(asked, "dung", "1")}`;
    /** @param {Node[] | undefined} lines */
    const tell = (lines) => {
      part("answer").replaceChildren(...(lines || []));
      part("answer").hidden = lines?.length === 0;
    };
    tell(told);
    card.then((late) => current() && late !== told && tell(late));
    part("dropped").hidden = !answer.dropped.length;
    bold("dropped").textContent = quotes(answer.dropped, text);
    drawActive();
    if (hits.length) {
      const more = await rest;
      return current() && list.append(...more);
    }
    part("empty").hidden = false;
    part("empty").setAttribute("data-empty", "");
    part("near").hidden = !weak.length;
    part("near").querySelector("ul")?.replaceChildren(...weak);
  }

  /** @param {number} count @param {number} from @param {URLSearchParams} asked */
  function drawPages(count, from, asked) {
    const now = from / PER_PAGE + 1;
    const end = Math.ceil(count / PER_PAGE);
    const numbers = [...new Set([1, now - 1, now, now + 1, end])].filter((number) => number >= 1 && number <= end && end > 1);
    part("pages").replaceChildren(
      ...numbers.map((number) => element("a", { href: `?${with_(asked, "trang", number > 1 ? String(number) : "")}`, ...(number === now ? { "aria-current": "page" } : {}) }, String(number))),
    );
  }

  page.querySelector("form[role=search]")?.addEventListener("submit", (event) => {
    event.preventDefault();
    // What narrowed one question would silently hide answers to the next.
    go(new URLSearchParams({ q: input.value.trim() }));
  });
  filters.addEventListener("change", () => {
    const next = new URLSearchParams();
    for (const [name, value] of [["q", last?.text || ""], ["dung", last?.literal ? "1" : ""], ...new FormData(filters)]) if (value) next.append(String(name), String(value));
    go(next);
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  fold.addEventListener("toggle", () => fold.open && last && run());
  part("failed").querySelector("button")?.addEventListener("click", () => run().then(() => input.focus()));
  part("pages").addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(new URL(link.href).searchParams).then(() => {
      list.tabIndex = -1;
      list.focus();
    });
  });
  addEventListener("popstate", () => run());
  // Results are drawn late: the browser cannot go back to a place that is not there yet.
  history.scrollRestoration = "manual";
  addEventListener("pagehide", () => history.replaceState({ y: scrollY }, ""));
  const { y } = history.state || {};
  // Whatever they do without may come now.
  const later = /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name=congkhai-later]"));
  const found = () => {
    page.setAttribute("data-found", "");
    if (later) import(new URL(later.content, location.href).href).catch(() => {});
  };
  return run().finally(found).then(() => y && scrollTo(0, y));
}

/** @param {URLSearchParams} parameters @param {string} name @param {string} value */
function with_(parameters, name, value) {
  const next = new URLSearchParams(parameters);
  if (value) next.set(name, value);
  else next.delete(name);
  return next;
}

/** @type {WeakMap<Element, () => Promise<void>>} */
const waiting = new WeakMap();
// Texts are the heaviest part: each is fetched when its result comes near the window.
const near = new IntersectionObserver(
  (seen) => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      waiting.get(target)?.().catch(() => near.observe(target));
    }
  },
  { rootMargin: "99px" },
);

/** @param {Found} hit @param {Answer} answer */
async function item(hit, { query }) {
  const row = await hit.store.row(hit.entry);
  const link = address(row.url, hit.store);
  const made = element("li", { class: "ck-hit ck-hit--wait" }, element("p", { class: "ck-s" }, about(row)), element("h3", {}, element("a", { href: link }, row.title)));
  waiting.set(made, async () => {
    const { passages } = await search.passages(query, hit);
    const [page, place = ""] = link.split("#");
    const lines = passages.map(({ anchor, heading, parts }) => element("li", {}, element("a", { href: `${page}#${anchor || place}` }, heading || row.kind), element("br"), ...parts.map(({ text, marked }) => (marked ? element("mark", {}, text) : text))));
    made.className = "ck-hit";
    if (lines.length) made.append(element("ul", { class: "ck-plain" }, ...lines));
  });
  near.observe(made);
  return made;
}

/**
 * What stands above the results: the page whose name was typed, and one answer to a question,
 * others like it folded away.
 * @param {Answer} answer
 */
async function above(answer) {
  // Nothing was named, nor a fact asked for.
  if (!answer.query.topics[0] && !answer.names[0]) return [];
  const { leads, told } = await (await import("./answer.js")).answers(search, answer);
  return [
    ...leads.map(({ row, hit }) => element("p", {}, element("a", { href: address(row.url, hit.store) }, row.title), element("br"), element("small", {}, about(row)))),
    ...told.flatMap(({ row, hit, fact, rest }) => {
      /** @param {import("./store.js").Fact} fact */
      const line = ([, label, said, anchor]) => {
        const to = address(row.url, hit.store) + (anchor ? `#${anchor}` : "");
        return element("p", {}, `${label}: `, element("strong", {}, said), " ", element("a", { href: to }, `${row.kind}${/^Dự/.test(row.status) ? " (dự thảo)" : ""}${row.agency ? `, ${row.agency}` : ""}${row.number ? ` (${row.number})` : ""}`));
      };
      if (!rest.length) return [line(fact)];
      return [line(fact), element("details", { class: "ck-more" }, element("summary", {}, `và ${rest.length} điều khác của văn bản này`), ...rest.map(line))];
    }),
  ];
}
