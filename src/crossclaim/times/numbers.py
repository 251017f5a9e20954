"""Number words become numbers: `two hundred and fifty`, `twenty-first`, `nineteen ninety-seven`."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossclaim.times.tables import tables


@dataclass(frozen=True, slots=True)
class Number:
    """A value, whether it counts places in an order, and whether it is said as years are."""

    value: int
    is_ordinal: bool = False
    is_year: bool = False


def read_number(words: Sequence[str]) -> Number | None:
    """The number that words such as `two`, `hundred` say together; None where they say none, as in `two three`."""
    known = tables()
    year = _year([known.numbers.get(word, -1) for word in words])
    if year is not None:
        return Number(year, is_year=True)
    total, group, last = 0, 0, 1_000_000
    for place, word in enumerate(words):
        value = known.numbers.get(word, known.ordinals.get(word, -1))
        if word in known.ordinals and place + 1 < len(words):
            return None
        if value in {100, 1000}:
            group = max(1, group) * value
            total, group = (total + group, 0) if value == 1000 else (total, group)
        elif _fits(last, value):
            group += value
        else:
            return None
        last = value
    return Number(total + group, is_ordinal=words[-1] in known.ordinals)


def _fits(last: int, value: int) -> bool:
    """Whether a value may follow: units after tens, anything after hundreds."""
    return last >= 100 or (last >= 20 and value < 10)


def _year(values: Sequence[int]) -> int | None:
    """`nineteen eighty-four`, `eighteen twelve`: a century's number, then the tens."""
    if len(values) not in {2, 3} or not 11 <= values[0] <= 20 or not 10 <= values[1] <= 90:
        return None
    if len(values) == 3 and not (values[1] >= 20 and 1 <= values[2] <= 9):
        return None
    return values[0] * 100 + sum(values[1:])
