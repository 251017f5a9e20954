"""The words of clauses as numbers: equal for words of one stem, so that many are compared at once."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise, takewhile
from typing import Final
from zlib import crc32

from crossclaim.text.names import fold
from crossclaim.text.stems import chief, kin, root

WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
BEHIND: Final = re.compile(r"(?:[ \n][a-z]{2,30}\b(?!['’-])){1,2}")
STOP: Final = frozenset({
    "a", "about", "above", "after", "again", "against", "ago", "all", "almost", "along", "already", "also", "although",
    "always", "am", "among", "an", "and", "another", "any", "are", "around", "as", "at", "away", "back", "be",
    "because", "been", "before", "being", "between", "both", "but", "by", "can", "come", "could", "day", "days", "did",
    "do", "does", "down", "during", "each", "either", "even", "ever", "every", "few", "first", "for", "from",
    "further", "get", "go", "had", "has", "have", "having", "he", "her", "here", "him", "his", "how", "however", "i",
    "if", "in", "into", "is", "it", "its", "itself", "just", "last", "late", "later", "least", "less", "like", "made",
    "make", "many", "may", "me", "might", "month", "more", "most", "much", "must", "near", "nearly", "never", "new",
    "no", "nor", "not", "now", "of", "off", "on", "once", "one", "only", "or", "other", "others", "our", "out", "over",
    "own", "part", "per", "reported", "reportedly", "said", "same", "say", "says", "several", "shall", "she", "should",
    "since", "so", "some", "still", "such", "take", "than", "that", "the", "their", "them", "then", "there", "these",
    "they", "this", "those", "through", "to", "told", "too", "two", "under", "until", "up", "upon", "us", "used",
    "very", "was", "way", "we", "week", "well", "were", "what", "when", "where", "which", "while", "who", "whom",
    "whose", "why", "will", "with", "within", "without", "would", "year", "years", "yet", "you", "your",
})  # fmt: skip
MOST_WORDS: Final = 20
MOST_PREDICATES: Final = 3
BANDS: Final = ((0x9E3779B1, 0x85EBCA77), (0xC2B2AE3D, 0x27D4EB2F), (0x165667B1, 0xD3A2646C))
"""Odd multipliers, in twos: the lowest numbers under both make one band of a signature."""
FEWEST: Final = 4
"""Runs of two words that a clause needs to have a signature."""
IN_PREDICATE: Final = 1
"""A bit of the number of a word."""
COMMON: Final = 0
MASK: Final = 0xFFFFFFFF
REMEMBERED: Final = 50_000


def telling_words(clause: str, predicate: str = "", without: Iterable[str] = ()) -> tuple[int, ...]:
    """The numbers of the words of a clause that most reports do not have, in order; those of `without` left out.

    The last bit says whether the word stands in the predicate.
    """
    left_out = {word for words in without for word in fold(words).split()}
    words = dict.fromkeys(word for word in _words(clause) if word not in left_out)
    carrying = {_word(word) for word in _words(predicate)}
    found = {_word(word) for word in list(words)[:MOST_WORDS]} - {COMMON}
    return tuple(sorted(word | IN_PREDICATE if word in carrying else word for word in found))


def cut_off(text: str, end: int) -> str:
    """The words behind a clause that still belong to its last phrase: `buses` behind `left in 17`; two at most."""
    found = BEHIND.match(text, end)
    words = found[0].split() if found else []
    return "".join(f" {word}" for word in takewhile(lambda word: word not in STOP, words))


def is_object(word: int) -> bool:
    """Whether such a word stands beside the predicate, not in it: what was done to whom or with what."""
    return not word & IN_PREDICATE


@cache
def load_common() -> frozenset[str]:
    """The roots of common words; read once."""
    text = files("crossclaim.link.claims").joinpath("common.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def predicate_words(predicate: str) -> tuple[int, ...]:
    """Numbers for a predicate: of the word that carries it, and of groups of words that stand for one another."""
    words = WORD.findall(predicate.casefold())[:MOST_WORDS]
    groups = sorted(kin(words))[: MOST_PREDICATES - 1]
    return (_root(chief(words)), *(crc32(b"%d" % group) for group in groups)) if words else ()


def signature(clause: str) -> tuple[int, ...]:
    """Numbers of which two near copies share at least one; none for a short clause (minwise hashing, Broder 1997)."""
    words = fold(clause[:1000]).split()
    runs = {crc32(f"{one} {other}".encode()) for one, other in pairwise(words)}
    if len(runs) < FEWEST:
        return ()
    return tuple(
        (min(run * one & MASK for run in runs) * 31 + min(run * other & MASK for run in runs)) & MASK
        for one, other in BANDS
    )


def _words(text: str) -> Iterable[str]:
    return (word for word in WORD.findall(text.casefold()) if word not in STOP and len(word) > 1)


@lru_cache(maxsize=REMEMBERED)
def _word(word: str) -> int:
    """The number of a word's root, an even one; `COMMON` for all that most reports have."""
    found = root(word)
    return COMMON if found in load_common() else crc32(found.encode()) & ~IN_PREDICATE


@lru_cache(maxsize=REMEMBERED)
def _root(word: str) -> int:
    return crc32(root(word).encode())
