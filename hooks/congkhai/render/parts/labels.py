"""The words for closed sets of the model, as readers see them; for states: `schedule.phrases`."""

from __future__ import annotations

import datetime as dt

from ...model import Agency, Category, Level, RelationKind, Status
from ...schedule import LAST_DAY_OF_DISTRICTS

STATUS = {
    Status.DRAFT: "Dự thảo",
    Status.IN_CONSULTATION: "Đang lấy ý kiến",
    Status.ISSUED: "Đã ban hành",
    Status.AMENDED: "Đã sửa đổi",
    Status.REPLACED: "Đã bị thay thế",
    Status.ENDED: "Đã kết thúc",
}
RELATION = {
    RelationKind.IMPLEMENTS: ("Triển khai", "Được triển khai bởi"),
    RelationKind.CITES: ("Dẫn chiếu", "Được dẫn bởi"),
    RelationKind.AMENDS: ("Sửa đổi, bổ sung", "Được sửa đổi bởi"),
    RelationKind.REPLACES: ("Thay thế", "Bị thay thế bởi"),
    RelationKind.REPEALS: ("Bãi bỏ, chấm dứt", "Bị bãi bỏ, chấm dứt bởi"),
    RelationKind.CORRECTS: ("Đính chính", "Được đính chính bởi"),
    RelationKind.CONSOLIDATES: ("Hợp nhất", "Được hợp nhất trong"),
    RelationKind.ENCLOSES: ("Gửi kèm", "Được gửi kèm"),
    RelationKind.CONSULTS_ON: ("Lấy ý kiến về", "Được lấy ý kiến trong"),
    RelationKind.SUSPENDS: ("Tạm ngưng", "Bị tạm ngưng bởi"),
    RelationKind.RESUMES: ("Cho tiếp tục thực hiện", "Được cho tiếp tục thực hiện bởi"),
    RelationKind.RELATED: ("Liên quan", "Liên quan"),
}


OCCASION = {
    "annual": "Hằng năm",
    "ad_hoc": "Đột xuất",
    "interim": "Sơ kết",
    "final": "Tổng kết",
}
LEVEL = {
    "central": "Trung ương",
    "province": "Tỉnh, thành phố",
    "district": "Huyện (đến hết 30/06/2025)",
    "commune": "Xã, phường, đặc khu",
    "department": "Sở, ngành",
    "division": "Phòng",
    "party": "Tổ chức đảng",
    "organisation": "Mặt trận, đoàn thể, hội",
    "unit": "Đơn vị",
}
_OF_TOWNS = "Xã, phường, thị trấn"
"""Communes of the time when there were districts; «đặc khu» came after them."""
SUCCESSION = {
    "merge": "hợp nhất",
    "split": "chia tách",
    "rename": "đổi tên",
    "dissolve": "chấm dứt",
    "absorb": "sáp nhập",
    "function_transfer": "chuyển chức năng",
}
CONFIDENCE = {"high": "chắc chắn", "medium": "khá chắc", "low": "chưa chắc"}

_SENT = frozenset({Category.REPORT, Category.REVIEW, Category.SUBMIT, Category.CONSULT})


def towards(category: Category) -> str:
    """The word before whom a duty is meant for: a report is sent, other things are for somebody."""
    return "gửi" if category in _SENT else "cho"


def level_in_words(agency: Agency) -> str:
    """Its level, as that was called in its time."""
    end = agency.valid_to.last if agency.valid_to else dt.date.max
    if agency.level is Level.COMMUNE and end <= LAST_DAY_OF_DISTRICTS:
        return _OF_TOWNS
    return LEVEL[agency.level.value]
