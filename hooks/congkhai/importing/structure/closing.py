"""The end of a document: recipients on the left, capacity, office and name on the right."""

from __future__ import annotations

from collections.abc import Container, Sequence

from ...expressions import expression
from ..readers.lines import TextLine, bare, squeezed
from . import genre
from .closing_facts import Closing as Closing
from .ending import RECIPIENTS, ends_closing
from .head_marks import is_stamp
from .other_signatures import other_signature
from .signer_mended import signer_mended
from .signing_columns import (
    ACRONYM,
    CUT,
    CUT_OFFICES,
    GIVEN,
    JOINING,
    LONE_ACRONYM,
    STAMP_BESIDE,
    signed_lines,
    signing_columns,
)

_BULLET = expression(r"^[-–—+•*~·»_▪●¬]+\s*")
_RUN_ON = expression(r"(?<=[;,.])\s+(?=[-–+•]\s*[^\W\d_])")
# What a scan leaves of a margin behind a recipient: «- Các thôn; |».
_NOISE = expression(r"[\s\\|'`´~ˆ]+$")
_MISREAD_BULLET = expression(r"^[“”\"'‘’^]")
_KEEP = expression(r"^(?:luu|lu)\b")


class _ClosingReader:
    """Walks down the end of a document, telling recipients from signature."""

    def __init__(self) -> None:
        self.recipients: list[str] = []
        self.groups: list[tuple[str, int]] = []
        self.capacity: list[str] = []
        self.offices: list[str] = []
        self.posts: list[str] = []
        self.name: str | None = None
        self.name_printed = ""
        self.name_line = 0
        self.name_at = -9
        self.family = ""
        self.acronym = ""
        """«KT.» alone on its line."""
        self.in_list = False
        self.signing_at = -9
        """The last line (as an index) of a capacity or an office."""
        self.has_bullets = False
        self.kept = False
        self.unknown = 0
        self.placed: set[int] = set()
        self.aside: set[int] = set()

    @property
    def is_complete(self) -> bool:
        return self.name is not None and (self.kept or not self.in_list)

    def take(self, line: TextLine, index: int) -> bool:
        """Place one line; False where it is no part of the end."""
        taken = False
        for piece in signing_columns(line):
            taken = self._piece(piece, line, index) or taken
        return taken

    def _piece(self, piece: str, line: TextLine, index: int) -> bool:
        piece = STAMP_BESIDE.sub("", piece.replace("**", ""))
        text = self._with_acronym(squeezed(piece.strip(" *_")), index)
        if self.acronym:
            self.placed.add(index)
            return True
        plain = bare(text)
        listed = RECIPIENTS.match(plain)
        if listed:
            self.in_list = True
            self.placed.add(index)
            rest = text[listed.end() :].strip(" *")
            for part in signed_lines(rest) if rest else ():
                self._piece(part, line, index)
            return True
        if not text or not any(c.isalnum() for c in text) or is_stamp(text):
            self.aside.add(index)
            return True
        posts = len(self.posts)
        if self._signs(text, line, index):
            # A post is in no field.
            (self.placed if len(self.posts) == posts else self.aside).add(index)
            return True
        if self.in_list and not line.right:
            # «- Như trên; - Lưu: VT.» run together on one line.
            taken = False
            for item in _RUN_ON.split(text):
                taken = self._recipient(item, index) or taken
            return taken
        if line.right and len(text) < 80:
            self.aside.add(index)
            return True
        return False

    def _signs(self, text: str, line: TextLine, index: int) -> bool:
        """Whether the words are a capacity, an office, a post or the signer's name; they are kept
        as that."""
        was_signing = index - self.signing_at < 2
        if ACRONYM.match(text) and genre.is_capacity(text) and self.name is None:
            # «CỤC TRƯỞNG» / «KT. TRƯỞNG BAN …»: what stood before was a capacity too.
            self.capacity += [*self.offices, genre.capacity_written(text)]
            self.offices.clear()
            self.signing_at = index
        elif self.name is None and self._ends_open(text):
            # «KT. BỘ TRƯỞNG,» above «CHỦ NHIỆM»: one office in two lines.
            self.capacity[-1] = f"{self.capacity[-1]} {text}"
            self.signing_at = index
        elif text in CUT_OFFICES and self.name is None and not self.offices:
            # «PHÓ» above «CHỦ TỊCH», «THỨ» above «TRƯỞNG»: a narrow cell cut the office.
            self.offices.append(text)
            self.signing_at = index
        elif self.name is None and self._is_office(text) and not CUT_OFFICES & {*self.offices}:
            self.offices.append(text)
            self.signing_at = index
        elif self._goes_on_in_capitals(text, line.right or was_signing, was_signing):
            target = self.offices or self.capacity
            target[-1] = f"{target[-1]} {text}"
            self.signing_at = index
        elif self._is_rest_of_name(text, index):
            self.name = f"{self.name or self.family} {text}"
            self.name_line, self.name_at, self.family = line.number, index, ""
        elif name := self._name(text):
            self.name, self.name_line, self.name_at = name, line.number, index
            self.name_printed = text
        elif self._is_family(text):
            self.family, self.name_at = text, index
        elif self.was_no_name(text, index):
            # «KT. GIÁM ĐỐC TRUNG TÂM» / «THỊ TRƯỜNG VÀ GIÁ» / «PHÓ GIÁM ĐỐC»: the capacity went on.
            self.capacity[-1] = f"{self.capacity[-1]} {self.name_printed}"
            self.name, self.name_line, self.name_at, self.signing_at = None, 0, -9, index
            self.offices.append(text)
        elif self.name is not None and genre.is_office(text) and self._follows_name(line):
            # «TRƯỞNG PHÒNG …» below the name is the signer's main post.
            self.posts.append(text)
        else:
            return False
        return True

    def _with_acronym(self, text: str, index: int) -> str:
        """«TL.» above «CỤC TRƯỞNG»: a narrow cell parted them."""
        if self.acronym and text and index - self.signing_at < 2 and genre.is_capitals(text):
            text = f"{self.acronym} {text}"
        self.acronym = text if LONE_ACRONYM.match(text) and self.name is None else ""
        if self.acronym:
            self.signing_at = index
        return text

    def was_no_name(self, text: str, index: int) -> bool:
        """An office right below capitals that look like a name, where one was still to come.

        «NGUYỄN VĂN MẪU» above «CHÁNH VĂN PHÒNG» is a name, with its post.
        """
        is_capitals = self.name is not None and genre.is_capitals(self.name_printed)
        words = [*(self.capacity[-1].split()[-1:] if self.capacity else ()), self.name_printed]
        is_capitals = is_capitals and not JOINING.isdisjoint(" ".join(words).split())
        is_lacking = bool(self.capacity) and not self.offices and index == self.name_at + 1
        return is_capitals and is_lacking and genre.is_office(text)

    def _ends_open(self, text: str) -> bool:
        is_open = bool(self.capacity) and self.capacity[-1].endswith(",") and not self.offices
        return is_open and genre.is_office(text)

    def _follows_name(self, line: TextLine) -> bool:
        return line.number > self.name_line or not self.in_list

    def _is_family(self, text: str) -> bool:
        """«Nguyễn» alone below an office: a narrow column cut the name."""
        is_expected = self.name is None and bool(self.offices or self.capacity)
        return is_expected and not _BULLET.match(text) and genre.is_family(text)

    def _is_rest_of_name(self, text: str, index: int) -> bool:
        """«Văn Mẫu» below «Nguyễn», «Mẫu» below «Lê Văn»."""
        if index != self.name_at + 1 or not GIVEN.match(text):
            return False
        begun = self.name or self.family
        return bool(begun) and len(begun.split()) + len(text.split()) < 5 and self.posts == []

    def _is_office(self, text: str) -> bool:
        return genre.is_office(text) or (
            bool(self.capacity) and not _BULLET.match(text) and genre.is_running_office(text)
        )

    def _name(self, text: str) -> str | None:
        """The name that stands below an office; elsewhere only one of a known family."""
        if self.name is not None or _BULLET.match(text) or text.endswith((";", ":", ",")):
            return None
        return genre.person_named(text, is_expected=bool(self.offices or self.capacity))

    @property
    def _last_line(self) -> str:
        return (self.offices or self.capacity)[-1]

    def _goes_on_in_capitals(self, text: str, is_beside: bool, is_next: bool) -> bool:
        """The second line of a long capacity or office."""
        return (
            self.name is None
            and bool(self.offices or self.capacity)
            and genre.is_capitals(text)
            and not text.endswith((";", "."))
            and not (self.in_list and (":" in text or text.endswith(",")))
            and text not in CUT_OFFICES
            and len(text) < 60
            and (len(text.split()) > 1 or is_next or bool(CUT.search(self._last_line)))
            and genre.person_named(text) is None
            and not _BULLET.match(text)
            and (is_beside or not self.in_list or not self.recipients)
        )

    def _recipient(self, text: str, index: int) -> bool:
        bullet = _BULLET.match(text)
        item = text[bullet.end() :].strip() if bullet else text
        if not item:
            self.aside.add(index)
            return True
        if bullet:
            self.has_bullets = True
        elif text.endswith(":") and not self._is_open():
            self.groups.append((text, len(self.recipients)))
            self.placed.add(index)
            return True
        elif self.has_bullets or self._is_open():
            return self._continued(text, index)
        if self.kept and not bullet:
            return False
        self.recipients.append(item)
        self.kept = self.kept or bool(_KEEP.match(bare(item)))
        self.placed.add(index)
        return True

    def _is_open(self) -> bool:
        """The last recipient was left without its semicolon."""
        return bool(self.recipients) and not self.recipients[-1].endswith((";", "."))

    def _continued(self, text: str, index: int) -> bool:
        if not self.recipients or len(text) > 160:
            return False
        last = _NOISE.sub("", self.recipients[-1])
        ended = last.endswith((";", "."))
        if last.endswith(";") and _MISREAD_BULLET.match(text) and not self.kept:
            # «“BGĐ Sở;» of a scan: the sign before it was a bullet.
            self.recipients.append(_MISREAD_BULLET.sub("", text))
            self.placed.add(index)
            return True
        if ended and not (text.startswith("(") or text[:1].islower()) and self.kept:
            return False
        if self.kept and self.name is not None and len(text) > 60:
            return False
        self.recipients[-1] = f"{self.recipients[-1]} {text}"
        self.placed.add(index)
        return True


def read_closing(
    lines: Sequence[TextLine], start: int, passed: Container[int] = frozenset()
) -> Closing:
    """Recipients and signature from `start` on, up to an appendix or another document.

    `passed` are lines (as indices) that are none of the text: numbers and heads of pages.
    """
    reader, end = _ClosingReader(), start
    others: set[int] = set()
    for index in range(start, len(lines)):
        line = lines[index]
        if line.is_blank or index in passed or index in others:
            end = index + 1 if index in others else end
            continue
        if ends_closing(line, bool(reader.name), reader.kept, reader.is_complete):
            break
        is_open = not reader.name or reader.was_no_name(squeezed(line.text.strip(" *_")), index)
        if not is_open and (block := other_signature(lines, index, len(lines))):
            others.update(block)
            end = index + 1
            continue
        if not reader.take(line, index):
            if reader.is_complete or len(line.text) > 160 or reader.unknown >= 6:
                break
            reader.unknown += 1
            reader.aside.add(index)
            continue
        end = index + 1
    signer = signer_mended(reader.capacity, reader.offices, reader.name)
    apart = {i for i in reader.placed if squeezed(lines[i].text.strip(" *_")) in signer.besides}
    placed = frozenset(index for index in reader.placed - apart if index < end)
    return Closing(
        recipients=tuple(reader.recipients),
        groups=tuple(reader.groups),
        capacity=signer.capacity,
        office=signer.office,
        name=signer.name,
        number=reader.name_line,
        placed=placed,
        aside=frozenset(i for i in reader.aside | apart if i < end) - placed,
        start=start,
        end=end,
        posts=(*signer.besides, *reader.posts),
        others=frozenset(others),
        slips=signer.slips,
    )
