"""`congkhai import`: documents to draft sources, or to JSON."""

from __future__ import annotations

import argparse
import io
import json
import sys
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from ...problems import Language
from ...publishing import write_over
from ...settings import portal_address
from ..extract.facts import DocumentFacts, gathered
from ..extract.registers import KnownRegisters, known
from ..readers.detect import read
from ..readers.lines import DocumentText, Refusal
from ..structure.division import documents
from .draft_writer import Source, drafted
from .line_account import accounted
from .merge import merged
from .progress import ProgressBar
from .to_json import Json, facts_as_json

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
    parser.add_argument("--ocr", action="store_true", help="nhận dạng chữ trong bản chụp")


def run(arguments: argparse.Namespace) -> int:
    """0 when every file was taken in; 1 when one was refused or is there already."""
    registers = KnownRegisters() if arguments.json else known(arguments.out)
    objects: list[Json] = []
    newcomers: dict[str, CommentedMap] = {}
    failed = 0
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
        sources = [drafted(facts, registers, portal_address(arguments.out)) for facts in found]
        newcomers |= {s.new_agency["id"]: s.new_agency for s in sources if s.new_agency}
        if not _take_in(path, reading, found, sources, arguments):
            failed += 1
    _propose(newcomers, arguments)
    if arguments.json:
        is_ascii = sys.stdout.encoding.lower() not in {"utf-8", "utf8"}
        print(json.dumps(objects, ensure_ascii=is_ascii, indent=2))
    return 1 if failed else 0


def _take_in(
    path: Path,
    reading: DocumentText,
    found: list[DocumentFacts],
    sources: list[Source],
    args: argparse.Namespace,
) -> bool:
    """Write the sources of one file, and say what went where."""
    well = True
    for facts, source in zip(found, sources, strict=True):
        target = args.out / source.path
        action = _write(target, source, args)
        well = well and action is not None
        print(
            f"{path} → {target}: {action or 'đã có nguồn này, không ghi (thêm --update để trộn)'}"
        )
        _tell(facts, source, reading)
    return well


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


def _tell(facts: DocumentFacts, source: Source, reading: DocumentText) -> None:
    account = accounted(facts.parts)
    print(
        f"  {account.lines} dòng: {account.placed} vào nguồn, "
        f"{len(account.set_aside)} để riêng, {len(account.lost)} mất"
    )
    for item in account.set_aside:
        print(f"    để riêng dòng {item.line} ({item.why}): {item.text[:70]}")
    for note in reading.notes:
        print(f"  lưu ý: {note}")
    for remark in source.remarks:
        print(f"  cần xem {remark}")


def _propose(newcomers: dict[str, CommentedMap], args: argparse.Namespace) -> None:
    """Agencies that the register lacks: a register where there is none, else what to add to it."""
    if not newcomers:
        return
    register = args.out / "agencies.yml"
    entries = _as_yaml(list(newcomers.values()))
    if register.exists() or args.dry_run:
        print(f"Thêm vào mục «agencies» của {register}:\n{entries}")
        return
    text = f"# cần xem: máy đề xuất từ các văn bản vừa nhập\nagencies:\n{entries}"
    write_over(register, text)
    print(f"Đã lập {register} với {len(newcomers)} cơ quan mới")


def _as_yaml(entries: list[CommentedMap]) -> str:
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(entries, out)
    return out.getvalue()
