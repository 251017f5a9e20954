"""Places as facts: countries, regions, cities and the towns of the conflicts, with coordinates where known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossclaim.knowledge.files import Entry, read_folder
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
        for place in self._all:
            for name in place.names:
                self._index.setdefault(fold(name), place)

    def __iter__(self) -> Iterator[Place]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def named(self, text: str) -> Place | None:
        """The place of this name or spelling; case and articles do not matter."""
        return self._index.get(fold(text))


@cache
def load_places() -> Places:
    """Every place of the data files; read once."""
    return Places([*map(_place, read_folder("places")), *_cities()])


def _place(entry: Entry) -> Place:
    """`spelling; spelling | latitude, longitude`, both parts optional."""
    names, _, where = entry.text.partition("|")
    aliases = tuple(name for name in (piece.strip() for piece in names.split(";")) if name)
    latitude, _, longitude = where.partition(",")
    if not where.strip():
        return Place(entry.name, entry.section, aliases)
    return Place(entry.name, entry.section, aliases, float(latitude), float(longitude))


def _cities() -> Iterator[Place]:
    table = files("crossclaim.knowledge").joinpath("data", CITIES)
    if not table.is_file():
        return
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, other, country, latitude, longitude, population = line.split("\t")
        aliases = (other,) if other else ()
        yield Place(name, country, aliases, float(latitude), float(longitude), int(population))
