"""Why a statement stands in a case: the document is read again by the reader that found it, and what it saw is told."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from crossclaim.evidence import Document, Span, Statement
from crossclaim.extract import EXTRACTORS, joint, rules
from crossclaim.extract.joint.choices import found_traits, shipped_weights
from crossclaim.extract.joint.extract import Decision, decide, opinions
from crossclaim.extract.joint.pairs import Pair
from crossclaim.extract.network.extract import proposed_in
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
    `weighed` are the contributions to the log odds of the probability, by trait. `second` is what the rules state of
    the same words, and `taken` what of it was believed rather than the network.
    """

    outcome: Outcome
    doc: str
    predicated: Predicated | None = None
    attributions: tuple[Quoted, ...] = ()
    pointed: tuple[Pointed, ...] = ()
    weighed: Mapping[str, float] = field(default_factory=dict)
    second: Statement | None = None
    taken: tuple[str, ...] = ()


def explain(document: Document, statement: Statement, provenance: str, *, reader: Network | None = None) -> Explanation:
    """Why this statement of the document stands in the case; `provenance` names the part that found it.

    Takes as long as reading the document once. Pure: the same gives the same.
    """
    name = provenance.rpartition(VERSION)[0]
    part = next((row.part for row in EXTRACTORS.values() if row.part.name == name), None)
    if part is None:
        return Explanation("unknown", "")
    if part.name == rules.PART.name:
        return Explanation("rules", part.doc)
    scene = view(document, reader or shipped(), find_names)
    found = _found(_decisions(scene, is_joint=part.name == joint.PART.name), statement) if scene else None
    if scene is None or found is None:
        return Explanation("gone", part.doc)
    if found.pair is None:
        return Explanation("rules", part.doc)
    one = found.pair.predicated
    return Explanation(
        "read" if _said(found.row) == _said(statement) else "changed",
        part.doc,
        one,
        tuple(_attributions(scene, statement)),
        tuple(_pointed(scene, statement, one)),
        _weighed(found.pair, is_joint=part.name == joint.PART.name),
        found.pair.second,
        found.taken,
    )


def _decisions(scene: Scene, *, is_joint: bool) -> Iterator[Decision]:
    """All that the reader proposes when it reads again, however unlikely."""
    proposed = proposed_in(scene)
    if is_joint:
        yield from decide(opinions(scene, proposed))
    else:
        yield from (Decision(row, Pair(row, one, None)) for row, one in proposed.statements)


def _found(decisions: Iterator[Decision], statement: Statement) -> Decision | None:
    """The statement itself, or else what is now read at its predicate."""
    here = [one for one in decisions if one.row.predicate == statement.predicate]
    return next((one for one in here if one.row.id == statement.id), next(iter(here), None))


def _said(statement: Statement) -> tuple[str, str, str, float | None]:
    return statement.type, statement.mode, statement.stance, statement.probability


def _weighed(pair: Pair, *, is_joint: bool) -> dict[str, float]:
    weights = shipped_weights().by["found"] if is_joint else judge().weights
    seen = found_traits(pair) if is_joint else traits(pair.predicated)
    return {BASE.get(name, name): round(weights[name] * value, 3) for name, value in seen.items()}


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
