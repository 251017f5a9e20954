"""Writing what linking makes of a document, and of all of them: whom names mean, and where places lie."""

from collections.abc import Iterable, Sequence
from typing import Final

from crossclaim.case.batch import Batch
from crossclaim.case.queries.actors import RUN_OF_ACTORS, RUN_OF_LINKING
from crossclaim.case.rows.actor import entry_to_row, linking_digest, pair_to_row, use_to_row
from crossclaim.case.rows.place import place_to_row, placing_digest
from crossclaim.case.rows.record import Row
from crossclaim.evidence import Document, Entry, Pair, Place, Provenance, Use
from crossclaim.text.names import fold

STAGE: Final = "link"


def put_uses(batch: Batch, document: Document, uses: Sequence[Use], provenance: Provenance | None) -> None:
    """Put whom the names of a document mean, in place of what an earlier run made of them, whose it stays for None."""
    row = batch.row_of(document)
    run = batch.run(provenance) if provenance is not None else batch.number(RUN_OF_LINKING, document=row)
    batch.claim("linking", document.id)
    made = used_rows(row, uses, run)
    batch.remove("linkings", document=row)
    batch.remove("problems of", document=document.id, stage=STAGE)
    for table, rows in made.items():
        batch.put(table, rows)


def used_rows(document: int, uses: Sequence[Use], run: int) -> dict[str, list[Row]]:
    """The rows of whom the names of a document mean, by table."""
    rows = [use_to_row(use, document) for use in sorted(uses, key=lambda use: fold(use.name))]
    linking: Row = {"document": document, "run": run}
    return {"linking": [{**linking, "digest": linking_digest(linking, rows)}], "use": rows}


def put_places(batch: Batch, document: Document, places: Sequence[Place], provenance: Provenance) -> None:
    """Put where the places of a document lie, in place of what an earlier run made of them."""
    row = batch.row_of(document)
    made = placed_rows(row, document, places, batch.run(provenance))
    batch.claim("placing", document.id)
    batch.remove("placings", document=row)
    for table, rows in made.items():
        batch.put(table, rows)


def placed_rows(row: int, document: Document, places: Sequence[Place], run: int) -> dict[str, list[Row]]:
    """The rows of where the places of a document lie, by table."""
    for place in places:
        place.check(document.text)
    rows = [place_to_row(place, number, row) for number, place in enumerate(places)]
    placing: Row = {"document": row, "run": run}
    return {"placing": [{**placing, "digest": placing_digest(placing, rows)}], "place": rows}


def run_of_actors(batch: Batch) -> int | None:
    """The row number of the run that made the actors of the case; None where there are none."""
    with batch.reading() as connection:
        found: int | None = connection.execute(RUN_OF_ACTORS).scalar_one_or_none()
    return found


def put_actors(batch: Batch, entries: Iterable[Entry], pairs: Iterable[Pair], provenance: Provenance | None) -> None:
    """Put the actors of the case and the pairs that may be one, in place of all that there were; None as above."""
    batch.claim("actors")
    run = batch.run(provenance) if provenance is not None else batch.number(RUN_OF_ACTORS)
    batch.remove("actors", first="")
    batch.put("actor", [entry_to_row(entry, run) for entry in entries])
    batch.put("pair", [pair_to_row(pair, run) for pair in pairs])
