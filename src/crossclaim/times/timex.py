"""What is found: an expression of time, its words' place, and its value."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression of time `[start, end)` in a text, and its value as TIMEX3 writes it; empty where unsettled.

    `mod` is a modifier of TIMEX3 (`START`, `MID`, `END`, `APPROX`, `ON_OR_AFTER`, `ON_OR_BEFORE`, `BEFORE`, `AFTER`,
    `LESS_THAN`) or empty. `begin` and `finish` are the first and the last date as ISO 8601 writes them, at the
    precision of the words, each empty where the text does not settle it: of a date, of a duration that ends or begins
    now (`the past three months`), and of a stretch whose end the next expression names (`from May to June`).
    `is_anchored` tells a duration that lies somewhere (`the past few months`) from one that does not (`three months`).
    """

    start: int
    end: int
    kind: Kind
    value: str
    mod: str = ""
    begin: str = ""
    finish: str = ""
    is_anchored: bool = False


def iso(timex: Timex) -> str | None:
    """The ISO 8601 date or interval of an expression, at the precision of its words; None where unsettled.

    `June 2014` is `2014-06`, `since 2013` is `2013/..`, `early December 2016` is `2016-12-01/2016-12-10`. A set of
    times has none.
    """
    if not timex.begin and not timex.finish:
        return None
    if timex.begin == timex.finish:
        return timex.begin
    return f"{timex.begin or '..'}/{timex.finish or '..'}"
