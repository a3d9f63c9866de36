// Texts in one byte a letter. `letters.py` writes them; tests hold the two together.

const utf8 = /* @__PURE__ */ new TextDecoder();
const wide = /* @__PURE__ */ new TextDecoder("utf-16le");
const LETTERS = /* @__PURE__ */ [..."aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"].flatMap((vowel) => ["", ..."\u0300\u0301\u0303\u0309\u0323"].map((tone) => (vowel + tone).normalize())).filter((letter) => letter > "~").join("") + "đĐ“”–…•‘’→≥≤«»§°×";

/** What each byte stands for. */
const units = /* @__PURE__ */ Uint16Array.from({ length: 256 }, (_, byte) => (byte > 127 ? LETTERS.charCodeAt(byte - 128) : byte > 10 && byte < 32 ? LETTERS.charCodeAt(byte + 117) : byte));

/** @param {Uint8Array} bytes what opens with a mark is in UTF-8 */
export function textOf(bytes) {
  if (bytes[0] > 127) return utf8.decode(bytes);
  const text = new Uint16Array(bytes.length);
  for (let at = 0; at < text.length; at++) text[at] = units[bytes[at]];
  return wide.decode(text);
}
