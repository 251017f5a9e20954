"""Which statements a reader wants to see."""

from collections.abc import Iterator
from dataclasses import dataclass

from crossclaim.errors import RequestError
from crossclaim.evidence import RELATION_KINDS, ActorId, DocumentId
from crossclaim.evidence.codebook import STANCES, TENSES, TYPES


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Each field narrows; an empty one lets everything through; several values in one field are alternatives.

    `actor` is agent, recipient or third party; with `entries`, so is whoever linking resolved to one of these. Names
    are compared folded (`text.names.fold`). `since` and `until` are ISO 8601 dates at any precision, held against the
    time that the statement itself names: a statement without one is left out. `text` is a full text query over the
    clause, as `search` takes it. RequestError is raised for a type, stance or tense that the codebook does not have.
    """

    actor: str = ""
    agent: str = ""
    recipient: str = ""
    place: str = ""
    source: str = ""
    type: tuple[str, ...] = ()
    mode: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    tense: tuple[str, ...] = ()
    text: str = ""
    since: str = ""
    until: str = ""
    document: DocumentId | None = None
    least_probability: float | None = None
    entries: tuple[ActorId, ...] = ()

    def __post_init__(self) -> None:
        for name, allowed in (("type", frozenset(TYPES)), ("stance", STANCES), ("tense", TENSES)):
            for value in getattr(self, name):
                if value not in allowed:
                    raise RequestError(name, found=value, expected="one of " + ", ".join(sorted(allowed)))

    def parties(self, actor_roles: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each name that is asked for, with the roles in which it may stand."""
        if self.actor:
            yield self.actor, actor_roles
        for role in ("agent", "recipient", "place", "source"):
            if name := getattr(self, role):
                yield name, (role,)


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims a reader wants to see: each field narrows, an empty one lets everything through.

    `statements` is a filter that one of the members passes, `relation` lists what another claim is to this one, as
    alternatives, `documents` is how many state it at least. RequestError for a relation that there is none of.
    """

    statements: StatementFilter = StatementFilter()
    relation: tuple[str, ...] = ()
    documents: int = 0

    def __post_init__(self) -> None:
        for value in self.relation:
            if value not in RELATION_KINDS:
                raise RequestError("relation", found=value, expected="one of " + ", ".join(RELATION_KINDS))
