"""Who makes products: this process, others on this machine, or those of a cluster.

All stand behind one seam, `concurrent.futures.Executor`. What a worker does not bring back, since
it died or its machine went away, is made here.
"""

from __future__ import annotations

import importlib
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from typing import Any

from ..value import value_class

ENOUGH = 100
"""Fewer products than this are made sooner here than a worker has started."""
_WATCH = 0.5
_FAREWELL = 2


@value_class
class Hands:
    """Who works, how many of them, and whether they are still there."""

    executor: Executor
    count: int
    are_there: Callable[[], bool] = lambda: True


class NoCluster(Exception):
    """The scheduler does not answer, or the package that talks to it is not installed."""


@value_class
class Crew:
    jobs: int = 1
    """Processes on this machine; with one, everything is made in line."""
    cluster: str = ""
    """The address of a scheduler, as `tcp://host:8786`; then `jobs` does not count."""

    begins_anew: bool = False
    """Whether processes begin with nothing: those of a program that does several things at once."""

    @property
    def is_alone(self) -> bool:
        return not self.cluster and self.jobs < 2

    @property
    def shares_memory(self) -> bool:
        """Whether workers begin with all that this process knows."""
        return not self.cluster and not self.begins_anew and hasattr(os, "fork")

    @contextmanager
    def at_work(self) -> Iterator[Hands]:
        """Raises NoCluster."""
        if self.cluster:
            with _cluster(self.cluster) as found:
                yield found
            return
        # Loaded where they are needed: most builds after an edit need no one else.
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor

        context = multiprocessing.get_context("fork" if self.shares_memory else "spawn")

        class Pool(ProcessPoolExecutor):
            def submit(self, *args: Any, **named: Any) -> Any:
                """Begins workers, as they are needed."""
                with _interrupts_put_off():
                    return super().submit(*args, **named)

        pool = Pool(self.jobs, mp_context=context, initializer=_end_with, initargs=(os.getpid(),))
        with pool:
            try:
                yield Hands(pool, self.jobs)
            except BaseException:
                # Nobody wants any more what they still do.
                for process in multiprocessing.active_children():
                    process.kill()
                raise


ALONE = Crew()


def processors() -> int:
    """So many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def check_cluster(address: str) -> None:
    """Raises NoCluster when nobody answers there."""
    with _cluster(address):
        pass


@contextmanager
def _cluster(address: str) -> Iterator[Hands]:
    try:
        distributed: Any = importlib.import_module("distributed")
    except ImportError as error:
        raise NoCluster("distributed") from error
    try:
        client = distributed.Client(address, timeout=5, set_as_default=False)
    except (OSError, ValueError) as error:
        raise NoCluster(address) from error
    try:
        count = max(len(client.nthreads()), 1)
        yield Hands(client.get_executor(pure=False, retries=0), count, lambda: _has_workers(client))
    finally:
        with suppress(Exception):
            client.close(timeout=_FAREWELL)


def _has_workers(client: Any) -> bool:
    """Whether its scheduler is there and knows some: without, work waits for ever."""
    try:
        return client.status == "running" and bool(client.scheduler_info()["workers"])
    except Exception:
        return False


@contextmanager
def _interrupts_put_off() -> Iterator[None]:
    """Who is begun in the meantime never hears of Ctrl+C: to stop what it does is our business."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with(parent: int) -> None:
    """A worker ends when the build does, however that ends: it holds files of the build's."""
    with suppress(ValueError):  # where it is no process of its own
        signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_WATCH)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
