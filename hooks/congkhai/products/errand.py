"""Work done by others: what is sent out, and what comes back of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from contextlib import ExitStack, contextmanager, suppress
from typing import TypeVar

from ..value import value_class
from .crew import Crew, Hands, NoCluster
from .press import KeptPart, Product
from .recorder import Read, Reads

PIECE = 25
"""At most so many products go out together: so much is lost when a worker dies."""
FEW = 20
"""Of a sort of which no more are wanted each may take long: they go out first, each by itself."""

_AHEAD = 4
"""So many pieces for each hand are out at one time, where all are wanted in their order."""
_PATIENCE = 5
"""Seconds without anything brought after which it is looked whether anybody is still there."""
T = TypeVar("T")
R = TypeVar("R")
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
    """The digest of each answer that was read and had to be worked out, …"""
    rests: Mapping[Read, Reads]
    """… and what such answers rest on."""


@value_class
class Errand:
    """Names are sent out with this, and come back as products."""

    run: Callable[[str, bytes, Sequence[ProductName]], list[Brought]]
    """Of a token, a portal as bytes, and names."""
    token: str
    blob: bytes
    learn: Callable[[Mapping[Read, bytes], Mapping[Read, Reads]], None]
    """Takes over what workers found to be the answers."""
    prepare: Callable[[], None] = lambda: None
    """What is worked out at home before they are begun: each of them would else do it again."""


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
        errand.prepare()
        futures: list[Future[list[Brought]]] = []
        for piece in _pieces(wanted, hands.count):
            try:
                futures.append(hands.executor.submit(errand.run, errand.token, errand.blob, piece))
            except Exception:
                break
        yield _results(futures, hands)


def done_by(
    crew: Crew, call: Callable[[T], R], pieces: Iterable[T]
) -> Iterator[tuple[T, R | None]]:
    """Each piece of work, in their order, with what comes of it; with nothing where none of them
    brings it back."""
    with ExitStack() as stack:
        try:
            hands = stack.enter_context(crew.at_work())
        except NoCluster:
            yield from ((piece, None) for piece in pieces)
            return
        out: deque[tuple[T, Future[R] | None]] = deque()
        for piece in pieces:
            future: Future[R] | None = None
            with suppress(Exception):
                future = hands.executor.submit(call, piece)
            out.append((piece, future))
            if len(out) > _AHEAD * hands.count:
                first, of = out.popleft()
                yield first, _done(of, hands)
        for first, of in out:
            yield first, _done(of, hands)


def _done(future: Future[R] | None, hands: Hands) -> R | None:
    while future and not wait([future], _PATIENCE).done:
        if not hands.are_there():
            return None
    # Whatever happened to a worker or on the way to it: at home it can be done still.
    with suppress(Exception, CancelledError):
        return future.result() if future else None
    return None


def _results(futures: Sequence[Future[list[Brought]]], hands: Hands) -> Iterator[Brought]:
    waiting = {*futures}
    order = {future: place for place, future in enumerate(futures)}
    while waiting:
        done, waiting = wait(waiting, _PATIENCE, FIRST_COMPLETED)
        # A worker tells an answer with the first product that reads it.
        for future in sorted(done, key=order.__getitem__):
            # What cannot be made is told here, as in any build.
            yield from _done(future, hands) or ()
        if not done and not hands.are_there():
            return


def _pieces(wanted: Sequence[ProductName], workers: int) -> list[list[ProductName]]:
    """Single products of sorts of few first, then the others so many at a time."""
    by_sort: dict[str, list[ProductName]] = {}
    for name in wanted:
        by_sort.setdefault(name[0], []).append(name)
    single = [[name] for some in by_sort.values() if len(some) <= FEW for name in some]
    many = [name for some in by_sort.values() if len(some) > FEW for name in some]
    pieces: list[list[ProductName]] = []
    at = 0
    while at < len(many):
        # Smaller towards the end, so that all hands come to it at one time.
        size = max(1, min(PIECE, (len(many) - at) // (4 * workers)))
        pieces.append(many[at : at + size])
        at += size
    return [*single, *pieces]
