"""Days of feasts: fixed, the Nth weekday of a month, or counted from Easter."""

import re
from datetime import date, timedelta
from typing import Final

from crossclaim.times.shifting import at_grain
from crossclaim.times.stamp import Stamp

_FIXED: Final = re.compile(r"(\d\d)-(\d\d)")
_NTH: Final = re.compile(r"(-?\d+)/(\d)/(\d\d)")
_AFTER: Final = re.compile(r"tuesday after (\d\d)-(\d\d)")
_EASTER: Final = re.compile(r"easter([+-]\d+)")
_FIRST_EASTER: Final = 1583
"""The first year of the Gregorian computus."""


def fixed(rule: str, year: int | None) -> Stamp:
    """The day of a rule in a year; month and day where the year is open and the rule fixed."""
    found = _FIXED.fullmatch(rule)
    if found:
        return Stamp("day", year, int(found[1]), int(found[2]))
    known = day_of(rule, year) if year else None
    return at_grain(known, "day") if known else Stamp("day", year)


def day_of(rule: str, year: int) -> date | None:
    """The day of a rule in a year of our calendar; None where it has none."""
    if not 1 <= year < 9999:
        return None
    if found := _FIXED.fullmatch(rule):
        return date(year, int(found[1]), int(found[2]))
    if found := _NTH.fullmatch(rule):
        return _nth(year, int(found[3]), int(found[2]), int(found[1]))
    if found := _AFTER.fullmatch(rule):
        start = date(year, int(found[1]), int(found[2])) + timedelta(days=1)
        return start + timedelta(days=(2 - start.isoweekday()) % 7)
    if (found := _EASTER.fullmatch(rule)) and year >= _FIRST_EASTER:
        return easter(year) + timedelta(days=int(found[1]))
    return None


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    after = date(year + month // 12, month % 12 + 1, 1)
    last = after - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    correction = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    shift = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * shift) // 451
    count = epact + shift - 7 * late + 114
    return date(year, count // 31, count % 31 + 1)
