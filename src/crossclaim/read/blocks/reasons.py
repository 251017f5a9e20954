"""Features in words, for the `why` of a block."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "after": "what follows it",
        "alike": "lines of the same shape beside it",
        "asks": "a question",
        "before": "what comes before it",
        "begins": "how it begins",
        "capitals": "its share of capitals",
        "commas": "its commas",
        "dated": "a date in it",
        "digits": "its share of digits",
        "ended": "it ends as sentences do",
        "ends": "it ends with a colon",
        "from": "its place after the title",
        "furniture": "menus and buttons around it",
        "gaps": "blank lines around it",
        "in": "one of a row of like lines",
        "kind": "its length and end",
        "linked": "an address in it",
        "open": "it does not end as sentences do",
        "part": "part of a line of headlines",
        "passed": "how much prose came before",
        "person": "I and you",
        "pipes": "signs that part menus",
        "position": "its place on the page",
        "prose": "the prose around it",
        "repeated": "it is said more than once",
        "sentences": "its sentences",
        "since": "what was said above it",
        "stop": "its share of small words",
        "three": "it and its neighbours",
        "topic": "words of the title",
        "total": "how much prose the page has",
        "two": "what stands near it",
        "until": "how far the next prose is",
        "upper": "capitals only",
        "words": "its length",
    }
)
SAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "account": "signing in",
        "ad": "advertising",
        "bio": "who wrote it",
        "byline": "bylines",
        "comment": "comments",
        "legal": "rights and cookies",
        "media": "pictures and films",
        "menu": "menus",
        "more": "other pages",
        "several": "several sorts of furniture",
        "share": "sharing",
        "tags": "topics and sources",
    }
)


def in_words(feature: str) -> str:
    """What a feature looks at, as a user may read it."""
    first, _, rest = feature.partition(" ")
    family = rest.split(" ")[0]
    if first == "says" and family in SAYS:
        return f"words of {SAYS[family]}"
    if first == "since" and family in SAYS:
        return f"words of {SAYS[family]} above it"
    return WORDS.get(first, "the common run of lines")
