"""What a document only asks of those who are not below whoever issues it: «Đề nghị UBND xã …»."""

from __future__ import annotations

from dataclasses import replace

from ...expressions import expression
from ..readers.lines import bare
from .duties import Duties
from .limits.deadlines import Due
from .limits.recurring import Returning
from .tasks.task import ReadTask

ASKED = " (đề nghị)"
_ASKED_ONLY = (
    "văn bản chỉ đề nghị, mà nơi này không thuộc nơi ban hành: xem có ghi thành việc không"
)
_ORGANS = expression(r"(?:ban (?:chap hanh|thuong vu|thuong truc|can su)|bch|btv)\b")
# «Hội Liên hiệp Phụ nữ xã», «Ủy ban MTTQ Việt Nam xã», «Công đoàn trường»: who charges its own.
_OF_MEMBERS = expression(
    r"(?:uy ban |ban thuong truc uy ban )?(?:mat tran to quoc|mttq)\b"
    r"|(?:hoi (?!dong\b)|doan (?:tncs|thanh nien|khoi|truong|xa|phuong)|(?:tinh|thanh|huyen) doan\b"
    r"|lien doan lao dong|cong doan|lien hiep|lien minh|hiep hoi)"
)
# «Sở A», «Trường B»: who carries out what those above decide.
_OFFICE = expression(
    r"(?:so|phong|chi cuc|cuc|trung tam|truong|benh vien|vien|ban quan ly|tram|thu vien|bao tang"
    r"|kho bac|bao hiem xa hoi|dien luc|cong ty|thanh tra|hat kiem lam)\b"
)
_DECIDES = (
    r"(?:(?:chu tich|thuong truc|ban thuong vu|ban chap hanh|lanh dao) )*"
    r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|tinh uy|thanh uy|huyen uy|chi uy"
    r"|chinh phu|thu tuong|quoc hoi|bo)\b"
)
_ABOVE = expression(rf"{_DECIDES}(?! (?:cac|cap|xa, |phuong, )\b)")
_AUTHORITY = expression(
    rf"(?:cac )?(?:{_DECIDES}|(?:so|phong (?!trao)|cong an|tram y te|ban chi huy quan su|nganh"
    r"|co quan (?:nha nuoc|chuyen mon|chuc nang))\b)"
)
_WIDER = expression(r"\b(?:tinh|trung uong|viet nam|thanh pho)\b")
_LOCAL = expression(r"\b(?:xa|phuong|thi tran|huyen|truong|khu pho|thon|ap)\b")
_ASKS = expression(
    r"\b(?:[Đđ]ề nghị|[Kk]iến nghị)(?: với)?[\s:]+(?:(?:đồng chí|Đồng chí|các đồng chí) )?$",
    holds=("nghị",),
)
_NEAR = 40


def marked_as_asked(duties: Duties, issuer: str | None, parent: str | None) -> Duties:
    """The duties; of those that it asks of an authority, an association or office says so."""
    name = bare(issuer or "")
    if _ORGANS.match(name):
        name = bare(parent or "")
    is_of_members = _OF_MEMBERS.match(name) is not None
    if not is_of_members and not _OFFICE.match(name):
        return duties

    def is_other(body: str) -> bool:
        plain = bare(body)
        if not is_of_members:
            return _ABOVE.match(plain) is not None
        is_wider = _WIDER.search(plain) and not _WIDER.search(name) and _LOCAL.search(name)
        is_branch = _OF_MEMBERS.match(plain) is not None
        return bool(is_wider and is_branch) or _AUTHORITY.match(plain) is not None

    def is_asked(text: str, bodies: tuple[str, ...]) -> bool:
        at = text.find(bodies[0]) if bodies and all(map(is_other, bodies)) else -1
        return at > 0 and _ASKS.search(text[max(at - _NEAR, 0) : at]) is not None

    def task(duty: ReadTask) -> ReadTask:
        if not is_asked(duty.paragraph.text, duty.lead):
            return duty
        return replace(duty, what=_said(duty.what), doubt=duty.doubt or _ASKED_ONLY)

    def due(duty: Due) -> Due:
        if not is_asked(duty.paragraph.text, duty.who):
            return duty
        return replace(duty, what=_said(duty.what), doubt=duty.doubt or _ASKED_ONLY)

    def again(duty: Returning) -> Returning:
        if not is_asked(duty.paragraph.text, duty.who):
            return duty
        return replace(duty, what=_said(duty.what))

    return replace(
        duties,
        tasks=tuple(map(task, duties.tasks)),
        dues=tuple(map(due, duties.dues)),
        returning=tuple(map(again, duties.returning)),
    )


def _said(what: str) -> str:
    return what if "đề nghị" in what.lower() else f"{what.rstrip(' .;,')}{ASKED}"
