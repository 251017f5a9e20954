"""Documents as they are stored: the rows of many, read at once, that travel cheaply and become nouns wherever."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from sqlalchemy import Select, Table

from crossclaim.case.batch import Batch
from crossclaim.case.claims import likeness_of
from crossclaim.case.load import mentions_of, statements_of, whole_document
from crossclaim.case.places import places_of
from crossclaim.case.queries import actors as a
from crossclaim.case.queries import claims as c
from crossclaim.case.queries import documents as d
from crossclaim.case.queries import places as l
from crossclaim.case.queries import statements as s
from crossclaim.case.rows.actor import use_from_row
from crossclaim.case.rows.record import Row, integer_of, text_of
from crossclaim.case.schema import ACTOR_USE, BLOCK, DOCUMENT, MENTION, PLACE, STATEMENT, VECTORS
from crossclaim.errors import CaseDamaged
from crossclaim.evidence import Document, DocumentId, Mention, Place, Statement, StatementId, Use

Values: TypeAlias = tuple[Any, ...]
"""The values of a row, in the order of its table's columns."""
Several: TypeAlias = Sequence[Values]

DOCUMENTS: Final = 64
"""Documents that are read at once, at most."""
CHARACTERS: Final = 1_000_000
"""Characters of the documents that are read at once, unless one alone has more."""
AT_ONCE: Final = 500
EXTRACTED: Final = (
    (DOCUMENT, d.DOCUMENTS_OF_ROWS),
    (BLOCK, d.BLOCKS_OF_ROWS),
    (MENTION, s.MENTIONS_OF_ROWS),
    (STATEMENT, s.STATEMENTS_OF_ROWS),
    (VECTORS, c.VECTORS_OF_ROWS),
)
LINKED: Final = (*EXTRACTED, (ACTOR_USE, a.USES_OF_ROWS), (PLACE, l.PLACES_OF_ROWS))


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


class Linked(NamedTuple):
    """A document with its statements, what the reader saw in each, and whom and where its names mean."""

    extracted: Extracted
    uses: Sequence[Use]
    places: Sequence[Place]

    @property
    def place(self) -> str:
        """Where the document was found."""
        return self.extracted.place


class StoredDocument(NamedTuple):
    """A document by its row number, with what was found in it, as rows that nobody has checked.

    They are checked when they become nouns: CaseDamaged where they do not hold. Names and places have rows where they
    were asked for.
    """

    row: int
    document: Several
    blocks: Several
    mentions: Several
    statements: Several
    vectors: Several
    uses: Several = ()
    places: Several = ()

    @property
    def fields(self) -> Row:
        """The fields of the document's own row."""
        return next(_fields(DOCUMENT, self.document), {})

    @property
    def id(self) -> DocumentId:
        """The id of the document."""
        return DocumentId(text_of(self.fields, "id"))

    @property
    def place(self) -> str:
        """Where the document was found."""
        return text_of(self.fields, "place")

    @property
    def numbers(self) -> dict[StatementId, int]:
        """The row number of each statement."""
        rows = _fields(STATEMENT, self.statements)
        return {StatementId(text_of(one, "id")): integer_of(one, "row") for one in rows}

    def extracted(self) -> Extracted:
        """The document with what was found in it."""
        if not self.document:
            raise CaseDamaged(f"document {self.row}", found="no such row")
        document = whole_document(self.fields, list(_fields(BLOCK, self.blocks)))
        mentions = list(mentions_of(_fields(MENTION, self.mentions), document))
        statements = list(statements_of(_fields(STATEMENT, self.statements), document))
        likeness = likeness_of(next(_fields(VECTORS, self.vectors), None), len(statements))
        return Extracted(document, mentions, statements, likeness)

    def linked(self) -> Linked:
        """The document with what was found in it, and whom and where its names mean."""
        found = self.extracted()
        uses = [use_from_row(row, found.document.id) for row in _fields(ACTOR_USE, self.uses)]
        return Linked(found, uses, places_of(_fields(PLACE, self.places), found.document))


def load_extracted(batch: Batch, rows: Sequence[int]) -> Iterator[list[StoredDocument]]:
    """The documents of some row numbers with what was found in them, in that order; holds so many as are given."""
    return _load(batch, rows, EXTRACTED)


def load_linked(batch: Batch, rows: Sequence[int]) -> Iterator[list[StoredDocument]]:
    """As `load_extracted`, also with whom and where their names mean."""
    return _load(batch, rows, LINKED)


def _load(
    batch: Batch, rows: Sequence[int], sources: Sequence[tuple[Table, Select[Any]]]
) -> Iterator[list[StoredDocument]]:
    for portion in _portions(batch, rows):
        with batch.reading() as connection:
            found = [_by_document(table, connection.execute(query, {"ids": portion})) for table, query in sources]
        yield [StoredDocument(row, *(one.get(row, ()) for one in found)) for row in portion]


def _portions(batch: Batch, rows: Sequence[int]) -> Iterator[list[int]]:
    """The row numbers in portions, each of so many documents and characters as are read at once."""
    for start in range(0, len(rows), AT_ONCE):
        some = list(rows[start : start + AT_ONCE])
        with batch.reading() as connection:
            sizes = dict(map(tuple, connection.execute(d.SIZES_OF_ROWS, {"ids": some})))
        portion: list[int] = []
        for row in some:
            held = sum(sizes.get(one, 0) for one in (*portion, row))
            if portion and (len(portion) == DOCUMENTS or held > CHARACTERS):
                yield portion
                portion = []
            portion.append(row)
        yield portion


def _by_document(table: Table, rows: Iterable[Values]) -> dict[int, list[Values]]:
    """Rows of a table by the row number of the document that they are of."""
    at = table.columns.keys().index("row" if table is DOCUMENT else "document")
    found: defaultdict[int, list[Values]] = defaultdict(list)
    for values in map(tuple, rows):
        found[values[at]].append(values)
    return found


def _fields(table: Table, rows: Several) -> Iterator[Row]:
    """Rows as columns by name."""
    names = table.columns.keys()
    return (dict(zip(names, values, strict=True)) for values in rows)
