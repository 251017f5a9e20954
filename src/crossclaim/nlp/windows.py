"""Windows over the words of a text: whole sentences where they fit, overlapping, each word at home in one of them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from crossclaim.nlp.words import Bounds, Words

PIECES = 254
OVERLAP = 64


@dataclass(frozen=True, slots=True)
class Window:
    """The words `[start, end)` of a text are seen together; those of `[home, home_end)` are decided here."""

    start: int
    end: int
    home: int
    home_end: int


def windows(
    words: Words, sentences: Sequence[Bounds], *, pieces: int = PIECES, overlap: int = OVERLAP
) -> tuple[Window, ...]:
    """The windows of a text in order, of at most `pieces` word pieces, each going back over about `overlap`.

    Homes are disjoint and cover every word. A sentence that is longer than a window is cut at words; a word that is
    longer stands alone, and what is beyond `pieces` of it has to be cut by whoever feeds it.
    """
    if not len(words):
        return ()
    opens = _openings(words, sentences)
    spans = [(0, _reach(words, opens, 0, pieces))]
    while spans[-1][1] < len(words):
        start = _back(words, opens, spans[-1], overlap)
        end = _reach(words, opens, start, pieces)
        if end <= spans[-1][1]:
            start = spans[-1][1]
            end = _reach(words, opens, start, pieces)
        spans.append((start, end))
    return tuple(_homes(opens, spans))


def _openings(words: Words, sentences: Sequence[Bounds]) -> list[int]:
    """The first words of sentences, from 0, in order."""
    starts = [start for start, _ in words.bounds]
    return sorted({0, *(at for begin, _ in sentences if (at := bisect_left(starts, begin)) < len(words))})


def _reach(words: Words, opens: Sequence[int], start: int, pieces: int) -> int:
    """How far a window from `start` goes: to the last end of a sentence that fits, else to the last word."""
    limit = max(start + 1, bisect_left(words.starts, words.starts[start] + pieces + 1) - 1)
    if limit >= len(words):
        return len(words)
    at = bisect_left(opens, limit + 1) - 1
    return opens[at] if opens[at] > start else limit


def _back(words: Words, opens: Sequence[int], span: tuple[int, int], overlap: int) -> int:
    """Where the next window begins: at a sentence, else a word, about `overlap` pieces before the end of the last."""
    start, end = span
    least = max(start + 1, bisect_left(words.starts, words.starts[end] - overlap))
    at = bisect_left(opens, least)
    return opens[at] if at < len(opens) and opens[at] < end else min(least, end)


def _homes(opens: Sequence[int], spans: Sequence[tuple[int, int]]) -> list[Window]:
    """Each overlap is shared out at the beginning of a sentence near its middle."""
    found, home = [], 0
    for at, (start, end) in enumerate(spans):
        after = end
        if at + 1 < len(spans):
            middle = (spans[at + 1][0] + end) // 2
            near = [one for one in opens[bisect_left(opens, spans[at + 1][0]) :][:8] if one <= end]
            after = max(home, min(near, key=lambda one: abs(one - middle), default=middle))
        found.append(Window(start, end, home, after))
        home = after
    return found
