"""What is offered for a value that cannot be read comes from that value."""

from __future__ import annotations

import pytest
from congkhai.problems import in_language

from tests.small import AGENCIES, FACTS, know_of, source

A = "ke-hoach-a.md"
FIGURE = "targets:\n  - {id: di-bo, what: Người đi bộ, value: %s, unit: người}\n"


def hint_of(tmp_path, facts: str, code: str) -> str:
    (problem,) = (p for p in know_of(tmp_path, {A: source(facts)}).problems if p.code == code)
    return in_language(problem, "vi").hint


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("80%", 'viết như «80», với «unit: "%"»'),
        ("75.25%", 'viết như «75,25», với «unit: "%"»'),
        ("khoảng 1.200 người", "viết như «1.200»"),
        ("12,5 %", 'viết như «12,5», với «unit: "%"»'),
        # Of a range the least; of letters among figures none is surely meant.
        ("từ 30 đến 40", "viết như «30», cả khoảng chép vào «printed: từ 30 đến 40»"),
        (
            "150.000 - 200.000",
            "viết như «150.000», cả khoảng chép vào «printed: 150.000 - 200.000»",
        ),
        ("92 - 95", "viết như «92», cả khoảng chép vào «printed: 92 - 95»"),
        ("8O", "viết như «con số của văn bản, bằng chữ số»"),
    ],
)
def test_a_figure_is_offered_as_it_stands(tmp_path, typed, offered):
    assert hint_of(tmp_path, FACTS + FIGURE % f'"{typed}"', "K203") == offered


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("www.tralam.example/q1.pdf", "viết như «https://www.tralam.example/q1.pdf»"),
        ("trang của xã", "viết như «https://example.gov.vn/kh.pdf»"),
    ],
)
def test_an_address_is_offered_with_its_beginning(tmp_path, typed, offered):
    facts = f'{FACTS}original: {{url: "{typed}"}}\n'
    assert hint_of(tmp_path, facts, "K203") == offered


def test_a_line_that_stands_blank_is_to_be_filled_in(tmp_path):
    figure = "targets:\n  - {id: , what: , value: 3, unit: người}\n"
    told = [
        in_language(problem, "vi").hint
        for problem in know_of(tmp_path, {A: source(FACTS + figure)}).problems
        if problem.code == "K201"
    ]
    assert told[0] == "chỗ của «id» còn trống: điền mã vào đó"
    assert told[1].startswith("chỗ của «what» còn trống: điền vào đó, ví dụ «")


def test_a_line_that_is_not_there_is_to_be_added(tmp_path):
    figure = "targets:\n  - {id: di-bo, value: 3, unit: người}\n"
    assert hint_of(tmp_path, FACTS + figure, "K201").startswith("thêm «what: ")


DUE = "deadlines:\n  - {id: bao-cao, what: Báo cáo, every: month, due: %s}\n"
ONCE_OR_YEARLY = (
    "làm một lần thì thêm năm: «%s/» rồi năm của văn bản; năm nào cũng làm thì ghi ngày cuối: "
    "due: %s; comparator: no_later_than; every: year"
)
NO_DAY = (
    "không có ngày thì bỏ khóa này: việc lặp lại ghi «every», việc làm khi có điều kiện ghi "
    "«trigger»"
)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Q1/2026", "có phải là quý I/2026?"),
        ("quý 1", ONCE_OR_YEARLY % ("quý I", "31/03")),
        ("quý IV", ONCE_OR_YEARLY % ("quý IV", "31/12")),
        ("tháng 10", ONCE_OR_YEARLY % ("tháng 10", "31/10")),
        ("vào tháng 6 hằng năm", ONCE_OR_YEARLY % ("tháng 6", "30/06")),
        ("trong quý III hằng năm", ONCE_OR_YEARLY % ("quý III", "30/09")),
        ("tháng 2", ONCE_OR_YEARLY % ("tháng 2", "28/02")),
        ("10 hằng tháng", "viết thành các khóa: due: ngày 10; every: month"),
        ("cuối tháng", "viết thành các khóa: due: ngày 31; every: month"),
        ("thường xuyên", NO_DAY),
        (
            "15/02/2026 - 20/02/2026",
            "một khóa ghi một ngày: ngày cuối là 20/02/2026; ngày đầu chép vào «printed»",
        ),
        (
            "học kỳ I năm học 2025-2026",
            "cổng chưa ghi được năm học, học kỳ: ghi ngày, tháng hoặc năm mà việc ấy đến hạn",
        ),
        (
            "2025-2026",
            "một khóa ghi một năm: ghi 2026, hoặc từng năm một; cổng chưa ghi được năm học, học "
            "kỳ: ghi ngày, tháng hoặc năm mà việc ấy đến hạn",
        ),
        ("2025 – 2028", "một khóa ghi một năm: ghi 2028, hoặc từng năm một"),
        (
            "năm học 2025-2026",
            "cổng chưa ghi được năm học, học kỳ: ghi ngày, tháng hoặc năm mà việc ấy đến hạn",
        ),
        # Near misses: no month, no day.
        ("tháng 13", None),
        ("45 hằng tháng", None),
    ],
)
def test_words_for_a_time_are_answered_with_how_it_is_written(tmp_path, typed, offered):
    hint = hint_of(tmp_path, FACTS + DUE % typed, "K205")
    assert hint == offered if offered else hint.startswith("viết như 31/12/2025")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("2026", "viết như: period: {start: 2026, end: 2026}"),
        ("năm 2026", "viết như: period: {start: 2026, end: 2026}"),
        ("2026-2030", "viết như: period: {start: 2026, end: 2030}"),
        ("15/01/2026 đến 31/12/2026", "viết như: period: {start: 15/01/2026, end: 31/12/2026}"),
        ("2026-03 – 2026-09", "viết như: period: {start: 2026-03, end: 2026-09}"),
        ("cả năm", "viết như: period: {start: …, end: …}, hai mốc như văn bản in"),
    ],
)
def test_a_stretch_in_one_value_is_offered_with_both_ends(tmp_path, typed, offered):
    facts = FACTS.replace("{start: 2024, end: 2030}", typed)
    assert hint_of(tmp_path, facts, "K209") == offered


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        (
            "period: {start: 2026}",
            "thêm «end: (ngày, tháng, quý hoặc năm)» vào trong ngoặc",
        ),
        ("period:\n  start: 2026", "thêm dòng «end: (ngày, tháng, quý hoặc năm)»"),
        (
            "period: {start: 2026, end: }",
            "chỗ của «end» còn trống: điền ngày, tháng, quý hoặc năm, viết như 31/12/2025, "
            "12/2025, quý I/2025, 2025",
        ),
        ("period: {end: 2026}", "thêm «start: (ngày, tháng, quý hoặc năm)» vào trong ngoặc"),
    ],
)
def test_a_missing_day_is_asked_for_without_the_day_of_another(tmp_path, written, offered):
    facts = FACTS.replace("period: {start: 2024, end: 2030}", written)
    assert hint_of(tmp_path, facts, "K201") == offered


def test_a_missing_key_of_a_table_of_records_is_a_column(tmp_path):
    files = {
        A: source(FACTS),
        "ke-hoach-a/awards.csv": "year,form,recipient\n2025,Bằng khen,Thôn Đông\n",
    }
    hints = [p.hint for p in know_of(tmp_path, files).problems if p.code == "K201"]
    assert "thêm cột «decision» vào hàng đầu và điền ở mỗi dòng" in hints


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("ii-1-đ", "ii-1-dd"),
        ("II.1.đ)", "ii-1-dd"),
        ("Mục II.1 điểm c", "ii-1-c"),
        ("điểm đ khoản 2 Điều 5", "dieu-5-2-dd"),
        ("mục 3 phần I", "i-3"),
        ("Điều 3", "dieu-3"),
        ("đoạn 2 mục IV", "iv-p2"),
        ("gạch đầu dòng 3 của mục II.1", "ii-1-b3"),
        # A «d» is another point, and words that name no item are only spelt as addresses are.
        ("ii-1-D", "ii-1-d"),
        ("Mở đầu", "mo-dau"),
    ],
)
def test_an_item_is_offered_by_its_own_address(tmp_path, typed, offered):
    facts = f'{FACTS}tasks:\n  - {{id: rao, what: Rào vườn, lead: ubnd, section: "{typed}"}}\n'
    assert hint_of(tmp_path, facts, "K203") == f"viết như «{offered}»"


@pytest.mark.parametrize(
    ("every", "due", "is_told"),
    [
        ("year", "ngày 20", True),
        ("year", "20/12", False),
        ("year", "ngày 20 tháng sau", False),
        ("quarter", "ngày 20", False),
        ("half_year", "ngày 20", False),
        ("month", "ngày 20", False),
    ],
)
def test_a_year_does_not_tell_of_which_month_a_day_is(tmp_path, every, due, is_told):
    facts = f"{FACTS}deadlines:\n  - {{id: bc, what: Báo cáo, every: {every}, due: {due}, "
    facts += "who: so-y-te, to: ubnd}\n"
    codes = [p.code for p in know_of(tmp_path, {A: source(facts)}).problems]
    assert ("K307" in codes) == is_told


OWN = "con số của văn bản, bằng chữ số"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("2e5", "200.000"),
        ("1.25E+04", "12.500"),
        ("200_000", "200.000"),
        ("200'000", "200.000"),
        ("200 nghìn", "200.000"),
        ("1,5 triệu", "1.500.000"),
        ("2 tỷ", "2.000.000.000"),
        ("hai trăm nghìn", OWN),
        ("12500/200000", OWN),
        ("200 triệu đồng", "200"),
    ],
)
def test_a_number_written_otherwise_is_offered_as_documents_print_it(tmp_path, typed, offered):
    facts = f'{FACTS}targets:\n  - {{id: cay, what: Cây, value: "{typed}", unit: cây}}\n'
    assert hint_of(tmp_path, facts, "K203") == f"viết như «{offered}»"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("to: so-y-te; ubnd", "to: [so-y-te, ubnd]"),
        ("to: so-noi-vu, so-y-te", "to: [so-noi-vu, so-y-te]"),
        ("to: Sở NN&MT; UBND tỉnh", 'to: ["Sở NN&MT", UBND tỉnh]'),
        ("to: 'Sở Nội vụ, UBND tỉnh'", "to: [Sở Nội vụ, UBND tỉnh]"),
        ("who: 'Sở Nội vụ, Công an tỉnh'", "who: [Sở Nội vụ, Công an tỉnh]"),
        ("to: 'Sở Văn hóa, Thể thao và Du lịch'", None),
        ("to: 'Ủy ban nhân dân các xã, phường, đặc khu'", None),
        ("to: 'Văn phòng HĐND, UBND tỉnh'", None),
        ("to: 'Phòng An ninh, Công an tỉnh'", None),
        ("to: 'Các Sở, ngành'", None),
        ("to: [so-y-te, ubnd]", None),
    ],
)
def test_several_typed_as_one_are_offered_as_a_list(tmp_path, typed, offered):
    facts = f"{FACTS}deadlines:\n  - id: bc\n    what: Báo cáo\n    every: year\n    {typed}\n"
    hints = [p.hint for p in know_of(tmp_path, {A: source(facts)}).problems if p.code == "K223"]
    assert hints == [f"viết thành danh sách, như «{offered}»"] * bool(offered)


@pytest.mark.parametrize(
    ("key", "name", "offered"),
    [
        ("campaign", "Sống khỏe mỗi ngày", "song-khoe"),
        ("territory", "Tỉnh Bình Hải", "binh-hai"),
        ("territory", "Tỉnh Khác", "tinh-khac"),
    ],
)
def test_a_name_of_a_campaign_or_place_is_answered_with_its_id(tmp_path, key, name, offered):
    line = f"campaign: {name}" if key == "campaign" else f"scope: {{territory: {name}}}"
    facts = FACTS.replace("campaign: song-khoe", line)
    assert hint_of(tmp_path, facts, "K203") == f"viết như «{offered}»"


def test_ids_in_one_text_are_offered_as_a_list(tmp_path):
    steps = "successions:\n  - {kind: merge, from: 'so-y-te, ubnd', source: https://a.vn}\n"
    files = {A: source(), "agencies.yml": AGENCIES + steps}
    (hint,) = [p.hint for p in know_of(tmp_path, files).problems if p.code == "K203"]
    assert hint == "viết như «[so-y-te, ubnd]»"


def test_an_id_that_is_missing_is_made_of_the_file_or_the_words(tmp_path):
    facts = FACTS.replace("id: ke-hoach-a\n", "")
    assert hint_of(tmp_path, facts, "K201") == "thêm dòng «id: ke-hoach-a»"
    facts = FACTS + "tasks:\n  - what: Mở lớp\n    lead: ubnd\n"
    assert hint_of(tmp_path, facts, "K201") == "thêm dòng «id: mo-lop»"


def test_what_is_asked_is_offered_as_it_can_be_read(tmp_path):
    hint = hint_of(tmp_path, FACTS + "asked: nộp báo cáo khi nào\n", "K209")
    assert hint == "viết như: asked: [{words: [nộp báo cáo khi nào]}]"


@pytest.mark.parametrize("pace", ["hằng tuần", "thường xuyên", "2 năm", "mỗi học kỳ"])
def test_a_pace_that_there_is_not_is_kept_in_words(tmp_path, pace):
    due = "deadlines:\n  - {id: a, what: Báo cáo, who: ubnd, every: %s}\n"
    hint = hint_of(tmp_path, FACTS + due % pace, "K204")
    assert "thì bỏ khóa này và giữ lời văn ở «printed»" in hint
    assert hint_of(tmp_path, FACTS + due % "hằng quý", "K204") == "có phải là «quarter»?"


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("Trích yếu: Trồng cây", "có phải là «title»?"),
        ("TITLE: Trồng cây", "có phải là «title»?"),
        ("tRÍCH yếu: Trồng cây", "có phải là «title»?"),
    ],
)
def test_a_key_in_other_words_is_told_once(tmp_path, line, hint):
    facts = "\n".join(line if one.startswith("title:") else one for one in FACTS.splitlines())
    problems = know_of(tmp_path, {A: source(facts + "\n")}).problems
    assert [(p.code, p.hint) for p in problems] == [("K202", hint)]


def test_a_value_right_behind_its_colon_is_told_once(tmp_path):
    facts = FACTS + "targets:\n  - {id:cay, what: Số cây, value:3, unit: cây}\n"
    told = [(p.code, p.hint) for p in know_of(tmp_path, {A: source(facts)}).problems]
    space = "thiếu dấu cách sau dấu hai chấm: viết «%s»"
    assert told == [("K202", space % "id: cay"), ("K202", space % "value: 3")]


@pytest.mark.parametrize(
    ("old", "new", "offered"),
    [
        ("start: 2024, end: 2026", "start: 2024-2026", "start: 2024; end: 2026"),
        ("start: 2024, end: 2026", "start: 2024, end: 2024 - 2026", "start: 2024; end: 2026"),
        (
            "phases:",
            "consultation: {closes: 1/3/2024 - 30/3/2024}\nphases:",
            "opens: 01/03/2024; closes: 30/03/2024",
        ),
    ],
)
def test_both_ends_behind_one_of_two_keys_are_parted(tmp_path, old, new, offered):
    hint = hint_of(tmp_path, FACTS.replace(old, new), "K205")
    assert hint == f"viết thành hai khóa: {offered}"


@pytest.mark.parametrize("typed", ["ngày ký", "kể từ ngày ký ban hành", "từ ngày ban hành"])
def test_the_day_of_signing_need_not_be_written_again(tmp_path, typed):
    hint = hint_of(tmp_path, FACTS + f"effective: {typed}\n", "K205")
    assert hint == "có hiệu lực từ ngày ký thì bỏ khóa này: cổng lấy ngày ban hành"
    stone = "milestones:\n  - {id: a, name: Sơ kết, due: %s}\n"
    hint = hint_of(tmp_path, FACTS + stone % typed, "K205")
    assert hint == "không có ngày thì bỏ khóa này"  # a milestone has neither pace nor condition


BASELINE = 'targets:\n  - {id: a, what: Hộ nghèo, value: 10, unit: "%%", baseline: "%s"}\n'


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("52% năm 2022", "{value: 52, when: 2022}"),
        ("52,5% (2022)", '{value: "52,5", when: 2022}'),
        ("2022: 52", "{value: 52, when: 2022}"),
        ("1.200 hộ", "{value: 1.200}"),
        # A year alone, and words: no figure of another document is offered.
        ("năm 2022", "{value: …, when: 2022}"),
        ("còn cao", "{value: …, when: …}"),
    ],
)
def test_where_a_target_starts_from_is_parted_into_figure_and_year(tmp_path, typed, offered):
    assert hint_of(tmp_path, FACTS + BASELINE % typed, "K209") == f"viết như: baseline: {offered}"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("accepted: [K408]", "accepted: [{code: K408, reason: …, date: …}]"),
        ("accepted: đã xem", "accepted: [{code: …, reason: đã xem, date: …}]"),
        ("asked: đường làng, làm đường", "asked: [{words: [đường làng, làm đường]}]"),
        ("feedback: Phòng Một cửa", "feedback: {to: Phòng Một cửa}"),
        ("consultation: đến hết ngày 18/12/2023", "consultation: {closes: 18/12/2023}"),
        ("consultation: sau Tết", "consultation: {closes: …}"),
        ("tasks: [Mở lớp]", "tasks: [{id: mo-lop, what: Mở lớp}]"),
        ("relations: [Kế hoạch 9]", "relations: [{type: …, printed: Kế hoạch 9}]"),
        ("signatory: Trần Văn Thử", "signatory: {name: Trần Văn Thử}"),
        ("original: kh.pdf", "original: {file: kh.pdf}"),
        (
            "funding: [{text: Tỉnh 10 tỷ., section: i}, {text: Dân 2 tỷ, section: i}]",
            'funding: {text: "Tỉnh 10 tỷ; Dân 2 tỷ", section: i}',
        ),
        ("place: [Trà Lam]", "place: Trà Lam"),
        ("place: [Trà Lam, Hải An]", "place: Trà Lam (khóa này chỉ ghi một giá trị)"),
    ],
)
def test_words_in_place_of_keys_are_put_behind_theirs(tmp_path, typed, offered):
    assert hint_of(tmp_path, f"{FACTS}{typed}\n", "K209") == f"viết như: {offered}"


def test_of_two_issuers_none_is_made_up(tmp_path):
    facts = FACTS.replace("agency: so-y-te", "agency: so-y-te, ubnd")
    assert hint_of(tmp_path, facts, "K203") == "viết như «so-y-te» hay «ubnd»"


def test_ids_joined_by_a_word_are_offered_as_a_list(tmp_path):
    duty = "deadlines:\n  - {id: a, what: Báo cáo, who: %s, every: year, due: 15/12, section: i}\n"
    ids = "so-y-te và so-noi-vu"
    listed = "nhiều nơi thì viết thành danh sách: [so-y-te, so-noi-vu]"
    assert hint_of(tmp_path, FACTS + duty % ids, "K313") == listed
    assert hint_of(tmp_path, FACTS + duty % ids, "K223").endswith("«who: [so-y-te, so-noi-vu]»")
    name = "Sở Văn hóa và Thể thao"
    codes = {p.code for p in know_of(tmp_path, {A: source(FACTS + duty % name)}).problems}
    assert "K223" not in codes


def test_a_pace_of_a_task_is_not_sent_to_a_key_it_has_not(tmp_path):
    task = "tasks:\n  - {id: a, what: Đi kiểm tra, lead: ubnd, every: hằng tuần}\n"
    assert "trigger" not in hint_of(tmp_path, FACTS + task, "K204")
    duty = "deadlines:\n  - {id: a, what: Báo cáo, who: ubnd, every: hằng tuần}\n"
    assert "trigger" in hint_of(tmp_path, FACTS + duty, "K204")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("hằng năm", "có phải là «annual»?"),
        ("chuyên đề", "có phải là «ad_hoc»?"),
        ("sơ kết", "có phải là «interim»?"),
        ("mùa xuân", "chọn một trong: annual (hằng năm), ad_hoc (đột xuất), interim (sơ kết), "
         "final (tổng kết)"),
    ],
)  # fmt: skip
def test_the_occasion_of_an_award_is_one_of_four(tmp_path, typed, hint):
    awards = "awards:\n  - {occasion: %s, form: Giấy khen, section: i}\n"
    assert hint_of(tmp_path, FACTS + awards % typed, "K204") == hint
    problems = know_of(tmp_path / "near", {A: source(FACTS + awards % "annual")}).problems
    assert "K204" not in {problem.code for problem in problems}


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ("awards:\n  - {occasion: …, form: Giấy khen}\n", "occasion"),
        ("relations:\n  - {type: …, printed: Kế hoạch 1}\n", "type"),
        ("tasks:\n  - {id: a, what: ..., lead: ubnd}\n", "what"),
        ("consultation: {closes: …}\n", "closes"),
    ],
)
def test_the_dots_of_a_proposal_are_to_be_filled(tmp_path, facts, key):
    hint = hint_of(tmp_path, FACTS + facts, "K201")
    assert f"chỗ của «{key}» còn trống" in hint


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("Thứ Ba, 30/09/2025", "30/09/2025"),
        ("chủ nhật ngày 5/10/2025", "05/10/2025"),
        ("2025 quý III", "quý III/2025"),
        ("III/2025", "quý III/2025"),
        ("hết năm 2026 ", "năm 2026"),
    ],
)
def test_a_day_among_other_words_is_offered(tmp_path, typed, offered):
    # Of an issue, which has no words for how it is bounded.
    facts = FACTS.replace("issued: 10/02/2024", f"issued: {typed}")
    assert hint_of(tmp_path, facts, "K205") == f"có phải là {offered}?"


def test_a_rule_in_one_key_leaves_alone_what_another_key_says(tmp_path):
    due = "deadlines:\n  - {id: a, what: Báo cáo, who: ubnd, every: year, due: %s}\n"
    both = due % "10/6 và 10/12, comparator: before"
    assert hint_of(tmp_path, FACTS + both, "K212") == "viết thành các khóa: due: [10/06, 10/12]"
    said = due % "trước ngày 10/12"
    assert "comparator: before" in hint_of(tmp_path, FACTS + said, "K212")


def test_ends_called_otherwise_are_told_once(tmp_path):
    facts = FACTS.replace("period: {start: 2024, end: 2030}", "period: {from: 2024, to: 2030}")
    told = know_of(tmp_path, {A: source(facts)}).problems
    assert [(p.code, p.hint) for p in told] == [
        ("K202", "ở đây gọi là «start»"),
        ("K202", "ở đây gọi là «end»"),
    ]


def test_how_far_a_task_has_come_is_led_to_its_record(tmp_path):
    task = "tasks: [{id: a, what: A, lead: ubnd, state: done}]\n"
    assert hint_of(tmp_path, FACTS + task, "K202").startswith(
        "việc làm đến đâu thì ghi ở tasks.yml"
    )


def test_what_is_accepted_stays_so_while_something_else_is_wrong(tmp_path):
    endless = FACTS.replace("period: {start: 2024, end: 2030}\n", "").split("phases:")[0]
    endless += "deadlines:\n  - {id: a, what: Báo cáo, who: ubnd, every: year, due: 15/12}\n"
    assert "K306" in {p.code for p in know_of(tmp_path, {A: source(endless)}).problems}
    taken = endless + "accepted: [{code: K306, reason: In như vậy, date: 20/11/2026}]\n"
    broken = taken + "milestones: [{id: m, name: Sơ kết, due: 01/12}]\n"
    assert [p.code for p in know_of(tmp_path, {A: source(broken)}).problems] == ["K308"]


def test_nothing_is_accepted_by_a_program(tmp_path):
    endless = FACTS.replace("period: {start: 2024, end: 2030}\n", "").split("phases:")[0]
    endless += "deadlines:\n  - {id: a, what: Báo cáo, who: ubnd, every: year, due: 15/12}\n"
    entry = "accepted:\n  - code: K306%s\n    reason: Máy không thấy\n    date: 20/11/2026\n"
    remark = " # cần xem: đối chiếu"

    def told(mark: str) -> str:
        known = know_of(tmp_path, {A: source(endless + entry % mark)})
        (problem,) = (p for p in known.problems if p.code == "K306")
        assert problem.severity == "info"
        return problem.message

    assert told("").startswith("đã xem và chấp nhận")
    assert "chấp nhận" not in told(remark)


@pytest.mark.parametrize(
    ("facts", "offered"),
    [
        ("awards: [{form: Giấy khen}]", "«occasion: annual | ad_hoc | interim | final»"),
        ("funding: {section: i}", "«text: …»"),
        ("expects: [{what: Kế hoạch}]", "«who: …»"),
        ("recipients: [{name: Kính gửi}]", "«items: […]»"),
    ],
)
def test_a_key_that_is_missing_is_offered_no_words_of_another_document(tmp_path, facts, offered):
    assert hint_of(tmp_path, f"{FACTS}{facts}\n", "K201") == f"thêm {offered} vào trong ngoặc"


def test_a_list_that_a_proposal_left_open_is_blank(tmp_path):
    facts = FACTS + "recipients: [{name: Kính gửi, items: […]}]\n"
    assert "chỗ của «items» còn trống" in hint_of(tmp_path, facts, "K201")


def test_bodies_typed_as_one_are_told_once(tmp_path):
    body = "## I. Việc\n\n1. Phòng Kinh tế, Phòng Văn hóa báo cáo trước ngày 15/12 hằng năm.\n"
    duty = (
        "deadlines:\n  - {id: a, what: Báo cáo, who: %s, every: year, due: 15/12, section: i-1}\n"
    )

    def told(who: str) -> list[str]:
        known = know_of(tmp_path, {A: source(FACTS + duty % who, body)})
        return sorted({problem.code for problem in known.problems} & {"K223", "K313"})

    assert told("Phòng Kinh tế; Phòng Văn hóa") == ["K223"]
    # One of them is named nowhere.
    assert told("Phòng Kinh tế; Phòng Nội vụ") == ["K223", "K313"]
