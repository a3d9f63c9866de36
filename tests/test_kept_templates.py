"""Compiled templates are kept, and taken only where nothing has changed since."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from congkhai.render.engine import environment
from congkhai.render.engine.bytecode_cache import KeptTemplates


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Where templates are, where they are kept, and the source of what compiles them."""
    templates, maker = tmp_path / "templates", tmp_path / "compiler.py"
    templates.mkdir()
    (templates / "a.html").write_text("một", encoding="utf-8")
    maker.write_text("1", encoding="utf-8")
    return templates, tmp_path / "kept", maker


def compiled(places: tuple[Path, Path, Path]) -> tuple[str, bool]:
    """What the template writes in a new build, and whether it had to be compiled for that."""
    templates, kept, maker = places
    loader, cache = jinja2.FileSystemLoader(templates), KeptTemplates(kept, [maker])
    env = jinja2.Environment(loader=loader, bytecode_cache=cache, autoescape=True)
    times = []

    class Counting(jinja2.Environment.code_generator_class):  # type: ignore[misc, name-defined]
        def visit_Template(self, *given: object) -> None:
            times.append(given)
            super().visit_Template(*given)

    env.code_generator_class = Counting
    return env.get_template("a.html").render(), bool(times)


def test_a_second_build_compiles_nothing(places):
    assert compiled(places) == ("một", True)
    assert compiled(places) == ("một", False)


def test_a_changed_template_or_compiler_is_compiled_anew(places):
    templates, _, maker = places
    compiled(places)
    (templates / "a.html").write_text("hai", encoding="utf-8")
    assert compiled(places) == ("hai", True)
    maker.write_text("2", encoding="utf-8")
    assert compiled(places) == ("hai", True)
    assert compiled(places) == ("hai", False)


@pytest.mark.parametrize("length", [0, 1, 8, 20, 40, -1])
def test_what_is_cut_short_is_compiled_anew(places, length):
    compiled(places)
    (kept,) = places[1].iterdir()
    kept.write_bytes(kept.read_bytes()[:length])
    assert compiled(places) == ("một", True)
    assert compiled(places) == ("một", False)


@pytest.mark.parametrize("noise", [b"", b"not code", bytes(64), b"\xff" * 64])
def test_what_is_foreign_is_compiled_anew(places, noise):
    compiled(places)
    (kept,) = places[1].iterdir()
    kept.write_bytes(noise)
    assert compiled(places) == ("một", True)


def test_a_folder_that_cannot_be_written_fails_no_build(places):
    places[1].write_bytes(b"a file, no folder")
    assert compiled(places) == ("một", True)


def test_all_are_compiled_at_once_but_what_cannot_be(places, monkeypatch):
    templates, kept, _ = places
    (templates / "ck").mkdir()
    (templates / "a.html").rename(templates / "ck" / "a.html")
    (templates / "ck" / "b.html").write_text("{% if %}", encoding="utf-8")
    (templates / "ck" / "c.html").write_bytes(b"\xff")
    own = jinja2.Environment(autoescape=True)
    monkeypatch.setattr(environment, "environment", lambda: own)
    environment.use_templates([templates], kept)
    environment.compile_all()
    assert len([*kept.iterdir()]) == 1
    with pytest.raises(jinja2.TemplateSyntaxError):
        own.get_template("b.html")
