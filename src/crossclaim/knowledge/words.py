"""A text as words with folded keys and offsets: what names are looked up by."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

APOSTROPHES: Final = "'’ʼ`´ʿʾ‘"
WORD: Final = re.compile(
    rf"(?:[^\W\d_]\.){{2,6}}|[^\W\d_]\.[^\W\d_](?!\w)|[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*",
)
DROPPED: Final = str.maketrans(
    dict.fromkeys(APOSTROPHES + ".", "")
    | {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "ı": "i", "đ": "d", "Đ": "d", "æ": "ae", "Æ": "ae", "œ": "oe", "ð": "d"}
)
POSSESSIVES: Final = frozenset(f"{sign}{letter}" for sign in "'’`´" for letter in "sS")
JOIN: Final = re.compile(r"[ \t\xa0]*(?:\r?\n)?[ \t\xa0]*[-‐‑‒–]?[ \t\xa0]*['’‘ʿ]?")
LONGEST_JOIN: Final = 24
ABBREVIATED: Final = frozenset({
    "adm", "brig", "capt", "cmdr", "col", "cpl", "dr", "gen", "gov", "lt", "maj", "mr", "mrs", "ms", "mt", "pres",
    "prof", "pvt", "rep", "rev", "sen", "sgt", "st",
})  # fmt: skip
ARTICLES: Final = frozenset({
    "ad", "al", "an", "ar", "as", "ash", "at", "az", "ed", "el", "en", "er", "es", "esh", "et", "ez", "ul", "ut",
})  # fmt: skip
SPELLINGS: Final[Mapping[str, str]] = {
    "defense": "defence",
    "organization": "organisation",
    "organizations": "organisations",
    "mobilization": "mobilisation",
    "center": "centre",
    "labor": "labour",
    "counterterrorism": "counter-terrorism",
    "programme": "program",
}
PLURAL: Final = re.compile(r"[sS](?=['’])")
HYPHENS: Final = "-‐‑‒–"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `text`: folded keys, and `[starts[i], ends[i])` without a possessive ending."""

    text: str
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    possessive: frozenset[int]

    def __len__(self) -> int:
        return len(self.keys)

    def surface(self, i: int) -> str:
        """The word as it stands in the text."""
        return self.text[self.starts[i] : self.ends[i]]

    def is_joined(self, i: int) -> bool:
        """Whether word `i` follows the word before it with no more than a space, a line break or a hyphen between."""
        end, start = self.ends[i - 1], self.starts[i]
        if start - end == 1 and self.text[end] == " ":
            return True
        if i - 1 in self.possessive and self.text[end + 1].isalpha():
            end += 2
        if start - end > LONGEST_JOIN:
            return False
        return JOIN.fullmatch(self.text, end, start) is not None or self._is_after_abbreviation(i, end)

    def is_hyphenated(self, i: int) -> bool:
        """Whether a hyphen and a further word follow word `i` directly."""
        end = self.ends[i]
        return end + 1 < len(self.text) and self.text[end] in HYPHENS and self.text[end + 1].isalnum()

    def _is_after_abbreviation(self, i: int, end: int) -> bool:
        before = self.keys[i - 1]
        return (before in ABBREVIATED or len(before) == 1) and self.text[end : self.starts[i]] == ". "


def split(text: str) -> Words:
    """The words of a text. Initials written with points (`U.S.`) are one word; linear in the text."""
    spans = [match.span() for match in WORD.finditer(text)]
    words = [text[start:end] for start, end in spans]
    keys = [SPELLINGS.get(lower, lower) for lower in map(str.lower, words)]
    ends = [end for _, end in spans]
    possessive = _plural_possessives(text, ends)
    for i, word in enumerate(words):
        if not word.isalnum() and len(word) > 2 and word[-2:] in POSSESSIVES:
            possessive.add(i)
            ends[i] -= 2
            keys[i] = key(word[:-2])
        elif not (word.isascii() and word.isalnum()):
            keys[i] = key(word)
    _fold_articles(text, keys, ends)
    return Words(text, tuple(keys), tuple(start for start, _ in spans), tuple(ends), frozenset(possessive))


def key(word: str) -> str:
    """The folded form of one word: case, accents, apostrophes and points gone, British spelling."""
    if word.isascii():
        folded = word.translate(DROPPED).lower()
    else:
        decomposed = unicodedata.normalize("NFKD", word.translate(DROPPED).casefold())
        folded = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return SPELLINGS.get(folded, folded)


def _plural_possessives(text: str, ends: list[int]) -> set[int]:
    """The words that end in s and have an apostrophe after them."""
    found = {match.end() for match in PLURAL.finditer(text)}
    return {i for i, end in enumerate(ends) if end in found} if found else set()


def _fold_articles(text: str, keys: list[str], ends: list[int]) -> None:
    """One key for the Arabic article however it is written: `ar-Raqqah`, `el-Raqqah`, `Al Raqqah`."""
    for i, word in enumerate(keys):
        if word in ARTICLES and (word in {"al", "el"} or text[ends[i] : ends[i] + 1] in HYPHENS):
            keys[i] = "al"
