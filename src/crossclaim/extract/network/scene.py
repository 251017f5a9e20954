"""One document as the network sees it: its reading, its known names, its times, and where its sentences are."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from crossclaim.evidence import Document
from crossclaim.evidence.codebook import TYPES
from crossclaim.extract.extraction import Find, english
from crossclaim.extract.moments import Moment, Moments, find_moments
from crossclaim.extract.network.people import whole_names
from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.found import Found
from crossclaim.knowledge.table import load_table
from crossclaim.nlp.network import Network
from crossclaim.nlp.reading import Mark, Quoted, Reading
from crossclaim.nlp.words import Bounds
from crossclaim.text.sentences import sentences

LIKELY = 0.5


@dataclass(frozen=True)
class Scene:
    """A document read by the network; every bound is in characters of its text."""

    document: Document
    reading: Reading
    sentences: Sequence[Bounds]
    found: Sequence[Found]
    moments: Moments

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    @cached_property
    def home(self) -> Actor | None:
        """The state that the text names most, of which a bare `the army` is; None where it names none."""
        counts: Counter[str] = Counter()
        for one in self.found:
            if one.actor is not None and one.actor.kind != "outlet":
                counts[one.actor.name if one.actor.kind == "state" else one.actor.of] += 1
        del counts[""]
        best = max(counts, key=lambda name: counts[name], default="")
        return load_table().actors.get(best)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [one.start for one in self.found]

    @cached_property
    def _entity_starts(self) -> list[int]:
        return [one.start for one in self.reading.entities]

    def sentence(self, at: int) -> Bounds:
        """The sentence that a character stands in."""
        return self.sentences[max(0, bisect_right(self._starts, at) - 1)]

    def names(self, start: int, end: int) -> Sequence[Found]:
        """The known names that begin before `end` and end after `start`, in order."""
        first = max(0, bisect_right(self._name_starts, start) - 1)
        after = bisect_right(self._name_starts, end - 1)
        return [one for one in self.found[first:after] if one.end > start]

    def entities(self, start: int, end: int) -> Sequence[Mark]:
        """The entities that the network marks within a stretch, in order."""
        first = bisect_left(self._entity_starts, start)
        after = bisect_right(self._entity_starts, end - 1)
        return [one for one in self.reading.entities[first:after] if one.end <= end]

    def quoted(self, at: int) -> Sequence[Quoted]:
        """The attributions whose content covers a character and whose source is known, the widest content first."""
        rows, starts, widest = self._contents
        first, after = bisect_left(starts, at - widest), bisect_right(starts, at)
        around = [row for row in rows[first:after] if row.covers(at)]
        return sorted(around, key=lambda row: (-row.width, row.cue.start))

    @cached_property
    def _contents(self) -> tuple[list[Quoted], list[int], int]:
        """The attributions with source and content by where their content begins, and how wide the widest is.

        A deed attributes nothing, though it may look as if it did to a head that learnt from other news: `bombed`.
        """
        deeds = {
            one.predicate.start
            for one in self.reading.predicated
            if one.chance > LIKELY and not TYPES[one.type].quad.startswith("verbal")
        }
        said = (row for row in self.reading.quoted if row.source and row.content and row.cue.start not in deeds)
        rows = sorted(said, key=_begin)
        return rows, [_begin(row) for row in rows], max((row.width for row in rows), default=0)

    def time(self, start: int, end: int) -> Moment | None:
        """The expression of time whose words a stretch shares, with its value."""
        return self.moments.touching(start, end)


def view(document: Document, network: Network, find: Find) -> Scene | None:
    """What the network and the knowledge see in the English blocks that are read; None where there are none."""
    blocks = english(document)
    if not blocks:
        return None
    bounds = [(block.start, block.end) for block in blocks]
    borders = [one for start, end in bounds for one in sentences(document.text, start, end)]
    found = [one.moved(start) for start, end in bounds for one in find(document.text[start:end])]
    reading = network.read(document.text, bounds, borders)
    names = whole_names(document.text, found, reading.entities)
    return Scene(document, reading, borders or bounds, names, find_moments(document))


def _begin(row: Quoted) -> int:
    return row.content[0].start
