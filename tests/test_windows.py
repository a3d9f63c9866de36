"""What Windows does otherwise, simulated: held files, short paths, reserved names, line ends."""

from __future__ import annotations

import datetime as dt
import errno
from pathlib import Path

import pytest
from congkhai.commands import main
from congkhai.knowledge import load_portal
from congkhai.pipeline import generate
from congkhai.publishing import Edition, exchange
from congkhai.site import Page
from congkhai.snapshot import Site
from congkhai.text import safe_file_name
from congkhai.writing import patience, write_over

from tests.small import AGENCIES, CAMPAIGNS, DOCUMENTS, FACTS, codes_of, know_of, source, write
from tests.test_true_records import AWARD, AWARDS, PLAN

DAY = dt.date(2026, 11, 22)
LONGEST_PATH = 260


class Holder:
    """A program that looks for viruses: it holds each file for a few tries at renaming it."""

    def __init__(self, tries: int) -> None:
        self.tries = tries
        self.seen: dict[str, int] = {}
        self.replace = Path.replace

    def __call__(self, source: Path, target: Path) -> Path:
        name = str(source)
        self.seen[name] = self.seen.get(name, 0) + 1
        if self.seen[name] <= self.tries:
            error = PermissionError(errno.EACCES, "in use", name)
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        return self.replace(source, target)


@pytest.fixture
def hold(monkeypatch):
    """Lets files be held for so many tries, without time going by."""

    def start(tries: int) -> Holder:
        holder = Holder(tries)
        monkeypatch.setattr(Path, "replace", lambda source, target: holder(source, target))
        monkeypatch.setattr(patience.time, "sleep", lambda seconds: None)
        monkeypatch.setattr("congkhai.publishing.exchange._at_once", lambda one, other: False)
        return holder

    return start


def publish(out: Path, words: str) -> None:
    with Edition.begun(str(out), (), lambda holder: None) as work:
        (work.building / "index.html").write_text(words)
        work.publish()


@pytest.mark.parametrize("tries", [0, 1, patience.TRIES])
def test_a_site_waits_for_what_holds_its_files(tmp_path, hold, tries):
    publish(tmp_path / "site", "cũ")
    hold(tries)
    publish(tmp_path / "site", "mới")
    assert (tmp_path / "site/index.html").read_text() == "mới"


def test_a_site_that_stays_held_stands_as_it_was(tmp_path, hold):
    publish(tmp_path / "site", "cũ")
    hold(10**6)
    with pytest.raises(Exception, match="busy"):
        publish(tmp_path / "site", "mới")
    assert (tmp_path / "site/index.html").read_text() == "cũ"


def test_what_stood_there_comes_back_when_only_the_new_is_held(tmp_path, monkeypatch):
    for name in ("new", "old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a").write_text(name)
    real = Path.replace

    def held(source: Path, target: Path) -> Path:
        if source.name == "new":
            error = PermissionError(errno.EACCES, "in use", str(source))
            error.winerror = 5  # type: ignore[attr-defined]
            raise error
        return real(source, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr("congkhai.publishing.exchange._at_once", lambda one, other: False)
    with pytest.raises(PermissionError):
        exchange.exchange(tmp_path / "new", tmp_path / "old", tmp_path / "between")
    assert (tmp_path / "old/a").read_text() == "old"
    assert not (tmp_path / "between").exists()


@pytest.mark.parametrize("tries", [1, patience.TRIES])
def test_a_source_is_written_once_it_is_free(tmp_path, hold, tries):
    (tmp_path / "a.md").write_text("cũ")
    hold(tries)
    write_over(tmp_path / "a.md", "mới")
    assert (tmp_path / "a.md").read_text("utf-8") == "mới"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize("name", ["con.pdf", "AUX.pdf", "com1.v2.pdf", "Nul.docx", "lpt9.csv"])
def test_no_file_bears_the_name_of_a_device(name):
    made = safe_file_name(name)
    assert made.split(".")[0].startswith("tep-")
    assert made.rpartition(".")[2] == name.rpartition(".")[2].lower()


@pytest.mark.parametrize("name", ["console.pdf", "auxin.pdf", "com10.pdf", "nullable.csv"])
def test_a_name_that_only_begins_like_a_device_stays(name):
    assert safe_file_name(name) == name


def test_no_address_is_too_long_for_a_path(tmp_path):
    name = "a" * 80
    facts = PLAN.replace("ke-hoach-a", name)
    article = "---\ntitle: " + "Điển hình " * 25 + "\ndate: 01/05/2025\ngist: Một câu\n---\nBài.\n"
    known = know_of(
        tmp_path,
        {
            f"{name}.md": source(facts),
            f"{name}/models/{'b' * 80}.md": article,
            f"{name}/{'Báo cáo ' * 25}.pdf": b"%PDF-1.7",
            f"{name}/awards.csv": AWARDS
            + AWARD.replace("https://vi-du.example/15", f"{'Báo cáo ' * 25}.pdf"),
        },
    )
    assert [code for code in codes_of(known) if code.startswith(("K1", "K2", "K7"))] == []
    made = generate(known, DAY, Site("https://binh-hai.example/"))
    paths = [f"{m.url}index.html" if isinstance(m, Page) else m[0] for m in made]
    folder = r"C:\Users\nguyen-van-vi-du\Documents\cong-ke-hoach\.site.building" + "\\"
    assert [path for path in paths if len(folder + path) >= LONGEST_PATH] == []


def test_no_two_addresses_differ_by_case_alone(tmp_path):
    files = {"ke-hoach-a.md": source(PLAN), "ke-hoach-a/awards.csv": AWARDS + AWARD}
    known = know_of(tmp_path, dict(files))
    made = generate(known, DAY, Site("https://binh-hai.example/"))
    paths = [m.url if isinstance(m, Page) else m[0] for m in made]
    assert len({path.casefold() for path in paths}) == len({*paths})
    reserved = {part.split(".")[0].lower() for path in paths for part in path.split("/")}
    assert not reserved & {"con", "prn", "aux", "nul"}


def test_line_ends_of_windows_change_no_page(tmp_path):
    files = {
        "ke-hoach-a.md": source(PLAN),
        "ke-hoach-a/awards.csv": AWARDS + AWARD,
        "agencies.yml": AGENCIES,
        "campaigns.yml": CAMPAIGNS,
        "documents.yml": DOCUMENTS,
    }
    sites = []
    for folder, ends in (("unix", "\n"), ("windows", "\r\n")):
        plans = write(tmp_path / folder, {k: v.replace("\n", ends) for k, v in files.items()})
        made = generate(load_portal(plans), DAY, Site("https://binh-hai.example/"))
        sites.append([(m.url, m.content) if isinstance(m, Page) else m for m in made])
    assert sites[0] == sites[1]


def test_a_path_with_backslashes_is_shown_with_slashes(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    write(tmp_path, {"so/ke-hoach-a.md": source(FACTS.replace("kind: kế hoạch\n", ""))})
    main(["check", "--lang", "vi"])
    assert "plans/so/ke-hoach-a.md:2:1: K201" in capsys.readouterr().out
