"""What two statements about one proposition are to one another: where they differ, and who is more exact."""

from typing import Final

import numpy as np

from crossclaim.evidence import RelationKind
from crossclaim.link.claims import signals as level
from crossclaim.link.claims.columns import NONE, Columns, Whole
from crossclaim.link.claims.days import EARLIEST, LATEST
from crossclaim.link.claims.signals import Flags, Signals

NOTHING: Final = -1
SAME: Final = 0
REFINES: Final = 1
REFINED: Final = 2
NUMBER: Final = 3
ACTOR: Final = 4
TIME: Final = 5
PLACE: Final = 6
DENIES: Final = 7
DENIED: Final = 8
KINDS: Final[tuple[tuple[RelationKind, bool], ...]] = (
    ("same", False), ("refines", False), ("refines", True), ("number-differs", False), ("actor-differs", False),
    ("time-differs", False), ("place-differs", False), ("denies", False), ("denies", True),
)  # fmt: skip
"""The relation of each code, and whether it runs from the second statement to the first."""

FEW_DAYS: Final = 7
"""Days over which counts of one place are taken to be of one event."""
DOUBLE: Final = 1.0
"""How far apart counts of one story may lie, as `Signals.apart`."""
SOON: Final = 3
"""Days after which a report without a date is of something else than what is denied."""
TOGETHER: Final = 10
"""Days that may lie between two reports of one story."""


def kinds_of(seen: Signals) -> Whole:
    """The code of `KINDS` for every pair, if both are about one proposition; `NOTHING` where they cannot be.

    Events recur: two that exclude one another in something are taken for accounts of one event only where they agree in
    something else that hardly two events share.
    """
    columns, left, right = seen.columns, seen.left, seen.right
    found = np.select(
        [seen.clash, _actors(seen), seen.time == level.APART, seen.place == level.FAR, _is_other_town(seen)],
        [
            _where(NUMBER, _is_rival_count(seen)),
            _where(ACTOR, seen.is_specific_place & (_is_one_day(seen) | seen.agree)),
            _where(TIME, seen.exact | (seen.agree & _is_here(seen)) | _is_one_story(seen)),
            _where(PLACE, (_is_one_day(seen) | _is_one_story(seen)) & seen.exact),
            np.full(len(left), PLACE),
        ],
        _exactness(seen),
    )
    opposite = columns.polarity[left] * columns.polarity[right] < 0
    found = np.where(opposite, _where(np.where(columns.polarity[left] < 0, DENIES, DENIED), _is_denial(seen)), found)
    found = np.where(seen.is_unclear & ~_is_told_alike(seen), NOTHING, found)
    return np.asarray(np.where(seen.contrary, _contrary(seen, opposite), found), np.int32)


def excluded(seen: Signals) -> Flags:
    """Whether anything told excludes something told: another actor, another day, another place, another count."""
    return np.asarray(_actors(seen) | (seen.time == level.APART) | (seen.place == level.FAR) | seen.clash)


def _where(code: Whole | int, condition: Flags) -> Whole:
    return np.asarray(np.where(condition, code, NOTHING), np.int32)


def _actors(seen: Signals) -> Flags:
    return np.asarray((seen.agent == level.DIFFER) | (seen.recipient == level.DIFFER))


def _parties_fit(seen: Signals) -> Flags:
    return np.asarray((seen.agent >= level.KIN) & (seen.recipient >= level.KIN))


def _is_here(seen: Signals) -> Flags:
    """Whether both happened in one small place."""
    return np.asarray((seen.place == level.EQUAL) & seen.is_specific_place)


def _is_one_day(seen: Signals) -> Flags:
    return np.asarray(seen.time == level.SAME_DAY)


def _is_one_story(seen: Signals) -> Flags:
    """Whether they share a word that most reports do not have, a party, and days."""
    together = (seen.time != level.APART) & ~(seen.published_gap > TOGETHER)
    return np.asarray((seen.telling > 0) & together & ((seen.agent >= level.PART) | (seen.recipient >= level.PART)))


def _is_told_alike(seen: Signals) -> Flags:
    """Whether they share a small place, a day, or a figure that tells something."""
    return np.asarray(_is_here(seen) | _is_one_day(seen) | (seen.exact & (seen.shared >= level.TELLING)))


def _is_other_town(seen: Signals) -> Flags:
    """Whether one figure and day are told of two places of other names, neither of them a province or the like."""
    province = _is_province(seen.columns, seen.left, seen.right)
    return np.asarray((seen.place == level.OTHER_NAME) & ~province & _is_one_day(seen) & seen.exact)


def _is_rival_count(seen: Signals) -> Flags:
    """Whether counts that differ are of one event: of one small place or day or story, and nothing else differs."""
    differs = _actors(seen) | (seen.time == level.APART) | (seen.place == level.FAR) | level.is_other_object(seen)
    untold = seen.time == level.UNTOLD
    soon = np.where(untold, seen.published_gap <= SOON, seen.span_days <= FEW_DAYS)
    here = _is_here(seen) & soon
    story = _is_one_story(seen) & level.is_one_object(seen) & (seen.apart <= DOUBLE)
    told = (seen.place == level.UNKNOWN) & (_is_one_day(seen) | story)
    told |= (seen.place == level.INSIDE) & _is_one_day(seen) & story
    return np.asarray(~differs & ~seen.is_unclear & (here | told))


def _is_denial(seen: Signals) -> Flags:
    """Whether one denies what the other affirms, not only something like it.

    Both are of one type, manner and tense and of one time, nothing excludes it, and they share a small place, a day, a
    figure or, with one deed, a rare word, or a province by name and the time; or the denial is of all of it: it has no
    such thing of its own, and the parties are the same, as with standing ties.
    """
    columns, left, right = seen.columns, seen.left, seen.right
    alike = (
        (columns.type[left] == columns.type[right])
        & ~level.have_other_modes(seen)
        & (columns.is_future[left] == columns.is_future[right])
        & (columns.is_generic[left] == columns.is_generic[right])
    )
    ties = columns.is_tie[left] & columns.is_tie[right]
    here = columns.document[left] == columns.document[right]
    soon = (seen.time == level.UNTOLD) & (seen.published_gap <= SOON)
    province = _is_province(columns, left, right)
    nested = province & (seen.place == level.INSIDE) & ((seen.time >= level.OVERLAP) | (soon & _parties_fit(seen)))
    elsewhere = (seen.place == level.OTHER_NAME) & ~(province & _is_one_day(seen))
    placed = ~elsewhere & (here | seen.exact | nested | (seen.place < level.NEAR) | (seen.place == level.EQUAL))
    foretold = level.foreseen(columns, left, right) | level.foreseen(columns, right, left)
    fits = (
        alike
        & ~seen.is_unclear
        & ~level.is_other_object(seen)
        & ~(foretold & ~ties)
        & ((seen.time >= level.OVERLAP) | soon | ties)
        & ~excluded(seen)
        & placed
    )
    denial = np.where(columns.polarity[left] < 0, left, right)
    affirmed = np.where(columns.polarity[left] < 0, right, left)
    shared = (
        _is_here(seen)
        | _is_one_day(seen)
        | seen.exact
        | (level.is_one_object(seen) & seen.predicate & _tells_no_more(columns, affirmed, denial))
        | nested
    )
    return np.asarray(fits & (shared | (_parties_fit(seen) & (ties | _is_bare(columns, denial, here)))))


def _is_province(columns: Columns, left: Whole, right: Whole) -> Flags:
    """Whether one of two names its place as a province or the like, so that the other may lie in it."""
    return np.asarray((columns.place_kind[left, 0] != NONE) | (columns.place_kind[right, 0] != NONE))


def _tells_no_more(columns: Columns, affirmed: Whole, denial: Whole) -> Flags:
    """Whether what is affirmed has no count, nor a place where the denial has none, that make it another deed."""
    placed = (columns.place[affirmed, 0] != NONE) & (columns.place[denial, 0] == NONE)
    return np.asarray((columns.role[affirmed, 0] == NONE) & ~placed)


def _is_bare(columns: Columns, denial: Whole, here: Flags) -> Flags:
    """Whether a denial names no rare thing; nor a place or count, unless what it denies is in the same document."""
    nothing = (columns.place[denial, 0] == NONE) & (columns.role[denial, 0] == NONE)
    return np.asarray((nothing | here) & (columns.objects[denial] == 0).all(axis=1))


def _contrary(seen: Signals, opposite: Flags) -> Whole:
    """Two that affirm the contrary of the same parties deny one another; of no other pair it says anything."""
    columns = seen.columns
    affirmed = (columns.polarity[seen.left] > 0) & (columns.polarity[seen.right] > 0)
    return _where(DENIES, affirmed & _parties_fit(seen) & ~opposite & ~excluded(seen))


def _exactness(seen: Signals) -> Whole:
    """Who is more exact, where one of them is in all in which they differ."""
    gains = _gains(seen)
    most, least = gains.max(axis=0), gains.min(axis=0)
    finer = np.where(most > 0, np.where(least < 0, SAME, REFINES), np.where(least < 0, REFINED, SAME))
    return np.asarray(finer, np.int32)


def _gains(seen: Signals) -> Whole:
    """In agent, recipient, place, time and number: 1 where the first is more exact, -1 where the second is."""
    columns, left, right = seen.columns, seen.left, seen.right
    return np.stack(
        [
            _parties(columns, columns.agents, columns.recipients, seen),
            _parties(columns, columns.recipients, columns.agents, seen),
            _places(columns, left, right),
            _times(columns, left, right),
            _counts(columns, left, right),
            -_counts(columns, right, left),
        ]
    )


def _parties(columns: Columns, role: Whole, across: Whole, seen: Signals) -> Whole:
    """Who names a party, or a part of it, where the other names none, or a part of whom the other names."""
    parties = columns.parties
    one = role[seen.left, 0]
    other = np.where(seen.is_crossed, across[seen.right, 0], role[seen.right, 0])
    known = parties.is_named | (parties.wider[:, 0] != NONE)
    told = [(some != NONE) & known[some] for some in (one, other)]
    gain = told[0].astype(np.int32) - told[1].astype(np.int32)
    both = told[0] & told[1] & (one != other) & parties.is_named[one] & parties.is_named[other]
    narrower = (parties.wider[one] == other[:, None]).any(axis=1).astype(np.int32)
    wider = (parties.wider[other] == one[:, None]).any(axis=1).astype(np.int32)
    return np.asarray(np.where(both, narrower - wider, gain), np.int32)


def _places(columns: Columns, left: Whole, right: Whole) -> Whole:
    """Who names the smaller place; any is smaller than none."""
    radius = np.where(columns.place[:, 0] == NONE, np.inf, np.nan_to_num(columns.radius_km[:, 0], nan=-1.0))
    one, other = radius[left], radius[right]
    comparable = (one >= 0) & (other >= 0)
    gain = (other >= level.MUCH_WIDER * np.maximum(one, 1.0)).astype(np.int32) - (
        one >= level.MUCH_WIDER * np.maximum(other, 1.0)
    )
    none = np.isinf(other).astype(np.int32) - np.isinf(one)
    inside = _lies_in(columns, left, right).astype(np.int32) - _lies_in(columns, right, left)
    told = [columns.place[some, 0] != NONE for some in (left, right)]
    wide = [columns.place_kind[some, 0] != NONE for some in (left, right)]
    kinds = np.where(told[0] & told[1], wide[1].astype(np.int32) - wide[0], 0)
    inside = np.where(inside == 0, kinds, inside)
    return np.asarray(np.where(inside != 0, inside, np.where(comparable, gain, none)), np.int32)


def _lies_in(columns: Columns, one: Whole, other: Whole) -> Flags:
    """Whether the first place of one statement lies in the other's, by the name of what is around it."""
    names = np.stack([columns.place_word[other, 0], columns.place_name[other, 0]])
    around = columns.place_within[one, 0]
    return np.asarray(((around[None] == names[:, :, None]) & (names != NONE)[:, :, None]).any(axis=(0, 2)))


def _times(columns: Columns, left: Whole, right: Whole) -> Whole:
    """Who tells the shorter stretch of days; any is shorter than none."""
    is_open = (columns.first == EARLIEST) | (columns.last == LATEST)
    days = np.where(is_open, np.inf, columns.last.astype(np.float64) - columns.first + 1)
    one, other = days[left], days[right]
    gain = (other > one).astype(np.int32) - (one > other)
    return np.asarray(np.where(np.isinf(one) & np.isinf(other), 0, gain), np.int32)


def _counts(columns: Columns, one: Whole, other: Whole) -> Whole:
    """Whether the one counts something that the other does not count."""
    here, there = columns.role[one], columns.role[other]
    met = (here[:, :, None] == there[:, None, :]).any(axis=2)
    return np.asarray(((here != NONE) & ~met).any(axis=1), np.int32)
