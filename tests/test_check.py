"""What a check prints, for whom, and what makes it fail."""

from __future__ import annotations

import json
import subprocess

import pytest
from congkhai.commands import main
from congkhai.render.parts.item_links import item
from congkhai.sources.check.sections import nearest_item
from congkhai.text.outline import read_outline

from tests.need import program
from tests.small import FACTS, source, write
from tests.started import loaded_by

# K408: the document that it implements is not on the portal.
NOTED = source(FACTS + "relations:\n  - {type: implements, to: kh-9}\n")
# K306: a series without an end.
WARNED = source(
    "id: ke-hoach-b\nkind: kế hoạch\nagency: so-y-te\ntitle: Trồng cây\n"
    "deadlines:\n  - {id: nam, what: Báo cáo năm, every: year, due: 15/12, who: so-y-te}\n"
)


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs a check in a folder with these files; gives its status and what it printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)

    def check(*arguments, **files):
        write(tmp_path, {f"{name.replace('_', '-')}.md": text for name, text in files.items()})
        status = main(["check", *arguments])
        return status, capsys.readouterr().out.splitlines()

    return check


def test_a_clean_tree_prints_one_line(run):
    status, lines = run("--strict", ke_hoach_a=source())
    assert (status, len(lines)) == (0, 1)
    assert "không có lỗi, không có cảnh báo" in lines[0]


def test_notes_on_all_sources_are_counted_and_printed_only_when_asked(run):
    status, lines = run("--strict", ke_hoach_a=NOTED)
    assert (status, len(lines)) == (0, 1)
    assert "0 lỗi, 0 cảnh báo, 1 ghi nhận" in lines[0]
    assert "congkhai check --notes" in lines[0]
    status, lines = run("--strict", "--notes")
    assert status == 0
    assert " K408 ghi nhận: " in lines[0]


def test_notes_on_a_file_asked_about_are_printed(run):
    _, lines = run("plans/ke-hoach-a.md", ke_hoach_a=NOTED)
    assert [line.split()[1:3] for line in lines[:-1]] == [["K408", "ghi"]]


def test_every_line_says_its_level(run):
    wrong = source(FACTS.replace("10/02/2024", "31/02/2024").replace("ke-hoach-a", "ke-hoach-c"))
    status, lines = run("--notes", ke_hoach_a=NOTED, ke_hoach_b=WARNED, ke_hoach_c=wrong)
    assert status == 1
    levels = {line.split()[1]: line.split(":")[3].split(" ", 2)[2] for line in lines[:-1]}
    assert levels == {"K408": "ghi nhận", "K306": "cảnh báo", "K206": "lỗi"}


def test_a_warning_is_printed_and_fails_only_when_strict(run):
    status, lines = run(ke_hoach_b=WARNED)
    assert (status, len(lines)) == (0, 2)
    status, _ = run("--strict")
    assert status == 1


def test_programs_are_given_the_notes_too(run):
    _, lines = run("--format", "json", ke_hoach_a=NOTED)
    assert [(row["code"], row["severity"]) for row in json.loads("\n".join(lines))] == [
        ("K408", "info")
    ]


def git(folder, *words):
    identity = ("-c", "user.name=Biên tập", "-c", "user.email=bien-tap@example.org")
    subprocess.run([program("git"), *identity, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def changed(tmp_path):
    """A repository in which one plan stands since the first commit."""
    write(tmp_path, {"ke-hoach-a.md": NOTED})
    git(tmp_path, "init", "-q", "-b", "chinh")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "Trước")
    return tmp_path


def test_a_change_is_told_of_its_own_files_alone(changed, run):
    _, lines = run("--since", "chinh", "--format", "github")
    assert lines == []
    noted = NOTED.replace("ke-hoach-a", "ke-hoach-moi").replace("number: 12", "number: 14")
    noted = noted.replace("title: Phát động", "title: Tiếp tục")
    _, lines = run("--since", "chinh", "--format", "github", ke_hoach_moi=noted)
    assert [line.split(",")[0] for line in lines] == ["::notice file=plans/ke-hoach-moi.md"]


def test_a_change_is_told_of_what_it_breaks_elsewhere(changed, monkeypatch, capsys):
    monkeypatch.chdir(changed)
    (changed / "plans/campaigns.yml").write_text(
        "campaigns:\n  - {id: khac, name: Khác}\n", encoding="utf-8"
    )
    assert main(["check", "--since", "chinh", "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(",")[0] for line in lines] == ["::error file=plans/ke-hoach-a.md"]


@pytest.mark.parametrize("revision", ["khong-co", "--output=x", "chinh:plans/agencies.yml"])
def test_a_revision_that_is_none_is_told_in_one_sentence(revision, changed, monkeypatch, capsys):
    monkeypatch.chdir(changed)
    assert main(["check", f"--since={revision}"]) == 2
    assert f"Git không có bản «{revision}»" in capsys.readouterr().err


def test_a_file_outside_the_folder_of_sources_is_read(run, tmp_path):
    (tmp_path / "moi.md").write_text("---\nid: moi\nkind:\nagency:\ntitle:\n---\n", "utf-8")
    status, lines = run("moi.md")
    assert status == 1
    assert [line.split(" ")[:2] for line in lines[:-1]] == [
        ["moi.md:3:6:", "K201"],
        ["moi.md:4:8:", "K201"],
        ["moi.md:5:7:", "K201"],
    ]


def test_a_file_outside_is_judged_by_the_registers_of_this_folder(run, tmp_path):
    (tmp_path / "nhap").mkdir()
    (tmp_path / "nhap/ke-hoach-a.md").write_text(NOTED, "utf-8")
    assert run("nhap/ke-hoach-a.md")[0] == 0
    (tmp_path / "nhap/ke-hoach-a.md").write_text(NOTED.replace("so-y-te", "so-la"), "utf-8")
    status, lines = run("nhap/ke-hoach-a.md")
    assert (status, "«so-la»" in lines[0]) == (1, True)


def test_a_file_outside_that_is_no_source_is_named(run, tmp_path):
    (tmp_path / "ban-ky.txt").write_text("Trồng cây", "utf-8")
    assert "K110 cảnh báo: " in run("ban-ky.txt")[1][0]


def test_the_folder_around_the_sources_means_the_sources(run, tmp_path):
    (tmp_path / "ghi-chu.md").write_text("Không phải kế hoạch.\n", "utf-8")
    status, lines = run(".", ke_hoach_a=source())
    assert (status, len(lines)) == (0, 1)


@pytest.mark.parametrize(
    ("section", "advice"),
    [
        ("iv-9", "có phải là «iv-1» hay «iv»?"),
        ("iv-1-b", "có phải là «iv-1-a» hay «iv-1»?"),
        ("phan-kt", "có phải là «phan-ket»?"),
        ("phu-luc-2-b", "có phải là «phu-luc-1-b» hay «phu-luc-1»?"),
        ("xyz", "toàn văn có: «i», «iv»"),
    ],
)
def test_of_an_item_that_is_not_there_the_nearest_are_named(section, advice):
    known = ["i", "iv", "iv-1", "iv-1-a", "phan-ket", "phu-luc-1", "phu-luc-1-b"]
    assert nearest_item(section, known) == advice


@pytest.mark.parametrize(
    ("section", "words"),
    [("i-9", "I"), ("vii", "toàn văn"), ("i", "I"), (None, None)],
)
def test_a_page_never_says_that_a_place_is_not_named_where_it_is_named_wrongly(section, words):
    link = item(read_outline("## I. Mục tiêu\n\nĐi bộ mỗi ngày.\n"), section)
    assert (link.words if link else None) == words


def test_sources_are_checked_without_loading_what_makes_pages(tmp_path):
    write(tmp_path, {"ke-hoach-a.md": source()})
    said, loaded = loaded_by(tmp_path, "check", "--lang", "vi")
    assert said.startswith("Đã kiểm tra 1 kế hoạch")
    makes_pages = {"render", "export", "search", "search_entries", "indexing", "importing"}
    assert "sources" in loaded
    assert loaded.isdisjoint(
        makes_pages | {"pipeline", "theme", "cards", "mkdocs", "jinja2", "numpy"}
    )


def test_a_file_without_faults_does_not_answer_for_the_others(run):
    wrong = source(FACTS.replace("10/02/2024", "31/02/2024").replace("ke-hoach-a", "ke-hoach-c"))
    status, lines = run("plans/ke-hoach-a.md", ke_hoach_a=source(), ke_hoach_c=wrong)
    assert (status, len(lines)) == (0, 1)
    assert "1 kế hoạch" not in lines[0]
    assert lines[0].endswith("Các tệp khác có 1 lỗi hoặc cảnh báo; xem bằng: congkhai check")
    # One that is asked for has its own.
    status, lines = run("plans/ke-hoach-c.md")
    assert status == 1
    assert "1 lỗi" in lines[-1]
    # Notes of others are none of its business.
    other = source("id: ke-hoach-c\nkind: kế hoạch\nagency: so-y-te\ntitle: Trồng cây\n")
    line = run("plans/ke-hoach-c.md", ke_hoach_c=other, ke_hoach_a=NOTED)[1][-1]
    assert line.startswith("Đã kiểm tra 2 kế hoạch")


@pytest.mark.parametrize(
    "former", ["[ke-hoach-cu]", "ke-hoach-cu  # trước kia", "\n  - ke-hoach-cu\n  - ke-hoach-xua"]
)
def test_the_former_id_of_a_plan_that_cannot_be_read_is_no_unknown_one(run, former):
    broken = FACTS.replace("ke-hoach-a", "ke-hoach-c").replace("12", "99")
    facts = FACTS + "relations:\n  - {type: implements, to: ke-hoach-cu}\n"
    _, lines = run(
        ke_hoach_a=source(facts),
        ke_hoach_c=source(f"{broken}former_ids: {former}\nstatus: đã ban hành\n"),
    )
    assert [line.split()[1] for line in lines[:-1]] == ["K204"]
