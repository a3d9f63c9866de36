"""Every duty leads to the item that demands it, every published state to its evidence: all of them.

Walked on the built sites, from the open data and from the register pages, as a reader would.
"""

from __future__ import annotations

import functools
import json
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

from tests.site.links import links

STATING = ("obligations", "deadlines", "targets", "tasks", "awards", "criteria", "states")
REGISTERS = {
    "cong-khai/": "states",
    "chi-tieu/": "targets",
    "nhiem-vu/": "tasks",
    "khen-thuong/hinh-thuc/": "awards",
    "khen-thuong/tieu-chi/": "criteria",
}
PUBLIC = {"on_time", "late", "published"}


@pytest.fixture(params=["real", "made up"])
def portal(request, site, example) -> Path:
    return site if request.param == "real" else example


def rows(portal: Path, name: str) -> list[dict]:
    return json.loads((portal / "data" / f"{name}.json").read_text(encoding="utf-8"))[name]


@functools.cache
def page(portal: Path, address: str):
    return html.parse(portal / address / "index.html").getroot()


@functools.cache
def ids(portal: Path, address: str) -> frozenset[str]:
    return frozenset(page(portal, address).xpath("//@id"))


def leads_to(portal: Path, here: str, href: str) -> bool:
    """Whether a page, an item or a file of the portal is there, or an address of another host."""
    parts = urlsplit(urljoin(f"https://portal.example/{here}", href))
    if parts.netloc != "portal.example":
        return parts.scheme in {"http", "https"} and "." in parts.netloc
    target = portal / parts.path.lstrip("/")
    if target.is_dir():
        address = parts.path.lstrip("/")
        return not parts.fragment or parts.fragment in ids(portal, address)
    return target.is_file() and target.stat().st_size > 0


def register_rows(portal: Path, address: str):
    """Every row of a register, of all its pages, with the page it stands on."""
    first = page(portal, address)
    found = first.xpath("//nav[contains(@class, 'ck-pages')]//a/@href")
    parts = {urlsplit(urljoin(f"/{address}", href)).path.lstrip("/") for href in found}
    for part in sorted(parts | {address}):
        for row in page(portal, part).xpath("//table[contains(@class, 'ck-rows')]/tbody/tr"):
            yield part, row


@pytest.mark.parametrize("name", STATING)
def test_every_row_of_the_data_leads_to_the_item_that_states_it(portal, name):
    held = rows(portal, name)
    assert held
    lost = [
        (row["plan"], row.get("id") or row.get("duty"), row["url"])
        for row in held
        if not row["section"] or not leads_to(portal, "", row["url"])
    ]
    assert lost == []


@pytest.mark.parametrize("address", REGISTERS)
def test_a_register_shows_each_row_of_the_data_once_with_its_item(portal, address):
    """A duty that returns has one row, whatever its periods and parts."""
    shown = [
        (part, row.xpath("td[last()]//a/@href")[0]) for part, row in register_rows(portal, address)
    ]
    held = rows(portal, REGISTERS[address])
    if address == "cong-khai/":
        held = [row for row in held if row["category"] == "disclose"]
        held = [*{(row["plan"], row["duty"]): row for row in held}.values()]
    if address == "khen-thuong/hinh-thuc/":
        held = [row for row in held if row["names_form"]]
    assert len(shown) == len(held)
    assert [href for part, href in shown if not leads_to(portal, part, href)] == []
    targets = sorted(urljoin(f"/{part}", href).lstrip("/") for part, href in shown)
    assert targets == sorted(row["url"] for row in held)


def test_every_published_state_leads_to_its_evidence(portal):
    public = [row for row in rows(portal, "states") if row["state"] in PUBLIC]
    assert [row for row in public if not leads_to(portal, "", row["link"] or "")] == []
    assert all(row["title"] and row["source"] for row in public)
    shown = {
        urljoin(f"/{part}", href).lstrip("/")
        for address in ("cong-khai/", "cong-khai/bao-cao/")
        for part, row in register_rows(portal, address)
        for href in row.xpath(".//a/@href")
    }
    assert [row["link"] for row in public if row["link"] not in shown] == []


def test_a_state_that_is_not_public_claims_no_evidence(portal):
    for row in rows(portal, "states"):
        assert bool(row["link"]) == (row["state"] in PUBLIC)


def test_every_record_leads_to_what_it_records_and_to_its_plan(portal):
    for row in rows(portal, "records"):
        assert leads_to(portal, "", row["url"]), row
        assert not row["link"] or leads_to(portal, "", row["link"]), row


def test_the_real_portal_holds_no_record_and_the_made_up_one_each_kind(site, example):
    assert rows(site, "records") == []
    assert {row["type"] for row in rows(example, "records")} == {
        "publication",
        "award",
        "result",
        "task",
        "title",
        "example",
        "outcome",
    }
    assert {row["state"] for row in rows(example, "states")} == {
        "on_time",
        "late",
        "published",
        "not_seen",
        "not_yet",
        "undated",
        "on_request",
        "not_binding",
        "doer_ended",
    }


def test_every_plan_page_shows_its_states_with_the_same_evidence(portal):
    for plan in rows(portal, "plans"):
        address = f"ke-hoach/{plan['id']}/"
        public = [
            row
            for row in rows(portal, "states")
            if row["plan"] == plan["id"] and row["state"] in PUBLIC
        ]
        shown = {
            urljoin(f"/{address}", href).lstrip("/")
            for href in page(portal, address).xpath("//table//a/@href")
        }
        assert [row["link"] for row in public if row["link"] not in shown] == []


def test_every_link_of_the_made_up_portal_resolves(example):
    assert links(example, "/", "https://congkhai.example") == []
