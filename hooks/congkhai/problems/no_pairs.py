"""A source whose outermost level is no table of keys, or a table with one key twice: what to write
depends on what stands there."""

from __future__ import annotations

from pathlib import PurePosixPath

from ..bilingual import Bilingual, filled
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


def written_twice(at: Place, key: str, first: int, is_list: bool = False) -> Problem:
    """A key that stands on line `first` too; items of a second list belong below the first."""
    fix = _ONE_OF_TWO
    if is_list:
        fix = filled(_ONE_LIST, _ONE_LIST.en, key=key, first=str(first))
    return found(at, "K106", key=key, first=first, fix=fix)


_ONE_OF_TWO = Bilingual("giữ một dòng, xóa dòng kia", "keep one of the two lines")
_ONE_LIST = Bilingual(
    "dời các mục bên dưới lên danh sách ở dòng $first, rồi xóa dòng «$key:» này",
    "move the items below into the list of line $first and remove this line «$key:»",
)
