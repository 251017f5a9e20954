"""The claims of a case as they stand: who holds each, who denies it, what differs; and judgements on statements."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from crossclaim.case import ClaimEntry, StatementEntry, View, open_case, open_writer
from crossclaim.errors import RequestError
from crossclaim.evidence import ClaimId, Judgement, Link, Relation, RelationKind, StatementId
from crossclaim.link.claims import is_on_statements, relations_of
from crossclaim.workflow.align import claim_anew
from crossclaim.workflow.judging import Analyst, Verdict, judgement_on, withdrawal_of

ADVICE: Final = "See them with: crossclaim show CASE CLAIM"


@dataclass(frozen=True, slots=True)
class Telling:
    """A member of a claim: the statement as lists show it, and its link with the witness, None of the witness."""

    entry: StatementEntry
    link: Link | None = None

    @property
    def voice(self) -> str:
        """Whose word it is: whoever is cited last, else the outlet, else the document."""
        source = self.entry.statement.innermost
        return (self.entry.outlet or self.entry.document_name) if source.is_author else source.name


@dataclass(frozen=True, slots=True)
class Related:
    """Another claim that one is related to, and how; `relation.one` is this claim or the other."""

    relation: Relation
    other: "ClaimStanding"


@dataclass(frozen=True, slots=True)
class ClaimStanding:
    """One claim with all who tell it, the witness first, and the claims that it is related to."""

    entry: ClaimEntry
    tellings: tuple[Telling, ...]
    related: tuple[Related, ...] = ()

    @property
    def id(self) -> ClaimId:
        """The id of the claim."""
        return self.entry.claim.id

    @property
    def holders(self) -> tuple[str, ...]:
        """Who holds the claim to be so, to whatever degree, or to be not so where that is what it says."""
        return _voices(one for one in self.tellings if one.entry.statement.stance != "Uu")

    @property
    def open(self) -> tuple[str, ...]:
        """Who tells it without holding it."""
        return _voices(one for one in self.tellings if one.entry.statement.stance == "Uu")

    @property
    def deniers(self) -> tuple[str, ...]:
        """Who holds what denies it."""
        denials = (one.other for one in self.related if one.relation.kind == "denies")
        return tuple(dict.fromkeys(name for other in denials for name in other.holders))

    @property
    def differing(self) -> Mapping[RelationKind, int]:
        """How many claims it is related to in each way."""
        counts: dict[RelationKind, int] = {}
        for one in self.related:
            counts[one.relation.kind] = counts.get(one.relation.kind, 0) + 1
        return counts


def standings(view: View, entries: Sequence[ClaimEntry]) -> list[ClaimStanding]:
    """Some claims with all who tell them, and their relations to others; holds the statements of all of them."""
    every = view.judgements()
    members = [member for one in entries for member in one.claim.members]
    links = view.claims.links(members)
    others = view.claims.of(sorted({end for link in links for end in (link.one, link.other)} - set(members)))
    known = {one.claim.id: one for one in (*entries, *others)}
    owner = {member: id_ for id_, one in known.items() for member in one.claim.members}
    told = {one.statement.id: one for one in view.statements_of_ids(sorted(owner))}
    plain = {id_: ClaimStanding(one, _tellings(one, told, links)) for id_, one in known.items()}
    related: dict[ClaimId, list[Related]] = {}
    for relation in relations_of(owner, links, every):
        related.setdefault(relation.one, []).append(Related(relation, plain[relation.other]))
        related.setdefault(relation.other, []).append(Related(relation, plain[relation.one]))
    return [replace(plain[one.claim.id], related=_ordered(related.get(one.claim.id, ()))) for one in entries]


def judge(case: Path, verdict: Verdict, two: tuple[StatementId, StatementId], analyst: Analyst) -> Judgement:
    """Append an analyst's judgement on two statements, and bring their claims up to date with it.

    It supersedes the one that holds on the same two. RequestError where the two are one statement, or where joining
    them would put two together that were judged different.
    """
    with open_case(case) as view:
        every = view.judgements()
    new = judgement_on(two, verdict, analyst, every, is_on_statements)
    _put(case, new)
    return new


def undo(case: Path, typed: str, analyst: Analyst) -> tuple[Judgement, Judgement]:
    """Take back a judgement on statements by its id or first digits, the last that holds where empty.

    Gives the withdrawal and what it withdrew. RequestError where there is nothing to take back, or more than one.
    """
    with open_case(case) as view:
        every = view.judgements()
    new, old = withdrawal_of(typed, analyst, every, is_on_statements, ADVICE)
    _put(case, new)
    return new, old


def _put(case: Path, judgement: Judgement) -> None:
    one, other = (StatementId(subject) for subject in judgement.subjects)
    with open_writer(case, is_new=False) as writer:
        with open_case(case) as view:
            near = {member for entry in view.claims.of([one, other]) for member in entry.claim.members}
        claims = claim_anew(writer, [judgement], near)
        together = any({one, other} <= set(claim.members) for claim in claims)
        if judgement.verdict == "same" and not together:
            raise RequestError(
                f"{judgement.verdict} {one} {other}", found="others of the two were judged different", advice=ADVICE
            )


def _tellings(
    entry: ClaimEntry, told: Mapping[StatementId, StatementEntry], links: Sequence[Link]
) -> tuple[Telling, ...]:
    witness = entry.claim.witness
    own = (link for link in links if witness in (link.one, link.other))
    with_witness = {link.other if link.one == witness else link.one: link for link in own}
    others = sorted(
        (one for one in entry.claim.members if one != witness and one in told),
        key=lambda one: (told[one].published or "~", told[one].document_name, told[one].statement.clause.start, one),
    )
    first = (Telling(told[witness]),) if witness in told else ()
    return (*first, *(Telling(told[one], with_witness.get(one)) for one in others))


def _ordered(related: Sequence[Related]) -> tuple[Related, ...]:
    return tuple(sorted(related, key=lambda one: (one.relation.kind, -one.relation.score, one.other.id)))


def _voices(tellings: Iterable[Telling]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.voice for one in tellings))
