"""What holds for the repository as a whole."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from tests.need import ROOT, program

LONGEST_MODULE = 320
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
LOCKS = ("site", "test")

# One letter of each stands in brackets, so that this file does not find itself.
MACHINE_PATHS = re.compile(r"/wor[k]/|/roo[t]/|/hom[e]/[a-z]|/User[s]/[A-Za-z]|\.librar[y]/")
REGISTRY_HOSTS = re.compile(r"pyp[i]\.org|pythonhoste[d]\.org|npmj[s]\.(?:org|com)|deb\.debia[n]\.")
LOCKED = re.compile(r"^(?P<name>[a-z0-9.\-]+)==(?P<version>\S+)(?P<rest>(?: \\\n    .*)*)", re.M)


def tracked() -> list[Path]:
    run = subprocess.run(
        [program("git"), "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if run.returncode:
        pytest.skip("not a git repository")
    return [ROOT / name for name in run.stdout.split("\0") if name and (ROOT / name).is_file()]


def texts() -> list[tuple[str, str]]:
    read = []
    for file in tracked():
        try:
            read.append((file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return read


@pytest.mark.parametrize(
    "forbidden", [MACHINE_PATHS, REGISTRY_HOSTS], ids=["machine paths", "registry hosts"]
)
def test_no_file_names_a_machine_or_a_registry(forbidden):
    found = [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if forbidden.search(line)
    ]
    assert found == []


def test_no_module_is_longer_than_a_reader_can_hold():
    lengths = {
        module.relative_to(ROOT).as_posix(): len(module.read_text(encoding="utf-8").splitlines())
        for module in (ROOT / "hooks").rglob("*.py")
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_every_module_opens_with_a_sentence():
    silent = [
        module.relative_to(ROOT).as_posix()
        for module in (ROOT / "hooks").rglob("*.py")
        if not re.match(r'r?"""\S', module.read_text(encoding="utf-8"))
    ]
    assert silent == []


def test_nothing_is_left_to_do_without_an_issue():
    marker = re.compile(r"\b(TOD[O]|FIXM[E])\b(?!.*#\d)")
    code = (".py", ".js", ".mjs", ".css", ".html", ".yml", ".toml", ".sh")
    assert [name for name, text in texts() if name.endswith(code) and marker.search(text)] == []


class TestDocuments:
    DOCUMENTS = sorted(ROOT.glob("*.md"))

    def test_their_links_lead_to_files_that_exist(self):
        link = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
        dead = [
            f"{document.name}: {target}"
            for document in self.DOCUMENTS
            for target in link.findall(document.read_text(encoding="utf-8"))
            if not (document.parent / target).exists()
        ]
        assert dead == []

    def test_the_changelog_is_short_and_every_line_of_news_stands_in_its_group(self):
        text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
        versions = text.split("\n## ")[1:]
        assert [version[:20] for version in versions if len(version.encode()) > 16_384] == []
        news = [version.partition("\n### What is new\n")[2] for version in versions]
        ungrouped = [part.partition("\n#### ")[0].strip() for part in news]
        assert "".join(ungrouped)[:200] == ""

    def test_every_command_of_make_that_they_name_exists(self):
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        commands = set(re.findall(r"^([a-z-]+):", makefile, re.M))
        named = {
            command
            for document in self.DOCUMENTS
            for command in re.findall(r"[`«\n]make ([a-z-]+)", document.read_text(encoding="utf-8"))
        }
        assert len(named) > 3
        assert named - commands == set()


class TestLocks:
    def read(self, lock: str) -> dict[str, tuple[str, str]]:
        text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
        return {found["name"]: (found["version"], found["rest"]) for found in LOCKED.finditer(text)}

    @pytest.mark.parametrize("lock", LOCKS)
    def test_every_package_has_a_version_and_a_hash(self, lock):
        text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
        locked = self.read(lock)
        lines = [line for line in text.splitlines() if re.match(r"\S", line) and line[0] != "#"]
        assert len(lines) == len(locked) > 10
        assert [name for name, (_, rest) in locked.items() if "--hash=sha256:" not in rest] == []

    def test_tests_run_with_the_versions_that_the_site_is_built_with(self):
        site, test = (self.read(lock) for lock in LOCKS)
        assert {
            name for name in site.keys() & test.keys() if site[name][0] != test[name][0]
        } == set()

    def test_the_package_asks_for_what_the_lock_was_made_from(self):
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        asked = (ROOT / "requirements" / "site.in").read_text(encoding="utf-8").splitlines()
        assert set(project["project"]["dependencies"]) <= set(asked)

    def test_node_packages_are_pinned_and_hashed_and_their_lock_names_no_address(self):
        package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
        lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
        pins = package["devDependencies"]
        assert "dependencies" not in package
        assert [pin for pin in pins.values() if not re.fullmatch(r"\d+\.\d+\.\d+", pin)] == []
        assert {name: lock[f"node_modules/{name}"]["version"] for name in pins} == pins
        assert [name for name, entry in lock.items() if name and "integrity" not in entry] == []
        assert [name for name, entry in lock.items() if "resolved" in entry] == []


class TestWorkflows:
    def test_they_are_what_the_schema_of_github_asks_for(self):
        schemas = {
            "vendor.github-workflows": WORKFLOWS,
            "vendor.dependabot": [ROOT / ".github" / "dependabot.yml"],
            "vendor.github-issue-forms": (ROOT / ".github" / "ISSUE_TEMPLATE").glob("[!c]*.yml"),
        }
        for schema, files in schemas.items():
            run("check-jsonschema", "--builtin-schema", schema, *map(str, files))

    def test_zizmor_finds_nothing_even_as_an_auditor(self):
        run("zizmor", "--offline", "--no-progress", "--persona", "auditor", str(ROOT / ".github"))

    def test_only_the_deployment_and_a_release_may_write(self):
        writers = defaultdict(set)
        for file in WORKFLOWS:
            workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
            assert workflow["permissions"] == {}
            for name, job in workflow["jobs"].items():
                rights = job["permissions"].items()
                writers[name] |= {right for right, level in rights if level == "write"}
        assert {name: rights for name, rights in writers.items() if rights} == {
            "deploy": {"pages", "id-token"},
            "release": {"contents", "id-token", "attestations"},
        }

    def test_every_action_is_pinned_by_commit_with_its_version_beside(self):
        uses = [
            line.strip().removeprefix("- ")
            for file in WORKFLOWS
            for line in file.read_text(encoding="utf-8").splitlines()
            if "uses:" in line
        ]
        pinned = re.compile(r"uses: [\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
        assert len(uses) > 5
        assert [use for use in uses if not pinned.fullmatch(use)] == []

    def test_no_proposal_is_built_with_a_secret_or_with_kept_credentials(self):
        for file in WORKFLOWS:
            text = file.read_text(encoding="utf-8")
            assert "secrets." not in text
            assert "pull_request_target" not in text
            assert text.count("actions/checkout@") == text.count("persist-credentials: false")


def run(tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name(tool)), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


# Tests that build or visit the portal of this repository as a whole; each stands without a plan's
# name, or says in itself why it needs one.
OF_THE_WHOLE = {
    "tests/importing/test_shared.py",  # the real documents, with the agencies that they name
    "tests/search/real.py",  # what the search of the repository's own portal is tuned on
    "tests/site/test_package.py",  # what no other portal may say
    "tests/site/test_paper.py",
    "tests/site/test_plan_text.py",
    "tests/site/test_reading.py",  # how tall the six plans are on a phone
    "tests/site/test_time_script.py",
}


def test_tests_of_the_product_need_none_of_the_plans_that_are_published_here():
    """Those stand in tests/content; a portal without these plans has the same other tests."""
    plans = [path.stem for path in (ROOT / "plans").rglob("*.md")]
    named = re.compile("|".join([r'(?:ROOT|repository) / "plans"', *map(re.escape, plans)]))
    wrong = [
        name
        for name, text in texts()
        if re.match(r"tests/.*\.(?:py|js|mjs)$", name)
        and not name.startswith("tests/content/")
        and name not in {*OF_THE_WHOLE, "tests/test_repository.py"}
        and named.search(text)
    ]
    assert wrong == []
