"""Offices as things of their own, with whoever held them from when to when: a role is true for a time."""

import json
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from crossclaim.knowledge.periods import Days, Period, days_of
from crossclaim.knowledge.words import split

STORED: Final = "offices.json"

TenureRow = tuple[str, str, str]
OfficeRow = tuple[str, str, str, list[str], list[str], str, bool, bool, list[TenureRow]]


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person, by canonical name, in an office for a time."""

    person: str
    period: Period


@dataclass(frozen=True, slots=True)
class Office:
    """An office: `foreign minister of Syria`, its owner `Syria` (a state, body or group), and its holders in order.

    `titles` are all ways to say it beside its owner (`foreign minister`, `top diplomat`), `names` those that need no
    owner (`Pope`). `stands_for` is the actor whose acts its holder's are. `is_top` marks whom `leader` means,
    `is_shared` an office that several may hold at once.
    """

    name: str
    title: str
    owner: str
    titles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    stands_for: str = ""
    is_top: bool = False
    is_shared: bool = False
    tenures: tuple[Tenure, ...] = ()


@dataclass(frozen=True, slots=True)
class Holding:
    """Who held which office when. `is_sure` says that it surely was so on every day that was asked for."""

    person: str
    office: Office
    period: Period
    is_sure: bool


class Offices:
    """All known offices: by name, by owner and title, by holder, and by title alone."""

    __slots__ = ("_by_name", "_by_person", "_by_title")

    def __init__(self, offices: Iterable[Office]) -> None:
        self._by_name = {office.name: office for office in offices}
        self._by_person: dict[str, list[tuple[Office, Tenure]]] = {}
        self._by_title: dict[str, list[Office]] = {}
        for office in self._by_name.values():
            for tenure in office.tenures:
                self._by_person.setdefault(tenure.person, []).append((office, tenure))
            for title in dict.fromkeys(map(key, (*office.titles, *office.names, office.name))):
                self._by_title.setdefault(title, []).append(office)

    def __iter__(self) -> Iterator[Office]:
        return iter(self._by_name.values())

    def __len__(self) -> int:
        return len(self._by_name)

    def get(self, name: str) -> Office | None:
        """The office of exactly this name."""
        return self._by_name.get(name)

    def named(self, words: str) -> tuple[Office, ...]:
        """The offices that these words name without their owner being told (`the Pope`, `CENTCOM commander`)."""
        wanted = key(words)
        return tuple(one for one in self.titled(wanted) if wanted in map(key, (one.name, *one.names)))

    def titled(self, words: str, owner: str = "") -> tuple[Office, ...]:
        """The offices that may be called so, of one owner where one is given.

        Of several those of exactly this title and the top ones are meant: the `leader` of a group is not its commander.
        """
        wanted = key(words)
        found = [one for one in self._by_title.get(wanted, ()) if owner in {"", one.owner}]
        if owner:
            found = [one for one in found if one.is_top or key(one.title) == wanted] or found
        return tuple(found)

    def holders(self, office: str, when: str) -> tuple[Holding, ...]:
        """Who may have held the office on a date or in an interval of ISO 8601 (all ever where empty), in order.

        Where dates are known to the year alone all who fit are given; where one surely held an office for one through
        all the days, nobody who only may have. Raises InvalidEvidence for what is no date.
        """
        known = self.get(office)
        return () if known is None else in_office(known, days_of(when))

    def offices_of(self, person: str, when: str) -> tuple[Holding, ...]:
        """The offices that a person, by canonical name, may have held on a date or in an interval, in order."""
        days = days_of(when)
        return tuple(
            Holding(person, office, tenure.period, tenure.period.held_throughout(days))
            for office, tenure in sorted(self._by_person.get(person, ()), key=lambda one: one[1].period.since)
            if tenure.period.may_hold(days)
        )


def in_office(office: Office, days: Days) -> tuple[Holding, ...]:
    """Who may have held the office on some of the days, in the order of the office."""
    fitting = [tenure for tenure in office.tenures if tenure.period.may_hold(days)]
    if not office.is_shared and any(tenure.period.held_throughout(days) for tenure in fitting):
        fitting = [tenure for tenure in fitting if tenure.period.held(days)]
    return tuple(Holding(one.person, office, one.period, one.period.held_throughout(days)) for one in fitting)


def before(office: Office, days: Days) -> tuple[Holding, ...]:
    """Who had held the office before the days and did no longer, the latest first."""
    now = {holding.person for holding in in_office(office, days)}
    over = [tenure for tenure in office.tenures if tenure.period.is_over(days) and tenure.person not in now]
    return tuple(Holding(one.person, office, one.period, is_sure=True) for one in reversed(over))


def key(words: str) -> str:
    """What an office is looked up by: folded words without an article before them."""
    keys = split(words).keys
    return " ".join(keys[1:] if len(keys) > 1 and keys[0] in {"the", "a", "an"} else keys)


IN_USE: Final[ContextVar[Offices | None]] = ContextVar("offices in use", default=None)


def load_offices() -> Offices:
    """The offices of the base in use: see `further.using`."""
    return IN_USE.get() or shipped_offices()


@cache
def shipped_offices() -> Offices:
    """Every office of the package's data files; read once."""
    text = files("crossclaim.knowledge").joinpath("data", STORED).read_bytes()
    rows: list[OfficeRow] = json.loads(text)
    return Offices(from_row(row) for row in rows)


def to_row(office: Office) -> OfficeRow:
    """The office as it is stored: its fields in order."""
    return (
        office.name, office.title, office.owner, list(office.titles), list(office.names), office.stands_for,
        office.is_top, office.is_shared, [(one.person, one.period.since, one.period.until) for one in office.tenures],
    )  # fmt: skip


def from_row(row: OfficeRow) -> Office:
    """The office of a stored row."""
    name, title, owner, titles, names, stands_for, is_top, is_shared, tenures = row
    held = tuple(Tenure(person, Period(since, until)) for person, since, until in tenures)
    return Office(name, title, owner, tuple(titles), tuple(names), stands_for, is_top, is_shared, held)
