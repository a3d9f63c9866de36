"""Pictures in texts: beside the source, with words for who cannot see them, of a kind that shows.

What hinders one is told where the text names it; the page then shows its words alone.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from ...bilingual import Bilingual, filled
from ...expressions import expression
from ...model import Picture
from ...problems import Place, Problem, found
from ...text import PictureMark, fold, picture_marks
from ...value import value_class
from ..load.records import Attachment
from .picture_files import LARGEST, LONGEST_SIDE, PictureFacts, picture_facts

_KINDS = {".png": "png", ".jpg": "jpg", ".jpeg": "jpg", ".webp": "webp"}
# Words that say only that something is shown.
_SAYS_NOTHING = expression(r"(?:hinh|anh|image|img|picture|photo|screenshot|untitled|[\s\d._()-])*")


@value_class
class ShownText:
    """A text that may show pictures, and where it stands."""

    text: str
    file: str
    first_line: int
    folder: str
    """The name of the folder in which the pictures lie."""


def shown_pictures(
    shown: ShownText, held: Mapping[str, Attachment]
) -> tuple[tuple[Picture, ...], list[Problem]]:
    """The pictures that a text shows, and what hinders others."""
    pictures: dict[str, Picture] = {}
    problems: list[Problem] = []
    for mark in picture_marks(shown.text):
        known = pictures.get(mark.href)
        answer = known if known and _says_something(mark) else _picture(mark, shown, held)
        if isinstance(answer, Problem):
            problems.append(answer)
        else:
            pictures[mark.href] = answer
    return tuple(pictures.values()), problems


def named_pictures(shown: ShownText) -> Iterator[str]:
    """Files that a text means to show, whether or not it may."""
    for mark in picture_marks(shown.text):
        if name := _name(mark.href, shown.folder):
            yield name


def _picture(
    mark: PictureMark, shown: ShownText, held: Mapping[str, Attachment]
) -> Picture | Problem:
    line = shown.first_line + shown.text.count("\n", 0, mark.href_start)
    column = mark.href_start - shown.text.rfind("\n", 0, mark.href_start)
    at = Place(shown.file, line, column)
    name = _name(mark.href, shown.folder)
    if not name:
        return found(at, "K507", href=mark.href)
    if not _says_something(mark):
        return found(at, "K508", file=name)
    ending = PurePosixPath(name).suffix.lower()
    if ending not in _KINDS:
        return found(at, "K510", file=name, why=_ending(ending))
    attachment = held.get(name)
    if attachment is None:
        near = _meant(name, _pictures_among(held))
        return found(at, "K509", file=name, folder=shown.folder, nearest=near)
    return _of_its_file(attachment, mark.href, at)


def _of_its_file(attachment: Attachment, href: str, at: Place) -> Picture | Problem:
    name = attachment.name
    try:
        size = attachment.path.stat().st_size
        data = attachment.path.read_bytes() if size <= LARGEST else b""
    except OSError:
        return found(at, "K510", file=name, why=_UNREADABLE)
    if size > LARGEST:
        return found(at, "K511", file=name, what=_megabytes(size), most=_megabytes(LARGEST))
    facts = picture_facts(data)
    if not isinstance(facts, PictureFacts):
        return found(at, "K510", file=name, why=facts)
    if facts.kind != _KINDS[PurePosixPath(name).suffix.lower()]:
        kind = facts.kind.upper()
        why = filled("nội dung là $kind", "its content is $kind", kind=kind)
        return found(at, "K510", file=name, why=why)
    if facts.moves:
        return found(at, "K510", file=name, why=_MOVES)
    if max(facts.width, facts.height) > LONGEST_SIDE:
        size_in_dots, most = f"{facts.width} × {facts.height}", f"{LONGEST_SIDE} × {LONGEST_SIDE}"
        return found(at, "K511", file=name, what=size_in_dots, most=most)
    if facts.tells_a_place:
        return found(at, "K512", file=name)
    return Picture(href=href, name=name, width=facts.width, height=facts.height)


_UNREADABLE = Bilingual("không đọc được", "it cannot be read")
_MOVES = Bilingual("là hình động", "it moves")


def _ending(ending: str) -> Bilingual:
    return filled("đuôi là «$ending»", "its ending is «$ending»", ending=ending or ".")


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def _name(href: str, folder: str) -> str:
    """The file beside the source that is meant; empty when it is none."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc:
        return ""
    path = unicodedata.normalize("NFC", unquote(href)).removeprefix("./")
    return path.removeprefix(f"{folder}/") if _is_plain(path.removeprefix(f"{folder}/")) else ""


def _is_plain(name: str) -> bool:
    return bool(name) and not name.startswith(".") and "/" not in name and "\\" not in name


def _says_something(mark: PictureMark) -> bool:
    words = fold(mark.words).lower()
    stem = fold(unquote(PurePosixPath(mark.href).stem)).lower()
    bare = words.removesuffix(PurePosixPath(mark.href).suffix.lower())
    return not _SAYS_NOTHING.fullmatch(words) and (bare != stem or " " in bare)


def _meant(name: str, known: Iterable[str]) -> Bilingual:
    """The picture whose name is nearest but for its ending; none where no name is near."""
    stems = {fold(PurePosixPath(other).stem).lower(): other for other in known}
    stem = fold(PurePosixPath(name).stem).lower()
    close = difflib.get_close_matches(stem, [*stems], n=1, cutoff=0.75)
    if not close:
        return Bilingual("", "")
    return filled("; nếu là hình «$it» thì ghi tên ấy", "; or write «$it»", it=stems[close[0]])


def _pictures_among(names: Iterable[str]) -> list[str]:
    return [name for name in names if PurePosixPath(name).suffix.lower() in _KINDS]
