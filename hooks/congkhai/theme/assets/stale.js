// A site that nobody has built for some time: says so, and takes back what has run out since. A
// build each day does the same; but who keeps the portal may have gone.
import { dayIn } from "./built.js";
import { daysBetween, today, written } from "./time.js";

/** So many days after a build a page says how old it is. */
const OLD = 21;

/** What a page says of its age; empty while it is young. @param {string} built @param {string} now */
export function age(built, now) {
  const days = daysBetween(built, now);
  if (!(days > OLD)) return "";
  return `Trang này dựng ngày ${written(built)}, ${days} ngày trước; những gì sau đó không có ở đây.`;
}

/**
 * What holds until a day says something else after it (`data-after`), or is there no more.
 * @param {ParentNode} root
 * @param {string} now
 */
export function close(root, now) {
  /** @type {NodeListOf<HTMLElement>} */
  const spots = root.querySelectorAll("[data-until]");
  for (const spot of spots) {
    const { until = "", after } = spot.dataset;
    if (!(daysBetween(now, until) < 0)) continue;
    if (after === undefined) spot.hidden = true;
    else spot.textContent = after;
  }
}

/** @param {Document} page */
export function start(page = document, now = today()) {
  close(page, now);
  const spot = page.querySelector("#ngay-dung");
  const told = spot?.querySelector("time")?.dateTime ??
    (spot && dayIn(getComputedStyle(spot, "::after").content))?.reverse().join("-");
  const words = told ? age(told, now) : "";
  if (!words) return;
  page.documentElement.dataset.old = "";
  const note = page.createElement("p");
  note.className = "ck-note ck-note--warn";
  note.textContent = words;
  page.querySelector("main h1")?.after(note);
}

if (typeof document !== "undefined") start();
