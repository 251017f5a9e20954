"""Sides as columns of numbers, so that millions of pairs are compared at once."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from crossclaim.evidence.codebook import TYPES
from crossclaim.link.claims.keys import family
from crossclaim.link.claims.scene import MOST, Who, plain_place
from crossclaim.link.claims.sides import Side
from crossclaim.link.claims.words import is_object

T = TypeVar("T")
Whole: TypeAlias = NDArray[np.int32]
Real: TypeAlias = NDArray[np.float64]
Bits: TypeAlias = NDArray[np.uint64]

NONE: Final = -1
"""In a column of numbers of things: there is none."""
WIDEST: Final = 3
"""Wider actors of a party that are compared."""
PLANES: Final = 4
"""Words of 64 bits that hold which words a clause has."""
DIMENSIONS: Final = 128


@dataclass(frozen=True, slots=True)
class Parties:
    """Every party as columns: whether it is named, its family, and whom it is part of, as numbers of parties."""

    is_named: NDArray[np.bool_]
    family: Whole
    wider: Whole


@dataclass(frozen=True, slots=True)
class Columns:
    """Sides, one a row. Things are numbered in the order in which they first come; `NONE` where there is none.

    `kinds` are the types with their modes, by their numbers in `kind`. Roles and places have one column for each of at
    most `MOST` entries. A place has its site, its word in the text, its name and what it lies in. `telling` are the
    words of a clause that most reports do not have, `objects` those of them beside the predicate, as bits.
    """

    kinds: tuple[tuple[str, str], ...]
    document: Whole
    voice: Whole
    kind: Whole
    type: Whole
    mode: Whole
    polarity: Whole
    is_tie: NDArray[np.bool_]
    is_future: NDArray[np.bool_]
    is_generic: NDArray[np.bool_]
    agents: Whole
    recipients: Whole
    third: Whole
    parties: Parties
    place: Whole
    place_word: Whole
    place_name: Whole
    place_within: Whole
    place_kind: Whole
    latitude: Real
    longitude: Real
    radius_km: Real
    first: Whole
    last: Whole
    published_first: Whole
    published_last: Whole
    role: Whole
    value: Real
    least: Real
    most: Real
    predicate: Whole
    telling: Bits
    objects: Bits
    signature: Whole
    likeness: NDArray[np.int8]


class _Numbers:
    """Things numbered in the order in which they come; the empty text is `NONE`."""

    def __init__(self) -> None:
        self.at: dict[Hashable, int] = {}

    def of(self, thing: Hashable) -> int:
        return NONE if thing == "" else self.at.setdefault(thing, len(self.at))


def columns_of(sides: Sequence[Side]) -> Columns:
    """The columns of some sides; holds them all."""
    parties, words = _Numbers(), _Numbers()
    table = _parties(sides, parties)
    return Columns(
        kinds=tuple(dict.fromkeys((side.type, side.mode) for side in sides)),
        document=_numbered(sides, lambda side: side.document),
        voice=_numbered(sides, lambda side: side.voice),
        kind=_numbered(sides, lambda side: (side.type, side.mode)),
        type=_numbered(sides, lambda side: side.type),
        mode=_numbered(sides, lambda side: side.mode),
        polarity=_whole(side.polarity for side in sides),
        is_tie=np.array([TYPES[side.type].quad == "tie" for side in sides], bool),
        is_future=_flags(side.tense == "future" for side in sides),
        is_generic=_flags(side.tense == "generic" for side in sides),
        agents=_several(sides, parties, lambda side: [who.key for who in side.agents]),
        recipients=_several(sides, parties, lambda side: [who.key for who in side.recipients]),
        third=_several(sides, parties, lambda side: [who.key for who in side.third]),
        parties=table,
        place=_several(sides, _Numbers(), lambda side: [one.key for one in side.places]),
        place_word=_several(sides, words, lambda side: [one.word for one in side.places]),
        place_name=_several(sides, words, lambda side: [plain_place(one.name)[0] for one in side.places]),
        place_within=_within(sides, words),
        place_kind=_several(sides, words, lambda side: [one.kind for one in side.places]),
        latitude=_reals(sides, lambda side: [_known(one.latitude) for one in side.places]),
        longitude=_reals(sides, lambda side: [_known(one.longitude) for one in side.places]),
        radius_km=_reals(sides, lambda side: [_known(one.radius_km) for one in side.places]),
        first=_whole(side.days.first for side in sides),
        last=_whole(side.days.last for side in sides),
        published_first=_whole(side.published.first for side in sides),
        published_last=_whole(side.published.last for side in sides),
        role=_several(sides, _Numbers(), lambda side: [one.role for one in side.amounts]),
        value=_reals(sides, lambda side: [one.value for one in side.amounts]),
        least=_reals(sides, lambda side: [one.least for one in side.amounts]),
        most=_reals(sides, lambda side: [one.most for one in side.amounts]),
        predicate=_hashes(sides, lambda side: side.predicate),
        telling=_bits(sides, lambda _: True),
        objects=_bits(sides, is_object),
        signature=_hashes(sides, lambda side: side.signature),
        likeness=_vectors(sides),
    )


def _numbered(sides: Sequence[Side], get: Callable[[Side], Hashable]) -> Whole:
    numbers = _Numbers()
    return _whole(numbers.of(get(side)) for side in sides)


def _several(sides: Sequence[Side], numbers: _Numbers, get: Callable[[Side], Iterable[str]]) -> Whole:
    return _table([[numbers.of(key) for key in get(side)] for side in sides], MOST, NONE).astype(np.int32)


def _whole(values: Iterable[int]) -> Whole:
    return np.fromiter(values, np.int32)


def _flags(values: Iterable[bool]) -> NDArray[np.bool_]:
    return np.fromiter(values, bool)


def _parties(sides: Sequence[Side], numbers: _Numbers) -> Parties:
    """The table of parties; whoever is only part of others has a number of its own."""
    known: dict[str, Who] = {}
    for side in sides:
        for who in (*side.agents, *side.recipients, *side.third):
            known.setdefault(who.key, who)
            numbers.of(who.key)
    order = sorted(known.values(), key=lambda who: numbers.of(who.key))
    families = [numbers.of(family(who)) for who in order]
    wider = [[numbers.of(key) for key in who.wider[:WIDEST]] for who in order]
    return Parties(
        np.array([who.is_named for who in order], bool),
        np.array(families, np.int32),
        _table(wider, WIDEST, NONE).astype(np.int32),
    )


def _within(sides: Sequence[Side], words: _Numbers) -> Whole:
    """What each place of each side lies in: sides by places by what is around, as numbers of words."""
    table = np.full((len(sides), MOST, WIDEST), NONE, np.int32)
    for at, side in enumerate(sides):
        for beside, place in enumerate(side.places):
            for up, name in enumerate(place.within[:WIDEST]):
                table[at, beside, up] = words.of(name)
    return table


def _table(rows: Sequence[Sequence[float]], width: int, empty: float) -> Real:
    """Rows of unequal length as a table, the rest of each filled up."""
    table = np.full((len(rows), width), empty, np.float64)
    for at, row in enumerate(rows):
        if row:
            table[at, : len(row[:width])] = row[:width]
    return table


def _reals(sides: Sequence[Side], get: Callable[[Side], Sequence[float]]) -> Real:
    return _table([get(side) for side in sides], MOST, np.nan)


def _hashes(sides: Sequence[Side], get: Callable[[Side], Sequence[int]]) -> Whole:
    """Up to three numbers of 32 bits each; -1 where there are fewer, which hardly ever is such a number."""
    return _table([get(side) for side in sides], 3, 0xFFFFFFFF).astype(np.uint32).view(np.int32)


def _known(value: float | None) -> float:
    return np.nan if value is None else value


def _bits(sides: Sequence[Side], wanted: Callable[[int], bool]) -> Bits:
    """Which of the words wanted a clause has: a bit for each, by its number; two words of one bit are one in 256."""
    table = np.zeros((len(sides), PLANES), np.uint64)
    one = np.uint64(1)
    for at, side in enumerate(sides):
        for word in filter(wanted, side.words):
            bit = (word >> 1) % (PLANES * 64)
            table[at, bit // 64] |= one << np.uint64(bit % 64)
    return table


def _vectors(sides: Sequence[Side]) -> NDArray[np.int8]:
    table = np.zeros((len(sides), DIMENSIONS), np.int8)
    for at, side in enumerate(sides):
        if len(side.likeness) == DIMENSIONS:
            table[at] = np.frombuffer(side.likeness, np.int8)
    return table
