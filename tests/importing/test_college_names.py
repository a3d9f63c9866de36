"""How a head's capitals are written that name a college or university."""

from __future__ import annotations

import pytest
from congkhai.importing.structure.agency_letters import by_rule


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("TRƯỜNG ĐẠI HỌC KHOA HỌC TỰ NHIÊN", "Trường Đại học Khoa học Tự nhiên"),
        ("ĐẠI HỌC QUỐC GIA MAI HẠ", "Đại học Quốc gia Mai Hạ"),
        ("TRƯỜNG CAO ĐẲNG CÔNG NGHỆ VÀ KINH TẾ MAI HẠ",
         "Trường Cao đẳng Công nghệ và Kinh tế Mai Hạ"),
        ("HỌC VIỆN NÔNG NGHIỆP VIỆT NAM", "Học viện Nông nghiệp Việt Nam"),
        ("TRƯỜNG ĐẠI HỌC Y DƯỢC MAI HẠ", "Trường Đại học Y dược Mai Hạ"),
        ("HỌC VIỆN HÀNH CHÍNH KHU VỰC IV", "Học viện Hành chính khu vực IV"),
        ("ĐẠI HỌC QUỐC GIA THÀNH PHỐ MAI HẠ", "Đại học Quốc gia Thành phố Mai Hạ"),
        ("TRƯỜNG ĐẠI HỌC LÂM NGHIỆP CƠ SỞ HAI", "Trường Đại học Lâm nghiệp cơ sở Hai"),
        ("TRƯỜNG TIỂU HỌC NGUYỄN MẪU", "Trường Tiểu học Nguyễn Mẫu"),
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Sở Khoa học và Công nghệ"),
        ("TRUNG TÂM HỌC TẬP CỘNG ĐỒNG", "Trung tâm Học tập cộng đồng"),
    ],
)  # fmt: skip
def test_a_college_is_written_with_its_capitals(name, written):
    assert by_rule(name) == written
