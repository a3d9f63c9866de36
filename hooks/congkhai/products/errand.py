"""Products made by others: what is sent out, and what comes back of it in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from contextlib import ExitStack, contextmanager, suppress

from ..value import value_class
from .crew import Crew, Hands, NoCluster
from .press import KeptPart, Product
from .recorder import Read, Reads

PIECE = 25
"""At most so many products go out together: so much is lost when a worker dies."""
FEW = 20
"""Of a sort of which no more are wanted each may take long: they go out first, each by itself."""

_PATIENCE = 5
"""Seconds without anything brought after which it is looked whether anybody is still there."""
ProductName = tuple[str, str]
"""A product by its sort and key."""


@value_class
class Brought:
    """A product as another process brings it."""

    name: ProductName
    written: tuple[Product, list[KeptPart]] | None
    """Where workers share this machine's disk its files are written already; …"""
    made: tuple[object, ...]
    """… else this is what it made."""
    reads: Reads
    answers: Mapping[Read, bytes]
    """The digest of each answer that was read."""


@value_class
class Errand:
    """Names are sent out with this, and come back as products."""

    run: Callable[[str, bytes, Sequence[ProductName]], list[Brought]]
    """Of a token, a portal as bytes, and names."""
    token: str
    blob: bytes
    learn: Callable[[Mapping[Read, bytes]], None]
    """Takes over what workers found to be the answers."""


@contextmanager
def sent(crew: Crew, errand: Errand, wanted: Sequence[ProductName]) -> Iterator[Iterator[Brought]]:
    """While others work, this process is free; then the iterator gives what they bring back.

    What a worker that dies had, and what nobody takes, is missing from it: all of it where a
    cluster has gone away since the build began.
    """
    with ExitStack() as stack:
        try:
            hands = stack.enter_context(crew.at_work())
        except NoCluster:
            yield iter(())
            return
        futures: list[Future[list[Brought]]] = []
        for piece in _pieces(wanted, hands.count):
            try:
                futures.append(hands.executor.submit(errand.run, errand.token, errand.blob, piece))
            except Exception:
                break
        yield _results(futures, hands)


def _results(futures: Sequence[Future[list[Brought]]], hands: Hands) -> Iterator[Brought]:
    waiting = {*futures}
    while waiting:
        done, waiting = wait(waiting, _PATIENCE, FIRST_COMPLETED)
        for future in done:
            brought: list[Brought] = []
            # Whatever happened to a worker or on the way to it: at home it can be made still, and
            # what cannot be made is told there as in any build.
            with suppress(Exception, CancelledError):
                brought = future.result()
            yield from brought
        if not done and not hands.are_there():
            return


def _pieces(wanted: Sequence[ProductName], workers: int) -> list[list[ProductName]]:
    """Single products of sorts of few first, then the others so many at a time."""
    by_sort: dict[str, list[ProductName]] = {}
    for name in wanted:
        by_sort.setdefault(name[0], []).append(name)
    single = [[name] for some in by_sort.values() if len(some) <= FEW for name in some]
    many = [name for some in by_sort.values() if len(some) > FEW for name in some]
    size = max(1, min(PIECE, -(-len(many) // (4 * workers))))
    return [*single, *(many[start : start + size] for start in range(0, len(many), size))]
