"""Tasks whose subject was cut at the wrong word: «Đối với A thì B …», «đơn vị xử lý chịu …»."""

from __future__ import annotations

import re
from dataclasses import replace

from ....expressions import expression
from ..orders.orders import order_in, without_number
from .task import Origin, ReadTask

_RUNNING = frozenset({Origin.SENTENCE, Origin.INNER})
# «Đối với các ngõ do xã làm, … thì ngân sách tỉnh …»: the case first, who pays behind «thì».
_IN_CASE = expression(r"\W*(?:đối với|trường hợp|nếu|riêng|khi)\b")
_THEN = expression(r"[\s,]thì\s+(?=\S)", holds=("thì",))
# «…. Trường hợp ao bẩn thì các xã dọn», «…, nếu ao bẩn thì các xã dọn»: a case of its own.
ANOTHER_CASE = expression(
    r"[.;:]\s|\b(?:nếu|trường hợp|(?<!trước )(?<!sau )khi|đối với)\b", re.IGNORECASE
)
_MONEY = expression(
    r"(?:nguồn |phần )?(?:ngân sách|kinh phí|vốn|quỹ lương|số tiền|mức (?:hỗ trợ|chi|thu))\b"
)
# «cán bộ đầu mối | tiếp nhận chịu trách nhiệm ẩn …»: whom their work tells from others.
_KIND = expression(
    r"(?:(?:các|những|mọi|từng|mỗi) )?(?:(?:cơ quan|đơn vị|tổ chức|cá nhân|bộ phận|cán bộ"
    r"|công chức|viên chức|người|nhân viên|thành viên|doanh nghiệp|hộ)(?:, | và |$)"
    r"|(?:cán bộ|công chức|viên chức|bộ phận|nhân viên|người|đơn vị|cơ quan) (?:đầu mối|chuyên môn"
    r"|phụ trách|thường trực|trực tiếp|được giao|có thẩm quyền)$)+",
    re.IGNORECASE,
)
_CHARGED_BEHIND = expression(
    r"(?P<does>[^\s,;.:]+(?: [^\s,;.:]+){1,3}?) (?:có|chịu) trách nhiệm (?P<what>\S.{3,})",
    holds=("trách nhiệm",),
)
_NOT_MEANT = expression(
    r"(?:phối hợp|chủ trì|định kỳ|hằng|hàng|cùng|thường xuyên|cũng|sẽ|đều|chủ động|kịp thời|nào|tại"
    r"|trong|phải|được|không|căn cứ|theo)\b"
    # «Các đơn vị rà soát các hộ có trách nhiệm …»: theirs who are told of.
    r"|.*\b(?:các|những|mọi|từng|mỗi)\b"
)
_OF_BLAME = expression(
    r"(?:về|trước|với|chung|chính|toàn diện|cá nhân|liên đới|cao nhất|trong|theo|như|khi|pháp lý"
    r"|giải trình|hình sự|dân sự|bồi thường)\b"
)
# «đơn vị thực hiện rút | dự toán tại Kho bạc», «Đơn vị thực hiện | dự toán được giao»
_CUT_DEED = expression(
    r"(?P<name>.{3,}?) (?P<deed>thực hiện(?: (?:rút|chi|trả|cấp|trích|vay|chuyển|điều chỉnh|giao"
    r"|phân bổ|lập))?)$"
)
_DRAFT = expression(r"dự (?:toán|án)\b")
# «Các cơ quan, đơn vị thực hiện | báo cáo định kỳ»: any of them, and what they carry out.
_ANYBODY_DOES = expression(r"(?P<name>(?:[Cc]ác )?[Cc]ơ quan, (?:tổ chức, )?đơn vị) thực hiện$")
_CARRIED_OUT = expression(r"(?:báo cáo|công khai|công bố|quyết toán|chế độ)\b")
# «Trên cơ sở nhu cầu của các Phòng A, | các đơn vị thuộc Sở A, Giám đốc Sở A ban hành …»
_GROUND = expression(r"\W*(?:trên cơ sở|căn cứ|theo(?! dõi)|xét|sau khi)\b")
_OF_MANY = expression(r"\bcủa (?:các|những|từng|mỗi) [^,;.]{2,90},\s*$", holds=("của ",))
_MANY = expression(r"(?:các|những) ")
# «Cơ quan, đơn vị | xử lý là các cơ quan được giao …»: what a word means.
_MEANS = expression(
    r"[^\s:;.]+(?: [^\s:;.]+){0,7}? là (?:(?:các|những|một) )?"
    r"(?:cơ quan|đơn vị|tổ chức|cá nhân|người|hệ thống|hoạt động|quá trình|việc|tập hợp|khoản"
    r"|số tiền)\b",
    holds=(" là ",),
)
_POWER = expression(r"Ủy quyền cho ", opens="Ủy quyền")
_HANDS_POWER = "câu trao quyền chứ không giao việc: xem có phải một việc không"


def with_true_subject(task: ReadTask) -> ReadTask | None:
    """The task of whom its sentence charges; None where that is nobody."""
    if task.origin not in _RUNNING or not task.lead:
        return task
    words = task.what[:1].lower() + task.what[1:]
    if _is_paid(task, words) or (_KIND.match(task.lead[0]) and _MEANS.match(words)):
        return None
    if (other := _behind_then(task, words)) is not None:
        return other
    *others, last = _beside_genitive(task)
    if len(others) + 1 < len(task.lead):
        task = replace(task, lead=(*others, last))
    told = _CHARGED_BEHIND.fullmatch(words)
    is_meant = told and not _NOT_MEANT.match(told["does"]) and not _OF_BLAME.match(told["what"])
    if told and is_meant and _KIND.fullmatch(last):
        return _told(task, (*others, f"{last} {told['does']}"), told["what"])
    cut = _CUT_DEED.fullmatch(last) if _DRAFT.match(words) else None
    if cut is not None:
        return _told(task, (*others, cut["name"]), f"{cut['deed']} {words}")
    anybody = _ANYBODY_DOES.fullmatch(last) if _CARRIED_OUT.match(words) else None
    if anybody is not None:
        return _told(task, (*others, anybody["name"]), f"thực hiện {words}")
    if _POWER.match(task.what) and not task.doubt:
        return replace(task, doubt=_HANDS_POWER)
    return task


def _told(task: ReadTask, lead: tuple[str, ...], what: str) -> ReadTask:
    return replace(task, lead=lead, what=what[:1].upper() + what[1:])


def _sentence(task: ReadTask) -> str:
    """The one that names who was read, from its beginning."""
    text = without_number(task.paragraph.text)
    at = text.find(task.lead[0])
    return text[text.rfind(". ", 0, at) + 1 :].lstrip() if at >= 0 else ""


def _is_paid(task: ReadTask, words: str) -> bool:
    """«… thì ngân sách tỉnh hỗ trợ 80%»: money pays, and nobody is charged."""
    sentence = _sentence(task)
    if not _IN_CASE.match(sentence.lower()):
        return False
    said = f"{task.lead[-1]} {words}"
    then = _then_of_case(said)
    return then > 0 and _MONEY.match(said, then) is not None


def _then_of_case(said: str) -> int:
    """Where the words begin that follow «thì» of the case that opens a sentence; 0 for none."""
    then = _THEN.search(said)
    return then.end() if then and not ANOTHER_CASE.search(said, 0, then.start()) else 0


def _behind_then(task: ReadTask, words: str) -> ReadTask | None:
    """«Đối với ao do xã làm chủ đầu tư … thì Sở A hỗ trợ …»: the other one acts."""
    then = _then_of_case(words) if _IN_CASE.match(_sentence(task).lower()) else 0
    order = order_in(words[then:]) if then else None
    return _told(task, order.lead, order.rest) if order and order.rest else None


def _beside_genitive(task: ReadTask) -> tuple[str, ...]:
    """The names that do not go on with a list whose «của» stands before the first of them."""
    sentence = _sentence(task)
    named = next((i for i, name in enumerate(task.lead) if not _MANY.match(name)), 0)
    if not named or not _GROUND.match(sentence.lower()):
        return task.lead
    before = sentence[: sentence.find(task.lead[0])]
    return task.lead[named:] if _OF_MANY.search(before) else task.lead
