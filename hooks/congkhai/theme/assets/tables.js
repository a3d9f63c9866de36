// On phones the stylesheet shows the rows of a table as cards. Some browsers then forget that it is
// a table; saying its roles aloud keeps it one for screen readers.

const ROLES = {
  THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell",
};

for (const table of document.querySelectorAll("table.ck-cards")) {
  table.setAttribute("role", "table");
  for (const part of table.querySelectorAll("thead, tbody, tr, td, th")) {
    const role = part.tagName === "TH"
      ? (part.getAttribute("scope")?.startsWith("row") ? "rowheader" : "columnheader")
      : ROLES[part.tagName];
    part.setAttribute("role", role);
  }
}
