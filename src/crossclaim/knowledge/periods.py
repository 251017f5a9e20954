"""Dates at the precision known, as the days between which they lie, and whether a period holds on them."""

import re
from dataclasses import dataclass
from typing import Final

from crossclaim.errors import InvalidEvidence

DATE: Final = re.compile(r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?")
EXPECTED: Final = "a date as 2014, 2014-06 or 2014-06-29, an interval of two as 2013/2014 or 2013/.., or nothing"
EARLIEST: Final = "0000-01-01"
LATEST: Final = "9999-12-31"
OPEN: Final = frozenset({"", ".."})


@dataclass(frozen=True, slots=True)
class Days:
    """The days from `first` to `last`, both included; texts `YYYY-MM-DD`, which sort as days do."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` to `until`, both included: ISO 8601 at the precision known, empty where open or not known."""

    since: str = ""
    until: str = ""

    def __post_init__(self) -> None:
        for date in (self.since, self.until):
            if not DATE.fullmatch(date):
                raise InvalidEvidence("period", found=date, expected="a date as 2014, 2014-06 or 2014-06-29")
        if self.since and self.until and _first(self.since) > _last(self.until):
            raise InvalidEvidence("period", found=f"{self.since}..{self.until}", expected="an end after the beginning")

    def may_hold(self, days: Days) -> bool:
        """Whether it may have held on some of the days: a year of which the day is not known counts whole."""
        return _first(self.since) <= days.last and days.first <= _last(self.until)

    def held(self, days: Days) -> bool:
        """Whether it surely held on at least one of the days."""
        begun = _last(self.since) if self.since else EARLIEST
        ended = _first(self.until) if self.until else LATEST
        return begun <= days.last and days.first <= ended and begun <= ended

    def held_throughout(self, days: Days) -> bool:
        """Whether it surely held on every one of the days."""
        begun = _last(self.since) if self.since else EARLIEST
        ended = _first(self.until) if self.until else LATEST
        return begun <= days.first and days.last <= ended

    def is_over(self, days: Days) -> bool:
        """Whether it had surely ended before the first of the days."""
        return bool(self.until) and _last(self.until) < days.first

    def __str__(self) -> str:
        return self.since if self.since and self.since == self.until else f"{self.since}..{self.until}"


ALWAYS: Final = Days(EARLIEST, LATEST)


def days_of(when: str) -> Days:
    """The days that a date or interval in ISO 8601 spans: `2009-01-20`, `2009-01`, `2009`, `2009/2011`, `2013/..`.

    Nothing at all spans every day. Raises InvalidEvidence for anything else.
    """
    since, slash, until = when.strip().partition("/")
    until = until if slash else since
    if any(not DATE.fullmatch(part) for part in (since, until) if part not in OPEN):
        raise InvalidEvidence("date", found=when[:40], expected=EXPECTED)
    days = Days(_first("" if since in OPEN else since), _last("" if until in OPEN else until))
    if days.first > days.last:
        raise InvalidEvidence("date", found=when[:40], expected="an interval that ends after it begins")
    return days


def read_period(text: str) -> Period:
    """The period of `2011-03..2014`, `2011..`, `..2014` or a lone date, which begins and ends it."""
    since, dots, until = text.partition("..")
    return Period(since.strip(), until.strip() if dots else since.strip())


def _first(date: str) -> str:
    """The first day that a date may mean."""
    return date + EARLIEST[len(date) :]


def _last(date: str) -> str:
    """The last day that a date may mean; every month is given 31 days, which sorts right."""
    return date + LATEST[len(date) :]
