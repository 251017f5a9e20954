"""The first and last date of a stretch as ISO 8601 writes them, at the precision of the words.

A year, a month or a day is both its own first and last: `2014-06` stays `2014-06`. A part of it is a third, in the
next finer unit: `early December 2016` is its first ten days, `mid-2013` May to August, `the late 1990s` 1997 to 1999.
A winter goes by the year of its December. Years before Christ have no such date here.
"""

from datetime import timedelta
from typing import Final

from crossclaim.times.stamp import YEARS, Stamp, month_after

_THIRDS: Final = {"START": 0, "MID": 1, "END": 2}
_OPEN: Final = {
    "ON_OR_AFTER": (True, False),
    "AFTER": (True, False),
    "ON_OR_BEFORE": (False, True),
    "BEFORE": (False, True),
}
"""Which end of a stretch is known, for the modifiers that leave the other open."""
_DAYS: Final = {0: (1, 10), 1: (11, 20), 2: (21, 31)}
Bounds = tuple[str, str]
OPEN: Final[Bounds] = ("", "")


def bounds(stamp: Stamp, mod: str = "") -> Bounds:
    """The first and the last date of a stretch; an empty one where open."""
    if stamp.first is None or stamp.last is None:
        return OPEN
    begin, finish = _third(stamp, _THIRDS[mod]) if mod in _THIRDS else _whole(stamp)
    has_begin, has_finish = _OPEN.get(mod, (True, True))
    if mod in _OPEN:
        begin = finish = begin if has_begin else finish
    return (begin if has_begin else "", finish if has_finish else "")


def _whole(stamp: Stamp) -> Bounds:
    first, last = stamp.first, stamp.last
    if first is None or last is None:
        return OPEN
    if stamp.clock[:1].isdigit():
        return f"{first.isoformat()}T{stamp.clock}", f"{first.isoformat()}T{stamp.clock}"
    if stamp.grain == "century":
        return f"{first.year + 1:04d}", f"{last.year + 1:04d}"
    if stamp.grain in YEARS:
        return f"{first.year:04d}", f"{last.year:04d}"
    if stamp.grain in {"day", "week", "weekend"}:
        return first.isoformat(), last.isoformat()
    return first.isoformat()[:7], last.isoformat()[:7]


def _third(stamp: Stamp, third: int) -> Bounds:
    """A third of a stretch: of a month in days, of a year or season in months, of what is longer in years."""
    first, last = stamp.first, stamp.last
    if first is None or last is None:
        return OPEN
    if stamp.grain in {"day", "weekend"}:
        return _whole(stamp)
    if stamp.grain == "week":
        days = ((0, 1), (2, 3), (4, 6))[third]
        return tuple((first + timedelta(days=one)).isoformat() for one in days)  # type: ignore[return-value] # two of them
    if stamp.grain == "month":
        start, end = _DAYS[third]
        return first.replace(day=start).isoformat(), first.replace(day=min(end, last.day)).isoformat()
    years = YEARS.get(stamp.grain, 0)
    if years > 1:
        cuts = [round(years * one / 3) for one in (third, third + 1)]
        base = first.year + (1 if stamp.grain == "century" else 0)
        return f"{base + cuts[0]:04d}", f"{base + cuts[1] - 1:04d}"
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    starts = [month_after(first.year, first.month, months * one // 3) for one in (third, third + 1)]
    return starts[0].isoformat()[:7], (starts[1] - timedelta(days=1)).isoformat()[:7]
