"""Statements of documents aligned into claims without a case file: every stage's pure function, one after the other."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from crossclaim.evidence import ActorId, Claim, Document, Link, Mention, Statement, StatementId, Use
from crossclaim.knowledge.gazetteer import load_gazetteer
from crossclaim.link.actors import call_roll, cluster, judge_pairs, resolve
from crossclaim.link.claims import Scene, Side, candidates, claims_of, keys, link_pairs
from crossclaim.link.claims import sides_of as sides_in
from crossclaim.link.places import gather_places


class Read(Protocol):
    """A document and what was found in it."""

    @property
    def document(self) -> Document:
        """The document."""
        ...

    @property
    def mentions(self) -> Sequence[Mention]:
        """What it names."""
        ...

    @property
    def statements(self) -> Sequence[Statement]:
        """What it states."""
        ...


class Aligned(NamedTuple):
    """The links between statements, and the claims."""

    links: Sequence[Link]
    claims: Sequence[Claim]


def align(documents: Sequence[Read], likeness: Mapping[StatementId, bytes] | None = None) -> Aligned:
    """The links and claims of all statements of some documents."""
    sides = sides_of(documents, likeness)
    links = link_pairs(sides, *candidates([keys(side) for side in sides]))
    claims, _ = claims_of(sides, links)
    return Aligned(links, claims)


def sides_of(documents: Sequence[Read], likeness: Mapping[StatementId, bytes] | None = None) -> list[Side]:
    """The sides of all statements in order: actors and places are resolved, and actors clustered over all documents."""
    uses = [resolve(one.document, one.mentions, one.statements) for one in documents]
    entries = call_roll((use.entry, use.mentions) for some in uses for use in some)
    roots = cluster([entry.id for entry in entries], judge_pairs(entries), ()).root
    return [
        side
        for one, some in zip(documents, uses, strict=True)
        for side in sides_in(one.statements, _scene(one, some, roots), likeness)
    ]


def _scene(read: Read, uses: Sequence[Use], roots: Mapping[ActorId, ActorId]) -> Scene:
    places = gather_places(read.document, read.mentions, read.statements, load_gazetteer())
    return Scene.of(read.document, uses, places, roots, read.mentions)
