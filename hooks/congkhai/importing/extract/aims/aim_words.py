"""What is to be reached, in whole words: the clause of a figure, and whose subject it goes on with.

A clause is cut only between two statements that can each stand alone: «90% hộ có thùng rác, 70%
thôn trồng hoa»; never at the comma of a list or a name. «Tỷ lệ … đạt 60% năm 2026, 70% năm 2027»
tells one thing for two years, and is called by it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ....expressions import expression
from ....text import capitalize_first
from ....value import value_class
from ...readers.lines import bare, squeezed
from ..bodies.verbs import opens_duty
from .measures import MEASURE, MEASURED, measured, thing_measured
from .parts_of_whole import behind_parts, part_of_whole, parts_begin

Span = tuple[int, int]

# «40-50 kg», «từ 3 ha đến 5 ha»: what stands in a figure besides its unit.
_DIGITS = expression(r"[\d.,–-]+(?:\s*(?:den|tu)\b)?|\s+(?=/)")
_FAR = 1_000
LONGEST = 240  # of what is shown whole
_TIMES = (
    r"trong do|den|vao|trong|cuoi|het|dau|nam|20\d{2}|giai doan|moi|hang|quy (?:iv|i{1,3}|[1-4])"
    r"|0?[69] thang(?: dau nam)?|ca nam"
)
_REACHES = (
    r"dat|la|len|con|xuong|tren|duoi|it nhat|toi thieu|toi da|khong qua|khoang|tu|muc|tang len"
)
# «…, năm 2027 đạt», «; đến năm 2030 là»: between two figures of one thing.
_ONLY_TIME = expression(rf"(?:[\s,;:()–-]|va\b|(?:{_TIMES}|{_REACHES}|tro len|tro xuong)\b)*")
# Without their marks these are times: «; trồng 500 cây», «; nấm 20 tấn».
_NO_TIMES = expression(r"\b(?:trồng|trống|đèn|lá|mực|mục|nấm|dầu|dâu|đậu|len)\b", re.IGNORECASE)
_BOUND = r"(?:tren|duoi|it nhat|toi thieu|toi da|khong qua|khong duoi|khoang|hon|tu|dat|co|cho)"
_DEED = (
    r"(?:phan dau|dam bao|bao dam|hoan thanh|xay dung|trong|to chuc|hinh thanh|dao tao"
    r"|thanh lap|phat trien|tang|giam|thu hut|tao|cap|trao|ho tro|lap|mo|don|giu|duy tri|nang"
    r"|boi duong|tap huan)"
)
# What stands between a comma and the figure of a statement of its own.
_OPENS = expression(
    rf"\s*(?:(?:va|con|dong thoi)\s)?(?:{_DEED}\s(?:moi\s|duoc\s|them\s)?)?"
    rf"(?:{_BOUND}\s)*[≥≤<>]?\s*$"
)
# «…, thôn đạt 95% hộ …», «…, đơn vị trường học có 3 vườn»
_FELLOW = expression(
    r"\s*(?:va )?(?:phuong|xa|thi tran|dac khu|thon|ban|to dan pho|khu pho|nganh|doan the"
    r"|dia phuong|don vi|ca nhan|doanh nghiep|hop tac xa|ho gia dinh|truong|co quan)\b"
    r"[^,:;\d]{0,40}?"
    rf" (?:dat|phan dau|co|giu|duy tri|hoan thanh|trong)\s(?:{_BOUND}\s)*$"
)
# «Giảm 50% số ao bẩn»: what falls stands behind the share.
_CHANGES = expression(r"\s*(?:va )?(?:phan dau )?(?:cat )?(?:giam|tang)\b")
# «, tăng 1,5 lần so với năm 2025»: of what stands before.
_AGAINST = expression(r"\W*(?:so voi|moi nam|hang nam|nam|binh quan|/)")
_LABEL = expression(
    r"\W*(?:chi tieu|muc tieu) (?:so )?\d{1,2}\s?[:.]\s*|\s*\(?(?:[ivx]{1,4}|\d{1,2})\)\s*(?=\w)"
)
# What is said of those of whom a share or a number is.
SAID = expression(
    r"\b(?:duoc|co|dat|tham gia|thuc hien|hoan thanh|su dung|ung dung|bao dam|dam bao|duy tri"
    r"|to chuc|xay dung|tiep can|biet|ket noi|phai|khong|bo tri|cap nhat|ban hanh|cong khai|dang ky"
    r"|trien khai|ap dung|trong|giu|ky|don|quet)\b"
)
_OF_WHOM = expression(
    r"\s(?:(?:cac|so|tong so|moi) )?(?:ho|thon|xa|phuong|khu|cum|co quan|don vi|can bo|cong chuc"
    r"|giao vien|hoc sinh|tre|nguoi|dan so|nhan dan|truong|lop|doanh nghiep|hop tac xa|co so"
    r"|to dan pho|xom|ap|ban|cong dan|dang vien|doan vien|hoi vien|chi bo|chi hoi|trung tam)\b"
)
_SETS = expression(rf"\b(?:dat|co|tang|giam|chiem|con|la|len|xuong|{_DEED})\s(?:{_BOUND}\s)*$")
# «; tốc độ tăng bình quân 5%/năm», «trong đó có 20 …»: of what stands before.
_LEANS = expression(
    r"\W*(?:trong do\b|(?:(?:toc do|muc) )?(?:tang|giam)(?: truong)?(?: binh quan| hang nam"
    r"| trung binh| trong giai doan nay)*(?: dat| khoang| tu| tren| it nhat)*\s\d[^;]{0,20}$)"
)
# «; của hộ ven hồ đạt 85%», «; đối với thôn Đông …», behind a semicolon.
_GOES_ON = expression(r"\s*(?:của|đối với|riêng)\b")
# Where a very long sentence comes to what is to be reached.
_COMES_TO = expression(
    rf", (?=(?:phan dau|muc tieu|den (?:cuoi |het )?nam|dam bao|bao dam|{MEASURE})\b)"
)
# «Để ổn định đời sống, phấn đấu …, các xã …»: why, before it, and who is charged, behind.
_PREFACE = expression(
    r"\W*(?:de|nham|theo do|tren co so|quyet tam|gop phan|trong boi canh|tiep tuc|ngoai ra)\b"
)
# «Để đạt mục tiêu gom rác 80% …, các thôn …»
_NAMED = expression(
    r"\bmuc tieu (?P<name>[a-z]+(?: [a-z]+){2,9}?)(?: (?:dat|tu|tren|la|len|it nhat|khoang))* $",
    holds=("muc tieu",),
)
_CHARGED = expression(
    r",\s(?:cac|so|ubnd|uy ban|bo|thu truong|yeu cau|de nghi|giao|phong|dang uy|chi bo)\b"
)
LEAD_IN = expression(rf"(?:(?:{_TIMES}|{_BOUND}|phan dau|dam bao|bao dam|va)\b[\s,:]*)+")
# «Giảm tỷ lệ hộ nghèo 1%/năm; đến năm 2030 còn dưới 5%»: of what so much is left.
_LEFT = expression(r"\b(?:con|xuong)\b(?:\s(?:duoi|khoang|toi da|khong qua|con))*\s*$")
_FALLS = expression(r"^(?:Phấn đấu )?[Gg]iảm (?=tỷ lệ|số|mức|tỷ suất)")
_FEWEST = 3
"""Words of a statement that stands alone."""


def is_series(clause: str, plain: str, figures: Sequence[Span]) -> bool:
    """Whether nothing but times stands between the figures: one thing, told for several years."""
    units = {unit for at, end in figures for unit in _DIGITS.split(plain[at:end]) if unit.strip()}
    behind = plain[figures[-1][1] :] if figures else ""
    # «Số ngõ sạch đạt 60% trở lên, 100% các thôn có sân»: the last is of others.
    is_of_others = _OF_WHOM.match(behind) is not None and SAID.search(behind) is not None
    return (
        len(figures) > 1
        and len(units) <= 1
        and not (is_of_others and len(plain[: figures[0][0]].split()) >= _FEWEST)
        and all(
            _ONLY_TIME.fullmatch(plain, figure[1], behind[0])
            and not _NO_TIMES.search(clause, figure[1], behind[0])
            for figure, behind in pairwise(figures)
        )
    )


@value_class
class AimClause:
    """A clause with a figure of it, and all of its figures in their order."""

    clause: str
    figure: Span
    figures: tuple[Span, ...]

    @property
    def near(self) -> AimClause:
        """Of a clause without end, what stands near the figure."""
        start, stop = max(self.figure[0] - _FAR, 0), self.figure[1] + _FAR
        if len(self.clause) <= stop - start:
            return self
        start = self.clause.rfind(" ", 0, start) + 1 if start else 0
        return AimClause(
            self.clause[start:stop],
            (self.figure[0] - start, self.figure[1] - start),
            tuple((a - start, b - start) for a, b in self.figures if start <= a and b <= stop),
        )


@value_class
class ClauseBefore:
    """The clause that stands before in the paragraph, and what that measures."""

    clause: str = ""
    subject: str = ""


def aim_told(told: AimClause, before: ClauseBefore) -> str:
    """The words of the target at a figure."""
    clause, figure, figures = told.clause, told.figure, told.figures
    plain = bare(clause)
    parted = parts_begin(plain, figures)
    if parted and figure[0] < parted.start():
        # «…, trong đó …»: the whole, apart from its parts.
        above = tuple(span for span in figures if span[0] < parted.start())
        return aim_told(AimClause(clause[: parted.start()], figure, above), before)
    behind = behind_parts(clause, parted) if parted else 0
    if behind and figure[0] >= behind:
        # «… 40 lò (trong đó: …), nâng tổng số lò: 90 lò»
        after = tuple((a - behind, b - behind) for a, b in figures if a >= behind)
        own = (figure[0] - behind, figure[1] - behind)
        return aim_told(AimClause(clause[behind:], own, after), before)
    if parted:
        return _capital(part_of_whole(clause, figure, figures, parted))
    whole = squeezed(clause).strip(" ;.,/")
    subject = measured(clause, figures[0][0]) if is_series(clause, plain, figures) else ""
    # «Giảm từ 12 vụ xuống 10», «Sưu tầm 30 áo, ít nhất 9 áo lụa» name nothing before.
    if " " in subject and not (len(subject.split()) < _FEWEST and opens_duty(subject)):
        return _capital(subject)
    if before.subject and says_only_time(clause, plain, figures):
        is_left = _LEFT.search(plain, 0, figure[0]) is not None
        return _capital(_FALLS.sub("", before.subject) if is_left else before.subject)
    words = squeezed(_part(clause, plain, figure, figures)).strip(" ;.,/")
    if before.clause and words == whole and relies_on_before(clause, plain, figures):
        joined = f"{before.clause}; {words}"
        if len(joined) > LONGEST and before.subject:
            joined = f"{before.subject}; {words}"
        return _capital(joined if len(joined) <= LONGEST else words)
    return _capital(words if len(words.split()) >= _FEWEST else whole)


def relies_on_before(clause: str, plain: str, figures: Sequence[Span]) -> bool:
    """Whether a clause measures what the one before it names."""
    return (
        _LEANS.match(plain) is not None
        or _GOES_ON.match(clause) is not None
        or says_only_time(clause, plain, figures)
    )


def goes_on_from(
    clause: str, plain: str, figures: Sequence[Span], before: ClauseBefore
) -> ClauseBefore:
    """What the next clause of the paragraph may go on with."""
    if not figures:
        words = squeezed(clause).strip(" ;.,/")
        return ClauseBefore(words, words if clause.rstrip().endswith(";") else "")
    if says_only_time(clause, plain, figures):
        return before
    return ClauseBefore(
        squeezed(clause).strip(" ;.,/"), thing_measured(clause, [at for at, _ in figures])
    )


def says_only_time(clause: str, plain: str, figures: Sequence[Span]) -> bool:
    """«; năm 2028 là 40 trường»: a figure for a time, of what stands before."""
    first, last = figures[0], figures[-1]
    head = plain[: first[0]].strip(" ;.,")
    return (
        bool(head)
        and _ONLY_TIME.fullmatch(head) is not None
        and not _NO_TIMES.search(clause, 0, first[0])
        and not plain[last[1] :].strip(" ;.,/")
        # «Trên 90% hộ có nước, tốc độ đạt 100 Mbps» tells of whom.
        and all(
            _ONLY_TIME.fullmatch(plain, a[1], b[0]) or not SAID.search(plain, a[1], b[0])
            for a, b in pairwise(figures)
        )
    )


def _part(clause: str, plain: str, figure: Span, figures: Sequence[Span]) -> str:
    """The statement that holds the figure, cut from others only where both can stand alone."""
    starts = [0, *_cuts(plain, figures)]
    start = max(at for at in starts if at <= figure[0])
    end = min((at for at in starts if at > figure[0]), default=len(clause))
    is_prefaced = _PREFACE.match(plain, start) is not None
    named = _NAMED.search(plain, start, figure[0]) if is_prefaced else None
    if named:
        return clause[slice(*named.span("name"))]
    if end - start > LONGEST or is_prefaced:
        comes = [m.end() for m in _COMES_TO.finditer(plain, start, figure[0])]
        start = comes[-1] if comes else start
        charged = _CHARGED.search(plain, figure[1], end) if comes and is_prefaced else None
        end = charged.start() if charged else end
    return clause[start:end]


def _cuts(plain: str, figures: Sequence[Span]) -> list[int]:
    """Behind which commas a statement of its own begins."""
    if _lists_things(plain, figures):
        return [behind[0] for behind in figures[1:]]
    found: list[int] = []
    start = 0
    for number, (figure, following) in enumerate(pairwise(figures)):
        at = _comma_between(plain, figure[1], following[0])
        limit = figures[number + 2][0] if number + 2 < len(figures) else len(plain)
        if (
            at
            and _is_whole(plain[start : at - 1], figure[0] - start, figure[1] - start)
            and _is_whole(plain[at:limit], following[0] - at, following[1] - at)
        ):
            found.append(at)
            start = at
    return found


def _lists_things(plain: str, figures: Sequence[Span]) -> bool:
    """«3 loại phân, 2 bộ dao, 5 quy trình ủ»: counts and nothing said of them all."""
    gaps = [plain[figure[1] : behind[0]] for figure, behind in pairwise(figures)]
    return (
        bool(gaps)
        and not plain[: figures[0][0]].strip(" -+")
        and "%" not in plain
        and all(gap.endswith(", ") and gap.strip(", ") for gap in gaps)
        and SAID.search(plain) is None
    )


def _comma_between(plain: str, start: int, stop: int) -> int:
    """Behind the comma after which the figure at `stop` opens a statement; 0 where none does."""
    at = plain.rfind(", ", start, stop)
    while at > 0:
        behind = plain[at + 1 : stop]
        if behind.count("(") == behind.count(")") and (
            _OPENS.match(behind) or MEASURED.match(behind) or _FELLOW.match(behind)
        ):
            return at + 1
        at = plain.rfind(", ", start, at)
    return 0


def _is_whole(part: str, at: int, behind: int) -> bool:
    """«90% hộ có thùng rác», «trồng 500 cây», «tỷ lệ … đạt 90%»: who and what stand in it."""
    is_change = _CHANGES.match(part) is not None
    if part.count("(") != part.count(")") or (is_change and _AGAINST.match(part, behind)):
        return False
    if SAID.search(part[behind:].rpartition(",")[0] or part[behind:]):
        return True
    if is_change and " " in part[behind:].strip():
        return True
    found = _SETS.search(part[:at])
    if found is None or "%" not in part[at:behind] or MEASURED.match(part):
        return found is not None
    # «phấn đấu xã đạt 90% hộ quét vôi»: somebody reaches it.
    who = part[: found.start()].strip()
    return bool(who) and LEAD_IN.fullmatch(who) is None and len(part[behind:].split()) > 1


def _capital(words: str) -> str:
    label = _LABEL.match(bare(words))
    return capitalize_first(words[label.end() if label else 0 :].lstrip(" ;.,/"))
