"""What a plan says that it implements is told, though no id says which document it is."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.pipeline import generate
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source
from tests.test_history import told

NOVEMBER = dt.date(2026, 11, 22)
BODY = """\
Thực hiện Nghị quyết số 98/NQ-CP ngày 05/01/2024 của Chính phủ và {more}.

## I. Mục đích

Mọi người sống khỏe hơn, theo Quyết định số 7/QĐ-TTg ngày 02/01/2024 của Thủ tướng Chính phủ.
"""
RELATION = "  - {{type: {type}, printed: {printed}, section: mo-dau}}\n"


def pages(tmp_path, *relations, more="các chương trình khác"):
    told_by = "relations:\n" + "".join(
        RELATION.format(type=kind, printed=printed) for kind, printed in relations
    )
    knowledge = know_of(
        tmp_path, {"ke-hoach-a.md": source(FACTS + told_by, BODY.format(more=more))}
    )
    made, _ = told(generate(knowledge, NOVEMBER, Site()))
    return {url: re.sub(r"\s+", " ", page.content) for url, page in made.items()}


def above(made):
    part = made["ke-hoach/ke-hoach-a/"].partition('id="nguon-goc"')[2].partition("</ul>")[0]
    return " ".join(re.sub("<[^>]*>", " ", part.partition("trang này")[0]).split())


STATED = "Nghị quyết số 98/NQ-CP ngày 05/01/2024 của Chính phủ"


def test_a_document_that_the_plan_names_by_number_stands_above_it(tmp_path):
    made = pages(tmp_path, ("implements", STATED))
    assert "Cổng không thấy kế hoạch cấp trên" not in above(made)
    assert f"Văn bản ghi: “{STATED}”." in above(made)
    assert 'href="../../van-ban/nq-98-nq-cp/"' in made["ke-hoach/ke-hoach-a/"]


def test_the_page_of_that_document_names_the_plan(tmp_path):
    page = pages(tmp_path, ("implements", STATED))["van-ban/nq-98-nq-cp/"]
    below = page.partition("trang này")[2].partition('id="dan"')[0]
    assert "Kế hoạch 12/KH-SYT" in below
    assert "chỉ thấy dẫn" not in page


@pytest.mark.parametrize(
    "printed",
    [
        "Chương trình hành động của Tỉnh ủy",
        "Nghị quyết số 198/NQ-CP",
        "Nghị quyết số 98/NQ-CPX",
    ],
)
def test_words_that_lead_to_no_document_are_told_as_they_stand(tmp_path, printed):
    made = pages(tmp_path, ("implements", printed))
    assert printed in above(made)
    assert (
        "98-nq-cp"
        not in made["ke-hoach/ke-hoach-a/"].partition('id="nguon-goc"')[2].partition("</ul>")[0]
    )


def test_blanks_within_a_number_do_not_hide_it(tmp_path):
    made = pages(tmp_path, ("implements", "Nghị quyết số 98/NQ -CP của Chính phủ"))
    assert "van-ban/nq-98-nq-cp/" in made["ke-hoach/ke-hoach-a/"].partition('id="nguon-goc"')[2]


def test_one_sentence_may_name_two(tmp_path):
    printed = f"{STATED} và Quyết định số 8/QĐ-TTg của Thủ tướng Chính phủ"
    made = pages(tmp_path, ("implements", printed), more="Quyết định số 8/QĐ-TTg")
    assert above(made).count("Văn bản ghi") == 2


def test_what_is_only_cited_is_no_parent(tmp_path):
    made = pages(tmp_path, ("cites", STATED))
    assert "98/NQ-CP" not in above(made)
    assert "chỉ thấy dẫn" in made["van-ban/nq-98-nq-cp/"]
    assert "chỉ thấy dẫn" in made["van-ban/qd-7-qd-ttg/"]
