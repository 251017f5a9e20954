"""What containers are read from and give: sources, under one budget for all that lies in one file."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from crossclaim.errors import InputTooLarge
from crossclaim.evidence import Known, Problem
from crossclaim.read.draft import Input
from crossclaim.settings import Limits

HEAD_BYTES: Final = 4096


@dataclass(slots=True)
class Budget:
    """What may still be unpacked from one file that a run was given: the sum over all the archives in it."""

    members: int
    bytes: int

    @classmethod
    def of(cls, limits: Limits) -> "Budget":
        """The whole budget of one file."""
        return cls(limits.archive_members, limits.archive_bytes)

    def spend(self, place: str, size: int) -> None:
        """Take one member of `size` bytes from the budget; InputTooLarge where it is used up."""
        self.members -= 1
        self.bytes -= size
        if self.members < 0:
            raise InputTooLarge(place, found="more members than may lie in one file", advice=LATER)
        if self.bytes < 0:
            raise InputTooLarge(place, found="more bytes than may be unpacked from one file", advice=LATER)


LATER: Final = "What came before was read. Unpack it and add the rest, or raise the limit in the settings."


@dataclass(frozen=True, slots=True)
class Source:
    """An open file, archive member or attachment whose kind is not yet known.

    `size` is its length in bytes, or None where it is a stream, which is read once, from its start.
    `depth` counts the containers around it.
    """

    place: str
    file: io.BufferedReader | io.BytesIO
    size: int | None
    budget: Budget
    depth: int = 0
    media_type: str = ""
    told: Mapping[str, Known] = field(default_factory=dict)

    def head(self, size: int = HEAD_BYTES) -> bytes:
        """The first bytes, which stay to be read; of a stream at most 64 kB."""
        if isinstance(self.file, io.BytesIO) or self.file.seekable():
            self.file.seek(0)
            head = self.file.read(size)
            self.file.seek(0)
            return head
        return self.file.peek(size)[:size]

    def whole(self, limits: Limits) -> bytes:
        """All its bytes; InputTooLarge where they are more than one input may have."""
        limit = limits.input_bytes
        if self.size is not None and self.size > limit:
            raise InputTooLarge(self.place, found=f"{self.size:,} bytes", expected=f"at most {limit:,}")
        data = self.file.read(limit + 1)
        if len(data) > limit:
            raise InputTooLarge(self.place, found=f"more than {limit:,} bytes", expected=f"at most {limit:,}")
        return data

    def child(self, place: str, data: bytes, media_type: str = "", told: Mapping[str, Known] | None = None) -> "Source":
        """Something inside this one, a level deeper."""
        file = io.BytesIO(data)
        return Source(place, file, len(data), self.budget, self.depth + 1, media_type, told or {})

    def stream(self, place: str, file: io.BufferedReader) -> "Source":
        """What this one unpacks to, read as it is unpacked; the file spends from the budget itself."""
        return replace(self, place=place, file=file, size=None, depth=self.depth + 1, media_type="")


class Available(io.RawIOBase):
    """A source's file that gives what is there at once, so that whatever stands before a damage is not lost with it."""

    def __init__(self, source: Source) -> None:
        self._file = source.file

    def readable(self) -> bool:
        """Always."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Some bytes, at most `size`; none at the end."""
        return self._file.read1(size)


Found: TypeAlias = "Input | Problem | Source"
