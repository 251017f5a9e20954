"""Rows of places compiled: regions get their points, names their tables, and everything an order."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import pi, sqrt
from typing import Final

import numpy as np

from crossclaim.evidence.place import KINDS, SiteKind
from crossclaim.knowledge.gazetteer.names import bare, key
from crossclaim.knowledge.gazetteer.site import Row, distance_km
from crossclaim.knowledge.gazetteer.stored import DEGREE, Arrays, Ints
from crossclaim.text.skeleton import skeleton

PEOPLE_TO_THE_KM2: Final = 2_000
SMALLEST_RADIUS: Final = 2
LARGEST_RADIUS: Final = 20_000
SHORTEST_SKELETON: Final = 3
MOST_PEOPLE: Final = 2_000_000_000
DEPTHS: Final[Mapping[SiteKind, int]] = {"country": 1, "admin1": 2, "admin2": 3}
REGIONS: Final = frozenset(DEPTHS)
DIVISIONS: Final = REGIONS - {"country"}
TOWNS: Final = frozenset({"city", "capital"})
RADII: Final[Mapping[SiteKind, float]] = {
    "admin1": 100, "admin2": 30, "region": 50, "front": 20, "camp": 2, "base": 4, "crossing": 2, "dam": 3, "river": 200,
    "sea": 400, "lake": 20, "island": 20, "mountain": 20, "desert": 150, "valley": 30, "continent": 3000, "airport": 3,
    "prison": 1, "strait": 30, "canal": 60, "field": 8, "district": 4, "country": 300,
}  # fmt: skip
ARTICLE: Final = "al "
SHARE_WITHIN: Final = 90
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Regions:
    """The numbers of countries and regions by their codes, outermost code first."""

    numbers: Mapping[Path, int]

    def of(self, row: Row, depth: int) -> int:
        """The number of the country (1), region (2) or subregion (3) a row lies in, itself left out; -1 for none."""
        path = _path(row)
        if len(path) < depth or (row.kind in REGIONS and len(path) == depth):
            return -1
        return self.numbers.get(path[:depth], -1)


def compile_rows(rows: Iterable[Row], transliterated: frozenset[str]) -> Arrays:
    """The arrays of all rows, which are held in memory.

    Names of places in the countries `transliterated` (ISO codes), and of all that lie in none, are also found by
    their consonants.
    """
    ordered = sorted(_pointed(_named_after_towns(rows, transliterated)), key=_order)
    regions = Regions({_path(row): number for number, row in enumerate(ordered) if _is_whole(row)})
    keys, key_ends, key_sites = _table(_by_key(ordered))
    skeletons, skeleton_ends, skeleton_sites = _table(_by_skeleton(ordered, transliterated))
    return Arrays(
        kind=_ints(KINDS.index(row.kind) for row in ordered),
        latitude=_ints(round((row.latitude or 0) * DEGREE) for row in ordered),
        longitude=_ints(round((row.longitude or 0) * DEGREE) for row in ordered),
        geonameid=_ints(row.geonameid for row in ordered),
        population=_ints(min(row.population, MOST_PEOPLE) for row in ordered),
        radius=_ints(round(row.radius_km) for row in ordered),
        country=_ints(regions.of(row, 1) for row in ordered),
        admin1=_ints(regions.of(row, 2) for row in ordered),
        admin2=_ints(regions.of(row, 3) for row in ordered),
        names=_text(" ".join(row.name.split()) for row in ordered),
        keys=keys,
        key_ends=key_ends,
        key_sites=key_sites,
        skeletons=skeletons,
        skeleton_ends=skeleton_ends,
        skeleton_sites=skeleton_sites,
    )


def _named_after_towns(rows: Iterable[Row], transliterated: frozenset[str]) -> list[Row]:
    """The rows, where a region named after a town in it bears the town's other names too (`Raqqa` of `Ar-Raqqah`)."""
    known = list(rows)
    towns: dict[tuple[Path, str], Row] = {}
    for row in known:
        if row.kind in TOWNS and row.country in transliterated:
            same = _path(row)[:2], key(row.name).removeprefix(ARTICLE)
            if same not in towns or towns[same].population < row.population:
                towns[same] = row
    for at, row in enumerate(known):
        town = towns.get((_path(row), key(row.name).removeprefix(ARTICLE))) if row.kind == "admin1" else None
        if town is not None:
            known[at] = replace(row, names=tuple(dict.fromkeys((*row.names, *town.names))))
    return known


def _order(row: Row) -> tuple[str, str, str, int, str, float, float]:
    return row.country, row.admin1, row.admin2, row.geonameid, row.name, row.latitude or 0, row.longitude or 0


def _is_whole(row: Row) -> bool:
    """Whether a row is a region that says what it lies in."""
    return row.kind in DEPTHS and len(_path(row)) == DEPTHS[row.kind]


def _path(row: Row) -> Path:
    """The codes of what a row lies in, or of itself where it is a region."""
    depth = DEPTHS.get(row.kind, 3)
    codes = (row.country, row.admin1, row.admin2)[:depth]
    return codes[: codes.index("")] if "" in codes else codes


def _pointed(rows: Iterable[Row]) -> list[Row]:
    """The rows with a point and a radius each; a region without members and without a point is left out."""
    known = list(rows)
    members: defaultdict[Path, list[tuple[float, float]]] = defaultdict(list)
    for row in known:
        if row.kind not in REGIONS and row.latitude is not None and row.longitude is not None:
            path = _path(row)
            for depth in range(1, len(path) + 1):
                members[path[:depth]].append((row.latitude, row.longitude))
    people = _people(known)
    counted = (replace(row, population=people.get(_path(row), 0)) if _is_uncounted(row) else row for row in known)
    placed = (_placed(row, members.get(_path(row), ()) if row.kind in REGIONS else ()) for row in counted)
    return [row for row in placed if row is not None]


def _is_uncounted(row: Row) -> bool:
    return row.kind in REGIONS and row.population == 0


def _people(rows: Sequence[Row]) -> Mapping[Path, int]:
    """How many live in the towns of each region."""
    people: defaultdict[Path, int] = defaultdict(int)
    for row in rows:
        if row.kind not in REGIONS:
            path = _path(row)
            for depth in range(2, len(path) + 1):
                people[path[:depth]] += row.population
    return people


def _placed(row: Row, members: Sequence[tuple[float, float]]) -> Row | None:
    latitude, longitude = row.latitude, row.longitude
    if latitude is None or longitude is None:
        if not members:
            return None
        latitude, longitude = middle(members)
    radius = row.radius_km or _radius(row, (latitude, longitude), members)
    radius = min(max(radius, 1), LARGEST_RADIUS)
    return replace(row, latitude=latitude, longitude=longitude, radius_km=radius)


def middle(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The middle of points in degrees, taken on the sphere, so that the date line is no border."""
    turned = np.radians(np.asarray(points))
    latitude, longitude = turned[:, 0], turned[:, 1]
    x = float((np.cos(latitude) * np.cos(longitude)).mean())
    y = float((np.cos(latitude) * np.sin(longitude)).mean())
    z = float(np.sin(latitude).mean())
    return float(np.degrees(np.arctan2(z, sqrt(x * x + y * y)))), float(np.degrees(np.arctan2(y, x)))


def _radius(row: Row, point: tuple[float, float], members: Sequence[tuple[float, float]]) -> float:
    """How far nine in ten members lie at most, else what is usual for the kind, for a city by its population."""
    if len(members) >= 3:
        return float(np.percentile([distance_km(*point, *member) for member in members], SHARE_WITHIN))
    if row.kind in TOWNS:
        return max(SMALLEST_RADIUS, sqrt(row.population / PEOPLE_TO_THE_KM2 / pi))
    return RADII.get(row.kind, 10)


def _by_key(rows: Sequence[Row]) -> dict[str, dict[int, int]]:
    """For each key the sites that bear it, with 1 where it is not the site's first name.

    Whoever wrote a place by hand put down only names that are in use, so that any of them is as good as the first.
    """
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, row in enumerate(rows):
        first = key(row.name)
        beside = 0 if row.geonameid == 0 and row.kind not in REGIONS else 1
        if first:
            found[first][number] = 0
        for name in row.names:
            if other := key(name):
                found[other].setdefault(number, beside)
        if row.kind in DIVISIONS and (stripped := bare(first)):
            found[stripped].setdefault(number, 1)
    return found


def _by_skeleton(rows: Sequence[Row], transliterated: frozenset[str]) -> dict[str, dict[int, int]]:
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, row in enumerate(rows):
        if row.country and row.country not in transliterated:
            continue
        for name in (row.name, *row.names):
            sounds = skeleton(key(name))
            if len(sounds) >= SHORTEST_SKELETON and sounds.isascii():
                found[sounds][number] = 0
    return found


def _table(found: Mapping[str, Mapping[int, int]]) -> tuple[bytes, Ints, Ints]:
    """Texts in the order of their bytes, where the numbers of each end, and the numbers with the bit last."""
    texts = sorted(found, key=str.encode)
    ends = np.cumsum([len(found[text]) for text in texts], dtype=np.int32)
    numbers = _ints((number << 1 | bit) for text in texts for number, bit in sorted(found[text].items()))
    return _text(texts), ends, numbers


def _ints(numbers: Iterable[int]) -> Ints:
    return np.fromiter(numbers, np.int32)


def _text(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
