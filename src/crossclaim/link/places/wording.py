"""The name in a toponym that says more than a name: `the Iraqi city of Mosul`, `Palmyra, Syria`, `northern Aleppo`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from crossclaim.knowledge.gazetteer import Gazetteer
from crossclaim.knowledge.gazetteer.names import FEATURES, key
from crossclaim.knowledge.table import load_table

LONGEST: Final = 200
MOST_WORDS: Final = 12
SHORTEST: Final = 4
WORD: Final = re.compile(r"[^\s,;()/]+")
PARTICLES: Final = "al ad an ar as ash at az el de del der des di do du e la le les of the upon von y"
JOINING: Final = frozenset(PARTICLES.split())
ACTING: Final = frozenset({"name", "demonym", "people"})
KNOWN: Final = frozenset({"name", "other name", "variant"})


@dataclass(frozen=True, slots=True)
class Wording:
    """What a toponym names: the key to look up, keys of regions named after it, and the kinds that its nouns say."""

    key: str
    regions: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()


def wording(words: str, gazetteer: Gazetteer) -> Wording:
    """The name within a description; the words themselves where they are one name, known or not.

    Words in small letters alone are no name at all (`the area`), in scripts that have capitals.
    Of several names the one before a comma is the place and those after it are its regions; `of` leads to the name, a
    name before `in` is meant itself, and otherwise the longest known one that begins with a capital, the last of
    equals. Who is known as a group or people is none (`the Arab states`).
    """
    if not any(sign.isupper() or not sign.islower() for sign in words if sign.isalpha()):
        return Wording("")
    whole = key(words)
    if is_known(whole, gazetteer) or len(words) > LONGEST or not _describes(words):
        return Wording(whole)
    head, *rest = (part.strip() for part in words.split(","))
    name, nouns = _name_in(head, gazetteer)
    if not name:
        return Wording(whole)
    regions = tuple(found for part in rest if (found := _name_in(part, gazetteer)[0]))
    return Wording(name, regions, nouns)


def _describes(words: str) -> bool:
    """Whether words hold more than a name: a comma or stroke, or a word in small letters that joins no names."""
    small = (token for token in WORD.findall(words) if token.islower())
    return "," in words or "/" in words or any(token not in JOINING for token in small)


def _name_in(words: str, gazetteer: Gazetteer) -> tuple[str, frozenset[str]]:
    """The key of the name in a stretch of words, and the kinds that the words before it say; empty where none is."""
    tokens = WORD.findall(words)[:MOST_WORDS]
    nouns = {FEATURES[word] for token in tokens if (word := token.lower()) == token and word in FEATURES}
    at = max((i for i, token in enumerate(tokens) if token in {"of", "in", "at", "near", "around"}), default=-1)
    before = " ".join(tokens[: max(at, 0)])
    if not before.islower() and tokens[at] != "of" and is_known(key(before), gazetteer):
        return key(before), frozenset(nouns)
    for first in dict.fromkeys((at + 1, 0)):
        for part in _parts(tokens[first:]):
            found = key(part)
            is_long = len(found) >= SHORTEST or part.isupper()
            if is_long and is_known(found, gazetteer) and not _is_somebody(part):
                return found, frozenset(nouns)
    return "", frozenset()


def _parts(tokens: list[str]) -> Iterator[str]:
    """Stretches whose first word holds a capital, the longest first, of equally long ones the last."""
    for size in range(len(tokens), 0, -1):
        for first in range(len(tokens) - size, -1, -1):
            part = tokens[first : first + size]
            if any(sign.isupper() for sign in part[0]):
                yield " ".join(part)


def _is_somebody(words: str) -> bool:
    """Whether words within a description are known for a group or people, and not for a place."""
    found = load_table().names.get(words)
    actors = (one.actor for one in found if one.how in ACTING)
    return any(one is not None and one.kind != "state" for one in actors) and not any(one.place for one in found)


def is_known(folded: str, gazetteer: Gazetteer) -> bool:
    """Whether a key is the name of some site, not merely something that sounds like one."""
    return any(one.how in KNOWN for one in gazetteer.look_up(folded))
