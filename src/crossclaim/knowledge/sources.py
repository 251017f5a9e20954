"""The YAML files that people write, read as actors, places and nouns. Every file names owner, date and sources.

Only `tools/knowledge.py` and the tests read them; a run loads what was made from them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final, cast

import yaml

from crossclaim.errors import InvalidEvidence
from crossclaim.knowledge.actors import KINDS, ROLES, Actor, Kind, Role
from crossclaim.knowledge.nouns import Noun
from crossclaim.knowledge.places import Place
from crossclaim.knowledge.words import split

EXACT: Final = "!"
WEAK: Final = "?"
BOUND: Final = "+"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a data file: its name, the section it stands in (empty for `-`), and a line of text."""

    file: str
    kind: str
    section: str
    name: str
    text: str


def read_actors() -> Iterator[Actor]:
    """Every actor of the files, in their order; after each state its people."""
    for entry in read_folder("actors"):
        read = _nation if entry.kind in {"state", "people"} else _person if entry.kind == "person" else _actor
        actor = read(entry)
        yield actor
        if actor.kind == "state" and actor.peoples:
            yield Actor(actor.peoples[0], "collective", actor.peoples[1:], of=actor.name, role="people")


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
    loaded: object = yaml.load(file.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 - BaseLoader makes only strings, lists and dicts
    head = _mapping(file.name, loaded)
    kind = head.get("kind")
    if not isinstance(kind, str) or not all(head.get(key) for key in ("owner", "date", "sources")):
        raise InvalidEvidence(file.name, found="no full head", expected="owner, date, sources and kind")
    for section, rows in _mapping(file.name, head.get("entries")).items():
        for name, row in _mapping(file.name, rows).items():
            if not isinstance(row, str):
                raise InvalidEvidence(f"{file.name}: {name}", found=type(row).__name__, expected="one line of text")
            yield Entry(file.name, kind, "" if section == "-" else section, name, row)


def _mapping(where: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise InvalidEvidence(where, found=type(value).__name__, expected="a mapping")
    return value


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
    since, _, until = fields[2].partition("..")
    return Actor(
        entry.name,
        "person",
        names,
        of=entry.section,
        stands_for=fields[3],
        office=fields[1],
        since=since,
        until=until if ".." in fields[2] else since,
        exact=exact,
        weak=weak,
    )


def _actor(entry: Entry) -> Actor:
    """Any other actor: `<kind role of parent> aliases`; what stands in the angles departs from the file and section."""
    head, names = _head(entry.text)
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
