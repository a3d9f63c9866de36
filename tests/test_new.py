"""`congkhai new`: what it makes is what `congkhai check` then asks for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from congkhai.commands import main
from congkhai.commands.blank import SORTS
from congkhai.knowledge import load_portal
from congkhai.sources.check.records import CLASSES
from congkhai.sources.load.records import KINDS

from tests.small import FACTS, source, write

PLAN = """
consultation: {closes: 20/02/2024}
milestones:
  - {id: so-ket, name: Sơ kết, due: 2026, comparator: in, category: review}
deadlines:
  - {id: bao-cao-nam, what: Báo cáo hằng năm, every: year, due: 15/12, comparator: before}
obligations:
  - {id: cong-khai, what: Công khai ngân sách, category: disclose}
  - {id: chuong-trinh, what: Chương trình hằng năm, category: programme, every: year}
tasks:
  - {id: lap-to, what: Lập tổ, lead: so-y-te}
  - {id: tap-huan, what: Tập huấn, lead: so-y-te}
targets:
  - {id: di-bo, what: Người đi bộ, value: 60, unit: "%", due: 2026}
awards:
  - {occasion: annual, form: Giấy khen, tier: Giám đốc Sở}
"""


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    other = FACTS.replace("id: ke-hoach-a", "id: ke-hoach-b").replace("12", "13")
    files = {"ke-hoach-a.md": source(FACTS + PLAN), "so/ke-hoach-b.md": source(other)}
    return write(tmp_path, files)


def filled(text: str) -> dict[str, object]:
    return yaml.safe_load(text.split("---\n")[1] if text.startswith("---") else text)


@pytest.mark.parametrize("sort", SORTS)
def test_a_record_holds_every_key_and_is_read_as_its_kind(sort, plans, capsys):
    assert main(["new", "record", sort, "ke-hoach-a", "2025"]) == 0
    path = Path(re.search(r"Đã tạo (\S+)\. ", capsys.readouterr().out)[1])
    text = path.read_text(encoding="utf-8")
    kind = KINDS[SORTS[sort].folder]
    keys = [
        name
        for name in SORTS[sort].record.__annotations__
        if name not in {"at", "body", "days_at", "pictures"}
    ]
    assert CLASSES[kind] is SORTS[sort].record
    assert [key for key in keys if not re.search(rf"^(# )?{key}:", text, re.MULTILINE)] == []
    codes = {one.code for one in load_portal(plans).problems if one.place.file.endswith(path.name)}
    assert codes == {"K201"}, "only what must be filled in is missing"


@pytest.mark.parametrize(
    ("typed", "path", "known"),
    [
        ("report ke-hoach-a 2025", "reports/2025.yml", {"duty": "bao-cao-nam", "period": 2025}),
        ("report ke-hoach-a", "reports/moi.yml", {"duty": "bao-cao-nam", "period": None}),
        ("review ke-hoach-a giua-ky", "reviews/giua-ky.yml", {"duty": "so-ket"}),
        ("programme ke-hoach-a 2026-q1", "programmes/2026-q1.yml", {"period": "2026-Q1"}),
        ("award ke-hoach-a 2025", "awards/2025.yml", {"form": "Giấy khen", "year": 2025}),
        ("result ke-hoach-a 2025", "results/2025.yml", {"target": "di-bo", "unit": "%"}),
        ("task ke-hoach-a", "tasks/moi.yml", {"task": None, "state": None}),
        ("model ke-hoach-a di-bo", "models/di-bo.md", {"title": None}),
        ("consultation ke-hoach-a", "consultation.yml", {"gist": None}),
    ],
)
def test_what_the_plan_settles_is_filled_in(typed, path, known, plans):
    assert main(["new", "record", *typed.split()]) == 0
    held = filled((plans / "ke-hoach-a" / path).read_text(encoding="utf-8"))
    assert {key: held[key] for key in known} == known


def test_where_the_plan_leaves_a_choice_it_is_offered(plans):
    main(["new", "record", "task", "ke-hoach-a"])
    text = (plans / "ke-hoach-a/tasks/moi.yml").read_text(encoding="utf-8")
    assert "#   lap-to: Lập tổ\n#   tap-huan: Tập huấn\n" in text


def test_a_record_once_filled_in_holds(plans):
    main(["new", "record", "report", "ke-hoach-a", "2025"])
    path = plans / "ke-hoach-a/reports/2025.yml"
    text = path.read_text(encoding="utf-8").replace("title:", "title: Báo cáo năm 2025")
    path.write_text(text.replace("# link:", "link:"), encoding="utf-8")
    known = load_portal(plans)
    assert [one for one in known.problems if "2025.yml" in one.place.file] == []
    assert [one.title for one in known.records["ke-hoach-a"].publications] == ["Báo cáo năm 2025"]


def test_nothing_is_overwritten(plans, capsys):
    path = plans / "ke-hoach-a/reports/2025.yml"
    path.parent.mkdir(parents=True)
    path.write_text("của tôi", encoding="utf-8")
    assert main(["new", "record", "report", "ke-hoach-a", "2025"]) == 1
    assert path.read_text(encoding="utf-8") == "của tôi"
    assert "không ghi đè" in capsys.readouterr().err


def test_the_folder_lies_beside_the_plan_wherever_that_is(plans):
    assert main(["new", "record", "title", "ke-hoach-b", "2025"]) == 0
    assert (plans / "so/ke-hoach-b/titles/2025.yml").is_file()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("report ke-hoach-c", "Có: ke-hoach-b, ke-hoach-a."),
        ("report ke-hoach-b", "chưa ghi mục nào mà bản ghi loại này trả lời"),
        ("consultation ke-hoach-b", "chưa ghi mục nào mà bản ghi loại này trả lời"),
        ("report ke-hoach-a ../x", "không dùng làm mã"),
        ("report ke-hoach-a con", "không dùng làm mã"),
    ],
)
def test_what_could_not_hold_is_refused_with_a_way_out(typed, said, plans, capsys):
    assert main(["new", "record", *typed.split()]) == 2
    assert said in capsys.readouterr().err
    assert not (plans / "so/ke-hoach-b").exists()


@pytest.mark.parametrize(
    ("sort", "category", "fits"),
    [
        ("report", "disclose", "disclosure"),
        ("review", "programme", "programme"),
        ("disclosure", "report", "report"),
    ],
)
def test_where_another_kind_of_record_fits_it_is_named(plans, capsys, sort, category, fits):
    duty = f"obligations:\n  - {{id: viec, what: Đăng bảng giá, category: {category}}}\n"
    (plans / "ke-hoach-a.md").write_text(source(FACTS + duty), "utf-8")
    assert main(["new", "record", sort, "ke-hoach-a"]) == 2
    told = capsys.readouterr().err
    assert f"mục đã ghi thì:\n  congkhai new record {fits} ke-hoach-a\n" in told


def test_a_plan_with_mistakes_is_to_be_mended_first(plans, capsys):
    (plans / "ke-hoach-a.md").write_text(source(FACTS.replace("kind:", "titel:")), "utf-8")
    assert main(["new", "record", "title", "ke-hoach-a", "--lang", "en"]) == 2
    assert "plans/ke-hoach-a.md has mistakes" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("new record title ke-hoach-a", "Kế hoạch ở plans/ke-hoach-a.md còn lỗi"),
        ("new record title ke-hoach-c", "Có: ke-hoach-b."),
        ("rename ke-hoach-a ke-hoach-c", "Kế hoạch ở plans/ke-hoach-a.md còn lỗi"),
    ],
)
@pytest.mark.parametrize("broken", [source("id: [\n"), "id: ke-hoach-a\n", source("kind: a\n")])
def test_a_plan_that_cannot_be_read_is_named_by_its_file(command, said, broken, plans, capsys):
    (plans / "ke-hoach-a.md").write_text(broken, "utf-8")
    assert main(command.split()) == 2
    assert said in capsys.readouterr().err


def test_where_no_plan_can_be_read_no_empty_list_is_offered(plans, capsys):
    (plans / "so/ke-hoach-b.md").unlink()
    (plans / "ke-hoach-a.md").write_text(source("id: [\n"), "utf-8")
    assert main(["new", "record", "title", "ke-hoach-c"]) == 2
    assert "congkhai check" in (said := capsys.readouterr().err)
    assert "Có:" not in said


@pytest.mark.parametrize("identifier", ["con", "nul", "index", "com1", "a" * 81, "Kế-hoạch"])
def test_an_id_that_check_would_refuse_is_refused_at_once(identifier, plans, capsys):
    assert main(["new", "plan", identifier]) == 2
    assert main(["rename", "ke-hoach-a", identifier]) == 2
    assert capsys.readouterr().err.count("không dùng làm mã") == 2
    assert sorted(path.name for path in plans.glob("*.md")) == ["ke-hoach-a.md"]


def test_a_record_that_bears_the_name_of_a_task_is_of_that_task(plans):
    assert main(["new", "record", "task", "ke-hoach-a", "tap-huan"]) == 0
    text = (plans / "ke-hoach-a/tasks/tap-huan.yml").read_text(encoding="utf-8")
    assert filled(text)["task"] == "tap-huan"
    assert "là một trong" not in text.split("task:")[0]


def test_an_entry_of_a_register_is_no_plan_to_rename(plans, capsys):
    assert main(["rename", "so-y-te", "so-y-te-tinh"]) == 2
    assert "«so-y-te» là một mục trong sổ" in capsys.readouterr().err
