"""A person to ask about a draft: shown while opinions are taken, then gone from the portal."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from ...dates import said_date
from ...model import Consultation, Plan, Portal
from ...problems import Problem, found


def while_open(portal: Portal, today: dt.date) -> tuple[Portal, list[Problem]]:
    """The portal with only the contacts of drafts that take opinions on that day.

    Taken out here, before any page or download is made, so that none can forget to.
    """
    problems: list[Problem] = []
    changed: dict[str, Plan] = {}
    for plan in portal.plans.values():
        asked = plan.consultation
        if asked is None or asked.contact is None or takes_opinions(asked, today):
            continue
        changed[plan.id] = replace(plan, consultation=replace(asked, contact=None))
        if asked.closes.last < today:
            problems.append(found(asked.contact.at, "K506", closes=said_date(asked.closes)))
    if not changed:
        return portal, problems
    return replace(portal, plans={**portal.plans, **changed}), problems


def takes_opinions(asked: Consultation, today: dt.date) -> bool:
    """The first and the closing day included."""
    return (asked.opens is None or asked.opens.first <= today) and today <= asked.closes.last
