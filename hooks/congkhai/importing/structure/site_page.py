"""A page of a legal site: what it tells about a document above the text, and lists below it."""

from __future__ import annotations

from collections.abc import Sequence

from ...dates import BadDate, read_date
from ...expressions import expression
from ..readers.lines import TextLine, bare, squeezed
from . import genre
from .ending import APPENDIX
from .head_marks import is_motto, number_read
from .header import Header

_LABELS = {
    "so hieu": "number",
    "so ky hieu": "number",
    "loai van ban": "type",
    "noi ban hanh": "agency",
    "co quan ban hanh": "agency",
    "nguoi ky": "signer",
    "ngay ban hanh": "date",
    "ngay hieu luc": "force",
    "ngay cong bao": "gazette",
    "so cong bao": "gazette",
    "tinh trang": "state",
    "linh vuc": "field",
}
_FEWEST_LABELS = 4
_FARTHEST = 90
_LABEL = expression(rf"^[\W_]*(?P<label>{'|'.join(_LABELS)})\s*:[\s*_|]*")
_DATE = expression(r"^(\d{1,2})/(\d{1,2})/(\d{4})$")
# «Công văn 12/ABC-XY năm 2026 về …», as sites head a document.
_CALLED = expression(r"^(?:nam \d{4}|ngay \d{1,2}/\d{1,2}/\d{4}) (?=\S)")
_ISSUED_BY = expression(r"\s+do\s+[^.;]{3,160}\s+ban hành$")
_BELOW = expression(
    r"^[\W_]*(?:van ban lien quan(?: khac)?|luoc do|tai ve|hieu luc|cap nhat|ban hanh|tinh trang"
    r"|xem thoi gian|van ban (?:tieng anh|goc|cung noi dung))\W*(?::|$)"
)
_FEWEST_BELOW = 4
# «Quyết định 12/QĐ-XY năm 2026 quét vôi …», as the site calls the text again below it: always by
# one number, while an annex lists several.
_CALLS = expression(
    rf"^[\W_]*(?:{'|'.join(genre.BARE_TYPES)}) (?P<number>\d+/\S+)"
    r" (?:nam \d{4}|ngay \d{1,2}/\d{1,2}/\d{4}) \w"
    r"|^\W*van ban nay chua cap nhat noi dung\b"
)


def site_head(lines: Sequence[TextLine]) -> Header | None:
    """The head that a site's table gives of a text; None where no such table stands on top."""
    values: dict[str, str] = {}
    places: dict[str, int] = {}
    end = 0
    waiting = ""
    for index, line in enumerate(lines[:_FARTHEST]):
        text = squeezed(line.text.strip(" *_|"))
        label = _LABEL.match(bare(text))
        if label:
            waiting = _LABELS[label["label"]]
            text = text[label.end() :].strip(" *_|")
            values.setdefault(waiting, "")
            end = index + 1
        if waiting and text:
            values[waiting] = values[waiting] or text
            places.setdefault(waiting, index)
            waiting, end = "", index + 1
    if len(values) < _FEWEST_LABELS or not {"number", "date"} <= places.keys():
        return None
    found = number_read(f"Số: {values['number']}")
    if found is None:
        return None
    kind = genre.BARE_TYPES.get(bare(values.get("type", "")))
    title_at = _title_line(lines, values["number"])
    told = {"number", "type", "agency", "date"}
    fields = {name: index for name, index in places.items() if name in told}
    fields["symbol"] = fields["number"]
    title = None
    if title_at is not None:
        fields["title"] = title_at
        title = _title_after(lines[title_at].text, values["number"])
    placed = frozenset(fields.values())
    return Header(
        kind=kind,
        number=found[0],
        symbol=found[1],
        date=_day(values["date"]),
        title=title,
        agencies=tuple(filter(None, [values.get("agency")])),
        places={name: lines[index].number for name, index in fields.items()},
        placed=placed,
        aside=frozenset(
            index for index in range(end) if index not in placed and not lines[index].is_blank
        ),
        end=end,
    )


def _title_line(lines: Sequence[TextLine], number: str) -> int | None:
    return next(
        (index for index, line in enumerate(lines) if _title_after(line.text, number)), None
    )


def _title_after(text: str, number: str) -> str | None:
    """What a site's heading says behind type, number and year."""
    kind, sign, rest = squeezed(text.strip(" *_#")).partition(f" {number} ")
    called = _CALLED.match(bare(rest))
    if not sign or bare(kind) not in genre.BARE_TYPES or not called:
        return None
    return _ISSUED_BY.sub("", rest[called.end() :]).strip() or None


def _day(text: str) -> str | None:
    match = _DATE.match(text)
    if not match:
        return None
    day, month, year = match.groups()
    try:
        return str(read_date(f"{year}-{month.zfill(2)}-{day.zfill(2)}"))
    except BadDate:
        return None


def below_text(lines: Sequence[TextLine], after: int) -> int | None:
    """Where a site's lists of other texts begin below the signature; None where none do."""
    marks = [index for index in range(after, len(lines)) if _BELOW.match(lines[index].bare)]
    if len(marks) < _FEWEST_BELOW:
        return None
    rest = lines[marks[0] :]
    has_more = any(
        is_motto(line.text) or (APPENDIX.match(line.bare) and genre.is_capitals(line.text))
        for line in rest
    )
    if has_more:
        return None
    first = marks[0]
    own = _CALLS.match(lines[first].bare)
    numbers = {own["number"]} if own and own["number"] else set()
    while first > after:
        above = lines[first - 1]
        calls = _CALLS.match(above.bare)
        number = calls["number"] if calls else None
        if not above.is_blank and (calls is None or (number and numbers - {number})):
            break
        numbers |= {number} if number else set()
        first -= 1
    return first
