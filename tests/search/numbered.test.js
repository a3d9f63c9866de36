// What of a question is the number of an item, and what is another word.
import assert from "node:assert/strict";
import { test } from "node:test";
import { numbered, within } from "../../hooks/congkhai/search/client/numbered.js";

for (const question of [
  "thí điểm 2 mô hình",
  "thi diem 2 mo hinh",
  "trọng điểm 5 xã",
  "ưu điểm 3",
  "phân 3 loại rác",
  "phan 3 loai rac",
  "phân hai đợt kiểm tra",
  "dịch vụ công mức 4",
  "chuồng 2 tầng",
  "tài khoản 2 cấp",
  "khoản 2 triệu đồng",
  "danh mục 2 năm nay",
  "Đoàn 2 kiểm tra chợ",
  "khoan 5 gieng o dau",
  "khoan 12 coc nhoi",
  "cong diem 2 mon van",
  "tổng điểm 10",
  "doan 3 km qua cho",
]) {
  test(`«${question}» names no item`, () => assert.equal(numbered(question), null));
}

for (const [question, rest] of [
  ["chăm cây ở điểm b khoản 2 mục III", "chăm cây ở"],
  ["cham cay o khoan 2 muc III", "cham cay o"],
  ["trong mục 2 nói gì", "trong nói gì"],
  ["có mục 3 về quét vôi không", "có về quét vôi không"],
  ["phan 2 muc I quet voi", "quet voi"],
  ["tiểu mục 1.3 phần III quét vôi", "quét vôi"],
  ["muc 3 phan vii quet voi", "quet voi"],
  ["khoản 4 phần thứ hai quét vôi", "quét vôi"],
]) {
  test(`«${question}» leaves «${rest}» to look for`, () => {
    assert.equal(numbered(question)?.rest.split(" ").filter(Boolean).join(" "), rest);
  });
}

const textOf = { "thu": ["i", "i-1"], "ke-hoach": ["iii", "iii-2", "iii-2-b"], "du-thao": ["iii-2"] };
const store = {
  row: async (/** @type {string} */ entry) => ({ text: entry }),
  text: async (/** @type {keyof typeof textOf} */ name) => ({ sections: textOf[name].map((anchor) => [anchor, "", "", true]) }),
};
/** @param {string[]} names */
const searchThatFinds = (names) => /** @type {any} */ ({ find: async () => ({ query: { named: [], weak: [false], asked: [{ folded: "quet" }] }, hits: names.map((entry) => ({ entry, store })), names: names.slice(0, 1) }) });
const order = async (/** @type {string} */ question, /** @type {string[]} */ names) => (await within(question, searchThatFinds(names)))?.hits.map(({ entry }) => entry);

test("documents that have the item come before those that have none", async () => {
  assert.deepEqual(await order("khoản 2 mục III quét vôi", ["thu", "ke-hoach", "du-thao"]), ["ke-hoach", "du-thao", "thu"]);
});

test("where none has the item the order stays", async () => {
  assert.deepEqual(await order("khoản 9 mục V quét vôi", ["thu", "ke-hoach"]), ["thu", "ke-hoach"]);
});

test("a question without an item is left to the search", async () => {
  assert.equal(await order("quét vôi ở đâu", ["thu"]), undefined);
});
