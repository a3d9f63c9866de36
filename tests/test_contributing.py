"""What developers and editors are told is true of the code: each name stands, none is missing."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from congkhai.render.pages.keys import keys_page
from congkhai.sources import schema_files

from tests.need import ROOT
from tests.small import FACTS, source, write

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "hooks" / "congkhai"


def rooms() -> list[str]:
    """Packages and modules of the first level, and the packages within them."""
    found = [
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("__init__.py")
        if path.parent != PACKAGE
    ]
    single = [path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__"]
    return sorted([*(Path(name).parent.as_posix() for name in found), *single])


def told() -> set[str]:
    """The names in the first column of the tour."""
    rows = re.findall(r"^\| (`[^|]+) \|", CONTRIBUTING, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([^`]+)`", row)}


@pytest.mark.parametrize("room", rooms())
def test_the_tour_names_every_package(room):
    assert room in told()


def test_the_tour_names_nothing_that_is_not_there():
    here = {*rooms(), *(path.name for path in ROOT.iterdir())}
    missing = [
        name for name in told() if name.rstrip("/") not in here and not (PACKAGE / name).exists()
    ]
    assert missing == []


def test_every_path_that_contributing_names_exists():
    named = re.findall(r"`((?:[\w-]+/)+[\w.-]*)`", CONTRIBUTING)
    missing = [
        path for path in named if not any((base / path).exists() for base in (ROOT, PACKAGE))
    ]
    assert missing == []


def keys_of(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from keys_of(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from keys_of(part)


@pytest.mark.parametrize("path", sorted(schema_files()))
def test_the_guide_names_every_key_of_the_schema(path):
    shown = set(re.findall(r"<code>([a-z_0-9]+)</code>", keys_page().content))
    lists = {"reports", "reviews", "programmes", "disclosures", "awards", "results", "tasks"}
    wanted = set(keys_of(json.loads(schema_files()[path])))
    assert wanted - shown - lists - {"titles"} == set()


# What follows does what the recipes say, in a copy of the package, and nothing besides.

BUILD = """
import datetime as dt
from pathlib import Path
from tests.builds import Portal
Portal(Path()).build(dt.date(2026, 1, 5))
"""
CHECK = """
from pathlib import Path
from congkhai.knowledge import load_portal
for folder in sorted(Path().glob("try-*/plans")):
    print(*(problem.code for problem in load_portal(folder).problems))
"""
PARENT = FACTS.replace("ke-hoach-a", "ke-hoach-b").replace("number: 12", "number: 8")
ABOVE = "relations:\n  - {type: implements, to: ke-hoach-b}\n"


class Developer:
    """Someone who follows a recipe, with a copy of the package and small portals."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.package = folder / "hooks" / "congkhai"
        # What other tests compile meanwhile has such a name until it is whole.
        shutil.copytree(PACKAGE, self.package, ignore=shutil.ignore_patterns("*.pyc.*"))

    def creates(self, path: str, text: str) -> None:
        assert not (self.package / path).exists()
        (self.package / path).write_text(text, encoding="utf-8")

    def adds(self, path: str, after: str, lines: str) -> None:
        """Below each line that begins with those words."""
        file = self.package / path
        old = file.read_text(encoding="utf-8")
        found = re.compile(rf"^( *{re.escape(after)}.*\n)", re.MULTILINE)
        assert found.search(old), f"{path} has no line «{after}»"
        file.write_text(found.sub(lambda line: f"{line[0]}{lines}\n", old), encoding="utf-8")

    def imports(self, path: str, line: str) -> None:
        file = self.package / path
        old = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"^(?=from \.)", f"{line}\n", old, count=1, flags=re.M), "utf-8")

    def runs(self, *arguments: str) -> str:
        """What Python says where it finds the copy before the package itself."""
        ways = os.pathsep.join(map(str, (self.package.parent, ROOT)))
        ran = subprocess.run(
            [sys.executable, "-X", "utf8", *arguments],
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": ways},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def builds(self, facts: str = FACTS) -> Path:
        """The site of a portal with this plan."""
        write(self.folder, {"ke-hoach-a.md": source(facts)})
        self.runs("-c", BUILD)
        return self.folder / "site"

    def checks(self, *portals: tuple[str, ...]) -> list[list[str]]:
        """The codes that each portal of these plans provokes."""
        for number, plans in enumerate(portals):
            names = [re.search(r"id: (.+)", facts)[1] for facts in plans]
            files = {name: source(facts) for name, facts in zip(names, plans, strict=True)}
            write(
                self.folder / f"try-{number}", {f"{name}.md": text for name, text in files.items()}
            )
        return [line.split() for line in self.runs("-c", CHECK).splitlines()]


@pytest.fixture
def developer(tmp_path):
    return Developer(tmp_path)


def test_a_download_is_a_module_and_a_line_of_sorts(developer):
    developer.creates(
        "export/titles.py",
        '''"""The titles of all plans, a line each."""

from ..snapshot import Snapshot


def title_files(snapshot: Snapshot) -> dict[str, bytes]:
    titles = (plan.title for plan in snapshot.portal.plans.values())
    return {"data/trich-yeu.txt": "\\n".join(titles).encode()}
''',
    )
    developer.imports("export/__init__.py", "from .titles import title_files")
    developer.adds("export/__init__.py", "__all__ = [", '    "title_files",')
    developer.imports("assembly.py", "from .export import title_files")
    developer.adds(
        "assembly.py",
        'ProductSort("schemas"',
        '        ProductSort("titles", _one, lambda snapshot, _: title_files(snapshot).items()),',
    )
    made = developer.builds() / "data/trich-yeu.txt"
    assert made.read_text("utf-8") == "Phát động phong trào Sống khỏe mỗi ngày"


PAGE = '''"""The words that the portal uses."""

from ...addresses import WORDS_PAGE
from ...site import Page
from ...snapshot import Snapshot
from ..engine.environment import render


def words_page(snapshot: Snapshot) -> Page:
    content = render("words.html", count=len(snapshot.portal.plans))
    return Page(url=WORDS_PAGE, title="Từ ngữ", description="Từ ngữ của cổng", content=content)
'''


@pytest.mark.parametrize("register", [False, True], ids=["pages", "registers"])
def test_a_page_is_a_module_an_address_a_template_and_a_line_of_all_pages(developer, register):
    room = "registers" if register else "pages"
    developer.creates(f"render/{room}/words.py", PAGE)
    developer.adds("addresses.py", "PLANS_PAGE", 'WORDS_PAGE = "tu-ngu/"')
    developer.creates("theme/ck/words.html", "<h1>Từ ngữ của {{ count }} kế hoạch</h1>\n")
    developer.imports(f"render/{room}/all_pages.py", "from .words import words_page")
    if register:
        several = "\n\ndef word_pages(snapshot: Snapshot):\n    yield words_page(snapshot)\n"
        developer.adds("render/registers/words.py", "return Page", several)
        developer.imports("render/registers/all_pages.py", "from .words import word_pages")
        developer.adds("render/registers/all_pages.py", "REGISTERS = (", "    word_pages,")
    else:
        line = '    _single("words", words_page),'
        developer.adds("render/pages/all_pages.py", "PAGE_SORTS: tuple", line)
    made = developer.builds() / "tu-ngu/index.html"
    assert "<h1>Từ ngữ của 1 kế hoạch</h1>" in made.read_text("utf-8")


def code(number: str) -> str:
    return f"""    Code(
        code="{number}", severity="warning",
        vi="Trích yếu «$title» đã có", hint="viết trích yếu riêng",
        en="The title «$title» is taken", en_hint="write a title of its own",
        why="Hai văn bản cùng tên thì khó tìm.", en_why="Two like names are hard to tell apart.",
        wrong="title: A", right="title: B",
    ),"""


def test_a_rule_between_documents_is_a_function_a_line_of_rules_and_a_code(developer):
    developer.creates(
        "graph/rules/title.py",
        '''"""How plans call themselves."""

from collections.abc import Iterator

from ...model import Portal
from ...problems import Problem, found


def title_is_its_own(portal: Portal) -> Iterator[Problem]:
    """A plan has another title than its parent."""
    for plan in portal.plans.values():
        for edge in portal.parents(plan.id):
            parent = portal.of(edge.target)
            if parent and parent.title == plan.title:
                yield found(plan.at, "K699", title=plan.title)
''',
    )
    developer.imports("graph/rules/__init__.py", "from . import title")
    developer.adds("graph/rules/__init__.py", "RULES: tuple", "    title.title_is_its_own,")
    developer.adds("problems/graph.py", "CODES = (", code("K699"))
    other = FACTS.replace("Phát động", "Hưởng ứng")
    provoked, near = developer.checks((PARENT, FACTS + ABOVE), (PARENT, other + ABOVE))
    assert ("K699" in provoked, "K699" in near) == (True, False)


def test_a_rule_within_a_document_stands_beside_its_like(developer):
    rule = '''

def title_is_a_sentence(plan: Plan) -> Iterator[Problem]:
    """A title has more than one word."""
    if " " not in plan.title:
        yield found(plan.at, "K399", title=plan.title)
'''
    developer.adds("sources/check/facts.py", "Timed =", rule)
    developer.adds("sources/check/facts.py", "RULES: tuple", "    title_is_a_sentence,")
    developer.adds("problems/facts.py", "CODES = (", code("K399"))
    one_word = FACTS.replace("Phát động phong trào Sống khỏe mỗi ngày", "Sống")
    provoked, near = developer.checks((one_word,), (FACTS,))
    assert ("K399" in provoked, "K399" in near) == (True, False)


def test_a_field_is_one_line_and_a_column_of_it_three(developer):
    developer.adds(
        "model/plan.py",
        "notes: Annotated",
        '    budget: Annotated[str, Key("Ngân sách", "Số tiền như in.", "2 tỷ đồng")] = ""',
    )
    developer.adds("export/table.py", "_COLUMNS = (", '    DataColumn("budget", "Ngân sách"),')
    developer.adds("export/data.py", '"gist",', '        "budget",')
    developer.adds(
        "export/rows.py", '"gist": cell_text(plan.gist)', '        "budget": plan.budget,'
    )
    site = developer.builds(FACTS + "budget: 2 tỷ đồng\n")
    (row,) = json.loads((site / "data/plans.json").read_text("utf-8"))["plans"]
    assert row["budget"] == "2 tỷ đồng"
    (schema,) = (path for path in schema_files() if path.endswith("plan.json"))
    assert "Số tiền như in." in (site / schema).read_text("utf-8")
    assert "<code>budget</code>" in (site / "huong-dan/khoa/index.html").read_text("utf-8")
    assert 'budget: "2 tỷ đồng"' in (site / "data/ke-hoach/ke-hoach-a.md").read_text("utf-8")


def test_a_word_that_bounds_a_date_is_one_of_the_bounds(developer):
    say = (
        "from congkhai.dates import parse_rule\n"
        "rule = parse_rule('cùng lắm là ngày 15/12/2026')\n"
        "print(rule and rule.comparator)"
    )
    assert developer.runs("-c", say).strip() == "None"
    developer.adds("dates/bounds.py", '*("chậm nhất"', '            "cùng lắm",')
    assert developer.runs("-c", say).strip() == "no_later_than"


def test_a_command_is_a_module_a_line_of_commands_and_its_words(developer):
    developer.creates(
        "commands/tally.py",
        '''"""`congkhai tally`: how many plans there are."""

from pathlib import Path


def add_arguments(parser, language="vi"):
    parser.add_argument("folder")


def run(args):
    print(len([*Path(args.folder).glob("hooks/congkhai/cli.py")]))
    return 0
''',
    )
    developer.adds(
        "commands/__init__.py", "COMMANDS = {", '    "tally": "congkhai.commands.tally",'
    )
    developer.adds("commands/messages.py", '"about":', '        "tally": "đếm kế hoạch",')
    assert developer.runs("-m", "congkhai.cli", "tally", ".").strip() == "1"
    assert "đếm kế hoạch" in developer.runs("-m", "congkhai.cli", "--help")
