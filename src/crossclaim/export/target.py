"""Where an export goes: a file that appears whole or not at all, or a stream."""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from crossclaim.errors import RequestError
from crossclaim.export.formats import Exporter
from crossclaim.export.row import Row


def write_file(exporter: Exporter, rows: Iterable[Row], out: Path, *, replace: bool = False) -> int:
    """Write the rows to a file and return how many there were.

    They go to a hidden file beside `out` that takes its name when it is complete; a run that ends early leaves
    `out` as it was. RequestError where `out` exists and `replace` is not said, or cannot be written.
    """
    refuse(out, replace=replace)
    try:
        with whole(out) as stream:
            return exporter.write(rows, stream)
    except OSError as error:
        raise RequestError(
            str(out), found=error.strerror or str(error), advice="Choose a place that can be written to."
        ) from error


def write_stream(exporter: Exporter, rows: Iterable[Row], out: BinaryIO) -> int:
    """Write the rows to a stream and return how many there were; RequestError for a format that is not text."""
    if not exporter.is_text:
        raise RequestError(
            f"--out - with {exporter.name}",
            found="a format that is not text",
            advice=f"Give a file: --out statements{exporter.suffix}",
        )
    return exporter.write(rows, out)


def refuse(out: Path, *, replace: bool) -> None:
    """Raise RequestError where no file can be made: a folder, no such folder, a file that is not to be replaced."""
    if out.is_dir():
        raise RequestError(str(out), found="a folder", expected="a file", advice="Give the name of a file in it.")
    if not out.parent.is_dir():
        raise RequestError(str(out.parent), found="no such folder", advice="Make it first, or choose another place.")
    if out.is_file() and not replace:
        raise RequestError(str(out), found="a file that exists", advice="Choose another name, or add --force.")


@contextmanager
def whole(out: Path) -> Iterator[BinaryIO]:
    """A stream to a file that takes its name when it is complete; what is no file is written to as it is."""
    if out.exists() and not out.is_file():  # a device or pipe such as /dev/stdout cannot be renamed to
        with out.open("wb") as stream:
            yield stream
        return
    real = out.resolve()
    part = real.with_name(f".{real.name[:200]}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(real)
    finally:
        part.unlink(missing_ok=True)
