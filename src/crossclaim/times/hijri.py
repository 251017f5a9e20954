"""Dates of the Islamic calendar as days of ours, by the tabular (civil) calendar.

Months have 30 and 29 days in turn; in a cycle of 30 years the years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 have a
day more (Reingold and Dershowitz, Calendrical Calculations, ch. 7). The sighted month may begin a day earlier or later.
"""

from datetime import date
from typing import Final

EPOCH: Final = 227_015
"""The ordinal (1 January 1 is 1) of 1 Muharram 1: 16 July 622 in the Julian, 19 July in our calendar."""
MONTHS: Final = 12


def gregorian(year: int, month: int, day: int) -> date | None:
    """The day in our calendar; None where the Islamic year has no such day or lies beyond 1 to 2000."""
    if not (1 <= year <= 2000 and 1 <= month <= MONTHS and 1 <= day <= month_days(year, month)):
        return None
    days = day + 29 * (month - 1) + month // 2 + 354 * (year - 1) + (3 + 11 * year) // 30 + EPOCH - 1
    return date.fromordinal(days)


def month_days(year: int, month: int) -> int:
    """How many days a month of the Islamic year has."""
    return 30 if month % 2 or (month == MONTHS and is_long(year)) else 29


def is_long(year: int) -> bool:
    """Whether a year has 355 days."""
    return (14 + 11 * year) % 30 < 11
