"""English words without their endings, as keys to compare by, never to show: rules, and two small tables.

`stem` takes inflection off (`checked` and `checks`: `check`), `root` derivation too (`death` and `died`: `die`), and
`kin` says in which groups of words that stand for one another a predicate is (`gunned down`, `murder`).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

REMEMBERED: Final = 50_000
LONGEST: Final = 40
"""Letters; nothing longer is an English word, and it is its own stem."""
VOWEL: Final = re.compile("[aeiouy]")
SIBILANT: Final = re.compile("(?:s|x|z|ch|sh)es$")
ODD: Final = {
    "is": "be", "are": "be", "am": "be", "was": "be", "were": "be", "been": "be", "being": "be", "has": "have",
    "does": "do", "goes": "go", "dying": "die", "lying": "lie", "tying": "tie", "vying": "vie", "died": "die",
    "dies": "die", "lied": "lie", "lies": "lie", "tied": "tie", "ties": "tie", "vied": "vie", "vies": "vie",
    "used": "use", "using": "use", "uses": "use", "hung": "hang", "born": "bear", "men": "man", "women": "woman",
    "children": "child", "wives": "wife", "lives": "life", "knives": "knife", "thieves": "thief", "bases": "base",
    "crises": "crisis", "analyses": "analysis", "stricken": "strike", "shootout": "shoot",
}  # fmt: skip
PLAIN: Final = frozenset({
    "need", "seed", "breed", "deed", "indeed", "proceed", "exceed", "succeed", "hundred", "sacred", "this", "his",
    "its", "always", "news", "during", "morning", "evening", "nothing", "something", "anything", "everything",
    "ceiling", "sibling", "offspring", "red", "bed", "perhaps", "across", "less", "us", "yes", "gas", "bus", "plus",
    "thus",
})  # fmt: skip
SUFFIXES: Final = (
    ("ification", "ify"), ("isation", "iz"), ("ization", "iz"), ("ation", ""), ("ition", "it"), ("ution", "ut"),
    ("sion", "s"), ("tion", "t"), ("ment", ""), ("ance", ""), ("ence", ""), ("ery", ""), ("ure", ""), ("age", ""),
    ("al", ""), ("er", ""), ("or", ""), ("ist", ""), ("ant", ""), ("ent", ""), ("ly", ""), ("at", ""), ("is", "iz"),
)  # fmt: skip
SHORTEST: Final = 4
PARTICLES: Final = frozenset({
    "about", "across", "against", "ahead", "along", "apart", "around", "as", "aside", "at", "away", "back", "by",
    "down", "for", "forth", "from", "in", "into", "of", "off", "on", "onto", "out", "over", "through", "to", "together",
    "under", "up", "upon", "with", "a", "an", "the", "his", "her", "its", "their", "my", "our", "your", "himself",
    "herself", "itself", "themselves", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "not",
})  # fmt: skip
"""What stands beside the word that carries a predicate."""


def stem(word: str) -> str:
    """A word without inflection, in small letters; of a verb of the table of irregular ones its base."""
    return _stem(word.lower())


def root(word: str) -> str:
    """A word without inflection and derivation: one for `resign`, `resigned` and `resignations`."""
    return _root(word.lower())


def chief(words: Sequence[str]) -> str:
    """The word that carries a predicate: the last that is no particle, or as it is where it is all particles.

    `checked into`: `checked`; `double murder`: `murder`. Empty where there are no words.
    """
    bare = [word for word in words if word.lower() not in PARTICLES and word[:1].isalnum()]
    return (bare or list(words) or [""])[-1]


def kin(words: Sequence[str]) -> frozenset[int]:
    """The groups of words that stand for one another in which a predicate is: as a phrase, else by its chief word."""
    groups = _groups()
    phrase = "_".join(_stem(word.lower()) for word in words)
    return groups.get(phrase) or groups.get(root(chief(words)), frozenset())


@cache
def irregulars() -> Mapping[str, tuple[str, str]]:
    """Past and past participle of irregular verbs, by base form."""
    rows = (line.split() for line in _lines("irregular.tsv"))
    return MappingProxyType({row[0]: (row[1], row[2]) for row in rows})


def _lines(name: str) -> list[str]:
    text = files("crossclaim.text").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _bases() -> Mapping[str, str]:
    """Base forms by irregular forms; a form that is the base of another verb stays that."""
    verbs = irregulars()
    return {form: base for base, forms in verbs.items() for form in forms if form not in verbs} | ODD


@lru_cache(maxsize=REMEMBERED)
def _stem(word: str) -> str:
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    if len(word) > LONGEST or word in PLAIN:
        return word
    base = _bases().get(word)
    return _smoothed(base or _bare(word))


def _bare(word: str) -> str:
    """A regular word without -ing, -ed or -s."""
    for ending, least in (("ing", 2), ("ed", 3)):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= least and VOWEL.search(rest):
            return rest
    if word.endswith("ies") and len(word) > len("dies"):
        return word[:-3] + "y"
    if SIBILANT.search(word):
        return word[:-2]
    is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > len("gas")
    return word[:-1] if is_plural else word


def _smoothed(word: str) -> str:
    """One spelling for what endings change: a last e, a doubled consonant, i for y."""
    if word.endswith("i") and len(word) > len("ski"):
        word = word[:-1] + "y"
    while word.endswith("e") and len(word) > len("die"):
        word = word[:-1]
    if len(word) > len("add") - 1 and word[-1] == word[-2] and word[-1] not in "aeious":
        word = word[:-1]
    return word


@lru_cache(maxsize=REMEMBERED)
def _root(word: str) -> str:
    bare = _stem(word)
    joined = _joined()
    return joined.get(bare) or joined.get(_cut(bare)) or _cut(bare)


def _cut(word: str) -> str:
    """A stem without the suffixes that make nouns of verbs."""
    for suffix, instead in SUFFIXES:
        short = word.removesuffix(suffix)
        if short != word and len(short) + len(instead) >= SHORTEST and suffix != instead:
            return _cut(_smoothed(short + instead))
    return _smoothed(word)


@cache
def _joined() -> Mapping[str, str]:
    """The roots that spelling does not show, by stem; of a stem in two lines the first line holds."""
    found: dict[str, str] = {}
    for line in _lines("kin.txt"):
        if line.startswith("="):
            first, *others = line[1:].split()
            for other in (first, *others):
                found.setdefault(_stem(other), found.get(_stem(first), _cut(_stem(first))))
    return found


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    """The groups by root, or by the stems of a phrase joined by underscores."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_lines("kin.txt")):
        if not line.startswith("="):
            for word in line.split():
                key = "_".join(map(_stem, word.split("_"))) if "_" in word else _root(word)
                found.setdefault(key, set()).add(number)
    return {key: frozenset(groups) for key, groups in found.items()}
