"""Bands: stretches of the index's keys in their order, each of which is made by itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

_ENTRIES = 32
"""About so many entries of a small index share a band."""
_CUTS = """
#5 10 18 2025 203 303 43 54 66 78 91 @ @2023 an ap bam bang bap bic bin bo boi bu cac cai cang
cap cau cay chau chi chie chiu cho choi chua chuc chun co coc cong cot cua cuc cuu dac dam dan
dang dao dap dau day de den dic dien din diu doa doanh don dong dot dua duc dun duo duon duy gao
gia giac gian giap giua gop guon ham hanh hao heo hiep ho hoa hoac hoan hoc hoi hong hu hut in
kenh keu khai khan khen khic khon khuyet kien kin l lam lan lanh le liet loan lop lu luc luon ly
m mat mem mo moc mon muo nai nan nay ng nganh ngh nghi nghien ngo nguon nham nhanh nhieu nhuo no
non nuo o oc pham phao phay pho phoi phu phuo pt quan quang quye r ret rot sac sai sang sat sau
sin so soa su suc tai tam tao tap te ten tham thanh thao the theo thi thiet thoi thon thong thot
thua thue thuon thuy tic tie tiep tin to toc tong tra trac trang trau tri tric trin tro trong
tru truon truy tu tua tuo tuy un va vai vao ve vet vie vien viet vo von vu vun x xac xh xuat xv
yet ~+anhv ~+batl ~+c ~+chit ~+congt ~+de ~+dih ~+duat ~+gh ~+gov ~+hoct ~+kes ~+lamd ~+le
~+maymoc ~+nd ~+nhaco ~+nhax ~+peoplescou ~+q ~+ru ~+t ~+thon ~+tieng ~+trenh ~+u ~+xd
"""
"""Folded words, or how they begin, in order: plans put about as much between each two."""


def band_count(entries: int) -> int:
    """How many an index of about so many entries has: more when it is twice the size."""
    return max(1, min((1 << entries.bit_length()) // _ENTRIES, len(_CUTS.split()) + 1))


@cache
def band_cuts(bands: int) -> tuple[str, ...]:
    """Where each of so many bands but the first begins: the folded words from one cut to the next
    are one band's, with the pairs that they open.

    The cuts hang on nothing that is written in the portal, so that no edit moves one.
    """
    every = _CUTS.split()
    return tuple(every[at * len(every) // bands] for at in range(1, bands))


def beginnings(words: Sequence[str], cuts: Sequence[str]) -> list[int]:
    """Of sorted folded words: where each band but the first begins among them."""
    return [bisect_left(words, cut) for cut in cuts]
