"""Scripts and style sheets that are joined into one file do what they did apart."""

from __future__ import annotations

import subprocess

import pytest
from congkhai.theme import THEME, joined_scripts, joined_style, names_in, narrowed_style

from tests import need

MODULES = {
    "page.js": """// Starts.
import "./left.js";
import { right } from "./right.js";
show(right);
""",
    "left.js": """import {
  one,
  two,
} from "./both.js";
show(one + two);
""",
    "right.js": """import { one } from "./both.js";
const both = "https://x.vn//a";
export const right = one + both;
""",
    "both.js": """/** One. */
export const one = 1;
/**
 * Two.
 */
export const two = 2;
show(0);
""",
}


def said(script: str) -> str:
    """What a module shows, run by Node.js."""
    run = subprocess.run(
        [need.program("node"), "--input-type=module", "-"],
        input=f"const show = console.log;\n{script}",
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_a_module_runs_once_before_those_that_import_it_and_keeps_its_names_to_itself():
    joined = joined_scripts(MODULES)
    assert list(joined) == ["page.js"]
    assert said(joined["page.js"]).split("\n") == ["0", "3", "1https://x.vn//a", ""]


def test_comments_stay_with_who_writes_the_code():
    script = joined_scripts(MODULES)["page.js"]
    assert "Starts" not in script
    assert "Two" not in script
    style = joined_style(['@charset "utf-8";a{}/* no */', "b {\n  color: red;\n}\n\nc{}"])
    assert style == '@charset "UTF-8";\na{}\nb {\ncolor: red;\n}\nc{}\n'


@pytest.mark.parametrize("kept", ['"a /* b"', "'//'", "`\n  x\n`"])
def test_what_is_no_comment_stays(kept):
    script = f"show({kept});\n"
    assert joined_scripts({"a.js": script}) == {"a.js": script}


def test_no_script_of_the_portal_asks_for_another_as_it_starts(tmp_path):
    modules = {path.name: path.read_text("utf-8") for path in (THEME / "assets").glob("*.js")}
    joined = joined_scripts(modules)
    assert {"page.js", "registers.js", "calendar.js"} <= joined.keys()
    for name, script in joined.items():
        assert "import " not in script
        (tmp_path / f"{name}.mjs").write_text(script, encoding="utf-8")
    for path in tmp_path.iterdir():
        subprocess.run([need.program("node"), "--check", path], check=True)


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        (".ck-hit{a:b}", ".ck-hit{a:b}"),
        (".ck-plan{a:b}", ""),
        (".ck-hit,.ck-plan{a:b}", ".ck-hit{a:b}"),
        (".ck-plan .ck-hit{a:b}", ""),
        (".ck-hit:not(.ck-plan):hover::before{a:b}", ".ck-hit:not(.ck-plan):hover::before{a:b}"),
        (":is(.ck-plan,.ck-hit) li{a:b}", ":is(.ck-plan,.ck-hit) li{a:b}"),
        ("li[hidden]{a:b}", "li[hidden]{a:b}"),
        ("li[dir=rtl]{a:b}", ""),
        ("table{a:b}", ""),
        ("*{a:b}", "*{a:b}"),
        ("@media print{.ck-plan{a:b}}", ""),
        ("@media print{.ck-plan{a:b}.ck-hit{c:d}}", "@media print{.ck-hit{c:d}}"),
        ('.ck-hit{a:url("x;}y{")}.ck-plan{a:b}', '.ck-hit{a:url("x;}y{")}'),
        (":root{--md-a:1;--md-b:var(--md-a)}", ":root{}"),
        (":root{--md-a:1;--ck-b:2}li{c:var(--md-a)}", ":root{--md-a:1;--ck-b:2}li{c:var(--md-a)}"),
        ("@keyframes turn{0%{a:b}}", ""),
        (
            "@keyframes turn{0%{a:b}}li{animation:turn}",
            "@keyframes turn{0%{a:b}}li{animation:turn}",
        ),
        ('@charset "UTF-8";@font-face{a:b}', '@charset "UTF-8";@font-face{a:b}'),
    ],
)
def test_a_page_takes_the_rules_for_what_it_may_have(rule, left):
    known = names_in('<li class="ck-hit" hidden></li> turn root ltr dir')
    assert narrowed_style(rule, known).replace("\n", "") == left
