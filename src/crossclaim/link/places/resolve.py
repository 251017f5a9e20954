"""Toponyms become places: the best site of each with its point, its radius, its rivals, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np

from crossclaim.evidence import Rival, Site, Span
from crossclaim.evidence.place import NAMELESS
from crossclaim.knowledge.gazetteer import Gazetteer
from crossclaim.link.places.features import FEATURES, densest
from crossclaim.link.places.groups import NOWHERE, Group, Table, group_mentions, tabulate
from crossclaim.link.places.home import NO_HOME, Home
from crossclaim.link.places.ranker import Ranking, Weights, group_weights, load_weights, order, rank

RIVALS: Final = 4
REMEMBERED: Final = 4_000
"""Sites, and the names of documents together with what they mean, that are kept."""
FEW: Final = 8
"""Names of a document, at most, that are likely to come together again."""
SAID: Final = tuple((f"- {one.says}", f"+ {one.says}") for one in FEATURES)
NOWHERE_YET: Final = Span(0, 0, "")
AT_ONCE: Final = 4_000
LEAST_SHARE: Final = 0.01
LEAST_PART: Final = 0.3
REASONS: Final = 4
SURROUNDINGS_KM: Final = 150.0
UNKNOWN: Final = "not in the gazetteer"
DOUBTFUL: Final = "no place of this name fits the document"
SURROUNDED: Final = "only its surroundings are known: where the other places of the document lie"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What one toponym means.

    `place` is the likeliest site, or None with the `reason`. Where there is none the point may still be known roughly:
    it is then where the other places of the document lie, with a wide radius. `rivals` are the likeliest sites, best
    first, also where none of them is good enough; `probability` is that of the place, or of there being none. `number`
    is the row of the place in the gazetteer.
    """

    span: Span
    place: Site | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    probability: float
    rivals: tuple[Rival, ...]
    reason: str
    number: int = NOWHERE


def resolve_places(
    text: str,
    toponyms: Sequence[Span],
    gazetteer: Gazetteer,
    *,
    home: Home = NO_HOME,
    weights: Weights | None = None,
) -> tuple[Resolution, ...]:
    """What each toponym of a text means, in their order.

    The mentions of a document are resolved together, each name to one sense, unless the text places it in different
    regions; so many that no text for reading has them are taken in parts. `home` is what other documents of the outlet
    tell of (`homes`).
    """
    weights = weights or load_weights()
    parts = (toponyms[first : first + AT_ONCE] for first in range(0, len(toponyms), AT_ONCE))
    return tuple(one for part in parts for one in _resolved(text, part, gazetteer, home, weights))


def _resolved(
    text: str, toponyms: Sequence[Span], gazetteer: Gazetteer, home: Home, weights: Weights
) -> Iterator[Resolution]:
    """The resolutions of toponyms that are weighed together, in their order."""
    groups = group_mentions(text, toponyms, gazetteer)
    plain = tuple(replace(group, mentions=tuple(range(len(group.mentions)))) for group in groups)
    if home is NO_HOME and len(plain) <= FEW:
        senses = _remembered(plain, gazetteer, weights)
    else:
        senses = _senses(plain, gazetteer, weights, home)
    found = {
        mention: replace(sense, span=toponyms[mention])
        for group, sense in zip(groups, senses, strict=True)
        for mention in group.mentions
    }
    yield from (found[number] for number in range(len(toponyms)))


def _senses(groups: Sequence[Group], gazetteer: Gazetteer, weights: Weights, home: Home) -> tuple[Resolution, ...]:
    """What each group means; it depends on how many mentions a group has, and not on where they stand."""
    table = tabulate(groups, gazetteer)
    ranking = rank(table, gazetteer, weights, home)
    about = _middles(table, ranking)
    return tuple(_resolve(number, table, ranking, gazetteer, about.get(number)) for number in range(len(groups)))


@lru_cache(maxsize=REMEMBERED)
def _remembered(groups: tuple[Group, ...], gazetteer: Gazetteer, weights: Weights) -> tuple[Resolution, ...]:
    """As `_senses` without a home: short reports of one conflict name the same places again and again."""
    return _senses(groups, gazetteer, weights, NO_HOME)


def _middles(table: Table, ranking: Ranking) -> Mapping[int, tuple[float, float]]:
    """For each group the point about which the other groups' places lie densest."""
    mass = ranking.share * group_weights(table)[table.group] * (table.site != NOWHERE)
    _, row = densest(table, mass)
    rows = row[table.starts]
    return {
        number: (float(table.latitude[at]), float(table.longitude[at]))
        for number, at in enumerate(rows)
        if at != NOWHERE
    }


def _resolve(
    number: int, table: Table, ranking: Ranking, gazetteer: Gazetteer, about: tuple[float, float] | None
) -> Resolution:
    ordered = order(table, ranking.share, number)
    rivals = tuple(_rival(row, table, ranking, gazetteer) for row in ordered if _is_kept(row, table, ranking))[
        : RIVALS + 1
    ]
    best = ordered[0]
    probability = float(ranking.share[best])
    if table.site[best] != NOWHERE:
        site = rivals[0].site
        reason = "; ".join(rivals[0].reasons)
        number = int(table.site[best])
        return Resolution(
            NOWHERE_YET, site, site.latitude, site.longitude, site.radius_km, probability, rivals, reason, number
        )
    why = DOUBTFUL if len(ordered) > 1 else UNKNOWN if table.groups[number].key else NAMELESS
    if about is None:
        return Resolution(NOWHERE_YET, None, None, None, None, probability, rivals, why)
    return Resolution(NOWHERE_YET, None, *about, SURROUNDINGS_KM, probability, rivals, f"{why}; {SURROUNDED}")


def _is_kept(row: int, table: Table, ranking: Ranking) -> bool:
    return bool(table.site[row] != NOWHERE and ranking.share[row] >= LEAST_SHARE)


def _rival(row: int, table: Table, ranking: Ranking, gazetteer: Gazetteer) -> Rival:
    parts = ranking.parts[row]
    weightiest = [at for at in np.argsort(-np.abs(parts), kind="stable").tolist() if abs(parts[at]) >= LEAST_PART]
    reasons = tuple(SAID[at][bool(parts[at] > 0)] for at in weightiest[:REASONS])
    return Rival(_site(gazetteer, int(table.site[row])), float(ranking.share[row]), reasons)


@lru_cache(maxsize=REMEMBERED)
def _site(gazetteer: Gazetteer, number: int) -> Site:
    return gazetteer.site(number)
