"""Whether what was seen of a duty is of all who must do it, or of some of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ..expressions import expression
from ..model import Agency, Level, Party, Portal, Publication
from ..value import value_class
from .answers import by_day

_MANY = expression(r"\b(?:các|những|mỗi|từng|toàn thể)\b", re.IGNORECASE)
# «BHXH cơ sở», «Công an cấp xã»: with a place after it, it would be one of them.
_OF_A_LEVEL = expression(r"\b(?:cơ sở|cấp (?:xã|huyện|tỉnh))$", re.IGNORECASE)
# What the name of a body begins with, and tells what it is; in that of many, who they are.
_KIND = expression(
    r"\b(?:sở|bộ|cục|chi cục|(?:tổng )?công ty|trường|phòng|công an|hội(?! đồng)|hội đồng nhân dân"
    r"|hđnd|ủy ban nhân dân|ubnd|xã|phường|đặc khu|huyện|quận|tỉnh|thành phố)\b",
    re.IGNORECASE,
)
_IS_KIND = expression(
    r"(?:Sở|Bộ|Cục|Chi cục|Công ty|Tổng công ty|Trường|Phòng|Công an|Hội(?! đồng)|Ủy ban nhân dân"
    r"|UBND)\b"
)
_COMMITTEE = expression(
    r"(?:ủy ban nhân dân|ubnd|xã|phường|đặc khu|huyện|quận|tỉnh|thành phố)\b", re.IGNORECASE
)
# «Các cơ quan», «chủ đầu tư», «đơn vị trực thuộc Sở»: bodies of any kind may be of these.
_ANY_KIND = expression(
    r"\b(?:cơ quan|đơn vị|cơ sở|doanh nghiệp|chính quyền|địa phương|ngành|tổ chức|đoàn thể"
    r"|các cấp|nơi|bên|thành viên|ban chỉ đạo|chủ (?:đầu tư|trì|dự án|rừng)|thủ trưởng"
    r"|người đứng đầu|lực lượng|hệ thống|liên quan|thuộc)\b",
    re.IGNORECASE,
)
_PARTS = frozenset({Level.DIVISION, Level.UNIT})


@value_class
class SeenAnswers:
    """The records of one duty for one period, the earliest first, and how far they go."""

    records: tuple[Publication, ...]
    """All that is there, whoever it is of."""
    whole: Publication | None = None
    """The one with which all was there: without it nobody can say that the duty was done."""
    some: Publication | None = None
    """The first by one who must do it."""
    seen_of: tuple[str, ...] = ()
    """Names of the only ones of whom something is there; empty where it is of all, or of none."""


def _is_of_another_kind(name: str, other: str) -> bool:
    """«Sở Y tế» is none of «UBND các xã, phường», and may be one of «các cơ quan, đơn vị» and of
    whatever does not say of which kind it is."""
    kind = _IS_KIND.match(name)
    if kind is None or _ANY_KIND.search(other) or not _KIND.search(other):
        return False
    if _COMMITTEE.match(name):
        return not _COMMITTEE.search(other)
    return kind.group().casefold() not in other.casefold()


class Doers:
    """Who must do one duty."""

    def __init__(self, portal: Portal, who: Sequence[Party]) -> None:
        self._agencies = portal.agencies
        self._who = who
        self._heirs = {
            key: {
                target
                for step in portal.successions_from.get(key, ())
                if not step.function
                for target in step.targets
            }
            for key in (party.agency for party in who)
            if key
        }
        self.are_several = len(who) > 1 or any(map(self._is_group, who))

    def answers(self, records: Sequence[Publication]) -> SeenAnswers:
        """What these come to. A record that does not say whose it is, is of all."""
        given = tuple(sorted(records, key=by_day))
        if not given or not self.are_several:
            first = given[0] if given else None
            return SeenAnswers(given, first, first)
        some = [record for record in given if not self.are_others(record.who)]
        for record in some:
            if not record.who:
                return SeenAnswers(given, record, record)
        open_still = list(self._who)
        for record in some:
            open_still = [party for party in open_still if not self._does(record.who, party)]
            if not open_still:
                return SeenAnswers(given, record, some[0])
        names = dict.fromkeys(self._name(party) for record in some for party in record.who)
        return SeenAnswers(given, None, some[0] if some else None, tuple(names))

    def are_others(self, who: Sequence[Party]) -> bool:
        """Whether it falls to none of these, as far as the register tells: it knows them all, and
        all to whom it does fall."""
        return bool(who and self._who) and not any(
            self._may_do(one, party) for one in who for party in self._who
        )

    def whose(self, record: Publication) -> str:
        """Who made it, where that is not the one who must do it."""
        names = dict.fromkeys(map(self._name, record.who))
        return "" if [*names] == [*map(self._name, self._who)] else ", ".join(names)

    def _may_do(self, one: Party, party: Party) -> bool:
        """Words may mean anybody of their kind; a group holds its members, and who is like them may
        be one."""
        body, named = (self._agencies.get(each.agency or "") for each in (one, party))
        if self._does((one,), party):
            return True
        if body is None or named is None:
            return not _is_of_another_kind(self._name(one), self._name(party))
        if not named.group:
            return body.group
        whole = self._agencies.get(self._whole(one) or "")
        if any(each and named.id in each.member_of for each in (body, whole)):
            return True
        if self._has_its_own_group(body, named):
            return False
        levels = {each.level for each in self._agencies.values() if named.id in each.member_of}
        return body.level in (levels or {named.level}) or body.group

    def _has_its_own_group(self, body: Agency, group: Agency) -> bool:
        """Whether the register says of which group a body is, and knows the members of this one,
        which is of bodies of some kind."""
        return (
            bool(body.member_of)
            and not _ANY_KIND.search(group.name)
            and any(group.id in each.member_of for each in self._agencies.values())
        )

    def shows(self, record: Publication, bodies: Collection[str]) -> bool:
        """Whether a record is of one of these bodies, whom the duty falls to or a group of it."""
        if not self.are_several or not record.who:
            return True
        if any(self._does(record.who, party) for party in self._who if self._is_group(party)):
            return True
        named = {one for party in record.who for one in (party.agency, self._whole(party))}
        return bool(named.intersection(bodies))

    def _does(self, who: Sequence[Party], party: Party) -> bool:
        """Whether these speak for that one: it itself, its heir, an office of it."""
        if party.agency is None:
            name = party.name.casefold()
            return any(self._name(one).casefold() == name for one in who)
        ones = {party.agency, *self._heirs[party.agency]}
        offices = () if self._is_group(party) else (self._whole(one) for one in who)
        return not ones.isdisjoint({*(one.agency for one in who), *offices})

    def _whole(self, party: Party) -> str | None:
        """The body that an office is part of."""
        agency = self._agencies.get(party.agency or "")
        return agency.parent if agency and agency.level in _PARTS else None

    def _is_group(self, party: Party) -> bool:
        agency = self._agencies.get(party.agency or "")
        if agency:
            return agency.group
        return bool(_MANY.search(party.name) or _OF_A_LEVEL.search(party.name))

    def _name(self, party: Party) -> str:
        agency = self._agencies.get(party.agency or "")
        return party.name or (agency.name if agency else party.agency or "")
