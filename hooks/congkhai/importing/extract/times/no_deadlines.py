"""Words before a date that make it no deadline: a plan's name, what is counted, what is past."""

from __future__ import annotations

import re

from ....expressions import expression
from ...readers.lines import bare
from .dates import moments

# «Số liệu tính đến ngày …» tells what is counted; «có hiệu lực đến …» how long a rule holds.
_PROVINCE = r"(?<!ubnd )(?<!dan )(?<!toan )(?<!cap )(?<!mttq )(?<!doan )(?<!cong an )(?<!cua )"
COUNTED = expression(
    rf"\b(?:{_PROVINCE}tinh|so lieu|chot|luy ke|cap nhat|thong ke)(?: ngay| tu)?\W*$"
)
IN_FORCE = expression(r"\b(?:hieu luc|gia tri|ap dung|ke tu ngay)\b")
NAME_OF_PLAN = expression(
    r"(?:quy hoach|chien luoc|chuong trinh|de an|tam nhin|giai doan|ke hoach|nghi quyet|dinh huong"
    r"|muc tieu|tiem nang)[^.;,]{0,160}$"
)
# «… Đề án “Nâng cao nhận thức, quản lý rủi ro, đến năm 2030”».
NAME_WITH_END = expression(
    r"(?:quy hoach|chien luoc|chuong trinh|de an|giai doan|ke hoach|nghi quyet|quyet dinh)\b"
    r"[^.;]{0,300}$"
)
# «ngày … tháng … năm 2026» of a form to be signed.
BLANK_DAY = expression(r"\bthang[\W_]*$")
# «đến hết tháng 12/2009 tổ chức đã có …»: how things stood; not «…, những ngõ đã có …».
_STOOD = expression(
    r"^,? (?:(?!(?:phai|can|doi|nhung|sau|khi|nhu|theo|tai|cua|cho|de|ma|va)\b)[^\W\d_]+ ){0,6}"
    r"(?<!phai )da (?:co|dat|tiep nhan|hoan thanh|thuc hien|giai quyet|to chuc|ban hanh"
    r"|xay dung|cap|phat hien|xu ly)\b"
)
# «đến hết 24/5/2026, có 22 nhiệm vụ hoàn thành»; of a day to come it would be a target.
_COUNTED_THEN = expression(r"^\W*(?:da |moi |chi )?co \d")
# «Đến 24/5/2026: 16 xã và 37 thôn gửi văn bản», «…, 12 trường nộp hồ sơ».
_SO_MANY_THEN = expression(r"^\s*[:,]\s*\d[\d./]* (?:[^\W\d_]|%)")
_ONLY_THEN = expression(r"^\W*moi co \d")
# «đã được hỗ trợ … trước ngày …», «người sinh trước ngày …»: whom something concerns.
_DONE_BEFORE = expression(
    r"\bda (?:duoc )?(?!hoan|xong|gui|trinh|bao cao)"
    r"(?:(?!(?:hoan|xong|gui|trinh|phai|nop|bao)\b)[^\W\d_]+ ){1,9}$"
    r"|\b(?:sinh|cach mang|nhap ngu) $",
    holds="da |sinh|cach mang|nhap ngu",
)
_TO_BE = expression(
    r"\b(?:phai|bao dam|dam bao|phan dau|yeu cau|de nghi)\b",
    holds="phai|bao dam|dam bao|phan dau|yeu cau|de nghi",
)
_IF_SO = expression(r"^\W*(?:\d{4} )?(?:thi|ma|nhung|tro ve truoc)\b")
# «nộp trước ngày … được ưu tiên», «… không được xét», «… tiếp tục thực hiện»: what comes of it.
_THEN = expression(
    r"^ ?(?:\d{4} )?(?:(?:van |se |khong |chi |deu )?(?:duoc(?! (?:gui|nop|trinh|bao cao))|bi)"
    r"|khong phai|la \d+|(?:van )?tiep tuc (?:thuc hien|ap dung|huong))\b"
)
_DEED = expression(r"[^\W\d_] [^\W\d_]+ $")
# «không tựu trường trước ngày …»: from when on, and no limit.
_NOT_YET = expression(
    r"\bkhong (?:duoc )?(?:to chuc|tuu truong|khai giang|thu|mo|cho|day|bat dau|tuyen sinh|thi cong"
    r"|trien khai)"
    r"(?: (?!(?:bao|gui|nop|trinh|lap|thi|phai|hoan|de|can|xong)\b)[^\W\d_]+){0,8} $",
    holds="khong ",
)


def is_condition(before: str, relation: str, behind: str) -> bool:
    """«… đã đăng ký trước ngày 01/6/2026 thì được …»: a condition or a ban, nobody's limit."""
    if "truoc" not in relation:
        return False
    if _IF_SO.match(behind) or _NOT_YET.search(before):
        return True
    if _TO_BE.search(before) or before.endswith("phan "):
        # «Phấn đấu trước ngày …», of which «đấu» looks like «đầu».
        return False
    if _THEN.match(behind) and (_DEED.search(before) or not relation.startswith("truoc")):
        return True
    return relation.startswith("truoc") and _DONE_BEFORE.search(before) is not None


# «Học sinh nghỉ học đến hết ngày …», «cấm đường đến …»: how long something goes on.
_GOES_ON = expression(
    r"\b(?:nghi (?:hoc|tet|he|phep|huu|viec)|cam (?:duong|xe|luu thong)|giu chuc|han su dung)"
    r"\b[^,;:]{0,40}$",
    holds="nghi hoc|nghi tet|nghi he|nghi phep|nghi huu|nghi viec|cam |giu chuc|han su dung",
)


# «Kế hoạch số 8/KH-UBND … tiếp tục (thực hiện đến hết …)»: how long another one goes on.
_ANOTHER_GOES_ON = expression(
    r"\bso \d[^;:]{0,200}?\b(?:tiep tuc|duoc) (?:duoc )?"
    r"(?:(?:thuc hien|trien khai|ap dung|co hieu luc) ?)?$",
    holds=("tiep tuc", "duoc"),
)
_UNTIL = expression(r"(?:(?:thuc hien|trien khai|ap dung) )?(?:den|toi)\b")


def lasts(before: str, relation: str) -> bool:
    """Whether words before «đến (hết) …» say how long something goes on, and no limit."""
    if relation.startswith("thoi han"):
        return before.endswith(" co ")
    if _UNTIL.match(relation) and _ANOTHER_GOES_ON.search(before):
        return True
    return relation.startswith(("den", "toi")) and _GOES_ON.search(before) is not None


# «kỳ họp diễn ra vào tháng 11/2026», «thống nhất thời gian Đại hội trong quý III»: of what meets.
TAKES_PLACE = expression(
    r"\b(?:dien ra|khai mac) ?$"
    r"|\bthoi gian (?:to chuc )?(?:hoi (?:nghi|thi|thao)|dai hoi|ky hop|le)\b[^,;.:\d]{0,40}$"
    # «Dọn bờ hồ để phục vụ lễ khánh thành vào ngày …»: the day of what a task prepares.
    # but «Chuẩn bị kỳ họp, báo cáo … trong tháng …», «… lề đường xong ngày …».
    r"|\b(?:phuc vu|chuan bi|chao mung|huong toi)\b[^,;.:\d]{0,40}\b(?:le(?! (?:duong|phi|bo)\b)"
    r"|dai hoi|ky hop|ngay hoi|hoi (?:nghi|lang|thi|cho|xuan))\b"
    r"(?:(?!\b(?:xong|hoan thanh|ket thuc|bao cao|gui|trinh|nop)\b)[^,;.:\d]){0,60}$",
    holds="dien ra|khai mac|thoi gian |phuc vu|chuan bi|chao mung|huong toi",
)
# «gia hạn thời gian tổ chức Đại hội chậm nhất đến ngày …»: until when another may wait.
EXTENDED = expression(r"\b(?:gia|keo|lui|hoan)(?: dai)? (?:han |lai )?thoi (?:gian|han)\b")
PAST = expression(r"\bda (?:duoc )?(?:hoan thanh|xong|ket thuc)\b")
# «phương hướng, nhiệm vụ trọng tâm (từ nay) đến tháng 6/2027»: of what time the work is.
OF_STRETCH = expression(
    r"\b(?:phuong huong|nhiem vu|giai phap|cong tac|hoat dong|tinh hinh|noi dung)"
    r"(?: (?:trong tam|chu yeu|cu the|chinh|thuc hien|cong tac|nhiem vu|giai phap))*"
    r"(?: (?:ke )?tu (?:nay|day))?(?: cho)? ?$",
    holds="phuong huong|nhiem vu|giai phap|cong tac|hoat dong|tinh hinh|noi dung",
)


def is_of_past(day: str, behind: str, issued: str | None) -> bool:
    """Whether words behind «đến (hết) …» tell how things stood then; never of a day to come."""
    if issued and (len(day) < len(issued) or day[: len(issued)] > issued):
        return False
    counted = _COUNTED_THEN if issued else _ONLY_THEN
    if issued and _SO_MANY_THEN.match(behind):
        return True
    return _STOOD.match(behind) is not None or counted.match(behind) is not None


# «Thay vì chỉ làm đến năm 2030 …», «Ví dụ: Sở A gửi trước ngày …», «Thời gian hỗ trợ: Từ nay».
# By their marks: «Vì dự án chậm …», «Thay vị trí biển …» are none of these.
_TOLD_ONLY = expression(
    r"\W*(?:(?P<instead>thay vì)|ví dụ|thí dụ|chẳng hạn|giả sử)\b",
    re.IGNORECASE,
    holds="thay|ví|thí|chẳng|giả",
)
_INSTEAD_ENDS = expression(r",\s|\sthì\s")
_TIME_ALONE = expression(
    r"\W*thoi (?:gian|han) (?:ho tro|ap dung|thi diem|huong|mien|giam)\b[^:]{0,40}:? *"
    r"(?:(?:ke |tinh )?tu (?:nay|ngay(?: ky)?))?\W*$",
    holds=("thoi ",),
)


# «Kế hoạch này thực hiện (từ ngày ký) đến hết ngày …»: how long the plan itself runs.
_PLAN_ALONE = expression(
    r"\W*(?:\w{1,3}[.)] ?)?(?:ke hoach|chuong trinh|phong trao(?: thi dua)?|de an|phuong an)"
    r"(?: nay)?(?: (?:duoc )?(?:thuc hien|trien khai))?(?: tu ngay (?:ky|ban hanh))?\W*"
)


# «3. Kế hoạch số 12/KH-X ngày 5/3/2026 của X đẩy mạnh … cuối năm 2026»: in a list of deeds, one
# and its title.
_DEED_ALONE = expression(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:quyết định|kế hoạch|công văn|nghị quyết|chỉ thị|thông báo|văn bản"
    r"|hướng dẫn|chương trình|công điện|tờ trình|kết luận|nghị định|thông tư)\s+số:?\s+\S+"
    r"(?:\s+\S+)?\s+ngày [^;:]{4,30} của [^;:]{4,120}? (?:ban hành|về(?: việc)?|phê duyệt"
    r"|triển khai|quy định|phân công|đôn đốc|ủy quyền|công bố|sửa đổi|thành lập|giao|thực hiện"
    # What is to be done before a day is no title.
    r"|đẩy mạnh)\b(?:(?! (?:trước|chậm nhất|muộn nhất)\b)[^;:])*$",
    re.IGNORECASE,
    holds=("ngày ",),
)


# «Qua kiểm tra cho thấy, …», «Để đẩy nhanh tiến độ …, UBND tỉnh yêu cầu các sở:», «… mà dự kiến
# khởi công trước ngày …, trong đó:»: what was seen, why one asks, which ones are meant.
_SEEN = expression(
    r"\W*(?:\w{1,3}[.)] ?)?qua (?:kiem tra|theo doi|giam sat|ra soat|danh gia|thuc te)\b"
    r"[^.;:]{0,80}? cho thay\b",
    holds="cho thay",
)
# What is asked behind the reason, whose own day is due: «Để tổng hợp, đề nghị các xã gửi trước …:».
_LEADS_IN = expression(
    r"\W*(?:\w{1,3}[.)] ?)?(?:de|nham)\b[^.;]{12,400}?"
    r"\b(?P<asks>(?<!theo )(?:yeu cau|de nghi|chi dao|giao)(?! (?:cua|tai|so|sau)\b))\b"
    r"[^.;]{4,400}:\W*$",
    holds=":",
)
_ASKED_BEHIND = expression(
    r"\b(?:yeu cau|de nghi|chi dao|giao(?! (?:thong|duc|vien))|phai"
    r"|can(?! (?:bo|cu))|khan truong)\b"
)
_MEANT_TO = expression(
    r"\bmà (?:dự kiến )?(?:khởi công|khánh thành|hoàn thành|vận hành|khai trương|đưa vào)\b"
    r"[^.;:]*$",
    re.IGNORECASE,
    holds="mà ",
)


def is_told_only(printed: str, what: str, due: str) -> bool:
    """Whether a day is of an example, of a title, of what is done otherwise, or of no deed."""
    told = _TOLD_ONLY.match(printed)
    if told is not None and told["instead"]:
        # «Thay vì gửi trước ngày 30/8/2026, các thôn gửi trước ngày 15/9/2026»
        clause = _INSTEAD_ENDS.split(printed, maxsplit=1)[0]
        return due in {moment.iso for moment in moments(bare(clause))}
    plain, whole = bare(what), bare(printed)
    at = next((m.start for m in moments(whole) if m.iso == due), len(whole))
    if at < _end_of_setting(whole) or _MEANT_TO.search(printed, 0, at):
        return True
    is_named = told is not None or _TIME_ALONE.match(plain) or _PLAN_ALONE.fullmatch(plain)
    return bool(is_named) or _DEED_ALONE.match(printed) is not None


def _end_of_setting(plain: str) -> int:
    """Up to where a sentence says what was seen or why one asks; 0 where it opens otherwise."""
    if seen := _SEEN.match(plain):
        asked = _ASKED_BEHIND.search(plain, seen.end())
        return asked.start() if asked else len(plain)
    leads_in = _LEADS_IN.match(plain)
    return leads_in.start("asks") if leads_in else 0
