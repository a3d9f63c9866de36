"""What converters, keyboards and scans do to every line of a document."""

from __future__ import annotations

import random
import re
import textwrap
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from .heads import beside, bold, bold_titled, columns, padded, whole
from .sheet import Shape, Sheet

_OLD_TONES = {
    "òa": "oà",
    "óa": "oá",
    "ủy": "uỷ",
    "úy": "uý",
    "ùy": "uỳ",
    "òe": "oè",
    "thủy": "thuỷ",
}
_CONFUSED = str.maketrans({"0": "O", "1": "l", "5": "S"})
_LOST = {"Ạ": "A", "Ộ": "Ô", "Ệ": "Ê", "ạ": "a", "ề": "ê", "ợ": "ơ", "ị": "i", "ấ": "â", "Ậ": "Â"}
LIGHT, HEAVY = 0.03, 0.08


def noisy(name: str, change: Callable[[str], str]) -> Shape:
    """A change of the whole text of a plain document."""
    return Shape(name, lambda sheet: change(whole(sheet, columns(sheet))))


def _lines(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: "\n".join(change(line) if line else "" for line in text.split("\n"))


def _scanned(rate: float) -> Callable[[Sheet], str]:
    """Marks lost and letters doubled by chance, the same for the same document."""

    def written(sheet: Sheet) -> str:
        chance = random.Random(sheet.number + sheet.title)
        head = "\n".join([*padded(sheet), "", *sheet.titled])
        read = "".join(
            _LOST.get(letter, letter) if chance.random() < 3 * rate else letter for letter in head
        )
        read = re.sub(r"(?<=\w) (?=\w)", lambda m: m[0] if chance.random() > rate / 4 else "", read)
        return whole(sheet, read.split("\n"), [])

    return written


def _soft_hyphens(text: str) -> str:
    return re.sub(r"(?<=[^\W\d_]{3})(?=[^\W\d_]{2})", "\u00ad", text)


def _old_tones(text: str) -> str:
    for new, old in _OLD_TONES.items():
        text = re.sub(rf"{new}\b", old, text)
        text = re.sub(rf"{new.upper()}\b", old.upper(), text)
    return text


def _numbered(text: str) -> str:
    """Each line with its number before it, as an editor of code prints it."""
    return "\n".join(f"{n:4}  {line}" for n, line in enumerate(text.split("\n"), start=1))


def _bulleted(mark: str) -> Callable[[Sheet], str]:
    def written(sheet: Sheet) -> str:
        head = [*columns(sheet), "", *sheet.titled]
        return whole(sheet, [f"{mark} {line}" if line else "" for line in head], [])

    return written


def _wrapped(sheet: Sheet) -> str:
    """A page of few letters on a line: every line breaks anew."""
    lines = whole(sheet, columns(sheet)).split("\n")
    return "\n".join(part for line in lines for part in textwrap.wrap(line, 44) or [""])


def _quiet(sheet: Sheet) -> str:
    """Set in running letters throughout, as pages and chat programs retype it."""
    agency = str(sheet.truth["agency"])
    parent = sheet.truth.get("parent_agency")
    names = tuple(filter(None, [parent, agency]))
    motto = tuple(line.capitalize().replace("việt nam", "Việt Nam") for line in sheet.motto)
    kind = sheet.kind.capitalize()
    return whole(
        sheet, columns(replace(sheet, agencies=tuple(map(str, names)), motto=motto)),
        [kind, *sheet.titled[1:]] if sheet.titled else [],
    )  # fmt: skip


def _spaced_number(sheet: Sheet) -> str:
    number = re.sub(r"\s*([:/-])\s*", r" \1 ", sheet.number)
    return whole(sheet, columns(replace(sheet, number=number)))


def _dated(form: str) -> Callable[[Sheet], str]:
    def written(sheet: Sheet) -> str:
        place, day = sheet.truth.get("place"), str(sheet.truth.get("date") or "")
        if not place:
            return whole(sheet, columns(sheet))
        year, month, date = day.split("-")
        dated = form.format(place=place, y=year, m=int(month), d=int(date), mm=month, dd=date)
        return whole(sheet, beside(replace(sheet, dated=dated)))

    return written


def _stamped(sheet: Sheet) -> str:
    """Day and number stamped by hand stand beside what they fill."""
    truth = sheet.truth
    if not (truth.get("place") and truth.get("number")):
        return whole(sheet, columns(sheet))
    year, month, day = str(truth["date"]).split("-")
    number = sheet.number.replace(str(truth["number"]), f"  {truth['number']}  ", 1)
    dated = f"{truth['place']}, ngày  {day}  tháng  {int(month)}  năm {year}"
    return whole(sheet, padded(replace(sheet, number=number, dated=dated)))


def _escaped(sheet: Sheet) -> str:
    head = [*bold(sheet), "", *bold_titled(sheet)]
    return whole(sheet, [re.sub(r"([-.()])", r"\\\1", line) for line in head], [])


SHAPES = [
    noisy("accents decomposed", lambda text: unicodedata.normalize("NFD", text)),
    noisy("accents composed wrongly", _old_tones),
    noisy("two spaces between words", lambda text: text.replace(" ", "  ")),
    noisy("no-break spaces", lambda text: text.replace(" ", "\u00a0")),
    noisy("indented by tabs", _lines(lambda line: f"\t{line}")),
    noisy("indented by spaces", _lines(lambda line: f"        {line}")),
    noisy("soft hyphens", _soft_hyphens),
    noisy("blank lines between all", lambda text: text.replace("\n", "\n\n")),
    noisy("no blank lines", lambda text: re.sub(r"\n{2,}", "\n", text)),
    noisy("lines numbered", _numbered),
    noisy("trailing backslashes", _lines(lambda line: f"{line}\\")),
    noisy("dashes long", lambda text: re.sub(r"(?<= )-(?= )", "–", text)),
    noisy("figures as letters", lambda text: re.sub(
        r"(?m)^(Số:? )(\d+)", lambda m: m[1] + m[2].translate(_CONFUSED), text, count=1)),
    Shape("bullets", _bulleted("-")),
    Shape("bullets, stars", _bulleted("*")),
    Shape("wrapped at 44", _wrapped),
    Shape("running letters", _quiet),
    Shape("number spaced", _spaced_number),
    Shape("date in figures", _dated("{place}, ngày {d}/{m}/{y}")),
    Shape("date with dashes", _dated("{place}, ngày {dd}-{mm}-{y}")),
    Shape("date with spaces", _dated("{place} , ngày{dd}tháng{mm}năm {y}")),
    Shape("day and number stamped", _stamped),
    Shape("Markdown escaped", _escaped),
    Shape("scan, few letters lost", _scanned(LIGHT)),
    Shape("scan, many letters lost", _scanned(HEAVY)),
]  # fmt: skip
