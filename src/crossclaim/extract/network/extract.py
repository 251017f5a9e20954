"""The extractor over the network: a document's predicates become statements, its names and pronouns mentions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from crossclaim.evidence import Document, Mention, Number, Party, Span, Statement, When
from crossclaim.evidence.mention import MentionKind
from crossclaim.extract.extraction import Extraction, Find
from crossclaim.extract.network.names import Names, kind_of
from crossclaim.extract.network.probability import judge
from crossclaim.extract.network.scene import Scene, view
from crossclaim.extract.network.sites import grounded
from crossclaim.extract.network.turned import righted
from crossclaim.extract.network.voices import Voices, voices
from crossclaim.extract.rules.numbers import number_at
from crossclaim.knowledge.find import find_names
from crossclaim.nlp.network import Network, shipped
from crossclaim.nlp.reading import Mark, Predicated
from crossclaim.registry import Part

PART: Final = Part(
    "extract.network",
    4,
    ("document", "block"),
    ("mention", "statement"),
    "Statements by the trained network",
)
NEAR: Final = 250
"""Characters; what plays a role farther from the predicate than this is not quoted in the clause."""
IN_CLAUSE: Final = frozenset({"agent", "recipient", "third", "place", "time", "number"})


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the network makes of a document, and the predicate behind each statement."""

    mentions: tuple[Mention, ...]
    statements: tuple[tuple[Statement, Predicated], ...]


def extract(document: Document, find: Find = find_names, network: Network | None = None) -> Extraction:
    """The mentions and statements of the English headline, body and quote blocks.

    Pure: the same document gives the same.
    """
    scene = view(document, network or shipped(), find)
    if scene is None:
        return Extraction()
    proposed = proposed_in(scene, least=judge().least)
    likeness = {statement.id: one.likeness for statement, one in proposed.statements}
    return Extraction(proposed.mentions, tuple(statement for statement, _ in proposed.statements), likeness)


def proposed_in(scene: Scene, *, least: float = 0.0) -> Proposed:
    """What becomes of the marks of a document that was read; every statement that is held for at least so probable."""
    names = Names(scene)
    read = (righted(scene.document, one) for one in scene.reading.predicated)
    rows = ((row, one) for one in read for row in _statements(scene, names, one, least))
    return Proposed(tuple(_mentions(scene, names)), tuple(rows))


def _statements(scene: Scene, names: Names, one: Predicated, least: float) -> Iterator[Statement]:
    probability = judge().probability(one)
    if probability >= least and (one.of("agent") or one.of("recipient")):
        for voice in voices(scene, names, one):
            yield grounded(scene, _statement(scene, names, one, voice, probability))


def _statement(scene: Scene, names: Names, one: Predicated, voice: Voices, probability: float) -> Statement:
    text = scene.text
    agents = _parties(names, one, "agent", voice)
    recipients = _parties(names, one, "recipient", voice)
    doers = {party.name for party in agents}
    return Statement(
        document=scene.document.id,
        clause=_clause(scene, one),
        predicate=Span.of(text, one.predicate.start, one.predicate.end),
        type=one.type,
        mode=one.mode,
        agent=agents,
        recipient=tuple(party for party in recipients if party.name not in doers),
        third=_parties(names, one, "third", voice),
        place=_parties(names, one, "place", voice),
        time=_when(scene, one.of("time")),
        numbers=_numbers(scene, one),
        sources=voice.sources,
        cue=voice.cue,
        stance=one.stance,  # type: ignore[arg-type]  # one of the seven
        tense=one.tense,  # type: ignore[arg-type]  # one of the four
        probability=round(probability, 3),
    )


def _parties(names: Names, one: Predicated, role: str, voice: Voices) -> tuple[Party, ...]:
    """The participants, each actor once."""
    found: dict[str, Party] = {}
    for mark in one.of(role):
        for party in names.parties(mark.start, _end(names, one, mark), voice.speaker):
            found.setdefault(party.name, party)
    return tuple(found.values())


def _end(names: Names, one: Predicated, mark: Mark) -> int:
    """Where a participant ends: farther than marked where that takes in nothing else that is marked."""
    end = names.end(mark.start, mark.end)
    is_free = all(other.end <= mark.end or other.start >= end for other in (one.predicate, *one.roles))
    return end if is_free else mark.end


def _clause(scene: Scene, one: Predicated) -> Span:
    """The smallest stretch with the predicate and what plays a role near it."""
    start, end = one.predicate.start, one.predicate.end
    begin, stop = scene.sentence(start)
    for mark in one.roles:
        is_near = mark.kind in IN_CLAUSE and begin <= mark.start and mark.end <= max(stop, end)
        if is_near and abs(mark.start - one.predicate.start) <= NEAR:
            start, end = min(start, mark.start), max(end, mark.end)
    return Span.of(scene.text, start, end)


def _when(scene: Scene, marks: Sequence[Mark]) -> When | None:
    if not marks:
        return None
    mark = marks[0]
    known = scene.time(mark.start, mark.end)
    return When(Span.of(scene.text, mark.start, mark.end), known.value if known else None)


def _numbers(scene: Scene, one: Predicated) -> tuple[Number, ...]:
    found = (number_at(scene.text, mark.start, mark.end, scene.sentence(mark.start)) for mark in one.of("number"))
    return tuple(number for number in found if number is not None)


ENTITIES: Final[dict[str, MentionKind]] = {
    "person": "actor",
    "organisation": "actor",
    "nationality": "actor",
    "location": "place",
    "time": "time",
    "quantity": "quantity",
    "money": "quantity",
    "weapon": "weapon",
}


def _mentions(scene: Scene, names: Names) -> list[Mention]:
    """Known names, what the network marks beside them, and pronouns and descriptions with whom they stand for."""
    document, text = scene.document.id, scene.text
    found = {
        (one.start, one.end): Mention(document, Span.of(text, one.start, one.end), kind_of(one), one.name)
        for one in scene.found
    }
    for mark in scene.reading.entities:
        if not scene.names(mark.start, mark.end):
            found[mark.start, mark.end] = _mention(scene, names, mark)
    for start, end in scene.reading.links:
        if (start, end) not in found and (name := names.standing_for(start, end)):
            found[start, end] = Mention(document, Span.of(text, start, end), "actor", name)
    return [found[at] for at in sorted(found)]


def _mention(scene: Scene, names: Names, mark: Mark) -> Mention:
    kind = ENTITIES[mark.kind]
    name = names.name(mark.start, mark.end)
    if kind == "time":
        known = scene.time(mark.start, mark.end)
        name = known.value if known is not None and known.value else name
    return Mention(scene.document.id, Span.of(scene.text, mark.start, mark.end), kind, name)
