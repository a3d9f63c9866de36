"""Links to edit a source and to read its history follow repo_url and edit_uri."""

from __future__ import annotations

import subprocess

import pytest
from congkhai.commands import main
from congkhai.history import branch_of
from congkhai.settings import forge_links, supposed_edit_uri

from tests.need import program
from tests.small import source, write

HUB, LAB = "https://github.com/so-y-te/cong", "https://gitlab.com/so-y-te/cong"
BERG, BUCKET = "https://codeberg.org/so-y-te/cong", "https://bitbucket.org/so-y-te/cong"


@pytest.mark.parametrize(
    ("repository", "edit_uri", "edit", "history"),
    [
        (HUB, "edit/main/content/", f"{HUB}/edit/main/", f"{HUB}/commits/main/"),
        (HUB, "edit/chinh/content", f"{HUB}/edit/chinh/", f"{HUB}/commits/chinh/"),
        (HUB, "blob/main/content/", f"{HUB}/blob/main/", f"{HUB}/commits/main/"),
        (f"{HUB}.git", "edit/main/content/", f"{HUB}/edit/main/", f"{HUB}/commits/main/"),
        (
            f"{HUB}/",
            "edit/main/cong/content/",
            f"{HUB}/edit/main/cong/",
            f"{HUB}/commits/main/cong/",
        ),
        (LAB, "-/edit/master/content/", f"{LAB}/-/edit/master/", f"{LAB}/-/commits/master/"),
        (BERG, "_edit/main/content/", f"{BERG}/_edit/main/", f"{BERG}/commits/branch/main/"),
        (BUCKET, "src/main/content/", f"{BUCKET}/src/main/", f"{BUCKET}/history-node/main/"),
        (HUB, f"{HUB}/edit/main/content/", f"{HUB}/edit/main/", f"{HUB}/commits/main/"),
        (HUB, "?query=main/content/", f"{HUB}?query=main/", ""),
        ("", "https://git.vi-du.example/sua/content/", "https://git.vi-du.example/sua/", ""),
        (HUB, "mo/main/content/", f"{HUB}/mo/main/", ""),
        (HUB, "", "", ""),
        (HUB, "edit/main/docs/", "", ""),
    ],
)
def test_links_follow_the_configuration(repository, edit_uri, edit, history):
    links = forge_links(repository, edit_uri, "content")
    assert (links.edit, links.history) == (edit, history)
    assert links.repository in {HUB, LAB, BERG, BUCKET, ""}


def test_a_portal_that_lies_apart_from_the_written_pages_names_its_folder():
    links = forge_links(HUB, "edit/main/content/", "content", "examples/vi-du/")
    assert links.edit == f"{HUB}/edit/main/examples/vi-du/"
    assert links.history == f"{HUB}/commits/main/examples/vi-du/"


@pytest.mark.parametrize(
    ("given", "repository", "branch", "prefix", "taken"),
    [
        ("edit/master/docs/", HUB, "chinh", "", "edit/chinh/content/"),
        ("edit/master/docs/", LAB, "main", "cong/", "-/edit/main/cong/content/"),
        ("src/default/docs/", BUCKET, "main", "", "src/main/content/"),
        ("edit/master/docs/", HUB, "", "", "edit/main/content/"),
        ("edit/khac/content/", HUB, "main", "", "edit/khac/content/"),
        ("", BERG, "main", "", ""),
    ],
)
def test_where_nothing_is_said_the_clone_tells(given, repository, branch, prefix, taken):
    assert supposed_edit_uri(given, repository, "content", branch, prefix) == taken


def git(folder, *words):
    identity = ("-c", "user.name=Biên tập", "-c", "user.email=bien-tap@example.org")
    subprocess.run([program("git"), *identity, *words], cwd=folder, check=True, capture_output=True)


def test_a_clone_knows_its_branch_and_folder(tmp_path):
    first = tmp_path / "kho"
    (first / "cong/plans").mkdir(parents=True)
    (first / "cong/mkdocs.yml").write_text("site_name: Cổng\n", "utf-8")
    git(first, "init", "-q", "-b", "chinh")
    git(first, "add", ".")
    git(first, "commit", "-q", "-m", "Đầu")
    assert branch_of(first / "cong") == ("chinh", "cong/")
    git(tmp_path, "clone", "-q", "--depth", "1", first.as_uri(), "sao")
    git(tmp_path / "sao", "switch", "-q", "-c", "viec-khac")
    assert branch_of(tmp_path / "sao/cong") == ("chinh", "cong/"), "of the origin, not the work"


def test_without_git_nothing_is_known(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert branch_of(tmp_path) == ("", "")


@pytest.mark.usefixtures("compiled_once")
def test_pages_made_from_plans_are_edited_where_written_ones_are(tmp_path):
    """A portal in a subfolder, on another forge, with another branch."""
    plans = write(tmp_path, {"ke-hoach-a.md": source()})
    (tmp_path / "content").mkdir()
    (tmp_path / "content/gop-y.md").write_text("# Góp ý\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: Cổng\nsite_url: https://cong.example/\nrepo_url: {LAB}\n"
        "edit_uri: -/edit/chinh/cong/content/\ndocs_dir: content\n"
        "theme: {name: congkhai}\nplugins: [congkhai]\n",
        "utf-8",
    )
    out = tmp_path / "site"
    arguments = ["--config", str(tmp_path / "mkdocs.yml"), "--plans", str(plans)]
    assert main(["build", *arguments, "--out", str(out), "--today", "2026-11-28"]) == 0
    base = f"{LAB}/-/edit/chinh/cong"
    page = (out / "ke-hoach/ke-hoach-a/index.html").read_text("utf-8")
    assert page.count(f'href="{base}/plans/ke-hoach-a.md"') == 2
    assert f'href="{LAB}/-/commits/chinh/cong/plans/ke-hoach-a.md"' in page
    assert f'href="{base}/plans/agencies.yml"' in (out / "co-quan/ubnd/index.html").read_text(
        "utf-8"
    )
    assert f'href="{base}/content/gop-y.md"' in (out / "gop-y/index.html").read_text("utf-8")
    assert "/main/" not in page
