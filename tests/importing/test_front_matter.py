"""The front matter of drafts is, letter for letter, what the library of YAML would write."""

from __future__ import annotations

import io
import random

import pytest
from congkhai.importing.output import front_matter as written
from congkhai.importing.output.entries import remark
from congkhai.importing.output.front_matter import front_matter
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


def by_library(front: CommentedMap) -> str:
    yaml = YAML()
    yaml.width = 100_000
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(front, out)
    return out.getvalue()


@pytest.mark.parametrize("text", [*TEXTS, "", " trước", "sau ", "hai\ndòng"])
def test_a_text_is_quoted_where_the_library_quotes_it(text):
    front = CommentedMap(what=text, lead=CommentedSeq([text, "Sở Nội vụ"]))
    assert front_matter(front) == by_library(front)


def made(chance: random.Random, depth: int = 0) -> CommentedMap:
    """A mapping as drafts have them, and some as they have not."""

    def value(deep: int) -> object:
        roll = chance.random()
        if deep < 3 and roll < 0.15:
            return CommentedSeq([value(deep + 1) for _ in range(chance.randint(0, 3))])
        if deep < 3 and roll < 0.3:
            return made(chance, deep + 1)
        if roll < 0.4:
            return chance.choice([0, 5, 2026, -3, 1.5, 5.0, 1e30, True, False, None])
        if roll < 0.8:
            return chance.choice(TEXTS)
        return "".join(chance.choices(LETTERS, k=chance.randint(1, 9)))

    front = CommentedMap((f"key{n}", value(depth)) for n in range(chance.randint(1, 4)))
    for key in front:
        if chance.random() < 0.2:
            remark(front, key, chance.choice(["xem lại", "«b»: c", "d # e"]))
    if depth == 0 and chance.random() < 0.3:
        front.yaml_set_comment_before_after_key(next(iter(front)), before="cần xem: lời nhắc")
    return front


def test_any_mapping_with_any_remarks_is_written_so():
    chance = random.Random(7)
    for _ in range(400):
        front = made(chance)
        assert front_matter(front) == by_library(front), dict(front)


def test_the_library_is_not_asked_for_what_drafts_mostly_hold(monkeypatch):
    monkeypatch.setattr(written, "_by_library", lambda _: pytest.fail("asked"))
    tasks = CommentedSeq([CommentedMap(id="viec-2", lead="Sở Y tế: Trạm Y tế", due="05/01/2026")])
    remark(tasks[0], "lead", "nhiều tên")
    front_matter(CommentedMap(title="Đọc sách năm 2026", number=12, tasks=tasks))
