"""The keys of one entry, each with its class."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from ..value import value_class
from .reading import Numbers, WatchedWords, WordCount, places

HEAD = 3
"""The class of a key in an entry's title, agency, number or signatory; 0–2 is how often else."""
_CLASSES = np.array([0, 0, 1, 1, 2], np.uint64)


@value_class
class Posted:
    keys: Numbers
    classes: Numbers


def posted(
    vocabulary: WatchedWords,
    head: Numbers,
    body: WordCount,
    special: Mapping[str, int],
    own: Iterable[str],
) -> Posted:
    """`special` and `own` are keys that are not words; `head` are the keys of its labels."""
    number_of = vocabulary.number
    classes = _CLASSES[np.minimum(body.times, len(_CLASSES) - 1)]
    at, held = places(head, body.keys)
    classes[at[held]] = HEAD
    named = {number_of(key) for key in own}
    further = {number_of(key): min(times, len(_CLASSES) - 1) for key, times in special.items()}
    others = {number: times for number, times in further.items() if number not in named}
    labels = np.array([*head[~held].tolist(), *named], np.uint64)
    return Posted(
        np.concatenate((body.keys, np.array([*others], np.uint64), labels)),
        np.concatenate(
            (
                classes,
                _CLASSES[np.array([*others.values()], np.intp)],
                np.full(len(labels), HEAD, np.uint64),
            )
        ),
    )
