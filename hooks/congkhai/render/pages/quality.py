"""/chat-luong-du-lieu/: every open problem of the data, as the check sees it, and the accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ...addresses import QUALITY_PAGE
from ...model import Plan
from ...problems import CODES, RANK, Problem, Severity
from ...site import Page
from ...snapshot import Snapshot
from ...value import value_class
from ..engine.environment import headings_of, render
from ..parts.findings import SEVERITY, Findings, is_accepted, sorted_out

PER_PAGE = 150
"""So many findings stand on one page; what belongs to one file stays together."""
URL = QUALITY_PAGE


@value_class
class FileView:
    """What was found in one source."""

    file: str
    plan: Plan | None
    findings: Findings


@value_class
class CodeView:
    """How often a kind of problem was found."""

    code: str
    severity: Severity
    severity_words: str
    why: str
    open: int
    accepted: int
    url: str
    """The page where the first of them stands."""


def quality_pages(snapshot: Snapshot) -> Iterator[Page]:
    plans = {plan.at.file: plan for plan in snapshot.portal.plans.values()}
    groups: dict[str, list[Problem]] = {}
    for problem in snapshot.problems:
        groups.setdefault(problem.place.file, []).append(problem)
    cut = _cut(groups)
    urls = [URL, *(f"{URL}trang-{number}/" for number in range(2, len(cut) + 1))]
    open_ = [problem for problem in snapshot.problems if not is_accepted(problem)]
    for number, files in enumerate(cut, 1):
        title = "Chất lượng dữ liệu" + (f", trang {number}" if number > 1 else "")
        page = Page(
            url=urls[number - 1],
            title=title,
            description="Mọi điều chưa khớp trong dữ liệu của cổng, như chương trình kiểm tra thấy",
            content="",
        )
        content = render(
            "quality.html",
            root=page.root,
            site=snapshot.site,
            number=number,
            title=title,
            pages=urls if len(urls) > 1 else [],
            files=[FileView(file, plans.get(file), sorted_out(groups[file])) for file in files],
            count=Counter(problem.severity for problem in open_),
            accepted=len(snapshot.problems) - len(open_),
            codes=_codes(snapshot, cut, urls) if number == 1 else [],
            left_out=snapshot.left_out,
            agencies=snapshot.portal.agencies,
            plans=len(snapshot.portal.plans),
        )
        yield replace(page, content=content, headings=headings_of(content))


def _cut(groups: dict[str, list[Problem]]) -> list[list[str]]:
    cut: list[list[str]] = [[]]
    room = PER_PAGE
    for file, problems in groups.items():
        if cut[-1] and len(problems) > room:
            cut.append([])
            room = PER_PAGE
        cut[-1].append(file)
        room -= len(problems)
    return cut


def _codes(snapshot: Snapshot, cut: list[list[str]], urls: list[str]) -> list[CodeView]:
    page_of = {file: url for files, url in zip(cut, urls, strict=True) for file in files}
    found: dict[str, list[Problem]] = {}
    for problem in snapshot.problems:
        found.setdefault(problem.code, []).append(problem)
    return [
        _code_view(code, problems, page_of[problems[0].place.file])
        for code, problems in sorted(found.items())
        if code in CODES
    ]


def _code_view(code: str, problems: list[Problem], url: str) -> CodeView:
    gravest = min((problem.severity for problem in problems), key=RANK.__getitem__)
    accepted = sum(map(is_accepted, problems))
    return CodeView(
        code=code,
        severity=gravest,
        severity_words=SEVERITY[gravest],
        why=CODES[code].why,
        open=len(problems) - accepted,
        accepted=accepted,
        url=url,
    )
