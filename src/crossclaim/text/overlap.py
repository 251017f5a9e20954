"""Overlap of stretches and of word shingles."""

import re
from collections import Counter

WORD = re.compile(r"\w+")


def shared(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many positions two half-open stretches share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """The runs of `size` words of a text with their counts; a shorter text is one run."""
    words = WORD.findall(text)
    if len(words) < size:
        return Counter([tuple(words)] if words else [])
    return Counter(zip(*(words[i:] for i in range(size)), strict=False))
