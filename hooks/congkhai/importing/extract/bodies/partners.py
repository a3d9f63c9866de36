"""With whom a duty is done: «chủ trì, phối hợp với Sở A …», at its head or in its midst."""

from __future__ import annotations

import re

from ....expressions import expression
from .bodies import helpers_at
from .body_words import HEAD
from .verbs import duty_at, opens_duty

_LEADS = expression(
    r"^\s*,?\s*(?:có trách nhiệm"
    # «chịu trách nhiệm trước Chủ tịch …» is the duty itself.
    r"|chịu trách nhiệm(?! (?:trực tiếp |toàn diện |chính )?(?:trước|về|với)\b)"
    r"(?: chính)?(?: trong)?(?: việc)?"
    r"|có (?:các |những )?(?:nhiệm|nghĩa) vụ"
    r"|được giao(?: nhiệm vụ)?|được phân công"
    r"|là (?:cơ quan|đơn vị) "
    r"(?:thường trực|đầu mối|chủ trì)[^,;.]{0,60}?,?)?\s*:?\s*"
    r"(?:(?:giữ vai trò )?(?:chủ trì|chủ động|làm đầu mối"
    r"|chịu trách nhiệm chính)\b(?:\s*(?:,|và))?(?:\s*cùng)?\s*)*"
    r"(?:tham mưu(?=,? phối hợp)[, ]*)?"
)
_WITH = expression(
    # «chủ trì, phối với Sở A»: a word left out.
    r"^(?:và )?(?:phối(?= với)|phối hợp)(?: chặt chẽ| kịp thời| chủ động)?"
    r"(?:\s+(?:với|cùng(?: với)?))?\s+"
)
_IN_COURSE = expression(r"^\s*trong (?:suốt )?quá trình\b", holds=("quá trình",))
_ALONG = expression(r"^(?:với )?")
_CUT = expression(
    r"^\s*(?:,|:|để|trong việc|trong công tác|trong(?! quá trình| phạm vi)|thực hiện việc)\s+"
)

_MEANT = expression(r"\s+được \S+ \S+ [^.;:]{2,120}", holds=("được ",))
_GAP = expression(r"(?<=\w)\s(?=\w)")


# «Chủ tri, phôi hợp với …»: what a scan read of the formula, letter for letter.
_MISREAD = expression(
    r"\b(?:(?P<led>ch[ủuùú] tr[ìiíỉị])|ph[ốôoóòổỗ]i h[ợơọo]p)\b", holds=("ch", "ph")
)


def _as_meant(misread: re.Match[str]) -> str:
    return "chủ trì" if misread["led"] else "phối hợp"


def duty_in(rest: str) -> tuple[tuple[str, ...], str]:
    """«Chủ trì, phối hợp với các xã kiểm tra …» → the partners, and «kiểm tra …»."""
    text = rest.strip()
    lowered = _MISREAD.sub(_as_meant, text[:1].lower() + text[1:])
    opening = _LEADS.match(lowered)
    at = opening.end() if opening else 0
    helping = _WITH.match(lowered[at:])
    if helping is None and lowered[:at].rstrip().endswith(" cùng"):
        # «chủ trì cùng Công an xã rà soát …»
        helping = _ALONG.match(lowered[at:])
    if helping is None and (beside := _beside(text, at)):
        return beside
    if helping is None:
        what = text[at:].strip(" ,:")
        # «là cơ quan thường trực của tỉnh để triển khai …» is told whole.
        is_rest = what.startswith(("của ", "để ", "giúp ")) or _goes_on(lowered, at, what)
        if what[:1].isalpha() and _LED.search(lowered, 0, at) and not (is_rest or opens_duty(what)):
            # «chủ trì các buổi họp ngõ»: what is led is a thing.
            return (), text[lowered.rfind("chủ trì", 0, at) :].strip(" ,:")
        return (), text if not what or is_rest else what
    start = at + helping.end()
    named = helpers_at(text, start) if HEAD.match(text, start) else None
    if named is None:
        return (), text[at:].strip(" ,:")
    what = text[named.end :]
    meant = _MEANT.match(what)
    if meant is not None:
        # «phối hợp với đơn vị được chọn quét vôi ngõ …»: which one, then what.
        ends = [end.start() for end in _GAP.finditer(meant[0])][2:]
        what = next((what[end:] for end in ends if duty_at(what, end + 1)), what)
    if _IN_COURSE.match(what):
        # «phối hợp với các thôn trong quá trình quét vôi để kiểm tra» is told whole.
        return named.names, text[at:].strip(" ,:")
    cut = _CUT.match(what)
    what = what[cut.end() :] if cut else what
    return named.names, what.strip(" ,:") or text[at:].strip(" ,:")


def _goes_on(lowered: str, at: int, what: str) -> bool:
    """«là cơ quan thường trực | Ban A, giúp …», «chủ động | hơn nữa …»: no deed stands behind."""
    is_name = lowered.startswith("là ") and what[:1].isupper()
    is_how = lowered[:at].rstrip().endswith("chủ động")
    return (is_name or is_how) and not opens_duty(what)


_LED = expression(r"\bchủ trì\s*$", holds="chủ trì")
_FEWEST_WORDS = 3
_HELPS = expression(r"\s+(?:cùng )?phối hợp(?: thực hiện)?(?:,| để)?\s+(?=[^\W\d_A-ZÀ-Ý])")


def _beside(text: str, at: int) -> tuple[tuple[str, ...], str] | None:
    """«chủ trì, Phòng B và các thôn phối hợp lập …»: who helps is named before «phối hợp»."""
    if not text[:at].rstrip(" ,").endswith("chủ trì") or HEAD.match(text, at) is None:
        return None
    named = helpers_at(text, at)
    helps = _HELPS.match(text, named.end) if named is not None else None
    what = text[helps.end() :].strip(" ,:") if helps else ""
    if named is None or len(what.split()) < _FEWEST_WORDS or not duty_at(what, 0):
        return None
    return named.names, what


_HELPED = expression(
    # «bố trí tiền cho các nhiệm vụ phối hợp với Sở A»: what for, not with whom.
    r"(?<!\bsự )(?<!công tác )(?<!quan )(?<!vị )(?<!quy chế )(?<!cơ chế )(?<!\bviệc )"
    r"(?<!nhiệm vụ )(?<!hoạt động )"
    r"\b(?:phối hợp(?:,? [^\s,.;]+){0,3}? (?:với|cùng(?: với)?)\s+"
    # «khẩn trương phối hợp Trung tâm …»
    r"|phối hợp(?: chặt chẽ| kịp thời)?\s+(?=[A-ZĐÂÊÔƠƯ]|các )"
    # «làm việc với các doanh nghiệp» meets them; they do not help.
    r"|(?<!làm việc, )(?<!làm việc và )(?:họp|trao đổi|thống nhất)(?: cụ thể| trực tiếp)? với\s+)",
    re.IGNORECASE,
)


_SO_THAT = expression(r"\bđể (?=[^;.]{2,80}$)")


def partners_within(text: str) -> tuple[str, ...]:
    """«Chuẩn bị hồ sơ và phối hợp chặt chẽ với Sở A …»: whom a duty is done with, in its midst."""
    for helping in _HELPED.finditer(text):
        if not HEAD.match(text, helping.end()):
            continue
        purpose = _SO_THAT.search(text, 0, helping.start())
        if purpose is not None and HEAD.match(text, purpose.end()):
            # «… gửi về Sở A để Sở A phối hợp với Sở B …» tells of another's deed.
            continue
        named = helpers_at(text, helping.end())
        if named is not None:
            return named.names
    return ()
