"""Zip archives: each member unpacked in memory, under limits; what is an office document in a zip stays whole."""

import io
import lzma
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Final

from crossclaim.errors import EncryptedInput, InputError, InputTooLarge, UnreadableInput, UnsafeInput
from crossclaim.evidence import Problem
from crossclaim.read.containers.tar_archive import doubts, named
from crossclaim.read.draft import Input
from crossclaim.read.kinds import Clue
from crossclaim.read.places import shown
from crossclaim.read.source import Found, Source
from crossclaim.settings import Limits, Settings

BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError, RuntimeError,
    ValueError, OverflowError, OSError,
)  # fmt: skip
OFFICE: Final = frozenset({"[Content_Types].xml", "META-INF/manifest.xml"})
TAIL_BYTES: Final = 65_557
ENTRY_BYTES: Final = 46
NAME_BYTES: Final = 100
"""A generous mean for the name of a member, to bound the directory before it is read."""
SLACK: Final = 1_000_000
WHOLE: Final = "Get a whole copy of the file, or unpack it yourself."


def is_zip(clue: Clue) -> bool:
    """Whether the bytes begin as a zip archive, also an empty one."""
    return clue.head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def expand_zip(source: Source, settings: Settings) -> Iterator[Found]:
    """Each file of the archive; the file itself where it is an office document."""
    limits = settings.limits
    if source.size is None:
        data = source.whole(limits)
        source = source.child(source.place, data)
    _check_directory(source, limits)
    try:
        archive = zipfile.ZipFile(source.file)
    except BROKEN as error:
        raise UnreadableInput(source.place, found=f"a broken zip archive, {error}", advice=WHOLE) from None
    with archive:
        members = archive.infolist()
        if any(member.filename in OFFICE for member in members[:50]):
            source.file.seek(0)
            yield Input(source.place, source.whole(limits), source.media_type, source.told)
            return
        seen: Counter[str] = Counter()
        for member in members:
            if not member.is_dir():
                seen[member.filename] += 1
                yield from _member(source, archive, member, limits, seen[member.filename])


def _check_directory(source: Source, limits: Limits) -> None:
    """Refuse a directory that would fill the memory before a single member is looked at."""
    size = source.file.seek(0, io.SEEK_END)
    source.file.seek(max(0, size - TAIL_BYTES))
    tail = source.file.read(TAIL_BYTES)
    source.file.seek(0)
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) < end + 22:
        raise UnreadableInput(source.place, found="a zip archive that breaks off", advice=WHOLE)
    count, directory = struct.unpack_from("<HI", tail, end + 10)
    most = limits.archive_members
    if (count != 0xFFFF and count > most) or min(directory, size) > most * (ENTRY_BYTES + NAME_BYTES):
        raise InputTooLarge(
            source.place, found=f"a directory of {directory:,} bytes", expected=f"at most {most:,} members"
        )


def _member(
    source: Source, archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits, count: int
) -> Iterator[Found]:
    place = named(source.place, member.filename, count)
    source.budget.spend(source.place, 0)
    if error := refusal(place, member, limits):
        yield Problem.of(error, "read")
        return
    try:
        with archive.open(member) as file:
            data = file.read(limits.input_bytes + 1)
    except BROKEN as error:
        broken = UnreadableInput(place, found=f"a broken member, {shown(str(error))[:160]}", advice=WHOLE)
        yield Problem.of(broken, "read")
        return
    source.budget.bytes -= len(data)
    yield from doubts(place, member.filename, count)
    yield source.child(place, data)


def refusal(place: str, member: zipfile.ZipInfo, limits: Limits) -> InputError | None:
    """Why a member is not unpacked: encrypted, a link, too large, or a bomb. None where it can be."""
    if member.flag_bits & 0x1:
        return EncryptedInput(place, advice="Unpack it with its password and add the files.")
    if stat.S_ISLNK(member.external_attr >> 16):
        return UnsafeInput(place, found="a link, which is not followed")
    if member.file_size > SLACK and member.file_size > limits.archive_ratio * max(1, member.compress_size):
        found = f"{member.compress_size:,} bytes that unpack to {member.file_size:,}"
        expected = f"at most {limits.archive_ratio} times as many"
        return UnsafeInput(place, found=found, expected=expected, advice="If you trust it, unpack it yourself.")
    if member.file_size > limits.input_bytes:
        return InputTooLarge(place, found=f"{member.file_size:,} bytes", expected=f"at most {limits.input_bytes:,}")
    return None
