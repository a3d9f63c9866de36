"""Awards that a sentence promises or asks for: form, who gives it, for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...expressions import expression
from ...value import value_class
from ..readers.lines import squeezed
from ..structure.clauses import clauses
from .bodies.bodies import bodies_at

_FORMS = (
    r"(?:[Bb]ằng khen|[Gg]iấy khen|[Cc]ờ thi đua|[Kk]ỷ niệm chương|[Bb]ằng [Ll]ao động sáng tạo"
    r"|Huân chương [A-ZĐ][^\s;.,]*(?: [^\s;.,]+){0,3}?(?= cho\b| của\b|[;.,]|$))"
)
_SIGNS = (
    "ằng khen",
    "ao động sáng tạo",
    "iấy khen",
    "ờ thi đua",
    "ỷ niệm chương",
    "Huân chương ",
)
_GIVES = expression(
    r"\b(?:[Tt]rao tặng|[Tt]ặng thưởng|[Tt]ặng|[Tt]rao|[Kk]hen thưởng|[Kk]hen)\s+"
    rf"(?:\d{{1,3}}\s+)?(?:danh hiệu\s+)?(?P<form>{_FORMS})",
    holds=_SIGNS,
)
# «…, hoàn thành trước ngày 15/12», «… trước 20/11», «… vào dịp cuối năm»: when, and for nobody; but
# «có thành tích trong 5 năm liền», «đóng góp nhiều trong tháng cao điểm» tells for what.
_TIME_BEHIND = (
    r"(?!(?:(?<=thành tích)|(?<=xuất sắc)|(?<=tiêu biểu)|(?<=đóng góp)|(?<=đóng góp nhiều))"
    r"\s+trong\b"
    r"|\s+trong\s+(?:\d{1,2}|nhiều|hai|ba|năm)\s+(?:năm|tháng|quý|tuần)\s+(?:liền|qua|liên\s|gần))"
    r",?\s+(?:và\s+)?(?:(?:hoàn thành|xong|thực hiện)\s+)?(?:(?:trước|chậm nhất|muộn nhất|không quá"
    r"|trong|vào|hằng|hàng|mỗi)\s+(?:(?:là|vào|cuối|đầu|dịp|buổi|lễ|hội nghị)\s+)*"
    r"(?:\d|(?:ngày|tháng|quý|tuần|dịp|cuối|đầu|buổi|lễ|hội nghị|tổng kết|sơ kết|khi)\b)"
    r"|(?:hằng|hàng|mỗi)\s+năm\b|,\s+hoàn thành\b)"
)
_BEHIND = (
    r"(?:\s+(?:của|cấp)\s+(?P<tier>[^;.,()]{2,90}?)"
    r"(?=\s+(?:cho|đối với|nhân dịp|theo|vào|về|trong|kèm|trị giá|với mức|mức)\b"
    r"|\s+và\s|\s*[,;.()]|\s*$))?"
    r"(?:\s+(?:cho|đối với)\s+(?P<to>(?:[^;.]|\.(?=\d{3}\b)){2,160}?)(?=\s*(?:[;.](?!\d{3}\b)|$)"
    r"|,?\s+(?:kèm|(?:với )?(?:mức|tiền|số tiền) thưởng|mức tiền|trị giá|thưởng \d)\b"
    r"|,?\s+(?:nhân dịp|theo quy|khi)\b"
    rf"|{_TIME_BEHIND}"
    rf"|(?:,|\s+và)\s+(?:\d{{1,3}}\s+)?{_FORMS}))?"
)
_TOLD = expression(_BEHIND)
_MORE = expression(rf"(?:,|\s+và|,\s+và)\s+(?:\d{{1,3}}\s+)?(?P<form>{_FORMS}){_BEHIND}")
# «Sở A tham mưu Chủ tịch tỉnh tặng …»: who is asked gives it.
_ASKED_OF = expression(
    r"(?:^|(?<=[\s,(]))(?P<asks>[Đđ]ề nghị(?! của)|[Tt]rình|[Đđ]ề xuất(?! của)|[Kk]iến nghị(?! của)"
    r"|[Tt]ham mưu(?: cho)?|[Bb]áo cáo|[Xx]in)(?=\s|$)"
)
# What an office brings before its own head is no proposal to somebody else.
_OWN = ("tham mưu", "báo cáo", "trình")
# «Hồ sơ đề nghị tặng …», «được tặng …», «đã tặng …», «không đề nghị … tặng …»: no promise.
_NO_PROMISE = expression(
    r"\bkhông (?:đề nghị|xét|xem xét|tặng|trao)\b|\b(?:đã|chưa|từng|nếu|nhằm)\s"
    r"|\b(?:việc|hồ sơ|thủ tục|tiêu (?:chuẩn|chí)|điều kiện|danh sách|tờ trình|quy trình|thẩm quyền"
    r"|kinh phí|tiền|mức|quyết định số|lễ|mẫu|thành tích|số lượng|tỷ lệ|kết quả|bản|cuộc họp)\b"
    r"[^,:]{0,40}$"
    r"|\b(?:thu hồi|hủy|huỷ|tước|phôi)\b[^,:]{0,40}$|\b(?:khi|quy định)\s+$",
    re.IGNORECASE,
)
_PASSIVE = expression(r"\bđược\b[^,;:]{0,90}$", re.IGNORECASE)
_WAY = expression(
    r"\s+(?:sẽ|xem xét|quyết định|ký(?: quyết định)?|xét(?: chọn)?|bình xét|hoặc|khen thưởng"
    r"|thực hiện|có thể|và|ban hành)[\s,]*$|[\s,]+$"
)
# «…, đề xuất UBND tỉnh tặng Bằng khen cho 05 tập thể»: somebody else's award.
_NEXT_GIVER = expression(
    r",\s+(?=(?:và |đồng thời |còn )?(?:đề xuất|đề nghị|trình|kiến nghị|tham mưu)\b[^,;]{3,90}?"
    rf"\b(?:tặng|trao|khen)(?: thưởng)? (?:\d{{1,3}} )?(?:danh hiệu )?{_FORMS})",
)
# «Các tổ dọn xong được Chủ tịch xã tặng Giấy khen.»: of whom it tells, and no condition.
_EARNS = expression(
    r"\W*(?:\w{1,3}[.)]\s+)?(?P<who>"
    r"(?:(?!\b(?:[Nn]ếu|[Kk]hi|[Tt]rường hợp|[Đđ]ể|thì|điều kiện|[Nn]ăm)\b)[^\d,;:]){3,160}?)"
    r"\s+(?:sẽ )?được\s+[^\W\d_a-z]",
    holds="được",
)
_ENDED = expression(r"\W*$")
# «Khen thưởng tập thể vượt 110% chỉ tiêu: Giấy khen kèm 1.000.000 đồng»; «Khen thưởng đột xuất: …»
# names nobody.
_LABELLED = expression(
    r"\W*(?:\w{1,3}[.)]\s+)?[Kk]hen(?: thưởng)? (?:cho |đối với )?(?P<to>(?:các |những |mỗi )?"
    r"(?:\d{1,3}|tập thể|cá nhân|cán bộ|công chức|viên chức|người|hộ|gia đình|thôn|xóm|ấp|bản|tổ"
    r"|khu|xã|phường|đơn vị|cơ quan|phòng|ban|khoa|trường|lớp|chi bộ|chi đoàn|chi hội|hội viên"
    r"|đoàn viên|công đoàn|đảng viên|học sinh|sinh viên|giáo viên|nhân viên|doanh nghiệp"
    r"|hợp tác xã|đội|nhóm"
    r"|câu lạc bộ)\b[^:;.]{1,160}):\s*"
    rf"(?:[Tt]ặng(?: thưởng)? )?(?:\d{{1,3}} )?(?P<form>{_FORMS})",
    holds=_SIGNS,
)
# «Khen thưởng tổng kết năm: Giấy khen của Chủ tịch xã cho 5 tổ»
_OCCASION_LABELLED = expression(
    rf"\W*(?:\w{{1,3}}[.)]\s+)?[Kk]hen thưởng[^:;.]{{0,60}}:\s*(?:\d{{1,3}} )?(?P<form>{_FORMS})",
    holds=_SIGNS,
)


_LONGEST_GIVER = 24
"""Words of an office and its body."""


@value_class
class SaidAward:
    """One form of award that a sentence promises."""

    form: str
    giver: str
    recipients: str
    is_proposed: bool
    is_passive: bool
    """«… được Giám đốc tặng …»: as often a condition as a promise, unless that is all it says."""


def awards_said(text: str) -> Iterator[SaidAward]:
    """The awards of a paragraph's sentences."""
    last: SaidAward | None = None
    for start, end in clauses(text):
        whole = text[start:end]
        last = last if text[:start].endswith(";") else None
        labelled = _LABELLED.match(whole) or _OCCASION_LABELLED.match(whole)
        said = _labelled(labelled) if labelled else None
        if said and said.recipients:
            last = said
            yield said
            continue
        for clause in _NEXT_GIVER.split(whole) if _GIVES.search(whole) else ():
            given = _GIVES.search(clause)
            if given is not None and not _NO_PROMISE.search(clause[: given.start()]):
                for said in _of_clause(clause, given):
                    last = _going_on(said, clause[: given.start()], last)
                    yield last


def _labelled(match: re.Match[str]) -> SaidAward:
    told = _TOLD.match(match.string, match.end())
    return SaidAward(
        form=match["form"][:1].upper() + match["form"][1:],
        giver=squeezed((told["tier"] if told else "") or ""),
        recipients=squeezed(match.groupdict().get("to") or (told["to"] if told else "") or ""),
        is_proposed=False,
        is_passive=False,
    )


def _of_clause(clause: str, given: re.Match[str]) -> Iterator[SaidAward]:
    before = clause[: given.start()]
    asked = [match for match in _ASKED_OF.finditer(before) if "(" not in before[match.end() :]]
    is_asked = bool(asked)
    giver = _giver(before[asked[-1].end() :] if asked else before)
    is_proposed = is_asked and not asked[-1]["asks"].lower().startswith(_OWN)
    is_passive = _PASSIVE.search(before) is not None
    earns = (
        _EARNS.match(before) if is_passive and giver and _ENDED.match(clause, given.end()) else None
    )
    chosen = _CHOSEN.search(before[: asked[-1].start()]) if asked else None
    whom = earns or chosen
    form, told = given["form"], _TOLD.match(clause, given.end())
    while told is not None:
        tier = squeezed(told["tier"] or "")
        yield SaidAward(
            form=form[:1].upper() + form[1:],
            giver=tier or giver,
            recipients=squeezed(told["to"] or (whom["who"] if whom else "")),
            is_proposed=is_proposed,
            is_passive=is_passive and earns is None,
        )
        told = _MORE.match(clause, told.end())
        form = told["form"] if told else ""


# «…; 02 đơn vị tặng Bằng khen», «…; tặng Giấy khen cho các tập thể».
_GOES_ON = expression(
    r"[;,\s]*(?:và )?(?P<who>\d{1,3} (?:đơn vị|tập thể|cá nhân|hộ|gia đình|tổ|thôn|xã|phường|trường"
    r"|người|doanh nghiệp)\b(?: [^\W\d]+){0,5}?)?\s*(?:được\s+)?$",
    re.IGNORECASE,
)
# «Khối bình chọn 01 đơn vị dẫn đầu đề nghị …»
_CHOSEN = expression(
    r"\b(?:bình chọn|xét chọn|lựa chọn|bình xét|bầu chọn|chọn|bình bầu) "
    r"(?P<who>\d{1,3} [^,;:]{3,80}?)"
    r"\s*(?:,|để|và)?\s*$",
    re.IGNORECASE,
    holds="chọn|bình xét|bình bầu",
)


def _going_on(said: SaidAward, before: str, last: SaidAward | None) -> SaidAward:
    """An award of a sentence that names who gives it, or for whom, at the one before."""
    goes_on = _GOES_ON.fullmatch(before) if last and not said.giver else None
    if last is None or goes_on is None:
        return said
    return replace(
        said,
        giver=last.giver,
        is_proposed=last.is_proposed,
        is_passive=last.is_passive,
        recipients=said.recipients or squeezed(goes_on["who"] or ""),
    )


def _giver(before: str) -> str:
    """The body or office whose name ends there: «Hằng năm, Giám đốc Sở xem xét,»."""
    words = before
    while (cut := _WAY.search(words)) is not None:
        words = words[: cut.start()]
    words = words.rpartition(":")[2]
    at = words.rfind(", ")
    name = words[at + 2 :].strip() if at >= 0 else words.strip()
    last = name.split()[-_LONGEST_GIVER:]
    for number in range(len(last)):
        rest = " ".join(last[number:])
        if rest[:1].isupper() and (found := bodies_at(rest)) and found.end >= len(rest):
            return rest
    return ""
