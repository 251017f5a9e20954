"""What one paragraph looks like by itself: its length, sentences, words and signs."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from operator import ne
from typing import Final

from crossclaim.read.blocks.lexicon import ENTRIES, LEXICON, PAIRED, PERSONS, STOP_WORDS

WORD: Final = re.compile(r"\w+(?:'\w+)?|©")
SENTENCE: Final = re.compile(r"[.!?…؟।][\"'”’»)\]]*(?=\s|$)|[。！？]")
ENDED: Final = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*$")
WIDE: Final = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
DATED: Final = re.compile(
    rf"\b(?:{MONTH}\.? \d{{1,2}}\b|\d{{1,2}} {MONTH}|\d{{1,4}} ?[-/.] ?\d{{1,2}} ?[-/.] ?\d{{2,4}}\b|\d{{1,2}}:\d\d\b"
    r"|\d{1,3} (?:hour|day|minute|min|week|month|year)s? ago\b)",
    re.IGNORECASE,
)
LINKS: Final = ("http", "www.", "@", "#")
DIGIT: Final = re.compile(r"\d")
PIPES: Final = ("|", "»", "›", " / ", "•", " · ")
LENGTHS: Final = (2, 3, 5, 8, 12, 18, 26, 40, 65, 100)
SHORT, LONG, PROSE = 12, 40, 20
LOOKED_AT: Final = 4_000


@dataclass(frozen=True, slots=True)
class Traits:
    """A paragraph by itself: its number of words, a letter for its kind, its features, its words in lower case.

    `kind` is `P` long prose, `p` prose, `l` long without sentences, `e` short but ended, `m` some words, `s` few.
    `families` are the sorts of furniture that its words belong to.
    """

    words: int
    kind: str
    size: str
    ended: bool
    features: tuple[str, ...]
    tokens: frozenset[str]
    families: tuple[str, ...]

    @property
    def prose(self) -> int:
        """How many words of prose it holds."""
        return self.words if self.kind in "Pp" else 0


def traits_of(paragraph: str) -> Traits:
    """The traits of a paragraph, of which the first `LOOKED_AT` characters are looked at."""
    text = paragraph[:LOOKED_AT]
    raw = WORD.findall(text.replace("’", "'"))
    tokens = [word.lower() for word in raw]
    is_wide = not text.isascii() and len(WIDE.findall(text)) * 2 > len(text)
    words = len(text) // 2 if is_wide else len(raw)
    ended = ENDED.search(text[-8:]) is not None
    sentences = len(SENTENCE.findall(text))
    size = "S" if words < SHORT else "M" if words < LONG else "L"
    vocabulary = frozenset(tokens)
    families = _families(tokens, vocabulary)
    features = [f"words {bisect_right(LENGTHS, words)}", *_shape(text, words, sentences, ended=ended)]
    features += ["wide script"] if is_wide else _rates(raw, tokens)
    features += [f"says {family} {size}" for family in families]
    features += _signs(text, size, families, vocabulary)
    return Traits(words, _kind(words, sentences, ended=ended), size, ended, tuple(features), vocabulary, families)


def _kind(words: int, sentences: int, *, ended: bool) -> str:
    if words >= SHORT and sentences:
        return "P" if words >= 25 else "p"
    if words >= 8 and ended:
        return "p"
    if words >= SHORT:
        return "l"
    return "e" if ended else "s" if words < 4 else "m"


def _families(tokens: list[str], vocabulary: frozenset[str]) -> tuple[str, ...]:
    pairs = [f"{one} {other}" for one, other in pairwise(tokens) if one in PAIRED]
    entries = [*(vocabulary & ENTRIES), *ENTRIES.intersection(pairs)]
    return tuple(sorted({LEXICON[entry] for entry in entries})) if entries else ()


def _shape(text: str, words: int, sentences: int, *, ended: bool) -> Iterable[str]:
    yield f"{'ended' if ended else 'open'} {min(bisect_right(LENGTHS, words) // 2, 5)}"
    yield f"sentences {min(sentences, 5)}"
    commas = text.count(",") + text.count("،") + text.count("、")
    if words:
        yield f"commas {bisect_right((0.001, 0.03, 0.06, 0.12, 0.25), commas / words)}"
    digits = len(DIGIT.findall(text)) / len(text)
    yield f"digits {bisect_right((0.001, 0.03, 0.08, 0.2, 0.5), digits)}"


def _rates(raw: list[str], tokens: list[str]) -> Iterable[str]:
    number = len(raw) or 1
    stop = len([token for token in tokens if token in STOP_WORDS]) / number
    yield f"stop words {bisect_right((0.001, 0.1, 0.2, 0.3, 0.4, 0.5), stop)}"
    capitals = sum(map(ne, raw, tokens)) / number
    yield f"capitals {bisect_right((0.001, 0.08, 0.15, 0.25, 0.4, 0.6, 0.8, 0.99), capitals)}"


def _signs(text: str, size: str, families: tuple[str, ...], tokens: frozenset[str]) -> Iterable[str]:
    yield from _ends(text)
    if len(families) > 1:
        yield f"says several {size}"
    if text.isupper():
        yield "upper case"
    if any(pipe in text for pipe in PIPES):
        yield f"pipes {size}"
    if "?" in text:
        yield "asks"
    if size != "L" and DIGIT.search(text) and DATED.search(text):
        yield f"dated {size}"
    if any(link in text for link in LINKS):
        yield f"linked {size}"
    yield f"person {min(len(tokens & PERSONS), 2)} {size}"


def _ends(text: str) -> Iterable[str]:
    first = text[0]
    if first.islower():
        yield "begins lower"
    elif first in "\"“'‘«„":
        yield "begins quoted"
    elif first in "•·-–—*►▶→+>©":
        yield "begins with a bullet"
    if text[-1] == ":":
        yield "ends with a colon"
