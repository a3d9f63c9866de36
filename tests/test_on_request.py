"""Pages made as they are asked for: the same bytes as a build's, and no more made than is asked."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from congkhai.assembly import SORTS
from congkhai.preview import Desk, Precedence, Showing, ShownPortal, Surroundings, shown
from congkhai.products import (
    Answering,
    Door,
    PageFrame,
    Part,
    Press,
    ProductSort,
    RecordedMapping,
    Store,
    Tree,
    WorkshopOnRequest,
)
from congkhai.source_digests import DIGEST
from congkhai.whereabouts import AT, REGISTERS_AT

from tests.builds import FRAME, Portal, snapshot_of_day
from tests.need import ROOT

TODAY = dt.date(2026, 11, 22)
SOAKS = "SOAK" in os.environ


@pytest.fixture(scope="module")
def own(tmp_path_factory) -> Portal:
    folder = tmp_path_factory.mktemp("portal")
    shutil.copytree(ROOT / "examples" / "vi-du" / "plans", folder / "plans")
    return Portal(folder)


@pytest.fixture(scope="module")
def built(own) -> dict[str, bytes]:
    return own.from_nothing(TODAY)


class Asked:
    """A desk at which pages of a portal are asked for."""

    def __init__(
        self, own: Portal, folder: Path, day: dt.date = TODAY, store: Store | None = None
    ) -> None:
        self.store = store or Store.opened(folder / "store.db", b"")
        (folder / "engine").mkdir(parents=True, exist_ok=True)
        (folder / "pages").mkdir(exist_ok=True)
        self.snapshot = snapshot_of_day(own, day, self.store)
        around = Surroundings(
            folder=folder / "engine", frame=FRAME, shells=lambda tab: tab, hand_written=()
        )
        self.desk = Desk(self.snapshot, around, self.store, folder / "pages")


def test_every_file_of_a_build_is_made_on_request(own, built, tmp_path):
    asked = Asked(own, tmp_path)
    for path, data in built.items():
        assert asked.desk.file(path) == data, path


def test_each_file_is_the_same_whatever_was_asked_before(own, built, tmp_path):
    """Here nothing was: some of all folders, each at a desk of its own."""
    firsts = {path.rpartition("/")[0]: path for path in sorted(built)}
    for number, path in enumerate(sorted(firsts.values())[:: 1 if SOAKS else 9]):
        assert Asked(own, tmp_path / str(number)).desk.file(path) == built[path], path


def test_every_sort_says_where_its_files_are():
    assert AT.keys() == {sort.name for sort in SORTS}
    (register,) = (sort for sort in SORTS if sort.name == "register")
    assert REGISTERS_AT.keys() == {*register.keys(None)}


def test_a_page_makes_what_it_shows_and_no_more(own, tmp_path):
    asked = Asked(own, tmp_path)
    asked.desk.file("ke-hoach/vi-du-so-xay-dung-duong-lang-2023/index.html")
    made = {sort for sort, _ in asked.desk.made}
    assert made == {"plan", "wordings", "comparison", "citing", "calendars", "feeds"}
    assert sum(1 for sort, _ in asked.desk.made if sort == "plan") == 1
    for path in ("search/client/box.js", "assets/ngay.css", "khong/co.html", "ke-hoach/khong-co/"):
        asked.desk.file(path)
    assert {sort for sort, _ in asked.desk.made} - made == {"search client", "day"}


def test_what_stands_since_the_last_time_is_not_made_again(own, tmp_path):
    path = "ke-hoach/vi-du-ubnd-duong-lang-2023/index.html"
    first = Asked(own, tmp_path)
    page = first.desk.file(path)
    first.store.close(keep=True)
    stood = (tmp_path / "pages" / path).stat().st_mtime_ns
    again = Asked(own, tmp_path)
    assert again.desk.file(path) == page
    assert (tmp_path / "pages" / path).stat().st_mtime_ns == stood
    assert Asked(own, tmp_path, TODAY + dt.timedelta(1)).desk.file(path) is not None


PATH = "ke-hoach/vi-du-so-xay-dung-duong-lang-2023/index.html"


@pytest.fixture
def slow(own, tmp_path):
    """A stage of a portal that takes long to work out, and what is told of changes."""
    told: list[str] = []
    copy = tmp_path / "copy"
    shutil.copytree(own.plans, copy / "plans")
    stage = ShownPortal(threading.RLock(), lambda: told.append("changed"), Precedence())
    asked = Asked(Portal(copy), tmp_path)
    stage.show(asked.desk, took=5)
    yield Portal(copy), stage, asked, told
    stage.end()


@contextmanager
def turn_of_another(stage: ShownPortal) -> Iterator[None]:
    """While it lasts, another thread makes products."""
    is_held, is_over = threading.Event(), threading.Event()

    def hold() -> None:
        with stage.turn:
            is_held.set()
            is_over.wait(20)

    holder = threading.Thread(target=hold)
    holder.start()
    is_held.wait(20)
    yield
    is_over.set()
    holder.join()


def settled(stage: ShownPortal, wanted: bytes) -> bool:
    for _ in range(200):
        if stage.file(PATH) == wanted:
            return True
        time.sleep(0.05)
    return False


def test_where_the_rest_takes_long_an_edited_plan_is_shown_before_it(slow, tmp_path):
    own, stage, _, told = slow
    before = stage.file(PATH)
    (source,) = own.plans.rglob("vi-du-so-xay-dung-duong-lang-2023.md")
    text = source.read_text()
    source.write_text(f"{text}\n1. Thêm một ý mới.\n")
    assert stage.show_edited([str(source)], own.folder)
    at_once = stage.file(PATH)
    assert "Thêm một ý mới.".encode() in at_once
    again = Asked(own, tmp_path / "again")
    stage.show(again.desk, took=5)
    assert settled(stage, own.from_nothing(TODAY)[PATH])
    assert told
    # Nothing else has changed: then what was shown at once is what a build makes.
    source.write_text(text)
    assert stage.show_edited([str(source)], own.folder)
    assert stage.file(PATH) == before


@pytest.mark.parametrize(
    "broken",
    ["", "---\nid: [\n---\n", "---\nid: mot-id-khac\nkind: kế hoạch\ntitle: A\n---\n"],
)
def test_a_source_that_makes_no_such_plan_waits_for_the_rest(slow, broken):
    own, stage, _, _ = slow
    before = stage.file(PATH)
    (source,) = own.plans.rglob("vi-du-so-xay-dung-duong-lang-2023.md")
    source.write_text(broken)
    assert not stage.show_edited([str(source)], own.folder)
    source.unlink()
    assert not stage.show_edited([str(source)], own.folder)
    assert stage.file(PATH) == before


def test_where_what_others_last_said_names_what_is_gone_a_page_is_made_whole(slow, tmp_path):
    own, stage, asked, _ = slow
    assert stage.file(PATH)
    for source in own.plans.rglob("*.md"):
        if source.stem not in PATH:
            source.unlink()
    stage.show(Asked(own, tmp_path, store=asked.store).desk, took=5)
    assert settled(stage, own.from_nothing(TODAY)[PATH])


def test_where_nothing_can_be_shown_at_once_an_edit_waits_for_the_rest(slow):
    own, stage, asked, _ = slow
    assert stage.file(PATH)
    (source,) = own.plans.rglob("vi-du-so-xay-dung-duong-lang-2023.md")
    asked.store.close(keep=False)
    assert not stage.show_edited([str(source)], own.folder)


def test_an_edit_while_the_one_before_is_worked_out_stays_to_be_seen(slow, monkeypatch):
    own, stage, asked, told = slow
    assert stage.file(PATH)
    (source,) = own.plans.rglob("vi-du-so-xay-dung-duong-lang-2023.md")
    text, made = source.read_text(), asked.desk.file
    is_begun, goes_on = threading.Event(), threading.Event()

    def slowly(path: str) -> bytes | None:
        is_begun.set()
        goes_on.wait(20)
        return made(path)

    monkeypatch.setattr(asked.desk, "file", slowly)
    for words in ("Ý thứ nhất", "Ý thứ hai"):
        source.write_text(f"{text}\n1. {words}.\n")
        assert stage.show_edited([str(source)], own.folder)
        stage.show(asked.desk, took=5) if words == "Ý thứ nhất" else goes_on.set()
        assert is_begun.wait(20)
    for _ in range(200):
        if told:
            break
        time.sleep(0.05)
    shown_now = stage.file(PATH)
    assert shown_now
    assert "Ý thứ hai" in shown_now.decode()


def test_while_products_are_made_what_was_shown_last_is_shown(slow):
    _, stage, _, _ = slow
    page, style = stage.file(PATH), stage.file("assets/ngay.css")
    with turn_of_another(stage):
        assert stage.file(PATH) == page
        assert stage.file("assets/ngay.css") == style
    assert settled(stage, page)


def test_what_was_shown_last_is_what_the_next_preview_begins_with(slow, tmp_path):
    _, stage, _, _ = slow
    page = stage.file(PATH)
    stage.keep(tmp_path / "shown")
    following = ShownPortal(threading.RLock(), lambda: None, Precedence())
    following.begin_with(tmp_path / "shown")
    assert following.is_former
    assert following.file(PATH) == page
    (tmp_path / "shown").write_bytes(b"x")
    following.begin_with(tmp_path / "shown")
    following.end()
    assert following.file("khac.html") is None


def test_before_anything_is_read_a_page_says_so_and_is_loaded_again_when_it_is_there(
    slow, tmp_path, monkeypatch
):
    monkeypatch.setattr(shown, "_PATIENCE", 0.01)
    _, stage, asked, _ = slow
    first = ShownPortal(threading.RLock(), lambda: None, Precedence())
    showing = Showing("/", first.file)
    status, name, page = showing.answer(PATH.removesuffix("index.html"))
    assert (status, name) == (503, "503.html")
    assert "Đang đọc các kế hoạch" in page.decode()
    script = showing.with_script(page).decode()
    assert "reload.js" in script
    assert "former" not in script
    got: list[bytes | None] = []
    style = threading.Thread(target=lambda: got.append(first.file("assets/ngay.css")))
    style.start()
    first.show(asked.desk, 0)
    style.join(10)
    assert got == [stage.file("assets/ngay.css")]
    assert showing.answer(PATH) == (200, PATH, stage.file(PATH))
    assert showing.has_changed(PATH, showing.state_of(page))
    first.end()


def test_a_part_that_another_product_has_made_since_is_made_again(tmp_path):
    store, frame = Store.opened(None, b""), PageFrame(lambda page: b"", lambda page: "")
    sort = ProductSort("one", sorted, lambda world, key: [Part("shared", world[key])])
    world = {"f": 1, "g": 2}

    def asked(key: str) -> object:
        workshop: WorkshopOnRequest[dict[str, int]] = WorkshopOnRequest(
            store=store,
            press=Press(Tree(tmp_path, tmp_path), frame, DIGEST),
            today=TODAY,
            door=Door(
                lambda plain, recorder: RecordedMapping(recorder, "world", plain),
                Answering(lambda read: DIGEST(world[read[1]])),
            ),
        )
        workshop.one(sort, key, world)
        return store.part("shared")

    assert [asked(key) for key in "fgfgg"] == [1, 2, 1, 2, 2]
