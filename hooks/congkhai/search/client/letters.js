// Texts in one byte a letter. `letters.py` writes them; tests hold the two together.

const utf8 = /* @__PURE__ */ new TextDecoder();
const wide = /* @__PURE__ */ new TextDecoder("utf-16le");
const LETTERS = /* @__PURE__ */ [..."aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"].flatMap((vowel) => ["", ..."\u0300\u0301\u0303\u0309\u0323"].map((tone) => (vowel + tone).normalize())).filter((letter) => letter > "~").join("") + "đĐ“”–…•‘’→≥≤«»§°×";

/** @param {Uint8Array} bytes what opens with a mark is in UTF-8 */
export const textOf = (bytes) => (bytes[0] > 127 ? utf8.decode(bytes) : wide.decode(Uint16Array.from(bytes, (byte) => (byte > 127 ? LETTERS.charCodeAt(byte - 128) : byte > 10 && byte < 32 ? LETTERS.charCodeAt(byte + 117) : byte))));
