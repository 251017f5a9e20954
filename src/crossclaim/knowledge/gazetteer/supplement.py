"""The places that people wrote down (`data/gazetteer`, `data/places`), merged into the rows of another source."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, cast

from crossclaim.errors import InvalidEvidence
from crossclaim.evidence.place import KINDS, SiteKind
from crossclaim.knowledge.gazetteer.names import FEATURES, key
from crossclaim.knowledge.gazetteer.site import Row, distance_km
from crossclaim.knowledge.sheet import Entry
from crossclaim.knowledge.sources import read_folder

SAME_KM: Final = 40.0
HEAD: Final = re.compile(r"<(?P<kind>[a-z0-9]+)(?: (?P<radius>\d+))?>")
POINT: Final = re.compile(r"\((?P<latitude>-?[\d.]+), (?P<longitude>-?[\d.]+)\)$")
TOWNLIKE: Final[frozenset[SiteKind]] = frozenset({"city", "capital", "district", "camp"})
ANY: Final[frozenset[SiteKind]] = frozenset(KINDS) - {"country", "continent"}


@dataclass(frozen=True, slots=True)
class Written:
    """A place as somebody wrote it: its row, its country's name, empty for none, and whether its kind is stated."""

    row: Row
    section: str
    is_marked: bool


def read_written(folder: str) -> Iterator[Written]:
    """The places of a folder of `data`, in the order of the files; InvalidEvidence where a row is malformed."""
    for entry in read_folder(folder):
        yield Written(_row(entry), entry.section, entry.kind in KINDS or entry.text.startswith("<"))


def _row(entry: Entry) -> Row:
    """`<kind radius> spellings (latitude, longitude)`, each part optional."""
    text = entry.text
    head = HEAD.match(text)
    if head:
        text = text[head.end() :]
    point = POINT.search(text)
    names = text[: point.start()] if point else text
    kind = head["kind"] if head else _kind(entry)
    if kind not in KINDS or "(" in names or "<" in names:
        raise InvalidEvidence(f"{entry.file}: {entry.name}", found=entry.text, expected="<kind radius> names (point)")
    return Row(
        entry.name,
        cast("SiteKind", kind),
        float(point["latitude"]) if point else None,
        float(point["longitude"]) if point else None,
        tuple(name for name in (part.strip() for part in names.split(";")) if name),
        radius_km=float(head["radius"] or 0) if head else 0.0,
    )


def _kind(entry: Entry) -> str:
    """What a row without a mark is: what the file holds, else what its last word says, else a town."""
    if entry.kind in KINDS:
        return entry.kind
    last = FEATURES.get(entry.name.lower().split()[-1], "city")
    return last if last in KINDS and last not in {"country", "admin1", "admin2"} else "city"


def merge(rows: Iterable[Row], written: Iterable[Written], countries: Mapping[str, str]) -> list[Row]:
    """The rows with what was written added: spellings where the place is there already, a new row where it is not.

    `countries` gives the ISO code of a country by the key of its name. A place without a point is the most populous of
    its name in its country; where there is none it is left out, since nobody knows where it is.
    """
    merged = list(rows)
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(merged):
        for name in {key(name) for name in (row.name, *row.names)}:
            numbers[name].append(number)
    by_code = {row.country: number for number, row in enumerate(merged) if row.kind == "country"}
    for one in written:
        if one.row.kind == "country":
            if one.row.name in by_code:
                at = by_code[one.row.name]
                merged[at] = _joined(merged[at], replace(one.row, name=merged[at].name))
            continue
        code = one.section if len(one.section) == 2 else countries.get(key(one.section), "")
        row = replace(one.row, country=one.row.country or code)
        same = _same(row, merged, numbers, TOWNLIKE if one.is_marked else ANY)
        for number in same:
            merged[number] = _joined(merged[number], row)
        if not same and row.latitude is not None:
            for name in {key(name) for name in (row.name, *row.names)}:
                numbers[name].append(len(merged))
            merged.append(row)
    return merged


def _same(row: Row, merged: list[Row], numbers: Mapping[str, list[int]], alike: frozenset[SiteKind]) -> list[int]:
    """The numbers of the rows that are the place: near its point, of one of its names, of its kind or both `alike`."""
    names = dict.fromkeys(key(name) for name in (row.name, *row.names))
    if row.kind == "admin1":
        same = [i for i in numbers.get(key(row.name), ()) if _is_of(merged[i], row) and merged[i].kind == "admin1"]
        return same[:1]
    for name in names:
        found = [i for i in numbers.get(name, ()) if _is_of(merged[i], row) and _is_alike(merged[i], row, alike)]
        if row.latitude is None:
            found = sorted(found, key=lambda i: -merged[i].population)[:1]
        near = [i for i in found if row.latitude is None or _is_near(merged[i], row)]
        if near:
            return near
    return []


def _is_of(row: Row, other: Row) -> bool:
    return row.country == other.country


def _is_alike(row: Row, other: Row, alike: frozenset[SiteKind]) -> bool:
    return row.kind == other.kind or (row.kind in alike and other.kind in alike)


def _is_near(row: Row, other: Row) -> bool:
    if row.latitude is None or row.longitude is None or other.latitude is None or other.longitude is None:
        return row.kind in {"admin1", "admin2"}
    reach = 4 * SAME_KM if row.kind == "admin1" else SAME_KM
    return distance_km(row.latitude, row.longitude, other.latitude, other.longitude) <= reach


def _joined(row: Row, written: Row) -> Row:
    names = tuple(dict.fromkeys((*row.names, written.name, *written.names)))
    if row.latitude is None and row.kind == written.kind:
        return replace(row, names=names, latitude=written.latitude, longitude=written.longitude)
    return replace(row, names=names)
