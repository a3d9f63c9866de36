// Says what changes with every day: today's line, «còn 22 ngày», the filters of the calendar. Without
// it every page has the same dates, with the month that it is instead of the day.

const DAY = 86_400_000;

/** The day that calendars in Việt Nam show now, as «2026-11-22». */
export function today(now = new Date()) {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Ho_Chi_Minh", year: "numeric", month: "2-digit", day: "2-digit",
  }).format(now);
}

/** Whole days from one day to another. */
export function daysBetween(from, to) {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY);
}

/** «còn 22 ngày» · «hôm nay» · «đã qua 3 ngày». */
export function left(now, day) {
  const days = daysBetween(now, day);
  if (days === 0) return "hôm nay";
  return days > 0 ? `còn ${days} ngày` : `đã qua ${-days} ngày`;
}

/** «22/11/2026». */
export function written(day) {
  return day.split("-").reverse().join("/");
}

/** Where a day stands on a timeline's axis; null when it lies outside. */
export function place(axis, day) {
  const length = daysBetween(axis.first, axis.last) + 1;
  const share = daysBetween(axis.first, day) / length;
  if (share < 0 || share >= 1) return null;
  return axis.start + (axis.end - axis.start) * share;
}

function moveToday(line, now) {
  const { axis, first, last, start, end, at } = line.dataset;
  const spot = place({ first, last, start: Number(start), end: Number(end) }, now);
  const band = line.querySelector(".today");
  if (spot === null || !band) return;
  band.setAttribute(axis === "x" ? "width" : "height", "2");
  const by = spot - Number(at);
  line.setAttribute("transform", axis === "x" ? `translate(${by} 0)` : `translate(0 ${by})`);
  line.querySelector("text").textContent = `Hôm nay ${written(now)}`;
}

function markDays(root, now) {
  for (const spot of root.querySelectorAll("[data-day]")) {
    const day = spot.dataset.day;
    spot.textContent = (spot.dataset.lead ?? "") + left(now, day);
    if (daysBetween(now, day) < 0) spot.closest("li, tr")?.setAttribute("data-passed", "");
  }
  for (const cell of root.querySelectorAll(".ck-month td")) {
    const day = cell.querySelector("time")?.getAttribute("datetime");
    cell.classList.toggle("ck-is", day === now && !cell.classList.contains("ck-out"));
  }
}

const FILTERS = { "co-quan": "agency", "phong-trao": "campaign", "dia-ban": "territory", loai: "kind" };

/** Whether an entry has all that is asked for; «agency» may hold several ids. */
export function fits(marks, asked) {
  return Object.entries(FILTERS).every(([name, key]) => {
    const wanted = asked.get(name);
    return !wanted || (marks[key] ?? "").split(" ").includes(wanted);
  });
}

/** The style, too: a rule that lays an entry out would otherwise win over `hidden`. */
function show(element, isShown) {
  element.hidden = !isShown;
  element.style.display = isShown ? "" : "none";
}

function filter(root, form, asked) {
  let count = 0;
  for (const entry of root.querySelectorAll("[data-agency]")) {
    show(entry, fits(entry.dataset, asked));
    if (!entry.hidden && entry.matches("li")) count += 1;
  }
  const isAsked = Object.keys(FILTERS).some((name) => asked.get(name));
  for (const group of root.querySelectorAll("[data-group]")) {
    const found = group.querySelectorAll("li:not([hidden])").length;
    show(group, found > 0);
    if (isAsked) group.open = true;
    const small = group.querySelector("summary small");
    if (small) small.textContent = `${found} việc`;
  }
  form.querySelector("[role=status]").textContent = isAsked ? `Tìm thấy ${count} mục.` : "";
}

/** The filters live in the address: a link to a filtered calendar can be passed on. */
function startFilters(root) {
  const form = root.querySelector("form#loc.ck-filter");
  if (!form) return;
  form.hidden = false;
  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll("select")) select.value = asked.get(select.name) ?? "";
    filter(root, form, asked);
  };
  const ask = () => {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) asked.set(name, value);
    const query = asked.toString();
    history.pushState(null, "", query ? `?${query}` : location.pathname);
    filter(root, form, asked);
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  form.addEventListener("change", ask);
  addEventListener("popstate", read);
  read();
}

/** All of it, for the day it is. */
export function start(root = document, now = today()) {
  for (const line of root.querySelectorAll(".ck-today")) moveToday(line, now);
  markDays(root, now);
  startFilters(root);
}

if (typeof document !== "undefined") start();
