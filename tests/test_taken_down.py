"""What is taken out of view is in nothing that a portal writes."""

from __future__ import annotations

import codecs
import datetime as dt
import gzip
import zlib
from pathlib import Path

import pytest
from congkhai.knowledge import load_portal
from congkhai.pipeline import generate
from congkhai.search.letters import TABLE
from congkhai.search_entries import entries
from congkhai.site import Page
from congkhai.snapshot import Site

from tests.pictures import chunk, png
from tests.small import FACTS, source, write
from tests.test_history import Repository

SITE = Site("https://binh-hai.example/")
PHONE, NAME, BOX = "0988777666", "Lê Thị Kín", "kin.le@binhhai.example"
ASKED = (
    "consultation:\n  opens: 01/03/2024\n  closes: 31/03/2024\n  send_to: so-y-te\n"
    f'  contact: {{name: {NAME}, phone: "{PHONE}", mail: {BOX}}}\n'
)
OPEN, CLOSED = dt.date(2024, 3, 31), dt.date(2024, 4, 1)


def everything(folder: Path, day: dt.date, history: object = None) -> bytes:
    """All bytes of the site, unpacked where they are packed."""
    parts: list[bytes] = []
    for made in generate(load_portal(folder), day, SITE, history):  # type: ignore[arg-type]
        if isinstance(made, Page):
            parts += [made.content.encode(), made.head.encode(), made.title.encode()]
            continue
        parts.append(made[1])
        for unpack in (gzip.decompress, zlib.decompress, lambda data: zlib.decompress(data, -15)):
            try:
                unpacked = unpack(made[1])
            except (OSError, zlib.error, EOFError):
                continue
            # Texts of the search are in one byte a letter.
            parts += [unpacked, codecs.charmap_decode(unpacked, "strict", TABLE)[0].encode()]
    return b"\n".join(parts)


@pytest.mark.parametrize("secret", [PHONE, NAME, BOX])
def test_whom_to_ask_is_shown_while_a_draft_is_open_and_nowhere_afterwards(tmp_path, secret):
    plans = write(tmp_path, {"ke-hoach-a.md": source(FACTS + ASKED)})
    assert secret.encode() in everything(plans, OPEN)
    assert secret.encode() not in everything(plans, CLOSED)


@pytest.mark.parametrize("what", ["contact", "file", "line", "picture", "plan"])
def test_what_was_removed_from_a_source_is_in_nothing_of_the_next_site(tmp_path, what):
    """Also where Git remembers it: pages, feeds and calendars tell of changes, not of old words."""
    repository = Repository(tmp_path)
    facts = FACTS + (ASKED if what == "contact" else "")
    body = f"## I. Nội dung\n\n1. Hỏi {NAME}.\n2. Trồng cây.\n"
    files: dict[str, str | bytes] = {"ke-hoach-a.md": source(facts, body)}
    files["ke-hoach-b.md"] = source(
        FACTS.replace("ke-hoach-a", "ke-hoach-b").replace("number: 12", "number: 13"), body
    )
    record = "duty: bao-cao\ntitle: Báo cáo\ndate: 01/05/2024\nlink: kin.pdf\n"
    obliged = "obligations:\n  - {id: bao-cao, what: Công khai kết quả}\n"
    if what == "file":
        files["ke-hoach-a.md"] = source(facts + obliged, body)
        files["ke-hoach-a/reports/1.yml"] = record
        files["ke-hoach-a/reports/kin.pdf"] = f"%PDF-1.7 {NAME}".encode()
    if what == "picture":
        shown = body + "\n![Bản đồ ba xã](nha-kin.png)\n"
        files["ke-hoach-a.md"] = source(facts, shown)
        files["ke-hoach-a/nha-kin.png"] = png(4, 3, chunk(b"tEXt", f"Comment\0{NAME}".encode()))
    repository.save("Đăng", files)
    if what == "picture":
        assert NAME.encode() in everything(tmp_path / "plans", CLOSED, repository.history)
    clean = source(FACTS, body.replace(f"1. Hỏi {NAME}.\n2. ", "1. "))
    for path in (tmp_path / "plans").rglob("*.md"):
        path.write_text(clean.replace("ke-hoach-a", path.stem), "utf-8")
    second = tmp_path / "plans/ke-hoach-b.md"
    second.write_text(second.read_text("utf-8").replace("number: 12", "number: 13"), "utf-8")
    if what == "plan":
        second.unlink()
    for path in (tmp_path / "plans/ke-hoach-a").rglob("*.*"):
        path.unlink()
    repository.commit("Gỡ")
    made = everything(tmp_path / "plans", CLOSED, repository.history)
    for secret in (NAME, PHONE, BOX):
        assert secret.encode() not in made
    if what == "plan":
        assert b"ke-hoach-b" not in made
    if what == "picture":
        assert b"nha-kin" not in made


def test_search_has_nothing_of_a_contact_that_is_gone(tmp_path):
    from congkhai.pipeline import day_of

    plans = write(tmp_path, {"ke-hoach-a.md": source(FACTS + ASKED)})
    snapshot = day_of(load_portal(plans), CLOSED, SITE)
    said = "".join(str(entry) for entry in entries(snapshot))
    assert NAME not in said
    assert PHONE not in said
