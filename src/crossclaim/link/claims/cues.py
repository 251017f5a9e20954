"""What a text itself says of two of its statements: that one bears the other out, or holds only if the other does."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossclaim.evidence import Statement, StatementId
from crossclaim.evidence.claim import RelationKind
from crossclaim.evidence.codebook import Stance
from crossclaim.text.sentences import sentences

Said = tuple[RelationKind, StatementId]

BEFORE: Final = 60
"""Characters before a clause in which a cue may stand."""
ASKING: Final = re.compile(r"\b(?:whether|if)\s(?:\S+\s){0,3}$", re.IGNORECASE)
"""Before a clause that nobody commits himself to, which a reader may take for denied: `it is not known whether`."""
MOST: Final = 30
"""Statements of a sentence; one that has more is no sentence."""
CONDITION: Final = re.compile(
    r"\b(?:if|unless|provided(?: that)?|on condition that|as long as|only when)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
BEARS_OUT: Final = re.compile(
    r"\b(?:confirming|proving|showing|corroborating|bearing out|which (?:confirms|proves|shows|bears out)|"
    r"evidence (?:that|of|for)|a sign (?:that|of)|proof (?:that|of))\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)


def stance_of(statement: Statement, text: str) -> Stance:
    """The stance of a statement; of one behind `whether` that seems denied, none."""
    start = statement.clause.start
    is_asked = statement.stance.endswith("-") and ASKING.search(text[max(0, start - BEFORE) : start])
    return "Uu" if is_asked else statement.stance


def stated(text: str, statements: Sequence[Statement]) -> Mapping[StatementId, tuple[Said, ...]]:
    """What a document says that its statements do to others: the kind, and the statement supported or depended on.

    A statement behind `confirming that` is supported by the one before it in the sentence; on one behind `if` the
    others of the sentence depend. Linear in the text and in its statements.
    """
    if not any(_cue_before(text, one) for one in statements):
        return {}
    found: dict[StatementId, set[Said]] = {}
    for here in _by_sentence(text, statements):
        for one in here:
            for other, kind in _said(text, one, here):
                found.setdefault(other.id, set()).add((kind, one.id))
    return {id_: tuple(sorted(some)) for id_, some in found.items()}


def _by_sentence(text: str, statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The statements of each sentence that has several, in the order of the text."""
    waiting = sorted(statements, key=lambda one: (one.clause.start, one.clause.end, one.id))
    at = 0
    for _, end in sentences(text):
        here: list[Statement] = []
        while at < len(waiting) and waiting[at].clause.start < end:
            here.append(waiting[at])
            at += 1
        if 1 < len(here) <= MOST:
            yield here


def _said(text: str, one: Statement, here: Sequence[Statement]) -> Iterator[tuple[Statement, RelationKind]]:
    """Which statements of a sentence support one of them, or depend on it."""
    cue = _cue_before(text, one)
    apart = [other for other in here if not other.clause.overlaps(one.clause)] if cue else []
    if cue == "supports":
        apart = [other for other in apart if other.clause.end <= one.clause.start][-1:]
    yield from ((other, cue) for other in apart if cue)


def _cue_before(text: str, one: Statement) -> RelationKind | None:
    """What the words before a statement say that others of its sentence do to it, if they say anything."""
    start = one.clause.start
    before = text[max(0, start - BEFORE) : start]
    return "depends" if CONDITION.search(before) else "supports" if BEARS_OUT.search(before) else None
