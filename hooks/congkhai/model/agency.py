"""Agencies, territories and what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Annotated, TypeVar

from ..addresses import agency_address
from ..dates import PartialDate
from ..problems import Place
from ..value import value_class
from .acceptance import Acceptances
from .key import Key, Slug, Word


class Level(StrEnum):
    """Where an agency stands."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    DEPARTMENT = "department"
    DIVISION = "division"
    PARTY = "party"
    ORGANISATION = "organisation"
    UNIT = "unit"


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class SuccessionKind(StrEnum):
    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    DISSOLVE = "dissolve"
    ABSORB = "absorb"
    FUNCTION_TRANSFER = "function_transfer"

    @property
    def goes_on(self) -> bool:
        """Whether it leaves one body in the place of another, with all that it had to do."""
        return self in {SuccessionKind.MERGE, SuccessionKind.ABSORB, SuccessionKind.RENAME}


ValidFrom = Annotated[
    PartialDate | None, Key("Có từ", "Ngày thành lập; bỏ nếu không biết.", "01/07/2025")
]
ValidTo = Annotated[PartialDate | None, Key("Đến hết", "Ngày cuối cùng còn tồn tại.", "30/06/2025")]
SourceKey = Annotated[
    tuple[Word, ...], Key("Nguồn", "Nơi đọc được điều này.", "https://example.gov.vn/…")
]
ConfidenceKey = Annotated[Confidence, Key("Độ chắc", "high, medium hoặc low.", "high")]


@value_class
class Territory:
    """A province, district or commune, while it exists."""

    id: Annotated[Slug, Key("Mã", "Không dùng lại.", "binh-hai")]
    name: Annotated[Word, Key("Tên", "Tên đầy đủ.", "Tỉnh Bình Hải")]
    level: Annotated[Word, Key("Cấp", "country, province, district, commune.", "province")]
    parent: Annotated[Slug | None, Key("Thuộc", "Địa bàn chứa nó.", "viet-nam")] = None
    code: Annotated[
        Word | None, Key("Mã số", "Theo danh mục đơn vị hành chính của Nhà nước.", "31")
    ] = None
    valid_from: ValidFrom = None
    valid_to: ValidTo = None
    at: Place = field(default=Place(""), compare=False)


@value_class
class Agency:
    """A body that issues, owes or receives; a new legal entity has a new id, even of one name."""

    id: Annotated[Slug, Key("Mã", "Không dùng lại.", "binh-hai-so-gddt")]
    name: Annotated[Word, Key("Tên", "Tên đầy đủ.", "Sở Giáo dục và Đào tạo Bình Hải")]
    level: Annotated[
        Level,
        Key(
            "Cấp",
            "central, province, district, commune, department (sở), division (phòng), party, "
            "organisation, unit.",
            "department",
        ),
    ]
    short_names: Annotated[tuple[Word, ...], Key("Tên tắt", "Tên ngắn.", "Sở GD&ĐT")] = ()
    aliases: Annotated[tuple[Word, ...], Key("Tên khác", "Cách viết khác.", "SGDĐT")] = ()
    group: Annotated[
        bool, Key("Nhóm", "“yes” khi tên chỉ nhiều cơ quan, như “các quận, huyện”.", "no")
    ] = False
    member_of: Annotated[
        tuple[Slug, ...],
        Key(
            "Thuộc nhóm",
            "Nhóm mà chắc chắn cơ quan này nằm trong; cổng không tự đoán.",
            "binh-hai-so-nganh",
        ),
    ] = ()
    territory: Annotated[Slug | None, Key("Địa bàn", "Mã địa bàn.", "binh-hai")] = None
    parent: Annotated[Slug | None, Key("Thuộc", "Cơ quan cấp trên.", "binh-hai-ubnd")] = None
    valid_from: ValidFrom = None
    valid_to: ValidTo = None
    note: Annotated[str, Key("Ghi chú", "Điều nên biết.", "Lập lại sau hợp nhất")] = ""
    source: SourceKey = ()
    confidence: ConfidenceKey = Confidence.HIGH
    at: Place = field(default=Place(""), compare=False)

    @property
    def short(self) -> str:
        return self.short_names[0] if self.short_names else self.name

    @property
    def url(self) -> str:
        return agency_address(self.id)

    def stood_on(self, day: PartialDate | None) -> bool:
        """Whether it can have been there on that day, as far as the day and its own are known."""
        if day is None:
            return True
        begun = self.valid_from is None or self.valid_from.first <= day.last
        return begun and (self.valid_to is None or day.first <= self.valid_to.last)


_Held = TypeVar("_Held", Agency, Territory)


def upward(identifier: str | None, register: Mapping[str, _Held]) -> Iterator[_Held]:
    """What bears the id, what that belongs to, and so on, as far as the register knows; a circle
    in it ends where it began."""
    passed: set[str] = set()
    while identifier and identifier not in passed and (held := register.get(identifier)):
        passed.add(identifier)
        yield held
        identifier = held.parent


@value_class
class Succession:
    """What became of agencies: m to n; an empty `to` says that no successor is known."""

    kind: Annotated[
        SuccessionKind, Key("Cách", "merge, split, rename, dissolve, absorb, …", "merge")
    ]
    sources: Annotated[tuple[Slug, ...], Key("Từ", "Cơ quan cũ.", "binh-hai-so-gddt", "from")]
    targets: Annotated[
        tuple[Slug, ...], Key("Thành", "Cơ quan mới.", "binh-hai-so-gddt-2025", "to")
    ] = ()
    effective: Annotated[PartialDate | None, Key("Từ ngày", "Ngày có hiệu lực.", "01/07/2025")] = (
        None
    )
    function: Annotated[str, Key("Chức năng", "Chức năng được chuyển.", "báo chí")] = ""
    territory: Annotated[Slug | None, Key("Địa bàn", "Chỉ ở địa bàn này.", "binh-hai")] = None
    legal_basis: Annotated[str, Key("Căn cứ", "Văn bản.", "Nghị quyết 202/2025/QH15")] = ""
    source: SourceKey = ()
    confidence: ConfidenceKey = Confidence.HIGH
    note: Annotated[str, Key("Ghi chú", "Điều nên biết.", "…")] = ""
    at: Place = field(default=Place(""), compare=False)


@value_class
class AgencyRegister:
    """agencies.yml."""

    agencies: Annotated[tuple[Agency, ...], Key("Cơ quan", "Từng cơ quan.", "- id: …")] = ()
    territories: Annotated[tuple[Territory, ...], Key("Địa bàn", "Từng nơi.", "- id: …")] = ()
    successions: Annotated[
        tuple[Succession, ...], Key("Kế thừa", "Sáp nhập, chia tách, …", "- kind: merge")
    ] = ()
    accepted: Acceptances = ()
    at: Place = field(default=Place(""), compare=False)
