"""Bodies that bullets name below a label without a value: «- Cơ quan thực hiện:», «+ Sở A»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....expressions import expression
from ....value import value_class
from ...structure.levels import depth_of
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import are_bodies
from ..orders.orders import order_in, without_number
from ..tables.labels import LabelledValue, Role, labelled, role_of

_NAMING = frozenset({Role.LEAD, Role.DOERS, Role.PARTNERS})
# «+ Sở A: chủ trì», «+ Sở B phối hợp»
_PART = expression(
    r"(?P<who>[^:]{3,120}?)[:\s,–-]+(?P<part>chủ trì|phối hợp|thực hiện)(?: thực hiện)?"
)


@value_class
class ListedNames:
    """What a label says by the names that stand below it."""

    values: tuple[LabelledValue, ...]
    lines: tuple[Paragraph, ...]


def lists_of_names(paragraphs: Sequence[Paragraph]) -> dict[int, ListedNames]:
    """By a label without a value («- Đơn vị thực hiện:»), by its `id`, the bodies that bullets
    name below it; one that tells a duty of its own is none."""
    found: dict[int, ListedNames] = {}
    for index, paragraph in enumerate(paragraphs):
        label = without_number(paragraph.text).rstrip(" :")
        role = role_of(label) if paragraph.text.rstrip().endswith(":") else None
        if role not in _NAMING or paragraph.mark[:1].isdigit():
            # «3. Các đơn vị:» heads as «2. …» above it does.
            continue
        values: list[LabelledValue] = []
        lines: list[Paragraph] = []
        for line in paragraphs[index + 1 :]:
            told = _named(role, label, line) if _is_below(line, paragraph) else []
            if not told:
                break
            values += told
            lines.append(line)
        if lines:
            found[id(paragraph)] = ListedNames(tuple(values), tuple(lines))
    return found


def without_listed(
    paragraphs: Sequence[Paragraph], lists: Mapping[int, ListedNames]
) -> Sequence[Paragraph]:
    """The paragraphs less the names that the labels above them have taken."""
    taken = {id(line) for told in lists.values() for line in told.lines}
    return [paragraph for paragraph in paragraphs if id(paragraph) not in taken]


def _is_below(line: Paragraph, label: Paragraph) -> bool:
    is_other = bool(label.mark) and line.mark[:1] != label.mark[:1]
    is_deeper = depth_of(line) > depth_of(label) or is_other or label.kind is Kind.TEXT
    return line.kind is Kind.BULLET and is_deeper and not labelled(line.text)


def _named(role: Role, label: str, line: Paragraph) -> list[LabelledValue]:
    """«Sở A», «Sở A chủ trì, phối hợp với Sở B», «Sở B: phối hợp»."""
    words = without_number(line.text).strip(" .;,")
    if are_bodies(words):
        return [LabelledValue(role, label, words)]
    part = _PART.fullmatch(words)
    if part is not None and are_bodies(part["who"]):
        own = Role.PARTNERS if part["part"] == "phối hợp" else Role.LEAD
        return [LabelledValue(own, label, part["who"])]
    order = order_in(words)
    leads = order is not None and order.rest.startswith("phối hợp") and "chủ trì" in words
    if order is None or not (leads or order.rest.startswith("chủ trì")):
        return []
    is_whole = bool(order.partners) and order.rest.rstrip(" .;").endswith(order.partners[-1])
    lead = LabelledValue(Role.LEAD, label, "; ".join(order.lead))
    partners = LabelledValue(Role.PARTNERS, label, "; ".join(order.partners))
    return [lead, partners] if is_whole else []
