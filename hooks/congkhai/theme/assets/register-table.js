// The table of a register: its order by a column, and the rows that show as CSV.

const collator = new Intl.Collator("vi", { numeric: true });

/** @param {HTMLTableElement} table */
export function rowsOf(table) {
  /** @type {NodeListOf<HTMLTableRowElement>} */
  const rows = table.querySelectorAll("tbody tr");
  return [...rows];
}

/** @param {HTMLTableElement} table */
export function headsOf(table) {
  return [...(table.tHead?.rows[0]?.cells ?? [])];
}

/**
 * The order that an address names: «3» is up by the fourth column, «-3» down.
 * @param {string} text
 */
export function orderIn(text) {
  const found = /^(-?)(\d+)$/.exec(text);
  return found ? { column: Number(found[2]), isDown: found[1] === "-" } : null;
}

/** The order that the table is in, as an address names it. @param {HTMLTableElement} table */
export function orderOf(table) {
  const head = headsOf(table).find((cell) => cell.hasAttribute("aria-sort"));
  if (!head) return "";
  const isDown = head.getAttribute("aria-sort") === "descending";
  return `${isDown ? "-" : ""}${head.cellIndex}`;
}

/**
 * Marks the head of the column to order by, and no other.
 * @param {HTMLTableElement} table
 * @param {string} named
 */
export function markOrder(table, named) {
  const wanted = orderIn(named);
  for (const head of headsOf(table)) {
    if (wanted?.column !== head.cellIndex) head.removeAttribute("aria-sort");
    else head.setAttribute("aria-sort", wanted.isDown ? "descending" : "ascending");
  }
}

/** @param {HTMLTableRowElement} row @param {number} column */
function word(row, column) {
  const cell = row.cells[column];
  return cell?.querySelector("time")?.dateTime || cell?.textContent?.trim() || "";
}

/**
 * What rows are ordered by. Where the words of a column do not say it («ít nhất 80 xã», «trước 15/12
 * hằng năm»), cells bear it as `data-s`, and those without it have nothing to be ordered by.
 * @param {HTMLTableRowElement[]} rows
 * @param {number} column
 */
export function keysOf(rows, column) {
  const isSaid = rows.some((row) => row.cells[column]?.dataset.s);
  return new Map(
    rows.map((row) => [row, isSaid ? (row.cells[column]?.dataset.s ?? "") : word(row, column)]),
  );
}

/** Up or down; what has nothing to be ordered by comes last. @param {string} one @param {string} other @param {boolean} isDown */
export function compared(one, other, isDown) {
  if (!one || !other) return Number(!one) - Number(!other);
  return (isDown ? -1 : 1) * collator.compare(one, other);
}

/** Where each row stood before any was moved. @type {WeakMap<HTMLTableRowElement, Element>} */
const homes = new WeakMap();

/** Puts the rows in the order that the heads are marked with. @param {HTMLTableElement} table */
export function order(table) {
  const wanted = orderIn(orderOf(table));
  if (!wanted) return;
  const rows = rowsOf(table);
  const keys = keysOf(rows, wanted.column);
  rows.sort((one, other) =>
    compared(keys.get(one) ?? "", keys.get(other) ?? "", wanted.isDown),
  );
  // An address that names one part of the table shows that part alone.
  const isOfOne = table.querySelector("tbody:target") !== null;
  for (const row of rows) {
    const home = homes.get(row) ?? row.parentElement ?? table;
    homes.set(row, home);
    (isOfOne ? home : (table.tBodies[0] ?? home)).append(row);
  }
}

/** A value of CSV; what a spreadsheet would run is not. @param {string} text */
export function quoted(text) {
  const tidy = text.replace(/\s+/g, " ").trim();
  // What a spreadsheet would run begins with one of these.
  const safe = /^[=+\-@＝＋－＠]/.test(tidy) ? `'${tidy}` : tidy;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** With the mark by which a spreadsheet knows UTF-8. @param {readonly (readonly string[])[]} lines */
export function csv(lines) {
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`;
}

const APART = "small:not(.ck-when, .ck-fate), li, p, .ck-state";
const UNTOLD = ".ck-star, .ck-said, .ck-earlier, svg, [hidden]";

/** What a cell tells, its parts set apart: on the page lines do that, and a star has its note.
 * @param {Node} node @returns {string} */
function toldWithin(node) {
  if (!(node instanceof Element)) return node.textContent ?? "";
  if (node.matches(UNTOLD) && !node.matches(".ck-seen-in")) return "";
  const inner = [...node.childNodes].map(toldWithin).join("");
  if (node.matches(".ck-periods .ck-vh")) return `: ${inner}`;
  return node.matches(APART) ? `; ${inner}; ` : inner;
}

/** @param {Node} cell */
function toldIn(cell) {
  return apart(toldWithin(cell));
}

/** «a; b» of parts of which some are empty; what begins with a sign of its own needs none.
 * @param {string} text */
export function apart(text) {
  const parts = text.replace(/\s+/g, " ").split("; ").map((part) => part.trim());
  const told = parts.filter(Boolean).join("; ");
  return told.replace(/;? (?=[,.;:)](?![\p{L}\d]))/gu, "").replaceAll(".; ", "; ");
}

/** What shows, and the address that each row leads to. @param {HTMLTableElement} table */
export function shownAsCsv(table) {
  const heads = headsOf(table).map((head) => head.textContent ?? "");
  const lines = rowsOf(table)
    .filter((row) => row.getClientRects().length > 0)
    .map((row) => {
      /** @type {HTMLAnchorElement | null} */
      const link = row.querySelector("td:last-child a");
      return [...[...row.cells].map(toldIn), link?.href ?? ""];
    });
  return csv([[...heads, "Địa chỉ"], ...lines]);
}

/** @param {string} text @param {string} name */
export function download(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
