"""A programme is called one, and who awards is denied of no words that may say it."""

from __future__ import annotations

import datetime as dt

import pytest
from congkhai.model import Award, Campaign
from congkhai.pipeline import generate
from congkhai.site import Page
from congkhai.snapshot import Site

from tests.small import CAMPAIGNS, FACTS, know_of, source


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Chương trình quốc gia nước sạch", "Chương trình"),
        ("Cuộc vận động ngày vì người nghèo", "Cuộc vận động"),
        ("Chiến dịch mùa hè xanh", "Chiến dịch"),
        ("Phong trào thi đua trồng cây", "Phong trào thi đua"),
        ("Phong trào toàn dân đọc sách", "Phong trào"),
        ("Sống khỏe mỗi ngày", "Phong trào thi đua"),
    ],
)
def test_a_campaign_is_what_its_name_says(name, sort):
    assert Campaign(id="a", name=name).sort == sort


@pytest.mark.parametrize(
    ("printed", "may"),
    [
        ("Bộ Y tế tặng Bằng khen", True),
        ("Giấy khen của Giám đốc Sở", True),
        ("Hằng năm, UBND xã biểu dương", True),
        ("Khen thưởng hàng năm", False),
        ("", False),
    ],
)
def test_printed_words_may_say_who_awards(printed, may):
    assert Award(occasion="annual", form="Bằng khen", printed=printed).may_name_giver is may


AWARD = "awards:\n  - {occasion: annual, form: Bằng khen, printed: Bộ Y tế tặng Bằng khen}\n"


def test_pages_say_so(tmp_path):
    files = {
        "ke-hoach-a.md": source(FACTS + AWARD),
        "campaigns.yml": CAMPAIGNS.replace("Sống khỏe", "Chương trình sống khỏe"),
    }
    made = generate(know_of(tmp_path, files), dt.date(2026, 11, 29), Site())
    pages = {page.url: page.content for page in made if isinstance(page, Page)}
    assert "Các chương trình đến đâu rồi" in pages[""]
    assert "<span>Chương trình</span>" in pages["phong-trao/song-khoe/"]
    plan = pages["ke-hoach/ke-hoach-a/"]
    assert "Thuộc chương trình" in plan
    assert "Xem nguyên văn" in plan
