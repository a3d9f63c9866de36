"""What Markdown and the converters of pages set into a line: taken off, so that words are left."""

from __future__ import annotations

from ...expressions import expression

_HEADING = expression(r"^\s{0,3}#{1,6}\s+(?=\S)", holds=("#",))
_WHOLE_EMPHASIS = expression(r"^(\*{1,3}|_{2,3})(?=\S)([^*]*?)(?<=\S)\1$")
_RULE = expression(r"^\s*([-_=*]\s?){3,}\s*$")
_QUOTED = expression(r"^\s{0,3}(?:>\s?)+")
# «a\\)», «1\\.»: a sign that Markdown would read is written with a stroke before it.
_ESCAPED = expression(r"\\([-.)(\[\]#*_'\"!+>~$&@<])")
# «ng**ày», «CH****Ủ»: emphasis that a converter set in the midst of a word.
_WITHIN_WORD = expression(r"(?<=[^\W_])\*\*(?=[^\W_])|\*{4}")
# What a converter left of a page: «5<sup>1</sup>», «<figcaption>Ảnh: …</figcaption>». No other
# word between angles is a tag: «<tên đơn vị>» is what a form asks for.
_TAG = expression(
    r"</?(?:a|abbr|article|aside|b|big|blockquote|caption|center|cite|code|del|div|em|fig(?:caption|ure)"
    r"|font|footer|h[1-6]|header|hr|i|img|ins|label|li|main|mark|nav|o:p|ol|p|pre|s|section|small|span"
    r"|strike|strong|su[bp]|t(?:able|body|d|foot|h|head|r)|time|tt|u|ul)\b[^<>]{0,200}>"
)
# A link of a saved page is its words.
_LINK = expression(r"\[([^\[\]\n]{1,300})\]\((?:#|https?:|/)[^()\s]{0,400}\)")


def unmarked(text: str) -> tuple[str, bool]:
    """Text without the marks of a heading or of emphasis around the line; whether it had any."""
    text = _QUOTED.sub("", text) if ">" in text[:4] else text
    text = _LINK.sub(r"\1", text) if "](" in text else text
    text = _TAG.sub("", text) if "<" in text else text
    text = _WITHIN_WORD.sub("", text) if "**" in text else text
    without = _HEADING.sub("", text)
    is_heading = without != text
    without = without.strip() if is_heading else without.rstrip()
    if _RULE.match(without):
        return without, is_heading
    for _ in range(3):
        whole = _WHOLE_EMPHASIS.match(without.strip())
        if not whole:
            break
        is_heading = is_heading or len(whole[1]) > 1
        without = whole[2]
    # Emphasis that runs over several lines opens on one and closes on another.
    if without.count("**") % 2 and (without.startswith("**") or without.endswith("**")):
        without = without.removeprefix("**").removesuffix("**")
        is_heading = True
    if "**" in without and without.isupper():
        # «**II- MỤC** TIÊU»: a heading is set off by its capitals.
        without, is_heading = without.replace("**", ""), True
    if without.count("**") % 2:
        # One that nothing closes is a converter's, not the text's.
        without = without.replace("**", "")
    return _ESCAPED.sub(r"\1", without) if "\\" in without else without, is_heading
