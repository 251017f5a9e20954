"""The case file: one portable SQLite file that holds everything. One writer, many readers."""

from crossclaim.case.aligning import Linked
from crossclaim.case.claims import ClaimView
from crossclaim.case.entries import ClaimEntry, Counts, DocumentEntry, Hit, PlaceEntry, StatementEntry, Used
from crossclaim.case.filters import ClaimFilter, StatementFilter
from crossclaim.case.linking import Extracted
from crossclaim.case.rows.claim import StoredSide
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
    "PlaceEntry",
    "StatementEntry",
    "StatementFilter",
    "StoredSide",
    "Used",
    "View",
    "Writer",
    "open_case",
    "open_writer",
]
