"""From one stretch of the calendar to another: the stretch a day lies in, and those so many before or after."""

from datetime import date, timedelta

from crossclaim.times.stamp import MONTHS, YEARS, Grain, Stamp, is_possible, month_after

_SEASONS = ("WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI")


def at_grain(day: date, grain: Grain) -> Stamp:
    """The stamp of a grain that a day lies in; a winter's January counts to its own year."""
    year, week, _ = day.isocalendar()
    if grain in YEARS:
        return Stamp(grain, day.year - day.year % YEARS[grain])
    if grain in {"week", "weekend"}:
        return Stamp(grain, year, part=f"{week:02d}")
    parts = {
        "half": f"H{(day.month + 5) // 6}",
        "quarter": f"Q{(day.month + 2) // 3}",
        "season": _SEASONS[day.month - 1],
    }
    if grain in parts:
        return Stamp(grain, day.year, part=parts[grain])
    return Stamp(grain, day.year, day.month, day.day if grain == "day" else None)


def moved(stamp: Stamp, amount: int, grain: Grain) -> Stamp | None:
    """The stretch of a grain that lies so many after the one in which a stamp begins; None where unsettled."""
    if stamp.year is None:
        return None
    try:
        if grain in YEARS:
            return _years_on(stamp.year, amount, grain)
        if stamp.is_bc:
            return _before_christ(stamp, amount, grain)
        return _days_on(stamp, amount, grain)
    except (ValueError, OverflowError):
        return None


def days_on(day: date, days: int) -> Stamp:
    """The day so many days after another; open beyond the calendar."""
    try:
        return at_grain(day + timedelta(days=days), "day")
    except OverflowError:
        return Stamp("day")


def _years_on(year: int, amount: int, grain: Grain) -> Stamp | None:
    """There is no year nought: 1 BC is followed by AD 1."""
    size = YEARS[grain]
    moved_year = year + amount * size
    if year < 0 <= moved_year:
        moved_year += 1
    elif moved_year <= 0 < year:
        moved_year -= 1
    start = -(-moved_year // size * size) if moved_year < 0 else moved_year - moved_year % size
    return Stamp(grain, start) if abs(start) <= 9999 and start else None


def _days_on(stamp: Stamp, amount: int, grain: Grain) -> Stamp | None:
    first = stamp.first
    if first is None:
        return None
    if grain in MONTHS:
        months = 12 if grain == "season" else MONTHS[grain]
        return at_grain(month_after(first.year, first.month, amount * months), grain)
    return at_grain(first + timedelta(days=amount * (1 if grain == "day" else 7)), grain)


def _before_christ(stamp: Stamp, amount: int, grain: Grain) -> Stamp | None:
    """Months and days before Christ, as if in a leap year."""
    if stamp.month is None or stamp.year is None:
        return None
    if grain == "month":
        count = stamp.year * 12 + stamp.month - 1 + amount
        return Stamp("month", count // 12, count % 12 + 1)
    if grain != "day" or stamp.day is None or not is_possible(None, stamp.month, stamp.day):
        return None
    other = date(2000, stamp.month, stamp.day) + timedelta(days=amount)
    return Stamp("day", stamp.year + other.year - 2000, other.month, other.day)
