// What the calendar and the registers make of an address, and which entries answer to it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { agenciesOf } from "../hooks/congkhai/theme/assets/calendar.js";
import { askedIn, fits } from "../hooks/congkhai/theme/assets/filters.js";
import { holds, isWanted } from "../hooks/congkhai/theme/assets/register-pages.js";
import { apart, compared, csv, keysOf, orderIn, quoted } from "../hooks/congkhai/theme/assets/register-table.js";
import { agencyIn, countOf, counted, ordered, statesIn } from "../hooks/congkhai/theme/assets/registers.js";

const NAMES = ["co-quan", "loai", "dia-ban"];
const asked = (query) => askedIn(new URLSearchParams(query), NAMES);

/** An element as far as filters look at it. */
const entry = (attributes, state = "") => ({
  getAttribute: (name) => attributes[name] ?? null,
  textContent: attributes.text ?? "",
  dataset: state ? { t: state } : {},
});

test("an address asks for what it names and no more", () => {
  assert.deepEqual([...asked("")], []);
  assert.deepEqual([...asked("loai=&co-quan=so&q=x")], [["co-quan", "so"]]);
});

test("an entry is found by one of its agencies, and by all that is asked together", () => {
  const held = { "co-quan": "bql so-noi-vu", loai: "report" };
  const found = (query) => fits((name) => held[name], asked(query));
  assert.ok(found(""));
  assert.ok(found("co-quan=so-noi-vu&loai=report"));
  assert.ok(!found("co-quan=so"));
  assert.ok(!found("co-quan=bql&loai=review"));
  assert.ok(!found("dia-ban=hai-binh"));
});

test("an entry is also of whom words hold together", () => {
  assert.equal(agenciesOf("ubnd department:ha", "so-y-te", "department:ha any:ha"), "ubnd department:ha so-y-te");
  assert.equal(agenciesOf("ubnd commune:ha", "so-y-te", "department:ha any:ha"), "ubnd commune:ha");
  assert.equal(agenciesOf("", "so-y-te", ""), "");
});

test("a row without a state shows under every state, one with a state under its own", () => {
  const all = { asked: asked(""), text: "", states: new Set(), isEveryState: true };
  const some = { asked: asked(""), text: "", states: new Set(["missing"]), isEveryState: false };
  assert.ok(isWanted(entry({}, "pub"), all));
  assert.ok(isWanted(entry({}, "missing"), some));
  assert.ok(isWanted(entry({}), some));
  assert.ok(!isWanted(entry({}, "pub"), some));
});

test("a row of several periods shows under the state of any of them", () => {
  const some = { asked: asked(""), text: "", states: new Set(["late"]), isEveryState: false };
  assert.ok(isWanted(entry({}, "missing late"), some));
  assert.ok(!isWanted(entry({}, "missing soon"), some));
});

test("of a year that is asked for, a row has the states of that year", () => {
  const row = entry({ "data-nam": "2023 2024" }, "pub missing");
  row.dataset.ky = "2023:pub 2024:missing";
  const wanted = (year) => ({
    asked: askedIn(new URLSearchParams(year), ["nam"]), text: "", states: new Set(["missing"]), isEveryState: false,
  });
  assert.ok(isWanted(row, wanted("nam=2024")));
  assert.ok(!isWanted(row, wanted("nam=2023")));
  assert.ok(isWanted(row, wanted("")));
  assert.equal(countOf([row], "pub", wanted("nam=2023")), "1");
  assert.equal(countOf([row], "pub", wanted("nam=2024")), "0");
});

test("words are found with and without their marks", () => {
  const wanted = (text) => ({ asked: asked(""), text, states: new Set(), isEveryState: true });
  assert.ok(isWanted(entry({ text: "Công  khai định mức" }), wanted("dinh muc")));
  assert.ok(isWanted(entry({ text: "Công khai định mức" }), wanted("ĐỊNH")));
  assert.ok(!isWanted(entry({ text: "Công khai" }), wanted("báo cáo")));
});

test("a row answers by its attributes", () => {
  const wanted = { asked: asked("co-quan=so"), text: "", states: new Set(), isEveryState: true };
  assert.ok(holds(entry({ "data-co-quan": "bql so" }), wanted));
  assert.ok(!holds(entry({ "data-co-quan": "so-y-te" }), wanted));
  assert.ok(!holds(entry({}), wanted));
});

test("an address of before the states had their names of now still finds them", () => {
  const states = (query) => statesIn(new URLSearchParams(query));
  assert.deepEqual(states("tinh-trang=seen&tinh-trang=pub"), ["missing", "pub"]);
  assert.deepEqual(states("tinh-trang="), [""]);
  assert.deepEqual(states("loai=report"), []);
});

test("an order is a column, up or down; anything else is none", () => {
  assert.deepEqual(orderIn("3"), { column: 3, isDown: false });
  assert.deepEqual(orderIn("-0"), { column: 0, isDown: true });
  for (const text of ["", "-", "x", "1.5", "--1"]) assert.equal(orderIn(text), null);
});

test("what cells say for ordering comes before their words, and what has none of it last", () => {
  const cell = (words, said) => ({ textContent: words, querySelector: () => null, dataset: said ? { s: said } : {} });
  const rows = [cell("Không nêu hạn"), cell("Trước 05/12", "2026-12-04"), cell("Quý I/2025", "2025-03-31")];
  const found = (isDown) => {
    const keys = keysOf(rows.map((one) => ({ cells: [one] })), 0);
    return [...keys.values()].sort((one, other) => compared(one, other, isDown));
  };
  assert.deepEqual(found(false), ["2025-03-31", "2026-12-04", ""]);
  assert.deepEqual(found(true), ["2026-12-04", "2025-03-31", ""]);
  const plain = keysOf([{ cells: [cell("Sở Y tế")] }, { cells: [cell("Sở An")] }], 0);
  assert.deepEqual([...plain.values()], ["Sở Y tế", "Sở An"]);
});

test("numbers of one unit stand together, by what they are", () => {
  const amounts = ["xã 1200.0000", "% 9.5000", "xã 80.0000", "% 85.2500"];
  const up = amounts.sort((one, other) => compared(one, other, false));
  assert.deepEqual(up, ["% 9.5000", "% 85.2500", "xã 80.0000", "xã 1200.0000"]);
});

test("an order of the first rows alone says so", () => {
  assert.equal(ordered(30, false), "30 dòng");
  assert.match(ordered(524, true), /^Mới xếp 524 dòng đầu/);
});

test("the count says whether rows were chosen, and whether there are more", () => {
  assert.equal(counted(12, false, false), "12 dòng");
  assert.equal(counted(3, true, false), "3 dòng hợp với bộ lọc");
  assert.match(counted(500, true, true), /^Hơn 500 dòng/);
  assert.equal(counted(1200, false, false), "1.200 dòng");
});

test("what a spreadsheet would run is text, and quotes are doubled", () => {
  assert.equal(quoted(" Kế  hoạch\n «A» "), '"Kế hoạch «A»"');
  assert.equal(quoted('=HYPERLINK("x")'), '"\'=HYPERLINK(""x"")"');
  assert.equal(quoted("＋84"), '"\'＋84"');
  assert.equal(csv([["a", "b"], ["1", ""]]), '\ufeff"a","b"\r\n"1",""\r\n');
});

test("parts of a cell stand apart, empty ones do not, and signs stand close", () => {
  assert.equal(apart("Trồng chè ; \n ; Tiêu chí thi đua; "), "Trồng chè; Tiêu chí thi đua");
  assert.equal(apart("; 2024 : Chưa thấy; ; 2025: Đã thấy; "), "2024: Chưa thấy; 2025: Đã thấy");
  assert.equal(apart("Sở A ; Sở B ; , xem tài liệu"), "Sở A; Sở B, xem tài liệu");
  assert.equal(apart("  Sở A (suy ra)"), "Sở A (suy ra)");
  assert.equal(apart("Trồng chè; Ghi “cả nước”. ; Tiêu chí ."), "Trồng chè; Ghi “cả nước”; Tiêu chí.");
  assert.equal(apart("Sở A (cả xã ), Sở B"), "Sở A (cả xã), Sở B");
  assert.equal(apart("Nộp tệp .csv; đạt :5 hay ,5"), "Nộp tệp .csv; đạt :5 hay ,5");
});

test("a part of an address that cannot be read asks for nothing", () => {
  assert.equal(agencyIn("#cq-so-y-te"), "so-y-te");
  assert.equal(agencyIn("#cq-s%E1%BB%9F"), "sở");
  for (const hash of ["", "#so", "#cq-", "#cq-%", "#cq-%E1%", "#cq-%zz"]) assert.equal(agencyIn(hash), "");
});
