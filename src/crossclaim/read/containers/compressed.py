"""One compressed stream (gz, bz2, xz): unpacked as it is read, never beyond the limits."""

import bz2
import gzip
import io
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, Protocol

from crossclaim.errors import InputTooLarge, UnreadableInput, UnsafeInput
from crossclaim.read.containers.tar_archive import is_tar
from crossclaim.read.containers.warc import is_warc
from crossclaim.read.kinds import Clue
from crossclaim.read.places import inside, suffix_of
from crossclaim.read.source import LATER, Budget, Found, Source
from crossclaim.settings import Limits, Settings

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

XZ_MEMORY: Final = 200_000_000
SLACK: Final = 10_000_000
"""Bytes that anything may unpack to, whatever its ratio."""
BZIP2: Final = re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")
MAGIC: Final = (b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\x00")
SHORT: Final = {".tgz": ".tar", ".tbz2": ".tar", ".tbz": ".tar", ".txz": ".tar"}


def is_compressed(clue: Clue) -> bool:
    """Whether the bytes begin as gzip, bzip2 or xz do."""
    return clue.head.startswith((b"\x1f\x8b\x08", b"\xfd7zXZ\x00")) or bool(BZIP2.match(clue.head))


def expand_compressed(source: Source, settings: Settings) -> Iterator[Found]:
    """What the stream unpacks to: one file, or an archive."""
    head = source.head()
    opener = next((opened for magic, opened in zip(MAGIC, OPENERS, strict=True) if head.startswith(magic)), gzip_file)
    counted = _Counted(source.file)
    stream: io.BufferedReader = io.BufferedReader(
        _Unpacked(opener(counted), counted, source.place, settings.limits, source.budget), buffer_size=65_536
    )
    source.budget.spend(source.place, 0)
    clue = Clue(stream.peek(4096)[:4096])
    is_archive = is_tar(clue) or is_warc(clue)
    yield source.stream(source.place if is_archive else inside(source.place, _name(source.place)), stream)


def _name(place: str) -> str:
    last = place[place.rfind("/") + 1 :]
    suffix = suffix_of(place)
    stem = last[: -len(suffix)] if suffix else last
    return stem + SHORT.get(suffix, "") if suffix in SUFFIXES else f"{last}.unpacked"


SUFFIXES: Final = frozenset({".gz", ".bz2", ".xz", *SHORT})


class _Reads(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Unpacks(Protocol):
    def read1(self, size: int, /) -> bytes: ...


class _Counted(io.RawIOBase):
    """A file that counts the bytes read from it."""

    def __init__(self, file: _Reads) -> None:
        self._file = file
        self.count = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        data = self._file.read(size)
        self.count += len(data)
        return data


class _Unpacked(io.RawIOBase):
    """The unpacked bytes of a stream, under the limits; InputError where they are beyond them or broken."""

    def __init__(self, file: _Unpacks, packed: _Counted, place: str, limits: Limits, budget: Budget) -> None:
        self._file, self._packed, self._place, self._limits, self._budget = file, packed, place, limits, budget
        self._count = 0
        self._damage = ""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view, filled = memoryview(buffer), 0
        while filled < len(view) and not self._damage and (data := self._next(len(view) - filled)):
            view[filled : filled + len(data)] = data
            filled += len(data)
        if self._damage and not filled:
            found = f"compressed data that is damaged or breaks off, {self._damage}"
            raise UnreadableInput(self._place, found=found, advice="Get a whole copy of the file.")
        return filled

    def _next(self, size: int) -> bytes:
        """Some bytes more; none at the end or at damage, before which everything is given."""
        try:
            data = self._file.read1(size)
        except (OSError, EOFError, zlib.error, lzma.LZMAError, ValueError) as error:
            self._damage = str(error) or type(error).__name__
            return b""
        self._check(len(data))
        return data

    def _check(self, size: int) -> None:
        self._count += size
        self._budget.bytes -= size
        if self._budget.bytes < 0:
            raise InputTooLarge(self._place, found="more bytes than may be unpacked from one file", advice=LATER)
        if self._count > SLACK + self._limits.archive_ratio * self._packed.count:
            found = f"{self._packed.count:,} bytes that unpack to more than {self._count:,}"
            ratio = f"at most {self._limits.archive_ratio} times as many"
            raise UnsafeInput(self._place, found=found, expected=ratio, advice="If you trust it, unpack it yourself.")


def gzip_file(file: io.RawIOBase) -> _Unpacks:
    """The unpacked bytes of gzip."""
    return gzip.GzipFile(fileobj=file, mode="rb")


def _bzip2_file(file: io.RawIOBase) -> _Unpacks:
    return bz2.BZ2File(file, "rb")


def _xz_file(file: io.RawIOBase) -> _Unpacks:
    return _Xz(file)


OPENERS: Final[tuple[Callable[[io.RawIOBase], _Unpacks], ...]] = (gzip_file, _bzip2_file, _xz_file)


class _Xz:
    """The unpacked bytes of xz, with a bound on the memory that its header may ask for."""

    def __init__(self, file: io.RawIOBase) -> None:
        self._file = file
        self._unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=XZ_MEMORY)

    def read1(self, size: int, /) -> bytes:
        """At most `size` bytes more; none at the end."""
        while not self._unpacker.eof:
            packed = (self._file.read(65_536) or b"") if self._unpacker.needs_input else b""
            if self._unpacker.needs_input and not packed:
                raise EOFError("the data ends before its end mark")
            if data := self._unpacker.decompress(packed, max_length=size):
                return data
        return b""
