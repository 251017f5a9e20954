"""The case file: one portable SQLite file that holds everything. One writer, many readers."""

from crossclaim.case.entries import Counts, DocumentEntry, Hit, StatementEntry, Used
from crossclaim.case.filters import StatementFilter
from crossclaim.case.view import PAGE, View, open_case
from crossclaim.case.writer import Extracted, Writer, open_writer

__all__ = [
    "PAGE",
    "Counts",
    "DocumentEntry",
    "Extracted",
    "Hit",
    "StatementEntry",
    "StatementFilter",
    "Used",
    "View",
    "Writer",
    "open_case",
    "open_writer",
]
