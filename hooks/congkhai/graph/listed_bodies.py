"""Names of several bodies that are printed as one: «UBND các xã A, B và C», «các Sở: D, Đ»; and
names of which each has the end of the last: «Hội Nông dân, Công an các xã»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from ..expressions import expression
from ..model import HOLDERS, Party, Plan

_MANY = expression(r"(?:^|(?<= ))các (?=\S)", re.IGNORECASE)
_UNIT = expression(
    r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) ", re.IGNORECASE
)
_COMMA = expression(r"[,;]\s*(?:và\s+)?")
_LAST_AND = expression(r"\s+và\s+(?!.*\s+và\s)")
_AND = expression(r"\s+và\s+")
_IN_EACH = expression(
    r"^(?!UBND|Ủy ban nhân dân|các )\S.* (?:các|cấp|mỗi|từng) (?:xã|phường|đặc khu|huyện)\b",
    re.IGNORECASE,
)
_MOST = 24
"""So many bodies are told apart in one name; so many words say of which kind they are."""


def lists_in(name: str) -> Iterator[tuple[str, ...]]:
    """Each way in which the name may be of several bodies, as the names of these."""
    found = _MANY.search(name)
    if found is None:
        return
    head, rest = name[: found.start()], name[found.end() :].strip(" .")
    tried: set[tuple[str, ...]] = set()
    for some in _parted(rest):
        if not 2 <= len(some) <= _MOST or some in tried:
            continue
        tried.add(some)
        first = some[0].split()
        for length in range(1, min(len(first), _MOST)):
            kind, own = " ".join(first[:length]).rstrip(":"), " ".join(first[length:])
            if own[:1].isupper():
                yield tuple(_named(head, kind, (own, *some[1:])))


def may_have_anothers_end(name: str, plan: Plan) -> bool:
    """Whether in a list of the plan one follows that ends with «các xã, phường», which may be the
    end of this name, too. Committees have one of their own: «Hội Nông dân, UBND các xã»."""
    if not any(map(_IN_EACH.search, plan.named_in_words)):
        return False
    return any(name in names[: _last_in_each(names)] for names in _lists_of(plan))


def _last_in_each(names: list[str]) -> int:
    return max((index for index, name in enumerate(names) if _IN_EACH.search(name)), default=0)


def _lists_of(plan: Plan) -> Iterator[list[str]]:
    for holder in HOLDERS:
        held = getattr(plan, holder)
        for fact in held if isinstance(held, tuple) else (held,):
            for value in () if fact is None or isinstance(fact, Party) else _values(fact):
                if isinstance(value, tuple):
                    yield [one.name for one in value if isinstance(one, Party)]


def _values(fact: object) -> list[object]:
    return [getattr(fact, field.name) for field in fields(fact)] if is_dataclass(fact) else []


def _parted(rest: str) -> Iterator[tuple[str, ...]]:
    """At commas, then also at the last «và», then at each: «Nông nghiệp và Môi trường» is one."""
    by_comma = _COMMA.split(rest)
    yield tuple(by_comma)
    yield (*by_comma[:-1], *_LAST_AND.split(by_comma[-1]))
    yield tuple(one for part in by_comma for one in _AND.split(part))


def _named(head: str, kind: str, some: tuple[str, ...]) -> Iterator[str]:
    """«xã A, B, phường C»: a unit that is said again holds from there."""
    for one in some:
        unit = _UNIT.match(one)
        if unit and _UNIT.match(f"{kind} "):
            kind, one = unit[0].strip(), one[unit.end() :]
        words = f"{head}{kind} {one}".strip()
        yield words[:1].upper() + words[1:]


_HELD_BY = expression(
    r"(?:các )?(?:(?:cụm|khối|nhóm|tổ|đội) (?:trưởng|phó)"
    r"|(?:phó )?trưởng (?:ban|cụm|khối|đoàn|nhóm)"
    r"|thư ký(?: (?:cụm|khối|ban))?|(?:đơn vị|cơ quan) (?:thường trực|đầu mối|đăng cai|chủ trì))"
    r"(?: thi đua)? \((?P<body>[^()]+)\)",
    re.IGNORECASE,
)


_HEAD_OF = expression(
    r"(?:giám đốc|bộ trưởng|(?:chi )?cục trưởng|trưởng|chánh|chánh án|viện trưởng|hiệu trưởng"
    r"|chỉ huy trưởng)\s+"
    r"(?P<body>(?:sở|bộ|công an|(?:chi )?cục|phòng|văn phòng|thanh tra|tòa án|viện|trường"
    r"|bệnh viện|trung tâm|trạm|kho bạc|bảo hiểm xã hội|thuế)\s.+)",
    re.IGNORECASE,
)


def office_holder(name: str) -> str:
    """«Cụm trưởng (UBND xã Mai Hạ)»: the body that holds an office among several; «Giám đốc Sở
    Muối»: the office that one person heads, whose work is its own; else blank. The chairman of a
    committee has powers of his own."""
    held = (_HELD_BY if name.endswith(")") else _HEAD_OF).fullmatch(name)
    return f"{held['body'][:1].upper()}{held['body'][1:]}" if held else ""


__all__ = ["lists_in", "may_have_anothers_end", "office_holder"]
