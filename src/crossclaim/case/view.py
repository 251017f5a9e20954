"""Reading a case: many may read at once, also while one writes. Whatever leaves here was checked on the way."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import RowMapping

from crossclaim.case import actors, places
from crossclaim.case.claims import ClaimView
from crossclaim.case.entries import Counts, DocumentEntry, Hit, PlaceEntry, StatementEntry, Used
from crossclaim.case.filters import StatementFilter
from crossclaim.case.load import AT_ONCE, load_document, load_entries, load_mentions, load_statements
from crossclaim.case.queries import actors as a
from crossclaim.case.queries import documents as d
from crossclaim.case.queries import problems as p
from crossclaim.case.queries import statements as s
from crossclaim.case.rows.actor import entry_from_row
from crossclaim.case.rows.content import content_from_row
from crossclaim.case.rows.judgement import judgement_from_row
from crossclaim.case.rows.problem import problem_from_row
from crossclaim.case.rows.run import run_from_row
from crossclaim.case.search import count_found, search_documents, search_statements
from crossclaim.case.session import case_errors, followed, reading
from crossclaim.errors import RequestError, UnknownId
from crossclaim.evidence import (
    ActorId,
    Document,
    DocumentId,
    Entry,
    Judgement,
    Mention,
    Pair,
    Place,
    Problem,
    Provenance,
    Statement,
    StatementId,
    Use,
)

T = TypeVar("T")

PAGE: Final = 50
EVERY: Final = -1
EVERYTHING: Final = StatementFilter()


def open_case(path: Path) -> "View":
    """Open a case to read it; use it as a context. Raises CaseMissing, NotACase, CaseTooNew, CaseDamaged."""
    return View(path, reading(followed(path)))


class View:
    """What is in a case. Lists come in pages: `after` is the id of the last entry of the page before.

    `limit` None means all. An id that is not in the case raises UnknownId; a row that does not hold CaseDamaged.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def counts(self) -> Counts:
        """How many there are of each."""
        with self._reading() as connection:
            queries = (d.COUNT_DOCUMENTS, s.COUNT_MENTIONS, s.COUNT_STATEMENTS, p.COUNT_PROBLEMS)
            return Counts(*(connection.execute(query).scalar_one() for query in queries))

    def documents(self, *, after: DocumentId | None = None, limit: int | None = PAGE) -> list[DocumentEntry]:
        """A page of the documents, in the order in which they were added."""
        with self._reading() as connection:
            start = 0 if after is None else _row_of(connection, after)
            rows = connection.execute(d.LIST_DOCUMENTS, {"after": start, "limit": _limit(limit)}).mappings().all()
            return [_document_entry(row) for row in rows]

    def document(self, id: DocumentId) -> Document:  # noqa: A002 - it is called an id everywhere
        """A document with its text and blocks."""
        with self._reading() as connection:
            return load_document(connection, _row_of(connection, id))

    def document_entry(self, id: DocumentId) -> DocumentEntry:  # noqa: A002 - it is called an id everywhere
        """A document as lists show it."""
        with self._reading() as connection:
            row = connection.execute(d.LISTED_DOCUMENT, {"id": id}).mappings().one_or_none()
            return _document_entry(_known(row, id))

    def data(self, id: DocumentId) -> bytes:  # noqa: A002 - it is called an id everywhere
        """The bytes of a document, as they were added."""
        with self._reading() as connection:
            document = _known(connection.execute(d.LISTED_DOCUMENT, {"id": id}).mappings().one_or_none(), id)
            content = connection.execute(d.CONTENT_BY_SHA256, {"sha256": document["sha256"]}).mappings().one()
            return content_from_row(content)

    def found_at(self, id: DocumentId) -> list[str]:  # noqa: A002 - it is called an id everywhere
        """Everywhere that the bytes of a document were found, by name."""
        with self._reading() as connection:
            row = _row_of(connection, id)
            return list(connection.execute(d.PLACES_OF_ROW, {"document": row}).scalars())

    def statements(
        self,
        chosen: StatementFilter = EVERYTHING,
        *,
        after: StatementId | None = None,
        limit: int | None = PAGE,
    ) -> list[StatementEntry]:
        """A page of the statements that the filter lets through, by document and then by clause."""
        with self._reading() as connection:
            place = None if after is None else _place_of(connection, after)
            rows = connection.execute(s.list_where(chosen, place, _limit(limit))).mappings().all()
            return load_entries(connection, rows)

    def count_statements(self, chosen: StatementFilter = EVERYTHING) -> int:
        """How many statements the filter lets through."""
        with self._reading() as connection:
            count: int = connection.execute(s.count_where(chosen)).scalar_one()
        return count

    def statement(self, id: StatementId) -> StatementEntry:  # noqa: A002 - it is called an id everywhere
        """One statement."""
        with self._reading() as connection:
            row = connection.execute(s.STATEMENT_BY_ID, {"id": id}).mappings().one_or_none()
            return load_entries(connection, [_known(row, id)])[0]

    def statements_of(self, id: DocumentId) -> list[Statement]:  # noqa: A002 - it is called an id everywhere
        """The statements of one document."""
        with self._reading() as connection:
            row = _row_of(connection, id)
            return list(load_statements(connection, row, load_document(connection, row)))

    def statements_of_ids(self, ids: Sequence[StatementId]) -> list[StatementEntry]:
        """Some statements, in the order of their ids; those that are not in the case are left out."""
        found: list[StatementEntry] = []
        with self._reading() as connection:
            for start in range(0, len(ids), AT_ONCE):
                rows = connection.execute(s.STATEMENTS_BY_ID, {"ids": list(ids[start : start + AT_ONCE])})
                found += load_entries(connection, rows.mappings().all())
        return sorted(found, key=lambda one: one.statement.id)

    def mentions(self, id: DocumentId) -> list[Mention]:  # noqa: A002 - it is called an id everywhere
        """The mentions of one document."""
        with self._reading() as connection:
            row = _row_of(connection, id)
            return list(load_mentions(connection, row, load_document(connection, row)))

    def iterate_statements(self) -> Iterator[tuple[Document, Statement, str]]:
        """Every statement with its document and what made it, in order; holds one document at a time."""
        with self._reading() as connection:
            for row in connection.execute(d.ALL_ROWS).scalars().all():
                extraction = connection.execute(s.EXTRACTION_OF_ROW, {"document": row}).mappings().one_or_none()
                if extraction is None:
                    continue
                document = load_document(connection, row)
                provenance = f"{extraction['part']}.v{extraction['version']}"
                for statement in load_statements(connection, row, document):
                    yield document, statement, provenance

    def places_in(self, id: DocumentId) -> list[Place]:  # noqa: A002 - it is called an id everywhere
        """The places of one document, in the order in which it names them."""
        with self._reading() as connection:
            row = _row_of(connection, id)
            return places.load_places(connection, row, load_document(connection, row))

    def list_places(self) -> list[PlaceEntry]:
        """Every place of the case, whatever documents call it, those with most documents first."""
        with self._reading() as connection:
            return places.list_places(connection)

    def count_unknown_places(self) -> int:
        """How many names of places have no site."""
        with self._reading() as connection:
            return places.count_unknown(connection)

    @property
    def claims(self) -> ClaimView:
        """What is in the case about claims."""
        return ClaimView(self._reading)

    def entries(self) -> list[Entry]:
        """Every actor of the case, by id."""
        with self._reading() as connection:
            return actors.load_entries_of_case(connection)

    def entry(self, id: ActorId) -> Entry:  # noqa: A002 - it is called an id everywhere
        """One actor."""
        with self._reading() as connection:
            row = connection.execute(a.ACTOR_BY_ID, {"id": id}).mappings().one_or_none()
            return entry_from_row(_known(row, id))

    def entries_named(self, folded: str) -> list[Entry]:
        """The actors of exactly this name, folded."""
        with self._reading() as connection:
            return actors.find_entries(connection, folded)

    def pairs(self) -> list[Pair]:
        """The pairs of actors that the machine holds to be one, or is unsure of."""
        with self._reading() as connection:
            return actors.load_pairs(connection)

    def uses(self, ids: Sequence[ActorId]) -> list[Use]:
        """The uses of names that lead to some actors, by document."""
        with self._reading() as connection:
            return actors.load_uses(connection, ids)

    def uses_in(self, id: DocumentId) -> list[Use]:  # noqa: A002 - it is called an id everywhere
        """The uses of names in one document."""
        with self._reading() as connection:
            return actors.load_uses_in(connection, _row_of(connection, id), id)

    def iterate_uses(self) -> Iterator[Use]:
        """Every use of a name in the case, by document; holds one at a time."""
        with self._reading() as connection:
            yield from actors.iterate_uses(connection)

    def iterate_written(self) -> Iterator[tuple[Entry, int]]:
        """Every entry under every name that documents give it, with how often; holds one at a time."""
        with self._reading() as connection:
            yield from actors.iterate_written(connection)

    def used(self) -> dict[ActorId, Used]:
        """How often each actor is used."""
        with self._reading() as connection:
            return actors.count_used(connection)

    def used_together(self, ids: Sequence[ActorId]) -> Used:
        """How often some actors are used together: a document or statement that names two of them counts once."""
        with self._reading() as connection:
            return actors.count_together(connection, ids)

    def count_not_linked(self) -> int:
        """How many documents were read for statements but not yet linked."""
        with self._reading() as connection:
            return actors.count_not_linked(connection)

    def linked_by(self) -> list[Provenance]:
        """What resolved the names of the documents of the case, each run once."""
        with self._reading() as connection:
            return [run_from_row(row) for row in connection.execute(a.RUNS_OF_LINKINGS).mappings()]

    def problems(self, document: DocumentId | None = None) -> list[Problem]:
        """The problems of the case or of one document, by stage and place."""
        query, values = (p.LIST_PROBLEMS, {}) if document is None else (p.PROBLEMS_OF_DOCUMENT, {"document": document})
        with self._reading() as connection:
            return [problem_from_row(row) for row in connection.execute(query, values).mappings()]

    def judgements(self, subject: str | None = None) -> list[Judgement]:
        """The judgements, or those on one id, in the order in which they were made."""
        with self._reading() as connection:
            every = [judgement_from_row(row) for row in connection.execute(p.LIST_JUDGEMENTS).mappings()]
        return [one for one in every if subject is None or subject in one.subjects]

    def search(self, query: str, *, limit: int = PAGE, skip: int = 0) -> list[Hit]:
        """The documents that match a query, best first; RequestError where the query has no meaning."""
        with self._reading() as connection:
            return search_documents(connection, query, limit, skip)

    def search_statements(self, query: str, *, limit: int = PAGE, skip: int = 0) -> list[Hit]:
        """The statements whose clause matches a query, best first."""
        with self._reading() as connection:
            return search_statements(connection, query, limit, skip)

    def count_found(self, query: str) -> tuple[int, int]:
        """How many documents and how many statements match a query."""
        with self._reading() as connection:
            return count_found(connection, query)

    def complete(self, start: str) -> DocumentId | StatementId | ActorId:
        """The one id that begins so; UnknownId where there is none, RequestError where there are several."""
        bounds = {"first": start, "last": start + "\U0010ffff"}
        queries = (d.IDS_FROM, s.IDS_FROM, a.IDS_FROM)
        with self._reading() as connection:
            ids = [one for query in queries for (one,) in connection.execute(query, bounds)]
        if start in ids:
            ids = [start]
        if len(ids) > 1:
            raise RequestError(start, found="several ids that begin so", advice="Give more of its digits.")
        return StatementId(_known(ids[0] if ids and start else None, start))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with case_errors(self.path), self._engine.connect() as connection:
            yield connection


def _limit(limit: int | None) -> int:
    return EVERY if limit is None else max(0, limit)


def _row_of(connection: Connection, document: DocumentId) -> int:
    row: int | None = connection.execute(d.ROW_OF_ID, {"id": document}).scalar_one_or_none()
    return _known(row, document)


def _place_of(connection: Connection, statement: StatementId) -> tuple[int, int, str]:
    row = _known(connection.execute(s.PLACE_OF_ID, {"id": statement}).one_or_none(), statement)
    return row.document, row.start, row.id


def _known(found: T | None, id: str) -> T:  # noqa: A002 - it is called an id everywhere
    if found is None:
        raise UnknownId(id)
    return found


def _document_entry(fields: RowMapping) -> DocumentEntry:
    plain = {name: fields[name] for name in (*d.LISTED, "language", "statements")}
    return DocumentEntry(**plain, provenance=f"{fields['part']}.v{fields['version']}")
