"""A head that a reader ran together on one line, parted into the lines that it was printed on.

SỞ A Số: 45/KH-… CỘNG HÒA … Hạnh phúc Yên Hà, ngày …       SỞ A / Số: 45/KH-… / CỘNG HÒA … / …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...expressions import expression
from ..readers.lines import TextLine, bare, squeezed
from . import genre
from .head_marks import number_read

FARTHEST = 40
"""Lines from the top among which such a line may stand."""
_FEWEST = 70
_FEWEST_DATED = 50
"""Letters of a motto with place and date behind."""
_LONGEST = 6000
_LONGEST_TITLE = 700
_MOTTO = expression(
    r"cong hoa xa hoi chu nghia viet nam|doc lap ?[-–—.]+ ?tu do ?[-–—.]+ ?hanh phuc"
    r"|dang cong san viet nam",
    holds=("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam", "doc lap"),
)
_NUMBER = expression(r"(?<!\w)so ?[:.]? ?[\d.…_]{0,8} ?[/–-] ?(?:\d{4} ?/ ?)?[a-z]", holds="/|–|-")
_DATE = expression(
    r"(?:(?:thanh pho|thi xa|thi tran|tp\.?|tx\.?) )?(?:[^\W\d_][\w.'’-]{0,19} ){0,4}"
    r"[^\W\d_][\w.'’-]{0,19} ?, ?ngay"
    r"[\s.…_]{0,9}\d{0,2}[\s.…_]{0,9}thang[\s.…_]{0,9}\d{0,2}[\s.…_]{0,9}nam ?\d{4}"
)
# What a date cannot be without: a search for places tries each word.
_DATED = expression(r", ?ngay[\s.…_\d]*thang", holds=("thang",))
_ABOUT = expression(r"(?<!\w)v ?/ ?v (?=\w)")
_TEXT = expression(r"(?<=[^\W_]) (?=(?:can cu|kinh gui ?:) )")
_ITEM = expression(r"(?<=[^\W_;,]) (?=I\. [^\W\d_a-z]{2})")
_WHOLE_PLACE = expression(r"^(?:Thành phố|Thị xã|Thị trấn|TP\.?|Tp\.?|TX\.?) ")
# Where a second body's name begins behind a first one's: «UBND TỈNH YÊN HÀ SỞ NỘI VỤ».
_NEXT_BODY = expression(
    r"(?<=[^\W\d_a-z])(?<!VÀ)(?<!CỦA)(?<!,) "
    r"(?=(?:SỞ|PHÒNG|BAN (?:QUẢN|CHỈ|DÂN|TỔ|TUYÊN|THƯỜNG|ĐIỀU)"
    r"|CHI CỤC|TỔNG CỤC|(?<!CHI )(?<!TỔNG )CỤC|TRUNG TÂM|VĂN PHÒNG|TRƯỜNG|CÔNG AN|BỆNH VIỆN"
    r"|THANH TRA|KHOA|(?:BCH |BAN CHẤP HÀNH )?ĐOÀN|TIỂU BAN|HỘI (?!ĐỒNG NHÂN)|BCĐ|BQL)[ A-ZĐÀ-Ỹ])"
)
_WHOLE_BODY = expression(
    r"^(?:UBND|[UỦ][ỶY] BAN (?:NHÂN DÂN|BẦU CỬ)|SỞ|BỘ|HUYỆN ỦY|TỈNH ỦY|THÀNH ỦY|ĐẢNG ỦY|ĐẢNG BỘ"
    r"|ĐẠI HỌC|TRƯỜNG|THÀNH ĐOÀN|TỈNH ĐOÀN|QUẬN|TỔNG CỤC|BAN CHẤP HÀNH TRUNG|PHÒNG) \S+"
)
# Who issues it, behind a title in capitals: «… NĂM 2026 BỘ TRƯỞNG BỘ A».
_ISSUER = expression(
    r"(?<=\S)(?<!CỦA)(?<!VÀ)(?<!GIỮA)(?<!DO)(?<!TRƯỞNG BAN) (?=(?:BỘ TRƯỞNG BỘ|THỦ TƯỚNG CHÍNH PHỦ"
    r"|CHỦ TỊCH (?:ỦY BAN|UỶ BAN|UBND)|GIÁM ĐỐC SỞ|(?:TỔNG )?CỤC TRƯỞNG|HIỆU TRƯỞNG TRƯỜNG)"
    r"[^.;:]{0,70}$)"
)
# «KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn Mẫu KẾ HOẠCH …»: whose signature stands above an enclosed plan.
_SIGNED_ABOVE = expression(
    r"^(?P<signed>(?:KT|TM|TL|TUQ)\. [^.;:]{8,130}?) "
    r"(?=(?:KẾ HOẠCH|CHƯƠNG TRÌNH|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|PHỤ LỤC) )",
    holds=("KT", "TL", "TM", "TUQ"),
)
_FEWEST_NAMES = 2
_BAR = expression(r"\s*\|\s*")
_RULE = expression(r"\s*(?:[_–—=*]{3,}|-{3,})\s*")


def heads_parted(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The lines; a whole head on one line is cut where its parts begin, a signature behind it."""
    found: list[TextLine] = []
    seen = 0
    for line in lines:
        seen += not line.is_blank
        is_long = line.cell is None and len(line.text) > _FEWEST
        pieces = _signed_above(line.text) if is_long else None
        if is_long and seen <= FARTHEST and len(line.pieces()) == 1:
            pieces = pieces or _pieces(line.text) or _dated_type(line.text)
        if line.cell is None and len(line.text) > _FEWEST_DATED and seen <= FARTHEST:
            pieces = pieces or _columns(line.text)
        found += [replace(line, text=piece) for piece in pieces] if pieces else [line]
    return tuple(found)


def _pieces(text: str) -> list[str] | None:
    """The parts of a head on one line, in their order; None where it holds none."""
    if len(text) > _LONGEST:
        return None
    text = squeezed(text.replace("**", ""))
    plain = bare(text)
    motto = _MOTTO.search(plain)
    number = _NUMBER.search(plain)
    date = next(_dates(text, plain), None)
    if not (motto and number and date) or max(motto.start(), number.start(), date[0]) > 700:
        return None
    cuts = {0, number.start(), *date}
    for match in _MOTTO.finditer(plain, 0, 700):
        cuts |= {match.start(), match.end()}
    read = number_read(text[number.start() :])
    if read is None:
        return None
    cuts.add(number.start() + read[2])
    head_end = max(cuts)
    about = _ABOUT.search(plain)
    if about and about.start() < head_end + 3:
        cuts.add(about.start())
    opening = _TEXT.search(plain, head_end + 1) or _ITEM.search(text, head_end + 1)
    if opening:
        cuts.add(opening.end())
    ends = [*sorted(cuts)[1:], len(text)]
    pieces = (text[a:b].strip() for a, b in zip(sorted(cuts), ends, strict=True))
    return [part for piece in pieces if piece for part in _typed(piece)]


def _columns(text: str) -> list[str] | None:
    """«SỞ A____ Số: 4/KH-SA | CỘNG HÒA … Hạnh phúc____ Yên Hà, ngày …», its columns cut at rules.

    Only where motto and date stand in one of them.
    """
    plain = bare(text[:_LONGEST_TITLE])
    if len(text) > _LONGEST_TITLE or not (_MOTTO.search(plain) and _DATED.search(plain)):
        return None
    found: list[str] = []
    is_glued = False
    for column in _BAR.split(text.replace("**", "")):
        parts = [part for part in map(squeezed, _RULE.split(column)) if part]
        for part in parts:
            ends = [match.end() for match in _MOTTO.finditer(bare(part))]
            behind = part[ends[-1] :].strip() if ends else ""
            found += [part[: ends[-1]], behind] if behind else [part]
            is_glued = is_glued or bool(behind)
        is_glued = is_glued or (len(parts) > 1 and _MOTTO.search(bare(column)) is not None)
    return found if is_glued and any(_DATE.match(bare(part)) for part in found) else None


def _signed_above(text: str) -> list[str] | None:
    """«KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn Mẫu KẾ HOẠCH …» as signature, type and title."""
    match = _SIGNED_ABOVE.match(text)
    words = match["signed"].split() if match else []
    names = next((at for at, word in enumerate(words) if not word.isupper()), len(words))
    if match is None or len(words) - names < _FEWEST_NAMES:
        return None
    is_name = all(word.istitle() for word in words[names:])
    return [match["signed"], *_typed(squeezed(text[match.end() :]))] if is_name else None


def _dated_type(text: str) -> list[str] | None:
    """«Yên Hà, ngày … năm 2026 KẾ HOẠCH PHÁT ĐỘNG … CHỦ TỊCH UBND …» of a saved page."""
    text = squeezed(text.replace("**", ""))
    date = next(_dates(text, bare(text)), None) if len(text) <= _LONGEST_TITLE else None
    if date is None or date[0] > 0:
        return None
    head, rest = text[: date[1]], text[date[1] :].strip()
    if not genre.is_capitals(rest) or not genre.type_named(rest):
        return None
    issuer = _ISSUER.search(rest)
    told = [rest[: issuer.start()], rest[issuer.end() :]] if issuer else [rest]
    return [head, *_typed(told[0]), *told[1:]]


def _dates(text: str, plain: str) -> Iterator[tuple[int, int]]:
    """Place and date, the place as far back as its words are set as names."""
    for match in _DATE.finditer(plain) if _DATED.search(plain) else ():
        printed = text[match.start() : match.end()]
        place = printed.partition(",")[0]
        words = place.split()
        whole = _WHOLE_PLACE.match(place)
        first = len(words)
        while first and (words[first - 1].istitle() or words[first - 1] in {"TP.", "Tp."}):
            first -= 1
        if whole is None and first == len(words):
            continue
        lost = 0 if whole else len(place) - len(" ".join(words[first:]))
        before = _MOTTO.search(plain, match.start(), match.start() + len(place))
        start = max(match.start() + lost, before.end() if before else 0)
        yield start, match.end()


def _typed(piece: str) -> list[str]:
    """Agencies one on a line; type and title apart."""
    if genre.is_capitals(piece) and (first := _WHOLE_BODY.match(piece)):
        cut = _NEXT_BODY.search(piece, first.end())
        return [piece[: cut.start()], piece[cut.end() :]] if cut else [piece]
    named = genre.type_named(piece)
    if named and named[1]:
        kind = piece[: len(named[0])]
        if genre.is_capitals(kind) and bare(kind) == bare(named[0]):
            return [kind, piece[len(kind) :].strip(" :")]
    return [piece]
