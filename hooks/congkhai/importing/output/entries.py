"""Entries of a draft's lists: mappings of what is not blank, with remarks for the editor."""

from __future__ import annotations

from collections.abc import Sequence

from ...dates import read_date
from ...expressions import expression
from ...text import slugify
from ..extract.promises import without_mark
from ..readers.lines import bare, squeezed
from .remarked import REMARK, Remarked

LONGEST = 240
"""Characters of a «what»: longer wordings are cut at a word, the text keeps them whole."""
LONGEST_QUOTE = 400
LONGEST_ID = 60
EVERY = {"year", "half_year", "quarter", "month"}
"""How often, as far as sources know it."""
_CATEGORIES = (
    # «công khai báo cáo tài chính»: what is made public may be a report.
    (
        expression(
            r"^\W*(?:(?:\w{1,3}[.)]|thuc hien|tiep tuc|to chuc|phai|(?:xay dung|lap|bien soan"
            r"|cap nhat)(?= va )|va(?= (?:dinh|hang|cong))|(?:dinh ky )?(?:hang|moi)"
            r" (?:nam|quy|thang|tuan)|dinh ky,?) ?)*"
            r"(?:niem yet|dang(?: tai)?|thong bao)?,? ?(?:cong khai|cong bo|niem yet)\b"
        ),
        "disclose",
    ),
    (expression(r"\b(?:so ket|tong ket|danh gia (?:dau|giua|cuoi) ky)\b"), "review"),
    (expression(r"\bbao cao\b"), "report"),
    (expression(r"\b(?:gop y|tham gia y kien|lay y kien)\b"), "consult"),
    (expression(r"\b(?:cong khai|cong bo|duoc (?:niem yet|dang tai))\b"), "disclose"),
    (expression(r"\b(?:khen thuong|binh xet|xet tang)\b"), "award"),
    # «gởi» looks like «gọi»: «kêu gọi phương tiện vào bờ».
    (
        expression(
            r"\b(?:gui|(?<!keu )(?<!moi )goi(?! (?:la|tat|chung|von|dau tu|dien))|nop"
            # «Hành trình đỏ», «Chương trình sữa»: nothing is put before anybody.
            r"|(?<!hanh )(?<!chuong )(?<!quy )(?<!qua )(?<!cong )(?<!lo )trinh)\b"
        ),
        "submit",
    ),
    (expression(r"\btuyen truyen\b"), "publicise"),
)
# What is handed in, reviewed or awarded is a deadline even where somebody is charged with it.
_HANDED_IN = expression(
    r"^\W*(?:(?:\w{1,3}[.)]\s*)?(?:phai )?"
    r"(?:(?:chu tri|tham muu|lam dau moi|dau moi)(?:,| va)? ){0,2}"
    r"(?:tong hop(?: (?!bao cao)[^,;.:]{2,40}?)?(?:,| va)? |lap va |co (?:van ban )?"
    r"|(?:nghiem tuc )?thuc hien (?:nghiem (?:tuc )?|tot |day du )?(?:che do )?(?:thong tin,? )?"
    r"|(?:nghiem tuc )?thuc hien:? \(?(?:i|1|a)\)[:.]? )?"
    r"(?:(?:tham muu |trinh )(?:cho )?[^,;.:]{3,50} bao cao (?:len |ve )?(?=ubnd|uy ban|so|bo|tinh"
    r"|huyen|chu tich|hoi|ban|dang uy|cap)|bao cao(?! vien\b)|gui|goi|nop|gop y|tham gia y kien"
    r"|(?:niem yet |dang (?:tai )?|thong bao )?cong khai|cong bo|niem yet|binh xet"
    r"|(?:(?:to chuc|tien hanh|thuc hien|hop) )?(?:(?:cac )?hoi nghi )?(?:so ket|tong ket)"
    r"|danh gia ket qua|xet (?:khen|tang))"
    # «Triển khai thực hiện và gửi báo cáo về …»
    r"|(?:to chuc|trien khai|thuc hien|ke hoach)(?: (?:thuc hien|trien khai|ke hoach))*(?: va|,|;) "
    r"(?:gui |nop |tong hop(?:,| va)? )?bao cao)\b"
)

# «Định kỳ trước ngày 15/12 hằng năm báo cáo …», «Hằng quý hoặc đột xuất, tổng hợp báo cáo …»
WHEN_FIRST = expression(
    r"^\W*(?:dinh|hang|moi|truoc|cham|muon|vao|trong|cuoi|dau|ngay|thuong"
    r"|\d{1,2}(?= (?:thang|nam|tuan)\b)|quy|nam)\b"
    r"(?:[\s,:()]+(?:ky|nam|quy|thang|tuan|ngay|truoc|cham|muon|nhat|la|vao|trong|den|het|cuoi|dau"
    r"|hang|moi|hoac|va|dot|xuat|sau|lien|ke|tiep|theo|cua|gio|yeu|cau|khi|co(?= yeu)|xuyen|sau|ba"
    r"|mot|lan|i{1,3}|iv|\d[\d/.-]*)(?![\w/]))+[\s,:()]+"
)
# «Lập danh sách … gửi Sở A», «Thống kê, đánh giá việc …, báo cáo Chính phủ»: drawn up to be sent.
_DRAWN_UP = expression(
    r"\W*(?:(?:[Tt]ổng hợp|[Tt]hống kê|[Ll]ập (?:danh sách|dự toán|báo cáo|bảng|biểu|thống kê"
    r"|hồ sơ)|[Đđ]ăng ký|[Đđ]ề xuất|(?:[Tt]ự )?(?:[Cc]hấm điểm|[Đđ]ánh giá))\b"
    r"[^.;]{0,240}?[\s,](?:gửi|gởi|nộp|báo cáo)(?: (?:báo cáo|về|cho|đến|tới|lên))* (?=[A-ZĐ])"
    # «Kiểm tra, rà soát đàn vịt báo cáo về Sở A»; but «…, hoàn thành trước ngày … và báo cáo Sở A»
    r"|(?:[Kk]iểm tra|[Rr]à soát|[Đđ]ánh giá|[Kk]ê khai)\b"
    r"(?:(?!hoàn thành|xong|\bvà\b)[^.;]){3,160}?"
    r"\s(?:báo cáo|gửi)(?: (?:báo cáo|kết quả))? về (?=[A-ZĐ]))"
)
_ID = expression(r"^[a-z0-9-]+$")


def yaml_number(text: str) -> int | str:
    """A number where the text is one as typed («2023», not «07»): YAML then needs no quotes."""
    return int(text) if text.isdecimal() and str(int(text)) == text else text


def day_written(iso: str) -> int | str:
    """A whole day as people write it; a partial date in its own form."""
    date = read_date(iso)
    return date.written() if date.day else yaml_number(str(date))


def named_parties(names: Sequence[str]) -> str | list[str]:
    """One name as words, several as a list; names as printed."""
    # A lone word in small letters would be taken for the id of an agency.
    kept = [name[:1].upper() + name[1:] if _ID.match(name) else name for name in names if name]
    kept = list(dict.fromkeys(kept))
    return kept if len(kept) > 1 else "".join(kept)


def identifier(wanted: str, taken: dict[str, int]) -> str:
    """An id that no other entry of the plan bears.

    `taken` holds for each id the figure that the next one of its kind may bear.
    """
    base = slugify(wanted) or "muc"
    if len(base) > LONGEST_ID:
        base = base[:LONGEST_ID].rpartition("-")[0] or base[:LONGEST_ID]
    found, count = base, taken.get(base, 2)
    while found in taken:
        found, count = f"{base}-{count}", count + 1
    taken[base] = count
    taken.setdefault(found, 2)
    return found


# «“Tết ấm” năm 2027: 100% hộ khó khăn được tặng quà»
_OPENS_WITH_NAME = expression(r"“[^\W\d_][^“”]{0,90}”", holds=("“",))


def entry_words(text: str) -> str:
    """A wording as an entry shows it: without number, with a capital, of bearable length."""
    is_called = _OPENS_WITH_NAME.match(text) is not None
    text = (text if is_called else without_mark(text)).replace("*", "").strip(" ;./")
    text = text[:1].upper() + text[1:]
    return text if len(text) <= LONGEST else f"{_clauses(text, LONGEST)} …"


_LISTED = expression(
    r"^(?:[+\-–—•●▪○]\s*)?(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)](?!\d)\s+)?(?=\S)"
)


def quotable(words: str) -> str:
    """Without the number or bullet of its item; a bracket or quote that opens is the sentence's."""
    return words[match.end() :] if (match := _LISTED.match(words)) else words


def shortened(text: str) -> str:
    """Words as printed, as many as an entry may quote; the text keeps them whole, and the number or
    bullet before them."""
    words = quotable(squeezed(text.replace("*", "")))
    return words if len(words) <= LONGEST_QUOTE else _clauses(words, LONGEST_QUOTE)


_CLAUSE_END = expression(r"(?:\.(?=\s)|[;:](?=\s)|,(?=\s))(?![^(]*\))")


def _clauses(text: str, length: int) -> str:
    """As many whole clauses as there is room for, else as many words."""
    ends = [end.start() for end in _CLAUSE_END.finditer(text[:length])]
    last = ends[-1] if ends else 0
    return text[:last] if last > length // 2 else text[:length].rsplit(" ", 1)[0]


def category(opening: str, near: str) -> str:
    """What kind of duty, from its own first words, else from its sentence."""
    first = opening[:60]
    for words in (first, near):
        for sign, name in _CATEGORIES:
            if sign.search(words):
                return name
    return "other"


# «Rà soát đề cương, gửi về Phòng A», «Tổng hợp, trình Giám đốc báo cáo UBND tỉnh»: the day is that
# of what is sent at last.
_HANDED_IN_LAST = expression(
    # «Hoàn thành và báo cáo UBND tỉnh (thông qua Sở A, Sở B)», a sentence behind the deed
    r"(?:,\s(?:va |dong thoi |tong hop |lap (?:danh sach|ho so|bang) )?"
    r"|^(?:hoan thanh|hoan tat|xong) va )"
    r"(?:trinh [^,;.]{3,50} )?(?:bao cao|gui|nop)"
    r"(?: (?:ket qua|bao cao|danh sach|ho so|bang van ban))*"
    r" (?:ve |cho |den |len )?(?:cac |thuong truc )?(?:ubnd|uy ban|so|phong|giam doc|chu tich|bo"
    r"|ban|tinh|huyen|xa|phuong|hoi|truong|hieu truong|van phong|dang uy|huyen uy|tinh uy|cap uy"
    r"|mat tran|lanh dao|chi cuc|cuc|trung tam|co quan|cong an|bi thu"
    r"|dai hoc|hoc vien|vien|tong cong ty|lien doan|bao hiem|khoi truong|cum truong|to truong"
    r"|thuong truc (?:khoi|cum)|doan|nha truong)\b[^,;.()]{0,90}(?:\([^()]{0,120}\))?[^,;.]{0,90}"
    # «…, nộp về xã quý I trước ngày 25/3, quý II trước 25/6»
    r"(?:, (?:va )?quy [iv]{1,3}\b[^,;.]{0,40})*\W*$"
    r"|,\s(?:niem yet )?cong khai [^,;.]{3,90}\W*$",
    holds=("bao cao", "gui", "nop", "cong khai"),
)


# «…; quá thời hạn trên thì không xét»: what becomes of those who are late.
_TOO_LATE = expression(r"[;.,] (?:neu |sau |truong hop )?(?:qua|gui cham|nop cham) (?:thoi )?han\b")
_GOES_ON = expression(r"\W*(?:dong thoi|sau do|tu do|tren co so do|ngoai ra)\b")


def is_handed_in(what: str) -> bool:
    words = bare(what)
    when = WHEN_FIRST.match(words)
    start = when.end() if when else 0
    is_first = _HANDED_IN.match(words[start:]) or _DRAWN_UP.match(what[start:])
    # «… ; đồng thời bố trí nước sạch, báo cáo xã trong tháng 8» goes on with what is told before.
    words = _TOO_LATE.split(words, maxsplit=1)[0]
    is_alone = ";" not in words.strip(" ;") and not _GOES_ON.match(words)
    is_last = is_alone and _HANDED_IN_LAST.search(words) is not None
    return is_last or is_first is not None


SHORTER_PACE = "câu còn báo cáo ngày, báo cáo tuần: «every» không có kỳ ấy, ghi ở nơi khác nếu cần"
HALF_TOLD = "kỳ 6 tháng chỉ nêu một ngày: máy ghi ngày ấy mỗi năm; xem kỳ kia hạn ngày nào"


def is_half_told(every: str, days: Sequence[str]) -> bool:
    """«6 tháng (trước ngày 18/5)»: a day of the one half, and none of the other."""
    return every == "half_year" and len(days) == 1 and not days[0].startswith("---")


def pace_written(every: str, days: Sequence[str]) -> str:
    """How often a duty comes on its days: nobody wrote the day of the other half of a year."""
    return "year" if is_half_told(every, days) else every


def remark(mapping: Remarked, key: str, message: str) -> None:
    """«# cần xem: …» at the end of the line; a second remark joins the first."""
    old = mapping.beside.pop(key, "")
    mapping.beside[key] = f"{old}; {message}" if old else f"{REMARK}{message}"
