"""Dates at the precision known as numbered days, for arithmetic on many at once."""

import re
from dataclasses import dataclass
from datetime import MAXYEAR, date
from typing import Final

DATE: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?")
EARLIEST: Final = date.min.toordinal()
LATEST: Final = date.max.toordinal()
DECEMBER: Final = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` to `last`, both included, as proleptic Gregorian ordinals; open ends lie far away."""

    first: int = EARLIEST
    last: int = LATEST

    @property
    def is_open(self) -> bool:
        """Whether an end of it is not known."""
        return self.first == EARLIEST or self.last == LATEST

    @property
    def days(self) -> int:
        """How many days it has."""
        return self.last - self.first + 1


ALWAYS: Final = Stretch()


def stretch_of(value: str) -> Stretch:
    """The days that an ISO 8601 date or interval may mean: `2014-06`, `2013/..`; all of them for what is no date."""
    first, slash, last = value.partition("/")
    since, until = _day(first, is_last=False), _day(last if slash else first, is_last=True)
    return Stretch(since, until) if since <= until else ALWAYS


def _day(written: str, *, is_last: bool) -> int:
    """The first or last day of one date; the farthest where open or not of the calendar."""
    found = DATE.fullmatch(written.strip())
    far = LATEST if is_last else EARLIEST
    if found is None:
        return far
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        if day:
            return date(year, month, day).toordinal()
        if not is_last:
            return date(year, month or 1, 1).toordinal()
        month = month or DECEMBER
        after = (year, month + 1) if month < DECEMBER else (year + 1, 1)
        return far if after[0] > MAXYEAR else date(*after, 1).toordinal() - 1
    except ValueError:
        return far
