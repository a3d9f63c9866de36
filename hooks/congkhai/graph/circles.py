"""Ways that come back to where they were, whatever they lead along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from ..model import Agency, Territory
from ..problems import Place, Problem, found

Step = TypeVar("Step")


def circles(
    starts: Iterable[str], onward: Callable[[str], Iterable[tuple[str, Step]]]
) -> Iterator[tuple[str, Step]]:
    """Each circle once, as «a → b → a», with the step that closes it; without recursion."""
    done: set[str] = set()
    for start in starts:
        path: list[str] = []
        where: dict[str, int] = {}
        waiting: list[tuple[str, int, Step | None]] = [(start, 0, None)]
        while waiting:
            node, depth, step = waiting.pop()
            for left in path[depth:]:
                done.add(left)
                del where[left]
            del path[depth:]
            if node in where:
                if step is not None:
                    yield " → ".join([*path[where[node] :], node]), step
                continue
            if node in done:
                continue
            where[node] = len(path)
            path.append(node)
            waiting += [(target, len(path), step) for target, step in onward(node)]
        done.update(path)


def register_circles(
    agencies: Mapping[str, Agency], territories: Mapping[str, Territory]
) -> Iterator[Problem]:
    """No agency, group or place lies in itself, directly or through others."""

    def told(key: str, above: Mapping[str, tuple[tuple[str, Place], ...]]) -> Iterator[Problem]:
        for loop, at in circles(above, lambda node: above.get(node, ())):
            yield found(at, "K429", key=key, loop=loop)

    yield from told(
        "parent",
        {key: ((one.parent, one.at),) for key, one in agencies.items() if one.parent},
    )
    yield from told(
        "member_of",
        {key: tuple((group, one.at) for group in one.member_of) for key, one in agencies.items()},
    )
    yield from told(
        "parent",
        {key: ((one.parent, one.at),) for key, one in territories.items() if one.parent},
    )
