"""Facts → a draft source: front matter with remarks for the editor, then the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Any

from ...dates import PartialDate, read_date
from ...expressions import expression
from ...text import capitalize_first, slugify
from ...value import value_class
from ..extract.facts import DocumentFacts
from ..extract.head.title_case import in_running_letters
from ..extract.personal_data import personal, without_personal
from ..extract.phases.held_until import told_in_words
from ..extract.registers import KnownRegisters
from ..structure.body import Body, written_body
from . import draft_duties, draft_lists, draft_promises, draft_tasks
from .acceptances import acceptances
from .amended import with_own_ids
from .draft_id import draft_id, path_of
from .draft_targets import drafted_targets
from .entries import day_written, remark, yaml_number
from .front_matter import front_matter
from .inherited_names import tell_inherited
from .marks import of_title
from .new_agency import Newcomer, is_of_no_place
from .own_agency import own_agency
from .remarked import REMARK, Remarked, entry_of
from .review import ReviewItem, review_of

NOT_ABOVE = "«{}», in phía trên, chưa có trong sổ: thêm rồi ghi «parent»"
_MOST_LINES = 10
"""So many are named in a remark, which somebody shall read."""
_LEANS = ("Của ", "của ", "Giữa ", "giữa ")
"""What a title opens with that goes on with the line of its kind."""
_CAMPAIGN = expression(
    r"[Pp]hong trào(?: thi đua)?\s*[“\"](?P<name>[^”\"]{8,240})[”\"]", holds='“|"'
)

_WHERE = "tên không nói ở đâu: ghi đủ tên, kèm tỉnh, huyện hay xã, ở cả agencies.yml"
NO_AGENCY = "không thấy tên cơ quan ban hành: ghi vào đây mã của cơ quan trong agencies.yml"


@value_class
class Source:
    """A draft to write: where, what, and which agency to add to the register."""

    id: str
    path: str
    """Below the folder of sources, with forward slashes."""
    text: str
    new_agency: Remarked | None
    remarks: tuple[str, ...]
    review: tuple[ReviewItem, ...] = ()
    """Marks on single entries, in the order of the document."""


def drafted(
    facts: DocumentFacts,
    known: KnownRegisters,
    home: str = "",
    apart: int = 0,
    today: dt.date | None = None,
    proposed: Collection[Newcomer] = (),
    are_registered: bool = False,
) -> Source:
    """The draft source of one document, as `congkhai check` accepts it.

    `home` is the address of the portal that it is for, where it is known. `apart`: how many
    others have its title and year, so that its number is part of its id. `today` dates what is
    accepted of the document's own faults; without it nothing is. `proposed`: the agencies that
    are to be added to the register already. `are_registered`: whether they will be, each with a
    remark there, so that the source need not ask for it.
    """
    return _Writer(facts, known, home, apart, proposed, are_registered).source(today)


class _Writer:
    """Fills the front matter key by key."""

    def __init__(
        self,
        facts: DocumentFacts,
        known: KnownRegisters,
        home: str,
        apart: int,
        proposed: Collection[Newcomer],
        are_registered: bool,
    ) -> None:
        self.are_registered = are_registered
        self.home = home
        self.apart = apart
        self.proposed = proposed
        self.facts = facts
        self.known = known
        self.front = Remarked()
        self.remarks: list[str] = []
        self.body: Body = written_body(facts.parts.body, facts.parts.appendix)
        self.issued: PartialDate | None = read_date(facts.date) if facts.date else None
        bodies = [name for name in (facts.agency, facts.parent_agency) if name]
        self.territory = known.territory_of(facts.place, self.issued, bodies)

    def source(self, today: dt.date | None) -> Source:
        agency, new_agency = own_agency(
            self.facts, self.known, self.territory, self.issued, self.proposed
        )
        printed = self._campaign_printed()
        campaign = self.known.campaign_named(printed) if printed else None
        identifier = draft_id(
            self.facts, self.issued, agency, campaign.id if campaign else "", self.apart
        )
        self._head(identifier, agency, new_agency)
        self._put("campaign", campaign.id if campaign else None)
        self._put("campaign_printed", printed)
        self._put("scope", entry_of(territory=self.territory.id if self.territory else None))
        relations = draft_lists.relations(self.facts, self.body, self.known)
        self._put_many("relations", relations)
        if unknown := sum("to" not in entry for entry in relations):
            self._remark("relations", f"{unknown} văn bản chưa có trong documents.yml")
        self._put("period", draft_duties.period(self.facts, self.body))
        in_words = "" if "period" in self.front else told_in_words(self.facts.parts.body)
        self._put("period_printed", in_words)
        term = self.facts.term
        if term and term.is_open:
            first, last = (day_written(day) if day else "" for day in (term.first, term.last))
            said = f"từ {first}, không nêu ngày cuối" if first else f"đến {last}"
            self._remark("period", f"văn bản chỉ nêu {said}; điền cả hai khi rõ")
        elif term and not term.is_only_titled and draft_duties.is_passed_by_phase(self.facts):
            days = f"{day_written(term.first)} đến {day_written(term.last)}"
            self._remark("period", f"văn bản nêu {days}, có giai đoạn ở ngoài; điền khi rõ")
        elif term and term.is_only_titled:
            self._remark("period", of_title(term))
        elif term and term.doubt:
            self._remark("period", term.doubt)
        self._put_many("phases", draft_duties.phases(self.facts, self.body))
        milestones, deadlines = draft_duties.dated(self.facts, self.body)
        self._put_many("milestones", milestones)
        self._put_many("deadlines", deadlines)
        promised = draft_promises.promised(self.facts, self.body)
        public = promised.get("obligations", ())
        self._put_many("tasks", draft_tasks.tasks(self.facts, self.body, public))
        self._tell_unread()
        self._put_many("targets", drafted_targets(self.facts, self.body))
        for key, value in promised.items():
            self._put(key, value)
            self._remark(key, "máy gợi ý từ lời văn: giữ, sửa hoặc xóa từng mục")
        self._put("consultation", draft_duties.consultation(self.facts, self.body))
        self._put_many("recipients", draft_lists.recipients(self.facts))
        self._put_many("errata", draft_lists.errata(self.facts, self.body))
        if "errata" in self.front:
            self._remark("errata", "chỗ nghi in sai, cần đối chiếu bản gốc")
        tell_inherited(self.front, self.body)
        if "amends" in self.facts.acts.values():
            told = with_own_ids(self.front, self.facts, self.body, self.known, self.issued)
            for key, message in told:
                self._remark(key, message)
        if today:
            accepted = acceptances(self.front, self.facts, self.issued, new_agency, today)
            self._put_many("accepted", accepted)
        self._personal()
        home = self.territory.id if self.territory else slugify(self.facts.place or "")
        path = path_of(agency, identifier, home, self.known)
        return Source(
            id=identifier,
            path=path,
            text=self._text(),
            new_agency=new_agency,
            remarks=tuple(self.remarks),
            review=review_of(self.front, self.body, self.facts.duties.unread),
        )

    def _head(self, identifier: str, agency: str, new: Remarked | None) -> None:
        facts = self.facts
        self._put("id", identifier)
        self._put("kind", facts.kind or "văn bản")
        if not facts.kind:
            self._remark("kind", "không thấy loại văn bản")
        self._put("number", yaml_number(facts.number or ""))
        self._put("symbol", facts.symbol)
        self._put("issued", day_written(self.facts.date) if self.facts.date else None)
        self._put("effective", day_written(facts.effective) if facts.effective else None)
        self._put("place", facts.place)
        self._put("agency", agency)
        self._put("issued_with", self._issued_with())
        if new is not None:
            if not facts.agency:
                self._remark("agency", NO_AGENCY)
            elif not self.are_registered:
                self._remark("agency", f"«{facts.agency}» chưa có trong agencies.yml")
            if facts.parent_agency and "parent" not in new and not self.are_registered:
                self._remark("agency", NOT_ABOVE.format(facts.parent_agency))
            if is_of_no_place(facts.agency or "") and not facts.place:
                self._remark("agency", _WHERE)
        self._put("title", self._title() or "(chưa rõ trích yếu)")
        self._put("status", "draft" if facts.is_draft else "issued")
        has_day = self.issued is not None and self.issued.precision == "day"
        if not facts.is_draft and not facts.number and not has_day:
            self._remark("status", "không thấy số và ngày: chưa ban hành thì ghi «draft»")
        self._put("text", "imported")
        if facts.signer or facts.office or facts.capacity:
            self._put(
                "signatory",
                entry_of(
                    name=facts.signer,
                    title=facts.office,
                    capacity=", ".join(facts.capacity) or None,
                ),
            )
            if posts := "», «".join(facts.parts.closing.posts):
                self._remark("signatory", f"còn in «{posts}», chức vụ khác của người ký")
        for doubt in facts.doubts:
            where = f" (dòng {doubt.line})" if doubt.line else ""
            self._remark(doubt.name, f"{doubt.message}{where}")

    def _issued_with(self) -> list[str] | None:
        """Ids of the other issuers, of those that no register holds the names."""
        found = [
            (self.known.agency_named(name, self.facts.place, None, self.issued), name)
            for name in self.facts.issued_with
        ]
        return [agency.id if agency else name for agency, name in found] or None

    def _campaign_printed(self) -> str | None:
        match = _CAMPAIGN.search(self.facts.title or "")
        return match["name"] if match else None

    def _title(self) -> str | None:
        facts = self.facts
        if not facts.title:
            return None
        paragraphs = (*facts.parts.body, *facts.parts.appendix)
        texts = (paragraph.text for paragraph in paragraphs)
        title = in_running_letters(facts.title, texts, (facts.place, facts.agency))
        if facts.kind and title.startswith(_LEANS):
            # «KẾT LUẬN / của Chánh Văn phòng …», «QUY CHẾ PHỐI HỢP / giữa …» go on with the kind.
            return f"{capitalize_first(facts.kind)} {title[:1].lower()}{title[1:]}"
        return title

    def _personal(self) -> None:
        for what, line in personal([*self.facts.parts.body, *self.facts.parts.appendix]):
            self._remark("notes", f"đã bỏ {what} ở dòng {line} của bản gốc")

    def _put(self, key: str, value: object) -> None:
        if value:
            self.front[key] = value

    def _put_many(self, key: str, values: Sequence[Remarked]) -> None:
        if values:
            self.front[key] = list(values)

    def _remark(self, key: str, message: str) -> None:
        message = without_personal(message)
        self.remarks.append(f"{key}: {message}")
        if key in self.front and not isinstance(self.front[key], dict | list):
            remark(self.front, key, message)
        elif key in self.front:
            _remark_above(self.front, key, message)
        elif self.front:
            last = list(self.front)[-1]
            _remark_above(self.front, last, f"{key}: {message}")

    def _tell_unread(self) -> None:
        """Where something may stand that was not read; each place is in the review of its own."""
        for key, what in _MAY_BE_UNREAD.items():
            places = (place for place in self.facts.duties.unread if place.key == key)
            lines = [str(place.paragraph.number) for place in places]
            if not lines or not self.front:
                continue
            told = ", ".join(lines[:_MOST_LINES])
            if left := lines[_MOST_LINES:]:
                told += f" và {len(left)} chỗ nữa (xem --review)"
            told = f"{key}: có thể còn {what} chưa đọc ra, ở dòng {told} của văn bản gốc"
            _remark_above(self.front, key if key in self.front else str(list(self.front)[-1]), told)

    def _text(self) -> str:
        _clear_of_personal(self.front)
        text = without_personal(self.body.text)
        return f"---\n{_schema_line(self.home)}{front_matter(self.front)}---\n\n{text}\n"


_MAY_BE_UNREAD = {
    "tasks": "việc",
    "targets": "chỉ tiêu",
    "funding": "vốn từng năm",
    "obligations": "điều buộc công khai",
}


def _schema_line(home: str) -> str:
    if not home:
        return ""
    from ...sources import schema_line

    return schema_line("plan", home)


def _clear_of_personal(node: Remarked | list[Any]) -> None:
    """What is taken out of the text is taken out of every fact that quotes it."""
    places: Any = node if isinstance(node, Remarked) else range(len(node))
    for place in places:
        value = node[place]
        if isinstance(value, Remarked | list):
            _clear_of_personal(value)
        elif isinstance(value, str):
            node[place] = without_personal(value)


def _remark_above(mapping: Remarked, key: str, message: str) -> None:
    mapping.above.setdefault(key, []).append(f"{REMARK}{message}")
