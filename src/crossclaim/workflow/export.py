"""Exporting statements, in the order of the case, so that the same case gives the same file."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from crossclaim.case import View, open_case
from crossclaim.errors import RequestError
from crossclaim.export.formats import EXPORTERS
from crossclaim.export.row import Row
from crossclaim.export.target import write_file, write_stream
from crossclaim.workflow.progress import SILENCE, Progress
from crossclaim.workflow.summary import Summary


def export(
    case: Path,
    format: str,  # noqa: A002 - as users call it
    out: Path | BinaryIO,
    *,
    replace: bool = False,
    progress: Progress = SILENCE,
) -> Summary:
    """Write every statement to a file, or to a stream that is open; RequestError for a format unknown.

    `replace` allows a file to be written over. Every span is held against its text on the way.
    """
    if format not in EXPORTERS:
        raise RequestError("format", found=format, expected=" or ".join(EXPORTERS))
    with open_case(case) as view:
        counts = view.counts()
        progress.start("Exporting", counts.statements)
        rows = _rows(view, progress)
        if isinstance(out, Path):
            written = write_file(EXPORTERS[format], rows, out, replace=replace)
        else:
            written = write_stream(EXPORTERS[format], rows, out)
        progress.done()
        return Summary(documents=counts.documents, statements=written)


def _rows(view: View, progress: Progress) -> Iterator[Row]:
    for document, statement, provenance in view.iterate_statements():
        yield Row(document, statement, provenance)
        progress.advance()
