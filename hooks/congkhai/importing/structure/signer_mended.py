"""Who signs, as which office and for whom, where a stamp, a pen or a scan spoiled the words."""

from __future__ import annotations

from collections.abc import Sequence

from ...value import value_class
from ..readers.lines import bare
from . import genre

# A scan reads «Đ» for the «D» of these; nobody is called so.
_MISREAD_GIVEN = {"Đũng": "Dũng", "Đuy": "Duy", "Đuyên": "Duyên", "Đung": "Dung"}


@value_class
class Signer:
    capacity: tuple[str, ...]
    office: str | None
    name: str | None
    slips: tuple[str, ...]
    """Words as they were read, of those that were put right."""
    besides: tuple[str, ...] = ()
    """«GIÁM ĐỐC SỞ CÔNG THƯƠNG» below «KHỐI TRƯỞNG»: what who signs is elsewhere."""


def signer_mended(capacity: Sequence[str], offices: Sequence[str], name: str | None) -> Signer:
    above, below = [*capacity], [*offices]
    if not below and above[-1:] and above[-1].startswith("Q."):
        # «Q. GIÁM ĐỐC» is the office of who holds it for the time being.
        below.append(above.pop())
    if len(below) > 1 and bare(below[1]) == f"pho {bare(below[0])}":
        # «GIÁM ĐỐC» above «PHÓ GIÁM ĐỐC»: «KT.» was written by hand, or lost.
        above.append(f"KT. {below.pop(0)}")
    printed = [*above, *below[:1]]
    mended = [genre.office_mended(text) if genre.is_capitals(text) else text for text in printed]
    if len(mended) > 1 and below and mended[-2] == f"KT. {mended[-1]}":
        # Who signs for the chair is the deputy: a stamp covered «PHÓ».
        mended[-1] = "THỨ TRƯỞNG" if mended[-1] == "BỘ TRƯỞNG" else f"PHÓ {mended[-1]}"
    named = _given_mended(genre.name_mended(name)) if name else None
    slips = [read for read, right in zip(printed, mended, strict=True) if read != right]
    slips += [name] if name and named != name else []
    return Signer(
        capacity=tuple(mended[: len(above)]),
        office=mended[-1] if below else None,
        name=named,
        slips=tuple(slips),
        besides=tuple(below[1:]),
    )


def _given_mended(name: str) -> str:
    others, space, given = name.rpartition(" ")
    return f"{others}{space}{_MISREAD_GIVEN.get(given, given)}"
