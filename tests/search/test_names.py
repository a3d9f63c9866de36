"""What is taken for a name: what documents are called by, not what nearly all of them speak of."""

from __future__ import annotations

from pathlib import Path

import pytest
from congkhai.search import SearchEntry, Section, build_index

from tests.search.test_queries import answers

PLANS = 40


def plan(number: int) -> SearchEntry:
    """Cadres are spoken of by all, and one is about them; a place is in two headings."""
    title = f"Kế hoạch số {number}"
    text = f"Cán bộ phụ trách điểm {number} trồng cây, tự học nghề."
    if number == 5:
        title = "Kế hoạch cán bộ"
        text = "Cán bộ lấy việc đọc sách, trồng cây xanh làm gốc."
    if number == 20:
        text += " Cán bộ lấy việc tự học, đọc sách, trồng cây xanh làm gốc, ghé Suối Đá."
    if number in (30, 31):
        title = f"Kế hoạch Suối Đá đợt {number}"
        text += " Suối Đá đọc sách."
    return SearchEntry(
        id=f"k{number}",
        url=f"ke-hoach/k{number}/",
        kind="plan",
        title=title,
        number=f"{number}/KH-UBND",
        sections=(Section("i", "Mục I", text),),
    )


@pytest.fixture(scope="module")
def portal(once) -> Path:
    def make(folder: Path) -> None:
        for name, content in build_index(map(plan, range(PLANS))).items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    return once("search-names", make)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("cán bộ lấy việc tự học, đọc sách, trồng cây xanh làm gốc", "k20"),
        ("cán bộ lấy việc đọc sách, ghé Suối Đá làm gốc", "k20"),
        # A place is a name, though others speak of it.
        ("Suối Đá đọc sách", "k30"),
    ],
)
def test_a_word_of_all_in_some_headings_is_no_name(portal, question, first):
    (answer,) = answers(portal, [question])
    assert answer["hits"][:1] == [first]
