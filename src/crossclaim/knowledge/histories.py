"""What became of actors: under which name, founded and ended when, part of whom, split from whom, merged into whom."""

import json
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Literal, cast, get_args

from crossclaim.knowledge.periods import Days, Period, days_of

STORED: Final = "histories.json"

Happened = Literal["named", "founded", "ended", "part of", "split from", "merged into", "became"]

HAPPENED: Final[tuple[Happened, ...]] = get_args(Happened)
ABOUT_OTHERS: Final[frozenset[Happened]] = frozenset({"part of", "split from", "merged into", "became"})
FactRow = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Fact:
    """One dated fact of an actor. `other` is the name it bore (`named`), the actor it was part of or came to be.

    `founded`, `ended`, `split from`, `merged into` and `became` happened at a time: `since` and `until` of their
    period are one date. `became` says that the same organisation goes on as another actor of the base.
    """

    actor: str
    happened: Happened
    other: str
    period: Period


class Histories:
    """The facts of all actors, by canonical name."""

    __slots__ = ("_by_actor", "_earlier", "_later")

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._by_actor: dict[str, list[Fact]] = {}
        self._later: dict[str, Fact] = {}
        self._earlier: dict[str, Fact] = {}
        for fact in facts:
            self._by_actor.setdefault(fact.actor, []).append(fact)
            if fact.happened == "became":
                self._later[fact.actor] = fact
                self._earlier.setdefault(fact.other, fact)

    def __iter__(self) -> Iterator[Fact]:
        return (fact for facts in self._by_actor.values() for fact in facts)

    def of(self, actor: str) -> tuple[Fact, ...]:
        """All that is known to have become of an actor."""
        return tuple(self._by_actor.get(actor, ()))

    def name_on(self, actor: str, when: str) -> str:
        """The name that the actor used on a date or in an interval of ISO 8601; of several the latest.

        An organisation that goes on as another actor is followed there and back. The canonical name where nothing is
        known of that time.
        """
        return self.names_on(actor, when)[-1]

    def names_on(self, actor: str, when: str) -> tuple[str, ...]:
        """Every name that the actor may have used on some of the days, in order; never empty."""
        return self._names(actor, days_of(when), frozenset({actor}))

    def parents_on(self, actor: str, when: str) -> tuple[str, ...]:
        """Whom the actor may have been part of on some of the days."""
        days = days_of(when)
        return tuple(fact.other for fact in self._facts(actor, "part of") if fact.period.may_hold(days))

    def existed_on(self, actor: str, when: str) -> bool | None:
        """Whether the actor may have existed on some of the days; None where neither beginning nor end is known."""
        begun, ended = self._facts(actor, "founded"), (*self._facts(actor, "ended"), *self._facts(actor, "merged into"))
        if not begun and not ended:
            return None
        life = Period(begun[0].period.since if begun else "", ended[-1].period.until if ended else "")
        return life.may_hold(days_of(when))

    def _facts(self, actor: str, happened: Happened) -> tuple[Fact, ...]:
        return tuple(fact for fact in self._by_actor.get(actor, ()) if fact.happened == happened)

    def _names(self, actor: str, days: Days, seen: frozenset[str]) -> tuple[str, ...]:
        later, earlier = self._later.get(actor), self._earlier.get(actor)
        if later is not None and later.period.is_over(days) and later.other not in seen:
            return self._names(later.other, days, seen | {later.other})
        if earlier is not None and not Period(earlier.period.since).may_hold(days) and earlier.actor not in seen:
            return self._names(earlier.actor, days, seen | {earlier.actor})
        named = self._facts(actor, "named")
        sure = [fact.other for fact in named if fact.period.held_throughout(days)]
        return tuple(sure or [fact.other for fact in named if fact.period.may_hold(days)] or [actor])


IN_USE: Final[ContextVar[Histories | None]] = ContextVar("histories in use", default=None)


def load_histories() -> Histories:
    """The dated facts of the base in use: see `further.using`."""
    return IN_USE.get() or shipped_histories()


@cache
def shipped_histories() -> Histories:
    """Every dated fact of the package's data files; read once."""
    text = files("crossclaim.knowledge").joinpath("data", STORED).read_bytes()
    rows: list[FactRow] = json.loads(text)
    return Histories(from_row(row) for row in rows)


def to_row(fact: Fact) -> FactRow:
    """The fact as it is stored: its fields in order."""
    return fact.actor, fact.happened, fact.other, fact.period.since, fact.period.until


def from_row(row: FactRow) -> Fact:
    """The fact of a stored row."""
    actor, happened, other, since, until = row
    return Fact(actor, cast("Happened", happened), other, Period(since, until))
