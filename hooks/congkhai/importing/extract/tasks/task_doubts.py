"""Which tasks of running text an editor should look at, and which are none at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....expressions import expression
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.members import tells_members
from ..bodies.name_clauses import heads_no_duty, is_more_than_named
from ..bodies.private_persons import is_private_person
from ..bodies.verbs import forbids, opens_duty
from ..orders.by_when import deed_behind_time
from ..orders.formulas import ends_executing
from ..orders.grounds_alone import is_ground_alone
from ..orders.told_orders import refuses_late
from ..orders.zones import CHARGING_SECTION
from .task import Origin, ReadTask

UNKNOWN_VERB = "câu dưới tên người làm không mở đầu bằng việc: xem lại"
LOST_BULLET = (
    "dòng không có gạch đầu dòng dưới các việc: xem có phải một việc của người làm ấy không"
)
TROUBLED = "tên người làm có thể lẫn chữ khác: xem bản gốc"
_CALLED_IN_GENERAL = "văn bản chỉ gọi chung: xem rõ ai phải làm"
"""Of a heading that is such a name it is said once, of the first duty below."""
LONGEST_NAME = 200
FEWEST_LETTERS = 4
_OF_TABLES = frozenset({Origin.TABLE, Origin.LISTED, Origin.LABELS})
_OF_SENTENCES = frozenset({Origin.SENTENCE, Origin.INNER})
_NOT_TO_DO = expression(
    r"""[“"«]                            # the quoted title of a talk
      | (?:của|và|hoặc)\ | là\ (?!đầu|cơ\ quan|đơn\ vị)   # the rest of a name cut too early
      | là\ (?:cơ\ quan|đơn\ vị|đầu\ mối)\ ?(?:thường\ trực|chủ\ trì|đầu\ mối)?\W*$
      | (?:cơ\ bản\ )?ghi\ nhận(?:,|\ và)\ (?:đánh\ giá\ cao|biểu\ dương)
      | theo\ (?:(?:chức\ năng|nhiệm\ vụ|thẩm\ quyền|quyền\ hạn|được\ giao|và)[,\ ]*)+\W*$
      # how many may be put forward for a reward
      | (?:không\ quá\ |tối\ đa\ )?\d+\ (?:cá\ nhân|tập\ thể)(?:,\ \d+\ (?:cá\ nhân|tập\ thể)
        | /\d+\ \w+)?\W*$
      | (?:ban\ hành\ )?kèm\ theo\b | yêu\ cầu\ về\b
      # a word of a table's heading
      | (?:phối\ hợp|chủ\ trì|chỉ\ đạo|có\ trách\ nhiệm|(?:cùng\ )?tham\ (?:gia|dự))\W*$""",
    re.IGNORECASE | re.VERBOSE,
    holds='“|"|«|của|và|hoặc|là |ghi nhận|theo |cá nhân|tập thể|kèm theo'
    "|yêu cầu về|phối hợp|chủ trì|chỉ đạo|trách nhiệm|tham gia|tham dự",
)
# «- Trách nhiệm của báo chí nơi bầu cử; …», of what is watched over; not «… của Sở A: lập …».
_WATCHED = expression(
    r"\W*(?:\w{1,3}[.)]\s*)?(?:Việc (?:thực hiện|chấp hành) )?[Tt]rách nhiệm của [^:;.]*"
    r"(?:; trách nhiệm của [^:;.]*)*[;.]?\s*$",
    holds=("rách nhiệm của",),
)
# Behind a name in running text: how many there are, what was issued before, a part of a heading.
_CUT_SHORT = expression(r"(?:[^\W\d]+ ){1,3}(?:cho|đến|tới|về|của|và|với|để)\W*$", re.IGNORECASE)
_NOT_SAID_TO_DO = expression(
    r"(?:tối đa|tối thiểu) \d|số \d+/"
    # «Tổng công ty Đầu tư phát triển | xây dựng;», of a list of names; «Phòng A thông báo đến».
    r"|(?:phân công|quyết định|xây dựng|sử dụng|quản lý|tổ chức|xử lý|đào tạo|vận hành)\W*$"
    # «Hội giảng | chuyển sang từ ngày …»: something that is moved, and nobody's deed.
    r"|(?:được )?(?:chuyển|lùi|dời|hoãn|đổi)(?: (?:sang|lại|đến|tới|từ|thời gian|lịch))+"
    r" (?:từ )?(?:ngày|tháng|quý|tuần|\d)"
    r"|\d[\d.,]*\s?%?\s(?!(?:giờ|phút|ngày|tuần|tháng|quý|năm|lần|buổi)\b)[a-zà-ỹđ]"
    r"|(?:hướng dẫn|thông báo|báo cáo|quyết định|kết luận|công văn) số:? ?\d+(?:\s?[-/]|,? ngày )"
    r"|ký,? (?:và )?(?:ghi rõ (?:họ )?)?tên\b"
    r"|(?:đã )?ban hành (?:[^\W\d]+ ){1,4}số:? ?\d|trong (?:việc|công tác)\W*$",
    re.IGNORECASE,
    opens="0|1|2|3|4|5|6|7|8|9|tối đa|tối thiểu|số |phân công|quyết định|xây dựng|sử dụng"
    "|quản lý|tổ chức|xử lý|đào tạo|vận hành|hướng dẫn|thông báo|báo cáo|kết luận"
    "|công văn|ký|đã |ban hành|trong |được |chuyển|lùi|dời|hoãn|đổi",
)
# «Phó Chủ tịch A (để báo cáo)», of recipients whose heading a scan lost.
_RECEIVES = expression(
    r"^[^.;:()]{3,90} \((?:(?:để|dé|đế) )?"
    r"(?:b/c|báo cáo|biết|thực hiện|chỉ đạo|phối hợp|theo dõi)\)\W*$",
    re.IGNORECASE,
    holds="(",
)
# «Hội đồng ………», «Hạn: ………»: a form that somebody is to fill in.
_BLANK = expression(r"…{2,}|\.{4,}", holds=(".", "…"))
# «Nghiêm cấm mọi hình thức …»: who it is told to is everybody, and nothing is to be done; but
# «Cấm các loại xe tải vào ngõ» is done by who is told.
_FORBIDS_ALL = expression(
    r"(?:(?:[Tt]uyệt đối |[Nn]ghiêm ){1,2}cấm"
    r" (?:mọi|tất cả|toàn bộ|các|những|việc|hành vi|người|ai)"
    r"|[Cc]ấm (?:(?:mọi|tất cả|toàn bộ|các|những) )?(?:hình thức|hành vi|người|ai))\b",
    holds=("ấm ",),
)
# «…, số điện thoại: (đã bỏ …)», «…; email: a@b.vn»: whom to call.
_TO_CALL = expression(
    r"\b(?:(?:số )?điện thoại|đt|sđt|e-?mail|zalo)\b|\(đã bỏ (?:số|thư)|\S@\S", re.IGNORECASE
)
_BLANKS = 0.2
# «… của UBND xã; các nội dung triển khai phải …»: what is to be so, and nobody.
_THINGS = expression(
    r"(?:các|những) (?:nội dung|nhiệm vụ|giải pháp|hoạt động|chỉ tiêu|tiêu chí|văn bản|công trình"
    r"|dự án|kết quả|quy định|biện pháp)\b"
    # «1. Doanh nghiệp số», «b) Nhóm các nền tảng dùng chung»: what the items below are about.
    r"|(?:doanh nghiệp|chính quyền|chính phủ|trường học|bệnh viện) (?:số|điện tử|thông minh)$"
    r"|nhóm (?:các |những )?(?:nền tảng|ứng dụng|giải pháp|nhiệm vụ|chỉ tiêu|tiêu chí|dự án|thủ tục"
    r"|dịch vụ|sản phẩm|hàng hóa|tài liệu)\b",
    re.IGNORECASE,
    opens="các |những |doanh nghiệp|chính |trường học|bệnh viện|nhóm ",
)
# «Sở A kính trình Ủy ban …»: who writes asks, and charges nobody.
_ASKS_HUMBLY = expression(
    r"\b(?:kính|trân trọng)$|\b(?:cảm|cám) ơn\b",
    holds=("kính", "trân trọng", " ơn"),
)
_ANYBODY = expression(
    r"""(?:các\ )?
        (?: đơn\ vị(?:\ công\ tác|\ chủ\ trì)?
          | cơ\ quan(?:\ chủ\ quản(?:\ .*)?|\ thường\ trực|\ chủ\ trì)?
          | tổ\ chức | bộ\ phận | cá\ nhân | doanh\ nghiệp | công\ ty | cơ\ quan\ nhà\ nước
          | thành\ viên | công\ chức | cán\ bộ | địa\ phương )$
      | (?:các\ )?(?: người\ dân | sinh\ viên | phụ\ huynh | học\ sinh | thí\ sinh | giảng\ viên
          | giáo\ viên | tổ\ chuyên\ môn | hiệu\ trưởng )\b""",
    re.IGNORECASE | re.VERBOSE,
    opens="các |đơn vị|cơ quan|tổ |bộ phận|cá nhân|doanh |công |thành viên|cán bộ"
    "|địa phương|người |sinh viên|phụ huynh|học sinh|thí sinh|giảng viên|giáo viên"
    "|hiệu trưởng",
)
_LABEL = expression(r"(?:đơn vị|cơ quan|ngân hàng|tổ chức|bộ phận)", re.IGNORECASE)
_PLACE = expression(
    r"(?:Xã|Phường|Tỉnh|Thành phố|Huyện|Nhóm) [^\W\d_a-zà-ỹđ]|Nhóm \d",
    holds=("Huyện", "Nhóm", "Phường", "Thành phố", "Tỉnh", "Xã"),
)
_TROUBLED = expression(
    r"…|\.\.\.|[“”«»\"]|\s(?:chỉ|phải|được|cũng|vẫn|đã)$|\b(?:tham mưu|ban hành|phối hợp|chủ trì)\b"
    # «Bộ A trong việc cấp giấy phép», «…, quyền hạn, nhiệm vụ của …», «… Thông tư số 5/2026/TT-…»
    r"|\btrong (?:việc|công tác|quá trình)\b|\bsố:? ?\d[\w-]*/"
    r"|, (?:phạm vi|quyền hạn|nhiệm vụ|trách nhiệm|kinh phí|đối tượng|nội dung|hình thức|chế độ"
    r"|tiêu chuẩn|điều kiện|thủ tục|trình tự|thời hạn)\b",
    holds='…|...|“|”|«|»|"|chỉ|phải|được|cũng|vẫn|đã|tham mưu|ban hành|phối hợp|chủ trì'
    "|trong |/|, ",
)
# «Thông tư này thay thế …», «Quyết định này có hiệu lực …»: an act is charged with nothing.
_ACT = expression(
    r"(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Kế hoạch|Công văn|Công điện|Văn bản"
    r"|Quy chế|Quy định|Thông báo|Hướng dẫn|Chương trình|Đề án|Phương án) này\b",
    re.IGNORECASE,
    holds=" này",
)
_DAY_ALONE = expression(
    r"[\W\d]*(?:(?:từ|đến|ngày|tháng|quý|năm|sáng|chiều|tối|giờ|h)\b[\W\d]*)*", re.IGNORECASE
)
# Sections of what is to be reached and for what: who is named there is seldom charged.
_AIMS = expression(
    r"\b(?:muc dich|yeu cau|muc tieu|chi tieu|quan diem|khen thuong|tieu chi|tieu chuan|xep loai"
    r"|tinh hinh|danh gia (?:chung|tinh hinh|ket qua))\b",
    holds="muc dich|yeu cau|muc tieu|chi tieu|quan diem|khen thuong|tieu chi|tieu chuan"
    "|xep loai|tinh hinh|danh gia ",
)
_WORK = expression(r"\b(?:nhiem vu|giai phap|noi dung)\b")
# «Đối với các ngõ hẹp: …»; «Về thành phần dự họp: thực hiện theo …» tells of what, not who.
_IN_A_CASE = expression(
    r"(?:đối với|trường hợp|nếu|riêng)\b|về\s[^:;.]{2,120}:\s",
    re.IGNORECASE,
    opens="đối với|trường hợp|nếu|riêng|về",
)
# «Trường hợp hồ sơ thiếu, Ủy ban … trả lại»: a rule tells what befalls, in a sentence of its own.
_RULES_A_CASE = expression(
    r"\W*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]\d?)[.)/]\W*)?"
    r"(?:(?:(?:đối với |trong )?(?:các )?trường hợp|nếu|khi (?!đó\b))\b"
    # «Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ, …»; but «… nhận được Kế hoạch này, …»
    r"|trong (?:thời (?:hạn|gian)|vòng)\b[^,.;]{1,40}\bkể từ (?:ngày|khi|thời điểm)"
    r" (?:nhận|tiếp nhận|có|hoàn thành)\b(?![^.;]{0,60} này\b))",
    re.IGNORECASE,
    holds="trường hợp|nếu|khi |kể từ ",
)
_BY_OFFICE = expression(
    r"(?:theo (?!dõi)|trong phạm vi|căn cứ|trên cơ sở)",
    re.IGNORECASE,
    opens="theo |trong |căn cứ|trên ",
)
# «Vụ A chủ | dong», «Bộ đối với hồ sơ Nghị định IB2202»: letters that no name has.
_ODD_LETTERS = expression(r"[|@{}\[\]~_¡¬]|\w\d{4}|\d{5}|\s,")
# «… xã, phường, đặc khu Sở Tài chính»: two names of a cell run together.
_TWO_NAMES = expression(
    r"\b(?:xã|phường|huyện|khu|thôn|ngành|đoàn thể|địa phương|đơn vị|liên quan)"
    r" (?:Sở|Bộ|UBND|Ủy ban|Phòng|Công an|Văn phòng|Các) ",
    holds=" Sở| Bộ| UBND| Ủy ban| Phòng| Công an| Văn phòng| Các",
)

# «Phòng PC06 cấp 15.000 thẻ», «mỗi tổ đăng ký ít nhất 01 mô hình»: a name took in the deed.
_FIGURED = expression(
    r"\b(?:ít nhất|tối thiểu|không dưới|trên|hơn|khoảng|đạt) \d"
    r"|\b\d{1,3}(?:\.\d{3})+ [a-zà-ỹđ]|\d ?%"
)
# «Phòng» of «Phòng Quét vôi …»: a name cut behind its first word.
_CLASS_ALONE = expression(r"(?:Phòng|Ban|Đội|Tổ|Bộ|Trạm|Cục|Vụ|Hạt|Đồn|Chi cục|Lực lượng)")


def looked_over(tasks: Sequence[ReadTask], paragraphs: Sequence[Paragraph]) -> Iterator[ReadTask]:
    """The tasks that are some, each with the reason to look at it, if there is one."""
    aside: set[int] = set()
    is_aside = False
    for paragraph in paragraphs:
        if paragraph.kind is Kind.SECTION:
            is_charging = CHARGING_SECTION.search(paragraph.bare) is not None
            is_work = is_charging or _WORK.search(paragraph.bare) is not None
            is_aside = not is_work and _AIMS.search(paragraph.bare) is not None
        if is_aside:
            aside.add(id(paragraph))
    heading: tuple[str, ...] = ()
    for task in tasks:
        if _is_none(task):
            continue
        key = id(task.paragraph)
        doubt = task.doubt or doubt_of(task, key in aside)
        above = task.lead if task.is_below_heading else ()
        if above != heading and any(_ANYBODY.match(name) for name in above):
            doubt = doubt or _CALLED_IN_GENERAL
        heading = above
        yield replace(task, doubt=doubt) if doubt != task.doubt else task


def _is_none(task: ReadTask) -> bool:
    """«UBND xã phối hợp», the shred of a table; «Căn cứ Quyết định số 5», a ground."""
    if len(task.what) < FEWEST_LETTERS or is_day_alone(task.what):
        return True
    is_label = bool(task.lead) and all(_LABEL.fullmatch(name) for name in task.lead)
    if is_label and task.origin is Origin.SENTENCE:
        # «Đơn vị: Công ty A, số tài khoản …», a form's line.
        return not _is_deed(task.what)
    blank = sum(len(match[0]) for match in _BLANK.finditer(task.what))
    if blank > _BLANKS * len(task.what) or any(map(_BLANK.search, task.lead)):
        return True
    things = (form.match(name) for name in task.lead for form in (_THINGS, _ACT))
    if task.origin not in _OF_TABLES and (any(things) or any(map(heads_no_duty, task.lead))):
        return True
    if task.origin not in _OF_TABLES and (
        _NOT_SAID_TO_DO.match(task.what)
        or _CUT_SHORT.match(task.what)
        or any(map(_ASKS_HUMBLY.search, task.lead))
    ):
        return True
    is_said = task.origin in _OF_SENTENCES
    text = task.paragraph.text
    if is_said and (_WATCHED.match(text) or refuses_late(text, task.what)):
        return True
    if is_said and (tells_members(task.what) or ends_executing(task.what)):
        return True
    if task.origin not in _OF_TABLES and _FORBIDS_ALL.match(task.what):
        return True
    if any(map(is_private_person, task.lead)) and not opens_duty(task.what):
        # «Ông Lò Văn Mẫu, Phòng A, số điện thoại …; email …»
        return any(map(_TO_CALL.search, (task.what, *task.lead)))
    if task.origin not in _OF_TABLES and _is_whom_to_call(task):
        return True
    if task.origin is Origin.HEADED and _RECEIVES.match(task.what) and not opens_duty(task.what):
        return True
    if is_ground_alone(task.what):
        return True
    return task.origin is not Origin.LABELS and _NOT_TO_DO.match(task.what) is not None


def _is_whom_to_call(task: ReadTask) -> bool:
    """«Trung tâm A, số 6 phố Chợ, điện thoại | 028 …; email …»."""
    return any(map(_TO_CALL.search, task.lead)) and not opens_duty(task.what)


def is_day_alone(words: str) -> bool:
    """«14/6/2026», «từ ngày 14/6 đến 15/6/2026»: a time, and nothing to be done."""
    return _DAY_ALONE.fullmatch(words) is not None


def doubt_of(task: ReadTask, is_aside: bool = False) -> str:
    """Why who does a task of running text may be read amiss; empty if nothing speaks for it.

    `is_aside`: below «Mục đích», «Khen thưởng».
    """
    if not task.is_below_heading and any(_ANYBODY.match(name) for name in task.lead):
        return _CALLED_IN_GENERAL
    if any(map(is_private_person, task.lead)):
        return (
            "tên người làm là một cá nhân hoặc có số điện thoại: xem cơ quan nào chịu trách nhiệm"
        )
    if any(is_troubled(name) or _is_cut(name, task) for name in task.lead):
        return TROUBLED
    if any(_PLACE.match(name) for name in task.lead):
        return "tên người làm là tên một nơi: xem rõ cơ quan nào"
    if task.origin in _OF_TABLES:
        return ""
    if task.origin is Origin.SENTENCE and not _is_deed(task.what):
        return "sau tên người làm không phải một việc rõ ràng: xem có giao việc không"
    is_rule = task.origin is Origin.SENTENCE and _RULES_A_CASE.match(task.paragraph.text)
    if is_rule or _IN_A_CASE.match(task.what):
        return "việc mở đầu bằng một trường hợp: xem ai phải làm, khi nào"
    if is_aside and task.origin is not Origin.LABELS:
        return "đọc trong phần mục đích, chỉ tiêu hay khen thưởng: xem có giao việc không"
    if task.paragraph.kind is not Kind.HEADING and task.paragraph.text.rstrip(" */")[-1:].isalnum():
        return "đoạn dừng giữa câu: xem bản gốc còn chữ nào không"
    if task.what.count("“") != task.what.count("”"):
        return "việc có lời trích dở: xem bản gốc"
    return ""


def _is_cut(name: str, task: ReadTask) -> bool:
    """Whether only the first word of a name was read, behind which it goes on with a capital."""
    text = task.paragraph.text
    behind = text.partition(f"{name} ")[2] if _CLASS_ALONE.fullmatch(name) else ""
    return behind[:1].isupper()


def is_troubled(name: str) -> bool:
    """Whether a name holds what none does: letters of a scan, a verb, a second name."""
    is_long = len(name) > LONGEST_NAME
    odd = (form.search(name) for form in (_TROUBLED, _ODD_LETTERS, _TWO_NAMES, _FIGURED))
    return is_long or is_more_than_named(name) or any(match is not None for match in odd)


def _is_deed(what: str) -> bool:
    is_deed = opens_duty(what) or forbids(what) or _BY_OFFICE.match(what) is not None
    return is_deed or deed_behind_time(what) > 0
