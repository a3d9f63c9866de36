"""Families of the peoples of Viet Nam, without their marks: what a person's name begins with."""

from __future__ import annotations

_FAMILIES = """
nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan trinh dinh mai lam
truong to ha ton chu luong luu vuong thai ta tang cao la kieu quach tong chau giang au nghiem phung
ong khuat bach ung dam dieu lo vang sung thao hau ma ban nong be hua trieu vi sam lu quang cam leo
khoang dong y cu kpa rmah siu nie nay rah ksor rcom puih hmok kbuor a son thach danh kim lieu lai
nham viet nhu uong banh co han van mac cung thi phu phi lang duc khuc ngac ninh an tieu ngan ao hung
pho chung bien lac cat dien hien khong mau mong nhan si sai tu trung than luc dau doi hong mua giap
linh phuong thieu trang diep lau hang hoa pang ngoc sin lenh tan chao chang po cheo hu leng ngai
rahlan kpuih hiao ayun eban mlo kdoh bya knul kpor adrong cil krajan pinang patau kator chamalea
zoram alang arat coor bling riah ating neang moong cut xeo voong vong briu
"""
FAMILY_NAMES = frozenset(_FAMILIES.split())
