"""Whose a record is, where it says so in words that mean one body of the register."""

from __future__ import annotations

from dataclasses import replace

from ..model import Plan, Publication, Records, with_ties
from .named_bodies import BodiesByName


def with_known_makers(records: Records, plan: Plan, bodies: BodiesByName) -> Records:
    """«UBND xã Đông» in the records of a plan is whom that plan would mean by it."""
    found = tuple(_known(record, plan, bodies) for record in records.publications)
    if all(new is old for new, old in zip(found, records.publications, strict=True)):
        return records
    return replace(records, publications=found)


def _known(record: Publication, plan: Plan, bodies: BodiesByName) -> Publication:
    names = [party.name for party in record.who if not party.agency]
    ties = {name: ((meant, name),) for name in names if (meant := bodies.meant(name, plan))}
    known: Publication = with_ties(record, ties) if ties else record
    return known
