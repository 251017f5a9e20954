"""Names folded for comparison: case, accents, apostrophes and articles gone."""

import re
import unicodedata

APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼ`´ʿʾ", ""))
POSSESSIVE = re.compile(r"['’]s?(?=\W|$)")
SEPARATORS = re.compile(r"[\W_]+")
ARTICLE = re.compile(r"^(?:the|a|an) ")


def fold(name: str) -> str:
    """The form under which two spellings of one name are equal: `the Da’esh` and `Daesh`.

    Letters of every script are kept. Idempotent; empty for a name without letters or digits.
    """
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
