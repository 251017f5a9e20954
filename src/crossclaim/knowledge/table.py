"""Actors, places and nouns as one table of names to look up word by word."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from crossclaim.knowledge.actors import Actor, Actors, load_actors
from crossclaim.knowledge.found import How
from crossclaim.knowledge.lexicon import Lexicon
from crossclaim.knowledge.nouns import Noun, load_nouns
from crossclaim.knowledge.places import Place, Places, load_places
from crossclaim.knowledge.words import split

Case = Literal["capital", "exact"]
HONORIFIC: Final = "honorific"
PARTICLES: Final = frozenset({"al", "the", "of", "de", "la", "le", "los", "las", "bin", "ibn", "von", "van", "abd"})


@dataclass(frozen=True, slots=True)
class Target:
    """What one alias leads to.

    `surface` is the alias as it must stand in the text where `case` is exact. Otherwise its word number `capital`
    must begin with a capital; -1 where it has none.
    """

    actor: Actor | None
    place: Place | None
    how: How
    case: Case
    surface: str
    capital: int


@dataclass(frozen=True, slots=True)
class Table:
    """Every known name and noun, ready to be looked up."""

    actors: Actors
    places: Places
    names: Lexicon[Target]
    nouns: Lexicon[Noun]


@cache
def load_table() -> Table:
    """The table of all data files; built once, in about a tenth of a second."""
    actors, places = load_actors(), load_places()
    names: Lexicon[Target] = Lexicon()
    for actor in actors:
        for target in _targets(actor, actors):
            names.add(target.surface, target)
    for place in places:
        how: How = "place" if place.country else "name"
        for name in place.names:
            names.add(name, Target(None, place, how, "capital", name, _capital(name)))
    nouns: Lexicon[Noun] = Lexicon()
    for noun in load_nouns():
        for word in noun.words:
            nouns.add(word, noun)
    return Table(actors, places, names, nouns)


def _targets(actor: Actor, actors: Actors) -> Iterator[Target]:
    for name in actor.names:
        yield _target(actor, name, "weak" if name in actor.weak else "name", actor.exact)
    for name in actor.adjectives:
        yield _target(actor, name, "demonym", actor.exact)
    for name in actor.peoples:
        people = actor if actor.role == "people" else Actor(name, "collective", of=actor.name, role="people")
        yield _target(people, name, "people")
    for name in actor.capitals:
        yield _target(actors.get(actor.stands_for) or actor, name, "capital")


def _target(actor: Actor, name: str, how: How, exact: frozenset[str] = frozenset()) -> Target:
    return Target(actor, None, how, "exact" if name in exact else "capital", name, _capital(name))


def _capital(name: str) -> int:
    """The number of the first word that has a capital and is more than an article."""
    words = split(name)
    for i, key in enumerate(words.keys):
        if key not in PARTICLES and words.text[words.starts[i]].isupper():
            return i
    return -1
