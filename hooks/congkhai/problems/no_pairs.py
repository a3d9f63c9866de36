"""A source whose outermost level is no table of keys: what to write there depends on the file."""

from __future__ import annotations

from pathlib import PurePosixPath

from ..bilingual import Bilingual
from .catalogue import found
from .problem import Place, Problem

_HEAD = Bilingual("Phần đầu trang", "The front matter")
_FILE = Bilingual("Tệp này", "This file")
_RECORD = "title: Báo cáo năm 2025"
_EXAMPLES = {
    "mkdocs.yml": "site_name: Cổng kế hoạch xã Bình Lạc",
    "plan.yml": "id: ke-hoach-51",
    "agencies.yml": "agencies: [{id: so-y-te, name: Sở Y tế, level: department}]",
    "campaigns.yml": "campaigns: [{id: song-khoe, name: Sống khỏe mỗi ngày}]",
    "documents.yml": "documents: [{id: kh-9, kind: kế hoạch}]",
}


def no_pairs(at: Place) -> Problem:
    path = PurePosixPath(at.file)
    is_plan = path.suffix == ".md" and path.parent.name != "models"
    example = "id: ke-hoach-51" if is_plan else _EXAMPLES.get(path.name, _RECORD)
    return found(at, "K108", what=_HEAD if path.suffix == ".md" else _FILE, example=example)
