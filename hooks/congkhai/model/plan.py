"""A plan: what one source holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field, replace
from enum import StrEnum
from typing import Annotated

from ..addresses import plan_address
from ..dates import PartialDate
from ..expressions import expression
from ..problems import Place
from ..value import value_class
from .acceptance import Acceptances
from .duty import Deadline, Milestone, Obligation, Period, Phase, Target, Task
from .key import Key, Slug, Word
from .matter import Matter
from .parts import (
    Asked,
    Award,
    Consultation,
    Criteria,
    Erratum,
    Expected,
    Feedback,
    Original,
    RecipientGroup,
    Scope,
    Signatory,
    Statement,
)
from .party import Party
from .picture import Picture
from .record import evidence
from .relation import Relation, document_code
from .tied import HOLDERS, Tie, with_ties

# «Về việc ban hành …», «V/v …»: printed below a number, and no name of anything.
_ABOUT = expression(r"^(?:về việc|v/v)[\s:]+(?=\w)", re.IGNORECASE)


class Status(StrEnum):
    """Where a document stands."""

    DRAFT = "draft"
    IN_CONSULTATION = "in_consultation"
    ISSUED = "issued"
    AMENDED = "amended"
    REPLACED = "replaced"
    ENDED = "ended"

    @property
    def binds(self) -> bool:
        return self not in {Status.DRAFT, Status.IN_CONSULTATION}


class TextKind(StrEnum):
    """What the text on the portal is, and so what its silence means."""

    RESTATED = "restated"
    """Written anew by an editor who read all of the document."""
    VERBATIM = "verbatim"
    """The document's own words, which somebody has read and compared with it."""
    IMPORTED = "imported"
    """The document's own words, read by a program: what is missing may not have been read."""


@value_class
class Plan:
    """One document that the portal holds: its facts, its text, and where each is written."""

    id: Annotated[
        Slug,
        Key("Mã", "Địa chỉ của trang; không đổi về sau.", "binh-hai-bql-kkt-ket-cau-ha-tang-2023"),
    ]
    kind: Annotated[Word, Key("Loại văn bản", "Như in, chữ thường.", "kế hoạch")]
    agency: Annotated[Slug, Key("Cơ quan ban hành", "Mã trong agencies.yml.", "ma-co-quan")]
    title: Annotated[Word, Key("Trích yếu", "Tên như in.", "Phát động Phong trào thi đua …")]
    symbol: Annotated[str, Key("Ký hiệu", "Phần sau số.", "KH-BQL")] = ""
    number: Annotated[str, Key("Số", "Bỏ nếu văn bản để trống.", "2599")] = ""
    issued: Annotated[
        PartialDate | None,
        Key("Ngày ban hành", "Phần nào để trống thì bỏ phần đó: 2023-02, 2023.", "01/06/2023"),
    ] = None
    effective: Annotated[
        PartialDate | None,
        Key("Có hiệu lực từ", "Chỉ khi khác ngày ban hành.", "15/06/2023"),
    ] = None
    place: Annotated[str, Key("Nơi ban hành", "Địa danh.", "Bình Hải")] = ""
    name: Annotated[
        str,
        Key("Tên ngắn", "Tên dễ hiểu để làm tiêu đề trang.", "Kế hoạch tiết kiệm của Ban Quản lý"),
    ] = ""
    drafted_by: Annotated[
        tuple[Party, ...], Key("Cơ quan soạn thảo", "Với dự thảo.", "binh-hai-so-gddt")
    ] = ()
    issued_with: Annotated[
        tuple[Party, ...],
        Key(
            "Cùng ban hành",
            "Các cơ quan khác của kế hoạch liên tịch, liên ngành.",
            "[binh-hai-cong-an-tinh, binh-hai-tinh-doan]",
        ),
    ] = ()
    signatory: Annotated[Signatory | None, Key("Người ký", "Ai ký.", "{name: Bùi Ngọc Hải}")] = None
    campaign: Annotated[
        Slug | None, Key("Phong trào", "Mã trong campaigns.yml.", "ket-cau-ha-tang")
    ] = None
    campaign_printed: Annotated[
        str, Key("Tên phong trào như in", "Cách văn bản gọi phong trào.", "Đẩy mạnh …")
    ] = ""
    status: Annotated[
        Status,
        Key(
            "Tình trạng",
            "draft dự thảo, in_consultation đang lấy ý kiến, issued đã ban hành, amended đã sửa "
            "đổi, replaced đã bị thay thế, ended đã kết thúc.",
            "issued",
        ),
    ] = Status.ISSUED
    original: Annotated[Original | None, Key("Bản ký", "Nơi có bản gốc.", "{url: https://…}")] = (
        None
    )
    scope: Annotated[Scope, Key("Phạm vi", "Ngành, địa bàn, ai.", "{territory: binh-hai}")] = field(
        default_factory=Scope
    )
    gist: Annotated[str, Key("Nói gọn", "Một câu, ai cũng hiểu.", "Các phòng thi đua …")] = ""
    relations: Annotated[
        tuple[Relation, ...], Key("Quan hệ", "Với văn bản khác.", "- type: implements")
    ] = ()
    period: Annotated[
        Period | None, Key("Thời gian", "Cả thời gian.", "{start: 2023, end: 2030}")
    ] = None
    period_printed: Annotated[
        str,
        Key(
            "Thời gian, như in",
            "Thời gian mà văn bản nói bằng lời, không có đủ ngày đầu và ngày cuối.",
            "từ ngày ban hành đến khi tổ chức xong Đại hội",
        ),
    ] = ""
    phases: Annotated[tuple[Phase, ...], Key("Giai đoạn", "Từng giai đoạn.", "- name: …")] = ()
    milestones: Annotated[tuple[Milestone, ...], Key("Mốc", "Sơ kết, tổng kết.", "- id: …")] = ()
    deadlines: Annotated[tuple[Deadline, ...], Key("Hạn", "Báo cáo, gửi, nộp.", "- id: …")] = ()
    obligations: Annotated[
        tuple[Obligation, ...], Key("Nghĩa vụ", "Công khai, giám sát, …", "- id: …")
    ] = ()
    tasks: Annotated[tuple[Task, ...], Key("Nhiệm vụ", "Ai làm gì.", "- id: …")] = ()
    targets: Annotated[tuple[Target, ...], Key("Chỉ tiêu", "Con số, chiều hướng.", "- id: …")] = ()
    criteria: Annotated[tuple[Criteria, ...], Key("Tiêu chí", "Theo người được xét.", "- …")] = ()
    awards: Annotated[tuple[Award, ...], Key("Khen thưởng", "Hình thức khen.", "- …")] = ()
    funding: Annotated[Statement | None, Key("Kinh phí", "Tiền từ đâu.", "{text: …}")] = None
    feedback: Annotated[Feedback | None, Key("Vướng mắc", "Báo ai.", "{to: …}")] = None
    consultation: Annotated[Consultation | None, Key("Lấy ý kiến", "Đến khi nào.", "{…}")] = None
    expects: Annotated[
        tuple[Expected, ...], Key("Chờ kế hoạch con", "Ai phải lập kế hoạch.", "- who: …")
    ] = ()
    recipients: Annotated[
        tuple[RecipientGroup, ...], Key("Nơi nhận", "Theo nhóm.", "- items: […]")
    ] = ()
    errata: Annotated[tuple[Erratum, ...], Key("Đính chính", "Chỗ in sai.", "- printed: …")] = ()
    asked: Annotated[
        tuple[Asked, ...],
        Key(
            "Người ta hỏi thế nào",
            "Chữ người dân hay gõ mà văn bản không in; chỉ để tìm, không hiện trên trang.",
            "- {section: ii-1-b, words: [nộp báo cáo khi nào]}",
        ),
    ] = ()
    accepted: Acceptances = ()
    former_ids: Annotated[
        tuple[Slug, ...],
        Key(
            "Mã cũ",
            "Những mã mà văn bản này từng mang; địa chỉ và liên kết cũ dẫn sang trang này.",
            "binh-hai-so-y-te-2023",
        ),
    ] = ()
    notes: Annotated[tuple[Word, ...], Key("Ghi chú", "Điều người đọc nên biết.", "…")] = ()
    text: Annotated[
        TextKind,
        Key(
            "Toàn văn",
            "restated (cả khi bỏ trống): viết lại cho dễ hiểu, đã đọc hết văn bản; verbatim: "
            "nguyên văn, đã có người đọc hết và đối chiếu; imported: chữ của văn bản do máy nhập, "
            "chỗ thiếu có thể là chưa đọc được.",
            "verbatim",
        ),
    ] = TextKind.RESTATED

    body_line: int = 1
    """The line of the file on which the text begins."""
    body_file: str = ""
    pictures: tuple[Picture, ...] = ()
    """Those that its text shows."""
    spoken: tuple[tuple[Matter, str], ...] = ()
    """Of what the source is silent about and the text has words of, the first item with them."""
    at: Place = field(default=Place(""), compare=False)
    issued_at: Place = field(default=Place(""), compare=False)
    """Where the day of issue stands."""

    @property
    def is_imported(self) -> bool:
        """What the source does not say may stand in the document all the same."""
        return self.text is TextKind.IMPORTED

    @property
    def is_restated(self) -> bool:
        """Its items are the portal's words: what the document prints stands in quotations alone."""
        return self.text is TextKind.RESTATED

    @property
    def is_verbatim(self) -> bool:
        return self.text is TextKind.VERBATIM

    @property
    def may_be_unissued(self) -> bool:
        """Read by a program from what bears no number and no day: it may be what was put up for
        signature, and nobody has looked yet."""
        has_day = self.issued is not None and self.issued.precision == "day"
        return self.is_imported and not self.number and not has_day

    @property
    def is_begun(self) -> bool:
        """Nothing of the document's head or end has been taken over: silence is the source's."""
        return not (self.issued or self.signatory or self.recipients)

    @property
    def code(self) -> str:
        """Number and symbol as printed: 2599/KH-BQL, 49-KL/TW; with a blank number, /KH-SGDĐT."""
        return document_code(self.number, self.symbol)

    @property
    def first_id(self) -> str:
        """Under which it came to the portal: what programs outside know it by, for ever."""
        return self.former_ids[0] if self.former_ids else self.id

    @property
    def folder(self) -> str:
        """Where its records and files lie."""
        folder, _, name = self.at.file.rpartition("/")
        return folder if name == "plan.yml" else self.at.file.removesuffix(".md")

    @property
    def original_link(self) -> str:
        """Where the signed original is: an address, or the file that the portal publishes."""
        if self.original is None:
            return ""
        return self.original.url or evidence(self.id, self.original.file or "")

    @property
    def heading(self) -> str:
        heading = self.name or _ABOUT.sub("", self.title) or self.title
        # Below «Kế hoạch» a title goes on small; by itself it begins a sentence.
        return heading[:1].upper() + heading[1:]

    @property
    def url(self) -> str:
        return plan_address(self.id)

    @property
    def parties(self) -> tuple[Party, ...]:
        """Everyone whom it names, wherever it does."""
        every = [*self.drafted_by, *self.issued_with]
        for milestone in self.milestones:
            every += milestone.who
        for deadline in self.deadlines:
            every += (*deadline.who, *deadline.via, *deadline.to)
        for task in self.tasks:
            every += (*task.lead, *task.partners, *task.via)
        for obligation in self.obligations:
            every += (*obligation.who, *obligation.audience)
        for expected in self.expects:
            every += expected.who
        if self.feedback:
            every += (*self.feedback.to, *self.feedback.via, *self.feedback.decides)
        if self.consultation:
            every += (*self.consultation.whom, *self.consultation.send_to)
        return tuple(every)

    @property
    def named_agencies(self) -> tuple[str, ...]:
        """The agencies among them, by id."""
        return tuple(dict.fromkeys(party.agency for party in self.parties if party.agency))

    @property
    def named_in_words(self) -> tuple[str, ...]:
        """The others, as printed."""
        return tuple(dict.fromkeys(party.name for party in self.parties if not party.agency))

    def tied(self, ties: Mapping[str, Tie]) -> Plan:
        """The same plan, its parties of these names known to be these agencies."""
        held = {name: getattr(self, name) for name in HOLDERS}
        return replace(self, **{name: with_ties(value, ties) for name, value in held.items()})


def identity_of(plan: Plan) -> Plan:
    """What citations lead to it by; neither what it asks for nor what it says."""
    return Plan(
        id=plan.id,
        kind=plan.kind,
        agency=plan.agency,
        title=plan.title,
        symbol=plan.symbol,
        number=plan.number,
        issued=plan.issued,
        name=plan.name,
        scope=plan.scope,
        at=plan.at,
    )


def in_name(plan: Plan) -> Plan:
    """What a plan is called by, whose and of where it is, and whether it binds: nothing else."""
    return replace(identity_of(plan), status=plan.status)
