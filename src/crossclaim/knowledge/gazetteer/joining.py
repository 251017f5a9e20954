"""A dump joined with the gazetteer of the package: the dump's places, and all others that the package knows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from crossclaim.evidence.place import SiteKind
from crossclaim.knowledge.gazetteer.compiling import compile_rows
from crossclaim.knowledge.gazetteer.lookup import Gazetteer
from crossclaim.knowledge.gazetteer.names import key
from crossclaim.knowledge.gazetteer.site import Row
from crossclaim.knowledge.gazetteer.stored import Arrays, Ints

REGIONS: Final[frozenset[SiteKind]] = frozenset({"admin1", "admin2"})


def join(dump: Iterable[Row], gazetteer: Gazetteer) -> Arrays:
    """The arrays of a dump's rows and of the gazetteer's places that are not among them. All are held in memory.

    The spellings that are known by hand of a place of the dump are kept. In a country whose regions the dump has, those
    that the gazetteer made up from its towns give way to them.
    """
    codes = _codes(gazetteer)
    added = {row.geonameid: row for row in dump}
    named = {row.country: row.geonameid for row in added.values() if row.kind == "country"}
    own = {code: next((c for c, ident in named.items() if ident == number), code) for code, number in codes.items()}
    divided = {row.country for row in added.values() if row.kind == "admin1"}
    kept: list[Row] = []
    for row in to_rows(gazetteer):
        country = own.get(row.country, row.country)
        if row.geonameid in added:
            same = added[row.geonameid]
            added[row.geonameid] = replace(same, names=tuple(dict.fromkeys((*same.names, row.name, *row.names))))
        elif not (row.kind in REGIONS and country in divided):
            is_known = country not in divided
            kept.append(
                replace(
                    row, country=country, admin1=row.admin1 if is_known else "", admin2=row.admin2 if is_known else ""
                )
            )
    transliterated = {own.get(code, code) for code in _transliterated(gazetteer)} | {
        row.country for row in added.values()
    }
    return compile_rows([*added.values(), *kept], frozenset(transliterated))


def to_rows(gazetteer: Gazetteer) -> Iterator[Row]:
    """The gazetteer's places as rows, with their folded names; codes of regions are their numbers."""
    arrays = gazetteer.arrays
    names: defaultdict[int, list[str]] = defaultdict(list)
    start = 0
    for name, end in zip(arrays.keys.decode().split("\n"), arrays.key_ends.tolist(), strict=False):
        for site in arrays.key_sites[start:end].tolist():
            names[site >> 1].append(name)
        start = end
    columns = _columns(arrays)
    for number in range(len(gazetteer)):
        site = gazetteer.site(number)
        country, first, second = (_code(number, site.kind, int(column[number]), kind) for column, kind in columns)
        others = tuple(name for name in names[number] if name != key(site.name))
        yield Row(
            site.name,
            site.kind,
            site.latitude,
            site.longitude,
            others,
            site.geonameid,
            site.population,
            country,
            first,
            second,
            site.radius_km,
        )


def _columns(arrays: Arrays) -> tuple[tuple[Ints, SiteKind], ...]:
    return (arrays.country, "country"), (arrays.admin1, "admin1"), (arrays.admin2, "admin2")


def _code(number: int, kind: SiteKind, within: int, level: SiteKind) -> str:
    own = number if kind == level else within
    return f"#{own}" if own >= 0 else ""


def _codes(gazetteer: Gazetteer) -> dict[str, int]:
    """The GeoNames id of each country by its code."""
    numbers = (number for number in range(len(gazetteer)) if gazetteer.kind(number) == "country")
    return {f"#{number}": gazetteer.site(number).geonameid for number in numbers}


def _transliterated(gazetteer: Gazetteer) -> set[str]:
    """The codes of the countries whose names are found by their consonants."""
    sites = gazetteer.arrays.skeleton_sites >> 1
    return {
        _code(-1, "city", country, "country")
        for country in set(gazetteer.arrays.country[sites].tolist())
        if country >= 0
    }
