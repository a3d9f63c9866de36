"""What an upgrade would change: sources, settings, packages, the files a portal is run by."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from ..expressions import expression
from ..settings import read_settings
from ..starting import (
    MADE,
    Answers,
    digest_of,
    index_hash,
    installed_hash,
    machinery,
    made_note,
    pinned_packages,
    read_answer,
)
from ..value import value_class
from .own_overrides import misfits
from .own_packages import own_hash_of, with_own_packages
from .renaming import BothNames, BrokenYaml, renamed
from .steps import STEPS, RenamedKey, Step

UNDONE = {"upgrade_broken", "upgrade_both"}
"""Notices of sources that stay as they were."""
REGISTERS = {"agencies.yml", "campaigns.yml", "documents.yml"}
_PIN = expression(r"^#?\s*congkhai==([0-9][0-9A-Za-z.]*)", re.MULTILINE)


@value_class
class FileChange:
    """`before` is None for a file that is not there yet."""

    path: str
    before: str | None
    after: str


@value_class
class UpgradeNotice:
    """Something left for people to do; `key` names what the command line says of it."""

    place: str
    key: str
    values: Mapping[str, str]


@value_class
class UpgradePlan:
    old: str
    """The version that the portal was last made for; empty when it does not say."""
    new: str
    is_older_program: bool
    """The portal is for a newer version than this program: nothing is to be changed."""
    steps: tuple[Step, ...]
    changes: tuple[FileChange, ...]
    notices: tuple[UpgradeNotice, ...]


def planned(folder: Path, version: str, steps: Sequence[Step] = STEPS) -> UpgradePlan:
    """What would bring the portal in `folder` to `version`; nothing is written."""
    old = _version_of(folder)
    if old and _numbers(old) > _numbers(version):
        return UpgradePlan(
            old=old, new=version, is_older_program=True, steps=(), changes=(), notices=()
        )
    todo = tuple(step for step in steps if not old or _numbers(step.version) > _numbers(old))
    notices: list[UpgradeNotice] = []
    # A portal that never said its version may need any of the steps; those that find nothing
    # change nothing.
    changes = [*_sources(folder, todo, notices), *_settings(folder, todo, notices)]
    # What could not be read has yet to go over these steps.
    is_done = not any(notice.key in UNDONE for notice in notices)
    changes += _machinery(folder, version, version if is_done else old or "0", notices)
    notices += _overrides(folder)
    return UpgradePlan(
        old=old,
        new=version,
        is_older_program=False,
        steps=todo,
        changes=tuple(changes),
        notices=tuple(notices),
    )


def _version_of(folder: Path) -> str:
    noted = _note(folder).get("version", "")
    if isinstance(noted, str) and noted:
        return noted
    try:
        pin = _PIN.search((folder / "requirements.txt").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""
    return pin[1] if pin else ""


def _note(folder: Path) -> dict[str, object]:
    try:
        read = json.loads((folder / MADE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


def _sources(
    folder: Path, steps: Sequence[Step], notices: list[UpgradeNotice]
) -> Iterator[FileChange]:
    renames = [rename for step in steps for rename in step.renames]
    if not renames:
        return
    plans = folder / (read_settings(folder / "mkdocs.yml").text("extra", "plans") or "plans")
    for path in sorted(plans.rglob("*")):
        kind = _kind(path, plans)
        wanted = [rename for rename in renames if rename.kind == kind]
        if not wanted or path.is_symlink() or not path.is_file():
            continue
        name = path.relative_to(folder).as_posix()
        try:
            before = path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            notices.append(UpgradeNotice(f"{name}:1:1", "upgrade_broken", {}))
            continue
        after = _renamed(before, wanted, kind, name, notices)
        if after != before:
            yield FileChange(name, before, after)


def _renamed(
    before: str, renames: list[RenamedKey], kind: str, name: str, notices: list[UpgradeNotice]
) -> str:
    after = before
    for rename in renames:
        try:
            after = renamed(after, rename, kind == "plan" and name.endswith(".md"))
        except BrokenYaml as broken:
            notices.append(UpgradeNotice(f"{name}:{broken.line}:1", "upgrade_broken", {}))
            return before
        except BothNames as both:
            values = {"old": both.old, "new": both.new}
            notices.append(UpgradeNotice(f"{name}:{both.line}:1", "upgrade_both", values))
            return before
    return after


def _kind(path: Path, plans: Path) -> str:
    if path.parent == plans and path.name in REGISTERS:
        return path.stem
    if path.name == "plan.yml" or (path.suffix == ".md" and path.parent.name != "models"):
        return "plan"
    if path.suffix in {".yml", ".md"}:
        beside = {other.stem for other in path.parent.glob("*.md")}
        is_list = (
            path.parent.name in beside
            or path.parent.parent.joinpath(f"{path.parent.name}.md").is_file()
        )
        return path.stem if is_list else path.parent.name
    return ""


def _settings(
    folder: Path, steps: Sequence[Step], notices: list[UpgradeNotice]
) -> Iterator[FileChange]:
    path = folder / "mkdocs.yml"
    before = path.read_text(encoding="utf-8")
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = 100_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    try:
        settings = yaml.load(before)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        notices.append(UpgradeNotice(f"mkdocs.yml:{line}:1", "upgrade_broken", {}))
        return
    if not isinstance(settings, CommentedMap):
        return
    as_it_was = _dumped(yaml, settings)
    for step in steps:
        if step.settings:
            step.settings(settings)
    # What the writer alone would lay out anew is no change.
    if (after := _dumped(yaml, settings)) != as_it_was:
        yield FileChange("mkdocs.yml", before, after)


def _dumped(yaml: YAML, settings: CommentedMap) -> str:
    out = io.StringIO()
    yaml.dump(settings, out)
    return out.getvalue()


def _machinery(
    folder: Path, version: str, reached: str, notices: list[UpgradeNotice]
) -> Iterator[FileChange]:
    """Files that nobody has changed since they were made are made anew; others are left, named."""
    note = _note(folder)
    told = note.get("files", {})
    known: dict[str, str] = dict(told) if isinstance(told, dict) else {}
    answers = read_answer(Answers(), "repo", read_settings(folder / "mkdocs.yml").text("repo_url"))
    locked = _text(folder / "requirements.txt") or ""
    own_hash = installed_hash() or own_hash_of(locked, version) or index_hash()
    files = machinery(
        answers if isinstance(answers, Answers) else Answers(), pinned_packages(own_hash)
    )
    for name, after in files.items():
        before, made = _text(folder / name), known.get(name)
        if before is None and (made or not note) and name != "requirements.txt":
            # Taken away on purpose, or never there: nobody said who made this portal.
            continue
        if before in {after, None} or made == digest_of(before or ""):
            known[name] = digest_of(after)
            if before != after:
                yield FileChange(name, before, after)
        elif name == "requirements.txt":
            known[name] = digest_of(after)
            merged, own = with_own_packages(after, locked)
            values = {"packages": ", ".join(own) or "—"}
            notices.append(UpgradeNotice(name, "upgrade_requirements", values))
            yield FileChange(name, before, merged)
        elif digest_of(after) != made:
            notices.append(UpgradeNotice(name, "upgrade_by_hand", {}))
    before = _text(folder / MADE)
    if (after := made_note(reached, known)) != before:
        yield FileChange(MADE, before, after)


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _overrides(folder: Path) -> Iterator[UpgradeNotice]:
    own = read_settings(folder / "mkdocs.yml").text("theme", "custom_dir")
    if own and (folder / own).is_dir():
        for name, line, key, values in misfits(folder / own):
            yield UpgradeNotice(f"{own.rstrip('/')}/{name}:{line}:1", key, values)
