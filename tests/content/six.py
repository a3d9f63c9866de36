"""The six plans of the portal, by the short names that tests of what they say use."""

GDDT = "hai-phong-so-gddt-ket-cau-ha-tang-2023"
NGAN_SON = "ngan-son-ubnd-huyen-ket-cau-ha-tang-2023"
BQL = "hai-phong-bql-kkt-ket-cau-ha-tang-2023"
LETTER = "hai-phong-so-gddt-xin-y-kien-xhht-2023"
DRAFT = "hai-phong-ubnd-xhht-2023-du-thao"
KHCN = "quang-ngai-so-khcn-ket-cau-ha-tang-2023"
SIX = (GDDT, NGAN_SON, BQL, LETTER, DRAFT, KHCN)
