"""The YAML files as one JSON file that loads fast: every name folded once, and what it leads to by number."""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from crossclaim.knowledge import actors, histories, nouns, offices, places
from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.places import Place
from crossclaim.knowledge.sources import read_actors, read_histories, read_nouns, read_offices, read_places
from crossclaim.knowledge.stored import Stored, TargetRow
from crossclaim.knowledge.words import Words, split

PARTICLES: Final = frozenset({"al", "the", "of", "de", "la", "le", "los", "las", "bin", "ibn", "von", "van", "abd"})


def compile_knowledge() -> str:
    """The stored form of the YAML files, as text with one line for each actor, place, noun and name."""
    known = {actor.name: actor for actor in reversed(tuple(read_actors()))}
    all_actors = tuple(reversed(known.values()))
    all_places = tuple(read_places())
    names: dict[str, list[TargetRow]] = {}
    for key, row in (*actor_rows(all_actors), *_place_rows(all_places)):
        names.setdefault(key, []).append(row)
    rows: Stored = {
        "actors": [actors.to_row(actor) for actor in all_actors],
        "places": [places.to_row(place) for place in all_places],
        "nouns": [nouns.to_row(noun) for noun in read_nouns()],
        "names": names,
    }
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).replace("],[", "],\n[") + "\n"


def compile_offices() -> str:
    """The stored form of the offices, as text with one line for each."""
    return _lines([offices.to_row(office) for office in read_offices()])


def compile_histories() -> str:
    """The stored form of the dated facts, as text with one line for each."""
    return _lines([histories.to_row(fact) for fact in read_histories()])


def _lines(rows: Iterable[object]) -> str:
    return "[" + ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows) + "]\n"


def actor_rows(known: tuple[Actor, ...]) -> Iterator[tuple[str, TargetRow]]:
    """Every name of some actors by its key, with what it leads to; the actors by their number."""
    number = {actor.name: i for i, actor in enumerate(known)}
    for i, actor in enumerate(known):
        people = "people" if actor.role == "people" and actor.of else ""
        for name in actor.names:
            how = people or ("weak" if name in actor.weak else "name")
            yield from _row(name, i, -1, how, exact=name in actor.exact)
        for name in actor.adjectives:
            yield from _row(name, i, -1, "demonym", exact=name in actor.exact)
        for name in actor.peoples if actor.role == "people" else ():
            yield from _row(name, i, -1, "people", exact=False)
        for name in actor.capitals:
            yield from _row(name, number.get(actor.stands_for, i), -1, "capital", exact=False)


def _place_rows(known: tuple[Place, ...]) -> Iterator[tuple[str, TargetRow]]:
    for i, place in enumerate(known):
        for name in place.names:
            yield from _row(name, -1, i, "place", exact=False)


def _row(name: str, actor: int, place: int, how: str, *, exact: bool) -> Iterator[tuple[str, TargetRow]]:
    words = split(name)
    if not words:
        return
    case = "exact" if exact else _case(name) if len(words) == 1 else "capital"
    yield " ".join(words.keys), (actor, place, how, case, _capital(words), name if case in {"exact", "mixed"} else "")


def _case(name: str) -> str:
    """How a name of one word must be written: `FBI` all capitals, `LeT` just so, others with a capital."""
    letters = name.replace(".", "")
    if letters.isupper() and letters.isalnum() and len(letters) > 1:
        return "acronym"
    return "mixed" if letters.isalnum() and any(sign.isupper() for sign in letters[1:]) else "capital"


def _capital(words: Words) -> int:
    """The number of the first word that begins with a capital and is more than an article."""
    for i, key in enumerate(words.keys):
        if key not in PARTICLES and words.text[words.starts[i]].isupper():
            return i
    return -1
