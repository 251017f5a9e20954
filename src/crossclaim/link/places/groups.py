"""The mentions of a document as groups of one sense each, with every site that each group may mean, as columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from crossclaim.evidence.place import KINDS
from crossclaim.evidence.span import Span
from crossclaim.knowledge.gazetteer import Candidate, Gazetteer
from crossclaim.link.places.surroundings import Surroundings, surroundings

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

MOST: Final = 80
CITY: Final = KINDS.index("city")
CAPITAL: Final = KINDS.index("capital")
TOWNS: Final = (CITY, CAPITAL)
COUNTRY: Final = KINDS.index("country")
ADMIN1: Final = KINDS.index("admin1")
ADMIN2: Final = KINDS.index("admin2")
NOWHERE: Final = -1


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions that mean one place: their numbers, a key, the regions and kinds said of any of them."""

    mentions: tuple[int, ...]
    name: str
    key: str
    regions: tuple[str, ...]
    within: tuple[str, ...]
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Table:
    """Every candidate of every group, one row each, the groups one after the other.

    The last row of each group stands for none of them (`site` -1). `starts[g]` is the first row of group g. Groups of
    one name are one `family`. `how` is a place in `HOWS`. `country`, `admin1`, `admin2` are sites, the row's own where
    it is one.
    """

    groups: tuple[Group, ...]
    starts: Ints
    group: Ints
    family: Ints
    site: Ints
    how: Ints
    kind: Ints
    population: Floats
    latitude: Floats
    longitude: Floats
    radius: Floats
    country: Ints
    admin1: Ints
    admin2: Ints


HOWS: Final = ("name", "other name", "variant", "spelling")


def group_mentions(text: str, spans: Sequence[Span], gazetteer: Gazetteer) -> tuple[Group, ...]:
    """The mentions with one key are one group, but where the text puts them into different regions."""
    by_key: dict[str, list[tuple[int, Surroundings]]] = {}
    for number, one in enumerate(surroundings(text, spans, gazetteer)):
        by_key.setdefault(one.key, []).append((number, one))
    found: list[Group] = []
    for name, members in by_key.items():
        nearest = dict.fromkeys(one.regions[0] for _, one in members if one.regions)
        parts: dict[str, list[tuple[int, Surroundings]]] = {}
        for number, one in members:
            said = one.regions[0] if one.regions and len(nearest) > 1 else ""
            parts.setdefault(said, []).append((number, one))
        for part in parts.values():
            regions = tuple(dict.fromkeys(region for _, one in part for region in one.regions))
            kinds = frozenset(kind for _, one in part for kind in one.kinds)
            mentions = tuple(number for number, _ in part)
            within = tuple(dict.fromkeys(region for _, one in part for region in one.within))
            found.append(Group(mentions, spans[mentions[0]].quote, name, regions, within, kinds))
    return tuple(found)


def tabulate(groups: Sequence[Group], gazetteer: Gazetteer) -> Table:
    """The candidates of the groups as columns."""
    rows = gazetteer.arrays
    sites: list[int] = []
    hows: list[int] = []
    starts: list[int] = []
    for group in groups:
        starts.append(len(sites))
        for one in _most_likely(gazetteer.look_up(group.key), gazetteer):
            sites.append(one.site)
            hows.append(HOWS.index(one.how))
        sites.append(NOWHERE)
        hows.append(0)
    site = np.array(sites, np.int64)
    kind = np.where(site < 0, -1, rows.kind[site])
    size = np.diff([*starts, len(sites)])
    return Table(
        tuple(groups),
        np.array(starts, np.int64),
        np.repeat(np.arange(len(groups)), size),
        np.repeat(_families(groups), size),
        site,
        np.array(hows, np.int64),
        kind,
        np.where(site < 0, 0, rows.population[site]).astype(np.float64),
        gazetteer.latitude[site],
        gazetteer.longitude[site],
        np.where(site < 0, 0, rows.radius[site]).astype(np.float64),
        _within(rows.country[site], site, kind == COUNTRY),
        _within(rows.admin1[site], site, kind == ADMIN1),
        _within(rows.admin2[site], site, kind == ADMIN2),
    )


def _families(groups: Sequence[Group]) -> Ints:
    """A number for each name, that of the first group that bears it."""
    first: dict[str, int] = {}
    return np.array([first.setdefault(group.key, number) for number, group in enumerate(groups)], np.int64)


def _within(column: npt.NDArray[np.int32], site: Ints, own: npt.NDArray[np.bool_]) -> Ints:
    return np.where(site < 0, NOWHERE, np.where(own, site, column)).astype(np.int64)


def _most_likely(found: Sequence[Candidate], gazetteer: Gazetteer) -> Sequence[Candidate]:
    """At most so many candidates: regions first, then the most populous."""
    if len(found) <= MOST:
        return found
    rows = gazetteer.arrays
    return sorted(found, key=lambda one: (rows.kind[one.site] in TOWNS, -int(rows.population[one.site]), one.site))[
        :MOST
    ]
