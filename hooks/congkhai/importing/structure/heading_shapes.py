"""What a heading looks like where its number says little."""

from __future__ import annotations

from . import genre


def is_heading_of_scan(words: str, sign: str) -> bool:
    """What a roman figure heads where a scan misread it or lost the point behind it."""
    if len(words) > 120 or (len(words) > 90 and not sign.strip()):
        return False
    if genre.is_capitals(words) and len(words) > 6:
        return True
    return bool(sign.strip(" ,")) or words.rstrip().endswith(":")


def is_short_heading(text: str) -> bool:
    """«A. Công tác chủ nhiệm lớp»: no sentence, and nobody's name."""
    words = text.split()
    is_name = all(word[:1].isupper() for word in words)
    return len(text) < 80 and len(words) > 3 and text[-1:].isalnum() and not is_name
