"""Names that the shape of a document shows, though no list of words knows them whole.

Among items that are headed by bodies («1. Sở A», «2. Phòng B»), what heads duties is a body too
(«3. VNPT Yên Hạ»), and a heading tells where a name ends («Ban Quản lý dự án đầu tư xây dựng:»).
The spaces of such a name are glued in the text, so that nothing cuts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field

from ....expressions import expression
from ....value import record_class, value_class
from ...readers.lines import bare
from ...structure.levels import depth_of
from ...structure.paragraphs import Kind, Paragraph
from ..bodies.bodies import bodies_at
from ..bodies.body_words import HEAD
from ..bodies.verbs import duty_at, opens_duty
from ..orders.charges import is_charging_heading
from ..orders.listed_things import lists_things
from ..orders.orders import DUTIFUL, without_number, without_opener
from ..orders.zones import CHARGING_SECTION
from ..tables.labels import labelled, role_of

LONGEST_NAME = 20
"""Words of a name that heads what is below it."""
LONGEST_RUN_IN = 9
LONGEST_KIND = 32
"""Words of a name that tells which doers of a kind are meant."""
# Prepositions, and words for things: what they open is no name of anybody.
_NO_NAME = expression(
    r"""(?: về | đối\ với | trong | khi | trước | sau | trường\ hợp | ngoài | căn\ cứ | trên | theo
          | đến | từ | hằng | hàng | định\ kỳ | ngày | tháng | quý | năm | riêng | để | nhằm | đề
          | với | tại | nếu | do | bằng | qua | thông\ qua | ngay | không | mỗi\ (?:tháng|năm|quý)
          | công\ tác | việc | nội\ dung | thời\ (?:gian|hạn) | địa\ điểm | kinh\ phí | thành\ phần
          | hình\ thức | yêu\ cầu | mục | kết\ quả | nhiệm\ vụ | giải\ pháp | tiêu | chế\ độ
          | báo\ cáo | hồ\ sơ | quy | kế\ hoạch | chương\ trình | phương | điều | lưu\ ý | ghi\ chú
          | hoạt\ động | sản\ phẩm | đối\ tượng | số | phần | tỷ\ lệ | tỉ\ lệ | chỉ\ tiêu | mức
          | đợt | bước | giai\ đoạn | vòng | hội\ (?:nghị|thi|thảo) | cuộc | lễ | buổi | nguồn
          | phụ\ lục | danh | đề\ án | dự\ án | tên | các\ (?:nội|nhiệm|giải|hoạt|tiêu|chỉ|văn|hình)
          | những | ngừng | dừng
          | một | hai | ba | \d | có | là | được | đã | đang | sẽ | cần | phải | tiếp | sơ
          | tổng\ kết | cơ\ chế | cơ\ cấu | chính\ sách | hạ\ tầng | lĩnh\ vực | mô\ hình
          | nguyên\ tắc | tình\ hình | trách\ nhiệm | quyền | văn\ bản | nghị\ quyết | thông\ tin
          | dữ\ liệu | hệ\ thống(?!\ (?:chính\ trị|mặt\ trận|MTTQ)) | ứng\ dụng | công\ nghệ
          | thiết\ bị | nền\ tảng | phần\ mềm | camera | dịch\ vụ | tín\ hiệu
          | truyền\ thông | tuyên\ truyền | tài\ liệu | chất\ lượng | thể\ lệ | đăng | gửi | lịch
        )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# These words behind a name charge it; others («đầu tư», «giám sát») may be of the name.
_CHARGES = expression(
    r"""\s*(?: chủ\ (?:trì|động) | phối\ hợp | có\ trách | có\ nhiệm | chịu | hướng\ dẫn | tham\ mưu
          | triển\ khai | thực\ hiện | tổ\ chức | báo\ cáo | chỉ\ đạo | căn\ cứ | khẩn | tiếp\ tục
          | tập\ trung | tăng\ cường | rà\ soát | theo | trong | khi | tại | thông\ qua | lập | gửi
          | xây\ dựng\ (?:và|kế|các|dự|phương|nội) | bố\ trí | cử | phân\ công | phải | cần | đẩy
          | \( | : | , | ; | - | – )""",
    re.IGNORECASE | re.VERBOSE,
)
_KIND_OF_DOERS = expression(
    r"(?:các|những|mọi) (?:doanh nghiệp|tổ chức|cá nhân|cơ sở|hộ|chủ đầu tư|chủ cơ sở|hợp tác xã"
    r"|công ty|nhà đầu tư|đối tượng)(?:,? [^\s,;]+){0,4}? (?:hoạt động (?:trong|tại|trên)"
    r"|kinh doanh|sản xuất|xây dựng và kinh doanh|đầu tư|cung cấp|cung ứng|vận hành|khai thác"
    r"|sử dụng)\s",
    re.IGNORECASE,
    holds=" hoạt động t| kinh doanh| sản xuất| đầu tư| cung cấp| cung ứng| vận hành"
    "| khai thác| sử dụng",
)
_RESPONSIBLE = expression(r"Trách nhiệm của (?=\S)", holds=("Trách nhiệm của ",))
_FIRST = frozenset({"1", "a", "1.1"})
"""A count begins anew."""
_BRACKET = expression(r"\s*\([^()]*\)\s*$", holds=("(",))
_MORE = expression(r"[.;:]|\b(?:nhất là|trong đó|đặc biệt)\b")
# «đảng ủy trực thuộc» / «Trung ương»: the end of a line cut the name.
_OPEN_END = expression(r"\b(?:thuộc|và|các|của|với|tại|cấp)$")
# «Các trường vận động học sinh thực hiện các việc sau:», a sentence.
_HANDS_ON = expression(
    r"\b(?:nội dung|việc|nhiệm vụ|giải pháp|biện pháp|nghĩa vụ|trách nhiệm|quyền hạn)"
    r"(?: [^\s,]+){0,3} (?:sau|sau đây|dưới đây)$",
    holds=" sau| dưới đây",
)
_LETTERS = expression(r"(?:Các |Mỗi |Từng )?[A-ZĐ]{3,8}(?:,? [^\s,.;:]+){1,9}")
_CLAUSE = expression(r"[.;:]")


@value_class
class ShownNames:
    """Names known from where they stand: those cut else, and those whose words are unknown."""

    whole: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()


@record_class
class _Group:
    """Items of one level below one heading."""

    items: list[tuple[Paragraph, str, bool]] = field(default_factory=list)
    """Each with its words, and whether something stands below it."""
    charged: int = 0
    is_charging: bool = False
    """Right below «Tổ chức thực hiện»: its headings are those who carry out."""


def shown_names(paragraphs: Sequence[Paragraph], recipients: Sequence[str] = ()) -> ShownNames:
    """The names that headings, their fellows and the list of recipients show."""
    whole = {name for text in recipients for name in _whole_of(text)}
    guessed: set[str] = set()
    for group in _groups(paragraphs):
        for paragraph, text, heads in group.items:
            whole.update(_letters(text))
            if heads:
                whole.update(_headed_whole(paragraph, text))
                whole.update(_kind_of_doers(text))
        is_shown = group.charged > 1 and len(group.items) <= 2 * group.charged
        heading = [_is_charged(text) for _, text, heads in group.items if heads]
        is_headed = 2 * sum(heading) >= len(heading) > 1
        for paragraph, text, heads in group.items:
            is_heading = paragraph.kind is Kind.HEADING and heads and group.is_charging
            is_heading = is_heading and group.charged > 0
            is_heading |= heads and is_headed and paragraph.kind is Kind.HEADING
            name = _guess(text, heads) if is_shown or is_heading else ""
            if name:
                guessed.add(name)
    return ShownNames(tuple(sorted(whole)), tuple(sorted(guessed)))


def _groups(paragraphs: Sequence[Paragraph]) -> list[_Group]:
    found: list[_Group] = []
    open_groups: list[tuple[float, _Group]] = []
    is_charging = False
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is Kind.SECTION or is_charging_heading(paragraph):
            is_charging = CHARGING_SECTION.search(paragraph.bare) is not None
        if paragraph.kind in {Kind.TABLE, Kind.TEXT}:
            continue
        level = depth_of(paragraph)
        while open_groups and open_groups[-1][0] > level:
            open_groups.pop()
        if paragraph.kind is Kind.SECTION:
            open_groups.clear()
            continue
        if open_groups and open_groups[-1][0] == level and paragraph.mark in _FIRST:
            open_groups.pop()
        if not open_groups or open_groups[-1][0] != level:
            group = _Group(is_charging=is_charging)
            is_charging = False
            found.append(group)
            open_groups.append((level, group))
        group = open_groups[-1][1]
        text = without_number(paragraph.text)
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        heads = following is not None and _is_below(following, level, text.endswith(":"))
        group.items.append((paragraph, text, heads))
        group.charged += _is_charged(text)
    return found


def _is_below(following: Paragraph, level: float, is_told: bool) -> bool:
    deeper = depth_of(following) > level and following.kind is not Kind.TABLE
    return deeper and (is_told or opens_duty(without_number(following.text)))


def _is_charged(text: str) -> bool:
    """Whether an item opens with a body that is charged or heads what is below."""
    named = bodies_at(text)
    if named is None:
        return False
    rest = text[named.end :].strip(" .")
    return not rest or rest.startswith(":") or duty_at(rest, 0)


def _letters(text: str) -> Iterator[str]:
    """«BVĐK tỉnh chỉ đạo …», «Các TTYT huyện tiếp tục …»: bodies called by their letters."""
    name = _LETTERS.match(text)
    for space in re.finditer(r"(?<=\S) (?=\S)", name[0] if name else ""):
        if duty_at(text, space.end()):
            names = re.split(r",? và |, ", text[: space.start()])
            yield from (name for name in names if " " in name and not HEAD.match(name))
            return


def _headed_whole(paragraph: Paragraph, text: str) -> Iterator[str]:
    """«Ban Quản lý dự án đầu tư xây dựng số 1:» above duties is one name to its end."""
    name = DUTIFUL.sub("", _BRACKET.sub("", without_opener(text).rstrip(" :")).strip())
    if (paragraph.kind is Kind.TEXT and text[-1:] != ":") or text[-1:] in {".", ";", ","}:
        return
    yield from _whole_of(name)


def _kind_of_doers(text: str) -> Iterator[str]:
    """«Các doanh nghiệp hoạt động trong lĩnh vực …», «Trách nhiệm của đối tượng …»: to the end."""
    name = _BRACKET.sub("", text.rstrip(" :")).strip()
    if text[-1:] in {".", ";", ","} or _CLAUSE.search(name) or len(name.split()) > LONGEST_KIND:
        return
    of = _RESPONSIBLE.match(name)
    if of is not None and not opens_duty(name[of.end() :]):
        yield name[of.end() :]
    elif _KIND_OF_DOERS.match(name):
        yield name


def _whole_of(text: str) -> Iterator[str]:
    name = _BRACKET.sub("", text.strip(" -–+*•;.,:")).strip()
    if _HANDS_ON.search(name) or lists_things(f"{bare(name)}:"):
        return
    named = bodies_at(name) if not (_MORE.search(name) or _OPEN_END.search(name)) else None
    if named is None or named.end >= len(name) or _CHARGES.match(name, named.end):
        return
    last = name[name.rfind(named.names[-1], 0, named.end) :]
    if len(last.split()) <= LONGEST_NAME:
        yield last


def _guess(text: str, heads: bool) -> str:
    """The unknown words where its fellows name a body."""
    if HEAD.match(text) or not text[:1].isupper() or _NO_NAME.match(text) or opens_duty(text):
        return ""
    if labelled(text) or role_of(text.rstrip(" :")):
        return ""
    name = _BRACKET.sub("", text.rstrip(" :")).strip()
    if heads and text[-1:] not in {".", ";", ","} and not _CLAUSE.search(name):
        return name if 2 <= len(name.split()) <= LONGEST_NAME else ""
    run_in = re.match(r"[^:.;,()]{3,90}(?=:\s)", text)
    if run_in and opens_duty(text[run_in.end() + 1 :]):
        return run_in[0] if len(run_in[0].split()) <= LONGEST_RUN_IN else ""
    for space in re.finditer(r"[ ,.;:]", text):
        if space[0] != " " or len(text[: space.start()].split()) > LONGEST_RUN_IN:
            return ""
        if duty_at(text, space.end()):
            return text[: space.start()]
    return ""
