"""Dates as containers write them, brought to ISO 8601 at the precision that they have."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Final

ISO: Final = re.compile(r"((?:1[89]|2\d)\d\d)(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?", re.DOTALL)
COMPACT: Final = re.compile(r"((?:1[89]|2\d)\d\d)(\d\d)(\d\d)(?:[T ]?\d*.*)?", re.DOTALL)
LONGEST: Final = 80
SECONDS: Final = range(10**8, 10**10)
MILLISECONDS: Final = range(10**11, 10**13)


def day_of(value: str | float) -> str:
    """The ISO date at the precision of `value` (`2017`, `2017-09`, `2017-09-14`), or empty where it names none.

    Reads ISO 8601, the date header of mail (RFC 5322) and seconds or milliseconds since 1970; the day is the one
    written, in whatever zone it was written.
    """
    if not isinstance(value, str):
        return _of_number(value)
    value = value.strip()[:LONGEST]
    if found := ISO.fullmatch(value):
        return _checked(*found.groups())
    if found := COMPACT.fullmatch(value):
        return _checked(*found.groups())
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _checked(year: str, month: str | None, day: str | None) -> str:
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return "-".join(part for part in (year, month, day) if part)


def _of_number(value: float) -> str:
    try:
        whole = int(value)
    except (ValueError, OverflowError):
        return ""
    if whole in MILLISECONDS:
        whole //= 1000
    return datetime.fromtimestamp(whole, UTC).date().isoformat() if whole in SECONDS else ""
