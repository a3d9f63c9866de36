"""A source with mistakes is left out, and the portal says so where its plan would be missed."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.adapter.build import errors_left_in_words
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
OTHER = FACTS.replace("ke-hoach-a", "ke-hoach-b").replace("number: 12", "number: 13")


def pages(folder, files):
    known = know_of(folder, files)
    made = list(all_pages(snapshot_of(known, TODAY, Site())))
    assert len({one.url for one in made}) == len(made)
    return known, {one.url: " ".join(re.sub("<[^>]*>", " ", one.content).split()) for one in made}


WRONG = FACTS.replace("10/02/2024", "31/02/2024")


@pytest.mark.parametrize(
    ("file", "text", "key", "is_issuers"),
    [
        ("ke-hoach-a.md", source(WRONG), "ke-hoach-a", True),
        ("ten-khac.md", source(WRONG), "ke-hoach-a", True),
        ("ke-hoach-a.md", source(WRONG + "tasks: [\n"), "ke-hoach-a", True),
        ("ke-hoach-a/plan.yml", WRONG, "ke-hoach-a", True),
        ("ke-hoach-a.md", source(WRONG).replace("\n", "\r\n"), "ke-hoach-a", True),
        ("Trồng cây.md", source(WRONG.replace("id: ke-hoach-a", "id: Trồng cây")),
         "trong-cay", True),
        ("khong-gi.md", "", "khong-gi", False),
    ],
)  # fmt: skip
def test_its_address_says_that_it_is_being_mended(tmp_path, file, text, key, is_issuers):
    known, made = pages(tmp_path, {file: text, "ke-hoach-b.md": source(OTHER)})
    assert [some.file for some in known.left_out] == [f"plans/{file}"]
    said = made[f"ke-hoach/{key}/"]
    named = "Kế hoạch 12/KH-SYT" if is_issuers else "Văn bản ở địa chỉ này"
    assert f"Nguồn đang sửa {named} tạm chưa có" in said
    assert "trang cơ quan. Xem lỗi và cách sửa" in said
    assert "31/02/2024" not in said
    assert ("Nơi ban hành: Sở Y tế Bình Hải" in said) == is_issuers
    assert "1 văn bản tạm chưa có trên cổng" in made[""]
    agency = made["co-quan/so-y-te/"]
    assert ("1 văn bản của cơ quan này tạm chưa có trên cổng" in agency) == is_issuers


LATE = "deadlines:\n  - {{id: nam, what: Báo cáo, every: year, due: {}, who: so-y-te, to: ubnd}}\n"
ABOVE = FACTS.replace("ke-hoach-a", "cap-tren").replace("so-y-te", "ubnd") + LATE.format("15/11")
BELOW = f"{OTHER}relations:\n  - {{type: implements, to: cap-tren}}\n{LATE.format('15/12')}"
AWAY = "1 kế hoạch có lỗi đã được để ngoài"


@pytest.mark.parametrize(
    ("files", "away", "stands"),
    [
        ({"ke-hoach-a.md": source(WRONG)}, True, False),
        ({"b.md": source(BELOW), "tren.md": source(ABOVE)}, False, True),
        ({"b.md": source(OTHER.replace("campaign: song-khoe", "campaign: khong"))}, False, True),
        ({"b.md": source(OTHER), "b/tasks.csv": "task,state,date\nla,done,2025\n"}, False, True),
        ({"b.md": source(OTHER), "agencies.yml": "agencies:\n  - {id: so-y-te}\n"}, False, True),
        ({"b.md": source(OTHER)}, False, False),
    ],
)
def test_a_build_with_errors_tells_what_is_left_out_and_what_stands(tmp_path, files, away, stands):
    known = know_of(tmp_path, files)
    told = [*errors_left_in_words(known)]
    assert (AWAY in told) is away
    assert any("kế hoạch vẫn lên cổng" in words for words in told) is stands
    assert len(told) == away + stands
    assert known.problems.has_errors is bool(told)


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("kind: thông báo\nnumber: 27\nsymbol: TB-UBND", "Thông báo 27/TB-UBND"),
        ("kind: kế hoạch  # cần xem\nnumber: '05'\nsymbol: KH/TU", "Kế hoạch 05-KH/TU"),
        ("kind: công văn\nnumber: 9", "Công văn 9"),
        # Near misses: no number, no kind, a line of something else.
        ("kind: thông báo\nsymbol: TB-UBND", ""),
        ("number: 27\nsymbol: TB-UBND", ""),
        ("kind: [thông báo]\nnumber: {a: 1}", ""),
    ],
)
def test_what_is_left_out_is_called_by_its_kind_and_number(tmp_path, head, words):
    known = know_of(tmp_path, {"mot.md": f"---\n{head}\nissued: 31/02/2024\n---\n"})
    assert [some.words for some in known.left_out] == [words]


def test_of_an_agency_all_of_whose_plans_are_being_mended_none_is_denied(tmp_path):
    _, made = pages(tmp_path, {"ke-hoach-a.md": source(WRONG)})
    assert "Chưa có văn bản nào của cơ quan này" not in made["co-quan/so-y-te/"]


def test_where_another_plan_has_the_address_it_keeps_it(tmp_path):
    files = {"a.md": source(WRONG), "ke-hoach-a.md": source()}
    _, made = pages(tmp_path, files)
    assert "tạm chưa có" not in made["ke-hoach/ke-hoach-a/"]
    assert (
        "chưa có trên cổng, vì nguồn có lỗi và đang được sửa: Kế hoạch 12/KH-SYT"
        in made["co-quan/so-y-te/"]
    )


def test_a_portal_without_mistakes_speaks_of_none(tmp_path):
    known, made = pages(tmp_path, {"ke-hoach-a.md": source()})
    assert known.left_out == ()
    assert not any("tạm chưa có trên cổng" in said for said in made.values())
