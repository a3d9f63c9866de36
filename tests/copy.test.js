// What «Chép đường dẫn» copies, and how it names it.
import assert from "node:assert/strict";
import test from "node:test";

import { addressOf, nameOf } from "../hooks/congkhai/theme/assets/copy.js";

test("an item is copied with its page and without what was asked of it", () => {
  const page = new URL("https://cong-khai.example/repo/ke-hoach/a/?q=th%C6%B0%E1%BB%9Fng#i-1");
  assert.equal(addressOf(page, "ii-2"), "https://cong-khai.example/repo/ke-hoach/a/#ii-2");
});

test("an item is named by its number, a heading by its words, a long one by the first of them", () => {
  assert.equal(nameOf("Mục II.1.a, liên kết cố định", "a) Làm gì"), "Mục II.1.a");
  assert.equal(nameOf("", "III.\n  TỔ CHỨC  THỰC HIỆN"), "III. TỔ CHỨC THỰC HIỆN");
  const long = nameOf("", "Phát động phong trào thi đua ".repeat(4));
  assert.equal(long, "Phát động phong trào thi đua Phát động phong trào thi đua…");
});
