"""Signs in the wording of a task that something of it was read amiss or not at all.

Each was counted over documents whose tasks are known (`benchmarks.score_import … --marks` does it
anew): of the tasks that bear one, about two in five are wrong somewhere; of those that bear none,
one in fourteen.
"""

from __future__ import annotations

import re

from ....expressions import expression
from ...readers.syllables import could_be_syllable
from ...structure.paragraphs import Kind
from ..bodies.bodies import bodies_at
from ..bodies.name_clauses import is_more_than_named
from ..bodies.verbs import duty_at, opens_duty
from ..limits.several_limits import MANY_LIMITS
from .task import Origin, ReadTask
from .task_doubts import TROUBLED, is_troubled

# «Chỉ đạo các đơn vị … phối hợp với Sở A»: with whom those work that are told to.
_OTHERS_HELPED = expression(
    r"\b(?:chỉ đạo|yêu cầu|đôn đốc|hướng dẫn|tham mưu)\s[^;.]{4,160}?"
    r"(?<!sự )(?<!công tác )(?<!việc )\bphối hợp (?:[^\W\d]+ [^\W\d]+ )?(?:với|cùng) ",
    re.IGNORECASE,
    holds="chỉ đạo|yêu cầu|đôn đốc|hướng dẫn|tham mưu",
)
# «Cử cán bộ đầu mối để phối hợp với Sở A», «Phân công các bộ phận … và phối hợp với Sở A».
_SENT_TO_HELP = expression(
    r"(?:^|[;.,] )(?:cử|phân công|giao)(?: cụ thể)?(?: cho)? (?:các |những )?(?:cán bộ|công chức"
    r"|viên chức|bộ phận|cơ quan|đơn vị|đầu mối|lực lượng|thành viên|người|(?-i:[A-ZĐ])[^\W\d]+)"
    r"\s[^;.]{0,200}?\bphối hợp (?:[^\W\d]+ [^\W\d]+ )?(?:với|cùng) ",
    re.IGNORECASE,
    holds="cử|phân công|giao",
)
_HELPED = expression(r"\bphối hợp\b", re.IGNORECASE)
_FAR = 200
"""Letters before the partners, behind which they are seldom those of the whole."""
# «Phối hợp, hỗ trợ các thôn …», «Chủ động phối hợp, đề xuất Bộ A …», «Làm việc với Sở A …».
_OPENS_HELPING = expression(
    r"(?:(?:chủ động|thường xuyên|tăng cường|tiếp tục|khẩn trương|kịp thời|cùng),? ){0,2}"
    r"(?:phối hợp(?:(?: [^\W\d]+ [^\W\d]+)? (?:với|cùng|các|(?-i:[A-ZĐ]))"
    r"|, [^\W\d]+ [^\W\d]+ (?:với|cho|các|(?-i:[A-ZĐ])))"
    r"|(?:làm việc|bám sát|duy trì chế độ (?:họp|giao ban)[^;.,]{0,40}) với )",
    re.IGNORECASE,
    opens="chủ động|thường xuyên|tăng cường|tiếp tục|khẩn trương|kịp thời|cùng|phối hợp"
    "|làm việc|bám sát|duy trì",
)
# A partner is a name: «Đảng đoàn A thể chế hoá đầy đủ …» goes on with what it does.
_DOES = expression(
    r"\s(?:tổ chức|thực hiện|khôi phục|thể chế|xây dựng|triển khai|tham mưu|rà soát|kiểm tra"
    r"|hướng dẫn|tuyên truyền|đẩy mạnh|hoàn thiện|ban hành|tăng cường) ",
    holds="tổ chức|thực hiện|khôi phục|thể chế|xây dựng|triển khai|tham mưu|rà soát"
    "|kiểm tra|hướng dẫn|tuyên truyền|đẩy mạnh|hoàn thiện|ban hành|tăng cường",
)
_EACH = expression(r"\b(?:h[ằà]ng|định kỳ|mỗi) ((?:0?6 )?tháng|quý|năm|tuần)\b", re.IGNORECASE)
_DAY_SAID = expression(
    r"\bngày (?:làm việc )?\d{1,2}(?![\d/-]|\.\d| tháng \d{1,2},? năm \d)"
    # «02 lần/năm (tháng 6, tháng 11)»
    r"|\b(?:lần\s?/\s?năm|hằng năm|hàng năm) \((?:vào )?(?:T|tháng )\d",
    re.IGNORECASE,
)
# «Quyết định số 5/QĐ-UBND ngày 04/3/2026», «Luật … ngày …», «kỳ họp diễn ra vào …»: no limits.
_ON_WAY = r"(?:(?!\b(?:hạn|nộp|gửi|trước|xong|hoàn thành|báo cáo)\b)[^;.,])"
_OTHER_DAY = expression(
    rf"(?:\b(?:luật|nghị (?:quyết|định)|quyết định|kết luận|thông tư|chỉ thị)\b{_ON_WAY}{{0,80}}?"
    r"|\b(?:thông báo|công văn|công điện|kế hoạch|văn bản|tờ trình|hướng dẫn|báo cáo) "
    rf"|\b(?:s[ốôo] \S*\d|\d+/[A-ZĐ]){_ON_WAY}{{0,30}}?|\bký )"
    r"\bngày \d{1,2}(?:\s?[/.]\s?\d{1,2}\s?[/.]\s?\d{4}| tháng \d{1,2} năm \d{4})"
    r"|\bdiễn ra\b[^;.]*",
    re.IGNORECASE,
    holds="ngày |diễn ra",
)
_LIMIT_SAID = expression(
    r"\b\d{1,2}\s?/\s?\d{1,2}\s?/\s?20\d{2}\b|\bngày \d{1,2} tháng \d{1,2} năm 20\d{2}\b"
    r"|\b(?:tháng (?:\d{1,2}(?:, | và ))*\d{1,2}|quý (?:[ivx]{1,3}|\d))\s?(?:/|năm )\s?20\d{2}\b"
    r"|\btrước ngày\b",
    re.IGNORECASE,
    holds="/|tháng |quý |trước ngày",
)
# «… trong tháng 12», «… từ ngày 05/12 đến ngày 08/12».
_YEARLESS_SAID = expression(
    # «thông báo việc sẽ đóng chợ trong tháng 5» tells of something else.
    r"^(?![^.;]*\b(?:sẽ|việc|đã|số liệu|kết quả)\b)[^.;]*?(?:"
    r"\b(?:từ|đến|vào|dự kiến|xong) ngày \d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?/\s?\d{1,2}\b"
    r"|[,:(] ngày \d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?/\s?\d{1,2}(?!\s?/)"
    r"|\b(?:trong|hết|trước|xong) (?:tháng (?:0?[1-9]|1[0-2])|quý (?:[ivx]{1,3}|[1-4]))\b)",
    re.IGNORECASE,
    holds=" ngày | tháng | quý ",
)
UNREAD_DAY = "câu nói đến một ngày mà máy không ghi làm hạn: xem hạn của việc này"
_FROM = expression(r"\btừ (?:ngày )?\d[\d/ ]*$")
# Not «hết 2/3 số hộ».
_DUE_SAID = expression(
    r"\b(?:trước|xong|hết|đến|chậm nhất|muộn nhất)(?: (?:trước|hết|là|vào))*( ngày)? "
    r"(?P<day>[0-3]?\d)\s?/\s?(?P<month>0?[1-9]|1[0-2])(?![\d%]|/NĐ)"
    r"(?(1)|(?=\s?/\s?20\d\d|[;,.)]|$))",
    re.IGNORECASE,
    holds="trước|xong|hết|đến|nhất",
)
# «Hằng quý rà soát …», «…; định kỳ 6 tháng kiểm tra …»: not of a thing, «kinh phí hằng năm».
_PACED = expression(
    r"(?:^|[,;.]\s+)(?:và )?(?:(?:định kỳ )?h[ằà]ng (?:năm|quý|tháng|tuần)"
    r"|định kỳ (?:\d{1,2} |mỗi )(?:năm|quý|tháng|tuần)|mỗi (?:năm|quý|tháng|tuần))\b,?\s+",
    re.IGNORECASE,
    holds="ng năm|ng quý|ng tháng|ng tuần|định kỳ |mỗi ",
)
_ANEW = expression(r";\s+(?=[^\W\d_a-z])", holds=";")
_CUT_NAME = expression(
    r"\b(?:trong|để|về|khi|theo|trong công tác|rồi|nhằm|cho|vào|kể)$|\btrong vòng\b",
    holds="trong|để|về|khi|theo|rồi|nhằm|cho|vào|kể",
)
# «… các lĩnh vực như: …» gives examples of the deed.
_COLON_NEAR = expression(
    r"[^:]{0,60}(?<!\bnhư)(?<!\bgồm)(?<!trong đó)(?<!\bsau)(?<!cụ thể)(?<!hướng):",
    re.IGNORECASE,
    holds=":",
)
_OF_MANY = expression(r"(?:các|những|mọi|mỗi)\b", re.IGNORECASE)
_BOARD = expression(
    r"(?:các )?(?:ban chỉ đạo|tổ công tác|ban tổ chức|tổ chỉ đạo|ban điều hành|hội đồng|tiểu ban"
    r"|đoàn|ban|tổ|trung tâm|quỹ)",
    re.IGNORECASE,
)
_CARRIES_OUT = expression(
    r"(?:thực hiện|triển khai|phòng|hỗ trợ|xây dựng)\b",
    re.IGNORECASE,
    opens="thực hiện|triển khai|phòng|hỗ trợ|xây dựng",
)
_WORD = expression(r"[^\W\d_A-ZÀ-Ý]+")
_GIVEN_WHAT = expression(
    r"\bđược (?:giao|phân công|ủy quyền|chỉ định)(?: nhiệm vụ)?$", holds=("được ",)
)
# «…. Nếu bài bằng điểm thì …», «…, quá hạn trên sẽ không được nhận», «Không được dự thi»: a rule of
# what befalls, in the words of a duty.
_BEFALLS = expression(
    r"^không (?:được|chịu)\b"
    # But «xử lý hồ sơ quá hạn» is done.
    r"|(?<!ồ sơ )(?<!ợ )(?<!iệc )(?<!ụ )(?<!ăn bản )(?<!uế )\bquá (?:thời )?hạn\b"
    r"|\bsẽ không (?:được|chịu|xem xét|giải quyết|nhận)\b"
    r"|\bkhông chịu trách nhiệm\b|\.\s(?:nếu|trường hợp|căn cứ)\s",
    re.IGNORECASE,
    holds="không|quá|nếu|trường hợp|căn cứ",
)
# «Chỉ đạo thực hiện», «Tập trung nguồn lực, đảm bảo tiến độ được giao»: of all work or of none.
_SAYS_NOTHING = expression(
    r"(?=.*\b(?:nguồn lực|tiến độ|nhiệm vụ|công việc|chỉ đạo|đôn đốc)\b)"
    r"(?:(?:nghiêm túc|tập trung|tổ chức|chỉ đạo|triển khai|thực hiện|đôn đốc|bảo đảm|đảm bảo"
    r"|nguồn lực|tiến độ|nhiệm vụ|công việc|tốt|các|đúng|được giao|phân công|hoàn thành|và)"
    r"[\s,]*)+",
    re.IGNORECASE,
)
_OF_ROWS = frozenset({Origin.TABLE, Origin.LABELS, Origin.LISTED})
_LONGEST_NAME = 60
_FEWEST_MISREAD = 3
_LONGEST_DUTY = 700


def sign_of(task: ReadTask) -> str:
    """Why to look at a task that no reader doubted; empty where nothing speaks for it."""
    when = task.when
    if len(when.due) > 1 and not when.every and task.origin in _OF_ROWS:
        return MANY_LIMITS
    if any(map(is_troubled, task.lead)) or _is_cut_short(task):
        return TROUBLED
    is_others = _OTHERS_HELPED.search(task.what) or _SENT_TO_HELP.search(task.what)
    if task.partners and is_others:
        return "câu chỉ đạo nơi khác phối hợp: xem ai phối hợp với ai"
    if any(map(_is_more_than_name, task.partners)):
        return "tên nơi phối hợp có thể lẫn chữ khác: xem bản gốc"
    if task.partners and _is_far(task):
        return "nơi phối hợp chỉ nói ở cuối đoạn dài: xem là của cả việc hay của một phần"
    if not task.partners and _OPENS_HELPING.match(task.what):
        return "việc là phối hợp mà máy không đọc được với ai: xem bản gốc"
    if not when.says and _LIMIT_SAID.search(_OTHER_DAY.sub(" ", task.what)):
        return UNREAD_DAY
    if not when.every and any(opens_duty(task.what[p.end() :]) for p in _PACED.finditer(task.what)):
        return "câu nói đến việc lặp lại mà máy không ghi: xem có định kỳ không"
    if any(_is_charged(task, place.end()) for place in _ANEW.finditer(task.what)):
        return "sau dấu chấm phẩy câu giao việc cho nơi khác: xem có phải việc riêng không"
    if task.origin not in _OF_ROWS and _BEFALLS.search(task.what):
        return "câu còn nói điều xảy ra nếu khác đi: xem phần nào là việc phải làm"
    if _SAYS_NOTHING.fullmatch(task.what.rstrip(" .;")):
        return "câu không nói rõ việc gì: xem bản gốc"
    if len(task.what) > _LONGEST_DUTY:
        return "đoạn dài: xem có phải nhiều việc không"
    if when.every and not when.due and _DAY_SAID.search(task.what):
        return "câu nói đến một ngày trong kỳ mà máy không ghi: xem hạn của mỗi kỳ"
    if when.every and len(_paces(task.what)) > 1:
        return "câu nói đến nhiều kỳ mà máy chỉ ghi một: xem mỗi kỳ là của việc nào"
    if when.due and _tells_other_day(task):
        return MANY_LIMITS
    is_yearless = not when.says and _YEARLESS_SAID.search(task.what) is not None
    return _sign_of_name(task) or (UNREAD_DAY if is_yearless else "")


def _tells_other_day(task: ReadTask) -> bool:
    """«Tổ chức đại hội xong trước 30/6; đại hội cấp trên xong trước 30/9/2026»: the last was read.

    Where the first was read, as of most duties, the others are of what is said behind it.
    """
    told = _DUE_SAID.finditer(task.what)
    said = next((day for day in told if not _FROM.search(task.what[: day.start()])), None)
    if said is None:
        return False
    day, due = f"{int(said['month']):02}-{int(said['day']):02}", task.when.due[0]
    is_read = due.endswith(day) or f"tháng {due[5:].lstrip('0')}" in task.what[: said.start()]
    return not is_read


def _is_cut_short(task: ReadTask) -> bool:
    """«Các tổ được giao | quét vôi các ngõ khẩn trương …»: with what is part of the name."""
    is_said = task.origin is Origin.SENTENCE
    return is_said and any(_GIVEN_WHAT.search(name) for name in task.lead)


def _is_more_than_name(name: str) -> bool:
    is_cut = _CUT_NAME.search(name) is not None or is_more_than_named(name)
    return len(name) > _LONGEST_NAME or is_cut or _DOES.search(name) is not None


def _is_far(task: ReadTask) -> bool:
    """Whether with whom is said of the last part of a long paragraph alone."""
    first = _HELPED.search(task.what)
    is_in_text = task.origin in {Origin.HEADED, Origin.SENTENCE, Origin.INNER}
    return is_in_text and first is not None and first.start() > _FAR


def _is_charged(task: ReadTask, place: int) -> bool:
    """«…; Trạm A phối hợp với …»: whether another than who leads is told to do something there."""
    named = bodies_at(task.what, place)
    if named is None or set(named.names) & {*task.lead}:
        return False
    return duty_at(task.what, named.end + (task.what[named.end : named.end + 1] == " "))


def _paces(what: str) -> set[str]:
    """«định kỳ 6 tháng, hằng năm»: the paces that words name."""
    return {match[1].lower() for match in _EACH.finditer(what)}


def _sign_of_name(task: ReadTask) -> str:
    """Signs that a name goes on, or that the sentence speaks of whom it names."""
    if _CARRIES_OUT.match(task.what) and any(map(_BOARD.fullmatch, task.lead)):
        # «Ban Chỉ đạo thực hiện Chương trình A kiểm tra …»: its name may go on.
        return TROUBLED
    if _COLON_NEAR.match(task.what) and any(map(_OF_MANY.match, task.lead)):
        # «Các hộ bán cây giống: ghi sổ …», «Các sở rà soát, trong đó: …».
        return "sau «các …» còn dấu hai chấm: xem tên người làm hết ở đâu"
    return ""


def is_prose(task: ReadTask) -> bool:
    """Read from lines that no number heads; of a scan they may be the rest of something else."""
    return task.origin is Origin.SENTENCE and task.paragraph.kind is Kind.TEXT


_WILL = expression(r"sẽ ", re.IGNORECASE)
_TOLD_OF = expression(r"(?:sẽ|đã|đang|vẫn|cũng|luôn) ", re.IGNORECASE)


def is_told_of(task: ReadTask) -> bool:
    """«…, Phó Chủ tịch xã sẽ chủ trì cuộc họp»: a sentence tells of it, and orders it seldom."""
    is_said = task.origin in {Origin.SENTENCE, Origin.INNER} and _WILL.match(task.what) is not None
    return is_said or (is_prose(task) and _TOLD_OF.match(task.what) is not None)


def is_misread(task: ReadTask) -> bool:
    """Words that are none of the language: a scan read the sentence badly."""
    words = _WORD.findall(task.what)
    return sum(not could_be_syllable(word) for word in words) >= _FEWEST_MISREAD
