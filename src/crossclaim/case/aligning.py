"""Writing what comparing statements makes of a case: sides, links, and the claims that follow from them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, TypeVar

from crossclaim.case.batch import Batch
from crossclaim.case.queries import claims as c
from crossclaim.case.rows.claim import (
    StoredSide,
    alignment_digest,
    claim_to_row,
    keys_to_row,
    link_to_row,
    member_rows,
    side_to_row,
)
from crossclaim.case.rows.record import Row
from crossclaim.evidence import (
    ActorId,
    Claim,
    Document,
    Link,
    Provenance,
    StatementId,
)

T = TypeVar("T")

AT_ONCE: Final = 10_000
"""Links or claims that are written at once: what is written stays if the rest is not."""


def documents_of(batch: Batch, actors: Sequence[ActorId]) -> list[int]:
    """The row numbers of documents with sides that name one of some actors."""
    found: set[int] = set()
    for some in _portions(actors):
        with batch.reading() as connection:
            found.update(connection.execute(c.DOCUMENTS_OF_ACTORS, {"ids": some}).scalars())
    return sorted(found)


def put_sides(batch: Batch, document: Document, sides: Sequence[StoredSide], provenance: Provenance) -> None:
    """Put what the statements of a document are compared by; links and claims of what was there before go."""
    row = batch.row_of(document)
    batch.claim("alignment", document.id)
    with batch.reading() as connection:
        numbers = {StatementId(one.id): one.row for one in connection.execute(c.ROWS_OF_DOCUMENT, {"document": row})}
    made = aligned_rows(row, numbers, sides, batch.run(provenance))
    batch.remove("alignments", document=row)
    for table, rows in made.items():
        batch.put(table, rows)


def aligned_rows(
    document: int, numbers: Mapping[StatementId, int], sides: Sequence[StoredSide], run: int
) -> dict[str, list[Row]]:
    """The rows of what the statements of a document, given their row numbers, are compared by, by table."""
    ordered = sorted(sides, key=lambda side: numbers[side.statement])
    side_rows = [side_to_row(side, numbers[side.statement], document) for side in ordered]
    key_rows = [keys_to_row(side, numbers[side.statement]) for side in ordered]
    alignment: Row = {"document": document, "run": run}
    digest = alignment_digest(alignment, side_rows, key_rows)
    return {"alignment": [{**alignment, "digest": digest}], "side": side_rows, "side keys": key_rows}


def remove_links(batch: Batch, touched: Sequence[int] | None, dropped: Iterable[tuple[int, int]]) -> None:
    """Remove the links of some statements, by row number, of all where None, and with them the claims of both ends.

    `dropped` are the ends of further links that go. Commits.
    """
    if touched is None:
        batch.remove("every link", first=0)
    for one, other in dropped:
        for statement in (one, other):
            batch.remove("claims around", statement=statement)
        batch.remove("link", one=one, other=other)
    for row in touched or ():
        batch.remove("claims around", statement=row)
        batch.remove("links", statement=row)
    batch.commit()


def put_links(batch: Batch, links: Iterable[Link], rows: Mapping[StatementId, int], provenance: Provenance) -> None:
    """Put links between statements of some row numbers; commits as it goes. Then all that went has been seen to."""
    with batch.reading() as connection:
        gone = connection.execute(c.ALL_GONE).scalars().all()
    run = batch.run(provenance)
    for portion in _portions(links):
        batch.put("link", [link_to_row(link, rows, run) for link in portion])
        batch.commit()
    if gone:
        batch.remove("gone", last=max(gone))
        batch.commit()


def put_claims(
    batch: Batch,
    gone: Iterable[int],
    claims: Iterable[tuple[Claim, int]],
    rows: Mapping[StatementId, int],
    provenance: Provenance,
) -> None:
    """Put claims, each with how many documents state it, after those that some statements belonged to are gone.

    The latter by row number; `rows` are the row numbers of all members.
    """
    for row in gone:
        batch.remove("claims of", statement=row)
    run = batch.run(provenance)
    for claim, documents in claims:
        batch.put("claim", [claim_to_row(claim, documents, rows, run)])
        batch.put("claim member", member_rows(claim, rows))


def put_roots(batch: Batch, roots: Mapping[ActorId, ActorId]) -> None:
    """Put which actors stand for which, in place of all that there were."""
    batch.claim("roots")
    batch.remove("roots", first="")
    batch.put("root", [{"actor": actor, "root": root} for actor, root in sorted(roots.items()) if actor != root])


def _portions(things: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(things)
    while portion := list(islice(iterator, AT_ONCE)):
        yield portion
