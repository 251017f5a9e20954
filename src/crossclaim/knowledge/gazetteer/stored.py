"""The compiled form of a gazetteer: arrays in one file, bytes in planes so that it packs well and loads fast."""

import io
import zipfile
import zlib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from crossclaim.errors import InputTooLarge, UnreadableInput

Ints: TypeAlias = npt.NDArray[np.int32]

FORM: Final = 1
DEGREE: Final = 1000
LARGEST_BYTES: Final = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Arrays:
    """One row a site, and the tables of names that lead to the sites.

    `latitude` and `longitude` are thousandths of a degree; `country`, `admin1` and `admin2` numbers of sites or -1.
    `names`, `keys` and `skeletons` are texts in UTF-8, each ended by a line feed; keys and skeletons are sorted and
    unique. `key_ends[i]` is where the sites of key i end in `key_sites`, where the lowest bit is set for a name other
    than the site's first one and the rest is the number of the site; `skeleton_ends` and `skeleton_sites` likewise.
    """

    kind: Ints
    latitude: Ints
    longitude: Ints
    geonameid: Ints
    population: Ints
    radius: Ints
    country: Ints
    admin1: Ints
    admin2: Ints
    names: bytes
    keys: bytes
    key_ends: Ints
    key_sites: Ints
    skeletons: bytes
    skeleton_ends: Ints
    skeleton_sites: Ints


FIELDS: Final = tuple(field.name for field in fields(Arrays))
TEXTS: Final = frozenset({"names", "keys", "skeletons"})
RISING: Final = frozenset(
    {"key_ends", "skeleton_ends", "geonameid", "latitude", "longitude", "admin1", "admin2", "country"}
)


def to_bytes(arrays: Arrays) -> bytes:
    """The file's bytes; the same for the same arrays."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr(zipfile.ZipInfo("form"), str(FORM))
        for name in FIELDS:
            value = getattr(arrays, name)
            data = value if isinstance(value, bytes) else _planes(name, value)
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def read(path: Path) -> Arrays:
    """The arrays of a file; UnreadableInput where it is no gazetteer, InputTooLarge where it unpacks to too much."""
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(member.file_size for member in archive.infolist())
            if size > LARGEST_BYTES:
                raise InputTooLarge(str(path), found=f"{size:,} bytes", expected=f"at most {LARGEST_BYTES:,}")
            if archive.read("form") != str(FORM).encode():
                raise _unreadable(path, "a gazetteer of another version")
            names, keys, skeletons = (archive.read(name) for name in ("names", "keys", "skeletons"))
            numbers = {name: _whole(name, archive.read(name)) for name in FIELDS if name not in TEXTS}
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise _unreadable(path, str(error)) from error
    arrays = Arrays(names=names, keys=keys, skeletons=skeletons, **numbers)
    _check(path, arrays)
    return arrays


def _unreadable(path: Path, found: str) -> UnreadableInput:
    advice = "Make it with: crossclaim knowledge import-geonames DUMP"
    return UnreadableInput(str(path), found=found, expected="a compiled gazetteer", advice=advice)


def _planes(name: str, numbers: Ints) -> bytes:
    """Numbers as differences from the one before, each byte of them in a row of its own."""
    if name in RISING:
        numbers = np.diff(numbers, prepend=np.int32(0)).astype(np.int32)
    folded = (numbers << 1) ^ (numbers >> 31)
    return folded.astype("<u4").view(np.uint8).reshape(-1, 4).T.tobytes()


def _whole(name: str, data: bytes) -> Ints:
    planes = np.frombuffer(data, np.uint8).reshape(4, -1)
    folded = np.ascontiguousarray(planes.T).view("<u4").reshape(-1)
    numbers = (folded >> 1).astype(np.int32) ^ -(folded & 1).astype(np.int32)
    return np.cumsum(numbers, dtype=np.int32) if name in RISING else numbers


def _check(path: Path, arrays: Arrays) -> None:
    """Raise UnreadableInput unless every number leads to something."""
    size = len(arrays.kind)
    columns = ("latitude", "longitude", "geonameid", "population", "radius", "country", "admin1", "admin2")
    whole = all(len(getattr(arrays, name)) == size for name in columns) and size > 0
    whole = whole and all(_within(getattr(arrays, name), -1, size) for name in ("country", "admin1", "admin2"))
    whole = whole and _lines(arrays.names) == size and bool(np.abs(arrays.latitude).max() <= 90 * DEGREE)
    whole = whole and _is_table(arrays.keys, arrays.key_ends, arrays.key_sites >> 1, size)
    whole = whole and _is_table(arrays.skeletons, arrays.skeleton_ends, arrays.skeleton_sites >> 1, size)
    if not whole:
        raise _unreadable(path, "tables that do not fit together")


def _is_table(texts: bytes, ends: Ints, sites: Ints, size: int) -> bool:
    rising = len(ends) == 0 or (bool((np.diff(ends, prepend=np.int32(0)) > 0).all()) and int(ends[-1]) == len(sites))
    return rising and _lines(texts) == len(ends) and _within(sites, 0, size)


def _within(numbers: Ints, low: int, high: int) -> bool:
    return len(numbers) == 0 or (int(numbers.min()) >= low and int(numbers.max()) < high)


def _lines(texts: bytes) -> int:
    return texts.count(b"\n")
