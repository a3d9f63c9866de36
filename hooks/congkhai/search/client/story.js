// Stories: whoever tells one asks at its end, and names things by the way that are not asked for.
// Loaded with the first longer question that found nothing.

/** @typedef {import("./engine.js").Answer} Answer */
/** @typedef {import("./engine.js").Search} Search */

/** A clause of so few words asks nothing by itself. */
const SHORT_CLAUSE = 5;
/** How much of it the first hit, and one place there, must hold. */
const WHOLE = 0.8;
const SENTENCE = /[.?!;]\s+/u;
const CLAUSE = /[.?!;,:]\s+/u;
/** Told of oneself, or of what was seen and heard. */
const TOLD = /(?<!\p{L})(?:tôi|toi|em|mình|minh|cháu|chau|con|bố|bo|mẹ|me|ba|má|vợ|vo|chồng|chong|anh|chị|chi|ông|bà|cô|chú|bác|sếp|sep|bạn|nhà|hàng xóm|hôm|hom|vừa|mới|nghe|thấy|đọc|do|năm ngoái|năm kia|năm trước|tháng trước|tuần trước|hồi|dạo)(?!\p{L})/iu;
/** Where the story plays: what it asks must then name a place too. */
const PLACE = /(?<!\p{L})(?:tỉnh|thành phố|tp|huyện|quận|xã|phường|thị xã|thị trấn|Tỉnh|Huyện|Quận|Xã|Phường) \p{Lu}/u;

/**
 * What is asked after the first clause, where that says it all.
 * @param {string} text @param {import("./query.js").Query} query @param {boolean} isNamed whether what is not here is a name or a matter of its own
 * @param {Search} search
 * @returns {Promise<Answer | null>}
 */
export async function askedAtEnd(text, query, isNamed, search) {
  const cut = (isNamed || !SENTENCE.test(text) ? CLAUSE : SENTENCE).exec(text);
  const told = text.slice(0, cut?.index);
  const asks = cut ? text.slice(cut.index + cut[0].length) : "";
  // «… ở Quảng Ngãi: …»: what is asked is asked of the place that was told.
  const where = isNamed ? [] : query.places.map(({ at, length }) => query.words.slice(at, at + length).map(({ typed }) => typed).join(" ")).filter((place) => told.toLowerCase().includes(place) && !asks.toLowerCase().includes(place));
  const rest = [asks, ...where].join(" ");
  if (asks.split(" ").length <= SHORT_CLAUSE || (cut?.[0][0] === "," && !TOLD.test(told))) return null;
  const answer = await search.find(rest);
  const [hit] = answer.hits;
  if (!hit || hit.cover < WHOLE) return null;
  if (isNamed && !answer.query.places[0] && (query.places[0] || PLACE.test(told))) return null;
  const isAbout = (await search.ranked(answer.query)).about || (await search.items(answer.query, hit)).together >= WHOLE;
  return isAbout ? { ...answer, repaired: answer.repaired || asks } : null;
}
