"""JSON Lines: one object a line, each a document."""

import json
from collections.abc import Iterator
from typing import Final

from crossclaim.errors import InputTooLarge
from crossclaim.evidence import Problem
from crossclaim.read.containers.misfits import Misfits
from crossclaim.read.decode import encoding_of
from crossclaim.read.draft import Input
from crossclaim.read.kinds import Clue
from crossclaim.read.places import inside
from crossclaim.read.rows import JSON_ROW
from crossclaim.read.source import HEAD_BYTES, Found, Source
from crossclaim.settings import Settings

LINE_BYTES: Final = 65_536
MARK: Final = b"\xef\xbb\xbf \t\x00"


def is_json_lines(clue: Clue) -> bool:
    """Whether the first line is a whole JSON object and another begins as one; of `.json` also a single long line."""
    if clue.is_named_text or not clue.head.startswith((b"{", b"\xef\xbb\xbf{")):
        return False
    first, newline, rest = clue.head.partition(b"\n")
    is_json = clue.suffix == ".json"
    if not newline and len(clue.head) >= HEAD_BYTES:
        return is_json
    if not rest.startswith(b"{") and not (is_json and not rest.strip()):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def expand_json_lines(source: Source, settings: Settings) -> Iterator[Found]:
    """Each line that is not blank, as it stands."""
    limit = settings.limits.input_bytes
    encoding, doubts = encoding_of(source.head(LINE_BYTES), place=source.place)
    yield from doubts
    kind = f"{JSON_ROW};charset={encoding}"
    misfits = Misfits(source.place)
    for number, line in _lines(source, limit):
        place = inside(source.place, f"line-{number}")
        misfits.see(fits=line.lstrip(MARK).startswith(b"{") and line.rstrip().endswith(b"}"))
        if len(line) > limit:
            error = InputTooLarge(place, found=f"more than {limit:,} bytes", expected=f"at most {limit:,}")
            yield Problem.of(error, "read")
        else:
            yield Input(place, line, kind)


def _lines(source: Source, limit: int) -> Iterator[tuple[int, bytes]]:
    """Each line with its number; of one beyond the limit just enough to see that it is."""
    held, number = bytearray(), 1
    while piece := source.file.readline(LINE_BYTES):
        if len(held) <= limit:
            held += piece
        if piece.endswith(b"\n"):
            if held.strip():
                yield number, bytes(held.rstrip(b"\r\n"))
            held, number = bytearray(), number + 1
    if held.strip():
        yield number, bytes(held)
