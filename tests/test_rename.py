"""`congkhai rename`: another id, one plan; nothing that led to it leads nowhere."""

from __future__ import annotations

import datetime as dt

import pytest
from congkhai.commands import main
from congkhai.commands.rename import with_id
from congkhai.knowledge import load_portal
from congkhai.pipeline import generate
from congkhai.site.page import Page
from congkhai.snapshot import Site

from tests import shapes
from tests.small import FACTS, source, write

TODAY = dt.date(2026, 11, 28)
BELOW = (
    FACTS.replace("ke-hoach-a", "ke-hoach-b").replace("number: 12", "number: 13")
    + "relations:\n  - {type: implements, to: ke-hoach-a}\n"
)
LINK = "## I. Nội dung\n\nXem [kế hoạch trên](../ke-hoach-a/).\n"


@pytest.fixture
def plans(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    return write(
        tmp_path,
        {
            "so/ke-hoach-a.md": source(FACTS + "obligations:\n  - {id: ck, what: Công khai}\n"),
            "so/ke-hoach-a/disclosures/2025.yml": (
                "duty: ck\ntitle: Đã công khai\npublished: 01/02/2025\nlink: https://example.org/a\n"
            ),
            "ke-hoach-b.md": source(BELOW, LINK),
        },
    )


def test_file_records_and_all_that_leads_to_it_follow(plans, capsys):
    assert main(["rename", "ke-hoach-a", "trong-cay-2024"]) == 0
    assert "«ke-hoach-a» nay là «trong-cay-2024»" in capsys.readouterr().out
    assert (plans / "so/trong-cay-2024.md").exists()
    assert (plans / "so/trong-cay-2024/disclosures/2025.yml").exists()
    assert not (plans / "so/ke-hoach-a.md").exists()
    known = load_portal(plans)
    assert [p for p in known.problems if p.severity != "info"] == []
    assert known.portal.plans["trong-cay-2024"].former_ids == ("ke-hoach-a",)
    assert [edge.source for edge in known.portal.children("trong-cay-2024")] == ["ke-hoach-b"]
    assert known.records["trong-cay-2024"].publications
    assert shapes.links_that_fail(known, TODAY) == []


def test_the_id_that_a_plan_has_is_no_new_one(plans, capsys):
    before = (plans / "so/ke-hoach-a.md").read_bytes()
    assert main(["rename", "ke-hoach-a", "ke-hoach-a"]) == 1
    assert "Mã «ke-hoach-a» đã có ở plans/so/ke-hoach-a.md" in capsys.readouterr().err
    assert (plans / "so/ke-hoach-a.md").read_bytes() == before


def test_lines_end_as_they_did_before(plans):
    path = plans / "ke-hoach-b.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["rename", "ke-hoach-b", "trong-hoa"]) == 0
    told = (plans / "trong-hoa.md").read_bytes()
    assert b"former_ids: [ke-hoach-b]\r\n" in told
    assert told.count(b"\n") == told.count(b"\r\n")


@pytest.mark.parametrize("old", ["ke-hoach-a", "khac"])
def test_an_id_changed_by_hand_is_followed_while_the_file_bears_the_old_one(plans, capsys, old):
    path = plans / "so/ke-hoach-a.md"
    path.write_text(path.read_text(encoding="utf-8").replace("id: ke-hoach-a", "id: trong-cay"))
    told = next(problem for problem in load_portal(plans).problems if problem.code == "K309")
    assert "congkhai rename ke-hoach-a trong-cay" in told.hint
    assert main(["rename", old, "trong-cay"]) == (0 if old == "ke-hoach-a" else 2)
    if old == "ke-hoach-a":
        known = load_portal(plans)
        assert [p for p in known.problems if p.severity != "info"] == []
        assert known.portal.plans["trong-cay"].former_ids == ("ke-hoach-a",)
        assert known.records["trong-cay"].publications


def test_the_old_address_leads_to_the_new_one(plans):
    main(["rename", "ke-hoach-a", "trong-cay-2024"])
    pages = {
        page.url: page
        for page in generate(load_portal(plans), TODAY, Site())
        if isinstance(page, Page)
    }
    old = pages["ke-hoach/ke-hoach-a/"]
    assert 'http-equiv="refresh" content="0; url=../../ke-hoach/trong-cay-2024/"' in old.head
    assert 'href="../../ke-hoach/trong-cay-2024/"' in old.content
    assert "van-ban/ke-hoach-a/" not in pages


def made_after_renaming(plans, old="ke-hoach-a", new="trong-cay"):
    main(["rename", old, new])
    known = load_portal(plans)
    site = Site("https://example.org/")
    made = [*generate(known, TODAY, site)]
    pages = {one.url: one for one in made if isinstance(one, Page)}
    return pages, dict(one for one in made if not isinstance(one, Page))


@pytest.mark.parametrize(
    "file",
    ["data/ke-hoach/{}.json", "data/ke-hoach/{}.md", "calendar/ke-hoach/{}.ics"],
)
def test_files_that_were_taken_under_the_old_id_stay(file, plans):
    path = plans / "so/ke-hoach-a.md"
    dated = "- {id: ck, what: Công khai, due: 15/12/2026}"
    path.write_text(path.read_text().replace("- {id: ck, what: Công khai}", dated))
    _, files = made_after_renaming(plans)
    assert files[file.format("ke-hoach-a")] == files[file.format("trong-cay")]


def test_a_card_that_was_shared_stays(plans):
    _, files = made_after_renaming(plans)
    card = "the-chia-se/ke-hoach/{}.png"
    assert files[card.format("ke-hoach-a")] == files[card.format("trong-cay")]


def test_the_page_left_behind_names_the_new_one_and_shows_its_card(plans):
    pages, _ = made_after_renaming(plans)
    old = pages["ke-hoach/ke-hoach-a/"]
    assert old.canonical == "ke-hoach/trong-cay/"
    assert "the-chia-se/ke-hoach/trong-cay.png" in old.head
    assert "assets/moved.js" in old.head


def test_pages_of_model_examples_lead_on_too(plans):
    models = plans / "so" / "ke-hoach-a" / "models"
    models.mkdir(parents=True, exist_ok=True)
    facts = "title: Vườn rau\ndate: 01/03/2025\ngist: Rau sạch.\nrecipient: Thôn Đông\n"
    more = "section: i\nlink: https://example.org/rau\n"
    (models / "vuon-rau.md").write_text(f"---\n{facts}{more}---\n\nHay.\n")
    pages, _ = made_after_renaming(plans)
    new = "dien-hinh/trong-cay-vuon-rau/"
    assert pages["dien-hinh/ke-hoach-a-vuon-rau/"].canonical == new
    assert new in pages


def test_a_plan_may_be_renamed_again_and_back(plans):
    main(["rename", "ke-hoach-a", "mot"])
    main(["rename", "mot", "hai"])
    assert load_portal(plans).portal.plans["hai"].former_ids == ("ke-hoach-a", "mot")
    assert main(["rename", "hai", "ke-hoach-a"]) == 0
    known = load_portal(plans)
    assert known.portal.plans["ke-hoach-a"].former_ids == ("mot", "hai")
    assert [p for p in known.problems if p.severity != "info"] == []


def test_a_plan_in_a_folder_of_its_own_is_renamed_with_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = FACTS.replace("id: ke-hoach-a", "id: ke-hoach-a  # như cũ")
    plans = write(tmp_path, {"ke-hoach-a/plan.yml": text, "ke-hoach-a/plan.md": "## I. Mục đích\n"})
    assert main(["rename", "ke-hoach-a", "moi"]) == 0
    assert "id: moi  # như cũ\nformer_ids: [ke-hoach-a]\n" in (plans / "moi/plan.yml").read_text()
    assert set(load_portal(plans).portal.plans) == {"moi"}


@pytest.mark.parametrize(
    ("old", "new", "status", "told"),
    [
        ("ke-hoach-a", "Kế hoạch", 2, "không dùng làm mã"),
        ("ke-hoach-c", "moi", 2, "Không có kế hoạch nào mang mã «ke-hoach-c»"),
        ("ke-hoach-a", "ke-hoach-b", 1, "đã có ở plans/ke-hoach-b.md"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_changed(old, new, status, told, plans, capsys):
    before = {path: path.read_bytes() for path in plans.rglob("*") if path.is_file()}
    assert main(["rename", old, new]) == status
    assert told in capsys.readouterr().err
    assert {path: path.read_bytes() for path in plans.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("former", ["ke-hoach-b", "cu"])
def test_an_id_belongs_to_one_plan_even_when_it_is_former(former, plans):
    path = plans / "so/ke-hoach-a.md"
    path.write_text(path.read_text().replace("kind:", f"former_ids: {former}\nkind:", 1))
    other = plans / "ke-hoach-b.md"
    other.write_text(other.read_text().replace("kind:", "former_ids: cu\nkind:", 1))
    assert [p.code for p in load_portal(plans).problems if p.severity == "error"] == ["K401"]


def test_all_else_of_the_source_stays():
    text = "---\nid: 'a'\nformer_ids:\n  - x\n  - y\nkind: kế hoạch\n---\n\nid: không phải khóa\n"
    assert with_id(text, "b", ["x", "y", "a"]) == (
        "---\nid: b\nformer_ids: [x, y, a]\nkind: kế hoạch\n---\n\nid: không phải khóa\n"
    )
