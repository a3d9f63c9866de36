"""A name where an id belongs is answered with the id; what cannot be read is no reason to guess."""

from __future__ import annotations

import pytest

from tests.small import AGENCIES, FACTS, codes_of, know_of, source

A, B = "ke-hoach-a.md", "ke-hoach-b.md"
SECOND = FACTS.replace("id: ke-hoach-a", "id: ke-hoach-b").replace("number: 12", "number: 98")
AMENDS = "relations:\n  - {type: amends, to: %s}\n"


def hints(known, code: str) -> list[str]:
    return [problem.hint for problem in known.problems if problem.code == code]


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("98/KH-SYT", "viết như «ke-hoach-b»"),
        ("Kế hoạch số 98/KH-SYT", "viết như «ke-hoach-b»"),
        ("9/KH-UBND", "viết như «kh-9»"),
        # None bears it, and two do.
        ("97/KH-SYT", "viết như «97-kh-syt»"),
        (
            "Phát động phong trào Sống khỏe mỗi ngày",
            "viết như «phat-dong-phong-trao-song-khoe-moi-ngay»",
        ),
    ],
)
def test_a_documents_code_is_answered_with_its_id(tmp_path, written, offered):
    third = SECOND.replace("ke-hoach-b", "ke-hoach-c").replace("98", "99")
    known = know_of(
        tmp_path,
        {
            A: source(FACTS + AMENDS % written),
            B: source(SECOND),
            "ke-hoach-c.md": source(third),
        },
    )
    assert hints(known, "K203") == [offered]


def test_a_body_of_a_register_with_mistakes_is_known_by_its_name(tmp_path):
    register = AGENCIES + (
        "  - {id: binh-hai-phong-duoc, name: Phòng Dược Bình Hải, level: division, "
        "parent: Sở Y tế Bình Hải}\n"
    )
    known = know_of(tmp_path, {A: source(), "agencies.yml": register})
    assert hints(known, "K203") == ["viết như «so-y-te»"]


DUTY = "deadlines:\n  - {id: bao-cao, what: Báo cáo sức khỏe, every: year, due: 15/12}\n"


def test_the_words_of_a_duty_are_answered_with_its_id(tmp_path):
    rows = "duty,title,period,date,link\n{},Báo cáo,2025,01/12/2025,https://a.example/b\n"
    for written, offered in (
        ("Báo cáo sức khỏe", "viết như «bao-cao»"),
        ("Báo cáo thể thao", "viết như «bao-cao»"),
    ):
        known = know_of(
            tmp_path,
            {A: source(FACTS + DUTY), "ke-hoach-a/reports.csv": rows.format(written)},
        )
        assert hints(known, "K203") == [offered]


@pytest.mark.parametrize(
    "mistake", ["status: đã ban hành\n", "kinhphi: 3\n", "original: {url: trang của xã}\n"]
)
def test_of_a_plan_with_a_mistake_only_that_is_told(tmp_path, mistake):
    known = know_of(
        tmp_path, {A: source(FACTS + mistake), B: source(SECOND + AMENDS % "ke-hoach-a")}
    )
    assert "K402" not in codes_of(known)
    # Near miss: of one that is not there at all.
    known = know_of(tmp_path, {A: source(), B: source(SECOND + AMENDS % "ke-hoach-z")})
    assert "K402" in codes_of(known)


def test_no_doer_is_sought_by_a_register_that_cannot_be_read(tmp_path):
    body = "## I. Việc\n\nSở Y tế Bình Hải báo cáo.\n"
    facts = FACTS + DUTY.replace("due: 15/12", "due: 15/12, who: so-y-te, section: i")
    broken = AGENCIES.replace("level: department", "level: công đoàn")
    known = know_of(tmp_path, {A: source(facts, body), "agencies.yml": broken})
    assert "K313" not in codes_of(known)
    known = know_of(tmp_path, {A: source(facts, body.replace("Y tế", "Xây dựng"))})
    assert "K313" in codes_of(known)


BODY = "## I. Việc\n\nKhoa Dược, Khoa Khám bệnh báo cáo sức khỏe.\n"


@pytest.mark.parametrize(
    ("who", "hint"),
    [
        ("so-y-te, ubnd", "nhiều nơi thì viết thành danh sách: [so-y-te, ubnd]"),
        ("[so-y-te; ubnd]", "nhiều nơi thì viết thành danh sách: [so-y-te, ubnd]"),
        (
            "Khoa Duoc; Khoa Kham benh",
            "nhiều nơi thì viết thành danh sách: [Khoa Duoc, Khoa Kham benh]",
        ),
        ("Khoa Duoc", "có phải là «Khoa Dược»?"),
        (
            "DS. Nguyễn Văn Mẫu - Trưởng khoa Dược",
            "đây là tên người: ghi nơi phải làm như văn bản gọi, không ghi tên người",
        ),
        (
            "Khoa Nội",
            "câu in không nêu ai thì bỏ «who» hoặc «lead»; suy ra thì ghi «inferred» với lý do",
        ),
        (
            "Phòng Giám đốc",
            "câu in không nêu ai thì bỏ «who» hoặc «lead»; suy ra thì ghi «inferred» với lý do",
        ),
    ],
)
def test_another_form_of_who_acts_is_told_before_it_is_left_out(tmp_path, who, hint):
    facts = FACTS + DUTY.replace("due: 15/12}", "due: 15/12, section: i-p1, who: WHO}")
    value = who if who.startswith("[") else f'"{who}"'
    known = know_of(tmp_path, {A: source(facts.replace("WHO", value), BODY)})
    assert hints(known, "K313") == [hint]


@pytest.mark.parametrize(
    ("period", "hint"),
    [
        ("01/2026", "có phải là quý I/2026?"),
        (
            "2026",
            "ghi từng kỳ một, như quý I/2026; tài liệu của cả năm 2026 mà nộp cho lần cuối thì ghi "
            "quý IV/2026",
        ),
        (
            "6 tháng đầu năm 2026",
            "ghi từng kỳ một, như quý I/2026; tài liệu của cả 6 tháng đầu năm 2026 mà nộp "
            "cho lần cuối thì ghi quý II/2026",
        ),
    ],
)
def test_a_period_that_is_none_of_the_duty_is_answered_with_one(tmp_path, period, hint):
    quarterly = DUTY.replace("every: year, due: 15/12", "every: quarter, due: ngày 25")
    rows = f"duty,title,period,date,link\nbao-cao,Báo cáo,{period},01/12/2026,https://a.example/b\n"
    known = know_of(tmp_path, {A: source(FACTS + quarterly), "ke-hoach-a/reports.csv": rows})
    assert hints(known, "K722") == [hint]


@pytest.mark.parametrize(
    ("due", "hint"),
    [
        ("[15/06, 15/12]", "2 lần; ghi lần nào: 6 tháng đầu năm 2026 hay 6 tháng cuối năm 2026"),
        ("[15/10, 15/12]", "2 lần; ghi lần nào: tháng 10/2026 hay tháng 12/2026"),
        (
            "[15/03, 15/06, 15/11]",
            "3 lần; ghi lần nào: tháng 03/2026 hay tháng 06/2026 hay tháng 11/2026",
        ),
    ],
)
def test_a_year_of_what_comes_several_times_in_it_is_answered_with_them(tmp_path, due, hint):
    several = DUTY.replace("due: 15/12", f"due: {due}")
    rows = "duty,title,period,date,link\nbao-cao,Báo cáo,PERIOD,20/12/2026,https://a.example/b\n"

    def read(folder, period):
        files = {
            A: source(FACTS + several),
            "ke-hoach-a/reports.csv": rows.replace("PERIOD", period),
        }
        return know_of(tmp_path / folder, files)

    assert hints(read("a", "2026"), "K722") == [f"việc này mỗi năm có {hint}"]
    # Obeyed, each is taken.
    for number, period in enumerate(hint.partition("ghi lần nào: ")[2].split(" hay ")):
        assert hints(read(f"b{number}", period), "K722") == []


@pytest.mark.parametrize(
    ("kind", "meant"),
    [("KH", "kế hoạch"), ("CV", "công văn"), ("TTr", "tờ trình"), ("NQ", "nghị quyết")],
)
def test_a_kind_in_short_is_told_in_full(tmp_path, kind, meant):
    facts = FACTS.replace("kind: kế hoạch", f"kind: {kind}")
    assert hints(know_of(tmp_path, {A: source(facts)}), "K218") == [f"viết «kind: {meant}»"]


@pytest.mark.parametrize("kind", ["QĐ", "kế hoạch", "Thông báo kết luận"])
def test_what_may_be_two_kinds_is_left(tmp_path, kind):
    facts = FACTS.replace("kind: kế hoạch", f"kind: {kind}")
    assert hints(know_of(tmp_path, {A: source(facts)}), "K218") == []


HOSPITALS = AGENCIES + (
    "  - {id: bv-mot, name: Bệnh viện Một Bình Hải, level: unit, short_names: Bệnh viện, "
    "territory: binh-hai, parent: so-y-te}\n"
    "  - {id: bv-hai, name: Bệnh viện Hai Bình Hải, level: unit, short_names: Bệnh viện, %s}\n"
)


@pytest.mark.parametrize(
    ("of", "is_told"),
    [
        ("territory: binh-hai", True),
        ("territory: binh-hai, parent: so-y-te", True),
        ("territory: tra-lam", False),
    ],
)
def test_two_bodies_of_one_place_share_no_short_name(tmp_path, of, is_told):
    register = (HOSPITALS % of).replace(
        "agencies:",
        "  - {id: tra-lam, name: Phường Trà Lam, level: commune, parent: binh-hai}\nagencies:",
    )
    known = know_of(tmp_path, {A: source(), "agencies.yml": register})
    assert ("K434" in codes_of(known)) is is_told
