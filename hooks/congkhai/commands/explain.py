"""`congkhai explain CODE`: what a code means, with a wrong and a right example."""

from __future__ import annotations

import argparse
import re
import sys
from string import Template

from ..bilingual import Language, in_number
from ..problems import CODES, LEVELS
from .messages import MESSAGES


def add_arguments(parser: argparse.ArgumentParser, language: Language = "vi") -> None:
    parser.add_argument("code", metavar=MESSAGES[language]["code_word"])


def run(args: argparse.Namespace) -> int:
    say = MESSAGES[args.language]
    code = CODES.get(args.code.upper())
    if code is None:
        known = ", ".join(sorted(CODES))
        print(Template(say["no_code"]).substitute(code=args.code, codes=known), file=sys.stderr)
        return 2
    if args.language == "vi":
        words, why = (code.vi, code.hint), code.why
    else:
        words, why = (in_number(code.en, {}), in_number(code.en_hint, {})), code.en_why
    message, hint = (re.sub(r"\$\w+", "…", text) for text in words)
    print(f"{code.code} ({LEVELS[args.language][code.severity]})\n{message}\n→ {hint}\n\n{why}")
    for title, example in ((say["wrong"], code.wrong), (say["right"], code.right)):
        if example:
            print(f"\n{title}\n" + "\n".join("  " + line for line in example.splitlines()))
    return 0
