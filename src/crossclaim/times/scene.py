"""What an expression is read against: the document's own date, and what was last spoken of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from crossclaim.times.stamp import YEARS, Grain, Stamp, is_possible

_PUBLISHED: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?")
_FINENESS: Final[dict[Grain, int]] = {
    "century": 0,
    "decade": 1,
    "year": 2,
    "half": 3,
    "season": 4,
    "quarter": 4,
    "month": 5,
    "week": 6,
    "weekend": 7,
    "day": 7,
}
GLANCE_YEARS: Final = 25
"""In a narrative a bare year farther than this from the middle of its years is told in passing."""
FAR_GLANCE_YEARS: Final = 100
"""As above, for a date of whatever grain."""
FAR_YEARS: Final = 2
"""A year farther than this from a document's own date is of another time."""
FEW_YEARS: Final = 4
NARRATIVE_SHARE: Final = 0.7
OLD_YEARS: Final = 2
"""With so many years before Christ, a text may leave out that others are."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known at a place of a text.

    `now` is the document's date as far as it is known, `reference` the last date spoken of, `quarter` the quarter that
    is reported, `middle` the middle one of the years that the text names. A narrative tells of a time far from `now`:
    in it, what is left open is read against the reference.
    """

    now: Stamp | None
    is_narrative: bool = False
    is_bc: bool = False
    middle: int | None = None
    reference: Stamp | None = None
    quarter: Stamp | None = None

    def spoken(self, stamp: Stamp) -> "Scene":
        """The scene after a date was spoken of; a date told in passing leaves it as it is."""
        return self if stamp.year is None or self._is_aside(stamp, stamp.year) else replace(self, reference=stamp)

    def _is_aside(self, stamp: Stamp, year: int) -> bool:
        if stamp.grain == "season" and stamp.month is not None:
            return True  # a winter between two years moves the story to neither
        if self.reference is not None and stamp.grain == "year" and year == self.reference.year:
            return True
        reach = GLANCE_YEARS if stamp.grain in YEARS else FAR_GLANCE_YEARS
        return self.is_narrative and self.middle is not None and abs(year - self.middle) > reach

    @property
    def base(self) -> Stamp | None:
        """What open dates are read against."""
        return self.reference if self.is_narrative and self.reference is not None else self.now


def settles(base: Stamp | None, grain: Grain) -> bool:
    """Whether a date is known finely enough to count units of a grain from it."""
    return base is not None and base.year is not None and _FINENESS[base.grain] >= _FINENESS[grain]


def open_scene(published: str, years: Sequence[int], days_near: int) -> Scene:
    """The scene at the beginning of a text, from its date, the years that it names and how many days close to it."""
    now = date_known(published)
    middle = sorted(years)[len(years) // 2] if years else None
    is_bc = sum(year < 0 for year in years) >= OLD_YEARS
    return Scene(now, is_bc or is_narrative(years, days_near, now), is_bc, middle)


def date_known(published: str) -> Stamp | None:
    """The document's date from its metadata: a day, a month, a year, or what both ends of an interval share."""
    first, _, last = published.partition("/")
    start, end = _one(first), _one(last or first)
    if start is None or end is None or start == end:
        return start if start == end else None
    if start.year != end.year:
        return None
    if start.month is not None and start.month == end.month:
        return Stamp("month", start.year, start.month)
    return Stamp("year", start.year)


def _one(written: str) -> Stamp | None:
    found = _PUBLISHED.fullmatch(written)
    if not found or not int(found[1]):
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if found[2] and not is_possible(year, month, day if found[3] else 1):
        return None
    return Stamp("day" if day else "month" if month else "year", year, month or None, day or None)


def is_narrative(years: Sequence[int], days_near: int, now: Stamp | None) -> bool:
    """Whether a text tells of another time than its own, by the years and the near days that it names."""
    if now is None or now.year is None:
        return len(years) > 2 * days_near
    far = sum(abs(year - now.year) > FAR_YEARS for year in years)
    return far > 2 * days_near and far >= FEW_YEARS and far >= NARRATIVE_SHARE * len(years)
