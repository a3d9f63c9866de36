"""The environment of the page templates: everything escaped, everything named must exist."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from ...dates import PartialDate, written_day
from ...expressions import expression
from ...site import Heading
from ...text import capitalize_first, printed_quotes
from ...theme import THEME
from ..drawings import svg
from . import fast_compiler, template_layout
from .bytecode_cache import KeptTemplates
from .quotations import adds_to
from .template_layout import TemplateLayout

BLOCKS = "ck"
"""The folder of a theme or of overrides that holds the templates of pages made from facts."""
_MADE_BY = (__file__, fast_compiler.__file__, template_layout.__file__)
_NUMBER = expression(r"\d+(?:/\d{4})?/[A-ZĐ][\w&;-]*-[\w&;]+|\d+-[A-ZĐ]{2,}/TW")
_SECTION = '<h2 id="'
_HEADING = expression(r'([^"]+)"(?: data-short="([^"]*)")?[^>]*>(.*)', re.DOTALL)
_MANY = expression(
    r"(?:Các|Những|Mọi|Toàn|Cá nhân|Tập thể|Công chức|Viên chức|Cán bộ|Người|Hộ|Doanh nghiệp|Đơn vị"
    r"|Cơ quan|Ngành|Thành viên|Trưởng các|Thủ trưởng)\b"
)
"""What names people or offices of a kind, and no one office by its name."""
_FILES = expression(r"[,;:]?\s*\bplans/[^\s,;)]+")
_BRACKETS = expression(r"\s*\(\s*\)")
_TAG = expression(r"<[^>]+>")
_LINES = expression(
    r"(?:[a-z_]+: )?có thể còn (việc|chỉ tiêu) chưa đọc ra, ở dòng (\d+(?:, \d+)*)"
    r"(?: và (\d+) chỗ nữa)?(?: \(xem --review\))? của văn bản gốc"
)
# What the importer writes beside a list of facts begins with the list's key.
_KEY = expression(r"^(Còn chỗ cần xem: )[a-z_]+: ")
_OF_SOURCES = (
    ("agencies.yml", "sổ cơ quan"),
    ("documents.yml", "sổ văn bản"),
    ("campaigns.yml", "sổ phong trào"),
    ("nguồn chưa ghi", "cổng chưa ghi"),
)
"""Names of files, and of what editors write, in the words of readers."""


@cache
def environment() -> jinja2.Environment:
    """Where blocks are compiled: what they show is escaped, what they are not given raises."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(THEME / BLOCKS),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=[TemplateLayout],
        auto_reload=False,
    )
    env.code_generator_class = fast_compiler.QuickCode
    env.filters["machine_date"] = str
    env.filters["html_date"] = html_date
    env.filters["human_date"] = human_date
    env.filters["whole_numbers"] = whole_numbers
    env.filters["capitalize_first"] = capitalize_first
    env.filters["lower_first"] = lower_first
    env.filters["cut"] = cut_short
    env.filters["full_stop"] = with_full_stop
    env.filters["inside"] = inside_sentence
    env.filters["number"] = vietnamese_number
    env.filters["quotes"] = printed_quotes
    env.filters["adds_to"] = adds_to
    env.filters["without_files"] = without_files
    env.filters["place"] = svg.place
    env.filters["join"] = joined
    return env


def use_templates(folders: Sequence[Path], kept: Path) -> None:
    """Take templates from the first of these folders that has them; `kept` is where what is
    compiled stays until the next build."""
    env = environment()
    env.loader = jinja2.FileSystemLoader([folder / BLOCKS for folder in folders])
    keep_compiled(env, kept)
    if env.cache is not None:
        env.cache.clear()


def compile_all() -> None:
    """All templates, before workers are begun, each of which would else compile what it needs.
    What cannot be compiled is told when a page asks for it."""
    env = environment()
    for name in env.list_templates(("html",)):
        with suppress(jinja2.TemplateError, OSError, ValueError):
            env.get_template(name)


def keep_compiled(env: jinja2.Environment, kept: Path, programs: str = "") -> None:
    """What templates compile to; `programs` are those that decide it besides what is ours."""
    env.bytecode_cache = KeptTemplates(kept, map(Path, _MADE_BY), programs)


def html_date(value: PartialDate | dt.date | str) -> str:
    """What <time datetime> may hold (HTML, 2.3.5): days, months, years; else nothing."""
    text = str(value)
    return "" if "-Q" in text or "-H" in text else text


def human_date(value: PartialDate | dt.date) -> str:
    return written_day(value) if isinstance(value, dt.date) else value.written()


def joined(texts: Iterable[str], between: str) -> str:
    """Plain texts as one, which is escaped where it is shown."""
    return between.join(texts)


def lower_first(text: str) -> str:
    """For words inside a sentence; an abbreviation stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def cut_short(text: str, length: int) -> str:
    """As many whole words as there is room for, with «…»; no bracket within is left open."""
    if len(text) <= length:
        return text
    kept = text[:length].rpartition(" ")[0] or text[: length - 1]
    opened = kept.rfind("(")
    if opened > 0 and ")" not in kept[opened:]:
        kept = kept[:opened]
    return f"{kept.rstrip(' ,;:.…–-')}…"


def with_full_stop(text: str) -> str:
    """A sentence that ends in «…» has ended."""
    return text if text.endswith(("…", ".", "!", "?")) else f"{text}."


def inside_sentence(name: str) -> str:
    """Of a party: «Các xã» begins small there, «Sở Nội vụ» never does."""
    return name[:1].lower() + name[1:] if _MANY.match(name) else name


def vietnamese_number(value: Decimal | int) -> str:
    """As Vietnamese people write it: 1.500,5."""
    return f"{Decimal(value):,f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def written_amount(value: Decimal, unit: str) -> str:
    """With its unit, which stands apart; signs stand close: 90%, 4/1.000 trẻ."""
    between = "" if unit.startswith(("%", "‰", "/")) else " "
    return f"{vietnamese_number(value)}{between}{unit}".strip()


def without_files(message: str) -> str:
    """For readers who keep no sources: what a finding says, without where it stands in them."""
    told = _BRACKETS.sub("", _FILES.sub("", message))
    told = _KEY.sub(r"\1", _LINES.sub(_unread_places, told))
    for of_sources, of_the_portal in _OF_SOURCES:
        told = told.replace(of_sources, of_the_portal)
    return told


def _unread_places(match: re.Match[str]) -> str:
    """Lines of a file that readers do not have, as a number of places."""
    count = match[2].count(",") + 1 + int(match[3] or 0)
    return f"máy có thể còn sót {match[1]}, ở {vietnamese_number(count)} chỗ của văn bản"


def whole_numbers(text: str) -> Markup:
    """Escaped text in which a document number never breaks at its hyphen."""
    escaped = fast_compiler.shown(text)
    if "/" in escaped:
        escaped = _NUMBER.sub(_unbroken, escaped)
    return fast_compiler.safe(escaped)


def _unbroken(match: re.Match[str]) -> str:
    return f'<span class="ck-nb">{match[0]}</span>'


def render(template: str, **values: object) -> str:
    env = environment()
    page = env.get_template(template)
    context = env.context_class(env, {**env.globals, **values}, page.name, page.blocks)
    try:
        return env.concat(page.root_render_func(context))
    except Exception:
        env.handle_exception()
    finally:
        # A page's own macros hold its values, and these hold the macros: a circle that would stay
        # in memory, as a build does not look for garbage.
        context.vars.clear()


def headings_of(content: str) -> tuple[Heading, ...]:
    """The sections of a page, for «Trên trang này»; data-short gives a shorter name."""
    heads = (piece.partition("</h2>")[0] for piece in content.split(_SECTION)[1:])
    return tuple(found for found in map(_heading, heads) if found)


@lru_cache(maxsize=4096)
def _heading(head: str) -> Heading | None:
    """Pages share most of their headings."""
    match = _HEADING.fullmatch(head)
    if match is None:
        return None
    anchor, short, words = match.groups()
    return Heading(anchor, str(Markup(short or _TAG.sub("", words)).unescape()).strip())
