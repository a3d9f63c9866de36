"""Who is meant by a name that only makes sense where the writer stands: «UBND thành phố»."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from ...expressions import expression
from ...model import Agency, Document, Plan, Portal, upward
from ...text import modern_tone
from .name import name_key

_LEVELS = ("thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "huyện", "quận", "phường", "xã")
_MODERN_LEVELS = tuple(map(modern_tone, _LEVELS))
_EXPANDED = tuple(
    (hints, expression(pattern, re.IGNORECASE), words)
    for hints, pattern, words in (
        (("ubnd",), r"\bUBND\s?", "Ủy ban nhân dân "),
        (("hđnd",), r"\bHĐND\b", "Hội đồng nhân dân"),
        (("lđlđ",), r"\bLĐLĐ\b", "Liên đoàn Lao động"),
        (("tncs",), r"\bTNCS (?:HCM|Hồ Chí Minh)\b", "Thanh niên Cộng sản Hồ Chí Minh"),
        (("ubmttq",), r"\bUBMTTQ(?:VN)?\b", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
        (("tp", "t.p"), r"\bT\.?P\b\.?", "thành phố"),
        (("ttg",), r"\bTTg(?:CP)?\b", "Thủ tướng Chính phủ"),
        (("đt",), r"\bGD\s?[&-]?\s?ĐT\b", "Giáo dục và Đào tạo"),
        (("tt",), r"\bTT\s?[&-]?\s?TT\b", "Thông tin và Truyền thông"),
        (("cn",), r"\bKH\s?[&-]?\s?CN\b", "Khoa học và Công nghệ"),
        (("mt",), r"\bNN\s?[&-]?\s?MT\b", "Nông nghiệp và Môi trường"),
        (("ptnt",), r"\bNN\s?[&-]?\s?PTNT\b", "Nông nghiệp và Phát triển nông thôn"),
        (("mt",), r"\bTN\s?[&-]?\s?MT\b", "Tài nguyên và Môi trường"),
        (("xh",), r"\bLĐ\s?[,-]?\s?TB\s?(?:[&-]|và)?\s?XH\b", "Lao động, Thương binh và Xã hội"),
        (("dl",), r"\bVH,?\s?TT\s?(?:[&-]|và)?\s?DL\b", "Văn hóa, Thể thao và Du lịch"),
        (("bql",), r"\bBQL\b", "Ban Quản lý"),
        (("đt",), r"\bKH\s?[&-]?\s?ĐT\b", "Kế hoạch và Đầu tư"),
        (("kkt",), r"\bKKT\b", "Khu kinh tế"),
        (("kcn",), r"\bKCN\b", "Khu công nghiệp"),
        (("ccn",), r"\bCCN\b", "Cụm công nghiệp"),
        (("kcx",), r"\bKCX\b", "Khu chế xuất"),
        (("cđcs",), r"\bCĐCS\b", "Công đoàn cơ sở"),
        (("tđ",), r"\bTĐ\s?-?\s?KT\b", "Thi đua Khen thưởng"),
        (("vp",), r"\bVP\b", "Văn phòng"),
        (("đbqh",), r"\bĐBQH\b", "đại biểu Quốc hội"),
        (("tand",), r"\bTAND\b", "Tòa án nhân dân"),
        (("vksnd",), r"\bVKSND\b", "Viện kiểm sát nhân dân"),
        (("bhxh",), r"\bBHXH\b", "Bảo hiểm xã hội"),
        (("kbnn",), r"\bKBNN\b", "Kho bạc Nhà nước"),
        (("bđbp",), r"\bBĐBP\b", "Bộ đội Biên phòng"),
        (("chqs",), r"\bCHQS\b", "Chỉ huy quân sự"),
        (("qltt",), r"\bQLTT\b", "Quản lý thị trường"),
    )
)
"""Abbreviations, each with letters of which a text that holds it has some: most hold none, and to
look for these is many times quicker."""


@lru_cache(maxsize=8192)
def spelled_out(name: str) -> str:
    """One spelling for an agency's name: abbreviations written out, small letters, no marks."""
    small = name.lower()
    for hints, pattern, words in _EXPANDED:
        if any(hint in small for hint in hints):
            name = pattern.sub(words, name)
    return name_key(name)


_ORGAN = expression(
    r"^\s*(?:Ban (?:Thường vụ|Chấp hành)|Thường (?:trực|vụ)|Chủ tịch)\s+(?=\S)", re.IGNORECASE
)


def in_whose_name(issuer: str) -> str:
    """The body whose numbers its standing committee or chairman uses: «Ban Thường vụ Tỉnh ủy»
    signs «T/M BAN THƯỜNG VỤ» what bears «KH/TU» (Hướng dẫn 36-HD/VPTW; Nghị định 30/2020)."""
    return _ORGAN.sub("", issuer)


_COMMITTEE = expression(
    r"^\s*(?:Ban (?:Thường vụ|Thường trực|Chấp hành)|Thường (?:trực|vụ))\s+(?=\S)", re.IGNORECASE
)


def whose_committee(name: str) -> str:
    """The body that acts through it between its meetings: what is sent to «Ban Thường vụ Tỉnh ủy»
    the Tỉnh ủy receives. Of a chairman that cannot be said: the law gives him powers of his own."""
    return _COMMITTEE.sub("", name)


def proper(name: str) -> str:
    """«Thành phố Hải Phòng (từ 01/7/2025)» → «hải phòng»."""
    plain = name_key(name.split("(")[0])
    for level in _LEVELS:
        plain = plain.removeprefix(modern_tone(level) + " ")
    return plain


class Places:
    """Where agencies stand, and which of them a name means for one who writes there."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._chains: dict[str, tuple[str, ...]] = {}
        self._named: dict[tuple[str | None, str], dict[str, None]] = defaultdict(dict)
        self._proper = {
            territory.id: proper(territory.name) for territory in portal.territories.values()
        }
        for agency in portal.agencies.values():
            for name in {agency.name, *agency.short_names, *agency.aliases}:
                self._add(agency, name)

    def _add(self, agency: Agency, name: str) -> None:
        full = spelled_out(name)
        self._named[agency.territory, full][agency.id] = None
        self._named[None, full][agency.id] = None
        # «Ủy ban nhân dân thành phố Hải Phòng» is «Ủy ban nhân dân thành phố» at home.
        place = self._proper.get(agency.territory or "", "")
        if place and full.endswith(f" {place}"):
            short = full.removesuffix(f" {place}")
            self._named[agency.territory, short][agency.id] = None
            for level in _LEVELS:
                bare = short.removesuffix(f" {modern_tone(level)}")
                self._named[agency.territory, bare][agency.id] = None

    def proper_of(self, territory: str) -> str:
        return self._proper.get(territory, "")

    def chain(self, territory: str | None) -> tuple[str, ...]:
        """The territory and all that hold it, from the smallest; safe against loops."""
        if territory is None:
            return ()
        known = self._chains.get(territory)
        if known is None:
            around = upward(territory, self._portal.territories)
            known = self._chains[territory] = tuple(place.id for place in around)
        return known

    def home(self, held: Plan | Document) -> str | None:
        """The territory that a document belongs to: its scope's, else its agency's."""
        if isinstance(held, Plan) and held.scope.territory:
            return held.scope.territory
        agency = self._portal.agencies.get(held.agency or "")
        return agency.territory if agency else None

    def writes_from(self, writer: Plan) -> tuple[str, ...]:
        return self.chain(self.home(writer))

    def meant(self, name: str, writer: Plan) -> frozenset[str]:
        """The agencies that a printed name can mean to this writer; the nearest place first."""
        key = spelled_out(name)
        for territory in self.writes_from(writer):
            if here := self._named.get((territory, key)):
                return frozenset(here)
        anywhere = self._named.get((None, key)) or self._beside_a_writer(key, writer)
        return frozenset(anywhere)

    def _beside_a_writer(self, key: str, writer: Plan) -> Iterable[str]:
        """«Ủy ban nhân dân tỉnh» of a writer whose own name alone says of which province."""
        agency = self._portal.agencies.get(writer.agency or "")
        if agency is None or agency.territory:
            return ()
        level = next((level for level in _MODERN_LEVELS if key.endswith(f" {level}")), "")
        _, told, place = spelled_out(agency.name).rpartition(f" {level} ")
        return self._named.get((None, f"{key} {place}"), ()) if level and told else ()

    def may_issue(self, name: str, writer: Plan) -> frozenset[str]:
        """Whose document it can be that a text calls one of theirs."""
        meant, body = self.meant(name, writer), in_whose_name(name)
        return meant | self.meant(body, writer) if meant and body != name else meant

    def is_national(self, held: Plan | Document) -> bool:
        """Issued by a body that only one of exists."""
        agency = self._portal.agencies.get(held.agency or "")
        if agency is None:
            return False
        territory = self._portal.territories.get(agency.territory or "")
        if territory is None:
            return agency.level.value == "central"
        return territory.parent is None
