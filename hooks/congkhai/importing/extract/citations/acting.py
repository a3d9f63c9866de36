"""What a document does to those it names: replaces, amends, corrects them; else it only cites."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....expressions import expression
from ...readers.lines import bare, latin
from ...structure.paragraphs import Paragraph
from .citation import ReadCitation
from .ended_lists import KINDS, REPEALS, listed_behind, listed_below
from .moved_parts import moves_part

_VERB = (
    r"(?:(?P<replaces>(?<!duoc )(?<!bi )(?<!khong )(?<!chua )thay the)"
    r"|(?P<repeals>(?<!duoc )(?<!bi )(?<!khong )(?<!chua )(?:bai bo|huy bo"
    r"|cham dut(?: hieu luc| viec)?(?: thuc hien| thi hanh)?(?: cua)?))"
    r"|(?P<corrects>(?<!duoc )(?<!khong )dinh chinh)"
    r"|(?P<amends>(?<!duoc )(?<!khong )(?:sua doi|bo sung|dieu chinh|gia han|keo dai)))"
)
# What stands between takes the document as its place, measure or purpose, and nothing of it away:
# «bổ sung các ngõ nêu trong Kế hoạch số …», «bổ sung kinh phí thực hiện Kế hoạch số …».
_NOT_IT = (
    r"(?:theo|tai|trong|o|vao|neu|da|duoc|chua|can cu|ve viec|bao cao|trien khai|de"
    r"|(?<!thoi gian )(?<!thoi han )(?<!to chuc )thuc hien)\b"
)
# «thay thế toàn bộ», «sửa đổi, bổ sung một số nội dung của», «kéo dài thời gian thực hiện»
_OBJECT = (
    r"(?P<part>(?:,? (?:va |mot phan )?"
    r"(?:sua doi|bo sung|dieu chinh|thay the|bai bo|gia han|keo dai))*"
    # «: Điều 14, 18», «các Điều 4, 7 và khoản 2 Điều 9»
    r":?(?:(?:,(?= (?:va |cac )?(?:dieu|khoan|diem|muc|phan|chuong|phu luc|\d)))?"
    rf" (?:(?!{_NOT_IT})[^\W_]+|[,/–-])){{0,16}})"
)
_ACTS = expression(
    rf"{_VERB}{_OBJECT}\s*$",
    holds=(
        *("thay the", "bai bo", "huy bo", "cham dut", "dinh chinh", "sua doi"),
        *("bo sung", "dieu chinh", "gia han", "keo dai"),
    ),
)
_WHOLE = expression(r"^:?(?: (?:cho|toan bo|noi dung|cac|ca))*$")
_PARTLY = expression(
    r"\b(?:muc|diem|khoan|dieu|phan|phu luc|noi dung|chi tieu|thoi (?:gian|han)|mot so|ten|tieu de"
    r"|nhiem vu|danh (?:muc|sach)|bieu|so lieu|thanh vien|thanh phan|kinh phi|thoi diem)\b"
)
# «Quy chế ban hành kèm theo Quyết định số …» is a part of it.
_ENCLOSED_IN = expression(r"(?: duoc)?(?: ban hanh(?: kem)?| kem) theo\s*$", holds=("theo",))
# «Kế hoạch này …», «Quy chế có hiệu lực sau 10 ngày kể từ ngày ký và …»; not «… này giao Phòng A».
_FORCE = (
    r" ?,? ?co hieu luc(?: thi hanh)?"
    r"(?: sau [\w ]{1,20}?(?:\([^()]{1,20}\) ?)? ?ngay ?,? ?(?=(?:ke )?tu ngay))?"
    rf"(?: ?(?:ke )?tu (?:(?!(?:khong|chua|sau|khi|theo|{KINDS})\b)"
    r"[^\W_]+(?: ?[,;/.-] ?| )){1,9})?"
)
_BY_THIS = expression(
    rf"^\W*(?:\w{{1,5}}[.)/] ?){{0,2}}(?:{KINDS}|van ban)(?: nay(?:{_FORCE})?|{_FORCE})"
    r"[ ,;]*(?:va |dong thoi |de )*$"
)
_ALSO = expression(r"^[\W_]*(?:(?:va|dong thoi) )*$")
# «Điều 1. Sửa đổi …», and «1. Sửa đổi … như sau:»; «- Sửa đổi …» alone may be somebody's task.
_AS_FOLLOWS = expression(r"[^;]{0,400}?\bnhu sau\b", holds=("nhu sau",))
_NUMBERED = expression(r"^\W*(?:\w{1,3}[.)/] ?){0,2}$")
_ARTICLE = expression(r"^\W*dieu \d{1,3}\s?[.:*]*\s*(?:nay )?")
# «Thay thế Kế hoạch số 8, Kế hoạch số 9 và số 10»
_BESIDE = expression(rf"^[\s,;]*(?:va )?(?:(?:{KINDS}) )?(?:so )?$")
# «Quyết định này có hiệu lực kể từ ngày ký. Thay thế …», «…; thay thế …»: the same subject goes on.
_IN_FORCE = expression(
    rf"(?:{KINDS}|van ban) nay (?:[a-z]+,? ){{0,12}}?co hieu luc\b[^.;]{{0,80}}[.;] $",
    holds=("co hieu luc",),
)
# «… tiếp tục có hiệu lực, trừ …», «… được thực hiện đến khi hợp đồng …»: something else ends.
_STILL_HELD = (
    r"(?:, tru\b(?! so\b)|\b(?:(?:den|truoc|sau) khi(?! (?:sap (?:xep|nhap)|hop nhat|chia))"
    r"|tiep tuc (?:co|duoc|ap dung|thuc hien)"
    r"|duoc (?:tiep tuc|thuc hien|ap dung)|(?:con|giu) (?:nguyen )?hieu luc|giu nguyen"
    r"|(?<!khong )(?<!chua )co hieu luc)\b)"
)
# «Quyết định số 4/QĐ-UBND … hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành.», and of
# a document that ends others «… hết hiệu lực kể từ ngày 01/12/2026».
_NO_LONGER = expression(
    rf"(?:(?!{_STILL_HELD})[^.;]){{0,400}}?\b(?<!khong )(?<!chua )"
    r"(?:het hieu luc|cham dut hieu luc)"
    rf"(?: thi hanh)?,? (?:ke )?tu (?:ngay (?:{KINDS}|van ban) nay\b|(?P<day>(?:ngay )?\d))"
    r"(?![^.;]{0,120}\btru\b)",
    holds="het hieu luc|cham dut hieu luc",
)
# «…; Quyết định số 9/QĐ-UBND …», «… và số 10/QĐ-UBND …»: the next of those that it is done to.
_NEXT = expression(rf"(?P<sign>[;,]|\bva)\s*(?:va )?(?:{KINDS})?\s?(?:so )?$")
_ENDS_TOO = expression(rf"(?:(?!{_STILL_HELD})[^.;]){{0,400}}(?:[.;]|$)")
ENDS = ("replaces", REPEALS)
MOVES = "moves"
"""Sets anew what a part of it, or a letter, sets: an amendment all the same."""
SUSPENDS = "suspends"
"""What sources have no relation for: it stands among the acts all the same."""
# «Sở A tạm dừng thực hiện Kế hoạch số …»; asked for, allowed or told of another it is none.
_SUSPENDS = expression(
    r"(?<!bi )(?<!duoc )(?<!khong )(?<!da )"
    r"\b(?:tam (?:thoi )?(?:dung|ngung|hoan)|dinh chi|ngung hieu luc)"
    r"(?: (?:viec )?(?:thuc hien|trien khai|thi hanh|hieu luc(?: thi hanh)?))?"
    r"(?: (?:toan bo|noi dung|cac noi dung|mot phan))*(?: cua)?\s*$",
    holds=("tam ", "dinh chi", "ngung hieu luc"),
)
# «Điều 1. …», «Từ ngày 15/7/2026, Ủy ban nhân dân xã quyết định …»: who issues it does it now; but
# «Năm 2025, xã …», «Không được tự ý …», «Đơn vị nào …», «Phòng A báo cáo lý do …».
_STOPPER = expression(
    r"^\W*(?:\w{1,3}[.)/] ?){0,2}(?:(?:ke )?tu ngay [\d/.-]+,? )?"
    rf"(?:(?:{KINDS}|van ban) nay "
    r"|(?:chu tich )?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|ban thuong vu|ban chi dao|so|bo"
    r"|cuc|chi cuc|ban|phong|trung tam|truong|van phong|thanh tra|cong an|dang uy|huyen uy|tinh uy"
    r"|hoi|lien doan|benh vien"
    r"|thanh uy|chinh phu|thu tuong)"
    r"(?: (?!(?:bao cao|giai trinh|giao|tham muu|de nghi|kien nghi|de xuat|xem xet|xin|neu|khi"
    r"|truong hop|co|can cu|theo|yeu cau|viec|hoac|nao|khong|ly do|nhan|biet)\b)"
    r"[^\W\d_]+,?){0,12}? )?"
    r"(?:(?:quyet dinh|thong bao|thong nhat|nay|dong y) (?:ve )?(?:viec )?)*$"
)
_WORDS = expression(r"[^\W\d_]{2}")
_OF_PART = expression(r"\b(?:dieu|khoan|diem|muc|phan|phu luc|chuong) [\w, ]{1,40}$")
# «Kể từ ngày Quyết định này có hiệu lực, Quyết định số …», «Điều 4. Quyết định số …»
_SINCE_THIS = expression(
    rf"^\W*(?:(?:ke )?tu (?:thoi diem|ngay) (?:{KINDS}|van ban) nay co hieu luc"
    r"(?: thi hanh)?\W*)?$"
)
_TITLE_OPENS = expression(rf"^(?:ve (?:viec )?|v/v )?(?:ban hanh )?(?:(?:{KINDS}) )?$")
# «Sửa đổi, bổ sung một số điều của Quy định về … giai đoạn 2026-2030 ban hành kèm theo Nghị quyết
# số …»: the first that such a title names, however long the name of its part is.
_AMENDS_PARTS = expression(
    r"^(?!.*\bso \d)\W*(?:ve (?:viec )?|v/v )?(?:sua doi|bo sung)"
    r"(?:,? (?:va )?(?:sua doi|bo sung|thay the|bai bo))*"
    r" (?:(?:mot so|cac|nhung|noi dung) ?){0,2}(?:dieu|khoan|diem|muc|noi dung|quy dinh|phu luc"
    rf"|chuong|mot so)\b[^;\d]{{0,300}}?(?:(?:20\d\d|[\d/-]{{1,11}})[^;\d]{{0,300}}?){{0,4}}"
    rf"\b(?:ban hanh(?: kem)? theo|kem theo|cua|tai|trong|theo) (?:{KINDS})(?: so)? ?$",
    holds=("sua doi", "bo sung"),
)
# «V/v điều chỉnh thời gian tổ chức một số hoạt động tại Kế hoạch số …»
_SETS_ANEW = expression(
    r"(?:dieu chinh|sua doi|bo sung(?! (?:kinh phi|du toan|von|ngan sach|nhan luc|can bo|bien che"
    r"|ho so|tai lieu|bao cao|so lieu|trang thiet bi|minh chung)\b)|thay doi|lui|gia han|keo dai)"
    r"\b[^;:()]{3,160}"
    r" (?:neu |quy dinh |giao |dat )?(?:tai|trong)$",
    holds="dieu chinh|sua doi|bo sung|thay doi|lui|gia han|keo dai",
)
# «V/v đôn đốc nộp báo cáo và điều chỉnh Kế hoạch số …»; what is asked or drafted is not done.
_AND_DOES = expression(r"^(?:ve (?:viec )?|v/v )?[^;:()]{3,160} va $", holds=(" va ",))
_ASKED = expression(
    r"\b(?:gop y|du thao|de nghi|lay y kien|xin y kien|y kien|kien nghi|de xuat|trinh|tham muu"
    r"|nghien cuu|ra soat|ket qua|tra loi|phuc dap)\b"
)
_DOES_NOTHING = ("báo cáo", "tờ trình")
_AMENDED_NEVER = ("cong van", "giay moi", "to trinh", "bao cao", "cong dien")
_DECISIONS = ("quyết định", "nghị quyết")
_ENDS_IN_TITLE = expression(r"\b(?:cham dut|bai bo|huy bo|het hieu luc)\b")
_LONGEST = 400
"""Letters between the beginning of a sentence and what it names."""


def acts_of(
    citations: Sequence[tuple[Paragraph, ReadCitation]],
    title: str | None,
    kind: str | None = None,
    body: Sequence[Paragraph] = (),
) -> dict[str, str]:
    """By number, what the document does to those that it does not merely cite.

    Its title says so, or a sentence whose subject is the document itself; what another one
    replaced or amended («Căn cứ Luật số 5 sửa đổi Luật số 3») is told of it and done by it.
    A letter quotes others: «2. Sửa đổi Điều 3 Quyết định số …» alone is no act of its own.
    """
    found: dict[str, str] = {}
    moved: set[str] = set()
    letters = {c.number for _, c in citations if bare(c.name).startswith(_AMENDED_NEVER)}
    before: tuple[Paragraph, ReadCitation, str] | None = None
    listed = listed_below(body) if kind != "công văn" else {}
    ends_others = kind in _DECISIONS or _ENDS_IN_TITLE.search(bare(title or "")) is not None
    for paragraph, citation in citations:
        if id(paragraph) in listed and citation.number:
            # The first of each is what ends; others are of its name.
            found.setdefault(citation.number, listed.pop(id(paragraph)))
            continue
        act = _act_in(paragraph.bare, citation, kind == "công văn", ends_others)
        if act == MOVES:
            moved.add(citation.number or "")
            act = "amends"
        if not act and before and before[0] is paragraph:
            between = paragraph.bare[before[1].end : citation.start]
            is_next = before[2] in ENDS and _is_next(paragraph.bare, before[1], citation)
            act = before[2] if is_next or _BESIDE.match(between) else ""
        before = (paragraph, citation, act)
        if act and citation.number:
            found.setdefault(citation.number, act)
    # «số 5/NQ -UBND», whose line was cut at the bar.
    plain = re.sub(r"(?<=\w) ?([-/]) ?(?=\w)", r"\1", bare(latin(title or "")))
    for number in {c.number for _, c in citations if c.number}:
        at = plain.find(bare(number))
        if at < 0 or number in found:
            continue
        corrects = kind == "đính chính" and not _led_to(plain[:at])
        if act := "corrects" if corrects else _act_in_title(plain[:at], kind or ""):
            found[number] = act
    return {
        number: act
        for number, act in found.items()
        if act != "amends" or number not in letters or number in moved
    }


def _is_next(plain: str, before: ReadCitation, citation: ReadCitation) -> bool:
    """Whether a document stands in one list with the one before, behind whose it is and its title.

    Behind a comma or «và» only one of the same symbol: a title may name others.
    """
    between = plain[before.end : citation.start]
    sign = _NEXT.search(between)
    if sign is None or len(between) > _LONGEST or re.search(r"\. \w|;", between[: sign.start()]):
        return False
    ours, theirs = (
        (each.number or "").partition("/")[2].lstrip("0123456789/") for each in (before, citation)
    )
    of_one = ours == theirs if sign["sign"] != ";" else ours[:2] == theirs[:2]
    held = (_ENDS_TOO.match(plain, citation.end), _NO_LONGER.match(plain, citation.end))
    return of_one and any(held)


def _act_in(plain: str, citation: ReadCitation, is_letter: bool, ends_others: bool) -> str:
    """What the sentence that leads to a citation does to it."""
    window = plain[max(0, citation.start - _LONGEST) : citation.start]
    sentence = re.split(r"(?<!dieu \d)(?<!dieu \d\d)[.;] (?=\w)", window)[-1]
    if not is_letter and (listed := listed_behind(plain, citation)):
        return listed
    match = _ACTS.search(_led_to(sentence))
    if match is None:
        stop = _SUSPENDS.search(_led_to(sentence))
        if stop and _STOPPER.match(_ARTICLE.sub("", sentence[: stop.start()])):
            return SUSPENDS
        is_article = _ARTICLE.match(sentence) is not None
        if moves_part(_led_to(sentence), plain, citation, is_article):
            return MOVES
        return _ended_by_this(plain, citation, sentence, ends_others)
    subject = sentence[: match.start()]
    is_alone = _ALSO.match(subject) is not None
    if is_alone and not is_letter and _IN_FORCE.search(window[: len(window) - len(sentence)]):
        return _kind_of(match)
    after_article = _ARTICLE.sub("", subject)
    if _BY_THIS.match(after_article):
        return _kind_of(match)
    own = after_article.rpartition(", ")[2]
    is_own = _WORDS.search(own) and _STOPPER.match(own) and not own.endswith(" da ")
    as_follows = _AS_FOLLOWS.match(plain, citation.end)
    if is_own and as_follows:
        # «Xét đề nghị của Sở A, Ủy ban nhân dân xã điều chỉnh Kế hoạch số … như sau:»
        return _kind_of(match)
    if is_letter or not _NUMBERED.match(after_article):
        return ""
    is_told = after_article != subject or as_follows
    return _kind_of(match) if is_told else ""


def _ended_by_this(plain: str, citation: ReadCitation, sentence: str, ends_others: bool) -> str:
    """What loses its force by the document itself is replaced; a part of it, amended."""
    ended = _NO_LONGER.match(plain, citation.end)
    if ended is None or (ended["day"] and not ends_others):
        return ""
    subject = _led_to(sentence)
    part = _OF_PART.search(subject)
    before = _ARTICLE.sub("", subject[: part.start()] if part else subject)
    if not (_SINCE_THIS.match(before) or _NUMBERED.match(before) or _BY_THIS.match(before)):
        return ""
    return "amends" if part else REPEALS if ended["day"] else "replaces"


def _led_to(sentence: str) -> str:
    """The words before a citation without those that name its kind."""
    words = re.sub(
        rf"(?: cac (?:{KINDS})(?: sau(?: day)?)?:?)?\s*(?:(?:{KINDS})\s)?(?:so\s*)?$",
        "",
        sentence,
    )
    return _ENCLOSED_IN.sub("", words)


def _act_in_title(words: str, kind: str) -> str:
    """«Về việc sửa đổi Kế hoạch số …», «… (thay thế Kế hoạch số …)»."""
    if _AMENDS_PARTS.match(words):
        return "amends"
    words = _led_to(words)
    may_do = kind not in _DOES_NOTHING and _ASKED.search(words) is None
    anew = _SETS_ANEW.search(words) if may_do else None
    if anew and _opens_title(words[: anew.start()]):
        return "amends"
    match = _ACTS.search(words)
    if match is None:
        stop = _SUSPENDS.search(words)
        return SUSPENDS if stop and _TITLE_OPENS.match(words[: stop.start()]) else ""
    before = words[: match.start()]
    is_said = _TITLE_OPENS.match(before) if kind not in _DOES_NOTHING else None
    is_meant = before.endswith("(") or is_said or (may_do and _opens_title(before))
    return _kind_of(match) if is_meant else ""


def _opens_title(before: str) -> bool:
    """Whether a title begins here what it does, be it with the second of two things."""
    return bool(_TITLE_OPENS.match(before) or _AND_DOES.match(before))


def _kind_of(match: re.Match[str]) -> str:
    """Replacing a part is amending; words between that name no part leave it open."""
    part = match["part"].strip()
    if match["corrects"]:
        return "corrects"
    if match["amends"] or _PARTLY.search(part):
        return "amends"
    if not _WHOLE.match(match["part"]):
        return ""
    return REPEALS if match["repeals"] else "replaces"
