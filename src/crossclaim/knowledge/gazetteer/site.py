"""Places as sources give them, and how far they lie from one another."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Final

from crossclaim.evidence.place import SiteKind

EARTH_KM: Final = 6371.0


@dataclass(frozen=True, slots=True)
class Row:
    """One place as a source gives it, before it is compiled.

    `country` is the ISO code, `admin1` and `admin2` the source's own codes of the regions it lies in. A region that has
    no point of its own (`latitude` None) gets that of its members. `geonameid` is 0 and `radius_km` 0 where unknown.
    """

    name: str
    kind: SiteKind
    latitude: float | None
    longitude: float | None
    names: tuple[str, ...] = ()
    geonameid: int = 0
    population: int = 0
    country: str = ""
    admin1: str = ""
    admin2: str = ""
    radius_km: float = 0.0


def distance_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The length of the great circle between two points given in degrees."""
    a, b, c, d = map(radians, (latitude, longitude, other_latitude, other_longitude))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))
