"""One module per command; each has `add_arguments(parser, language)` and `run(args) -> int`."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from .. import __version__
from ..bilingual import Language
from .messages import MESSAGES
from .parser import spoken
from .streams import close_pipe, ready_streams
from .system import REFUSED, STOPPED, UNREAD, system_line, tell

__all__ = ["main"]

# NumPy multiplies no matrices here: threads that it keeps for that would only turn and wait.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Imported only when called: `congkhai check` need not load what the importer needs.
COMMANDS = {
    "init": "congkhai.commands.init",
    "check": "congkhai.commands.check",
    "build": "congkhai.commands.build",
    "upgrade": "congkhai.commands.upgrade",
    "serve": "congkhai.commands.serve",
    "import": "congkhai.importing.output.command",
    "new": "congkhai.commands.new",
    "rename": "congkhai.commands.rename",
    "explain": "congkhai.commands.explain",
    "schema": "congkhai.commands.schema",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 well, 1 problems found, 2 wrong use, 3 when
    the system does not let it go on, 130 stopped from the keyboard, 141 when nobody reads on.

    Without arguments it is the program that was started, and may end the process.
    """
    held: list[object] = []
    status = _status(arguments, held if arguments is None else None)
    if held and not (sys.gettrace() or sys.getprofile()):
        # All has been said. To take apart what a build holds would take a while, and the system
        # takes it as it is; but who follows a program wants to see its end.
        with suppress(OSError, AttributeError):
            sys.stderr.flush()
        os._exit(status)
    return status


def _status(arguments: Sequence[str] | None, held: list[object] | None) -> int:
    """In `held`, where it is given, commands may leave what took long to make."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _language(given)
    say = MESSAGES[language]
    ready_streams()
    try:
        try:
            return _run(given, language, held)
        finally:
            # Here, where an error can be told, and not when the interpreter ends.
            sys.stdout.flush()
    except KeyboardInterrupt:
        tell(say["stopped"])
        return STOPPED
    except BrokenPipeError:
        close_pipe()
        return UNREAD
    except (OSError, MemoryError) as error:
        tell(system_line(error, say))
        close_pipe()
        return REFUSED


def _run(given: Sequence[str], language: Language, held: list[object] | None) -> int:
    if held is not None:
        # What modules hold stays: it is not looked through for garbage, now or later.
        gc.disable()
    with spoken(language):
        parser = _parser(given, language)
        args = parser.parse_args(given)
    if not args.command:
        with spoken(language):
            parser.print_help()
        return 2
    args.language, args.held = language, held
    command = importlib.import_module(COMMANDS[args.command])
    if held is not None:
        gc.freeze()
        gc.enable()
    return int(command.run(args))


def _parser(given: Sequence[str], language: Language) -> argparse.ArgumentParser:
    say = MESSAGES[language]
    top = argparse.ArgumentParser(prog="congkhai", description=say["about"], add_help=False)
    common(top, say)
    top.add_argument(
        "--version", action="version", version=f"congkhai {__version__}", help=say["version"]
    )
    commands = top.add_subparsers(dest="command", metavar=say["command"], title=say["commands"])
    wanted = next((word for word in given if word in COMMANDS), "")
    # Where the command comes first, no other can be meant.
    for name in given[:1] if given[:1] == [wanted] else COMMANDS:
        parser = commands.add_parser(name, help=say[name], description=say[name], add_help=False)
        common(parser, say)
        if name == wanted:
            importlib.import_module(COMMANDS[name]).add_arguments(parser, language)
    return top


def common(parser: argparse.ArgumentParser, say: dict[str, str]) -> None:
    parser.add_argument("-h", "--help", action="help", help=say["help"])
    parser.add_argument("--lang", choices=("vi", "en"), help=say["lang"], default=argparse.SUPPRESS)


def _language(given: Sequence[str]) -> Language:
    """--lang first, then LC_ALL and LANG; Vietnamese where nothing says English."""
    for place, word in enumerate(given):
        if word == "--lang" and place + 1 < len(given):
            return "en" if given[place + 1] == "en" else "vi"
        if word.startswith("--lang="):
            return "en" if word == "--lang=en" else "vi"
    setting = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "en" if setting.lower().startswith("en") else "vi"
