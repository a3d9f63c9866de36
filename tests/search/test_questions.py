"""Needs of people, half of them held out: what stands first, which item, when there is nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.search.questions_file import Question, ask, is_item, read_questions, score

QUESTIONS = read_questions(Path(__file__).with_name("questions.yml"))


def test_there_are_questions_enough_and_half_are_held_out():
    held = [question for question in QUESTIONS if question.is_held_out]
    assert len(QUESTIONS) >= 300
    assert abs(len(QUESTIONS) - 2 * len(held)) <= len({question.kind for question in QUESTIONS})


@pytest.mark.parametrize("held", [False, True])
def test_what_stands_first_answers(alone, held):
    asked = [question for question in QUESTIONS if question.is_held_out is held]
    tally = score(asked, ask(alone, asked))["all"]
    shares = {
        "first": tally.first / tally.asked,
        "item first": tally.item_first / tally.with_items,
        "item among three": tally.item_among / tally.with_items,
        "none said so": tally.said_so / tally.unanswerable,
    }
    wanted = {"first": 0.95, "item first": 0.82, "item among three": 0.93, "none said so": 0.85}
    assert {name: share for name, share in shares.items() if share < wanted[name]} == {}, (
        tally.missed
    )


def test_an_item_below_one_that_answers_does_too():
    question = Question(text="", kind="", hits=frozenset(), items=("a#iv-1",))
    assert is_item(question, "a#iv-1")
    assert is_item(question, "a#iv-1-b2")
    assert not is_item(question, "a#iv-12")
    assert not is_item(question, "b#iv-1")


def test_a_word_that_is_not_absent_is_false_when_named():
    question = Question(text="học phí", kind="none", hits=frozenset(), absent=("học phí",))
    answer = {"hits": [], "addresses": [], "missing": ["báo cáo"], "dropped": []}
    tally = score([question], [answer])["all"]
    assert (tally.said_so, tally.false) == (1, 1)
