"""Why a statement stands in a case: the document is read again by the reader that found it, and what it saw is told."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from crossclaim.evidence import Document, Span, Statement
from crossclaim.extract import EXTRACTORS
from crossclaim.extract.network.extract import PART
from crossclaim.extract.network.names import Names
from crossclaim.extract.network.probability import judge, traits
from crossclaim.extract.network.scene import Scene, view
from crossclaim.knowledge.find import find_names
from crossclaim.nlp.links import PLAYERS
from crossclaim.nlp.network import Network, shipped
from crossclaim.nlp.reading import Link, Predicated, Quoted
from crossclaim.nlp.words import Bounds

Outcome = Literal["read", "changed", "gone", "rules", "unknown"]
VERSION: Final = ".v"
BASE: Final = {"one": "base"}
"""What is weighed whatever was read has a name of its own for those who read it."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """A pronoun or description that plays a role, and whom it was taken for; without a role, one that such a one means.

    `links` are the earlier mentions that it may point back to, with the words of each, the best first; `taken` is the
    place of the one that gave the name, None where another thing did: who speaks, or which state the text is about.
    """

    role: str
    span: Span
    name: str
    links: tuple[tuple[Span, Link], ...]
    taken: int | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the reader saw where a statement stands.

    `outcome` is `read` where it reads the same again; `changed` where the reader that is installed now sees another
    type, mode, stance or probability; `gone` where it sees no predicate there; `rules` where rules found the statement,
    which have no heads; `unknown` where no reader of this name is installed. Only `read` and `changed` have the rest.
    `weighed` are the contributions to the log odds of the probability, by trait.
    """

    outcome: Outcome
    doc: str
    predicated: Predicated | None = None
    attributions: tuple[Quoted, ...] = ()
    pointed: tuple[Pointed, ...] = ()
    weighed: Mapping[str, float] = field(default_factory=dict)


def explain(
    document: Document, statement: Statement, provenance: str, *, network: Network | None = None
) -> Explanation:
    """Why this statement of the document stands in the case; `provenance` names the part that found it.

    Takes as long as reading the document once. Pure: the same gives the same.
    """
    name = provenance.rpartition(VERSION)[0]
    part = next((row.part for row in EXTRACTORS.values() if row.part.name == name), None)
    if part is None:
        return Explanation("unknown", "")
    if part.name != PART.name:
        return Explanation("rules", part.doc)
    scene = view(document, network or shipped(), find_names)
    found = _predicated(scene, statement) if scene else None
    if scene is None or found is None:
        return Explanation("gone", part.doc)
    weights = judge().weights
    return Explanation(
        "read" if _is_same(found, statement) else "changed",
        part.doc,
        found,
        tuple(_attributions(scene, statement)),
        tuple(_pointed(scene, statement, found)),
        {BASE.get(name, name): round(weights[name] * value, 3) for name, value in traits(found).items()},
    )


def _predicated(scene: Scene, statement: Statement) -> Predicated | None:
    """What was read at the predicate."""
    at = (statement.predicate.start, statement.predicate.end)
    return next((one for one in scene.reading.predicated if (one.predicate.start, one.predicate.end) == at), None)


def _is_same(one: Predicated, statement: Statement) -> bool:
    probability = round(judge().probability(one), 3)
    then = (statement.type, statement.mode, statement.stance, statement.probability)
    return (one.type, one.mode, one.stance, probability) == then


def _attributions(scene: Scene, statement: Statement) -> Iterator[Quoted]:
    """The attributions around the predicate whose source or cue is one of the statement's, outermost first."""
    sources = {(one.span.start, one.span.end) for one in statement.sources if one.span}
    cue = (statement.cue.start, statement.cue.end) if statement.cue else None
    for row in scene.quoted(statement.predicate.start):
        is_source = any((mark.start, mark.end) in sources for mark in row.source)
        if is_source or (row.cue.start, row.cue.end) == cue:
            yield row


def _pointed(scene: Scene, statement: Statement, one: Predicated) -> Iterator[Pointed]:
    """The parties and sources that a pronoun or a description names, each followed back to who is named."""
    names = Names(scene)
    seen: set[Bounds] = set()
    for role, start, name in _named(names, statement, one):
        said, at = role, start
        while at not in seen and _stands_for_another(names, at):
            seen.add(at)
            hop = _hop(scene, names, at, name, said)
            yield hop
            if hop.taken is None:
                break
            said, at = "", hop.links[hop.taken][1].earlier


def _named(names: Names, statement: Statement, one: Predicated) -> Iterator[tuple[str, Bounds, str]]:
    """Whoever plays a role or speaks, with the name: also who is left out since another mention has the same name."""
    known: set[Bounds] = set()
    for role in ("agent", "recipient", "third", "place", "sources"):
        for party in getattr(statement, role):
            if party.span:
                known.add((party.span.start, party.span.end))
                yield "source" if role == "sources" else role, (party.span.start, party.span.end), party.name
    for mark in one.roles:
        if mark.kind in PLAYERS and (mark.start, mark.end) not in known:
            yield mark.kind, (mark.start, mark.end), names.name(mark.start, mark.end)


def _stands_for_another(names: Names, at: Bounds) -> bool:
    return names.is_pronoun(*at) or bool(names.standing_for(*at))


def _hop(scene: Scene, names: Names, at: Bounds, name: str, role: str) -> Pointed:
    """What a mention points back to; the name tells which was taken."""
    links = scene.reading.links.get(at, ())
    taken = (number for number, link in enumerate(links) if names.name(*link.earlier) == name)
    spans = tuple((Span.of(scene.text, *link.earlier), link) for link in links)
    return Pointed(role, Span.of(scene.text, *at), name, spans, next(taken, None))
