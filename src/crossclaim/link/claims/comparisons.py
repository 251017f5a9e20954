"""What speaks for and against two statements being about one proposition: the table of comparisons.

The docstring of a comparison is its documentation. What each sees times its weight (`weights.json`) adds up to the log
odds.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from crossclaim.link.claims import signals as level
from crossclaim.link.claims.columns import NONE, Real
from crossclaim.link.claims.signals import Flags, Signals

Measure = Callable[[Signals], Real]

WEEK: Final = 7.0
UNLIKE: Final = 0.6
"""How alike the network finds two events that have nothing in common but their kind, at most."""
HALF: Final = 0.5


@dataclass(frozen=True, slots=True)
class Comparison:
    """One row of the table: what it sees of each pair, mostly within [0, 1]."""

    name: str
    measure: Measure

    @property
    def doc(self) -> str:
        """What it compares, in a sentence."""
        return " ".join((self.measure.__doc__ or "").split())


def same_type(seen: Signals) -> Real:
    """Both are of one type of the codebook."""
    return _one(seen.columns.type[seen.left] == seen.columns.type[seen.right])


def same_mode(seen: Signals) -> Real:
    """Both are of one mode."""
    one, other = seen.columns.mode[seen.left], seen.columns.mode[seen.right]
    return _one((one == other) & (one != NONE) & _is_one_type(seen))


def other_mode(seen: Signals) -> Real:
    """Both have a mode of their type, and another one that is told of other events."""
    return _one(level.have_other_modes(seen) & ~seen.near_mode)


def near_mode(seen: Signals) -> Real:
    """By two words both have modes of their type, not one, that may be told of one event (`bombed`, `shelled`)."""
    word = seen.columns.predicate[:, 0]
    return _one(level.have_other_modes(seen) & seen.near_mode & (word[seen.left] != word[seen.right]))


def near_type(seen: Signals) -> Real:
    """The types differ, but one event may be told as either (`withdrew`, `was moved`)."""
    return _one(seen.near_type & ~_is_one_type(seen))


def far_type(seen: Signals) -> Real:
    """The types differ, and no event is told as both."""
    return _one(~seen.near_type)


def contrary_type(seen: Signals) -> Real:
    """The types are contrary, as letting through and withholding are."""
    return _one(seen.contrary)


def same_agent(seen: Signals) -> Real:
    """Somebody is agent of both, or first party of a tie."""
    return _one(seen.agent == level.SAME)


def related_agent(seen: Signals) -> Real:
    """The agent of one is part of the other's, or both are of one state."""
    return _one(seen.agent == level.PART) + HALF * _one(seen.agent == level.KIN)


def other_agent(seen: Signals) -> Real:
    """Each names an agent, and they have nothing to do with one another."""
    return _one(seen.agent == level.DIFFER)


def same_recipient(seen: Signals) -> Real:
    """Somebody is acted on in both."""
    return _one(seen.recipient == level.SAME)


def related_recipient(seen: Signals) -> Real:
    """Whoever is acted on in one is part of the other's, or both are of one state."""
    return _one(seen.recipient == level.PART) + HALF * _one(seen.recipient == level.KIN)


def other_recipient(seen: Signals) -> Real:
    """Each names whom it acts on, and they have nothing to do with one another."""
    return _one(seen.recipient == level.DIFFER)


def other_thing(seen: Signals) -> Real:
    """Each says whom or what it acts on, one by a description, and they are not known to be one, nor denied alike."""
    other = level.is_other_object(seen) & (seen.recipient == level.OPEN)
    return _one(other & ~(_both_denied(seen) & level.is_one_object(seen)))


def role_unclear(seen: Signals) -> Real:
    """Who is agent of the one is acted on in the other, and one of them names nobody else (`X bombed in Y`)."""
    return _one(seen.is_unclear)


def no_party(seen: Signals) -> Real:
    """Neither the agents nor the recipients are known to be the same."""
    return _one((seen.agent <= level.OPEN) & (seen.recipient <= level.OPEN))


def further_parties(seen: Signals) -> Real:
    """In one role each names somebody whom the other leaves out."""
    return _one(seen.partial)


def same_third(seen: Signals) -> Real:
    """A third party is the same."""
    return _one(seen.third >= level.KIN)


def same_place(seen: Signals) -> Real:
    """Both happened in one place no wider than a city and what surrounds it."""
    return _one((seen.place == level.EQUAL) & seen.is_specific_place)


def same_region(seen: Signals) -> Real:
    """Both happened in one place, a wide one."""
    return _one((seen.place == level.EQUAL) & ~seen.is_specific_place)


def place_inside(seen: Signals) -> Real:
    """The place of one lies inside the other's."""
    return _one(seen.place == level.INSIDE)


def place_apart(seen: Signals) -> Real:
    """Their places lie apart."""
    return _one(seen.place == level.FAR)


def other_place_name(seen: Signals) -> Real:
    """Their places have other names, and one of them is not on the map."""
    return _one(seen.place == level.OTHER_NAME)


def place_far(seen: Signals) -> Real:
    """Their places lie far apart: the logarithm of the kilometres between, up to 1,000."""
    return np.where(seen.place == level.FAR, np.log10(1 + np.minimum(seen.gap_km, 1000.0)) / 3, 0.0)


def same_day(seen: Signals) -> Real:
    """Both are said to have happened on one day."""
    return _one(seen.time == level.SAME_DAY)


def dates_fit(seen: Signals) -> Real:
    """The dates told overlap, less the wider one of them is."""
    fits = (seen.time == level.OVERLAP) | (seen.time == level.WITHIN)
    return np.where(fits, 1 / (1 + np.log10(np.maximum(seen.span_days, 1.0))), 0.0)


def next_day(seen: Signals) -> Real:
    """One day lies between the dates told."""
    return _one((seen.time == level.APART) & (seen.gap_days <= 1))


def dates_apart(seen: Signals) -> Real:
    """The dates told exclude one another."""
    return _one((seen.time == level.APART) & (seen.gap_days > 1))


def dates_far(seen: Signals) -> Real:
    """The dates told lie far apart: the logarithm of the days between, up to 1,000."""
    return np.where(seen.time == level.APART, np.log10(1 + np.minimum(seen.gap_days, 1000.0)) / 3, 0.0)


def told_together(seen: Signals) -> Real:
    """One has no date of its own, and the other's or its report's is of the days before it appeared."""
    known = (seen.time == level.UNTOLD) & ~np.isnan(seen.published_gap) & ~_are_ties(seen)
    return np.where(known, np.exp(-seen.published_gap / WEEK), 0.0)


def told_apart(seen: Signals) -> Real:
    """One has no date of its own, and appeared long before or after: the logarithm of the days, up to 1,000."""
    gap = np.log10(1 + np.minimum(np.nan_to_num(seen.published_gap), 1000.0)) / 3
    return np.where((seen.time == level.UNTOLD) & ~_are_ties(seen) & ~level.has_come_true(seen), gap, 0.0)


def same_number(seen: Signals) -> Real:
    """They share an exact figure: the more, the larger it is."""
    return np.where(seen.exact, np.minimum(1.0, np.log10(1 + seen.shared) / 2), 0.0)


def numbers_fit(seen: Signals) -> Real:
    """A figure of one fits the words of the other (`about 400`, 397)."""
    return _one(seen.agree & ~seen.exact)


def same_predicate(seen: Signals) -> Real:
    """The predicates share a word, or words of near meaning."""
    return _one(seen.predicate)


def telling_words(seen: Signals) -> Real:
    """They share words that most reports do not have: one, or two and more."""
    return np.minimum(seen.telling, 2.0) / 2


def likeness_of_events(seen: Signals) -> Real:
    """How alike the reader's network finds the two events."""
    return np.clip((seen.likeness - UNLIKE) / (1 - UNLIKE), 0.0, 1.0)


def likeness_of_contexts(seen: Signals) -> Real:
    """How alike the reader's network finds what is said around them."""
    return np.clip((seen.context - UNLIKE) / (1 - UNLIKE), 0.0, 1.0)


def same_voice(seen: Signals) -> Real:
    """One voice says both, in two documents."""
    same = seen.columns.voice[seen.left] == seen.columns.voice[seen.right]
    return _one(same & ~_is_one_document(seen))


def foretold(seen: Signals) -> Real:
    """One is a forecast, the other is not, nor what came of it within weeks: one deed of the same parties."""
    is_one = seen.columns.is_future[seen.left] != seen.columns.is_future[seen.right]
    return _one(is_one & ~level.has_come_true(seen))


def generic(seen: Signals) -> Real:
    """One tells of what happens again and again, the other does not."""
    return _one(seen.columns.is_generic[seen.left] != seen.columns.is_generic[seen.right])


def much_specific(seen: Signals) -> Real:
    """They share two or more of day, small place, telling number and near copy: how many beyond the first."""
    return np.maximum(_specific(seen) - 1.0, 0.0) / 2


def much_differs(seen: Signals) -> Real:
    """Two or more of agent, recipient, place, date and number exclude one another: how many beyond the first."""
    return np.maximum(differences(seen) - 1.0, 0.0) / 2


def differs_alone(seen: Signals) -> Real:
    """Something excludes them, and nothing specific is shared."""
    return _one((differences(seen) > 0) & (_specific(seen) == 0))


def one_story(seen: Signals) -> Real:
    """Of the same days and one party at least, they share words that most reports do not have."""
    return _one((seen.telling > 0) & _are_together(seen))


def rival_counts(seen: Signals) -> Real:
    """Of the same days, one party and a rare word, they count the same things, and not alike."""
    return _one((seen.telling > 0) & _are_together(seen) & seen.clash)


def counts_far(seen: Signals) -> Real:
    """Counts of one role that cannot be the same lie far apart: how many times the one is the other, up to eight."""
    return np.minimum(seen.apart, 3.0) / 3


def disputed_here(seen: Signals) -> Real:
    """One report has both, of one type and the same parties, affirmed and denied."""
    opposite = seen.columns.polarity[seen.left] * seen.columns.polarity[seen.right] < 0
    return _one(opposite & _is_one_document(seen) & _is_one_type(seen) & _are_same_parties(seen))


def same_tie(seen: Signals) -> Real:
    """Both state one standing tie between the same parties, whenever they appeared."""
    return _one(_are_ties(seen) & _is_one_type(seen) & _are_same_parties(seen))


def all_agree(seen: Signals) -> Real:
    """Both parties, the place and the days are the same, as far as they are told, or one within the other."""
    return _one(_are_same_parties(seen) & (seen.place >= level.INSIDE) & _is_one_time(seen))


def counts_elsewhere(seen: Signals) -> Real:
    """Counts exclude one another, and the places are not known to be one."""
    return _one(seen.clash & (seen.place <= level.NEAR))


def both_deny(seen: Signals) -> Real:
    """Both deny, of the same parties."""
    return _one(_both_denied(seen) & _are_same_parties(seen))


COMPARISONS: Final = tuple(
    Comparison(measure.__name__.replace("_", " "), measure)
    for measure in (
        same_type, same_mode, other_mode, near_mode, near_type, far_type, contrary_type,
        same_agent, related_agent, other_agent, same_recipient, related_recipient, other_recipient, other_thing,
        role_unclear, no_party, further_parties, same_third,
        same_place, same_region, place_inside, other_place_name, place_apart, place_far,
        same_day, dates_fit, next_day, dates_apart, dates_far, told_together, told_apart,
        same_number, numbers_fit, rival_counts, counts_elsewhere, counts_far,
        same_predicate, telling_words, likeness_of_events, likeness_of_contexts, same_voice, foretold, generic,
        disputed_here, both_deny, same_tie, all_agree, one_story, much_specific, much_differs, differs_alone,
    )
)  # fmt: skip


def differences(seen: Signals) -> Real:
    """How many of agent, recipient, place, date and number exclude one another."""
    fields = (
        seen.agent == level.DIFFER, seen.recipient == level.DIFFER, seen.place == level.FAR,
        seen.time == level.APART, seen.clash,
    )  # fmt: skip
    return np.asarray(np.sum(fields, axis=0, dtype=np.float64))


def measure(seen: Signals) -> Real:
    """What every comparison sees of every pair: a row for each pair, a column for each comparison."""
    return np.stack([one.measure(seen) for one in COMPARISONS], axis=1)


def _both_denied(seen: Signals) -> Flags:
    return np.asarray((seen.columns.polarity[seen.left] < 0) & (seen.columns.polarity[seen.right] < 0))


def _are_ties(seen: Signals) -> Flags:
    """Whether both are standing ties, which have no day."""
    return np.asarray(seen.columns.is_tie[seen.left] & seen.columns.is_tie[seen.right])


def _are_same_parties(seen: Signals) -> Flags:
    return np.asarray((seen.agent >= level.KIN) & (seen.recipient >= level.KIN))


def _is_one_time(seen: Signals) -> Flags:
    return np.asarray((seen.time >= level.OVERLAP) | (told_together(seen) > HALF))


def _are_together(seen: Signals) -> Flags:
    """Whether dates or reports are of the same days, and a party is the same or part of the other."""
    told = (seen.time == level.SAME_DAY) | (told_together(seen) > HALF)
    return np.asarray(told & ((seen.agent >= level.PART) | (seen.recipient >= level.PART)))


def _specific(seen: Signals) -> Real:
    fields = (
        seen.time == level.SAME_DAY, seen.is_specific_place, seen.exact & (seen.shared >= level.TELLING), seen.copied,
    )  # fmt: skip
    return np.asarray(np.sum(fields, axis=0, dtype=np.float64))


def _is_one_type(seen: Signals) -> Flags:
    return np.asarray(seen.columns.type[seen.left] == seen.columns.type[seen.right])


def _is_one_document(seen: Signals) -> Flags:
    return np.asarray(seen.columns.document[seen.left] == seen.columns.document[seen.right])


def _one(flags: Flags) -> Real:
    return flags.astype(np.float64)
