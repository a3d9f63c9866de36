"""Who hears a page's links and tables one after another, out of their rows, tells them apart."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict

from congkhai.pipeline import snapshot_of
from congkhai.render.pages.all_pages import all_pages
from congkhai.snapshot import Site

from tests.small import FACTS, know_of, source

_LINK = re.compile(r'<a [^>]*?href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
SHORT = ("nguồn", "xem ", "sửa nguồn", "trang của")
"""How links begin that say nothing by themselves."""
TARGETS = """\
targets:
  - {id: di-bo, what: Người đi bộ, value: 50, unit: người, due: 2030}
  - {id: cay, what: Cây trồng, value: 90, unit: cây, due: 2030}
awards:
  - {occasion: annual, form: Giấy khen, tier: Giám đốc Sở, recipients: tập thể}
  - {occasion: annual, form: Cờ thi đua, tier: Giám đốc Sở, recipients: tập thể}
tasks:
  - {id: dao, what: Đào hố, lead: so-y-te}
  - {id: rao, what: Rào vườn, lead: so-y-te}
"""


def names(html: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for address, more, inner in _LINK.findall(html):
        label = re.search(r'aria-label="([^"]*)"', more)
        words = label[1] if label else re.sub("<[^>]*>", "", inner)
        found[" ".join(words.split())].add(address)
    return found


def test_links_have_names_of_their_own_and_tables_say_what_they_hold(tmp_path):
    link = "https://binhhai.example/"
    files = {
        "a.md": source(FACTS + TARGETS),
        "a/results.csv": "target,date,value,unit,link\n"
        + "".join(
            f"{target},{year},{year - 1980},{unit},{link}{target}{year}\n"
            for target, unit in (("di-bo", "người"), ("cay", "cây"))
            for year in (2024, 2025)
        ),
        "a/awards.csv": "year,occasion,form,recipient,decision,link\n"
        + "".join(
            f"{year},annual,{form},Thôn Đông,{n}/QĐ-SYT,{link}{n}\n"
            for n, (year, form) in enumerate(
                ((2024, "Giấy khen"), (2025, "Giấy khen"), (2025, "Cờ thi đua"))
            )
        ),
        "a/tasks.csv": f"task,state,date,link\ndao,done,01/02/2025,{link}t1\n"
        f"rao,done,02/02/2025,{link}t2\n",
    }
    known = know_of(tmp_path, files)
    assert [one.message for one in known.problems if one.severity == "error"] == []
    for page in all_pages(snapshot_of(known, dt.date(2026, 11, 22), Site())):
        tables = re.findall(r"<table\b.*?</table>", page.content, re.DOTALL)
        assert [table[:200] for table in tables if "<caption>" not in table] == [], page.url
        told = names(page.content)
        assert {
            name: some for name, some in told.items() if name.startswith(SHORT) and len(some) > 1
        } == {}, page.url
