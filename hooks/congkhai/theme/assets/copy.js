// «Chép đường dẫn» at each item of a text: it shows where the item's number is pointed at, focused,
// or was followed. Without this script the number itself is the link to keep.

const WORDS = "Chép đường dẫn";
const COPIED = "Đã chép đường dẫn tới ";
const SELECTED = "Trình duyệt không cho chép. Đường dẫn đã được chọn sẵn: ";
const SHOWN = 4000;

/** The address of an item on this page; what was asked of the page is no part of it.
 * @param {Location | URL} page @param {string} id */
export function addressOf(page, id) {
  return `${page.origin}${page.pathname}#${id}`;
}

/** «Mục II.1.a» of «Mục II.1.a, liên kết cố định»; a heading is named by its words.
 * @param {string} label @param {string} text */
export function nameOf(label, text) {
  const words = label ? label.split(", liên kết")[0] ?? "" : text.replace(/\s+/g, " ").trim();
  return words.length > 60 ? `${words.slice(0, 60).replace(/\s+\S*$/, "")}…` : words;
}

/** What was done, said aloud and shown for a moment. @param {Document} page */
function notice(page) {
  const box = page.createElement("div");
  box.className = "ck-toast ck-noprint";
  box.setAttribute("role", "status");
  page.querySelector("main, .md-container")?.append(box);
  let timer = 0;
  /** @param {string} words @param {string} [address] one that people copy themselves */
  return (words, address) => {
    clearTimeout(timer);
    box.textContent = words;
    box.classList.add("ck-is");
    if (!address) {
      timer = setTimeout(() => box.classList.remove("ck-is"), SHOWN);
      return;
    }
    const field = page.createElement("input");
    field.readOnly = true;
    field.value = address;
    field.className = "ck-input";
    field.setAttribute("aria-label", "Đường dẫn");
    box.append(field);
    field.focus();
    field.select();
    field.addEventListener("keydown", (event) => { if (event.key === "Escape") field.blur(); });
    field.addEventListener("blur", () => box.classList.remove("ck-is"));
  };
}

/** @param {Document} page */
export function start(page = document) {
  const texts = page.querySelectorAll(".ck-text");
  if (!texts.length) return;
  const tell = notice(page);
  for (const text of texts) {
    /** @type {NodeListOf<HTMLElement>} */
    const items = text.querySelectorAll(":is(p, h3, h4, h5, h6)[id]");
    for (const item of items) {
      // Directly behind the number, so that the next key leads there; never within a heading, whose
      // words it would join.
      (item.querySelector(".ck-anchor") ?? item).after(button(page, item, tell));
    }
  }
}

/**
 * @param {Document} page
 * @param {HTMLElement} item
 * @param {(words: string, address?: string) => void} tell
 */
function button(page, item, tell) {
  const anchor = item.querySelector(".ck-anchor");
  const name = nameOf(anchor?.getAttribute("aria-label") ?? "", item.textContent ?? "");
  const made = page.createElement("button");
  made.type = "button";
  made.className = "ck-copy ck-noprint";
  made.textContent = WORDS;
  made.setAttribute("aria-label", `${WORDS} tới ${name}`);
  made.addEventListener("click", async () => {
    const address = addressOf(location, item.id);
    try {
      await navigator.clipboard.writeText(address);
      tell(COPIED + name);
    } catch {
      // No clipboard on a page without https, or it was refused.
      tell(SELECTED, address);
    }
  });
  return made;
}

if (typeof document !== "undefined") start();
