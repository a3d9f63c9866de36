"""A province of which a scan misread a letter is called by its name; other places keep theirs."""

from __future__ import annotations

import pytest
from congkhai.importing.structure.misread_provinces import of_place, place_misread


@pytest.mark.parametrize(
    ("read", "told", "meant"),
    [
        ("HàNội", "Số 5 phố Vôi, Hà Nội", "Hà Nội"),
        ("là Nội", "Số 5 phố Vôi, Hà Nội", "Hà Nội"),
        ("Nội", "Công an thành phố Hà Nội", "Hà Nội"),
        ("Tra Vink", "các xã của Trà Vinh", "Trà Vinh"),
        ("Bắc Nimh", "Sở Y tế Bắc Ninh", "Bắc Ninh"),
        # Not named below, or a place of its own.
        ("Tra Vink", "các xã của tỉnh", "Tra Vink"),
        ("Mai Châu", "xã Mai Châu cạnh Lai Châu", "Mai Châu"),
        ("Yên Hạ", "tỉnh Yên Bái", "Yên Hạ"),
        ("Hà Nam", "tỉnh Hà Nam và Hà Nội", "Hà Nam"),
    ],
)
def test_the_place_of_a_misread_head(read: str, told: str, meant: str):
    assert place_misread(read, f"{read}, ngày 05 tháng 3\n{told}") == meant


@pytest.mark.parametrize(
    ("read", "place", "meant"),
    [
        ("Cục Vôi TP Hà Not", "Hà Nội", "Cục Vôi TP Hà Nội"),
        ("Sở Y tế tỉnh Bắc Nin", "Bắc Ninh", "Sở Y tế tỉnh Bắc Ninh"),
        ("Ủy ban nhân dân tỉnh Tra Vink", "Trà Vinh", "Ủy ban nhân dân tỉnh Trà Vinh"),
        # Of another province, of a commune, of no place that is known.
        ("Cục Vôi tỉnh Hà Nam", "Hà Nội", "Cục Vôi tỉnh Hà Nam"),
        ("Ủy ban nhân dân xã Hà Not", "Hà Nội", "Ủy ban nhân dân xã Hà Not"),
        ("Cục Vôi TP Hà Not", "Yên Hạ", "Cục Vôi TP Hà Not"),
    ],
)
def test_the_province_of_a_misread_agency(read: str, place: str, meant: str):
    assert of_place(read, place) == meant
