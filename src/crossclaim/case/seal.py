"""The seal: a checksum of every page at the end of the file, so that not one byte of a case at rest changes unseen.

A writer breaks the seal before it writes and sets it again when it has closed the file; a case without one (its writer
was killed) is not damaged for that. SQLite pays no heed to what follows its last page. A checksum finds accidents; it
is no signature.

    seal = head, one CRC-32 for each page
    head = magic, page size, number of pages, CRC-32 of the page checksums, CRC-32 of the head so far
"""

import os
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple
from zlib import crc32

MAGIC: Final = b"crossclaim seal1"
HEAD: Final = struct.Struct(">16sIQI")
CHECKSUM: Final = struct.Struct(">I")
HEAD_BYTES: Final = HEAD.size + CHECKSUM.size
SQLITE: Final = b"SQLite format 3\x00"
SQLITE_HEAD: Final = struct.Struct(">16sH10xI")
LARGEST_PAGE: Final = 65_536
EACH_READ: Final = 256


class Pages(NamedTuple):
    """How SQLite's own part of a file is laid out."""

    size: int
    number: int

    @property
    def end(self) -> int:
        """Where the last page ends, in bytes."""
        return self.size * self.number


def break_seal(path: Path, connection: sqlite3.Connection) -> None:
    """Take the seal off, if there is one. Only the holder of the writer's lock may; readers are not disturbed.

    The file is not opened here: closing it again would drop the locks that SQLite holds on it in this process.
    """
    (count,) = connection.execute("PRAGMA page_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    if path.stat().st_size > count * size > 0:
        os.truncate(path, count * size)


def set_seal(path: Path) -> None:
    """Set the seal, unless somebody still has the case open."""
    if not _is_at_rest(path):
        return
    with path.open("r+b") as file:
        pages = _pages(file)
        if pages is None:
            return
        sums = b"".join(CHECKSUM.pack(one) for one in _checksums(file, pages))
        head = HEAD.pack(MAGIC, pages.size, pages.number, crc32(sums))
        file.seek(pages.end)
        file.write(head + CHECKSUM.pack(crc32(head)) + sums)
        file.flush()
        os.fsync(file.fileno())


def damage(path: Path) -> Iterator[str]:
    """What the seal shows to have changed, in words; nothing where all is well or there is no seal to go by."""
    if not _is_at_rest(path):
        return
    with path.open("rb") as file:
        pages = _pages(file)
        if pages is None:
            yield "the head of the file is damaged"
            return
        file.seek(pages.end)
        seal = file.read()
        if len(seal) < HEAD_BYTES:  # none, or its writing was cut off
            return
        yield from _compare(file, pages, seal)


def _compare(file: BinaryIO, pages: Pages, seal: bytes) -> Iterator[str]:
    head, sums = seal[: HEAD.size], seal[HEAD_BYTES:]
    (expected,) = CHECKSUM.unpack(seal[HEAD.size : HEAD_BYTES])
    if crc32(head) != expected:
        yield "the seal is damaged, or something follows the last page"
        return
    _, size, count, sums_checksum = HEAD.unpack(head)
    if Pages(size, count) != pages:
        yield f"{pages.number} pages of {pages.size} bytes, where {count} of {size} were sealed"
    elif len(sums) < count * CHECKSUM.size:  # its writing was cut off
        return
    elif crc32(sums) != sums_checksum:
        yield "the seal is damaged, or something follows it"
    else:
        wanted = (one for (one,) in CHECKSUM.iter_unpack(sums))
        for number, (one, other) in enumerate(zip(_checksums(file, pages), wanted, strict=True), start=1):
            if one != other:
                yield f"page {number} (from byte {(number - 1) * size}) has changed since the case was closed"


def _pages(file: BinaryIO) -> Pages | None:
    """The layout that SQLite's head tells; None where it is none."""
    file.seek(0)
    head = file.read(SQLITE_HEAD.size)
    if len(head) < SQLITE_HEAD.size:
        return None
    magic, size, count = SQLITE_HEAD.unpack(head)
    size = LARGEST_PAGE if size == 1 else size
    whole = magic == SQLITE and size >= 512 and count > 0 and os.fstat(file.fileno()).st_size >= size * count
    return Pages(size, count) if whole else None


def _checksums(file: BinaryIO, pages: Pages) -> Iterator[int]:
    file.seek(0)
    left = pages.number
    while left > 0:
        chunk = memoryview(file.read(pages.size * min(EACH_READ, left)))
        yield from (crc32(chunk[at : at + pages.size]) for at in range(0, len(chunk), pages.size))
        left -= EACH_READ


def _is_at_rest(path: Path) -> bool:
    """Whether the file is all there is: SQLite removes its log when the last that has the case open lets go of it."""
    with suppress(OSError):
        return path.is_file() and not path.with_name(path.name + "-wal").exists()
    return False
