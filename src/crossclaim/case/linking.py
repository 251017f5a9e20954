"""Writing what linking makes of a document, and of all of them: whom names mean, and where places lie."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from crossclaim.case.batch import Batch
from crossclaim.case.claims import load_likeness
from crossclaim.case.load import load_document, load_mentions, load_statements
from crossclaim.case.queries.actors import RUN_OF_ACTORS, RUN_OF_LINKING
from crossclaim.case.rows.actor import entry_to_row, linking_digest, pair_to_row, use_to_row
from crossclaim.case.rows.place import place_to_row, placing_digest
from crossclaim.case.rows.record import Row
from crossclaim.evidence import Document, Entry, Mention, Pair, Place, Provenance, Statement, Use
from crossclaim.text.names import fold

STAGE: Final = "link"


class Extracted(NamedTuple):
    """A document and what was found in it; `likeness` is what the reader saw in each statement, or empty."""

    document: Document
    mentions: list[Mention]
    statements: list[Statement]
    likeness: list[bytes]

    @property
    def place(self) -> str:
        """Where the document was found."""
        return self.document.place


def load_extracted(batch: Batch, rows: Iterable[int]) -> Iterator[Extracted]:
    """The documents of some rows with what was found in them; holds one at a time."""
    for row in rows:
        with batch.reading() as connection:
            document = load_document(connection, row)
            mentions = list(load_mentions(connection, row, document))
            statements = list(load_statements(connection, row, document))
            likeness = load_likeness(connection, row, len(statements))
        yield Extracted(document, mentions, statements, likeness)


def put_uses(batch: Batch, document: Document, uses: Sequence[Use], provenance: Provenance | None) -> None:
    """Put whom the names of a document mean, in place of what an earlier run made of them, whose it stays for None."""
    row = batch.row_of(document)
    run = batch.run(provenance) if provenance is not None else batch.number(RUN_OF_LINKING, document=row)
    batch.claim("linking", document.id)
    rows = [use_to_row(use, row) for use in sorted(uses, key=lambda use: fold(use.name))]
    batch.remove("linkings", document=row)
    batch.remove("problems of", document=document.id, stage=STAGE)
    linking: Row = {"document": row, "run": run}
    batch.put("linking", [{**linking, "digest": linking_digest(linking, rows)}])
    batch.put("use", rows)


def put_places(batch: Batch, document: Document, places: Sequence[Place], provenance: Provenance) -> None:
    """Put where the places of a document lie, in place of what an earlier run made of them."""
    row = batch.row_of(document)
    for place in places:
        place.check(document.text)
    batch.claim("placing", document.id)
    rows = [place_to_row(place, number, row) for number, place in enumerate(places)]
    batch.remove("placings", document=row)
    placing: Row = {"document": row, "run": batch.run(provenance)}
    batch.put("placing", [{**placing, "digest": placing_digest(placing, rows)}])
    batch.put("place", rows)


def put_actors(batch: Batch, entries: Iterable[Entry], pairs: Iterable[Pair], provenance: Provenance | None) -> None:
    """Put the actors of the case and the pairs that may be one, in place of all that there were; None as above."""
    batch.claim("actors")
    run = batch.run(provenance) if provenance is not None else batch.number(RUN_OF_ACTORS)
    batch.remove("actors", first="")
    batch.put("actor", [entry_to_row(entry, run) for entry in entries])
    batch.put("pair", [pair_to_row(pair, run) for pair in pairs])
