"""What stands side by side at the end of a document, and what a scan put around it."""

from __future__ import annotations

from ...expressions import expression
from ..readers.lines import TextLine, bare
from . import genre
from .head_marks import is_stamp
from .scan_signatures import capacity_of_scan, name_of_scan, office_of_scan

# «PHÓ GIÁM ĐỐC Ký Thành bởi phố …»: what a digital signature prints on the line of the office.
STAMP_BESIDE = expression(
    r"(?<=[^\W\d_a-z]) Ký (?:[^\W\d_]+ )?(?:bởi|ngày)\b.*$", holds=("bởi", "ngày")
)
JOINING = frozenset({"VÀ", "CỦA", "-", "–"})
"""Words that no name holds."""
LONE_ACRONYM = expression(r"^(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s?\.?$")
CUT_OFFICES = {"PHÓ", "THỨ"}
# «TM. ỦY BAN NHÂN» above «DÂN»: a capacity that a narrow cell cut.
CUT = expression(
    r"\b(?:NHÂN|ỦY|UỶ|TỔ|CHẤP|THƯỜNG|MẶT|QUỐC|HỘI|ĐẠI|VÀ|CỦA|GIÁM|CHỦ|PHÓ|CHÁNH"
    r"|BỘ|CỤC|VỤ|VIỆN|HIỆU|THỦ|THỨ|BÍ)$"
)
GIVEN = expression(r"^(?:[^\W\d_a-zđ][^\W\d_A-ZĐ]{0,6})(?: [^\W\d_a-zđ][^\W\d_A-ZĐ]{0,6}){0,2}$")
ACRONYM = expression(r"^(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\s?[.\s]")
_BARE_ACRONYM = expression(
    r"(?:^|\W)(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\s?[.,]$|^\W*[A-Za-z]{0,6}\s?[.,]$"
)
_TAIL = expression(r"(?<=[;:.,)])\s+(?=[^\s;])")
# What a scan read of a stamp beside the words: «„. Êh KT.TRƯỞNG PHÒNG», «BỘ TRƯỞNG ' .»
_BEFORE = expression(r"^[^;:]{1,9}?(?=\b(?:TM|KT|TL|TUQ)\s?[.,]\s?[A-ZĐ])")
_AROUND = expression(r"^[^\w(“-]+|[^\w).,”]+$|(?<=\w)\s+[^\w\s]\s*[^\w\s]*$|\.$")
# «“Đặng Văn A», «ˆ Lê Văn B»: no dash, which would open a recipient. «TTS.I Huỳnh Văn B» is a
# stamp's rest before a whole name; «Y.K Niê B» opens with what the name is shortened to.
_NAME_SPECK = expression(r"^[“”\"'`´ˆ˜^‘’|\\]+\s*|^[A-ZĐ]{2,4}\.[A-Z1]\s+(?=\S+ \S+ \S+$)")
_TORN = expression(r"^(T|K)\s(?=[MLT]\s?[.,])")
# Offices of which a stamp covered the beginning: «ÁNH VĂN PHÒNG», «Ó BÍ THƯ».
_WHOLE_OFFICES = (
    "CHÁNH VĂN PHÒNG",
    "PHÓ CHÁNH VĂN PHÒNG",
    "PHÓ CHỦ TỊCH",
    "PHÓ BÍ THƯ",
    "PHÓ BÍ THƯ THƯỜNG TRỰC",
    "PHÓ GIÁM ĐỐC",
    "PHÓ HIỆU TRƯỞNG",
    "PHÓ TRƯỞNG BAN",
    "PHÓ TRƯỞNG PHÒNG",
    "PHÓ CỤC TRƯỞNG",
    "CHÁNH THANH TRA",
)
_TITLE = expression(
    r"(?:^|[\s-])[A-ZĐ]{1,4}[a-zđ]{1,2}\.$|^\W*(?:Phó|Đ/c|[Ôô]ng|[Bb]à|PCT|CT|PGĐ|GĐ)\b[^;,]*\.$"
)
_ADDRESS = expression(r"\bdia chi ?:", holds=("dia chi",))
# «(Đã ký) Nguyễn Văn A», «Nguyễn Văn A (Đã ký)»
_SEALED = expression(
    r"^\(\s?[Đđ]ã ký\s?\)\s*(?=[^\W\d_])|(?<=[^\W\d_])\s*\(\s?[Đđ]ã ký\s?\)$", holds="ã ký"
)
# «CHÁNH VĂN PHÒNG (Đã ký) Nguyễn Văn A», «Đã ký: Nguyễn Văn A»
_SEAL_BETWEEN = expression(
    r"(?<=[^\W\d_a-z])\s*[(\[]\s?(?:[Đđ]ã )?[Kk]ý(?: tên)?(?:,? đóng dấu)?\s?[)\]]\s*(?=[^\W\d_]|$)"
)
_SEAL_TOLD = expression(r"^[Đđ]ã ký\s?[:.–-]\s*(?=[^\W\d_])", holds="ã ký")
_NO_OFFICE = expression(r"\d|\w\.")
_MIDDLE = frozenset({"Thị", "Văn"})
"""What no name ends with."""
_MOST_LOST = 4
_FEWEST_OF_TWO = 5
_FEWEST_LEFT = 7


def signing_columns(line: TextLine) -> list[str]:
    """What stands side by side; also where only the letters tell it: «- Sở A; KT. CHỦ TỊCH»."""
    pieces: list[str] = []
    for piece in line.pieces():
        cut = next(
            (
                match
                for match in _TAIL.finditer(piece)
                if _is_signing(
                    _cleaned(piece[match.end() :].strip(" *-–~")), piece[: match.start()]
                )
                and not _BARE_ACRONYM.search(piece[: match.start()])
                and not genre.is_capacity(piece[: match.start()].strip(" *"))
            ),
            None,
        )
        pieces += [piece[: cut.start()], piece[cut.end() :].strip(" -–~")] if cut else [piece]
    return [part for piece in pieces for part in signed_lines(piece)]


def without_seal(text: str) -> str:
    """«(Đã ký) Nguyễn Văn A» as the name."""
    text = _SEALED.sub("", text.strip(" *"))
    named = _SEAL_TOLD.sub("", text)
    return named if genre.person_named(named) else text


def signed_lines(text: str) -> list[str]:
    """Capacity, office and name that one piece of a line holds, each alone."""
    office, *rest = _SEAL_BETWEEN.split(text, maxsplit=1)
    if rest and genre.is_capitals(office.strip(" *")):
        return [*signed_lines(office), *(signed_lines(rest[0]) if rest[0] else ())]
    text = without_seal(text)
    parts = genre.signing_parts(_cleaned(text.strip(" *")))
    return [part for piece in parts for part in _of_the_right(piece)]


def _of_the_right(text: str) -> list[str]:
    """«Nguyễn Văn An Lê Thị Bình»: of two who sign side by side, the one on the right."""
    words = text.split()
    # «BS. Trần Thị Kim Oanh»: a degree is no word of a name.
    named = (genre.person_named(text) or text).split()
    if len(named) < _FEWEST_OF_TWO or genre.is_capitals(text):
        return [text]
    for at in range(2, len(words) - 1):
        first, second = " ".join(words[:at]), " ".join(words[at:])
        if words[at - 1] in _MIDDLE:
            continue
        if genre.is_family(words[at]) and genre.person_named(first) and genre.person_named(second):
            return [second]
    return [text]


def _cleaned(text: str) -> str:
    """A capacity or office without the specks that a scan left around it."""
    text = _TORN.sub(r"\1", text)
    before = _BEFORE.match(text)
    if before and not before[0].strip().isdecimal():
        text = text[before.end() :]
    if not genre.is_capitals(text) or len(text) < _FEWEST_LEFT:
        name = _NAME_SPECK.sub("", text)
        return name if genre.person_named(name) else (name_of_scan(text) or text)
    clean = _AROUND.sub("", text)
    if genre.is_office(clean) or genre.is_capacity(clean):
        return clean
    damaged = _uncovered(clean) or capacity_of_scan(text)
    return damaged or (None if _NO_OFFICE.search(clean) else office_of_scan(clean)) or text


def _uncovered(text: str) -> str | None:
    """«ÁNH VĂN PHÒNG» as the one office that ends so."""
    plain = bare(text)
    ends = [
        office
        for office in _WHOLE_OFFICES
        if bare(office).endswith(plain) and 0 < len(office) - len(plain) <= _MOST_LOST
    ]
    return ends[0] if len(plain) >= _FEWEST_LEFT and len(ends) == 1 else None


def _is_signing(text: str, before: str) -> bool:
    if _TITLE.search(before) or is_stamp(before) or _ADDRESS.search(bare(before)):
        # «- Phó CTr. Đặng Văn A», «Ký bởi: Đặng Văn A»: who is told, what a stamp prints.
        return False
    if genre.is_capitals(text):
        return (bool(ACRONYM.match(text)) and genre.is_capacity(text)) or genre.is_office(text)
    return genre.person_named(text) is not None and not text.endswith((";", ".", ":"))
