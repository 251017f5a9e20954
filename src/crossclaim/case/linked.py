"""What linking one document by itself makes of it, as rows that wait to be written: made wherever it was linked."""

from collections.abc import Sequence
from typing import NamedTuple

from crossclaim.case.aligning import aligned_rows
from crossclaim.case.batch import Batch
from crossclaim.case.linking import STAGE, placed_rows, used_rows
from crossclaim.case.rows.claim import StoredSide
from crossclaim.case.rows.record import Row
from crossclaim.case.stored import Linked, StoredDocument
from crossclaim.evidence import DocumentId


class Runs(NamedTuple):
    """The row numbers of the runs that say whom names mean, where places lie, and what statements are compared by."""

    actors: int
    places: int
    sides: int


class LinkedRows(NamedTuple):
    """The rows by the names that `pending.INSERTS` knows them by."""

    document: DocumentId
    row: int
    rows: dict[str, list[Row]]


def linked_rows(stored: StoredDocument, found: Linked, sides: Sequence[StoredSide], runs: Runs) -> LinkedRows:
    """The rows of what was found of a stored document.

    SpanMismatch or SpanOutOfRange where a span is not its quote, InvalidEvidence where a noun contradicts itself.
    """
    document = found.extracted.document
    rows = {
        **used_rows(stored.row, found.uses, runs.actors),
        **placed_rows(stored.row, document, found.places, runs.places),
        **aligned_rows(stored.row, stored.numbers, sides, runs.sides),
    }
    return LinkedRows(document.id, stored.row, rows)


def put_linked(batch: Batch, linked: LinkedRows) -> None:
    """Put what linking made of a document; it takes the place of what an earlier run made of it."""
    for noun in ("linking", "placing", "alignment"):
        batch.claim(noun, linked.document)
    batch.remove("linked", document=linked.row)
    batch.remove("problems of", document=linked.document, stage=STAGE)
    for table, rows in linked.rows.items():
        batch.put(table, rows)
