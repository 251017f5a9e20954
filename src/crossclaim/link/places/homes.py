"""The homes of documents: for each what the other documents of its outlet tell of."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from crossclaim.knowledge.gazetteer import Gazetteer
from crossclaim.link.places.home import NO_HOME, Home
from crossclaim.link.places.resolve import Resolution

SURE: Final = 0.5
NARROW_KM: Final = 120.0
MOST_POINTS: Final = 200


@dataclass(frozen=True, slots=True)
class Outlook:
    """What one document tells of: its outlet, and the shares of its sure mentions by state and by site."""

    outlet: str
    states: Mapping[int, float]
    sites: Mapping[int, float]


def outlook(outlet: str, found: Sequence[Resolution], gazetteer: Gazetteer) -> Outlook:
    """What a document of an outlet tells of, as far as its mentions are sure."""
    states: defaultdict[int, float] = defaultdict(float)
    sites: defaultdict[int, float] = defaultdict(float)
    for one in found:
        if one.place is None or one.probability < SURE:
            continue
        number = one.number
        state = number if one.place.kind == "admin1" else int(gazetteer.arrays.admin1[number])
        if state >= 0:
            states[state] += 1 / len(found)
        if one.place.radius_km <= NARROW_KM:
            sites[number] += 1 / len(found)
    return Outlook(outlet, dict(states), dict(sites))


def homes(outlooks: Sequence[Outlook], gazetteer: Gazetteer) -> tuple[Home, ...]:
    """The home of each document, in their order: the mean of what the other documents of its outlet tell of.

    A document without an outlet, or alone in it, has none. The order of documents does not matter.
    """
    members: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(outlooks):
        if one.outlet:
            members[one.outlet].append(number)
    return tuple(
        _home([outlooks[other] for other in members.get(one.outlet, ()) if other != number], gazetteer)
        for number, one in enumerate(outlooks)
    )


def _home(others: Sequence[Outlook], gazetteer: Gazetteer) -> Home:
    if not others:
        return NO_HOME
    states = _mean([one.states for one in others])
    sites = _mean([one.sites for one in others])
    heaviest = sorted(sites, key=lambda number: (-sites[number], number))[:MOST_POINTS]
    rows = np.array(heaviest, np.int64)
    share = np.array([sites[number] for number in heaviest], np.float64)
    return Home(states, gazetteer.latitude[rows], gazetteer.longitude[rows], share)


def _mean(parts: Sequence[Mapping[int, float]]) -> dict[int, float]:
    summed: defaultdict[int, list[float]] = defaultdict(list)
    for part in parts:
        for number, share in part.items():
            summed[number].append(share)
    return {number: float(np.sum(sorted(shares))) / len(parts) for number, shares in sorted(summed.items())}
