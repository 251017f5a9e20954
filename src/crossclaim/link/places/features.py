"""What speaks for a candidate: a table of features, each with its sentence, and their values for a document.

The values of the context are read off the shares that the candidates of other names have so far; a name never speaks
for itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from crossclaim.evidence.place import KINDS
from crossclaim.knowledge.gazetteer import Gazetteer
from crossclaim.link.places.groups import ADMIN1, ADMIN2, CAPITAL, COUNTRY, NOWHERE, TOWNS, Floats, Ints, Table
from crossclaim.link.places.home import NO_HOME, Home

Bools = npt.NDArray[np.bool_]

WATER: Final = np.array([KINDS.index(kind) for kind in ("river", "sea", "lake", "strait", "canal")])
WIDE: Final = np.array(
    [KINDS.index(kind) for kind in ("region", "continent", "desert", "mountain", "valley", "island", "front")]
)


def _flags(kinds: Iterable[int]) -> Bools:
    """Which kinds are among these, by number; the last says of what is no place that it is not."""
    flags = np.zeros(len(KINDS) + 1, np.bool_)
    flags[list(kinds)] = True
    return flags


IS_TOWN: Final = _flags(TOWNS)
IS_WATER: Final = _flags(WATER)
IS_WIDE: Final = _flags(WIDE)
IS_POINT: Final = ~_flags((*TOWNS, COUNTRY, ADMIN1, ADMIN2, *WIDE, *WATER))
REGIONS: Final = np.array([COUNTRY, ADMIN1, ADMIN2, KINDS.index("region"), KINDS.index("island")])
BEYOND: Final = 1 << 32
FEW: Final = 1 << 16
"""Comparisons of numbers that take less time than to sort them."""
POINT_KM: Final = 120.0
EARTH_KM: Final = 6371.0
NEAR_KM: Final = 40.0
AROUND_KM: Final = 250.0
FEWEST: Final = 0.02
ANCHORS: Final = 60
LEAST_SHARE: Final = 0.05
SAME_KIND: Final[Mapping[str, frozenset[str]]] = {
    "admin1": frozenset({"admin1", "region"}),
    "admin2": frozenset({"admin2", "district"}),
    "region": frozenset({"region", "admin1", "valley", "front"}),
    "city": frozenset({"city", "capital"}),
    "country": frozenset({"country"}),
    "lake": frozenset({"lake", "dam"}),
    "base": frozenset({"base", "airport"}),
    "airport": frozenset({"airport", "base"}),
    "valley": frozenset({"valley", "region"}),
    "mountain": frozenset({"mountain", "region"}),
    "island": frozenset({"island", "region"}),
    "camp": frozenset({"camp", "base", "district"}),
}


@dataclass(frozen=True, slots=True)
class Regions:
    """The country, state and county of every row, a line each, their values numbered line after line.

    `number` are those of the values alone, `own` those of values with the name that each row stands for.
    """

    column: Ints
    number: Ints
    count: int
    own: Ints
    own_count: int


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before a round: the candidates, their shares in their groups, each group's weight, the home.

    `regions` are those of the table (`regions_of`).
    """

    table: Table
    share: Floats
    weight: Floats
    home: Home
    regions: Regions


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that speaks for or against a candidate: its name, and its sentence in an explanation."""

    name: str
    says: str


PRIOR: Final = (
    Feature("population", "its population"),
    Feature("most populous", "is the most populous of the name"),
    Feature("capital", "is the capital of its country"),
    Feature("country", "is a country"),
    Feature("state", "is a state or province"),
    Feature("county", "is a county or district"),
    Feature("wide", "is a region, mountains or an island"),
    Feature("water", "is a sea, lake or river"),
    Feature("extent", "its extent"),
    Feature("spot", "is a base, camp, crossing, dam or quarter"),
    Feature("other name", "bears the name beside its own"),
    Feature("variant", "bears the name only in part"),
    Feature("spelling", "only sounds like the name"),
    Feature("none", "is none of those listed"),
    Feature("none for a part", "is none of those listed, which bear the name only in part or sound like it"),
    Feature("none for a kind", "is none of those listed, which are all of another kind than the text says"),
    Feature("region's people", "its people"),
    Feature("around its town", "is a region around a town of the same name"),
    Feature("in its country", "lies in a country of the same name"),
    Feature("said region", "lies in the region named right after it"),
    Feature("said in", "lies in the region that `in` or `of` leads to"),
    Feature("said kind", "is what the words beside it say"),
    Feature("variant as said", "bears the name with another word for what it is"),
    Feature("other kind", "is not what the words beside it say"),
    Feature("abbreviated", "is a state, for which the letters stand"),
)
CONTEXT: Final = (
    Feature("country share", "lies in a country that the document is much about"),
    Feature("state share", "lies in a state that the document is much about"),
    Feature("county share", "lies in a county that the document is much about"),
    Feature("in named state", "lies in a state that the document names"),
    Feature("in named county", "lies in a county that the document names"),
    Feature("in named country", "lies in a country that the document names"),
    Feature("near", "is near other places of the document"),
    Feature("around", "is in the wider surroundings of other places of the document"),
    Feature("spelling near", "sounds like the name and is near other places of the document"),
    Feature("none near", "is none of those listed, while the other places of the document lie close together"),
    Feature("home state", "lies in the state that the outlet tells of"),
    Feature("home near", "is near the places that the outlet tells of"),
)
FEATURES: Final = PRIOR + CONTEXT
SIZE: Final = len(PRIOR)


def prior(table: Table, gazetteer: Gazetteer) -> Floats:
    """The values of the prior features, one row a candidate."""
    kind, none = table.kind, table.site == NOWHERE
    is_town, is_wide, is_water = IS_TOWN[kind], IS_WIDE[kind], IS_WATER[kind]
    people = np.log10(np.where(is_town, table.population, 0) + 30.0) - 1.5
    is_counted = is_town | (kind == ADMIN1) | (kind == ADMIN2)
    best = np.maximum.reduceat(np.where(is_counted, table.population + 1, 0), table.starts)[table.group]
    said, other, spelled = _said(table)
    weak = (table.how >= 2) | none
    all_weak = np.logical_and.reduceat(weak, table.starts)[table.group]
    all_other = np.logical_and.reduceat(other | none, table.starts)[table.group]
    columns = (
        np.where(is_town, people, 0),
        is_counted & (table.population + 1 >= best),
        kind == CAPITAL, kind == COUNTRY, kind == ADMIN1, kind == ADMIN2, is_wide, is_water,
        np.where(is_wide | is_water, np.log10(table.radius + 1.0), 0),
        ~none & IS_POINT[kind],
        table.how == 1, table.how == 2, table.how == 3,
        none, none & all_weak, none & all_other & spelled,
        np.where((kind == ADMIN1) | (kind == ADMIN2), np.log10(table.population + 1000.0) - 3.0, 0),
        _around_town(table), _in_its_country(table),
        _in_said(table, gazetteer, [group.regions for group in table.groups]),
        _in_said(table, gazetteer, [group.within for group in table.groups]),
        said, said & (table.how == 2), other,
        (kind == ADMIN1) & _abbreviated(table),
    )  # fmt: skip
    return _side_by_side(columns)


def _side_by_side(columns: Sequence[npt.NDArray[Any]]) -> Floats:
    """Columns as a table of floats."""
    table = np.empty((len(columns[0]), len(columns)))
    for number, column in enumerate(columns):
        table[:, number] = column
    return table


def _said(table: Table) -> tuple[Bools, Bools, Bools]:
    """Which candidates are what the text says, which are not, and whose group has it said at all."""
    fits = np.zeros((len(table.groups), len(KINDS) + 1), np.bool_)
    spoken = np.zeros(len(table.groups), np.bool_)
    for number, group in enumerate(table.groups):
        spoken[number] = bool(group.kinds)
        for word in group.kinds:
            for kind in SAME_KIND.get(word, frozenset({word})):
                fits[number, KINDS.index(kind)] = True
    said = fits[table.group, table.kind]
    spelled = spoken[table.group]
    return said, spelled & ~said & (table.site != NOWHERE), spelled


def _around_town(table: Table) -> Bools:
    """Which candidates are regions in which a town lies that bears the name in full."""
    found = np.zeros(len(table.site), np.bool_)
    is_town = IS_TOWN[table.kind] & (table.how <= 1)
    if not is_town.any():
        return found
    for kind, column in ((ADMIN1, table.admin1), (ADMIN2, table.admin2)):
        towns = table.group[is_town] * BEYOND + column[is_town]
        found |= (table.kind == kind) & _among(table.group * BEYOND + table.site, towns)
    return found


def _in_its_country(table: Table) -> Bools:
    """Which candidates lie in a country that bears the name itself, as Luxembourg in Luxembourg does."""
    is_country = (table.kind == COUNTRY) & (table.how <= 1)
    if not is_country.any():
        return np.zeros(len(table.site), np.bool_)
    countries = table.group[is_country] * BEYOND + table.site[is_country]
    return np.asarray((table.kind != COUNTRY) & _among(table.group * BEYOND + table.country, countries))


def _among(some: Ints, others: Ints) -> Bools:
    """Which of some numbers are among others; of few, faster than by sorting them."""
    if len(some) * len(others) > FEW:
        return np.isin(some, others)
    return np.asarray((some[:, None] == others[None, :]).any(axis=1))


def _abbreviated(table: Table) -> Bools:
    short = [len(group.name) <= 5 and (group.name.isupper() or "." in group.name) for group in table.groups]
    return np.array(short, np.bool_)[table.group]


def _in_said(table: Table, gazetteer: Gazetteer, said: Sequence[tuple[str, ...]]) -> Floats:
    """1 for each candidate in a region that is said of its group, more where two regions in a row hold it."""
    found = np.zeros(len(table.site))
    for number, regions in enumerate(said):
        if not regions:
            continue
        first = int(table.starts[number])
        last = int(table.starts[number + 1]) if number + 1 < len(table.starts) else len(table.site)
        for region in regions:
            found[first : last - 1] += _in_any(table, first, last - 1, region, gazetteer)
    return np.minimum(found, 2.0)


def _in_any(table: Table, first: int, last: int, region: str, gazetteer: Gazetteer) -> Bools:
    """Which rows lie in any region of a name: by the gazetteer's own regions, or within the radius of others."""
    rows, inside = slice(first, last), np.zeros(last - first, np.bool_)
    for one in gazetteer.look_up(region):
        kind = int(gazetteer.arrays.kind[one.site])
        if one.how not in {"name", "other name"}:
            continue
        if kind in {COUNTRY, ADMIN1, ADMIN2}:
            column = {COUNTRY: table.country, ADMIN1: table.admin1, ADMIN2: table.admin2}[kind][rows]
            inside |= (column == one.site) & (table.site[rows] != one.site)
        if kind not in {COUNTRY, *TOWNS}:
            far = distances(
                table.latitude[rows],
                table.longitude[rows],
                gazetteer.latitude[[one.site]],
                gazetteer.longitude[[one.site]],
            )
            reach = float(gazetteer.arrays.radius[one.site])
            inside |= (far[:, 0] <= reach) & (table.radius[rows] < reach)
    return inside


def regions_of(table: Table) -> Regions:
    """The countries, states and counties of a table, the same in every round."""
    column = np.stack((table.country, table.admin1, table.admin2))
    apart = (column + BEYOND * np.arange(len(column))[:, None]).ravel()
    codes, number = np.unique(apart, return_inverse=True)
    own_codes, own = np.unique(np.tile(table.family, len(column)) * len(codes) + number, return_inverse=True)
    return Regions(column, number, len(codes), own, len(own_codes))


def context(now: Context) -> Floats:
    """The values of the context features, one row a candidate."""
    table, share = now.table, now.share
    none = table.site == NOWHERE
    mass = share * now.weight[table.group] * ~none
    total = float(now.weight.sum())
    rest = np.maximum(total - now.weight[table.group], 1e-9)
    shares = np.where(none, 0, _log_share(_mass_in(now.regions, mass) / rest))
    named = (
        _named(table, share, column, kind)
        for column, kind in ((table.admin1, ADMIN1), (table.admin2, ADMIN2), (table.country, COUNTRY))
    )
    rows = _anchors(table, mass)
    far = distances(table.latitude, table.longitude, table.latitude[rows], table.longitude[rows])
    near, around = _nearness(table, mass, rows, far)
    crowd, _ = _densest(table, mass, rows, far[rows])
    point = (table.radius < POINT_KM) & ~none
    return _side_by_side((
        *shares,
        *named,
        np.where(point, near, 0), np.where(none, 0, around), np.where(table.how == 3, around, 0),
        np.where(none, crowd, 0),
        *_home(table, now.home),
    ))  # fmt: skip


def _log_share(share: Floats) -> Floats:
    return np.asarray(np.log(np.clip(share, 0, 1) + FEWEST) - np.log(FEWEST))


def _mass_in(regions: Regions, mass: Floats) -> Floats:
    """For each row the mass of the other names' candidates in its country, in its state and in its county."""
    masses = np.tile(mass, len(regions.column))
    whole = np.bincount(regions.number, masses, regions.count)[regions.number]
    own = np.bincount(regions.own, masses, regions.own_count)[regions.own]
    return np.where(regions.column == NOWHERE, 0, (whole - own).reshape(regions.column.shape))


def _named(table: Table, share: Floats, column: Ints, kind: int) -> Floats:
    """For each row how surely another group names the site of this column that it lies in."""
    is_region = (table.kind == kind) & (share > LEAST_SHARE)
    found = np.zeros(len(column))
    for row in np.flatnonzero(is_region):
        inside = (column == table.site[row]) & (table.family != table.family[row])
        found[inside] = np.maximum(found[inside], share[row])
    return found


def _anchors(table: Table, mass: Floats) -> Ints:
    """The rows that stand for where the document is: points rather than wide regions, the heaviest ones."""
    rows = np.flatnonzero((mass > LEAST_SHARE) & (table.radius < POINT_KM))
    return rows[np.argsort(-mass[rows], kind="stable")[:ANCHORS]]


def _nearness(table: Table, mass: Floats, rows: Ints, far: Floats) -> tuple[Floats, Floats]:
    """How near each row is to the anchors of other names, at these distances from it, and how much among them."""
    if not len(rows):
        return np.zeros(len(mass)), np.zeros(len(mass))
    pull = np.where(table.family[:, None] == table.family[rows][None, :], 0, mass[rows][None, :])
    near, around = (np.log1p((pull * np.exp(-far / reach)).sum(axis=1) * 4) for reach in (NEAR_KM, AROUND_KM))
    return near, around


def densest(table: Table, mass: Floats) -> tuple[Floats, Ints]:
    """For each row's group how densely the anchors of the other groups lie about the densest of them, and its row."""
    rows = _anchors(table, mass)
    latitude, longitude = table.latitude[rows], table.longitude[rows]
    return _densest(table, mass, rows, distances(latitude, longitude, latitude, longitude))


def _densest(table: Table, mass: Floats, rows: Ints, far: Floats) -> tuple[Floats, Ints]:
    """As `densest`, of anchors with the distances between them."""
    if not len(rows):
        return np.zeros(len(mass)), np.full(len(mass), NOWHERE, np.int64)
    pull = np.exp(-far / AROUND_KM * 2)
    family = table.family[table.starts]
    belongs = (family[:, None] != table.family[rows][None, :]).astype(np.float64)
    heavy = belongs * mass[rows]
    dense = heavy @ pull * belongs
    total = np.maximum(heavy.sum(axis=1), 1e-9)
    return (dense.max(axis=1) / total)[table.group], rows[dense.argmax(axis=1)][table.group]


def _home(table: Table, home: Home) -> tuple[Floats, Floats]:
    if home is NO_HOME or not len(home.latitude):
        return np.zeros(len(table.site)), np.zeros(len(table.site))
    inside = np.array([home.states.get(int(code), 0.0) for code in table.admin1])
    far = distances(table.latitude, table.longitude, home.latitude, home.longitude)
    near = (home.share[None, :] * np.exp(-far / NEAR_KM)).sum(axis=1)
    is_real = table.site != NOWHERE
    return np.where(is_real, _log_share(inside), 0), np.where(is_real & (table.radius < POINT_KM), _log_share(near), 0)


def distances(latitude: Floats, longitude: Floats, to_latitude: Floats, to_longitude: Floats) -> Floats:
    """Kilometres from each of the first points (rows) to each of the second (columns), given in degrees."""
    a, b = np.radians(latitude)[:, None], np.radians(longitude)[:, None]
    c, d = np.radians(to_latitude)[None, :], np.radians(to_longitude)[None, :]
    half = np.sin((c - a) / 2) ** 2 + np.cos(a) * np.cos(c) * np.sin((d - b) / 2) ** 2
    return np.asarray(2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1))))
