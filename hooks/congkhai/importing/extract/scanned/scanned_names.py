"""Names of bodies in lines that a scan read, some of their marks lost: «Tông cục Thuê»."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from ....expressions import expression
from ....value import record_class
from ...readers.lines import bare, squeezed
from ..tables.body_cells import names_of_cell

_HEAD = expression(
    r"\b(?:(?:tong cuc|chi cuc|cuc|vu|so|bo|uy ban|ubnd|hdnd|phong|van phong|ban|cong an|trung tam"
    r"|vien|truong|thanh tra|kho bac|bao hiem xa hoi|ngan hang|tap doan|hoi|doan|to|khoa|tram)"
    r"\b(?=[ /][^\W\d_])"
    r"|cac (?:don vi|co quan|so|bo|vu|cuc|phong|ban|dia phuong|xa|truong|thon|hoi|to chuc)\b)"
)
# «… của Bộ Tài chính», «báo cáo Ủy ban …»: a name that other words govern.
_GOVERNING = """
của do cho với tại thuộc trình gửi về từ và các theo bởi đến cáo trong là ngành giữa mưu nghị
"""
_GOVERN = {bare(word): word for word in _GOVERNING.split()}
# «Kiểm tra Công an xã», «phối hợp Công an xã»: whom a deed is done to, or with.
_DONE_TO = expression(
    r"\b(?:kiem tra|giam sat|thanh tra|phoi hop|cung|chi dao|huong dan|don doc|ho tro|giao|moi"
    r"|thanh lap|kien toan|cung co|sap xep|sap nhap|giai the|xay dung|danh gia|khen thuong|tham"
    r"|lam viec|lay y kien|yeu cau|tap huan)$"
)
_LAST_WORD = expression(r"(?P<word>\w+),?\s*$")
# What tells «với» from «vôi» and «cho» from «chợ», whatever tone a scan read.
_SHAPES = frozenset("\u0302\u0306\u031b")
_STOP = expression(r"[|()\d;:»]|\s{2,}|[.,](?=\s|$)")
# «Các thôn Quý I/2026»: where the next column begins.
_TIME = expression(
    r"\s(?=(?:quy [ivx\d]|thang\b|nam \d|ngay\b|truoc\b|xong\b|cham nhat\b|den (?:het|ngay|thang)"
    r"|tu (?:ngay|thang|quy|dau|nam|\d)|thuong xuyen\b|hang (?:nam|quy|thang|tuan)\b"
    r"|dinh ky\b|trong (?:nam|quy|thang)\b))"
)
_AND = expression(r"\s+va$")
_MOST_WORDS = 8
_LONGEST_LINE = 400


@record_class
class NamedSpot:
    """Names in a line: where they stand, and what stands behind them in the cell beside."""

    at: int
    end: int
    names: tuple[str, ...]
    key: str
    helping: str
    behind: str
    """What the line holds behind these names, and behind those of who helps."""
    is_apart: bool
    """A bar stands before it, or it opens its line."""
    is_governed: bool
    is_open: bool
    """«Phòng Kinh tế,», «Phòng Kinh tế và»: the list goes on with what cannot be read."""
    is_barred: bool
    """A bar parts it from what stands behind."""
    is_helper: bool = False
    """It stands beside the names in front: in the column of who helps."""
    line: int = 0


def spots_in(text: str) -> Iterator[NamedSpot]:
    """Names that open with a capital, in the order of the line; a list of them is one."""
    if len(text) > _LONGEST_LINE:
        return
    plain = bare(text)
    heads = [m.start() for m in _HEAD.finditer(plain)]
    done = beside = 0
    for start in heads:
        if start < done or not text[start].isupper():
            continue
        end, is_open = _end_of_list(text, plain, start, heads)
        said = squeezed(text[start:end]).strip(" “”\"'.,;»")
        names = tuple(names_of_cell(said)) if "," in said or " và " in said else (said,)
        if len(said.split()) < 2 or any(len(name.split()) > _MOST_WORDS for name in names):
            continue
        done = end
        helped = end + len(text[end:]) - len(text[end:].lstrip(" |»“\"'"))
        stop = helped
        if helped in heads and text[helped].isupper():
            stop = _end_of_cell(text, plain, helped)
        before = plain[:start].rstrip(" “\"'»")
        yield NamedSpot(
            at=start,
            end=end,
            names=names,
            key=" ".join(bare(names[0]).split()[:3]),
            helping=text[helped:stop].strip(" .,;|»"),
            behind=text[stop:],
            is_apart=not before or before.endswith("|"),
            is_governed=_is_governed(text[: len(before)]),
            is_open=is_open,
            is_barred="|" in text[end:helped],
            is_helper=beside == start > 0,
        )
        beside = helped


def _is_governed(before: str) -> bool:
    if _DONE_TO.search(bare(before).rstrip()):
        return True
    last = _LAST_WORD.search(before.lower())
    meant = _GOVERN.get(bare(last["word"])) if last else None
    return meant is not None and last is not None and _shapes(last["word"]) <= _shapes(meant)


def _shapes(word: str) -> frozenset[str]:
    return _SHAPES.intersection(unicodedata.normalize("NFD", word))


def _end_of_list(text: str, plain: str, start: int, heads: Sequence[int]) -> tuple[int, bool]:
    """Where «Phòng A, Công an xã và các thôn» ends, and whether it is cut off there."""
    at = start
    while True:
        following = next((h for h in heads if h > at and text[h].isupper()), len(text))
        while following < len(text) and not _parts(plain, following):
            following = next((h for h in heads if h > following and text[h].isupper()), len(text))
        stops = [m.start() for m in (_STOP.search(text, at), _TIME.search(plain, at)) if m]
        end = min(following, *stops) if stops else following
        joint = _AND.search(plain[at:end].rstrip())
        if joint is not None:
            if end not in heads:
                return end, True
            at = end
        elif text[end : end + 1] == ",":
            behind = end + 1 + len(text[end + 1 :]) - len(text[end + 1 :].lstrip())
            if behind not in heads:
                return end, True
            at = behind
        else:
            return end, False


def _end_of_cell(text: str, plain: str, start: int) -> int:
    """Of who helps: up to a bar, a time, a figure."""
    stops = (re.search(r"[|»\d]", text[start:]), _TIME.search(plain[start:]))
    return start + min((m.start() for m in stops if m), default=len(text) - start)


def _parts(plain: str, at: int) -> bool:
    """Whether another name begins there: «Phòng Kinh tế Các thôn»; but «Văn phòng Sở»."""
    before = plain[:at].rstrip()
    return not before.endswith(
        ("van phong", "thanh tra", "giam doc", "lanh dao", "dang uy", "cong an")
    )


def spelt_as_often(places: Sequence[NamedSpot]) -> None:
    """One body in one spelling: that of most rows, of those as often the one with most marks."""
    spellings: dict[str, Counter[str]] = {}
    for place in places:
        for name in place.names:
            spellings.setdefault(bare(name), Counter())[name] += 1
    best = {
        plain: max(found, key=lambda name: (found[name], _marks(name)))
        for plain, found in spellings.items()
    }
    for place in places:
        place.names = tuple(best[bare(name)] for name in place.names)


def _marks(name: str) -> int:
    """A scan loses marks: the spelling with more of them is the right one."""
    letters = unicodedata.normalize("NFD", name)
    return sum(unicodedata.combining(letter) > 0 for letter in letters)
