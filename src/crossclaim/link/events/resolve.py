"""Which mentions tell of one event, across documents: clusters with a witness."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from crossclaim.link.events.comparisons import Scene, compare
from crossclaim.link.events.mention import Mention
from crossclaim.link.events.model import Model, load_model
from crossclaim.link.events.stories import Floats, average_groups

SAME: Final = 0.4
"""The mean chance at which two groups of mentions are joined."""
VERIFIED: Final = 0.2
"""The least chance of a member with its witness."""


@dataclass(frozen=True, slots=True)
class Event:
    """The mentions that tell of one event, by id in order, and the one that each of the others was verified with."""

    witness: str
    members: tuple[str, ...]


def resolve(mentions: Sequence[Mention], texts: Mapping[str, str], model: Model | None = None) -> tuple[Event, ...]:
    """The events of some mentions, sorted; `texts` are those of all documents, by name.

    Pure, and the same in whatever order mentions come. Holds tables of all pairs of mentions: for thousands of them.
    """
    ordered = sorted(mentions, key=lambda one: one.id)
    if not ordered:
        return ()
    scene = Scene(ordered, texts)
    chances = (model or load_model()).chances(compare(scene))
    events: list[Event] = []
    for number in sorted(set(scene.news.tolist())):
        places = np.flatnonzero(scene.news == number)
        for witness, members in clusters(chances[np.ix_(places, places)]):
            ids = tuple(ordered[places[at]].id for at in members)
            events.append(Event(ordered[places[witness]].id, ids))
    return tuple(sorted(events, key=lambda one: one.members))


def clusters(chances: Floats) -> Iterator[tuple[int, list[int]]]:
    """Groups by average link, each cut to those that are verified with a witness; what is left finds another.

    The witness is the member whose chances with the others of its group add up to most. Yields it and the members.
    """
    for group in average_groups(chances, SAME):
        rest = group
        while rest:
            table = chances[np.ix_(rest, rest)].copy()
            np.fill_diagonal(table, 1)
            verified = np.where(table >= VERIFIED, table, 0)
            witness = int(verified.sum(1).argmax())
            held = verified[witness] > 0
            yield rest[witness], [one for one, is_held in zip(rest, held, strict=True) if is_held]
            rest = [one for one, is_held in zip(rest, held, strict=True) if not is_held]
