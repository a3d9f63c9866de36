"""Names that took in a verb: «Trung tâm tổ chức | lấy ý kiến» is the Trung tâm's to organise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ....expressions import expression
from ..bodies.bodies import are_bodies
from ..bodies.verbs import opens_duty
from ..orders.orders import order_in, without_number
from .task import Origin, ReadTask
from .true_subjects import ANOTHER_CASE, with_true_subject

# «Cơ quan tổ chức», «đơn vị thực hiện», «các tổ chức», «Ban tổ chức» are called after the verb.
_VERB_AT_END = expression(
    r"(?P<name>.{6,}(?<!ơ quan)(?<!ơn vị)(?<!ác)(?<![Bb]an)(?<![Pp]hòng)(?<![Tt]ổ)(?<!,)(?<! và)"
    r"(?<!oàn)(?<!ông tác)(?<! nhân)(?<!hữu quan)(?<!ội đồng)(?<! Vụ)(?<!hời gian)(?<!ịch vụ)"
    r"(?<!ực tiếp)(?<!được)(?<! người)(?<!ủ đầu tư)(?<!ăn bản)(?<! ra))"
    r" (?P<verb>giao nhiệm vụ|tổ chức|thực hiện|dự|tạm (?:dừng|ngừng)|cung cấp dữ liệu"
    # «Chủ tịch xã Quyết định | hỗ trợ các hộ», with a capital too many.
    r"|(?:ra )?Quyết định)$",
    holds=" giao nhiệm vụ| tổ chức| thực hiện| dự| tạm | cung cấp dữ liệu|Quyết định",
)
# «Ban Nữ công tổ chức kỷ niệm 8/3, 20/10 | trao quà …»: a name took in the deed with its days.
_HOLDS_DAY = expression(
    r"(?P<name>.{4,}?) (?:tổ chức|kỷ niệm|chào mừng|hưởng ứng|gặp mặt|tọa đàm)\b"
    r"[^;]*\d{1,2}/\d{1,2}\b",
    holds="tổ chức|kỷ niệm|chào mừng|hưởng ứng|gặp mặt|tọa đàm",
)
# «Đảng ủy A lãnh đạo Ủy ban nhân dân A | bố trí kinh phí»
_GOVERNS = expression(
    r"(?P<name>.{6,}?(?<!ập thể)(?<![Bb]an)(?<!ồng chí)(?<! các)(?<! và)(?<!,))"
    r" (?P<verb>lãnh đạo|chỉ đạo|định hướng) (?P<body>[A-ZĐỦ].{4,})$",
    holds=("lãnh đạo", "chỉ đạo", "định hướng"),
)
# «Tổ giúp việc do đồng chí Phó Trưởng ban | làm Tổ trưởng, hoàn thành …»
_HEADED_BY = expression(r"(?P<name>.{4,}?) do (?:đồng chí|ông|bà|đ/c) [^;]{3,}$", holds=(" do ",))
_AS_HEAD = expression(r"Làm (?:[A-ZĐ]|[a-zà-ỹđ]* ?trưởng)[^,;.]{2,30}[,;]\s+(?=\S)", holds="Làm ")
_DONE_AT_END = expression(r",\s+xong$", holds=("xong",))
_IS_HEAD = expression(r"\blàm (?:[A-ZĐ]|[a-zà-ỹđ]* ?trưởng)[^,;.]{2,30}$", holds=("làm ",))
_MANAGED = expression(r"\bthuộc diện (?!.*\bquản lý\b)", holds=("thuộc diện",))
_MANAGES = expression(r"Quản lý\s*:?\s+(?=\S)", holds=("Quản lý",))
# A body that acts «vào đầu mùa mưa»: a verb that nobody knows stands in its name.
_HOLDS_WHEN = expression(
    r"(?<!ra )(?<!đi )\bvào (?:đầu|cuối|giữa|sáng|chiều|tối|ngày|tháng|quý|mùa|thứ|dịp|lúc|năm)\b",
    holds=("vào ",),
)
# «Vào quý II | hằng năm, Sở A lập …»
_IS_WHEN = expression(
    r"(?:vào|trong|cuối|đầu|giữa|từ|đến) (?:tháng|quý|năm|ngày|mùa)\b",
    re.IGNORECASE,
    holds=" tháng| quý| năm| ngày| mùa",
)
_RHYTHM = expression(
    r"(?:định kỳ )?(?:hằng|hàng|mỗi) (?:năm|quý|tháng|tuần|ngày)\W*$|khi có \S+(?: \S+){0,2}\W*$",
    holds="hằng|hàng|mỗi|khi có ",
)
# «… thì có thể xem xét», «sau thời gian trên, xã không giải quyết»: what may be, what will not.
_MAY = expression(
    r"(?:nếu [^.;]{2,80}?)?\bcó thể\b|thay vì\b(?!.*,\s)", holds=("có thể", "thay vì")
)
_REFUSES = expression(r"không\s(?!được\b|để\b)", holds=("không",))
_TOO_LATE = expression(
    r"\W*(?:sau|quá|hết) (?:thời (?:gian|hạn|điểm)|hạn|ngày|mốc)\b", holds=("sau", "quá", "hết")
)
# Behind a duty: an example of it, or what a resolution says of itself.
_NO_MORE_OF_IT = expression(
    r"[.;]\s+(?=(?:Ví dụ|Thí dụ|Chẳng hạn|VD)\b\W)"
    r"|\.\s+(?=(?:Nghị quyết|Quyết định|Quy chế|Quy định|Kế hoạch|Chỉ thị) này"
    r" (?:(?:đã )?được|có hiệu)\b)"
)
# «Đề nghị Chủ tịch tỉnh tặng Bằng khen cho tập thể | có thành tích …» is an award.
_COMMENDS = expression(
    r"\b(?:tặng|trao|khen)(?: thưởng)? (?:danh hiệu )?(?:[Bb]ằng|[Gg]iấy|[Cc]ờ|[Kk]ỷ niệm|Huân)\b",
    holds=("tặng", "trao", "khen"),
)
_LISTED = 2
"""Commas of a name that only lists."""
_OF_PEOPLE = expression(
    r"(?:các|những|mỗi|toàn|tất|từng|cơ quan|đơn vị|bộ phận|cá nhân|người|lãnh đạo|lực lượng|cán bộ"
    r"|đồng chí|tổ chức|ban|chi bộ|cấp|hội|đoàn|tập thể)\b"
)
_FEWEST = 3
"""Words of a deed before the colon."""
# «…: Sở A chủ trì, hoàn thành trong quý I/2026»
_NO_MORE = expression(
    r"(?:(?:hoàn (?:thành|tất)|thực hiện|triển khai|tổ chức|xong|kết thúc|trong|trước|chậm nhất"
    r"|vào|đến|hết|là|ngày|tháng|quý|năm|[IVX]{1,3}|\d[\d./-]*|việc này|nội dung này)\b"
    r"[\s,/]*){1,16}\W*",
    re.IGNORECASE,
)
_GIVEN = expression(
    r"\s*(?:giao|do|đề nghị) (?P<lead>[^,;.:]{4,90}?)(?: (?:chủ trì|thực hiện))?\s*[,;.]",
    holds="giao|do|đề nghị",
)
_RUNNING = frozenset({Origin.SENTENCE, Origin.INNER})


def with_verbs_back(tasks: Iterable[ReadTask]) -> Iterator[ReadTask]:
    """The tasks of running text with the verbs that their names had taken in, less what is none."""
    for task in tasks:
        told = task if task.origin not in _RUNNING or not task.lead else _verb_back(_beside(task))
        within = _NO_MORE_OF_IT.search(told.what)
        told = replace(told, what=told.what[: within.start()]) if within else told
        true = with_true_subject(told)
        if true is not None and not _is_no_duty(true):
            yield true


# «Phòng A cùng Công an xã, các thôn kiểm tra …»: who acts, and those beside.
_BESIDE = expression(r"(?P<name>.{4,}?),? cùng(?: với)? (?P<other>.{4,})$", holds=(" cùng",))


def _beside(task: ReadTask) -> ReadTask:
    for at, name in enumerate(task.lead):
        told = _BESIDE.match(name)
        if told and are_bodies(told["name"]) and are_bodies(told["other"]):
            others = (*are_bodies(told["other"]), *task.lead[at + 1 :])
            lead = (*task.lead[:at], *are_bodies(told["name"]))
            return replace(task, lead=lead, partners=(*others, *task.partners))
    return task


def _is_no_duty(task: ReadTask) -> bool:
    words = task.what[:1].lower() + task.what[1:]
    if any(map(_COMMENDS.search, task.lead)):
        return True
    if task.origin in {Origin.TABLE, Origin.LABELS, Origin.LISTED}:
        return False
    if task.origin is Origin.SENTENCE and _gets_it(task):
        return True
    if task.origin is Origin.SENTENCE and _explains(task):
        return True
    is_refused = _REFUSES.match(words) is not None
    return _MAY.match(words) is not None or (
        is_refused and _TOO_LATE.match(without_number(task.paragraph.text).lower()) is not None
    )


def _gets_it(task: ReadTask) -> bool:
    """«Tổ chức, cá nhân cung cấp tin, bài … sẽ được trả nhuận bút»: what they get, and for what."""
    name = task.lead[0] if task.lead else ""
    sentence = without_number(task.paragraph.text).partition(". ")[0]
    after = sentence.partition(name)[2] if name and name in sentence else ""
    return _ANYBODY.match(name) is not None and _GETS.search(after) is not None


# Whoever they are; of bodies of the state nobody is told that they are paid.
_ANYBODY = expression(
    r"(?:(?:các|những|mọi) )?(?:tổ chức|cá nhân|doanh nghiệp|người|hộ|nhà đầu tư|tác giả|công dân"
    r"|hợp tác xã|tập thể|học sinh|sinh viên|chủ (?:đầu tư|cơ sở|hộ)|đối tượng)\b",
    re.IGNORECASE,
)
_GETS = expression(
    r"\b(?:sẽ|thì|đều|còn|vẫn) được (?:trả|hưởng|hỗ trợ|chi trả|thanh toán|nhận|xét|xem xét"
    r"|khen|ưu đãi|ưu tiên|miễn|giảm|cấp|cộng|tính|hoàn|bồi thường|tặng|thưởng)\b",
    holds=" được ",
)


def _explains(task: ReadTask) -> bool:
    """«Mở rộng các nguồn vốn: quỹ tỉnh, các quỹ đầu tư, vốn quốc tế | bảo đảm …» names no body."""
    name = task.lead[0] if task.lead else ""
    is_listed = name[:1].islower() and name.count(",") >= _LISTED and not _OF_PEOPLE.match(name)
    return is_listed and f": {name}" in without_number(task.paragraph.text)


def _before_colon(task: ReadTask) -> ReadTask | None:
    """«Sửa cống: Sở A chủ trì, hoàn thành trước ngày …»: what is to be done stands in front."""
    head, colon, rest = without_number(task.paragraph.text).partition(":")
    head = re.sub(r"^\W+", "", head).strip(" *")
    given = _GIVEN.match(rest)
    if not colon or len(head.split()) < _FEWEST or (are_bodies(head) and not given):
        return None
    if given is not None and task.lead == (head,):
        lead = are_bodies(given["lead"])
        return replace(task, lead=lead, what=head) if lead else None
    is_in_front = task.lead[0] in rest
    is_time = _NO_MORE.fullmatch(task.what) and re.search(r"\d", task.what)
    return replace(task, what=head) if is_in_front and is_time else None


# «… của Ủy ban nhân dân các xã, phường, đặc khu | quản lý thì Sở A tiếp tục quản lý»
_CASE_ENDS = expression(r"(?:.{0,60}?\s)?thì\s+(?=\S)", holds=("thì",))


def _behind_case(task: ReadTask) -> ReadTask | None:
    """The body behind «thì», where a name before it was taken for the one who acts."""
    said = f"{', '.join(task.lead)} {task.what[:1].lower()}{task.what[1:]}"
    ends = _CASE_ENDS.search(said, 0, len(", ".join(task.lead)) + 60)
    if ends and ANOTHER_CASE.search(said, len(", ".join(task.lead)), ends.end()):
        return None
    order = order_in(said[ends.end() :]) if ends else None
    return _renamed(task, order.lead, order.rest) if order and order.rest else None


# «Đồng chí Đại úy Lò Văn Mẫu, Phó Trưởng Công an xã phụ trách | tuần tra ngõ»: who holds the
# office acts, and a private person is no body.
_RANK = expression(
    r"(?:(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à) )?"
    r"(?:(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) (?:tướng|tá|úy|uý) )?"
    r"(?:[^\W\d_a-z][^\W\d_]* ){1,4}[^\W\d_a-z][^\W\d_]*"
)
_TITLE = expression(r"(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) ")
_HOLDS_OFFICE = expression(
    r"(?:Phó |Quyền )?(?:Trưởng|Giám đốc|Chủ tịch|Bí thư|Chỉ huy|Đội trưởng|Trạm trưởng|Chánh"
    r"|Hiệu trưởng|Cục trưởng|Chi cục trưởng|Đồn trưởng|Tham mưu trưởng|Chính trị viên)\b"
)
_IN_CHARGE_AT_END = expression(r" phụ trách$", holds="phụ trách")


def _of_office(task: ReadTask) -> ReadTask:
    first, second = task.lead[0], task.lead[1] if len(task.lead) > 1 else ""
    is_person = _TITLE.match(first) is not None and _RANK.fullmatch(first) is not None
    if not is_person or not _HOLDS_OFFICE.match(second):
        return task
    charged = _IN_CHARGE_AT_END.search(second)
    what = f"phụ trách {task.what[:1].lower()}{task.what[1:]}" if charged else task.what
    names = (second[: charged.start()] if charged else second, *task.lead[2:])
    return _renamed(task, names, what)


# «Tổ Quản lý, hỗ trợ doanh nghiệp số 1: đôn đốc …»: the number and the colon end the name.
_NUMBERED = expression(r",\s[^:]{4,80} số \d{1,2}$", holds=(" số ",))


def _numbered(task: ReadTask) -> ReadTask:
    head, _, rest = without_number(task.paragraph.text).partition(":")
    is_begun = len(task.lead) == 1 and head.startswith(f"{task.lead[0]},") and bool(rest.strip())
    return (
        _renamed(task, (head,), rest.strip(" .;")) if is_begun and _NUMBERED.search(head) else task
    )


def _verb_back(task: ReadTask) -> ReadTask:
    task = _numbered(_of_office(task))
    if (done := _DONE_AT_END.search(task.lead[-1])) is not None:
        lead = (*task.lead[:-1], task.lead[-1][: done.start()])
        what = task.what[:1].lower() + task.what[1:]
        task = replace(task, lead=lead, what=f"Xong {what}", doubt="")
    if (before := _before_colon(task)) is not None:
        return before
    if (meant := _behind_case(task)) is not None:
        return meant
    *others, last = task.lead
    words = task.what[:1].lower() + task.what[1:]
    ends = _VERB_AT_END.match(last)
    if ends is not None and are_bodies(ends["name"]):
        is_listed = f"{ends['verb']}, {words[:12]}" in task.paragraph.text
        joint = ", " if is_listed else " "
        return _renamed(task, (*others, ends["name"]), f"{ends['verb']}{joint}{words}")
    held = _HOLDS_DAY.match(last)
    if held is not None and are_bodies(held["name"]) and not others:
        behind = task.paragraph.text.partition(f"{held['name']} ")[2].strip(" .;")
        return _renamed(task, (held["name"],), behind) if behind else task
    governs = _GOVERNS.match(last)
    if governs is not None and are_bodies(governs["name"]) and are_bodies(governs["body"]):
        deed = f"{governs['verb']} {governs['body']} {words}"
        return _renamed(task, (*others, governs["name"]), deed)
    headed, as_head = _HEADED_BY.match(last), _AS_HEAD.match(task.what)
    if headed is not None and (as_head is not None or _IS_HEAD.search(last)):
        deed = task.what[as_head.end() if as_head else 0 :]
        is_deed = opens_duty(deed) and not headed["name"].endswith(",")
        return _renamed(task, (*others, headed["name"]), deed) if is_deed else task
    manages = _MANAGES.match(task.what)
    if manages is not None and _MANAGED.search(last):
        return _renamed(task, (*others, f"{last} quản lý"), task.what[manages.end() :])
    if _IS_WHEN.match(last) and not others:
        order = order_in(task.what.partition(", ")[2])
        if order is not None and order.rest:
            return _renamed(task, order.lead, order.rest)
        return replace(task, lead=(), what=f"{last} {words}")
    if _HOLDS_WHEN.search(last) or (_RHYTHM.match(words) and " " in last):
        # Where the name ends cannot be told: the sentence is kept whole, and looked at.
        return replace(task, lead=(), what=f"{', '.join(task.lead)} {words}")
    return task


def _renamed(task: ReadTask, lead: tuple[str, ...], what: str) -> ReadTask:
    return replace(task, lead=lead, what=what[:1].upper() + what[1:])
