"""Documents leaned on, agencies and campaigns as entries."""

from __future__ import annotations

from collections.abc import Iterator

from ..expressions import expression
from ..model import Agency, Campaign, Document, document_name, existence
from ..render import labels, steps_leading_to
from ..search import Fact, SearchEntry, Section
from ..snapshot import Snapshot
from .names import apart, fate_in_words, names_shared, place_now, places_now

_NUMBERED = expression(r"\d+/[A-ZĐ\d]")
"""The number of a document, or a date."""


def campaign_entry(campaign: Campaign) -> SearchEntry:
    return SearchEntry(
        id=campaign.id,
        url=campaign.url,
        kind="campaign",
        title=campaign.name,
        campaign=campaign.short,
        sections=(Section("", "", campaign.gist),) if campaign.gist else (),
        aliases=campaign.aliases,
    )


def document_entry(snapshot: Snapshot, held: Document) -> SearchEntry:
    agency = snapshot.portal.agencies.get(held.agency or "")
    issuer = agency.name if agency else held.issuer
    facts = tuple(_document_facts(snapshot, held, issuer))
    return SearchEntry(
        id=held.id,
        url=held.url_path,
        kind="document",
        # A law is known by its name, and its number stands beside it.
        title=held.title if _says_kind(held) else document_name(held, snapshot.portal.agencies),
        number=held.code,
        date=str(held.issued or ""),
        agency=issuer,
        agency_remark=apart(snapshot, agency),
        year=str(held.issued.year) if held.issued else "",
        status="Chưa có trên cổng",
        sections=tuple(_document_sections(held, facts)),
        facts=facts,
        # Half of those who look for a document know what it is about, not its number.
        aliases=(*held.aliases, _named(held)),
    )


def _named(held: Document) -> str:
    """«Luật Đầu tư công», «Đề án …»: the kind is said once."""
    return held.title if _says_kind(held) else f"{held.kind} {held.title}"


def _says_kind(held: Document) -> bool:
    return held.title.lower().startswith(held.kind)


def _document_sections(held: Document, facts: tuple[Fact, ...]) -> Iterator[Section]:
    yield Section("", "", f"{held.title}. {held.note}".strip())
    # People ask whether a law still holds in these words.
    for fact in facts:
        if fact.topic == "validity":
            yield Section("", "", f"{fact.label}: {fact.answer}")


def _document_facts(snapshot: Snapshot, held: Document, issuer: str) -> Iterator[Fact]:
    if held.issued:
        yield Fact("issued", "Ngày ban hành", held.issued.written())
    if issuer:
        yield Fact("agency", "Cơ quan ban hành", issuer)
    validity = held.validity
    if not validity:
        return
    said = [
        *([f"có hiệu lực từ {validity.start.written()}"] if validity.start else []),
        *([f"hết hiệu lực từ {validity.end.written()}"] if validity.end else []),
    ]
    if heir := snapshot.portal.named(validity.replaced_by or ""):
        said.append(f"thay bằng {heir.title} {heir.code}".rstrip())
    if said:
        # An answer is read alone: «còn hiệu lực không» names no document.
        yield Fact("validity", f"Hiệu lực của {_called(held)}", "; ".join(said))


def _called(held: Document) -> str:
    return f"{_named(held)} {held.code}".rstrip()


def agency_entry(snapshot: Snapshot, agency: Agency) -> SearchEntry:
    territory = snapshot.portal.territories.get(agency.territory or "")
    became = fate_in_words(snapshot, agency)
    shared = snapshot.ask(names_shared, agency.name)
    told = (agency.note, place_now(snapshot, agency), *_grounds(snapshot, agency))
    sections = tuple(Section("", "", text) for text in told if text)
    return SearchEntry(
        id=agency.id,
        url=agency.url,
        kind="agency",
        title=agency.name,
        territory=territory.name if territory else "",
        level=labels.LEVEL[agency.level.value],
        sections=sections,
        facts=(Fact("succession", agency.name, _became(snapshot, agency, became)),)
        if became
        else (),
        aliases=tuple(dict.fromkeys((*agency.short_names, *agency.aliases, *shared))),
        remark=existence(agency),
    )


def _grounds(snapshot: Snapshot, agency: Agency) -> Iterator[str]:
    """By which documents it came to be and ended, and which it ended: who looks for one finds whom
    it changed. Whatever else is noted there is of all whom the step names."""
    before = snapshot.ask(steps_leading_to, agency.id)
    after = snapshot.portal.successions_from.get(agency.id, ())
    for step in (*before, *after):
        if step.legal_basis:
            yield f"Theo {step.legal_basis}."
        if _NUMBERED.search(step.note):
            yield step.note


def _became(snapshot: Snapshot, agency: Agency, became: str) -> str:
    """What became of it; where that is now and its note, as far as that was not said yet."""
    said = f"{agency.name} {became}".casefold()
    places = [
        place
        for place in places_now(snapshot, agency)
        if place.partition(" (")[0].casefold() not in said
    ]
    place = f"Địa bàn nay thuộc {', '.join(places)}" if places else ""
    more = "; ".join(
        part for part in agency.note.rstrip(".").split("; ") if part and part not in became
    )
    return ". ".join(part for part in (became, place, more) if part)
