"""Most words of a text are told from a verb at once; none that a rule knows is lost by that."""

from __future__ import annotations

import re._parser as parser
from collections.abc import Iterator

from congkhai.importing.extract.bodies import verb_words, verbs
from congkhai.importing.extract.tables import labels
from congkhai.importing.extract.times import pace_words


def literals(parts: object) -> Iterator[str]:
    """The words that a pattern can begin with, as far as they are letters."""
    items = [item for item in parts if str(item[0]) not in {"ASSERT", "ASSERT_NOT", "AT"}]
    begun = [""]
    for kind, given in items:
        name = str(kind)
        if name == "LITERAL":
            begun = [word + chr(given) for word in begun]
        elif name == "IN":
            begun = [word + chr(value) for word in begun for _, value in given]
        elif name == "SUBPATTERN":
            begun = [word + end for word in begun for end in literals(given[3])]
        elif name == "BRANCH":
            begun = [word + end for word in begun for each in given[1] for end in literals(each)]
        else:
            break
        if all(not word.isalpha() for word in begun):
            break
    yield from begun


def test_every_verb_that_names_end_before_is_known_by_its_first_word():
    sure = verbs._SURE.pattern
    begun = [*literals(parser.parse(sure)), *verb_words.VERBS]
    firsts = {first for word in begun if (first := word.partition(" ")[0].rstrip(",("))}
    assert firsts
    assert firsts <= verbs._FIRST_WORDS


def test_duties_are_seen_whatever_opens_them():
    for text in (
        "đây nhanh tiến độ",
        "đẩy mạnh thi đua",
        "phải nộp",
        "thi đua làm tốt",
        "chuẩn hóa",
    ):
        assert verbs.duty_at(f"Sở A {text}", 5), text
    for text in ("báo cáo viên", "quá trình ấy", "tổ dân phố", "Lập danh sách", ""):
        assert not verbs.duty_at(f"Sở A {text}", 5), text


def test_a_label_is_told_by_its_whole_wording():
    assert labels.role_of("Cơ quan chủ trì") is labels.Role.LEAD
    assert labels.role_of("Vốn đầu tư") is labels.Role.ASIDE
    # «Vòng loại» begins with the letters of «vốn», and is none.
    assert labels.role_of("Vòng loại") is None
    assert labels.role_of("Số 5") is None


def test_what_tells_a_pace_holds_one_of_its_words():
    for text in ("hang ngay", "02 lan/ngay", "dinh ky 6 thang", "bao cao quy truoc ", "05 nam sau"):
        if pace_words.RECURRING.search(text):
            assert any(word in text for word in pace_words.OFTEN), text
    assert pace_words.RECURRING.search("02 lan/ngay")
