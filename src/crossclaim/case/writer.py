"""Writing a case: one writer at a time, whole nouns, all that was put since the last commit in one transaction."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from sqlalchemy import Connection, Engine

from crossclaim.case.interrupt import uninterrupted
from crossclaim.case.load import load_document, load_mentions, load_statements
from crossclaim.case.lock import writer_lock
from crossclaim.case.pending import Pending
from crossclaim.case.queries import actors as a
from crossclaim.case.queries import documents as d
from crossclaim.case.queries import inputs as i
from crossclaim.case.queries import problems as p
from crossclaim.case.queries import statements as s
from crossclaim.case.rows.actor import entry_to_row, linking_digest, pair_to_row, use_to_row
from crossclaim.case.rows.content import content_to_row
from crossclaim.case.rows.document import block_to_row, check_blocks, document_digest, document_to_row, words_of
from crossclaim.case.rows.input import input_to_row
from crossclaim.case.rows.judgement import judgement_to_row
from crossclaim.case.rows.mention import mention_to_row
from crossclaim.case.rows.problem import problem_to_row
from crossclaim.case.rows.record import Row, printable
from crossclaim.case.rows.run import run_id, run_to_row
from crossclaim.case.rows.statement import clause_words_of, extraction_digest, party_rows, statement_to_row
from crossclaim.case.seal import set_seal
from crossclaim.case.session import case_errors, followed, writing
from crossclaim.errors import CaseMissing, InvalidEvidence, UnknownId
from crossclaim.evidence import (
    Document,
    Entry,
    Judgement,
    Mention,
    Pair,
    Problem,
    Provenance,
    Statement,
    Use,
    sha256_of,
)
from crossclaim.text.names import fold

READ: Final = "read"
EXTRACT: Final = "extract"
LINK: Final = "link"
LAST: Final = {
    "run": i.LAST_RUN,
    "document": d.LAST_ROW,
    "input": i.LAST_INPUT,
    "statement": s.LAST_ROW,
    "problem": p.LAST_PROBLEM,
    "judgement": p.LAST_JUDGEMENT,
}
"""The last row number of each table whose rows are numbered. One writer: nobody else takes the next."""


class Extracted(NamedTuple):
    """A document and what was found in it."""

    document: Document
    mentions: list[Mention]
    statements: list[Statement]


class InputRow(NamedTuple):
    """What is known of an input: row numbers of the run that read it, and of the document that it became."""

    run: int
    document: int | None


@contextmanager
def open_writer(path: Path, *, is_new: bool = True) -> Iterator["Writer"]:
    """Open a case to write to it; where there is none, make it, or raise CaseMissing where it cannot be new.

    What was put is committed at the end.

    CaseLocked, at once, while another process writes; NotACase, CaseTooNew, CaseDamaged as for reading.
    After an error, what was put and not committed is dropped; after Ctrl-C it is committed.
    """
    path = followed(path)
    if not is_new and not path.exists():
        raise CaseMissing(str(path))
    with writer_lock(path):
        writer = Writer(path, writing(path))
        try:
            yield writer
        except KeyboardInterrupt:
            writer.commit()
            raise
        else:
            writer.commit()
        finally:
            writer.close()
        set_seal(path)


class Writer:
    """Takes whole nouns and writes them in batches. Made by `open_writer`.

    A noun that contradicts itself raises EvidenceError and nothing of it is written.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._pending = Pending()
        self._looking: Connection | None = None
        self._runs: dict[str, int] = {}
        self._documents: dict[str, int] = {}
        with self._reading() as connection:
            self._last: dict[str, int] = {
                table: connection.execute(query).scalar_one() for table, query in LAST.items()
            }

    @property
    def pending(self) -> int:
        """How many nouns wait for the next commit."""
        return self._pending.nouns

    def is_finished(self, place: str, sha256: str, provenance: Provenance) -> bool:
        """Whether these bytes at this place became a document, or were found unreadable by this very reader."""
        found = self._input_at(place, sha256)
        return found is not None and (found.document is not None or found.run == self._run(provenance))

    def has_document(self, sha256: str) -> bool:
        """Whether these bytes are a document of the case."""
        return self._document_row(sha256) is not None

    def add_document(
        self, document: Document, data: bytes, provenance: Provenance, *, problems: Sequence[Problem] = ()
    ) -> bool:
        """Put a document with its bytes and what was met while reading it; False where the case has these bytes.

        Then only the place is added. InvalidEvidence where bytes, text, blocks or spans contradict one another.
        """
        if self._document_row(document.sha256) is not None:
            self.add_place(document.place, document.sha256, provenance)
            return False
        if sha256_of(data) != document.sha256:
            raise InvalidEvidence(document.place, found="bytes of another hash")
        check_blocks(document.text, document.blocks)
        fields = document_to_row(document, self._last["document"] + 1, self._run(provenance))
        row = self._take("document")
        blocks = [block_to_row(block, row) for block in document.blocks]
        self._pending.put("content", [content_to_row(data, document.sha256)])
        self._pending.put("document", [{**fields, "digest": document_digest(fields, blocks)}])
        self._pending.put("document words", [words_of(fields)])
        self._pending.put("block", blocks)
        self._documents[document.sha256] = row
        self._finish(document.place, document.sha256, provenance)
        self._put_problems(problems)
        return True

    def add_place(self, place: str, sha256: str, provenance: Provenance) -> None:
        """Note that the bytes of a document of the case were found here too."""
        self._finish(place, sha256, provenance)

    def add_failure(self, place: str, sha256: str, provenance: Provenance, *, problems: Sequence[Problem]) -> None:
        """Note that these bytes at this place became no document, and why; this reader does not try them again."""
        self._finish(place, sha256, provenance)
        self._put_problems(problems)

    def add_problem(self, problem: Problem) -> None:
        """Record a problem; one that the case has is not recorded twice."""
        self._put_problems([problem])

    def put_extraction(
        self,
        document: Document,
        mentions: Sequence[Mention],
        statements: Sequence[Statement],
        provenance: Provenance,
    ) -> None:
        """Put what was found in a document; it takes the place of what an earlier run found. Judgements stay.

        SpanMismatch or SpanOutOfRange where a span is not its quote.
        """
        _check(document, (*mentions, *statements))
        row = self._document_row(document.sha256)
        if row is None:
            raise UnknownId(document.id)
        self._claim("extraction", document.id)
        mention_rows = [mention_to_row(one, row) for one in dict.fromkeys(mentions)]
        unique = sorted({one.id: one for one in statements}.values(), key=lambda one: (one.clause.start, one.id))
        first = self._last["statement"] + 1
        statement_rows = [statement_to_row(one, at, row) for at, one in enumerate(unique, first)]
        self._pending.remove("extractions", document=row)
        self._pending.remove("problems of", document=document.id, stage=EXTRACT)
        self._pending.remove("problems of", document=document.id, stage=LINK)
        extraction: Row = {"document": row, "run": self._run(provenance)}
        digest = extraction_digest(extraction, mention_rows, statement_rows)
        self._pending.put("extraction", [{**extraction, "digest": digest}])
        self._pending.put("mention", mention_rows)
        self._pending.put("statement", statement_rows)
        self._pending.put("statement words", map(clause_words_of, statement_rows))
        self._pending.put("party", [each for at, one in enumerate(unique, first) for each in party_rows(one, at)])
        self._last["statement"] += len(unique)

    def put_uses(self, document: Document, uses: Sequence[Use], provenance: Provenance) -> None:
        """Put whom the names of a document mean; it takes the place of what an earlier run made of them."""
        row = self._document_row(document.sha256)
        if row is None:
            raise UnknownId(document.id)
        self._claim("linking", document.id)
        rows = [use_to_row(use, row) for use in sorted(uses, key=lambda use: fold(use.name))]
        self._pending.remove("linkings", document=row)
        self._pending.remove("problems of", document=document.id, stage=LINK)
        linking: Row = {"document": row, "run": self._run(provenance)}
        self._pending.put("linking", [{**linking, "digest": linking_digest(linking, rows)}])
        self._pending.put("use", rows)

    def put_actors(self, entries: Iterable[Entry], pairs: Iterable[Pair], provenance: Provenance) -> None:
        """Put the actors of the case and the pairs that may be one, in place of all that there were."""
        self._claim("actors")
        run = self._run(provenance)
        self._pending.remove("actors", first="")
        self._pending.put("actor", [entry_to_row(entry, run) for entry in entries])
        self._pending.put("pair", [pair_to_row(pair, run) for pair in pairs])

    def add_judgement(self, judgement: Judgement) -> None:
        """Append a judgement. It is never edited: a later one supersedes it."""
        self._claim("judgement", judgement.id)
        self._pending.put("judgement", [judgement_to_row(judgement, self._take("judgement"))])

    def not_extracted(self, provenance: Provenance) -> Iterator[Document]:
        """The documents that this part in this version has not yet been through; counts nothing as done by itself."""
        with self._reading() as connection:
            rows = connection.execute(d.NOT_EXTRACTED, {"run": self._run(provenance)}).scalars().all()
        for row in rows:
            with self._reading() as connection:
                document = load_document(connection, row)
            yield document

    def count_not_extracted(self, provenance: Provenance) -> int:
        """How many documents `not_extracted` gives."""
        with self._reading() as connection:
            return len(connection.execute(d.NOT_EXTRACTED, {"run": self._run(provenance)}).all())

    def not_linked(self, provenance: Provenance) -> Iterator[Extracted]:
        """The documents whose names this part in this version has not yet resolved, with what was found in them."""
        with self._reading() as connection:
            rows = connection.execute(a.NOT_LINKED, {"run": self._run(provenance)}).scalars().all()
        for row in rows:
            with self._reading() as connection:
                document = load_document(connection, row)
                mentions = list(load_mentions(connection, row, document))
                statements = list(load_statements(connection, row, document))
            yield Extracted(document, mentions, statements)

    def count_not_linked(self, provenance: Provenance) -> int:
        """How many documents `not_linked` gives."""
        with self._reading() as connection:
            return len(connection.execute(a.NOT_LINKED, {"run": self._run(provenance)}).all())

    def commit(self) -> None:
        """Write all that was put, in one transaction that no Ctrl-C cuts in two."""
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

    def _finish(self, place: str, sha256: str, provenance: Provenance) -> None:
        self._claim("input", printable(place), sha256)
        run, document = self._run(provenance), self._document_row(sha256)
        if self._input_at(place, sha256) is None:
            self._pending.remove("lost at", place=printable(place))
        else:
            self._pending.remove("inputs", place=printable(place), sha256=sha256)
            self._pending.remove("problems at", place=printable(place), stage=READ)
        self._pending.put("input", [input_to_row(self._take("input"), place, sha256, run=run, document=document)])

    def _input_at(self, place: str, sha256: str) -> InputRow | None:
        values = {"place": printable(place), "sha256": sha256}
        with self._reading() as connection:
            found = connection.execute(i.INPUT_AT, values).one_or_none()
        return None if found is None else InputRow(found.run, found.document)

    def _put_problems(self, problems: Iterable[Problem]) -> None:
        self._pending.put("problem", [problem_to_row(one, self._take("problem")) for one in problems])

    def _claim(self, *key: str) -> None:
        """What is put again within one batch waits for the next, so that it replaces what was put before."""
        if not self._pending.claim(*key):
            self.commit()
            self._pending.claim(*key)

    def _run(self, provenance: Provenance) -> int:
        id = run_id(provenance)  # noqa: A001 - it is called an id everywhere
        if id not in self._runs:
            with self._reading() as connection:
                found: int | None = connection.execute(i.RUN_BY_ID, {"id": id}).scalar_one_or_none()
            if found is None:
                self._pending.put("run", [run_to_row(provenance, self._last["run"] + 1)])
            self._runs[id] = self._take("run") if found is None else found
        row: int = self._runs[id]
        return row

    def _document_row(self, sha256: str) -> int | None:
        if sha256 in self._documents:
            return self._documents[sha256]
        with self._reading() as connection:
            found: int | None = connection.execute(d.ROW_OF_SHA256, {"sha256": sha256}).scalar_one_or_none()
        return found

    def _take(self, table: str) -> int:
        self._last[table] += 1
        return self._last[table]

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """The connection for looking up; its view of the case is that of the last commit."""
        with case_errors(self.path):
            if self._looking is None:
                self._looking = self._engine.connect()
            yield self._looking

    def _look_away(self) -> None:
        if self._looking is not None:
            self._looking.close()
            self._looking = None


def _check(document: Document, found: Iterable[Mention | Statement]) -> None:
    for one in found:
        if one.document != document.id:
            raise InvalidEvidence(one.id, found=f"a row of {one.document}", expected=document.id)
        one.check(document.text) if isinstance(one, Statement) else one.span.check(document.text)
