"""Feeds of what changed in dates: Atom (RFC 4287) and JSON Feed 1.1, by agency and campaign."""

from __future__ import annotations

import datetime as dt
import uuid
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import orjson

from ..addresses import ALL_FEEDS, CALENDAR_PAGE, PLANS_PAGE, feed_stem
from ..expressions import expression
from ..history import DateChange
from ..model import Portal, brief_name, document_name
from ..snapshot import Site

MOST = 100
"""A feed holds so many of the latest changes."""
ATOM = "http://www.w3.org/2005/Atom"
# XML 1.0, 2.2: characters that no document may hold.
_NOT_XML = expression("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed_files(changes: Iterable[DateChange], portal: Portal, site: Site) -> dict[str, bytes]:
    """Path → bytes; a feed without changes is not written. `site` has an address.

    A plan that the portal does not hold is no news of it, whatever its repository remembers.
    """
    renamed = (
        replace(change, plan_id=portal.moved.get(change.plan_id, change.plan_id))
        for change in changes
    )
    own = (change for change in renamed if change.plan_id in portal.plans)
    in_time = sorted(own, key=lambda change: (change.at, change.plan_id, change.about))
    groups: dict[str, tuple[str, list[Entry]]] = {}
    for entry in reversed([*_entries(in_time, portal)]):
        for path, name in _feeds_of(entry[1], portal):
            groups.setdefault(path, (name, []))[1].append(entry)
    files: dict[str, bytes] = {}
    for path, (name, some) in sorted(groups.items()):
        title = f"{site.name}: {name}"
        files[f"{path}.xml"] = atom(some[:MOST], portal, title, site, f"{path}.xml")
        files[f"{path}.json"] = json_feed(some[:MOST], portal, title, site, f"{path}.json")
    return files


Entry = tuple[str, DateChange]
"""What readers know the change by, and the change."""


def _entries(changes: Iterable[DateChange], portal: Portal) -> Iterator[Entry]:
    """Each change under a name made of what changed alone, first to last.

    So it is not news again when its source moves, when history is rewritten or the portal goes to
    another address. Only a change that comes back a second time is counted.
    """
    times: Counter[str] = Counter()
    for change in changes:
        first = portal.plans[change.plan_id].first_id
        name = f"congkhai/{first}/{change.about}/{change.kind}/{change.facts}"
        times[name] += 1
        if times[name] > 1:
            if change.about == "plan":
                continue  # it was on the portal before, elsewhere
            name = f"{name}/{times[name]}"
        yield uuid.uuid5(uuid.NAMESPACE_URL, name).urn, _told_apart(change, portal)


def _told_apart(change: DateChange, portal: Portal) -> DateChange:
    """With whose date it is: a reader has the entries of many plans under each other."""
    plan = portal.plans[change.plan_id]
    if change.about == "plan" or plan.heading in change.title:
        return change
    agency = portal.agencies.get(plan.agency)
    whose = document_name(plan, portal.agencies)
    if agency and agency.short not in whose:
        whose = f"{whose}, {agency.name}"
    title = f"{change.title} – {brief_name(plan, portal.agencies)}"
    return replace(change, title=title, text=f"{change.text} {whose}.")


def _feeds_of(change: DateChange, portal: Portal) -> Iterator[tuple[str, str]]:
    yield ALL_FEEDS, "thay đổi về ngày"
    plan = portal.plans.get(change.plan_id)
    if plan and plan.agency in portal.agencies:
        yield feed_stem("co-quan", plan.agency), portal.agencies[plan.agency].name
    if plan and plan.campaign in portal.campaigns:
        campaign = portal.campaigns[plan.campaign or ""]
        yield feed_stem("phong-trao", campaign.id), campaign.short


def atom(entries: Sequence[Entry], portal: Portal, title: str, site: Site, path: str) -> bytes:
    """An Atom feed of at least one entry, the latest first."""
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "vi"})
    _add(feed, "id", f"{site.url}{path}")
    _add(feed, "title", title)
    _add(feed, "updated", _moment(entries[0][1].at))
    ET.SubElement(feed, f"{{{ATOM}}}link", {"rel": "self", "href": f"{site.url}{path}"})
    ET.SubElement(
        feed, f"{{{ATOM}}}link", {"rel": "alternate", "href": f"{site.url}{CALENDAR_PAGE}"}
    )
    _add(ET.SubElement(feed, f"{{{ATOM}}}author"), "name", site.publisher)
    for identity, change in entries:
        entry = ET.SubElement(feed, f"{{{ATOM}}}entry")
        _add(entry, "id", identity)
        _add(entry, "title", change.title)
        _add(entry, "updated", _moment(change.at))
        link = {"rel": "alternate", "href": site.url + _address(change, portal)}
        ET.SubElement(entry, f"{{{ATOM}}}link", link)
        _add(entry, "summary", change.text)
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def json_feed(entries: Sequence[Entry], portal: Portal, title: str, site: Site, path: str) -> bytes:
    """The same as JSON Feed 1.1; `path` is its own address on the site."""
    items = [
        {
            "id": identity,
            "url": site.url + _address(change, portal),
            "title": change.title,
            "content_text": change.text,
            "date_published": _moment(change.at),
        }
        for identity, change in entries
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": f"{site.url}{CALENDAR_PAGE}",
        "feed_url": f"{site.url}{path}",
        "language": "vi",
        "items": items,
    }
    return orjson.dumps(feed) + b"\n"


def _add(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}{name}").text = _NOT_XML.sub("", words)


def _address(change: DateChange, portal: Portal) -> str:
    plan = portal.plans.get(change.plan_id)
    return plan.url if plan else PLANS_PAGE


def _moment(at: dt.datetime) -> str:
    return f"{at.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
