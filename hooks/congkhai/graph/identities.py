"""The portal as documents know one another: of each plan only what tells it from others."""

from __future__ import annotations

from dataclasses import replace

from ..model import Plan, Portal
from ..problems import Place

_NOWHERE = Place("")


def identity_of(plan: Plan) -> Plan:
    """What citations lead to it by; neither what it asks for nor what it says."""
    return Plan(
        id=plan.id,
        kind=plan.kind,
        agency=plan.agency,
        title=plan.title,
        symbol=plan.symbol,
        number=plan.number,
        issued=plan.issued,
        name=plan.name,
        scope=plan.scope,
        at=plan.at,
    )


def known_by(portal: Portal) -> Portal:
    """What else documents know one another by, wherever in the sources it stands."""
    return Portal(
        plans={},
        documents=portal.documents,
        agencies=portal.agencies,
        territories=portal.territories,
        campaigns={},
        successions=(),
        edges_from={
            key: tuple(replace(edge, at=_NOWHERE) for edge in edges)
            for key, edges in portal.edges_from.items()
        },
        edges_to={},
        plans_by_agency={},
        plans_by_campaign={},
        moved=portal.moved,
    )


def identities(portal: Portal) -> Portal:
    """Whoever is given this portal, instead of the whole, can have read nothing else of it."""
    plans = {key: identity_of(plan) for key, plan in portal.plans.items()}
    return replace(known_by(portal), plans=plans)
