"""Git tells when sources were changed, and feeds, calendars and pages repeat it."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import shutil
import subprocess

import pytest
from congkhai.commands import main
from congkhai.git import History, read_history
from congkhai.history.date_changes import recall
from congkhai.knowledge import load_portal
from congkhai.pipeline import generate
from congkhai.site.page import Page
from congkhai.snapshot import Site

from tests.need import program
from tests.small import FACTS, source, write

TODAY = dt.date(2026, 11, 22)
SITE = Site("https://example.vn/congkhai/")
DATED = f"{FACTS}deadlines:\n  - {{id: bao-cao, what: Báo cáo năm, every: year, due: DUE}}\n"
FILE = "plans/ke-hoach-a.md"
FIRST = dt.datetime(2026, 11, 20, 17, 30, tzinfo=dt.UTC)


class Repository:
    """A folder whose every `save` is one commit, an hour after the one before."""

    def __init__(self, folder):
        program("git")
        self.folder, self.at = folder, FIRST
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words):
        who = {
            f"GIT_{role}_{what}": "a@b.vn"
            for role in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        }
        dates = {f"GIT_{role}_DATE": self.at.isoformat() for role in ("AUTHOR", "COMMITTER")}
        subprocess.run(
            ["git", *words],
            cwd=self.folder,
            env={**os.environ, **who, **dates},
            check=True,
            capture_output=True,
        )

    def save(self, subject, files):
        write(self.folder, files)
        self.commit(subject)

    def commit(self, subject):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", subject)
        self.at += dt.timedelta(hours=1)

    @property
    def history(self):
        return read_history(self.folder / "plans")

    @property
    def files(self):
        return self.built()[1]

    def built(self):
        return told(generate(load_portal(self.folder / "plans"), TODAY, SITE, self.history))


def told(made):
    """Pages, and files put together from their pieces, by address."""
    pages, files = {}, {}
    for one in made:
        if isinstance(one, Page):
            pages[one.url] = one
        else:
            files[one[0]] = files.get(one[0], b"") + one[1]
    return pages, files


def dated(due):
    return source(DATED.replace("DUE", due))


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path)
    made.save("Thêm kế hoạch", {"ke-hoach-a.md": dated("15/12")})
    made.save("Đổi hạn báo cáo", {"ke-hoach-a.md": dated("20/12")})
    return made


def said(history):
    return [(change.kind, change.title, change.text) for change in recall(history)]


def test_each_edit_of_a_file_has_its_moment_and_subject(repository):
    edits = repository.history.edits({FILE: "a"})["a"]
    assert [(one.at - FIRST, one.subject) for one in edits] == [
        (dt.timedelta(hours=1), "Đổi hạn báo cáo"),
        (dt.timedelta(), "Thêm kế hoạch"),
    ]


def test_an_edit_of_a_plan_is_told_by_the_dates_it_moved(repository):
    assert said(repository.history) == [
        ("changed", "Cổng đổi hạn: Báo cáo năm", "Trước: 15/12 hằng năm. Nay: 20/12 hằng năm."),
        (
            "new",
            "Mới trên cổng: Phát động phong trào Sống khỏe mỗi ngày",
            "Phát động phong trào Sống khỏe mỗi ngày",
        ),
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ke-hoach-a.md", dated("20/12").replace("Mọi người", "Ai cũng")),
        ("ke-hoach-a.md", "---\nid: [\n---\n"),
        ("ke-hoach-a/reports/2024.yml", "id: r\n"),
    ],
)
def test_what_changes_no_date_or_cannot_be_read_is_not_told(repository, name, text):
    before = said(repository.history)
    repository.save("Sửa chữ", {name: text})
    assert said(repository.history) == before


def test_a_plan_mended_after_it_could_not_be_read_is_not_new(repository):
    repository.save("Gõ nhầm", {"ke-hoach-a.md": "---\nid: [\n---\n"})
    repository.save("Sửa lại", {"ke-hoach-a.md": dated("20/12")})
    assert [kind for kind, *_ in said(repository.history)] == ["changed", "new"]


def test_a_plan_that_moved_to_another_folder_is_not_new(repository):
    repository.git("mv", FILE, "plans/ke-hoach-a.txt")
    (repository.folder / "plans/so").mkdir()
    (repository.folder / "plans/ke-hoach-a.txt").rename(
        repository.folder / "plans/so/ke-hoach-a.md"
    )
    repository.commit("Chuyển tệp")
    assert [kind for kind, *_ in said(repository.history)] == ["changed", "new"]


def test_calendars_tell_of_the_edit_and_count_it(repository):
    calendar = repository.files["calendar/ke-hoach/ke-hoach-a.ics"].decode()
    assert "LAST-MODIFIED:20261120T183000Z" in calendar
    assert "SEQUENCE:1\r\n" in calendar


def test_a_record_beside_the_plan_is_an_edit_of_its_page_but_moves_no_event(repository):
    calendar = repository.files["calendar/ke-hoach/ke-hoach-a.ics"]
    repository.save("Ghi báo cáo", {"ke-hoach-a/reports/2024.yml": "id: r\n"})
    pages, files = repository.built()
    assert files["calendar/ke-hoach/ke-hoach-a.ics"] == calendar
    assert pages["ke-hoach/ke-hoach-a/"].changed == FIRST + dt.timedelta(hours=2)


def test_the_page_tells_its_latest_edits_by_the_day_in_hanoi(repository):
    for number in range(6):
        text = dated("20/12") + "\nThêm.\n" * (number + 1)
        repository.save(f"Lần <b>{number}</b>\u202e", {"ke-hoach-a.md": text})
    page = repository.built()[0]["ke-hoach/ke-hoach-a/"].content
    listed = re.findall('<li><time datetime="(2026[^"]+)">[^<]+</time>: (.+?)</li>', page)
    # Half past midnight in Hà Nội is the evening before in Greenwich.
    assert [day for day, _ in listed] == ["2026-11-21"]
    # What an edit is called is for editors; what it did to the dates is for everybody.
    assert "Lần" not in page
    assert "Cổng đổi hạn: Báo cáo năm. Trước: 15/12 hằng năm. Nay: 20/12 hằng năm." in listed[0][1]


def test_feeds_are_linked_from_the_pages_they_are_about(repository):
    pages, files = repository.built()
    assert [one for one in sorted(files) if one.startswith("feed/")] == [
        "feed/co-quan/so-y-te.json",
        "feed/co-quan/so-y-te.xml",
        "feed/phong-trao/song-khoe.json",
        "feed/phong-trao/song-khoe.xml",
        "feed/tat-ca.json",
        "feed/tat-ca.xml",
    ]
    linked = {
        url: re.findall('href="(?:[./]*)(feed/[^"]+xml)"', page.head + page.content)
        for url, page in pages.items()
    }
    assert {url: some for url, some in linked.items() if some and not url.startswith("lich/2")} == {
        "": ["feed/tat-ca.xml"],
        "co-quan/so-y-te/": ["feed/co-quan/so-y-te.xml"],
        "phong-trao/song-khoe/": ["feed/phong-trao/song-khoe.xml"],
        "lich/": ["feed/tat-ca.xml"],
        "lich/dang-ky/": [
            "feed/tat-ca.xml",
            "feed/tat-ca.xml",
            "feed/phong-trao/song-khoe.xml",
            "feed/co-quan/so-y-te.xml",
        ],
    }
    latest = json.loads(files["feed/tat-ca.json"])["items"][0]
    assert latest["url"] == "https://example.vn/congkhai/ke-hoach/ke-hoach-a/"


def test_a_portal_that_does_not_know_its_address_has_no_feeds(repository):
    plans = repository.folder / "plans"
    _, files = told(generate(load_portal(plans), TODAY, Site(), repository.history))
    assert not [one for one in files if one.startswith("feed/")]


def test_a_copy_of_the_repository_tells_the_same(repository, tmp_path_factory):
    copy = tmp_path_factory.mktemp("bản sao") / "kho mã"
    shutil.copytree(repository.folder, copy)
    assert read_history(copy / "plans").versions == repository.history.versions


def test_without_a_repository_there_is_no_history_and_it_says_why(tmp_path):
    history = read_history(write(tmp_path, {}))
    assert (history.versions, history.why_none) == (
        (),
        "không có Git, hoặc nguồn không nằm trong kho mã",
    )
    assert recall(history) == ()


def test_without_git_there_is_no_history(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_history(write(tmp_path, {})).why_none.startswith("không có Git")


def test_a_repository_without_commits_has_no_history(tmp_path):
    Repository(tmp_path)
    assert read_history(write(tmp_path, {})).why_none == "kho mã chưa có lần ghi nào"


def test_a_clone_without_all_commits_has_no_history(repository, tmp_path_factory):
    clone = tmp_path_factory.mktemp("clone")
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.folder}", str(clone / "x"))
    assert "shallow" in read_history(clone / "x" / "plans").why_none
    repository.git("clone", "--quiet", f"file://{repository.folder}", str(clone / "y"))
    assert read_history(clone / "y" / "plans").versions == repository.history.versions


def test_a_hook_of_another_repository_does_not_lead_elsewhere(repository, monkeypatch, tmp_path):
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "khác"))
    assert len(repository.history.versions) > 1


def test_no_history_names_no_file():
    assert History().contents(["0" * 40]) == {}


def stamps(repository):
    """SEQUENCE and LAST-MODIFIED of the plan's first event; None where they are not given."""
    text = repository.files["calendar/ke-hoach/ke-hoach-a.ics"].decode()
    numbers = re.findall(r"^SEQUENCE:(\d+)\r$", text, re.MULTILINE)
    moments = re.findall(r"^LAST-MODIFIED:(\S+)\r$", text, re.MULTILINE)
    return (int(numbers[0]), moments[0]) if numbers else None


def uids(repository):
    text = repository.files["calendar/ke-hoach/ke-hoach-a.ics"].decode()
    return sorted(re.findall(r"^UID:(\S+)\r$", text, re.MULTILINE))


def ids(repository):
    return [item["id"] for item in json.loads(repository.files["feed/tat-ca.json"])["items"]]


def moved(repository, old, new, text=""):
    """One commit in which a plan goes to another place, perhaps edited on the way."""
    (repository.folder / new).parent.mkdir(parents=True, exist_ok=True)
    repository.git("mv", old, new)
    if text:
        (repository.folder / new).write_text(text, "utf-8")
    repository.commit("Chuyển tệp")


@pytest.mark.parametrize(
    ("new", "text"),
    [
        ("plans/so/ke-hoach-a.md", ""),
        ("plans/so/ke-hoach-a.md", dated("20/12").replace("Mọi người", "Ai cũng")),
        ("plans/tinh/so/ten-khac.md", ""),
    ],
)
def test_a_plan_that_moves_keeps_its_history(repository, new, text):
    before, names, entries = stamps(repository), uids(repository), ids(repository)
    moved(repository, FILE, new, text)
    after = stamps(repository)
    assert after > before
    assert uids(repository) == names
    assert ids(repository) == entries
    assert len(repository.history.edits({new: "ke-hoach-a"})["ke-hoach-a"]) == 3
    moved(repository, new, FILE)
    assert stamps(repository) > after


def test_a_plan_that_moves_in_two_steps_keeps_its_history(repository):
    before, entries = stamps(repository), ids(repository)
    text = (repository.folder / FILE).read_text("utf-8")
    (repository.folder / FILE).unlink()
    repository.commit("Gỡ xuống")
    repository.save("Đăng lại", {"so/ke-hoach-a.md": text})
    assert stamps(repository) > before
    assert ids(repository) == entries


def test_a_plan_becomes_two_files_and_keeps_its_history(repository):
    before = stamps(repository)
    text = (repository.folder / FILE).read_text("utf-8")
    _, facts, body = text.split("---\n", 2)
    (repository.folder / FILE).unlink()
    repository.save("Tách tệp", {"ke-hoach-a/plan.yml": facts, "ke-hoach-a/plan.md": body})
    assert stamps(repository) > before


def test_another_plan_in_the_old_place_has_a_history_of_its_own(repository):
    moved(repository, FILE, "plans/so/ke-hoach-a.md")
    other = (
        dated("20/12")
        .replace("id: ke-hoach-a", "id: ke-hoach-b")
        .replace("number: 12", "number: 13")
    )
    repository.save("Kế hoạch khác", {"ke-hoach-a.md": other})
    edits = repository.history.edits({"plans/so/ke-hoach-a.md": "ke-hoach-a", FILE: "ke-hoach-b"})
    assert [edit.subject for edit in edits["ke-hoach-b"]] == ["Kế hoạch khác"]
    assert [edit.subject for edit in edits["ke-hoach-a"]] == [
        "Chuyển tệp",
        "Đổi hạn báo cáo",
        "Thêm kế hoạch",
    ]


def test_records_move_with_their_plan(repository):
    repository.save("Ghi báo cáo", {"ke-hoach-a/reports/2024.yml": "id: r\n"})
    repository.git("mv", "plans/ke-hoach-a", "plans/ke-hoach-b")
    repository.git("mv", "plans/ke-hoach-b", "plans/ke-hoach-a")
    (repository.folder / "plans/so").mkdir()
    repository.git("mv", "plans/ke-hoach-a", "plans/so/ke-hoach-a")
    repository.git("mv", FILE, "plans/so/ke-hoach-a.md")
    repository.commit("Chuyển cả thư mục")
    edits = repository.history.edits({"plans/so/ke-hoach-a.md": "a"}, {"plans/so/ke-hoach-a": "a"})
    assert {edit.subject for edit in edits["a"]} >= {"Chuyển cả thư mục"}
    known = repository.history.edits(
        {"plans/so/ke-hoach-a.md": "ke-hoach-a"}, {"plans/so/ke-hoach-a": "ke-hoach-a"}
    )
    assert "Ghi báo cáo" in {edit.subject for edit in known["ke-hoach-a"]}


def test_an_agency_with_another_id_changes_no_name_of_an_event_or_entry(repository):
    names, entries = uids(repository), ids(repository)
    facts = (repository.folder / FILE).read_text("utf-8").replace("so-y-te", "so-suc-khoe")
    register = (repository.folder / "plans/agencies.yml").read_text("utf-8")
    renamed = register.replace("so-y-te", "so-suc-khoe")
    repository.save("Đổi mã cơ quan", {"ke-hoach-a.md": facts, "agencies.yml": renamed})
    assert uids(repository) == names
    assert ids(repository) == entries


def test_history_that_is_rewritten_makes_no_change_news_again(repository):
    entries = ids(repository)
    repository.at += dt.timedelta(days=30)
    repository.git("commit", "--amend", "--quiet", "--message", "Viết lại", "--date", "now")
    assert ids(repository) == entries


def test_a_document_that_replaces_another_raises_the_number_of_its_events(repository):
    before = stamps(repository)
    newer = (
        FACTS.replace("id: ke-hoach-a", "id: ke-hoach-b")
        .replace("number: 12", "number: 13")
        .replace("10/02/2024", "10/02/2025")
        + "relations:\n  - {type: replaces, to: ke-hoach-a}\n"
    )
    repository.save("Thay thế", {"ke-hoach-b.md": source(newer)})
    assert stamps(repository) > before


def test_a_series_of_which_nothing_is_left_is_cancelled_under_its_own_name(repository):
    before, names = stamps(repository), uids(repository)
    repository.save(
        "Dừng", {"ke-hoach-a.md": dated("20/12").replace("title:", "status: ended\ntitle:")}
    )
    text = repository.files["calendar/ke-hoach/ke-hoach-a.ics"].decode()
    assert "STATUS:CANCELLED" in text
    assert uids(repository) == names
    assert stamps(repository) > before


@pytest.mark.parametrize("how", ["shallow", "no Git"])
def test_without_a_history_no_number_is_given_that_could_be_too_low(
    repository, tmp_path_factory, how
):
    copy = tmp_path_factory.mktemp("copy") / "copy"
    if how == "shallow":
        repository.git("clone", "--quiet", "--depth=1", f"file://{repository.folder}", str(copy))
    else:
        shutil.copytree(repository.folder / "plans", copy / "plans")
    history = read_history(copy / "plans")
    assert history.why_none
    _, files = told(generate(load_portal(copy / "plans"), TODAY, SITE, history))
    text = files["calendar/ke-hoach/ke-hoach-a.ics"].decode()
    assert "SEQUENCE" not in text
    assert "LAST-MODIFIED" not in text
    assert "DTSTAMP:" in text


def test_a_copy_that_lacks_old_contents_says_so(repository, tmp_path):
    repository.git("config", "uploadpack.allowFilter", "true")
    url = f"file://{repository.folder}"
    repository.git("clone", "--quiet", "--filter=blob:none", url, str(tmp_path / "copy"))
    history = read_history(tmp_path / "copy/plans")
    assert "partial clone" in history.why_none
    assert [edit.subject for edit in history.edits({FILE: "a"})["a"]] == [
        "Đổi hạn báo cáo",
        "Thêm kế hoạch",
    ]


def test_a_copy_of_somebody_else_is_told_with_what_to_type(repository, monkeypatch):
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "true")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    history = read_history(repository.folder / "plans")
    assert "safe.directory" in history.why_none


def test_a_plan_with_another_id_keeps_its_history_and_the_names_of_its_events(
    repository, monkeypatch
):
    before, names, entries = stamps(repository), uids(repository), ids(repository)
    monkeypatch.chdir(repository.folder)
    assert main(["rename", "ke-hoach-a", "ke-hoach-moi"]) == 0
    repository.commit("Đổi mã")
    text = repository.files["calendar/ke-hoach/ke-hoach-moi.ics"].decode()
    assert sorted(re.findall(r"^UID:(\S+)\r$", text, re.MULTILINE)) == names
    assert int(re.findall(r"^SEQUENCE:(\d+)\r$", text, re.MULTILINE)[0]) > before[0]
    assert ids(repository) == entries
    assert main(["rename", "ke-hoach-moi", "ke-hoach-moi-nua"]) == 0
    repository.commit("Đổi mã lần nữa")
    text = repository.files["calendar/ke-hoach/ke-hoach-moi-nua.ics"].decode()
    assert sorted(re.findall(r"^UID:(\S+)\r$", text, re.MULTILINE)) == names
    assert ids(repository) == entries
