"""Two actors in one phrase: `the British and Irish governments`, `the government and people of Iraq`."""

import re
from collections.abc import Iterator
from typing import Final

from crossclaim.knowledge.find import named
from crossclaim.knowledge.table import load_table

LONGEST: Final = 120
"""Characters of a phrase that is looked at."""
ARTICLE: Final = r"(?:the\s+|both\s+(?:the\s+)?)?"
OWNERS: Final = re.compile(
    rf"{ARTICLE}(?P<one>[\w.-]+(?:\s[\w.-]+)?)\s+and\s+(?:the\s+)?(?P<other>[\w.-]+(?:\s[\w.-]+)?)\s+"
    r"(?P<noun>[a-z]+(?:\s[a-z]+)?)",
    re.IGNORECASE,
)
NOUNS: Final = re.compile(
    rf"{ARTICLE}(?P<one>[\w-]+(?:\s[\w-]+)?)\s+and\s+(?:the\s+)?(?P<other>[\w-]+(?:\s[\w-]+)?)\s+(?:of|in)\s+"
    r"(?:the\s+)?(?P<owner>[A-Z][\w. -]{1,40})",
    re.IGNORECASE,
)
PLACES: Final = re.compile(
    rf"{ARTICLE}(?P<noun>[\w-]+(?:\s[\w-]+)?)\s+(?:of|in)\s+(?:the\s+)?(?P<one>[A-Z][\w. -]{{1,40}}?)\s+and\s+"
    r"(?:the\s+)?(?P<other>[A-Z][\w. -]{1,40})",
    re.IGNORECASE,
)


def joint(phrase: str) -> tuple[str, ...]:
    """The names of the two whom a phrase joins, in its order; none where it does not, or where one is not known."""
    words = " ".join(phrase.split())
    if len(words) > LONGEST or " and " not in words.lower():
        return ()
    for read in (_by_owners, _by_nouns, _by_places):
        names = tuple(dict.fromkeys(filter(None, read(words))))
        if len(names) == len(("one", "other")):
            return names
    return ()


def _by_owners(words: str) -> Iterator[str]:
    found = OWNERS.fullmatch(words)
    if found is not None:
        yield from (_composed(found[side], found["noun"]) for side in ("one", "other"))


def _by_nouns(words: str) -> Iterator[str]:
    found = NOUNS.fullmatch(words)
    if found is not None:
        yield from (_composed(found["owner"], found[side]) for side in ("one", "other"))


def _by_places(words: str) -> Iterator[str]:
    found = PLACES.fullmatch(words)
    if found is not None:
        yield from (_composed(found[side], found["noun"]) for side in ("one", "other"))


def _composed(owner: str, noun: str) -> str:
    """The actor that a noun makes with its owner; empty where they make none."""
    actor = named(owner) or next((one.actor for one in load_table().names.get(owner) if one.actor is not None), None)
    if actor is None or not actor.adjectives:
        return ""
    whole = named(f"{actor.adjectives[0]} {noun}")
    return whole.name if whole is not None and whole.name != actor.name else ""
