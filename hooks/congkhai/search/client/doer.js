// Who a question is about: «xã phải lập gì», «công ty được khen không». What is said to them
// answers it before what merely speaks of them. Loaded with the first question that opens so.

import { foldInPlace } from "./words.js";

/** What an item gains that is said to them, of the best item's score, and where they have issued the document. */
const ADDRESSED = 0.5;
const ISSUED = 0.2;
/** An item says in so many letters to whom. */
const OPENING = 130;
const COMMITTEE = "(?:(?:ubnd|uy ban|uy ban nhan dan|chinh quyen|can bo|cap) )?";
/** How they are asked about, how documents call them, how issuers are called. @type {[said: string, addressed: RegExp, issuer: RegExp][]} */
const DOERS = [
  [`${COMMITTEE}(?:xa|phuong|thi tran)`, /(?:nhan dan|ubnd|cap) (?:cac |cap )?(?:xa|phuong)|cac xa/, /(?!)/],
  [`${COMMITTEE}quan`, /(?:nhan dan|ubnd) (?:cac )?quan|cac quan/, /nhan dan quan/],
  [`${COMMITTEE}huyen`, /(?:nhan dan|ubnd|cap) (?:cac |cap )?(?:quan.)?huyen|cac huyen/, /nhan dan huyen/],
  ["so(?: nganh)?|so ban nganh", /cac so|so, (?:ban|nganh)/, /\. so /],
  ["phong(?: ban)?", /cac phong|truong phong|phong, (?:ban|don vi)/, /(?!)/],
  ["(?:nha )?truong(?: hoc| thpt| cap ba| cap 3)?", /truong thpt|cac truong|co so giao duc|don vi giao duc/, /so giao duc/],
  ["cong ty|cty|dn|doanh nghiep|hang|xi nghiep|hop tac xa|htx|nha may", /doanh nghiep|to chuc kinh te/, /(?!)/],
  ["ho(?: gia dinh| dan| kinh doanh| buon ban)?|gia dinh|dong ho|ho toc|nha dan", /gia dinh|dong ho/, /(?!)/],
  ["mat tran|mttq|doan the|hoi doan the|hoi doan|cong doan|doan thanh nien|hoi (?:phu nu|nong dan|cuu chien binh|lien hiep)", /mat tran to quoc|to chuc chinh tri|doan the/, /(?!)/],
  ["(?:nguoi )?dan|dan thuong|ba con|ca nhan|cong dan|nong dan", /ca nhan|nguoi dan|cong dan/, /(?!)/],
  ["can bo|cong chuc|vien chuc|cbcc|nhan vien", /can bo|cong chuc|vien chuc|ca nhan/, /(?!)/],
];
/** What is said of them: that they must, may, send, have. */
const SAYS = "(?= (?:phai|bat|co|duoc|dc|nop|bao cao|bc|gui|lam|lap|xu ly|xu phat|cong khai|o|thi)(?: |$))";

/**
 * @param {import("./query.js").Query} query
 * @returns {import("./query.js").Query["lift"]}
 */
export function liftOf({ asked }) {
  const typed = asked.map((word) => word.folded).join(" ");
  const doer = DOERS.find(([said]) => new RegExp(`^(?:(?:cho hoi|xin hoi|cac|moi|nhung|mot|neu) )*(?:${said})${SAYS}`).test(typed));
  if (!doer) return;
  const [, addressed, issuer] = doer;
  /** @type {Map<string, boolean>} */
  const known = new Map();
  const isAddressed = (/** @type {string} */ text) => {
    if (!known.has(text)) known.set(text, addressed.test(foldInPlace(text)));
    return known.get(text);
  };
  return (anchor, sections, title) =>
    sections.some(([over, heading, body, printed]) => printed && (over === anchor || anchor.startsWith(`${over}-`)) && over && (isAddressed(heading) || isAddressed(body.slice(0, OPENING)))) ? ADDRESSED : issuer.test(foldInPlace(title)) ? ISSUED : 0;
}
