"""`congkhai import`: documents to draft sources, or to JSON."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import itertools
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from ...dates import day_in_hanoi
from ...expressions import expression
from ...problems import Language
from ...text import with_entry
from ...writing import write_over
from ..extract.errata import without_personal
from ..extract.facts import DocumentFacts, gathered
from ..extract.registers import KnownRegisters, known
from ..readers.detect import read
from ..readers.lines import DocumentText, Refusal
from ..structure.division import documents
from .draft_writer import Source, drafted
from .line_account import accounted
from .merge import is_other_document, merged
from .new_agency import Newcomer
from .progress import ProgressBar
from .review import shown_sentence
from .to_json import Json, facts_as_json
from .twin import twin_of, with_id_of

NO_DOCUMENT = (
    "không giống văn bản hành chính (không có số, ký hiệu, loại, mục, nơi nhận) → kiểm tra lại tệp"
)


def add_arguments(parser: argparse.ArgumentParser, _: Language = "vi") -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="TỆP", help="văn bản .docx, .pdf, .txt"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("plans"), metavar="THƯ MỤC", help="nơi ghi nguồn (plans)"
    )
    parser.add_argument("--json", action="store_true", help="in ra JSON, không ghi tệp nào")
    parser.add_argument(
        "--update", action="store_true", help="trộn vào nguồn đã có, giữ phần đã sửa"
    )
    parser.add_argument("--dry-run", action="store_true", help="chỉ cho xem, không ghi")
    parser.add_argument(
        "--agencies", action="store_true", help="ghi luôn cơ quan mới vào agencies.yml"
    )
    parser.add_argument("--review", action="store_true", help="liệt kê từng chỗ cần xem, kèm câu")
    parser.add_argument("--ocr", action="store_true", help="nhận dạng chữ trong bản chụp")


def run(arguments: argparse.Namespace) -> int:
    """0 when every file was taken in; 1 when one was refused or is there already."""
    registers = KnownRegisters() if arguments.json else known(arguments.out)
    home = "" if arguments.json else _home(arguments.out)
    objects: list[Json] = []
    newcomers: dict[str, Newcomer] = {}
    failed = 0
    today = day_in_hanoi(dt.datetime.now(dt.UTC))
    progress = ProgressBar(len(arguments.files), sys.stderr)
    for done, path in enumerate(arguments.files):
        progress.show(done, path.name)
        reading = read(path, arguments.ocr)
        progress.clear()
        if isinstance(reading, Refusal):
            failed += 1
            print(f"{path}: {reading.message} → {reading.hint}", file=sys.stderr)
            continue
        found = [gathered(parts) for parts in documents(reading)]
        if not any(facts.is_document for facts in found):
            failed += 1
            print(f"{path}: {NO_DOCUMENT}", file=sys.stderr)
            continue
        if arguments.json:
            objects += [facts_as_json(facts) for facts in found]
            continue
        intake = _Intake(registers, home, today, arguments, newcomers)
        if not intake.take(path, reading, found):
            failed += 1
    for agency in registers.agencies:
        newcomers.pop(agency.id, None)
    _propose(newcomers, arguments, registers.has_broken_agencies)
    if arguments.json:
        is_ascii = sys.stdout.encoding.lower() not in {"utf-8", "utf8"}
        print(json.dumps(objects, ensure_ascii=is_ascii, indent=2))
    return 1 if failed else 0


def _home(folder: Path) -> str:
    """The address of the portal that a folder belongs to; empty where it belongs to none."""
    if not any((above / "mkdocs.yml").is_file() for above in folder.absolute().parents):
        return ""
    # Where there is no portal yet, what reads its settings need not be loaded.
    from ...settings import portal_address

    return portal_address(folder)


_LINE = expression(r"\(dòng (\d+)\)")
_TO_REVIEW = "  # cần xem: máy đề xuất từ văn bản vừa nhập"
_NOTHING_LEFT = "  nguồn ấy không còn lời nhắc «cần xem» nào"


@dataclass(frozen=True, slots=True)
class _Intake:
    """Writes the sources of files, and gathers the agencies that the register lacks."""

    registers: KnownRegisters
    home: str
    today: dt.date
    args: argparse.Namespace
    newcomers: dict[str, Newcomer]

    def take(self, path: Path, reading: DocumentText, found: Sequence[DocumentFacts]) -> bool:
        """Write the sources of one file, and say what went where."""
        well = True
        for facts in found:
            target, source = self._placed(facts)
            if source.new_agency:
                newcomer = Newcomer(source.new_agency, facts.place or "")
                self.newcomers[source.new_agency["id"]] = newcomer
            action = _write(target, source, self.args)
            well = well and action is not None
            done = action or "đã có nguồn này, không ghi (thêm --update để trộn)"
            print(f"{path} → {target}: {done}")
            _tell(facts, source, reading, is_full=self.args.review)
            if action is None:
                _tell_rest(target)
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
            )
            target: Path = self.args.out / source.path
            if not target.exists() or not _are_two(target, source):
                break
        twin = None if target.exists() else twin_of(source.text, target.parent, target)
        if twin and not _are_two(twin, source):
            return twin, replace(source, text=with_id_of(source.text, twin))
        return target, source


def _are_two(path: Path, source: Source) -> bool:
    return is_other_document(path.read_text(encoding="utf-8"), source.text)


def _write(target: Path, source: Source, args: argparse.Namespace) -> str | None:
    """What was done; None where a source is there and may not be touched."""
    text, action = source.text, "nguồn mới"
    if target.exists():
        if not args.update:
            return None
        result = merged(target.read_text(encoding="utf-8"), source.text)
        if result is None:
            return None
        text = result.text
        action = f"đã trộn, thêm {len(result.added)} mục, {len(result.conflicts)} chỗ cần xem"
        action += "".join(f"\n  cần xem {conflict}" for conflict in result.conflicts)
    if args.dry_run:
        print(text)
        return f"{action} (chưa ghi)"
    write_over(target, text)
    return action


def _tell(facts: DocumentFacts, source: Source, reading: DocumentText, is_full: bool) -> None:
    account = accounted(facts.parts)
    print(
        f"  {account.lines} dòng: {account.placed} vào nguồn, "
        f"{len(account.set_aside)} để riêng, {len(account.lost)} mất"
    )
    for item in account.set_aside:
        print(f"    để riêng dòng {item.line} ({item.why}): {without_personal(item.text)[:70]}")
    for note in reading.notes:
        print(f"  lưu ý: {note}")
    printed = {line.number: line.text for line in reading.lines} if is_full else {}
    for remark in source.remarks:
        print(f"  cần xem {remark}")
        place = _LINE.search(remark)
        if place and printed.get(int(place[1]), "").strip():
            print(f"     «{shown_sentence(printed[int(place[1])])}»")
    if is_full:
        for number, mark in enumerate(source.review, start=1):
            where = f" (mục {mark.section})" if mark.section else ""
            print(f"  {number}. {mark.key}{where}: {mark.message}")
            print(f"     «{mark.sentence}»")
    count = len(source.remarks) + len(source.review)
    if count:
        more = "" if is_full or not source.review else "; xem từng chỗ: thêm --review"
        print(f"  còn {count} chỗ cần xem{more}")


def _tell_rest(target: Path) -> None:
    """How much is left to do in a source that an editor may have worked on."""
    left = target.read_text(encoding="utf-8").count("cần xem")
    print(f"  trong {target} còn {left} lời nhắc «cần xem»" if left else _NOTHING_LEFT)


def _propose(newcomers: dict[str, Newcomer], args: argparse.Namespace, is_broken: bool) -> None:
    """Agencies that the register lacks: written into it, or told where it is not ours to write."""
    if not newcomers:
        return
    register = args.out / "agencies.yml"
    is_new = not register.exists()
    why_not, text = "", None
    if args.dry_run:
        why_not = "chưa ghi"
    elif is_broken:
        why_not = "tệp còn lỗi: chạy «congkhai check» và sửa trước"
    elif not is_new and not args.agencies:
        why_not = "hoặc nhập với --agencies"
    else:
        text = _with_agencies(register, newcomers)
        why_not = "" if text else "danh sách nằm trên một dòng, lệnh không ghi vào được"
    if text is None:
        print(f"Thêm vào mục «agencies» của {register} ({why_not}):")
        print(_as_yaml([newcomer.entry for newcomer in newcomers.values()]))
        return
    write_over(register, text)
    done = f"Đã lập {register} với" if is_new else f"Đã thêm vào {register}"
    print(f"{done} {len(newcomers)} cơ quan mới; xem lại tên và cấp của từng cơ quan")


def _with_agencies(register: Path, newcomers: dict[str, Newcomer]) -> str | None:
    """None where the register lists its agencies in one line."""
    whole: str | None = register.read_bytes().decode("utf-8-sig") if register.exists() else ""
    for newcomer in newcomers.values():
        lines = [_TO_REVIEW, *_as_yaml([newcomer.entry]).splitlines()]
        whole = with_entry(whole, "agencies", lines) if whole is not None else None
    return whole


def _as_yaml(entries: list[CommentedMap]) -> str:
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 100_000  # a name stays on its line
    out = io.StringIO()
    yaml.dump(entries, out)
    return out.getvalue()
