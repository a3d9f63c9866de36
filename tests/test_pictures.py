"""Pictures beside a source: published with words that stand for them, or refused at their line."""

from __future__ import annotations

import datetime as dt
import shutil
import time
import unicodedata

import pytest
from congkhai.commands import main
from congkhai.knowledge import Knowledge
from congkhai.pipeline import generate
from congkhai.site import Page
from congkhai.snapshot import Site
from congkhai.sources.check.picture_files import PictureFacts, picture_facts
from congkhai.text import picture_marks

from tests.pictures import chunk, exif, jpeg, png, webp
from tests.small import BODY, FACTS, codes_of, know_of, source, write
from tests.test_faults import BUILD, CONFIG, content
from tests.test_true_records import PLAN

WORDS = "Sơ đồ: Sở chỉ đạo 12 phòng"
LINE = FACTS.count("\n") + 5
DAY = dt.date(2026, 11, 28)
GPS = exif((0x0100, 4), (0x8825, 26))


def know(folder, mark: str, name: str = "so-do.png", data: bytes = b"", **more) -> Knowledge:
    """A plan whose text holds the mark, with a file beside it."""
    files: dict[str, str | bytes] = {
        "ke-hoach-a.md": source(FACTS, f"## I. Nội dung\n\n1. Xem {mark} nhé.\n"),
        f"ke-hoach-a/{name}": data or png(),
    }
    return know_of(folder, files | more)


def site_of(knowledge: Knowledge) -> tuple[dict[str, str], dict[str, bytes]]:
    pages, files = {}, {}
    for made in generate(knowledge, DAY, Site("https://binh-hai.example/")):
        if isinstance(made, Page):
            pages[made.url] = made.content
        else:
            files[made[0]] = made[1]
    return pages, files


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("so-do.png", png()),
        ("so-do.jpg", jpeg()),
        ("so-do.JPEG", jpeg()),
        ("so-do.webp", webp()),
    ],
    ids=["png", "jpg", "jpeg", "webp"],
)
def test_a_picture_beside_the_source_is_shown_with_its_words_and_its_size(tmp_path, name, data):
    knowledge = know(tmp_path, f"![{WORDS}]({name})", name, data)
    assert codes_of(knowledge) == []
    pages, files = site_of(knowledge)
    address = f"tai-lieu/ke-hoach-a/{name.replace('JPEG', 'jpeg')}"
    assert files[address] == data
    (tag,) = [tag for tag in pages["ke-hoach/ke-hoach-a/"].split("<img")[1:] if name[:4] in tag]
    tag = " ".join(tag.partition(">")[0].split())
    assert f'src="../../{address}" alt="{WORDS}" width="4" height="3" loading="lazy"' in tag
    assert WORDS in files["data/ke-hoach/ke-hoach-a.md"].decode()


@pytest.mark.parametrize(
    "mark",
    [
        "![W](so-do.png)",
        "![W](./so-do.png)",
        "![W](ke-hoach-a/so-do.png)",
        "![W](<so-do.png>)",
        '![W](so-do.png "Sơ đồ")',
        "![ W ]( so-do.png )",
        "**rõ** ![W](so-do.png) và [nơi kia](#i) theo Kế hoạch số 9/KH-UBND",
    ],
)
def test_a_picture_is_named_in_any_form_that_people_type(tmp_path, mark):
    knowledge = know(tmp_path, mark.replace("W", WORDS))
    assert codes_of(knowledge) == []
    page = site_of(knowledge)[0]["ke-hoach/ke-hoach-a/"]
    assert page.count("<img") == 1
    assert "](" not in page


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Sơ đồ số 1.png", "Sơ đồ số 1.png"),
        ("Sơ đồ số 1.png", "<Sơ đồ số 1.png>"),
        ("Sơ đồ số 1.png", "S%C6%A1%20%C4%91%E1%BB%93%20s%E1%BB%91%201.png"),
        ("Sơ đồ (bản cuối).png", "<Sơ đồ (bản cuối).png>"),
        ("a(1).png", "a(1).png"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_picture_of_any_name_is_published_at_a_safe_address(tmp_path, name, typed, form):
    knowledge = know(tmp_path, f"![{WORDS}]({typed})", unicodedata.normalize(form, name))
    assert codes_of(knowledge) == []
    (address,) = knowledge.attachments
    assert address.isascii()
    assert " " not in address
    assert f'src="../../{address}"' in site_of(knowledge)[0]["ke-hoach/ke-hoach-a/"]


# code: (mark, file, content) that provoke it, and that nearly do
WRONG = {
    "K507": [
        ("![W](https://vi-du.example/so-do.png)", "so-do.png", png()),
        ("![W](//vi-du.example/so-do.png)", "so-do.png", png()),
        ("![W](../../a.png)", "so-do.png", png()),
        ("![W](/so-do.png)", "so-do.png", png()),
        ("![W](data:image/png;base64,AA)", "so-do.png", png()),
        ("![W](javascript:alert.png)", "so-do.png", png()),
        ("![W](http://[::1/a.png)", "so-do.png", png()),
    ],
    "K508": [
        ("![](so-do.png)", "so-do.png", png()),
        ("![ ](so-do.png)", "so-do.png", png()),
        ("![so-do](so-do.png)", "so-do.png", png()),
        ("![so-do.png](so-do.png)", "so-do.png", png()),
        ("![Hình 1](so-do.png)", "so-do.png", png()),
        ("![Ảnh (2)](so-do.png)", "so-do.png", png()),
    ],
    "K509": [
        ("![W](sodo.png)", "so-do.png", png()),
        ("![W](So-do.png)", "so-do.png", png()),
        ("![W](so-do.webp)", "so-do.png", png()),
    ],
    "K510": [
        ("![W](so-do.svg)", "so-do.png", png()),
        ("![W](so-do.gif)", "so-do.png", png()),
        ("![W](so-do)", "so-do.png", png()),
        ("![W](so-do.png)", "so-do.png", jpeg()),
        ("![W](so-do.jpg)", "so-do.jpg", webp()),
        ("![W](so-do.png)", "so-do.png", b"GIF89a" + b"\0" * 40),
        ("![W](so-do.png)", "so-do.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("![W](so-do.jpg)", "so-do.jpg", b"\0\0\0\x18ftypheic" + b"\0" * 40),
        ("![W](so-do.png)", "so-do.png", png()[:-20]),
        ("![W](so-do.png)", "so-do.png", png(0)),
        ("![W](so-do.png)", "so-do.png", png(4, 3, chunk(b"acTL", b"\0" * 8))),
        ("![W](so-do.webp)", "so-do.webp", webp(4, 3, (b"ANIM", b"\0" * 6))),
        ("![W](so-do.jpg)", "so-do.jpg", jpeg()[:-2]),
    ],
    "K511": [
        ("![W](so-do.png)", "so-do.png", png(8_001, 2)),
        ("![W](so-do.png)", "so-do.png", png(4, 3, chunk(b"tEXt", b"a" * 3_000_000))),
        ("![W](so-do.jpg)", "so-do.jpg", jpeg(4, 60_000)),
    ],
    "K512": [
        ("![W](so-do.jpg)", "so-do.jpg", jpeg(4, 3, (0xE1, b"Exif\0\0" + GPS))),
        ("![W](so-do.png)", "so-do.png", png(4, 3, chunk(b"eXIf", exif((0x8825, 9), order=">")))),
        ("![W](so-do.webp)", "so-do.webp", webp(4, 3, (b"EXIF", GPS))),
        (
            "![W](so-do.jpg)",
            "so-do.jpg",
            jpeg(4, 3, (0xE1, b"http://ns.adobe.com/xap/1.0/\0 exif:GPSLatitude='20,51N'")),
        ),
    ],
}
NEAR = {
    "K507": ("![W](ke-hoach-a/so-do.png)", "so-do.png", png()),
    "K508": ("![Hình 1: bản đồ](so-do.png)", "so-do.png", png()),
    "K509": ("![W](so-do.png)", "so-do.png", png()),
    "K510": ("![W](so-do.JPG)", "so-do.JPG", jpeg() + b"\0\0"),
    "K511": ("![W](so-do.png)", "so-do.png", png(8_000, 2)),
    "K512": ("![W](so-do.jpg)", "so-do.jpg", jpeg(4, 3, (0xE1, b"Exif\0\0" + exif((0x0112, 1))))),
}


@pytest.mark.parametrize(
    ("code", "case"),
    [(code, case) for code, cases in WRONG.items() for case in cases],
    ids=[f"{code} {mark}" for code, cases in WRONG.items() for mark, _, _ in cases],
)
def test_a_picture_that_cannot_be_shown_is_named_where_the_text_names_it(tmp_path, code, case):
    mark, name, data = case
    knowledge = know(tmp_path, mark.replace("W", WORDS), name, data)
    (problem,) = [p for p in knowledge.problems if p.code not in {"K503", "K728"}]
    assert (problem.code, problem.place.line) == (code, LINE)
    assert problem.place.column == len("1. Xem ") + mark.replace("W", WORDS).index("](") + 3
    assert not knowledge.attachments
    if case is WRONG[code][0]:
        pages, files = site_of(knowledge)
        assert "<img" not in pages["ke-hoach/ke-hoach-a/"]
        assert not [address for address in files if address.startswith("tai-lieu/")]
        shown = f"[Hình: {WORDS}]" if "W" in mark else "[Hình]"
        assert shown in pages["ke-hoach/ke-hoach-a/"]


@pytest.mark.parametrize("code", NEAR)
def test_a_picture_that_nearly_is_such_is_shown(tmp_path, code):
    mark, name, data = NEAR[code]
    assert codes_of(know(tmp_path, mark.replace("W", WORDS), name, data)) == []
    assert NEAR.keys() == WRONG.keys()


def test_a_missing_picture_is_answered_with_the_name_that_is_there(tmp_path):
    (problem, _) = know(tmp_path, f"![{WORDS}](sodo.png)").problems
    assert "so-do.png" in problem.hint
    assert "«ke-hoach-a»" in problem.message


def test_a_picture_that_no_text_shows_is_named_and_not_published(tmp_path):
    knowledge = know(tmp_path, "nơi kia")
    assert codes_of(knowledge) == ["K728"]
    assert knowledge.attachments == {}


def test_a_picture_taken_out_of_the_text_leaves_the_site(tmp_path):
    assert know(tmp_path, f"![{WORDS}](so-do.png)").attachments
    assert not know(tmp_path, "điều khác").attachments


def test_a_turned_photograph_keeps_the_room_that_it_takes(tmp_path):
    turned = jpeg(40, 30, (0xE1, b"Exif\0\0" + exif((0x0112, 6))))
    assert picture_facts(turned) == PictureFacts("jpg", 30, 40)


def test_a_table_and_an_article_show_pictures_too(tmp_path):
    body = f"## I. Nội dung\n\n| Nơi | Hình |\n|---|---|\n| Xã A | ![{WORDS}](so-do.png) |\n"
    article = "---\ntitle: Con đường\ndate: 05/06/2025\ngist: Bảy hộ\n---\nHay.\n\n![{}](a.jpg)\n"
    files: dict[str, str | bytes] = {
        "ke-hoach-a.md": source(PLAN, body),
        "ke-hoach-a/so-do.png": png(),
        "ke-hoach-a/models/con-duong.md": article.format("Bảy hộ bên con đường mới"),
        "ke-hoach-a/models/a.jpg": jpeg(),
    }
    knowledge = know_of(tmp_path, files)
    assert {"K507", "K509", "K510", "K728"}.isdisjoint(codes_of(knowledge))
    pages, made = site_of(knowledge)
    assert "<td><a class=" in pages["ke-hoach/ke-hoach-a/"].replace("<td>\n", "<td>")
    assert 'alt="Bảy hộ bên con đường mới"' in pages["dien-hinh/ke-hoach-a-con-duong/"]
    assert made["tai-lieu/ke-hoach-a/a.jpg"] == jpeg()
    files["ke-hoach-a/models/con-duong.md"] = article.format("")
    (problem,) = [p for p in know_of(tmp_path, files).problems if p.code == "K508"]
    assert (problem.place.file, problem.place.line) == (
        "plans/ke-hoach-a/models/con-duong.md",
        8,
    )


@pytest.mark.parametrize(
    "unit", ["![", "![a](", "![a](b ", "![](a(", "![a](<b", '![a](b.png "', "![a](b.c "]
)
def test_marks_without_end_take_no_time(unit):
    start = time.process_time()
    assert [*picture_marks(unit * 20_000)] == []
    assert time.process_time() - start < 1


@pytest.mark.parametrize("make", [png, jpeg, webp])
def test_a_file_cut_anywhere_raises_nothing(make):
    data = make(4, 3)
    for end in range(len(data)):
        assert picture_facts(data[:end])
        assert picture_facts(data[:end] + b"\xff" * 8 + data[end:])


def test_a_build_after_a_change_equals_one_from_nothing(tmp_path, monkeypatch):
    """Another picture of other dots under the same name, and then none."""
    shown = source(FACTS, f"## I. Nội dung\n\n1. Xem ![{WORDS}](so-do.png) nhé.\n")
    write(tmp_path, {"ke-hoach-a.md": shown, "ke-hoach-a/so-do.png": png(40, 30)})
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    monkeypatch.chdir(tmp_path)
    picture = tmp_path / "site/tai-lieu/ke-hoach-a/so-do.png"
    page = tmp_path / "site/ke-hoach/ke-hoach-a/index.html"
    for change, has in ((png(40, 30), True), (png(60, 30), True), (None, False)):
        if change is None:
            write(tmp_path, {"ke-hoach-a.md": source()})
            (tmp_path / "plans/ke-hoach-a/so-do.png").unlink()
        else:
            write(tmp_path, {"ke-hoach-a/so-do.png": change})
        assert main([*BUILD, "--jobs", "1"]) == 0
        assert picture.exists() is has
        assert ("<img" in page.read_text("utf-8")) is has
        again = tmp_path / "again"
        assert main([*BUILD, "--jobs", "1", "--no-cache", "--out", str(again)]) == 0
        assert content(tmp_path / "site") == content(again)
        shutil.rmtree(again)


@pytest.mark.parametrize(
    ("asked", "held", "told"),
    [
        ("sodo.png", "so-do.png", "; nếu là hình «so-do.png» thì ghi tên ấy"),
        ("So-do.png", "so-do.png", "; nếu là hình «so-do.png» thì ghi tên ấy"),
        ("so-do.webp", "so-do.png", "; nếu là hình «so-do.png» thì ghi tên ấy"),
        ("ban-do.png", "le-khai-mac.png", ""),
        ("a.png", "b.png", ""),
    ],
)
def test_a_picture_is_offered_for_another_only_where_their_names_are_near(
    tmp_path, asked, held, told
):
    files = {"ke-hoach-a.md": source(body=f"{BODY}\n![Bản đồ các điểm]({asked})\n")}
    known = know_of(tmp_path, {**files, f"ke-hoach-a/{held}": png()})
    (problem,) = (problem for problem in known.problems if problem.code == "K509")
    assert problem.hint == f"đặt tệp vào thư mục ke-hoach-a/ cạnh nguồn{told}"


@pytest.mark.parametrize("name", ["so-do.svg", "so-do.gif", "so-do.heic"])
def test_a_picture_of_a_kind_that_no_page_shows_is_told_once(tmp_path, name):
    shown = f"{BODY}\n![Sơ đồ ba cấp]({name})\n"
    files = {"ke-hoach-a.md": source(body=shown), f"ke-hoach-a/{name}": "x"}
    assert codes_of(know_of(tmp_path, files)) == ["K510"]
    files["ke-hoach-a.md"] = source()
    assert codes_of(know_of(tmp_path, files)) == ["K701"]
