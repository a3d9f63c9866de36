"""What the calendar can be narrowed to: only choices that would find something."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Category
from ...schedule import CATEGORY
from ...snapshot import Snapshot
from ...value import value_class
from ..drawings.month import Marks
from ..parts.agency_names import told_apart
from ..registers.filters import FilterChoice, choices_in_order


@value_class
class Filters:
    agencies: tuple[FilterChoice, ...]
    campaigns: tuple[FilterChoice, ...]
    territories: tuple[FilterChoice, ...]
    kinds: tuple[FilterChoice, ...]


def filters_of(snapshot: Snapshot, some: Iterable[Marks]) -> Filters:
    portal, every = snapshot.portal, [*some]
    agencies = {key for marks in every for key in marks.agencies.split()}
    named = {
        key: told_apart(snapshot, portal.agencies[key])
        for key in agencies
        if key in portal.agencies
    }
    campaigns = {
        key: portal.campaigns[key].short
        for key in {marks.campaign for marks in every}
        if key in portal.campaigns
    }
    territories = {
        key: portal.territories[key].name
        for key in {marks.territory for marks in every}
        if key in portal.territories
    }
    kinds = {key: CATEGORY[Category(key)] for key in {marks.kind for marks in every}}
    return Filters(*map(choices_in_order, (named, campaigns, territories, kinds)))
