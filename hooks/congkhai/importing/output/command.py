"""`congkhai import`: documents to draft sources, or to JSON."""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ...bilingual import Language
from ...dates import day_in_hanoi
from ...expressions import expression
from ...text import with_entry
from ...value import value_class
from ...writing import write_over
from ..extract.facts import DocumentFacts, gathered
from ..extract.personal_data import without_personal
from ..extract.registers import KnownRegisters, known
from ..readers.detect import read
from ..readers.lines import DocumentText, Refusal
from ..structure.division import documents
from .batch import NewSource, new_source, tie
from .command_words import Speech
from .draft_writer import NOT_ABOVE, Source, drafted
from .front_matter import entries_as_yaml
from .line_account import accounted, has_words
from .new_agency import Newcomer
from .own_agency import body_of
from .progress import ProgressBar
from .review import shown_sentence
from .to_json import Json, facts_as_json
from .twin import draft_of, id_of_source, look_anew, twin_elsewhere, twin_of, with_id_of


def add_arguments(parser: argparse.ArgumentParser, language: Language = "vi") -> None:
    say = Speech(language)
    parser.add_argument("files", nargs="+", type=Path, metavar=say("file"), help=say("files"))
    parser.add_argument(
        "--out", type=Path, default=Path("plans"), metavar=say("folder"), help=say("out")
    )
    for name in ("json", "update", "dry-run", "agencies", "review", "ocr"):
        parser.add_argument(f"--{name}", action="store_true", help=say(name.replace("-", "_")))


def _speech(arguments: argparse.Namespace) -> Speech:
    return Speech(getattr(arguments, "language", "vi"))


def run(arguments: argparse.Namespace) -> int:
    """0 when every file was taken in; 1 when one was refused or is there already."""
    say = _speech(arguments)
    look_anew()
    registers = KnownRegisters() if arguments.json else known(arguments.out)
    why_not = "" if arguments.json else _why_not_registered(arguments, registers)
    home = "" if arguments.json else _home(arguments.out)
    objects: list[Json] = []
    newcomers: dict[str, Newcomer] = {}
    written: list[NewSource] = []
    failed = 0
    today = day_in_hanoi(dt.datetime.now(dt.UTC))
    progress = ProgressBar(len(arguments.files), sys.stderr)
    for done, path in enumerate(arguments.files):
        progress.show(done, path.name)
        reading = read(path, arguments.ocr)
        progress.clear()
        if isinstance(reading, Refusal):
            failed += 1
            print(
                f"{path}: {say.words(reading.message)} → {say.words(reading.hint)}", file=sys.stderr
            )
            continue
        found = [gathered(parts, registers.names) for parts in documents(reading)]
        if not any(facts.is_document for facts in found):
            failed += 1
            print(f"{path}: {say('no_document')}", file=sys.stderr)
            continue
        if arguments.json:
            objects += [facts_as_json(facts) for facts in found]
            continue
        intake = _Intake(
            registers=registers,
            home=home,
            today=today,
            args=arguments,
            newcomers=newcomers,
            written=written,
            are_registered=not why_not,
        )
        if not intake.take(path, reading, found):
            failed += 1
    if tied := tie(written):
        print(say("tied", count=tied))
    for agency in registers.agencies:
        newcomers.pop(agency.id, None)
    _propose(newcomers, registers, arguments, why_not)
    if arguments.json:
        import json

        is_ascii = sys.stdout.encoding.lower() not in {"utf-8", "utf8"}
        print(json.dumps(objects, ensure_ascii=is_ascii, indent=2))
    if (held := getattr(arguments, "held", None)) is not None:
        held.append(registers)
    return 1 if failed else 0


def _home(folder: Path) -> str:
    """The address of the portal that a folder belongs to; empty where it belongs to none."""
    if not any((above / "mkdocs.yml").is_file() for above in folder.absolute().parents):
        return ""
    # Where there is no portal yet, what reads its settings need not be loaded.
    from ...settings import portal_address

    return portal_address(folder)


_LINE = expression(r"\(dòng (\d+)\)", holds=("(dòng ",))
_TO_REVIEW = "  # cần xem: máy đề xuất từ văn bản vừa nhập"
_ENDED = "cơ quan đã hết: ghi ai kế tục ở «successions»"


@value_class
class _Intake:
    """Writes the sources of files, and gathers the agencies that the register lacks."""

    registers: KnownRegisters
    home: str
    today: dt.date
    args: argparse.Namespace
    newcomers: dict[str, Newcomer]
    written: list[NewSource]
    are_registered: bool

    def take(self, path: Path, reading: DocumentText, found: Sequence[DocumentFacts]) -> bool:
        """Write the sources of one file, and say what went where."""
        well = True
        for facts in found:
            target, source = self._placed(facts)
            if source.new_agency:
                above = "" if "parent" in source.new_agency else facts.parent_agency or ""
                newcomer = Newcomer(source.new_agency, facts.place or "", above)
                self.newcomers[source.new_agency["id"]] = newcomer
            is_new = not target.exists() and not self.args.dry_run
            action = _write(target, source, self.args)
            if is_new:
                self.written.append(new_source(target, source, facts))
            well = well and action is not None
            say = _speech(self.args)
            not_written = "unreadable" if self.args.update else "there"
            print(f"{path} → {target}: {action or say(not_written)}")
            if is_new and (draft := draft_of(source.text, target)):
                ids = {"old": id_of_source(draft), "new": source.id}
                print("  " + say("draft_of", file=draft, **ids))
            _tell(say, facts, source, reading, is_full=self.args.review)
            if action is None:
                _tell_rest(say, target)
        return well

    def _placed(self, facts: DocumentFacts) -> tuple[Path, Source]:
        """Where a source belongs: beside other documents that share its title and year."""
        for apart in itertools.count():
            source = drafted(
                facts,
                self.registers,
                self.home,
                apart=apart,
                today=self.today,
                proposed=self.newcomers.values(),
                are_registered=self.are_registered,
            )
            target: Path = self.args.out / source.path
            if not target.exists() or not _are_two(target, source):
                break
        twin = None if target.exists() else twin_of(source.text, target.parent, target)
        if twin is None and not target.exists():
            twin = twin_elsewhere(source.text, self.args.out, target)
        if twin and not _are_two(twin, source):
            # Whose it is in another folder, its editor has put right.
            agency = source.new_agency if twin.parent == target.parent else None
            return twin, replace(source, text=with_id_of(source.text, twin), new_agency=agency)
        return target, source


def _are_two(path: Path, source: Source) -> bool:
    # What reads sources again loads a library that writing the first of them does without.
    from .one_document import is_other_document

    return is_other_document(_as_it_stands(path), source.text)


def _as_it_stands(path: Path) -> str:
    """A source that is there; nothing where it is damaged and must be mended first."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return ""


def _write(target: Path, source: Source, args: argparse.Namespace) -> str | None:
    """What was done; None where a source is there and may not, or cannot, be touched."""
    say = _speech(args)
    text, action = source.text, say("new")
    if target.exists():
        if not args.update:
            return None
        from .merge import merged

        result = merged(_as_it_stands(target), source.text)
        if result is None:
            return None
        text = result.text
        action = say("merged", added=len(result.added), conflicts=len(result.conflicts))
        action += "".join(f"\n  {say('look', remark=told)}" for told in result.conflicts)
    if args.dry_run:
        print(text)
        return say("unwritten", done=action)
    write_over(target, text)
    return action


def _tell(
    say: Speech, facts: DocumentFacts, source: Source, reading: DocumentText, is_full: bool
) -> None:
    account = accounted(facts.parts)
    counts = {"aside": len(account.set_aside), "lost": len(account.lost)}
    print("  " + say("account", lines=account.lines, placed=account.placed, **counts))
    bare = [item.line for item in account.set_aside if not has_words(item.text)]
    if bare:
        print("    " + say("bare", count=len(bare), lines=say.in_short(bare)))
    for item in account.set_aside:
        if has_words(item.text):
            text = without_personal(item.text)[:70]
            print("    " + say("aside", line=item.line, why=say.reason(item.why), text=text))
    for note in reading.notes:
        print("  " + say("note", note=note))
    printed = {line.number: line.text for line in reading.lines} if is_full else {}
    for remark in source.remarks:
        print("  " + say("look", remark=remark))
        place = _LINE.search(remark)
        if place and printed.get(int(place[1]), "").strip():
            print(f"     «{shown_sentence(printed[int(place[1])])}»")
    if is_full:
        for number, mark in enumerate(source.review, start=1):
            where = say("section", section=mark.section) if mark.section else ""
            print(f"  {number}. {mark.key}{where}: {mark.message}")
            if mark.sentence:
                print(f"     «{mark.sentence}»")
    count = len(source.remarks) + len(source.review)
    if count:
        more = "" if is_full or not source.review else say("how")
        print("  " + say("count", count=count) + more)


def _tell_rest(say: Speech, target: Path) -> None:
    """How much is left to do in a source that an editor may have worked on."""
    text = _as_it_stands(target)
    if not text:
        return
    left = text.count("cần xem")
    print("  " + (say("left", file=target, count=left) if left else say("none_left")))


def _why_not_registered(args: argparse.Namespace, registers: KnownRegisters) -> str:
    """The name of what to say where the register is not ours to write; blank where it is."""
    register: Path = args.out / "agencies.yml"
    if args.dry_run:
        return "not_yet"
    if registers.has_broken_agencies:
        return "broken"
    if register.exists() and not args.agencies:
        return "or_ask"
    return "" if with_entry(_text_of(register), "agencies", [""]) is not None else "one_line"


def _propose(
    newcomers: dict[str, Newcomer],
    registers: KnownRegisters,
    args: argparse.Namespace,
    why_not: str,
) -> None:
    """Agencies that the register lacks: written into it, or told where it is not ours to write."""
    if not newcomers:
        return
    for newcomer in newcomers.values():
        others = [other for other in newcomers.values() if other is not newcomer]
        if above := body_of(newcomer.above, newcomer.place, registers, None, others):
            newcomer.entry["parent"] = above
    say = _speech(args)
    register = args.out / "agencies.yml"
    if why_not:
        print(say("add", file=register, why=say(why_not)))
        print(entries_as_yaml([newcomer.entry for newcomer in newcomers.values()]))
        return
    is_new = not register.exists()
    write_over(register, _with_agencies(register, newcomers))
    print(say("made" if is_new else "added", file=register, count=len(newcomers)))


def _text_of(register: Path) -> str:
    return register.read_bytes().decode("utf-8-sig") if register.exists() else ""


def _with_agencies(register: Path, newcomers: dict[str, Newcomer]) -> str:
    whole = _text_of(register)
    for newcomer in newcomers.values():
        asked = _TO_REVIEW
        if newcomer.above and "parent" not in newcomer.entry:
            asked += f"; {NOT_ABOVE.format(newcomer.above)}"
        if "valid_to" in newcomer.entry:
            asked += f"; {_ENDED}"
        lines = [asked, *entries_as_yaml([newcomer.entry]).splitlines()]
        whole = with_entry(whole, "agencies", lines) or whole
    return whole
