"""The table of export formats; to add one is to add a file and a row here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO, Final

from crossclaim.export.row import Row
from crossclaim.export.statements_csv import write_csv
from crossclaim.export.statements_jsonl import write_jsonl
from crossclaim.export.statements_parquet import write_parquet


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format: `write` streams rows to an open binary file and returns how many there were."""

    name: str
    suffix: str
    doc: str
    write: Callable[[Iterable[Row], BinaryIO], int]
    is_text: bool = True


_ROWS: Final = (
    Exporter(
        "statements-jsonl", ".jsonl", "one JSON object a line, every span with its words: for programs", write_jsonl
    ),
    Exporter("csv", ".csv", "one row a statement, lists joined in words: for spreadsheets", write_csv),
    Exporter("parquet", ".parquet", "typed nested columns: for data frames and clusters", write_parquet, is_text=False),
)
EXPORTERS: Final[Mapping[str, Exporter]] = MappingProxyType({row.name: row for row in _ROWS})
