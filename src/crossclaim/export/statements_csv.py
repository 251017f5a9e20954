"""`csv`: one row a statement, lists joined in words, for spreadsheets and eyes."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import BinaryIO, Final

from crossclaim.evidence import Document, Known, Number, Party, Statement
from crossclaim.export.row import Row

Cell = str | int | float | None

FORMULA: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""How a cell begins that a spreadsheet could run as a formula, or that would look like a cell guarded against it."""


def guard(text: str) -> str:
    """The text with `'` before it where a spreadsheet could run it as a formula; `unguard` takes it away again."""
    return f"'{text}" if FORMULA.match(text) else text


def unguard(cell: str) -> str:
    """The text of a guarded cell."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def write_csv(rows: Iterable[Row], out: BinaryIO) -> int:
    """Write a heading and one row of UTF-8 for each statement (RFC 4180); return how many there were."""
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007 - the last count is what is returned
        writer.writerow([_cell(column(row)) for column in COLUMNS.values()])
    text.detach()
    return count


def names(parties: Iterable[Party]) -> str:
    """The names of parties or places in one cell."""
    return "; ".join(party.name for party in parties)


def voices(statement: Statement) -> str:
    """The chain of sources, outermost first: `AUTHOR > Amaq`."""
    return " > ".join(source.name for source in statement.sources)


def figures(numbers: Iterable[Number]) -> str:
    """The numbers with their roles: `killed 28 (at least 28 people)`."""
    return "; ".join(
        f"{number.role} {'?' if number.value is None else f'{number.value:g}'} ({number.span.quote})"
        for number in numbers
    )


def _known(row: Row, get: Callable[[Document], Known | None]) -> str:
    known = get(row.document)
    return known.value if known else ""


def _cell(value: Cell) -> Cell:
    return guard(value) if isinstance(value, str) else value


COLUMNS: Final[Mapping[str, Callable[[Row], Cell]]] = MappingProxyType(
    {
        "id": lambda row: row.statement.id,
        "doc": lambda row: row.document.name,
        "stance": lambda row: row.statement.stance,
        "type": lambda row: row.statement.type,
        "mode": lambda row: row.statement.mode,
        "agent": lambda row: names(row.statement.agent),
        "recipient": lambda row: names(row.statement.recipient),
        "third": lambda row: names(row.statement.third),
        "sources": lambda row: voices(row.statement),
        "cue": lambda row: row.statement.cue.quote if row.statement.cue else "",
        "place": lambda row: names(row.statement.place),
        "time": lambda row: row.statement.time.span.quote if row.statement.time else "",
        "time_value": lambda row: (row.statement.time.value or "") if row.statement.time else "",
        "numbers": lambda row: figures(row.statement.numbers),
        "tense": lambda row: row.statement.tense,
        "predicate": lambda row: row.statement.predicate.quote,
        "clause": lambda row: row.statement.clause.quote,
        "clause_start": lambda row: row.statement.clause.start,
        "clause_end": lambda row: row.statement.clause.end,
        "probability": lambda row: row.statement.probability,
        "title": lambda row: _known(row, lambda document: document.metadata.title),
        "outlet": lambda row: _known(row, lambda document: document.metadata.outlet),
        "published": lambda row: _known(row, lambda document: document.metadata.published),
        "url": lambda row: _known(row, lambda document: document.metadata.url),
        "document": lambda row: row.statement.document,
        "provenance": lambda row: row.provenance,
    }
)
"""The columns in order, and what each holds."""
