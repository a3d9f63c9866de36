"""The text with the spaces of known names glued, so that no verb within parts them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from ....expressions import expression
from ....value import value_class
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import bodies_at
from ..bodies.body_words import GLUE, OPEN
from ..orders.last_charges import last_charge_apart
from .bare_numbers import with_bare_numbers_signed
from .joined_items import items_apart
from .lost_marks import with_marks_mended
from .plain_headings import below_lone_names, with_headings_shown
from .shown_names import ShownNames, shown_names
from .task import ReadTask

_GUESSED = "máy đoán tên người làm theo chỗ đứng của nó: xem có phải một đơn vị không"
_ALONE = "tên cơ quan đứng riêng một dòng trên việc này: xem có phải người làm không"

# «UBND các xã, phường, đặc khu»: a kind of place within a list is no name, though it opens
# sentences: «Đặc khu lập kế hoạch».
_TIER = expression(
    r"(?:xã|phường|thị trấn|thị xã|đặc khu|huyện|quận|thành phố|thôn|tổ dân phố|khu phố|ban|ngành"
    r"|đoàn thể|địa phương|đơn vị|cơ quan)",
    re.IGNORECASE,
)
_LISTED = expression(r"(?:,|\b(?:và|các|hoặc))\s+$")


@value_class
class GluedText:
    """Paragraphs with their names glued, and what each was before."""

    paragraphs: tuple[Paragraph, ...]
    names: ShownNames
    before: Mapping[int, Paragraph]
    below_lone: frozenset[int]
    """By `id`, what stands below a name on a line of its own, the only one that does."""

    def restored(self, task: ReadTask) -> ReadTask:
        """A task in the document's own letters; one whose doer was guessed with a doubt."""
        lead = tuple(map(unglued, task.lead))
        is_guessed = any(name in self.names.guessed for name in lead)
        is_below = id(task.paragraph) in self.below_lone
        return replace(
            task,
            what=unglued(task.what),
            lead=lead,
            partners=tuple(map(unglued, task.partners)),
            via=tuple(map(unglued, task.via)),
            to=tuple(map(unglued, task.to)),
            deliverable=unglued(task.deliverable),
            printed=unglued(task.printed),
            inferred=unglued(task.inferred),
            paragraph=self.original(task.paragraph),
            doubt=task.doubt or (_GUESSED if is_guessed else _ALONE if is_below else ""),
        )

    def original(self, paragraph: Paragraph) -> Paragraph:
        return self.before.get(id(paragraph), paragraph)

    def glued_of(self, paragraph: Paragraph | None) -> Paragraph | None:
        return next((p for p in self.paragraphs if self.original(p) is paragraph), None)

    def original_ids(self, ids: frozenset[int]) -> frozenset[int]:
        return frozenset(id(self.before[key]) if key in self.before else key for key in ids)


def shown_structure(
    given: Sequence[Paragraph],
) -> tuple[list[Paragraph], dict[int, Paragraph]]:
    """The paragraphs with numbers mended, joined items parted and plain headings shown.

    Beside them what each that is changed (by `id`) was before.
    """
    pieces: list[Paragraph] = []
    origins: list[Paragraph] = []
    signed = list(with_bare_numbers_signed(given))
    for mended, original in zip(with_marks_mended(signed), given, strict=True):
        for whole in items_apart(mended):
            for piece in last_charge_apart(whole):
                pieces.append(piece)
                origins.append(original)
    paragraphs = with_headings_shown(pieces)
    pairs = zip(paragraphs, origins, strict=True)
    return paragraphs, {id(shown): old for shown, old in pairs if shown is not old}


def glued(
    given: Sequence[Paragraph], recipients: Sequence[str], registered: Collection[str] = ()
) -> GluedText:
    """The paragraphs with damaged numbers mended, in whose text nothing parts a name's words.

    `registered`: names that a register holds, which are whole whatever words they are of.
    """
    paragraphs, before = shown_structure(given)
    names = shown_names(paragraphs, recipients)
    sure = {name for name in registered if " " in name and _is_cut(name)}
    known = sorted({*names.whole, *names.guessed, *sure}, key=len, reverse=True)
    if not known:
        return GluedText(tuple(paragraphs), names, before, below_lone_names(paragraphs))
    forms = "|".join(f"[{re.escape(n[0].upper() + n[0].lower())}]{re.escape(n[1:])}" for n in known)
    pattern = re.compile(rf"(?<!\w)(?:{forms})(?!\w)")
    found: list[Paragraph] = []

    def joined(match: re.Match[str]) -> str:
        if _TIER.fullmatch(match[0]) and _LISTED.search(match.string, 0, match.start()):
            return match[0]
        return OPEN + match[0].replace(" ", GLUE)

    for paragraph in paragraphs:
        text = paragraph.text
        if paragraph.kind is not Kind.TABLE:
            text = pattern.sub(joined, text)
        if text == paragraph.text:
            found.append(paragraph)
            continue
        copy = replace(paragraph, text=text)
        before[id(copy)] = before.pop(id(paragraph), paragraph)
        found.append(copy)
    return GluedText(tuple(found), names, before, below_lone_names(found))


def _is_cut(name: str) -> bool:
    """Whether the words alone tell another name than the whole of it."""
    named = bodies_at(name)
    return named is None or named.names != (name,)


def unglued(text: str) -> str:
    return text.replace(GLUE, " ").replace(OPEN, "")
