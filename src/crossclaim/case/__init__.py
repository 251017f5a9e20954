"""The case file: one portable SQLite file that holds everything. One writer, many readers."""

from crossclaim.case.claims import ClaimView
from crossclaim.case.entries import ClaimEntry, Counts, DocumentEntry, Hit, PlaceEntry, StatementEntry, Used
from crossclaim.case.filters import ClaimFilter, StatementFilter
from crossclaim.case.linked import LinkedRows, Runs, linked_rows
from crossclaim.case.rows.claim import StoredSide
from crossclaim.case.stored import Extracted, Linked, StoredDocument
from crossclaim.case.view import PAGE, View, open_case
from crossclaim.case.writer import Writer, open_writer

__all__ = [
    "PAGE",
    "ClaimEntry",
    "ClaimFilter",
    "ClaimView",
    "Counts",
    "DocumentEntry",
    "Extracted",
    "Hit",
    "Linked",
    "LinkedRows",
    "PlaceEntry",
    "Runs",
    "StatementEntry",
    "StatementFilter",
    "StoredDocument",
    "StoredSide",
    "Used",
    "View",
    "Writer",
    "linked_rows",
    "open_case",
    "open_writer",
]
