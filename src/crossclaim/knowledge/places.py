"""Places as facts: countries, regions, cities and the towns of the conflicts, with coordinates where known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossclaim.knowledge.stored import PlaceRow, stored
from crossclaim.text.names import fold

CITIES = "cities.tsv"


@dataclass(frozen=True, slots=True)
class Place:
    """A place: canonical name, the state it lies in (canonical name, empty for a state itself), and other spellings.

    `latitude` and `longitude` are degrees, None where not given; `population` is 0 where unknown.
    """

    name: str
    country: str = ""
    aliases: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical name and every other spelling."""
        return (self.name, *self.aliases)


class Places:
    """All known places; of several with one name the one written by hand, then the most populous."""

    __slots__ = ("_all", "_index")

    def __init__(self, places: Iterable[Place]) -> None:
        self._all = tuple(places)
        self._index: dict[str, Place] = {}

    def __iter__(self) -> Iterator[Place]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def named(self, text: str) -> Place | None:
        """The place of this name or spelling; case and articles do not matter."""
        if not self._index:
            for place in self._all:
                for name in place.names:
                    self._index.setdefault(fold(name), place)
        return self._index.get(fold(text))


@cache
def load_places() -> Places:
    """Every place of the data files; read once."""
    return Places([*(_from_row(row) for row in stored()["places"]), *(city for _, city in load_cities())])


@cache
def load_cities() -> tuple[tuple[str, Place], ...]:
    """The cities of the world with the key that each is looked up by (GeoNames, CC BY 4.0)."""
    table = files("crossclaim.knowledge").joinpath("data", CITIES).read_text(encoding="utf-8")
    return tuple(_city(line) for line in table.splitlines() if not line.startswith("#"))


def to_row(place: Place) -> PlaceRow:
    """The place as it is stored: its fields in order."""
    return place.name, place.country, list(place.aliases), place.latitude, place.longitude, place.population


def _from_row(row: PlaceRow) -> Place:
    name, country, aliases, latitude, longitude, population = row
    return Place(name, country, tuple(aliases), latitude, longitude, population)


def _city(line: str) -> tuple[str, Place]:
    key, name, country, latitude, longitude, population = line.split("\t")
    return key, Place(name, country, (), float(latitude), float(longitude), int(population))
