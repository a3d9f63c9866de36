"""What tells that a figure is set as a target, and what makes it a condition or a thing past."""

from __future__ import annotations

from ....expressions import expression
from ...readers.lines import bare
from ..bodies.verbs import opens_duty
from .aim_headings import strives

AIM = expression(
    r"\b(?:phan dau|it nhat|toi thieu|toi da|khong qua|khong duoi|duy tri"
    r"|nang ty le|(?<!da )giai ngan(?= (?:100|9\d) ?%)"
    r"|dat(?! chuan| tieu chuan| yeu cau)|giam|tang|chiem|tren|duoi"
    r"|(?:dam bao|bao dam)(?: duoc| cho)*(?= \d))\b"
)
# «nếu»; «các loại cây nêu trên», «đã nêu» name what was told.
_IF = r"(?<!da )neu(?! (?:tren|o tren|tai|ro|ra)\b)"
_CONDITION = expression(
    rf"\b(?:co the dieu chinh|truong hop|{_IF}|noi co|thi khong|thi (?:bi|hop|duoc|to chuc|bo|phai)"
    r"|khong dat|khong duoc"
    r"|duoc moi|co mat"
    r"|trich|he so|ngan sach (?:trung uong|dia phuong|nha nuoc|tinh|huyen|xa)|muc phat|phat tien"
    r"|toi da bang|le phi|hoc phi|lai suat|tham gia dong"
    r"|dieu kien(?! (?:dau tu,? )?(?:kinh doanh|dau tu)\b)"
    r"|dong y|tan thanh"
    r"|mien giam|dinh muc|chi phi|phi quan ly|so diem|thang diem|loai (?:gioi|kha)|tru diem"
    r"|vi pham|so phieu|phieu bau)\b|^\W*chi (?:nhung|cac|xet|khi)\b"
    # «2m2 ao tương đương 1m2 chỉ tiêu cây xanh», «quy đổi theo tỷ lệ 1,5»
    r"|\bquy doi (?:theo|bang|thanh|\d)"
    # «tặng Giấy khen cho không quá 30% số thôn», «gồm: điểm nội dung 90 điểm, điểm thưởng 10 điểm»
    r"|\b(?:giay khen|bang khen|co thi dua)\b[^;%]{0,60}\b(?:khong qua|toi da) \d"
    r"|\bdiem thuong\b|\btong diem toi da\b"
    # «… ít nhất 50% tổng số cử tri được triệu tập»: how many must be there.
    r"|% (?:so |tong so )[^;,%]{2,60}\btrieu tap\b"
    r"|\btuong duong \d[\d,.]* ?(?:m|ha|ngay|gio|tiet|nguoi|diem)\d?\b",
    holds="quy doi|tuong duong|trieu tap|"
    "chi |phieu|co the dieu chinh|truong hop|neu|noi co|thi khong|thi hop|thi duoc|thi to"
    "|thi bi|thi bo|thi phai|khong dat|khong duoc|duoc moi|co mat|trich|he so|ngan sach"
    "|muc phat|phat tien|le phi|hoc phi|lai suat|dieu kien|tham gia dong|dong y"
    "|tan thanh|mien giam|dinh muc|chi phi|phi quan|so diem|thang diem|loai "
    "|tru diem|vi pham|toi da bang|giay khen|bang khen|co thi dua|diem thuong|tong diem",
)
# Below «Mục tiêu» costs fall and conditions go: «giảm 30% chi phí», «hộ có điều kiện trồng cây».
# «mức lãi suất 5 %» is a term of a loan; «lãi suất cho vay giảm 0,5 điểm phần trăm» is aimed at.
_INTEREST = (
    r"(?<!giam )(?<!ha )(?<!giam mat bang )(?<!ha mat bang )lai suat"
    r"(?! [^,;:%\d]{0,60}\b(?:giam|ha|thap hon)\b)"
)
_RULED_OUT = expression(
    rf"\b(?:co the dieu chinh|truong hop|{_IF}|thi (?:bi|khong|hop|duoc|bo|phai)"
    r"|khong dat|khong duoc"
    rf"|duoc moi|co mat|muc phat|phat tien|{_INTEREST}|dong y|tan thanh|so diem|thang diem"
    r"|loai (?:gioi|kha)|tru diem|tham gia dong|he so|tien ngan sach"
    r"|duoc huong (?:ho tro|tro cap|phu cap|luong"
    r"|muc)|so phieu|phieu bau)\b|^\W*chi (?:nhung|cac|xet|khi)\b"
    r"|\bquy doi (?:theo|bang|thanh|\d)"
)
_COUNTED_AIM = expression(
    r"\b(?:it nhat|toi thieu|toi da|khong qua|moi (?:thon|xa|don vi"
    r"|co quan|chi bo|"
    r"to|phuong|truong|huyen|chi hoi|can bo|doan vien|tinh|cap))\b"
)
# «Cắt giảm ít nhất 30% chi phí tuân thủ», «bãi bỏ 20% điều kiện kinh doanh»
_CUT = expression(
    r"\b(?:cat giam|giam|bai bo|cat bo|don gian hoa)\b[^;:%]{0,80}?\d{1,3} ?% (?:so )?"
    r"(?:thoi gian|chi phi|dieu kien|thu tuc|phi)\b",
    holds=("%",),
)
# «Sơ bộ chi phí xây dựng: 270 tỷ đồng»: what it costs, unless that is to be brought in.
_COST = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:(?:so bo|du kien|uoc tinh|tong|nhu cau|nguon|cac) )*"
    r"(?:muc dau tu|kinh phi|von|chi phi|du toan|nhu cau|ngan sach (?:trung uong|dia phuong|tinh"
    r"|huyen|xa|nha nuoc))\b"
)
_BROUGHT_IN = expression(
    r"\b(?:phan dau|dat|tang|thu|huy dong|thu hut|giai ngan|it nhat|toi thieu"
    # «Tổng vốn đầu tư toàn xã hội trên 65 nghìn tỷ đồng» is reached, not spent.
    r"|dau tu (?:thuc hien |phat trien )?toan xa hoi)\b"
)
# «Các thôn bảo đảm 100% …», «phải đạt tối thiểu 80%», «100% thôn ký cam kết»
DEMANDED = expression(
    r"\b(?:hoan thanh|bao dam|dam bao|phai dat|cat giam|giam|(?<!da )giai ngan)"
    r"(?: (?:ty le|toi thieu|it nhat|tren|muc|dat|cho))*"
    r" \d{1,3}(?:,\d+)? ?%|^\W*(?:\w{1,3}[.)]\s*)?100 ?% (?:cac |so )?[a-z]",
    holds=("%",),
)
# «100% hộ (đủ điều kiện về đất) trồng …» opens with the share itself: there only
# words that make the whole sentence a condition count.
_OF_ALL = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:[^:;%]{3,60}:\s*)?(?:(?:tu|den|trong) nam [^,;%]{4,20},\s*)?"
    r"(?:(?:phan dau |dam bao |bao dam |it nhat |toi thieu |tren |dat )*|phan dau [^,;:%\d]{1,60})"
    r"\d{1,3}(?:,\d+)?\s?%",
    holds=("%",),
)
_RULING = expression(
    rf"\b(?:co the dieu chinh|truong hop|{_IF}|thi khong|khong dat|khong duoc|trich|muc phat"
    r"|phat tien|lai suat|dong y"
    r"|tan thanh|co mat|he so|hoc phi|le phi)\b"
)
# «Bố trí ít nhất 15% ngân sách nhà nước cho …»: of which money, no condition.
_ALLOTTED = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:bo tri|danh|bao dam|dam bao)\b(?! tu)[^,;:%]{0,60}\d\s?%"
    r"[^,;:%]{0,30}\bngan sach\b",
    holds=("ngan sach",),
)
_ONCE = expression(r"(?<!khong )(?<!bau )(?<!vu )\bkhi\b(?! (?:hau|tuong|tai|thai|nha)\b)")
_OPENS_WITH_AIM = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:(?:phan dau|bao dam|dam bao)\b[^;:%]{1,120}?)?"
    r"(?:(?:it nhat|toi thieu|tren|dat) ?)*\d{1,3}(?:,\d+)?\s?%"
)
_WHEN = expression(rf"\b(?:truong hop|{_IF}|khong dat|dong y|tan thanh|trich)\b")
_GRADE = expression(r"^\W*(?:loai )?(?:xuat sac|gioi|tot|kha|trung binh|yeu|kem)\s*:")
# «thỏa ước đạt loại B», «hương ước đạt chuẩn»: what people agree on.
_ESTIMATED = (
    r"(?<!thoa )(?<!giao )(?<!dieu )(?<!cong )(?<!quy )(?<!huong )(?<!khe )(?<!hiep )uoc dat"
)
_PAST = expression(
    r"\b(?:da (?:dat|co|thuc hien|hoan thanh|giam|tang|trong|to chuc)|so voi (?:cung ky"
    r"|nam truoc)|cung ky"
    rf"|thuc hien nam truoc|{_ESTIMATED}|(?<!phat )hien (?:nay|co)|tinh den|dung thu|xep thu"
    r"|vua qua|qua \d+ nam)\b"
    # «đạt 81% (vượt 6% so với chỉ tiêu được giao)»: a result, and how it stands to what was asked.
    r"|\((?:vuot|dat|bang|giam|tang|cao hon|thap hon) [^();]{1,40}? so voi (?:chi tieu|ke hoach)\b",
    holds="da |so voi|cung ky|nam truoc|uoc dat|hien |tinh den|dung thu|xep thu|vua qua|qua ",
)
# «Kiềm chế, làm giảm ít nhất 5% số vụ … so với cùng kỳ» below «Mục tiêu» is to be reached.
_TO_CHANGE = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:(?:phan dau|kiem che|tiep tuc|keo|lam|moi nam|hang nam),? ){0,3}"
    r"(?:giam|tang)\b(?! so voi)"
)
# Of a share that is aimed at, who «đã có» or is «hiện có» tells only of whom.
_REPORTED = expression(
    r"\b(?:da (?:dat|thuc hien|hoan thanh|giam|tang)|so voi (?:cung ky|nam truoc)|cung ky"
    rf"|thuc hien nam truoc|{_ESTIMATED}|vua qua|tinh den (?:nay|thoi diem)|qua \d+ nam)\b"
)
# «100% hộ đã có nhà được cấp giấy», «… dùng các phương tiện hiện có»: of whom, of which; but
# «70% hộ đã có cây» goes on with nothing that is to be reached.
_OF_WHOM = expression(
    r"\b(?:da (?:co|trong|to chuc)|hien (?:nay|co))\b[^,;.]{0,160}\b(?:duoc|phai|can phai|tham gia"
    r"|thuc hien|su dung|hoan thanh|dat (?:chuan|tieu chi|yeu cau|muc|tu)|dang ky|duy tri)\b"
    r"|\bhien co\W*$"
)
_TELLS_WHOM = expression(r"da |hien ")
_SETS_BESIDE = expression(
    r"\d[^;()]*, (?:tang|giam|vuot|cao hon|gap)\b[^,;()]{0,40} $",
    holds="tang|giam|vuot|cao hon|gap",
)
_FAR = 60
"""Letters between a share and words that no longer tell of whom it is."""
_YEAR = expression(r"\b20\d{2}\b")
# «… tăng 17% so với cùng kỳ; trong đó xuất khẩu tăng 16%»: what was, in its parts.
OF_WHICH = expression(r"\W*trong do\b")


def sets_condition(plain: str, is_aim: bool = False, is_striving: bool = False) -> bool:
    """Whether a clause, without marks, rules when something holds, or grades it.

    Below «Mục tiêu» (`is_aim`) a clause that opens with its share, or with «phấn đấu», sets an aim,
    whatever it tells of its cases: «100% đơn đủ giấy được nhận trong trường hợp có người gửi».
    """
    if is_aim and (aimed := _OPENS_WITH_AIM.match(plain)) and not _WHEN.search(aimed[0]):
        return False
    if _ALLOTTED.match(plain) and (_ONCE.search(plain) or _CONDITION.search(plain)):
        return True
    if is_aim or is_striving or _CUT.search(plain):
        return _RULED_OUT.search(plain) is not None or _GRADE.match(plain) is not None
    opens = _OF_ALL.match(plain)
    is_share = opens is not None and not _CONDITION.search(opens[0])
    ruling = _RULING if is_share else _CONDITION
    return ruling.search(plain) is not None or _GRADE.match(plain) is not None


def end_of_allotted(plain: str) -> int:
    """Where a share of a budget that is to be set apart ends; 0 where none opens the clause."""
    match = _ALLOTTED.match(plain)
    if match is None or _RULING.search(plain) or _ONCE.search(plain):
        return 0
    return match.end()


def tells_past(plain: str, is_aim: bool, issued: str | None) -> bool:
    """Whether a clause tells what was; `is_aim`: it stands below «Mục tiêu» of what is `issued`."""
    told = _PAST.search(plain)
    while told and (is_aim or strives(plain)) and (behind := _end_of_bracket(plain, told.start())):
        # «Phấn đấu 30% thôn có ao sạch (hiện nay 12%)»: how it stands, beside what is aimed at.
        told = _PAST.search(plain, behind)
    is_before = issued is not None and any(y < issued[:4] for y in _YEAR.findall(plain))
    if is_aim and told and not is_before and _SETS_BESIDE.search(plain, 0, told.start()):
        # «Đón 3.000 khách, tăng 10% so với cùng kỳ» below aims.
        told = _PAST.search(plain, told.end())
    is_set = is_aim or strives(plain)
    if told is None or (is_set and told[0].startswith("so voi") and _TO_CHANGE.match(plain)):
        return False
    if is_aim and told[0].startswith("(") and not _PAST.search(plain, told.end()):
        # «Kết nạp 680 hội viên (vượt 30 so với chỉ tiêu giao)» below aims: how far beyond.
        return is_before
    opens = _OF_ALL.match(plain)
    is_aimed = opens is not None and (
        is_aim or AIM.search(opens[0]) is not None or strives(opens[0])
    )
    if not is_aimed or _REPORTED.search(plain):
        return True
    if is_before:
        return True
    if issued is not None and any(year > issued[:4] for year in _YEAR.findall(plain)):
        # «Đến năm 2030, 80% hộ đã có cây»: by then.
        return False
    if opens is None or "," in (said := plain[opens.end() : told.start()]) or len(said) > _FAR:
        # «100% xã trồng cây, đặt ghế bằng gỗ hiện có»: of a thing, far behind.
        return False
    return _TELLS_WHOM.match(told[0]) is not None and _OF_WHOM.search(plain, told.start()) is None


def _end_of_bracket(plain: str, at: int) -> int:
    """Where the bracket ends in which `at` stands; 0 outside of any."""
    opened = plain.rfind("(", 0, at)
    closed = plain.find(")", opened) if opened >= 0 else -1
    return closed if closed > at else 0


# «Theo dự báo đến năm 2030 có 90% hộ …»
_FORETELLS = expression(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:theo )?(?:du bao|uoc tinh|du tinh|du doan)\b"
    # «Dự báo sớm 100% các đợt lũ» is a deed.
    r"(?!,? (?:va )?(?:canh bao|som|kip thoi|chinh xac|dung|day du)\b)",
    holds="du bao|uoc tinh|du tinh|du doan",
)


def foretells(clause: str, plain: str) -> bool:
    """Whether a clause tells what will be without anyone's striving for it."""
    told = _FORETELLS.match(plain)
    if told is None or strives(plain):
        return False
    # «Dự tính trồng 200 cây»: what is meant to be done.
    return not (told[0].endswith("du tinh") and opens_duty(clause[told.end() :].lstrip()))


def tells_cost(plain: str) -> bool:
    """Whether the money that a clause tells is what something costs."""
    return _COST.match(plain) is not None and _BROUGHT_IN.search(plain) is None


_RULES = {"luật", "pháp lệnh", "nghị định", "thông tư", "thông tư liên tịch", "quy chế", "quy định"}
_RULES |= {"điều lệ", "nội quy"}
_NUMBERED_BY_YEAR = expression(r"\d+/(?:19|20)\d{2}")


def sets_rules(kind: str | None, number: str | None) -> bool:
    """Whether a document, such as «16/2026/QĐ-UBND», rules for good: its figures are norms."""
    return kind in _RULES or _NUMBERED_BY_YEAR.fullmatch(number or "") is not None


_SETS_AIMS = {"kế hoạch", "kế hoạch liên tịch", "chương trình", "chương trình hành động", "đề án"}
_SETS_AIMS |= {
    "phương án",
    "chiến lược",
    "dự án",
    "nghị quyết",
    "chỉ thị",
    "công điện",
    "hướng dẫn",
}
_TELLS_OF_AIMS = expression(
    r"\b(?:ke hoach|chuong trinh|de an|chien luoc|phuong an|phong trao|chien dich|thi dua|phat dong"
    r"|muc tieu|chi tieu|nhiem vu)\b"
)


def sets_aims(kind: str | None, title: str | None) -> bool:
    """Whether a document is one that plans; letters and notices rule and tell in figures too."""
    return kind in _SETS_AIMS or (
        kind == "quyết định" and _TELLS_OF_AIMS.search(bare(title or "")) is not None
    )


def is_aimed_at(clause: str, plain: str, at: int, is_share: bool) -> bool:
    """A share needs a word of aim, a count one before it; below «Chỉ tiêu» both stand."""
    if is_share:
        return strives(clause) or bool(AIM.search(plain))
    return strives(clause[:at]) or _counts_aim(clause, plain)


def _counts_aim(clause: str, plain: str) -> bool:
    """«Ít nhất 3 buổi», «mỗi trường …», which «môi trường» is not."""
    return any(
        not m[0].startswith("moi") or clause[m.start() : m.start() + 3].lower() in {"mỗi", "moi"}
        for m in _COUNTED_AIM.finditer(plain)
    )


_OTHER_THING = expression(
    r"\b(?:dieu|khoan|(?<!dat )(?<!\bo )(?<!tri )(?<!len )(?<!con )muc"
    r"|(?<!doanh )(?<!dan )(?<!si )so|nghi quyet|de an|chuong trinh|lop|khoa|diem|tong so)\W*$"
)
_OF_ALL_OF_IT = expression(r"\b(?:tong so|chi tieu)\W*$", holds=("chi tieu", "tong so"))


def is_of_other_thing(before: str) -> bool:
    """A number of an article, a group or a share of money is no target."""
    return _OTHER_THING.search(before) is not None and _OF_ALL_OF_IT.search(before) is None
