"""Pages made as they are asked for: the same bytes as a build's, and no more made than is asked."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from congkhai.assembly import SORTS
from congkhai.preview import Desk, Surroundings
from congkhai.products import Store
from congkhai.whereabouts import AT, REGISTERS_AT

from tests.builds import FRAME, Portal, snapshot_of_day
from tests.need import ROOT

TODAY = dt.date(2026, 11, 22)


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

    def __init__(self, own: Portal, folder: Path, day: dt.date = TODAY) -> None:
        self.store = Store.opened(folder / "store.db", b"")
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


@pytest.mark.parametrize("order", [1, -1])
def test_each_file_is_the_same_whatever_was_asked_before(own, built, tmp_path, order):
    """Of each sort one, last things first, each at a desk of its own."""
    firsts = {path.rpartition("/")[0]: path for path in sorted(built)[::order]}
    for number, path in enumerate(sorted(firsts.values())[:: 3 * order]):
        assert Asked(own, tmp_path / str(number)).desk.file(path) == built[path], path


def test_every_sort_says_where_its_files_are():
    assert AT.keys() == {sort.name for sort in SORTS}
    (register,) = (sort for sort in SORTS if sort.name == "register")
    assert REGISTERS_AT.keys() == {*register.keys(None)}


def test_a_page_makes_what_it_shows_and_no_more(own, tmp_path):
    asked = Asked(own, tmp_path)
    asked.desk.file("ke-hoach/vi-du-so-xay-dung-duong-lang-2023/index.html")
    made = {sort for sort, _ in asked.desk.made}
    assert made == {"plan", "comparison", "calendars", "feeds"}
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
