"""The times that a document speaks of, found once for the blocks that are read."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from crossclaim.evidence import Document
from crossclaim.extract.extraction import english
from crossclaim.times import Timex, find_all, iso

OPEN: Final = "XXXX"
DASHES: Final = frozenset({"-", "–", "—"})
OPENING: Final = re.compile(r"\b(?:since|until|till|before|after)\s+\Z", re.IGNORECASE)
REACH: Final = 10
"""How far before an expression the word may begin that leaves a side open."""
ADJECTIVES: Final = frozenset({"current", "former", "future", "present"})


@dataclass(frozen=True, slots=True)
class Moment:
    """An expression of time `[start, end)` and its ISO 8601 value, None where the text does not settle it.

    `is_point` tells what says when from what says only how long or how often. A stretch that two expressions bound
    (`11-13 December`) is one moment.
    """

    start: int
    end: int
    value: str | None
    is_point: bool = True


@dataclass(frozen=True)
class Moments:
    """The moments of a document in order."""

    found: Sequence[Moment] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.found]

    def points(self, start: int, end: int) -> list[Moment]:
        """The moments that begin in a stretch and say when."""
        first, after = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [one for one in self.found[first:after] if one.is_point]

    def touching(self, start: int, end: int) -> Moment | None:
        """The first moment that shares words with a stretch, one with a value before one without."""
        first = max(0, bisect_left(self._starts, start) - 1)
        after = bisect_left(self._starts, end)
        near = [one for one in self.found[first:after] if one.end > start]
        return next((one for one in near if one.value), near[0] if near else None)


def find_moments(document: Document) -> Moments:
    """The moments of the blocks that are read, read against the document's publication date."""
    published = document.metadata.published.value if document.metadata.published else ""
    stretches = [(block.start, block.end) for block in english(document)]
    return Moments(tuple(_moments(document.text, find_all(document.text, stretches, published))))


def _moments(text: str, found: Sequence[Timex]) -> Iterator[Moment]:
    """Each expression as a moment, those that bound one stretch together."""
    covered = 0
    for at, one in enumerate(found):
        if one.start < covered:
            continue
        following = found[at + 1] if at + 1 < len(found) else None
        covered = following.end if following is not None and _is_stretch(text, one, following) else one.end
        yield Moment(_opened(text, one), covered, iso(one), _is_point(text, one))


def _opened(text: str, one: Timex) -> int:
    """Where an expression begins, with the word before it that leaves one of its sides open: `since 2013`."""
    word = OPENING.search(text, max(0, one.start - REACH), one.start) if one.begin == "" or one.finish == "" else None
    return word.start() if word is not None and iso(one) else one.start


def _is_stretch(text: str, one: Timex, following: Timex) -> bool:
    """Whether two expressions bound one stretch: the first ends with the second, or a dash ties two open days."""
    if one.begin and one.begin < following.begin:
        return one.finish == following.finish
    return (
        OPEN == one.value[: len(OPEN)] == following.value[: len(OPEN)]
        and text[one.end : following.start].strip() in DASHES
    )


def _is_point(text: str, one: Timex) -> bool:
    """Whether an expression says when: a date or an hour that is no adjective, or a duration that lies somewhere."""
    if one.kind == "DURATION":
        return one.is_anchored
    return one.kind != "SET" and bool(one.value) and text[one.start : one.end].lower() not in ADJECTIVES
