"""Turn a real administrative document (text, Word, PDF) into a draft source of a plan.

    reading → division → paragraph → facts → draft

Every line of the original ends up in the text, in a field, or on the list of what was set aside
(pages of which a scan gave no words are told by their numbers alone); what the document leaves
blank stays blank; what is uncertain is marked for the editor.
"""

from pathlib import Path

from .extract.facts import DocumentFacts, gathered
from .extract.head.doubt import Doubt
from .output.line_account import Account, accounted
from .output.new_agency import ended_with_its_place, free_id, is_many, new_agency
from .output.to_json import facts_as_json
from .readers.detect import read, read_bytes
from .readers.lines import DocumentText, Refusal, TextLine
from .structure.division import documents

__all__ = [
    "Account",
    "DocumentFacts",
    "DocumentText",
    "Doubt",
    "Refusal",
    "TextLine",
    "accounted",
    "documents",
    "ended_with_its_place",
    "facts_as_json",
    "free_id",
    "gathered",
    "import_file",
    "is_many",
    "new_agency",
    "read",
    "read_bytes",
]


def import_file(path: Path) -> list[DocumentFacts] | Refusal:
    """The documents of a file with their facts, or why it cannot be read."""
    reading = read(path)
    if isinstance(reading, Refusal):
        return reading
    return [gathered(parts) for parts in documents(reading)]
