"""A stamp: a stretch of the calendar at one grain, from a century to a day, with unknown parts left open.

Years before Christ are negative: -480 is 480 BC. Weeks are those of ISO 8601.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal

Grain = Literal["century", "decade", "year", "half", "quarter", "season", "month", "week", "weekend", "day"]

SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month that a season begins with in the north; winter goes by the year of its December."""
YEARS: Final[dict[Grain, int]] = {"century": 100, "decade": 10, "year": 1}
"""How many years a grain that is made of years holds."""
MONTHS: Final[dict[Grain, int]] = {"half": 6, "quarter": 3, "season": 3, "month": 1}
"""How many months a grain that is made of months holds."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stretch of the calendar.

    `year` is the first of a decade or century, None where open. `part` numbers the half (`H1`), quarter (`Q3`) or ISO
    week (`07`), or names the season or the weekday of an open day (`WXX-5`). `clock` is what follows `T`: `17:00`,
    `MO`; empty for whole days. A season with a month is the winter that ends in its year.
    """

    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    clock: str = ""

    @property
    def value(self) -> str:
        """The value as TIMEX3 writes it: `1998-W07`, `199`, `BC0480-08`, `XXXX-11-08`, `1998-02-13TMO`."""
        year = _year(self.year)
        parts = {"month": (self.month,), "day": (self.month, self.day)}.get(self.grain, ())
        ends = {
            "century": year[:-2],
            "decade": year[:-1],
            "year": year,
            "week": f"{year}-W{self.part}",
            "weekend": f"{year}-W{self.part}-WE",
            "month": _joined(year, *parts),
            "day": f"{year}-{self.part}" if self.part else _joined(year, *parts),
        }
        value = ends.get(self.grain, f"{year}-{self.part}")
        return f"{value}T{self.clock}" if self.clock else value

    @property
    def start_month(self) -> int | None:
        """The month that it begins with; None where open."""
        if self.grain == "season" and self.part in SEASONS:
            return self.month or SEASONS[self.part]
        if self.grain in {"half", "quarter"} and self.part[1:].isdigit():
            return (int(self.part[1]) - 1) * MONTHS[self.grain] + 1
        return 1 if self.grain in YEARS else self.month

    @property
    def first(self) -> date | None:
        """The first day; None where the calendar does not settle it."""
        if self.year is None or not 1 <= self.year <= 9999:
            return None
        try:
            if self.grain in {"week", "weekend"}:
                return date.fromisocalendar(self.year, int(self.part), 1 if self.grain == "week" else 6)
            if self.grain == "season" and self.month is not None:
                return date(self.year - 1, SEASONS["WI"], 1)
            day = self.day if self.grain == "day" else 1
            return date(self.year, self.start_month, day) if self.start_month and day else None
        except ValueError:
            return None

    @property
    def last(self) -> date | None:
        """The last day; None where the calendar does not settle it."""
        first = self.first
        if first is None:
            return None
        days = {"day": 0, "week": 6, "weekend": 1}.get(self.grain)
        try:
            if days is not None:
                return first + timedelta(days=days)
            months = MONTHS.get(self.grain) or 12 * YEARS[self.grain]
            return month_after(first.year, first.month, months) - timedelta(days=1)
        except (ValueError, OverflowError):
            return None

    @property
    def is_bc(self) -> bool:
        """Whether it lies before Christ."""
        return self.year is not None and self.year < 0

    def at(self, clock: str) -> "Stamp":
        """The same day at an hour or a part of the day."""
        return replace(self, clock=clock)


def _year(year: int | None) -> str:
    if year is None:
        return "XXXX"
    return f"BC{-year:04d}" if year < 0 else f"{year:04d}"


def _joined(year: str, *parts: int | None) -> str:
    return "-".join((year, *(f"{one:02d}" if one else "XX" for one in parts)))


def month_after(year: int, month: int, months: int) -> date:
    """The first day of the month that lies some months after another."""
    count = year * 12 + month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def is_possible(year: int | None, month: int, day: int) -> bool:
    """Whether a month has such a day; where the year is open or before Christ, whether it has in a leap year."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year if year and 0 < year <= 9999 else 2000, month)[1]
