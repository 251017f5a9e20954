"""Examples with other names: who acts is exchanged for another of its kind, so that no name is learnt by heart.

A text that says what one group did to another teaches what it says of them, too. With the names drawn anew, what is
left to learn is who stands where.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from random import Random

from crossclaim.knowledge.actors import load_actors
from crossclaim.knowledge.find import find_names
from crossclaim.knowledge.found import Found
from crossclaim.train.corpora.example import Attribution, Bounds, Entity, Example, Fact, Frame, Pieces, Role

KINDS = frozenset({"state", "armed-group", "body", "person", "forces", "government"})
SHARE = 0.7
"""How often a name of a text is exchanged; the others stay, so that the common ones are known well."""


def swapped(example: Example, dice: Random) -> Example:
    """The example with some of its known names exchanged, each the same way throughout; all layers keep their words.

    Treebanks' layers (tokens, events, incidents) are not carried over.
    """
    found = [one for one in find_names(example.text) if one.how == "name" and one.actor and one.actor.kind in KINDS]
    names = _drawn(example.text, found, dice)
    cuts = [(one.start, one.end, names[one.name]) for one in found if one.name in names]
    return _moved(example, _Moves(example.text, cuts)) if cuts else example


def _drawn(text: str, found: Sequence[Found], dice: Random) -> Mapping[str, str]:
    """Another name for some of the names; upper-case where the text writes it so."""
    names: dict[str, str] = {}
    for one in found:
        if one.name in names or one.actor is None:
            continue
        other = dice.choice(_by_kind()[one.actor.kind])
        words = text[one.start : one.end]
        if dice.random() < SHARE:
            names[one.name] = other.upper() if words.isupper() and " " in words else other
    return names


@cache
def _by_kind() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for actor in load_actors():
        found[actor.kind].append(actor.name.partition(" (")[0])
    return found


class _Moves:
    """Where the characters of a text go when some stretches of it are replaced."""

    def __init__(self, text: str, cuts: Sequence[tuple[int, int, str]]) -> None:
        parts, at, moved = [], 0, 0
        self._ends = [0]
        self._shifts = [0]
        self._cuts = []
        for start, end, name in cuts:
            parts += [text[at:start], name]
            self._cuts.append((start, end, start + moved, start + moved + len(name)))
            moved += len(name) - (end - start)
            self._ends.append(end)
            self._shifts.append(moved)
            at = end
        self.text = "".join([*parts, text[at:]])

    def bounds(self, start: int, end: int) -> Bounds:
        """A stretch in the new text; a border within a replaced name goes to the border of the new one."""
        return self._at(start, is_end=False), self._at(end, is_end=True)

    def _at(self, place: int, *, is_end: bool) -> int:
        row = bisect_right(self._ends, place) - 1
        if row < len(self._cuts):
            start, end, new_start, new_end = self._cuts[row]
            if start < place < end:
                return new_end if is_end else new_start
        if is_end and row > 0 and place == self._ends[row]:
            return self._cuts[row - 1][3]
        return place + self._shifts[row]


def _moved(example: Example, moves: _Moves) -> Example:
    def pieces(given: Pieces) -> Pieces:
        return tuple(moves.bounds(*one) for one in given)

    def frame(one: Frame) -> Frame:
        roles = tuple(Role(role.role, *moves.bounds(role.start, role.end), role.name) for role in one.roles)
        return replace(
            one, predicate=moves.bounds(*one.predicate), clause=moves.bounds(*one.clause), roles=tuple(sorted(roles))
        )

    return Example(
        example.set,
        example.doc,
        moves.text,
        None if example.sentences is None else pieces(example.sentences),
        entities=None
        if example.entities is None
        else tuple(Entity(*moves.bounds(one.start, one.end), one.type) for one in example.entities),
        attributions=None
        if example.attributions is None
        else tuple(Attribution(*map(pieces, (one.source, one.cue, one.content))) for one in example.attributions),
        frames=None if example.frames is None else tuple(map(frame, example.frames)),
        facts=None
        if example.facts is None
        else tuple(Fact(*moves.bounds(one.start, one.end), one.value) for one in example.facts),
        clusters=None if example.clusters is None else tuple(map(pieces, example.clusters)),
    )
