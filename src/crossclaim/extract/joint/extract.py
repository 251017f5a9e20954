"""The extractor over both readers: the network proposes, the rules have a second opinion, learnt weights decide."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from crossclaim.evidence import Document, Statement
from crossclaim.extract import rules
from crossclaim.extract.extraction import Extraction, Find
from crossclaim.extract.joint.choices import CHOICES, PARTIES, Weights, shipped_weights
from crossclaim.extract.joint.pairs import Pair, Paired, pair
from crossclaim.extract.network.extract import Proposed, proposed_in
from crossclaim.extract.network.scene import Scene, view
from crossclaim.extract.network.sites import grounded
from crossclaim.knowledge.find import find_names
from crossclaim.knowledge.found import Found
from crossclaim.nlp.network import Network, shipped
from crossclaim.registry import Part

PART: Final = Part(
    "extract.joint",
    3,
    ("document", "block"),
    ("mention", "statement"),
    "Statements by the trained network, with the rules as a second opinion",
)


@dataclass(frozen=True, slots=True)
class Decision:
    """A statement, the pair it comes from (None where only the rules state it), and in which choices the rules won."""

    row: Statement
    pair: Pair | None = None
    taken: tuple[str, ...] = ()


def extract(document: Document, find: Find = find_names, network: Network | None = None) -> Extraction:
    """The mentions and statements of the English headline, body and quote blocks.

    Pure: the same document gives the same.
    """
    find = _once(find)
    scene = view(document, network or shipped(), find)
    if scene is None:
        return Extraction()
    proposed = proposed_in(scene)
    decided = decide(opinions(scene, proposed, find), least=shipped_weights().least)
    decided = (replace(one, row=grounded(scene, one.row)) for one in decided)
    rows = {one.row.id: one for one in decided}
    likeness = {id_: one.pair.predicated.likeness for id_, one in rows.items() if one.pair}
    return Extraction(proposed.mentions, tuple(sorted((one.row for one in rows.values()), key=_place)), likeness)


def opinions(scene: Scene, proposed: Proposed, find: Find = find_names) -> Paired:
    """What the network proposes for a document with what the rules state of the same words, and what they alone do."""
    return pair(proposed.statements, rules.extract(scene.document, find, scene.moments).statements)


def decide(paired: Paired, *, least: float = 0.0) -> Iterator[Decision]:
    """What both readers together state of a document and hold for at least so probable."""
    weights = shipped_weights()
    for one in paired.pairs:
        chance = weights.found(one)
        decision = merged(one, weights) if chance >= least else None
        if decision is not None:
            yield replace(decision, row=replace(decision.row, probability=round(chance, 3)))
    for row in paired.alone:
        if (chance := weights.alone(row)) >= least:
            yield Decision(replace(row, probability=round(chance, 3)))


def _place(row: Statement) -> tuple[int, int]:
    return row.predicate.start, row.predicate.end


def _once(find: Find) -> Find:
    """The same search, done once for each text."""
    known: dict[str, tuple[Found, ...]] = {}

    def search(text: str) -> tuple[Found, ...]:
        if text not in known:
            known[text] = find(text)
        return known[text]

    return search


def merged(one: Pair, weights: Weights) -> Decision | None:
    """The network's statement with what the rules know better; None where nobody would be left in it."""
    row, second = one.first, one.second
    if second is None:
        return Decision(row, one)
    open_ = [choice for choice in CHOICES if not (one.predicated.is_turned and choice in PARTIES)]
    taken = tuple(choice for choice in open_ if weights.prefers_second(choice, one))
    if "type" in taken:
        row = replace(row, type=second.type, mode=second.mode)
    if "voice" in taken:
        row = replace(row, sources=second.sources, cue=second.cue)
    agent = second.agent if "agent" in taken else row.agent
    doers = {party.name for party in agent}
    recipient = second.recipient if "recipient" in taken else row.recipient
    recipient = tuple(party for party in recipient if party.name not in doers)
    return Decision(replace(row, agent=agent, recipient=recipient), one, taken) if agent or recipient else None
