"""Whether the register of agencies says one thing about who was there when, and on what ground."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ...bilingual import Bilingual, joined_words
from ...dates import PartialDate, said_date
from ...expressions import expression
from ...model import Agency, Portal, Succession, SuccessionKind, upward
from ...problems import Place, Problem, found
from ...text import fold
from ..named_bodies import bodies_by_name
from .formatting import where

_NEW_BODY = frozenset({SuccessionKind.MERGE, SuccessionKind.SPLIT, SuccessionKind.RENAME})
"""Steps by which a body comes to be; one that absorbs another was there before."""
_DAY = dt.timedelta(days=1)
_UNKNOWN = expression(
    r"(?:cơ quan|đơn vị|nơi) (?:ban hành )?(?:chưa|không) (?:rõ|biết)\b", re.IGNORECASE
)
_UPPER = "A-ZÀ-ỸĐ"
_IN_PLACE = expression(
    rf"\b(?:xã|phường|thị trấn|thị xã|đặc khu|huyện|quận|tỉnh|thành phố|TP\.?)\s+"
    rf"((?:[{_UPPER}]\w*)(?:\s+[{_UPPER}]\w*)*)"
)


def successions_fit_their_agencies(portal: Portal) -> Iterator[Problem]:
    """Who comes after begins when who came before has ended: no day of both, no day of none.

    Where the days fit each other, the step's own day fits them; each step has a source.
    """
    for step in portal.successions:
        if not _has_ground(step):
            yield found(step.at, "K424", what=_what(step))
        if step.effective is None and not step.function and not _has_own_days(step, portal):
            yield found(step.at, "K436", what=_what(step))
        if step.function:
            continue
        before = [portal.agencies[key] for key in step.sources if key in portal.agencies]
        after = [portal.agencies[key] for key in step.targets if key in portal.agencies]
        yield from _left_open(step, before, after)
        misfits = [*_misfits(step, before, after)]
        yield from misfits or _wrong_day(step, before, after)


def _has_ground(step: Succession) -> bool:
    """Where it can be read, or the document that orders it."""
    return bool(step.source or step.legal_basis)


def _has_own_days(step: Succession, portal: Portal) -> bool:
    """Whether the agencies tell when it was, so that pages can."""
    old = [portal.agencies[key].valid_to for key in step.sources if key in portal.agencies]
    new = [portal.agencies[key].valid_from for key in step.targets if key in portal.agencies]
    return any(old) or any(new)


def members_are_of_groups(portal: Portal) -> Iterator[Problem]:
    """What others belong to is a group."""
    for agency in portal.agencies.values():
        for key in agency.member_of:
            group = portal.agencies.get(key)
            if group and not group.group:
                yield found(agency.at, "K435", id=agency.id, group=group.id)


def _what(step: Succession) -> str:
    """The step as the register writes it: «rename: a → b»."""
    then = f" → {', '.join(step.targets)}" if step.targets else ""
    return f"{step.kind.value}: {', '.join(step.sources)}{then}"


def _left_open(step: Succession, before: list[Agency], after: list[Agency]) -> Iterator[Problem]:
    for agency in before:
        if agency.valid_to is None and step.kind is not SuccessionKind.FUNCTION_TRANSFER:
            yield _missing(step, agency, "valid_to")
    for agency in after:
        if agency.valid_from is None and step.kind in _NEW_BODY:
            yield _missing(step, agency, "valid_from")


def _missing(step: Succession, agency: Agency, key: str) -> Problem:
    return found(agency.at, "K426", id=agency.id, key=key, what=_what(step), other=where(step.at))


def _misfits(step: Succession, before: list[Agency], after: list[Agency]) -> Iterator[Problem]:
    if step.kind not in _NEW_BODY:
        return
    for new in after:
        for old in before:
            start, end = new.valid_from, old.valid_to
            if start is None or end is None:
                continue
            code = (
                "K421"
                if start.last <= end.first
                else "K422"
                if start.first > end.last + _DAY
                else ""
            )
            if code:
                yield found(
                    new.at,
                    code,
                    new=new.id,
                    start=said_date(start),
                    old=old.id,
                    end=said_date(end),
                    other=where(old.at),
                )


def _wrong_day(step: Succession, before: list[Agency], after: list[Agency]) -> Iterator[Problem]:
    day = step.effective
    if day is None:
        return
    for agency, known, offset in (
        *((old, old.valid_to, _DAY) for old in before),
        *((new, new.valid_from, 0 * _DAY) for new in after if step.kind in _NEW_BODY),
    ):
        if known and not _meet(day, known, offset):
            yield found(
                step.at,
                "K425",
                day=said_date(day),
                id=agency.id,
                edge=_ENDS if offset else _BEGINS,
                known=said_date(known),
                other=where(agency.at),
            )


_ENDS, _BEGINS = Bilingual("hết", "ends"), Bilingual("có từ", "begins")


def _meet(day: PartialDate, known: PartialDate, offset: dt.timedelta) -> bool:
    """Whether the step can be of the day after the one known, or of that day."""
    return day.first <= known.last + offset and known.first <= day.last


def ends_are_explained(portal: Portal) -> Iterator[Problem]:
    """An agency that began or ended has a source; what became of one that ended is recorded. A
    group ends with its members."""
    ends = {
        (group, agency.valid_to)
        for agency in portal.agencies.values()
        for group in agency.member_of
    }
    steps: dict[str, list[Succession]] = {}
    for step in portal.successions:
        for key in (*step.sources, *step.targets):
            steps.setdefault(key, []).append(step)
    for agency in portal.agencies.values():
        if agency.valid_to and (agency.id, agency.valid_to) in ends:
            continue
        known = steps.get(agency.id, ())
        dated = agency.valid_from or agency.valid_to
        if dated and not agency.source and not any(map(_has_ground, known)):
            yield found(agency.at, "K424", what=agency.id)
        ended = agency.valid_to and not any(agency.id in step.sources for step in known)
        if agency.valid_to and ended:
            yield found(agency.at, "K427", id=agency.id, end=said_date(agency.valid_to))


def agencies_are_known(portal: Portal) -> Iterator[Problem]:
    """A name that says that nobody knows the agency holds its place until somebody does."""
    for agency in portal.agencies.values():
        if _UNKNOWN.match(agency.name):
            yield found(agency.at, "K428", id=agency.id, name=agency.name)


def names_are_those_printed(portal: Portal) -> Iterator[Problem]:
    """An agency's name is the one that plans print: a renamed agency is another entry.

    Only places are compared, which no abbreviation hides: «UBND xã Trà Lam» names no agency of
    «phường Bình Lạc».
    """
    places = {key: _places(portal, agency) for key, agency in portal.agencies.items()}
    for plan in portal.plans.values():
        said: set[str] = set()
        for party in plan.parties:
            agency = portal.agencies.get(party.agency or "")
            if (
                agency is None
                or agency.id in said
                or not _is_elsewhere(party.name, places[agency.id])
            ):
                continue
            said.add(agency.id)
            yield _renamed(party.at, party.name, agency)
        issuer = portal.agencies.get(plan.agency)
        if issuer is None or not plan.place or not _has_home(portal, issuer):
            continue
        if _key(plan.place) not in " ".join(places[issuer.id]):
            yield _renamed(plan.at, plan.place, issuer)


def names_mean_one(portal: Portal) -> Iterator[Problem]:
    """Whom a plan names in words is told by the register, or is none of those in it."""
    bodies = bodies_by_name(portal.agencies.values(), portal.territories.values())
    for plan in portal.plans.values():
        for name in plan.named_in_words:
            able = bodies.doubtful(name, plan)
            if not able:
                continue
            at = next((party.at for party in plan.parties if party.name == name), plan.at)
            some = joined_words(_OR, [f"«{key}»" for key in able[:_ABLE]])
            yield found(at, "K433", name=name, some=some, one=able[0])


_OR = Bilingual(" hoặc ", " or ")
_ABLE = 3


def _renamed(at: Place, printed: str, agency: Agency) -> Problem:
    return found(
        at,
        "K423",
        printed=printed,
        id=agency.id,
        name=agency.name,
        other=where(agency.at),
        fix=_PLACE_ALONE if _WITH_DAY.search(printed) else _STEP,
    )


# «Bình Hải, ngày 12 tháng 01 năm 2026», a whole line of a head where its place belongs
_WITH_DAY = expression(r",\s*ngày\b|\btháng\s+\d")
_PLACE_ALONE = Bilingual(
    "«place» chỉ ghi địa danh; ngày ở «issued»", "«place» has the place alone; the day is «issued»"
)
_STEP = Bilingual(
    "nếu cơ quan đã đổi tên: trả lại tên cũ, thêm cơ quan mới với mã mới và bước «rename»; nếu chỉ "
    "là cách viết khác, thêm vào «aliases»",
    "if it was renamed: restore the old name, add the new agency with an id of its own and a "
    "«rename» step; if only spelt otherwise add it to «aliases»",
)


def _has_home(portal: Portal, agency: Agency) -> bool:
    """Whether it is known where it sits: a ministry of the whole country writes from anywhere."""
    territory = portal.territories.get(agency.territory or "")
    if territory:
        return territory.level != "country"
    names = (agency.name, *agency.short_names, *agency.aliases)
    return agency.level != "central" and any(map(_IN_PLACE.search, names))


def _is_elsewhere(name: str, places: tuple[str, ...]) -> bool:
    """Whether a printed name speaks of a place, and of none that the agency has to do with."""
    named = [_key(place) for place in _IN_PLACE.findall(name)]
    known = " ".join(places)
    return bool(named) and not any(place in known for place in named)


def _places(portal: Portal, agency: Agency) -> tuple[str, ...]:
    """Its names and those of the places that it lies in, folded."""
    around = (place.name for place in upward(agency.territory, portal.territories))
    return tuple(map(_key, (agency.name, *agency.short_names, *agency.aliases, *around)))


def _key(name: str) -> str:
    return " ".join(fold(name).lower().split())
