"""Who speaks where no attribution says so: after `Minister X said:` or `MR KING:`, and in a communique."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from crossclaim.extract.network.people import proper
from crossclaim.extract.network.scene import Scene
from crossclaim.nlp.words import Bounds

LINE: Final = re.compile(r"[^\n]{2,600}")
SAYS: Final = re.compile(
    r"\b(?:said|says|added|commented|stated|declared|announced|wrote|statement|remarks)"
    r"(?::[ \t](?=\S)|\b[^:.\n]{0,40}:[ \t]*$)",
    re.IGNORECASE,
)
"""A verb of saying with a colon right behind it, or at the end of its line."""
QUOTE: Final = re.compile(r"\s*[\"“”'‘`«]")
LABEL: Final = re.compile(r"(?P<name>[A-Z][A-Z.'’ -]{1,40}[A-Z]):[ \t]")
"""Who speaks in a transcript, in capitals at the head of a line."""
DATELINE: Final = re.compile(
    r"\((?P<outlet>[^()\n]{2,60})\) -- (?P<notes>(?:\[[^\][\n]{1,90}\] ){0,4})\[(?:TEXT|EXCERPTS?)\]", re.IGNORECASE
)
"""The head of a report of a monitoring service, with who wrote it in brackets where that is not the outlet."""
NOTE: Final = re.compile(r"\[(?:BY )?([^\][]+)\]", re.IGNORECASE)
KINDS: Final = frozenset(
    {"communique", "excerpt", "excerpts", "editorial", "commentary", "speech", "statement", "interview", "report"}
    | {"letter", "article", "announcement", "dispatch", "text", "message", "proclamation", "passage", "unattributed"}
)
NEAR: Final = 40
"""Characters between a source and the verb of saying at the end of its line."""
HEAD: Final = 600
"""Characters at the head of a text in which a dateline stands."""
WORD: Final = re.compile(r"[a-z]+")
BACK: Final = 800
"""Characters before a paragraph in which whoever is quoted there may have been named."""


@dataclass(frozen=True, slots=True)
class Turn:
    """From where on somebody speaks, and where the text names him; None where it does not say."""

    start: int
    named: Bounds | None


class Speakers:
    """Who speaks where in one text."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def at(self, place: int) -> Bounds | None:
        """Where the text names whoever speaks at a place; None where it is the author or nobody knows."""
        turns, starts = self._turns
        number = bisect_right(starts, place) - 1
        return turns[number].named if number >= 0 else None

    def quoted_at(self, place: int) -> Bounds | None:
        """Where the text names whoever is quoted at a place, though no attribution of its own says so.

        A quotation without one goes on with whoever is quoted nearest before it, or else right after.
        """
        text = self._scene.text
        start = text.rfind("\n", 0, place) + 1
        if not is_quoted(text[start:place]):
            return None
        end = text.find("\n", place)
        rows, starts = self._sourced
        number = bisect_left(starts, place)
        if number > 0 and starts[number - 1] >= start - BACK:
            return rows[number - 1]
        return rows[number] if number < len(rows) and starts[number] < (end if end >= 0 else len(text)) else None

    @cached_property
    def writer(self) -> Bounds | None:
        """Where the head of the text names whose words it is: the author of a communique, or the outlet."""
        found = DATELINE.search(self._scene.text, 0, HEAD)
        if found is None:
            return None
        for note in reversed(list(NOTE.finditer(self._scene.text, *found.span("notes")))):
            if not KINDS.intersection(WORD.findall(note[1].lower())):
                return note.span(1)
        return found.span("outlet")

    @cached_property
    def _sourced(self) -> tuple[Sequence[Bounds], Sequence[int]]:
        """Where the sources of attributions are named, by where their cues begin."""
        rows = sorted(
            (row.cue.start, row.source[0].start, row.source[0].end) for row in self._scene.reading.quoted if row.source
        )
        return [(start, end) for _, start, end in rows], [cue for cue, _, _ in rows]

    @cached_property
    def _turns(self) -> tuple[Sequence[Turn], Sequence[int]]:
        turns = list(self._read())
        return turns, [one.start for one in turns]

    def _read(self) -> Iterator[Turn]:
        for line in LINE.finditer(self._scene.text):
            label = LABEL.match(line[0])
            if label is not None:
                at = line.start()
                yield Turn(at + label.end(), self._someone(at, at + label.end("name")))
                continue
            says = SAYS.search(line[0])
            end = line.start() + says.end() if says is not None else 0
            if says is not None and QUOTE.match(self._scene.text, end) is None:
                named = self._someone(line.start(), line.start() + says.start())
                if named is not None:
                    yield Turn(end, named)

    def _someone(self, start: int, end: int) -> Bounds | None:
        """The source of the attribution whose verb ends a stretch, else the person who is named right before it."""
        rows, cues = self._sourced
        for number in range(bisect_left(cues, start), bisect_right(cues, end)):
            if start <= rows[number][0] and rows[number][1] <= end <= rows[number][1] + NEAR:
                return rows[number]
        known = [(one.start, one.end) for one in self._scene.names(start, end) if one.actor and one.end <= end]
        marks = (mark for mark in self._scene.entities(start, end) if mark.kind == "person")
        marked = [bounds for mark in marks if (bounds := proper(self._scene.text, mark)) is not None]
        people = [one for one in [*known, *marked] if one[1] + NEAR >= end and (one in marked or self._is_person(one))]
        return max(people, default=None)

    def _is_person(self, bounds: Bounds) -> bool:
        return any(one.actor is not None and one.actor.kind == "person" for one in self._scene.names(*bounds))


def is_quoted(before: str) -> bool:
    """Whether a quotation is open at the end of the beginning of a paragraph."""
    opened = before.count("“") + before.count("``") - before.count("”") - before.count("''")
    return opened > 0 or before.count('"') % 2 == 1
