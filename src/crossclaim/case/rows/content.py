"""The bytes of documents as rows, compressed where that makes them smaller."""

import zlib
from typing import Final

from crossclaim.case.rows.record import Fields, Row, bytes_of, integer_of, text_of
from crossclaim.errors import CaseDamaged
from crossclaim.evidence import sha256_of

PLAIN: Final = "plain"
ZLIB: Final = "zlib"
LEVEL: Final = 1
LARGEST: Final = 2_000_000_000


def content_to_row(data: bytes, sha256: str) -> Row:
    """The row of a document's bytes. `size` is of the bytes as added, in bytes."""
    packed = zlib.compress(data, LEVEL)
    pays = len(packed) < len(data)
    return {
        "sha256": sha256,
        "coding": ZLIB if pays else PLAIN,
        "size": len(data),
        "data": packed if pays else data,
    }


def content_from_row(fields: Fields) -> bytes:
    """The bytes of a row; CaseDamaged unless they are those that were added. Never larger than their row says."""
    sha256 = text_of(fields, "sha256")
    size = integer_of(fields, "size")
    data = _unpacked(bytes_of(fields, "data"), text_of(fields, "coding"), size, sha256)
    if len(data) != size or sha256_of(data) != sha256:
        raise CaseDamaged(sha256, found="bytes of another hash")
    return data


def _unpacked(data: bytes, coding: str, size: int, where: str) -> bytes:
    if coding == PLAIN:
        return data
    if coding != ZLIB or not 0 <= size <= LARGEST:
        raise CaseDamaged(where, found=f"{size} bytes in coding {coding}")
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(data, size + 1)
    except zlib.error as error:
        raise CaseDamaged(where, found=str(error)) from error
    if not unpacker.eof or unpacker.unused_data:
        raise CaseDamaged(where, found="bytes that do not end where they should")
    return unpacked
