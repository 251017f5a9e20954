"""Quantities as ranges: what `nearly 100`, `about 400`, `more than 300` and `397` leave open."""

import math
import re
from dataclasses import dataclass
from typing import Final

from crossclaim.evidence.statement import Number

NEARLY: Final = re.compile(r"\b(?:nearly|almost|close to|not quite|just under|just short of)\b", re.IGNORECASE)
LESS: Final = re.compile(
    r"\b(?:up to|as many as|at most|no more than|(?<!no )fewer than|(?<!no )less than|under|below|a maximum of)\b",
    re.IGNORECASE,
)
MORE: Final = re.compile(
    r"\b(?:more than|over|at least|above|no fewer than|no less than|upwards? of|in excess of|exceeding|a minimum of|"
    r"or more|and more)\b|\+",
    re.IGNORECASE,
)
ABOUT: Final = re.compile(
    r"\b(?:about|around|roughly|approximately|some|circa|an estimated|estimated|or so|more or less|in the region of|"
    r"dozens?|score|scores)\b|[~≈]|\bca?\.",
    re.IGNORECASE,
)
SLACK: Final = 0.03
"""How far `about` reaches, at least."""
WIDEST: Final = 0.125
"""And at most."""
SHORT: Final = 0.1
"""How far below its figure `nearly` reaches, at least."""
FARTHEST: Final = 0.12
FIVE: Final = 5
BEYOND: Final = 0.25
"""How far `up to` and `more than` reach."""
FIGURES: Final = 2
ROUND: Final = frozenset({
    "a", "about", "above", "almost", "an", "approximately", "around", "as", "at", "below", "ca", "circa", "close",
    "estimated", "exceeding", "excess", "fewer", "in", "just", "least", "less", "many", "maximum", "minimum", "more",
    "most", "nearly", "no", "not", "of", "over", "quite", "region", "roughly", "short", "some", "than", "the", "to",
    "under", "up", "upward", "upwards",
})  # fmt: skip
"""Words of which those are made that say how rough the figure behind them is."""
LONGEST: Final = 5
"""Such words before a figure."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A count with its role: as said, and the least and most that the words leave open."""

    role: str
    value: float
    least: float
    most: float

    @property
    def is_exact(self) -> bool:
        """Whether the words leave nothing open."""
        return self.least == self.most


def amount_of(number: Number, before: str = "") -> Amount | None:
    """The range of a number by the words of its figure and those `before` it; None where they give no figure."""
    value = number.value
    if value is None or not math.isfinite(value):
        return None
    words = f"{_rounding_words(before)} {number.span.quote}"
    if NEARLY.search(words):
        return Amount(number.role, value, value - _shortfall(value), value)
    if LESS.search(words):
        return Amount(number.role, value, value * (1 - BEYOND), value)
    if MORE.search(words):
        return Amount(number.role, value, value, value * (1 + BEYOND))
    slack = _slack(value) if ABOUT.search(words) else _rounding(value)
    return Amount(number.role, value, value - slack, value + slack)


def _rounding_words(before: str) -> str:
    """The words at the end of a text that say how rough what follows is: `about`, `no fewer than`."""
    found: list[str] = []
    for word in reversed(before.split()[-LONGEST:]):
        if word.casefold() not in ROUND:
            break
        found.append(word)
    return " ".join(reversed(found))


def _shortfall(value: float) -> float:
    """How far below its figure `nearly` reaches: the unit to which it is round, if that is no large part of it."""
    return max(value * SHORT, min(_grain(value), max(FIVE, value * FARTHEST)))


def _slack(value: float) -> float:
    """How far `about` reaches: half of the unit to which its figure is round, if that is no large part of it."""
    return max(value * SLACK, min(_grain(value) / 2, value * WIDEST))


def _grain(value: float) -> float:
    """The unit to which a round number is round: 5 of 25, 10 of 310, 50 of 150, 100 of 400, 1 of 397."""
    whole = round(abs(value))
    if whole == 0 or whole != abs(value):
        return 0.0
    grain = 1
    while whole % (grain * 10) == 0:
        grain *= 10
    return float(grain * FIVE if whole % (grain * FIVE) == 0 else grain)


def _rounding(value: float) -> float:
    """What a bare figure leaves open: nothing, unless it is round and large, as `20,000`."""
    grain = _grain(value)
    figures = len(str(round(abs(value) / grain))) if grain else 0
    return grain * SLACK if grain >= 1000 and figures <= FIGURES else 0.0
