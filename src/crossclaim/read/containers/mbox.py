"""A mailbox in the mbox format: one message after another, each after a line that begins with `From `."""

import re
from collections.abc import Iterator
from typing import Final

from crossclaim.errors import InputTooLarge
from crossclaim.evidence import Problem
from crossclaim.read.kinds import Clue
from crossclaim.read.places import inside
from crossclaim.read.source import Found, Source
from crossclaim.settings import Settings

START: Final = re.compile(rb"From \S{1,300}[^\n]{0,200}\d\d\d\d[^\n]{0,20}\r?\n[A-Za-z][\w-]{0,80}:")
LINE_BYTES: Final = 65_536


def is_mbox(clue: Clue) -> bool:
    """Whether the bytes begin with the line that stands before a message in a mailbox, and a header."""
    return not clue.is_named_text and bool(START.match(clue.head))


def expand_mbox(source: Source, settings: Settings) -> Iterator[Found]:
    """Each message of the mailbox, without the line before it."""
    limit = settings.limits.input_bytes
    for number, data in enumerate(_messages(source, limit), 1):
        place = inside(source.place, f"message-{number}")
        if len(data) > limit:
            error = InputTooLarge(place, found=f"more than {limit:,} bytes", expected=f"at most {limit:,}")
            yield Problem.of(error, "read")
        else:
            yield source.child(place, bytes(data), "message/rfc822")


def _messages(source: Source, limit: int) -> Iterator[bytearray]:
    """The bytes of each message; of one beyond the limit just enough to see that it is."""
    held = bytearray()
    before_is_blank, begins_line = True, True
    while line := source.file.readline(LINE_BYTES):
        if begins_line and before_is_blank and line.startswith(b"From "):
            if held.strip():
                yield held
            held = bytearray()
        elif len(held) <= limit:
            held += line
        before_is_blank = begins_line and not line.strip()
        begins_line = line.endswith(b"\n")
    if held.strip():
        yield held
