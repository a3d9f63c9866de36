"""`congkhai serve`: the portal in a browser, following every save."""

from __future__ import annotations

import argparse
import errno
import socket
import sys
from pathlib import Path
from string import Template

from ..adapter import Previewed, preview_site
from ..bilingual import Language, substituted
from ..problems import as_line
from .messages import MESSAGES

HOST = "127.0.0.1"
TRIED = 100
"""So many ports above the wanted one are tried to name a free one."""


def add_arguments(parser: argparse.ArgumentParser, language: Language = "vi") -> None:
    say = MESSAGES[language]
    parser.add_argument("--port", type=int, default=8000, metavar="N", help=say["port"])
    parser.add_argument("--open", action="store_true", help=say["open"])
    parser.add_argument("--plans", type=Path, default=Path("plans"), help=say["plans"])
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help=say["config"])


def run(args: argparse.Namespace) -> int:
    """Exit status 1 when the port is taken or nothing can be shown, 2 for wrong arguments."""
    say = MESSAGES[args.language]
    for there, path in ((args.config.is_file(), args.config), (args.plans.is_dir(), args.plans)):
        if not there:
            print(Template(say["no_portal"]).substitute(path=path), file=sys.stderr)
            return 2
    if not 1 <= args.port <= 65535:
        print(Template(say["bad_port"]).substitute(port=args.port), file=sys.stderr)
        return 2
    if why := _not_usable(args.port, say):
        print(why, file=sys.stderr)
        return 1
    print(say["serving"], flush=True)
    try:
        return preview_site(
            config_file=args.config.resolve(),
            plans=args.plans.resolve(),
            port=args.port,
            opens_browser=args.open,
            told=lambda made: print("\n".join(_lines(made, args.language)), flush=True),
        )
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        # Taken by another program since it was tried.
        print(_taken(args.port, say), file=sys.stderr)
        return 1


def _lines(made: Previewed, language: Language) -> list[str]:
    """Three at most: what was built, the gravest finding, where all of them stand."""
    say = MESSAGES[language]
    if made.failed:
        return [Template(say["serve_failed"]).substitute(reason=made.failed)]
    count, gravest = made.problems.counts, made.problems.gravest
    words = {
        "plans": made.plans,
        "errors": count["error"],
        "warnings": count["warning"],
        "infos": count["info"],
    }
    summed = substituted(say["count"], words)
    lines = [f"{made.url}  {summed}"]
    if gravest and gravest.severity != "info":
        lines.append(as_line(gravest, language))
        lines.append(Template(say["serve_all"]).substitute(url=made.url))
    return lines


def _not_usable(port: int, say: dict[str, str]) -> str:
    """Why the port cannot be used; empty when it can."""
    try:
        with socket.socket() as tried:
            # As the server does: a port that was just left is free.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((HOST, port))
    except PermissionError:
        return Template(say["port_denied"]).substitute(port=port, free=_free_port(8000))
    except OSError:
        return _taken(port, say)
    return ""


def _taken(port: int, say: dict[str, str]) -> str:
    return Template(say["port_taken"]).substitute(port=port, free=_free_port(port + 1))


def _free_port(first: int) -> int:
    for port in range(first, min(first + TRIED, 65536)):
        with socket.socket() as tried:
            if tried.connect_ex((HOST, port)):
                return port
    with socket.socket() as tried:
        tried.bind((HOST, 0))
        return int(tried.getsockname()[1])
