"""Where a text ends: at its recipients or its signature, whichever comes first."""

from __future__ import annotations

from collections.abc import Sequence

from ...expressions import expression
from ..readers.lines import TextLine, bare
from . import genre
from .head_marks import is_motto, is_stamp, number_read
from .signing_columns import signed_lines, signing_columns, without_seal

_LONGEST_CAPACITY = 90
_LONGEST_NAMES = 60
_MOST_OFFICES = 8
_MOST_BELOW = 25
"""Lines below «Nơi nhận» among which a signature beside the recipients may stand."""
# «… trong quý II./.»: the mark that closes a text.
_LAST_SENTENCE = expression(r"\./+\s?[.-]?\W{0,2}$")
# «Mới nhận:» of a scan; without the colon it is a word.
RECIPIENTS = expression(r"^[\W_]{0,4}(?:n.?i {1,3}nh.[nm](?![^\W_])[\s_]*[:.;]*|m.i {1,3}nhan\s?:)")
# «Nơi nhận: - Như trên; - … - Lưu: VT.», all of them on one line.
_LISTED = expression(r"^[^\w]{0,4}noi nhan\W{1,9}\w.{0,1500}[;,.]\s*[-–+•]\s*luu\b")
APPENDIX = expression(
    r"^[^\w]{0,3}(?:phu luc|bieu mau|mau so|bieu so|danh sach kem|\(?\s?(?:ban hanh )?kem theo)\b",
    holds=("bieu mau", "bieu so", "danh sach kem", "kem theo", "mau so", "phu luc"),
)


def closing_start(lines: Sequence[TextLine], begin: int) -> int | None:
    """Where recipients or signature begin, the first after `begin`."""
    listed = next(
        (
            index
            for index in range(begin, len(lines))
            if (len(lines[index].text) < 200 or _LISTED.match(lines[index].bare))
            and any(RECIPIENTS.match(bare(piece)) for piece in lines[index].pieces())
        ),
        None,
    )
    signed = _signature_start(lines, begin, len(lines) if listed is None else listed)
    if listed is None:
        return signed
    if signed is not None and _is_near(lines, signed, listed):
        return signed
    # A law has no recipients; those found stand in a form that it appends.
    sealed = _sealed(lines, begin, listed)
    return _half_signed(lines, begin, listed) if sealed is None else sealed


def _half_signed(lines: Sequence[TextLine], begin: int, listed: int) -> int:
    """Where offices without a name, or a name without its office, stand above the recipients."""
    above = _before(lines, listed)
    if above is None or above < begin or lines[above].cell:
        return listed
    start = listed
    for index in range(above, max(begin - 1, above - _MOST_OFFICES), -1):
        line = lines[index]
        if not line.is_blank and not is_stamp(line.text.strip()):
            if line.cell or not _is_office_line(line.text.strip(" *")):
                break
            start = index
    return above if start == listed and _is_lone_name(lines, above, listed) else start


def _is_office_line(text: str) -> bool:
    """«KT. CHỦ TỊCH» or «PHÓ CHỦ TỊCH», and no more."""
    if len(text) > _LONGEST_CAPACITY:
        return False
    return all(genre.is_capacity(part) or genre.is_office(part) for part in signed_lines(text))


def _is_lone_name(lines: Sequence[TextLine], index: int, listed: int) -> bool:
    """A name that ends the text: who is told of in its last item signs nothing."""
    before = _before(lines, index)
    text = lines[index].text.strip(" *")
    if before is None or len(text) > _LONGEST_NAMES:
        return False
    above = lines[before].text.strip(" *")
    names = [piece for piece in signed_lines(text) if genre.person_named(piece)]
    # Two side by side sign together; of their offices a scan may have left a few letters.
    are_two = sum(len(name.split()) for name in names) < len(text.split()) - 1
    is_end = _LAST_SENTENCE.search(above) or (are_two and genre.is_capitals(above))
    return bool(names and is_end) and not _is_signed(lines[listed:])


def _is_signed(lines: Sequence[TextLine]) -> bool:
    """Whether an office or a name stands beside or below the recipients."""
    near = [line for line in lines if not line.is_blank][:_MOST_BELOW]
    return any(
        genre.is_capacity(piece) or genre.is_office(piece) or genre.person_named(piece)
        for line in near
        for piece in signing_columns(line)
    )


def _sealed(lines: Sequence[TextLine], begin: int, end: int) -> int | None:
    """The first capacity with a name, below which an appendix opens."""
    start = None
    for index in range(begin, end):
        text = lines[index].text.strip(" *")
        if not text or lines[index].cell:
            continue
        if genre.is_capacity(text):
            start = index if start is None or index - start > 12 else start
        elif start is not None and genre.person_named(text):
            below = next((line for line in lines[index + 1 : end] if not line.is_blank), None)
            if below is not None and (APPENDIX.match(below.bare) or is_motto(below.text)):
                return start
    return None


def _is_near(lines: Sequence[TextLine], signed: int, listed: int) -> bool:
    """Only signature lines and no sentence stand between."""
    between = [line for line in lines[signed:listed] if not line.is_blank]
    return len(between) <= 8 and all(len(line.text) < 90 for line in between)


def _signature_start(lines: Sequence[TextLine], begin: int, end: int) -> int | None:
    """The last capacity or office in capitals that a name follows."""
    found = None
    for index in range(begin, end):
        text = lines[index].text.strip(" *")
        if not lines[index].cell and _is_whole(text):
            found = index if found is None or not _is_near(lines, found, index) else found
            continue
        if lines[index].cell or not (genre.is_capacity(text) or genre.is_office(text)):
            continue
        if len(text) > _LONGEST_CAPACITY:
            continue
        # Beside the recipients the name may stand a good way down the right column.
        most = 14 if lines[index].right else 6
        following = [line for line in lines[index + 1 : index + 25] if not line.is_blank][:most]
        is_capacity = genre.is_capacity(text)
        named = any(
            genre.person_named(without_seal(piece), is_expected=is_capacity)
            for line in following
            for piece in line.pieces()
        )
        if not named and not (genre.is_capacity(text) and len(following) < 6):
            continue
        previous = _before(lines, index)
        if found is None or not _is_near(lines, found, index):
            found = index
        if previous is not None and genre.is_capacity(lines[previous].text.strip(" *")):
            found = min(found, previous)
        if end == len(lines):
            return found
    return found


def _is_whole(text: str) -> bool:
    """«KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A»: a whole signature on one line."""
    if len(text) > _LONGEST_CAPACITY or not text[-1:].isalpha() or text[:1].islower():
        return False
    first, *others = signed_lines(text)
    is_signing = genre.is_capacity(first) or (genre.is_office(first) and len(others) == 1)
    return is_signing and bool(others) and bool(genre.person_named(others[-1], is_expected=True))


def _before(lines: Sequence[TextLine], index: int) -> int | None:
    return next(
        (i for i in range(index - 1, max(-1, index - 6), -1) if not lines[i].is_blank), None
    )


_LONGEST_OFFICE = 42


def ends_closing(line: TextLine, has_name: bool, is_kept: bool, is_complete: bool) -> bool:
    """Whether an appendix, a table or the head of another document opens here.

    A name was read (`has_name`), the last recipient («Lưu: …») too (`is_kept`), or all there is.
    """
    text = line.text.strip(" *")
    if line.cell or APPENDIX.match(bare(text)) or is_motto(text):
        return True
    number = number_read(text)
    if number and number[1]:
        return True
    if not (has_name or is_kept) or not genre.is_capitals(text) or len(line.pieces()) > 1:
        return False
    is_signing = genre.is_office(text) or genre.is_capacity(text)
    is_name = genre.person_named(text) is not None
    is_typed = genre.type_named(text) is not None
    # «QUY ĐỊNH», «ĐỀ ÁN» open what the document encloses; «VT, TCCB.» goes on.
    return (not is_signing and not is_name and (len(text) > 8 or is_typed)) and (
        is_complete or is_typed or (is_kept and len(text) > _LONGEST_OFFICE)
    )
