"""What stands on a plan's page besides the items of its text, as sections that can be found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from ..model import Plan
from ..schedule import TRACKED
from ..search import Section
from ..snapshot import Snapshot
from ..text import capitalize_first
from .answers import signatory_in_words

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def block_sections(snapshot: Snapshot, plan: Plan) -> Iterator[Section]:
    """Of each block that the page has: what it says, then how people ask for it."""
    for anchor, told in _told(snapshot, plan).items():
        if told is None:
            continue
        name, asked = _blocks()[anchor]
        # Nobody asks for recipients by that name: the words below lead to them.
        if told or anchor != "noi-nhan":
            yield Section(anchor, name, told or name)
        yield Section(anchor, "", asked, is_printed=False)


def _told(snapshot: Snapshot, plan: Plan) -> dict[str, str | None]:
    """By block what it says besides its name; nothing where the page does not have it."""

    def held(text: object, told: str = "") -> str | None:
        return told if text else None

    cited = [
        document.title or document.code
        for edge in snapshot.portal.edges_from.get(plan.id, ())
        if (document := snapshot.portal.named(edge.target))
    ]
    return {
        "the": _card(plan),
        "tom-tat": held(plan.gist, plan.gist),
        "dang-o-dau": "",
        "ai-lam-gi": "",
        "bao-cao": held([deadline for deadline in plan.deadlines if deadline.to]),
        "cong-khai": "",
        "theo-doi": held((*plan.deadlines, *plan.milestones)),
        "viec-khac": held([duty for duty in plan.obligations if duty.category not in TRACKED]),
        "chi-tieu": "",
        "nguon-goc": "",
        "phai-lap": held(_awaited(snapshot, plan)),
        "duoc-nhac": held(cited, ". ".join(cited)),
        "tieu-chi": held(plan.criteria),
        "khen-thuong": held(plan.awards),
        "lay-y-kien": held(plan.consultation),
        "thoi-gian": "",
        "noi-nhan": held(plan.recipients),
        "dinh-chinh": held(plan.errata),
        "ghi-chu": held(plan.notes, " ".join(plan.notes)),
        "du-lieu": held(snapshot.problems_of(plan.at.file, plan.body_file)),
        "lich-su": "",
        "tai-ve": "",
        "gop-y": "",
    }


def _awaited(snapshot: Snapshot, plan: Plan) -> bool:
    """Whether somebody is to make a plan that the portal has not seen."""
    return any(
        not awaited.is_seen for _, some in snapshot.expectations.of(plan.id) for awaited in some
    )


def _card(plan: Plan) -> str:
    unsigned = "Cổng chưa có tên người ký" if plan.status.binds else "Chưa ký"
    said = (
        f"Số, ký hiệu {plan.code if plan.number else 'chưa ghi số'}",
        f"Ngày ban hành {plan.issued.written()}" if plan.issued else "Văn bản không ghi ngày",
        f"Người ký {signatory_in_words(plan)}" if plan.signatory else unsigned,
    )
    return ". ".join(said)


@cache
def _blocks() -> Mapping[str, tuple[str, str]]:
    """The editable table: name and words of each block."""
    source = Path(__file__).with_name("blocks.yml")
    rows = yaml.load(source.read_text(encoding="utf-8-sig"), Loader=_LOADER)
    # Capitals begin sentences: one's last word is no neighbour of the next one's first.
    return {
        anchor: (name, ". ".join(map(capitalize_first, asked)))
        for anchor, (name, asked) in rows.items()
    }
