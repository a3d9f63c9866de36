"""The front matter of drafts is, letter for letter, what the library of YAML would write."""

from __future__ import annotations

import io
import random

import pytest
from congkhai.importing.output.entries import remark
from congkhai.importing.output.front_matter import entries_as_yaml, front_matter
from congkhai.importing.output.remarked import Remarked
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

TEXTS = """
Sở Nội vụ
Các phòng: Nội vụ, Kinh tế
Thời hạn:
8:30 ngày 05/01
05/01/2026
2026-01-05
2026-Q3
15/12
04
1.5
1e3
0x1F
12:30
2-b-p3
1-p1
true
No
off
null
~
y
- Ngành Y tế: cả ngày
+ Đối với «quy định»
# 5
C# và C
C #
[a]
{a}
"Kế hoạch"
Kế hoạch 'x'
“Kế hoạch”: «x»
«Kế hoạch»
‘x’
%
5%
@ban
&a *b
-
---
...
=
<<
3/ Lắp đặt 03 bộ bàn; sửa chữa
1. Mở thư viện: tại thôn
٣
Tháng 6\u00a0năm 2026
a\ttab
\ufeffx
ý\u0323
😀
""".strip("\n").split("\n")
LETTERS = "aăĐ ̣0159 .,:;#-–'\"“[]{}()&*!|>%@`~?=/\\_+\t\u00a0\u200b\ufeff𠀀²eEox"


def by_library(front: object) -> str:
    yaml = YAML()
    yaml.width = 100_000
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(for_library(front), out)
    return out.getvalue()


def for_library(value: object) -> object:
    """The same as the library's own mappings and lists, with comments."""
    if isinstance(value, list):
        return CommentedSeq(map(for_library, value))
    if not isinstance(value, Remarked):
        return value
    mapping = CommentedMap((key, for_library(inner)) for key, inner in value.items())
    for key, told in value.above.items():
        mapping.yaml_set_comment_before_after_key(key, before="\n".join(told))
    for key, said in value.beside.items():
        mapping.yaml_add_eol_comment(f"# {said}", key, column=0)
    return mapping


@pytest.mark.parametrize(
    "text", [*TEXTS, "", " trước", "sau ", "hai\ndòng", "it's: x", "\\: '\x7f"]
)
def test_a_text_is_quoted_where_the_library_quotes_it(text):
    front = Remarked([("what", text), ("lead", [text, "Sở Nội vụ"])])
    assert front_matter(front) == by_library(front)


def made(chance: random.Random, depth: int = 0) -> Remarked:
    """A mapping as drafts have them, and some as they have not."""

    def value(deep: int) -> object:
        roll = chance.random()
        if deep == depth and depth < 3 and roll < 0.15:
            return [value(deep + 1) for _ in range(chance.randint(0, 3))]
        if depth < 3 and roll < 0.3:
            return made(chance, depth + 1)
        if roll < 0.4:
            return chance.choice([0, 5, 2026, -3, 1.5, 5.0, 1e30, True, False])
        if roll < 0.8:
            return chance.choice(TEXTS)
        return "".join(chance.choices(LETTERS, k=chance.randint(1, 9)))

    front = Remarked((f"key{n}", value(depth)) for n in range(chance.randint(1, 4)))
    for key in front:
        if chance.random() < 0.2:
            remark(front, key, chance.choice(["xem lại", "«b»: c", "d # e"]))
    if depth == 0 and chance.random() < 0.3:
        front.above[next(iter(front))] = ["cần xem: lời nhắc", "cần xem: lời nữa"]
    return front


def test_any_mapping_with_any_remarks_is_written_so():
    chance = random.Random(7)
    for _ in range(400):
        front = made(chance)
        assert front_matter(front) == by_library(front), dict(front)


def test_any_letters_are_written_so():
    chance = random.Random(8)
    front = Remarked((f"k{n}", "".join(chance.choices(LETTERS, k=n % 9 + 1))) for n in range(4000))
    lines = zip(front_matter(front).split("\n"), by_library(front).split("\n"), strict=True)
    assert [pair for pair in lines if pair[0] != pair[1]] == []


def test_entries_stand_as_the_library_lists_them():
    entries = [Remarked([("id", "yen-ha"), ("name", "Sở: Nội vụ")]), Remarked([("id", "on")])]
    assert entries_as_yaml(entries) == by_library(entries)


def test_a_key_put_before_another_keeps_the_remarks():
    front = Remarked([("a", 1), ("section", "2")])
    remark(front, "section", "xem lại")
    front.insert_before("section", "inferred", "mục 1")
    assert front_matter(front) == "a: 1\ninferred: mục 1\nsection: '2' # cần xem: xem lại\n"
