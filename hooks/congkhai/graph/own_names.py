"""What a body calls itself in its own documents: «Bệnh viện», «Nhà trường», «Tỉnh đoàn»."""

from __future__ import annotations

from collections.abc import Mapping

from ..expressions import expression
from ..model import Agency, upward
from .citations.place import spelled_out

_KINDS = (
    "Ban, Ban Chấp hành, Ban Quản lý, Ban Thường vụ, Bảo tàng, Bệnh viện, Bộ, Chi bộ, Chi cục, "
    "Công đoàn, Công ty, Cục, Đài, Đảng bộ, Đảng ủy, Hiệp hội, Hội, Học viện, Huyện đoàn, Huyện "
    "ủy, Kho bạc, Khoa, Liên đoàn, Ngân hàng, Phòng, Quận đoàn, Quận ủy, Quỹ, Sở, Tập đoàn, Thành "
    "đoàn, Thành ủy, Thị đoàn, Thị ủy, Thư viện, Tỉnh đoàn, Tỉnh ủy, Tòa án, Tổng công ty, Tổng "
    "cục, Trạm, Trạm Y tế, Trung tâm, Trường, Viện, Viện kiểm sát, Vụ"
)
"""With such a word alone a body means itself, or the nearest above it that is of the kind; no
other, though a register gives it for a short name."""

BEGINNINGS: Mapping[str, tuple[str, ...]] = {
    **{spelled_out(kind): (spelled_out(kind),) for kind in _KINDS.split(", ")},
    **{
        spelled_out(kind): tuple(map(spelled_out, names))
        for kind, names in {
            "Nhà trường": ("Trường", "Học viện"),
            "Tỉnh đoàn": ("Tỉnh đoàn", "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh"),
            "Thành đoàn": ("Thành đoàn", "Đoàn Thanh niên Cộng sản Hồ Chí Minh thành phố"),
        }.items()
    },
}
"""By what a body calls itself, how names of such bodies begin."""

OF_ONE_PLACE: frozenset[str] = frozenset(
    spelled_out(f"{level} {kind}")
    for level in ("Tỉnh", "Thành", "Huyện", "Quận", "Thị")
    for kind in ("ủy", "đoàn")
)
"""Kinds of which a place has one, whose names say its level: others mean it by them, too."""

_OTHERS: Mapping[str, tuple[str, ...]] = {
    spelled_out(kind): tuple(f"{spelled_out(name)} " for name in names)
    for kind, names in {
        "Bộ": ("Bộ Chỉ huy", "Bộ đội", "Bộ môn", "Bộ phận", "Bộ Tư lệnh"),
        "Hội": ("Hội đồng",),
    }.items()
}
"""What begins with the word and is not of the kind: of a «Bộ Chỉ huy» «Bộ» is the ministry."""

_COMMITTEE = expression(
    r"(?:ban chỉ đạo|ban chỉ huy|tổ công tác|tiểu ban|hội đồng(?! nhân dân))"
    r"(?: (?:quốc gia|trung ương|cấp \w+|tỉnh|thành phố|xã|phường))?$"
)
"""How a committee that is set up for one matter calls itself, without the matter."""

FIRST_WORDS = frozenset(kind.partition(" ")[0] for kind in BEGINNINGS)


def kinds_of_one(key: str, place: str) -> list[str]:
    """By which of these a body is called at its place: «tỉnh đoàn» of «tỉnh đoàn nghệ an»."""
    return [
        kind for kind in OF_ONE_PLACE if any(key == f"{name} {place}" for name in BEGINNINGS[kind])
    ]


def own_body(key: str, issuer: Agency, agencies: Mapping[str, Agency]) -> Agency | None:
    """Who is meant by a kind of body in a document of the issuer."""
    if _COMMITTEE.match(key):
        own = (spelled_out(name) for name in (issuer.name, *issuer.short_names))
        return issuer if any(name.startswith(f"{key} ") for name in own) else None
    beginnings = BEGINNINGS.get(key, ())
    for body in upward(issuer.id, agencies) if beginnings else ():
        names = [f"{spelled_out(name)} " for name in (body.name, *body.short_names)]
        if not body.group and any(
            name.startswith(f"{beginning} ") and not name.startswith(_OTHERS.get(key, ()))
            for name in names
            for beginning in beginnings
        ):
            return body
    return None


__all__ = ["BEGINNINGS", "FIRST_WORDS", "OF_ONE_PLACE", "kinds_of_one", "own_body"]
