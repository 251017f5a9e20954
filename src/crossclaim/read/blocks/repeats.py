"""Passages that say again what stands above them, as pages that hold their article twice do."""

from collections.abc import Iterator, Sequence
from typing import Final

SHORTEST, LONG = 40, 240
"""Characters from which a paragraph can be a repeat, and from which it can be one in other line breaks."""
PROBES, PROBE, FOUND = 8, 32, 6
WINDOW: Final = 60_000
SHARE: Final = 0.3


def repeated(paragraphs: Sequence[str]) -> list[bool]:
    """Which paragraphs belong to a passage that repeats at least three tenths of what stands above it.

    Empty paragraphs, and those too short to tell, neither repeat nor part a passage.
    """
    again = list(_said_above(paragraphs))
    found = [False] * len(paragraphs)
    above = 0
    run: list[int] = []
    for index, words in enumerate((*paragraphs, "." * SHORTEST)):
        if len(words) < SHORTEST:
            continue
        if index < len(again) and again[index]:
            run.append(index)
            continue
        size = sum(len(paragraphs[one]) for one in run)
        if size >= SHARE * above:
            for one in run:
                found[one] = True
        else:
            above += size
        run = []
        above += len(words)
    return found


def _said_above(paragraphs: Sequence[str]) -> Iterator[bool]:
    """For each paragraph whether the same one, or for a long one most of its words, stands above."""
    seen: set[str] = set()
    above = ""
    for words in paragraphs:
        yield len(words) >= SHORTEST and (words in seen or (len(words) >= LONG and _most_stands_in(words, above)))
        if len(words) >= SHORTEST:
            seen.add(words)
            above = f"{above} {words}"[-WINDOW:]


def _most_stands_in(words: str, above: str) -> bool:
    """Whether most probes into the words are found above; the first that is not ends the search for most."""
    step = (len(words) - PROBE) // (PROBES - 1)
    if words[step : step + PROBE] not in above and words[2 * step : 2 * step + PROBE] not in above:
        return False
    return sum(words[at * step : at * step + PROBE] in above for at in range(PROBES)) >= FOUND
