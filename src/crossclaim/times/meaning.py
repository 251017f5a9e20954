"""What an expression of time means before it is read against its text: one small class for each way of pointing."""

from dataclasses import dataclass
from typing import Literal

from crossclaim.times.stamp import Grain, Stamp

Lean = Literal["", "last", "next", "this", "that", "following", "previous", "first"]
"""How an expression points: `last` week, `next` year, `this` month, `that` day, the `following` or `previous`
spring."""
Unit = Literal["TS", "TM", "TH", "D", "W", "M", "Q", "Y", "DE", "CE", "ML"]


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of the calendar with as much of it as is said; its year may be open: `May 5`, `the third quarter`."""

    stamp: Stamp
    lean: Lean = ""
    rule: str = ""
    """The rule of a holiday, or `weekday N`, where the day depends on the year or the week."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A whole unit of the calendar counted from now or from what was last spoken of: `last week`, `that year`."""

    grain: Grain
    lean: Lean


@dataclass(frozen=True, slots=True)
class Step:
    """So much before or after now (`ago`, `from now`) or what was last spoken of (`later`, `earlier`).

    `anchor` is what it is counted from where the text says so.
    """

    amount: float
    unit: Unit
    sign: int
    is_from_now: bool
    anchor: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class Within:
    """A part of a longer stretch: `August of that year`, `the first week of May`, `the end of the second day`."""

    whole: "Meaning"
    part: "Meaning"


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour or a part of the day, of a day that is said or of the day spoken of."""

    clock: str
    day: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class Vague:
    """`PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.

    `side` says where it lies to the document's own date: `NOW`, `AFTER`, `BEFORE`; empty where that would say nothing.
    """

    value: str
    side: str = ""


@dataclass(frozen=True, slots=True)
class Length:
    """A duration, as ISO 8601 writes it, X for what is vague; `lean` where it ends (`last`) or begins (`next`) now.

    `amount` units make it up; None where that is vague. `whole` is what it is the first or the last stretch of.
    """

    value: str
    lean: Lean = ""
    amount: float | None = None
    unit: Unit = "D"
    whole: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """A set of times: `every Monday`, `twice a week`."""

    value: str


Meaning = Said | Turn | Step | Within | Hour | Vague | Length | Repeat
