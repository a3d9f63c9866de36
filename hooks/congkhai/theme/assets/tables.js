// On phones the stylesheet shows the rows of a table as cards. Some browsers then forget that it is
// a table; saying its roles aloud keeps it one for screen readers.

/** @type {Record<string, string>} */
const ROLES = { THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };

/** @param {Element} part */
function roleOf(part) {
  if (part.tagName !== "TH") return ROLES[part.tagName] ?? "";
  return part.getAttribute("scope")?.startsWith("row") ? "rowheader" : "columnheader";
}

for (const table of document.querySelectorAll("table.ck-table")) {
  table.setAttribute("role", "table");
  for (const part of table.querySelectorAll("thead, tbody, tr, td, th")) {
    part.setAttribute("role", roleOf(part));
  }
}
