"""Records: what editors add under a plan as things happen, each with where it can be seen."""

from __future__ import annotations

import zlib
from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from ..addresses import record_file
from ..bilingual import Bilingual
from ..dates import PartialDate
from ..problems import Place
from ..text import safe_file_name, slugify
from ..value import value_class
from .duty import Section
from .key import FILE_NAME, Key, Shape, Slug, Word
from .parts import Occasion
from .party import Party
from .picture import Picture

LONGEST_SLUG = 60

EvidenceText = Annotated[
    str,
    Shape(
        rf'https?://[^\s<>"]+|{FILE_NAME}',
        Bilingual(
            "địa chỉ bắt đầu bằng https://, hoặc tên tệp pdf, docx, xlsx, csv, png, jpg, webp "
            "đặt cạnh bản ghi",
            "an address that begins with https://, or the name of a pdf, docx, xlsx, csv, png, "
            "jpg or webp file beside the record",
        ),
    ),
]
Evidence = Annotated[
    EvidenceText,
    Key("Nơi xem", "Địa chỉ, hoặc tên tệp đặt cạnh bản ghi.", "https://example.gov.vn/bao-cao.pdf"),
]
# Beside a record's own place stand those of its days, in their order, for what is said of them.
Places = tuple[Place, ...]
Note = Annotated[str, Key("Ghi chú", "Điều người đọc nên biết.", "Kèm phụ lục số liệu")]


@value_class
class Figure:
    """One number that a published document gives."""

    name: Annotated[Word, Key("Tên số liệu", "Số gì.", "Số tiền tiết kiệm")]
    value: Annotated[Decimal, Key("Trị số", "Con số.", "12,5")]
    unit: Annotated[Word, Key("Đơn vị", "Đơn vị của con số.", "tỷ đồng")]
    at: Place = field(default=Place(""), compare=False)


@value_class
class Publication:
    """A report, review, programme or disclosure that answers a duty of the plan."""

    duty: Annotated[
        Slug,
        Key("Việc", "Mã hạn, mốc, nghĩa vụ trong kế hoạch mà bản ghi này đáp ứng.", "bao-cao-nam"),
    ]
    title: Annotated[Word, Key("Tên", "Tên tài liệu.", "Báo cáo kết quả phong trào năm 2025")]
    period: Annotated[
        PartialDate | None, Key("Kỳ", "Năm, quý, tháng mà tài liệu nói tới.", "2025")
    ] = None
    heading: Annotated[
        str, Key("Nội dung", "Một trong các “headings” của nghĩa vụ.", "ngân sách nhà nước")
    ] = ""
    date: Annotated[PartialDate | None, Key("Ngày văn bản", "Ngày ký, ngày gửi.", "14/12/2025")] = (
        None
    )
    published: Annotated[
        PartialDate | None, Key("Ngày công khai", "Ngày mọi người xem được.", "20/12/2025")
    ] = None
    link: Evidence = ""
    who: Annotated[tuple[Party, ...], Key("Ai", "Ai công khai.", "Văn phòng Sở")] = ()
    figures: Annotated[tuple[Figure, ...], Key("Số liệu chính", "Từng số.", "- name: …")] = ()
    note: Note = ""
    at: Place = field(default=Place(""), compare=False)
    days_at: Places = field(default=(), compare=False)


@value_class
class GrantedAward:
    """An award that was given."""

    year: Annotated[PartialDate, Key("Năm", "Năm được khen.", "2025")]
    occasion: Annotated[
        Occasion,
        Key("Dịp", "annual hằng năm, ad_hoc đột xuất, interim sơ kết, final tổng kết.", "annual"),
    ]
    form: Annotated[Word, Key("Hình thức", "Như kế hoạch nêu.", "Giấy khen")]
    recipient: Annotated[Word, Key("Ai được khen", "Tập thể hoặc người.", "Trường THPT Ví Dụ")]
    decision: Annotated[Word, Key("Số quyết định", "Số và ký hiệu.", "15/QĐ-SGDĐT")]
    audience: Annotated[str, Key("Thuộc nhóm", "Tập thể, cá nhân, hộ gia đình, …", "tập thể")] = ""
    tier: Annotated[str, Key("Ai khen", "Người ký quyết định.", "Giám đốc Sở")] = ""
    proposed: Annotated[
        bool, Key("Trình cấp trên", "“yes” khi cấp có thẩm quyền ở trên khen.", "no")
    ] = False
    date: Annotated[PartialDate | None, Key("Ngày", "Ngày quyết định.", "20/12/2025")] = None
    link: Evidence = ""
    section: Section = None
    note: Note = ""
    at: Place = field(default=Place(""), compare=False)
    days_at: Places = field(default=(), compare=False)


@value_class
class Result:
    """How far a target was reached by a day."""

    target: Annotated[Slug, Key("Chỉ tiêu", "Mã chỉ tiêu trong kế hoạch.", "giai-ngan")]
    date: Annotated[PartialDate, Key("Thời điểm", "Số liệu tính tới khi nào.", "31/12/2025")]
    value: Annotated[
        Decimal,
        Key("Trị số", "Con số đạt được tới thời điểm ấy, cộng dồn từ đầu kỳ của chỉ tiêu.", "96,5"),
    ]
    unit: Annotated[Word, Key("Đơn vị", "Cùng đơn vị với chỉ tiêu.", "%")]
    link: Annotated[
        EvidenceText, Key("Nguồn", "Nơi xem số liệu.", "https://example.gov.vn/bao-cao.pdf")
    ]
    note: Note = ""
    at: Place = field(default=Place(""), compare=False)
    days_at: Places = field(default=(), compare=False)


class Progress(StrEnum):
    """Where a task stands."""

    NOT_STARTED = "not_started"
    DOING = "doing"
    DONE = "done"
    STOPPED = "stopped"

    @property
    def is_open(self) -> bool:
        """It is still to be done."""
        return self in {Progress.NOT_STARTED, Progress.DOING}


@value_class
class TaskStep:
    """What became of a task by a day."""

    task: Annotated[Slug, Key("Nhiệm vụ", "Mã nhiệm vụ trong kế hoạch.", "lap-ban-chi-dao")]
    state: Annotated[
        Progress,
        Key(
            "Tình trạng",
            "not_started chưa làm, doing đang làm, done đã xong, stopped đã dừng.",
            "done",
        ),
    ]
    date: Annotated[PartialDate, Key("Ngày", "Tình trạng tính tới khi nào.", "20/03/2024")]
    link: Evidence = ""
    decision: Annotated[str, Key("Văn bản", "Số, ký hiệu, nếu có.", "120/QĐ-UBND")] = ""
    note: Note = ""
    at: Place = field(default=Place(""), compare=False)
    days_at: Places = field(default=(), compare=False)


@value_class
class RecognisedTitle:
    """A title recognised: Cộng đồng học tập, Gia đình học tập, …"""

    name: Annotated[Word, Key("Danh hiệu", "Tên danh hiệu.", "Cộng đồng học tập")]
    year: Annotated[PartialDate, Key("Năm", "Năm công nhận.", "2025")]
    recipient: Annotated[Word, Key("Ai được công nhận", "Nơi, nhóm.", "Tổ dân phố 3")]
    level: Annotated[str, Key("Cấp", "Cấp công nhận.", "xã")] = ""
    count: Annotated[Decimal | None, Key("Số lượng", "Khi ghi gộp nhiều nơi.", "120")] = None
    decision: Annotated[str, Key("Số quyết định", "Số và ký hiệu.", "31/QĐ-UBND")] = ""
    link: Evidence = ""
    section: Section = None
    at: Place = field(default=Place(""), compare=False)
    days_at: Places = field(default=(), compare=False)


@value_class
class ModelExample:
    """A model example (điển hình): a short article."""

    title: Annotated[Word, Key("Tên", "Tên bài.", "Con đường bảy hộ cùng làm")]
    date: Annotated[PartialDate, Key("Ngày", "Ngày đăng.", "05/06/2025")]
    gist: Annotated[Word, Key("Nói gọn", "Một câu.", "Bảy hộ hiến đất, đường xong sớm hai tháng")]
    recipient: Annotated[str, Key("Ai", "Tập thể hoặc người được nêu.", "Thôn Ví Dụ")] = ""
    section: Section = None
    decision: Annotated[str, Key("Khen thưởng", "Số quyết định khen, nếu có.", "15/QĐ-UBND")] = ""
    link: Evidence = ""
    body: str = ""
    pictures: tuple[Picture, ...] = ()
    at: Place = field(default=Place(""), compare=False)
    days_at: Places = field(default=(), compare=False)

    @property
    def slug(self) -> str:
        """Its name in addresses; where a title is too long for one, told apart by all of it."""
        whole = slugify(self.title)
        if len(whole) <= LONGEST_SLUG:
            return whole or "bai"
        return f"{whole[:LONGEST_SLUG].rstrip('-')}-{zlib.crc32(whole.encode()):08x}"


@value_class
class Outcome:
    """What became of a consultation."""

    date: Annotated[PartialDate, Key("Ngày", "Ngày công bố kết quả.", "10/01/2024")]
    gist: Annotated[Word, Key("Nói gọn", "Điều đã sửa, điều chưa sửa và vì sao.", "Sửa 5 điểm")]
    received: Annotated[Decimal | None, Key("Số ý kiến nhận", "Tổng số.", "42")] = None
    accepted: Annotated[Decimal | None, Key("Số ý kiến tiếp thu", "Trong số đã nhận.", "17")] = None
    became: Annotated[
        Slug | None, Key("Thành văn bản", "Mã kế hoạch ban hành sau góp ý.", "vi-du-ubnd-2024")
    ] = None
    link: Evidence = ""
    at: Place = field(default=Place(""), compare=False)
    days_at: Places = field(default=(), compare=False)


@value_class
class Records:
    """All that editors recorded under one plan, in the order of files and lines."""

    publications: tuple[Publication, ...] = ()
    awards: tuple[GrantedAward, ...] = ()
    results: tuple[Result, ...] = ()
    steps: tuple[TaskStep, ...] = ()
    titles: tuple[RecognisedTitle, ...] = ()
    examples: tuple[ModelExample, ...] = ()
    outcomes: tuple[Outcome, ...] = ()


def evidence(plan_id: str, link: str) -> str:
    """Where a record can be seen: as given, or the address at which its file is served."""
    if not link:
        return ""
    if link.startswith(("http://", "https://")):
        return link
    return record_file(plan_id, safe_file_name(link))
