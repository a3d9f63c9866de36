"""Whoever makes the products, the bytes are the same; what a worker does not bring is made here."""

from __future__ import annotations

import datetime as dt
import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, nullcontext
from functools import wraps
from pathlib import Path

import pytest
from congkhai import away, readings
from congkhai.commands import main
from congkhai.history import DateChange, History, recall
from congkhai.knowledge import load_portal
from congkhai.pipeline import make_site
from congkhai.products import Crew, Store, Tree, errand, workshop
from congkhai.products.answer_book import numbers_in
from congkhai.products.crew import Hands

from tests.builds import FRAME, Portal, contents, made, snapshot_of_day
from tests.need import ROOT
from tests.small import FACTS, source, write

TODAY = dt.date(2026, 11, 22)
PLANS = 12


@pytest.fixture(scope="module")
def own(tmp_path_factory) -> Portal:
    facts = {
        f"p{n}.md": source(
            FACTS.replace("ke-hoach-a", f"ke-hoach-{n}").replace("number: 12", f"number: {n + 20}")
        )
        for n in range(PLANS)
    }
    folder = tmp_path_factory.mktemp("crew")
    write(folder, facts)
    return Portal(folder)


@pytest.fixture(scope="module")
def alone(own) -> dict[str, bytes]:
    return own.from_nothing(TODAY)


@pytest.fixture(autouse=True)
def few_are_enough(monkeypatch):
    monkeypatch.setattr(workshop, "ENOUGH", 4)
    monkeypatch.setattr(errand, "PIECE", 3)


def made_by(own: Portal, crew: Crew, out: Path) -> tuple[dict[str, bytes], int]:
    """The site, and how many products others made."""
    out.mkdir()
    snapshot = snapshot_of_day(own, TODAY)
    store = Store.opened(None, b"")
    done = make_site(snapshot, store, Tree(out, None), FRAME, lambda tab: tab, crew)
    return contents(out), sum(cost.away for cost in done.costs.values())


@pytest.fixture
def strangers(monkeypatch) -> Iterator[Crew]:
    """Two processes that begin with nothing. They stay from one stage to the next, as the machines
    of a cluster do: to begin takes them longer than what they make."""
    monkeypatch.setattr(away, "_PLACES", {})
    crew = Crew(jobs=2, begins_anew=True)
    with crew.at_work() as hands:
        monkeypatch.setattr(Crew, "at_work", lambda crew: nullcontext(hands))
        yield crew


def test_two_processes_make_the_same_bytes(own, alone, tmp_path):
    site, away = made_by(own, Crew(jobs=2), tmp_path / "out")
    assert site == alone
    assert away > 3 * PLANS - 9


def test_what_all_of_them_need_is_worked_out_once_before_they_begin(own, tmp_path, monkeypatch):
    asked = tmp_path / "asked"

    def noted(history: History) -> tuple[DateChange, ...]:
        with asked.open("a") as file:
            file.write(f"{os.getpid()}\n")
        return recall(history)

    monkeypatch.setattr("congkhai.snapshot.recall", noted)
    assert made_by(own, Crew(jobs=2), tmp_path / "out")[1] > 0
    assert asked.read_text().split() == [str(os.getpid())]


def test_processes_that_begin_with_nothing_make_the_same_bytes(own, alone, tmp_path, strangers):
    """And what they made stands in the next build."""
    site, sent = made_by(own, strangers, tmp_path / "out")
    assert site == alone
    assert sent > 0
    stands_in_the_next_build(own, tmp_path / "again", strangers)


def test_what_others_made_stands_in_the_next_build(own, tmp_path):
    stands_in_the_next_build(own, tmp_path, Crew(jobs=2))


def stands_in_the_next_build(own, folder, crew):
    """What they say that they read must be told as it is told here."""
    copy = Portal(folder)
    shutil.copytree(own.plans, copy.plans)
    first = copy.build(TODAY, crew=crew)
    assert sum(cost.away for cost in first.costs.values()) > 3 * PLANS - 9
    assert made(copy.build(TODAY)) == {}
    text = (copy.plans / "p3.md").read_text("utf-8")
    (copy.plans / "p3.md").write_text(f"{text}\nThêm một câu.\n", "utf-8")
    assert made(copy.build(TODAY))["plan"] == 1


def resting(own: Portal, crew: Crew, out: Path) -> dict:
    """By answer, on which answers it rests and on which days."""
    out.mkdir()
    store = Store.opened(None, b"")
    make_site(snapshot_of_day(own, TODAY), store, Tree(out, None), FRAME, lambda tab: tab, crew)
    every = store.book.questions
    names = {
        number: (answers.question, key)
        for answers in every
        for key, number in zip(answers.keys, answers.numbers, strict=True)
    }
    return {
        names[number]: ({names.get(rest) for rest in numbers_in([on[0]]).tolist()}, *on[1:])
        for answers in every
        for number, on in zip(answers.numbers, answers.rests, strict=True)
        if on
    }


def test_what_others_worked_out_rests_on_what_it_rests_on_here(own, tmp_path):
    """Else the first edit would work all of it out again."""
    here = resting(own, Crew(), tmp_path / "here")
    assert {"time", "ledger", "duties", "mentions"} <= {question for question, _ in here}
    assert resting(own, Crew(jobs=2), tmp_path / "away") == here


class Unreliable(Executor):
    """Does some of what it is given, fails at some, and takes no more after a while."""

    def __init__(self) -> None:
        self.asked = 0

    def submit(self, call, /, *args, **named):
        self.asked += 1
        if self.asked > 4:
            raise RuntimeError("the scheduler is gone")
        future: Future[object] = Future()
        if self.asked % 2:
            future.set_result(call(*args, **named))
        else:
            future.set_exception(OSError("the worker died"))
        return future


def test_what_is_not_brought_back_is_made_here(own, alone, tmp_path, monkeypatch):
    @contextmanager
    def at_work(crew):
        yield Hands(Unreliable(), 2)

    monkeypatch.setattr(Crew, "at_work", at_work)
    assert made_by(own, Crew(jobs=2), tmp_path / "out")[0] == alone


def test_a_worker_that_is_killed_costs_nothing_but_time(own, alone, tmp_path, monkeypatch):
    home, plain = os.getpid(), away.make_away

    @wraps(away.make_away)
    def deadly(token, blob, names):
        if os.getpid() != home:
            os.kill(os.getpid(), signal.SIGKILL)
        return plain(token, blob, names)

    monkeypatch.setattr(away, "make_away", deadly)
    assert made_by(own, Crew(jobs=2), tmp_path / "out") == (alone, 0)


@pytest.fixture
def shapes_of_sources(tmp_path, monkeypatch) -> Path:
    """Plans in one file and in several, one that is broken, one with records beside it."""
    monkeypatch.setattr(readings, "_MANY", 4)
    monkeypatch.setattr(readings, "_TOGETHER", 2)
    shutil.copytree(ROOT / "examples" / "vi-du" / "plans", tmp_path / "plans")
    write(tmp_path, {"a.md": "---\nid: [\n---\n", "b.md": source(), "c/plan.yml": FACTS})
    return tmp_path / "plans"


@pytest.mark.parametrize("begins_anew", [False, True])
def test_sources_that_others_read_say_what_they_say_here(shapes_of_sources, begins_anew):
    crew = Crew(jobs=2, begins_anew=begins_anew)
    known = load_portal(shapes_of_sources, store := Store.opened(None, b""), crew)
    alone = load_portal(shapes_of_sources, own := Store.opened(None, b""))
    assert len(alone.left_out) == 1 < len(alone.portal.plans)
    again = load_portal(shapes_of_sources, store)
    for other in (known, again):
        assert (other.portal, other.problems) == (alone.portal, alone.problems)
        assert {plan: text.body for plan, text in other.outlines.items()} == {
            plan: text.body for plan, text in alone.outlines.items()
        }
    for kind in ("source", "plan", "references"):
        assert store._small.all(kind).keys() == own._small.all(kind).keys()


@pytest.mark.parametrize("dies", [True, False], ids=["dies", "fails"])
def test_sources_that_others_do_not_bring_back_are_read_here(shapes_of_sources, monkeypatch, dies):
    home, read_here = os.getpid(), []

    @wraps(readings.read_away)
    def deadly(piece):
        if dies and os.getpid() != home:
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError("no memory is left")

    def here(unread, letters):
        read_here.append(unread.file)
        return readings_of(unread, letters)

    readings_of = readings._read_of
    monkeypatch.setattr(readings, "read_away", deadly)
    monkeypatch.setattr(readings, "_read_of", here)
    known = load_portal(shapes_of_sources, Store.opened(None, b""), Crew(jobs=2))
    alone = load_portal(shapes_of_sources)
    assert (known.portal, known.problems) == (alone.portal, alone.problems)
    assert len(read_here) > 4


@pytest.mark.parametrize("begins_anew", [False, True])
def test_whoever_stops_a_program_at_its_terminal_does_not_make_its_workers_speak(begins_anew):
    with Crew(jobs=2, begins_anew=begins_anew).at_work() as hands:
        done = hands.executor.submit(os.getpid)
        began = multiprocessing.active_children()
        for worker in began:
            assert worker.pid
            os.kill(worker.pid, signal.SIGINT)
        assert done.result(20) in {worker.pid for worker in began}


@pytest.mark.parametrize("begins_anew", [False, True])
def test_what_nobody_waits_for_any_more_is_not_done_to_its_end(begins_anew):
    def stopped() -> None:
        with Crew(jobs=2, begins_anew=begins_anew).at_work() as hands:
            for _ in range(4):
                hands.executor.submit(time.sleep, 60)
            raise KeyboardInterrupt

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert time.monotonic() - began < 30
    assert multiprocessing.active_children() == []


def test_what_may_take_long_goes_out_first_and_by_itself():
    many = [("many", str(number)) for number in range(60)]
    sent = errand._pieces([*many, ("long", "a"), ("long", "b")], 2)
    assert sent[:2] == [[("long", "a")], [("long", "b")]]
    assert [name for piece in sent[2:] for name in piece] == many
    assert max(map(len, sent)) <= errand.PIECE
    assert len(sent[-1]) == 1


def test_a_worker_that_is_asked_for_parts_leaves_the_product_to_its_home(own):
    parts = away.portable(snapshot_of_day(own, TODAY)).parts
    for ask in (len, list, lambda known: "a" in known, lambda known: known.get("a")):
        with pytest.raises(LookupError):
            ask(parts)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--jobs", "0"], "--jobs cần một số từ 1 trở lên, không phải «0»."),
        (["--jobs", "-1"], "không phải «-1»."),
        (["--jobs", "hai"], "không phải «hai»."),
        (["--cluster", "tcp://127.0.0.1:9"], "Không có bộ điều phối"),
    ],
)
def test_a_crew_that_cannot_be_is_told_before_anything_is_built(
    own, tmp_path, capsys, monkeypatch, options, told
):
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    config = ["--config", str(ROOT / "mkdocs.yml"), "--plans", str(own.plans)]
    assert main(["build", *config, "--out", str(tmp_path / "site"), *options]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_a_cluster_without_its_package_is_told_what_to_install(own, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    monkeypatch.setitem(sys.modules, "distributed", None)
    config = ["--config", str(ROOT / "mkdocs.yml"), "--plans", str(own.plans)]
    out = ["--out", str(tmp_path / "site")]
    assert main(["build", *config, *out, "--cluster", "tcp://127.0.0.1:9"]) == 2
    assert "--cluster cần gói distributed" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


@pytest.fixture
def scheduler(tmp_path):
    """A scheduler and two workers on this machine, which have come to it."""
    from distributed import Client

    file = tmp_path / "scheduler.json"
    paths = [str(ROOT / "hooks"), str(ROOT), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    serving = ["--no-dashboard", "--host", "127.0.0.1", "--port", "0"]
    words = [["scheduler", *serving, "--scheduler-file", str(file)]]
    # A worker has no process beside it that would begin it again.
    alone = ["--no-nanny", "--no-dashboard", "--nthreads", "1"]
    words += [["worker", "--scheduler-file", str(file), *alone]] * 2
    running = []
    try:
        for some in words:
            running.append(
                subprocess.Popen(
                    [sys.executable, "-m", "distributed.cli.dask_" + some[0], *some[1:]],
                    env=environment,
                    cwd=tmp_path,
                    stderr=subprocess.DEVNULL,
                )
            )
            for _ in range(100):
                if file.exists():
                    break
                time.sleep(0.2)
        address = json.loads(file.read_text())["address"]
        with Client(address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=120)
        yield address, running
    finally:
        for process in running:
            process.terminate()
        for process in running:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                # A worker whose scheduler is gone looks for it for a while.
                process.kill()
                process.wait()


def test_a_cluster_makes_the_same_bytes(own, alone, tmp_path, scheduler, monkeypatch):
    address, _ = scheduler
    site, away = made_by(own, Crew(cluster=address), tmp_path / "out")
    assert site == alone
    assert away > 3 * PLANS - 9
    monkeypatch.setattr(readings, "_MANY", 4)
    monkeypatch.setattr(readings, "_read_of", lambda *_: pytest.fail("read here"))
    read = load_portal(own.plans, Store.opened(None, b""), Crew(cluster=address))
    assert read.portal == load_portal(own.plans).portal


@pytest.mark.parametrize("left", [0, 1], ids=["the scheduler", "every worker"])
def test_a_cluster_that_goes_away_costs_nothing_but_time(own, alone, tmp_path, scheduler, left):
    address, running = scheduler

    def end() -> None:
        for process in running[1:] if left else running[:1]:
            process.kill()

    threading.Timer(0.7, end).start()
    site, _ = made_by(own, Crew(cluster=address), tmp_path / "out")
    assert site == alone
