"""The folder of sources: which files are plans, registers or records, and what each holds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from collections.abc import Mapping as Known
from dataclasses import field, replace
from pathlib import Path, PurePosixPath

from ...problems import Place, Problem, found, no_pairs, visible
from ...value import value_class
from .astray import folder_meant
from .entry import hidden_source, is_hidden, why_not_read
from .front_matter import front_missing, front_problems, remarks_left, split_text
from .node import MAX_REGISTER_NODES, Mapping, Node, read_yaml
from .records import RecordFiles, is_record, read_record_files
from .stamp import Stamp, stamp_of
from .text import IS_FOLDER, decode, why_unread

REGISTERS = ("agencies", "campaigns", "documents")
_SPLIT = frozenset({"plan.yml", "plan.md"})  # a plan in two files, in a folder of its own


@value_class
class Draft:
    """A source as written."""

    file: str
    """Where its facts are, relative to the folder that holds `plans/`, with forward slashes."""
    root: Mapping | None
    body: str
    body_line: int
    body_file: str
    folder: str
    """Where its records and attachments lie, if anywhere."""
    problems: tuple[Problem, ...]


@value_class
class UnreadDraft:
    """A plan's source before it is read."""

    path: Path
    file: str
    folder: Path

    @property
    def is_one_file(self) -> bool:
        """Then its letters decide what it becomes."""
        return self.path.name != "plan.yml"

    def stamp(self) -> Stamp | None:
        """Another wherever its one file is another; None where that is not sure."""
        return stamp_of(self.path) if self.is_one_file else None

    def letters(self) -> tuple[bytes | None, list[Problem]]:
        """None where it cannot be opened, with the reason."""
        return _bytes(self.path, self.file)

    def draft(self, letters: bytes | None = None) -> Draft:
        """Of its letters, where somebody has read them."""
        if not self.is_one_file:
            return _split_draft(self.path, self.file, self.folder)
        problems: list[Problem] = []
        if letters is None:
            letters, problems = self.letters()
        if letters is not None:
            beside = PurePosixPath(self.file).with_suffix("").as_posix()
            return read_draft(letters, self.file, beside)
        return Draft(
            file=self.file,
            root=None,
            body="",
            body_line=1,
            body_file=self.file,
            folder="",
            problems=tuple(problems),
        )


@value_class
class Drafts:
    """The plans of a folder; each is read when its turn comes, so that no two trees are held."""

    folder: Path
    files: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()
    """Files elsewhere, read as if they lay among these; places name them in full."""

    def __iter__(self) -> Iterator[Draft]:
        return (unread.draft() for unread in self.unread())

    def unread(self) -> Iterator[UnreadDraft]:
        shown: dict[Path, str] = {}
        for path in self.files:
            if (here := path.parent) not in shown:
                shown[here] = _shown(here, self.folder)
            yield UnreadDraft(path, f"{shown[here]}/{visible(path.name)}", self.folder)
        for path in self.others:
            yield UnreadDraft(path, path.as_posix(), self.folder)

    def __len__(self) -> int:
        return len(self.files) + len(self.others)


@value_class
class Sources:
    """Everything below `plans/`, still as written."""

    plans: Drafts
    registers: dict[str, Draft]
    problems: tuple[Problem, ...]
    records: Known[str, RecordFiles] = field(default_factory=dict)
    """What lies in the folder of a plan, by the plan's file; plans without a folder have none."""


def read_sources(folder: Path) -> Sources:
    """Read all plans and registers; nothing an editor wrote raises."""
    plans: list[Path] = []
    registers: dict[str, Draft] = {}
    problems: list[Problem] = []
    records: dict[str, RecordFiles] = {}
    for path, file, kind, beside in _files(folder, folder, problems):
        if kind == "register":
            registers[path.stem] = _yaml_draft(path, file)
            continue
        plans.append(path)
        if beside:
            records[file] = read_record_files(beside, _shown(beside, folder))
    return Sources(Drafts(folder, tuple(plans)), registers, tuple(problems), records)


def with_file(sources: Sources, path: Path) -> Sources:
    """The same with a plan's file that lies elsewhere."""
    path = path.absolute()
    if path.suffix != ".md":
        problem = found(Place(path.as_posix()), "K110")
        return replace(sources, problems=(*sources.problems, problem))
    plans = replace(sources.plans, others=(*sources.plans.others, path))
    return replace(sources, plans=plans)


def _files(
    folder: Path, top: Path, problems: list[Problem]
) -> Iterator[tuple[Path, str, str, Path | None]]:
    """Plans and registers in the order of their names, without following links: each with its name
    as shown, what it is, and the folder that is a plan's. Such a one bears the plan's name, or
    holds plan.yml: its records are read with the plan, not as plans."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            problems.append(found(Place(_shown(here, top)), "K111", reason=why_unread(error)))
            continue
        shown = _shown(here, top)
        names = {entry.name for entry in entries}
        inner = {entry.name for entry in entries if entry.is_dir(follow_symlinks=False)}
        split = next((entry for entry in entries if entry.name == "plan.yml"), None)
        if split and here != top:
            why = why_not_read(split, f"{shown}/plan.yml")
            if why is None:
                yield here / "plan.yml", f"{shown}/plan.yml", "split", here
                continue
            # Whatever else lies there is looked at by itself.
            problems.append(why)
            entries = [entry for entry in entries if entry.name not in _SPLIT]
        if here != top and (astray := [entry for entry in entries if is_record(entry)]):
            fix = folder_meant(here)
            problems += (
                found(
                    Place(_shown(here / path.name, top)),
                    "K718",
                    folder=here.name,
                    fix=fix,
                )
                for path in astray
            )
            # Plans may lie there all the same; other files belong to the records.
            entries = [
                entry
                for entry in entries
                if entry not in astray
                and (entry.name.lower().endswith(".md") or not entry.is_file(follow_symlinks=False))
            ]
        folders: list[Path] = []
        for entry in entries:
            path, file = here / entry.name, f"{shown}/{visible(entry.name)}"
            if is_hidden(entry):
                problems += hidden_source(entry, file)
            elif why := why_not_read(entry, file):
                problems.append(why)
            elif entry.name in inner:
                if here == top and path.suffix == ".yml" and path.stem in REGISTERS:
                    problems.append(found(Place(file), "K111", reason=IS_FOLDER))
                elif f"{entry.name}.md" not in names:
                    folders.append(path)
            elif path.suffix == ".md" and entry.name.lower() != "readme.md":
                yield path, file, "plan", path.with_suffix("") if path.stem in inner else None
            elif here == top and path.suffix == ".yml" and path.stem in REGISTERS:
                yield path, file, "register", None
            elif entry.name.lower() not in {"readme.md", "licence", "license"}:
                problems.append(found(Place(file), "K110"))
        waiting += reversed(folders)


def _shown(path: Path, top: Path) -> str:
    relative = visible(path.relative_to(top).as_posix())
    return top.name if relative == "." else f"{top.name}/{relative}"


def _bytes(path: Path, file: str) -> tuple[bytes | None, list[Problem]]:
    try:
        if path.exists() and not path.is_file():
            # A pipe would be waited for, perhaps for ever.
            return None, [found(Place(file), "K111" if path.is_dir() else "K116", reason=IS_FOLDER)]
        return path.read_bytes(), []
    except OSError as error:
        return None, [found(Place(file), "K111", reason=why_unread(error))]


def read_draft(data: bytes, file: str, folder: str = "") -> Draft:
    """Split a Markdown source into front matter and body."""
    text, problems = decode(data, file)
    front = split_text(text)
    if front is None:
        if text or not problems:
            problems.append(front_missing(text, file))
        return Draft(
            file=file,
            root=None,
            body=text,
            body_line=1,
            body_file=file,
            folder=folder,
            problems=tuple(problems),
        )
    root, more = read_yaml(front.facts, file, 2)
    problems += [*more, *front_problems(front, file)]
    return Draft(
        file=file,
        root=_mapping(root, file, problems),
        body=front.body,
        body_line=front.body_line,
        body_file=file,
        folder=folder,
        problems=tuple(problems),
    )


def _split_draft(path: Path, file: str, top: Path) -> Draft:
    draft = _yaml_draft(path, file)
    if draft.root is None and not draft.problems:
        draft = replace(draft, problems=(no_pairs(Place(file)),))
    beside = path.with_name("plan.md")
    body_file = _shown(beside, top)
    if not beside.is_file() or beside.is_symlink():
        return draft
    data, problems = _bytes(beside, body_file)
    text, more = decode(data or b"", body_file)
    return Draft(
        file=file,
        root=draft.root,
        body=text,
        body_line=1,
        body_file=body_file,
        folder=_shown(path.parent, top),
        problems=(*draft.problems, *problems, *more),
    )


def _yaml_draft(path: Path, file: str) -> Draft:
    data, problems = _bytes(path, file)
    draft = _facts_alone(data or b"", file)
    return replace(draft, problems=(*problems, *draft.problems))


def read_version(data: bytes, file: str) -> Draft:
    """A plan's facts as a file of that name held them once: in front of a text, or alone."""
    if file.endswith(".md"):
        return read_draft(data, file)
    return _facts_alone(data, file)


def _facts_alone(data: bytes, file: str) -> Draft:
    root, problems = read_yaml_file(data, file)
    return Draft(
        file=file,
        root=root,
        body="",
        body_line=1,
        body_file=file,
        folder="",
        problems=tuple(problems),
    )


def read_yaml_file(data: bytes, file: str) -> tuple[Mapping | None, list[Problem]]:
    """The mapping that a whole YAML file holds."""
    text, problems = decode(data, file)
    if not text.strip():
        return None, problems
    root, more = read_yaml(text, file, most=MAX_REGISTER_NODES)
    problems += [*more, *remarks_left(text, file)]
    # A file of remarks alone is as empty as one without a letter.
    return _mapping(root, file, problems) if root or more else None, problems


def _mapping(root: Node | None, file: str, problems: list[Problem]) -> Mapping | None:
    if isinstance(root, Mapping):
        return root
    if not problems:
        problems.append(no_pairs(root.at if root else Place(file)))
    return None
