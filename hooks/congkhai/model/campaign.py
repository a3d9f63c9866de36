"""The campaigns (phong trào) that plans belong to."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated

from ..addresses import campaign_address
from ..dates import PartialDate
from ..problems import Place
from ..value import value_class
from .acceptance import Acceptances
from .duty import Period
from .key import Key, Slug, Word

_SORTS = (
    "Chương trình", "Cuộc vận động", "Chiến dịch", "Đề án", "Dự án", "Chiến lược", "Kế hoạch",
    "Phong trào", "Tháng hành động", "Tuần lễ", "Cuộc thi", "Hội thi",
)  # fmt: skip
_EMULATION = "Phong trào thi đua"


@value_class
class Campaign:
    id: Annotated[Slug, Key("Mã", "Địa chỉ của trang.", "ket-cau-ha-tang")]
    name: Annotated[Word, Key("Tên", "Tên đầy đủ.", "Đẩy mạnh phát triển kết cấu hạ tầng …")]
    short_name: Annotated[str, Key("Tên ngắn", "Tên gọn.", "Kết cấu hạ tầng, tiết kiệm")] = ""
    aliases: Annotated[tuple[Word, ...], Key("Cách viết khác", "Tên khác.", "XHHT")] = ()
    root: Annotated[Slug | None, Key("Văn bản gốc", "Văn bản phát động.", "qd-1478-qd-ttg")] = None
    launched: Annotated[PartialDate | None, Key("Phát động", "Ngày phát động.", "28/11/2022")] = (
        None
    )
    period: Annotated[Period | None, Key("Thời gian", "Cả thời gian.", "{start: 2022}")] = None
    gist: Annotated[str, Key("Nói gọn", "Một câu.", "…")] = ""
    at: Place = field(default=Place(""), compare=False)

    @property
    def short(self) -> str:
        return self.short_name or self.name

    @property
    def sort(self) -> str:
        """What it is, where its name says so: «Chương trình»; else a campaign of emulation."""
        name = self.name.casefold()
        said = next((sort for sort in _SORTS if name.startswith(sort.casefold())), _EMULATION)
        return _EMULATION if name.startswith(_EMULATION.casefold()) else said

    @property
    def url(self) -> str:
        return campaign_address(self.id)


@value_class
class CampaignRegister:
    """campaigns.yml."""

    campaigns: Annotated[
        tuple[Campaign, ...], Key("Phong trào", "Từng phong trào.", "- id: …")
    ] = ()
    accepted: Acceptances = ()
    at: Place = field(default=Place(""), compare=False)
