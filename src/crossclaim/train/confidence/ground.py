"""Where a message speaks of a case: mentions of the organisation, its people and targets, and weights of sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from crossclaim.nlp.words import Bounds
from crossclaim.train.confidence.cases import Case

ORGANISATION: Final = "_ORG"
"""What stands for the organisation in masked words; no word of a text has an underscore."""
TARGET: Final = "_TGT"
PERSON: Final = "_PPL"

NAME: Final = re.compile(r"[A-Z0-9']+")
SHORT: Final = re.compile(r"\s{0,3}[(\[]([A-Z][A-Z0-9-]{1,9})[)\]]")
"""What stands in brackets after a name, as a short name does."""
WORD: Final = re.compile(r"[A-Z0-9]+(?:'[A-Z]+)?|[^\sA-Z0-9]")
WEIGHTS: Final = (2.0, 1.5, 1.0, 1.0, 0.7)
"""What each of organisation, target, person, act and place adds to a sentence that has it."""
ACTS: Final = {
    "ATTACK": r"ATTACK|KILL|MURDER|ASSASSIN|SHOT|SHOOT|DEATH|DIED|MASSACR|SLA[IY]|AMBUSH|CRIME|EXECUT|WOUND",
    "BOMBING": r"BOMB|EXPLO|DYNAMIT|BLEW|BLOW|BLAST|DETONAT|GRENADE|MINES?\b",
    "KIDNAPPING": r"KIDNAP|ABDUCT|HOSTAGE|CAPTUR|SEIZ|DISAPPEAR|HELD|TAKEN",
    "ARSON": r"BURN|FIRE|ARSON|TORCH",
    "ROBBERY": r"ROB|STOLE|STEAL|LOOT|TOOK",
    "HIJACKING": r"HIJACK|SEIZ",
    "FORCED WORK STOPPAGE": r"STOPPAGE|STRIKE|TRANSPORT",
}


@dataclass(frozen=True)
class Ground:
    """A case in its message. Every span is in characters of the message; `sentences` are ordered and not empty."""

    case: Case
    sentences: Sequence[Bounds]

    @cached_property
    def organisation(self) -> list[Bounds]:
        """The mentions of the organisation, none within another."""
        text, names = self.case.text, self.case.organisation
        short = [one[1] for _, end in _located(text, names) if (one := SHORT.match(text, end))]
        found = _located(text, [*names, *short])
        return [one for one in found if not any(_holds(other, one) for other in found)]

    @cached_property
    def targets(self) -> list[Bounds]:
        """The mentions of whom or what was hit."""
        return _located(self.case.text, self.case.targets)

    @cached_property
    def people(self) -> list[Bounds]:
        """The mentions of those who did it."""
        return _located(self.case.text, self.case.people)

    @cached_property
    def acts(self) -> list[Bounds]:
        """The words that may tell of an incident of this type."""
        words = ACTS.get(self.case.type, ACTS["ATTACK"])
        return [one.span() for one in re.finditer(rf"(?<![A-Z])(?:{words})", self.case.text)]

    @cached_property
    def weights(self) -> list[float]:
        """How much each sentence speaks of the case, from 0 to 1 for the one that does most."""
        places = _located(self.case.text, self.case.places)
        found = [
            {self.sentence(start) for start, _ in spans}
            for spans in (self.organisation, self.targets, self.people, self.acts, places)
        ]
        scores = [
            sum(weight for weight, inside in zip(WEIGHTS, found, strict=True) if at in inside)
            for at in range(len(self.sentences))
        ]
        most = max(scores) or 1.0
        return [one / most for one in scores]

    @cached_property
    def named(self) -> list[int]:
        """The sentences that name the organisation, those that speak most of the case first."""
        found = {self.sentence(start) for start, _ in self.organisation}
        return sorted(found, key=lambda at: (-self.weights[at], at))

    @cached_property
    def masked(self) -> list[list[str]]:
        """The words of each sentence; mentions of the organisation, targets and people are one sign each."""
        marks = sorted(
            (start, end, sign)
            for spans, sign in ((self.organisation, ORGANISATION), (self.targets, TARGET), (self.people, PERSON))
            for start, end in spans
        )
        return [_masked(self.case.text, bounds, marks) for bounds in self.sentences]

    def sentence(self, at: int) -> int:
        """Which sentence a character stands in."""
        return max(0, bisect_right(self._starts, at) - 1)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]


def located(text: str, name: str) -> list[Bounds]:
    """Where the words of a name stand in an upper-case text, whatever blanks and signs are between them."""
    words = NAME.findall(name.upper())
    if not words:
        return []
    pattern = rf"(?<![A-Z0-9]){'[^A-Z0-9]{1,6}'.join(map(re.escape, words))}(?![A-Z0-9])"
    return [one.span() for one in re.finditer(pattern, text)]


def _located(text: str, names: Iterable[str]) -> list[Bounds]:
    return sorted({span for name in names for span in located(text, name)})


def _holds(outer: Bounds, inner: Bounds) -> bool:
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


def _masked(text: str, bounds: Bounds, marks: Sequence[tuple[int, int, str]]) -> list[str]:
    """The words of a stretch; where marks overlap the organisation's comes first, then the longest."""
    inside = [one for one in marks if bounds[0] <= one[0] < bounds[1]]
    found: list[str] = []
    at = bounds[0]
    for word in WORD.finditer(text, *bounds):
        if word.start() < at:
            continue
        over = [one for one in inside if one[0] <= word.start() < one[1]]
        if over:
            _, at, sign = min(over, key=lambda one: (one[2] != ORGANISATION, -one[1]))
            found.append(sign)
        else:
            found.append(word[0])
    return found
