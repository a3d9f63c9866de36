"""Files that records and plans point at: there, of the kind they say, each at its own address."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from pathlib import Path, PurePosixPath

from ...addresses import record_file
from ...bilingual import Bilingual, filled
from ...expressions import expression
from ...model import Plan, Records
from ...problems import Place, Problem, found
from ...text import Outline, safe_file_name
from ..load.records import KINDS as RECORD_KINDS
from ..load.records import Attachment, RecordFiles
from .pictures import ShownText, shown_pictures
from .spoken import spoken_of

LARGEST = 50_000_000
"""Bytes; a host of static pages refuses a single file of more than 100 MB."""
_SIGNS: Mapping[str, bytes] = {
    "png": b"\x89PNG\r\n\x1a\n",
    "jpg": b"\xff\xd8\xff",
    "webp": b"RIFF",
    "docx": b"PK\x03\x04",
    "xlsx": b"PK\x03\x04",
}
_EMPTY = Bilingual("tệp rỗng", "the file is empty")
_UNREADABLE = Bilingual("không đọc được", "it cannot be read")
_MACROS = Bilingual("tệp có macro", "it holds macros")
_NOT_TEXT = Bilingual("không phải chữ UTF-8", "it is not UTF-8 text")
_LOCKED = Bilingual("tệp đặt mật khẩu hoặc kiểu cũ", "it has a password or is of an old kind")


def by_name(files: RecordFiles) -> dict[str, Attachment]:
    """The first of each name; `same_names` tells of the others."""
    held: dict[str, Attachment] = {}
    for attachment in files.attachments:
        held.setdefault(attachment.name, attachment)
    return held


def evidence_of(records: Records) -> Iterator[tuple[str, Place]]:
    """Every link of every record, and the record's place."""
    for records_of_kind in (
        records.publications,
        records.awards,
        records.results,
        records.steps,
        records.titles,
        records.examples,
        records.outcomes,
    ):
        for record in records_of_kind:
            if record.link:
                yield record.link, record.at


def wrong_attachments(
    records: Records, original: str, pictures: Set[str], held: Mapping[str, Attachment]
) -> Iterator[Problem]:
    """What stands in the way of publishing them, and those that nothing leads to.

    Whether a picture can be shown is told where a text names it.
    """
    used = {link for link, _ in evidence_of(records)} | {original}
    public: dict[str, Attachment] = {}
    for name, attachment in sorted(held.items()):
        place = Place(attachment.shown)
        if name not in used | pictures:
            yield found(place, "K728", file=name, fix=_where_to(attachment))
            continue
        if name in used and (why := why_not_kind(attachment.path, name)):
            yield found(place, "K727", file=name, why=why)
        address = safe_file_name(name)
        other = public.setdefault(address.casefold(), attachment)
        if other is not attachment:
            yield found(place, "K726", file=name, other=other.name, address=address)


def same_names(files: RecordFiles) -> Iterator[Problem]:
    """Two files of one name in two folders of a plan would have one address."""
    held = by_name(files)
    for attachment in files.attachments:
        other = held[attachment.name]
        if other is not attachment:
            yield found(
                Place(attachment.shown),
                "K726",
                file=attachment.shown,
                other=other.shown,
                address=safe_file_name(attachment.name),
            )


def why_not_kind(path: Path, name: str) -> str:
    """Why the content is not what the ending says; empty when it is."""
    ending = name.rpartition(".")[2].lower().replace("jpeg", "jpg")
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(4096)
        if not size:
            return _EMPTY
        if size > LARGEST:
            return filled(
                "lớn hơn $limit MB", "larger than $limit MB", limit=str(LARGEST // 1_000_000)
            )
        if ending == "csv":
            return _why_no_text(path.read_bytes())
        if ending in {"docx", "xlsx"} and start.startswith(b"PK"):
            return _why_no_office(path, ending)
    except (OSError, zipfile.BadZipFile):
        return _UNREADABLE
    if ending == "pdf":
        return "" if b"%PDF-" in start[:1024] else _seems(start)
    is_right = start.startswith(_SIGNS[ending]) and (ending != "webp" or start[8:12] == b"WEBP")
    return "" if is_right else _seems(start)


def _why_no_text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _NOT_TEXT
    return _NOT_TEXT if "\0" in text else ""


def _why_no_office(path: Path, ending: str) -> str:
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
    if any(name.endswith("vbaProject.bin") for name in names):
        return _MACROS
    own = {"docx": "word/", "xlsx": "xl/"}[ending]
    if any(name.startswith(own) for name in names):
        return ""
    other = next((kind for kind, top in (("docx", "word/"), ("xlsx", "xl/")) if top in names), "")
    return _is_a(other.upper() or "ZIP")


def _seems(start: bytes) -> str:
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return _LOCKED
    if b"%PDF-" in start[:1024]:
        return _is_a("PDF")
    for kind, sign in _SIGNS.items():
        if start.startswith(sign):
            return _is_a("ZIP" if sign.startswith(b"PK") else kind.upper())
    lowered = start[:200].lstrip().lower()
    return _is_a("HTML") if lowered.startswith((b"<!doctype", b"<html")) else _UNREADABLE


def _is_a(kind: str) -> str:
    return filled("nội dung là $kind", "its content is $kind", kind=kind)


def with_own_files(
    plan: Plan, outline: Outline, held: Mapping[str, Attachment]
) -> tuple[Plan, list[Problem]]:
    """The plan with what lies beside it and what its text shows: the signed original, pictures,
    words of what the source is silent about."""
    plan, problems = _with_original(plan, held)
    pictures, more = shown_pictures(text_of_plan(plan, outline), held)
    spoken = spoken_of(plan, outline)
    if pictures or spoken:
        plan = replace(plan, pictures=pictures, spoken=spoken)
    return plan, [*problems, *more]


def text_of_plan(plan: Plan, outline: Outline) -> ShownText:
    text = outline.body.decode() if b"![" in outline.body else ""
    file = plan.body_file or plan.at.file
    return ShownText(text, file, plan.body_line, PurePosixPath(plan.folder).name)


def _with_original(plan: Plan, held: Mapping[str, Attachment]) -> tuple[Plan, list[Problem]]:
    """The plan with the checksum of its signed original, when that lies beside it."""
    original = plan.original
    if original is None or not original.file:
        return plan, []
    without = replace(plan, original=replace(original, file=None))
    attachment = held.get(original.file)
    if attachment is None:
        return without, [found(original.at, "K411", file=original.file)]
    try:
        with attachment.path.open("rb") as file:
            checksum = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return without, [found(original.at, "K411", file=original.file)]
    if original.sha256 and original.sha256 != checksum:
        return without, [found(original.at, "K729", file=original.file, checksum=checksum)]
    return replace(plan, original=replace(original, sha256=checksum)), []


def published_files(
    plan: Plan, records: Records, held: Mapping[str, Attachment]
) -> Iterator[tuple[str, Path]]:
    """The files that the plan or a record points at or shows, by where they are served: also where
    they were while the plan was called otherwise."""
    used = {link for link, _ in evidence_of(records)}
    used |= {(plan.original.file or "") if plan.original else ""}
    used |= {picture.name for picture in plan.pictures}
    used |= {picture.name for example in records.examples for picture in example.pictures}
    for name in sorted(used & held.keys()):
        for identifier in (plan.id, *plan.former_ids):
            yield record_file(identifier, safe_file_name(name)), held[name].path


def _where_to(attachment: Attachment) -> Bilingual:
    """Into a record; what is named as a table of records goes where these are read."""
    fix = filled(_TO_RECORD, _TO_RECORD.en, file=attachment.name)
    path = attachment.path
    folder, suffix = path.parent.name, path.suffix.lower()
    if folder in RECORD_KINDS and suffix == ".csv":
        return filled(_OUTSIDE, _OUTSIDE.en, fix=fix, folder=folder)
    if folder == "models" and suffix == ".docx":
        name = f"{safe_file_name(attachment.name).rpartition('.')[0]}.md"
        return filled(_ARTICLE, _ARTICLE.en, fix=fix, name=name)
    kind = _COPY.sub("", path.stem.lower())
    if kind in RECORD_KINDS and folder not in RECORD_KINDS and suffix in {".csv", ".xlsx"}:
        return filled(_TABLE, _TABLE.en, fix=fix, kind=kind)
    return fix


# «results (1)», «results - Copy»: as browsers and Windows name what is there already
_COPY = expression(r"(?: ?\(\d+\)| - (?:copy|bản sao)(?: ?\(\d+\))?)$")
_TO_RECORD = Bilingual(
    "ghi «link: $file» vào bản ghi của nó, hoặc dời tệp đi",
    "write «link: $file» into its record, or move the file away",
)
_OUTSIDE = Bilingual(
    "$fix; là bảng nhiều bản ghi thì đặt ở ngoài thư mục $folder/, với tên $folder.csv",
    "$fix; a table of many records goes outside the folder $folder/, under the name $folder.csv",
)
_TABLE = Bilingual(
    "là bảng bản ghi thì lưu thành CSV UTF-8 với đúng tên «$kind.csv» (đã có tệp ấy thì gộp vào); "
    "là tệp đính kèm thì $fix",
    "a table of records is saved as CSV UTF-8 under the name «$kind.csv» (or added to it); if it "
    "is an attachment, $fix",
)
_ARTICLE = Bilingual(
    "bài về điển hình thì viết thành tệp chữ «$name» ở cùng chỗ; là tệp đính kèm thì $fix",
    "an article about an example is written as the text file «$name» beside it; if it is an "
    "attachment, $fix",
)
