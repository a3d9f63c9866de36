"""Ids that sources name and nothing bears; what to type instead, or to add to which register."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from ..bilingual import Bilingual, filled
from ..expressions import expression
from ..model import Agency, Document, Plan, Portal, Records, Succession
from ..problems import Place, Problem, found
from ..sources import near_words, offered
from ..text import slugify
from ..value import value_class
from .citations import mentions
from .citations.known import Code, code_key


@value_class
class Bearer:
    """What bears an id, and the register that it can be added to."""

    name: Bilingual
    register: str
    entry: Bilingual
    """What to add there, but for the id."""


DOCUMENT = Bearer(
    Bilingual("văn bản", "document"),
    "documents.yml",
    Bilingual("kind: kế hoạch, title: Tên văn bản", "kind: «kế hoạch», title: its title"),
)
AGENCY = Bearer(
    Bilingual("cơ quan", "agency"),
    "agencies.yml",
    Bilingual("name: Tên đầy đủ, level: department", "name: its full name, level: department"),
)
CAMPAIGN = Bearer(
    Bilingual("phong trào", "campaign"),
    "campaigns.yml",
    Bilingual("name: Tên phong trào", "name: its name"),
)
TERRITORY = Bearer(
    Bilingual("địa bàn", "territory"),
    "agencies.yml",
    Bilingual("name: Tên đầy đủ, level: province", "name: its full name, level: province"),
)


def unknown_ids(portal: Portal, successions: tuple[Succession, ...]) -> Iterator[Problem]:
    """Agencies, campaigns and territories that a source names must be in their register."""
    held = {**dict(portal.documents), **dict(portal.plans), **dict(portal.moved)}
    for plan in portal.plans.values():
        yield from unknown(plan.agency, portal.agencies, AGENCY, plan.at)
        yield from unknown(plan.campaign, portal.campaigns, CAMPAIGN, plan.at)
        yield from unknown(plan.scope.territory, portal.territories, TERRITORY, plan.scope.at)
        if not all(agency in portal.agencies for agency in plan.named_agencies):
            for party in plan.parties:
                yield from unknown(party.agency, portal.agencies, AGENCY, party.at)
        if plan.consultation:
            yield from unknown(plan.consultation.on, held, DOCUMENT, plan.consultation.at)
    for agency in portal.agencies.values():
        yield from _of_agency(portal, agency)
    for document in portal.documents.values():
        yield from _of_document(portal, document, held)
    for campaign in portal.campaigns.values():
        yield from unknown(campaign.root, held, DOCUMENT, campaign.at)
    for succession in successions:
        for identifier in (*succession.sources, *succession.targets):
            yield from unknown(identifier, portal.agencies, AGENCY, succession.at)


def _of_agency(portal: Portal, agency: Agency) -> Iterator[Problem]:
    for above in (agency.parent, *agency.member_of):
        yield from unknown(above, portal.agencies, AGENCY, agency.at)
    yield from unknown(agency.territory, portal.territories, TERRITORY, agency.at)


def _of_document(
    portal: Portal, document: Document, held: Mapping[str, object]
) -> Iterator[Problem]:
    yield from unknown(document.agency, portal.agencies, AGENCY, document.at)
    yield from unknown(document.campaign, portal.campaigns, CAMPAIGN, document.at)
    if document.validity:
        yield from unknown(document.validity.replaced_by, held, DOCUMENT, document.validity.at)


def unknown_in_records(portal: Portal, records: Mapping[str, Records]) -> Iterator[Problem]:
    """The same of what records name; the record stays, without the link that it meant."""
    held = dict.fromkeys((*portal.plans, *portal.documents, *portal.moved))
    for some in records.values():
        for publication in some.publications:
            for party in publication.who:
                yield from unknown(party.agency, portal.agencies, AGENCY, party.at)
        for outcome in some.outcomes:
            yield from unknown(outcome.became, held, DOCUMENT, outcome.at)


def unknown(
    identifier: str | None,
    known: Mapping[str, object],
    what: Bearer,
    at: Place,
    printed: str = "",
) -> Iterator[Problem]:
    """`printed`: how the document calls it, where it says."""
    if identifier and identifier not in known:
        yield found(
            at,
            "K402",
            what=what.name,
            id=identifier,
            register=what.register,
            nearest=_advice(identifier, known, what, printed),
        )


_LEVELS = (
    (expression(r"(?:^|-)phong-"), "division"),
    (expression(r"(?:^|-)(?:ubnd|hdnd)-(?:tinh|thanh-pho|tp)(?:-|$)"), "province"),
    (expression(r"(?:^|-)(?:ubnd|hdnd)-(?:xa|phuong|thi-tran|dac-khu)(?:-|$)"), "commune"),
    (expression(r"^bo-|^(?:chinh-phu|quoc-hoi)$"), "central"),
    (expression(r"(?:^|-)(?:dang-uy|tinh-uy|thanh-uy|chi-bo)(?:-|$)"), "party"),
    (expression(r"(?:^|-)(?:hoi|mttq|doan|cong-doan|lien-doan)(?:-|$)"), "organisation"),
)
"""By the words of an id."""


def _differ_in_a_word(identifier: str, other: str) -> bool:
    """Whether the two have words of their own that are no slips of each other: those of two
    places are."""
    ours, theirs = identifier.split("-"), other.split("-")
    own = "".join(word for word in ours if word not in theirs)
    others = "".join(word for word in theirs if word not in ours)
    return bool(own and others) and SequenceMatcher(None, own, others).ratio() < _SLIP


def _by_its_words(identifier: str, known: Mapping[str, object]) -> Bilingual:
    """The body whose name holds all words of the id, the first word of its kind among them: its
    own id may have been changed. Empty where none or several are as near."""
    words = set(identifier.split("-"))
    near: dict[int, list[str]] = defaultdict(list)
    for one in known.values():
        if isinstance(one, Agency) and not one.group and len(words) >= _FEWEST:
            name = slugify(one.name).split("-")
            said = {*name, *slugify(" ".join(one.short_names)).split("-")}
            if words <= said and name[0] in words:
                near[len({*name} - words)].append(one.id)
    fewest = near[min(near)] if near else []
    return offered(fewest) if len(fewest) == 1 else Bilingual("", "")


def _bears(held: object, code: Code) -> bool:
    if not isinstance(held, Plan | Document) or not held.number:
        return False
    return code_key(held.number, held.symbol) == code


_FEWEST = 3
"""Words of an id that tell a body: of fewer there are many."""
_SLIP = 0.66
"""Words as near as this may be one word with a slip."""


def _advice(
    identifier: str, known: Mapping[str, object], what: Bearer, printed: str = ""
) -> Bilingual:
    """The nearest ids, if any is near, and the entry that makes this one known."""
    able: Iterable[str] = known
    if what is AGENCY:
        able = [one for one in known if not _differ_in_a_word(identifier, one)]
    named = next(mentions(printed), None) if printed else None
    if named:
        # Ids of a like spelling are of other documents; the number tells which is meant.
        code = code_key(named.number, named.symbol)
        able = [key for key, one in known.items() if _bears(one, code)]
        if not able:
            return filled(
                "bỏ «to», cổng tự nối khi có văn bản số $code; hoặc thêm vào documents.yml: - {id: "
                "$id, kind: …, number: …, symbol: …, issued: …}",
                "leave «to» out, it is tied once $code is here; or add to documents.yml: - {id: "
                "$id, kind: …, number: …, symbol: …, issued: …}",
                code=named.code,
                id=identifier,
            )
        return offered(able[:3])
    near = near_words(identifier, able) or _by_its_words(identifier, known)
    entry = filled("- {id: $id, $more}", "- {id: $id, $more}", id=identifier, more=what.entry)
    if what is AGENCY:
        level = next((level for sign, level in _LEVELS if sign.search(identifier)), "department")
        entry = filled(
            "- {id: $id, name: Tên đầy đủ, level: $level}",
            "- {id: $id, name: its full name, level: $level}",
            id=identifier,
            level=level,
        )
    if near:
        return filled(
            "$near Nếu là $name mới, thêm vào $register: $entry",
            "$near A new $name goes into $register: $entry",
            near=near,
            name=what.name,
            register=what.register,
            entry=entry,
        )
    bodies = [key for key, one in known.items() if not (isinstance(one, Agency) and one.group)]
    if what is AGENCY and len(bodies) == 1:
        return filled(
            "viết «$only», cơ quan duy nhất đang có; hoặc thêm vào $register: $entry",
            "write «$only», the one agency that there is; or add to $register: $entry",
            only=bodies[0],
            register=what.register,
            entry=entry,
        )
    if what is AGENCY:
        return filled(
            'chạy congkhai new agency "Tên đầy đủ" --id $id, hoặc thêm vào $register: $entry',
            'run congkhai new agency "Full name" --id $id, or add to $register: $entry',
            id=identifier,
            register=what.register,
            entry=entry,
        )
    return filled(
        "thêm vào $register: $entry",
        "add to $register: $entry",
        register=what.register,
        entry=entry,
    )
