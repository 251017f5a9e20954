"""What in a text looks like an expression of time: the rules run over it stretch by stretch, whatever its length.

A long text is cut at its paragraphs, so that memory is needed for one part of it at a time. What is kept of a part is
what means something, with the word before it and the tense around it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from crossclaim.times.builders import BUILDERS
from crossclaim.times.grammar import apply, grammar
from crossclaim.times.meaning import Meaning
from crossclaim.times.pieces import Piece, pieces
from crossclaim.times.tense import Tense, tense

CUT: Final = 20_000
"""Characters that are read at once, at least; more where no paragraph ends."""
LONGEST_CUT: Final = 60_000
BORDER: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class Recognised:
    """A piece that means something, the word before it, and the tense of its surroundings."""

    piece: Piece
    meaning: Meaning
    before: str
    tense: Tense


def recognised(text: str, stretches: Iterable[tuple[int, int]]) -> list[Recognised]:
    """What looks like an expression of time in some stretches of a text, in order; nothing runs over a border."""
    return [
        one for start, end in stretches for first, last in _cuts(text, start, end) for one in _read(text, first, last)
    ]


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch in parts that end with a paragraph, or with a word where a paragraph is too long."""
    while end - start > CUT:
        cut = text.find(BORDER, start + CUT, min(end, start + LONGEST_CUT))
        if cut < 0:
            cut = text.rfind(" ", start + CUT, min(end, start + LONGEST_CUT))
        if cut < 0:
            cut = min(end, start + LONGEST_CUT)
        yield start, cut
        start = cut
    yield start, end


def _read(text: str, start: int, end: int) -> Iterator[Recognised]:
    row = pieces(text, start, end)
    for rules in grammar().passes:
        row = apply(row, rules, BUILDERS)
    for at, piece in enumerate(row):
        if piece.meaning is not None:
            yield Recognised(piece, piece.meaning, row[at - 1].word if at else "", tense(row, at))
