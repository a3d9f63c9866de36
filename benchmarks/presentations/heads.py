"""How the head of a document is set: columns, tables, marks of Markdown, order of its parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import zip_longest

from .sheet import Shape, Sheet

Lines = list[str]


def whole(sheet: Sheet, head: Sequence[str], titled: Sequence[str] | None = None) -> str:
    """Head, type and title, text and end."""
    below = sheet.titled if titled is None else titled
    parts = (head, below, sheet.body, sheet.ending)
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def shaped(
    name: str, head: Callable[[Sheet], Lines], titled: Callable[[Sheet], Lines] | None = None
) -> Shape:
    return Shape(name, lambda sheet: whole(sheet, head(sheet), titled(sheet) if titled else None))


def beside(sheet: Sheet, gap: str = "\t") -> Lines:
    """Both columns line by line, as Word's own table is saved as text."""
    return [f"{a}{gap}{b}".rstrip() for a, b in zip_longest(sheet.left, sheet.right, fillvalue="")]


def padded(sheet: Sheet) -> Lines:
    pairs = zip_longest(sheet.left, sheet.right, fillvalue="")
    return [f"  {left:<44}{right}".rstrip() for left, right in pairs]


def one_space(sheet: Sheet) -> Lines:
    """Agency and motto, number and date on one line with one space between."""
    names, motto = [*sheet.agencies], list(sheet.motto)
    top = [f"{a} {b}".strip() for a, b in zip_longest(names, motto, fillvalue="")]
    below = [sheet.title] if sheet.is_letter else []
    return [*top, f"{sheet.number} {sheet.dated}", *below]


def one_line(sheet: Sheet) -> Lines:
    return [" ".join([*sheet.left, *sheet.right])]


def columns(sheet: Sheet) -> Lines:
    return [*sheet.left, "", *sheet.right]


def swapped(sheet: Sheet) -> Lines:
    return [*sheet.motto, "", *sheet.left, "", sheet.dated]


def alternating(sheet: Sheet) -> Lines:
    pairs = zip_longest(sheet.left, sheet.right, fillvalue="")
    return [line for pair in pairs for line in pair if line]


def ruled(sheet: Sheet) -> Lines:
    """Rules and ornaments below agency and motto."""
    names = sheet.left[: len(sheet.left) - 1 - sheet.is_letter]
    below = sheet.left[len(names) :]
    return [*names, "-------", *sheet.motto, "---------------", *below, sheet.dated]


def piped(sheet: Sheet) -> Lines:
    left, right = "<br>".join(sheet.left), "<br>".join(sheet.right)
    return [f"| {left} | {right} |", "|---|---|"]


def piped_rows(sheet: Sheet) -> Lines:
    rows = [f"| {a} | {b} |" for a, b in zip_longest(sheet.left, sheet.right, fillvalue="")]
    return [rows[0], "| --- | --- |", *rows[1:]]


def piped_bold(sheet: Sheet) -> Lines:
    """What a converter makes of a table of two cells: all lines of one run together."""
    names = sheet.left[: len(sheet.left) - 1 - sheet.is_letter]
    left = "  ".join([*(f"**{name}**" for name in names), *sheet.left[len(names) :]])
    right = "  ".join([*(f"**{line}**" for line in sheet.motto), f"*{sheet.dated}*"])
    return ["|  |  |", "| --- | --- |", f"| {left} | {right} |"]


def barred(sheet: Sheet) -> Lines:
    """A table whose cells stand on lines of their own between lone bars."""
    return ["|", *sheet.left, "|", *sheet.right, "|"]


def barred_rows(sheet: Sheet) -> Lines:
    pairs = zip_longest(sheet.left, sheet.right, fillvalue="")
    return [line for a, b in pairs for line in ("|", a, "|", b) if line] + ["|"]


def html_table(sheet: Sheet) -> Lines:
    left = "<br/>".join(f"<b>{line}</b>" for line in sheet.left)
    right = "<br/>".join(f"<b>{line}</b>" for line in sheet.right)
    return [f"<table><tr><td>{left}</td>", f"<td>{right}</td></tr></table>"]


def html_lines(sheet: Sheet) -> Lines:
    return [f"<p><strong>{line}</strong></p>" for line in columns(sheet) if line]


def html_breaks(sheet: Sheet) -> Lines:
    """Saved from a page: lines that <br> parts."""
    return ["<br>".join(sheet.left), "<br>".join(sheet.right)]


def strong(lines: Sequence[str]) -> Lines:
    return [f"**{line}**  " if line else "" for line in lines]


def bold(sheet: Sheet) -> Lines:
    at = len(sheet.left) - 1 - sheet.is_letter
    below = [f"*{line}*  " for line in sheet.left[at:]]
    return [*strong(sheet.left[:at]), *below, "", *strong(sheet.motto), f"*{sheet.dated}*"]


def bold_apart(sheet: Sheet) -> Lines:
    """Every line a paragraph of its own, words set off in the midst of it."""
    lines = [f"**{line.replace(': ', ':** **')}**" for line in columns(sheet) if line]
    return [text for line in lines for text in (line, "")]


def bold_titled(sheet: Sheet) -> Lines:
    return strong(sheet.titled)


def headed(sheet: Sheet) -> Lines:
    """A converter takes the largest letters for headings."""
    return [f"## {line}" for line in sheet.left] + [f"# {line}" for line in sheet.right]


def headed_titled(sheet: Sheet) -> Lines:
    return [f"# {sheet.kind}", "", f"### {sheet.title}"] if sheet.titled else []


def titled_first(sheet: Sheet) -> str | None:
    """Type and title above the head, rules between."""
    if not sheet.titled:
        return None
    above = [f"# {sheet.kind}", f"### {sheet.title}", "", "---", "", *bold(sheet), "", "---"]
    return whole(sheet, above, [])


def titled_first_plain(sheet: Sheet) -> str | None:
    return whole(sheet, [*sheet.titled, "", *columns(sheet)], []) if sheet.titled else None


def number_below(sheet: Sheet) -> str | None:
    """Old decisions and contracts print their number below type and title."""
    if not sheet.titled:
        return None
    names = [line for line in sheet.left if line != sheet.number]
    head = [*names, "", *sheet.right]
    return whole(sheet, head, [sheet.kind, sheet.number, "", *sheet.titled[1:]])


def without(name: str) -> Callable[[Sheet], str]:
    def written(sheet: Sheet) -> str:
        lacking = {"motto": ()} if name == "motto" else {name: ""}
        return whole(sheet, columns(replace(sheet, **lacking)))  # type: ignore[arg-type]

    return written


def one_lined_title(sheet: Sheet) -> str | None:
    head = columns(sheet)
    return whole(sheet, head, [f"{sheet.kind} {sheet.title}"]) if sheet.titled else None


def loud_title(sheet: Sheet) -> str | None:
    if not sheet.titled:
        return None
    return whole(sheet, columns(sheet), [line.upper() for line in sheet.titled])


def quoted(sheet: Sheet) -> str:
    head = [*columns(sheet), "", *sheet.titled]
    return whole(sheet, [f"> {line}".rstrip() for line in head], [])


def spaced_out(sheet: Sheet) -> str:
    kind = " ".join(sheet.kind.replace(" ", "  "))
    return whole(sheet, columns(sheet), [kind, *sheet.titled[1:]] if sheet.titled else [])


def one_paragraph(sheet: Sheet) -> str:
    """A page read into one run of words, up to the first section."""
    head = " ".join([*sheet.left, *sheet.right, *sheet.titled])
    return whole(sheet, [head], [])


def narrow(sheet: Sheet) -> Lines:
    """A column so narrow that names and the date break in the midst of words' pairs."""
    import textwrap

    left = [part for line in sheet.left for part in textwrap.wrap(line, 17)]
    return [*left, "", *sheet.motto, *textwrap.wrap(sheet.dated, 24)]


SHAPES = [
    shaped("beside, tabs", beside),
    shaped("beside, spaces", padded),
    shaped("one space between columns", one_space),
    shaped("head on one line", one_line),
    shaped("motto first", swapped),
    shaped("columns line by line", alternating),
    shaped("rules below names", ruled),
    shaped("table, one row", piped),
    shaped("table, many rows", piped_rows),
    shaped("table, bold run together", piped_bold, bold_titled),
    shaped("lone bars", barred),
    shaped("lone bars, line by line", barred_rows),
    shaped("HTML table", html_table),
    shaped("HTML paragraphs", html_lines),
    shaped("HTML breaks", html_breaks),
    shaped("bold and italic", bold, bold_titled),
    shaped("bold, blank lines", bold_apart, bold_titled),
    shaped("headings", headed, headed_titled),
    shaped("bold head, headings below", bold, headed_titled),
    Shape("title first, bold head", titled_first),
    Shape("title first", titled_first_plain),
    Shape("number below type", number_below),
    Shape("without motto", without("motto")),
    Shape(
        "without number",
        without("number"),
        lambda sheet: {**sheet.truth, "number": None, "symbol": None},
    ),
    Shape(
        "without place and date",
        without("dated"),
        lambda sheet: {**sheet.truth, "date": None, "place": None},
    ),
    Shape("type and title on one line", one_lined_title),
    Shape("title in capitals", loud_title),
    Shape("blockquote", quoted),
    Shape("type letterspaced", spaced_out),
    Shape("head in one paragraph", one_paragraph),
    shaped("narrow columns", narrow),
]
