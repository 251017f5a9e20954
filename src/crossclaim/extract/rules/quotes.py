"""Quoted stretches of a text, and who speaks in them across sentences."""

import re
from dataclasses import dataclass, field
from typing import Final

from crossclaim.extract.rules.attribution import Bounds, Voice

MARKS: Final = re.compile(r"[“”\"«»]|``|''|\n\s*\n|\n")
LEAST_WORDS: Final = 4
LONGEST: Final = 4_000
REMEMBERED: Final = 2
"""For how many sentences a speaker goes on to speak where a new quote opens without a cue."""


def quotations(text: str, start: int, end: int) -> list[Bounds]:
    """The stretches between quotation marks, of four words or more; an open one ends with its paragraph."""
    out: list[Bounds] = []
    opened: int | None = None
    for match in MARKS.finditer(text, start, end):
        mark = match.group()
        if mark.isspace():
            if opened is not None and (mark.count("\n") > 1 or match.start() - opened > LONGEST):
                _append(out, text, opened, match.start())
                opened = None
        elif opened is None:
            opened = match.end() if mark not in {"”", "''", "»"} else None
        elif mark in {"“", "``", "«"}:
            _append(out, text, opened, match.start())
            opened = match.end()
        else:
            _append(out, text, opened, match.start())
            opened = None
    if opened is not None and end - opened <= LONGEST:
        _append(out, text, opened, end)
    return out


def _append(out: list[Bounds], text: str, start: int, end: int) -> None:
    if len(text[start:end].split()) >= LEAST_WORDS:
        out.append((start, end))


@dataclass(slots=True)
class Speech:
    """Who speaks in each quote of a block, kept from sentence to sentence."""

    quotes: list[Bounds]
    by_quote: dict[int, Voice] = field(default_factory=dict)
    last: Voice | None = None
    last_at: int = -10
    open_speech: Voice | None = None
    is_fresh: bool = False
    passed: int = 0

    def ahead(self, start: int, end: int) -> int | None:
        """Where the quote ends that runs beyond this sentence and has no speaker yet; None where there is none."""
        for k in self._near(start, end):
            if self.quotes[k][1] > end and k not in self.by_quote:
                return self.quotes[k][1]
        return None

    def _near(self, start: int, end: int) -> list[int]:
        """The quotes that share a place with this stretch; those before it are never looked at again."""
        while self.passed < len(self.quotes) and self.quotes[self.passed][1] <= start:
            self.passed += 1
        out = []
        for k in range(self.passed, len(self.quotes)):
            if self.quotes[k][0] >= end:
                break
            out.append(k)
        return out

    def announce(self, voice: Voice) -> None:
        """From here on this voice speaks without quotation marks: a line ended with `the minister said:`."""
        self.open_speech, self.is_fresh = voice, True
        self.last, self.last_at = voice, -10

    def extend(self, spoken: list[Voice], later: list[Voice], bounds: Bounds, index: int) -> list[Voice]:
        """The voices of a sentence with those of the quotes in it that its own cues do not cover."""
        start, end = bounds
        out = list(spoken)
        named = [voice for voice in spoken if voice.who is not None and voice.who.kind != "outlet"]
        for k in self._near(start, end):
            first, last = self.quotes[k]
            inside = (max(first, start), min(last, end))
            voice = self._speaker(k, inside, named, later, index)
            if voice is None:
                continue
            self.by_quote[k] = voice
            if not any(one.start <= inside[0] + 2 and one.end >= inside[1] - 2 and one.who == voice.who for one in out):
                out.append(Voice(*inside, voice.who, voice.cue, is_quote=True))
        if named:
            self.last, self.last_at = named[0], index
        if self.open_speech is not None and self._near(start, end) and self.is_fresh:
            self.open_speech = None
        if self.open_speech is not None:
            out.append(Voice(start, end, self.open_speech.who, self.open_speech.cue, is_quote=True))
        self.is_fresh = False
        return sorted(out, key=lambda one: (one.start - one.end, one.start))

    def _speaker(self, k: int, inside: Bounds, named: list[Voice], later: list[Voice], index: int) -> Voice | None:
        if k in self.by_quote:
            return self.by_quote[k]
        outside = [voice for voice in named if voice.cue[1] <= inside[0] + 2 or voice.cue[0] >= inside[1] - 2]
        if outside:
            return outside[0]
        first, last = self.quotes[k]
        after = [voice for voice in later if voice.who is not None and voice.cue[0] >= last]
        if after:
            return after[0]
        del first
        return self.last if index - self.last_at <= REMEMBERED else None
