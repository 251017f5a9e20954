"""The first and last day that an ISO 8601 date or interval can mean, as strings that compare as days do."""

import re
from typing import Final

EARLIEST: Final = ""
LATEST: Final = "~"
DATE: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def bounds(value: str) -> tuple[str, str]:
    """The bounds of a value such as `2014-06` or `2013/..`: the lowest and the highest string of a day within it.

    They serve comparison alone: `2014-06` ends at `2014-06-31`. What cannot be read is unbounded.
    """
    first, slash, last = value.partition("/")
    return _lowest(first), _highest(last if slash else first)


def _lowest(date: str) -> str:
    found = DATE.match(date)
    return f"{found[1]}-{found[2] or '01'}-{found[3] or '01'}" if found else EARLIEST


def _highest(date: str) -> str:
    found = DATE.match(date)
    return f"{found[1]}-{found[2] or '12'}-{found[3] or '31'}" if found else LATEST
