"""Where readers can turn: forms and letters that name the page, and whom to ask about a draft."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from congkhai.knowledge import of_the_day
from congkhai.pipeline import generate
from congkhai.render.engine.theme_shell import with_contacts
from congkhai.render.parts.feedback import feedback_links
from congkhai.settings import Face, Keeper, Office
from congkhai.site.page import Page
from congkhai.snapshot import Site
from congkhai.sources.check.contact import while_open
from congkhai.sources.load.node import Mapping, Sequence, read_yaml

from tests.need import ROOT
from tests.small import FACTS, know_of, source

SITE = Site(
    url="https://vi-du.example/",
    repository="https://github.com/ai-do/cong",
    contact=Office(name="nhóm giữ cổng", mail="gop-y@vi-du.example"),
)
NAME = "Kế hoạch 12/KH-SYT & phụ lục"
DRAFT = """
consultation:
  opens: 01/12/2023
  closes: 18/12/2023
  contact: {name: Trần Văn Minh Họa, phone: 0912 345 678, mail: minh-hoa@vi-du.example}
"""
TRACES = ("Minh Họa", "0912", "0912345678", "minh-hoa@")


def form(name: str) -> set[str]:
    """The fields of an issue form, by the ids that an address may fill."""
    text = (ROOT / ".github" / "ISSUE_TEMPLATE" / name).read_text(encoding="utf-8")
    node, problems = read_yaml(text, name)
    assert problems == []
    assert isinstance(node, Mapping)
    (body,) = (value for key, value in node.pairs if key.text == "body")
    assert isinstance(body, Sequence)
    return {
        value.text
        for one in body.items
        if isinstance(one, Mapping)
        for key, value in one.pairs
        if key.text == "id"
    }


@pytest.mark.parametrize("kind", ["mistake", "document"])
def test_a_form_opens_with_the_page_filled_in(kind):
    address = urlsplit(getattr(feedback_links(SITE, "ke-hoach/a/", NAME), kind))
    query = parse_qs(address.query, strict_parsing=True)
    assert f"{address.netloc}{address.path}" == "github.com/ai-do/cong/issues/new"
    assert query["page"] == ["https://vi-du.example/ke-hoach/a/"]
    assert query["title"][0].endswith(NAME)
    (template,) = query["template"]
    assert query.keys() - {"template", "title"} <= form(template)


def test_a_letter_is_addressed_and_names_the_page():
    letter = urlsplit(feedback_links(SITE, "ke-hoach/a/", NAME).letter)
    query = parse_qs(letter.query)
    assert (letter.scheme, letter.path) == ("mailto", "gop-y@vi-du.example")
    assert query["subject"] == [f"Sai sót: {NAME}"]
    assert "https://vi-du.example/ke-hoach/a/" in query["body"][0]


@pytest.mark.parametrize(
    ("site", "links"),
    [
        (Site(), ("", "", "")),
        (Site(url="", repository="https://git.vi-du.example/cong"), ("", "", "")),
    ],
    ids=["nothing is configured", "the repository is elsewhere"],
)
def test_what_is_not_configured_is_not_offered(site, links):
    found = feedback_links(site, "ke-hoach/a/", NAME)
    assert (found.mistake, found.document, found.letter) == links


def made(known, day: dt.date) -> dict[str, bytes]:
    """All that the portal would publish that day."""
    return {
        one.url if isinstance(one, Page) else one[0]: one.content.encode()
        if isinstance(one, Page)
        else one[1]
        for one in generate(known, day, SITE)
    }


@pytest.fixture
def asked(tmp_path):
    return know_of(
        tmp_path,
        {
            "ke-hoach-a.md": source(
                FACTS.replace("10/02/2024", "2023-11") + "status: draft\n" + DRAFT
            )
        },
    )


@pytest.mark.parametrize(
    ("day", "shown"),
    [("2023-11-30", False), ("2023-12-01", True), ("2023-12-18", True), ("2023-12-19", False)],
)
def test_a_contact_is_shown_only_while_opinions_are_taken(asked, day, shown):
    everywhere = made(asked, dt.date.fromisoformat(day))
    found = [path for path, data in everywhere.items() if any(t.encode() in data for t in TRACES)]
    assert ("ke-hoach/ke-hoach-a/" in found) is shown
    assert ("lay-y-kien/" in found) is shown
    assert shown or found == []


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2023-11-30", "Với dự thảo: nhận góp ý từ 01/12/2023 đến hết 18/12/2023, gửi về"),
        ("2023-12-18", "Với dự thảo: gửi góp ý đến hết 18/12/2023, gửi về"),
        ("2023-12-19", "Với dự thảo: đã hết hạn góp ý, 18/12/2023 (Lấy ý kiến)"),
    ],
)
def test_the_last_part_of_a_draft_tells_where_to_send_opinions_of_it(tmp_path, day, told):
    draft = DRAFT.partition("  contact:")[0] + "  send_to: so-y-te\n"
    facts = FACTS.replace("10/02/2024", "2023-11") + "status: draft\n" + draft
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    content = made(known, dt.date.fromisoformat(day))["ke-hoach/ke-hoach-a/"].decode()
    part = re.sub(r"<[^>]+>", "", content.partition('<h2 id="gop-y"')[2].partition("Với trang")[0])
    assert told in " ".join(part.split())
    assert "không thấy ghi gửi về đâu" not in part


@pytest.mark.parametrize(("day", "codes"), [(18, []), (19, ["K506"])])
def test_an_editor_is_told_to_take_a_past_contact_out(asked, day, codes):
    assert [one.code for one in of_the_day(asked, dt.date(2023, 12, day))] == codes


def test_a_phone_number_elsewhere_is_refused_as_ever(tmp_path):
    facts = FACTS + "notes: Hỏi 0912 345 678\n" + DRAFT
    known = know_of(tmp_path, {"ke-hoach-a.md": source(facts)})
    assert [one.code for one in known.problems if one.code == "K502"] == ["K502"]


def test_a_portal_without_contacts_is_left_as_it_is(tmp_path):
    known = know_of(tmp_path, {"ke-hoach-a.md": source()})
    assert while_open(known.portal, dt.date(2026, 1, 1)) == (known.portal, [])


def test_every_plan_leads_to_its_channel_and_to_a_form(tmp_path):
    known = know_of(tmp_path, {"ke-hoach-a.md": source()})
    content = made(known, dt.date(2026, 11, 22))["ke-hoach/ke-hoach-a/"].decode()
    part = content.partition('<h2 id="gop-y"')[2]
    assert "cổng không thấy ghi gửi về đâu" in part
    assert re.search(r'href="https://github\.com/ai-do/cong/issues/new\?[^"]*ke-hoach-a', part)
    assert 'href="mailto:gop-y@vi-du.example?' in part
    assert 'href="../../gop-y/"' in part


@pytest.mark.parametrize(
    ("site", "said", "unsaid"),
    [
        (Site(), "chưa có cách liên hệ nào mà không cần tài khoản", "viết thẳng cho"),
        (Site(), "không giữ cổng nên không sửa được cổng", "mailto"),
        # Near misses: an office's own portal, a portal with a mailbox.
        (Site(face=Face(kept_by=Keeper.OFFICE)), "chưa có cách liên hệ", "không giữ cổng"),
        (Site(contact=Office(mail="a@vi-du.example")), "mailto:a@vi-du.example", "chưa có"),
    ],
)
def test_nobody_is_sent_to_an_office_that_cannot_mend_the_portal(site, said, unsaid):
    told = " ".join(with_contacts("<!-- contacts -->", site).split())
    assert said in told
    assert unsaid not in told
