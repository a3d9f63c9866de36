"""`congkhai init`: a portal of one's own that is whole at once, and what cannot be made."""

from __future__ import annotations

import io
import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from congkhai.commands import main
from congkhai.graph import bodies_by_name
from congkhai.knowledge import load_portal
from congkhai.model import Plan
from congkhai.starting import Ambiguous, pinned, pinned_packages, units_named
from congkhai.starting.units import provinces

OFFICE = "Ủy ban nhân dân xã Bát Xát"


def made(folder: Path, *options: str) -> Path:
    assert main(["init", str(folder), "--yes", *options]) == 0
    return folder


def settings(folder: Path) -> dict:
    return yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))


def test_the_sources_of_a_new_portal_are_in_order(tmp_path, capsys):
    folder = made(tmp_path / "cong", "--office", OFFICE, "--territory", "Lào Cai")
    knowledge = load_portal(folder / "plans")
    assert [str(problem) for problem in knowledge.problems if problem.severity != "info"] == []
    assert list(knowledge.portal.agencies) == ["bat-xat-ubnd-xa", "lao-cai-ubnd-cap-xa"]
    places = knowledge.portal.territories
    assert len(places) == 1 + 1 + 99
    assert knowledge.portal.agencies["bat-xat-ubnd-xa"].territory == "bat-xat"
    assert (places["lao-cai"].code, places["bat-xat"].code) == ("15", "02683")
    said = capsys.readouterr().out
    assert f"Mã của {OFFICE}: bat-xat-ubnd-xa\n" in said
    assert len(said.partition("Tiếp theo:\n")[2].splitlines()) == 3


def test_a_commune_has_its_province_above_and_its_agency_is_named_for_it(tmp_path):
    folder = made(tmp_path, "--office", OFFICE, "--territory", "xã bát xát")
    portal = load_portal(folder / "plans").portal
    assert {key: place.parent for key, place in portal.territories.items()} == {
        "viet-nam": None,
        "lao-cai": "viet-nam",
        "bat-xat": "lao-cai",
    }
    assert portal.agencies["bat-xat-ubnd-xa"].territory == "bat-xat"


def test_a_commune_s_committee_is_one_of_those_of_its_province(tmp_path):
    folder = made(tmp_path, "--office", OFFICE, "--territory", "xã bát xát")
    portal = load_portal(folder / "plans").portal
    group = portal.agencies["lao-cai-ubnd-cap-xa"]
    assert portal.agencies["bat-xat-ubnd-xa"].member_of == (group.id,)
    assert (group.group, group.territory) == (True, "lao-cai")
    assert group.name == "Ủy ban nhân dân các xã, phường tỉnh Lào Cai"
    bodies = bodies_by_name(portal.agencies.values(), portal.territories.values())
    plan = Plan("a", "kế hoạch", "bat-xat-ubnd-xa", "Trồng cây")
    for name in ("UBND các phường, xã", "UBND cấp xã", "Ủy ban nhân dân các xã, phường, đặc khu"):
        assert bodies.meant(name, plan) == group.id


@pytest.mark.parametrize(
    ("office", "territory"),
    [
        ("Sở Y tế tỉnh Lào Cai", "Lào Cai"),
        ("Trường Tiểu học Bát Xát", "xã bát xát"),
        ("Đảng ủy xã Bát Xát", "xã bát xát"),
        ("Ủy ban nhân dân xã Tân Bình Hải", "Xã Tân Bình Hải"),
    ],
)
def test_no_other_office_is_put_among_committees(tmp_path, office, territory):
    folder = made(tmp_path, "--office", office, "--territory", territory)
    [agency] = load_portal(folder / "plans").portal.agencies.values()
    assert agency.member_of == ()


def test_an_office_of_the_whole_province_belongs_to_it(tmp_path):
    folder = made(tmp_path, "--office", "Sở Y tế tỉnh Lào Cai", "--territory", "Lào Cai")
    [agency] = load_portal(folder / "plans").portal.agencies.values()
    assert (agency.id, agency.territory) == ("lao-cai-so-y-te-tinh", "lao-cai")


def test_sources_name_the_schema_of_the_portal_s_own_address(tmp_path):
    folder = made(tmp_path, "--url", "https://x.example/cong")
    line = "# yaml-language-server: $schema=https://x.example/cong/schema/{}.json"
    for name in ("agencies", "campaigns", "documents"):
        text = (folder / "plans" / f"{name}.yml").read_text(encoding="utf-8")
        assert text.splitlines()[0] == line.format(name)


@pytest.mark.parametrize(
    "territory",
    ["Việt Nam", "nước Cộng hòa xã hội chủ nghĩa Việt Nam", "cả nước", "viet nam"],
)
@pytest.mark.parametrize("office", ["Tổng cục Muối", "Bộ Muối"])
def test_an_office_of_the_whole_country_is_no_province_s(tmp_path, capsys, office, territory):
    folder = made(tmp_path, "--office", office, "--territory", territory)
    knowledge = load_portal(folder / "plans")
    assert [str(problem) for problem in knowledge.problems if problem.severity != "info"] == []
    assert list(knowledge.portal.territories) == ["viet-nam"]
    (agency,) = knowledge.portal.agencies.values()
    assert (agency.level, agency.territory) == ("central", None)
    assert "danh mục" not in capsys.readouterr().out


def test_an_unlisted_commune_lies_in_the_province_that_is_written_behind_it(tmp_path):
    folder = made(tmp_path, "--office", "UBND xã Hải Sao", "--territory", "Xã Hải Sao, Lào Cai")
    portal = load_portal(folder / "plans").portal
    places = {key: (place.name, place.parent) for key, place in portal.territories.items()}
    assert places == {
        "viet-nam": ("Việt Nam", None),
        "lao-cai": ("Tỉnh Lào Cai", "viet-nam"),
        "hai-sao": ("Xã Hải Sao", "lao-cai"),
    }
    assert portal.agencies["hai-sao-ubnd-xa"].territory == "hai-sao"


def test_an_unknown_territory_stands_alone_and_is_told(tmp_path, capsys):
    folder = made(
        tmp_path, "--office", "Ủy ban nhân dân tỉnh Bình Hải", "--territory", "Tỉnh Bình Hải"
    )
    portal = load_portal(folder / "plans").portal
    assert list(portal.territories) == ["viet-nam", "binh-hai"]
    assert portal.agencies["binh-hai-ubnd-tinh"].level == "province"
    assert "không có «Tỉnh Bình Hải»" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "keeper"), [(("--office", OFFICE), "office"), ((), "citizens")]
)
def test_the_new_portal_says_whose_it_is(tmp_path, options, keeper):
    folder = made(tmp_path, *options)
    assert settings(folder)["extra"]["kept_by"] == keeper
    about = (folder / "content/gioi-thieu.md").read_text(encoding="utf-8")
    assert ("không phải trang của cơ quan nhà nước" in about) is (keeper == "citizens")


@pytest.mark.parametrize(
    ("repo", "edit", "there", "absent"),
    [
        (
            "https://github.com/xa/cong.git",
            "edit/main/content/",
            ".github/workflows/pages.yml",
            ".gitlab-ci.yml",
        ),
        (
            "https://gitlab.com/xa/cong",
            "-/edit/main/content/",
            ".gitlab-ci.yml",
            ".github/workflows/pages.yml",
        ),
        ("https://git.example/xa/cong", "edit/main/content/", "Makefile", ".gitlab-ci.yml"),
    ],
)
def test_each_forge_gets_its_own_files(tmp_path, repo, edit, there, absent):
    folder = made(tmp_path, "--repo", repo)
    assert settings(folder)["repo_url"] == repo.removesuffix(".git")
    assert settings(folder)["edit_uri"] == edit
    assert (folder / there).is_file()
    assert not (folder / absent).exists()


HOSTILE = 'UBND "xã" ../../etc: {a} # <b>*X*</b> [y](z) ${{ github.token }} [[ version ]]'


def test_an_answer_is_words_wherever_it_lands(tmp_path):
    folder = made(tmp_path / "cong", "--office", HOSTILE, "--name", HOSTILE)
    assert settings(folder)["site_name"] == HOSTILE
    assert {problem.code for problem in load_portal(folder / "plans").problems} == {"K431"}
    [agency] = load_portal(folder / "plans").portal.agencies.values()
    assert agency.name == HOSTILE
    for path in folder.rglob("*.md"):
        assert "<b>" not in path.read_text(encoding="utf-8"), path
    assert {path.name for path in tmp_path.iterdir()} == {"cong"}


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--mail", "van-thu", "«van-thu» không phải hộp thư"),
        ("--mail", "a@b.vn, c@d.vn", "không phải hộp thư"),
        ("--url", "congkhai.example", "không phải địa chỉ"),
        ("--url", "ftp://congkhai.example/", "không phải địa chỉ"),
        ("--url", "https://x/?a=1", "không phải địa chỉ"),
        ("--url", "https://ten:mat-khau@x/", "không phải địa chỉ"),
        ("--url", "http://[::1", "không phải địa chỉ"),
        ("--repo", "git@github.com:xa/cong.git", "không phải địa chỉ"),
        ("--name", "Cổng\x07", "có ký tự điều khiển"),
        ("--office", "a" * 201, "dài quá 200 chữ"),
        ("--territory", "Xã Tân Lập", "Có nhiều nơi tên «Xã Tân Lập»"),
    ],
)
def test_an_answer_that_cannot_be_writes_nothing(tmp_path, option, value, told, capsys):
    assert main(["init", str(tmp_path / "cong"), "--yes", option, value]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "cong").exists()


def test_a_folder_with_files_is_left_alone_and_they_are_named(tmp_path, capsys):
    (tmp_path / "ghi-chu.txt").write_text("của tôi", encoding="utf-8")
    assert main(["init", str(tmp_path), "--yes"]) == 1
    assert "không trống: ghi-chu.txt" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["ghi-chu.txt"]


def test_a_portal_is_not_made_over_a_portal(tmp_path, capsys):
    made(tmp_path)
    assert main(["init", str(tmp_path), "--yes"]) == 1
    assert "đã là một cổng" in capsys.readouterr().err


def test_a_folder_that_git_has_begun_may_take_a_portal(tmp_path):
    (tmp_path / ".git").mkdir()
    made(tmp_path)


def test_what_the_disk_refuses_is_said_in_a_sentence(tmp_path, capsys):
    (tmp_path / "tep").write_text("", encoding="utf-8")
    assert main(["init", str(tmp_path / "tep" / "cong"), "--yes"]) == 3
    [line] = capsys.readouterr().err.splitlines()
    assert "tep" in line


def test_what_is_not_given_is_asked_and_asked_again(tmp_path, monkeypatch, capsys):
    typed = [OFFICE, "", "van-thu", "van-thu@x.vn", "", "", "Xã Tân Lập", "Lào Cai"]
    lines = io.StringIO("".join(f"{line}\n" for line in typed))
    lines.isatty = lambda: True
    monkeypatch.setattr(sys, "stdin", lines)
    assert main(["init", str(tmp_path / "cong")]) == 0
    told = capsys.readouterr()
    assert "Cơ quan giữ cổng" in told.out
    assert "không phải hộp thư" in told.err
    assert "Có nhiều nơi tên" in told.err
    assert settings(tmp_path / "cong")["extra"]["office"]["mail"] == "van-thu@x.vn"
    assert settings(tmp_path / "cong")["site_name"] == f"Cổng kế hoạch {OFFICE}"


def test_without_a_terminal_nothing_is_asked(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert main(["init", str(tmp_path / "cong")]) == 0


def test_it_answers_in_english_too(tmp_path, capsys):
    assert main(["init", "--lang=en", str(tmp_path / "cong"), "--yes"]) == 0
    assert "Made a portal in" in capsys.readouterr().out


def test_the_packages_are_locked_with_hashes_this_one_too():
    locked = pinned_packages("a" * 64)
    assert f"congkhai=={locked.version} \\\n    --hash=sha256:{'a' * 64}\n" in locked.text
    names = [line for line in locked.text.splitlines() if "==" in line and line[0] != "#"]
    assert all(line.endswith(" \\") for line in names)
    assert len(names) > 20


def test_files_are_those_that_people_edit(tmp_path):
    folder = made(tmp_path / "cong")
    for path in folder.rglob("*"):
        if path.is_file():
            assert b"\r" not in path.read_bytes()
            assert not path.stat().st_mode & stat.S_IXUSR
            assert "[[" not in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Lào Cai", "15"),
        ("tỉnh lào cai", "15"),
        ("Phường Lào Cai", "02647"),
        ("TP. Hồ Chí Minh", "79"),
        ("Thành phố Huế", "46"),
        ("Xã Tân Lập, Thái Nguyên", None),
        ("Huyện Bát Xát", None),
        ("", None),
    ],
)
def test_a_unit_is_found_as_people_write_it(name, code):
    unit = units_named(name)
    if code is None:
        assert unit is None
    else:
        assert unit
        assert unit.code == code


def test_the_list_is_that_of_the_state():
    codes = [unit.code for top in provinces() for unit in (top, *top.communes)]
    assert len(provinces()) == 34
    assert len(codes) == 34 + 3321
    assert len({*codes}) == len(codes)
    names = [unit.name for top in provinces() for unit in (top, *top.communes)]
    assert {name.split()[0] for name in names} == {"Tỉnh", "Thành", "Xã", "Phường", "Đặc"}
    assert isinstance(units_named("Xã Tân Lập"), Ambiguous)


def test_forges_accept_the_files_that_are_for_them(tmp_path):
    folder = made(tmp_path / "cong")
    for schema, names in (
        ("vendor.github-workflows", [".github/workflows/pages.yml"]),
        ("vendor.github-issue-forms", [*(folder / ".github/ISSUE_TEMPLATE").glob("[!c]*.yml")]),
        ("vendor.dependabot", [".github/dependabot.yml"]),
        ("vendor.gitlab-ci", [".gitlab-ci.yml"]),
    ):
        checked = [program("check-jsonschema"), "--builtin-schema", schema, *map(str, names)]
        subprocess.run(checked, cwd=folder, check=True, capture_output=True)
    audit = (program("zizmor"), "--offline", "--no-progress", "--persona", "auditor", ".github")
    audited = subprocess.run(audit, cwd=folder, capture_output=True, text=True, check=False)
    assert audited.returncode == 0, audited.stdout


def test_the_portal_s_own_make_says_its_commands(tmp_path):
    folder = made(tmp_path / "cong")
    said = subprocess.run(
        ["make", "-s"], cwd=folder, check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout
    assert [line.split()[1] for line in said.splitlines()] == [
        "help",
        "site",
        "serve",
        "check",
        "clean",
    ]
    recipe = subprocess.run(
        ["make", "-n", "check", "SINCE=main", "FORMAT=github"],
        cwd=folder, check=True, capture_output=True, text=True, encoding="utf-8",
    ).stdout  # fmt: skip
    assert '.venv/bin/congkhai check --strict --format github --since "$SINCE"' in recipe


def program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


@pytest.mark.parametrize("command", [["check", "--strict"], ["build", "--strict"]])
def test_what_mkdocs_yml_says_wrongly_stops_check_and_build_alike(
    tmp_path, monkeypatch, capfd, command
):
    folder = made(tmp_path / "cong")
    path = folder / "mkdocs.yml"
    text = path.read_text(encoding="utf-8").replace('# accent: "#1d4480"', 'accent: "#7fb2e5"')
    path.write_text(text, encoding="utf-8")
    line = next(n for n, row in enumerate(text.splitlines(), 1) if "accent:" in row)
    monkeypatch.chdir(folder)
    assert main(command) == 1
    said = capfd.readouterr()
    told = f"mkdocs.yml:{line}:11: K122 lỗi: Màu «#7fb2e5» khó đọc trên nền sáng: tương phản "
    assert told in said.out + said.err
    assert "Trang cũ" not in said.err  # there is none


@pytest.mark.parametrize(("options", "is_told"), [([], True), (["--yes"], False)])
def test_that_nothing_could_be_asked_is_told(tmp_path, monkeypatch, capsys, options, is_told):
    monkeypatch.setattr("sys.stdin", io.StringIO("Sở A\n"))
    assert main(["init", str(tmp_path / "cong"), *options]) == 0
    assert ("không hỏi: cổng chưa có tên" in capsys.readouterr().err) is is_told


def test_a_folder_within_a_repository_is_told_where_workflows_run(tmp_path, capsys):
    (tmp_path / ".git").mkdir()
    made(tmp_path / "cong")
    assert f"kho Git ở {tmp_path}" in capsys.readouterr().out
    (tmp_path / "rieng" / ".git").mkdir(parents=True)
    made(tmp_path / "rieng")
    assert "kho Git ở" not in capsys.readouterr().out


@pytest.mark.parametrize("noted", [None, "", "{", "[]", '{"url": "https://x/"}'])
def test_without_a_network_the_package_s_own_hash_stays_unknown(monkeypatch, noted):
    class Installed:
        @staticmethod
        def read_text(name: str) -> str | None:
            return noted

    monkeypatch.setattr(pinned, "distribution", lambda name: Installed)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    assert pinned.installed_hash() == ""
    assert pinned.index_hash() == ""
    assert "\n# congkhai==" in pinned_packages("").text


def test_the_hash_of_an_installed_wheel_is_known(monkeypatch):
    note = {"archive_info": {"hashes": {"sha256": "b" * 64}}, "url": "file:///x.whl"}

    class Installed:
        @staticmethod
        def read_text(name: str) -> str:
            return json.dumps(note)

    monkeypatch.setattr(pinned, "distribution", lambda name: Installed)
    assert pinned.installed_hash() == "b" * 64
