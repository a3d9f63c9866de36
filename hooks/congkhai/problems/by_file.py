"""Findings by the file in which they are; what was kept of them is read when somebody asks."""

from __future__ import annotations

import pickle
from abc import abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import overload

from ..value import value_class
from .catalogue import fails
from .problem import RANK, Problem, Severity, in_order

Counts = tuple[tuple[str, Severity, int], ...]
"""How many findings there are, by their code and how grave they are."""


@value_class
class PackedProblems:
    """Findings of one file, as they are kept."""

    file: str
    digest: bytes
    """Of what they say."""
    data: bytes
    has_errors: bool
    counts: Counts

    def unpacked(self) -> list[Problem]:
        problems: list[Problem] = pickle.loads(self.data)
        return problems


Finding = Problem | PackedProblems


def unpacked(findings: Iterable[Finding], is_wanted: Callable[[str], bool]) -> Iterator[Finding]:
    """Those of some files as single ones."""
    for finding in findings:
        if isinstance(finding, PackedProblems) and is_wanted(finding.file):
            yield from finding.unpacked()
        else:
            yield finding


class _Found(Sequence[Problem]):
    """Findings by file, line and column, each once."""

    @property
    @abstractmethod
    def _all(self) -> Sequence[Problem]:
        """In this order; they are read when somebody first asks."""

    @overload
    def __getitem__(self, place: int) -> Problem: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Problem]: ...
    def __getitem__(self, place: int | slice) -> Problem | Sequence[Problem]:
        return self._all[place]

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and [*self] == [*other]

    __hash__ = None  # type: ignore[assignment]


class FoundInFile(_Found):
    """What is found in one file."""

    def __init__(self) -> None:
        self.packed: list[PackedProblems] = []
        self.plain: list[Problem] = []

    @property
    def has_errors(self) -> bool:
        return any(some.has_errors for some in self.packed) or any(
            fails(problem, strict=False) for problem in self.plain
        )

    @cached_property
    def counts(self) -> Counter[Severity]:
        """Nothing is read for it where no two of what was found together can be the same."""
        parts = [by_gravity(self.plain), *(some.counts for some in self.packed)]
        codes = [code for part in parts for code in {code for code, _, _ in part}]
        if len(codes) > len({*codes}):
            parts = [by_gravity(self._all)]
        counts: Counter[Severity] = Counter()
        for part in parts:
            for _, severity, count in part:
                counts[severity] += count
        return counts

    @cached_property
    def _all(self) -> Sequence[Problem]:
        return in_order([*(p for some in self.packed for p in some.unpacked()), *self.plain])


class ProblemsByFile(_Found):
    """What is found in all files."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        found: dict[str, FoundInFile] = {}
        for finding in findings:
            if isinstance(finding, PackedProblems):
                found.setdefault(finding.file, FoundInFile()).packed.append(finding)
            else:
                found.setdefault(finding.place.file, FoundInFile()).plain.append(finding)
        self.by_file: Mapping[str, FoundInFile] = dict(sorted(found.items()))

    @property
    def has_errors(self) -> bool:
        """Known without reading what is packed: each build asks it of many findings."""
        return any(found.has_errors for found in self.by_file.values())

    @property
    def counts(self) -> Counter[Severity]:
        counts: Counter[Severity] = Counter()
        for found in self.by_file.values():
            counts.update(found.counts)
        return counts

    @property
    def gravest(self) -> Problem | None:
        """The first of them; of one file the findings are read."""
        for severity in sorted(self.counts, key=RANK.__getitem__):
            for found in self.by_file.values():
                if found.counts[severity]:
                    return next(problem for problem in found if problem.severity == severity)
        return None

    @property
    def findings(self) -> Iterator[Finding]:
        """All that was given."""
        for found in self.by_file.values():
            yield from found.packed
            yield from found.plain

    @cached_property
    def _all(self) -> Sequence[Problem]:
        return tuple(problem for found in self.by_file.values() for problem in found)


def by_gravity(problems: Iterable[Problem]) -> Counts:
    """Each counts once."""
    counts = Counter((problem.code, problem.severity) for problem in in_order(problems))
    return tuple((*kind, count) for kind, count in counts.items())


def with_more(problems: Sequence[Problem], more: Iterable[Problem]) -> ProblemsByFile:
    known = problems.findings if isinstance(problems, ProblemsByFile) else problems
    return ProblemsByFile([*known, *more])
