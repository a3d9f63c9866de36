"""A plan: what one source holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from ..dates import PartialDate
from ..problem import Place
from .duty import Deadline, Milestone, Obligation, Period, Phase, Section, Target, Task
from .key import Key, Shape, Slug, Word
from .party import Party

Sha256 = Annotated[str, Shape(r"[0-9a-f]{64}", "64 chữ số hệ 16 của mã băm SHA-256")]
Address = Annotated[str, Shape(r"https?://[^\s<>\"]+", "địa chỉ bắt đầu bằng https://")]


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


class RelationKind(StrEnum):
    """How one document stands to another."""

    IMPLEMENTS = "implements"
    CITES = "cites"
    AMENDS = "amends"
    REPLACES = "replaces"
    CORRECTS = "corrects"
    CONSOLIDATES = "consolidates"
    ENCLOSES = "encloses"
    CONSULTS_ON = "consults_on"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge from this document to another, with the wording as printed."""

    type: Annotated[
        RelationKind,
        Key(
            "Quan hệ",
            "implements triển khai, cites dẫn chiếu, amends sửa đổi, replaces thay thế, corrects "
            "đính chính, consolidates hợp nhất, encloses gửi kèm, consults_on lấy ý kiến về, "
            "related liên quan.",
            "implements",
        ),
    ]
    to: Annotated[
        Slug | None,
        Key("Văn bản kia", "Mã kế hoạch hoặc mã trong documents.yml.", "qd-1478-qd-ttg"),
    ] = None
    printed: Annotated[
        str,
        Key(
            "Nguyên văn",
            "Cách văn bản này gọi văn bản kia.",
            "Quyết định số 1478/QĐ-TTg ngày 28/11/2022 của Thủ tướng Chính phủ",
        ),
    ] = ""
    effective: Annotated[
        PartialDate | None, Key("Hiệu lực", "Từ ngày nào, với sửa đổi và thay thế.", "01/01/2027")
    ] = None
    inferred: Annotated[
        str, Key("Suy ra", "Vì sao suy ra, khi văn bản không in.", "Cùng tên phong trào")
    ] = ""
    section: Section = None
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, in what office, on whose behalf (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

    name: Annotated[str, Key("Họ tên", "Người ký.", "Bùi Ngọc Hải")] = ""
    title: Annotated[str, Key("Chức vụ", "Chức vụ như in.", "PHÓ TRƯỞNG BAN")] = ""
    capacity: Annotated[
        tuple[Word, ...],
        Key("Quyền hạn", "Các dòng TM., KT., TL., TUQ. theo thứ tự in.", "KT. TRƯỞNG BAN"),
    ] = ()
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Original:
    """The signed original, of which the portal only speaks."""

    url: Annotated[Address | None, Key("Địa chỉ", "Nơi có bản ký.", "https://example.gov.vn/kh.pdf")] = (
        None
    )
    sha256: Annotated[Sha256 | None, Key("Mã băm", "SHA-256 của tệp bản ký.", "0" * 64)] = None
    file: Annotated[str, Key("Tệp", "Tệp bản ký đặt cạnh nguồn.", "ban-ky.pdf")] = ""
    note: Annotated[str, Key("Ghi chú", "Điều cần biết về bản ký.", "Bản quét")] = ""
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Scope:
    """Where the plan applies and to whom."""

    sector: Annotated[str, Key("Ngành", "Ngành, lĩnh vực.", "Giáo dục và Đào tạo")] = ""
    territory: Annotated[Slug | None, Key("Địa bàn", "Mã địa bàn.", "hai-phong")] = None
    audience: Annotated[tuple[Word, ...], Key("Ai thi đua", "Người tham gia.", "Các phòng Sở")] = ()
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Criterion:
    text: Annotated[Word, Key("Tiêu chí", "Bằng lời dễ hiểu.", "Giảm thủ tục cho nhà đầu tư")]
    section: Section = None
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Criteria:
    """What one audience is judged by."""

    audience: Annotated[Word, Key("Ai được xét", "Nhóm được xét.", "Tập thể")]
    items: Annotated[tuple[Criterion, ...], Key("Tiêu chí", "Từng tiêu chí.", "Đúng tiến độ")]
    section: Section = None
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Award:
    """A form of award, when, and who gives it."""

    occasion: Annotated[
        str, Key("Dịp", "annual hằng năm, ad_hoc đột xuất, interim sơ kết, final tổng kết.", "annual")
    ]
    form: Annotated[Word, Key("Hình thức", "Hình thức khen.", "Giấy khen")]
    tier: Annotated[str, Key("Ai khen", "Người có quyền khen.", "Giám đốc Sở")] = ""
    proposed: Annotated[
        bool, Key("Trình cấp trên", "«yes» khi chỉ đề nghị cấp có thẩm quyền.", "no")
    ] = False
    recipients: Annotated[str, Key("Cho ai", "Tập thể, cá nhân, …", "tập thể, cá nhân")] = ""
    period: Annotated[Period | None, Key("Cho thời gian", "Giai đoạn được xét.", "{start: 2023}")] = (
        None
    )
    section: Section = None
    printed: Annotated[str, Key("Nguyên văn", "Như in.", "Khen thưởng hàng năm")] = ""
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Statement:
    """What the plan says on one matter, restated, with its item."""

    text: Annotated[Word, Key("Nội dung", "Bằng lời dễ hiểu.", "Từ ngân sách hằng năm")]
    section: Section = None
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Feedback:
    """Whom to tell of difficulties, through whom, and who decides."""

    to: Annotated[tuple[Party, ...], Key("Báo ai", "Nơi nhận vướng mắc.", "ngan-son-phong-noi-vu")]
    via: Annotated[tuple[Party, ...], Key("Qua", "Nơi chuyển tiếp.", "Văn phòng Sở")] = ()
    decides: Annotated[tuple[Party, ...], Key("Ai quyết", "Người quyết định.", "Giám đốc Sở")] = ()
    section: Section = None
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Consultation:
    """A draft open to opinions: from when to when, from whom, where to."""

    closes: Annotated[PartialDate, Key("Hết hạn", "Ngày cuối nhận góp ý.", "18/12/2023")]
    opens: Annotated[PartialDate | None, Key("Bắt đầu", "Ngày mở.", "2023-12")] = None
    whom: Annotated[tuple[Party, ...], Key("Hỏi ai", "Ai được hỏi.", "Các Sở, ban, ngành")] = ()
    send_to: Annotated[
        tuple[Party, ...], Key("Gửi về đâu", "Nơi nhận góp ý.", "hai-phong-so-gddt")
    ] = ()
    on: Annotated[
        Slug | None, Key("Về văn bản nào", "Mã dự thảo.", "hai-phong-ubnd-xhht-2023-du-thao")
    ] = None
    section: Section = None
    printed: Annotated[str, Key("Nguyên văn", "Như in.", "chậm nhất trong ngày 18/12/2023")] = ""
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class RecipientGroup:
    """Recipients (nơi nhận) under one heading."""

    items: Annotated[tuple[Word, ...], Key("Nơi nhận", "Từng nơi.", "UBND TP")]
    name: Annotated[str, Key("Nhóm", "Tên nhóm, nếu có.", "Bản giấy và điện tử")] = ""
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Erratum:
    """What is printed, what is meant, and why."""

    printed: Annotated[Word, Key("In là", "Như văn bản in.", "22/22/2033")]
    meant: Annotated[str, Key("Hiểu là", "Bỏ trống nếu không biết.", "đấu thầu")] = ""
    why: Annotated[str, Key("Vì sao", "Lý do.", "Không có tháng 22")] = ""
    section: Section = None
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Expected:
    """Who is to issue a plan of their own under this one."""

    who: Annotated[tuple[Party, ...], Key("Ai", "Ai phải lập kế hoạch.", "UBND các xã, thị trấn")]
    what: Annotated[str, Key("Văn bản gì", "Văn bản chờ có.", "Kế hoạch của đơn vị")] = ""
    section: Section = None
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that an editor has looked at and accepts; it stays visible as accepted."""

    code: Annotated[Word, Key("Mã", "Mã của phát hiện.", "K502")]
    reason: Annotated[Word, Key("Lý do", "Vì sao chấp nhận.", "Văn bản in như vậy")]
    date: Annotated[PartialDate, Key("Ngày", "Ngày chấp nhận.", "22/11/2026")]
    at: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """One document that the portal holds: its facts, its text, and where each is written."""

    id: Annotated[
        Slug,
        Key("Mã", "Địa chỉ của trang; không đổi về sau.", "hai-phong-bql-kkt-ket-cau-ha-tang-2023"),
    ]
    kind: Annotated[Word, Key("Loại văn bản", "Như in, chữ thường.", "kế hoạch")]
    agency: Annotated[Slug, Key("Cơ quan ban hành", "Mã trong agencies.yml.", "hai-phong-bql-kkt")]
    title: Annotated[Word, Key("Trích yếu", "Tên như in.", "Phát động Phong trào thi đua …")]
    symbol: Annotated[str, Key("Ký hiệu", "Phần sau số.", "KH-BQL")] = ""
    number: Annotated[str, Key("Số", "Bỏ nếu văn bản để trống.", "2599")] = ""
    issued: Annotated[
        PartialDate | None,
        Key("Ngày ban hành", "Phần nào để trống thì bỏ phần đó: 2023-02, 2023.", "01/06/2023"),
    ] = None
    place: Annotated[str, Key("Nơi ban hành", "Địa danh.", "Hải Phòng")] = ""
    name: Annotated[
        str,
        Key("Tên ngắn", "Tên dễ hiểu để làm tiêu đề trang.", "Kế hoạch tiết kiệm của Ban Quản lý"),
    ] = ""
    drafted_by: Annotated[
        tuple[Party, ...], Key("Cơ quan soạn thảo", "Với dự thảo.", "hai-phong-so-gddt")
    ] = ()
    signatory: Annotated[Signatory | None, Key("Người ký", "Ai ký.", "{name: Bùi Ngọc Hải}")] = None
    campaign: Annotated[Slug | None, Key("Phong trào", "Mã trong campaigns.yml.", "ket-cau-ha-tang")] = (
        None
    )
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
    original: Annotated[Original | None, Key("Bản ký", "Nơi có bản gốc.", "{url: https://…}")] = None
    scope: Annotated[Scope, Key("Phạm vi", "Ngành, địa bàn, ai.", "{territory: hai-phong}")] = Scope()
    gist: Annotated[str, Key("Nói gọn", "Một câu, ai cũng hiểu.", "Các phòng thi đua …")] = ""
    relations: Annotated[
        tuple[Relation, ...], Key("Quan hệ", "Với văn bản khác.", "- type: implements")
    ] = ()
    period: Annotated[Period | None, Key("Thời gian", "Cả thời gian.", "{start: 2023, end: 2030}")] = (
        None
    )
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
    accepted: Annotated[
        tuple[Accepted, ...], Key("Đã xem và chấp nhận", "Phát hiện được chấp nhận.", "- code: …")
    ] = ()
    notes: Annotated[tuple[Word, ...], Key("Ghi chú", "Điều người đọc nên biết.", "…")] = ()

    body: str = ""
    """The text, restated, in the plan dialect of Markdown."""
    body_line: int = 1
    """The line of the file on which the body begins."""
    body_file: str = ""
    at: Place = field(default=Place(""), compare=False)

    @property
    def code(self) -> str:
        """Number and symbol as printed: 2599/KH-BQL, 49-KL/TW; with a blank number, /KH-SGDĐT."""
        return document_code(self.number, self.symbol)

    @property
    def heading(self) -> str:
        return self.name or self.title

    @property
    def url(self) -> str:
        return f"ke-hoach/{self.id}/"


def document_code(number: str, symbol: str) -> str:
    """State bodies write 51/KH-UBND, party bodies 49-KL/TW (Hướng dẫn 36-HD/VPTW)."""
    if not symbol:
        return number
    return f"{number}{'-' if '/' in symbol and number else '/'}{symbol}"
