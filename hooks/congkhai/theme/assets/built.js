// The day that a page speaks of stands in a style sheet, so that a page that is otherwise the same
// need not be written anew each day. What a style sheet shows is not copied with its sentence, nor
// found on the page; here it becomes text.

/** The day that stands between a style sheet's quotation marks. @param {string} content */
export function dayIn(content) {
  return /^"(\d\d)\/(\d\d)\/(\d{4})"$/.exec(content)?.slice(1) ?? null;
}

/** @param {Document} page */
export function start(page = document) {
  for (const spot of page.querySelectorAll(".ck-built")) {
    const day = dayIn(getComputedStyle(spot, "::after").content);
    if (!day) continue;
    const time = page.createElement("time");
    time.dateTime = [...day].reverse().join("-");
    time.textContent = day.join("/");
    spot.replaceChildren(time);
    spot.classList.add("ck-told");
  }
}

if (typeof document !== "undefined") start();
