"""Personal data in records: stricter than in plans, where long numbers may be document numbers."""

from __future__ import annotations

from collections.abc import Iterator

from ...bilingual import Bilingual
from ...expressions import expression
from ...problems import Place, Problem, found
from ..load import scalars
from ..load.records import RecordDraft
from .words import private_data

# Căn cước: twelve digits, the first a zero (the province's code begins with 0).
_CARD = Bilingual("số căn cước", "identity card number")
_IDENTITY = expression(r"(?<![\d/._-])0\d{11}(?![\d/._-])")


def private_values(draft: RecordDraft) -> Iterator[Problem]:
    """No phone, identity number or private mailbox in any value or article."""
    texts = [(scalar.text, scalar.at) for scalar in scalars(draft.node)]
    texts += [
        (line, Place(draft.node.at.file, number))
        for number, line in enumerate(draft.body.split("\n"), draft.body_line)
    ]
    for text, at in texts:
        if text.startswith(("http://", "https://")):
            continue
        hits = list(private_data(text))
        told = {masked for _, _, masked in hits}
        for match in _IDENTITY.finditer(text):
            masked = f"{match[0][:3]}…{match[0][-2:]}"
            if masked not in told:  # words for a card before it have told of it
                hits.append((match.start(), _CARD, masked))
        for start, what, masked in hits:
            # A cell's place counts columns of the table, not letters.
            column = at.column if at.file.endswith(".csv") else at.column + start
            yield found(Place(at.file, at.line, column), "K502", what=what, masked=masked)
