"""Any tree of files below `plans/`, of whatever names and kinds: read, and nothing passed over."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
import time
from pathlib import Path

import pytest
from congkhai.knowledge import load_portal
from congkhai.pipeline import generate
from congkhai.problems import as_line, visible
from congkhai.site import Page
from congkhai.snapshot import Site
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.pictures import png
from tests.small import AGENCIES, BODY, CAMPAIGNS, FACTS, know_of, source
from tests.test_true_records import DAY, KINDS

SOAK = int(os.environ.get("SOAK", "0"))
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None

KNOWN_NAMES = (
    "ke-hoach-a.md", "ke-hoach-a", "ke-hoach-b.md", "ke-hoach-b", "plan.yml", "plan.md",
    "agencies.yml", "campaigns.yml", "documents.yml", "agencies.yaml", "Agencies.yml",
    "awards.csv", "reports", "reports.yml", "models", "tasks.csv", "consultation.yml", "so-do.png",
    "README.md", "readme.md", "LICENSE", ".kh.md", ".git", "._ke-hoach-a.md", "ke-hoach-a.MD",
    "Ke-hoach-a.md", "KẾ HOẠCH.md", "ke hoach.md", "a.markdown", "a.txt", "a.docx", "con.md",
    "index.md", "404.md", "-.md", "--.yml", "a.md.md", "thu-muc.md", "ban-ky.pdf", "Thumbs.db",
)  # fmt: skip
NAMES = st.one_of(
    st.sampled_from([name.encode() for name in KNOWN_NAMES]),
    st.text(min_size=1, max_size=12).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.binary(min_size=1, max_size=12),
).filter(lambda name: not {0, 47} & {*name} and name not in {b".", b".."} and len(name) < 200)
AWARDS = "\n".join([KINDS["awards"].head, KINDS["awards"].make(1)])
CONTENTS = st.sampled_from(
    [
        source().encode(),
        source(
            FACTS.replace("ke-hoach-a", "ke-hoach-b"), BODY + "\n![Bản đồ ba xã](so-do.png)\n"
        ).encode(),
        source().encode("utf-16"),
        FACTS.encode(),
        AGENCIES.encode(),
        CAMPAIGNS.encode(),
        AWARDS.encode(),
        AWARDS.encode("cp1258", "replace"),
        png(),
        b"",
        b"\0" * 40,
        b"---\n---\n",
        b"%PDF-1.7\n%%EOF",
    ]
)
LEAVES = st.one_of(
    CONTENTS,
    CONTENTS,
    st.sampled_from(["pipe", "socket", "link out", "link lost", "link round", "link up", "locked"]),
)
TREES = st.recursive(
    st.dictionaries(NAMES, LEAVES, max_size=8),
    lambda below: st.dictionaries(NAMES, st.one_of(LEAVES, below), max_size=6),
    max_leaves=14,
)


def plant(folder: Path, tree: dict[bytes, object]) -> None:
    folder.mkdir()
    for name, what in tree.items():
        path = folder / os.fsdecode(name)
        if isinstance(what, dict):
            plant(path, what)
        elif isinstance(what, bytes):
            path.write_bytes(what)
        elif what == "pipe":
            os.mkfifo(path)
        elif what == "socket":
            plant_socket(path)
        elif what == "locked":
            path.write_bytes(source().encode())
            path.chmod(0)
        else:
            targets = {"out": "/etc/passwd", "lost": "nowhere", "round": path.name, "up": ".."}
            path.symlink_to(targets[str(what).partition(" ")[2]])


def plant_socket(path: Path) -> None:
    """Its whole path may be longer than a socket's can be, so it is made from where it lies."""
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(os.fsencode(path.name))
    finally:
        os.chdir(before)


def unsaid(folder: Path, tree: dict[bytes, object], said: set[str]) -> list[str]:
    """Plans of the tree that are neither taken, nor left out, nor named, nor in what is named."""
    missing: list[str] = []
    for name, what in tree.items():
        path = folder / os.fsdecode(name)
        shown = visible(path.as_posix())
        if (
            name.startswith(b".")
            or shown in said
            or any(str(above) in said for above in Path(shown).parents)
        ):
            continue
        if isinstance(what, dict):
            missing += unsaid(path, what, said)
        elif name.lower().endswith(b".md"):
            missing += [shown] if name.lower() != b"readme.md" else []
    return missing


def test_a_plan_beside_records_gone_astray_is_read(tmp_path):
    files = {"xa-a/awards.csv": AWARDS, "xa-a/ke-hoach-a.md": source(), "xa-a/so-do.png": png()}
    knowledge = know_of(tmp_path, files)
    assert [*knowledge.portal.plans] == ["ke-hoach-a"]
    assert [(p.code, p.place.file) for p in knowledge.problems] == [
        ("K718", "plans/xa-a/awards.csv")
    ]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"xa-a/ke-hoach-a.md": 12}, "đặt vào thư mục mang tên kế hoạch của nó: ke-hoach-a/"),
        (
            {"xa-a/ke-hoach-a.md": 12, "xa-a/ke-hoach-b.md": 13},
            "đặt vào thư mục mang tên kế hoạch của nó, như ke-hoach-a/ (2 kế hoạch ở đây: "
            "ke-hoach-a, ke-hoach-b)",
        ),
        (
            {"xa-ab.md": 12},
            "đổi tên thư mục theo tệp kế hoạch đặt cạnh nó (xa-ab), hoặc thêm tệp xa-a.md",
        ),
        # The plan may have been removed: its records are no other plan's.
        ({"ke-hoach-a.md": 12}, "thêm tệp xa-a.md cạnh thư mục này; kế hoạch đã đổi tên"),
        ({"xa-b/ke-hoach-a.md": 12}, "thêm tệp xa-a.md cạnh thư mục này; kế hoạch đã đổi tên"),
    ],
)
def test_records_gone_astray_are_led_to_their_plan(tmp_path, files, told):
    plans = {
        path: source(
            FACTS.replace("ke-hoach-a", Path(path).stem).replace("number: 12", f"number: {number}")
        )
        for path, number in files.items()
    }
    known = know_of(tmp_path, {"xa-a/awards.csv": AWARDS, **plans})
    (hint,) = [problem.hint for problem in known.problems if problem.code == "K718"]
    assert hint.startswith(told)


def test_what_lies_beside_a_broken_plan_is_named_too(tmp_path):
    files: dict[str, str | bytes] = {
        "ke-hoach-a.md": "---\nid: [\n---\n",
        "ke-hoach-a/ke-hoach-b.md": source(),
        "ke-hoach-a/awards.csv": AWARDS.encode("utf-16"),
    }
    named = {(p.code, p.place.file) for p in know_of(tmp_path, files).problems}
    assert ("K701", "plans/ke-hoach-a/ke-hoach-b.md") in named
    assert ("K101", "plans/ke-hoach-a/awards.csv") in named


@pytest.mark.parametrize("folder", ["Thumbs.db", "~$nhap", "desktop.ini"])
def test_a_folder_that_is_called_like_leavings_of_windows_is_read(tmp_path, folder):
    known = know_of(tmp_path, {f"{folder}/ke-hoach-a.md": source()})
    named = {problem.place.file for problem in known.problems}
    shown = f"plans/{folder}/ke-hoach-a.md"
    assert shown in {plan.at.file for plan in known.portal.plans.values()} | named


@given(TREES)
@settings(
    max_examples=SOAK * 10 or 50,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_any_tree_is_read_and_no_plan_in_it_is_passed_over(tree):
    folder = Path(tempfile.mkdtemp(dir=MEMORY))
    try:
        plant(folder / "plans", tree)
        start = time.process_time()
        knowledge = load_portal(folder / "plans")
        assert time.process_time() - start < 5
        for problem in knowledge.problems:
            line = as_line(problem)
            assert visible(line) == line
            line.encode()
        plan_files = {plan.at.file for plan in knowledge.portal.plans.values()}
        if not plan_files:
            assert knowledge.problems
        said = {problem.place.file for problem in knowledge.problems}
        said |= plan_files | {some.file for some in knowledge.left_out}
        # The text of a plan in two files, and articles beside one.
        said |= {file.replace("plan.yml", "plan.md") for file in said}
        said |= {plan.folder for plan in knowledge.portal.plans.values()}
        missed = unsaid(Path("plans"), tree, said)
        assert missed == [], tree
        if SOAK or len(tree) % 4 == 3:
            for made in generate(knowledge, DAY, Site("https://binh-hai.example/")):
                address = made.url if isinstance(made, Page) else made[0]
                assert address.isascii()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="only the system's keeper makes devices")
@pytest.mark.parametrize("name", ["ke-hoach-b.md", "agencies.yml", "ke-hoach-a/awards.csv"])
def test_a_device_is_not_read(tmp_path, name):
    (tmp_path / "plans/ke-hoach-a").mkdir(parents=True)
    (tmp_path / "plans/ke-hoach-a.md").write_text(source(), "utf-8")
    try:
        os.mknod(tmp_path / "plans" / name, 0o20666, os.makedev(1, 5))  # zeros without end
    except PermissionError:
        pytest.skip("this system lets nobody make devices")
    assert f"plans/{name}" in {
        problem.place.file
        for problem in load_portal(tmp_path / "plans").problems
        if problem.code == "K116"
    }
