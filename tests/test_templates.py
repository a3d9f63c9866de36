"""Templates: what a line break in them means, and that a change of one word is one short line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import jinja2
import pytest
from congkhai.render.engine.environment import environment
from congkhai.render.engine.template_layout import TemplateLayout
from congkhai.render.parts.marks import Mark
from congkhai.theme import THEME
from jinja2 import nodes

from tests.need import ROOT

TEMPLATES = sorted(
    template
    for folder in (THEME, ROOT / "overrides", ROOT / "hooks" / "congkhai" / "search")
    for template in folder.rglob("*.html")
)
LONGEST = 140

EMPTY = {"br", "hr", "img", "input", "link", "meta"}
IN_TEXT = {
    "a", "abbr", "br", "button", "code", "del", "em", "input", "ins", "label", "option", "select",
    "small", "span", "strong", "svg", "time", "tspan", "use",
}  # fmt: skip
"""Elements that stand in a sentence, and so on its line."""
_CODE = r"\{%.*?%\}|\{\{.*?\}\}"
_PIECE = re.compile(
    rf"\{{#.*?#\}}|\{{%[-+]?\s*(?P<word>\w+).*?%\}}|\{{\{{.*?\}}\}}"
    rf'|<(?P<end>/?)(?P<name>[a-z][\w-]*)(?:{_CODE}|"(?:{_CODE}|[^"])*"|[^>"])*?(?P<empty>/?)>',
    re.DOTALL,
)
_SIBLINGS = re.compile(r"</(?P<first>\w+)>\s*<(?P<second>\w+)|/>\s*<(?P<next>\w+)")
OPENERS = {"if", "for", "macro", "block", "call"}

# Rows of a tree come one after another and say which lists begin and end with them.
UNEVEN = {("cascade.html", "tree")}


def written(source: str, **values: object) -> str:
    env = jinja2.Environment(extensions=[TemplateLayout], autoescape=True)
    return env.from_string(source).render(**values)


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("<ul>\n  <li>\n    một\n  </li>\n</ul>\n", "<ul><li>một</li></ul>"),
        ("<p>\n  hai chữ\n  rồi ba\n</p>", "<p>hai chữ rồi ba</p>"),
        ("<p>\n  gửi {{ x }}\n  {{ x }} nữa\n</p>", "<p>gửi 1 1 nữa</p>"),
        ("<p>\n  gửi\n  {% if x %}, qua {{ x }}{% endif %}\n  .\n</p>", "<p>gửi, qua 1.</p>"),
        ('<p>\n  gửi{{ " " }}\n  <b>một</b>\n  {{ " " }}nữa\n</p>', "<p>gửi <b>một</b> nữa</p>"),
        ("<p>gửi <b>một</b> nữa</p>", "<p>gửi <b>một</b> nữa</p>"),
        ('<a\n  href="{{ x }}"\n  rel="next"\n>\n  sau\n</a>', '<a href="1" rel="next">sau</a>'),
        ('<path\n  class="axis"\n  d="M4 1"\n/>', '<path class="axis" d="M4 1"/>'),
        ('<li\n  id="a"\n  {% if x %} class="b"{% endif %}\n>', '<li id="a" class="b">'),
        ("<h2>\n  a\n</h2>\n\n<p>b</p>", "<h2>a</h2>\n<p>b</p>"),
        ("{% if x %}\n  <p>a</p>\n\n  \n\n  <p>b</p>\n{% endif %}", "<p>a</p>\n<p>b</p>"),
        ("a\n{# why #}\nb", "a b"),
        ("<p>a</p>\n{# why #}\n<p>b</p>", "<p>a</p><p>b</p>"),
        ("<p>\r\n  a\r\n</p>", "<p>a</p>"),
        ("<pre>{{ lines }}</pre>", "<pre>a\n  b\n</pre>"),
    ],
)
def test_a_line_break_beside_a_tag_is_layout(source: str, page: str) -> None:
    assert written(source, x=1, lines="a\n  b\n") == page


def test_a_mistake_is_told_by_its_own_line() -> None:
    env = jinja2.Environment(extensions=[TemplateLayout])
    with pytest.raises(jinja2.TemplateSyntaxError) as told:
        env.from_string("<ul>\n  {# why\n  so #}\n  <li>\n    {{ x + }}\n  </li>\n</ul>")
    assert told.value.lineno == 5


def test_templates_of_the_theme_stay_as_they_are(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder in (ours, theirs):
        folder.mkdir()
        (folder / f"{folder.name}.html").write_text("<p>\n  a\n</p>", encoding="utf-8")
    loader = jinja2.FileSystemLoader([ours, theirs])
    env = jinja2.Environment(loader=loader, extensions=[TemplateLayout])
    env.laid_out = (str(ours),)  # type: ignore[attr-defined]
    assert env.get_template("ours.html").render() == "<p>a</p>"
    assert env.get_template("theirs.html").render() == "<p>\n  a\n</p>"


def test_there_are_templates() -> None:
    assert len(TEMPLATES) > 50


def test_a_change_of_one_word_is_one_short_line() -> None:
    assert [(name, line) for name, line in lines_of_templates() if len(line) > LONGEST] == []


def lines_of_templates() -> Iterator[tuple[str, str]]:
    """Each with the name of its template."""
    for path in TEMPLATES:
        for line in path.read_text("utf-8").splitlines():
            yield path.name, line


def test_elements_stand_one_a_line() -> None:
    """What stands in a sentence, and an element with the only one inside it, share a line."""
    crowded = [
        (name, line.strip())
        for name, line in lines_of_templates()
        for found in _SIBLINGS.finditer(line)
        if {tag for tag in found.groups() if tag} - IN_TEXT
    ]
    assert crowded == []


def test_what_a_macro_or_a_branch_opens_it_closes() -> None:
    left = {path.name: [*unclosed(path.name, path.read_text("utf-8"))] for path in TEMPLATES}
    assert {name: open_ for name, open_ in left.items() if open_} == {}


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("<div>{% if x %}<p>a</p>{% endif %}</div>", []),
        ("{% if x %}<br><path d=''/>{% endif %}", []),
        ("{% if x %}<a href='{{ y }}'>{% endif %}a", ["<a> before endif"]),
        ("{% macro a() %}<div><p>{% endmacro %}", ["<p> before endmacro"]),
        ("{% if x %}<b>{% else %}</b>{% endif %}", ["<b> before else"]),
        ("<ul><li>a</ul>", ["<li> before </ul>"]),
        ("a</div>", ["nothing before </div>"]),
        ('<p{% if x > 1 %} id="{{ "a>b" }}"{% endif %}>', ["<p> before the end"]),
    ],
)
def test_what_is_left_open_is_told(source: str, told: list[str]) -> None:
    assert list(unclosed("x.html", source))[:1] == told


def unclosed(name: str, source: str) -> list[str]:
    """What ends before what it holds does; the first is enough to know where to look."""
    stack: list[str] = []
    macro = ""
    for piece in _PIECE.finditer(source):
        word, tag = piece["word"] or "", piece["name"] or ""
        if word == "macro":
            macro = piece[0].split()[2].partition("(")[0]
        if (name, macro) in UNEVEN and word not in {"macro", "endmacro"}:
            continue
        if word in OPENERS:
            stack.append(word)
        elif word in {"else", "elif"} or word.startswith("end"):
            if not stack or stack[-1] not in OPENERS:
                return [f"<{stack[-1] if stack else ''}> before {word}"]
            if word.startswith("end"):
                stack.pop()
                macro = ""
        elif tag and piece["end"]:
            if not stack or stack[-1] != f"{tag}":
                return [f"{f'<{stack[-1]}>' if stack else 'nothing'} before </{tag}>"]
            stack.pop()
        elif tag and tag not in EMPTY and not piece["empty"]:
            stack.append(tag)
    return [f"<{stack[-1]}> before the end"] if stack else []


def test_names_say_what_they_hold() -> None:
    words = [
        (path.name, re.sub(r'"[^"]*"', "", piece))
        for path in TEMPLATES
        for piece in re.findall(_CODE, path.read_text("utf-8"), re.DOTALL)
    ]
    vague = re.compile(r"(?<![\w.])(?:one|tmp)\b")
    assert [(name, piece) for name, piece in words if vague.search(piece)] == []


def test_no_line_of_a_page_begins_with_an_attribute() -> None:
    """So that pages need not be brought onto one line before their links are read."""
    begun = re.compile(r"^(?:id|href|src|action)=", re.MULTILINE)
    env = environment()
    for path in TEMPLATES:
        parsed = env.parse(path.read_text("utf-8"))
        data = [piece.data for piece in parsed.find_all(nodes.TemplateData)]
        assert [text for text in data if begun.search(text)] == [], path.name


@pytest.mark.parametrize("mark", [mark for mark in get_args(Mark) if mark])
def test_every_mark_has_its_shape_its_colour_and_its_filter(mark: str) -> None:
    assert f'<symbol id="i-{mark}"' in (THEME / "ck" / "sprite.html").read_text("utf-8")
    style = (THEME / "assets" / "congkhai.css").read_text("utf-8")
    assert re.search(rf"\.ck-state--{mark}\b", style)
    assert f'.ck-reg:has(#t-{mark}:not(:checked)) [data-t="{mark}"]' in style


def test_templates_name_no_mark_that_is_not_there() -> None:
    # «due» is a shape without a colour of its own.
    known = {*get_args(Mark), "due"}
    named = {
        mark
        for path in TEMPLATES
        for mark in re.findall(r'\bstate\("(\w+)"', path.read_text("utf-8"))
    }
    assert named <= known
    assert "missing" in named
