"""Made-up documents read by the reader that ships: what it finds in place of what was planted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from benchmarks.generated.case import Case
from crossclaim.evidence import Document, Mention, Statement, StatementId
from crossclaim.extract import DEFAULT, EXTRACTORS


@dataclass(frozen=True, slots=True)
class Found:
    """What the reader finds in one document."""

    document: Document
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]


class Reading(NamedTuple):
    """What the reader finds in all documents, and what its encoder sees in each statement."""

    documents: Sequence[Found]
    likeness: Mapping[StatementId, bytes]


def read_again(documents: Iterable[Document], reader: str = DEFAULT) -> Reading:
    """Some documents as this reader reads them; their dates and blocks are as given."""
    found: list[Found] = []
    likeness: dict[StatementId, bytes] = {}
    for document in documents:
        extraction = EXTRACTORS[reader].extract(document)
        found.append(Found(document, extraction.mentions, extraction.statements))
        likeness.update(extraction.likeness)
    return Reading(found, likeness)


def found_among(case: Case, documents: Sequence[Found]) -> dict[int, StatementId]:
    """Which found statement is which planted one, by number; each is taken once. Planted ones not found are left out.

    They must be of one type and the found predicate lie in the planted clause; one whose predicate is the planted one
    goes first, and one of the same polarity.
    """
    numbers: dict[int, StatementId] = {}
    number = 0
    for made, found in zip(case.documents, documents, strict=True):
        free = list(found.statements)
        for planted in made.statements:
            best = _best(planted, free)
            if best is not None:
                free.remove(best)
                numbers[number] = best.id
            number += 1
    return numbers


def _best(planted: Statement, free: Sequence[Statement]) -> Statement | None:
    return max((one for one in free if _may_be(planted, one)), key=lambda one: _nearness(planted, one), default=None)


def _may_be(planted: Statement, found: Statement) -> bool:
    return planted.type == found.type and planted.clause.overlaps(found.predicate)


def _nearness(planted: Statement, found: Statement) -> tuple[bool, bool, int]:
    is_of_one_mind = planted.stance.endswith("-") is found.stance.endswith("-")
    return planted.predicate.overlaps(found.predicate), is_of_one_mind, -found.clause.start
