"""The standard parser of command lines, answering in Vietnamese; English is its own language."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from ..problems import Language

# What the standard parser says, as of Python 3.11 to 3.14, and what is said instead.
_MESSAGES = tuple(
    (re.compile(english), vietnamese)
    for english, vietnamese in (
        (r"the following arguments are required: (.+)", r"còn thiếu: \1"),
        (r"one of the arguments (.+) is required", r"cần một trong: \1"),
        (r"unrecognized arguments: (.+)", r"không hiểu: \1"),
        (
            r"argument (\S.*?): invalid choice: '(.*)' \(choose from (.+)\)",
            r"\1: không có «\2»; chọn một trong: \3",
        ),
        (r"argument (\S.*?): expected one argument", r"\1: cần một giá trị theo sau"),
        (r"argument (\S.*?): expected at least one argument", r"\1: cần ít nhất một giá trị"),
        (r"argument (\S.*?): not allowed with argument (.+)", r"\1: không đi cùng \2"),
        (r"argument (\S.*?): ignored explicit argument '(.*)'", r"\1: không nhận giá trị «\2»"),
        (r"argument (\S.*?): invalid \S+ value: '(.*)'", r"\1: không đọc được «\2»"),
        (r"ambiguous option: (.+) could match (.+)", r"«\1» có thể là: \2"),
    )
)


def in_vietnamese(message: str) -> str:
    """What the standard parser says, in Vietnamese; as it is when the wording is not known."""
    for english, vietnamese in _MESSAGES:
        said = english.fullmatch(message)
        if said:
            return said.expand(vietnamese).replace("'", "")
    return message


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "cách gọi: " if prefix is None else prefix)


class VietnameseParser(argparse.ArgumentParser):
    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("formatter_class", _Formatter)
        super().__init__(*args, **options)
        self._positionals.title = "phải cho biết"
        self._optionals.title = "tùy chọn"

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {in_vietnamese(message)}\n")


PARSERS: dict[Language, type[argparse.ArgumentParser]] = {
    "vi": VietnameseParser,
    "en": argparse.ArgumentParser,
}
