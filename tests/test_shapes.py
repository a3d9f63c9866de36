"""Whatever a check accepts, a build builds: portals of every shape that valid sources have."""

from __future__ import annotations

import datetime as dt
import os

import pytest
from congkhai.commands import main
from congkhai.knowledge import of_the_day
from congkhai.problems import fails
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests import shapes
from tests.small import know_of, write

TODAY = dt.date(2026, 11, 28)
SOAKS = "SOAK" in os.environ


def told(knowledge, today=TODAY):
    """What would stop a strict check, and the links that would stop a strict build."""
    every = (*knowledge.problems, *of_the_day(knowledge, today))
    stopping = [str(problem) for problem in every if fails(problem, strict=True)]
    return stopping, [str(problem) for problem in shapes.links_that_fail(knowledge, today)]


@pytest.mark.parametrize("shape", shapes.NAMED)
def test_a_portal_of_this_shape_is_whole(shape, tmp_path):
    assert told(know_of(tmp_path, shapes.NAMED[shape])) == ([], [])


@pytest.mark.parametrize("pieces", [*shapes.singles()], ids=" ".join)
def test_a_plan_with_one_more_key_is_whole(pieces, tmp_path):
    stopping, broken = told(know_of(tmp_path, shapes.files_of(pieces)))
    assert broken == []
    # A series without an end, or that nobody owes, is worth a look; the plan is published.
    assert [line for line in stopping if "K306" not in line and "K312" not in line] == []


@given(pieces=st.lists(st.sampled_from([*shapes.PIECES]), max_size=9, unique=True).map(tuple))
@settings(max_examples=1000 if SOAKS else 30)
def test_a_plan_of_any_keys_has_no_broken_link(pieces, tmp_path_factory):
    folder = tmp_path_factory.mktemp("portal")
    _, broken = told(know_of(folder, shapes.files_of(pieces)))
    assert broken == []


def outcome(folder, files):
    """The exit statuses of a strict check and of a strict build of the same sources."""
    plans = str(write(folder, files))
    site = folder / "site"
    day = ["--today", TODAY.isoformat()]
    checked = main(["check", "--strict", plans])
    built = main(["build", "--strict", "--plans", plans, "--out", str(site), *day])
    assert site.exists() == (built == 0)
    return checked, built


@pytest.mark.parametrize("shape", shapes.NAMED)
def test_what_a_strict_check_accepts_a_strict_build_builds(shape, tmp_path):
    assert outcome(tmp_path, shapes.NAMED[shape]) == (0, 0)


@given(
    pieces=st.lists(st.sampled_from([*shapes.PIECES]), max_size=7, unique=True).map(tuple),
    mistake=st.sampled_from(["", *shapes.MISTAKES]),
)
# No shrinking: each example is a whole build, and small as it is.
@settings(max_examples=200 if SOAKS else 6, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_check_and_build_agree_on_sources_right_and_wrong(pieces, mistake, tmp_path_factory):
    files = shapes.files_of(pieces)
    files.update(shapes.MISTAKES.get(mistake, {}))
    checked, built = outcome(tmp_path_factory.mktemp("portal"), files)
    assert checked == built
    assert checked or not mistake
