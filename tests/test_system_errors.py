"""What the system refuses is one sentence with what to do, in every command; nothing is lost."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from congkhai.commands import COMMANDS, main
from congkhai.commands.messages import MESSAGES
from congkhai.commands.streams import nearest_letter
from congkhai.commands.system import REFUSED, STOPPED, system_line
from congkhai.dates import day_in_hanoi
from congkhai.problems import Place, as_line, found, visible
from congkhai.settings import site_address
from congkhai.writing import refusal, system_reason

from tests.faults import failing
from tests.need import ROOT
from tests.small import FACTS, source, write

CONFIG = "site_name: Cổng Bình Hải\nsite_url: https://binh-hai.example/\ndocs_dir: content\n" + (
    "theme: {name: congkhai}\nplugins: [congkhai]\nextra: {plans: plans}\n"
)
LETTER = """\
ỦY BAN NHÂN DÂN TỈNH BÌNH HẢI
Số: 7/KH-UBND
Bình Hải, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Trồng cây năm 2026
I. MỤC ĐÍCH
1. Trồng 5.000 cây.
Nơi nhận:
- Các xã;
- Lưu: VT.
"""
REPORT = "deadlines:\n  - {id: bao-cao, what: Báo cáo năm, every: year, due: 15/12, who: so-y-te}\n"
# Each command at work, and whether it writes.
CALLS: dict[str, tuple[list[str], bool]] = {
    "check": (["check"], False),
    "check github": (["check", "--format", "github"], False),
    "check json": (["check", "--format", "json"], False),
    "import": (["import", "van-ban.txt", "--out", "nhap"], True),
    "import json": (["import", "van-ban.txt", "--json"], False),
    "import update": (["import", "van-ban.txt", "--out", "nhap", "--update"], True),
    "init": (["init", "cong-moi", "--yes"], True),
    "new plan": (["new", "plan", "ke-hoach-moi"], True),
    "new record": (["new", "record", "report", "ke-hoach-a", "2025"], True),
    "explain": (["explain", "K305"], False),
    "schema": (["schema", "plan"], False),
    "build": (["build", "--today", "2026-11-22"], True),
    "rename": (["rename", "ke-hoach-a", "ke-hoach-c"], True),
}
NUMBERS = sorted({*refusal.SYSTEM, errno.ENOTEMPTY, errno.EXDEV, errno.ESTALE})


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A portal of one plan, a document to read, and the commands' folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    write(tmp_path, {"ke-hoach-a.md": source(FACTS + REPORT)})
    (tmp_path / "content").mkdir()
    (tmp_path / "content/index.md").write_text("# Cổng\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (tmp_path / "van-ban.txt").write_text(LETTER, "utf-8")
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }


def test_every_command_is_among_those_tried():
    assert {call.split()[0] for call in CALLS} >= COMMANDS.keys() - {"serve", "upgrade"}


@pytest.mark.parametrize("name", [name for name, (_, writes) in CALLS.items() if writes])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
def test_a_disk_that_refuses_is_told_in_one_sentence_and_nothing_is_left(
    office, capsys, name, number
):
    if name == "import update":
        assert main(["import", "van-ban.txt", "--out", "nhap"]) == 0
        capsys.readouterr()
    before = files(office)
    with failing(office, number=number):
        assert main(CALLS[name][0]) == REFUSED
    told = capsys.readouterr().err.strip().splitlines()
    what = MESSAGES["vi"][f"disk_{refusal.SYSTEM[number]}"]
    assert told[-1].startswith(f"Hệ thống không cho đọc hay ghi «{office}")
    assert f"{what} → " in told[-1]
    assert files(office) == before


@pytest.mark.parametrize("name", CALLS)
def test_sources_that_cannot_be_read_are_told_without_a_traceback(office, capsys, name):
    with failing(office, number=errno.EIO, reads=True):
        assert main(CALLS[name][0]) in {0, 1, 2, REFUSED}
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("number", NUMBERS)
def test_whatever_the_system_says_has_words_and_something_to_do(language, number):
    error = OSError(number, os.strerror(number), "/đĩa/tệp")
    line = system_line(error, MESSAGES[language])
    assert line.startswith(("Hệ thống", "The system"))
    assert "«/đĩa/tệp»" in line
    assert " → " in line
    assert "$" not in line
    assert "\n" not in line


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("reason", sorted({*refusal.SYSTEM.values()}))
def test_each_reason_has_its_words_in_both_languages(language, reason):
    assert MESSAGES[language][f"disk_{reason}"]
    assert MESSAGES[language][f"fix_{reason}"]


@pytest.mark.parametrize("name", ["/a/b", b"/a/b", Path("/a/b"), None, 7])
def test_a_path_of_any_kind_can_be_told(name):
    error = OSError(errno.ENOSPC, "full", name)
    assert system_line(error, MESSAGES["vi"]).startswith("Hệ thống không cho")


@pytest.mark.parametrize("code", [32, 33])
def test_a_file_that_another_program_holds_on_windows_is_told_as_such(code):
    error = PermissionError(errno.EACCES, "in use", "a.md")
    error.winerror = code  # type: ignore[attr-defined]
    assert system_reason(error) == "busy"


@pytest.mark.parametrize(
    ("raised", "status", "told"),
    [
        (KeyboardInterrupt(), STOPPED, "Đã dừng."),
        (MemoryError(), REFUSED, "Không đủ bộ nhớ → "),
        (OSError(errno.EADDRINUSE, "in use"), REFUSED, "cổng mạng đang được dùng → "),
        (OSError(9999, "điều chưa biết"), REFUSED, "điều chưa biết → "),
    ],
    ids=["keyboard", "memory", "port", "unknown"],
)
@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_whatever_stops_a_command_is_one_line_with_a_status(
    command, raised, status, told, monkeypatch, capsys
):
    def stop(args):
        raise raised

    module = pytest.importorskip(COMMANDS[command])
    monkeypatch.setattr(module, "run", stop)
    monkeypatch.setattr(module, "add_arguments", lambda parser, language="vi": None)
    assert main(["--lang=vi", command]) == status
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def call(office: Path, arguments: list[str], **settings: object) -> subprocess.CompletedProcess:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "0"}
    environment |= settings.pop("env", {})  # type: ignore[arg-type]
    return subprocess.run(
        [sys.executable, "-m", "congkhai.cli", *arguments],
        cwd=office,
        env=environment,
        capture_output="stdout" not in settings,
        check=False,
        **settings,
    )


@pytest.mark.parametrize(
    ("encoding", "seen"),
    [
        ("cp1252", "Toàn van không có muc"),
        ("cp1258", "Toàn văn không có mu\u0323c"),
        ("ascii", "Toan van khong co muc"),
        ("latin-1", "Toàn van không có muc"),
        ("utf-8", "Toàn văn không có mục"),
    ],
)
def test_a_console_of_any_code_page_takes_what_is_said(office, encoding, seen):
    ran = call(office, ["explain", "K305"], env={"PYTHONIOENCODING": encoding})
    assert (ran.returncode, ran.stderr) == (0, b"")
    said = ran.stdout.decode(encoding)
    assert seen in said


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1258", "cp437", "cp850", "cp932"])
def test_no_command_stops_at_a_letter_that_the_console_lacks(office, encoding, capsys, monkeypatch):
    for name, (arguments, _) in CALLS.items():
        if name in {"build", "schema"}:  # the one is slow, the other gives bytes
            continue
        out = (office / f"{encoding}-{name}").open("w", encoding=encoding)
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", out)
        assert main(arguments) in {0, 1}, name
        out.close()
        said = (office / f"{encoding}-{name}").read_text(encoding)
        if "json" in name:
            json.loads(said)


@pytest.mark.parametrize(
    ("letter", "encoding", "written"),
    [
        ("ế", "cp1258", "ê\u0301"),
        ("ế", "cp1252", "ê"),
        ("ế", "ascii", "e"),
        ("Đ", "ascii", "D"),
        ("→", "ascii", "->"),
        ("«", "ascii", '"'),
        ("\udce9", "utf-8", "\\xe9"),
        ("\udce9", "ascii", "\\xe9"),
        ("漢", "ascii", "?"),
    ],
)
def test_a_letter_is_written_as_near_as_the_console_can(letter, encoding, written):
    assert nearest_letter(letter, encoding) == written


@pytest.mark.parametrize("arguments", [["explain", "K305"], ["--help"], ["check"], ["schema"]])
def test_a_reader_that_goes_away_is_no_error(office, arguments):
    read, written = os.pipe()
    os.close(read)
    ran = call(office, arguments, stdout=written, stderr=subprocess.PIPE)
    os.close(written)
    assert ran.stderr == b""
    # The parser of the command line itself may be silent about a closed pipe.
    assert ran.returncode in ({0, 141} if arguments == ["--help"] else {141})


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk always full")
def test_a_full_disk_behind_the_output_is_told(office):
    with Path("/dev/full").open("w") as full:
        ran = call(office, ["--lang=vi", "explain", "K305"], stdout=full, stderr=subprocess.PIPE)
    assert ran.returncode == REFUSED
    assert "đã đầy → " in ran.stderr.decode()
    assert b"Traceback" not in ran.stderr


def test_a_command_without_streams_works(office):
    script = f"exec {sys.executable} -m congkhai.cli explain K305 >&- 2>&-"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    assert subprocess.run(["sh", "-c", script], env=environment, check=False).returncode == 0


@pytest.mark.parametrize("name", ["new plan", "import"])
def test_a_write_that_is_cut_short_leaves_no_half_file(office, name):
    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    before = files(office)
    # What Python compiles would be cut short too, and whoever imports it next would fail.
    ran = call(office, CALLS[name][0], preexec_fn=limit, env={"PYTHONDONTWRITEBYTECODE": "1"})
    assert ran.returncode == REFUSED
    assert b"Traceback" not in ran.stderr
    assert files(office) == before


@pytest.mark.usefixtures("compiled_once")
@pytest.mark.parametrize("value", ["abc", "1e9", "-1", str(10**17), "253402300799", "٣", " 5", "0"])
def test_a_wrong_epoch_is_told(office, monkeypatch, capsys, value):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    status = main(["build", "--out", "site"])
    said = capsys.readouterr().err
    assert status == (0 if value == "0" else 2), said
    assert ("SOURCE_DATE_EPOCH là «" in said) == (value != "0")


@pytest.mark.parametrize(
    "value",
    ["9999-12-31", "0001-01-01", "20261128", "2026-W48-6", "2026-02-30", "hôm nay", "2101-01-01"],
)
def test_a_wrong_day_is_told(office, capsys, value):
    assert main(["build", "--today", value]) == 2
    assert f"«{value}» không phải ngày" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("http://[::1", "không đọc được"),
        ("ftp://x/", "chưa có http://"),
        ("congkhai.example", "chưa có http://"),
        ("https://x/?q=1", "sau dấu ?"),
        ("https://x/#f", "sau dấu ?"),
        ("https://u:pw@x/", "mật khẩu"),
        ("https://x:99999/", "không đọc được"),
        ("https:///duong", "chưa có http://"),
        ("https://a b/", "không đọc được"),
        ("https://.../", "không đọc được"),
    ],
)
def test_a_wrong_address_of_the_portal_is_told(office, capsys, value, why):
    assert main(["build", "--site-url", value]) == 2
    said = capsys.readouterr().err
    assert "K123" in said
    assert why in said
    config = office / "mkdocs.yml"
    config.write_text(CONFIG.replace("https://binh-hai.example/", json.dumps(value)), "utf-8")
    assert main(["build"]) == 2
    assert main(["check"]) == 1
    assert "mkdocs.yml:2:11: K123 lỗi" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://congkhai.example", "https://congkhai.example/"),
        (
            "https://Cộng-Khai.example/Bình Hải/",
            "https://xn--cng-khai-r94c.example/B%C3%ACnh%20H%E1%BA%A3i/",
        ),
        ("http://127.0.0.1:8000/repo", "http://127.0.0.1:8000/repo/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("https://x.example/a%20b/100%/", "https://x.example/a%20b/100%25/"),
    ],
)
def test_an_address_is_written_in_letters_that_feeds_and_calendars_take(written, address):
    made, why = site_address(written)
    assert why == ""
    assert made.isascii()
    assert made.partition("//")[2].partition("/")[2] == address.partition("//")[2].partition("/")[2]
    assert site_address(made)[0] == made


@pytest.mark.usefixtures("compiled_once")
def test_a_portal_at_an_address_with_vietnamese_letters_names_itself_in_ascii(office):
    assert main(["build", "--site-url", "https://bình-hải.example/cổng"]) == 0
    names = {"sitemap.xml", "feed/tat-ca.xml", "data/datapackage.json", "calendar/tat-ca.ics"}
    for name in names:
        path = office / "site" / name
        if path.exists():
            assert "bình-hải" not in path.read_text("utf-8")
    assert "https://xn--bnh-hi-" in (office / "site/sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\n::error::b", "a\\x0a::error::b"),
        ("\u202egnp", "\\u202egnp"),
        ("k\udce9.md", "k\\xe9.md"),
        ("Kế hoạch", "Kế hoạch"),
    ],
)
def test_what_a_terminal_would_obey_is_written_as_an_escape(text, seen):
    assert visible(text) == seen
    problem = found(Place("plans/a.md"), "K202", key=text, nearest="title")
    assert seen in as_line(problem)


@pytest.mark.parametrize("year", [1976, 1999, 2026, 2100])
def test_clocks_of_viet_nam_are_those_of_the_zone_database(year):
    zone = ZoneInfo("Asia/Ho_Chi_Minh")
    for month in (1, 7):
        moment = dt.datetime(year, month, 1, 20, tzinfo=dt.UTC)
        assert moment.astimezone(zone).date() == day_in_hanoi(moment)


def test_no_command_needs_a_database_of_time_zones(office):
    ran = call(office, ["build", "--out", "site"], env={"PYTHONTZPATH": "", "PYTHONUTF8": "1"})
    assert ran.returncode == 0, ran.stderr.decode()
