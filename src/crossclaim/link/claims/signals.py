"""What two sides have in common and what sets them apart, field by field, for many pairs at once."""

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from crossclaim.evidence.codebook import TYPES
from crossclaim.knowledge.gazetteer.site import EARTH_KM
from crossclaim.link.claims.columns import NONE, Bits, Columns, Parties, Real, Whole
from crossclaim.link.claims.days import EARLIEST, LATEST
from crossclaim.link.claims.groups import are_contrary, are_near, are_near_modes
from crossclaim.link.claims.scene import MOST

Flags: TypeAlias = NDArray[np.bool_]
Level: TypeAlias = NDArray[np.int8]

DIFFER, OPEN, KIN, PART, SAME = range(5)
"""How two parties stand: excluded; not known; of one family; one part of the other; one and the same."""
FAR, OTHER_NAME, UNKNOWN, NEAR, INSIDE, EQUAL = range(6)
"""How two places lie: apart; of other names, one not found; not known; close by; one in the other; one and the same."""
APART, UNTOLD, OVERLAP, WITHIN, SAME_DAY = range(5)
"""How two dates stand: apart; not told by both; overlapping; one inside the other; the same day."""
NEAR_KM: Final = 12.0
INSIDE_SHARE: Final = 1.15
MUCH_WIDER: Final = 2.0
PROVINCE_KM: Final = 80.0
FINE_DAYS: Final = 3
GRACE: Final = 1
"""Days by which dates of reports may be off: clocks differ, and what appears at night tells of the next day."""
SOON_TRUE: Final = 45
"""Days within which a forecast comes true, if what is told is what was foretold."""
SPECIFIC_KM: Final = 70.0
TELLING: Final = 10
"""From which on an equal figure says something even in another role."""


@dataclass(frozen=True, slots=True)
class Signals:
    """The pairs `(left[k], right[k])` of rows of `columns`, field by field.

    Levels are those above, gaps in km and days (0 where none is known). `is_crossed` says that the agent of one was
    compared with the recipient of the other, `is_unclear` that only a role left empty allowed it. `agree` says that two
    counts agree, `clash` that those of one role cannot, `apart` how many times the one is the other (a logarithm to the
    base of 2), and `shared` is the largest count in which they agree, `exact` whether it is one figure.
    """

    columns: Columns
    left: Whole
    right: Whole
    is_crossed: Flags
    agent: Level
    recipient: Level
    third: Level
    partial: Flags
    place: Level
    gap_km: Real
    is_specific_place: Flags
    time: Level
    gap_days: Real
    span_days: Real
    published_gap: Real
    agree: Flags
    clash: Flags
    apart: Real
    shared: Real
    exact: Flags
    predicate: Flags
    telling: Real
    copied: Flags
    likeness: Real
    context: Real
    near_type: Flags
    contrary: Flags
    near_mode: Flags
    is_unclear: Flags


def may_match(columns: Columns, left: Whole, right: Whole) -> Flags:
    """Which pairs of rows are worth a closer look: those that no link could join are left out at little cost."""
    near, _, _ = _kinds(columns, left, right)
    time, _, _ = _times(columns, left, right)
    told = _telling(columns.telling, left, right) > 0
    counted = (columns.role[left, 0] != NONE) & (columns.role[right, 0] != NONE)
    early = foreseen(columns, left, right, GRACE) | foreseen(columns, right, left, GRACE)
    impossible = early & ~(columns.is_tie[left] & columns.is_tie[right])
    return np.asarray(near & ~impossible & ((time != APART) | told | counted))


def foreseen(columns: Columns, one: Whole, other: Whole, grace: int = 0) -> Flags:
    """Whether one appeared more than some days before what the other tells, and is no forecast: it tells of another."""
    return np.asarray((columns.published_last[one] + grace < columns.first[other]) & ~columns.is_future[one])


def have_other_modes(seen: Signals) -> Flags:
    """Whether both are of one type and have a mode of it, and another one."""
    columns, left, right = seen.columns, seen.left, seen.right
    one, other = columns.mode[left], columns.mode[right]
    told = (one != other) & (one != NONE) & (other != NONE)
    return np.asarray(told & (columns.type[left] == columns.type[right]))


def is_one_object(seen: Signals) -> Flags:
    """Whether they share a word that most reports do not have, beside the predicate of one of them at least."""
    words, objects = seen.columns.telling, seen.columns.objects
    shared = (words[seen.left] & objects[seen.right]) | (objects[seen.left] & words[seen.right])
    return np.asarray(shared.any(axis=1))


def is_other_object(seen: Signals) -> Flags:
    """Whether each names whom or what it acts on, and the two are not known to be one: a convoy, a road before it."""
    role = seen.columns.recipients[:, 0]
    both = (role[seen.left] != NONE) & (role[seen.right] != NONE) & ~seen.is_crossed
    return np.asarray(both & (seen.recipient <= OPEN))


def has_come_true(seen: Signals) -> Flags:
    """Whether one foretells what the other, of the same parties, deed and thing, tells within weeks as done."""
    columns = seen.columns
    is_left = columns.is_future[seen.left]
    forecast, done = np.where(is_left, seen.left, seen.right), np.where(is_left, seen.right, seen.left)
    wait = columns.published_last[done].astype(np.float64) - columns.published_first[forecast]
    one_deed = (columns.type[seen.left] == columns.type[seen.right]) & seen.predicate & is_one_object(seen)
    parties = (seen.agent >= PART) & (seen.recipient >= PART) & ~seen.is_unclear
    told = (columns.polarity[done] > 0) & ~columns.is_future[done] & ~columns.is_generic[done]
    return np.asarray(columns.is_future[forecast] & told & parties & one_deed & (wait > 0) & (wait <= SOON_TRUE))


def signals_of(columns: Columns, left: Whole, right: Whole) -> Signals:
    """The signals of some pairs of rows."""
    crossed, unclear, agent, recipient, partial = _roles(columns, left, right)
    third, _ = _level(columns.parties, columns.third[left], columns.third[right])
    place, gap_km, is_specific = _places(columns, left, right)
    time, gap_days, span_days = _times(columns, left, right)
    agree, clash, apart, shared, exact = _amounts(columns, left, right)
    near, contrary, near_mode = _kinds(columns, left, right)
    likeness, context = _likeness(columns, left, right)
    return Signals(
        columns, left, right, crossed, agent, recipient, third, partial, place, gap_km, is_specific, time, gap_days,
        span_days, _published(columns, left, right), agree, clash, apart, shared, exact,
        _meet(columns.predicate[left], columns.predicate[right]),
        _telling(columns.telling, left, right),
        _meet(columns.signature[left], columns.signature[right]), likeness, context, near, contrary,
        near_mode, unclear,
    )  # fmt: skip


def _roles(columns: Columns, left: Whole, right: Whole) -> tuple[Flags, Flags, Level, Level, Flags]:
    """Agents with agents and recipients with recipients; crossed where it fits better, and the second where unclear.

    Types may allow to cross; else it is unclear which role the only party of a statement plays (`X bombed in Y`).
    """
    parties = columns.parties
    agents, recipients = (
        (columns.agents[left], columns.agents[right]),
        (columns.recipients[left], columns.recipients[right]),
    )
    straight = _level(parties, *agents), _level(parties, *recipients)
    across = _level(parties, agents[0], recipients[1]), _level(parties, recipients[0], agents[1])
    symmetric = np.array([TYPES[name].is_symmetric for name, _ in columns.kinds], bool)
    may_cross = (
        symmetric[columns.kind[left]] | symmetric[columns.kind[right]] | (columns.type[left] != columns.type[right])
    )
    lone = _is_lone(columns, left) | _is_lone(columns, right)
    crossed = (may_cross | lone) & (across[0][0] + across[1][0] > straight[0][0] + straight[1][0])
    agent = np.where(crossed, across[0][0], straight[0][0])
    recipient = np.where(crossed, across[1][0], straight[1][0])
    partial = np.where(crossed, across[0][1] | across[1][1], straight[0][1] | straight[1][1])
    return crossed, crossed & ~may_cross, agent, recipient, partial


def _is_lone(columns: Columns, rows: Whole) -> Flags:
    """Whether a statement names somebody in one role alone."""
    return np.asarray((columns.agents[rows, 0] == NONE) != (columns.recipients[rows, 0] == NONE))


def _level(parties: Parties, one: Whole, other: Whole) -> tuple[Level, Flags]:
    """How the best of two lists of parties stand, and whether each has a named one that the other lacks."""
    count = len(one)
    best = np.full(count, NONE, np.int8)
    met_one, met_other = np.zeros(one.shape, bool), np.zeros(other.shape, bool)
    for at in range(MOST):
        for beside in range(MOST):
            rows = np.flatnonzero((one[:, at] != NONE) & (other[:, beside] != NONE))
            if len(rows):
                level = _stand(parties, one[rows, at], other[rows, beside])
                best[rows] = np.maximum(best[rows], level)
                met_one[rows, at] |= level > OPEN
                met_other[rows, beside] |= level > OPEN
    partial = _lacks(parties, one, met_one) & _lacks(parties, other, met_other) & (best > OPEN)
    return np.where(best == NONE, OPEN, best).astype(np.int8), partial


def _lacks(parties: Parties, some: Whole, met: Flags) -> Flags:
    return np.asarray(((some != NONE) & ~met & parties.is_named[some]).any(axis=1))


def _stand(parties: Parties, one: Whole, other: Whole) -> Level:
    part = (parties.wider[one] == other[:, None]).any(axis=1) | (parties.wider[other] == one[:, None]).any(axis=1)
    kin = parties.family[one] == parties.family[other]
    named = parties.is_named[one] & parties.is_named[other]
    apart = np.where(named, DIFFER, OPEN)
    return np.where(one == other, SAME, np.where(part, PART, np.where(kin, KIN, apart))).astype(np.int8)


def _places(columns: Columns, left: Whole, right: Whole) -> tuple[Level, Real, Flags]:
    """How the closest of two lists of places lie, the gap between them, and whether they meet in a small place."""
    count = len(left)
    best, gap = np.full(count, NONE, np.int8), np.full(count, np.inf)
    specific = np.zeros(count, bool)
    for at in range(MOST):
        for beside in range(MOST):
            here, there = columns.place[left, at], columns.place[right, beside]
            rows = np.flatnonzero((here != NONE) & (there != NONE))
            if not len(rows):
                continue
            level, apart, small = _lie(columns, left[rows], at, right[rows], beside)
            best[rows] = np.maximum(best[rows], level)
            gap[rows] = np.minimum(gap[rows], apart)
            specific[rows] |= small & (level >= NEAR)
    return np.where(best == NONE, UNKNOWN, best).astype(np.int8), np.where(np.isfinite(gap), gap, 0.0), specific


def _lie(columns: Columns, left: Whole, at: int, right: Whole, beside: int) -> tuple[Level, Real, Flags]:
    word, other_word = columns.place_word[left, at], columns.place_word[right, beside]
    same = (columns.place[left, at] == columns.place[right, beside]) | (word == other_word)
    names = np.stack([word, columns.place_name[left, at]])
    other_names = np.stack([other_word, columns.place_name[right, beside]])
    holds = _holds(columns.place_within[left, at], other_names) | _holds(columns.place_within[right, beside], names)
    one, other = _reach(columns, left, at), _reach(columns, right, beside)
    known = ~np.isnan(one) & ~np.isnan(other)
    distance = _distance(
        columns.latitude[left, at], columns.longitude[left, at],
        columns.latitude[right, beside], columns.longitude[right, beside],
    )  # fmt: skip
    small, large = np.fmin(one, other), np.fmax(one, other)
    is_wider = other > one
    region = np.where(is_wider, columns.place_kind[right, beside], columns.place_kind[left, at]) != NONE
    around = np.where(is_wider, columns.place_within[left, at, 0], columns.place_within[right, beside, 0]) != NONE
    inside = known & (distance <= large * INSIDE_SHARE) & (large >= MUCH_WIDER * small) & ~(region & around)
    inside |= holds
    gap = np.where(known, np.maximum(distance - small - large, 0.0), 0.0)
    near = known & (gap <= NEAR_KM) & ~inside
    apart = np.where(known, FAR, OTHER_NAME)
    stands = np.where(same, EQUAL, np.where(inside, INSIDE, np.where(near, NEAR, apart)))
    return stands.astype(np.int8), np.where(same, 0.0, gap), np.where(np.isnan(small), same, small <= SPECIFIC_KM)


def _reach(columns: Columns, rows: Whole, at: int) -> Real:
    """The radius of a place; that of a province is wide, though its name may have led to its chief town."""
    radius = columns.radius_km[rows, at]
    return np.asarray(np.where(columns.place_kind[rows, at] != NONE, np.maximum(radius, PROVINCE_KM), radius))


def _holds(around: Whole, names: Whole) -> Flags:
    """Whether what lies around one place has a name of the other."""
    return np.asarray(((around[None] == names[:, :, None]) & (names != NONE)[:, :, None]).any(axis=(0, 2)))


def _distance(latitude: Real, longitude: Real, other_latitude: Real, other_longitude: Real) -> Real:
    """The great circle in km, as `gazetteer.site.distance_km`; nan where a point is not known."""
    a, b, c, d = map(np.radians, (latitude, longitude, other_latitude, other_longitude))
    half = np.sin((c - a) / 2) ** 2 + np.cos(a) * np.cos(c) * np.sin((d - b) / 2) ** 2
    return np.asarray(2 * EARTH_KM * np.arcsin(np.sqrt(np.minimum(1.0, half))))


def _times(columns: Columns, left: Whole, right: Whole) -> tuple[Level, Real, Real]:
    """How the dates told stand, the days between them, and how many days the wider of them spans."""
    first, last = columns.first, columns.last
    told = (first > EARLIEST) | (last < LATEST)
    both = told[left] & told[right]
    gap = np.maximum(first[left], first[right]) - np.minimum(last[left], last[right]).astype(np.float64)
    spans = last.astype(np.float64) - first + 1
    wide, fine = np.maximum(spans[left], spans[right]), np.minimum(spans[left], spans[right])
    day = both & (wide <= FINE_DAYS) & (gap <= 0)
    within = both & (gap <= 0) & (wide >= MUCH_WIDER * fine)
    level = np.where(
        ~both, UNTOLD, np.where(gap > 0, APART, np.where(day, SAME_DAY, np.where(within, WITHIN, OVERLAP)))
    )
    return level.astype(np.int8), np.where(both, np.maximum(gap, 0.0), 0.0), np.where(both, wide, 0.0)


def _published(columns: Columns, left: Whole, right: Whole) -> Real:
    """Days between when two events happened at the latest, as far as dates and reports tell; nan where not known.

    What has no date is taken to have happened when its document appeared, or not long before.
    """
    first, last = columns.first, columns.last
    is_open = (first == EARLIEST) | (last == LATEST)
    begin = np.where(is_open, columns.published_first - 7, first)
    end = np.where(is_open, columns.published_last, last)
    known = (columns.published_last < LATEST) & (columns.published_first > EARLIEST) | ~is_open
    gap = np.maximum(begin[left], begin[right]) - np.minimum(end[left], end[right])
    return np.where(known[left] & known[right], np.maximum(gap, 0), np.nan)


def _amounts(columns: Columns, left: Whole, right: Whole) -> tuple[Flags, Flags, Real, Real, Flags]:
    """Whether counts agree, whether those of one role cannot, how far apart, the largest shared, if it is exact."""
    count = len(left)
    agree, clash, exact, shared = np.zeros(count, bool), np.zeros(count, bool), np.zeros(count, bool), np.zeros(count)
    ratio = np.full(count, np.inf)
    for at in range(MOST):
        rows = np.flatnonzero((columns.role[left, at] != NONE) & (columns.role[right, 0] != NONE))
        if not len(rows):
            break
        one, other = left[rows], right[rows]
        has_role, fits = np.zeros(len(rows), bool), np.zeros(len(rows), bool)
        for beside in range(MOST):
            role = (columns.role[one, at] == columns.role[other, beside]) & (columns.role[one, at] != NONE)
            here, there = (
                (columns.least[one, at], columns.most[one, at]),
                (columns.least[other, beside], columns.most[other, beside]),
            )
            value, beyond = columns.value[one, at], columns.value[other, beside]
            equal = value == beyond
            meets = (role & (here[0] <= there[1]) & (there[0] <= here[1])) | (equal & (value >= TELLING))
            has_role |= role
            fits |= meets
            exact[rows] |= meets & equal
            shared[rows] = np.where(meets, np.maximum(shared[rows], value), shared[rows])
            ratio[rows] = np.where(role & ~meets, np.minimum(ratio[rows], _times_over(value, beyond)), ratio[rows])
        agree[rows] |= fits
        clash[rows] |= has_role & ~fits
    return agree, clash, np.where(clash & np.isfinite(ratio), ratio, 0.0), shared, exact


def _times_over(one: Real, other: Real) -> Real:
    """How many times the smaller of two counts the larger is, as a logarithm to the base of 2."""
    return np.asarray(np.abs(np.log2(np.maximum(one, 1.0)) - np.log2(np.maximum(other, 1.0))))


def _meet(one: Whole, other: Whole) -> Flags:
    """Whether two rows of numbers share one."""
    same = (one[:, :, None] == other[:, None, :]) & (one[:, :, None] != NONE)
    return np.asarray(same.any(axis=(1, 2)))


def _telling(words: Bits, left: Whole, right: Whole) -> Real:
    """How many words both clauses have."""
    return np.asarray(np.bitwise_count(words[left] & words[right]).sum(axis=1), np.float64)


def _likeness(columns: Columns, left: Whole, right: Whole) -> tuple[Real, Real]:
    one, other = columns.likeness[left].astype(np.float32), columns.likeness[right].astype(np.float32)
    half = one.shape[1] // 2
    dots = [(one[:, cut] * other[:, cut]).sum(axis=1) / 127**2 for cut in (slice(half), slice(half, None))]
    return dots[0].astype(np.float64), dots[1].astype(np.float64)


def _kinds(columns: Columns, left: Whole, right: Whole) -> tuple[Flags, Flags, Flags]:
    """Whether types with modes may tell of one event, whether they say the contrary, and whether the modes are near."""
    order = columns.kinds
    here, there = columns.kind[left], columns.kind[right]
    near, contrary, mode = (
        np.array([[stand(one, other) for other in order] for one in order], bool).reshape(len(order), -1)[here, there]
        for stand in (are_near, are_contrary, are_near_modes)
    )
    return near, contrary, mode
