// The days that the small script of the pages works out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayIn } from "../hooks/congkhai/theme/assets/built.js";
import { age, close } from "../hooks/congkhai/theme/assets/stale.js";
import { daysBetween, left, place, today, written } from "../hooks/congkhai/theme/assets/time.js";

test("the day is the day in Việt Nam, seven hours before Greenwich", () => {
  assert.equal(today(new Date("2026-11-21T16:59:59Z")), "2026-11-21");
  assert.equal(today(new Date("2026-11-21T17:00:00Z")), "2026-11-22");
});

test("the words are those of the pages", () => {
  assert.equal(left("2026-11-22", "2026-12-14"), "còn 22 ngày");
  assert.equal(left("2026-12-14", "2026-12-14"), "hôm nay");
  assert.equal(left("2026-12-17", "2026-12-14"), "đã qua 3 ngày");
  assert.equal(written("2026-11-22"), "22/11/2026");
});

test("the day of a build is read out of its style sheet", () => {
  assert.deepEqual(dayIn('"29/11/2026"'), ["29", "11", "2026"]);
  assert.equal(dayIn("none"), null);
  assert.equal(dayIn('"ngày dựng cổng"'), null);
});

test("days are counted across months, leap days and years", () => {
  assert.equal(daysBetween("2024-02-28", "2024-03-01"), 2);
  assert.equal(daysBetween("2023-12-31", "2024-01-01"), 1);
});

test("today's line stands where the server would draw it, and nowhere outside the axis", () => {
  const axis = { first: "2023-01-01", last: "2030-12-31", start: 150, end: 792 };
  assert.equal(place(axis, "2023-01-01"), 150);
  assert.ok(Math.abs(place(axis, "2026-11-22") - 462.4) < 0.5);
  assert.equal(place(axis, "2031-01-01"), null);
  assert.equal(place(axis, "2022-12-31"), null);
});

test("a page says how old it is once it is some weeks old", () => {
  assert.equal(age("2026-11-30", "2026-11-30"), "");
  assert.equal(age("2026-11-30", "2026-12-21"), "");
  assert.equal(age("2026-11-30", "2026-11-01"), "");
  assert.equal(
    age("2026-11-30", "2028-06-01"),
    "Trang này dựng ngày 30/11/2026, 549 ngày trước; những gì sau đó không có ở đây.",
  );
});

test("what holds until a day is gone or says something else after it", () => {
  const spots = [
    { dataset: { until: "2026-12-15" }, hidden: false, textContent: "Bà Hoa" },
    { dataset: { until: "2026-12-15", after: "Đã hết hạn" }, hidden: false, textContent: "Đang nhận" },
  ];
  const root = /** @type {any} */ ({ querySelectorAll: () => spots });
  close(root, "2026-12-15");
  assert.deepEqual(spots.map((spot) => [spot.hidden, spot.textContent]), [
    [false, "Bà Hoa"], [false, "Đang nhận"],
  ]);
  close(root, "2026-12-16");
  assert.deepEqual(spots.map((spot) => [spot.hidden, spot.textContent]), [
    [true, "Bà Hoa"], [false, "Đã hết hạn"],
  ]);
});
