"""Reading the places of a case: those of a document, and all of them by site."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection

from crossclaim.case.entries import PlaceEntry
from crossclaim.case.queries import places as l
from crossclaim.case.rows.place import place_from_row, site_from_json
from crossclaim.case.rows.record import Fields
from crossclaim.errors import CaseDamaged, EvidenceError
from crossclaim.evidence import Document, Place


def load_places(connection: Connection, row: int, document: Document) -> list[Place]:
    """The places of the document of a row number, in order; CaseDamaged where a span is not its quote."""
    return places_of(connection.execute(l.PLACES_OF_ROW, {"document": row}).mappings(), document)


def places_of(rows: Iterable[Fields], document: Document) -> list[Place]:
    """The places of rows of a document; CaseDamaged as above."""
    found = [place_from_row(one, document.id) for one in rows]
    try:
        for place in found:
            place.check(document.text)
    except EvidenceError as error:
        raise CaseDamaged(document.id, found=f"a place, {error.reason}") from error
    return found


def list_places(connection: Connection) -> list[PlaceEntry]:
    """Every place of the case, those with most documents and statements first; of a name without a site, one each."""
    names: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in connection.execute(l.NAMES):
        names[row.key].append((row.name, row.uses))
    found = [
        PlaceEntry(
            site_from_json(row.site, f"place {row.key}"),
            tuple(sorted(names[row.key], key=lambda one: (-one[1], one[0]))),
            row.documents,
            row.statements,
        )
        for row in connection.execute(l.LISTED)
    ]
    return sorted(found, key=lambda one: (-one.documents, -one.statements, one.names, str(one.site)))


def count_unknown(connection: Connection) -> int:
    """How many names have no site."""
    count: int = connection.execute(l.COUNT_UNKNOWN).scalar_one()
    return count
