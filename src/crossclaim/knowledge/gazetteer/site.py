"""A site: a place on the map with its kind, its point and how far around the point it reaches."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Final, Literal, get_args

Kind = Literal[
    "country", "admin1", "admin2", "city", "district", "region", "front", "camp", "base", "crossing", "dam", "river",
    "sea", "lake", "island", "mountain", "desert", "valley", "continent", "airport", "prison", "strait", "canal",
    "field", "capital",
]  # fmt: skip
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
EARTH_KM: Final = 6371.0


@dataclass(frozen=True, slots=True)
class Row:
    """One place as a source gives it, before it is compiled.

    `country` is the ISO code, `admin1` and `admin2` the source's own codes of the regions it lies in. A region that has
    no point of its own (`latitude` None) gets that of its members. `geonameid` is 0 and `radius_km` 0 where unknown.
    """

    name: str
    kind: Kind
    latitude: float | None
    longitude: float | None
    names: tuple[str, ...] = ()
    geonameid: int = 0
    population: int = 0
    country: str = ""
    admin1: str = ""
    admin2: str = ""
    radius_km: float = 0.0


@dataclass(frozen=True, slots=True)
class Site:
    """One place of a gazetteer.

    `number` is its row in that gazetteer. `latitude` and `longitude` are degrees; nearly all of the place lies within
    `radius_km` of them. `country`, `admin1` and `admin2` are the names of what it lies in, empty where unknown or
    itself. `population` and `geonameid` are 0 where the source has none.
    """

    number: int
    name: str
    kind: Kind
    latitude: float
    longitude: float
    radius_km: float
    population: int = 0
    geonameid: int = 0
    country: str = ""
    admin1: str = ""
    admin2: str = ""

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.admin2, self.admin1, self.country) if part)


def distance_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The length of the great circle between two points given in degrees."""
    a, b, c, d = map(radians, (latitude, longitude, other_latitude, other_longitude))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))
