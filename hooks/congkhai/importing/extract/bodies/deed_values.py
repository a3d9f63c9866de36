"""What stands where a name is looked for, and says what is to be done: «phối hợp thực hiện»."""

from __future__ import annotations

from ....expressions import expression
from .verbs import duty_at, opens_duty

# No body and no field of one is called so, in whatever letters.
_NEVER = expression(
    r"(?:(?:có|chịu) trách nhiệm|phối hợp|thực hiện|triển khai|cung cấp|tham gia(?! bảo vệ)"
    r"|chủ động|theo dõi|tiếp tục|rà soát|đôn đốc|nghiêm túc|phải|cử|gửi|nộp|bố trí|tự (?:rà|kiểm"
    r"|đánh|tổ|lập|chịu))\b"
)
_FEWEST, _FEWEST_OF_MANY = 3, 4
# «Tổ chức - Hành chính», «Kiểm tra Đảng»: behind the word of a field stands no small letter.
_GOES_ON = expression(r"[^\W\d_]+ [^\W\d_]+ (?=[^\W\d_])(?=(?P<next>\w+))")


def is_deed(value: str) -> bool:
    """Whether what a cell or a label holds in place of a name says a deed; «Tổ chức - Hành chính»
    and «Đào tạo» are fields."""
    words = value.strip()
    if _NEVER.match(words[:1].lower() + words[1:]) is not None:
        return True
    return words[:1].islower() and len(words.split()) >= _FEWEST and duty_at(words, 0)


def is_deed_of_many(value: str) -> bool:
    """The same behind «Các phòng, khoa:», where no field stands alone."""
    words = value.strip()
    if is_deed(words):
        return True
    behind = _GOES_ON.match(words)
    return (
        behind is not None
        and behind["next"].islower()
        and len(words.split()) >= _FEWEST_OF_MANY
        and opens_duty(words)
        and duty_at(words[:1].lower() + words[1:], 0)
    )
