"""Relations that a source declares by words only lead to the document of the number they print."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest
from congkhai.pipeline import generate
from congkhai.site import Page
from congkhai.snapshot import Site

from tests.small import AGENCIES, know_of, source

TODAY = dt.date(2026, 11, 28)
PLACES = AGENCIES.replace(
    "agencies:\n",
    "  - {id: nam-khe, name: Tỉnh Nam Khê, level: province}\nagencies:\n"
    "  - {id: nam-khe-ubnd, name: UBND tỉnh Nam Khê, level: province, territory: nam-khe}\n",
)
OLD = """\
id: cu
kind: quyết định
number: 27
symbol: QĐ-UBND
issued: 05/03/2024
agency: ubnd
title: Trồng cây
"""
NEW = """\
id: moi
kind: quyết định
number: 31
symbol: QĐ-UBND
issued: 01/06/2026
agency: ubnd
title: Trồng cây, bản mới
relations:
  - {type: TYPE, printed: 'PRINTED'}
"""
DAY = "Quyết định số 27/QĐ-UBND ngày 05/03/2024"


def made(folder, printed, kind="replaces", old=OLD, new=NEW, body="Mọi người trồng cây.\n"):
    files = {
        "agencies.yml": PLACES,
        "cu.md": source(old),
        "moi.md": source(new.replace("TYPE", kind).replace("PRINTED", printed), body),
    }
    every = list(generate(know_of(folder, files), TODAY, Site("https://x.example/")))
    pages = {page.url: page.content for page in every if isinstance(page, Page)}
    written: dict[str, bytes] = {}
    for path, data in (file for file in every if not isinstance(file, Page)):
        written[path] = written.get(path, b"") + data
    rows = json.loads(written["data/relations.json"])["relations"]
    return pages, [row for row in rows if row["from"] == "moi"], written


def said(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


@pytest.mark.parametrize(
    ("kind", "forth", "back"),
    [
        ("replaces", "Thay thế", "Bị thay thế bởi"),
        ("amends", "Sửa đổi, bổ sung", "Được sửa đổi bởi"),
        ("corrects", "Đính chính", "Được đính chính bởi"),
        ("implements", "Văn bản ghi", "moi"),
        ("related", "Liên quan", "Liên quan"),
    ],
)
@pytest.mark.parametrize("printed", [DAY, f"{DAY} của UBND tỉnh về trồng cây", DAY[:24]])
def test_a_printed_number_ties_the_two(tmp_path, kind, forth, back, printed):
    pages, rows, _ = made(tmp_path, printed, kind)
    assert [(row["type"], row["target"], row["printed"]) for row in rows] == [(kind, "cu", printed)]
    assert forth in said(pages["ke-hoach/moi/"])
    assert back in pages["ke-hoach/cu/"]


def test_what_is_replaced_in_words_no_longer_holds(tmp_path):
    new = NEW.replace("agency:", "effective: 01/08/2026\nagency:")
    pages, _, written = made(tmp_path, DAY, new=new)
    (old,) = (
        plan for plan in json.loads(written["data/plans.json"])["plans"] if plan["id"] == "cu"
    )
    assert (old["force"], old["ends"]) == ("replaced", "2026-08-01")
    assert "Bị thay thế bởi" in said(pages["ke-hoach/cu/"])
    assert "hiệu lực từ 01/08/2026" in said(pages["ke-hoach/cu/"])


@pytest.mark.parametrize(
    "printed",
    [
        "Quyết định số 27/QĐ-UBND ngày 06/03/2024",
        "Quyết định số 27/QĐ-UBND ngày 05/03/2024 của UBND tỉnh Nam Khê",
        "Quyết định số 28/QĐ-UBND ngày 05/03/2024",
        "Quy chế ban hành kèm theo Quyết định số 27/QĐ-UBND ngày 05/03/2024",
        "Quyết định trồng cây",
    ],
)
def test_what_may_be_another_stays_words_which_are_shown(tmp_path, printed):
    pages, rows, _ = made(tmp_path, printed)
    assert [(row["type"], row["target"], row["printed"]) for row in rows if row["printed"]] == [
        ("replaces", None, printed)
    ]
    assert f"Thay thế: “{printed}” Cổng chưa nối được" in said(pages["ke-hoach/moi/"])
    assert "Bị thay thế" not in said(pages["ke-hoach/cu/"])


@pytest.mark.parametrize(
    "old",
    [
        OLD.replace("agency: ubnd", "agency: nam-khe-ubnd"),
        OLD.replace("05/03/2024", "05/07/2026"),
        OLD + "status: draft\n",
        OLD.replace("issued: 05/03/2024\n", ""),
    ],
    ids=["of another province", "younger", "a draft", "without a day"],
)
def test_a_bare_number_means_no(tmp_path, old):
    _, rows, _ = made(tmp_path, "Quyết định số 27/QĐ-UBND", old=old)
    assert [row["target"] for row in rows if row["type"] == "replaces"] == [None]


def test_a_document_that_only_texts_name_is_told_what_replaces_it(tmp_path):
    printed = "Quyết định số 19/QĐ-UBND ngày 02/02/2019 của UBND tỉnh"
    pages, rows, _ = made(tmp_path, printed, body=f"Quyết định này thay thế {printed}.\n")
    (target,) = {row["target"] for row in rows}
    page = said(pages[f"van-ban/{target}/"])
    assert "Bị thay thế bởi: Quyết định 31/QĐ-UBND" in page
    assert "chỉ thấy dẫn" not in page


def test_two_that_name_each_other_make_no_circle(tmp_path):
    old = OLD.replace("05/03/2024", "01/06/2026")
    old += "relations:\n  - {type: replaces, printed: Quyết định số 31/QĐ-UBND ngày 01/06/2026}\n"
    _, rows, _ = made(tmp_path, "Quyết định số 27/QĐ-UBND ngày 01/06/2026", old=old)
    assert [row["target"] for row in rows] == [None]
