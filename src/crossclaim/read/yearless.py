"""The bound that a day without a year gives: `XXXX-09-05/..`, after 5 September of a year that the text does not name.

The notation is that of ISO 8601-2:2019 (EDTF): an X stands for a digit that is not known.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from crossclaim.evidence import Block, Known, Span

LEAP_YEAR: Final = 2000
SURE: Final = 0.5
ENGLISH: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH: Final = "(?:" + "|".join(ENGLISH) + ")"
PAST_DAY: Final = re.compile(
    rf"\b[Oo]n (?:[A-Z][a-z]{{2,8}}day,? )?(?:the )?"
    rf"(?:(?P<d1>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? (?P<m1>{_MONTH})|(?P<m2>{_MONTH}) (?P<d2>[0-3]?\d)(?:st|nd|rd|th)?)"
    r"(?![\w:]|,? \d{4})"
)
AHEAD: Final = re.compile(
    r"\b(?:will|would|shall|by|next|plans?|planned|expected|scheduled|due|may|might|could|should|if|to be|set to|aims?"
    r"|every|each|anniversary)\b",
    re.IGNORECASE,
)
REACH: Final = 200


def yearless_bound(text: str, blocks: Sequence[Block]) -> Known | None:
    """The interval that begins with the last day told as past whose year nobody names, or None.

    Later days in the text need not be later in time, so the last one told is taken: it is a true bound all the same.
    """
    for block in reversed(blocks):
        if not block.is_read:
            continue
        for found in reversed(list(PAST_DAY.finditer(text, block.start, block.end))):
            day = _day_of(found)
            if day and not _looks_ahead(text, block.start, found.start()):
                span = Span.of(text, found.start(), found.end())
                return Known(f"XXXX-{day}/..", "a day told as past, of a year that the text does not name", SURE, span)
    return None


def _day_of(found: re.Match[str]) -> str:
    month, number = found["m1"] or found["m2"], found["d1"] or found["d2"]
    try:
        return date(LEAP_YEAR, ENGLISH.index(month) + 1, int(number)).strftime("%m-%d")
    except ValueError:
        return ""


def _looks_ahead(text: str, start: int, at: int) -> bool:
    """Whether something before the day in its sentence says that it was still to come, or comes every year."""
    start = max(start, at - REACH, text.rfind(". ", start, at) + 1)
    return bool(AHEAD.search(text, start, at))
