"""The real documents beside the repository, where they are present."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace

import pytest
from congkhai.importing import accounted, import_file
from congkhai.importing.extract.registers import known
from congkhai.importing.output.draft_writer import drafted
from congkhai.importing.readers.lines import squeezed
from congkhai.importing.structure.body import printed, written_body
from congkhai.sources.check import check_plan
from congkhai.sources.load import read_draft

_SPECK = re.compile(r"(?<=[^\W\d_]{2}[.;:]) [:\-–—_.,'`‘’ˆ^~°¬|]{1,2}$")


@pytest.fixture(scope="module")
def everything(shared):
    files = sorted([*shared.glob("seeds/*.txt"), *shared.glob("documents/*.*")])
    if not files:
        pytest.skip("no documents there")
    return {path.name: found for path in files if isinstance(found := import_file(path), list)}


def test_every_line_is_accounted_for(everything):
    lost = {
        name: accounted(facts.parts).lost for name, found in everything.items() for facts in found
    }
    assert not any(lost.values())


def test_texts_are_kept_letter_for_letter(everything):
    for name, found in everything.items():
        for facts in found:
            parts = facts.parts
            paragraphs = [*parts.body, *parts.appendix]
            whole = (squeezed(" ".join(line.text for line in p.lines)) for p in paragraphs)
            # A speck that a scan read behind the end of a paragraph was never printed.
            original = squeezed(" ".join(_SPECK.sub("", text) for text in whole))
            body = printed(written_body(parts.body, parts.appendix).text)
            # A number in heavy type («**Điều 1.** …») is written as any other.
            assert _letters(body) == _letters(original), name


def _letters(text: str) -> str:
    return text.replace(" | ", " ").replace("*", "")


def test_the_seeds_become_sources_that_check_accepts(shared, everything, repository):
    registers = replace(known(repository / "plans"), plans=())
    seeds = [path.name for path in sorted(shared.glob("seeds/*.txt"))]
    count = 0
    for name in seeds:
        for facts in everything[name]:
            source = drafted(facts, registers)
            draft = read_draft(source.text.encode(), source.path, source.path.removesuffix(".md"))
            plan, _, problems = check_plan(draft)
            assert [str(p) for p in problems if p.severity == "error"] == []
            assert plan is not None
            count += 1
    assert count == 6


def test_the_scorer_finds_nothing_invented(shared, repository):
    documents = shared / "documents"
    result = subprocess.run(
        [sys.executable, "-m", "benchmarks.score_import", str(documents)],
        cwd=repository,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(repository / "hooks"), "PYTHONUTF8": "1", "PATH": ""},
    )
    rows = {line.split()[0]: line.split()[1:] for line in result.stdout.splitlines()[1:]}
    for name in ("number", "symbol", "date", "place", "agency", "title", "signatory.name"):
        assert rows[name][2] == "1.000", name
        assert rows[name][-1] == "0", name
    for name in ("parents", "cited_numbers", "sections", "deadlines.one_off"):
        assert float(rows[name][2]) >= 0.97, name
