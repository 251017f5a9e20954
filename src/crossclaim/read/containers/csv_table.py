"""CSV and TSV tables: the first row names the columns, each further row is a document."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from crossclaim.errors import DoubtfulInput, EmptyInput, InputTooLarge, UnreadableInput
from crossclaim.evidence import Problem
from crossclaim.read.columns import choose
from crossclaim.read.containers.misfits import Misfits
from crossclaim.read.decode import encoding_of
from crossclaim.read.draft import Input
from crossclaim.read.places import inside
from crossclaim.read.rows import TABLE_ROW, no_text_column
from crossclaim.read.source import Found, Source
from crossclaim.settings import Settings

DELIMITERS: Final = ",;\t|"
SAMPLE_BYTES: Final = 65_536


def expand_csv(source: Source, settings: Settings) -> Iterator[Found]:
    """Each row as it stands; a problem for each that has another number of columns than the first."""
    rows = _Rows(source, settings)
    try:
        yield from _expanded(source, settings, rows)
    finally:
        rows.detach()


def _expanded(source: Source, settings: Settings, rows: "_Rows") -> Iterator[Found]:
    header = rows.header()
    chosen = choose(settings.columns, header)
    if "text" not in chosen:
        raise no_text_column(source.place, header)
    columns = "".join(f";{field}={header.index(name)}" for field, name in chosen.items())
    kind = f"{TABLE_ROW}{columns};delimiter=x{ord(rows.delimiter):02x};charset={rows.charset}"
    misfits = Misfits(source.place)
    for number, cells, data in rows:
        place = inside(source.place, f"row-{number}")
        misfits.see(fits=len(cells) == len(header))
        if len(cells) != len(header):
            found, expected = f"a row of {len(cells)} columns", f"{len(header)}"
            yield Problem.of(UnreadableInput(place, found=found, expected=expected, advice=QUOTES), "read")
            continue
        if data.count(b'"') % 2:
            open_quote = DoubtfulInput(place, found="a quotation mark that is never closed", advice=QUOTES)
            yield Problem.of(open_quote, "read")
        yield Input(place, data, kind)
    yield from rows.problems


QUOTES: Final = "Look whether a quotation mark is missing in this row or in the one before."


class _Rows:
    """The rows of a table, each with the bytes that it was read from (of UTF-16: the same in UTF-8)."""

    def __init__(self, source: Source, settings: Settings) -> None:
        self.place = source.place
        self.limit = settings.limits.input_bytes
        self.problems: list[Problem] = []
        head = source.head(SAMPLE_BYTES)
        encoding, doubts = encoding_of(head, place=source.place)
        self.problems.extend(doubts)
        first = head.decode(encoding, "replace").lstrip("\ufeff").partition("\n")[0]
        self.delimiter = max(DELIMITERS, key=first.count)
        self.charset = "utf-8" if encoding.startswith("utf") else encoding
        self._file = io.TextIOWrapper(source.file, encoding, "surrogateescape", newline="")
        self._held: list[str] = []
        self._size = 0
        csv.field_size_limit(self.limit)
        self._reader = csv.reader(self._lines(), delimiter=self.delimiter)

    def detach(self) -> None:
        """Leave the file to whoever opened it."""
        self._file.detach()

    def header(self) -> list[str]:
        """The names of the columns. EmptyInput where the table has no row."""
        try:
            names = next((row for row in self._reader if row), None)
        except csv.Error as error:
            raise UnreadableInput(self.place, found=f"a broken first row, {error}") from None
        self._held.clear()
        if names is None:
            raise EmptyInput(self.place)
        return [name.strip().lstrip("\ufeff") for name in names]

    def __iter__(self) -> Iterator[tuple[int, list[str], bytes]]:
        number = 0
        while True:
            self._held.clear()
            self._size = 0
            number += 1
            try:
                cells = next(self._reader, None)
            except csv.Error as error:
                broken = UnreadableInput(
                    inside(self.place, f"row-{number}"), found=f"a broken row, {error}", advice=QUOTES
                )
                self.problems.append(Problem.of(broken, "read"))
                continue
            if cells is None:
                return
            if cells:
                yield number, cells, "".join(self._held).encode(self.charset, "surrogateescape")

    def _lines(self) -> Iterator[str]:
        while line := self._file.readline(self.limit + 1):
            self._size += len(line)
            if self._size > self.limit:
                raise InputTooLarge(self.place, found="a row without an end", advice=QUOTES)
            self._held.append(line)
            yield line
