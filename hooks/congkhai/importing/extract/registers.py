"""What the registers already know: agencies, places, campaigns and documents to match against."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ...dates import PartialDate
from ...expressions import expression
from ...text import modern_tone
from ...value import value_class
from ..readers.lines import bare, squeezed
from ..readers.syllables import could_be_syllable

if TYPE_CHECKING:
    from ...model import Agency, Campaign, Document, Plan, Territory
    from ...problems import Problem
    from ...sources import Sources

T = TypeVar("T")
_SPELLINGS = (
    (expression(r"\bubnd\b"), "ủy ban nhân dân"),
    (expression(r"\bh[đd]nd\b"), "hội đồng nhân dân"),
    (expression(r"\btp\.?(?=\s)"), "thành phố"),
    (expression(r"\bl[đd]l[đd]\b"), "liên đoàn lao động"),
    (expression(r"\bbql\b"), "ban quản lý"),
    (expression(r"\bkkt\b"), "khu kinh tế"),
    (expression(r"\bkcn\b"), "khu công nghiệp"),
    (expression(r"\bccn\b"), "cụm công nghiệp"),
    (expression(r"\bkcx\b"), "khu chế xuất"),
    (expression(r"\bbhxh\b"), "bảo hiểm xã hội"),
    (expression(r"\bgd ?& ?[đd]t\b"), "giáo dục và đào tạo"),
    (expression(r"\bkh ?& ?cn\b"), "khoa học và công nghệ"),
)
_OF_PARTY_MEMBERS = expression(r"[Đđ]ảng bộ ", holds=("ảng bộ ",))
_LEVEL = r"(?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)"
_LEVELS = expression(rf"\b{_LEVEL}\b")
PLACE_IN_NAME = expression(
    r"(?<![Tt]ác )\b(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
    r"\s+[^\W\d_a-z].*$"
)
"""«đặc khu Yên Hà» in «Phòng Kinh tế đặc khu Yên Hà»."""
# «xã Yên Hạ, tỉnh Mai Hạ», «xã Yên Hạ tỉnh Mai Hạ»
_PLACE_ABOVE = expression(r"(?<=\w),? (?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã)\s")
_LEVEL_FIRST = expression(rf"{_LEVEL}(?= )")
_LEVEL_LAST = expression(rf"(?<=[^\W_] ){_LEVEL}$")


@value_class
class KnownRegisters:
    """The portal's registers, and the plans it holds."""

    agencies: tuple[Agency, ...] = ()
    territories: tuple[Territory, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    documents: tuple[Document, ...] = ()
    plans: tuple[Plan, ...] = ()
    has_broken_agencies: bool = False
    """Whether the register of agencies stands and has mistakes: not all that it lists is known."""

    @property
    def names(self) -> frozenset[str]:
        """What the bodies of the register are called in full."""
        return frozenset(name for a in self.agencies for name in (a.name, *a.aliases))

    def territory_of(
        self, place: str | None, when: PartialDate | None, bodies: Sequence[str] = ()
    ) -> Territory | None:
        """The territory that a place names, while it existed, and of the level that the names of
        `bodies` print: «Phú Quý» is no special zone where its district writes."""
        homes = {one.territory for body in bodies for one in self._of_one_name(body, when)}
        own = [t for t in self.territories if t.id in homes]
        if not place or len(own) == 1:
            return own[0] if len(own) == 1 else None
        wanted = _core(place)
        found = [t for t in self.territories if _core(t.name.split("(")[0]) == wanted]
        found = [t for t in found if not is_another_place(place, t.name)]
        found = [t for t in found if not any(is_of_other_level(body, t.name) for body in bodies)]
        return _valid(found, when)

    def agency_named(
        self, name: str, place: str | None, parent: str | None, when: PartialDate | None
    ) -> Agency | None:
        """The agency that a name means in a document of that place and day.

        A name that many bear («Sở Nội vụ») is told apart by the place («Hải Phòng»).
        """
        wanted = abbreviations_out(name)
        around = " ".join(_core(text) for text in (place, parent) if text)
        told = (name, place or "", parent or "")
        exact: list[Agency] = []
        local: list[Agency] = []
        for agency in self.agencies:
            called = (agency.name, *agency.short_names, *agency.aliases)
            names = [abbreviations_out(n) for n in called]
            territory = next((t for t in self.territories if t.id == agency.territory), None)
            is_local = territory is not None and territory.level != "country"
            homes = _homes(agency.name, territory.name if territory and is_local else "")
            if any(is_another_place(text, home) for text in told for home in homes):
                continue
            # «Yên Hà» in a name says where it is, not that the province of a register is meant.
            said = f"{around} {_core(name)}"
            here = [
                home
                for home in homes
                if (not around or _core(home) in (said if home == homes[0] else around))
                and not is_of_other_level(name, home)
            ]
            if homes and not here:
                continue
            # Without a territory the name alone tells «UBND xã Yên Hạ» from «UBND xã Yên Hà».
            is_told = is_local or agency.level == "central"
            if wanted in names and (is_told or any(are_one_name(name, n) for n in called)):
                exact.append(agency)
            elif any(
                not is_of_other_level(parent or "", home) and _same_at_home(wanted, n, _core(home))
                for home in here
                for n in names
            ):
                local.append(agency)
        found = _valid(exact, when) or _valid(local, when)
        if found is None and not exact:
            # «Nha Trang, ngày …» says where it signs.
            found = next(iter(self._of_one_name(name, when)), None)
        if found is None and _OF_PARTY_MEMBERS.match(name):
            # The head of a cell prints the body of members above it, whose committee acts for it.
            return self.agency_named(f"Đảng ủy{name[len('Đảng bộ') :]}", place, parent, when)
        return found

    def _of_one_name(self, name: str, when: PartialDate | None) -> list[Agency]:
        """The university of that name, wherever it signs."""
        if not _ONE_OF_ITS_NAME.match(name):
            return []
        found = _valid([one for one in self.agencies if are_one_name(one.name, name)], when)
        return [found] if found else []

    def campaign_named(self, printed: str) -> Campaign | None:
        wanted = _core(printed)
        for campaign in self.campaigns:
            names = (campaign.name, campaign.short_name, *campaign.aliases)
            if any(name and _core(name) == wanted for name in names):
                return campaign
        return None

    def document_numbered(self, number: str | None, name: str, date: str | None) -> str | None:
        """Id of the document or plan with a number and, where both tell it, a date."""
        things: list[Document | Plan] = [*self.documents, *self.plans]
        if number is None:
            wanted = bare(name)
            return next((t.id for t in self.documents if bare(t.title or "") == wanted), None)
        found = [t for t in things if t.number and t.code.replace(" ", "") == number]
        dated = [t for t in found if not date or not t.issued or str(t.issued) == date]
        return dated[0].id if len({t.id for t in dated}) == 1 else None


# No two in the country have one name, whatever place their documents print.
_ONE_OF_ITS_NAME = expression(r"(?:Trường )?(?:Đại học|Học viện) \w", re.IGNORECASE)


def _valid(found: Sequence[T], when: PartialDate | None) -> T | None:
    """The one that existed at the time; none where several did."""

    def stood(thing: T) -> bool:
        start, end = getattr(thing, "valid_from", None), getattr(thing, "valid_to", None)
        if when is None:
            return True
        return not (start and when.last < start.first) and not (end and end.last < when.first)

    standing = [thing for thing in found if stood(thing)]
    return standing[0] if len(standing) == 1 else None


def abbreviations_out(name: str) -> str:
    """Without marks: «UBND TP Hải Phòng» → «uy ban nhan dan thanh pho hai phong»."""
    return bare(_in_full(name))


def _in_full(name: str) -> str:
    """A name in small letters, its abbreviations written out."""
    text = squeezed(modern_tone(name.lower()))
    for pattern, full in _SPELLINGS:
        text = pattern.sub(full, text)
    return text


def are_one_name(name: str, other: str) -> bool:
    """«UBND xã Yên Hạ» is «Ủy ban nhân dân xã Yên Hạ», not «UBND xã Yên Hà»."""
    words, others = _in_full(name).split(), _in_full(other).split()
    return [*map(bare, words)] == [*map(bare, others)] and all(map(_may_be, words, others))


def _core(name: str) -> str:
    """A name without level, quotes and marks: «thành phố Hải Phòng» → «hai phong»."""
    return squeezed(_LEVELS.sub("", re.sub(r"[^\w\s]", " ", bare(name))))


def is_another_place(text: str, place: str) -> bool:
    """Whether a text speaks of «Yên Hạ» where the register's place is «Yên Hà», and never of that.

    «Đăk» is «Đắk», and a scan loses marks: only marks that contradict each other tell two places.
    """
    printed = _WORD.findall(modern_tone(text.lower()))
    name = _WORD.findall(modern_tone(place.split("(")[0].lower()))
    name = name[len(name) - len(_core(" ".join(name)).split()) :]
    plain = [bare(word) for word in name]
    places = [
        printed[at : at + len(name)]
        for at in range(len(printed) - len(name) + 1)
        if [bare(word) for word in printed[at : at + len(name)]] == plain
        # «dự án» is not «xã An».
        and (len(name) > 1 or not at or _LEVELS.search(bare(printed[at - 1])))
    ]
    return bool(name and places) and not any(all(map(_may_be, words, name)) for words in places)


def _may_be(printed: str, known: str) -> bool:
    """Whether two words of the same letters may be one: a misread one is no syllable."""
    marks = [set(unicodedata.normalize("NFD", word)) for word in (printed, known)]
    return marks[0] <= marks[1] or marks[1] <= marks[0] or not could_be_syllable(printed)


_WORD = expression(r"[^\W_]+")


def is_of_other_level(name: str, place: str) -> bool:
    """Whether a body is of the district of Phú Quý where `place` is the special zone of that name.

    A name that ends in its level («Ủy ban nhân dân huyện») says it without the place.
    """
    level = _LEVEL_FIRST.match(abbreviations_out(place.split("(")[0]).strip())
    if not level:
        return False
    home, words = _core(place.split("(")[0]), abbreviations_out(name)
    before = re.findall(rf"\b({_LEVEL}) {re.escape(home)}(?!\w)", words)
    last = _LEVEL_LAST.search(words)
    printed = before or ([last[0]] if last else [])
    return bool(printed) and level[0] not in printed


def _homes(name: str, territory: str) -> tuple[str, ...]:
    """Where an agency is: in its territory, and in what its own name prints.

    «Ủy ban nhân dân đặc khu Yên Hà» of a province is that of the zone, too; what a name says of
    its territory tells the level («thành phố Mai Hạ» of the province of Mai Hạ).
    """
    home = territory.split("(")[0]
    found = PLACE_IN_NAME.search(name)
    own = found[0] if found else ""
    own = _PLACE_ABOVE.split(own)[0]
    return tuple(place for place in ("" if _core(home) == _core(own) else home, own) if place)


def _same_at_home(wanted: str, name: str, home: str) -> bool:
    """«Sở Nội vụ» in Hải Phòng is «Sở Nội vụ Hải Phòng»; «UBND thành phố» is that of the city."""
    return _core(wanted.replace(home, "")) == _core(name.replace(home, "")) and (
        home in name or home in wanted
    )


def known(folder: Path) -> KnownRegisters:
    """The registers below a folder of sources; empty where there is none."""
    if not folder.is_dir():
        return KnownRegisters()
    # What reads a portal's sources takes as long to load as all that reads a document.
    from ...model import AgencyRegister, CampaignRegister, DocumentRegister
    from ...sources import check_plan, read_sources

    sources = read_sources(folder)
    register, has_mistakes = _register(sources, "agencies", AgencyRegister)
    campaigns, _ = _register(sources, "campaigns", CampaignRegister)
    documents, _ = _register(sources, "documents", DocumentRegister)
    plans = [check_plan(draft)[0] for draft in sources.plans]
    return KnownRegisters(
        agencies=register.agencies if register else (),
        territories=register.territories if register else (),
        campaigns=campaigns.campaigns if campaigns else (),
        documents=documents.documents if documents else (),
        plans=tuple(plan for plan in plans if plan),
        has_broken_agencies=has_mistakes,
    )


def _register(sources: Sources, name: str, kind: type[T]) -> tuple[T | None, bool]:
    """The register as far as it can be read, and whether it stands with mistakes."""
    from ...sources import read_value

    draft = sources.registers.get(name)
    problems: list[Problem] = list(draft.problems) if draft else []
    value = read_value(draft.root, kind, problems) if draft and draft.root else None
    return value, any(problem.severity == "error" for problem in problems)
