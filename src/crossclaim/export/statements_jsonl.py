"""`statements-jsonl`: one JSON object a line, the exact form for programs."""

from collections.abc import Iterable
from typing import BinaryIO

from crossclaim.export.row import Row
from crossclaim.export.shape import json_line, statement_to_json


def write_jsonl(rows: Iterable[Row], out: BinaryIO) -> int:
    """Write one line of UTF-8 for each statement and return how many there were."""
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007 - the last count is what is returned
        out.write(json_line(statement_to_json(row)).encode() + b"\n")
    return count
