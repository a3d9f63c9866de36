"""Of what a source is silent about, where its text has words of it: there silence is no answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ...expressions import expression
from ...model import Category, Matter, Plan, RelationKind
from ...text import Item, Outline

_WORDS: Mapping[Matter, tuple[str, ...]] = {
    Matter.DISCLOSE: (
        "công khai",
        "niêm yết",
        "công bố danh sách",
        "công bố kết quả",
        "công bố thông tin",
        "công bố số liệu",
        "đăng tải",
        "đăng trên cổng",
        "đăng trên trang",
    ),
    Matter.FUNDING: (
        "kinh phí",
        "nguồn vốn",
        "nguồn ngân sách",
        "từ ngân sách",
        "vốn ngân sách",
        "ngân sách nhà nước",
    ),
    Matter.TIME: ("thời gian thực hiện", "thời gian triển khai", "thời hạn thực hiện"),
    Matter.AWARDS: (
        "giấy khen",
        "bằng khen",
        "cờ thi đua",
        "được khen thưởng",
        "đề nghị khen thưởng",
        "xét khen thưởng",
        "hình thức khen",
        "biểu dương",
        "tuyên dương",
    ),
    Matter.OWN_PLANS: (
        "ban hành kế hoạch",
        "xây dựng kế hoạch",
        "lập kế hoạch",
        "ban hành chương trình, kế hoạch",
        "xây dựng chương trình, kế hoạch",
        "xây dựng, ban hành kế hoạch",
        "cụ thể hóa bằng kế hoạch",
    ),
    Matter.RECIPIENTS: ("nơi nhận:",),
    Matter.FEEDBACK: ("vướng mắc", "đường dây nóng", "phản ánh, kiến nghị", "gửi ý kiến"),
    Matter.PARENT: tuple(
        f"thực hiện {kind} số"
        for kind in (
            "kế hoạch",
            "quyết định",
            "nghị quyết",
            "chỉ thị",
            "chương trình",
            "kết luận",
            "công văn",
            "hướng dẫn",
            "đề án",
        )
    ),
}
# «III. KINH PHÍ», «IV. THỜI GIAN»: in a heading less is enough.
_HEADED: Mapping[Matter, tuple[str, ...]] = {
    Matter.TIME: ("thời gian", "tiến độ"),
    Matter.AWARDS: ("khen thưởng",),
}
_BESIDE = (
    "minh bạch", "dân chủ", "khách quan", "công bằng", "công tâm", "chính xác", "kịp thời",
    "đúng đối tượng", "đúng quy định",
)  # fmt: skip
"""Of a principle, «dân chủ, công khai, minh bạch», nothing is published."""
_BEFORE_WORDS, _AFTER_WORDS = 20, 20


def spoken_of(plan: Plan, outline: Outline) -> tuple[tuple[Matter, str], ...]:
    """Each matter of which the source says nothing and the text has a word, with the first item
    that has it; none where somebody restated the document, who has read all of it."""
    if plan.is_restated:
        return ()
    silent = [matter for matter, says in _SAYS.items() if not says(plan)]
    if not silent:
        return ()
    texts = [(item, item.body[item.start : item.end].decode().lower()) for item in outline.items]
    return tuple(_places(silent, outline.body.decode().lower(), texts))


Texts = Sequence[tuple[Item, str]]
"""Each item with its words in small letters."""


def _places(silent: list[Matter], whole: str, texts: Texts) -> Iterator[tuple[Matter, str]]:
    for matter in silent:
        if item := _first(matter, whole, texts):
            yield matter, item.anchor


def _first(matter: Matter, whole: str, texts: Texts) -> Item | None:
    for word in _WORDS[matter]:
        # Most texts have none of them: their items are not gone through.
        for item, text in texts if word in whole else ():
            if _has_word(matter, word, text) and not _is_own(matter, item):
                return item
    for item, _ in texts if matter in _HEADED else ():
        if item.kind == "heading" and any(word in item.text.lower() for word in _HEADED[matter]):
            return item
    return None


def _has_word(matter: Matter, word: str, text: str) -> bool:
    start = text.find(word)
    while start >= 0:
        is_principle = matter is Matter.DISCLOSE and _is_principle(text, start, start + len(word))
        if not is_principle and not (word in _TELLS_NOT and _TELLS_NOT[word](text, start)):
            return True
        start = text.find(word, start + 1)
    return False


_POSTS = expression(r"\b(?:niêm yết|công khai|công bố|đăng tải|treo|dán)\b[^.;]{0,40}$")
# A number to call, or what is taken in there, says where people turn to.
_CALLED = expression(
    r"(?<![\d/.-])(?:0\d{2}|1[89]00|11\d)(?![/-])|tiếp nhận|phản ánh|kiến nghị|khó khăn|giải đáp"
)

_NEAR = 300


def _is_posted(text: str, start: int) -> bool:
    """«Niêm yết số điện thoại đường dây nóng tại nhà văn hóa»: others are to put theirs up."""
    before = max(0, start - _NEAR)
    if not _POSTS.search(text[before:start]):
        return False
    return _CALLED.search(text[before : start + _NEAR]) is None


# «Nếu có khó khăn, vướng mắc thì báo về …»; not «tháo gỡ vướng mắc», «chỉ ra vướng mắc».
_MAY_ARISE = expression(
    r"(?:\b(?:nếu|khi|trường hợp|mọi|phát sinh)\b[^.;]{0,60}|\b(?:có|gặp|còn)(?:,? [^\W\d]+){0,3}"
    r"|(?:^|[.;:\n])\W*(?:\w{1,3}[.)] ?)?)[ ,*]*(?:(?:những|các) )?"
    r"(?:(?:vấn đề|nội dung|điểm) (?:còn |có )?)?(?:khó khăn(?:,| và)? ?)?$"
)
_TOLD = expression(
    r"\b(?:báo|gửi|phản ánh|phản hồi|liên hệ|kiến nghị|đề nghị|đề xuất|trao đổi|hỏi)\b"
)

_TELLS = expression(r"\b(?:báo cáo|gửi|phản ánh)\b[^.;:]{0,60}$")


def _is_not_asked(text: str, start: int) -> bool:
    """Obstacles that somebody takes away or finds: nobody is told there to speak of theirs."""
    may_arise = _MAY_ARISE.search(text[max(0, start - _NEAR) : start])
    # «… báo cáo UBND xã những khó khăn, vướng mắc» tells of them before.
    sentence = text[max(text.rfind(".", 0, start) + 1, start - _NEAR) : start]
    is_told = _TELLS.search(sentence) and "tổng hợp" not in sentence and "tháo gỡ" not in sentence
    return not is_told and not (may_arise and _TOLD.search(text[start : start + _NEAR]))


def _is_of_system(text: str, start: int) -> bool:
    """«Hệ thống phản ánh, kiến nghị»: a data base."""
    return text[:start].rstrip(' *“"').endswith(("hệ thống", "cổng"))


_TELLS_NOT: Mapping[str, Callable[[str, int], bool]] = {
    "đường dây nóng": _is_posted,
    "vướng mắc": _is_not_asked,
    "phản ánh, kiến nghị": _is_of_system,
}


def _is_own(matter: Matter, item: Item) -> bool:
    """«Ủy ban nhân dân xã ban hành Kế hoạch … như sau:», before all chapters, is this document."""
    opens = item.anchor.startswith("mo-dau") or "như sau" in item.text.lower()
    return matter is Matter.OWN_PLANS and opens


def _is_principle(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _BEFORE_WORDS) : start].rstrip(" ,")
    after = text[end : end + _AFTER_WORDS].lstrip(" ,")
    return before.endswith(_BESIDE) or after.startswith(_BESIDE)


def _publishes(plan: Plan) -> bool:
    duties = (duty for some in (plan.deadlines, plan.obligations) for duty in some)
    return any(duty.category.orders_publication for duty in duties)


def _praises(plan: Plan) -> bool:
    duties = (duty for some in (plan.deadlines, plan.obligations) for duty in some)
    return bool(plan.awards) or any(duty.category is Category.AWARD for duty in duties)


_SAYS: Mapping[Matter, Callable[[Plan], bool]] = {
    Matter.DISCLOSE: _publishes,
    Matter.FUNDING: lambda plan: plan.funding is not None,
    Matter.TIME: lambda plan: bool(plan.period or plan.period_printed),
    Matter.AWARDS: _praises,
    Matter.OWN_PLANS: lambda plan: bool(plan.expects),
    Matter.RECIPIENTS: lambda plan: bool(plan.recipients),
    Matter.FEEDBACK: lambda plan: plan.feedback is not None,
    Matter.PARENT: lambda plan: any(
        relation.type is RelationKind.IMPLEMENTS for relation in plan.relations
    ),
}
