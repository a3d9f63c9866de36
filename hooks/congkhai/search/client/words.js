// Words as search sees them. `words.py` does the same to what is published; tests hold the two together.

const MARKS = /\p{M}/gu;
const LOOKALIKES = /[ÐðƉɖ]/g;

/** @param {string} text */
export const normal = (text) => text.normalize("NFC").replace(LOOKALIKES, (c) => (c === "Ð" || c === "Ɖ" ? "Đ" : "đ"));

/** Each text once: a few words come over and over. @param {(text: string) => string} make */
const once = (make) => {
  /** @type {Map<string, string>} */
  const made = new Map();
  return (/** @type {string} */ text) => {
    const known = made.get(text) ?? make(text);
    made.set(text, known);
    return known;
  };
};

export const fold = /* @__PURE__ */ once((text) => normal(text).replace(/đ/g, "d").replace(/Đ/g, "D").normalize("NFD").replace(MARKS, ""));

/** What each unit of UTF-16 becomes; 0 where nobody has asked. */
const plain = /* @__PURE__ */ new Uint16Array(65536);
const decoder = /* @__PURE__ */ new TextDecoder("utf-16le", { ignoreBOM: true });

/**
 * Lower-case and without marks, letter for letter, so that places in it are places in the text.
 * @param {string} text in normal form
 */
export function foldInPlace(text) {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < units.length; at++) {
    const unit = text.charCodeAt(at);
    if (!plain[unit]) {
      const folded = fold(text[at].toLowerCase());
      plain[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
    }
    units[at] = plain[unit];
  }
  // «kĩ», «qui» are «kỹ», «quy».
  return decoder.decode(units).replace(/\b(qu|[hklmst])i\b/g, "$1y");
}

export const WORD = /[\p{L}\p{N}]{1,99}/gu;

/** @param {string} text */
export const words = (text) => (normal(text).toLowerCase().match(WORD) || []).map(spelled);

/** @param {string} text */
export const folded = (text) => words(text).map(fold);

/** «hoà» and «hòa» are one word, «kĩ» and «kỹ» too. */
export const spelled = /* @__PURE__ */ once((word) =>
  word
    .normalize("NFD")
    .replace(/^(qu|[hklmst])i(?=\p{M}?$)/u, "$1y")
    .replace(/(?<!q)(o)([ae])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])|(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?!\p{L})/gu, "$1$4$3$6$2$5")
    .normalize("NFC"),
);
