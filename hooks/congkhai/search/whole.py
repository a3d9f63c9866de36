"""An index made at one time, of entries that come one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .band import files_of_band
from .bands import band_count, band_cuts
from .build import RESULTS_TOGETHER, IndexFile, block_files, contents_files, facet_file, word_files
from .concepts import Concepts
from .entry import ReadEntry
from .gathering import gather
from .pieces import MOST_ENTRIES, BandContents, BandKeys, Contents, Gathered

_TOGETHER = 250
"""So many entries are gathered at one time: they take less room then."""
_FINEST = band_cuts(band_count(MOST_ENTRIES))


class WholeIndex:
    def __init__(self) -> None:
        self._waiting: list[ReadEntry] = []
        self._gathered: list[tuple[int, Gathered]] = []
        """With the number of the first entry of each."""
        self._count = 0

    def add(self, entry: ReadEntry) -> None:
        self._waiting.append(entry)
        self._count += 1
        if len(self._waiting) == _TOGETHER:
            self._gather()

    def _gather(self) -> None:
        first = self._count - len(self._waiting)
        self._gathered.append((first, gather(self._waiting, _FINEST)))
        self._waiting = []

    def finish(self, concepts: Concepts, portals: Sequence[str]) -> Iterator[IndexFile]:
        self._gather()
        every = [some for _, some in self._gathered]
        results = [result for some in every for result in some.results]
        blocks = ""
        for at, start in enumerate(range(0, len(results), RESULTS_TOGETHER)):
            blocks += yield from block_files(at, results[start : start + RESULTS_TOGETHER])
        count = band_count(self._count)
        bands: list[BandContents] = []
        for band in range(count):
            some = self._band(band, band_cuts(count))
            bands.append((yield from files_of_band(band, count, some)))
        contents = Contents(
            kinds=tuple(kind for some in every for kind in some.kinds),
            topics=tuple(
                (first + place, topic)
                for first, some in self._gathered
                for place, topic in some.topics
            ),
            bands=tuple(bands),
            blocks=blocks,
            facets=(yield from facet_file([row for some in every for row in some.facets])),
            words=(yield from word_files(concepts)),
        )
        yield from contents_files(contents, portals)

    def _band(self, band: int, cuts: Sequence[str]) -> Iterator[tuple[int, BandKeys]]:
        """A band of few is several of the finest, all of whose cuts are among theirs."""
        start = _FINEST.index(cuts[band - 1]) + 1 if band else 0
        end = _FINEST.index(cuts[band]) + 1 if band < len(cuts) else len(_FINEST) + 1
        for first, some in self._gathered:
            yield from ((first, some.bands[at]) for at in range(start, end) if at in some.bands)
