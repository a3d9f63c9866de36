"""mkdocs.yml as the engine takes it; what it does not take is a sentence with its place."""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from traceback import walk_tb

from ..bilingual import Bilingual, filled
from ..expressions import expression
from ..problems import Place, Problem, as_line, fails, found
from ..settings import read_settings, wrong_settings
from .engine import Abort, MkDocsConfig, MkDocsException

PACKAGE = Path(__file__).resolve().parents[1]


def configured(config_file: Path, strict: bool = False, **options: object) -> MkDocsConfig:
    """The engine's configuration; raises Abort with a line for each thing that it cannot use.

    Warnings about keys are told with all other problems, once a build has begun; it finds them
    under `wrong_settings` of its `extra`.
    """
    wrong = wrong_settings(config_file)
    _stop_at(problem for problem in wrong if fails(problem, strict))
    config = MkDocsConfig(config_file_path=str(config_file))
    with told_programs(config_file), config_file.open("rb") as file:
        config.load_file(file)
        config.load_dict({**options, "strict": True} if strict else options)
        failed, warned = config.validate()
    settings = read_settings(config_file)
    named = {key for key, _ in failed}
    _stop_at(
        found(settings.place(key), "K129", key=key, why=_said(str(e)), fix=_MANUAL)
        for key, e in failed
    )
    _stop_at(
        replace(
            found(settings.place(key), "K129", key=key, why=_said(text), fix=_MANUAL),
            severity="warning",
        )
        for key, text in warned
        if strict and key not in named and not text.startswith("Unrecognised configuration")
    )
    config.extra["wrong_settings"] = wrong
    return config


_MANUAL = Bilingual(
    "sửa dòng này; hướng dẫn của MkDocs kể mỗi khóa nhận gì",
    "mend this line; the manual of MkDocs tells what each key takes",
)


def _stop_at(problems: Iterable[Problem]) -> None:
    if lines := [as_line(problem) for problem in problems]:
        raise Abort("\n".join(lines))


# What the engine says most, in Vietnamese; what else it says stays as it says it.
_WORDS: tuple[tuple[re.Pattern[str], Bilingual], ...] = tuple(
    (expression(pattern, re.DOTALL), Bilingual(vi, en))
    for pattern, vi, en in (
        (r"Required configuration not provided", "còn thiếu", "it is missing"),
        (r"The URL isn't valid", "không phải địa chỉ http", "it is no address"),
        (r"The path '(?P<it>.*)' isn't an existing", "không có «$it»", "there is no «$it»"),
        (r"Unrecogni[sz]ed theme name: '(?P<it>[^']*)'", "không có «$it»", "there is no «$it»"),
        (r"The \"(?P<it>[^\"]*)\" plugin is not", "không có «$it»", "there is no «$it»"),
        (r"Failed to load extension '(?P<it>[^']*)'", "không có «$it»", "there is no «$it»"),
        (r"Expected type", "giá trị thuộc loại khác", "its value is of another kind"),
        (r"Expected a list", "phải là danh sách", "it must be a list"),
    )
)


def _said(text: str) -> Bilingual:
    for pattern, words in _WORDS:
        if match := pattern.search(text):
            return filled(words, words.en, **match.groupdict())
    first = " ".join(text.split("\n")[0].split())
    return Bilingual(f"MkDocs nói «{first}»", f"MkDocs says «{first}»")


_HOOK = Bilingual("Tệp chương trình", "program")
_PLUGIN = Bilingual("Phần bổ sung", "plugin")


@contextmanager
def told_programs(config_file: Path) -> Iterator[None]:
    """Programs that a portal adds to a build may fail: said at the line where they do.

    A mistake of this package or of the engine itself is raised as it is.
    """
    try:
        yield
    except MkDocsException:
        raise
    except (Exception, SystemExit) as error:
        if problem := _whose(error, config_file):
            raise Abort(as_line(problem)) from error
        raise


def _whose(error: BaseException, config_file: Path) -> Problem | None:
    root = config_file.resolve().parent
    why = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
    places = [
        (Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)
    ]
    if isinstance(error, SyntaxError) and error.filename:
        places.append((Path(error.filename), error.lineno or 1))
    others = _packages_of_plugins()
    for path, line in reversed(places):
        if path.is_relative_to(PACKAGE):
            return None
        if any(path.is_relative_to(folder) for folder in others):
            name = next(others[folder] for folder in others if path.is_relative_to(folder))
            at = read_settings(config_file).place("plugins")
            return found(at, "K128", what=_PLUGIN, name=name, why=why)
        if path.suffix == ".py" and path.is_relative_to(root) and ".venv" not in path.parts:
            shown = path.relative_to(root).as_posix()
            return found(Place(shown, line), "K128", what=_HOOK, name=shown, why=why)
    return None


def _packages_of_plugins() -> dict[Path, str]:
    """Where the plugins lie that others wrote."""
    found_in: dict[Path, str] = {}
    for entry in importlib.metadata.entry_points(group="mkdocs.plugins"):
        top = entry.value.partition(":")[0].partition(".")[0]
        if entry.dist and top not in {"congkhai", "mkdocs", "properdocs"}:
            found_in[Path(str(entry.dist.locate_file(top)))] = entry.name
    return found_in
