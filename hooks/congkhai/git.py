"""When each source was changed, and from what to what, as Git tells; nothing where it cannot."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from pathlib import Path, PurePosixPath

from .expressions import expression
from .value import value_class

NONE = "0" * 40
MOST_LETTERS = 120
MOST_LOOKED_AT = 100
LOG = (
    "log", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-show-signature",
    "--no-color", "--relative", "--format=%x01%H%x09%ct%x09%s",
)  # fmt: skip
# An object that a partial clone lacks is not fetched: a build asks no other host for anything.
SETTINGS = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
# What a hook of Git sets for itself would point at another repository.
_OTHERS = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}


# As plans begin; quotes around an id are as good.
_ID = expression(rb"""^id:[ \t]*["']?([a-z0-9-]+)""", re.MULTILINE)


@value_class
class Edit:
    """One change of sources, as its editor recorded it."""

    commit: str
    at: dt.datetime
    """Aware."""
    subject: str


@value_class
class Version:
    """A file that an edit changed; `before` and `after` name its contents, empty for no file."""

    edit: Edit
    file: str
    """Relative to the folder that holds `plans/`, as places name it."""
    before: str
    after: str


@value_class
class History:
    """The changes of sources, latest first; `why_none` says why Git could not tell any."""

    versions: tuple[Version, ...] = ()
    folder: Path | None = None
    why_none: str = ""
    left: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """By commit and file, the id of the plan that left the file then: moved, or removed."""

    def edits(
        self,
        files: Mapping[str, str],
        folders: Mapping[str, str] | None = None,
        former: Mapping[str, str] | None = None,
    ) -> dict[str, tuple[Edit, ...]]:
        """By plan id, the edits of its file and, where they are asked for, of what lies in its
        folder; latest first.

        A plan is followed by its id, and by its `former` ids, to where it lay before it was moved.
        """
        homes = {**files, **(folders or {})}
        ids = {*homes.values()}
        found: dict[str, dict[str, Edit]] = {}
        for version in self.versions:
            gone = self.left.get((version.edit.commit, version.file))
            gone = (former or {}).get(gone or "", gone)
            if gone is not None:
                # Before this edit the file, and the folder that bears its name, were that plan's.
                for home in (version.file, *([_beside(version.file)] if folders else [])):
                    homes[home] = gone
            key = next(
                (homes[folder] for folder in _ways_up(version.file) if folder in homes), None
            )
            if key in ids and key is not None:
                found.setdefault(key, {}).setdefault(version.edit.commit, version.edit)
        return {key: tuple(some.values()) for key, some in found.items()}

    def contents(self, names: Iterable[str]) -> dict[str, bytes]:
        """What stood in files, by the names that versions give; what Git lacks is left out."""
        wanted = sorted({name for name in names if name})
        if not wanted or self.folder is None:
            return {}
        told = _git(self.folder, "cat-file", "--batch", said="\n".join(wanted) + "\n")
        return dict(_batch(told or b""))


def _beside(file: str) -> str:
    path = PurePosixPath(file)
    return str(path.parent if path.name == "plan.yml" else path.with_suffix(""))


def _ways_up(file: str) -> Iterator[str]:
    yield file
    yield from (parent.as_posix() for parent in PurePosixPath(file).parents)


def read_history(folder: Path) -> History:
    """What Git knows of the files below `folder`. Two runs on one commit give the same."""
    shallow, refusal = _asked(folder, "rev-parse", "--is-shallow-repository")
    if shallow is None:
        return History(why_none=_why_not(refusal, folder))
    if shallow.strip() != b"false":
        return History(why_none="bản sao của kho mã thiếu lịch sử (shallow clone)")
    told = _git(folder, *LOG, "--", ".")
    if told is None:
        return History(why_none="kho mã chưa có lần ghi nào")
    lines = told.decode("utf-8", "replace").split("\n")
    history = History(tuple(_versions(lines, folder.resolve().name)), folder)
    why_less = "bản sao của kho mã thiếu nội dung cũ (partial clone)" if _lacks(history) else ""
    return replace(history, left=_left(history), why_none=why_less)


def _why_not(refusal: str, folder: Path) -> str:
    if "dubious ownership" in refusal:
        return (
            "kho mã thuộc về người dùng khác → "
            f'chạy: git config --global --add safe.directory "{folder.resolve().parent}"'
        )
    return "không có Git, hoặc nguồn không nằm trong kho mã"


def _lacks(history: History) -> bool:
    """Whether the contents that feeds tell of were left with another copy of the repository."""
    if history.folder is None or not _git(
        history.folder, "config", "--get-regexp", r"^remote\..*\.promisor$"
    ):
        return False
    names = [version.before for version in history.versions if version.before][:MOST_LOOKED_AT]
    told = _git(history.folder, "cat-file", "--batch-check", said="\n".join(names) + "\n")
    return told is None or b" missing\n" in told


def _left(history: History) -> dict[tuple[str, str], str]:
    """The ids of plans whose files went away, as those files said them last."""
    went = [
        version
        for version in history.versions
        if not version.after and version.file.endswith((".md", "/plan.yml"))
    ]
    contents = history.contents(version.before for version in went)
    left: dict[tuple[str, str], str] = {}
    for version in went:
        match = _ID.search(contents.get(version.before, b""))
        if match:
            left[version.edit.commit, version.file] = match[1].decode()
    return left


def branch_of(folder: Path) -> tuple[str, str]:
    """The branch that the repository goes by, and the way from its top to `folder`.

    Both are empty where Git cannot tell; the way ends in a slash unless it is empty.
    """
    prefix = _git(folder, "rev-parse", "--show-prefix")
    if prefix is None:
        return "", ""
    head = _git(folder, "rev-parse", "--abbrev-ref", "origin/HEAD")
    if head is None:
        head = _git(folder, "symbolic-ref", "--short", "-q", "HEAD") or b""
    branch = head.decode("utf-8", "replace").strip().removeprefix("origin/")
    return branch, prefix.decode("utf-8", "replace").strip()


def state_in_git(folder: Path) -> str:
    """What all that is told here of a folder's history comes from; equal while it stays so."""
    asked = (
        ("rev-parse", "--is-shallow-repository", "--show-prefix"),
        ("rev-parse", "HEAD"),
        ("rev-parse", "--abbrev-ref", "origin/HEAD"),
        ("symbolic-ref", "-q", "HEAD"),
    )
    return repr([_asked(folder, *words) for words in asked])


def changed_since(folder: Path, revision: str) -> frozenset[Path] | None:
    """The files below `folder` that differ from a revision, new ones too, by their full paths.

    None when there is no such revision, or no Git.
    """
    # A word that begins with a dash is no revision, whatever Git would make of it.
    if revision.startswith("-") or not _git(
        folder, "rev-parse", "--verify", f"{revision}^{{tree}}"
    ):
        return None
    differing = _git(
        folder, "diff", "--name-only", "--no-renames", "-z", "--relative", revision, "."
    )
    untracked = _git(folder, "ls-files", "--others", "--exclude-standard", "-z", ".")
    if differing is None or untracked is None:
        return None
    names = (differing + untracked).decode("utf-8", "surrogateescape").split("\0")
    return frozenset(folder.absolute() / name for name in names if name)


def _versions(lines: list[str], name: str) -> Iterator[Version]:
    edit: Edit | None = None
    for line in lines:
        if line.startswith("\x01"):
            commit, seconds, subject = line[1:].split("\t", 2)
            edit = Edit(commit, dt.datetime.fromtimestamp(int(seconds), dt.UTC), _shown(subject))
        elif line.startswith(":") and edit:
            facts, _, path = line.partition("\t")
            _, mode, before, after, _ = facts.split(" ")
            # A link (120000) is no source; a name that Git has to quote is none either.
            if mode != "120000" and not path.startswith('"'):
                blobs = ("" if name == NONE else name for name in (before, after))
                yield Version(edit, f"{name}/{path}", *blobs)


def _shown(subject: str) -> str:
    """Without characters that no page may hold, or that would turn the words around them."""
    words = "".join(letter for letter in subject if letter.isprintable())
    return words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1].rstrip()}…"


def _batch(told: bytes) -> Iterator[tuple[str, bytes]]:
    start = 0
    while (end := told.find(b"\n", start)) >= 0:
        head = told[start:end].decode("ascii").split(" ")
        start = end + 1
        if head[1] != "blob":
            continue
        size = int(head[2])
        yield head[0], told[start : start + size]
        start += size + 1


def _git(folder: Path, *words: str, said: str = "") -> bytes | None:
    """None when Git is not there or refuses."""
    return _asked(folder, *words, said=said)[0]


def _asked(folder: Path, *words: str, said: str = "") -> tuple[bytes | None, str]:
    """What Git answers, and what it says when it refuses."""
    own = {name: value for name, value in os.environ.items() if name not in _OTHERS}
    try:
        run = subprocess.run(
            ["git", "-c", "core.quotepath=false", "-c", "i18n.logOutputEncoding=UTF-8", *words],
            cwd=folder,
            env={**own, **SETTINGS},
            input=said.encode(),
            capture_output=True,
            check=False,
        )
    except OSError:
        return None, ""
    refusal = run.stderr.decode("utf-8", "replace")
    return (run.stdout, "") if run.returncode == 0 else (None, refusal)
