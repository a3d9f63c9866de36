"""What else a plan promises: disclosure, awards, funding, feedback, criteria."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...expressions import expression
from ...value import value_class
from ..readers.lines import bare, squeezed
from ..structure.clauses import clauses
from ..structure.paragraphs import Kind, Paragraph
from .awards import awards_said
from .bodies.bodies import bodies_at
from .head.issuer_in_text import ISSUER
from .made_public import is_made_public, makes_public
from .orders.heard import heard
from .phases.funding import funding_said

MOST = 40
"""Of each kind in one document: an editor checks them one by one."""


@value_class
class ReadPromise:
    """One thing promised, with the paragraph that says it."""

    kind: str
    text: str
    paragraph: Paragraph
    who: str = ""
    occasion: str = ""
    recipients: str = ""
    is_proposed: bool = False
    is_passive: bool = False
    """«Kết quả được công khai …»: the sentence names nobody who does it."""


# «2.500 hộ» opens with a figure, not with a number of an item.
_MARK = expression(
    r"^\W*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)](?!\d)\s*|\d{1,2}[-–]\s+(?=[^\W\d_]))?"
)
_AWARD = expression(
    r"^(?P<form>Huân chương [^;.,:]{2,40}|Bằng khen|Giấy khen|Cờ thi đua|Kỷ niệm chương|Danh hiệu"
    r"[^;.,:]{2,60})(?:\s+(?:của|cấp)\s+(?P<tier>[^;.]{2,140}))?[;.]?$",
    holds=("Bằng khen", "Cờ thi đua", "Danh hiệu", "Giấy khen", "Huân chương ", "Kỷ niệm chương"),
)
_OCCASIONS = (
    ("tong ket", "final"),
    ("so ket", "interim"),
    ("dot xuat", "ad_hoc"),
    ("hang nam", "annual"),
    ("moi nam", "annual"),
)
# «Tổng kết năm», «Cuối năm tổng kết»; not «tổng kết 5 năm», «tổng kết năm 2030» of a programme.
_SUMS_YEAR = expression(
    r"\btong ket (?:[a-z]+ ){0,5}?(?:cuoi )?nam\b(?! nam\b| \d)"
    r"|\bcuoi nam\b(?! \d)[^.;]{0,40}?\btong ket\b",
    holds="tong ket",
)
# «Phản ánh, kiến nghị về thủ tục hành chính gửi Văn phòng …» opens its sentence; what somebody
# takes in («tiếp nhận phản ánh, kiến nghị») is none.
_ANSWERED = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:(?:moi|cac|nhung) )?"
    r"(?:phan anh, kien nghi|phan anh|kien nghi|thac mac|y kien (?:phan anh|gop y|dong gop))\b"
    r"(?=[^.;]{0,80}\b(?:gui|lien he)\b)",
    holds=("phan anh", "kien nghi", "thac mac", "y kien"),
)
_OBSTACLE = expression(
    rf"\b(?:kho khan|vuong mac)\b|{_ANSWERED.pattern}",
    holds=("kho khan", "vuong mac", "phan anh", "kien nghi", "thac mac", "y kien"),
)
# «Nếu có khó khăn …», «… gặp vướng mắc …»: what may arise for all, not what one office gathers.
_HINDERS = r"(?:khó khăn|vướng mắc)"
_MAY_ARISE = expression(
    rf"\b(?:nếu|khi|trường hợp|mọi)\b[^.;]{{0,60}}?{_HINDERS}|{_HINDERS}[^.;]{{0,40}}\(nếu có\)"
    rf"|(?<!hoặc )\b(?:có|gặp|còn)(?! liên quan| thẩm quyền)(?:,? [^\W\d]+){{0,3}}? {_HINDERS}"
    rf"|^\W*(?:\w{{1,3}}[.)]\s*)?(?:(?:những|các) )?{_HINDERS}",
    re.IGNORECASE,
    holds="khó khăn|vướng mắc",
)
# «… kịp thời báo cáo UBND xã những khó khăn, vướng mắc»
_TELLS_OF = expression(rf"\s*(?:những |các )?{_HINDERS}")
_TOLD = expression(
    rf"(?:báo cáo|gửi về|phản ánh về|báo cáo về|gửi|liên hệ(?: với)?|về)\s+"
    rf"(?P<to>(?:(?:Chủ tịch|Giám đốc|Thủ trưởng|Trưởng|Hiệu trưởng) )?{ISSUER}[^;,.()]{{0,90}}?)"
    r"(?=\s*(?:\(|hoặc |để |xem xét|tổng hợp|(?:những |các )?(?:khó khăn|vướng mắc|bất cập)"
    r"|(?:những|các) (?:nội dung|vấn đề)|kịp thời|giải quyết|bằng |theo |về |[;,.]|$"
    r"|\s(?:trước|chậm nhất|vào|định kỳ|(?:hằng|hàng|cuối|đầu) (?:ngày|tuần|tháng|quý|năm)"
    r"|trong (?:ngày|tuần|tháng|quý|năm)|tuần (?:cuối|đầu|thứ))\b))"
)
_VIA = expression(
    r"\(\*?(?:thông )?qua\s+(?:(?:cơ quan|đơn vị) (?:đầu mối|thường trực)(?: là)?\s+)?"
    r"([^()*]{3,120})\*?\)",
    holds="(",
)
# «báo cáo Ủy ban nhân dân tỉnh thông qua Sở Nội vụ trước ngày …»
_BY_WAY_OF = expression(
    r"\b(?:báo cáo|gửi|nộp|trình)\b[^.;()]{3,160}?\bqua (?=[A-ZĐÀ-Ỹ])", re.IGNORECASE, holds="qua "
)
# «(qua Phòng A, số 4 phố Mới; email: …)»: where it sits is no part of its name.
_ADDRESS = expression(
    r"\s*[,;]\s*(?=(?:số(?: nhà)? \d+|địa chỉ|(?:số )?(?:điện thoại|đt)|sđt"
    r"|e-?mail|thư điện tử)\b)",
    re.IGNORECASE,
)
_ADVISES = expression(r"\btham mưu(?: cho| giúp)? (?=[^\W\d_a-zà-ỹđ])", holds=("tham mưu",))
_REPORTS = expression(r"\s*(?:gửi )?báo cáo\b")


def promises(paragraphs: Sequence[Paragraph]) -> list[ReadPromise]:
    """All kinds in the order of the text, at most `MOST` of each."""
    found = [*_funding(paragraphs), *_stated(paragraphs), *_criteria(paragraphs)]
    found += [
        ReadPromise(kind="heard", text=to, paragraph=paragraph, who=who)
        for paragraph, to, who in heard(paragraphs)
    ]
    given = {(p.text, p.who) for p in found if p.kind == "award" and not _is_helped(p)}
    counts: dict[str, int] = {}
    kept: list[ReadPromise] = []
    for promise in found:
        if promise.kind == "award" and _is_helped(promise) and (promise.text, promise.who) in given:
            continue
        counts[promise.kind] = counts.get(promise.kind, 0) + 1
        if counts[promise.kind] <= MOST:
            kept.append(promise)
    return kept


# «Phối hợp Sở A thẩm định, trình Chủ tịch tỉnh tặng …» tells of the award that Sở A proposes.
_HELPS = expression(
    r"(?:(?!\b[Cc]hủ trì\b)[^;.:]){0,60}:? ?\b[Pp]hối hợp (?:chặt chẽ )?(?:với |cùng )?"
    r"(?:các |[A-ZĐ])",
    holds=("hối hợp ",),
)


def _is_helped(award: ReadPromise) -> bool:
    return _HELPS.match(without_mark(award.paragraph.text)) is not None


def without_mark(text: str) -> str:
    """A paragraph's words without its number or bullet."""
    return text[_end(_MARK, text) :].strip()


def _end(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def _stated(paragraphs: Sequence[Paragraph]) -> Iterator[ReadPromise]:
    occasion = ""
    for paragraph in paragraphs:
        if paragraph.kind is Kind.TABLE:
            continue
        plain = paragraph.bare
        if paragraph.kind is Kind.SECTION:
            occasion = ""
        if "khen thuong" in plain and len(plain) < 160:
            occasion = _occasion_in(plain) or occasion
        if paragraph.kind in {Kind.SECTION, Kind.HEADING}:
            continue
        award = _AWARD.match(without_mark(paragraph.text))
        if award:
            yield ReadPromise(
                kind="award",
                text=award["form"],
                paragraph=paragraph,
                who=(award["tier"] or "").strip(),
                occasion=occasion,
            )
        else:
            said = _occasion_in(plain) or occasion
            for given in awards_said(paragraph.text):
                if said or not given.is_passive:
                    yield ReadPromise(
                        kind="award",
                        text=given.form,
                        paragraph=paragraph,
                        who=given.giver,
                        occasion=said,
                        recipients=given.recipients,
                        is_proposed=given.is_proposed,
                    )
        if _OBSTACLE.search(plain) and (told := _told_of_obstacles(paragraph)):
            yield told
        yield from _in_clauses(paragraph)


def _occasion_in(plain: str) -> str:
    if _SUMS_YEAR.search(plain):
        return "annual"
    return next((name for sign, name in _OCCASIONS if sign in plain), "")


def _told_of_obstacles(paragraph: Paragraph) -> ReadPromise | None:
    """To whom all who carry it out tell what hinders them; one office's duty to report is none."""
    said = _of_obstacles(paragraph.text)
    told = _TOLD.search(said)
    if told is None:
        return None
    before, behind = said[: told.start()], said[told.end() :]
    is_asked = _MAY_ARISE.search(before) or _TELLS_OF.match(behind)
    if not is_asked and not _ANSWERED.search(bare(said)):
        return None
    return ReadPromise(
        kind="feedback", text=squeezed(told["to"]), paragraph=paragraph, who=via(said)
    )


def _of_obstacles(text: str) -> str:
    """The sentence that speaks of obstacles, where it says itself to whom they are told; otherwise
    all from the first that speaks of them."""
    own = [
        (start, text[start:end])
        for start, end in clauses(text)
        if _OBSTACLE.search(bare(text[start:end]))
    ]
    behind = text[own[0][0] :] if own else text
    return next((said for _, said in own if _TOLD.search(said)), behind)


def _funding(paragraphs: Sequence[Paragraph]) -> Iterator[ReadPromise]:
    for paragraph, text in funding_said(paragraphs):
        yield ReadPromise(kind="funding", text=text, paragraph=paragraph)


def _in_clauses(paragraph: Paragraph) -> Iterator[ReadPromise]:
    for start, end in clauses(paragraph.text):
        text = squeezed(without_mark(paragraph.text[start:end]))
        is_passive = is_made_public(text)
        if is_passive or makes_public(text):
            yield ReadPromise(
                kind="disclosure",
                text=text.rstrip(" ;./"),
                paragraph=paragraph,
                is_passive=is_passive,
            )


def _criteria(paragraphs: Sequence[Paragraph]) -> Iterator[ReadPromise]:
    """Bullets below «a) Đối với tập thể», where the heading above speaks of criteria."""
    inside = False
    audience = ""
    for paragraph in paragraphs:
        text = without_mark(paragraph.text)
        if paragraph.kind in {Kind.SECTION, Kind.HEADING} and paragraph.mark.count(".") == 0:
            inside, audience = "tieu chi" in paragraph.bare, ""
        elif not inside or paragraph.kind is Kind.TABLE:
            continue
        elif paragraph.kind in {Kind.ITEM, Kind.HEADING}:
            audience = text.rstrip(" :;.") if len(text) < 160 else ""
        elif audience and paragraph.kind is Kind.BULLET:
            yield ReadPromise(
                kind="criterion", text=text.rstrip(" ;./"), paragraph=paragraph, who=audience
            )


@lru_cache(maxsize=256)
def via(text: str) -> str:
    """«(qua Sở Nội vụ)», «thông qua Sở Nội vụ»."""
    match = _VIA.search(text)
    if match:
        return squeezed(_ADDRESS.split(match[1], maxsplit=1)[0])
    way = _BY_WAY_OF.search(text)
    named = bodies_at(text, way.end()) if way and text[way.end()].isupper() else None
    return named.names[0] if named else _advised(text)


def _advised(text: str) -> str:
    """«Sở A tham mưu Ủy ban nhân dân tỉnh báo cáo …»: who reports what another prepares."""
    advises = _ADVISES.search(text)
    named = bodies_at(text, advises.end()) if advises else None
    if named is None or not _REPORTS.match(text, named.end):
        return ""
    return named.names[0] if len(named.names) == 1 else ""
