"""The records in a plan's folder, as written: one file each, a list in YAML, or rows of a CSV."""

from __future__ import annotations

import csv
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from ...bilingual import Bilingual, filled
from ...expressions import expression
from ...problems import Place, Problem, found, no_pairs, visible
from ...value import value_class
from .csv_cells import cell_starts, column_twice, open_cell, rows_in_short, why_other_width
from .entry import ATTACHMENTS, hidden_source, is_hidden, why_not_read
from .front_matter import front_missing
from .node import Mapping, Node, Scalar, Sequence, read_yaml
from .text import decode, why_unread

# The folder or file name says what its records are.
KINDS = {
    "reports": "publication",
    "reviews": "publication",
    "programmes": "publication",
    "disclosures": "publication",
    "awards": "award",
    "results": "result",
    "tasks": "step",
    "titles": "title",
    "models": "example",
    "consultation": "outcome",
}
MAX_ROWS = 100_000
# What a spreadsheet would run; a minus before a digit is a number.
_FORMULA = expression(r"[=+@\t\r＝＋＠]|[-－](?!\d)")


@value_class
class RecordDraft:
    """One record as written."""

    kind: str
    """A value of KINDS."""
    node: Node
    body: str = ""
    body_line: int = 1
    """The line of its file on which the body begins."""


@value_class
class Attachment:
    """A file that a record, or the plan itself, may point at."""

    name: str
    """In NFC, as an editor types it: macOS keeps letters and marks apart in names."""
    path: Path
    shown: str
    """Where it lies, for messages."""


@value_class
class RecordFiles:
    """All that lies in one plan's folder."""

    drafts: tuple[RecordDraft, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_record_files(folder: Path, shown: str) -> RecordFiles:
    """Read the folder of one plan, without following links; nothing in it raises."""
    drafts: list[RecordDraft] = []
    attachments: list[Attachment] = []
    problems: list[Problem] = []
    for path in _entries(folder, shown, problems):
        file = f"{shown}/{path.name}"
        kind = KINDS.get(path.stem)
        if path.is_dir() and path.name in KINDS:
            _read_folder(path, file, KINDS[path.name], drafts, attachments, problems)
        elif kind and path.suffix == ".yml":
            drafts += _listed(path, file, path.stem, kind, problems)
        elif kind and path.suffix == ".csv":
            drafts += _rows(path, file, kind, problems)
        elif path.suffix.lower() in ATTACHMENTS:
            attachments.append(_attachment(path, file))
        elif path.name not in {"plan.yml", "plan.md"}:
            problems.append(found(Place(file), "K701", fix=_meant(path) or _kinds(KINDS)))
    return RecordFiles(tuple(drafts), tuple(attachments), tuple(problems))


_LISTS = frozenset({".yml", ".yaml", ".txt"})


def _meant(path: Path) -> Bilingual | None:
    """A folder or list of a known kind, but for capitals and the end of its name."""
    kind, suffix = path.stem.lower(), path.suffix.lower()
    if kind not in KINDS or suffix not in {"", *_LISTS}:
        return None
    return _named(f"{kind}.yml" if suffix else kind)


def _named(name: str) -> Bilingual:
    return filled("đặt tên là «$name»", "name it «$name»", name=name)


def _kinds(known: Iterable[str]) -> Bilingual:
    return filled(
        "đặt tên theo loại bản ghi: $known",
        "name it after the kind of record: $known",
        known=", ".join(known),
    )


def _attachment(path: Path, shown: str) -> Attachment:
    return Attachment(unicodedata.normalize("NFC", path.name), path, shown)


def is_record(entry: os.DirEntry[str]) -> bool:
    """Whether its name is one that records bear: `awards.csv`, `reports/`."""
    name = Path(entry.name)
    if entry.is_dir(follow_symlinks=False):
        return entry.name in KINDS
    return name.stem in KINDS and name.suffix in {".yml", ".csv"}


def _entries(folder: Path, shown: str, problems: list[Problem]) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        problems.append(found(Place(shown), "K111", reason=why_unread(error)))
        return
    for entry in entries:
        file = f"{shown}/{visible(entry.name)}"
        if is_hidden(entry):
            problems += hidden_source(entry, file)
        elif why := why_not_read(entry, file):
            problems.append(why)
        elif entry.name.lower() != "readme.md":
            yield folder / entry.name


def _read_folder(
    folder: Path,
    shown: str,
    kind: str,
    drafts: list[RecordDraft],
    attachments: list[Attachment],
    problems: list[Problem],
) -> None:
    """Each YAML file is one record; a model example is an article in Markdown."""
    for path in _entries(folder, shown, problems):
        file = f"{shown}/{path.name}"
        if path.suffix == ".yml":
            before = len(problems)
            text = _text(path, file, problems)
            node, more = read_yaml(text, file)
            problems += more
            if node and not _is_blank(node):
                drafts.append(RecordDraft(kind, node))
            elif len(problems) == before:
                problems.append(no_pairs(Place(file)))
        elif path.suffix == ".md" and kind == "example":
            drafts += _article(path, file, kind, problems)
        elif path.suffix.lower() in ATTACHMENTS:
            attachments.append(_attachment(path, file))
        else:
            meant = f"{path.stem}.yml" if path.suffix.lower() in _LISTS else ""
            fix = _named(meant) if meant else _kinds((".yml", ".md", ".pdf", ".csv"))
            problems.append(found(Place(file), "K701", fix=fix))


def _text(path: Path, file: str, problems: list[Problem]) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        problems.append(found(Place(file), "K111", reason=why_unread(error)))
        return ""
    text, more = decode(data, file)
    problems += more
    return text


def _listed(
    path: Path, file: str, name: str, kind: str, problems: list[Problem]
) -> Iterator[RecordDraft]:
    """`awards.yml` holds the list `awards:`, or a single record."""
    before = len(problems)
    node, more = read_yaml(_text(path, file, problems), file)
    problems += more
    if isinstance(node, Mapping) and [key.text for key, _ in node.pairs] == [name]:
        node = node.pairs[0][1]
    if _is_blank(node):
        if len(problems) == before:
            problems.append(no_pairs(Place(file)))
        return
    if isinstance(node, Sequence):
        yield from (RecordDraft(kind, item) for item in node.items)
    elif node is not None:
        yield RecordDraft(kind, node)


def _is_blank(node: Node | None) -> bool:
    """Whether there is nothing, or remarks and dashes alone."""
    return node is None or (isinstance(node, Scalar) and not node.text and not node.quoted)


def _article(path: Path, file: str, kind: str, problems: list[Problem]) -> Iterator[RecordDraft]:
    before = len(problems)
    lines = _text(path, file, problems).split("\n")
    if lines == [""] and len(problems) > before:
        return
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if lines[0].rstrip() != "---" or end is None:
        problems.append(front_missing("\n".join(lines), file))
        return
    node, more = read_yaml("\n".join(lines[1:end]) + "\n", file, 2)
    problems += more
    if node and not _is_blank(node):
        yield RecordDraft(kind, node, "\n".join(lines[end + 1 :]), end + 2)
    elif len(problems) == before:
        problems.append(no_pairs(Place(file)))


def _rows(path: Path, file: str, kind: str, problems: list[Problem]) -> Iterator[RecordDraft]:
    before = len(problems)
    yield from _each_row(path, file, kind, problems)
    problems[before:] = rows_in_short(problems[before:])


def _each_row(path: Path, file: str, kind: str, problems: list[Problem]) -> Iterator[RecordDraft]:
    """The rows of a CSV as if each were written in YAML; places are those of the letters."""
    before = len(problems)
    text = _text(path, file, problems)
    lines = text.split("\n") if text else []
    delimiter, skipped = _delimiter(lines)
    lines[:skipped] = [""] * skipped
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, strict=True)
    head: list[Scalar] = []
    width = 0
    line = 1
    count = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            if not count and len(problems) == before:
                problems.append(found(Place(file), "K732"))
            return
        except csv.Error:
            column = open_cell(lines[line - 1], delimiter)
            problems.append(found(Place(file, line, column), "K710"))
            return
        start, line = line, reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        starts = cell_starts(lines[start - 1 : line - 1], start, delimiter)
        starts += starts[-1:] * (len(cells) - len(starts))
        if not head:
            width = len(cells)
            head = [
                Scalar(cell.strip(), file, *at)
                for cell, at in zip(_without_blank_end(cells), starts, strict=False)
            ]
            if twice := column_twice(head):
                problems.append(twice)
                return
            continue
        if len(cells) == width and not any(cell.strip() for cell in cells[len(head) :]):
            # Excel goes on with empty cells as far as anything ever stood in a row.
            cells = cells[: len(head)]
        count += 1
        if count > MAX_ROWS:
            problems.append(found(Place(file, start), "K712", limit=MAX_ROWS))
            return
        if len(cells) != len(head):
            # The first cell too many, or the last that there is.
            at = Place(file, *starts[min(len(cells), len(head) + 1) - 1])
            fix = why_other_width([cell.text for cell in head], cells, delimiter)
            problems.append(found(at, "K711", cells=len(cells), columns=len(head), fix=fix))
            continue
        formula = next((n for n, cell in enumerate(cells) if _FORMULA.match(cell)), None)
        if formula is not None:
            at = Place(file, *starts[formula])
            problems.append(found(at, "K713", cell=cells[formula][:30]))
            continue
        pairs = tuple(
            # Lines within a cell (Alt+Enter) are parted as words are.
            (Scalar(key.text, file, *at), Scalar(" ".join(cell.splitlines()), file, *at))
            for key, cell, at in zip(head, cells, starts, strict=False)
        )
        yield RecordDraft(kind, Mapping(pairs, Place(file, start)))


def _delimiter(lines: list[str]) -> tuple[str, int]:
    """What parts the cells, and how many lines say only that: Excel's «sep=;».

    Excel writes semicolons where the decimal mark is a comma, as in Việt Nam; a copy from a
    sheet has tabs.
    """
    if lines and (match := re.fullmatch(r'"?sep=(.)"?', lines[0].strip("\r"), re.IGNORECASE)):
        return match[1], 1
    first = next((line for line in lines if line.strip()), "")
    return next((mark for mark in (";", "\t") if mark in first), ","), 0


def _without_blank_end(cells: list[str]) -> list[str]:
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return cells
