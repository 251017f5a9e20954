"""People whom the network marks: their names without the titles before them, and what is only a piece of a name."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crossclaim.knowledge.compose import STOPS
from crossclaim.knowledge.found import Found
from crossclaim.knowledge.offices import load_offices
from crossclaim.knowledge.scope import remembered
from crossclaim.knowledge.table import load_table
from crossclaim.nlp.reading import Mark
from crossclaim.nlp.words import Bounds

WORD: Final = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?")
ARTICLED: Final = re.compile(r"(?:a[ldnrstz]|ash|e[ldnrstz]|esh)-[A-Z]")
GAP: Final = re.compile(r" |\r?\n|-")
PARTICLES: Final = frozenset({
    "abd", "abu", "al", "ben", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn",
    "la", "le", "ter", "ul", "umm", "van", "von", "y",
})  # fmt: skip
"""Small words that stand within a name."""
FIRST_NAMES: Final = frozenset({"Don"})
"""First names that are titles elsewhere."""
RANKS: Final = frozenset({
    "adm", "admiral", "brig", "brigadier", "capt", "captain", "cmdr", "col", "colonel", "commander", "commodore", "gen",
    "general", "judge", "lieutenant", "lt", "maj", "major", "mep", "monsignor", "mp", "prince", "sergeant", "sgt",
    "spc", "superintendent",
})  # fmt: skip
OF: Final = re.compile(r"\s(?:of|for|in)\s", re.IGNORECASE)


@remembered
def title_words() -> frozenset[str]:
    """Every word of a title that may stand before a name, ranks too."""
    titles = (title for office in load_offices() for title in (office.title, *office.titles))
    words = {word.lower().rstrip(".") for title in titles for word in WORD.findall(title)}
    return RANKS | load_table().honorifics | (words - {"of", "for", "the", "and"})


def is_title(word: str) -> bool:
    """Whether a word stands before a name rather than in it: `Minister`, `Lt.`, `spokesman`."""
    low = word.lower().rstrip(".")
    return low in title_words() or bool(load_table().nouns.get(low))


def without_title(name: str) -> str:
    """A person's name without the titles before it; as it is where no name would be left."""
    found = list(WORD.finditer(name))
    first = 0
    while first < len(found) and found[first].group().lower().rstrip(".") in title_words():
        first += 1
    is_name = 0 < first < len(found) and found[first].group().lower() not in STOPS
    return name[found[first].start() :] if is_name else name


def proper(text: str, mark: Mark) -> Bounds | None:
    """Where in a marked person the name stands: the last words with a capital, but for titles; None where none do."""
    words = list(WORD.finditer(text, mark.start, mark.end))
    if not words or words[-1].end() != mark.end or not _is_cased(words[-1].group()):
        return None
    first = len(words) - 1
    while first > 0 and _goes_on(text, words[first - 1], words[first]):
        first -= 1
    while first < len(words) - 1 and words[first].group().islower():
        first += 1
    is_one = first == len(words) - 1
    if is_one and (is_title(words[-1].group()) or (len(words) > 1 and text[mark.start : mark.end].isupper())):
        return None
    return words[first].start(), mark.end


def _goes_on(text: str, before: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a name that holds a word holds the word before it too."""
    said = before.group()
    low = said.lower()
    if GAP.fullmatch(text, before.end(), word.start()) is None:
        return False
    if low in PARTICLES or said in FIRST_NAMES:
        return True
    return not is_title(said) and low not in STOPS and _is_cased(said) and not low.endswith(("'s", "’s"))


def _is_cased(word: str) -> bool:
    return word[0].isupper() or ARTICLED.match(word) is not None


def whole_names(text: str, found: Sequence[Found], marks: Sequence[Mark]) -> list[Found]:
    """The known names without those that are a piece of a longer name: no `Lyon` in `David Lyons`."""
    names = [bounds for mark in marks if mark.kind == "person" and (bounds := proper(text, mark)) is not None]
    pieces = set(_pieces(text, found, names))
    return [one for at, one in enumerate(found) if at not in pieces]


def _pieces(text: str, found: Sequence[Found], names: Sequence[Bounds]) -> Iterator[int]:
    """The numbers of the known names that lie in the name of somebody else. Linear: both are in order."""
    at = 0
    for start, end in sorted(names):
        while at < len(found) and found[at].end <= start:
            at += 1
        for number in range(at, len(found)):
            if found[number].start >= end:
                break
            if _is_piece(text, found[number], start, end):
                yield number


def _is_piece(text: str, one: Found, start: int, end: int) -> bool:
    if one.start < start or one.end > end or (one.start, one.end) == (start, end):
        return False
    if one.actor is not None and one.actor.kind == "person":
        is_one_word = " " not in text[one.start : one.end].strip()
        return one.start > start and is_one_word and not text[start:end].isupper()
    return one.start > start or one.actor is None or one.how == "name"
