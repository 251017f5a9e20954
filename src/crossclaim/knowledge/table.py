"""Actors, places and nouns as one table of names to look up word by word."""

from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, cast

from crossclaim.knowledge.actors import Actor, Actors, load_actors
from crossclaim.knowledge.found import How
from crossclaim.knowledge.lexicon import Lexicon
from crossclaim.knowledge.nouns import Noun, load_nouns
from crossclaim.knowledge.places import Place, Places, load_cities, load_places
from crossclaim.knowledge.stored import TargetRow, stored
from crossclaim.knowledge.words import key

Case = Literal["capital", "acronym", "mixed", "exact"]
HONORIFIC: Final = "honorific"


@dataclass(frozen=True, slots=True)
class Target:
    """What one alias leads to.

    By `case` the alias must stand in the text as `surface` (exact, mixed), be all capitals (acronym), or have a
    capital at its word number `capital` (-1 where the alias has none).
    """

    actor: Actor | None
    place: Place | None
    how: How
    case: Case
    capital: int
    surface: str


@dataclass(frozen=True, slots=True)
class Table:
    """Every known name and noun; `honorifics` are the folded words that only stand before a name (`mr`, `late`)."""

    actors: Actors
    places: Places
    names: Lexicon[Target]
    nouns: Lexicon[Noun]
    honorifics: frozenset[str]

    def actor(self, name: str) -> Actor | None:
        """The actor of this name or alias, however it is written."""
        targets = (target for target in self.names.get(name) if target.how == "name")
        return next((target.actor for target in targets if target.actor is not None), None)


IN_USE: Final[ContextVar[Table | None]] = ContextVar("table in use", default=None)


def load_table() -> Table:
    """The table of the base in use: see `further.using`."""
    return IN_USE.get() or shipped_table()


@cache
def shipped_table() -> Table:
    """The table of the package's data files; loaded once, in some hundredths of a second."""
    actors, places = load_actors(), load_places()
    names: Lexicon[Target] = Lexicon()
    by_number, places_by_number = tuple(actors), tuple(places)
    for name, rows in stored()["names"].items():
        names.put(name, [target_of(row, by_number, places_by_number) for row in rows])
    for name, city in load_cities():
        names.put(name, [Target(None, city, "place", "capital", 0, city.name)])
    nouns: Lexicon[Noun] = Lexicon()
    for noun in load_nouns():
        for word in noun.words:
            nouns.add(word, noun)
    honorifics = frozenset(key(word) for noun in load_nouns() if noun.section == HONORIFIC for word in noun.words)
    return Table(actors, places, names, nouns, honorifics)


def target_of(row: TargetRow, actors: tuple[Actor, ...], places: tuple[Place, ...]) -> Target:
    """What a stored row leads to, with actors and places by their number."""
    actor, place, how, case, capital, surface = row
    return Target(
        actors[actor] if actor >= 0 else None,
        places[place] if place >= 0 else None,
        cast("How", how),
        cast("Case", case),
        capital,
        surface,
    )
