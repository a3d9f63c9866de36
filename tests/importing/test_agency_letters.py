"""Names of bodies that a head prints in capitals, as running text would write them."""

from __future__ import annotations

import pytest
from congkhai.importing.structure.agency_names import agency_as_written


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("SỞ GIÁO DỤC & ĐÀO TẠO", "Sở Giáo dục & Đào tạo"),
        ("BỘ NÔNG NGHIỆP & MÔI TRƯỜNG", "Bộ Nông nghiệp & Môi trường"),
        ("PHÒNG VĂN HÓA - XÃ HỘI", "Phòng Văn hóa - Xã hội"),
        ("ỦY BAN NHÂN DÂN XÃ HỘI AN", "Ủy ban nhân dân xã Hội An"),
        ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Trung tâm Phục vụ hành chính công"),
        ("BỆNH VIỆN ĐA KHOA TỈNH", "Bệnh viện Đa khoa tỉnh"),
        ("BỆNH VIỆN ĐA KHOA KHU VỰC BẮC ĐÈO", "Bệnh viện Đa khoa khu vực Bắc Đèo"),
        ("BỆNH VIỆN ĐKKV NAM SÔNG", "Bệnh viện ĐKKV Nam Sông"),
        ("BỆNH VIỆN ĐA KHOA TRUNG ƯƠNG YÊN HÀ", "Bệnh viện Đa khoa Trung ương Yên Hà"),
        ("TRƯỜNG TIỂU HỌC YÊN HẠ", "Trường Tiểu học Yên Hạ"),
        ("TRƯỜNG THPT CHUYÊN TRẦN MẪU", "Trường THPT chuyên Trần Mẫu"),
        ("TRƯỜNG MẦM NON XÃ YÊN HẠ", "Trường mầm non xã Yên Hạ"),
        ("KHO BẠC NHÀ NƯỚC KHU VỰC XI", "Kho bạc Nhà nước khu vực XI"),
        ("TÒA ÁN NHÂN DÂN KHU VỰC 3", "Tòa án nhân dân khu vực 3"),
        ("BẢO HIỂM XÃ HỘI TỈNH YÊN HÀ", "Bảo hiểm xã hội tỉnh Yên Hà"),
        ("SỞ GD&ĐT", "Sở GD&ĐT"),
        ("HỘI ĐỒNG NHÂN DÂN XÃ YÊN HẠ", "Hội đồng nhân dân xã Yên Hạ"),
        ("PHÒNG CỦA XÃ", "Phòng của xã"),
    ],
)
def test_capitals_become_running_letters(printed, written):
    assert agency_as_written(printed, "") == written
