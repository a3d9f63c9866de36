"""What a plan binds people to: phases, dates, reports, disclosures, tasks and targets."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from ..dates import Comparator, Every, PartialDate, YearlyDay
from ..problems import Place
from ..value import value_class
from .key import Key, Slug, Word
from .party import Party
from .taking_place import is_an_event

Section = Annotated[
    Slug | None,
    Key(
        "Mục",
        "Mục của toàn văn nêu điều này, viết theo địa chỉ của mục: “iv-1-1” là mục IV.1.1, "
        "“i-2-a” là điểm a mục I.2, “iv-2-p3” là đoạn 3 của mục IV.2, “ii-1-b2” là gạch đầu dòng "
        "thứ 2 của mục II.1, “mo-dau” là phần mở đầu, “ket” là phần kết.",
        "iv-1-1",
    ),
]
Unchecked = bool
"""Whether a program has read it and nobody has compared it: it is never counted as late."""
Printed = Annotated[
    str, Key("Nguyên văn", "Chữ như văn bản in, cả chỗ in sai.", "trước ngày 15 tháng 12 hàng năm")
]
InferredKey = Annotated[
    str,
    Key(
        "Suy ra",
        "Điều người biên tập suy ra chứ văn bản không in (thường là ai làm), và vì sao. "
        "Điều suy ra được ghi rõ ở mọi nơi và không bao giờ bị tính là chậm.",
        "Câu này không nêu ai báo cáo; câu trước giao Văn phòng.",
    ),
]
EveryKey = Annotated[
    Every | None, Key("Bao lâu một lần", "year, half_year, quarter hoặc month.", "year")
]
DueKey = Annotated[
    tuple[PartialDate | YearlyDay, ...],
    Key(
        "Hạn",
        "Ngày, tháng, quý hoặc năm; việc lặp lại thì chỉ ghi ngày và tháng. Không có ngày thì bỏ.",
        "15/12",
    ),
]
ComparatorKey = Annotated[
    Comparator,
    Key(
        "Cách tính hạn",
        "on: đúng ngày; before: trước ngày (ngày cuối là hôm trước); no_later_than: chậm nhất "
        "trong ngày; in: trong khoảng; unspecified: văn bản không nói rõ.",
        "before",
    ),
]
TriggerKey = Annotated[
    str, Key("Khi nào", "Điều kiện làm phát sinh việc, khi không có ngày.", "khi có yêu cầu")
]
Who = Annotated[tuple[Party, ...], Key("Ai", "Người phải làm.", "binh-hai-bql-kkt")]
Via = Annotated[tuple[Party, ...], Key("Qua", "Nơi chuyển tiếp.", "binh-hai-so-noi-vu")]
To = Annotated[tuple[Party, ...], Key("Gửi ai", "Nơi nhận.", "binh-hai-ubnd")]


class Category(StrEnum):
    """What kind of duty."""

    REPORT = "report"
    REVIEW = "review"
    DISCLOSE = "disclose"
    PUBLICISE = "publicise"
    AWARD = "award"
    MODEL = "model"
    PROGRAMME = "programme"
    SUPERVISE = "supervise"
    CONSULT = "consult"
    SUBMIT = "submit"
    OTHER = "other"

    @property
    def orders_publication(self) -> bool:
        """Whether what is ordered is to make something public; to report upward is not."""
        return self is Category.DISCLOSE

    @property
    def is_tracked(self) -> bool:
        """Whether it ends in something one can look for; awards, tasks and targets have records of
        their own. Only what a sentence orders to be published is a disclosure: a report, a review
        or a programme is followed too, but nobody has to publish it, so it never counts in what was
        or was not published."""
        return self in {Category.REPORT, Category.REVIEW, Category.DISCLOSE, Category.PROGRAMME}


CategoryKey = Annotated[
    Category,
    Key(
        "Loại việc",
        "disclose: câu in buộc công khai; report: báo cáo cấp trên; review: sơ kết, tổng kết; "
        "programme: ban hành chương trình; supervise: giám sát, kiểm tra, thanh tra; publicise: "
        "tuyên truyền, phổ biến; model: điển hình; award: khen thưởng; consult: góp ý; submit: gửi "
        "văn bản; other: việc khác. Báo cáo, sơ kết, chương trình không phải là disclose khi câu "
        "in không nói phải công khai.",
        "report",
    ),
]


@value_class
class Period:
    """From the first to the last day, both included."""

    start: Annotated[PartialDate, Key("Bắt đầu", "Ngày, tháng, quý hoặc năm.", "2023")]
    end: Annotated[PartialDate, Key("Kết thúc", "Ngày, tháng, quý hoặc năm.", "2030")]
    section: Section = None
    printed: Printed = ""
    is_unchecked: Unchecked = False
    at: Place = field(default=Place(""), compare=False)


@value_class
class Phase:
    """A stretch of a plan with a start and an end, both included."""

    name: Annotated[Word, Key("Tên", "Tên giai đoạn.", "Giai đoạn 1")]
    start: Annotated[PartialDate, Key("Bắt đầu", "Ngày, tháng, quý hoặc năm.", "2023")]
    end: Annotated[PartialDate, Key("Kết thúc", "Ngày, tháng, quý hoặc năm.", "2025")]
    what: Annotated[str, Key("Nội dung", "Làm gì trong giai đoạn này.", "Triển khai")] = ""
    section: Section = None
    printed: Printed = ""
    is_unchecked: Unchecked = False
    at: Place = field(default=Place(""), compare=False)


@value_class
class Milestone:
    """One event that a plan sets: launch, interim review (sơ kết), final review (tổng kết)."""

    id: Annotated[Slug, Key("Mã", "Mã trong kế hoạch này.", "so-ket-2025")]
    name: Annotated[Word, Key("Tên", "Tên mốc.", "Sơ kết giai đoạn 1")]
    category: CategoryKey = Category.REVIEW
    due: DueKey = ()
    comparator: ComparatorKey = Comparator.IN
    who: Who = ()
    inferred: InferredKey = ""
    section: Section = None
    printed: Printed = ""
    is_unchecked: Unchecked = False
    at: Place = field(default=Place(""), compare=False)


@value_class
class Deadline:
    """A duty with an addressee: dated, recurring, on request, or without a date."""

    id: Annotated[Slug, Key("Mã", "Mã trong kế hoạch này.", "bao-cao-nam")]
    what: Annotated[Word, Key("Việc", "Phải làm gì.", "Báo cáo kết quả năm")]
    category: CategoryKey = Category.REPORT
    every: EveryKey = None
    due: DueKey = ()
    comparator: ComparatorKey = Comparator.UNSPECIFIED
    trigger: TriggerKey = ""
    who: Who = ()
    via: Via = ()
    to: To = ()
    binding: Annotated[
        bool, Key("Ràng buộc", "“no” khi hạn chỉ là dự kiến; dự thảo thì không cần ghi.", "yes")
    ] = True
    inferred: InferredKey = ""
    section: Section = None
    printed: Printed = ""
    is_unchecked: Unchecked = False
    at: Place = field(default=Place(""), compare=False)

    @property
    def kind(self) -> str:
        """one_off, recurring, ad_hoc or undated."""
        if self.due:
            return "recurring" if self.every else "one_off"
        return "ad_hoc" if self.trigger else "undated"


@value_class
class Obligation:
    """A duty that a sentence orders, told apart by kind: to publish is one kind among others."""

    id: Annotated[Slug, Key("Mã", "Mã trong kế hoạch này.", "cong-khai-ngan-sach")]
    what: Annotated[Word, Key("Việc", "Phải làm gì.", "Công khai quản lý và sử dụng ngân sách")]
    category: CategoryKey = Category.DISCLOSE
    headings: Annotated[
        tuple[Word, ...], Key("Nội dung phải công khai", "Từng nội dung.", "ngân sách nhà nước")
    ] = ()
    every: EveryKey = None
    due: DueKey = ()
    comparator: ComparatorKey = Comparator.UNSPECIFIED
    trigger: TriggerKey = ""
    who: Who = ()
    audience: Annotated[tuple[Party, ...], Key("Cho ai", "Ai được biết.", "nhân dân")] = ()
    inferred: InferredKey = ""
    section: Section = None
    printed: Printed = ""
    is_unchecked: Unchecked = False
    at: Place = field(default=Place(""), compare=False)


@value_class
class Task:
    """Who does what, with whom, through whom, and what comes out."""

    id: Annotated[Slug, Key("Mã", "Mã trong kế hoạch này.", "huong-dan-don-doc")]
    what: Annotated[Word, Key("Việc", "Phải làm gì.", "Hướng dẫn và đôn đốc thực hiện")]
    lead: Annotated[tuple[Party, ...], Key("Chủ trì", "Ai làm chính.", "binh-hai-so-noi-vu")] = ()
    partners: Annotated[
        tuple[Party, ...], Key("Phối hợp", "Cùng làm với ai.", "binh-hai-so-tai-chinh", "with")
    ] = ()
    via: Via = ()
    deliverable: Annotated[str, Key("Kết quả", "Văn bản hay sản phẩm.", "Kế hoạch chi tiết")] = ""
    every: EveryKey = None
    due: DueKey = ()
    comparator: ComparatorKey = Comparator.UNSPECIFIED
    monitors: Annotated[
        bool, Key("Theo dõi, đôn đốc", "“yes” khi việc là theo dõi người khác làm.", "yes")
    ] = False
    unfinished: Annotated[
        bool, Key("Câu bỏ lửng", "“yes” khi câu có hạn mà không ghi phải làm việc gì.", "yes")
    ] = False
    inferred: InferredKey = ""
    section: Section = None
    printed: Printed = ""
    is_unchecked: Unchecked = False
    at: Place = field(default=Place(""), compare=False)

    @property
    def is_event(self) -> bool:
        """It takes place on its day, and nothing falls due."""
        return is_an_event(self.comparator, self.printed, self.what)


@value_class
class Baseline:
    """Where a target starts from."""

    value: Annotated[Decimal | None, Key("Trị số", "Bỏ trống nếu văn bản không nêu.", "10")] = None
    when: Annotated[PartialDate | None, Key("Thời điểm", "Năm gốc để so.", "2021")] = None
    at: Place = field(default=Place(""), compare=False)


class Bound(StrEnum):
    """On which side of its number a target is reached."""

    UNSAID = ""
    AT_LEAST = "ít nhất"
    OVER = "trên"
    AT_MOST = "tối đa"
    UNDER = "dưới"
    EQUAL = "bằng"

    def is_met(self, reached: Decimal, wanted: Decimal) -> bool:
        """What is bounded in no words is to be reached or passed."""
        match self:
            case Bound.OVER:
                return reached > wanted
            case Bound.AT_MOST:
                return reached <= wanted
            case Bound.UNDER:
                return reached < wanted
            case Bound.EQUAL:
                return reached == wanted
        return reached >= wanted


@value_class
class Target:
    """A number to reach, or a direction to move in."""

    id: Annotated[Slug, Key("Mã", "Mã trong kế hoạch này.", "giai-ngan")]
    what: Annotated[Word, Key("Chỉ tiêu", "Đo cái gì.", "Giải ngân vốn đầu tư công")]
    value: Annotated[Decimal | None, Key("Trị số", "Con số phải đạt.", "100")] = None
    unit: Annotated[str, Key("Đơn vị", "Đơn vị của con số.", "%")] = ""
    bound: Annotated[
        Bound,
        Key(
            "Mức",
            "“ít nhất” (không dưới, từ … trở lên), “trên”, “tối đa” (không quá, từ … trở xuống), "
            "“dưới”, “bằng”; văn bản không nói thì bỏ, và con số 0 khi ấy là tối đa.",
            "ít nhất",
        ),
    ] = Bound.UNSAID
    direction: Annotated[
        str, Key("Chiều", "“tăng”, “giảm” hoặc “hoàn thành”, khi không có con số.", "giảm")
    ] = ""
    baseline: Annotated[Baseline | None, Key("Gốc", "Trị số và thời điểm gốc.", "{when: 2021}")] = (
        None
    )
    every: EveryKey = None
    due: Annotated[PartialDate | None, Key("Đến khi nào", "Hạn đạt.", "2025")] = None
    scope: Annotated[str, Key("Phạm vi", "Tính trên đâu.", "toàn huyện")] = ""
    inferred: InferredKey = ""
    section: Section = None
    printed: Printed = ""
    is_unchecked: Unchecked = False
    at: Place = field(default=Place(""), compare=False)

    @property
    def side(self) -> Bound:
        """Its bound; where none is said, what is to fall and what is to be zero may be no more."""
        is_ceiling = self.direction == "giảm" or (self.value == 0 and self.direction != "tăng")
        return Bound.AT_MOST if self.bound is Bound.UNSAID and is_ceiling else self.bound
