"""Names folded for comparison: case, accents, apostrophes and articles gone."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼ`´ʿʾ", ""))
POSSESSIVE = re.compile(r"['’]s?(?=\W|$)")
SEPARATORS = re.compile(r"[\W_]+")
ARTICLE = re.compile(r"^(?:the|a|an) ")
SHORT: Final = 80
"""Characters of a name whose form is kept, since the same names come again and again."""
REMEMBERED: Final = 50_000


def fold(name: str) -> str:
    """The form under which two spellings of one name are equal: `the Da’esh` and `Daesh`.

    Letters of every script are kept. Idempotent; empty for a name without letters or digits.
    """
    return _remembered(name) if len(name) <= SHORT else _folded(name)


def _folded(name: str) -> str:
    plain = _plain(_plain(name))  # the form of a folded letter may itself fold further
    plain = POSSESSIVE.sub("", plain).translate(APOSTROPHES)
    letters = plain if plain.isascii() else "".join(sign for sign in plain if not unicodedata.combining(sign))
    spaced = SEPARATORS.sub(" ", letters).strip()
    while (shorter := ARTICLE.sub("", spaced)) != spaced:
        spaced = shorter
    return spaced


def _plain(name: str) -> str:
    lower = name.casefold()
    return lower if lower.isascii() else unicodedata.normalize("NFKD", lower)


_remembered = lru_cache(maxsize=REMEMBERED)(_folded)
