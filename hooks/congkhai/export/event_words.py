"""What calendars say of a duty: its name, and the lines below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..graph import DatedReports, above
from ..model import Party, Plan, Portal, document_name
from ..schedule import CATEGORY, Duty, among_others, rule_in_words
from ..snapshot import Site
from ..text import capitalize_first

_UNCHECKED = "Máy đọc, chưa ai đối chiếu với văn bản."
LONGEST_WHAT = 60
"""Letters of a duty in an event's name, of which a phone shows the first forty."""


def summary(duty: Duty, plan: Plan, portal: Portal, gone: str, first: Party | None = None) -> str:
    """Tells it from others of one name: by who does it, else by whose document it is of."""
    issuer = portal.agencies.get(plan.agency)
    if duty.who:
        # Why that is inferred stands below; a title has no room for it.
        told = f" ({_some_names(duty.who, portal, first)}{', suy ra' if duty.inferred else ''})"
    else:
        told = f" (theo văn bản của {issuer.short})" if issuer else ""
    words = _in_brief(among_others(duty, plan)) + told
    if gone:
        return f"{gone}: {words}"
    return words if duty.binding else f"Không ràng buộc: {words}"


def _in_brief(what: str) -> str:
    if len(what) <= LONGEST_WHAT:
        return what
    return what[:LONGEST_WHAT].rpartition(" ")[0].rstrip(" ,;:.") + "…"


def _some_names(parties: tuple[Party, ...], portal: Portal, first: Party | None) -> str:
    name, more = _in_brief(_name(first or parties[0], portal)), len(parties) - 1
    return f"{name} và {more} nơi nữa" if more else name


def _whole(duty: Duty, plan: Plan) -> list[str]:
    """What its name has no room for."""
    what = among_others(duty, plan)
    return [what] if _in_brief(what) != what else []


def in_few_lines(duty: Duty, plan: Plan, portal: Portal, rule: str) -> str:
    lines = [rule, *_whole(duty, plan)]
    if duty.who[1:]:
        lines.append(f"Ai: {_names(duty.who, portal)}")
    way = [("gửi", duty.to), ("qua", duty.via)]
    if told := ", ".join(f"{by} {_names(some, portal)}" for by, some in way if some):
        lines.append(capitalize_first(told))
    lines.append(_document(plan, portal))
    return "\n".join([*lines, _UNCHECKED] if duty.is_unchecked else lines)


def description(duty: Duty, plan: Plan, portal: Portal, site: Site, rule: str) -> str:
    lines = [rule, *_whole(duty, plan)]
    if not duty.binding:
        lines.append("Hạn nằm trong dự thảo hoặc chỉ là dự kiến, không ràng buộc.")
    for label, parties in (("Ai", duty.who), ("Gửi", duty.to), ("Qua", duty.via)):
        if names := _names(parties, portal):
            lines.append(f"{label}: {names}")
    if duty.is_unchecked:
        lines.append(_UNCHECKED)
    if duty.inferred:
        lines.append(f"Suy ra: {duty.inferred}")
    lines.append(f"Văn bản: {_document(plan, portal)}")
    if duty.printed:
        lines.append(f"Nguyên văn: “{duty.printed}”")
    lines.append(f"{site.whose} Hãy xem bản gốc của văn bản.".lstrip())
    return "\n".join(lines)


def _document(plan: Plan, portal: Portal) -> str:
    """With its issuer, where the number alone would not tell whose it is."""
    agency = portal.agencies.get(plan.agency)
    issuer = f", {agency.name}" if agency and plan.number else ""
    return f"{document_name(plan, portal.agencies)}{issuer}"


def categories(duty: Duty, plan: Plan, portal: Portal) -> list[str]:
    campaign = portal.campaigns.get(plan.campaign or "")
    names = [CATEGORY[duty.category], campaign.short if campaign else ""]
    return [name for name in names if name]


def _names(parties: tuple[Party, ...], portal: Portal) -> str:
    return "; ".join(_name(party, portal) for party in parties)


def _name(party: Party, portal: Portal) -> str:
    agency = portal.agencies.get(party.agency or "")
    return party.name or (agency.short if agency else party.agency or "")


def late_reports(
    plan: Plan, portal: Portal, asked: Callable[[str], DatedReports] | None
) -> Mapping[str, str]:
    """By its id, of a report that is due after the one that sums it up: which that is."""
    found: dict[str, str] = {}
    for match in above(plan, portal, asked) if plan.status.binds else ():
        if not match.in_order:
            held = portal.of(match.holder)
            whose = f"cấp trên, {document_name(held, portal.agencies)}" if held else "cấp trên"
            if match.holder == plan.id:
                whose = "cơ quan ban hành"
            found[match.report.id] = f"Sau hạn của {whose}: {rule_in_words(match.higher)}."
    return found
