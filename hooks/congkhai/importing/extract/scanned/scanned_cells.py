"""The cells of a row whose columns a scan ran together: what, with whom, when."""

from __future__ import annotations

from itertools import pairwise

from ....expressions import expression
from ....value import value_class
from ...readers.lines import CAPITALS, bare, squeezed
from ...structure.genre import person_named
from ..bodies.bodies import are_bodies
from ..bodies.private_persons import is_private_person
from .scanned_headings import ScannedColumns
from .scanned_names import spots_in
from .scanned_rows import ScannedRow

_SPARE = 3
"""Letters that a line may be longer than those whose end is known."""
_FEWEST_LETTERS = 5
_UNIT = (
    r"(?:(?:truoc|xong|cham nhat|den|het|trong|tu|dau|cuoi|giua)\s+){0,3}"
    r"(?:(?:ngay|thang|quy|nam)\s*)?"
)
_YEAR = r"20\d{2}"
_DATE = (
    rf"{_UNIT}(?:(?:\d{{1,2}}|[ivx]{{1,3}})\s*(?:[/.-]|nam)\s*){{0,2}}(?:nam\s*)?{_YEAR}"
    r"|(?:thang|quy)\s*(?:\d{1,2}|[ivx]{1,3})"
)
_TAIL = expression(
    rf"(?<!\w)(?:[-–—]\s*)?(?:{_DATE})(?:\s*(?:[-–—]|den)\s*(?:{_DATE}))?\W*$"
    r"|[-–—]\s*(?:thang|quy|nam)\W*$|\bthuong xuyen\W*$|\bhang (?:nam|quy|thang|tuan)\W*$"
)
_IS_OPEN = expression(r"(?:[-–—]\s*|^\W*)(?:thang|quy|nam)\W*$")
_GOES_ON = expression(r"^\W*[-–—]")
# «15/» in front of «3/2026»: more of the time than was read.
_TORN = expression(r"(?:\d\s*[-–/,.]?|\b(?:ngay|thang|quy|truoc|den|tu)|[-–/,])\s*$")
_LOOSE = expression(r"\b(?:trong|thuoc|co|co lien|va|voi|cua|cac|cho|o)$")
_NUMBER_TO_CALL = expression(r"(?<!\d)0\d(?:[ .]?\d){7}")
_SENTENCE = expression(r"(?<=[^\W\d_])\.\s+(?=[^\W\d_])")
_NAMES = expression(
    rf"^(?:[{CAPITALS}]\w*\s+){{1,4}}[{CAPITALS}]\w*|(?:[{CAPITALS}]\w*\s+){{1,4}}[{CAPITALS}]\w*$"
)
_PERSON = expression(rf"\b(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à)\.?:?\s+(?!Rịa\b)[{CAPITALS}]")
_OF_A_YEAR = expression(r"^\W*nam\b")


@value_class
class Widths:
    """How wide the columns are of what is to be done and of who helps."""

    what: int
    helping: int


@value_class
class Cells:
    """What is to be done, with whom, when: of the lines of one row."""

    what: str
    helping: tuple[str, ...]
    time: str
    is_name_alone: bool
    """No line below can go on with the name of who is charged."""
    is_name_whole: bool
    """No line below seems to go on with it."""


def cells_of(row: ScannedRow, columns: ScannedColumns, widths: Widths) -> Cells | None:
    """The cells; None where a piece fits none of them."""
    who = row.who
    assert who is not None
    if who.is_open or any(map(is_private_person, who.names)):
        return None
    what, rests, times, helped = _pieces(row, columns, widths)
    told = squeezed(" ".join(what)).strip(" |-–+•.;,“”\"'»")
    time = _one_time(times)
    if time is None or not _is_work(told):
        return None
    helping = squeezed(" ".join([who.helping, *helped])).strip(" |.;,»")
    behind = _TAIL.sub("", bare(who.behind)) if not columns.time_first else bare(who.behind)
    is_full = any(letter.isalnum() for letter in behind)
    if not columns.has_more and (is_full or (helping and not columns.is_helped)):
        return None
    if (helping and not columns.is_helped) or _LOOSE.search(bare(helping)):
        helping = ""
    if helping and not are_bodies(helping):
        if not columns.has_more:
            return None
        helping = ""
    below = row.lines[who.line + 1 :]
    is_alone = not below
    if who.at == 0 and below:
        # A block of its own: what stands directly below it goes on with it.
        is_alone = below[0][0].number > row.lines[who.line][0].number + 1
        if not is_alone and not any(spot.at == 0 for spot in spots_in(row.text(who.line + 1))):
            return None
    return Cells(
        told,
        (helping,) if helping else (),
        time,
        is_name_alone=is_alone,
        is_name_whole=who.at > 0 and not any(rests),
    )


def _pieces(
    row: ScannedRow, columns: ScannedColumns, widths: Widths
) -> tuple[list[str], list[str], list[str], list[str]]:
    """Of each line: what is to be done, what is left of it, times, and more of who helps."""
    who = row.who
    assert who is not None
    is_block = who.at == 0
    what, rests, times, helped = [], [], [], []  # type: tuple[list[str], list[str], list[str], list[str]]
    is_over = False
    for number in range(len(row.lines)):
        text = row.text(number)
        piece, rest = _cut(text, 0 if is_block else widths.what)
        if number == who.line:
            piece, rest = text[: who.at], text[who.at :]
        elif is_block and number > who.line:
            # Each cell is a block of lines: what follows who is none of what is to be done.
            piece, rest = "", text
            if helped or any(spot.at == 0 for spot in spots_in(text)):
                helped += [] if is_over else [text]
                is_over = is_over or _is_last_of_block(row, number)
        elif number == who.line + 1 and who.helping and "|" in rest:
            helped.append(_cut(rest.partition("|")[0].strip(), widths.helping)[0])
        where = piece if columns.time_first else rest
        if columns.time_first and number != who.line:
            tail = None
        else:
            tail = _TAIL.search(bare(where)) if columns.is_timed else None
        if tail and columns.time_first:
            # «Tổng kết năm 2026 Phòng Kinh tế»: of what is to be done, or its time.
            is_own = _OF_A_YEAR.match(bare(piece[tail.start() :])) is None
            times += [piece[tail.start() :]] if is_own else ["", ""]
            piece = piece[: tail.start()]
        elif tail:
            before = where[: tail.start()]
            is_alone = not before.strip(" |")
            if is_alone or not is_block:
                is_own = bool(_GOES_ON.match(where[tail.start() :])) or not _TORN.search(
                    bare(before)
                )
                times += [where[tail.start() :]] if is_own else ["", ""]
        elif times and columns.is_timed and not columns.time_first:
            tail = _TAIL.search(bare(piece))
            is_own = tail is not None and not piece[: tail.start()].strip(" |")
            if tail and (is_own or _IS_OPEN.search(bare(times[-1]))):
                # «- Tháng», «12/2030» on lines of their own, or below «- Tháng».
                times.append(piece[tail.start() :])
                piece = piece[: tail.start()]
        what.append(piece.strip(' |“"'))
        if number > who.line and not is_block and not _TAIL.fullmatch(bare(rest).strip(" |")):
            rests.append(rest.strip(" |"))
    return what, rests, times, helped


def _one_time(times: list[str]) -> str | None:
    """The one time of a row, over its lines; None where there are two, or one was torn."""
    for before, time in pairwise(times):
        if not _IS_OPEN.search(bare(before)) and not _GOES_ON.match(time):
            return None
    return squeezed(" ".join(times))


def _is_work(told: str) -> bool:
    """Words of something to be done: no person, nobody's number, no words cut at their head."""
    if len(told) < _FEWEST_LETTERS or told[:1].islower() or _NUMBER_TO_CALL.search(told):
        return False
    if _PERSON.search(told):
        return False
    return not any(person_named(found[0]) for found in _NAMES.finditer(told))


def _is_last_of_block(row: ScannedRow, number: int) -> bool:
    following = row.lines[number + 1 : number + 2]
    return all(line.number > row.lines[number][0].number + 1 for line, _ in following)


def _cut(text: str, width: int) -> tuple[str, str]:
    """A line at the bar, or where its first column ends; and the rest of it."""
    piece, bar, rest = text.partition("|")
    if not width or len(piece) <= width + _SPARE:
        return piece.strip(), rest
    sentence = _SENTENCE.search(piece)
    if sentence and piece[sentence.end()].islower():
        # «… quét lại. vùng đồi»: the next column begins.
        return piece[: sentence.start()].strip(), f"{piece[sentence.end() :]}{bar}{rest}"
    at = piece.rfind(" ", 0, width + _SPARE)
    return (piece[:at].strip(), f"{piece[at:]}{bar}{rest}") if at > 0 else (piece.strip(), rest)
