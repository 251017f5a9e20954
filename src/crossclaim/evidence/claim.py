"""A claim: the proposition that aligned statements share; links between statements, and relations between claims."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from crossclaim.errors import InvalidEvidence
from crossclaim.evidence.codebook import TYPES
from crossclaim.evidence.entry import Reason
from crossclaim.evidence.ids import SCHEME, ActorId, ClaimId, StatementId

RelationKind = Literal[
    "same", "refines", "number-differs", "actor-differs", "time-differs", "place-differs", "denies", "supports",
    "depends",
]  # fmt: skip
RELATION_KINDS: Final[tuple[RelationKind, ...]] = get_args(RelationKind)
DIRECTED: Final[frozenset[RelationKind]] = frozenset({"refines", "denies", "supports", "depends"})
"""Kinds that run from `one` to `other`; the rest hold both ways."""


@dataclass(frozen=True, slots=True)
class Link:
    """What two statements are to one another, how surely in [0, 1], and why; at most one for two statements.

    `one` is more exact than `other` (`refines`), denies it, speaks for it (`supports`) or holds only if it does
    (`depends`); what holds both ways has the lower id first. InvalidEvidence for a link that is none of these.
    """

    one: StatementId
    other: StatementId
    relation: RelationKind
    score: float
    reasons: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        _check(f"link {self.one} {self.other}", self.one, self.other, self.relation)


@dataclass(frozen=True, slots=True)
class Edge:
    """A claim as an arrow of the actor network.

    Both ends may hold several actors or none, `sign` is -1, 0 or 1 (`codebook.sign_of`), `when` an ISO 8601 date or
    interval at the precision known, empty where no member tells one.
    """

    agents: tuple[ActorId, ...]
    recipients: tuple[ActorId, ...]
    sign: int
    when: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """The proposition that its members share, of one polarity: what some affirm and what others deny are two claims.

    `members` are statements in order of id; each but the `witness` has a link `same` or `refines` with it, or was
    judged the same. `wording` is built from the members' fields, and no source's words. InvalidEvidence where the
    witness is no member or the type is none of the codebook.
    """

    witness: StatementId
    members: tuple[StatementId, ...]
    wording: str
    type: str
    edge: Edge

    def __post_init__(self) -> None:
        if self.witness not in self.members or list(self.members) != sorted(set(self.members)):
            raise InvalidEvidence(f"claim {self.witness}", found="members out of order, twice, or without the witness")
        if self.type not in TYPES:
            raise InvalidEvidence(f"claim {self.witness}", found=self.type, expected="a type of the codebook")

    @property
    def id(self) -> ClaimId:
        """The id that follows from the lowest of the members."""
        return claim_id(self.members[0])


@dataclass(frozen=True, slots=True)
class Relation:
    """What two claims are to one another: the kind and score of the surest link between their members.

    `evidence` are the two statements of that link, one of each claim, and `links` says how many links of this kind
    join the two claims. Direction as in `Link`. InvalidEvidence for two claims that are one, or out of order.
    """

    one: ClaimId
    other: ClaimId
    kind: RelationKind
    score: float
    links: int
    evidence: tuple[StatementId, StatementId]

    def __post_init__(self) -> None:
        _check(f"relation {self.one} {self.other}", self.one, self.other, self.kind)


def claim_id(member: StatementId) -> ClaimId:
    """The id that a claim has where this statement is the lowest of its members."""
    return ClaimId(f"clm{SCHEME}-{member.partition('-')[2]}")


def _check(where: str, one: str, other: str, kind: RelationKind) -> None:
    if kind not in RELATION_KINDS:
        raise InvalidEvidence(where, found=kind, expected=", ".join(RELATION_KINDS))
    if one == other or (one > other and kind not in DIRECTED):
        raise InvalidEvidence(where, found="two that are one, or out of order")
