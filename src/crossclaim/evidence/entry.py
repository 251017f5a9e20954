"""An entry: one actor of a case, known beforehand or by its name alone; and why a name in a document leads to it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, get_args

from crossclaim.errors import InvalidEvidence
from crossclaim.evidence.ids import ActorId, DocumentId, make_id

Status = Literal["known", "named", "described"]
Likeness = Literal["same", "unsure"]

REMEMBERED: Final = 20_000
"""Ids that are kept: an entry is met in many documents, and asked for its id at every turn."""
STATUSES: Final[frozenset[str]] = frozenset(get_args(Status))
LIKENESSES: Final[frozenset[str]] = frozenset(get_args(Likeness))


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor of a case, as far as names tell; rows are never merged, judgements join entries.

    `status` is `known` for an actor of the base or a name that a rule makes of one (`key` is its canonical name);
    `named` for a name that nobody is known by (`key` is the name folded, so that documents share it); `described` for
    words without a name (`the guards`), which mean others in another document: `document` says in which they stand.
    `kind` is what kind of actor it is, empty where not known. InvalidEvidence for another status.
    """

    status: Status
    key: str
    name: str
    kind: str = ""
    document: DocumentId | None = None

    def __post_init__(self) -> None:
        if self.status not in STATUSES or (self.status == "described") is (self.document is None):
            raise InvalidEvidence(f"actor {self.name}", found=self.status, expected=", ".join(sorted(STATUSES)))

    @property
    def id(self) -> ActorId:
        """The id that follows from status, key and document, however documents come."""
        return _id(self.status, self.key, self.document)


@lru_cache(maxsize=REMEMBERED)
def _id(status: Status, key: str, document: DocumentId | None) -> ActorId:
    return ActorId(make_id("act", [status, key, document]))


@dataclass(frozen=True, slots=True)
class Reason:
    """One comparison that speaks for a candidate (or against it, with a weight below zero), and what it saw.

    `weight` adds to the log odds; `seen` are the words, dates or names that it rests on.
    """

    comparison: str
    weight: float
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that a name may mean: how likely, in [0, 1], and why."""

    entry: Entry
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Use:
    """One name in one document, and whom it means there.

    `name` is as the reader gives it, `surfaces` are the words used with how often, `mentions` how many mentions and
    parties of statements bear it. `candidates` are all who were weighed, the best first; `entry` is the one taken,
    and `unresolved` says why none of them was where the entry is but the name itself. Empty where it was resolved.
    """

    document: DocumentId
    name: str
    surfaces: tuple[tuple[str, int], ...]
    mentions: int
    entry: Entry
    score: float
    candidates: tuple[Candidate, ...] = ()
    unresolved: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """What the machine holds of two entries: `same` or `unsure`, how surely, and why. `one` is the lower id."""

    one: ActorId
    other: ActorId
    likeness: Likeness
    score: float
    reasons: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        if self.likeness not in LIKENESSES or self.one >= self.other:
            raise InvalidEvidence(f"pair {self.one} {self.other}", found=self.likeness, expected="same or unsure")
