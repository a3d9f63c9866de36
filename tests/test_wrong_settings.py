"""A mkdocs.yml that cannot be used is told at its line, in every command that reads it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from congkhai.adapter.configuration import configured
from congkhai.adapter.engine import Abort
from congkhai.cli import main
from congkhai.problems import in_language
from congkhai.settings import wrong_settings

from tests.site.test_preview import free_port
from tests.small import FACTS, source, write

RIGHT = """\
site_name: Cổng xã Bình Lạc
site_url: https://binh-lac.example/
docs_dir: content
theme:
  name: congkhai
plugins:
  - congkhai
extra:
  tagline: Ai cũng đọc được
"""


BOMB = "  a0: &a0 {b: c}\n" + "".join(
    f"  a{n}: &a{n} {{{', '.join(f'k{k}: *a{n - 1}' for k in range(9))}}}\n" for n in range(1, 19)
)


def written(folder: Path, text: str | bytes) -> Path:
    (folder / "content").mkdir(exist_ok=True)
    (folder / "content/index.md").write_text("# Chào\n", "utf-8")
    path = folder / "mkdocs.yml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def changed(old: str, new: str) -> str:
    assert old in RIGHT
    return RIGHT.replace(old, new, 1)


# what is wrong: the file, and the place and code that are named
WRONG: dict[str, tuple[str | bytes, str, str]] = {
    "no YAML": (changed("site_url: ", "site_url: a: "), "2:12", "K105"),
    "a tab": (changed("  name", "\tname"), "5:1", "K105"),
    "a wrong indent": (changed("plugins:", " plugins:"), "6:2", "K105"),
    "an open quote": (changed("Cổng xã Bình Lạc", '"Cổng xã Bình Lạc'), "1:12", "K105"),
    "an open bracket": (changed("plugins:\n  - congkhai", "plugins: [congkhai"), "6:10", "K105"),
    "a list": ("- site_name: Cổng\n", "1:1", "K108"),
    "a word": ("Cổng\n", "1:1", "K108"),
    "nothing": ("", "1:1", "K108"),
    "deep": ("site_name: " + "[" * 100_000 + "]" * 100_000, "1:1", "K109"),
    "names of names": (RIGHT + BOMB, "1:1", "K109"),
    "a name within itself": (RIGHT + "  a: &a {b: *a}\n", "1:1", "K109"),
    "UTF-16": (RIGHT.encode("utf-16"), "1:1", "K101"),
    "an old page of codes": ("site_name: C\xf4ng\n".encode("cp1252"), "1:13", "K101"),
    "twice": (RIGHT + "site_url: https://a.example/\n", "10:1", "K106"),
    "twice below": (RIGHT + "  tagline: Khác\n", "10:3", "K106"),
    "twice in a list": (changed("- congkhai", "- congkhai: {a: 1, a: 2}"), "7:22", "K106"),
    "a list for a name": (changed("Cổng xã Bình Lạc", "[Cổng]"), "1:12", "K124"),
    "a number for a name": (changed("Cổng xã Bình Lạc", "2026"), "1:12", "K124"),
    "a word for a switch": (RIGHT + "strict: có\n", "10:9", "K124"),
    "a word for a list": (RIGHT + "hooks: hooks/a.py\n", "10:8", "K124"),
    "a word for a table": (
        changed("extra:\n  tagline: Ai cũng đọc được", "extra: không"),
        "8:8",
        "K124",
    ),
    "a table in a table": (changed("Ai cũng đọc được", "{a: b}"), "9:12", "K124"),
    "a word for a switch below": (RIGHT + "  cards: không\n", "10:10", "K124"),
    "no name": (changed("site_name: Cổng xã Bình Lạc\n", ""), "1:1", "K124"),
    "an unknown plugin": (changed("- congkhai", "- congkhai\n  - congkhi"), "8:5", "K125"),
    "no plugins": (changed("plugins:\n  - congkhai\n", ""), "1:1", "K133"),
    "another plugin alone": (changed("- congkhai", "- search"), "7:3", "K133"),
    "no plugin in a list": (changed("plugins:\n  - congkhai", "plugins: []"), "6:10", "K133"),
    "a table of other plugins": (changed("- congkhai", "search: {}"), "7:3", "K133"),
    "a program of another kind": (
        changed("plugins:\n  - congkhai", "hooks: [content/index.md]"),
        "1:1",
        "K133",
    ),
    "a logo that is missing": (changed("  name", "  logo: hinh.svg\n  name"), "5:9", "K126"),
    "an icon that is missing": (changed("  name", "  favicon: hinh.ico\n  name"), "5:12", "K126"),
    "styles that are missing": (RIGHT + "extra_css: [mau.css]\n", "10:13", "K126"),
    "a script that is missing": (RIGHT + "extra_javascript: [a.js]\n", "10:20", "K126"),
    "a plugin with options": (
        changed("- congkhai", "- congkhai\n  - serach: {lang: vi}"),
        "8:5",
        "K125",
    ),
    "a table of plugins": (changed("  - congkhai", "  la: {}\n  congkhai: {}"), "7:3", "K125"),
    "links of names alone": (RIGHT + "  tabs: [Trang chủ]\n", "10:10", "K136"),
    "a link that is no name and address": (RIGHT + "  tabs:\n    - Sổ: so/\n", "11:7", "K136"),
    "a link without an address": (RIGHT + "  footer: [{name: Sổ}]\n", "10:12", "K136"),
    "a link without a name": (
        RIGHT + "  footer:\n    - {name: A, url: a/}\n    - {name: '', url: so/}\n",
        "12:7",
        "K136",
    ),
    "a link to a number": (RIGHT + "  tabs: [{name: Năm, url: 2026}]\n", "10:10", "K136"),
    "another theme": (changed("congkhai", "material"), "5:9", "K137"),
    "another theme in a word": (changed("\n  name: congkhai", " readthedocs"), "4:8", "K137"),
    "no theme": (changed("theme:\n  name: congkhai\n", ""), "1:1", "K137"),
    "an unknown theme": (changed("name: congkhai", "name: congkai"), "5:9", "K125"),
    "a folder that is missing": (changed("content", "contnet"), "3:11", "K126"),
    "templates that are missing": (changed("  name", "  custom_dir: mau\n  name"), "5:15", "K126"),
    "a program that is missing": (RIGHT + "hooks:\n  - hooks/a.py\n", "11:5", "K126"),
    "a parent that is missing": (RIGHT + "INHERIT: ../goc.yml\n", "10:10", "K126"),
    "an extension that is missing": (RIGHT + "markdown_extensions: [la]\n", "10:22", "K129"),
    "nothing below": (changed("  tagline: Ai", "#  tagline: Ai"), "8:7", "K129"),
    "no hooks": (RIGHT + "hooks:\n", "10:7", "K129"),
    "an address without its way": (RIGHT + "repo_url: github.com/a/b\n", "10:11", "K129"),
    "an address of a clone": (RIGHT + "repo_url: git@a.example:b/c.git\n", "10:11", "K129"),
    "flat addresses": (RIGHT + "use_directory_urls: false\n", "10:21", "K129"),
    "pages around the site": (changed("content", "."), "3:11", "K129"),
    "a site around the pages": (RIGHT + "site_dir: .\n", "3:11", "K129"),
    "two mailboxes": (RIGHT + "  office: {mail: [a@b.vn, c@b.vn]}\n", "10:18", "K124"),
    "a colour of many": (RIGHT + "  accent: {light: {a: b}}\n", "10:19", "K124"),
    "a nav of another kind": (RIGHT + "nav:\n  - [a, b]\n", "11:3", "K129"),
}
RIGHT_TOO = {
    "plain": RIGHT,
    "BOM": b"\xef\xbb\xbf" + RIGHT.encode(),
    "CRLF": RIGHT.replace("\n", "\r\n"),
    "from the environment": changed("Cổng xã Bình Lạc", '!ENV [TEN, "Cổng"]'),
    "anchors": RIGHT + "  a: &a {b: c}\n  d: *a\n  e: {<<: *a, f: g}\n",
    "a picture of the theme": changed("  name", "  favicon: assets/dau.svg\n  name"),
    "a picture of the pages": changed("  name", "  logo: index.md\n  name"),
    "a picture elsewhere": changed("  name", "  logo: https://a.example/a.svg\n  name"),
    "a table of plugins": changed("- congkhai", "congkhai: {}"),
    "a plugin of the theme": changed("- congkhai", "- congkhai\n  - material/search"),
    "nothing behind a key": RIGHT + "repo_url:\nnav:\n",
    "a folder of a theme of one's own": changed(
        "  name: congkhai", "  name: null\n  custom_dir: content"
    ),
    "links of one's own": RIGHT
    + "  tabs:\n    - {name: Đầu, url: ''}\n    - name: Sổ\n      url: so/\n  footer: []\n",
    "no links said": RIGHT + "  tabs:\n  footer: null\n",
    "keys of one's own": RIGHT + "  hotline: a\n  social: [{icon: a, link: b}]\n  tags: {a: b}\n",
    "pages beside the site": RIGHT + "site_dir: content-site\nuse_directory_urls: true\n",
    "an office": RIGHT + '  office: {name: A, phone: "0225 000 0000"}\n  accent: {dark: "#fff"}\n',
    "a number in quotes": changed("Cổng xã Bình Lạc", '"2026"'),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_used_is_named_at_its_line(tmp_path, what):
    text, place, code = WRONG[what]
    path = written(tmp_path, text)
    with pytest.raises(Abort) as stopped:
        configured(path)
    line = str(stopped.value).split("\n")[0]
    assert line.startswith(f"mkdocs.yml:{place}: {code} lỗi: ")
    assert " → " in line


@pytest.mark.parametrize("what", RIGHT_TOO)
def test_what_can_be_used_is_taken(tmp_path, what):
    path = written(tmp_path, RIGHT_TOO[what])
    assert wrong_settings(path) == []
    assert configured(path).plugins


def test_a_key_that_means_nothing_is_named_with_the_nearest(tmp_path):
    path = written(tmp_path, RIGHT + "repo_ulr: https://a.example/\n")
    (problem,) = wrong_settings(path)
    assert (problem.code, problem.severity, problem.place.line) == ("K127", "warning", 10)
    assert "repo_url" in problem.hint
    assert "did you mean «repo_url»" in in_language(problem, "en").hint
    configured(path)
    with pytest.raises(Abort, match="K127"):
        configured(path, strict=True)


@pytest.mark.parametrize(
    ("file", "data", "place", "code"),
    [
        ("content/tin.md", "# Tin\n".encode("utf-16"), "1:1", "K101"),
        ("content/a/tin.md", "# C\xf4ng\n".encode("cp1252"), "1:4", "K101"),
        ("mau/ck/plan.html", "<p>Một</p>".encode("utf-16"), "1:1", "K101"),
        ("content/tin.md", b"---\ntitle: A: b\n---\n# Tin\n", "2:9", "K105"),
        ("content/tin.md", b"---\nhide: [a\n---\n# Tin\n", "2:7", "K105"),
        ("content/tin.md", b"---\n- a\n---\n# Tin\n", "2:1", "K108"),
        # As they may be written: a rule, a byte order mark, nothing between the lines.
        ("content/tin.md", b"---\n\nTin: a: b\n", "", ""),
        ("content/tin.md", b"\xef\xbb\xbf---\ntitle: Tin\n---\n# Tin\n", "", ""),
        ("content/tin.md", b"---\n# ghi\n---\n# Tin\n", "", ""),
        ("content/anh.png", b"\x89PNG\xff", "", ""),
        ("mau/ck/plan.html", "<p>Một</p>".encode(), "", ""),
        ("khac/tin.md", b"\xff\xfe", "", ""),
    ],
)
def test_written_pages_and_templates_that_cannot_be_read_are_named(
    tmp_path, file, data, place, code
):
    for folder in (tmp_path / "mau", (tmp_path / file).parent):
        folder.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_bytes(data)
    path = written(tmp_path, changed("  name", "  custom_dir: mau\n  name"))
    told = [(str(problem.place), problem.code) for problem in wrong_settings(path)]
    assert told == ([(f"{file}:{place}", code)] if code else [])


def test_what_is_inherited_is_named_in_its_own_file(tmp_path):
    (tmp_path / "goc.yml").write_text("theme:\n  name: congkai\nplugins: [congkhai]\n", "utf-8")
    path = written(tmp_path, "INHERIT: goc.yml\nsite_name: Cổng\ndocs_dir: content\n")
    (problem,) = wrong_settings(path)
    assert (problem.code, str(problem.place)) == ("K125", "goc.yml:2:9")


GOES_ON = "INHERIT: ../goc/mkdocs.yml\n"


@pytest.mark.parametrize(
    ("own", "above", "told"),
    [
        # Folders are looked for beside the portal, as the engine does, not beside what it inherits.
        (GOES_ON, RIGHT, []),
        (GOES_ON, f"{RIGHT}hooks: [cong.py]\nextra_css: [index.md]\n", []),
        (GOES_ON, changed("  name", "  custom_dir: content\n  name"), []),
        (GOES_ON, changed("content", "goc"), [("../goc/mkdocs.yml:3:11", "K126")]),
        # What is said again takes the place of what is inherited.
        (f"{GOES_ON}docs_dir: content\n", changed("content", "goc"), []),
        (f"{GOES_ON}hooks: []\n", f"{RIGHT}hooks: [khong-co.py]\n", []),
        (f"{GOES_ON}plugins: [congkhai]\n", changed("- congkhai", "- khong-co"), []),
        (f"{GOES_ON}theme: congkhai\n", changed("congkhai", "khong-co"), []),
        (f"{GOES_ON}theme: {{name: congkhai}}\n", changed("congkhai", "khong-co"), []),
        # Tables are joined.
        (
            f"{GOES_ON}plugins: {{congkhai: {{}}}}\n",
            changed("- congkhai", "khong-co: {}"),
            [("../goc/mkdocs.yml:7:3", "K125")],
        ),
        (f"{GOES_ON}extra_css: [mau.css]\n", RIGHT, [("mkdocs.yml:2:13", "K126")]),
    ],
)
def test_what_is_inherited_counts_as_it_does_to_the_engine(tmp_path, own, above, told):
    for folder in ("xa", "goc"):
        (tmp_path / folder).mkdir()
    (tmp_path / "xa/cong.py").write_text("", "utf-8")
    (tmp_path / "goc/mkdocs.yml").write_text(above, "utf-8")
    path = written(tmp_path / "xa", own)
    assert [(str(p.place), p.code) for p in wrong_settings(path) if p.code != "K137"] == told
    if not told:
        assert configured(path).plugins


@pytest.mark.parametrize(
    ("own", "above", "missing"),
    [
        ("", "plugins: [congkhai]\n", False),
        ("plugins: {search: {}}\n", "plugins: {congkhai: {}}\n", False),
        ("plugins: [search]\n", "plugins: [congkhai]\n", True),
        ("", "plugins: [search]\n", True),
        ("", "hooks: [cong.py]\n", False),
        ("plugins: !ENV A\n", "", False),
    ],
)
def test_the_portals_own_plugin_may_be_inherited(tmp_path, own, above, missing):
    (tmp_path / "cong.py").write_text("from congkhai.adapter import CongKhai\n", "utf-8")
    (tmp_path / "goc.yml").write_text(f"site_name: Cổng\n{above}", "utf-8")
    path = written(tmp_path, f"INHERIT: goc.yml\n{own}")
    codes = [problem.code for problem in wrong_settings(path)]
    assert codes.count("K133") == missing


@pytest.mark.parametrize(
    ("written_so", "place"),
    [
        ("  accent: #1d4480\n", "10:11"),
        ("  accent:\n    light: #1d4480\n", "11:12"),
        ("  credit: #phongtrao\n", "10:11"),
        ("site_url: #địa-chỉ\n", "10:11"),
        ('  accent: "#1d4480"\n', ""),
        ("  accent: # chưa chọn\n", ""),
        ("  accent: '#1d4480' #màu của xã\n", ""),
    ],
)
def test_a_value_that_became_a_remark_is_told(tmp_path, written_so, place):
    text = RIGHT.replace("site_url: https://binh-lac.example/", "repo_name: Kho") + written_so
    problems = wrong_settings(written(tmp_path, text))
    assert [(p.code, str(p.place)) for p in problems] == (
        [("K134", f"mkdocs.yml:{place}")] if place else []
    )
    assert all(f'"{p.message.split("«")[2].split("»")[0]}"' in p.hint for p in problems)


@pytest.mark.parametrize("text", ["", "# chỉ có ghi chú\n", "- site_name: Cổng\n"])
def test_a_file_without_keys_is_told_what_it_wants(tmp_path, text):
    (problem,) = wrong_settings(written(tmp_path, text))
    assert (problem.code, problem.hint) == (
        "K108",
        "viết như «site_name: Cổng kế hoạch xã Bình Lạc»",
    )


def test_a_picture_is_looked_for_where_pages_are_and_the_advice_says_so(tmp_path):
    (problem,) = wrong_settings(written(tmp_path, WRONG["a logo that is missing"][0]))
    assert "«content/hinh.svg»" in problem.message
    assert problem.hint.endswith("tính từ thư mục content/")
    assert in_language(problem, "en").hint.endswith("begins at the folder content/")


def test_no_advice_has_a_blank_too_many(tmp_path):
    for what in ("an unknown theme", "a plugin with options", "a nav of another kind"):
        for problem in wrong_settings(written(tmp_path, WRONG[what][0])):
            assert "→  " not in f"→ {problem.hint}"
    (problem,) = wrong_settings(written(tmp_path, changed("- congkhai", "- congkhai\n  - zzz")))
    assert problem.hint.startswith("Cài")


def words_of(command: str) -> list[str]:
    """Each with a port of its own: tests run side by side."""
    return command.replace("FREE", str(free_port())).split()


@pytest.mark.parametrize("command", ["build --out site", "serve --port FREE", "check"])
def test_without_a_portal_the_way_to_one_is_told(tmp_path, monkeypatch, capsys, command):
    monkeypatch.chdir(tmp_path)
    assert main(words_of(command)) == 2
    wanted = "plans" if command == "check" else "mkdocs.yml"
    assert f"«{wanted}»" in (said := capsys.readouterr().err)
    assert "congkhai init" in said


def test_a_file_that_inherits_from_itself_ends(tmp_path):
    assert len(wrong_settings(written(tmp_path, "INHERIT: mkdocs.yml\nsite_name: A\n"))) < 30


@pytest.mark.parametrize(
    ("program", "line", "why"),
    [
        ("x = 1\nraise ValueError('hỏng')\n", 2, "ValueError: hỏng"),
        ("import khong_co_goi_nay\n", 1, "ModuleNotFoundError"),
        ("def f(:\n", 1, "SyntaxError"),
        ("raise SystemExit\n", 1, "SystemExit"),
        ("def on_config(config):\n    return config['la']\n", 2, "KeyError"),
        ("def on_page_markdown(text, **more):\n    1 / 0\n", 2, "ZeroDivisionError"),
        ("import json\ndef on_files(files, config):\n    json.loads('{')\n", 3, "JSONDecodeError"),
    ],
)
def test_a_program_that_fails_is_named_at_its_own_line(
    tmp_path, monkeypatch, capsys, program, line, why
):
    write(tmp_path, {"ke-hoach-a.md": source(FACTS)})
    written(tmp_path, RIGHT + "hooks: [hooks/a.py]\n")
    (tmp_path / "hooks").mkdir()
    (tmp_path / "hooks/a.py").write_text(program, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["build", "--out", "site", "--no-cache", "--jobs", "1"]) == 1
    said = capsys.readouterr().err
    code = "K128"
    (told,) = [line for line in said.split("\n") if "hooks/a.py:" in line]
    assert told.startswith(f"hooks/a.py:{line}:1: {code} lỗi: Tệp chương trình «hooks/a.py»")
    assert why in told
    assert "Traceback" not in said
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("command", "what"),
    [
        (command, what)
        for command in (
            "build --out site",
            "check",
            "check --format github",
            "serve --port FREE",
            "upgrade --yes",
        )
        for what in ("no YAML", "twice", "an unknown theme", "a list for a name", "no plugins")
        # An older theme, and an older way to bring the package in, are what an upgrade replaces.
        if command != "upgrade --yes" or what not in {"an unknown theme", "no plugins"}
    ],
)
def test_every_command_that_reads_it_says_so(tmp_path, monkeypatch, capsys, command, what):
    write(tmp_path, {"ke-hoach-a.md": source(FACTS)})
    text, place, code = WRONG[what]
    before = written(tmp_path, text).read_bytes()
    monkeypatch.chdir(tmp_path)
    assert main(words_of(command)) == 1
    said = "".join(capsys.readouterr())
    assert "Traceback" not in said
    line, _, column = place.partition(":")
    assert re.search(rf"mkdocs\.yml(:{place}: {code}|,line={line},col={column})", said)
    assert (tmp_path / "mkdocs.yml").read_bytes() == before
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("line", "fix"),
    [
        ("  license: CC0 1.0", "có phải là «licence»?"),
        ("  tag_line: A", "có phải là «tagline»?"),
        ("  keptby: office", "có phải là «kept_by»?"),
        ("  accent: {sáng: '#1d4480'}", "viết một trong: light (nền sáng), dark (nền tối)"),
    ],
)
def test_keys_of_the_portals_own_that_are_a_letter_off_are_named(tmp_path, line, fix):
    path = written(tmp_path, RIGHT.replace("  tagline: Ai cũng đọc được\n", f"{line}\n"))
    (problem,) = wrong_settings(path)
    assert (problem.code, problem.severity, problem.hint) == ("K127", "warning", fix)


@pytest.mark.parametrize(
    ("address", "fix"),
    [
        ("github.com/a/b", "viết «https://github.com/a/b»"),
        ("git@github.com:a/b.git", "viết «https://github.com/a/b»"),
        ("ssh://git@git.a.example/b/c", "viết «https://git.a.example/b/c»"),
        ("kho của tỉnh", "viết như «https://github.com/to-chuc/cong»"),
    ],
)
def test_the_address_of_a_repository_is_offered_as_browsers_know_it(tmp_path, address, fix):
    (problem,) = wrong_settings(written(tmp_path, f"{RIGHT}repo_url: {address}\n"))
    assert (problem.code, problem.hint) == ("K129", fix)


@pytest.mark.parametrize(
    ("folders", "own"), [((), "content"), (("content",), "content"), (("pages",), "pages")]
)
def test_without_the_usual_folder_of_pages_the_check_says_what_to_do(tmp_path, folders, own):
    path = tmp_path / "mkdocs.yml"
    path.write_text("site_name: A\ntheme: {name: congkhai}\nplugins: [congkhai]\n", "utf-8")
    for name in folders:
        (tmp_path / name).mkdir()
    (problem,) = wrong_settings(path)
    assert (problem.code, problem.hint) == (
        "K129",
        f"tạo thư mục «docs», hoặc thêm dòng «docs_dir: {own}» nếu trang viết nằm ở đó",
    )
    (tmp_path / "docs").mkdir()
    assert wrong_settings(path) == []
