// Says what changes with every day: today's line, «còn 22 ngày». Without it every page has the same
// dates, with the month that it is instead of the day.

const DAY = 86_400_000;

/** The day that calendars in Việt Nam show now, as «2026-11-22». */
export function today(now = new Date()) {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Ho_Chi_Minh", year: "numeric", month: "2-digit", day: "2-digit",
  }).format(now);
}

/** Whole days from one day to another. @param {string} from @param {string} to */
export function daysBetween(from, to) {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY);
}

/** «còn 22 ngày» · «còn hơn 4 năm» · «hôm nay» · «đã qua 3 ngày». @param {string} now @param {string} day */
export function left(now, day) {
  const days = daysBetween(now, day);
  if (days === 0) return "hôm nay";
  if (days > 730) return `còn hơn ${Math.floor(days / 365.25)} năm`;
  return days > 0 ? `còn ${days} ngày` : `đã qua ${-days} ngày`;
}

/** «22/11/2026». @param {string} day */
export function written(day) {
  return day.split("-").reverse().join("/");
}

/**
 * Where a day stands on a timeline's axis; null when it lies outside.
 * @param {{first: string, last: string, start: number, end: number}} axis
 * @param {string} day
 */
export function place(axis, day) {
  const length = daysBetween(axis.first, axis.last) + 1;
  const share = daysBetween(axis.first, day) / length;
  if (share < 0 || share >= 1) return null;
  return axis.start + (axis.end - axis.start) * share;
}

/** @param {SVGGElement} line @param {string} now */
function moveToday(line, now) {
  const { axis, first = "", last = "", start, end, at } = line.dataset;
  const spot = place({ first, last, start: Number(start), end: Number(end) }, now);
  const band = line.querySelector(".today");
  if (spot === null || !band) return;
  band.setAttribute(axis === "x" ? "width" : "height", "2");
  const by = spot - Number(at);
  line.setAttribute("transform", axis === "x" ? `translate(${by} 0)` : `translate(0 ${by})`);
  const words = line.querySelector("text");
  if (words) words.textContent = `Hôm nay ${written(now)}`;
}

/** @param {ParentNode} root @param {string} now */
function markDays(root, now) {
  /** @type {NodeListOf<HTMLElement | SVGElement>} */
  const spots = root.querySelectorAll("[data-day]");
  for (const spot of spots) {
    const { day = "", lead = "" } = spot.dataset;
    spot.textContent = lead + left(now, day);
    if (daysBetween(now, day) < 0) spot.closest("li, tr")?.setAttribute("data-passed", "");
  }
  for (const cell of root.querySelectorAll(".ck-month td")) {
    const day = cell.querySelector("time")?.getAttribute("datetime");
    cell.classList.toggle("ck-is", day === now && !cell.classList.contains("ck-out"));
  }
}

/** All of it, for the day it is. @param {ParentNode} root */
export function start(root = document, now = today()) {
  /** @type {NodeListOf<SVGGElement>} */
  const lines = root.querySelectorAll(".ck-today");
  for (const line of lines) moveToday(line, now);
  markDays(root, now);
}

if (typeof document !== "undefined") start();
