"""The registers beside the plans, or why one holds nothing."""

from __future__ import annotations

from typing import TypeVar

from .graph import Registers, RegisterState
from .model import Accepted, AgencyRegister, CampaignRegister, DocumentRegister
from .problems import Problem
from .sources import Sources, read_value
from .value import value_class

T = TypeVar("T", AgencyRegister, CampaignRegister, DocumentRegister)


@value_class
class ReadRegisters:
    """The three registers, and what was seen in reading them."""

    held: Registers
    accepted: tuple[Accepted, ...]
    """The findings that their editors have accepted."""
    problems: list[Problem]
    states: dict[str, RegisterState]
    """Why one holds nothing, by its name; one that holds something has no state."""


def read_registers(sources: Sources) -> ReadRegisters:
    problems: list[Problem] = []
    states: dict[str, RegisterState] = {}
    agencies = _read("agencies", AgencyRegister, sources, problems, states)
    campaigns = _read("campaigns", CampaignRegister, sources, problems, states)
    documents = _read("documents", DocumentRegister, sources, problems, states)
    return ReadRegisters(
        held=Registers(agencies, campaigns.campaigns, documents.documents),
        accepted=(*agencies.accepted, *campaigns.accepted, *documents.accepted),
        problems=problems,
        states=states,
    )


def _read(
    name: str,
    kind: type[T],
    sources: Sources,
    problems: list[Problem],
    states: dict[str, RegisterState],
) -> T:
    draft = sources.registers.get(name)
    if draft is None:
        file = f"{sources.plans.folder.name}/{name}.yml"
        told = any(problem.place.file == file for problem in sources.problems)
        states[name] = "broken" if told else "missing"
        return kind()
    problems += draft.problems
    value = read_value(draft.root, kind, problems) if draft.root and draft.root.pairs else kind()
    if value is None or (draft.root is None and draft.problems):
        states[name] = "broken"
    elif value == kind():
        states[name] = "empty"
    return value or kind()
