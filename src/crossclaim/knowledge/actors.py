"""Actors as dated facts: states, governments, forces, armed groups, bodies, people, outlets, collectives."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, cast, get_args

from crossclaim.errors import InvalidEvidence
from crossclaim.knowledge.files import Entry, read_folder
from crossclaim.text.names import fold

Kind = Literal["state", "government", "forces", "armed-group", "body", "person", "outlet", "collective"]
Role = Literal["", "armed", "civilian", "government", "source", "people"]

KINDS: Final[frozenset[str]] = frozenset(get_args(Kind))
ROLES: Final[frozenset[str]] = frozenset(get_args(Role))
EXACT: Final = "!"
WEAK: Final = "?"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the canonical name, what kind of actor, and every other way to name it.

    `of` is the state or parent actor by canonical name, `stands_for` the actor whose acts this name is used for
    (`Bashar al-Assad` -> `Syrian government`). `since` and `until` are ISO 8601 dates of office or existence at
    the precision known, empty where open. `exact` are the aliases that are common words otherwise
    (`IS`): taken only as written, never in text that is all upper-case. `weak` are aliases that need a context
    (`the coalition`). A state's `adjectives` and `peoples` are its demonyms, `capitals` the cities that stand for it.
    """

    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    of: str = ""
    stands_for: str = ""
    office: str = ""
    since: str = ""
    until: str = ""
    role: Role = ""
    exact: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    adjectives: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.kind not in KINDS or self.role not in ROLES:
            raise InvalidEvidence(
                f"actor {self.name}", found=f"{self.kind} {self.role}", expected=", ".join(sorted(KINDS))
            )

    @property
    def is_ambiguous(self) -> bool:
        """Whether some alias is a common word or acronym, taken only in exact case."""
        return bool(self.exact)

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical name and every alias."""
        return (self.name, *self.aliases)


class Actors:
    """All known actors, by canonical name and by any alias."""

    __slots__ = ("_by_name", "_index")

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._by_name: dict[str, Actor] = {}
        self._index: dict[str, Actor] = {}
        for actor in actors:
            self._by_name.setdefault(actor.name, actor)
        for actor in self._by_name.values():
            self._index.setdefault(fold(actor.name), actor)
        for actor in self._by_name.values():
            for alias in (*actor.aliases, *actor.adjectives):
                self._index.setdefault(fold(alias), actor)

    def __iter__(self) -> Iterator[Actor]:
        return iter(self._by_name.values())

    def __len__(self) -> int:
        return len(self._by_name)

    def get(self, name: str) -> Actor | None:
        """The actor of exactly this canonical name."""
        return self._by_name.get(name)

    def named(self, text: str) -> Actor | None:
        """The actor that a name or alias stands for; case, articles and possessives do not matter.

        Where several share the alias, the one that stands first in the files. `find.named` also
        knows names that follow a rule (`the Syrian regime`).
        """
        return self._index.get(fold(text))


@cache
def load_actors() -> Actors:
    """Every actor of the data files; read once."""
    return Actors(_read(read_folder("actors")))


def _read(entries: Iterable[Entry]) -> Iterator[Actor]:
    for entry in entries:
        read = _nation if entry.kind in {"state", "people"} else _person if entry.kind == "person" else _actor
        yield read(entry)


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
    aliases, exact, weak = _marks(_list(names))
    return Actor(
        entry.name,
        cast("Kind", kind),
        aliases,
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
