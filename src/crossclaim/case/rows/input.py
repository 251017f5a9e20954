"""Inputs as rows: what was found where, read by what, and the document that it became, if it did."""

from crossclaim.case.rows.record import Row, digest_of, printable


def input_to_row(row: int, place: str, sha256: str, *, run: int, document: int | None) -> Row:
    """The row of an input whose bytes have this hash; run and document are row numbers."""
    fields: Row = {"row": row, "place": printable(place), "sha256": sha256, "run": run, "document": document}
    return {**fields, "digest": digest_of(fields)}
