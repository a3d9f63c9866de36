"""Settled values, such as a kind of duty: what each means, and which one other words mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from ...bilingual import Bilingual, filled
from ...dates import Comparator, Every
from ...expressions import expression
from ...model import (
    Bound,
    Category,
    Confidence,
    Level,
    Occasion,
    Progress,
    RelationKind,
    Status,
    SuccessionKind,
    TextKind,
)
from ...text import fold

BOUND_WORDS: Mapping[Bound, tuple[str, ...]] = {
    Bound.AT_LEAST: (
        *("ít nhất", "tối thiểu", "không dưới", "không thấp hơn", "không ít hơn", "không kém"),
        *("trở lên", "từ", ">=", "≥"),
    ),
    Bound.OVER: ("trên", "hơn", "lớn hơn", "nhiều hơn", "cao hơn", "vượt", ">"),
    Bound.AT_MOST: (
        *("tối đa", "nhiều nhất", "không quá", "không vượt", "không vượt quá", "không cao hơn"),
        *("không lớn hơn", "không nhiều hơn", "trở xuống", "<=", "≤"),
    ),
    Bound.UNDER: ("dưới", "nhỏ hơn", "ít hơn", "thấp hơn", "<"),
    Bound.EQUAL: ("bằng", "đúng", "đúng bằng", "="),
}
"""What documents print for each bound, and editors write."""
_BOUNDS = {word: bound for bound, words in BOUND_WORDS.items() for word in words}
_ONWARD = expression(r"từ\s*(?:…|\.\.\.)?\s*(trở (?:lên|xuống))")

# The first is how a list of values tells of one.
_WORDS: Mapping[type[StrEnum], Mapping[str, tuple[str, ...]]] = {
    Category: {
        "report": ("báo cáo",),
        "review": ("sơ kết, tổng kết", "sơ kết", "tổng kết", "đánh giá"),
        "disclose": ("công khai", "công bố", "niêm yết"),
        "publicise": ("tuyên truyền, phổ biến", "tuyên truyền", "phổ biến"),
        "award": ("khen thưởng", "khen"),
        "model": ("điển hình", "mô hình"),
        "programme": ("ban hành chương trình", "chương trình"),
        "supervise": ("giám sát, kiểm tra", "giám sát", "kiểm tra", "thanh tra"),
        "consult": ("góp ý", "lấy ý kiến"),
        "submit": ("gửi văn bản", "gửi", "trình", "nộp"),
        "other": ("việc khác", "khác"),
    },
    Every: {
        "year": ("hằng năm", "năm", "mỗi năm"),
        "half_year": ("6 tháng", "nửa năm", "sáu tháng"),
        "quarter": ("hằng quý", "quý", "mỗi quý"),
        "month": ("hằng tháng", "tháng", "mỗi tháng"),
    },
    Comparator: {
        "on": ("đúng ngày", "ngày", "vào", "vào ngày"),
        "before": ("trước", "trước ngày"),
        "no_later_than": ("chậm nhất", "đến hết", "muộn nhất", "không quá", "hạn chót"),
        "in": ("trong", "trong tháng", "trong năm", "trong quý"),
        "unspecified": ("không nói rõ", "không rõ"),
    },
    Status: {
        "draft": ("dự thảo",),
        "in_consultation": ("đang lấy ý kiến", "lấy ý kiến"),
        "issued": ("đã ban hành", "ban hành", "có hiệu lực", "còn hiệu lực"),
        "amended": ("đã sửa đổi", "sửa đổi", "được sửa đổi"),
        "replaced": ("đã bị thay thế", "thay thế", "bị thay thế"),
        "ended": ("đã kết thúc", "kết thúc", "hết hiệu lực"),
    },
    RelationKind: {
        "implements": ("triển khai", "thực hiện"),
        "cites": ("dẫn chiếu", "dẫn", "căn cứ"),
        "amends": ("sửa đổi, bổ sung", "sửa đổi", "bổ sung", "gia hạn"),
        "replaces": ("thay thế",),
        "repeals": ("bãi bỏ", "chấm dứt", "hết hiệu lực", "hủy bỏ"),
        "corrects": ("đính chính",),
        "consolidates": ("hợp nhất",),
        "encloses": ("gửi kèm", "ban hành kèm theo", "kèm theo"),
        "consults_on": ("lấy ý kiến về", "lấy ý kiến"),
        "suspends": ("tạm ngưng", "tạm dừng", "tạm hoãn", "đình chỉ", "tạm đình chỉ"),
        "resumes": ("cho thực hiện lại", "thực hiện lại", "tiếp tục thực hiện", "bỏ đình chỉ"),
        "related": ("liên quan",),
    },
    Level: {
        "central": ("trung ương", "bộ"),
        "province": ("tỉnh, thành phố", "tỉnh", "thành phố"),
        "district": ("huyện", "quận", "thị xã"),
        "commune": ("xã, phường, đặc khu", "xã", "phường", "đặc khu"),
        "department": ("sở, ngành", "sở"),
        "division": ("phòng, khoa", "phòng", "khoa"),
        "party": ("tổ chức đảng", "đảng", "đảng ủy", "chi bộ", "tỉnh ủy"),
        "organisation": (
            "mặt trận, đoàn thể, hội",
            *("mặt trận", "đoàn thể", "hội", "đoàn", "công đoàn", "tổ chức"),
        ),
        "unit": ("đơn vị", "trường", "bệnh viện", "trung tâm"),
    },
    Progress: {
        "not_started": ("chưa bắt đầu", "chưa làm"),
        "doing": ("đang làm", "đang thực hiện"),
        "done": ("đã xong", "xong", "hoàn thành", "đã hoàn thành"),
        "stopped": ("đã dừng", "dừng", "ngừng"),
    },
    SuccessionKind: {
        "merge": ("hợp nhất",),
        "split": ("chia tách", "tách"),
        "rename": ("đổi tên",),
        "dissolve": ("chấm dứt", "giải thể"),
        "absorb": ("sáp nhập vào", "sáp nhập", "nhập vào"),
        "function_transfer": ("chuyển chức năng",),
    },
    Confidence: {
        "high": ("chắc chắn", "cao"),
        "medium": ("khá chắc", "vừa"),
        "low": ("chưa chắc", "thấp"),
    },
    Occasion: {
        "annual": ("hằng năm", "thường xuyên", "năm"),
        "ad_hoc": ("đột xuất", "chuyên đề"),
        "interim": ("sơ kết",),
        "final": ("tổng kết",),
    },
    TextKind: {
        "restated": ("viết lại",),
        "verbatim": ("nguyên văn", "đã đối chiếu"),
        "imported": ("máy nhập", "máy đọc"),
    },
}
_OTHER_PACE = Bilingual(
    "$fix; nhịp khác (hằng tuần, học kỳ, thường xuyên) thì bỏ khóa này và giữ lời văn ở «printed»",
    "$fix; for another pace (weekly, each term, always) leave this key out and keep the words in "
    "«printed»",
)
_CONDITION = Bilingual(
    "$fix, việc làm khi có điều kiện thì ghi «trigger»",
    "$fix; what is done on a condition has «trigger»",
)
YES_OR_NO = Bilingual("chọn một trong: yes (có), no (không)", "choose one of: yes, no")


def bound_said(text: str) -> Bound | None:
    """The bound that words mean: «không quá» is «tối đa»; None where they mean none."""
    plain = " ".join(text.lower().split())
    if onward := _ONWARD.fullmatch(plain):
        plain = onward[1]
    return _BOUNDS.get(plain)


def settled_fix(text: str, kind: type[StrEnum], has_trigger: bool = False) -> Bilingual:
    """The value that the words mean, else each with what it means."""
    words = _WORDS.get(kind, {})
    fix = fix_among(text, {value.value: words.get(value, ()) for value in kind if value})
    if kind is Every and "«" not in fix:
        pace = filled(_OTHER_PACE, _OTHER_PACE.en, fix=fix)
        return filled(_CONDITION, _CONDITION.en, fix=pace) if has_trigger else pace
    return fix


def fix_among(text: str, values: Mapping[str, Sequence[str]]) -> Bilingual:
    """The same of values that come with the words for each."""
    letters = _letters(text)
    for value, words in values.items():
        if letters in {_letters(value), *map(_letters, words)}:
            return filled("có phải là «$value»?", "did you mean «$value»?", value=str(value))
    told = (f"{value} ({words[0]})" if words else str(value) for value, words in values.items())
    return filled(
        "chọn một trong: $told",
        "choose one of: $plain",
        told=", ".join(told),
        plain=", ".join(values),
    )


def _letters(text: str) -> str:
    return " ".join(fold(text).lower().replace("_", " ").replace("-", " ").split())
