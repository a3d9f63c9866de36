"""`congkhai build`: the whole portal as static files."""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import hashlib
import os
import sys
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from ..bilingual import Language
from ..dates import asked_day, day_in_hanoi, day_of_epoch
from ..problems import Place, Problem, as_line
from ..publishing import Holder
from ..seal import SiteSeal, programs
from ..settings import PortalSettings, read_settings, site_address, wrong_address
from ..writing import CannotPublish
from .messages import MESSAGES
from .profile import Stopwatch
from .system import REFUSED, reason_line

# Loaded only where there is something to do: that alone takes longer than looking.
if TYPE_CHECKING:
    from ..products import Crew

_PARTS = frozenset({"search", "comparison", "cards"})
"""What can be left out."""
SITE = "site"
"""Where the site goes that neither `--out` nor `site_dir` in mkdocs.yml puts elsewhere."""


def add_arguments(parser: argparse.ArgumentParser, language: Language = "vi") -> None:
    say = MESSAGES[language]
    parser.add_argument("--plans", type=Path, default=Path("plans"), help=say["plans"])
    parser.add_argument("--out", help=say["out"])
    parser.add_argument("--today", default="", help=say["today"])
    parser.add_argument("--site-url", default="", help=say["site_url"])
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help=say["config"])
    parser.add_argument("--strict", action="store_true", help=say["strict"])
    parser.add_argument("--no-cache", action="store_true", help=say["no_cache"])
    parser.add_argument("--jobs", default="", metavar="N", help=say["jobs"])
    parser.add_argument("--cluster", default="", metavar="tcp://…", help=say["cluster"])
    parser.add_argument("--profile", action="store_true", help=say["profile"])
    parser.add_argument("--without", default="", metavar="PART,PART", help=say["without"])


def run(args: argparse.Namespace) -> int:
    """Exit status 1 when problems stop the build (the old site stays), 2 for wrong arguments."""
    say = MESSAGES[args.language]
    epoch = "" if args.today else os.environ.get("SOURCE_DATE_EPOCH", "")
    today = _today(args.today, epoch)
    if today is None:
        why, value = ("bad_epoch", epoch) if epoch else ("bad_today", args.today)
        print(Template(say[why]).substitute(value=value), file=sys.stderr)
        return 2
    without = frozenset(filter(None, (part.strip() for part in args.without.split(","))))
    if without and (wrong_part := _wrong_part(without, say)):
        print(wrong_part, file=sys.stderr)
        return 2
    for there, path in ((args.config.is_file(), args.config), (args.plans.is_dir(), args.plans)):
        if not there:
            print(Template(say["no_portal"]).substitute(path=path), file=sys.stderr)
            return 2
    settings = read_settings(args.config)
    if args.out is None:
        args.out = str(args.config.parent / (settings.text("site_dir") or SITE))
    site_url, wrong = _address(args.site_url, settings)
    for problem in wrong:
        print(as_line(problem, args.language), file=sys.stderr)
    if wrong:
        return 2
    if not _is_crew(args, say):
        return 2
    try:
        return _build(args, say, today, site_url, without)
    except CannotPublish as refusal:
        print(refusal_line(refusal, say), file=sys.stderr)
        return REFUSED if refusal.reason == "system" else 1


def _build(
    args: argparse.Namespace,
    say: dict[str, str],
    today: dt.date,
    site_url: str,
    without: frozenset[str],
) -> int:
    watch = Stopwatch()
    told: list[str] = []
    seal = None if args.no_cache else _seal(args, today, without)
    if seal and (said := seal.told_if_it_holds(Path(args.out))) is not None:
        for line in (*said, *(watch.lines({}) if args.profile else ())):
            print(line, file=sys.stderr)
        print(Template(say["unchanged"]).substitute(out=args.out))
        return 0
    if sys.stderr.isatty():
        print(say["working"], file=sys.stderr)
    # Nearly all that a build makes it holds to its end: looking for garbage among it, again and
    # again, took a sixth of the time and freed nothing.
    gc.disable()
    try:
        from ..adapter import build_site

        status = build_site(
            config_file=args.config.resolve(),
            plans=args.plans.resolve(),
            out=args.out,
            today=today,
            site_url=site_url,
            strict=args.strict,
            without=without,
            keeps=not args.no_cache,
            crew=_crew(args),
            seal=seal,
            waits=lambda holder: print(waiting_line(holder, say), file=sys.stderr),
            costs=lambda costs: told.extend(watch.lines(costs)),
            holds=lambda made: None if args.held is None else args.held.append(made),
        )
    finally:
        if args.held is None:
            gc.enable()
    for line in told if args.profile else ():
        print(line, file=sys.stderr)
    if status:
        old = say["old_stays"] if Path(args.out, "index.html").exists() else ""
        print(Template(say["kept"]).substitute(old=old), file=sys.stderr)
        return int(status)
    print(Template(say["built"]).substitute(out=args.out))
    return 0


def _seal(args: argparse.Namespace, today: dt.date, without: frozenset[str]) -> SiteSeal:
    """One for each output and each set of options, beside mkdocs.yml."""
    config, plans = args.config.resolve(), args.plans.resolve()
    options = (
        str(plans),
        str(Path(args.out).absolute()),
        args.site_url,
        args.strict,
        sorted(without),
    )
    name = hashlib.sha256(repr(options).encode()).hexdigest()[:16]
    path = config.parent / ".cache" / "congkhai" / f"{name}.seal"
    written = hashlib.sha256(config.read_bytes()).hexdigest()
    return SiteSeal(path, (repr(options), str(today), written, programs()))


def _wrong_part(without: frozenset[str], say: dict[str, str]) -> str:
    if strange := sorted(without - _PARTS):
        words = {"part": strange[0], "parts": ", ".join(sorted(_PARTS))}
        return Template(say["bad_part"]).substitute(words)
    return ""


def _is_crew(args: argparse.Namespace, say: dict[str, str]) -> bool:
    """Whether there is who makes the pages; says why not."""
    if args.jobs and not (args.jobs.isdecimal() and int(args.jobs)):
        print(Template(say["bad_jobs"]).substitute(value=args.jobs), file=sys.stderr)
        return False
    if not args.cluster:
        return True
    from ..products import NoCluster, check_cluster

    try:
        check_cluster(args.cluster)
    except NoCluster as error:
        key = "no_distributed" if str(error) == "distributed" else "no_cluster"
        print(Template(say[key]).substitute(address=args.cluster), file=sys.stderr)
        return False
    return True


def _crew(args: argparse.Namespace) -> Crew:
    from ..products import Crew, processors

    return Crew(jobs=int(args.jobs or processors()), cluster=args.cluster)


def refusal_line(refusal: CannotPublish, say: dict[str, str]) -> str:
    """Why nothing can be written, in one sentence."""
    if refusal.reason == "system":
        return reason_line(refusal.detail, refusal.path, say)
    words = {"path": refusal.path, "detail": refusal.detail}
    return Template(say[f"out_{refusal.reason}"]).substitute(words)


def waiting_line(holder: Holder | None, say: dict[str, str]) -> str:
    """For which other build this one waits."""
    if holder is None:
        return say["waiting"]
    words = {"process": holder.process, "host": holder.host}
    return Template(say["waiting_for"]).substitute(words)


def _today(text: str, epoch: str) -> dt.date | None:
    """--today, else the day of SOURCE_DATE_EPOCH, else today; always as it is in Việt Nam."""
    if text:
        return asked_day(text)
    return day_of_epoch(epoch) if epoch else day_in_hanoi(dt.datetime.now(dt.UTC))


def _address(asked: str, settings: PortalSettings) -> tuple[str, list[Problem]]:
    """Where the portal will live, and what is wrong with the address that was given."""
    if asked:
        settings = PortalSettings("--site-url", {("site_url",): (asked, Place("--site-url"))})
    return site_address(settings.text("site_url"))[0], [*wrong_address(settings)]
