"""What a plan is made of besides its duties: signatory, criteria, awards, recipients, errata."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from enum import StrEnum
from typing import Annotated

from ..bilingual import Bilingual
from ..dates import Comparator, PartialDate
from ..expressions import expression
from ..problems import Place
from ..value import value_class
from .duty import ComparatorKey, DueKey, InferredKey, Period, Printed, Section, Unchecked
from .key import FILE_NAME, Key, Shape, Slug, Word
from .party import Party

Sha256 = Annotated[
    str,
    Shape(
        r"[0-9a-f]{64}",
        Bilingual("64 chữ số hệ 16 của mã băm SHA-256", "the 64 hexadecimal digits of a SHA-256"),
    ),
]
FileName = Annotated[
    str,
    Shape(
        FILE_NAME,
        Bilingual(
            "tên tệp pdf, docx, xlsx, csv, png, jpg hoặc webp",
            "the name of a pdf, docx, xlsx, csv, png, jpg or webp file",
        ),
    ),
]
Address = Annotated[
    str,
    Shape(
        r'https?://[^\s<>"]+',
        Bilingual("địa chỉ bắt đầu bằng https://", "an address that begins with https://"),
    ),
]


@value_class
class Signatory:
    """Who signed, in what office, on whose behalf (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""

    name: Annotated[str, Key("Họ tên", "Người ký.", "Bùi Ngọc Hải")] = ""
    title: Annotated[str, Key("Chức vụ", "Chức vụ như in.", "PHÓ TRƯỞNG BAN")] = ""
    capacity: Annotated[
        tuple[Word, ...],
        Key("Quyền hạn", "Các dòng TM., KT., TL., TUQ. theo thứ tự in.", "KT. TRƯỞNG BAN"),
    ] = ()
    at: Place = field(default=Place(""), compare=False)


@value_class
class Original:
    """The signed original: where it is, or the file that the portal publishes."""

    url: Annotated[
        Address | None, Key("Địa chỉ", "Nơi có bản ký.", "https://example.gov.vn/kh.pdf")
    ] = None
    sha256: Annotated[Sha256 | None, Key("Mã băm", "SHA-256 của tệp bản ký.", "0" * 64)] = None
    file: Annotated[
        FileName | None,
        Key(
            "Tệp",
            "Tên tệp bản ký, đặt trong thư mục của kế hoạch; được đăng cùng mã băm SHA-256.",
            "ban-ky.pdf",
        ),
    ] = None
    note: Annotated[str, Key("Ghi chú", "Điều cần biết về bản ký.", "Bản quét")] = ""
    at: Place = field(default=Place(""), compare=False)


@value_class
class Scope:
    """Where the plan applies and to whom."""

    sector: Annotated[str, Key("Ngành", "Ngành, lĩnh vực.", "Giáo dục và Đào tạo")] = ""
    territory: Annotated[Slug | None, Key("Địa bàn", "Mã địa bàn.", "binh-hai")] = None
    audience: Annotated[tuple[Word, ...], Key("Ai thi đua", "Người tham gia.", "Các phòng Sở")] = ()
    at: Place = field(default=Place(""), compare=False)


@value_class
class Criterion:
    text: Annotated[Word, Key("Tiêu chí", "Bằng lời dễ hiểu.", "Giảm thủ tục cho nhà đầu tư")]
    section: Section = None
    at: Place = field(default=Place(""), compare=False)


@value_class
class Criteria:
    """What one audience is judged by."""

    audience: Annotated[Word, Key("Ai được xét", "Nhóm được xét.", "Tập thể")]
    items: Annotated[tuple[Criterion, ...], Key("Tiêu chí", "Từng tiêu chí.", "Đúng tiến độ")]
    section: Section = None
    at: Place = field(default=Place(""), compare=False)


def is_criterion(criteria: Iterable[Criteria], section: str | None) -> bool:
    """Whether an item is one by which somebody is judged, or stands below one: it orders nothing.

    Of criteria that name their own items the heading above is none: what else stands there may be
    ordered.
    """
    judged = {item.section or group.section for group in criteria for item in group.items}
    return section is not None and any(
        section == one or section.startswith(f"{one}-") for one in judged if one
    )


# «Biểu dương, khen thưởng theo thẩm quyền», «Tính thành tích vào bình xét»: no form is named.
_PRAISE_ALONE = (
    "biểu dương", "tuyên dương", "khen ", "khen thưởng", "xét ", "bình xét", "tính ", "ghi nhận",
    "đề nghị", "trình ", "động viên",
)  # fmt: skip


# «Bộ Y tế tặng Bằng khen», «Giấy khen của Giám đốc Sở»; no «Khen thưởng hàng năm».
_GIVER = expression(
    r"\b(?:Thủ tướng|Chủ tịch|Giám đốc|Hiệu trưởng|Bộ trưởng|Thủ trưởng|Trưởng|Tổng|Bộ|Sở|UBND|"
    r"Ủy ban|Uỷ ban|Ban|Phòng|Cục|Chi cục|Nhà nước|Chính phủ|Hội|Đoàn|Liên đoàn|Công đoàn|Đảng ủy|"
    r"Tỉnh ủy|Nhà trường|Trường|Mặt trận|Bí thư|Viện|Bệnh viện|Trung tâm)\b"
)


class Occasion(StrEnum):
    """When somebody is praised: yearly, as something happens, at a review, at the end."""

    ANNUAL = "annual"
    AD_HOC = "ad_hoc"
    INTERIM = "interim"
    FINAL = "final"


@value_class
class Award:
    """A form of award, when, and who gives it."""

    occasion: Annotated[
        Occasion,
        Key("Dịp", "annual hằng năm, ad_hoc đột xuất, interim sơ kết, final tổng kết.", "annual"),
    ]
    form: Annotated[Word, Key("Hình thức", "Hình thức khen.", "Giấy khen")]
    tier: Annotated[str, Key("Ai khen", "Người có quyền khen.", "Giám đốc Sở")] = ""
    proposed: Annotated[
        bool, Key("Trình cấp trên", "“yes” khi chỉ đề nghị cấp có thẩm quyền.", "no")
    ] = False
    recipients: Annotated[str, Key("Cho ai", "Tập thể, cá nhân, …", "tập thể, cá nhân")] = ""
    period: Annotated[
        Period | None, Key("Cho thời gian", "Giai đoạn được xét.", "{start: 2023}")
    ] = None
    section: Section = None
    printed: Annotated[str, Key("Nguyên văn", "Như in.", "Khen thưởng hàng năm")] = ""
    is_unchecked: Unchecked = False
    at: Place = field(default=Place(""), compare=False)

    @property
    def names_form(self) -> bool:
        """Whether it is a form, such as «Giấy khen», and not only that somebody will be praised
        or what counts when they are."""
        return not self.form.lower().startswith(_PRAISE_ALONE)

    @property
    def may_name_giver(self) -> bool:
        """Whether its printed words speak of a body or an office, so that they may say who."""
        return _GIVER.search(self.printed) is not None


@value_class
class Statement:
    """What the plan says on one matter, restated, with its item."""

    text: Annotated[Word, Key("Nội dung", "Bằng lời dễ hiểu.", "Từ ngân sách hằng năm")]
    section: Section = None
    printed: Printed = ""
    is_unchecked: Unchecked = False
    at: Place = field(default=Place(""), compare=False)


@value_class
class Feedback:
    """Whom to tell of difficulties, through whom, and who decides."""

    to: Annotated[tuple[Party, ...], Key("Báo ai", "Nơi nhận vướng mắc.", "Phòng Nội vụ")]
    via: Annotated[tuple[Party, ...], Key("Qua", "Nơi chuyển tiếp.", "Văn phòng Sở")] = ()
    decides: Annotated[tuple[Party, ...], Key("Ai quyết", "Người quyết định.", "Giám đốc Sở")] = ()
    who: Annotated[
        tuple[Party, ...], Key("Ai báo", "Nơi gặp vướng mắc phải báo.", "binh-lac-phong-ban")
    ] = ()
    section: Section = None
    printed: Printed = ""
    is_unchecked: Unchecked = False
    at: Place = field(default=Place(""), compare=False)


@value_class
class Contact:
    """A person to ask about a draft; shown only while opinions are taken."""

    name: Annotated[Word, Key("Họ tên", "Người trả lời.", "Nguyễn Văn Ví Dụ")]
    office: Annotated[str, Key("Ở đâu", "Chức vụ, phòng.", "Chuyên viên, Phòng Kế hoạch")] = ""
    phone: Annotated[str, Key("Điện thoại", "Số để hỏi.", "024 0000 0000")] = ""
    mail: Annotated[str, Key("Thư điện tử", "Hộp thư để hỏi.", "gop-y@example.gov.vn")] = ""
    at: Place = field(default=Place(""), compare=False)


@value_class
class Consultation:
    """A draft open to opinions: from when to when, from whom, where to."""

    closes: Annotated[PartialDate, Key("Hết hạn", "Ngày cuối nhận góp ý.", "18/12/2023")]
    opens: Annotated[PartialDate | None, Key("Bắt đầu", "Ngày mở.", "2023-12")] = None
    whom: Annotated[tuple[Party, ...], Key("Hỏi ai", "Ai được hỏi.", "Các Sở, ban, ngành")] = ()
    send_to: Annotated[
        tuple[Party, ...], Key("Gửi về đâu", "Nơi nhận góp ý.", "binh-hai-so-gddt")
    ] = ()
    contact: Annotated[
        Contact | None,
        Key(
            "Người liên hệ",
            "Chỉ hiện trong những ngày nhận góp ý; hết hạn thì tự ẩn, và nên xóa khỏi nguồn.",
            "{name: Nguyễn Văn Ví Dụ}",
        ),
    ] = None
    on: Annotated[
        Slug | None, Key("Về văn bản nào", "Mã dự thảo.", "binh-hai-ubnd-xhht-2023-du-thao")
    ] = None
    section: Section = None
    printed: Annotated[str, Key("Nguyên văn", "Như in.", "chậm nhất trong ngày 18/12/2023")] = ""
    at: Place = field(default=Place(""), compare=False)


@value_class
class RecipientGroup:
    """Recipients (nơi nhận) under one heading."""

    items: Annotated[tuple[Word, ...], Key("Nơi nhận", "Từng nơi.", "UBND TP")]
    name: Annotated[str, Key("Nhóm", "Tên nhóm, nếu có.", "Bản giấy và điện tử")] = ""
    at: Place = field(default=Place(""), compare=False)


@value_class
class Asked:
    """How people ask for what an item says, in words that the document does not print."""

    words: Annotated[
        tuple[Word, ...],
        Key("Lời hỏi", "Từng câu hay từ ngắn, như người ta gõ.", "[nộp báo cáo khi nào]"),
    ]
    section: Section = None
    at: Place = field(default=Place(""), compare=False)


@value_class
class Erratum:
    """What is printed, what is meant, and why."""

    printed: Annotated[Word, Key("In là", "Như văn bản in.", "22/22/2033")]
    meant: Annotated[str, Key("Hiểu là", "Bỏ trống nếu không biết.", "đấu thầu")] = ""
    why: Annotated[str, Key("Vì sao", "Lý do.", "Không có tháng 22")] = ""
    section: Section = None
    at: Place = field(default=Place(""), compare=False)


@value_class
class Expected:
    """Who is to issue a plan of their own under this one."""

    who: Annotated[tuple[Party, ...], Key("Ai", "Ai phải lập kế hoạch.", "UBND các xã, thị trấn")]
    what: Annotated[str, Key("Văn bản gì", "Văn bản chờ có.", "Kế hoạch của đơn vị")] = ""
    due: DueKey = ()
    comparator: ComparatorKey = Comparator.UNSPECIFIED
    inferred: InferredKey = ""
    section: Section = None
    printed: Printed = ""
    is_unchecked: Unchecked = False
    at: Place = field(default=Place(""), compare=False)
