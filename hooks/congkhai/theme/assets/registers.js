// The registers: filters and order in the address, rows of other pages when a filter needs them,
// and the shown rows as CSV. Without this script the pages are plain lists.
import { askedIn, askedOf, listsOf, setLists } from "./filters.js";
import { MOST, OtherPages, isWanted, statesOf } from "./register-pages.js";
import {
  download, headsOf, markOrder, order, orderIn, orderOf, rowsOf, shownAsCsv,
} from "./register-table.js";

const NAMES = ["co-quan", "phong-trao", "dia-ban", "nam", "loai"];
const STATE = "tinh-trang";
/** What asks for nothing. @type {import("./register-pages.js").Wanted} */
const EVERY = { asked: new Map(), text: "", states: new Set(), isEveryState: true };
/** States that addresses once gave other names. @type {Record<string, string>} */
const ONCE = { seen: "missing" };

/** @param {number} count @param {boolean} isNarrowed @param {boolean} isCut */
export function counted(count, isNarrowed, isCut) {
  const written = count.toLocaleString("vi-VN");
  if (isCut) return `Hơn ${written} dòng hợp với bộ lọc: chọn thêm để thấy hết, hoặc tải cả sổ`;
  return isNarrowed ? `${written} dòng hợp với bộ lọc` : `${written} dòng`;
}

/** What is said of rows of several pages in one order. @param {number} count @param {boolean} isCut */
export function ordered(count, isCut) {
  if (!isCut) return counted(count, false, false);
  const written = count.toLocaleString("vi-VN");
  return `Mới xếp ${written} dòng đầu của sổ: lọc bớt để xếp hết, hoặc tải cả sổ`;
}

/** Whether an address asks for anything. @param {URLSearchParams} query */
function want(query) {
  return [...NAMES, "chu"].some((name) => query.get(name));
}

/** The agency that the part behind # asks for; "" for none, and for a broken escape like `%`.
 * @param {string} hash */
export function agencyIn(hash) {
  const part = /^#cq-(.+)$/.exec(hash)?.[1] ?? "";
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

/** What a table is called, before its count. @param {string} caption */
export function nameIn(caption) {
  return /^.*: /.exec(caption)?.[0] ?? "";
}

/**
 * How many rows have a state.
 * @param {HTMLTableRowElement[]} rows
 * @param {string} state
 * @param {import("./register-pages.js").Wanted} wanted
 */
export function countOf(rows, state, wanted) {
  const held = rows.filter((row) => statesOf(row, wanted).includes(state));
  return held.length.toLocaleString("vi-VN");
}

/** The states that an address asks for; none named is all. @param {URLSearchParams} query */
export function statesIn(query) {
  return query.getAll(STATE).map((state) => ONCE[state] ?? state);
}

/** @param {HTMLElement} register @param {HTMLFormElement} form @param {HTMLTableElement} table */
function start(register, form, table) {
  const lists = listsOf(form, NAMES);
  /** @type {NodeListOf<HTMLInputElement>} */
  const ticks = form.querySelectorAll(`[name=${STATE}]`);
  const boxes = [...ticks];
  const status = form.querySelector("[role=status] span");
  /** @type {HTMLButtonElement | null} */
  const reset = form.querySelector("[type=reset]");
  /** @type {HTMLElement | null} */
  const nav = register.querySelector(".ck-pages");
  const others = nav && new OtherPages(nav);
  const orders = orderList(form, table);
  const words = /** @type {HTMLInputElement | null} */ (form.elements.namedItem("chu"));
  const caption = table.caption?.textContent ?? "";
  const every = status?.textContent ?? "";
  const bar = form.querySelector("details");
  const totals = new Map(
    boxes.map((box) => [box, box.parentElement?.querySelector(".ck-count")?.textContent ?? ""]),
  );
  let run = 0;

  /** @returns {import("./register-pages.js").Wanted} */
  const wanted = () => ({
    asked: askedOf(lists),
    text: words?.value.trim() ?? "",
    states: new Set(boxes.filter((box) => box.checked).map((box) => box.value)),
    isEveryState: boxes.every((box) => box.checked),
  });

  async function show() {
    const turn = ++run;
    const want = wanted();
    const isNarrowed = want.asked.size > 0 || !want.isEveryState || want.text !== "";
    for (const row of table.querySelectorAll("tr[data-elsewhere]")) row.remove();
    let count = 0;
    let isCut = false;
    for (const row of rowsOf(table)) {
      row.hidden = !isWanted(row, want);
      if (!row.hidden) count += 1;
    }
    if (reset) reset.hidden = !isNarrowed;
    // Beside each state stand the rows that answer to all else.
    const isChosen = want.asked.size > 0 || want.text !== "";
    const wide = { ...want, isEveryState: true };
    const of = rowsOf(table).filter((row) => isWanted(row, wide));
    const isWhole = others !== null && (isNarrowed || orderOf(table) !== "");
    let isCounted = isChosen;
    if (isWhole) {
      let more = await others.rowsOf(isChosen ? wide : want);
      if (turn !== run) return;
      isCounted = isChosen && more.length <= MOST;
      of.push(...more);
      if (isChosen && !isCounted) more = await others.rowsOf(want);
      if (turn !== run) return;
      more = more.filter((row) => isWanted(row, want));
      for (const row of more.slice(0, MOST)) {
        const copy = /** @type {HTMLTableRowElement} */ (row.cloneNode(true));
        copy.dataset.elsewhere = "";
        table.tBodies[table.tBodies.length - 1]?.append(copy);
      }
      count += Math.min(more.length, MOST);
      isCut = more.length > MOST;
    }
    for (const box of boxes) {
      const told = box.parentElement?.querySelector(".ck-count");
      if (told) told.textContent = isCounted ? countOf(of, box.value, want) : isChosen ? "" : (totals.get(box) ?? "");
    }
    const said = isNarrowed ? counted(count, true, isCut) : ordered(count, isCut);
    const isTold = isNarrowed || isWhole;
    if (status) status.textContent = isTold ? said : every;
    if (table.caption) table.caption.textContent = isTold ? `${nameIn(caption)}${said}` : caption;
    if (nav) nav.hidden = isWhole && !isCut;
    register.classList.toggle("ck-narrowed", isNarrowed);
    order(table);
  }

  function toAddress() {
    const want = wanted();
    const query = new URLSearchParams([...want.asked]);
    if (want.text) query.set("chu", want.text);
    if (!want.isEveryState) {
      for (const state of want.states.size ? want.states : [""]) query.append(STATE, state);
    }
    if (orderOf(table)) query.set("xep", orderOf(table));
    const text = query.toString();
    history.replaceState(null, "", location.pathname + (text ? `?${text}` : "") + location.hash);
  }

  function fromAddress() {
    const query = new URLSearchParams(location.search);
    const agency = agencyIn(location.hash);
    if (agency && lists.has("co-quan")) {
      query.set("co-quan", agency);
      history.replaceState(null, "", `${location.pathname}?${query}#so`);
    }
    setLists(lists, askedIn(query, NAMES));
    if (words) words.value = query.get("chu") ?? "";
    const states = statesIn(query);
    // On a phone the open form would push what was asked for out of sight.
    const isWide = matchMedia("(min-width: 48em)").matches;
    if (bar && isWide && (want(query) || states.length)) bar.open = true;
    for (const box of boxes) box.checked = states.length === 0 || states.includes(box.value);
    const by = query.get("xep") ?? "";
    orders.value = orderIn(by) ? by : "";
    if (orderIn(by)) markOrder(table, by);
  }

  const changed = () => {
    toAddress();
    void show();
  };
  const again = () => {
    fromAddress();
    void show();
  };

  sortButtons(table, () => {
    orders.value = orderOf(table);
    changed();
  });
  orders.addEventListener("change", () => {
    markOrder(table, orders.value);
    if (orders.value) return;
    toAddress();
    location.reload();
  });
  form.addEventListener("change", changed);
  words?.addEventListener("input", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed();
    document.getElementById("so")?.scrollIntoView();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    setLists(lists, new Map());
    if (words) words.value = "";
    for (const box of boxes) box.checked = true;
    changed();
    bar?.querySelector("summary")?.focus();
  });
  addEventListener("popstate", again);
  addEventListener("hashchange", again);
  again();
  if (location.hash === "#so") document.getElementById("so")?.scrollIntoView();
}

/**
 * A register too short for a form has an order all the same, and shows the rows that an address asks
 * for.
 * @param {HTMLElement} register
 * @param {HTMLTableElement} table
 */
function startPlain(register, table) {
  const caption = table.caption?.textContent ?? "";
  const again = () => {
    const query = new URLSearchParams(location.search);
    markOrder(table, query.get("xep") ?? "");
    order(table);
    const group = agencyIn(location.hash);
    const asked = askedIn(query, NAMES);
    /** @param {HTMLTableRowElement} row */
    const isShown = (row) =>
      group ? row.parentElement?.id === `cq-${group}` : isWanted(row, { ...EVERY, asked });
    const shown = rowsOf(table).filter(isShown);
    // What no row answers to was asked of another register.
    const isNarrowed = shown.length > 0 && shown.length < rowsOf(table).length;
    for (const row of rowsOf(table)) row.hidden = isNarrowed && !shown.includes(row);
    const said = `${nameIn(caption)}${counted(shown.length, true, false)}`;
    if (table.caption) table.caption.textContent = isNarrowed ? said : caption;
    register.classList.toggle("ck-some", isNarrowed);
  };
  /** @type {HTMLAnchorElement | null} */
  const whole = register.querySelector(".ck-one a");
  if (whole) whole.href = `${location.pathname}#so`;
  sortButtons(table, () => {
    const query = new URLSearchParams(location.search);
    query.set("xep", orderOf(table));
    history.replaceState(null, "", `?${query}${location.hash}`);
    order(table);
  });
  addEventListener("popstate", again);
  addEventListener("hashchange", again);
  again();
}

/**
 * The heads become buttons: up by this column, then down.
 * @param {HTMLTableElement} table
 * @param {() => void} ordered
 */
function sortButtons(table, ordered) {
  for (const head of headsOf(table)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ck-sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const isUp = head.getAttribute("aria-sort") === "ascending";
      markOrder(table, `${isUp ? "-" : ""}${head.cellIndex}`);
      ordered();
    });
  }
}

/**
 * On phones the heads are not shown: the same orders, as a list.
 * @param {HTMLFormElement} form
 * @param {HTMLTableElement} table
 */
function orderList(form, table) {
  const field = document.createElement("div");
  const label = document.createElement("label");
  const orders = document.createElement("select");
  field.className = "ck-field ck-order";
  orders.className = "ck-input";
  orders.id = label.htmlFor = "f-xep";
  label.textContent = "Thứ tự";
  orders.add(new Option("Theo cơ quan", ""));
  for (const head of headsOf(table)) {
    orders.add(new Option(`${head.textContent}, tăng dần`, `${head.cellIndex}`));
    orders.add(new Option(`${head.textContent}, giảm dần`, `-${head.cellIndex}`));
  }
  field.append(label, orders);
  form.querySelector(".ck-fields")?.insertBefore(field, form.querySelector("[type=submit]"));
  return orders;
}

if (typeof document !== "undefined") {
  /** @type {HTMLElement | null} */
  const register = document.querySelector(".ck-reg");
  /** @type {HTMLFormElement | null | undefined} */
  const form = register?.querySelector(".ck-filter");
  /** @type {HTMLTableElement | null | undefined} */
  const table = register?.querySelector(".ck-rows");
  if (register && table) {
    if (form) start(register, form, table);
    else startPlain(register, table);
    /** @type {HTMLElement | null} */
    const button = register.querySelector("[data-tai]");
    button?.addEventListener("click", () => download(shownAsCsv(table), `${button.dataset.tai}.csv`));
  }
}
