"""A span: a half-open stretch of a document's text, with the words it must equal."""

from dataclasses import dataclass
from typing import Self

from crossclaim.errors import SpanMismatch, SpanOutOfRange

SHOWN = 60


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The stretch `[start, end)` of one document's text, in code points, and its quote.

    Raises SpanOutOfRange where start is negative, end lies before start, or the quote has another length.
    """

    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise SpanOutOfRange(f"[{self.start}, {self.end})", expected="0 <= start <= end")
        if len(self.quote) != self.end - self.start:
            raise SpanOutOfRange(
                f"[{self.start}, {self.end})",
                found=f"a quote of {len(self.quote)} characters",
                expected=f"{self.end - self.start}",
            )

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The span of `text` from start to end; SpanOutOfRange where it leaves the text."""
        if not 0 <= start <= end <= len(text):
            raise SpanOutOfRange(f"[{start}, {end})", expected=f"within [0, {len(text)})")
        return cls(start, end, text[start:end])

    def check(self, text: str) -> None:
        """Raise SpanMismatch unless `text` holds the quote at this span."""
        found = text[self.start : self.end]
        if found != self.quote:
            raise SpanMismatch(
                f"[{self.start}, {self.end})", found=repr(found[:SHOWN]), expected=repr(self.quote[:SHOWN])
            )

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start
