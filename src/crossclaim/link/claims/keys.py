"""Keys of a side: two statements are compared only where they share one; a key depends on its statement alone."""

from collections.abc import Iterator
from datetime import date
from hashlib import blake2b
from itertools import combinations
from typing import Final

from crossclaim.link.claims.groups import groups_of
from crossclaim.link.claims.scene import Who
from crossclaim.link.claims.sides import Side
from crossclaim.link.claims.words import IN_PREDICATE

Key = tuple[str | float, ...]

BYTES: Final = 7
"""Bytes of a key: it fits a signed number of 64 bits."""
SHORT: Final = 3
"""Days of a stretch whose days are keys one by one."""
LONG: Final = 75
"""Days from which on a stretch has no months for keys."""
AGO: Final = 3
"""Days before it appears in which a report tells of what happened, where it says no day."""
MOST: Final = 60
"""Keys of a side at most."""
TELLING: Final = 4
"""Words of a clause that are keys."""
LARGE: Final = 6
"""Counts from which on a number tells an event from others."""


def keys(side: Side) -> tuple[int, ...]:
    """The keys of a side as numbers, in order; at most `MOST`, the most telling kept."""
    return tuple(sorted({_number(key) for key, _ in zip(_keys(side), range(MOST), strict=False)}))


def family(who: Who) -> str:
    """Whom a party is part of in the end: its state, or itself."""
    return who.wider[-1] if who.wider else who.key


def _keys(side: Side) -> Iterator[Key]:
    """The keys of a side, the most telling first."""
    groups = groups_of(side.type, side.mode)
    named = [who for who in (*side.agents, *side.recipients) if who.is_named or who.wider]
    parties = sorted({family(who) for who in named})
    pairs = list(combinations(parties, 2)) or [(one, "") for one in parties]
    days, months = list(_days(side)), list(_months(side))
    telling = [word & ~IN_PREDICATE for word in side.words][:TELLING]
    counts: list[float] = [amount.value for amount in side.amounts if amount.value >= LARGE]
    yield ("statement", side.id)
    yield from (("statement", other) for _, other in side.stated)
    yield from (("copy", at, one) for at, one in enumerate(side.signature))
    yield from (("count", count, party) for count in counts for party in parties)
    yield from (("count", count, month) for count in counts for month in months)
    yield from (("document", side.document, group) for group in groups)
    yield from (("document", side.document, party) for party in parties)
    yield from (("day", *pair, day) for pair in pairs for day in days)
    yield from (("word", *pair, word) for pair in pairs for word in side.predicate)
    yield from (("place day", place.key, day) for place in side.places for day in days)
    yield from (("place", *pair, place.key) for pair in pairs for place in side.places)
    yield from (("lone day", party, day, side.type) for party in parties for day in days)
    yield from (("lone word", party, month, word) for party in parties for month in months for word in side.predicate)
    yield from (("telling", word, party, month) for word in telling for party in parties for month in months)
    yield from (("lone month", party, month, side.type) for party in parties for month in months)
    yield from (("month", *pair, month, group) for pair in pairs for month in months for group in groups)
    yield from (("parties", *pair, side.type, side.mode) for pair in pairs)
    yield from (("place month", place.key, month, side.type) for place in side.places for month in months)


def _days(side: Side) -> Iterator[int]:
    """Days on which it happened, each with the next, so that one day apart still meets."""
    stretch = side.days
    if stretch.days <= SHORT:
        yield from range(stretch.first, stretch.last + 2)
    elif stretch.is_open and side.published.days == 1:
        yield from range(side.published.last - AGO + 1, side.published.last + 1)


def _months(side: Side) -> Iterator[int]:
    """Months in which it happened; of what has no date the month of the report and the one before."""
    stretch = side.days
    if not stretch.is_open and stretch.days <= LONG:
        yield from range(_month(stretch.first), _month(stretch.last) + 1)
    elif stretch.is_open and side.published.days <= LONG:
        yield from range(_month(side.published.first) - 1, _month(side.published.last) + 1)


def _month(day: int) -> int:
    when = date.fromordinal(day)
    return when.year * 12 + when.month


def _number(key: Key) -> int:
    return int.from_bytes(blake2b(repr(key).encode(), digest_size=BYTES).digest())
