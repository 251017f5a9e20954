"""The dumps of GeoNames (`allCountries.txt`, `SY.txt`, or the zip that holds one), read line by line under limits."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from crossclaim.errors import InputTooLarge, UnreadableInput, UnsafeInput
from crossclaim.evidence.place import SiteKind
from crossclaim.knowledge.gazetteer.site import Row

LONGEST_LINE: Final = 100_000
COLUMNS: Final = 19
MOST_NAMES: Final = 100
LATIN_ENDS: Final = 0x250
LATIN_MORE: Final = range(0x1E00, 0x1F00)
_CODES: Final[Mapping[SiteKind, str]] = {
    "country": "PCL PCLD PCLF PCLI PCLIX PCLS TERR",
    "admin1": "ADM1",
    "admin2": "ADM2",
    "district": "ADM3 ADM4 ADM5 ADMD PPLX",
    "city": "PPL PPLA PPLA2 PPLA3 PPLA4 PPLA5 PPLF PPLG PPLL PPLS STLMT",
    "capital": "PPLC",
    "river": "STM STMS WAD",
    "canal": "CNL",
    "lake": "LK LKS RSV",
    "sea": "SEA OCN GULF BAY",
    "strait": "STRT CHN",
    "mountain": "MT MTS PK",
    "island": "ISL ISLS",
    "valley": "VAL",
    "desert": "DSRT",
    "continent": "CONT",
    "region": "RGN RGNE RGNH AREA PRK",
    "base": "MILB INSM AIRB",
    "airport": "AIRP AIRF",
    "field": "OILF GASF OILR NUC",
    "dam": "DAM",
    "prison": "PRN",
    "camp": "CMP CMPRF",
    "crossing": "PSTB",
}
KINDS_OF_CODES: Final[Mapping[str, SiteKind]] = {code: kind for kind, codes in _CODES.items() for code in codes.split()}
"""The kind of each feature code that is taken; places of other codes are left out."""


def read_dump(path: Path, *, limit: int) -> Iterator[Row]:
    """The places of a dump, in its order; at most `limit` bytes of it, unpacked, are read.

    Raises UnreadableInput where a line is not one of GeoNames, with its number; InputTooLarge where a line or the whole
    is beyond its limit; UnsafeInput where a zip holds no single table.
    """
    with _opened(path) as stream:
        read = 0
        for number, line in enumerate(iter(lambda: stream.readline(LONGEST_LINE + 1), b""), 1):
            read += len(line)
            where = f"{path}, line {number}"
            if len(line) > LONGEST_LINE:
                raise InputTooLarge(where, found="a longer line", expected=f"at most {LONGEST_LINE:,} bytes")
            if read > limit:
                raise InputTooLarge(str(path), found="more bytes", expected=f"at most {limit:,} bytes")
            row = _row(line, where)
            if row is not None:
                yield row


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """The table of a dump, be it packed or not."""
    try:
        if not zipfile.is_zipfile(path):
            with path.open("rb") as stream:
                yield stream
            return
        with zipfile.ZipFile(path) as archive:
            tables = [one for one in archive.namelist() if one.endswith(".txt") and "readme" not in one.lower()]
            if len(tables) != 1:
                raise UnsafeInput(str(path), found=f"{len(tables)} tables", expected="a zip with one table of GeoNames")
            with archive.open(tables[0]) as member:
                yield io.BufferedReader(member)  # type: ignore[type-var] # a member of an archive reads as a raw stream
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError) as error:
        raise UnreadableInput(str(path), found=str(error), expected="a dump of GeoNames") from error


def _row(line: bytes, where: str) -> Row | None:
    """The place of a line, or None where it is of no kind that is taken."""
    try:
        cells = line.decode("utf-8").rstrip("\r\n").split("\t")
    except UnicodeDecodeError as error:
        raise UnreadableInput(where, found=error.reason, expected="UTF-8") from error
    if len(cells) != COLUMNS:
        raise UnreadableInput(where, found=f"{len(cells)} columns", expected=f"the {COLUMNS} of a dump of GeoNames")
    try:
        latitude, longitude = float(cells[4]), float(cells[5])
        ident, people = int(cells[0]), int(cells[14] or 0)
    except ValueError as error:
        raise UnreadableInput(where, found=str(error)[:80], expected="an id, degrees and a population") from error
    if not (abs(latitude) <= 90 and abs(longitude) <= 180 and 0 < ident < 1 << 30 and people >= 0):
        raise UnreadableInput(where, found="numbers out of range", expected="an id, degrees and a population")
    kind = KINDS_OF_CODES.get(cells[7])
    if kind is None or not cells[1].strip():
        return None
    names = tuple(name for name in cells[3].split(",")[:MOST_NAMES] if name and _is_latin(name))
    second = cells[11] if cells[10] else ""
    return Row(cells[1], kind, latitude, longitude, names, ident, people, cells[8], cells[10], second)


def _is_latin(name: str) -> bool:
    return all(ord(sign) < LATIN_ENDS or ord(sign) in LATIN_MORE or not sign.isalpha() for sign in name)
