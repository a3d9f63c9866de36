"""A mistake is told once, at its cause and where it is written."""

from __future__ import annotations

import datetime as dt

import pytest
from congkhai.commands import main
from congkhai.knowledge import load_portal

from tests.small import AGENCIES, FACTS, REGISTERS, codes_of, know_of, source, write

TODAY = dt.date(2026, 11, 28)
A = "ke-hoach-a.md"
TWO = FACTS.replace("ke-hoach-a", "ke-hoach-a-2").replace("number: 12", "number: 13")


def told(knowledge, *severities):
    return [
        (p.code, p.place.file, p.place.line, p.place.column)
        for p in knowledge.problems
        if not severities or p.severity in severities
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "column"),
    [
        ("agency: so-y-te", "agency: so-la", 7, 9),
        ("campaign: song-khoe", "campaign: song-la", 9, 11),
        ("phases:", "scope:\n  sector: Y tế\n  territory: khong-co\nphases:", 13, 14),
        ("phases:", "relations:\n  - type: implements\n    to: khong-co\nphases:", 13, 9),
        ("phases:", "drafted_by: [ubnd, so-la]\nphases:", 11, 20),
        ("phases:", "feedback:\n  to: so-la\nphases:", 12, 7),
        ("phases:", "consultation:\n  closes: 01/12/2026\n  send_to: so-la\nphases:", 13, 12),
        ("phases:", "milestones:\n  - {id: m, name: Sơ kết, who: so-la}\nphases:", 12, 32),
    ],
)
def test_an_unknown_id_is_named_where_it_is_written(old, new, line, column, tmp_path):
    known = know_of(tmp_path, {A: source(FACTS.replace(old, new))})
    assert told(known) == [("K402", f"plans/{A}", line, column)]


def test_an_unknown_agency_is_offered_as_an_entry_of_the_register(tmp_path):
    facts = FACTS.replace("agency: so-y-te", "agency: thanh-tra")
    (problem,) = know_of(tmp_path, {A: source(facts)}).problems
    assert problem.hint == (
        'chạy congkhai new agency "Tên đầy đủ" --id thanh-tra, '
        "hoặc thêm vào agencies.yml: - {id: thanh-tra, name: Tên đầy đủ, level: department}"
    )
    near = FACTS.replace("agency: so-y-te", "agency: so-y-t")
    (problem,) = know_of(tmp_path, {A: source(near)}).problems
    assert problem.hint.startswith(
        "có phải là «so-y-te»? Nếu là cơ quan mới, thêm vào agencies.yml"
    )


def test_where_there_is_one_agency_alone_it_is_offered(tmp_path):
    register = "agencies:\n  - {id: xa-a-ubnd, name: UBND xã A, level: commune}\n"
    facts = FACTS.replace("agency: so-y-te", "agency: binh-hai-bql-kkt")
    files = {A: source(facts), "agencies.yml": register, "documents.yml": ""}
    hints = {p.hint for p in know_of(tmp_path, files).problems if p.code == "K402"}
    assert [hint[:19] for hint in hints] == ["viết «xa-a-ubnd», c"]


def test_the_entry_that_is_offered_is_right(tmp_path):
    facts = FACTS.replace("agency: so-y-te", "agency: thanh-tra")
    (problem,) = know_of(tmp_path, {A: source(facts)}).problems
    entry = problem.hint.split(": ", 1)[1]
    mended = {A: source(facts), "agencies.yml": f"{AGENCIES}  {entry}\n"}
    assert told(know_of(tmp_path, mended)) == []


@pytest.mark.parametrize("text", ["agencies: [\n", "agencies:\n  - {id: ubnd\n"])
def test_a_broken_register_is_named_and_nothing_that_follows_from_it(text, tmp_path):
    known = know_of(tmp_path, {A: source(), "agencies.yml": text})
    assert {(code, file) for code, file, _, _ in told(known)} == {("K105", "plans/agencies.yml")}


def test_a_missing_register_is_named_once(tmp_path):
    plans = write(tmp_path, {A: source()})
    (plans / "agencies.yml").unlink()
    assert told(load_portal(plans)) == [("K115", "plans/agencies.yml", 1, 1)]


def test_a_register_that_nothing_needs_may_be_missing(tmp_path):
    plans = write(tmp_path, {A: source(FACTS.replace("campaign: song-khoe\n", ""))})
    (plans / "campaigns.yml").unlink()
    assert told(load_portal(plans)) == []


def outcome(plans, site):
    checked = main(["check", "--strict", str(plans)])
    arguments = ["--plans", str(plans), "--out", str(site), "--today", TODAY.isoformat()]
    return checked, main(["build", "--strict", *arguments])


def test_registers_alone_build_strictly_with_a_notice(tmp_path, capsys):
    plans = write(tmp_path, {})
    assert told(load_portal(plans)) == [("K431", "plans", 1, 1)]
    assert outcome(plans, tmp_path / "site") == (0, 0)
    assert (tmp_path / "site/co-quan/ubnd/index.html").exists()


@pytest.mark.parametrize("left", [[], ["campaigns.yml"], ["documents.yml", "campaigns.yml"]])
def test_no_plan_and_no_register_of_agencies_is_an_error(left, tmp_path):
    plans = tmp_path / "plans"
    plans.mkdir()
    for name in left:
        (plans / name).write_text(REGISTERS[name], encoding="utf-8")
    assert told(load_portal(plans))[0] == ("K430", "plans", 1, 1)
    assert outcome(plans, tmp_path / "site") == (1, 1)


def test_a_portal_that_held_plans_is_not_emptied(tmp_path, capfd):
    plans, site = write(tmp_path, {A: source()}), tmp_path / "site"
    assert outcome(plans, site) == (0, 0)
    (plans / A).unlink()
    arguments = ["--plans", str(plans), "--out", str(site), "--today", TODAY.isoformat()]
    capfd.readouterr()
    assert main(["build", *arguments]) == 1
    assert "1 kế hoạch" in capfd.readouterr().err
    assert (site / "ke-hoach/ke-hoach-a/index.html").exists()


def test_a_copy_is_named_not_the_original_and_offered_an_id_that_is_free(tmp_path):
    files = {A: source(), "ban-sao.md": source(), "ke-hoach-a-2.md": source(TWO)}
    (problem,) = know_of(tmp_path, files).problems
    assert (problem.code, str(problem.place)) == ("K401", "plans/ban-sao.md:2:5")
    assert "plans/ke-hoach-a.md" in problem.message
    assert "id: ban-sao" in problem.hint


def test_the_original_s_text_is_published_beside_its_facts(tmp_path):
    copy = source(body="## I. Mục đích\n\nBản chép.\n")
    known = know_of(tmp_path, {A: source(), "ban-sao.md": copy})
    assert known.portal.plans["ke-hoach-a"].at.file == f"plans/{A}"
    assert b"B\xe1\xba\xa3n ch\xc3\xa9p" not in known.outlines["ke-hoach-a"].body


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("id: a\n---\n\n## I. Một\n", 1),
        (source().replace("---\nThực", "----\nThực"), 14),
        (source().replace("---\nThực", "—-\nThực"), 14),
        (source(body="\n## I. Một\n").replace("---\n\n##", "\n##"), 14),
        (source(body="\n## I. Một\n").replace("---\n\n##", "\n\n##"), 14),
        (source().replace("---\nThực", " ---\nThực"), 14),
        (source().replace("---\nThực", "—\n\nThực"), 14),
        (source().replace("---\nThực", "Thực"), 14),
        (source(body="Kính gửi: Các xã\n\n## I. Một\n").replace("---\nKính", "Kính"), 14),
        (source(body="**Kính gửi:**\n\n- Các xã;\n").replace("---\n**", "\n**"), 14),
        (source(body="- Một\n\n* * *\n\nHai\n").replace("---\n-", "\n\n-"), 14),
        (source(FACTS + "\n# Các mốc\nname: Đi bộ\n").replace("---\nThực", "\nThực"), 17),
        (source(FACTS + "Nơi nhận Sở\nname: Đi bộ\n").replace("---\nThực", "\nThực"), 16),
        ("---\nid: a\n", 3),
    ],
)
def test_a_front_matter_that_does_not_end_is_named_where_its_end_belongs(text, line, tmp_path):
    known = know_of(tmp_path, {A: text})
    assert ("K104", f"plans/{A}", line) in [place[:3] for place in told(known)]


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("agencies.yml", AGENCIES + "=======\n", 6),
        ("ke-hoach-a/reports/2025.yml", "<<<<<<< HEAD\nduty: x\n", 1),
        ("ke-hoach-a/awards.csv", "year,form\n>>>>>>> 1a2b3c\n", 2),
        ("ke-hoach-a/models/thon.md", "---\ntitle: Thôn\n=======\n---\n\nMột.\n", 3),
        ("ke-hoach-a/models/thon.md", "---\ntitle: Thôn\n---\n\n=======\n>>>>>>> khac\n", 5),
    ],
)
def test_an_unfinished_merge_is_named_in_every_kind_of_source(file, text, line, tmp_path):
    known = know_of(tmp_path, {A: source(), file: text})
    assert ("K140", f"plans/{file}", line, 1) in told(known, "error")
    assert {place[0] for place in told(known) if place[1] == f"plans/{file}"} == {"K140"}


@pytest.mark.parametrize(
    "body",
    [
        "Phụ lục\n=======\n\n## I. Mục đích\n\nMột.\n",
        "## I. Mục đích\n\n| Tên | Số |\n|---|---|\n|||||||\n",
        "## I. Mục đích\n\n=======\n",
        "## I. Mục đích\n\n    <<<<<<< HEAD\n\n=======\n",
    ],
)
def test_lines_of_markdown_that_git_too_writes_are_no_unfinished_merge(body, tmp_path):
    known = know_of(tmp_path, {A: source(body=body)})
    assert "K140" not in {place[0] for place in told(known)}
    assert "ke-hoach-a" in known.portal.plans


@pytest.mark.parametrize(
    "name", ["reports/2025.yml", "awards.yml", "results.yml", "consultation.yml"]
)
@pytest.mark.parametrize("text", ["", "# ghi sau\n", "---\n", "--- # ghi sau\n...\n"])
def test_a_record_that_holds_nothing_is_told(name, text, tmp_path):
    known = know_of(tmp_path, {A: source(), f"ke-hoach-a/{name}": text})
    assert told(known) == [("K108", f"plans/ke-hoach-a/{name}", 1, 1)]


@pytest.mark.parametrize("name", ["awards", "results", "tasks", "titles"])
def test_a_list_of_records_that_is_blank_is_told(name, tmp_path):
    known = know_of(tmp_path, {A: source(), f"ke-hoach-a/{name}.yml": f"{name}:\n"})
    assert told(known) == [("K108", f"plans/ke-hoach-a/{name}.yml", 1, 1)]


def test_an_article_without_facts_is_told(tmp_path):
    known = know_of(tmp_path, {A: source(), "ke-hoach-a/models/thon.md": "---\n---\n\nMột.\n"})
    assert told(known) == [("K108", "plans/ke-hoach-a/models/thon.md", 1, 1)]


@pytest.mark.parametrize("facts", ["tasks:\n  -\n", "recipients:\n  - \n"])
def test_an_entry_without_a_word_is_called_a_blank(facts, tmp_path):
    (problem,) = know_of(tmp_path, {A: source(FACTS + facts)}).problems
    assert (problem.code, "ở đây là chỗ trống" in problem.message) == ("K209", True)


@pytest.mark.parametrize("typed", ["so_y_te", "so–y–te", "so-y_te", "SO-Y-TE"])
def test_an_id_with_other_dashes_is_no_name_of_anybody(typed, tmp_path):
    task = f"tasks:\n  - {{id: t, what: Trồng cây, lead: {typed}}}\n"
    (problem,) = know_of(tmp_path, {A: source(FACTS + task)}).problems
    assert (problem.code, problem.place.line) == ("K203", 15)
    assert problem.hint == "viết như «so-y-te»"


IN_CHARGE = (
    "tasks:\n  - {{id: t, what: Trồng cây, lead: {}}}\n",
    "tasks:\n  - {{id: t, what: Trồng cây, lead: [ubnd, {}]}}\n",
    "deadlines:\n  - {{id: d, what: Báo cáo, every: year, due: 15/12, who: {}}}\n",
    "deadlines:\n  - {{id: d, what: Báo cáo, every: year, due: 15/12, who: ubnd, to: {}}}\n",
)


@pytest.mark.parametrize("entry", IN_CHARGE)
@pytest.mark.parametrize("typed", ["2025-01-02", "1-2-3", "0225-382-1111", "so-y-te-2"])
def test_figures_with_dashes_where_somebody_is_named_are_an_unknown_id(entry, typed, tmp_path):
    known = know_of(tmp_path, {A: source(FACTS + entry.format(typed))})
    ((code, _, line, _),) = told(known)
    assert (code, line) == ("K402", 15)


@pytest.mark.parametrize("typed", ["VP-HDND-UBND", "TAND-VKSND-CA", "BTV-UBMTTQ-BCH", "Ê-Đ-M"])
def test_an_abbreviation_with_dashes_is_a_name(typed, tmp_path):
    known = know_of(tmp_path, {A: source(FACTS + IN_CHARGE[0].format(typed))})
    assert known.portal.plans["ke-hoach-a"].tasks[0].lead[0].name == typed


@pytest.mark.parametrize(
    ("entry", "advice"),
    [
        ("what: Báo cáo, gửi Sở, lead: ubnd", 'what: "Báo cáo, gửi Sở"'),
        ("lead: Thôn Đông, Thôn Đoài, what: Trồng cây", 'lead: "Thôn Đông, Thôn Đoài"'),
        ("what: Trồng cây, lead: ubnd, deliverable: Biên bản, ảnh", 'deliverable: "Biên bản, ảnh"'),
        ("what: Trồng, chăm, tưới cây, lead: ubnd", 'what: "Trồng, chăm, tưới cây"'),
        ("what: Trồng cây,\n     gửi Sở , lead: ubnd", 'what: "Trồng cây, gửi Sở"'),
        ("what: Trồng, chăm, lead, with: ubnd", 'what: "Trồng, chăm"'),
        ('what: Cây "Bác Hồ", gửi Sở', "what: 'Cây \"Bác Hồ\", gửi Sở'"),
        ("what: Cây 'non' \"Bác\", gửi Sở", "what: 'Cây ''non'' \"Bác\", gửi Sở'"),
    ],
)
def test_a_comma_in_braces_is_told_once_from_a_key_that_is_none(entry, advice, tmp_path):
    known = know_of(tmp_path, {A: source(FACTS + f"tasks:\n  - {{id: t, {entry}}}\n")})
    hints = [problem.hint for problem in known.problems if problem.code == "K202"]
    assert hints == [f"trong {{…}} dấu phẩy ngăn các khóa: đặt cả giá trị trong dấu nháy, {advice}"]


@pytest.mark.parametrize(
    ("entry", "advice"),
    [
        ("what: Trồng cây, wiht: , lead: ubnd", "có phải là «with»"),
        ("what: Trồng cây, leed: , with: ubnd", "có phải là «lead»"),
        ("what: Trồng cây, lead ubnd", "có phải là «lead»"),
        ("what: , gửi Sở, lead: ubnd", "xem trang «Mọi khóa»"),
    ],
)
def test_a_key_amiss_in_braces_is_no_rest_of_a_value(entry, advice, tmp_path):
    known = know_of(tmp_path, {A: source(FACTS + f"tasks:\n  - {{id: t, {entry}}}\n")})
    (hint,) = [problem.hint for problem in known.problems if problem.code == "K202"]
    assert hint.startswith(advice)


def test_a_column_that_is_none_is_no_rest_of_the_cell_before_it(tmp_path):
    rows = "year,form,loai\n2025,Bằng khen,\n"
    known = know_of(tmp_path, {A: source(), "ke-hoach-a/awards.csv": rows})
    hints = [problem.hint for problem in known.problems if problem.code == "K202"]
    assert hints
    assert not [hint for hint in hints if "dấu nháy" in hint]


def test_a_key_that_is_none_is_no_rest_of_a_value(tmp_path):
    known = know_of(tmp_path, {A: source(FACTS + "Nơi nhận:\nscope: {sector: Y tế, vung: núi}\n")})
    hints = [problem.hint for problem in known.problems if problem.code == "K202"]
    assert len(hints) == 2
    assert not [hint for hint in hints if "dấu nháy" in hint]


@pytest.mark.parametrize(
    ("typed", "is_odd"),
    [
        ('Bình Hải"', True),
        ('Phường "Một', True),
        ('thôn "Đợt 3" và "Đợt 4', True),
        ('nhà có màn hình 55"', False),
        ("10°30'15\" Bắc", False),
        ('nhà "Một" có màn hình 32"', False),
        ('phường "Số 5" cũ', False),
    ],
)
def test_a_mark_without_its_other_is_no_inch_nor_second_of_arc(tmp_path, typed, is_odd):
    known = know_of(tmp_path, {"ke-hoach-a.md": source(FACTS + f"place: {typed}\n")})
    assert ("K221" in codes_of(known)) is is_odd


@pytest.mark.parametrize(
    ("entry", "advice"),
    [
        ("tasks:\n  - {id: t, what: Trồng cây, who: ubnd}", "ở đây gọi là «lead»"),
        ("tasks:\n  - {id: t, what: Trồng cây, to: ubnd}", "việc báo cáo thì ghi ở «deadlines»"),
        ("tasks:\n  - {id: t, what: Trồng cây, trigger: Khi bão}", "việc báo cáo thì ghi ở"),
        ("deadlines:\n  - {id: t, what: Báo cáo, lead: ubnd}", "ở đây gọi là «who»"),
        ("milestones:\n  - {id: t, name: Sơ kết, lead: ubnd}", "ở đây gọi là «who»"),
        ("obligations:\n  - {id: t, what: Công khai, with: ubnd}", "ai phối hợp thì chỉ ghi được"),
        ("targets:\n  - {id: t, what: Cây, value: 5, comparator: before}", "ở đây gọi là «bound»"),
        # Of no list.
        ("tasks:\n  - {id: t, what: Trồng cây, zzz: ubnd}", "xem trang «Mọi khóa»"),
    ],
)
def test_a_key_of_another_list_is_told_what_it_is_called_here(entry, advice, tmp_path):
    known = know_of(tmp_path, {A: source(f"{FACTS}{entry}\n")})
    (hint,) = [problem.hint for problem in known.problems if problem.code == "K202"]
    assert hint.startswith(advice)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("UBND xã Trà Lam", "nguồn gọi nơi này là «tra-lam-ubnd-xa»: ghi «id: tra-lam-ubnd-xa»"),
        # What sources miss is another's, or is missed by none.
        ("UBND xã Hải An", "đây là cái khác thì ghi «id: ubnd-2»"),
    ],
)
def test_an_id_that_was_copied_over_another_is_given_back(tmp_path, name, hint):
    register = AGENCIES + f"  - {{id: ubnd, name: {name}, level: commune}}\n"
    facts = FACTS + "tasks: [{id: a, what: Mở lớp, lead: tra-lam-ubnd-xa}]\n"
    known = know_of(tmp_path, {A: source(facts), "agencies.yml": register})
    (problem,) = [problem for problem in known.problems if problem.code == "K401"]
    assert problem.hint.endswith(hint)
