"""Who is charged with something: names of bodies and offices in running text, and their lists."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ....dates import BOUND
from ....expressions import expression
from ....value import value_class
from ...readers.lines import squeezed
from ..times.asked_times import asks_for, asks_who
from .body_words import GLUE, HEAD, OF_FIELD, OF_PLACES, OPEN, PLACES
from .dashed_names import is_one_across
from .fields_of_one import is_one_with_and
from .meant_by_deed import end_of_deed
from .named_for_work import tells_which
from .shared_tails import with_tails
from .verbs import NOT_TO_BE, are_deeds, duty_at, may_be_duty_at, opens_duty

LONGEST_NAME = 640  # letters of a list of bodies before its verb; more is a sentence

# A list goes on with another body: «Sở A, Sở B và UBND các xã», but «UBND các xã, phường» is one.
_BOUNDARY = expression(r"\s*(?:;|\n|,|(?<=\s)và(?=\s)|(?<=\s)-(?=\s))\s*(?:và\s+)?")
# «Văn phòng HĐND và UBND xã» serves two and is one.
_ONE_OFFICE = expression(
    r"Văn phòng (?:HĐND|UBND|Đoàn ĐBQH|Đoàn đại biểu Quốc hội|Hội đồng nhân dân)$",
    holds=("Văn phòng ",),
)
_OTHERS = expression(r"(?:các|UBND|Ủy ban|Uỷ ban|Chủ tịch|Thủ trưởng|Bí thư|Giám đốc)\b")
# «Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo» is one: what it is here stands behind.
_AS_WHAT = expression(
    r"(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận) (?:[Tt]hường trực|đầu mối|chủ trì|chuyên môn trong)\b",
    holds=(" chuyên môn trong", " chủ trì", " đầu mối", "hường trực"),
)
_WORDLESS = expression(r"^[\W\d_]*$")
_QUOTED = expression(r"“[^”]*”|\"[^\"]*\"")
# What cannot be of a name: bounds of dates, purposes, ways.
_STOP = expression(
    rf"(?:(?:{BOUND})\s+(?:ngày|tháng|quý|năm|\d|thời|khi)|(?:để|nhằm|tùy|tuỳ|theo"
    r"|(?:thông )?qua|khi|sau khi|trên cơ sở|trước khi|nếu|từ ngày"
    r"|ngoài (?:nhiệm vụ|việc)|kèm|xem xét|biết"
    r"|(?:các|những|một số) (?:công việc|việc|nội dung|nhiệm vụ) (?:sau|cụ thể)"
    r"|về (?:việc|tình hình|kết quả|tiến độ|nội dung|công tác|những|khó khăn|số lượng)"
    r"|(?<![Tt]rả )kết quả|tình hình|(?<!sở )tại|bằng|trong phạm vi|trong việc|trong quá trình"
    r"|ngày \d{1,2} (?:hằng|hàng|mỗi|của tháng)"
    # «Công an xã, 6 tháng, 1 năm báo cáo …», «Phòng A, quý, năm tổng hợp …»: how often.
    r"|(?<=, )(?:\d{1,2} )?(?:tháng|quý|năm|tuần)(?=,| và | báo cáo| tổng hợp| gửi| nộp)"
    r"|(?:mỗi|cuối|đầu) (?:tuần|tháng|quý|năm|ngày|học kỳ|kỳ|khóa|khoá|đợt|vụ|giờ))\b)"
)
# Words that tell a sentence about a body from an order to it.
_NOT_CHARGED = expression(
    r"\s*(?:(?<!biệt )(?<!nhất )là|đã|chưa|được (?!giao|phân công)"
    r"|có (?!trách nhiệm|nhiệm vụ|liên quan|kế hoạch)|khi|tham dự|dự (?:họp|[Hh]ội)"
    r"|mà|nơi (?!này)|(?<!hiết )(?<!rang )bị|nào|này (?!có)|đang|vừa|(?:bao )?gồm"
    # «Cục Hàng không», «Trung đoàn Phòng không» deny nothing.
    rf"|(?!{NOT_TO_BE})(?<![Hh]àng )(?<![Pp]hòng )không (?!để|được)"
    r"|còn (?:nợ|thiếu|chậm|tồn)(?![^.;:]* (?:nộp|gửi|bổ sung|hoàn thành|khẩn trương|phải|xong)\b)"
    r"|nhận được|nhận thấy|nhất trí|cơ bản|ghi nhận|biểu dương|đánh giá cao|thống nhất|nói chung"
    r"|nói riêng|sau khi sáp nhập|hiện nay|hiện có|chịu sự|do [^.;,:]{3,60} (?:đề cử|bổ nhiệm|bầu"
    r"|(?:quyết định )?thành lập))\b"
)


# A duty that begins anew behind the name, its heading's line not parted: «Văn phòng Sở Phối hợp …».
_BEGUN = expression(
    # But «Phòng Tham mưu chủ trì …», «Bộ Tham mưu kiểm tra …» are called so.
    r"(?:Chủ trì|Chủ động|Phối hợp"
    r"|(?<!\bPhòng )(?<!\bphòng )(?<!\bBan )(?<!\bBộ )(?<!\bĐội )(?<!\bTổ )(?<!\bCục )Tham mưu"
    r"|(?<=ăn phòng )Tham mưu|Có trách nhiệm|Chịu trách nhiệm|Căn cứ|Đề nghị"
    r"|Trên cơ sở|Tiếp tục|Tăng cường)\b",
    opens="Chủ |Phối hợp|Tham mưu|Có trách|Chịu trách|Căn cứ|Đề nghị|Trên cơ|Tiếp tục|Tăng cường",
)


# «Hội đồng Phối hợp phổ biến, giáo dục pháp luật» is called so.
_COUNCIL = expression(r"\bHội đồng$", holds="Hội đồng")


@value_class
class NamedBodies:
    """Bodies named together, and where the words about them end."""

    names: tuple[str, ...]
    end: int


@lru_cache(maxsize=4096)
def bodies_at(text: str, start: int = 0) -> NamedBodies | None:
    """The bodies that a text names from `start` on, up to a verb, a colon or the end."""
    head = HEAD.match(text, start)
    if head is None:
        return None
    return _named(text, start, _end_of_names(text, start, head.end()))


def helpers_at(text: str, start: int) -> NamedBodies | None:
    """The bodies that are to help there; where no verb ends them, up to a word that may be one."""
    named = bodies_at(text, start)
    if named is None or any(letter.isalpha() for letter in text[named.end :]):
        return named
    head = HEAD.match(text, start)
    end = _end_of_names(text, start, head.end(), may_be_duty_at) if head else named.end
    return _named(text, start, end)


def _named(text: str, start: int, end: int) -> NamedBodies | None:
    printed = text[start:end].strip(" ,;")
    if not printed or len(printed) > LONGEST_NAME:
        return None
    if asks_for(printed, text, end):
        return None
    return NamedBodies(split_bodies(printed), end)


def _end_of_names(
    text: str, start: int, at: int, is_verb: Callable[[str, int], bool] = duty_at
) -> int:
    """Where names stop: at a duty's verb, a colon, a full stop, a bracket that is no part."""
    depth = 0
    position = at
    limit = min(len(text), start + LONGEST_NAME + 40)
    while position < limit:
        letter = text[position]
        if letter == "(":
            depth += 1
        elif letter == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            if letter in ":." and text[position + 1 : position + 2] in {"", " ", "\n"}:
                # «TP. Hà Nội», «TT. Yên Hạ»: a point of an abbreviation.
                if letter == ":" and _lists_names(text, start, position):
                    position += 1
                    continue
                if letter == ":" or not re.search(r"\b(?:TP|Tp|TT|TX|P|Q|H)$", text[:position]):
                    return position
            elif (
                letter in " \n"
                and (
                    (is_verb(text, position + 1) and not tells_which(text, start, position + 1))
                    or (_BEGUN.match(text, position + 1) and not _COUNCIL.search(text[:position]))
                    or _STOP.match(text, position + 1)
                    or _NOT_CHARGED.match(text, position)
                )
            ) or (letter in '“"' and _QUOTED.match(text, position)):
                told = end_of_deed(text, start, position + 1) if letter == " " else 0
                if not told:
                    return position
                position = told
                continue
        position += 1
    return min(position, len(text))


# «các phường Bến Đò, Trung Tâm, xã Đông Khê»
_A_PLACE = expression(r"(?:xã|phường|thị trấn|đặc khu) [A-ZĐ]")
_PLACES_ALONE = expression(
    r"(?:(?:[Cc]ác )?(?:xã|phường|thị trấn|đặc khu) )?(?:[^\W\d_a-z]\w*(?:,? |$))+"
)
KINDS = expression(
    r"(?i:(?:các|những)\s+(?:bộ|sở|ngành|phòng|ban|tỉnh|thành phố|xã|phường|huyện|quận|hội|cục|vụ"
    r"|tập đoàn|tổng công ty|công ty|ngân hàng|trường|viện|bệnh viện|đồn|trạm|thôn|đội|hạt|chi cục"
    r"|trung tâm|hợp tác xã))"
    r"(?:,\s*(?i:ban|ngành|phường|thị trấn|đặc khu|thành phố|đơn vị|cơ quan))*"
    rf"(?i: {OF_FIELD})?"
    r"(?: trực thuộc [Tt]rung ương| (?:[Bb]iên (?:giới|phòng)|ven biển|miền núi|vùng cao))?$"
    r"|^(?:Bộ|Sở|Phòng|UBND)$"
)


def _enumerates(text: str) -> bool:
    """«Xây dựng, Công Thương, …»: names of fields, though the first is a verb too."""
    return re.match(r"[^,;.:]{3,40}, (?:[^\W\d_]+)", text) is not None and all(
        part.lstrip()[:1].isupper() for part in text.split(",")[:2]
    )


_BY_OFFICE = expression(r"theo (?:chức năng|nhiệm vụ|thẩm quyền)\b")


def _lists_names(text: str, start: int, colon: int) -> bool:
    """«Các Bộ: Quốc phòng, Công an chủ động …»: behind the colon stand their names, then a verb."""
    if not KINDS.search(text[start:colon].strip()):
        return False
    following = text[colon + 1 : colon + 260].lstrip()
    if not following[:1].isupper() or (opens_duty(following) and not _enumerates(following)):
        return False
    if OF_PLACES.search(text[start:colon]) and not PLACES.match(following):
        return False
    if ";" in following and are_deeds(re.split(r";\s*", following.partition(". ")[0])):
        return False
    at = colon + 1
    for match in re.finditer(r"[.;:\s]", text[at : at + 420]):
        following = text[at + match.end() :].lstrip()
        if match[0] == ";" and (HEAD.match(following) or following[:1].isupper()):
            continue
        if match[0] in ".;:":
            return False
        if duty_at(text, at + match.end()) or _BY_OFFICE.match(text, at + match.end()):
            return match.end() > 4
    return False


def split_bodies(printed: str) -> tuple[str, ...]:
    """«Sở A, Sở B; UBND các xã, phường» → three names, each as printed."""
    names: list[str] = []
    at = 0
    for cut in _BOUNDARY.finditer(printed):
        if cut.start() == 0 or GLUE in cut[0] or is_open_bracket(printed[at : cut.start()]):
            continue
        following = printed[cut.end() :]
        before = printed[at : cut.start()]
        is_one = is_one_across(before, following) or _AS_WHAT.match(following) is not None
        if ("-" in cut[0] and is_one) or _ONE_OFFICE.search(before):
            continue
        if "và" in cut[0] and is_one_with_and(before, following):
            continue
        if "," in cut[0] and ":" in before and not _OTHERS.match(following):
            # «Bộ trưởng các Bộ: Quốc phòng, Công an»: one name with its list.
            continue
        if ";" in cut[0] and ":" in before and HEAD.match(following) is None:
            # «Các Bộ: Nội vụ; Y tế», parted by semicolons.
            continue
        is_hard = any(mark in cut[0] for mark in ";\n")
        is_place = _A_PLACE.match(following) is not None and _PLACES_ALONE.fullmatch(before.strip())
        if (
            is_hard
            or is_place
            or _opens_body(following, "-" in cut[0] or "và" in cut[0].split()[:1])
        ):
            names.append(printed[at : cut.start()])
            at = cut.end()
    names.append(printed[at:])
    return with_tails([n for n in map(_tidy, names) if n and not _WORDLESS.match(n)])


def _opens_body(following: str, is_weak: bool) -> bool:
    """Another body begins: with a capital, or with «các …»; «và địa phương» goes on."""
    head = HEAD.match(following)
    if head is None:
        return False
    if following.startswith(OPEN):
        return True
    if _WARD.match(following):
        return False
    if following[:1].isupper():
        # «Sở Khoa học và Công nghệ», «Phòng Văn hóa - Xã hội»: a name's own words.
        is_long = len(head[0]) > 3 or _SHORT_HEAD.match(following) is not None
        return not is_weak or (is_long and not _FIELD_WORD.match(following))
    return following.startswith(("các ", "toàn thể ", "tất cả ", "những "))


# «các phường Bến Đò, Trung Tâm, Tân Phú»: a ward is called so.
_WARD = expression(r"Trung Tâm\s*(?:[,;]|$)", holds="Trung ")
# «… và Sở Y tế»: a short head with a name behind it.
_SHORT_HEAD = expression(r"(?:Sở|Bộ|Ban|Hội|Báo|Cục|Vụ) [^\W\d_a-z]")
_FIELD_WORD = expression(
    # «Tập đoàn Công nghiệp - Viễn thông Quân đội», «Ngân hàng A - Chi nhánh Mai Hạ»
    r"(?:Viễn thông Quân đội|Chi nhánh|Đô thị|Xã hội|Công nghệ|Môi trường|Công thương|Tổ chức"
    r"|Báo chí|Thanh tra(?! tỉnh)"
    # «Phòng Tài chính - Kế toán», «Phòng Công tác chính trị - Học sinh, sinh viên»
    r"|Kế toán(?! trưởng)|Văn thư|Thư viện|Học sinh|Sinh viên|Thư ký)\b"
)


def is_open_bracket(text: str) -> bool:
    return text.count("(") > text.count(")")


def _tidy(name: str) -> str:
    name = squeezed(_SIGNS_BEFORE.sub("", name.replace(OPEN, ""))).strip(" ,;:.*")
    if not name.lower().startswith(("các ", "những ", "cơ quan ", "đơn vị ")):
        name = _GIVEN.sub("", name)
    name = _EXPLAINED.sub("", _CALLED.sub("", _ROLE.sub("", name))).strip()
    behind = _WHAT_IT_IS.search(name)
    return _LOOSE_END.sub("", name[: behind.start()] if behind else name).strip(" ,;:")


_SIGNS_BEFORE = expression(r"^[\s\-–+•*]+")
_GIVEN = expression(r"\s+được (?:giao|phân công)(?: nhiệm vụ)?$", holds="được ")
_WHAT_IT_IS = expression(
    rf"(?:\s+[-–]|(?<!cơ quan)(?<!tổ chức)(?<!đơn vị),)\s+(?={_AS_WHAT.pattern})", holds="-|–|,"
)
# «Sở Nội vụ (Cơ quan thường trực …)», «Sở A (chủ trì)»: what it is here, no part of its name.
_ROLE = expression(
    r"\s*\((?:là )?(?:chủ trì|phối hợp|(?:cơ quan|đơn vị|bộ phận) (?:chủ trì|thường trực|đầu mối)"
    r"|thường trực)[^()]*\)$",
    re.IGNORECASE,
    holds="(",
)
# «Các chủ rừng là tổ chức (các Ban quản lý rừng, …)»: who that is, no part of the name.
_EXPLAINED = expression(
    r"\s*\((?:các|gồm|bao gồm|trừ|kể cả)\b[^()]*\)?$",
    holds=("(bao gồm", "(các", "(gồm", "(kể cả", "(trừ"),
)
# «Ban Quản lý ngõ (sau đây gọi tắt là “Ban Quản lý”)»
_CALLED = expression(
    r"\s*\((?:sau đây )?(?:gọi|viết)(?: tắt| chung)* (?:là|:)[^()]*\)$",
    holds=("gọi", "viết"),
)
# A name that a verb or a page cut too late: «Khoa về», «các xã và».
_LOOSE_END = expression(
    r"\s+(?:về|và|của|với|cùng|để|khi|các|tuy nhiên(?: chưa)?|chưa|nên|cũng|còn|đều|vẫn|luôn|phải"
    r"|(?<!ậu )cần|định kỳ|dự kiến|ngay"
    # «Giao Đảng ủy xã lãnh đạo, chỉ đạo:», above what is to be done.
    r"|(?<!\b[Bb]an )(?:tập trung )?(?:lãnh đạo, chỉ đạo|chỉ đạo, lãnh đạo)"
    r"|quyết định|trong(?: công tác)?)$"
)


def are_bodies(text: str) -> tuple[str, ...]:
    """The bodies of a text that names nothing else: «2. Phòng A, Phòng B:»; else none."""
    tidy = text.strip(" .:;*")
    if asks_who(tidy):
        return ()
    found = bodies_at(tidy)
    if found is None or tidy[found.end :].strip(" .:;()"):
        return ()
    return found.names
