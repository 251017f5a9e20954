"""The YAML files that people write, read as actors, places and nouns. Every file names owner, date and sources.

Only `tools/knowledge.py` and the tests read them; a run loads what was made from them.
"""

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final, cast

from crossclaim.errors import InvalidEvidence
from crossclaim.knowledge.actors import KINDS, ROLES, Actor, Kind, Role
from crossclaim.knowledge.dated import (
    holders_of,
    offices_of_people,
    read_history,
    read_office,
    read_titles,
    with_told,
)
from crossclaim.knowledge.histories import Fact
from crossclaim.knowledge.nouns import Noun
from crossclaim.knowledge.offices import Office, key
from crossclaim.knowledge.periods import read_period
from crossclaim.knowledge.places import Place
from crossclaim.knowledge.sheet import Entry, read_sheet
from crossclaim.knowledge.words import split

EXACT: Final = "!"
WEAK: Final = "?"
BOUND: Final = "+"


def read_actors() -> Iterator[Actor]:
    """Every actor of the files, after each state its people, and at the end whoever is known as a holder alone."""
    known = {actor.name: actor for actor in reversed(tuple(actors_of(read_folder("actors"))))}
    yield from actors_of(read_folder("actors"))
    yield from holders_of(offices_of(read_folder("offices"), known), known)


def read_offices() -> Iterator[Office]:
    """Every office of the files, in their order, then those that only the rows of people tell of."""
    actors = {actor.name: actor for actor in reversed(tuple(read_actors()))}
    written = tuple(offices_of(read_folder("offices"), actors))
    yield from with_told(written, told_offices(reversed(actors.values()), actors), actors)


def told_offices(people: Iterable[Actor], known: Mapping[str, Actor]) -> Iterator[Office]:
    """The offices that rows of people tell of, with their owners among the known actors."""
    by_alias: dict[str, Actor] = {}
    for actor in known.values():
        if actor.kind != "person":
            by_alias.update(dict.fromkeys(map(key, actor.names), actor))
    by_alias.update({key(actor.name): actor for actor in known.values()})
    yield from offices_of_people(people, read_titles(read_folder("titles")), known, by_alias)


def read_histories() -> Iterator[Fact]:
    """Every dated fact of the files, in their order."""
    for entry in read_folder("histories"):
        yield from read_history(entry)


def offices_of(entries: Iterable[Entry], known: Mapping[str, Actor]) -> Iterator[Office]:
    """The offices of some rows. InvalidEvidence names the file and line of a wrong row or an unknown owner."""
    titles = read_titles(read_folder("titles"))
    for entry in entries:
        owner = known.get(entry.section)
        if owner is None:
            raise InvalidEvidence(entry.where, found=f"section {entry.section}", expected="the name of a known actor")
        yield read_office(entry, titles, owner)


def actors_of(entries: Iterable[Entry]) -> Iterator[Actor]:
    """The actors of some rows, after each state its people. InvalidEvidence names the file and line of a wrong row."""
    for entry in entries:
        actor = actor_of(entry)
        yield actor
        if actor.kind == "state" and actor.peoples:
            yield Actor(actor.peoples[0], "collective", actor.peoples[1:], of=actor.name, role="people")


def actor_of(entry: Entry) -> Actor:
    """The actor of one row. InvalidEvidence names the file and line of a wrong row."""
    read = _nation if entry.kind in {"state", "people"} else _person if entry.kind == "person" else _actor
    try:
        return read(entry)
    except InvalidEvidence as error:
        raise InvalidEvidence(entry.where, found=error.found, expected=error.expected) from error


def read_places() -> Iterator[Place]:
    """Every place of the files, in their order, after the states as places."""
    for entry in read_folder("actors"):
        if entry.kind == "state":
            yield Place(entry.name)
    for entry in read_folder("places"):
        yield _place(entry)


def read_nouns() -> Iterator[Noun]:
    """Every noun of the files, in their order."""
    for entry in read_folder("nouns"):
        words = _list(entry.text) or (entry.name,)
        bound = frozenset(" ".join(split(word).keys) for word in words if word.endswith(BOUND))
        yield Noun(entry.name, entry.section, tuple(word.rstrip(BOUND) for word in words), bound)


def read_folder(name: str) -> Iterator[Entry]:
    """The entries of all files in a folder of `data`, in the order of file names."""
    folder = files("crossclaim.knowledge").joinpath("data", name)
    for file in sorted((one for one in folder.iterdir() if one.name.endswith(".yaml")), key=lambda one: one.name):
        yield from read_entries(file)


def read_entries(file: Traversable) -> Iterator[Entry]:
    """The entries of one file, in its order; InvalidEvidence where it has another shape."""
    return read_sheet(file.read_bytes(), file.name)


def _place(entry: Entry) -> Place:
    """A place: `spellings (latitude, longitude)`, both parts optional; the section is the state."""
    names, _, where = entry.text.rstrip(")").partition("(")
    latitude, _, longitude = where.partition(",")
    if not where.strip():
        return Place(entry.name, entry.section, _list(names))
    return Place(entry.name, entry.section, _list(names), float(latitude), float(longitude))


def _nation(entry: Entry) -> Actor:
    """A state or people: `aliases / adjectives / peoples / capitals / stands for`, each separated by semicolons."""
    fields = [_list(part) for part in entry.text.split("/")] + [()] * 5
    names, exact, weak = _marks(fields[0])
    return Actor(
        entry.name,
        "state" if entry.kind == "state" else "collective",
        names,
        role="" if entry.kind == "state" else "people",
        exact=exact,
        weak=weak,
        adjectives=fields[1],
        peoples=fields[2],
        capitals=fields[3],
        stands_for=fields[4][0] if fields[4] else "",
    )


def _person(entry: Entry) -> Actor:
    """A person: `aliases / office / since..until / stands for`; the section is the state or group."""
    fields = [part.strip() for part in entry.text.split("/")] + [""] * 4
    names, exact, weak = _marks(_list(fields[0]))
    period = read_period(fields[2])
    return Actor(
        entry.name,
        "person",
        names,
        of=entry.section,
        stands_for=fields[3],
        office=fields[1],
        since=period.since,
        until=period.until,
        exact=exact,
        weak=weak,
    )


def _actor(entry: Entry) -> Actor:
    """Any other actor: `<kind role of parent for whom> aliases`; the angles hold what departs from the file."""
    head, names = _head(entry.text)
    head, _, stands_for = head.partition(" for ")
    head, _, of = head.partition("of ")
    words = head.split()
    kind = next((word for word in words if word in KINDS), entry.kind)
    role = next((word for word in words if word in ROLES), "")
    aliases, exact, weak = _marks((entry.name, *_list(names)))
    return Actor(
        aliases[0],
        cast("Kind", kind),
        aliases[1:],
        of=of.strip() or entry.section,
        role=cast("Role", role),
        stands_for=stands_for.strip(),
        exact=exact,
        weak=weak,
    )


def _head(text: str) -> tuple[str, str]:
    if not text.startswith("<"):
        return "", text
    head, _, rest = text[1:].partition(">")
    return head, rest


def _list(text: str) -> tuple[str, ...]:
    return tuple(part for part in (piece.strip() for piece in text.split(";")) if part)


def _marks(aliases: Iterable[str]) -> tuple[tuple[str, ...], frozenset[str], frozenset[str]]:
    """Aliases without their marks, and those marked `!` (exact case) and `?` (weak)."""
    plain, exact, weak = [], set(), set()
    for alias in aliases:
        name = alias.rstrip(EXACT + WEAK)
        marks = alias[len(name) :]
        plain.append(name)
        if EXACT in marks:
            exact.add(name)
        if WEAK in marks:
            weak.add(name)
    return tuple(plain), frozenset(exact), frozenset(weak)
