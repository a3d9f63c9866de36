"""Documents of a made-up province, each with the JSON that the importer must give."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from congkhai.importing import facts_as_json, import_file
from congkhai.importing.readers.lines import squeezed
from congkhai.importing.structure.body import printed, written_body

HERE = Path(__file__).parent
SAMPLES = sorted((HERE / "samples").glob("*.txt"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_document_is_understood_as_its_golden_file_says(sample, request):
    found = json.dumps(
        [facts_as_json(facts) for facts in import_file(sample)], ensure_ascii=False, indent=1
    )
    golden = HERE / "golden" / f"{sample.stem}.json"
    assert json.loads(found) == json.loads(golden.read_text(encoding="utf-8"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_text_is_kept_letter_for_letter(sample):
    for facts in import_file(sample):
        parts = facts.parts
        original = [line.text for p in (*parts.body, *parts.appendix) for line in p.lines]
        body = written_body(parts.body, parts.appendix)
        assert printed(body.text) == squeezed(" ".join(original))


def test_a_letter_and_the_draft_it_encloses_are_two_documents():
    letter, draft = import_file(HERE / "samples" / "letter-and-draft.txt")
    assert (letter.kind, draft.kind) == ("công văn", "kế hoạch")
    assert draft.is_draft
    assert not letter.is_draft


def test_a_plan_appended_to_a_decision_is_its_appendix():
    documents = import_file(HERE / "samples" / "decision-with-plan.txt")
    assert len(documents) == 1
    assert documents[0].parts.appendix[0].text.startswith("KẾ HOẠCH")


def test_an_impossible_date_stays_in_print_and_out_of_the_facts():
    letter, _ = import_file(HERE / "samples" / "letter-and-draft.txt")
    (parent,) = letter.parents
    assert parent.date is None
    assert "31/02/2024" in parent.printed


def test_a_paragraph_torn_by_a_page_is_joined():
    _, draft = import_file(HERE / "samples" / "letter-and-draft.txt")
    assert any("được hỗ trợ trên trang" in p.text for p in draft.parts.body)
