"""Offsets in code points, UTF-16 units and UTF-8 bytes, and the way between them."""

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from crossclaim.errors import SpanOutOfRange

ASTRAL = 0x10000
STEP = 256


class Offsets:
    """Converts offsets into one text between code points, UTF-16 code units and UTF-8 bytes.

    Holds one number for every 256 code points in each unit, so that a long text costs little. Every code point
    offset from 0 to the length of the text has one offset in each other unit, and the way back gives it again.
    An offset inside a code point, or beyond the text, raises SpanOutOfRange. Unpaired surrogates count one
    unit in UTF-16 and three bytes in UTF-8, as `surrogatepass` writes them.
    """

    __slots__ = ("_bytes", "_text", "_utf16")

    def __init__(self, text: str) -> None:
        self._text = text
        chunks = [text[i : i + STEP] for i in range(0, len(text), STEP)]
        self._utf16 = [0, *accumulate(_utf16_length(chunk) for chunk in chunks)]
        self._bytes = [0, *accumulate(_byte_length(chunk) for chunk in chunks)]

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return self._to(offset, self._utf16, _utf16_length)

    def to_bytes(self, offset: int) -> int:
        """The UTF-8 byte offset of a code point offset."""
        return self._to(offset, self._bytes, _byte_length)

    def from_utf16(self, offset_utf16: int) -> int:
        """The code point offset of a UTF-16 offset."""
        return self._from(offset_utf16, self._utf16, _utf16_length)

    def from_bytes(self, offset_bytes: int) -> int:
        """The code point offset of a UTF-8 byte offset."""
        return self._from(offset_bytes, self._bytes, _byte_length)

    def _to(self, offset: int, sums: list[int], length: Callable[[str], int]) -> int:
        if not 0 <= offset <= len(self._text):
            raise SpanOutOfRange(f"offset {offset}", expected=f"within [0, {len(self._text)}]")
        chunk = offset // STEP
        return sums[chunk] + length(self._text[chunk * STEP : offset])

    def _from(self, offset: int, sums: list[int], length: Callable[[str], int]) -> int:
        if not 0 <= offset <= sums[-1]:
            raise SpanOutOfRange(f"offset {offset}", expected=f"within [0, {sums[-1]}]")
        chunk = min(bisect_right(sums, offset), max(len(sums) - 1, 1)) - 1
        at, left = chunk * STEP, offset - sums[chunk]
        while left > 0:
            left -= length(self._text[at])
            at += 1
        if left < 0:
            raise SpanOutOfRange(f"offset {offset}", found="the inside of a character")
        return at


def _utf16_length(text: str) -> int:
    return len(text) if text.isascii() else sum(2 if ord(sign) >= ASTRAL else 1 for sign in text)


def _byte_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
