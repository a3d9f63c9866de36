// «Cơ quan nào của Hải Phòng đến hạn báo cáo trong tháng 12 năm 2026»: no document bears the month,
// but all that falls due then stands in the calendar of its year. Loaded with the first question
// that names a month and a place and finds nothing.

const DUE = /(?<![a-z])(?:han|nop|bao cao|gui|lich|phai)(?![a-z])/;
/** Of a month: «@202612». */
const MONTH = /^@(\d{4})\d\d$/;

/**
 * The calendar of that year, where the rest of the question is of something here.
 * @param {string} text @param {string} plain @param {import("./query.js").Named} date
 * @param {import("./engine.js").Search} search
 * @returns {Promise<import("./engine.js").Answer | null>}
 */
export async function dueIn(text, plain, date, search) {
  const [, year = ""] = MONTH.exec(date.key) || [];
  if (!year || !DUE.test(plain) || !(await search.find(text.replace(date.label, " "))).hits[0]) return null;
  const asked = `lịch ${year}`;
  const answer = await search.find(asked);
  const [hit] = answer.hits;
  return hit && (await hit.store.row(hit.entry)).url === `lich/${year}/` ? { ...answer, repaired: asked } : null;
}
