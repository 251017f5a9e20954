"""Actors as dated facts: states, governments, forces, armed groups, bodies, people, outlets, collectives."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, cast, get_args

from crossclaim.errors import InvalidEvidence
from crossclaim.knowledge.stored import ActorRow, stored
from crossclaim.text.names import fold

Kind = Literal["state", "government", "forces", "armed-group", "body", "person", "outlet", "collective"]
Role = Literal["", "armed", "civilian", "government", "source", "people"]

KINDS: Final[frozenset[str]] = frozenset(get_args(Kind))
ROLES: Final[frozenset[str]] = frozenset(get_args(Role))


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
        self._by_name = {actor.name: actor for actor in actors}
        self._index: dict[str, Actor] = {}

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
        if not self._index:
            self._index = _by_alias(self._by_name.values())
        return self._index.get(fold(text))


@cache
def load_actors() -> Actors:
    """Every actor of the data files; read once."""
    return Actors(_from_row(row) for row in stored()["actors"])


def to_row(actor: Actor) -> ActorRow:
    """The actor as it is stored: its fields in order, sets sorted."""
    return (
        actor.name, actor.kind, list(actor.aliases), actor.of, actor.stands_for, actor.office, actor.since, actor.until,
        actor.role, sorted(actor.exact), sorted(actor.weak), list(actor.adjectives), list(actor.peoples),
        list(actor.capitals),
    )  # fmt: skip


def _from_row(row: ActorRow) -> Actor:
    name, kind, aliases, of, stands_for, office, since, until, role, exact, weak, adjectives, peoples, capitals = row
    return Actor(
        name, cast("Kind", kind), tuple(aliases), of, stands_for, office, since, until, cast("Role", role),
        frozenset(exact), frozenset(weak), tuple(adjectives), tuple(peoples), tuple(capitals),
    )  # fmt: skip


def _by_alias(actors: Iterable[Actor]) -> dict[str, Actor]:
    """Every folded name and alias; canonical names win over aliases, earlier actors over later ones."""
    actors = tuple(actors)
    index = {fold(actor.name): actor for actor in reversed(actors)}
    for actor in actors:
        for alias in (*actor.aliases, *actor.adjectives):
            index.setdefault(fold(alias), actor)
    return index
