"""Citations: every mention of a document is found, and resolved only when it is certain."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from congkhai.graph.citations import Citation, Citations, agrees, mentions
from congkhai.knowledge import Knowledge, load_portal
from congkhai.model.portal import Portal
from congkhai.text.outline import read_outline

from tests.need import ROOT

GOLDEN = ROOT / "tests" / "golden" / "cite"


@pytest.fixture(scope="module")
def real(repository: Path) -> Knowledge:
    return load_portal(repository / "plans")


@pytest.fixture(scope="module")
def citations(real: Knowledge) -> Citations:
    return Citations(real.portal)


def line(text: str, one: Citation) -> str:
    assert text[one.start : one.end] == one.text
    date = str(one.date) if one.date else one.date_printed
    target = one.target or (f"near {', '.join(one.near)}" if one.near else "-")
    return " | ".join((one.text, one.kind or "-", one.code or "-", date or "-", target))


def hard_cases(portal: Portal, citations: Citations) -> Iterator[str]:
    """The golden file again, with what is found today."""
    writer = next(iter(portal.plans.values()))
    for written in (GOLDEN / "hard.txt").read_text(encoding="utf-8").splitlines():
        if written.startswith("from "):
            writer = portal.plans[written.removeprefix("from ")]
        if written.startswith("    "):
            continue
        yield written
        if written.startswith("> "):
            text = written.removeprefix("> ")
            yield from (f"    {line(text, one)}" for one in citations.find(text, writer))


def test_hard_cases_are_found_as_the_golden_file_says(real, citations):
    golden = (GOLDEN / "hard.txt").read_text(encoding="utf-8").splitlines()
    assert list(hard_cases(real.portal, citations)) == golden


def test_every_citation_in_the_six_documents_is_found_as_the_golden_file_says(real, citations):
    found = [
        f"{plan.id} {item.anchor} | {line(item.text, one)}"
        for plan in real.portal.plans.values()
        for item in real.outlines[plan.id].items
        for one in citations.find(item.text, plan)
    ]
    assert found == (GOLDEN / "plans.txt").read_text(encoding="utf-8").splitlines()


def test_every_relation_of_the_six_documents_reads_as_the_document_it_points_to(real, citations):
    wrong = []
    for plan in real.portal.plans.values():
        for relation in plan.relations:
            targets = [one.target for one in citations.find(relation.printed, plan)]
            if targets and relation.to not in targets:
                wrong.append((plan.id, relation.printed, targets))
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "issuer", "title"),
    [
        (
            "Quyết định số 1478/QĐ-TTg ngày 28/11/2022 của Thủ tướng Chính phủ về việc ban hành "
            "Kế hoạch triển khai; Quyết định khác",
            "Thủ tướng Chính phủ",
            "về việc ban hành Kế hoạch triển khai",
        ),
        (
            "Kế hoạch số 5/KH-SGDĐT của Sở Giáo dục và Đào tạo về năm học mới (sau đây gọi tắt)",
            "Sở Giáo dục và Đào tạo",
            "về năm học mới",
        ),
        ("Quyết định số 1373/QĐ-TTg.", "", ""),
    ],
)
def test_issuer_and_title_are_read_as_printed(text, issuer, title):
    mention = next(mentions(text))
    assert (mention.issuer, mention.title) == (issuer, title)


@pytest.mark.parametrize(
    ("kind", "symbol", "is_right"),
    [
        ("kế hoạch", "KH-UBND", True),
        ("quyết định", "KH-UBND", False),
        ("quyết định", "QĐ-TTg", True),
        ("đề án", "QĐ-TTg", True),
        ("kế hoạch", "QĐ-TTg", False),
        ("công văn", "VP-VX", True),
        ("kết luận", "KL/TW", True),
        ("luật", "QH15", True),
        ("tờ trình", "TTr-SNV", True),
        ("văn bản", "KH-UBND", True),
    ],
)
def test_a_symbol_agrees_with_the_kind_that_it_abbreviates(kind, symbol, is_right):
    assert agrees(kind, symbol) is is_right


KINDS = (("Quyết định", "QĐ"), ("Kế hoạch", "KH"), ("Nghị quyết", "NQ"), ("Chỉ thị", "CT"))
FILLERS = (
    "Các phòng, đơn vị trực thuộc phối hợp thực hiện, báo cáo trước ngày 15/12/2024.",
    "Phấn đấu đạt 100% kế hoạch, tỉ lệ 1/500, mật độ 60 người/km2, trực 24/7.",
    "Tăng cường công tác tuyên truyền; nâng cao nhận thức của cán bộ, công chức.",
    "Giai đoạn 1 (2023 - 2025), giai đoạn 2 (2026-2030): hoàn thành 03/05 nhiệm vụ.",
    "Khu A/B, lô 5, hợp đồng 12/HĐ, tiêu chuẩn TCVN 5574:2018.",
)


def planted(rng: random.Random) -> tuple[str, set[str]]:
    """A text with citations in it, and their codes."""
    parts: list[str] = []
    codes: set[str] = set()
    for _ in range(6):
        parts.append(rng.choice(FILLERS))
        kind, short = rng.choice(KINDS)
        number = rng.randrange(1, 4000)
        issuer = rng.choice(("UBND", "TTg", "SGDĐT", "HĐND", "BNV"))
        code = f"{number}/{short}-{issuer}"
        shown = rng.choice(
            (code, code.replace("/", " /"), code.replace("-", " - "), code.replace("Đ", "Ð"))
        )
        lead = rng.choice((f"{kind} số ", f"{kind} ", "số ", f"{kind.upper()} SỐ "))
        tail = rng.choice(("", " ngày 5/6/2023", " ngày 05 tháng 6 năm 2023", ", ngày 5.6.2023"))
        parts.append(f"Thực hiện {lead}{shown}{tail} của cơ quan cấp trên.")
        codes.add(code)
    return " ".join(parts), codes


def test_planted_citations_are_found_and_nothing_else_is():
    rng = random.Random(20261122)
    found = right = wanted = 0
    for _ in range(400):
        text, codes = planted(rng)
        seen = {mention.code for mention in mentions(text)}
        found, wanted, right = found + len(seen), wanted + len(codes), right + len(seen & codes)
    assert right / found >= 0.99
    assert right / wanted >= 0.99


@pytest.mark.parametrize(
    "hostile",
    [
        "1/A-" * 20_000,
        "Quyết định số " * 6_000,
        "1" * 80_000 + "/",
        "Đại hội Đảng bộ A B C " * 4_000,
        "Luật A " * 12_000,
        "số 1/QĐ-UBND, " * 6_000,
        "ngày / " * 12_000,
        "“Luật " * 12_000,
    ],
    ids=["joins", "kinds", "digits", "congresses", "laws", "lists", "dates", "quotes"],
)
def test_hostile_text_takes_time_linear_in_its_length(hostile, real, citations):
    writer = next(iter(real.portal.plans.values()))
    start = time.process_time()
    citations.find(hostile, writer)
    assert time.process_time() - start < 2.0


def test_the_items_picked_for_reading_are_all_that_mention_anything(
    real: Knowledge, citations: Citations
) -> None:
    for plan in real.portal.plans.values():
        outline = real.outlines[plan.id]
        mentioning = [item for item in outline.items if citations.find(item.text, plan)]
        picked = citations.items_of(outline)
        assert set(map(id, mentioning)) <= set(map(id, picked))
        assert len(picked) < len(outline.items) / 2


def test_an_item_is_picked_whatever_letters_stand_for_those_that_are_meant(
    real: Knowledge, citations: Citations
) -> None:
    plan = next(iter(real.portal.plans.values()))
    for text in (GOLDEN / "hard.txt").read_text(encoding="utf-8").splitlines():
        for spelled in (text, text.replace("đ", "ð"), text.replace(" ", "\u00a0")):
            outline = read_outline(f"Mở đầu.\n\n## I. Phần\n\n1. {spelled}\n\n2. Không gì cả.\n")
            for item in outline.items:
                assert not citations.find(item.text, plan) or item in citations.items_of(outline)
