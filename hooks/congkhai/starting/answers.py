"""What a new portal is asked, and which answers cannot be."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from ..expressions import expression
from ..settings import is_mailbox
from ..value import value_class

QUESTIONS = ("office", "name", "mail", "url", "repo", "territory")
_CONTROL = expression(r"[\x00-\x1f\x7f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
LONGEST = 200


@value_class
class Answers:
    """An empty answer leaves the thing out."""

    office: str = ""
    """Whose portal it is; empty where citizens keep it."""
    name: str = ""
    mail: str = ""
    url: str = ""
    repo: str = ""
    territory: str = ""

    @property
    def site_name(self) -> str:
        if self.name:
            return self.name
        return f"Cổng kế hoạch {self.office}" if self.office else "Cổng kế hoạch"


@value_class
class BadAnswer:
    """`why` is a key of what the command line says."""

    question: str
    value: str
    why: str


def read_answer(answers: Answers, question: str, value: str) -> Answers | BadAnswer:
    """The answers with one more, tidied: addresses end in a slash, a repository's in none."""
    text = " ".join(value.split())
    if _CONTROL.search(value.strip()) or len(text) > LONGEST:
        return BadAnswer(question, text[:LONGEST], "init_bad_text")
    if question == "mail" and text and not is_mailbox(text):
        return BadAnswer(question, text, "init_bad_mail")
    if question in {"url", "repo"} and text:
        if not _is_address(text):
            return BadAnswer(question, text, "init_bad_url")
        text = text.rstrip("/").removesuffix(".git") + ("/" if question == "url" else "")
    return replace(answers, **{question: text})


def _is_address(text: str) -> bool:
    """http or https, a host, and nothing that would end up on every page."""
    try:
        parts = urlsplit(text)
        bad = parts.query or parts.fragment or parts.username or parts.password or parts.port == 0
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not bad
