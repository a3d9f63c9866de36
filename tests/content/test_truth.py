"""What the portal says is what the documents say: the six plans held beside their documents.

The tables below were read off the documents; pages, registers and open data have to agree with
them, and every quoted wording has to stand in its document.
"""

from __future__ import annotations

import datetime as dt
import functools
import html
import re
from collections import Counter
from pathlib import Path
from typing import Any

import orjson
import pytest
from congkhai.export.data import data_files
from congkhai.knowledge import load_portal
from congkhai.model import Category, Plan, is_criterion
from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.render.registers.disclosures import disclosure_pages
from congkhai.render.registers.parties import watch_pages
from congkhai.render.registers.reports import report_pages
from congkhai.snapshot import Site, Snapshot
from congkhai.sources.check.printed import LISTS, figures_are_printed

from tests.content.six import BQL, DRAFT, GDDT, KHCN, LETTER, NGAN_SON
from tests.need import ROOT

TODAY = dt.date(2026, 11, 22)

DOCUMENTS = {
    GDDT: ("000", 0, None),
    NGAN_SON: ("001", 0, None),
    BQL: ("002", 0, None),
    LETTER: ("003", 0, 40),
    DRAFT: ("003", 40, None),
    KHCN: ("004", 0, None),
}
"""The file of each document and its lines in it: one file holds a letter and what it encloses."""

ORDERED: dict[str, dict[str, tuple[str, ...]]] = {
    GDDT: {
        "disclose": ("iii-1-a-b3", "iii-1-b-b2", "iii-1-b-b9", "iv-2-p2", "iv-2-p2"),
        "report": ("vi-3", "vi-3"),
        "review": ("v-1-p1", "v-2-p1"),
        "programme": ("iii-1-b-b1", "iii-1-b-b1"),
        "supervise": (
            "i-2-p3", "iii-1-a-b3", "iii-1-a-b4", "iii-1-b-b9", "iii-1-c-b2", "iv-2-p2", "iv-3",
            "vi-2",
        ),
        "publicise": ("iii-1-c-b3", "iv-1", "iv-3"),
        "model": ("i-2-p3", "iv-4"),
        "award": ("i-2-p3",),
    },
    NGAN_SON: {
        "disclose": (
            "iii-1-1-b-b2", "iii-1-1-b-b9", "iv-2-p2", "iv-2-p2", "iv-3", "vi-2-p2",
        ),
        "report": ("vi-8", "vi-8"),
        "review": ("v-1-p1", "v-2-p1"),
        "programme": ("iii-1-1-b-b1", "iii-1-1-b-b1", "vi-2-p2", "vi-2-p2"),
        "supervise": (
            "i-2-c", "iii-1-1-a-b3", "iii-1-1-b-b9", "iii-1-2-b3", "iii-1-4-b2-b1", "iv-2-p2",
            "iv-4", "vi-2-p2", "vi-4", "vi-4-p2",
        ),
        "publicise": ("iii-1-2-b2", "iii-1-4-b2-b2", "iv-1", "vi-3", "vi-6"),
        "model": ("i-2-c", "iv-5", "vi-6"),
    },
    BQL: {
        "disclose": ("ii-2-7", "ii-2-9", "iii-2-1-b-p1"),
        "report": ("iv-2-p3", "iv-2-p3"),
        "review": ("iv-1-1", "iv-1-2"),
        "programme": ("iii-2-1-b-p1",),
        "supervise": ("ii-2-9",),
        "publicise": ("ii-1-1", "ii-2-1"),
        "model": ("i-2-p1",),
        "award": ("i-2-p1",),
    },
    LETTER: {},
    DRAFT: {
        "report": ("vii-2-b4", "vii-9"),
        "review": ("v-1-p1", "v-2-p1"),
        "supervise": ("i-2-c", "iv-6", "vii-1", "vii-1-p2"),
        "publicise": (
            "ii-1", "iii-1-b-b3", "iii-1-c-b1", "iii-1-d-b1", "iii-1-dd-b1", "iv-4", "vii-5-b1",
            "vii-5-b2",
        ),
        "model": ("i-2-c", "iv-1", "iv-4", "vii-5-b2"),
    },
    KHCN: {
        "disclose": ("iii-1-1-b3", "iii-1-2-b2", "iii-1-2-b7", "iv-3", "iv-3"),
        "report": ("v-2-1", "v-2-1", "v-2-1"),
        "review": ("v-1-b1", "v-1-b2"),
        "programme": ("iii-1-2-b1", "iii-1-2-b1"),
        "supervise": ("i-2-c", "iv-3", "v-2-3"),
        "publicise": ("iv-1", "v-2-1"),
        "model": ("i-2-c", "iv-4"),
    },
}  # fmt: skip
"""The items whose sentences order each kind of duty, once for each duty."""

SAYS = {
    "disclose": r"công khai",
    "report": r"báo cáo",
    "review": r"sơ kết|tổng kết",
    "programme": r"chương trình",
    "supervise": r"giám sát|kiểm tra|thanh tra",
    "publicise": r"tuyên truyền|phổ biến|truyền thông|vận động",
    "model": r"điển hình|biểu dương|tấm gương|nhân rộng",
    "award": r"khen thưởng|biểu dương|thành tích|khách quan",
}
"""A sentence that orders a kind of duty has one of its words."""

NAMES_NOBODY = {
    (GDDT, "cong-khai-quan-ly-su-dung"),
    (GDDT, "giam-sat-doc-lap"),
    (BQL, "cong-khai-ngan-sach-tai-san"),
    (BQL, "chuong-trinh-tiet-kiem"),
    (BQL, "cong-khai-dinh-muc"),
    (KHCN, "cong-khai-thong-tin-ha-tang"),
    (KHCN, "chuong-trinh-tiet-kiem"),
    (KHCN, "cong-khai-xu-ly-vi-pham"),
}
INFERRED = {
    (GDDT, "so-bao-cao-thanh-pho"),
    (NGAN_SON, "phong-noi-vu-bao-cao"),
    (BQL, "bao-cao-nam"),
    (BQL, "bao-cao-dot-xuat"),
    (BQL, "gui-ke-hoach"),
    (KHCN, "bao-cao-ubnd-tinh"),
}
"""Duties whose sentences name nobody and where the editor says who is meant, with a reason."""


@functools.cache
def snapshot(example: bool = False) -> Snapshot:
    folder = ROOT / "examples" / "vi-du" / "plans" if example else ROOT / "plans"
    return snapshot_of(load_portal(folder), TODAY, Site())


def plans() -> dict[str, Plan]:
    return dict(snapshot().portal.plans)


def every_plan() -> list[Plan]:
    return [plan for example in (False, True) for plan in snapshot(example).portal.plans.values()]


@functools.cache
def tables(name: str) -> tuple[dict[str, Any], ...]:
    wanted = f"data/{name}.json"
    data = b"".join(piece for path, piece in data_files(snapshot()) if path == wanted)
    return tuple(orjson.loads(data)[name])


@functools.cache
def pages() -> dict[str, str]:
    return {page.url: page.content for page in all_pages(snapshot())}


def words(content: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", content)))


def part(content: str, anchor: str) -> str:
    """A page from one heading that has an address to the next."""
    found = re.search(rf'<h[23] id="{anchor}".*?(?=<h[23] id=|\Z)', content, re.DOTALL)
    return found[0] if found else ""


def said(text: str) -> str:
    """In one line, without what marks a heading or a stress: a page break cuts sentences."""
    return re.sub(r"\s+", " ", re.sub(r"[*#]", "", text)).strip()


@functools.cache
def document(shared: Path, plan_id: str) -> str:
    number, first, last = DOCUMENTS[plan_id]
    (file,) = (shared / "seeds").glob(f"{number}_*")
    return "\n".join(file.read_text(encoding="utf-8").split("\n")[first:last])


def facts(plan: Plan) -> list[Any]:
    listed = [fact for name in (*LISTS, "relations", "expects") for fact in getattr(plan, name)]
    covered = [award.period for award in plan.awards]
    alone = (plan.period, plan.funding, plan.feedback, plan.consultation, *covered)
    return [*listed, *(fact for fact in alone if fact)]


def duties(plan: Plan) -> list[Any]:
    return [*plan.milestones, *plan.deadlines, *plan.obligations]


class TestDutiesAreToldApart:
    @pytest.mark.parametrize("plan_id", ORDERED)
    def test_each_kind_is_what_its_sentences_order(self, plan_id):
        held: dict[str, list[str]] = {}
        for duty in duties(plans()[plan_id]):
            if duty.category.value in SAYS:
                held.setdefault(duty.category.value, []).append(duty.section)
        ordered = {kind: sorted(items) for kind, items in ORDERED[plan_id].items()}
        assert {kind: sorted(items) for kind, items in held.items()} == ordered

    def test_a_sentence_that_orders_a_kind_has_a_word_of_it(self):
        silent = [
            f"{plan.id} {duty.id}: {duty.printed}"
            for plan in plans().values()
            for duty in duties(plan)
            if (asked := SAYS.get(duty.category.value))
            and not re.search(asked, f"{duty.printed} {_item(plan, duty.section)}", re.IGNORECASE)
        ]
        assert silent == []

    def test_what_must_be_published_is_said_to_be_public_in_its_own_words(self):
        """«công khai» stands in the quoted words of every disclosure, and of nothing else."""
        for plan in plans().values():
            for duty in plan.obligations:
                if duty.category is Category.DISCLOSE:
                    assert "công khai" in duty.printed.lower(), f"{plan.id} {duty.id}"

    @pytest.mark.parametrize("plan_id", ORDERED)
    def test_the_page_heads_what_must_be_public_with_that_and_nothing_else(self, plan_id):
        page = pages()[plans()[plan_id].url]
        ordered = part(page, "cong-khai")
        items = re.findall(r'<a href="#([^"]+)">', ordered)
        assert set(items) - {"gop-y"} == set(ORDERED[plan_id].get("disclose", ()))
        rest = words(part(page, "theo-doi"))
        assert "Chưa thấy công khai" not in rest
        if ORDERED[plan_id].get("report"):
            assert "Báo cáo" in rest

    def test_registers_keep_what_must_be_public_and_the_rest_apart(self):
        disclosed = words("".join(page.content for page in disclosure_pages(snapshot())))
        followed = words("".join(page.content for page in report_pages(snapshot())))
        watched = words("".join(page.content for page in watch_pages(snapshot())))
        for plan in plans().values():
            for duty in duties(plan):
                homes = {"disclose": disclosed, "supervise": watched}
                homes |= dict.fromkeys(("report", "review", "programme"), followed)
                home = homes.get(duty.category.value)
                if home is None:
                    continue
                what = getattr(duty, "what", "") or duty.name
                assert what in home, f"{plan.id} {duty.id}"
                if home is followed:
                    assert what not in disclosed

    def test_what_need_not_be_public_is_never_said_not_to_be(self):
        for url in ("cong-khai/bao-cao/", *(plan.url for plan in plans().values())):
            page = pages()[url]
            followed = page if url == "cong-khai/bao-cao/" else part(page, "theo-doi")
            assert "hưa thấy công khai" not in words(followed)
            if "hưa thấy báo cáo trên cổng này" in words(followed):
                assert "không buộc công khai" in words(followed), url
        assert "câu của kế hoạch không buộc công khai" in words(pages()["cong-khai/bao-cao/"])

    def test_open_data_tell_them_apart_as_pages_do(self):
        for plan_id, kinds in ORDERED.items():
            rows = [row for row in tables("obligations") if row["plan"] == plan_id]
            judged_by = plans()[plan_id].criteria
            ordered = [at for at in kinds.get("disclose", ()) if not is_criterion(judged_by, at)]
            assert sorted(row["section"] for row in rows if row["must_be_public"]) == sorted(
                ordered
            )
        for row in tables("states"):
            is_asked_for = row["category"] == "disclose"
            assert row["must_be_public"] is (is_asked_for and not row["is_criterion"])

    def test_the_share_of_what_was_published_counts_only_what_had_to_be(self):
        content = words(pages()["cong-khai/"])
        ordered = [
            row
            for row in tables("states")
            if row["must_be_public"] and row["state"] != "doer_ended"
        ]
        told = f"{len(ordered)} mục không có ngày, không có kỳ; cổng chưa thấy mục nào."
        assert told in content
        judged = {
            (row["plan"], row["duty"])
            for row in tables("states")
            if row["is_criterion"] and row["category"] == "disclose"
        }
        assert f"{len(judged)} việc nữa là tiêu chí thi đua" in content


class TestWhoMustDoIt:
    def test_whom_the_document_does_not_name_is_not_named_or_says_why(self):
        for plan_id, duty_id in NAMES_NOBODY:
            (duty,) = (one for one in plans()[plan_id].obligations if one.id == duty_id)
            assert not duty.who

    def test_what_is_inferred_is_marked_in_every_place(self):
        marked = {
            (plan.id, fact.id)
            for plan in plans().values()
            for fact in (*plan.milestones, *plan.deadlines, *plan.obligations)
            if fact.inferred
        }
        assert marked == INFERRED
        data = {(row["plan"], row["id"]) for row in tables("deadlines") if row["inferred"]}
        assert data == INFERRED
        for plan_id, duty_id in INFERRED:
            (duty,) = (one for one in plans()[plan_id].deadlines if one.id == duty_id)
            page = words(pages()[plans()[plan_id].url])
            assert "(suy ra)" in page
            assert f"Suy ra: {duty.inferred}" in page
            for party in duty.who:
                agency = words(pages()[f"co-quan/{party.agency}/"])
                assert f"Suy ra: {duty.inferred}" in agency
        assert "(suy ra)" in words(pages()["lich/"])
        assert "Suy ra: " in words(pages()["cong-khai/bao-cao/"])

    def test_nobody_is_late_for_what_was_inferred(self):
        for row in tables("states"):
            if row["inferred"]:
                assert row["state"] not in {"late", "not_seen"}
                assert row["is_due"] is False
        seen = [row for row in tables("states") if row["state"] == "inferred"]
        assert {(row["plan"], row["duty"]) for row in seen} <= INFERRED
        assert seen

    def test_every_other_doer_stands_in_the_document(self):
        """All plans and the example: `check` finds none that neither is named nor says why."""
        for example in (False, True):
            assert [one for one in snapshot(example).problems if one.code == "K313"] == []


class TestTheDocumentsOwnWords:
    def test_every_fact_carries_some(self):
        bare = [
            f"{plan.id}:{fact.at.line}"
            for plan in plans().values()
            for fact in facts(plan)
            if not fact.printed and fact is not plan.consultation
        ]
        assert bare == []

    @pytest.mark.parametrize("plan_id", DOCUMENTS)
    def test_every_quoted_wording_stands_in_its_document(self, shared, plan_id):
        plan, text = plans()[plan_id], said(document(shared, plan_id))
        quoted = [fact.printed for fact in (*facts(plan), *plan.errata) if fact.printed]
        # The draft's date to answer by stands in the letter that sends it out.
        assert [one for one in quoted if said(one) not in text] == []

    @pytest.mark.parametrize("plan_id", DOCUMENTS)
    def test_it_is_a_phrase_and_not_a_paragraph(self, plan_id):
        plan = plans()[plan_id]
        listed = [fact for name in LISTS for fact in getattr(plan, name)]
        assert [one.printed for one in listed if len(one.printed.split()) > 60] == []
        assert [one.printed for one in listed if ". " in one.printed] == []

    def test_every_figure_of_a_target_is_printed(self):
        for plan in every_plan():
            assert list(figures_are_printed(plan)) == []
            for target in plan.targets:
                assert target.printed or target.inferred, f"{plan.id} {target.id}"

    def test_to_complete_is_no_hundred_per_cent(self):
        completed = [
            target
            for plan in plans().values()
            for target in plan.targets
            if "hoàn thành" in target.printed
        ]
        assert len(completed) == 2
        assert all(target.value is None and not target.unit for target in completed)

    @pytest.mark.parametrize("plan_id", DOCUMENTS)
    def test_pages_show_them_at_a_touch(self, plan_id):
        plan, page = plans()[plan_id], words(pages()[plans()[plan_id].url])
        shown = [*plan.deadlines, *plan.obligations, *plan.tasks, *plan.targets, *plan.awards]
        assert [fact.printed for fact in shown if said(fact.printed) not in page] == []


class TestMisprints:
    @pytest.mark.parametrize("plan_id", DOCUMENTS)
    def test_they_stand_in_quoted_words_and_in_the_list_only(self, plan_id):
        plan = plans()[plan_id]
        text = " ".join(item.text for item in snapshot().outlines[plan_id].items)
        kept = [
            erratum.printed
            for erratum in plan.errata
            if erratum.meant and erratum.printed in text and erratum.printed not in erratum.meant
        ]
        assert kept == []

    @pytest.mark.parametrize("plan_id", DOCUMENTS)
    def test_the_item_that_has_one_leads_to_its_entry(self, plan_id):
        page = pages()[plans()[plan_id].url]
        for number, erratum in enumerate(plans()[plan_id].errata, 1):
            assert f'id="dinh-chinh-{number}"' in page
            if erratum.section:
                assert f'href="#dinh-chinh-{number}"' in page, erratum.printed

    def test_the_page_says_what_is_true_of_them(self):
        page = words(pages()[plans()[GDDT].url])
        assert "Chữ in sai giữ nguyên trong toàn văn" not in page
        assert "Toàn văn trên cổng viết lại cho đúng nghĩa" in page


NUMBERED = re.compile(r"^(?:#+ )?((?:[IVX]+|\d+(?:\.\d+)*)\.|[a-zđ]\))(?=\s)", re.M)
QUOTED = re.compile(r"“([^”*]+)”")
NUMBER = re.compile(r"\d[\d./-]*\d|\d")
_WORD = r"[A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠ-Ỹ][^\W\d_]+"
NAME = re.compile(rf"(?<=[a-zà-ỹ,;] )({_WORD}(?: {_WORD})+)")
# The resolution of a congress is told, not quoted.
TOLD = (
    "03 đột phá chiến lược", "phòng, chống tham nhũng", "hiện đại hoá đô thị Hải Phòng",
    "Siết chặt kỷ cương",
)  # fmt: skip
# «01 tháng 6» is the date of issue, written 01/06/2023; the telephone number is a person's own.
LEFT_OUT = {BQL: {"01", "6"}, LETTER: {"0934" + "273898"}}


class TestNothingIsLostInTheRewriting:
    @pytest.mark.parametrize("plan_id", DOCUMENTS)
    def test_every_numbered_item_stands_under_its_number(self, shared, plan_id):
        text = said_lines(document(shared, plan_id).partition("Nơi nhận")[0])
        assert NUMBERED.findall(_body(plan_id).replace("**", "")) == NUMBERED.findall(text)

    @pytest.mark.parametrize("plan_id", DOCUMENTS)
    def test_no_number_or_date_is_lost(self, shared, plan_id):
        source = (ROOT / plans()[plan_id].at.file).read_text(encoding="utf-8")
        lost = set(NUMBER.findall(document(shared, plan_id))) - set(NUMBER.findall(source))
        assert lost == LEFT_OUT.get(plan_id, set())

    @pytest.mark.parametrize("plan_id", DOCUMENTS)
    def test_no_name_or_title_is_lost(self, shared, plan_id):
        text = said(document(shared, plan_id))
        source = said((ROOT / plans()[plan_id].at.file).read_text(encoding="utf-8"))
        lost = [
            name
            for name in (*QUOTED.findall(text), *filter(str.istitle, NAME.findall(text)))
            if name.lower() not in source.lower() and not any(told in name for told in TOLD)
        ]
        person = "Nguyễn Thị " + "Thanh Hương"
        assert [name for name in lost if name != person] == []

    @pytest.mark.parametrize("plan_id", DOCUMENTS)
    def test_words_that_weigh_a_duty_stay_as_often(self, shared, plan_id):
        """What makes a duty harder or softer: as many items have the word as in the document."""
        body, text = _body(plan_id).lower(), said_lines(document(shared, plan_id)).lower()
        for word in ("chịu trách nhiệm", "quy phạm", "thẩm định", "công khai, minh bạch"):
            assert (word in body) is (word in text), word
        for word in ("theo thẩm quyền", "phấn đấu", "đôn đốc", "chủ trì"):
            assert body.count(word) >= 0.6 * text.count(word), word


class TestPagesAndDataSayTheSame:
    def test_what_a_page_cites_open_data_cite(self):
        cites = {row["id"]: set(row["cites"]) | set(row["implements"]) for row in tables("plans")}
        related = Counter((row["from"], row["target"]) for row in tables("relations"))
        for plan in plans().values():
            listed = set(re.findall(r'id="vb-([a-z0-9-]+)"', pages()[plan.url]))
            listed -= {relation.to for relation in plan.relations if relation.type != "cites"}
            assert listed <= cites[plan.id], plan.id
            assert all(related[plan.id, target] for target in listed)

    def test_two_plans_that_cited_nothing_in_open_data_do(self):
        cites = {row["id"]: row["cites"] for row in tables("plans")}
        assert {"luat-dau-tu-cong", "luat-thtk-clp", "luat-dau-tu", "nq-dai-hoi-xiii"} <= set(
            cites[GDDT]
        )
        assert {"luat-dau-tu-cong", "nq-dh-dang-bo-huyen-ngan-son-xxii"} <= set(cites[NGAN_SON])

    def test_every_row_of_a_register_has_its_words_and_its_reason(self):
        for name in ("deadlines", "obligations", "tasks", "targets", "expected", "states"):
            for row in tables(name):
                assert {"printed", "inferred"} <= row.keys(), name
                assert row["printed"], f"{name} {row['plan']} {row.get('id')}"

    def test_who_and_what_of_every_duty_are_alike_on_page_and_in_data(self):
        short = {row["name"]: row["short_names"] for row in tables("agencies")}
        for name, doer in (("deadlines", "who_names"), ("tasks", "who_names")):
            for row in tables(name):
                # Within a sentence «Các xã» begins small.
                page = words(pages()[f"ke-hoach/{row['plan']}/"]).lower()
                assert row["what"].lower() in page
                for party in row[doer]:
                    # A body that the plan names by id is called by its short name.
                    called = (party, *short.get(party, ()))
                    assert any(name.lower() in page for name in called), (
                        f"{row['plan']} {row['id']}"
                    )


def said_lines(text: str) -> str:
    """Line by line as items begin, without what marks headings and stress."""
    return "\n".join(re.sub(r"[*#]", "", line).strip() for line in text.split("\n"))


def _body(plan_id: str) -> str:
    return (ROOT / plans()[plan_id].at.file).read_text(encoding="utf-8").split("\n---\n", 1)[1]


def _item(plan: Plan, section: str | None) -> str:
    found = snapshot().outlines[plan.id].by_anchor.get(section or "")
    return found.text if found else ""
