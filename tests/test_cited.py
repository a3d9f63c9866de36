"""Documents that only texts name: which get a page, which are one, which stay plain."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from congkhai.knowledge import Knowledge
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.snapshot import Site

from tests.small import DOCUMENTS, FACTS, know_of, source

OPENING = "Thực hiện Kế hoạch số 9/KH-UBND ngày 05/01/2024 của UBND tỉnh.\n\n## I. Căn cứ\n\n"
TODAY = dt.date(2026, 11, 22)


def of(folder: Path, *sentences: str) -> Knowledge:
    body = OPENING + "\n\n".join(f"{n}. {text}" for n, text in enumerate(sentences, 1))
    return know_of(folder, {"ke-hoach-a.md": source(body=body)})


@pytest.mark.parametrize(
    ("sentences", "documents"),
    [
        (["Theo Nghị định số 30/2020/NĐ-CP."], {"nd-30-2020-nd-cp": ""}),
        (
            ["Theo Quyết định số 1478/QĐ-TTg.", "Theo Quyết định số 1478/QĐ-TTg ngày 28/11/2022."],
            {"qd-1478-qd-ttg": "2022-11-28"},
        ),
        (
            ["Theo Quyết định 7/QĐ-TTg năm 2022.", "Theo Quyết định 7/QĐ-TTg ngày 05/02/2022."],
            {"qd-7-qd-ttg": "2022-02-05"},
        ),
        (
            ["Theo Quyết định 7/QĐ-TTg ngày 05/02/2022.", "Theo Quyết định 7/QĐ-TTg năm 2023."],
            {"qd-7-qd-ttg": "2022-02-05", "qd-7-qd-ttg-2023": "2023"},
        ),
        (
            ["Theo Kế hoạch 4/KH-UBND ngày 02/01/2024 của UBND tỉnh Bình Hải."],
            {"kh-4-kh-ubnd-ubnd": "2024-01-02"},
        ),
        (["Theo Kết luận 49-KL/TW ngày 10/5/2019."], {"kl-49-kl-tw": "2019-05-10"}),
        # A number of one year bears no day of another: it is the same document, misprinted.
        (
            [
                "Theo Luật số 9/2024/QH15 ngày 27/11/2024.",
                "Theo Luật số 9/2024/QH15 ngày 27/11/2025.",
            ],
            {"l-9-2024-qh15": "2024-11-27"},
        ),
        (["Theo Luật số 9/2024/QH15 ngày 27/11/2025."], {"l-9-2024-qh15": ""}),
        # One symbol of laws and of the Assembly's resolutions: the word before it tells.
        (["Theo Nghị quyết số 7/2025/QH15 của Quốc hội."], {"nq-7-2025-qh15": ""}),
        (["Theo Luật Đi bộ số 8/2025/QH15."], {"l-8-2025-qh15": ""}),
        (["Theo Bộ luật số 8/2025/QH15."], {"bl-8-2025-qh15": ""}),
        (["Theo Nghị quyết số 7/2025/QH15.", "Theo 7/2025/QH15."], {"nq-7-2025-qh15": ""}),
        # Any of many may be meant, or one that is known.
        (["Theo Kế hoạch 4/KH-UBND ngày 02/01/2024."], {}),
        (["Theo Kế hoạch 4/KH-UBND của UBND tỉnh Xa Lạ."], {}),
        (["Theo Kế hoạch số 9/KH-UBND ngày 05/01/2024 của UBND tỉnh."], {}),
        (["Theo Kế hoạch số 9/KH-UBND ngày 06/01/2024 của UBND tỉnh."], {}),
        (["Kế hoạch số 12/KH-SYT này."], {}),
        (["Đạt 30/2020 xã, 12/TT-B."], {}),
    ],
)
def test_what_only_texts_name_gets_a_page_when_it_is_certain_what_is_meant(
    tmp_path, sentences, documents
):
    found = of(tmp_path, *sentences).portal.documents
    given = {key: str(one.issued or "") for key, one in found.items() if key != "kh-9"}
    assert given == documents


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.", "Chính phủ"),
        ("Theo Nghị định số 30/2020/NĐ-CP của Chính phủ Quy định việc này.", "Chính phủ"),
        ("Theo Quyết định số 7/QĐ-TTg.", "Thủ tướng Chính phủ"),
        ("Theo Luật số 33/2024/QH15.", "Quốc hội"),
        ("Theo Nghị quyết số 8/2024/UBTVQH15.", "Ủy ban Thường vụ Quốc hội"),
        ("Theo Chỉ thị số 46-CT/TW của Bộ Chính trị.", "Bộ Chính trị"),
        ("Theo Hướng dẫn 7/HD-BNV của Bộ Nội vụ)* và 8/HD-BNV.", "Bộ Nội vụ"),
        (
            "Theo Thông tư 9/2016/TT-BNNPTNT của Bộ trưởng Bộ Nông nghiệp và PTNT *.",
            "Bộ Nông nghiệp và PTNT",
        ),
        ("Theo Hướng dẫn 7/HD-BNV của Bộ Nội vụ đề nghị các nơi rà soát và báo cáo.", "Bộ Nội vụ"),
        # Nobody says whose it is, or not the one of the symbol.
        ("Theo Chỉ thị số 46-CT/TW ngày 10/5/2019.", ""),
        ("Theo Hướng dẫn 7/HD-BNV.", ""),
        ("Theo Hướng dẫn 7/HD-BNV của Bộ Tài chính.", ""),
    ],
)
def test_who_issued_it_is_told_by_its_symbol_or_as_printed(tmp_path, sentence, issuer):
    known = of(tmp_path, sentence)
    found = [one for one in known.portal.documents.values() if one.id != "kh-9"]
    assert found[0].issuer == issuer


def test_the_list_says_how_many_implement_it_by_their_words(tmp_path):
    relation = "relations:\n  - {type: implements, printed: Chỉ thị số 46-CT/TW, section: i-1}\n"
    files = {
        "ke-hoach-a.md": source(FACTS + relation, OPENING + "1. Thực hiện Chỉ thị số 46-CT/TW.")
    }
    known = know_of(tmp_path, files)
    pages = {one.url: one.content for one in all_pages(snapshot_of(known, TODAY, Site()))}
    row = pages["van-ban/"].partition("46-CT/TW")[2].partition("</tr>")[0]
    assert "1 văn bản" in row.partition("Được thực hiện bởi")[2].partition("Được dẫn trong")[0]
    assert "không nêu" not in pages["van-ban/"]
    assert "chưa rõ" in row


def test_each_mention_leads_to_that_page_which_lists_it(tmp_path):
    known = of(tmp_path, "Theo Nghị định 30/2020/NĐ-CP.", "Như Nghị định số 30/2020/NĐ-CP nêu.")
    pages = {one.url: one.content for one in all_pages(snapshot_of(known, TODAY, Site()))}
    plan = pages["ke-hoach/ke-hoach-a/"]
    assert plan.count('href="../../van-ban/nd-30-2020-nd-cp/" title="Nghị định') == 2
    stub = pages["van-ban/nd-30-2020-nd-cp/"]
    assert 'href="../../ke-hoach/ke-hoach-a/#i-1"' in stub
    assert 'href="../../ke-hoach/ke-hoach-a/#i-2"' in stub


def test_a_source_for_it_takes_its_place(tmp_path):
    facts = (
        FACTS.replace("id: ke-hoach-a", "id: ke-hoach-4")
        .replace("number: 12", "number: 4")
        .replace("KH-SYT", "KH-UBND")
        .replace("10/02/2024", "02/01/2024")
        .replace("agency: so-y-te", "agency: ubnd")
    )
    body = OPENING + "1. Theo Kế hoạch 4/KH-UBND ngày 02/01/2024 của UBND tỉnh Bình Hải."
    files = {"ke-hoach-a.md": source(body=body), "ke-hoach-4.md": source(facts)}
    known = know_of(tmp_path, files)
    assert list(known.portal.documents) == ["kh-9"]
    pages = {one.url: one.content for one in all_pages(snapshot_of(known, TODAY, Site()))}
    assert 'href="../../ke-hoach/ke-hoach-4/" title=' in pages["ke-hoach/ke-hoach-a/"]


def test_the_register_goes_before_what_texts_name(tmp_path):
    listed = DOCUMENTS + "  - {id: nghi-dinh, kind: nghị định, number: 30/2020, symbol: NĐ-CP}\n"
    body = OPENING + "1. Theo Nghị định 30/2020/NĐ-CP."
    files = {"documents.yml": listed, "ke-hoach-a.md": source(body=body)}
    assert list(know_of(tmp_path, files).portal.documents) == ["kh-9", "nghi-dinh"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Theo Quy định số 9-QĐ/TW ngày 05/01/2026 của Bộ Chính trị.", "quy định"),
        ("Theo Quyết định số 9-QĐ/TW ngày 05/01/2026 của Bộ Chính trị.", "quyết định"),
        ("Theo Quyết định số 9/QĐ-TTg ngày 05/01/2026.", "quyết định"),
        ("Theo Quy định số 7/QĐ-TTg ngày 05/01/2026.", "quyết định"),
    ],
)
def test_a_rule_of_the_party_is_called_as_it_is_printed(tmp_path, sentence, kind):
    found = of(tmp_path, sentence).portal.documents.values()
    assert [document.kind for document in found if document.id != "kh-9"] == [kind]


PARTY = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
  - {id: xa, name: Xã Trà Lam, level: commune, parent: binh-hai}
agencies:
  - {id: tinh-uy, name: Tỉnh ủy Bình Hải, level: party, territory: binh-hai}
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
  - {id: btv, name: Ban Thường vụ Tỉnh ủy Bình Hải, level: party, territory: binh-hai}
  - {id: chu-tich, name: Chủ tịch UBND tỉnh Bình Hải, level: province, territory: binh-hai}
  - {id: tuyen-giao, name: Ban Tuyên giáo Tỉnh ủy Bình Hải, level: party, territory: binh-hai}
  - {id: dang-uy, name: Đảng ủy xã Trà Lam, level: party, territory: xa}
"""
PARENT = (
    "id: {id}\nkind: kế hoạch\nnumber: 45\nsymbol: {symbol}\nissued: 12/01/2026\nagency: {agency}\n"
    "title: Trồng cây\n"
)
CHILD = (
    "id: xa-7\nkind: kế hoạch\nnumber: 7\nsymbol: KH/ĐU\nissued: 20/02/2026\nagency: dang-uy\n"
    "title: Trồng cây ở xã\n"
)


@pytest.mark.parametrize(
    ("agency", "symbol", "issuer", "is_joined"),
    [
        ("tinh-uy", "KH/TU", "Ban Thường vụ Tỉnh ủy", True),
        ("tinh-uy", "KH/TU", "Ban Thường vụ Tỉnh ủy Bình Hải", True),
        ("ubnd", "KH-UBND", "Chủ tịch UBND tỉnh", True),
        ("btv", "KH/TU", "Ban Thường vụ Tỉnh ủy", True),
        # Another body of the committee has numbers of its own.
        ("tinh-uy", "KH/TU", "Ban Tuyên giáo Tỉnh ủy", False),
        ("btv", "KH/TU", "Ban Tuyên giáo Tỉnh ủy", False),
    ],
)
def test_what_a_standing_committee_or_a_chairman_signs_is_the_body_s_own(
    tmp_path, agency, symbol, issuer, is_joined
):
    printed = f"Kế hoạch số 45-{symbol}, ngày 12/01/2026 của {issuer}"
    if "-" in symbol:
        printed = printed.replace("45-", "45/")
    relation = f"relations:\n  - {{type: implements, printed: '{printed}', section: mo-dau}}\n"
    files = {
        "agencies.yml": PARTY,
        "campaigns.yml": "campaigns: []\n",
        "documents.yml": "documents: []\n",
        "cha.md": source(PARENT.format(id="cha", symbol=symbol, agency=agency), "## I. Việc\n\nX."),
        "xa-7.md": source(CHILD + relation, f"Thực hiện {printed}.\n\n## I. Việc\n\nX."),
    }
    known = know_of(tmp_path, files)
    assert len(known.portal.plans) == 2
    pages = {one.url: one.content for one in all_pages(snapshot_of(known, TODAY, Site()))}
    assert ('href="../../ke-hoach/xa-7/"' in pages["ke-hoach/cha/"]) is is_joined
    assert (len(known.portal.documents) == 0) is is_joined


def test_a_register_may_name_the_standing_committee_for_a_plan_of_the_committee(tmp_path):
    listed = (
        "documents:\n  - {id: kh-45, kind: kế hoạch, number: 45, symbol: KH/TU, "
        "issued: 12/01/2026, agency: btv}\n"
    )
    files = {
        "agencies.yml": PARTY,
        "campaigns.yml": "campaigns: []\n",
        "documents.yml": listed,
        "cha.md": source(
            PARENT.format(id="cha", symbol="KH/TU", agency="tinh-uy"), "## I. X\n\nX."
        ),
    }
    assert know_of(tmp_path, files).portal.moved == {"kh-45": "cha"}
    for other in ("tuyen-giao", "ubnd"):
        files["documents.yml"] = listed.replace("btv", other)
        assert know_of(tmp_path, files).portal.moved == {}


HOMELESS = """\
territories: []
agencies:
  - {id: ubnd, name: Ủy ban nhân dân tỉnh Bình Hải, level: province}
  - {id: hdnd, name: Hội đồng nhân dân tỉnh Bình Hải, level: province}
  - {id: khac, name: Ủy ban nhân dân tỉnh Mai Hạ, level: province}
"""
RULES = (
    "id: qd-8\nkind: quyết định\nnumber: 8/2026\nsymbol: QĐ-UBND\nissued: 20/02/2026\n"
    "agency: ubnd\ntitle: Dọn kênh mương\n"
    "relations:\n  - {type: replaces, printed: '%s', section: dieu-2}\n"
)


@pytest.mark.parametrize(
    ("printed", "agency"),
    [
        ("Quyết định số 5/2019/QĐ-UBND ngày 11/7/2019 của Ủy ban nhân dân tỉnh", "ubnd"),
        ("Quyết định số 5/2019/QĐ-UBND ngày 11/7/2019 của UBND tỉnh", "ubnd"),
        ("Nghị quyết số 5/2019/NQ-HĐND ngày 11/7/2019 của Hội đồng nhân dân tỉnh", "hdnd"),
        ("Quyết định số 5/2019/QĐ-UBND ngày 11/7/2019 của UBND tỉnh Mai Hạ", "khac"),
        # Of another level, or of a body that nobody registered.
        ("Quyết định số 5/2019/QĐ-UBND ngày 11/7/2019 của Ủy ban nhân dân thành phố", None),
        ("Quyết định số 5/2019/QĐ-TTr ngày 11/7/2019 của Thanh tra tỉnh", None),
    ],
)
def test_a_body_of_the_province_is_meant_where_the_issuer_alone_says_which(
    tmp_path, printed, agency
):
    body = f"Điều 1. Dọn kênh.\n\nĐiều 2. Quyết định này thay thế {printed}.\n"
    files = {
        "agencies.yml": HOMELESS,
        "campaigns.yml": "campaigns: []\n",
        "documents.yml": "documents: []\n",
        "qd-8.md": source(RULES % printed, body),
    }
    found = know_of(tmp_path, files).portal.documents.values()
    assert [document.agency for document in found] == ([agency] if agency else [])


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Căn cứ Luật Kênh mương, cống đập số 6/2022/QH15.", "Luật Kênh mương, cống đập"),
        ("Theo Bộ luật Cống (số 6/2022/QH15) và các văn bản khác.", "Bộ luật Cống"),
        ("Căn cứ Luật số 6/2022/QH15; theo Luật Kênh mương số 6/2022/QH15.", "Luật Kênh mương"),
        # Whose number it is cannot be told.
        ("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Cống số 6/2022/QH15.", ""),
        ("Căn cứ Luật Cống ngày 01/6/2020; Nghị quyết số 6/2022/QH15.", ""),
    ],
)
def test_a_law_is_called_by_the_name_before_its_number(tmp_path, sentence, title):
    (found,) = [d for d in of(tmp_path, sentence).portal.documents.values() if d.id != "kh-9"]
    assert found.title == title
