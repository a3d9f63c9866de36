"""What rows of registers answer to when they are filtered, and the lists to choose from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, partial

from ...dates import PartialDate
from ...model import Party, Plan, brief_name, document_name, upward
from ...schedule import takers
from ...snapshot import Snapshot
from ...text import sort_key
from ...value import value_class
from ..parts.agency_names import told_apart
from ..parts.item_links import ItemLink, item
from ..parts.marks import Mark
from ..parts.unsaid_doer import unsaid
from ..parts.view import PartyView, as_inferred, fate, parties

STATES: dict[Mark, str] = {
    "pub": "Đã thấy",
    "late": "Có, nhưng muộn",
    "missing": "Chưa thấy",
    "soon": "Chưa đến hạn",
    "free": "Không định ngày, hoặc không tính",
    "bind": "Không ràng buộc",
}


@value_class
class Keys:
    """What a row answers to when it is filtered; several values stand in one attribute."""

    agencies: tuple[str, ...]
    campaign: str
    territories: tuple[str, ...]
    years: tuple[str, ...]
    kind: str
    state: str
    """A mark, or several with spaces where a row has periods of several."""
    dated: str = ""
    """Of such a row «2024:pub 2025:missing»: which mark it has in which year."""


@value_class
class FilterChoice:
    value: str
    words: str
    levels: str = ""
    """Of a body, the levels by which words may hold it: «các sở» hold each of them."""


@value_class
class Filter:
    """One list to choose from; `name` is its key in the address."""

    name: str
    label: str
    every: str
    choices: tuple[FilterChoice, ...]


@value_class
class StateCount:
    state: Mark
    words: str
    count: int


@value_class
class PlanColumns:
    """What every row shows of the plan it comes from."""

    keys: Keys
    who: tuple[PartyView, ...]
    plan: str
    brief: str
    """The plan in few words."""
    plan_url: str
    link: ItemLink | None
    heading: str
    """The agency under which the row stands."""
    group: str
    """That agency's id."""
    unsaid: str
    """What stands where the document names no doer, or none was read."""

    def of(self, years: tuple[str, ...], state: str, dated: str = "") -> PlanColumns:
        """The same for other years and in other states."""
        keys = self.keys
        return PlanColumns(
            keys=Keys(
                agencies=keys.agencies,
                campaign=keys.campaign,
                territories=keys.territories,
                years=years,
                kind=keys.kind,
                state=state,
                dated=dated,
            ),
            who=self.who,
            plan=self.plan,
            brief=self.brief,
            plan_url=self.plan_url,
            link=self.link,
            heading=self.heading,
            group=self.group,
            unsaid=self.unsaid,
        )


def line(
    snapshot: Snapshot,
    plan: Plan,
    section: str | None,
    who: tuple[Party, ...],
    *,
    inferred: str = "",
    names_doer: bool = False,
    others: tuple[Party, ...] = (),
    years: tuple[str, ...] = (),
    kind: str = "",
    state: Mark = "",
    words: tuple[str, ...] = (),
) -> PlanColumns:
    """`names_doer` where the row shows who must do it, not whose plan it is; `words` are the duty's
    own."""
    home = snapshot.once(("home", plan.id), lambda: _home(snapshot, plan))
    named = (plan.agency, *(party.agency for party in (*who, *others) if party.agency))
    keys = Keys(
        agencies=with_takers(snapshot, named),
        campaign=plan.campaign or "",
        territories=home.territories,
        years=years,
        kind=kind,
        state=state,
    )
    return PlanColumns(
        keys=keys,
        who=as_inferred(parties(snapshot, who), inferred)
        or ((PartyView(unsaid(plan, *words), "", ""),) if names_doer else home.issuer),
        plan=home.name,
        brief=home.brief,
        plan_url=plan.url,
        link=item(snapshot.outlines.get(plan.id), section),
        heading=home.heading,
        group=plan.agency,
        unsaid=unsaid(plan, *words),
    )


def with_takers(snapshot: Snapshot, agencies: Iterable[str]) -> tuple[str, ...]:
    """These, and who stands in the place of those that have ended: whoever asks for the body of
    today finds what was written for the one before."""
    every = (
        (agency, *snapshot.once(("takers", agency), partial(_takers, snapshot, agency)))
        for agency in agencies
    )
    return tuple(dict.fromkeys(one for some in every for one in some))


def _takers(snapshot: Snapshot, agency: str) -> list[str]:
    return [*takers(snapshot.portal, agency)]


@value_class
class _Home:
    """What all rows of a plan share."""

    name: str
    brief: str
    heading: str
    issuer: tuple[PartyView, ...]
    territories: tuple[str, ...]


def _home(snapshot: Snapshot, plan: Plan) -> _Home:
    agency = snapshot.portal.agencies.get(plan.agency)
    place = plan.scope.territory or (agency.territory if agency else None)
    brief = brief_name(plan, snapshot.portal.agencies)
    issuer = agency and PartyView(agency.name, agency.url, fate(snapshot, agency, snapshot.today))
    return _Home(
        document_name(plan, snapshot.portal.agencies),
        brief if plan.status.binds else f"Dự thảo, {brief}",
        agency.name if agency else plan.agency,
        (issuer,) if issuer else (),
        # A province finds its districts.
        tuple(territory.id for territory in upward(place, snapshot.portal.territories)),
    )


def years_of(*dates: PartialDate | None) -> tuple[str, ...]:
    return _years(*[date.year for date in dates if date])


@lru_cache(maxsize=1024)
def _years(*years: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(str, years)))


def filters(
    snapshot: Snapshot, lines: Sequence[PlanColumns], kinds: dict[str, str] | None = None
) -> tuple[Filter, ...]:
    """Only what some row answers to, in the order of the Vietnamese alphabet."""
    portal = snapshot.portal
    agencies = {key: told_apart(snapshot, agency) for key, agency in portal.agencies.items()}
    campaigns = {key: campaign.short for key, campaign in portal.campaigns.items()}
    territories = {key: territory.name for key, territory in portal.territories.items()}
    every = [line.keys for line in lines]
    years = sorted({year for keys in every for year in keys.years})
    found = (
        Filter(
            "co-quan",
            "Cơ quan",
            "Mọi cơ quan",
            _choices({id_ for keys in every for id_ in keys.agencies}, agencies),
        ),
        Filter(
            "phong-trao",
            "Phong trào",
            "Mọi phong trào",
            _choices({keys.campaign for keys in every}, campaigns),
        ),
        Filter(
            "dia-ban",
            "Địa bàn",
            "Mọi địa bàn",
            _choices({id_ for keys in every for id_ in keys.territories}, territories),
        ),
        Filter("nam", "Năm", "Mọi năm", tuple(FilterChoice(year, year) for year in years)),
        Filter(
            "loai",
            "Loại",
            "Mọi loại",
            tuple(
                FilterChoice(kind, words)
                for kind, words in (kinds or {}).items()
                if any(keys.kind == kind for keys in every)
            ),
        ),
    )
    return tuple(match for match in found if len(match.choices) > 1)


def _choices(ids: Iterable[str], names: Mapping[str, str]) -> tuple[FilterChoice, ...]:
    return choices_in_order({key: names[key] for key in ids if key in names})


def choices_in_order(named: Mapping[str, str]) -> tuple[FilterChoice, ...]:
    """In the order of the Vietnamese alphabet, those of one name by their ids."""
    known = [FilterChoice(key, words) for key, words in named.items()]
    return tuple(sorted(known, key=lambda row: (sort_key(row.words), row.value)))


def state_counts(
    lines: Iterable[PlanColumns], words: Mapping[Mark, str] | None = None
) -> list[StateCount]:
    """Each state that some row has, with its number of rows."""
    counts = Counter(state for line in lines for state in line.keys.state.split())
    named = {**STATES, **(words or {})}
    return [StateCount(key, named[key], counts[key]) for key in STATES if counts[key]]
