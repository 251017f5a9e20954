"""The case file: one portable SQLite file that holds everything. One writer, many readers."""

from crossclaim.case.entries import Counts, DocumentEntry, Hit, PlaceEntry, StatementEntry, Used
from crossclaim.case.filters import StatementFilter
from crossclaim.case.linking import Extracted
from crossclaim.case.view import PAGE, View, open_case
from crossclaim.case.writer import Writer, open_writer

__all__ = [
    "PAGE",
    "Counts",
    "DocumentEntry",
    "Extracted",
    "Hit",
    "PlaceEntry",
    "StatementEntry",
    "StatementFilter",
    "Used",
    "View",
    "Writer",
    "open_case",
    "open_writer",
]
