"""The portal as documents know one another: of each plan only what tells it from others."""

from __future__ import annotations

from dataclasses import replace

from ..model import Portal, identity_of
from ..problems import Place

_NOWHERE = Place("")


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
