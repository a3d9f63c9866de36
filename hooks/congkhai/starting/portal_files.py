"""What a new portal consists of: every file with its content, from the answers."""

from __future__ import annotations

import hashlib
import html
import io
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import jinja2
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from ..model import Territory
from ..text import fold, slugify
from ..value import value_class
from .answers import Answers
from .pinned import PinnedPackages
from .units import AdministrativeUnit, names_country, units_named

FILES = Path(__file__).with_name("files")
# A package's data may not begin with a dot on every way to the reader.
HIDDEN = ("github", "gitlab-ci.yml", "gitattributes", "gitignore")
MADE = ".congkhai.json"
PAGES = "content/"
COUNTRY = Territory(id="viet-nam", name="Việt Nam", level="country")
_LEVELS = (
    (r"tinh\b|thanh pho\b", "province"),
    (r"xa\b|phuong\b|dac khu\b", "commune"),
)


@value_class
class NewPortal:
    """Path → content, and the first agency's id (empty without one)."""

    files: Mapping[str, str]
    agency: str


def portal_files(
    answers: Answers, unit: AdministrativeUnit | None, pinned: PinnedPackages
) -> NewPortal:
    """`unit` is what `answers.territory` names; None where the State's list has no such name."""
    territories = list(_territories(answers, unit))
    agency = _agency(answers, unit, territories) if answers.office else None
    group = _group(agency, territories) if agency else None
    if agency and group:
        agency["member_of"] = group["id"]
    values = _values(answers, pinned) | {
        "agency": agency,
        "registers": _agencies_yml(territories, [one for one in (agency, group) if one]),
    }
    files = machinery(answers, pinned)
    files |= {
        name: _rendered(name, values)
        for name in _names()
        if _target(name) not in files and not _is_machinery(name)
    }
    files[MADE] = made_note(pinned.version, digests(files))
    return NewPortal(files, str(agency["id"]) if agency else "")


def machinery(answers: Answers, pinned: PinnedPackages) -> dict[str, str]:
    """The files that a portal is run by, in which there is no word of those who keep it."""
    forge = _forge(answers.repo)
    values = _values(answers, pinned)
    files = {
        _target(name): _rendered(name, values)
        for name in _names()
        if _is_machinery(name) and _belongs(name, forge)
    }
    return files | {"requirements.txt": pinned.text}


def written_pages(answers: Answers) -> dict[str, str]:
    """The pages of `content/` as a new portal has them, by their path there."""
    values = {"answers": answers, "forge": _forge(answers.repo)}
    return {
        name.removeprefix(PAGES): _rendered(name, values)
        for name in _names()
        if name.startswith(PAGES)
    }


def made_note(version: str, made: Mapping[str, str]) -> str:
    """Which version made the portal, and the digests of what it made: an upgrade goes by it."""
    note = {"version": version, "files": dict(sorted(made.items()))}
    return json.dumps(note, ensure_ascii=False, indent=1) + "\n"


def digests(files: Mapping[str, str]) -> dict[str, str]:
    """Of the machinery among these files."""
    named = {_target(name) for name in _names() if _is_machinery(name)} | {"requirements.txt"}
    return {name: digest_of(text) for name, text in files.items() if name in named}


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _names() -> list[str]:
    return [
        path.relative_to(FILES).as_posix() for path in sorted(FILES.rglob("*")) if path.is_file()
    ]


def _is_machinery(name: str) -> bool:
    return name.startswith(HIDDEN) or name == "Makefile"


def _target(name: str) -> str:
    top, *rest = name.split("/")
    return "/".join([f".{top}" if top in HIDDEN else top, *rest])


def _values(answers: Answers, pinned: PinnedPackages) -> dict[str, object]:
    return {
        "answers": answers,
        "forge": _forge(answers.repo),
        "owner": _owner(answers.repo),
        "version": pinned.version,
    }


@cache
def _environment() -> jinja2.Environment:
    """What is written in YAML, in make and for GitHub has its own use for braces."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FILES),
        undefined=jinja2.StrictUndefined,
        block_start_string="[%",
        block_end_string="%]",
        variable_start_string="[[",
        variable_end_string="]]",
        comment_start_string="[#",
        comment_end_string="#]",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters["yaml"] = _quoted
    env.filters["markdown"] = _plain_in_markdown
    return env


def _rendered(name: str, values: Mapping[str, object]) -> str:
    return _environment().get_template(name).render(values)


def write_portal(files: Mapping[str, str], folder: Path) -> None:
    """Raises OSError when the disk refuses, FileExistsError before anything is overwritten."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)


def _belongs(name: str, forge: str) -> bool:
    """What only one forge reads is not written for another; without one, both ways lie ready."""
    if name.startswith("github/"):
        return forge in {"github", ""}
    return name != "gitlab-ci.yml" or forge in {"gitlab", ""}


def _forge(repo: str) -> str:
    host = repo.partition("://")[2].partition("/")[0].lower()
    if host == "github.com":
        return "github"
    return "gitlab" if host.startswith("gitlab.") else ("other" if host else "")


def _owner(repo: str) -> str:
    parts = repo.partition("://")[2].split("/")
    return parts[1] if len(parts) > 1 else ""


def _agency(
    answers: Answers, unit: AdministrativeUnit | None, territories: list[Territory]
) -> CommentedMap:
    """Of the commune that its name ends with, where the territory has it; else of the territory."""
    # A build asks for written pages alone, and need not load what reads documents.
    from ..importing import new_agency

    named = fold(answers.office).lower()
    home = unit
    for commune in unit.communes if unit else ():
        if named.endswith(f" {fold(commune.name).lower()}"):
            home = commune
    if home:
        territory = next((place for place in territories if place.code == home.code), None)
        return CommentedMap(new_agency(answers.office, home.bare_name, territory))
    if names_country(answers.territory):
        agency = CommentedMap(new_agency(answers.office, "", None))
        # What serves the whole country is no unit of somebody's.
        agency["level"] = "central" if agency["level"] == "unit" else agency["level"]
        return agency
    own = territories[-1] if answers.territory else None
    return CommentedMap(new_agency(answers.office, _bare(own.name) if own else "", own))


def _group(agency: CommentedMap, territories: list[Territory]) -> CommentedMap | None:
    """All committees like that of a commune, which the province gives work to together."""
    home = next((place for place in territories if place.id == agency.get("territory")), None)
    above = next((place for place in territories if home and place.id == home.parent), None)
    is_committee = fold(str(agency["name"])).lower().startswith(("ubnd ", "uy ban nhan dan "))
    is_commune = home is not None and home.level == "commune"
    if not (is_commune and is_committee and above and above.level == "province"):
        return None
    place = _bare(above.name)
    level = above.name.removesuffix(place).lower()
    group = CommentedMap()
    group["id"] = f"{above.id}-ubnd-cap-xa"
    group["name"] = f"Ủy ban nhân dân các xã, phường {level}{place}"
    group["level"] = "commune"
    group["short_names"] = ["UBND các xã, phường", "UBND cấp xã"]
    group["aliases"] = ["UBND các xã, phường, đặc khu"]
    group["group"] = "yes"
    group["territory"] = above.id
    return group


def _territories(answers: Answers, unit: AdministrativeUnit | None) -> Iterator[Territory]:
    """The country, the province, then the communes; each id is used once."""
    yield COUNTRY
    taken = {COUNTRY.id}
    if unit is None:
        if answers.territory and not names_country(answers.territory):
            yield from _unlisted(answers.territory, taken)
        return
    province = unit.province or unit
    top = _territory(province, COUNTRY.id, taken)
    yield top
    for commune in unit.communes if unit.province is None else (unit,):
        yield _territory(commune, top.id, taken)


def _unlisted(written: str, taken: set[str]) -> Iterator[Territory]:
    """A place that the State's list does not have; below its province, if that is written too."""
    name, _, above = (part.strip() for part in written.partition(","))
    parent = COUNTRY.id
    province = units_named(above) if above else None
    if isinstance(province, AdministrativeUnit):
        top = _territory(province.province or province, COUNTRY.id, taken)
        yield top
        parent = top.id
    else:
        name = written
    bare, whole = slugify(_bare(name)), slugify(name)
    identifier = next((word for word in (bare, whole) if word and word not in taken), "dia-ban")
    yield Territory(id=identifier, name=name, level=_level(name), parent=parent)


def _territory(unit: AdministrativeUnit, parent: str, taken: set[str]) -> Territory:
    bare, whole = slugify(unit.bare_name), slugify(unit.name)
    identifier = next(
        name for name in (bare, whole, f"{whole}-{unit.code}") if name and name not in taken
    )
    taken.add(identifier)
    return Territory(
        id=identifier, name=unit.name, level=_level(unit.name), parent=parent, code=unit.code
    )


def _level(name: str) -> str:
    plain = fold(name).lower()
    return next((level for sign, level in _LEVELS if re.match(sign, plain)), "province")


def _bare(name: str) -> str:
    return AdministrativeUnit("", name).bare_name


def _agencies_yml(territories: list[Territory], agencies: list[CommentedMap]) -> str:
    rows = [
        {
            key: value
            for key, value in (
                ("id", territory.id),
                ("name", territory.name),
                ("level", territory.level),
                ("parent", territory.parent),
                ("code", territory.code),
            )
            if value
        }
        for territory in territories
    ]
    register: dict[str, object] = {"territories": rows}
    register["agencies"] = [dict(agency) for agency in agencies]
    yaml = YAML()
    yaml.width = 100_000
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(register, out)
    return out.getvalue()


def _quoted(text: str) -> str:
    """JSON's strings are YAML's: nothing in an answer can be taken for YAML."""
    return json.dumps(text, ensure_ascii=False)


def _plain_in_markdown(text: str) -> str:
    """An answer is words, never a tag or a link."""
    return re.sub(r"([\\`*_\[\]])", r"\\\1", html.escape(text, quote=False))
