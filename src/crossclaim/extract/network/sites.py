"""Places that a reader took for whom a deed was done to: `withdrew from Harun`, `captured the town of Harun`."""

import re
from dataclasses import replace
from typing import Final

from crossclaim.evidence import Party, Span, Statement
from crossclaim.extract.network.scene import Scene

TO_PEOPLE: Final = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
"""Types in which a place is where something is done, not to whom."""
NAMED: Final = re.compile(
    r"[A-Z][a-z'’]+(?:-[A-Za-z][a-z'’]+)*(?:\s(?:[a-z]{2}-)?[A-Z][a-z'’]+(?:-[A-Za-z][a-z'’]+)*)?"
)
"""A name of one or two words that the gazetteer's first table lacks; a longer one is rather a hotel or a dam."""
GROUND: Final = frozenset({"", "ground", "occupy"})
"""Modes of what may be the taking of a place."""
TAKING: Final = re.compile(
    r"(?:\w+\s+)?(?:re)?(?:captur|seiz|tak|took|conquer|overr[au]n|liberat|wrest|clear|occup)\w*", re.IGNORECASE
)
FROM: Final = re.compile(r"[^,;:.()\n]{0,60}?\sfrom\s+(?:the\s+)?", re.IGNORECASE)
SITE: Final = re.compile(
    r"(?:the\s+)?(?:(?:city|town|village|district|province|governorate|region|area|outskirts|suburbs?)\s+of\s+)?",
    re.IGNORECASE,
)


def grounded(scene: Scene, row: Statement) -> Statement:
    """A statement with its towns as places, and with those a place was taken from as whom it was done to."""
    return taken_from(scene, sited(scene, row))


def sited(scene: Scene, row: Statement) -> Statement:
    """A statement whose recipients are nobody's towns: what is done there by somebody has them as its place."""
    towns = [party for party in row.recipient if is_town(scene, party)] if row.type in TO_PEOPLE and row.agent else []
    if not towns:
        return row
    known = {(party.span.start, party.span.end) for party in row.place if party.span is not None}
    new = [one for one in towns if one.span is not None and (one.span.start, one.span.end) not in known]
    others = tuple(party for party in row.recipient if party not in towns)
    return replace(row, recipient=others, place=(*row.place, *new))


def taken_from(scene: Scene, row: Statement) -> Statement:
    """A statement that a place was taken, with those it was taken from: `seized the town from the rebels`."""
    is_taken = row.type == "ASSAULT" and row.mode in GROUND and TAKING.match(row.predicate.quote) is not None
    if not is_taken or row.recipient or not row.agent:
        return row
    after = FROM.match(scene.text, row.predicate.end)
    if after is None or after.end() > scene.sentence(row.predicate.start)[1]:
        return row
    owner = next((one for one in scene.names(after.end(), after.end() + 1) if one.start == after.end()), None)
    doers = {party.name for party in row.agent}
    if owner is None or owner.actor is None or owner.name in doers:
        return row
    clause = Span.of(scene.text, row.clause.start, max(row.clause.end, owner.end))
    return replace(row, clause=clause, recipient=(Party(owner.name, Span.of(scene.text, owner.start, owner.end)),))


def is_town(scene: Scene, party: Party) -> bool:
    """Whether the words of a participant are a place that acts for nobody."""
    if party.span is None:
        return False
    start, end = party.span.start, party.span.end
    names = scene.names(start, end)
    if any(one.how != "place" for one in names):
        return False
    marked = [(one.start, one.end) for one in scene.entities(start, end) if one.kind == "location"]
    named = [at for at in marked if NAMED.fullmatch(scene.text[_behind(scene.text, *at) : at[1]])]
    begin = _behind(scene.text, start, end)
    return any(first <= begin and stop == end for first, stop in (*((one.start, one.end) for one in names), *named))


def _behind(text: str, start: int, end: int) -> int:
    """Where a name begins behind `the town of`."""
    before = SITE.match(text, start, end)
    return before.end() if before is not None else start
