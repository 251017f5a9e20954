"""Tar archives, read as a stream; nothing is written, links and devices are named and left."""

import tarfile
from collections import Counter
from collections.abc import Iterator
from typing import Final

from crossclaim.errors import DoubtfulInput, InputError, InputTooLarge, UnreadableInput, UnsafeInput
from crossclaim.evidence import Problem
from crossclaim.read.kinds import Clue
from crossclaim.read.places import climbs, inside
from crossclaim.read.source import Available, Found, Source
from crossclaim.settings import Limits, Settings

HEADER_BYTES: Final = 1_000_000
EXTENDED: Final = frozenset({b"x", b"g", b"X", b"L", b"K"})
KINDS: Final = {
    tarfile.LNKTYPE: "a link",
    tarfile.SYMTYPE: "a link",
    tarfile.FIFOTYPE: "a pipe",
    tarfile.CHRTYPE: "a device",
    tarfile.BLKTYPE: "a device",
}


def is_tar(clue: Clue) -> bool:
    """Whether the bytes begin with the header of a tar archive."""
    return clue.head[257:262] == b"ustar"


def expand_tar(source: Source, settings: Settings) -> Iterator[Found]:
    """Each file of the archive in order; a problem for each that is none, and one where the archive breaks off."""
    seen: Counter[str] = Counter()
    try:
        with tarfile.open(fileobj=Available(source), mode="r|", tarinfo=_Header) as archive:
            for member in archive:
                if not member.isdir():
                    yield from _member(source, archive, member, settings.limits, seen)
    except (tarfile.TarError, EOFError, ValueError, OverflowError) as error:
        found = f"a tar archive that breaks off after {seen.total()} files, {error}"
        yield Problem.of(UnreadableInput(source.place, found=found, advice="Get a whole copy of the file."), "read")


def _member(
    source: Source, archive: tarfile.TarFile, member: tarfile.TarInfo, limits: Limits, seen: Counter[str]
) -> Iterator[Found]:
    seen[member.name] += 1
    source.budget.spend(source.place, 0)
    place = named(source.place, member.name, seen[member.name])
    if error := _refusal(place, member, limits):
        yield Problem.of(error, "read")
        return
    file = archive.extractfile(member)
    data = file.read(limits.input_bytes + 1) if file else b""
    yield from doubts(place, member.name, seen[member.name])
    yield source.child(place, data)


def _refusal(place: str, member: tarfile.TarInfo, limits: Limits) -> InputError | None:
    if not member.isreg() or member.issparse():
        found = KINDS.get(member.type, "something that is not a plain file")
        return UnsafeInput(place, found=f"{found}, which is not followed or opened")
    if member.size > limits.input_bytes:
        return InputTooLarge(place, found=f"{member.size:,} bytes", expected=f"at most {limits.input_bytes:,}")
    return None


def named(place: str, name: str, count: int) -> str:
    """The place of an archive's member; a number tells apart those of one name."""
    return inside(place, name) + (f"~{count}" if count > 1 else "")


def doubts(place: str, name: str, count: int) -> Iterator[Problem]:
    """Problems with the name of a member that is read all the same, under the place shown."""
    if climbs(name):
        found = "a name that leads out of its archive; it was read, and nothing was written"
        yield Problem.of(UnsafeInput(place, found=found, advice="Ask where the archive comes from."), "read")
    if count > 1:
        found = f"member {count} of one name; each of them was read"
        yield Problem.of(DoubtfulInput(place, found=found, advice="Compare what they say."), "read")


class _Header(tarfile.TarInfo):
    """A member's header; one that is broken or too large ends the archive with an error instead of in silence."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> "_Header":
        try:
            return super().fromtarfile(archive)
        except (tarfile.EOFHeaderError, tarfile.EmptyHeaderError):  # type: ignore[attr-defined] # typeshed lacks them
            raise
        except tarfile.HeaderError as error:
            raise tarfile.ReadError(str(error)) from None

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "_Header":
        found = super().frombuf(buf, encoding, errors)
        if found.type in EXTENDED and found.size > HEADER_BYTES:
            raise tarfile.ReadError(f"a header of {found.size:,} bytes")
        return found
