"""What the page of a plan says beside its text: what is its own, what is cited, what disagrees."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.render.parts.standing import issued_as, stage_in_words
from congkhai.render.parts.view import document
from congkhai.snapshot import Site

from tests.small import DOCUMENTS, FACTS, know_of, source

TODAY = dt.date(2026, 11, 22)
SAME = "Mỗi trạm y tế dọn sân, khơi cống, trồng thêm cây và ghi lại số giờ làm của từng người."
ABOVE = "Mỗi cơ quan chọn một ngày trong tháng để cả nhà cùng đi bộ ba nghìn bước quanh hồ."
BELOW = "Mỗi cơ quan chọn một ngày trong tháng để cả nhà cùng đi bộ năm nghìn bước quanh hồ."
OWN = "Trạm y tế xã đảo mở cửa thêm hai buổi tối cho người đi biển về muộn đến khám."
PARENT = (
    FACTS.replace("id: ke-hoach-a", "id: ke-hoach-9")
    .replace("number: 12", "number: 9")
    .replace("KH-SYT", "KH-UBND")
    .replace("10/02/2024", "05/01/2024")
    .replace("agency: so-y-te", "agency: ubnd")
)
IMPLEMENTS = "relations:\n  - {type: implements, to: kh-9, section: mo-dau}\n"
KH_7 = (
    "  - {id: kh-7, kind: kế hoạch, number: 7, symbol: KH-UBND, issued: 05/01/2024, agency: ubnd}\n"
)
OPENING = "Thực hiện Kế hoạch số 9/KH-UBND ngày 05/01/2024 của UBND tỉnh."


def text(*items: str) -> str:
    numbered = "\n\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
    return f"{OPENING}\n\n## I. Nội dung\n\n{numbered}\n"


def page(folder: Path, files: dict[str, str], plan: str = "ke-hoach-a") -> str:
    known = know_of(folder, files)
    made = {one.url: one for one in all_pages(snapshot_of(known, TODAY, Site()))}
    return made[f"ke-hoach/{plan}/"].content


def beside(folder: Path, facts: str, other: str = PARENT) -> str:
    """The page of a plan beside another that has one item alike, one nearly, one not."""
    files = {
        "a.md": source(facts, text(SAME, BELOW, OWN)),
        "b.md": source(other, text(SAME, ABOVE)),
    }
    return page(folder, files)


@pytest.mark.parametrize(
    ("facts", "same", "changed"),
    [
        (FACTS + IMPLEMENTS, "giống văn bản cấp trên", "gần giống văn bản cấp trên"),
        (FACTS, "giống 9/KH-UBND", "gần giống 9/KH-UBND"),
    ],
    ids=["under it", "beside it"],
)
def test_an_item_says_whether_it_repeats_the_plan_above_or_one_beside(
    tmp_path, facts, same, changed
):
    content = beside(tmp_path, facts)
    said = re.findall(r'<a class="ck-like" href="([^"]+)"[^>]*>([^<]+)</a>', content)
    base = "../../ke-hoach/ke-hoach-9/"
    assert said[-2:] == [(f"{base}#i-1", same), (f"{base}#i-2", changed)]


def test_no_words_are_set_against_each_other_since_both_texts_are_restated(tmp_path):
    content = beside(tmp_path, FACTS + IMPLEMENTS)
    assert "<del>" not in content
    assert "<ins>" not in content
    assert 'title="I.2, Kế hoạch 9/KH-UBND"' in content


def test_likenesses_are_marked_only_when_they_are_asked_for(tmp_path):
    content = beside(tmp_path, FACTS + IMPLEMENTS)
    assert content.index('type="checkbox" id="danh-dau"') < content.index('class="ck-like"')
    assert "checked" not in content


def test_what_only_this_plan_says_is_listed_and_counted(tmp_path):
    content = beside(tmp_path, FACTS + IMPLEMENTS)
    own = content.partition('id="rieng"')[2].partition("</details>")[0]
    assert "1 mục chỉ có ở đây, 1 mục gần giống," in own
    assert re.findall(r'<li><a href="#([^"]+)">[^<]+</a>: ([^<]+)</li>', own) == [("i-3", OWN)]


APART = "chưa so được với văn bản cấp trên vì cổng chưa có"


@pytest.mark.parametrize(
    ("relation", "is_lacking"),
    [("implements, to: kh-9", False), ("implements, to: kh-7", True), ("related, to: kh-9", True)],
)
def test_a_text_above_that_shares_no_item_was_compared_all_the_same(tmp_path, relation, is_lacking):
    facts = f"{FACTS}relations:\n  - {{type: {relation}, section: mo-dau}}\n"
    files = {
        "a.md": source(facts, text(OWN, BELOW)),
        "b.md": source(PARENT, text("Bến phà Sông Mẫu mở thêm một chuyến sớm cho người đi chợ.")),
        "documents.yml": DOCUMENTS + KH_7,
    }
    own = page(tmp_path, files).partition('id="rieng"')[2].partition("</details>")[0]
    assert "mục chỉ có ở đây" in own
    assert (APART in " ".join(own.split())) is is_lacking


@pytest.mark.parametrize(("count", "is_listed"), [(40, False), (12, True)])
def test_a_text_that_shares_next_to_nothing_is_not_printed_again(tmp_path, count, is_listed):
    places = ("xóm Đồi", "bến Cát", "chợ Gạo", "đảo Mây", "làng Sen", "phố Mới", "ấp Dừa")
    alone = [
        f"Tổ {number} ở {places[number % 7]} lo {number * 37} chậu hoa, {number * 11} cột đèn."
        for number in range(1, count + 1)
    ]
    files = {
        "a.md": source(FACTS + IMPLEMENTS, text(SAME, *alone)),
        "b.md": source(PARENT, text(SAME)),
    }
    own = page(tmp_path, files).partition('id="rieng"')[2].partition("</details>")[0]
    assert f"{count} mục chỉ có ở đây" in own
    assert ("<ul" in own) is is_listed


def test_a_plan_that_repeats_nothing_has_nothing_to_mark(tmp_path):
    assert "danh-dau" not in page(tmp_path, {"a.md": source()})


def test_a_citation_tells_which_document_is_meant(tmp_path):
    content = page(tmp_path, {"a.md": source(FACTS, text(SAME))})
    about = "Kế hoạch 9/KH-UBND, 05/01/2024, UBND tỉnh Bình Hải (chưa có trên cổng)"
    assert f'title="{about}" aria-describedby="vb-kh-9"' in content
    (listed,) = re.findall(r'<span id="vb-kh-9">(.*?)</span> <small>\((.*?)\)</small>', content)
    assert 'href="../../van-ban/kh-9/"' in listed[0]
    assert listed[1] == '<a href="#mo-dau">phần mở đầu</a>'


def test_a_citation_of_a_plan_on_the_portal_gives_its_name(tmp_path):
    content = beside(tmp_path, FACTS + IMPLEMENTS)
    assert (
        'title="Kế hoạch 9/KH-UBND, 05/01/2024, UBND tỉnh Bình Hải: '
        'Phát động phong trào Sống khỏe mỗi ngày" aria-describedby="vb-ke-hoach-9"'
    ) in content


def test_a_misprint_inside_a_citation_leaves_the_citation_a_link(tmp_path):
    errata = 'errata:\n  - {printed: "số 9/KH-UBND ngày", meant: "số 9/KH-UBND, ngày"}\n'
    content = page(tmp_path, {"a.md": source(FACTS + errata, text(SAME))})
    ((words, number),) = re.findall(
        r'<a class="ck-cite[^>]*aria-describedby="vb-kh-9">(.*?)</a>(<a [^>]*>)', content
    )
    assert words.startswith('Kế hoạch <span class="ck-err">số <span')
    assert "#dinh-chinh-1" in number


def test_a_plan_on_the_portal_names_who_cites_it_and_where(tmp_path):
    files = {
        "a.md": source(FACTS + IMPLEMENTS, text(SAME)),
        "b.md": source(PARENT, text(SAME)),
    }
    content = page(tmp_path, files, "ke-hoach-9")
    assert 'href="../../ke-hoach/ke-hoach-a/#mo-dau">phần mở đầu</a>' in content
    assert 'id="duoc-dan"' not in page(tmp_path, files)


def test_what_a_plan_states_that_it_cites_is_listed_though_no_text_names_it(tmp_path):
    cites = "relations:\n  - {type: cites, to: luat-cu, section: i-1}\n"
    law = (LAW % "22/11/2027").replace(
        "symbol: QH15", "symbol: QH15, relations: [{type: replaces, to: luat-cu, effective: 2027}]"
    )
    files = {"documents.yml": law, "a.md": source(FACTS + cites, text("Đi bộ."))}
    made = {
        one.url: one.content
        for one in all_pages(snapshot_of(know_of(tmp_path, files), TODAY, Site()))
    }
    assert '<span id="vb-luat-cu">' in made["ke-hoach/ke-hoach-a/"]
    assert 'href="../../ke-hoach/ke-hoach-a/#i-1"' in made["van-ban/luat-cu/"]
    assert "Bị thay thế bởi: " in made["van-ban/luat-cu/"]
    assert "Thay thế: " in made["van-ban/luat-moi/"]
    assert "hiệu lực từ" in made["van-ban/luat-moi/"]


def test_a_citation_in_a_table_is_a_link_too(tmp_path):
    rows = "| Số | Căn cứ |\n|---|---|\n| 1 | Kế hoạch số 9/KH-UBND ngày 05/01/2024 |\n"
    content = page(tmp_path, {"a.md": source(FACTS, text(SAME) + "\n" + rows)})
    ((cell, words),) = re.findall(r'<td>(<a class="ck-cite[^>]*>)(.*?)</a></td>', content)
    assert 'href="../../van-ban/kh-9/"' in cell
    assert "9/KH-UBND" in words


LAW = """documents:
  - {id: kh-9, kind: kế hoạch, number: 9, symbol: KH-UBND, issued: 05/01/2024, agency: ubnd}
  - id: luat-cu
    kind: luật
    title: Luật Đi bộ
    validity: {to: "%s", replaced_by: luat-moi}
  - {id: luat-moi, kind: luật, title: Luật Đi bộ và đi xe, number: 9/2026, symbol: QH15}
"""


@pytest.mark.parametrize(("end", "has_ended"), [("22/11/2026", True), ("23/11/2026", False)])
def test_a_law_leaned_on_that_was_replaced_says_since_when_and_by_what(tmp_path, end, has_ended):
    files = {"documents.yml": LAW % end, "a.md": source(body=text("Theo Luật Đi bộ."))}
    made = {
        one.url: one.content
        for one in all_pages(snapshot_of(know_of(tmp_path, files), TODAY, Site()))
    }
    said = f"hết hiệu lực từ {end}, được thay bởi Luật 9/2026/QH15"
    assert (f"; {said} (chưa có trên cổng)" in made["ke-hoach/ke-hoach-a/"]) is has_ended
    assert (f"<strong>H{said[1:]}" in made["ke-hoach/ke-hoach-a/"]) is has_ended
    assert ("Đã hết hiệu lực" in made["van-ban/luat-cu/"]) is has_ended
    assert "luat-moi" in made["van-ban/luat-cu/"]


def test_a_plan_replaced_by_another_says_since_when(tmp_path):
    replaces = "relations:\n  - {type: replaces, to: ke-hoach-9, effective: 01/03/2024}\n"
    files = {"a.md": source(FACTS + replaces), "b.md": source(PARENT)}
    content = page(tmp_path, files)
    assert "được thay từ 01/03/2024 bởi Kế hoạch 12/KH-SYT" in content
    assert "hiệu lực từ" in page(tmp_path, files, "ke-hoach-9")


LATE = "milestones:\n  - {id: cuoi, name: Tổng kết, due: 2031}\n"
ACCEPTED = "accepted:\n- {code: K607, reason: Văn bản in như vậy, date: 22/11/2026}\n"
STEPS = IMPLEMENTS + LATE


def findings(content: str) -> list[tuple[str, str]]:
    found = content.split('id="du-lieu"', 1)[1].split("<h2", 1)[0]
    return re.findall(r"<span>([^<]+)</span></span>.*?#(k\d+)\"", found)


def test_errors_stand_before_warnings_and_these_before_the_rest(tmp_path):
    found = findings(page(tmp_path, {"a.md": source(FACTS + STEPS)}))
    assert found[0] == ("Lỗi", "k607")
    ranks = [("Lỗi", "Cảnh báo", "Ghi nhận").index(severity) for severity, _ in found]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1


def test_an_accepted_finding_stands_last_with_its_reason_and_day(tmp_path):
    content = page(tmp_path, {"a.md": source(FACTS + STEPS + ACCEPTED)})
    assert findings(content)[-1] == ("Lỗi", "k607")
    assert "Đã xem và chấp nhận ngày 22/11/2026: Văn bản in như vậy" in content
    assert "đã xem và chấp nhận (22/11/2026" not in content


def quality(folder: Path, facts: str, plans: int = 1) -> dict[str, str]:
    files = {
        f"ke-hoach-{n}.md": source(
            facts.replace("ke-hoach-a", f"ke-hoach-{n}").replace("number: 12", f"number: {n}")
        )
        for n in range(100, 100 + plans)
    }
    made = all_pages(snapshot_of(know_of(folder, files), TODAY, Site()))
    return {one.url: one.content for one in made if one.url.startswith("chat-luong-du-lieu/")}


def test_accepted_findings_are_told_apart_on_the_page_about_quality(tmp_path):
    (content,) = quality(tmp_path, FACTS + STEPS + ACCEPTED).values()
    assert "<dt>Lỗi</dt><dd>0</dd>" in content
    assert "<dt>Đã xem và chấp nhận</dt><dd>1</dd>" in content
    after = content.split("<h3>Đã xem và chấp nhận</h3>")[1]
    assert "#k607" in after
    assert "Đã xem và chấp nhận ngày 22/11/2026: Văn bản in như vậy" in after


def test_many_findings_are_cut_into_pages_that_each_hold_whole_sources(tmp_path):
    pages = quality(tmp_path, FACTS + STEPS, plans=120)
    assert len(pages) > 1
    named = [file for one in pages.values() for file in re.findall(r"<code>(plans/.*?)<", one)]
    assert len(named) == len(set(named)) == 120
    assert max(len(one.encode()) for one in pages.values()) < 150_000
    assert all(
        'href="../../chat-luong-du-lieu/"' in one
        for url, one in pages.items()
        if url != "chat-luong-du-lieu/"
    )
    # The frame's own menu is «Các trang».
    for content in pages.values():
        ways = re.findall(r'<nav[^>]* aria-label="([^"]*)"', content)
        assert len({*ways, "Các trang"}) == len(ways) + 1 > 2


LATE_TASK = "tasks:\n  - {id: don-san, what: Dọn sân, due: 30/09/2025, section: i-1}\n"
LATE_TARGET = "targets:\n  - {id: ho, what: Hộ tham gia, value: 90, unit: '%', due: 2025}\n"
LATE_REPORT = "deadlines:\n  - {id: nam, what: Báo cáo, due: 01/12/2025, section: i-1}\n"


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (LATE_TASK, "1 nhiệm vụ đã qua hạn mà cổng chưa thấy"),
        (LATE_TARGET, "1 chỉ tiêu đã qua hạn mà cổng chưa thấy"),
        (LATE_REPORT, "1 mục báo cáo, công khai đã qua hạn mà cổng chưa thấy"),
        (
            LATE_REPORT + LATE_TASK + LATE_TARGET,
            "1 mục báo cáo, công khai, 1 nhiệm vụ, 1 chỉ tiêu đã qua hạn mà cổng chưa thấy",
        ),
        (LATE_TASK.replace("2025", "2027"), "Không có mục nào qua hạn mà cổng chưa thấy"),
    ],
)
def test_a_plan_counts_all_that_is_past_its_day_and_was_not_seen(tmp_path, facts, told):
    content = page(tmp_path, {"a.md": source(FACTS + facts, text("Dọn sân trước ngày 30."))})
    assert told in content
    assert ("Trong những việc có hạn mà cổng theo dõi" in content) == told.startswith("Không")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", "Đã qua hạn, chưa thấy kết quả trên cổng này"),
        (", inferred: Nêu ở mục trên", "có điều suy ra, không tính là chậm"),
        (", comparator: on", ""),
    ],
)
def test_a_task_whose_day_is_over_says_how_it_stands(tmp_path, more, told):
    facts = FACTS + LATE_TASK.replace("}", f"{more}}}")
    content = page(tmp_path, {"a.md": source(facts, text("Dọn sân trước ngày 30."))})
    row = content.partition('id="ai-lam-gi"')[2].partition("</tr>")[2].partition("</tr>")[0]
    assert told in row


FOUR_KEYS = "id: ke-hoach-a\nkind: kế hoạch\nagency: so-y-te\ntitle: Trồng cây\n"


@pytest.mark.parametrize("line", ["", "text: imported\n"])
def test_a_source_just_begun_states_no_silence_of_the_document(tmp_path, line):
    content = page(tmp_path, {"a.md": source(FOUR_KEYS + line, text("Dọn sân trước ngày 30."))})
    assert "văn bản không" not in content.lower()
    assert ("Cổng chưa đọc thấy" in content) == bool(line)


def test_a_source_with_its_head_states_what_the_document_does_not_say(tmp_path):
    content = page(tmp_path, {"a.md": source(FACTS, text("Dọn sân."))})
    assert "Văn bản không nêu" in content


@pytest.mark.parametrize("kind", ["công văn", "chỉ thị"])
def test_a_letter_is_not_called_a_plan(tmp_path, kind):
    facts = FOUR_KEYS.replace("kế hoạch", kind)
    content = page(tmp_path, {"a.md": source(facts, text("Dọn sân."))})
    assert not re.search(r"kế hoạch (này|nêu)", content, re.IGNORECASE)


def test_ways_to_write_that_are_not_there_leave_no_word_behind(tmp_path):
    content = page(tmp_path, {"a.md": source(FACTS, text("Dọn sân."))})
    told = " ".join(re.sub(r"<[^>]+>", " ", content.split('id="gop-y"')[1]).split())
    assert "Với trang này: xem mọi cách góp ý" in told
    assert "kho mã" not in content


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Về việc quét vôi các ngõ", "Quét vôi các ngõ"),
        ("V/v quét vôi các ngõ", "Quét vôi các ngõ"),
        ("Về việc: Quét vôi các ngõ", "Quét vôi các ngõ"),
        ("về quét vôi các ngõ", "Về quét vôi các ngõ"),
        ("Việc quét vôi", "Việc quét vôi"),
        ("V/v", "V/v"),
    ],
)
def test_a_title_that_begins_with_about_is_called_by_what_it_is_about(tmp_path, title, heading):
    facts = re.sub(r"(?m)^(name|title): .*\n", "", FACTS) + f"title: '{title}'\n"
    content = page(tmp_path, {"a.md": source(facts)})
    assert re.search(rf"<h1[^>]*>\s*{re.escape(heading)}\s*<", content)


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (
            "{sector: Y tế, audience: [Các trạm y tế, Cả nhà]}",
            ["Y tế", "Các trạm y tế; Cả nhà"],
        ),
        ("{audience: [Các thôn]}", ["Các thôn"]),
        ("{territory: binh-hai}", []),
    ],
)
def test_the_page_says_for_whom_a_plan_is(tmp_path, scope, said):
    shown = page(tmp_path, {"a.md": source(f"{FACTS}scope: {scope}\n")})
    told = re.findall(r"<dt>(?:Ngành, lĩnh vực|Ai tham gia)</dt>\s*<dd>(.*?)</dd>", shown)
    assert told == said


def test_the_page_keeps_the_title_that_a_plan_prints_beside_its_plain_name(tmp_path):
    title = re.search(r"^title: (.*)$", FACTS, re.M)[1]
    shown = page(tmp_path, {"a.md": source(f"{FACTS}name: Ai cũng đi bộ\n")})
    assert re.search(rf"<dt>Trích yếu</dt>\s*<dd>{title}</dd>", shown)
    assert "Trích yếu" not in page(tmp_path / "b", {"a.md": source(FACTS)})


def test_the_page_quotes_what_a_plan_prints_of_its_money(tmp_path):
    funding = "funding: {text: Từ ngân sách tỉnh, printed: do ngân sách tỉnh bảo đảm}\n"
    shown = page(tmp_path, {"a.md": source(f"{FACTS}{funding}")})
    assert "<q>do ngân sách tỉnh bảo đảm</q>" in shown


@pytest.mark.parametrize("plan", ["ke-hoach-a", "ke-hoach-9"])
def test_both_ends_of_a_tie_say_that_it_is_inferred(tmp_path, plan):
    tie = "relations:\n  - {type: replaces, to: ke-hoach-9, inferred: Cùng tên phong trào}\n"
    files = {"a.md": source(f"{FACTS}{tie}"), "b.md": source(PARENT)}
    assert "Suy ra: Cùng tên phong trào" in page(tmp_path, files, plan)


DUTY = "deadlines:\n  - {id: bao-cao, what: Báo cáo năm, every: year, due: 15/12, who: so-y-te}\n"
TARGET = "targets:\n  - {id: di-bo, what: Người đi bộ, value: 5000, unit: người}\n"
TASK = "tasks:\n  - {id: dap-bo, what: Đắp bờ, lead: so-y-te, due: 15/12/2025}\n"
AWARD = "awards:\n  - {occasion: annual, form: Giấy khen}\n"


@pytest.mark.parametrize(
    ("file", "record", "said"),
    [
        (
            "reports/2025.yml",
            "duty: bao-cao\nperiod: 2025\npublished: 10/12/2025\ntitle: Báo cáo năm 2025\n"
            "figures:\n  - {name: Đường đi bộ, value: '12,5', unit: km}\nnote: Kèm phụ lục.\n",
            "Báo cáo năm 2025</a>; đường đi bộ: 12,5&nbsp;km. Kèm phụ lục.</small>",
        ),
        (
            "reports/2025.yml",
            "duty: bao-cao\nperiod: 2025\npublished: 10/12/2025\ntitle: Báo cáo năm 2025\n",
            "Báo cáo năm 2025</a></small>",
        ),
        (
            "results/2025.yml",
            "target: di-bo\ndate: 01/10/2025\nvalue: 4000\nunit: người\nnote: Tính cả học sinh.\n",
            "</span></a>. Tính cả học sinh.</small>",
        ),
        (
            "awards/2025.yml",
            "year: 2025\noccasion: annual\nform: Giấy khen\nrecipient: Thôn A\n"
            "decision: 9/QĐ-SYT\nnote: Cùng hai thôn khác.\n",
            "<small>Cùng hai thôn khác.</small>",
        ),
        (
            "tasks/2025.yml",
            "task: dap-bo\ndate: 10/12/2025\nstate: done\nnote: Đã bàn giao.\n",
            "</span></a>. Đã bàn giao.</small>",
        ),
    ],
)
def test_what_a_record_tells_its_readers_stands_beside_it(tmp_path, file, record, said):
    files = {
        "ke-hoach-a.md": source(f"{FACTS}{DUTY}{TARGET}{AWARD}{TASK}"),
        f"ke-hoach-a/{file}": f"{record}link: https://so.example/1\n",
    }
    assert said in page(tmp_path, files)


DRAFTED = FACTS.replace("ke-hoach-a", "ke-hoach-d").replace("number: 12\n", "") + "status: draft\n"
BECAME = "relations:\n  - {type: replaces, to: ke-hoach-d}\n"


@pytest.mark.parametrize(
    ("facts", "says", "denies"),
    [
        (FACTS + BECAME, "nay đã thành kế hoạch 12/KH-SYT", "chưa thấy bản ban hành"),
        (FACTS, "cổng chưa thấy bản ban hành", "đã thành"),
        # Another draft is no issued text.
        (FACTS + BECAME + "status: draft\n", "cổng chưa thấy bản ban hành", "đã thành"),
    ],
)
def test_a_draft_leads_to_what_it_became(tmp_path, facts, says, denies):
    made = page(tmp_path, {"a.md": source(facts), "d.md": source(DRAFTED)}, "ke-hoach-d")
    told = " ".join(re.sub("<[^>]*>", " ", made).split())
    assert says in told
    assert denies not in told


ASKED = "consultation: {closes: 20/03/2024, whom: [ubnd]}\n"


@pytest.mark.parametrize(
    ("facts", "record", "says"),
    [
        # In force only later: it is no draft any more all the same.
        (f"{FACTS}relations:\n  - {{type: replaces, to: ke-hoach-d, effective: 2030}}\n", "", True),
        (FACTS, "became: ke-hoach-a", True),
        (FACTS, "became: kh-9", True),
        (FACTS, "", False),
        (f"{FACTS}status: draft\n", "became: ke-hoach-a", False),
    ],
)
def test_every_page_tells_the_same_of_what_a_draft_became(tmp_path, facts, record, says):
    files = {"a.md": source(facts), "ke-hoach-d.md": source(DRAFTED + ASKED)}
    outcome = f"{{date: 10/04/2024, gist: Sửa 3 điểm{f', {record}' if record else ''}}}\n"
    files["ke-hoach-d/consultation.yml"] = outcome
    snapshot = snapshot_of(know_of(tmp_path, files), TODAY, Site())
    draft = snapshot.portal.plans["ke-hoach-d"]
    assert (issued_as(snapshot, draft) is not None) is says
    assert document(snapshot, "ke-hoach-d").ended.startswith("đã thành ") is says
    assert stage_in_words(snapshot, draft).startswith("đã thành ") is says


UNSEEN = """\
obligations:
  - {id: von, what: Công khai tiền chợ, category: disclose, who: so-y-te, every: year, due: 31/01}
deadlines:
  - {id: nam, what: Báo cáo năm, category: report, who: so-y-te, to: ubnd, every: year, due: 15/12}
tasks:
  - {id: don, what: Dọn chợ, lead: so-y-te, due: 01/06/2025}
"""


def test_what_was_not_seen_is_led_to_where_it_stands(tmp_path):
    made = page(tmp_path, {"a.md": source(FACTS + UNSEEN)})
    now = made.partition("Đã qua hạn, cổng chưa thấy")[2].partition("</div>")[0]
    places = re.findall(r'href="#([\w-]+)">([^<]*)<', now)
    assert [at for at, _ in places] == ["cong-khai", "theo-doi", "ai-lam-gi"]
    assert all(f'id="{at}"' in made for at, _ in places)
    assert [words.split()[0] for _, words in places] == ["2", "2", "1"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "Cổng chưa có tên người ký"),
        ("signatory: {name: Lê Thị Muối, title: Giám đốc}\n", "Lê Thị Muối"),
        ("text: imported\n", "Cổng chưa đọc thấy"),
        ("status: draft\n", "Văn bản không nêu"),
    ],
)
def test_an_issued_document_is_never_said_to_name_no_signatory(tmp_path, more, said):
    made = page(tmp_path, {"ke-hoach-a.md": source(FACTS + more)})
    told = " ".join(re.sub("<[^>]*>", " ", made).split())
    assert f"Người ký {said}" in told
