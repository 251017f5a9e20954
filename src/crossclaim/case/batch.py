"""What a writer holds between two commits: the rows that wait, the connection it looks things up with, row numbers."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine
from sqlalchemy.sql import Select

from crossclaim.case.interrupt import uninterrupted
from crossclaim.case.pending import Pending
from crossclaim.case.queries import documents as d
from crossclaim.case.queries import inputs as i
from crossclaim.case.queries import problems as p
from crossclaim.case.queries import statements as s
from crossclaim.case.rows.record import Row
from crossclaim.case.rows.run import run_id, run_to_row
from crossclaim.case.session import case_errors
from crossclaim.errors import UnknownId
from crossclaim.evidence import Document, Provenance

LAST: Final = {
    "run": i.LAST_RUN,
    "document": d.LAST_ROW,
    "input": i.LAST_INPUT,
    "statement": s.LAST_ROW,
    "problem": p.LAST_PROBLEM,
    "judgement": p.LAST_JUDGEMENT,
}
"""The last row number of each table whose rows are numbered. One writer: nobody else takes the next."""


class Batch:
    """The rows that the next commit writes, and what is known of the case meanwhile."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._pending = Pending()
        self._looking: Connection | None = None
        self._runs: dict[str, int] = {}
        self._documents: dict[str, int] = {}
        with self.reading() as connection:
            self._last: dict[str, int] = {
                table: connection.execute(query).scalar_one() for table, query in LAST.items()
            }

    @property
    def nouns(self) -> int:
        """How many nouns wait for the next commit."""
        return self._pending.nouns

    def put(self, table: str, rows: Iterable[Row]) -> None:
        """Let rows wait to be inserted."""
        self._pending.put(table, rows)

    def remove(self, what: str, **key: str | int) -> None:
        """Let rows wait to be removed before anything is inserted; `what` is a key of `pending.DELETES`."""
        self._pending.remove(what, **key)

    def claim(self, *key: str) -> None:
        """What is put again within one batch waits for the next, so that it replaces what was put before."""
        if not self._pending.claim(*key):
            self.commit()
            self._pending.claim(*key)

    def next(self, table: str) -> int:
        """The row number that the next row of a table takes."""
        return self._last[table] + 1

    def take(self, table: str, count: int = 1) -> int:
        """Take the next row numbers of a table; the last of them."""
        self._last[table] += count
        return self._last[table]

    def run(self, provenance: Provenance) -> int:
        """The row number of a run, which is put where it is new."""
        id = run_id(provenance)  # noqa: A001 - it is called an id everywhere
        if id not in self._runs:
            with self.reading() as connection:
                found: int | None = connection.execute(i.RUN_BY_ID, {"id": id}).scalar_one_or_none()
            if found is None:
                self.put("run", [run_to_row(provenance, self.next("run"))])
            self._runs[id] = self.take("run") if found is None else found
        row: int = self._runs[id]
        return row

    def add_document(self, sha256: str, row: int) -> None:
        """Note that a document waits under this row number."""
        self._documents[sha256] = row

    def find_document(self, sha256: str) -> int | None:
        """The row number of the document of these bytes, waiting or written."""
        if sha256 in self._documents:
            return self._documents[sha256]
        with self.reading() as connection:
            found: int | None = connection.execute(d.ROW_OF_SHA256, {"sha256": sha256}).scalar_one_or_none()
        if found is not None:
            self._documents[sha256] = found
        return found

    def row_of(self, document: Document) -> int:
        """The row number of a document; UnknownId where the case does not have it."""
        row = self.find_document(document.sha256)
        if row is None:
            raise UnknownId(document.id)
        return row

    def number(self, query: Select[int], **values: int) -> int:
        """The only number that a query gives."""
        with self.reading() as connection:
            found: int = connection.execute(query, values).scalar_one()
        return found

    def rows(self, query: Select[int], **runs: Provenance) -> list[int]:
        """The row numbers that a query gives for some runs, by the names that it knows them by."""
        values = {name: self.run(provenance) for name, provenance in runs.items()}
        with self.reading() as connection:
            return list(connection.execute(query, values).scalars())

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The connection for looking up; its view of the case is that of the last commit."""
        with case_errors(self.path):
            if self._looking is None:
                self._looking = self._engine.connect()
            yield self._looking

    def commit(self) -> None:
        """Write all that waits, in one transaction that no Ctrl-C cuts in two."""
        if not self._pending.is_empty:
            with uninterrupted(), case_errors(self.path):
                self._look_away()
                with self._engine.begin() as connection:
                    self._pending.write(connection)
                self._pending = Pending()
                self._documents.clear()

    def close(self) -> None:
        """Let go of the file; what was not committed is dropped."""
        self._look_away()
        self._engine.dispose()

    def _look_away(self) -> None:
        if self._looking is not None:
            self._looking.close()
            self._looking = None
