"""What a value that cannot be read most likely means: its own figures, written right."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Collection
from decimal import Decimal

from ...bilingual import Bilingual, filled, joined_words
from ...dates import ROMAN, BadDate, Comparator, comparator_said, quarter_number, read_date
from ...expressions import expression

_FIGURES = expression(r"\d+(?:[.,]\d+)*")
_FROM_TO = expression(
    r"(?:từ\s+)?(?P<low>\d+(?:[.,]\d+)*)\s*%?\s*(?:-|–|đến)\s*\d+(?:[.,]\d+)*\s*%?", re.IGNORECASE
)
_LIKE_ZERO = expression(r"(?<=[\d/.-])[oO](?![^\W\d_])|(?<![^\W\d_])[oO](?=[\d/.-])")
_LIKE_ONE = expression(r"(?<=[\d/.-])[lI|](?![^\W\d_])|(?<![^\W\d_])[lI|](?=[\d/.-])")
_SHORT_YEAR = expression(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})")
# «Thứ Ba, 30/09/2025», «đến hết năm 2026»
_BEFORE_DAY = expression(
    r"^(?:(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s*,?\s*(?:ngày\s+)?"
    r"|(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+)?(?:ngày\s+)?|hết\s+(?:ngày\s+)?)(?=\S)",
    re.IGNORECASE,
)
# «2025 quý III», «III/2025»
_QUARTER_TURNED = expression(
    r"(?P<before>20\d\d)[\s,/-]*(?:quý|q)\s*(?P<one>[1-4]|IV|I{1,3})"
    r"|(?P<other>IV|I{1,3})\s*[/-]\s*(?P<year>20\d\d)",
    re.IGNORECASE,
)
_THIS_CENTURY = 45
"""Two figures below it are of a year of this century."""
_DOMAIN = expression(r"www\.[^\s/@]+\.[^\s@]+", re.IGNORECASE)
# «trước ngày 25 của tháng cuối quý»
_IN_LAST_MONTH = expression(
    r"(?P<before>.{0,20}?)\bngày (?P<day>\d{1,2}),? (?:của )?tháng cuối"
    r"(?: cùng)?(?: của)?(?: mỗi| hằng| hàng| từng)? "
    r"(?P<pace>quý|kỳ|năm|6 tháng|nửa năm|sáu tháng)",
    re.IGNORECASE,
)
_PACES = {"quý": "quarter", "năm": "year", "6 tháng": "half_year", "nửa năm": "half_year"}
_PACES["sáu tháng"] = "half_year"
_FORMS = Bilingual(
    "viết như 31/12/2025, 2025-12, quý IV/2025 hoặc 2025",
    "write like 31/12/2025, 2025-12, 2025-Q4 or 2025",
)
_FORMS_THAT_RETURN = Bilingual(
    "viết như 31/12/2025, 2025-12, quý IV/2025 hoặc 2025; có «every» thì cả 15/12, hoặc ngày 25 "
    "(của mỗi tháng, hay của tháng cuối mỗi quý, nửa năm)",
    "write like 31/12/2025, 2025-12, 2025-Q4 or 2025; with «every» also 15/12, or «ngày 25» (of "
    "each month, or of the last month of each quarter or half-year)",
)


def number_meant(text: str) -> str:
    """«80%» is 80, «75.25%» is 75,25; empty where there is no figure, or more than one."""
    plain = unicodedata.normalize("NFKC", text)
    if stretch := _FROM_TO.fullmatch(plain.strip()):
        # Of a range, the importer too takes what is to be reached at least.
        plain = stretch["low"]
    if number := _written_otherwise(plain.strip()):
        return number
    found = _FIGURES.findall(plain)
    if len(found) != 1 or re.search(r"[^\W\d_]\d|\d[^\W\d_]", plain):
        return ""
    (figure,) = found
    whole, point, part = figure.partition(".")
    is_decimal = point and part.isdecimal() and len(part) != len("000")
    return f"{whole},{part}" if is_decimal else figure


def number_with_rest(text: str, beside: Collection[str]) -> Bilingual | None:
    """The number, and where its unit or the other end of a range goes, if there are such keys."""
    number = number_meant(text)
    if not number:
        return None
    tidy = " ".join(text.split())
    if "unit" in beside and tidy.endswith("%"):
        return filled('$it», với «unit: "%"', '$it», with «unit: "%"', it=number)
    if "printed" in beside and _FROM_TO.fullmatch(unicodedata.normalize("NFKC", tidy)):
        return filled(
            "$it», cả khoảng chép vào «printed: $tidy",
            "$it», the whole range in «printed: $tidy",
            it=number,
            tidy=tidy,
        )
    return Bilingual(number, number)


# «2e5», «1.25E+04» of a spreadsheet; «200_000», «200'000»; «200 nghìn»
_POWER = expression(r"(?P<figure>\d+(?:[.,]\d+)?)e\+?(?P<power>\d{1,2})", re.IGNORECASE)
_PARTED = expression(r"\d{1,3}(?:[_'’]\d{3})+")
_THOUSANDS = expression(r"(?P<figure>\d+(?:,\d+)?)\s*(?P<word>nghìn|ngàn|triệu|tỷ|tỉ)")
_FOLD = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}


def _written_otherwise(text: str) -> str:
    """The number as documents print it; empty where it is written in none of these ways."""
    if _PARTED.fullmatch(text):
        return re.sub(r"[_'’]", ".", text)
    if match := _POWER.fullmatch(text):
        number = Decimal(match["figure"].replace(",", ".")).scaleb(int(match["power"]))
    elif match := _THOUSANDS.fullmatch(text.lower()):
        number = Decimal(match["figure"].replace(",", ".")).scaleb(_FOLD[match["word"]])
    else:
        return ""
    whole = number.to_integral_value()
    return f"{int(whole):,}".replace(",", ".") if whole == number and number < 10**15 else ""


def address_meant(text: str) -> str:
    """«www.tralam.example/q1.pdf» with its beginning."""
    return f"https://{text}" if _DOMAIN.fullmatch(text) else ""


def date_fix(text: str, returns: bool, key: str = "", beside: Collection[str] = ()) -> Bilingual:
    """What to type instead: the day that the figures tell, else the forms there are."""
    tidy = " ".join(unicodedata.normalize("NFKC", text).split())
    if fix := _both_keys(tidy, key, beside):
        return fix
    if key == "effective" and _WHEN_SIGNED.fullmatch(tidy):
        return _AS_ISSUED
    if returns and (fix := _last_month(tidy)):
        return fix
    if day := _day_meant(tidy):
        return filled("có phải là $day?", "did you mean $day?", day=day)
    if fix := _other_words(tidy, returns):
        return fix
    if returns and not any(map(str.isdigit, tidy)):
        return _without_day(beside)
    return _FORMS_THAT_RETURN if returns else _FORMS


def _day_meant(text: str) -> str:
    read = _LIKE_ONE.sub("1", _LIKE_ZERO.sub("0", text))
    read = _BEFORE_DAY.sub("", read)
    if turned := _QUARTER_TURNED.fullmatch(read):
        quarter = turned["one"] or turned["other"]
        read = f"quý {quarter}/{turned['year'] or turned['before']}"
    if short := _SHORT_YEAR.fullmatch(read):
        century = "20" if int(short[3]) < _THIS_CENTURY else "19"
        read = f"{short[1]}/{short[2]}/{century}{short[3]}"
    try:
        return read_date(read).written() if read != text else ""
    except BadDate:
        return ""


# «Q1/2026», «quý 1», «tháng 10», «10 hằng tháng»
_QUARTER = expression(
    r"(?:(?:trong|vào|cuối)\s+)?q(?:uý)?\.?\s*(?P<number>[1-4]|IV|I{1,3})"
    r"(?:\s*[/-]\s*(?P<year>\d{4}))?(?:\s+(?:hằng|hàng|mỗi)\s+năm)?",
    re.IGNORECASE,
)
_MONTH = expression(
    r"(?:(?:trong|vào|cuối)\s+)?tháng\s+(?P<number>\d{1,2})(?:\s+(?:hằng|hàng|mỗi)\s+năm)?",
    re.IGNORECASE,
)
_EACH_MONTH = expression(
    r"(?:ngày\s+)?(?P<day>\d{1,2})(?:\s+của)?\s+(?:hằng|hàng|mỗi)\s+tháng", re.IGNORECASE
)
_END_OF_MONTH = expression(r"(?:ngày\s+)?cuối\s+(?:mỗi\s+|hằng\s+|hàng\s+)?tháng", re.IGNORECASE)
_FROM_DAY_TO_DAY = expression(
    r"(?:từ\s+)?(?P<first>\S+)\s*(?: - |–|đến)\s*(?P<last>\S+)", re.IGNORECASE
)
_SCHOOL = expression(
    r"(?:(?:đầu|giữa|cuối|hết|trong|kết thúc)\s+)?(?:học\s+kỳ|năm\s+học).*", re.IGNORECASE
)
_YEARS = expression(
    r"(?:(?:từ\s+)?(?:các\s+)?năm\s+)?(?P<first>20\d\d)\s*(?:[-–—]|đến)\s*(?:năm\s+)?"
    r"(?P<last>20\d\d)",
    re.IGNORECASE,
)
_ENDS = {"start": "end", "opens": "closes", "from": "to"}
"""Keys that hold the first and the last day of one stretch."""
_WHEN_SIGNED = expression(
    r"(?:(?:kể )?từ |sau )?(?:ngày )?(?:ký|kí|ban hành)(?: ban hành)?", re.IGNORECASE
)
_AS_ISSUED = Bilingual(
    "có hiệu lực từ ngày ký thì bỏ khóa này: cổng lấy ngày ban hành",
    "in force from the day of signing: leave this key out, the day of issue is taken",
)
_NO_DAY = Bilingual("không có ngày thì bỏ khóa này", "where there is no day leave this key out")
_RETURNS = Bilingual("việc lặp lại ghi «every»", "what returns has «every»")
_CONDITION = Bilingual(
    "việc làm khi có điều kiện ghi «trigger»", "what is done on a condition has «trigger»"
)
_SCHOOL_YEARS = Bilingual(
    "cổng chưa ghi được năm học, học kỳ: ghi ngày, tháng hoặc năm mà việc ấy đến hạn",
    "school years and terms cannot be written yet: write the day, month or year in which it is due",
)


def _both_keys(text: str, key: str, beside: Collection[str]) -> Bilingual | None:
    """«start: 2023; end: 2025» where both ends stand behind the first key, or behind the last."""
    first, last = next((pair for pair in _ENDS.items() if key in pair), ("", ""))
    if not first or not {first, last} <= {*beside}:
        return None
    match = _YEARS.fullmatch(text) or _FROM_DAY_TO_DAY.fullmatch(text)
    if match is None:
        return None
    try:
        ends = [read_date(match["first"]), read_date(match["last"])]
    except BadDate:
        return None
    told = [end.written() if end.day else str(end) for end in ends]
    keys = f"{first}: {told[0]}; {last}: {told[1]}"
    return filled("viết thành hai khóa: $keys", "write it as two keys: $keys", keys=keys)


def _of_years(first: str, last: str) -> Bilingual:
    """Two years that follow each other may be a school year; more are several."""
    each = filled(
        "một khóa ghi một năm: ghi $last, hoặc từng năm một",
        "one key holds one year: write $last, or each year by itself",
        last=last,
    )
    if int(last) - int(first) != 1:
        return each
    return filled("$each; $school", "$each; $school", each=each, school=_SCHOOL_YEARS)


def _other_words(text: str, returns: bool) -> Bilingual | None:
    if _SCHOOL.fullmatch(text):
        return _SCHOOL_YEARS
    if years := _YEARS.fullmatch(text):
        return _of_years(years["first"], years["last"])
    if match := _QUARTER.fullmatch(text):
        number = quarter_number(match["number"])
        return _with_year(f"quý {ROMAN[number - 1]}", match["year"], 3 * number if returns else 0)
    if (match := _MONTH.fullmatch(text)) and 1 <= int(match["number"]) <= 12:
        month = int(match["number"])
        return _with_year(f"tháng {month}", None, month if returns else 0)
    every = _EACH_MONTH.fullmatch(text) if returns else None
    day = int(every["day"]) if every else 31 if returns and _END_OF_MONTH.fullmatch(text) else 0
    if 1 <= day <= 31:
        keys = f"due: ngày {day}; every: month"
        return filled("viết thành các khóa: $keys", "write it as keys: $keys", keys=keys)
    if match := _FROM_DAY_TO_DAY.fullmatch(text):
        try:
            last = read_date(match["last"]).written()
        except BadDate:
            return None
        return filled(
            "một khóa ghi một ngày: ngày cuối là $day; ngày đầu chép vào «printed»",
            "one key holds one day: the last is $day; the first is kept in «printed»",
            day=last,
        )
    return None


def _without_day(beside: Collection[str]) -> Bilingual:
    """What to write in its place, of the keys that may stand there."""
    known = (("every", _RETURNS), ("trigger", _CONDITION))
    others = joined_words(", ", (words for key, words in known if key in beside))
    return filled("$no: $others", "$no: $others", no=_NO_DAY, others=others) if others else _NO_DAY


def _with_year(words: str, year: str | None, month: int) -> Bilingual:
    """With its year; of what may return, the last day of every such month as well."""
    if year:
        return filled("có phải là $words?", "did you mean $words?", words=f"{words}/{year}")
    if not month:
        return filled(
            "thiếu năm: viết «$words/» rồi năm của văn bản",
            "the year is missing: write «$words/» and the document's year",
            words=words,
        )
    return filled(
        "làm một lần thì thêm năm: «$words/» rồi năm của văn bản; năm nào cũng làm thì ghi ngày "
        "cuối: due: $day; comparator: no_later_than; every: year",
        "what is done once has a year: «$words/» and the document's year; what returns each year "
        "has its last day: due: $day; comparator: no_later_than; every: year",
        words=words,
        day=f"{monthrange(2023, month)[1]}/{month:02}",
    )


def _last_month(text: str) -> Bilingual | None:
    match = _IN_LAST_MONTH.fullmatch(text)
    if match is None or not 1 <= int(match["day"]) <= 31:
        return None
    said = comparator_said(match["before"].strip()) or Comparator.UNSPECIFIED
    day, pace = int(match["day"]), _PACES.get(match["pace"].lower())
    keys = [f"due: {day:02}/12" if pace == "year" else f"due: ngày {day}"]
    keys += [f"comparator: {said.value}"] if said is not Comparator.UNSPECIFIED else []
    keys += [f"every: {pace}"] if pace else []
    return filled(
        "viết $keys: có «every» thì là tháng cuối của mỗi kỳ",
        "write $keys: with «every» it is the last month of each stretch",
        keys="; ".join(keys),
    )
