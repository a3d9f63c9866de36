"""Whatever is done to a portal: its site equals one from nothing, and little is made in vain."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping

import pytest
from congkhai.graph.similarity import family, renewal
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from tests.builds import Portal, contents, made, site_files
from tests.histories import ACTS, EDITS, PROVINCES, TODAY, Act, act, new_portal

SEQUENCES = int(os.environ.get("SOAK", "1"))
TOGETHER = ("calendar/", "feed/", "phong-trao/")
"""Of all plans, made as one product."""
SHARED = {
    "schemas",
    "table shelf",
    "tables",
    "data package",
    "calendars",
    "feeds",
    "day",
    "colours",
    "home",
    "plans",
    "campaigns",
}
SHARED |= {"agencies", "documents", "calendar", "register", "data", "search page"}
SHARED |= {"quality", "codes", "keys", "search"}
"""Sorts whose products show the portal as a whole."""


@pytest.fixture(autouse=True, scope="module")
def large_families():
    """These small families are compared as large ones are: what is known of them serves again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(family, "EACH_WITH_EACH", 2)
        patch.setattr(renewal, "EACH_WITH_EACH", 2)
        patch.setattr(renewal, "MOST", 1)
        yield


def numbers(own: Portal) -> dict[str, int]:
    """Of the inodes: a file that was kept is the same file."""
    return {path: file.inode() for path, file in site_files(own.site).items()}


def of_others(path: str, province: str) -> bool:
    others = (other for other in PROVINCES if other != province)
    return not path.startswith(TOGETHER) and any(f"-{other}" in path for other in others)


def check_bound(
    name: str, province: str, vain: set[str], products: Mapping[str, int], plans: int
) -> None:
    """What may be made though its bytes come out as they were."""
    if name == "nothing":
        assert products == {}
    if province:
        # What shows one plan, agency, campaign or document of another province stays as it is.
        assert {path for path in vain if of_others(path, province)} == set()
        assert products.get("plan data", 0) <= 2
        assert products.get("plan", 0) <= plans
        assert products.get("comparison", 0) <= 1
    if name == "pass":
        assert not {path for path in vain if path.startswith("ke-hoach/kh-")}
        assert not products.keys() & {"comparison", "documents", "document", "schemas", "codes"}
    if name in {"text", "comma"}:
        assert not products.keys() & (SHARED - {"search", "quality"})


histories = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 11)), min_size=3, max_size=8, unique=True
)


@settings(
    max_examples=SEQUENCES,
    derandomize=SEQUENCES < 10,
    # A history of builds takes seconds: it is told as it was found.
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example([("pass", 0), ("pass", 1), ("add", 0)])
@example([("nothing", 0), ("comma", 1), ("pass", 0), ("title", 4)])
@given(histories)
def test_after_any_history_a_site_equals_one_from_nothing(tmp_path_factory, history: list[Act]):
    own, day = new_portal(tmp_path_factory.mktemp("history")), TODAY
    own.build(day)
    for name, number in history:
        before, stood = contents(own.site), numbers(own)
        day, province = act(own, name, number, day)
        workshop = own.build(day)
        after, stands = contents(own.site), numbers(own)
        assert after == own.from_nothing(day)
        if workshop.is_unchanged:
            assert after == before
        vain = {
            path
            for path in stands.keys() & stood.keys()
            if stands[path] != stood[path] and before[path] == after[path]
        }
        # Of a plan about which something is said, others may change what is proposed to its editor.
        said = after["chat-luong-du-lieu/index.html"].decode()
        vain = {path for path in vain if path.count("/") < 2 or path.split("/")[-2] not in said}
        if any(done == "cite" for done, _ in history):
            # A document that a plan of another province names shows where it does.
            vain = {path for path in vain if not path.startswith("van-ban/")}
        plans = sum(1 for path in own.plans.rglob("*.md") if province in path.parts)
        check_bound(name, province, vain, made(workshop), plans + 1)
    shutil.rmtree(own.folder)


def test_every_act_does_something(tmp_path):
    """An act that finds nothing to do would prove nothing."""
    for name in ACTS:
        own = new_portal(tmp_path / name)
        if name == "mend":
            act(own, "break", 0, TODAY)
        if name == "unrecord":
            act(own, "record", 0, TODAY)
        before = {path: path.read_bytes() for path in own.plans.rglob("*") if path.is_file()}
        day, _ = act(own, name, 0, TODAY)
        after = {path: path.read_bytes() for path in own.plans.rglob("*") if path.is_file()}
        assert (before != after or day != TODAY) is (name != "nothing"), name
    assert EDITS.keys() <= {*ACTS}
