"""Rules of the grammar that count: durations, steps from one time to another, and sets of times."""

from dataclasses import replace
from typing import Final, get_args

from crossclaim.times.bounds import OPEN, Bounds, bounds
from crossclaim.times.grammar import Match
from crossclaim.times.meaning import Lean, Length, Meaning, Repeat, Said, Step, Unit, Vague
from crossclaim.times.scene import settles
from crossclaim.times.shifting import at_grain, moved
from crossclaim.times.stamp import Grain, Stamp

_UNITS: Final[dict[str, Unit]] = {one: one for one in get_args(Unit)}
_WORDS: Final[dict[str, Unit]] = {
    "hours": "TH",
    "day": "D",
    "days": "D",
    "week": "W",
    "weeks": "W",
    "month": "M",
    "months": "M",
    "year": "Y",
    "years": "Y",
    "decades": "DE",
    "centuries": "CE",
}
_OPEN_VALUES: Final[dict[Unit, str]] = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}
_ONWARD: Final = frozenset({"later", "afterwards", "afterward", "hence", "now", "after", "time"})
_FROM_NOW: Final = frozenset({"ago", "now", "hence", "time"})
_IN_YEARS: Final[dict[Unit, int]] = {"DE": 10, "CE": 100, "ML": 1000}
_SMALLER: Final[dict[Unit, tuple[int, str]]] = {"TH": (60, "M"), "TM": (60, "S"), "Y": (12, "M")}
"""What halves are counted in: half an hour is thirty minutes."""
_FRACTIONS: Final = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3, "2/3": 2 / 3, "½": 0.5, "¼": 0.25, "¾": 0.75}
_GRAINS: Final[dict[Unit, Grain]] = {
    "TH": "day",
    "D": "day",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "year",
    "CE": "year",
}
_LEANS: Final[dict[str, Lean]] = {
    "last": "last",
    "past": "last",
    "recent": "last",
    "final": "last",
    "next": "next",
    "coming": "next",
    "first": "first",
    "opening": "first",
}
_COUNTS: Final = ("n", "x", "c", "g", "h", "one", "more")
"""The labels that say how many."""


def step(match: Match) -> Meaning | None:
    """`three days ago`, `a year earlier`, `two weeks later`; with a vague number only which way it goes."""
    unit, size = _unit(match)
    if unit is None:
        return None
    way, many = match.word("z") or _way(match), _amount(match)
    sign = 1 if way in _ONWARD else -1
    if many is not None:
        return Step(many * size, unit, sign, is_from_now=way in _FROM_NOW)
    if way in {"before", "after"}:
        return Length(written(None, unit), "", None, unit)
    if match.word("x") in _WORDS and way not in _FROM_NOW:
        return Vague(_OPEN_VALUES.get(unit, "XXXX"))
    return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")


def step_from(match: Match) -> Meaning | None:
    """`the day before last Tuesday`."""
    return Step(1, _WORDS[match.word("d")], -1 if match.has("b") else 1, is_from_now=False, anchor=match.meaning("it"))


def _way(match: Match) -> str:
    """The word that says which way a step goes: the last but for `or so`."""
    start, end = match.found.span()
    words = [one.word for one in match.row[start:end]]
    return next((one for one in reversed(words) if one not in {"or", "so", "more"}), "")


def _amount(match: Match) -> float | None:
    """How many: None where the words leave it open."""
    if match.has("x"):
        return None
    if match.has("c"):
        return 2
    if match.has("g"):
        return _FRACTIONS.get(match.word("g"), 1)
    half = 0.5 if match.has("h") else _FRACTIONS.get(match.word("f"), 0)
    number = match.text("n", "COUNT")
    if number:
        return float(number) + half
    return 1.5 if match.has("more") else half or 1


def _unit(match: Match) -> tuple[Unit | None, int]:
    """The unit and how many of it the word counts: a fortnight is two weeks, a weekend two days."""
    piece = match.get("u")
    if piece is None:
        return _WORDS.get(match.word("x")), 1
    for name in ("UNIT", "UNITS"):
        if name in piece.classes:
            return _UNITS[piece.classes[name]], 1
    return ("W", 2) if {"BIWEEK", "BIWEEKS"} & set(piece.classes) else ("D", 2)


def length(match: Match) -> Meaning | None:
    """`two and a half years`, `the past three months`, `weeks`, `the first three months` of a year."""
    inner = match.meaning("it")
    if isinstance(inner, Length):
        return replace(inner, whole=match.meaning("t")) if inner.lean in {"first", "last"} else None
    unit, size = _unit(match)
    if unit is None:
        return None
    piece = match.get("u")
    is_plural = piece is not None and bool({"UNITS", "BIWEEKS", "WEEKENDS"} & set(piece.classes))
    is_bare = is_plural and not any(match.has(label) for label in _COUNTS)
    many = None if is_bare else _amount(match)
    many = many if many is None else many * size
    return Length(written(many, unit), _LEANS.get(match.word("l"), ""), many, unit)


def as_length(step: Step) -> Length:
    """The duration of a step whose end nothing settles: `two days after they left`."""
    return Length(written(step.amount, step.unit), "", step.amount, step.unit)


def week_of_month(_: Match) -> Meaning | None:
    """`the last week of August`: seven days."""
    return Length("P1W")


def written(many: float | None, unit: Unit) -> str:
    """A duration as ISO 8601 writes it, X where it is open: `P3M`, `PT1H30M`, `PXD`."""
    if unit in _IN_YEARS:
        return f"PX{unit}" if many is None else f"P{_plain(many * _IN_YEARS[unit])}Y"
    head, name = ("PT", unit[1]) if unit.startswith("T") else ("P", unit)
    if many is None:
        return f"{head}X{name}"
    if many == int(many) or unit not in _SMALLER:
        return f"{head}{_plain(many)}{name}"
    times, smaller = _SMALLER[unit]
    rest = f"{round((many - int(many)) * times)}{smaller}"
    return f"{head}{int(many)}{name}{rest}" if int(many) else f"{head}{rest}"


def _plain(many: float) -> str:
    return str(int(many)) if many == int(many) else f"{many:g}"


def stretch(length: Length, now: Stamp | None, whole: Stamp | None) -> Bounds:
    """The first and last date of a duration that ends or begins now, or is the first or last part of a whole.

    Open where neither is said or now is not known finely enough.
    """
    grain = _GRAINS.get(length.unit)
    if grain is None or length.amount is None or not length.lean:
        return OPEN
    if whole is not None:
        return _part(length, grain, whole)
    if now is None or length.lean == "first" or not settles(now, grain):
        return OPEN
    count = length.amount / 24 if length.unit == "TH" else length.amount * _IN_YEARS.get(length.unit, 1)
    here = moved(now, 0, grain)
    there = moved(now, round(count) * (-1 if length.lean == "last" else 1), grain)
    if here is None or there is None:
        return OPEN
    first, last = (there, here) if length.lean == "last" else (here, there)
    return bounds(first)[0], bounds(last)[1]


def _part(length: Length, grain: Grain, whole: Stamp) -> Bounds:
    """The first or the last so many units of a stretch."""
    is_first = length.lean == "first"
    edge = whole.first if is_first else whole.last
    if edge is None or length.amount is None:
        return OPEN
    here = at_grain(edge, grain)
    there = moved(here, (round(length.amount) - 1) * _IN_YEARS.get(length.unit, 1) * (1 if is_first else -1), grain)
    if there is None:
        return OPEN
    first, last = (here, there) if is_first else (there, here)
    return bounds(first)[0], bounds(last)[1]


def repeat(match: Match) -> Meaning | None:
    """`every two weeks`, `each July`, `daily`, `twice a week`."""
    for label, name, value in (
        ("o", "OFTEN", "{}"),
        ("w", "WEEKDAY", "XXXX-WXX-{}"),
        ("p", "PART", "XXXX-XX-XXT{}"),
        ("p", "PARTS", "XXXX-XX-XXT{}"),
        ("s", "SEASON", "XXXX-{}"),
        ("s", "SEASONS", "XXXX-{}"),
    ):
        if found := match.text(label, name):
            return Repeat(value.format(found))
    if (number := match.number("m", "MONTH")) is not None:
        return Repeat(Stamp("month", month=number).value)
    unit, size = _unit(match)
    if unit is None:
        return None
    many = 2 if match.has("o") else match.number("n", "COUNT") or match.number("q", "ORD") or 1
    return Repeat(written(many * size, unit))


def set_of(match: Match) -> Meaning | None:
    """`every January`."""
    inner = match.meaning("it")
    if not isinstance(inner, Said):
        return None
    return Repeat(f"XXXX-WXX-{inner.rule[-1]}" if inner.rule.startswith("weekday") else inner.stamp.value)
