"""Which entries are likely the same actor under two names: judged in pairs, never merged.

Only entries that share a block are compared (the consonants of the whole name, its last word, its initials), and a
block that too many share says nothing: near-linear in the number of entries.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final

from crossclaim.evidence import Entry, Likeness, Pair, Reason
from crossclaim.knowledge.histories import load_histories
from crossclaim.link.actors.surroundings import initials
from crossclaim.text.names import fold
from crossclaim.text.skeleton import ARTICLES, skeleton

REMEMBERED: Final = 50_000
LARGEST: Final = 40
"""Entries of one block; the last word of so many names tells nobody apart."""
SAME: Final = 0.75
UNSURE: Final = 0.3
CONSONANTS: Final = 3
SOUND_WEIGHTS: Final = (0.0, 0.0, 0.0, 0.3, 0.5, 0.8, 0.9)
"""What the same consonants say, by how many there are."""
NUMBER: Final = re.compile(
    r"\d+(?:st|nd|rd|th)?|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)
AFTER: Final = re.compile(r"\b(?:of|for|in|at|from|to)\b")
INSTITUTIONS: Final = frozenset({
    "agency", "alliance", "army", "assembly", "association", "bank", "battalion", "battalions", "brigade",
    "brigades", "bureau", "centre", "center", "coalition", "command", "commission", "committee", "company",
    "conference", "congress", "corps", "council", "court", "department", "division", "faction", "federation",
    "force", "forces", "foundation", "front", "government", "group", "guard", "guards", "institute", "league",
    "legion", "militia", "ministry", "mission", "movement", "network", "news", "office", "organisation",
    "organization", "parliament", "party", "police", "press", "regiment", "resistance", "school", "service",
    "society", "squadron", "times", "tribe", "union", "unit", "units", "university", "wing",
})  # fmt: skip
DIRECTION: Final = frozenset({
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Side:
    """One entry of a pair as it is compared."""

    entry: Entry
    words: tuple[str, ...]
    sounds: tuple[str, ...]

    @property
    def sound(self) -> str:
        """The consonants of the whole name."""
        return "".join(self.sounds)


def judge_pairs(entries: Iterable[Entry]) -> tuple[Pair, ...]:
    """The pairs of entries that are the same or may be, by id; descriptions are compared with nobody."""
    sides = [_side(entry) for entry in sorted(entries, key=lambda one: one.id) if entry.status != "described"]
    pairs: dict[tuple[str, str], Pair] = {}
    for block in _blocks(sides):
        for one, other in combinations(block, 2):
            key = (one.entry.id, other.entry.id)
            if key not in pairs and (pair := _judge(one, other)):
                pairs[key] = pair
    for pair in _histories(sides):
        pairs.setdefault((pair.one, pair.other), pair)
    return tuple(pairs[key] for key in sorted(pairs))


def _side(entry: Entry) -> Side:
    words = tuple(word for word in fold(entry.name).split() if word not in ARTICLES) or (fold(entry.name),)
    return Side(entry, words, tuple(map(_sound, words)))


@lru_cache(maxsize=REMEMBERED)
def _sound(word: str) -> str:
    return skeleton(word)


def _blocks(sides: Sequence[Side]) -> Iterator[Sequence[Side]]:
    blocks: dict[tuple[str, str], list[Side]] = {}
    for side in sides:
        for key in _keys(side):
            blocks.setdefault(key, []).append(side)
    return (block for block in blocks.values() if 1 < len(block) <= LARGEST)


def _keys(side: Side) -> Iterator[tuple[str, str]]:
    name = side.entry.name
    if len(side.sound) >= CONSONANTS:
        yield "sound", side.sound
        yield "words", " ".join(sorted(side.sounds))
    if len(side.sounds[-1]) >= CONSONANTS:
        yield "last", side.sounds[-1]
    if len(side.words) > len("AB"):
        yield "initials", initials(name)
    elif name.isupper() and name.isalpha():
        yield "initials", name.casefold()


def _judge(one: Side, other: Side) -> Pair | None:
    """What two entries of a block are to one another; None where nothing worth noting."""
    if _differ(one, other):
        return None
    reasons = [reason for compare in COMPARISONS if (reason := compare(one, other)) is not None]
    if not reasons:
        return None
    best = max(reasons, key=lambda reason: (reason.weight, reason.comparison))
    are_known = one.entry.status == other.entry.status == "known"
    likeness: Likeness = "same" if best.weight >= SAME and not are_known else "unsure"
    if best.weight < UNSURE or are_known:
        return None
    return Pair(one.entry.id, other.entry.id, likeness, best.weight, tuple(reasons))


def _differ(one: Side, other: Side) -> bool:
    """Whether kind, numbers or points of the compass tell two names apart (`1st Brigade`, `2nd Brigade`)."""
    kinds = {one.entry.kind, other.entry.kind} - {""}
    if len(kinds) > 1:
        return True
    left, right = " ".join(one.words), " ".join(other.words)
    return NUMBER.findall(left) != NUMBER.findall(right) or DIRECTION & {*one.words} != DIRECTION & {*other.words}


def same_words(one: Side, other: Side) -> Reason | None:
    """The same words, in another order or with another article."""
    same = sorted(one.words) == sorted(other.words)
    return Reason("same words", 0.9, " ".join(one.words)) if same else None


def same_sound(one: Side, other: Side) -> Reason | None:
    """The same consonants word by word, or in all of a long name: one name in two transliterations."""
    length = len(one.sound)
    if one.sounds != other.sounds and (one.sound != other.sound or length < len(SOUND_WEIGHTS)):
        return None
    weight = SOUND_WEIGHTS[min(length, len(SOUND_WEIGHTS) - 1)]
    return Reason("same consonants", max(weight, 0.8 if len(one.words) > 1 else 0.0), one.sound)


def part_of(one: Side, other: Side) -> Reason | None:
    """The shorter name is the end, or first and last word, of the longer: `Omar Darani`, `Abu Omar Darani`.

    Not sure of institutions: a `Liberation Front` may be a part of the `Northern Liberation Front`, or another; and
    not at all behind an `of`: the `Speaker of the Assembly` is not the `Assembly`.
    """
    short, long = sorted((one, other), key=lambda side: (len(side.sounds), side.entry.id))
    if len(short.sounds) == len(long.sounds) or not set(short.sounds) < set(long.sounds):
        return None
    if len(short.sounds) == 1:
        return Reason("last word", 0.3, short.entry.name) if short.sounds[0] == long.sounds[-1] else None
    if AFTER.search(fold(long.entry.name).partition(fold(short.entry.name))[0]):
        return None
    is_end = short.sounds == long.sounds[-len(short.sounds) :] or (short.sounds[0], short.sounds[-1]) == (
        long.sounds[0],
        long.sounds[-1],
    )
    is_sure = is_end and short.words[-1] not in INSTITUTIONS
    return Reason("part of the longer name", 0.8 if is_sure else 0.5, short.entry.name)


def acronym(one: Side, other: Side) -> Reason | None:
    """One name is the initials of the other."""
    short, long = sorted((one, other), key=lambda side: (len(side.words), side.entry.id))
    name = short.entry.name
    is_acronym = name.isupper() and name.isalpha() and len(name) > len("AB") and len(long.words) > 1
    return Reason("initials", 0.5, name) if is_acronym and initials(long.entry.name) == name.casefold() else None


COMPARISONS: Final[tuple[Callable[[Side, Side], Reason | None], ...]] = (same_words, same_sound, part_of, acronym)


def _histories(sides: Sequence[Side]) -> Iterator[Pair]:
    """Known actors that went on as other known actors: whether they count as one is for an analyst to say."""
    known = {side.entry.key: side.entry for side in sides if side.entry.status == "known"}
    for fact in load_histories():
        one, other = known.get(fact.actor), known.get(fact.other)
        if fact.happened == "became" and one is not None and other is not None and one.id != other.id:
            first, second = sorted((one.id, other.id))
            yield Pair(first, second, "unsure", 0.5, (Reason("went on as", 0.5, f"{fact.period}"),))
