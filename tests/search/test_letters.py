"""Texts in one byte a letter: written here, read by the client."""

from __future__ import annotations

import json
import subprocess
import unicodedata

import pytest
from congkhai.search.letters import encoded

from tests.need import program
from tests.search.conftest import SEARCH

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
EVERY = "".join(
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in TONES
)
READ = """
const { textOf } = await import(process.argv[1]);
console.log(JSON.stringify(process.argv.slice(2).map((hex) => textOf(Buffer.from(hex, "hex")))));
"""


def read(*written: bytes) -> list[str]:
    module = (SEARCH / "client" / "letters.js").as_uri()
    shown = [data.hex() for data in written]
    run = subprocess.run(
        [program("node"), "--input-type=module", "-e", READ, module, *shown],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    found: list[str] = json.loads(run.stdout)
    return found


def test_what_is_written_is_what_the_client_reads():
    texts = [
        "",
        EVERY,
        "".join(map(chr, range(32, 127))),
        'đ Đ “7/KH-UBND” – ‘m²’ … • ≥ 5% ≤ 7 → « » § 1° 3 × 4\n\x01\n["a"]',
        "Trồng cây ☺",
        "tab\tvà \x1f",
        "Αθήνα, 北京",
    ]
    assert read(*map(encoded, texts)) == texts


@pytest.mark.parametrize(
    ("text", "length"),
    [("Kế hoạch trồng cây", 18), (f"“{EVERY}”", 146), ("Trồng cây ☺", 3 + 16)],
)
def test_a_letter_of_a_text_is_one_byte_where_the_text_has_no_stranger(text, length):
    assert len(encoded(text)) == length
