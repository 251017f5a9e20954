"""What the reader's network reads in a text: marks, attributions, predicates, and what mentions point back to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from crossclaim.nlp.words import Bounds


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch `[start, end)` of characters, what it is, and the chance that a head gives it."""

    start: int
    end: int
    kind: str
    chance: float


@dataclass(frozen=True, slots=True)
class Quoted:
    """An attribution: its cue and, linked to it, source and content in one or several pieces or none."""

    cue: Mark
    source: tuple[Mark, ...]
    content: tuple[Mark, ...]

    def covers(self, at: int) -> bool:
        """Whether a character lies within the content, from its first piece to its last."""
        return bool(self.content) and self.content[0].start <= at < self.content[-1].end

    @property
    def width(self) -> int:
        """How many characters the content takes, from its first piece to its last."""
        return self.content[-1].end - self.content[0].start if self.content else 0


@dataclass(frozen=True, slots=True)
class Predicated:
    """A predicate and what is stated of it.

    `chance` says how likely people would code it; `types` are the chances of the likeliest types, the first is `type`.
    `sure` is how far the text holds that it happened, from -3 (surely not) to 3. `likeness` holds the vectors by which
    it is compared with others (`nlp.likeness`); empty where the network has none. `is_turned` says that who acts and
    who is acted on were put right.
    """

    predicate: Mark
    chance: float
    type: str
    mode: str
    stance: str
    tense: str
    sure: float
    types: tuple[tuple[str, float], ...]
    stances: tuple[tuple[str, float], ...]
    roles: tuple[Mark, ...]
    likeness: bytes = b""
    is_turned: bool = False

    def of(self, role: str) -> tuple[Mark, ...]:
        """The stretches that play a role, in order."""
        return tuple(one for one in self.roles if one.kind == role)


@dataclass(frozen=True, slots=True)
class Link:
    """An earlier mention that a mention may stand for, with a score: above 0 rather this than nothing."""

    earlier: Bounds
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is read in a text, each kind in the order of the text.

    `links` lists, for each mention that was looked at, the earlier mentions it may stand for, the best first.
    """

    entities: tuple[Mark, ...] = ()
    quoted: tuple[Quoted, ...] = ()
    predicated: tuple[Predicated, ...] = ()
    links: Mapping[Bounds, tuple[Link, ...]] = field(default_factory=dict)
