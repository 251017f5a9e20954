"""Whom the knowledge of crossclaim calls so: a name on its own, by each right that leads from it to an actor."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.describe import who
from crossclaim.knowledge.find import find_names
from crossclaim.knowledge.offices import key as office_key
from crossclaim.knowledge.offices import load_offices
from crossclaim.knowledge.scope import remembered
from crossclaim.knowledge.table import load_table
from crossclaim.text.names import fold
from crossclaim.text.skeleton import ARTICLES, skeleton

Right = Literal["name", "alias", "weak", "people", "capital", "place", "rule", "folded", "skeleton", "noun"]

LONGEST: Final = 200
"""Characters of a name that is looked up; what is longer names nobody."""
CONSONANTS: Final = 4
"""Consonants below which a skeleton says nothing."""
LONG: Final = 6
"""Consonants from which on words may be joined otherwise: `Deir ez-Zor`, `Deirezzor`."""
PEOPLE: Final = frozenset({"people", "population", "public"})
CAPITALS: Final = 2
"""Capitals in an acronym: `who` and `Is` are none."""
BRACKETS: Final = re.compile(r"\s*\([^()]*\)\s*")
OF: Final = frozenset({"of", "for", "in", "to"})


@dataclass(frozen=True, slots=True)
class Sight:
    """An actor to whom a name leads, and by what right; `is_shared` where the same words name others too.

    A `noun` is a word that names nobody (`rebels`); its actor only says what kind is meant.
    """

    actor: Actor
    right: Right
    is_shared: bool = False


@remembered
def sights(name: str) -> tuple[Sight, ...]:
    """Whom a name means to the base, the surest rights alone: as written, by a rule, folded, by its consonants."""
    if len(name) > LONGEST:
        return ()
    bare = BRACKETS.sub(" ", name).strip()
    for look in (_written, _ruled, _folded, _heard):
        found = {one.actor.name: one for one in reversed((*look(name), *(look(bare) if bare != name else ())))}
        if found:
            is_shared = len(found) > 1
            rows = sorted(found.values(), key=lambda one: one.actor.name)
            return tuple(Sight(one.actor, one.right, is_shared) for one in rows)
    return ()


@remembered
def at_home(noun: str, state: str) -> tuple[Sight, ...]:
    """Whom a bare noun (`the army`, `rebels`, `the people`) means in a text about a state; nobody where it is anybody.

    An institution of any state, its people, and whoever the base knows by the noun after the state's demonym.
    """
    home = load_table().actors.get(state)
    noun, is_definite = noun.removeprefix("the "), noun.startswith("the ")
    nouns = [sight for sight in sights(noun) if sight.right == "noun"]
    is_people = is_definite and noun in PEOPLE
    if home is None or not home.adjectives or not (nouns or is_people):
        return ()
    is_institution = any(sight.actor.kind in {"government", "forces"} for sight in nouns)
    found = sights(f"{home.adjectives[0]} {noun}")
    return tuple(one for one in found if is_institution or is_people or one.right in {"name", "alias"})


@remembered
def holders(description: str, when: str) -> tuple[str, ...]:
    """The people who held the office that a description tells of, on a date; nobody where it is none."""
    keys = [word for word in office_key(description).split() if word]
    head = next((keys[at - 1] for at in range(1, len(keys)) if keys[at] in OF), keys[-1] if keys else "")
    if head not in _office_heads() or len(description) > LONGEST:
        return ()
    return tuple(dict.fromkeys(one.person for one in who(description, when)))


def _written(name: str) -> Iterator[Sight]:
    for target in load_table().names.get(name):
        actor = target.actor
        if actor is None or (target.case != "capital" and sum(map(str.isupper, name)) < CAPITALS):
            continue
        if target.how == "name":
            yield Sight(actor, "name" if actor.name == name else "alias")
        elif target.how in {"weak", "people", "capital"}:
            yield Sight(actor, target.how)
        elif target.how == "demonym" and name[:1].isupper():
            yield Sight(actor, "people")
    exact = load_table().actors.get(name)
    if exact is not None:
        yield Sight(exact, "name")


def _ruled(name: str) -> Iterator[Sight]:
    """A name that a rule makes of a known one (`the Syrian regime`, `President Assad`), or a noun for a kind."""
    bare = name.strip().removesuffix("'s").removesuffix("’s")
    for one in find_names(bare):
        is_whole = len(bare) - (one.end - one.start) <= len("the ")
        if not is_whole or one.actor is None:
            return
        if one.how == "noun":
            yield Sight(one.actor, "noun")
        elif one.how in {"composed", "titled", "name"}:
            yield Sight(one.actor, "rule")
            yield from (Sight(other, "rule") for other in one.others)


def _folded(name: str) -> Iterator[Sight]:
    is_plain = name.islower()
    for actor, other in _by_fold().get(fold(name), ()):
        if not (is_plain and other.isupper()):
            yield Sight(actor, "folded")


def _heard(name: str) -> Iterator[Sight]:
    """Actors with a name of the same consonants, word by word where there are as many words."""
    if name.islower():
        return
    sounds, words = skeleton(name), fold(name).split()
    if len(sounds.removeprefix("a")) < CONSONANTS:
        return
    for actor, other in _by_skeleton().get(sounds, ()):
        if _sound_alike(words, fold(other).split(), len(sounds)):
            yield Sight(actor, "skeleton")


def _sound_alike(words: list[str], others: list[str], length: int) -> bool:
    """Whether two names of one skeleton are one word by word; some words may be written as one in a long name."""
    words, others = _without_articles(words), _without_articles(others)
    if len(words) == len(others):
        return all(skeleton(word) == skeleton(other) for word, other in zip(words, others, strict=True))
    return length >= LONG and words[0][0] == others[0][0]


def _without_articles(words: list[str]) -> list[str]:
    return [word for word in words if word not in ARTICLES] or words


@remembered
def _by_fold() -> Mapping[str, tuple[tuple[Actor, str], ...]]:
    index: dict[str, list[tuple[Actor, str]]] = {}
    for actor in load_table().actors:
        for name in actor.names:
            if name not in actor.weak and name not in actor.exact:
                index.setdefault(fold(name), []).append((actor, name))
    return {key: tuple(found) for key, found in index.items()}


@remembered
def _by_skeleton() -> Mapping[str, tuple[tuple[Actor, str], ...]]:
    index: dict[str, list[tuple[Actor, str]]] = {}
    for actor in load_table().actors:
        for name in actor.names:
            if name not in actor.exact and name not in actor.weak and not name.isupper():
                index.setdefault(skeleton(name), []).append((actor, name))
    return {key: tuple(found) for key, found in index.items()}


@remembered
def _office_heads() -> frozenset[str]:
    """The last words of the titles of all offices, before an `of`: `president`, `minister`."""
    titles = [office_key(title) for office in load_offices() for title in (office.title, *office.titles)]
    titles += [office_key(name) for office in load_offices() for name in office.names]
    heads = set()
    for words in (title.split() for title in titles):
        before = next((words[:at] for at in range(1, len(words)) if words[at] in OF), words)
        heads.update(before[-1:])
    return frozenset(heads)
