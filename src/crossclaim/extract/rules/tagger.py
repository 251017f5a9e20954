"""Parts of speech by an averaged perceptron whose weights ship with the package (Collins 2002)."""

import gzip
import json
from functools import cache
from importlib import resources
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossclaim.extract.rules.tokens import Token

Weights = dict[str, dict[str, int]]
Row = NDArray[np.int64]

WEIGHTS: Final = "tagger.json.gz"
MARKS: Final = {
    ",": ",", ";": ":", ":": ":", "-": ":", "–": ":", "—": ":", "--": ":", "_": ":", "...": ":", "…": ":",
    ".": ".", "?": ".", "!": ".", "(": "(", "[": "(", "{": "(", ")": ")", "]": ")", "}": ")",
    '"': '"', "“": '"', "”": '"', "``": '"', "''": '"', "«": '"', "»": '"', "‘": '"', "’": '"', "'": '"', "`": '"',
}  # fmt: skip
PAD: Final = "<s>"


class Tagger:
    """Gives each token its Penn Treebank tag: a word with one tag only by the table, others by the perceptron."""

    __slots__ = ("_column", "_rows", "_sure", "_tags", "_weights")

    def __init__(self, sure: dict[str, str], weights: Weights, tags: list[str]) -> None:
        self._sure = sure
        self._weights = weights
        self._tags = tags
        self._column = {tag: at for at, tag in enumerate(tags)}
        self._rows: dict[str, Row] = {}

    def tag(self, words: list[Token], *, blind: bool) -> None:
        """Set `tag` of every token; `blind` says that capitals tell nothing."""
        before, last = PAD, PAD
        for i, word in enumerate(words):
            tag = (
                MARKS.get(word.text) or self.plain(word, blind=blind) or self.best(words, i, last, before, blind=blind)
            )
            word.tag = tag
            before, last = last, tag

    def plain(self, word: Token, *, blind: bool) -> str:
        """The tag of a word that has one only, or of a figure; empty where the perceptron must say."""
        lower = word.lower
        tag = self._sure.get(lower, "")
        if tag and (blind or word.text == lower or len(lower) < 3):
            return tag
        if lower[0].isdigit() or lower[0] in "$£€":
            return "CD"
        return "" if lower[0].isalnum() or lower == "'s" else "SYM"

    def best(self, words: list[Token], i: int, last: str, before: str, *, blind: bool) -> str:
        """The tag that scores highest for token `i`, given the two tags before it."""
        scores = np.zeros(len(self._tags), dtype=np.int64)
        for feature in features(words, i, last, before, blind=blind):
            row = self._rows.get(feature)
            if row is None:
                row = self._row(feature)
            if row is not None:
                scores += row
        return self._tags[scores.argmax()]

    def _row(self, feature: str) -> Row | None:
        """The weights of a feature for every tag, None where it has none; made when first asked for."""
        weights = self._weights.get(feature)
        if weights is None:
            return None
        row = np.zeros(len(self._tags), dtype=np.int64)
        for tag, weight in weights.items():
            row[self._column[tag]] = weight
        self._rows[feature] = row
        return row


def features(words: list[Token], i: int, last: str, before: str, *, blind: bool) -> tuple[str, ...]:
    """What the perceptron looks at: the word, its ending and shape, its neighbours and the two tags before it."""
    word = words[i]
    lower = word.lower
    previous = words[i - 1].lower if i else PAD
    following = words[i + 1].lower if i + 1 < len(words) else PAD
    beyond = words[i + 2].lower if i + 2 < len(words) else PAD
    shape = "?" if blind else _shape(word.text, is_first=i == 0 or words[i - 1].tag == '"')
    return (
        "b",
        "w" + lower,
        "3" + lower[-3:],
        "2" + lower[-2:],
        "1" + lower[:1] + shape,
        "p" + last,
        "q" + last + "|" + before,
        "x" + last + "|" + lower,
        "l" + previous,
        "r" + following,
        "R" + following[-3:],
        "s" + beyond,
        "h" + shape + "|" + last,
        "e" + lower[-3:] + shape + last,
    )


def _shape(text: str, *, is_first: bool) -> str:
    if text[0].islower():
        return "-" if "-" in text else "a"
    if text.isupper() and len(text) > 1:
        return "X"
    if text[0].isupper():
        return "F" if is_first else "A"
    return "0"


@cache
def tagger() -> Tagger:
    """The tagger with the weights of the package, loaded once."""
    data = resources.files("crossclaim.extract.rules").joinpath("weights", WEIGHTS).read_bytes()
    table = json.loads(gzip.decompress(data))
    return Tagger(table["sure"], table["weights"], table["tags"])
