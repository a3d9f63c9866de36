"""How documents and agencies are named wherever they are: by number, by writer, by their years."""

from __future__ import annotations

from collections.abc import Mapping

from ..dates import PartialDate
from ..text import capitalize_first
from .agency import Agency
from .document import Document
from .plan import Plan

UNNUMBERED = "chưa ghi số"


def document_name(held: Plan | Document, agencies: Mapping[str, Agency]) -> str:
    """«Kế hoạch 2599/KH-BQL» · «Kế hoạch của Sở GD&ĐT Hải Phòng, 02/2023 (chưa ghi số)» · «Dự
    thảo kế hoạch của UBND TP Hải Phòng, 2023» · «Luật Đầu tư công»."""
    kind = capitalize_first(held.kind)
    if isinstance(held, Plan) and not held.status.binds:
        kind = f"Dự thảo {held.kind}"
    if held.number:
        return f"{kind} {held.code}"
    if isinstance(held, Document):
        title = held.title or held.id
        return title if title.lower().startswith(held.kind.lower()) else f"{kind} {title}"
    agency = agencies.get(held.agency)
    if agency is None:
        return f"{kind}: {held.heading}"
    name = f"{kind} của {agency.short}"
    if held.issued:
        name += f", {short_date(held.issued)}"
    return f"{name} ({UNNUMBERED})" if held.status.binds else name


def brief_name(plan: Plan, agencies: Mapping[str, Agency]) -> str:
    """Where the kind is plain: «2599/KH-BQL» · «Sở GD&ĐT Hải Phòng, 02/2023»."""
    agency = agencies.get(plan.agency)
    if plan.number or agency is None:
        return plan.code if plan.number else plan.heading
    return f"{agency.short}, {short_date(plan.issued)}" if plan.issued else agency.short


def dated_name(held: Plan | Document, agencies: Mapping[str, Agency]) -> str:
    """With the day where the name does not tell it: «Kế hoạch 51/KH-UBND ngày 17/02/2023»."""
    name = document_name(held, agencies)
    if held.issued is None or not (held.number or isinstance(held, Document)):
        return name
    day = held.issued.written()
    return f"{name} ngày {day}" if held.issued.day else f"{name}, {day}"


def existence(agency: Agency) -> str:
    """«đến 30/06/2025» · «từ 01/07/2025»: nothing where the register knows neither."""
    first = f"từ {agency.valid_from.written()}" if agency.valid_from else ""
    last = f"đến {agency.valid_to.written()}" if agency.valid_to else ""
    return " ".join(part for part in (first, last) if part)


def name_with_years(agency: Agency) -> str:
    """Beside another of the same name: «Sở Y tế tỉnh Bình Hải (đến 30/06/2025)»."""
    years = existence(agency)
    return f"{agency.name} ({years})" if years else agency.name


def short_date(date: PartialDate) -> str:
    """Without the noun: «02/2023» · «2023» · «quý I/2023»."""
    return date.written().removeprefix("tháng ").removeprefix("năm ")
