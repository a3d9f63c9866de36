"""The register of agencies: what does not fit is named, and no page says more than is known."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from congkhai.model import AgencyRegister
from congkhai.pipeline import generate, snapshot_of
from congkhai.render.pages.agencies import agencies_page
from congkhai.render.parts.view import fate
from congkhai.site.page import Page
from congkhai.snapshot import Site
from congkhai.sources import read_value
from congkhai.sources.load import read_yaml_file

from tests.small import FACTS, codes_of, know_of, source

TODAY = dt.date(2026, 11, 28)
TERRITORIES = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
  - {id: tra-lam, name: Xã Trà Lam, level: commune, parent: binh-hai}
"""
ONE = """\
agencies:
  - id: so-y-te
    name: Sở Y tế Bình Hải
    level: department
    territory: binh-hai
    valid_to: 30/06/2025
    source: https://example.org/nghi-quyet
  - id: so-moi
    name: Sở Y tế và Xã hội Bình Hải
    level: department
    territory: binh-hai
    valid_from: 01/07/2025
    source: https://example.org/nghi-quyet
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
"""
STEP = """\
successions:
  - kind: rename
    from: so-y-te
    to: so-moi
    effective: 01/07/2025
    source: https://example.org/nghi-quyet
"""
RIGHT = TERRITORIES + ONE + STEP


def findings(folder, agencies, facts=FACTS):
    """The codes about agencies, in order."""
    files = {"agencies.yml": agencies, "ke-hoach-a.md": source(facts)}
    return [p for p in know_of(folder, files).problems if p.code.startswith("K42")]


def codes(folder, agencies, facts=FACTS):
    return [problem.code for problem in findings(folder, agencies, facts)]


def changed(*pairs):
    text = RIGHT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def test_a_register_that_fits_is_quiet(tmp_path):
    assert codes(tmp_path, RIGHT) == []


@pytest.mark.parametrize(
    ("agencies", "expected"),
    [
        pytest.param(changed(("valid_from: 01/07", "valid_from: 01/06")), ["K421"], id="overlap"),
        pytest.param(changed(("valid_from: 01/07", "valid_from: 30/06")), ["K421"], id="one day"),
        pytest.param(changed(("valid_from: 01/07/2025", "valid_from: 2025-07")), [], id="month"),
        pytest.param(changed(("valid_from: 01/07", "valid_from: 01/10")), ["K422"], id="gap"),
        pytest.param(
            changed(("valid_from: 01/07", "valid_from: 02/07")), ["K422"], id="a day's gap"
        ),
        pytest.param(changed(("effective: 01/07", "effective: 01/12")), ["K425", "K425"], id="day"),
        pytest.param(changed(("effective: 01/07/2025", "effective: 2025")), [], id="year"),
        pytest.param(changed(("    valid_to: 30/06/2025\n", "")), ["K426"], id="no end"),
        pytest.param(changed(("    valid_from: 01/07/2025\n", "")), ["K426"], id="no start"),
        pytest.param(
            changed(
                (
                    "2025\n    source: https://example.org/nghi-quyet\n  - {id: ubnd",
                    "2025\n  - {id: ubnd",
                )
            ),
            [],
            id="the step has the source",
        ),
        pytest.param(TERRITORIES + ONE, ["K427"], id="an end without a step"),
        pytest.param(
            changed(("rename", "absorb"), ("valid_from: 01/07/2025", "valid_from: 01/01/2020")),
            [],
            id="who absorbs was there before",
        ),
        pytest.param(
            TERRITORIES + ONE + STEP.replace("rename", "dissolve").replace("    to: so-moi\n", ""),
            [],
            id="dissolved",
        ),
        pytest.param(
            changed(
                ("kind: rename", "kind: function_transfer"),
                ("    to:", "    function: dân số\n    to:"),
            ),
            [],
            id="a function passes at any time",
        ),
    ],
)
def test_what_does_not_fit_is_named(agencies, expected, tmp_path):
    assert codes(tmp_path, agencies) == expected


def test_a_step_without_a_source_is_named(tmp_path):
    bare = RIGHT.replace(
        "    effective: 01/07/2025\n    source: https://example.org/nghi-quyet\n",
        "    effective: 01/07/2025\n",
    )
    assert codes(tmp_path, bare) == ["K424"]
    ordered = bare.replace(
        "    effective:", "    legal_basis: Nghị quyết 5/NQ-HĐND\n    effective:"
    )
    assert codes(tmp_path, ordered) == []


def test_an_agency_that_begins_without_a_source_is_named(tmp_path):
    new = "  - {id: so-x, name: Sở X, level: department, valid_from: 01/03/2025}\n"
    agencies = TERRITORIES + ONE + new + STEP
    (found,) = findings(tmp_path, agencies)
    assert (found.code, "«so-x»" in found.message) == ("K424", True)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Cơ quan chưa rõ", ["K428"]),
        ("Cơ quan chưa rõ ở Bình Hải", ["K428"]),
        ("Cơ quan Thường trực Ban Chỉ đạo", []),
        ("Ban Chỉ đạo về đất chưa rõ chủ", []),
    ],
)
def test_a_name_that_says_that_nobody_knows_it_is_told(tmp_path, name, expected):
    new = f"  - {{id: so-x, name: {name}, level: unit}}\n"
    assert codes(tmp_path, RIGHT.replace("agencies:\n", f"agencies:\n{new}", 1)) == expected


COMMUNE = (
    TERRITORIES
    + """\
agencies:
  - {id: tra-lam-ubnd, name: Ủy ban nhân dân xã Trà Lam, level: commune, territory: tra-lam}
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department, territory: binh-hai}
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
"""
)
NAMED = (
    FACTS
    + """\
tasks:
  - {id: v, what: Trồng cây, lead: {agency: tra-lam-ubnd, name: UBND xã Trà Lam}}
"""
)


@pytest.mark.parametrize(
    ("name", "printed", "expected"),
    [
        ("Ủy ban nhân dân xã Trà Lam", "UBND xã Trà Lam", []),
        ("Ủy ban nhân dân phường Bình Lạc", "UBND xã Trà Lam", ["K423"]),
        ("Ủy ban nhân dân phường Bình Lạc", "Ủy ban xã", []),
        ("Ủy ban nhân dân xã Trà Lam", "UBND xã TRÀ LAM", []),
        ("Ủy ban nhân dân xã Trà Lam", "UBND xã, phường", []),
        ("Ủy ban nhân dân xã Trà Lam", "Các phòng của huyện", []),
    ],
)
def test_a_name_changed_in_place_is_named_where_plans_print_the_old_one(
    name, printed, expected, tmp_path
):
    territory = "tra-lam" if "Trà Lam" in name else "binh-hai"
    agencies = COMMUNE.replace("Ủy ban nhân dân xã Trà Lam", name)
    agencies = agencies.replace("territory: tra-lam}", f"territory: {territory}}}")
    facts = NAMED.replace("UBND xã Trà Lam", f'"{printed}"')
    assert codes(tmp_path, agencies, facts) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [("Bình Hải", []), ("Bình  Hải", []), ("Bình Lạc", ["K423"]), ("", [])],
)
def test_the_place_of_issue_is_one_of_the_agency(place, expected, tmp_path):
    facts = FACTS + (f"place: {place}\n" if place else "")
    assert codes(tmp_path, COMMUNE, facts) == expected


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        ("name: Bộ Cây xanh, level: central", []),
        ("name: Bộ Cây xanh, level: central, territory: viet-nam", []),
        ("name: Cục Cây xanh, level: unit", []),
        ("name: Báo Cây xanh, level: unit, territory: binh-hai", ["K423"]),
        ("name: Ủy ban nhân dân xã Trà Lam, level: commune", ["K423"]),
    ],
)
def test_of_a_body_whose_home_is_not_known_any_place_will_do(agency, expected, tmp_path):
    agencies = COMMUNE.replace(
        "agencies:\n", f"agencies:\n  - {{id: noi-khac, {agency}}}\n", 1
    ).replace(
        "territories:\n", "territories:\n  - {id: viet-nam, name: Việt Nam, level: country}\n", 1
    )
    facts = FACTS.replace("agency: so-y-te", "agency: noi-khac") + "place: Hà Nội\n"
    assert [code for code in codes(tmp_path, agencies, facts) if code == "K423"] == expected


def test_an_alias_settles_it(tmp_path):
    agencies = COMMUNE.replace("Ủy ban nhân dân xã Trà Lam, ", "Ủy ban nhân dân phường Bình Lạc, ")
    agencies = agencies.replace("territory: tra-lam}", "aliases: UBND xã Trà Lam}")
    assert codes(tmp_path, agencies, NAMED) == []


def shown(folder, agencies, agency):
    """What the agency's page says of its last day, and the remark beside its name elsewhere."""
    known = know_of(folder, {"agencies.yml": agencies, "ke-hoach-a.md": source()})
    pages = {
        page.url: page.content
        for page in generate(known, TODAY, Site())
        if isinstance(page, Page) and page.url.startswith("co-quan/")
    }
    after = re.split("<dt>Đến hết</dt>", pages[f"co-quan/{agency}/"], maxsplit=1)[1]
    listed = pages["co-quan/"].split(f'href="../co-quan/{agency}/"')[1].split("</li>")[0]
    words = [" ".join(re.sub("<[^>]+>", " ", text.split("</dd>")[0]).split()) for text in (after,)]
    return words[0], " ".join(re.sub("<[^>]+>", " ", "<a " + listed).split())


UNIT = "  - {id: phong, name: Phòng Dược, level: division, parent: so-y-te}\n"


@pytest.mark.parametrize(
    ("agencies", "agency", "standing", "remark"),
    [
        (RIGHT, "so-moi", "Đang hoạt động", ""),
        (RIGHT, "so-y-te", "30/06/2025", "nay là Sở Y tế và Xã hội"),
        (
            RIGHT.replace("valid_from: 01/07/2025", "valid_from: 01/01/2027"),
            "so-moi",
            "Chưa hoạt động",
            "chưa hoạt động; có từ 01/01/2027",
        ),
        (TERRITORIES + ONE, "so-y-te", "30/06/2025", "cổng chưa thấy nguồn nói về sau đó"),
        (
            TERRITORIES + ONE + UNIT + STEP,
            "phong",
            "Chưa rõ",
            "chưa rõ còn hay hết sau 30/06/2025",
        ),
        (
            RIGHT.replace("    valid_to: 30/06/2025\n", "").replace(
                "level: province}", "level: province, valid_to: 30/06/2025}"
            ),
            "ubnd",
            "Chưa rõ",
            "chưa rõ còn hay hết sau 30/06/2025",
        ),
    ],
)
def test_a_page_says_no_more_than_is_known(agencies, agency, standing, remark, tmp_path):
    said, listed = shown(tmp_path, agencies, agency)
    assert said == standing
    assert remark in listed
    if not remark:
        assert "chấm dứt" not in listed
        assert "chưa" not in listed


def test_of_a_group_that_nobody_ended_nothing_is_said(tmp_path):
    group = "  - {id: nhom, name: Các trường, level: unit, group: yes, parent: so-y-te}\n"
    agencies = TERRITORIES + ONE + group + STEP
    known = know_of(tmp_path, {"agencies.yml": agencies, "ke-hoach-a.md": source()})
    snapshot = snapshot_of(known, TODAY, Site())
    assert fate(snapshot, snapshot.portal.agencies["nhom"], TODAY) == ""
    pages = {page.url: page for page in generate(known, TODAY, Site()) if isinstance(page, Page)}
    said = pages["co-quan/nhom/"].content
    assert "Chưa rõ" not in said
    assert "Đang hoạt động" not in said
    assert "<dt>Đến hết</dt>" not in said


def test_a_step_is_told_as_a_sentence_with_where_it_was_read(tmp_path):
    step = RIGHT.replace("kind: rename", "kind: absorb")
    known = know_of(tmp_path, {"agencies.yml": step, "ke-hoach-a.md": source()})
    pages = {page.url: page for page in generate(known, TODAY, Site()) if isinstance(page, Page)}
    said = " ".join(re.sub("<[^>]+>", " ", pages["co-quan/so-y-te/"].content).split())
    assert "Nguồn: example.org ." in said
    assert "sáp nhập: Sở Y tế Bình Hải vào Sở Y tế và Xã hội" in said
    assert said.count("nay là Sở Y tế và Xã hội") == 1


def test_on_a_day_to_come_an_agency_to_come_is_there(tmp_path):
    agencies = RIGHT.replace("valid_from: 01/07/2025", "valid_from: 01/01/2027")
    known = know_of(tmp_path, {"agencies.yml": agencies, "ke-hoach-a.md": source()})
    snapshot = snapshot_of(known, TODAY, Site())
    new = snapshot.portal.agencies["so-moi"]
    assert fate(snapshot, new, dt.date(2027, 1, 1)) == ""


SEEN = "accepted:\n  - {code: K422, reason: Bàn giao trong ba tháng, date: 20/10/2025}\n"


def told_of(folder, agencies):
    return know_of(folder, {"agencies.yml": agencies, "ke-hoach-a.md": source(FACTS)}).problems


def test_what_is_odd_in_a_register_can_be_accepted_there(tmp_path):
    gap = changed(("valid_from: 01/07", "valid_from: 01/10"))
    problems = {p.code: p for p in told_of(tmp_path, gap + SEEN)}
    assert problems["K422"].severity == "info"
    assert "Bàn giao trong ba tháng" in problems["K422"].message


def test_what_is_accepted_in_vain_is_named_in_its_register(tmp_path):
    (problem,) = [p for p in told_of(tmp_path, RIGHT + SEEN) if p.code == "K601"]
    assert problem.place.file == "plans/agencies.yml"
    assert problem.place.line > RIGHT.count("\n")


@pytest.mark.parametrize("register", ["campaigns", "documents"])
def test_other_registers_take_acceptances_too(tmp_path, register):
    files = {f"{register}.yml": f"{register}: []\n" + SEEN}
    files = {
        "agencies.yml": RIGHT,
        "ke-hoach-a.md": source(FACTS.replace("campaign: song-khoe\n", "")),
        **files,
    }
    assert "K601" in codes_of(know_of(tmp_path, files))


def test_an_error_of_a_register_cannot_be_accepted(tmp_path):
    wrong = RIGHT + "accepted:\n  - {code: K202, reason: Thôi, date: 20/10/2025}\n"
    problems = told_of(tmp_path, wrong.replace("agencies:\n", "agencys: []\nagencies:\n", 1))
    assert "error" in {problem.severity for problem in problems if problem.code == "K202"}


def test_a_register_holds_the_communes_of_the_whole_country():
    row = (
        "  - {{id: xa-{0}, name: UBND xã {0}, level: commune, parent: ubnd, territory: binh-hai}}\n"
    )
    text = "agencies:\n" + "".join(row.format(n) for n in range(3_400))
    root, problems = read_yaml_file(text.encode(), "plans/agencies.yml")
    assert problems == []
    register = read_value(root, AgencyRegister, problems)
    assert problems == []
    assert len(register.agencies) == 3_400


IN_A_UNIT = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province%s}
  - {id: tra-lam, name: Xã Trà Lam, level: commune, parent: binh-hai}
agencies:
  - {id: so-y-te, name: Sở Y tế Bình Hải, level: department%s}
  - {id: phong-duoc, name: Phòng Dược, level: unit, group: yes%s}
  - {id: to-kho, name: Tổ Kho, level: unit, parent: phong-duoc}
"""


@pytest.mark.parametrize(
    ("place", "above", "below", "loops"),
    [
        ("", "", ", parent: so-y-te", []),
        ("", ", member_of: phong-duoc", ", parent: so-y-te", []),
        ("", "", ", parent: phong-duoc", ["phong-duoc → phong-duoc"]),
        ("", ", parent: to-kho", ", parent: so-y-te", ["so-y-te → to-kho → phong-duoc → so-y-te"]),
        ("", "", ", member_of: [phong-duoc]", ["phong-duoc → phong-duoc"]),
        (
            "",
            ", group: yes, member_of: phong-duoc",
            ", member_of: so-y-te",
            ["so-y-te → phong-duoc → so-y-te"],
        ),
        (", parent: tra-lam", "", "", ["binh-hai → tra-lam → binh-hai"]),
        (", parent: binh-hai", "", "", ["binh-hai → binh-hai"]),
    ],
)
def test_nothing_of_the_register_lies_in_itself(tmp_path, place, above, below, loops):
    told = findings(tmp_path, IN_A_UNIT % (place, above, below))
    assert [p.message.rsplit(": ")[-1] for p in told if p.code == "K429"] == loops


IN_FORCE = """\
documents:
  - {id: cu, kind: kế hoạch, title: Cũ, validity: {replaced_by: %s}}
  - {id: moi, kind: kế hoạch, title: Mới%s}
"""


@pytest.mark.parametrize(
    ("newer", "more", "loops"),
    [
        ("moi", "", []),
        ("moi", ", relations: [{type: replaces, to: cu}]", []),
        ("cu", "", ["cu → cu"]),
        ("moi", ", validity: {replaced_by: cu}", ["moi → cu → moi"]),
    ],
)
def test_no_document_is_replaced_by_itself(tmp_path, newer, more, loops):
    files = {"documents.yml": IN_FORCE % (newer, more), "ke-hoach-a.md": source()}
    told = [p for p in know_of(tmp_path, files).problems if p.code == "K415"]
    assert [p.message.rsplit(": ")[-1] for p in told] == loops


TAKEN_OVER = """\
territories:
  - {id: binh-hai, name: Tỉnh Bình Hải, level: province}
agencies:
  - {id: ubnd, name: UBND tỉnh Bình Hải, level: province, territory: binh-hai}
  - {id: so-cu, name: Sở Vôi Bình Hải, level: department, territory: binh-hai,
     valid_to: 28/02/2025}
  - {id: so-moi, name: Sở Vôi và Hoa Bình Hải, level: department, territory: binh-hai,
     valid_from: 01/03/2025}
successions:
  - {kind: merge, from: so-cu, to: so-moi, effective: 01/03/2025}
"""


def known_to_report(tmp_path, register: str):
    """One plan, whose yearly report is the old body's, beside a register."""
    facts = (
        "id: a\nkind: kế hoạch\nnumber: 3\nsymbol: KH-UBND\nissued: 10/02/2024\nagency: ubnd\n"
        "title: Quét vôi\nperiod: {start: 2024, end: 2030}\ndeadlines:\n"
        "  - {id: nam, what: Báo cáo, category: report, every: year, due: 10/12, who: so-cu, "
        "to: ubnd}\n"
    )
    files = {"agencies.yml": register, "campaigns.yml": "campaigns: []\n"}
    return know_of(tmp_path, files | {"documents.yml": "documents: []\n", "a.md": source(facts)})


def test_the_body_of_today_stands_first_with_what_it_took_over(tmp_path):
    known = known_to_report(tmp_path, TAKEN_OVER)
    page = agencies_page(snapshot_of(known, dt.date(2026, 11, 30), Site())).content
    said = " ".join(re.sub("<[^>]*>", " ", page).split())
    living, _, ended = said.partition("Đã hết, đã sắp xếp lại")
    assert "Sở Vôi và Hoa Bình Hải , 1 việc (1 việc đã đến hạn mà cổng chưa thấy)" in living
    assert "Sở Vôi Bình Hải" not in living
    assert "Sở Vôi Bình Hải , 1 việc" in ended


def test_what_nobody_is_known_to_carry_on_is_not_said_to_come(tmp_path):
    """A body that was split: which of the two does it, no register tells."""
    register = TAKEN_OVER.replace("kind: merge", "kind: split").replace(
        "to: so-moi", "to: [so-moi, so-hoa]"
    )
    register = register.replace(
        "successions:",
        "  - {id: so-hoa, name: Sở Hoa Bình Hải, level: department, territory: binh-hai,\n"
        "     valid_from: 01/03/2025}\nsuccessions:",
    )
    known = known_to_report(tmp_path, register)
    made = generate(known, dt.date(2026, 11, 30), Site())
    pages = {one.url: one.content for one in made if isinstance(one, Page)}
    for key in ("so-moi", "so-hoa"):
        said = " ".join(re.sub("<[^>]*>", " ", pages[f"co-quan/{key}/"]).split())
        assert "hạn: 10/12/2026" not in said
        assert "gần nhất là 10/12/2026" not in said
    assert "10/12/2026" not in pages[""].partition('id="sap-den-han"')[2].partition("<h2")[0]


def test_who_stands_in_the_place_of_another_has_a_calendar_from_then_on(tmp_path):
    facts = (
        "id: a\nkind: kế hoạch\nnumber: 3\nsymbol: KH-UBND\nissued: 10/02/2024\nagency: ubnd\n"
        "title: Quét vôi\nperiod: {start: 2024, end: 2026}\ndeadlines:\n"
        "  - {id: nam, what: Báo cáo, category: report, every: year, due: 10/12, who: so-cu, "
        "to: ubnd}\n"
    )
    files = {"agencies.yml": TAKEN_OVER, "campaigns.yml": "campaigns: []\n"}
    known = know_of(tmp_path, files | {"documents.yml": "documents: []\n", "a.md": source(facts)})
    made = [*generate(known, dt.date(2026, 11, 30), Site("https://binh-hai.example/"))]
    written = {one[0]: one[1] for one in made if not isinstance(one, Page)}
    old, new = (written[f"calendar/co-quan/{key}.ics"].decode() for key in ("so-cu", "so-moi"))
    assert "20241209" in old or "20241210" in old
    assert "20241209" not in new
    assert "20241210" not in new
    assert "2025121" in new
    # What is called by the same name in both stands in one of them.
    assert "UNTIL=2025" not in old
    assert "UNTIL=2026" not in old
    pages = {one.url: one.content for one in made if isinstance(one, Page)}
    assert "calendar/co-quan/so-moi.ics" in pages["co-quan/so-moi/"]
    assert "Sở Vôi Bình Hải (đến 28/02/2025)" in pages["lich/dang-ky/"]


def test_who_takes_the_place_of_two_has_their_common_work_once_the_first_has_ended(tmp_path):
    register = TAKEN_OVER.replace("from: so-cu", "from: [so-cu, so-hoa]").replace(
        "successions:",
        "  - {id: so-hoa, name: Sở Hoa Bình Hải, level: department, territory: binh-hai,\n"
        "     valid_to: 30/06/2025}\nsuccessions:",
    )
    facts = (
        "id: a\nkind: kế hoạch\nnumber: 3\nsymbol: KH-UBND\nissued: 10/02/2024\nagency: ubnd\n"
        "title: Quét vôi\nperiod: {start: 2024, end: 2026}\ndeadlines:\n"
        "  - {id: thang, what: Báo cáo, category: report, every: month, due: ngày 10, "
        "who: [so-cu, so-hoa], to: ubnd}\n"
    )
    files = {"agencies.yml": register, "campaigns.yml": "campaigns: []\n"}
    known = know_of(tmp_path, files | {"documents.yml": "documents: []\n", "a.md": source(facts)})
    made = generate(known, dt.date(2026, 11, 30), Site("https://binh-hai.example/"))
    written = {one[0]: one[1] for one in made if not isinstance(one, Page)}
    first = re.search(rb"DTSTART\S*:(\d{8})", written["calendar/co-quan/so-moi.ics"])
    assert first
    assert first[1].decode() == "20250310"
