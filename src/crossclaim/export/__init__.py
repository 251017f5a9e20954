"""What leaves a case: one file for each format, and the table of them in `formats`."""

from crossclaim.export.formats import EXPORTERS, Exporter
from crossclaim.export.row import Row
from crossclaim.export.target import write_file, write_stream

__all__ = ["EXPORTERS", "Exporter", "Row", "write_file", "write_stream"]
