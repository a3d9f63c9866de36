"""Portals of every shape that valid sources can have, of a made-up province."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from congkhai.knowledge import Knowledge
from congkhai.pipeline import generate
from congkhai.problems import Problem
from congkhai.site.links import LinkBook
from congkhai.site.page import Page
from congkhai.snapshot import Site

from tests.small import AGENCIES, CAMPAIGNS, DOCUMENTS, source

Files = dict[str, str | bytes]
ITEM = "\n## I. Nội dung\n\n1. Trồng 5.000 cây.\n"
FOUR = "id: ke-hoach-a\nkind: kế hoạch\nagency: so-y-te\ntitle: Trồng cây\n"
LETTER = "id: ke-hoach-a\nkind: công văn\nagency: so-y-te\ntitle: Về việc trồng cây\n"
IN_2025 = "issued: 05/01/2025\nperiod: {start: 2025, end: 2027}\n"
REPORT = "deadlines:\n  - {id: bao-cao, what: Báo cáo năm, every: year, due: 15/12, who: so-y-te}\n"

# One line or block of facts each; every set of them is a valid plan.
PIECES: Mapping[str, str] = {
    "number": "number: 12\nsymbol: KH-SYT\n",
    "issued": "issued: 05/01/2025\n",
    "year of issue": "issued: 2025\n",
    "period": "period: {start: 2025, end: 2027}\n",
    "campaign": "campaign: song-khoe\n",
    "draft": "status: draft\n",
    "ended": "status: ended\n",
    "milestone": "milestones:\n  - {id: so-ket, name: Sơ kết, due: 2026}\n",
    "undated milestone": "milestones:\n  - {id: so-ket, name: Sơ kết}\n",
    "yearly report": REPORT,
    "single day": "deadlines:\n  - {id: nop, what: Nộp danh sách, due: 20/11/2026, who: so-y-te}\n",
    "report without who": "deadlines:\n  - {id: bao-cao, what: Báo cáo, every: year, due: 15/12}\n",
    "undated report": "deadlines:\n  - {id: bao-cao, what: Báo cáo năm, every: year, who: ubnd}\n",
    "report on request": (
        "deadlines:\n  - {id: bao-cao, what: Báo cáo, trigger: khi có yêu cầu, who: so-y-te}\n"
    ),
    "obligation": "obligations:\n  - {id: cong-khai, what: Công khai kết quả}\n",
    "yearly obligation": "obligations:\n  - {id: cong-khai, what: Công khai, every: year}\n",
    "task": "tasks:\n  - {id: trong-cay, what: Trồng cây, lead: so-y-te, with: ubnd}\n",
    "dated task": "tasks:\n  - {id: trong-cay, what: Trồng cây, lead: Các thôn, due: 30/06/2026}\n",
    "target": "targets:\n  - {id: cay, what: Cây trồng, value: 5000, unit: cây}\n",
    "direction": "targets:\n  - {id: rac, what: Rác thải nhựa, direction: giảm}\n",
    "criteria": "criteria:\n  - {audience: Tập thể, items: [{text: Trồng đủ cây}]}\n",
    "award": "awards:\n  - {occasion: annual, form: Giấy khen}\n",
    "feedback": "feedback: {to: ubnd}\n",
    "consultation": "consultation: {closes: 18/12/2025, send_to: so-y-te, whom: Các xã}\n",
    "expects": "expects:\n  - {who: ubnd}\n",
    "territory": "scope: {territory: binh-hai}\n",
    "implements": "relations:\n  - {type: implements, to: kh-9}\n",
    "replaces": "relations:\n  - {type: replaces, to: ke-hoach-cu}\n",
    "amends": "relations:\n  - {type: amends, to: ke-hoach-cu, effective: 01/02/2025}\n",
    "encloses": "relations:\n  - {type: encloses, to: ke-hoach-cu}\n",
}
OLD = (
    "id: ke-hoach-cu\nkind: kế hoạch\nagency: ubnd\ntitle: Trồng cây, bản trước\n"
    "number: 3\nsymbol: KH-UBND\nissued: 04/01/2024\n"
)
KEYS = {name: piece.split(":", 1)[0] for name, piece in PIECES.items()}


def facts_of(names: tuple[str, ...]) -> str:
    """The four keys and the first piece that is given for each further key."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(KEYS[name], PIECES[name])
    return FOUR + "".join(first.values())


def singles() -> Iterator[tuple[str, ...]]:
    yield ()
    yield from ((name,) for name in PIECES)


def pairs() -> Iterator[tuple[str, ...]]:
    for some in itertools.combinations(PIECES, 2):
        if KEYS[some[0]] != KEYS[some[1]]:
            yield some


def files_of(names: tuple[str, ...], old: str = OLD) -> Files:
    return {
        "ke-hoach-a.md": source(facts_of(names), ITEM),
        "ke-hoach-cu.md": source(old, ITEM),
    }


def _alone(facts: str) -> Files:
    return {"ke-hoach-a.md": source(facts, ITEM)}


def _moved_away(due: str, newer: str) -> Files:
    """A series whose only days a later document moves before the first."""
    report = f"deadlines:\n  - {{id: bao-cao, what: Báo cáo, {due}, who: so-y-te}}\n"
    amends = "relations:\n  - {type: amends, to: ke-hoach-cu, effective: 01/02/2024}\n"
    old = OLD + "period: {start: 2024, end: 2026}\n" + report
    new = FOUR + "issued: 01/02/2024\nperiod: {start: 2024, end: 2026}\n" + amends + newer
    return {"ke-hoach-cu.md": source(old, ITEM), "ke-hoach-a.md": source(new, ITEM)}


_LATER = "deadlines:\n  - {id: bao-cao, what: Báo cáo, every: year, due: 20/11, who: so-y-te}\n"
_REPLACES = "issued: 05/01/2025\nrelations:\n  - {type: replaces, to: ke-hoach-cu}\n"
_GONE = OLD + "status: replaced\nperiod: {start: 2024, end: 2026}\n" + REPORT

# What has stopped, or might stop, a build of sources in which nothing is wrong.
NAMED: Mapping[str, Files] = {
    "one plan of four keys": _alone(FOUR),
    "a letter alone": _alone(LETTER),
    "letters alone": {
        "a.md": source(LETTER.replace("ke-hoach-a", "a"), ITEM),
        "b.md": source(LETTER.replace("ke-hoach-a", "b").replace("trồng", "chăm"), ITEM),
    },
    "a plan with a date of issue and a period": _alone(FOUR + IN_2025),
    "tasks alone": _alone(FOUR + PIECES["task"]),
    "an undated yearly report": _alone(FOUR + IN_2025 + PIECES["undated report"]),
    "a report on request": _alone(FOUR + IN_2025 + PIECES["report on request"]),
    "an obligation": _alone(FOUR + PIECES["obligation"]),
    "a yearly day without period or issue": _alone(
        FOUR + REPORT + "accepted:\n"
        "  - {code: K306, reason: Văn bản không nêu thời gian, date: 20/01/2026}\n"
    ),
    "a draft with dates": _alone(FOUR + IN_2025 + "status: draft\n" + REPORT),
    "a plan with dates": _alone(FOUR + IN_2025 + REPORT),
    "a campaign with an undated plan": _alone(FOUR + "campaign: song-khoe\n"),
    "a campaign with a dated plan": _alone(FOUR + "campaign: song-khoe\n" + IN_2025 + REPORT),
    "a campaign whose plans are all of others": {
        "campaigns.yml": CAMPAIGNS + "  - {id: cay-xanh, name: Cây xanh, launched: 01/02/2024}\n",
        **_alone(FOUR + "campaign: song-khoe\n"),
    },
    "a single day moved before it came": _moved_away("due: 15/12/2024", _LATER),
    "a series moved before its first day": _moved_away("every: year, due: 15/12", _LATER),
    "a plan replaced by an undated one": {
        "ke-hoach-cu.md": source(_GONE, ITEM),
        "ke-hoach-a.md": source(FOUR + _REPLACES, ITEM),
    },
    "a plan replaced before its first day": {
        "ke-hoach-cu.md": source(_GONE, ITEM),
        "ke-hoach-a.md": source(FOUR + _REPLACES.replace("05/01/2025", "05/01/2024"), ITEM),
    },
    "an agency without duties": {
        "agencies.yml": AGENCIES + "  - {id: xa-a, name: UBND xã A, level: commune}\n",
        **_alone(FOUR + IN_2025 + REPORT),
    },
    "a register without campaigns and documents": {
        "campaigns.yml": "campaigns: []\n",
        "documents.yml": "documents: []\n",
        **_alone(FOUR),
    },
    "a plan that rests on a document": _alone(FOUR + PIECES["implements"]),
    "a document with dates of its own": {
        "documents.yml": DOCUMENTS.rstrip().rstrip("}")
        + ", deadlines: [{id: nop, what: Báo cáo, every: year, due: 05/12, who: ubnd}]}\n",
        **_alone(FOUR + PIECES["implements"]),
    },
}
# What must stop both, and the line that it stands on does not matter here.
MISTAKES: Mapping[str, Files] = {
    "a day that is on no calendar": _alone(FOUR + "issued: 31/02/2026\n"),
    "a key that is none": _alone(FOUR + "isued: 05/01/2026\n"),
    "an agency that is not registered": _alone(FOUR.replace("so-y-te", "so-la")),
    "a link to a plan that is not there": {
        "ke-hoach-a.md": source(FOUR, ITEM + "\nXem [kế hoạch kia](../ke-hoach-kia/).\n")
    },
    "a link to a file beside the source": {
        "ke-hoach-a.md": source(FOUR, ITEM + "\nXem [kế hoạch kia](ke-hoach-cu.md).\n")
    },
    "a picture": {"ke-hoach-a.md": source(FOUR, ITEM + "\n![Sơ đồ](so-do.png)\n")},
    "a link to an item that is not there": {
        "ke-hoach-a.md": source(FOUR, ITEM + "\nXem [mục IV](#iv).\n")
    },
    "an empty text": {"ke-hoach-a.md": source(FOUR, "")},
    "an agency that nobody registered as member": {
        "agencies.yml": AGENCIES + "  - {id: xa-a, name: Xã A, level: commune, parent: khong-co}\n"
    },
    "a register with a link to no document": {
        "campaigns.yml": CAMPAIGNS + "  - {id: cay-xanh, name: Cây xanh, root: khong-co}\n"
    },
    "a broken register": {"campaigns.yml": "campaigns: [\n"},
    "a file of another kind": {"ghi-chu.txt": "Trồng cây"},
}
# What people write by hand, and what the theme brings; links to them lead somewhere.
WRITTEN = ("gop-y/", "gioi-thieu/", "huong-dan/", "tro-nang/")
THEME = ("assets/registers.js",)
SITE = Site("https://cay-xanh.example/")


def links_that_fail(knowledge: Knowledge, today: object, site: Site = SITE) -> list[Problem]:
    """K410 for each link of the pages made from these sources that leads nowhere."""
    book = LinkBook()
    for path in (*WRITTEN, *THEME):
        book.add_file(path)
    for made in generate(knowledge, today, site):  # type: ignore[arg-type]
        if isinstance(made, Page):
            book.add(made)
        else:
            book.add_file(made[0])
    return [*book.problems()]
