"""What is read of a head does not depend on how it is set."""

from __future__ import annotations

import os

import pytest
from congkhai.importing import documents, facts_as_json, gathered, read_bytes

from .heads_made import HEADS, Head, made

WAYS = 200 if os.environ.get("SOAK") else 8


def read(text: str) -> dict[str, object]:
    parts = documents(read_bytes("a.txt", text.encode()))
    assert len(parts) == 1, "one document was taken for several"
    found = facts_as_json(gathered(parts[0]))
    signed = found["signatory"] or {}
    return {
        **found,
        "name": signed.get("name"),
        "office": signed.get("title"),
        "capacity": signed.get("capacity", []),
    }


def folded(value: object) -> object:
    """Titles set in capitals, and names that a text nowhere writes in small letters."""
    return value.casefold() if isinstance(value, str) else value


@pytest.mark.parametrize("head", HEADS, ids=lambda head: head.agency)
@pytest.mark.parametrize("seed", range(WAYS))
def test_a_head_says_the_same_however_it_is_set(head: Head, seed: int):
    text, facts, how = made(head, seed * len(HEADS) + HEADS.index(head))
    found = read(text)
    different = {
        name: (value, found[name])
        for name, value in facts.items()
        if folded(value) != folded(found[name])
    }
    assert not different, f"{how}\n{text}"
    assert found["recipients_count"] == 3, f"{how}\n{text}"
