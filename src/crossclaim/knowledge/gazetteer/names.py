"""Names of places folded for looking up: case, accents, articles, abbreviations and the words for what they are."""

from collections.abc import Iterator, Mapping
from typing import Final

from crossclaim.text.names import fold

LONGEST: Final = 60
ARTICLES: Final = frozenset(
    {"ad", "al", "an", "ar", "as", "ash", "at", "az", "ed", "el", "er", "es", "esh", "et", "ez"}
)
SHORT: Final[Mapping[str, str]] = {
    "st": "saint",
    "ste": "sainte",
    "mt": "mount",
    "ft": "fort",
    "mtn": "mountain",
    "twp": "township",
}
_WORDS: Final[Mapping[str, str]] = {
    "country": "republic kingdom",
    "admin1": "province provinces governorate governate muhafazah state states oblast department departement wilaya "
    "krai kray canton emirate prefecture sheng",
    "admin2": "county counties parish borough raion district subdistrict shi",
    "region": "region peninsula",
    "city": "city town village township municipality hamlet downtown suburb",
    "district": "neighbourhood neighborhood",
    "river": "river creek",
    "lake": "lake reservoir",
    "sea": "sea gulf ocean bay",
    "island": "island islands isle",
    "mountain": "mountain mountains mount hills",
    "valley": "valley",
    "desert": "desert",
    "dam": "dam",
    "camp": "camp",
    "base": "base airbase",
    "airport": "airport airfield",
    "crossing": "crossing",
    "strait": "strait",
    "canal": "canal",
    "prison": "prison",
}
FEATURES: Final[Mapping[str, str]] = {word: kind for kind, words in _WORDS.items() for word in words.split()}
"""What a word in a name says that the place is."""
BETWEEN: Final = frozenset({"of", "de", "the", "du", "del", "la", "d", "di"})
PARTS: Final = frozenset(
    word
    for words in (
        "north northern south southern east eastern west western central greater upper lower old inner outer mid",
        "northeast northeastern northwest northwestern southeast southeastern southwest southwestern",
        "metro metropolitan downtown suburban rural coastal mainland",
    )
    for word in words.split()
)
"""Words for a part of a place, which is then as good as the whole."""


def key(name: str) -> str:
    """The form under which spellings of one name of a place are equal; empty where nothing can be looked up.

    `St. Paul` and `Saint Paul`, `N.C.` and `NC`, `Dayr az-Zawr` and `Dayr al Zawr` are the same.
    """
    words = [SHORT.get(word, word) for word in fold(name[: 4 * LONGEST]).split()]
    joined: list[str] = []
    initial = False
    for word in words:
        if len(word) == 1 and initial:
            joined[-1] += word
            continue
        initial = len(word) == 1
        joined.append(word)
    joined = [SHORT.get(word, word) for word in joined]
    found = " ".join("al" if word in ARTICLES and len(joined) > 1 else word for word in joined)
    return found if len(found) <= LONGEST else ""


def bare(folded: str) -> str:
    """The key without words for what the place is: `anderson` for `anderson county`; empty where there are none."""
    words = folded.split()
    while len(words) > 1 and words[-1] in FEATURES:
        words.pop()
    while len(words) > 1 and words[0] in FEATURES:
        words.pop(0)
        while len(words) > 1 and words[0] in BETWEEN:
            words.pop(0)
    left = " ".join(words)
    return left if left != folded else ""


def variants(folded: str) -> Iterator[str]:
    """Other keys under which the place may stand: without or with the article or a word for what it is, one county."""
    words = folded.split()
    if not words:
        return
    yield " ".join(words[1:]) if words[0] == "al" else f"al {folded}"
    yield folded.replace(" ", "")
    if stripped := bare(folded):
        yield stripped
        yield f"al {stripped}"
    if words[-1] == "counties":
        yield " ".join([*words[:-1], "county"])


def whole(folded: str) -> str:
    """The key of what a part is named after: `aleppo` for `northern aleppo`; empty where the key names no part."""
    first, _, rest = folded.partition(" ")
    return rest if first in PARTS else ""
