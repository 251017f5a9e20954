"""Writing a case: one writer at a time, whole nouns, all that was put since the last commit in one transaction."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from sqlalchemy import Engine

from crossclaim.case import aligning, linking
from crossclaim.case.batch import Batch
from crossclaim.case.linked import LinkedRows, Runs, put_linked
from crossclaim.case.load import load_document
from crossclaim.case.lock import writer_lock
from crossclaim.case.queries import actors as a
from crossclaim.case.queries import claims as c
from crossclaim.case.queries import documents as d
from crossclaim.case.queries import inputs as i
from crossclaim.case.rows.claim import StoredSide, likeness_to_row
from crossclaim.case.rows.content import content_to_row
from crossclaim.case.rows.document import block_to_row, check_blocks, document_digest, document_to_row, words_of
from crossclaim.case.rows.input import input_to_row
from crossclaim.case.rows.judgement import judgement_to_row
from crossclaim.case.rows.mention import mention_to_row
from crossclaim.case.rows.problem import problem_to_row
from crossclaim.case.rows.record import Row, printable
from crossclaim.case.rows.statement import clause_words_of, extraction_digest, party_rows, statement_to_row
from crossclaim.case.seal import set_seal
from crossclaim.case.session import followed, writing
from crossclaim.case.stored import StoredDocument, load_extracted, load_linked
from crossclaim.errors import CaseMissing, InvalidEvidence
from crossclaim.evidence import (
    ActorId,
    Claim,
    Document,
    Entry,
    Judgement,
    Link,
    Mention,
    Pair,
    Place,
    Problem,
    Provenance,
    Statement,
    StatementId,
    Use,
    sha256_of,
)

READ: Final = "read"
EXTRACT: Final = "extract"
NONE: Final[Mapping[StatementId, bytes]] = MappingProxyType({})


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
        self._batch = Batch(path, engine)

    @property
    def pending(self) -> int:
        """How many nouns wait for the next commit."""
        return self._batch.nouns

    def is_finished(self, place: str, sha256: str, provenance: Provenance) -> bool:
        """Whether these bytes at this place became a document, or were found unreadable by this very reader."""
        found = self._input_at(place, sha256)
        return found is not None and (found.document is not None or found.run == self._batch.run(provenance))

    def has_document(self, sha256: str) -> bool:
        """Whether these bytes are a document of the case."""
        return self._batch.find_document(sha256) is not None

    def add_document(
        self, document: Document, data: bytes, provenance: Provenance, *, problems: Sequence[Problem] = ()
    ) -> bool:
        """Put a document with its bytes and what was met while reading it; False where the case has these bytes.

        Then only the place is added. InvalidEvidence where bytes, text, blocks or spans contradict one another.
        """
        if self._batch.find_document(document.sha256) is not None:
            self.add_place(document.place, document.sha256, provenance)
            return False
        if sha256_of(data) != document.sha256:
            raise InvalidEvidence(document.place, found="bytes of another hash")
        check_blocks(document.text, document.blocks)
        fields = document_to_row(document, self._batch.next("document"), self._batch.run(provenance))
        row = self._batch.take("document")
        blocks = [block_to_row(block, row) for block in document.blocks]
        self._batch.put("content", [content_to_row(data, document.sha256)])
        self._batch.put("document", [{**fields, "digest": document_digest(fields, blocks)}])
        self._batch.put("document words", [words_of(fields)])
        self._batch.put("block", blocks)
        self._batch.add_document(document.sha256, row)
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
        likeness: Mapping[StatementId, bytes] = NONE,
    ) -> None:
        """Put what was found in a document; it takes the place of what an earlier run found. Judgements stay.

        `likeness` are vectors of one length by which statements are compared; one without has none.
        SpanMismatch or SpanOutOfRange where a span is not its quote.
        """
        _check(document, (*mentions, *statements))
        row = self._batch.row_of(document)
        self._batch.claim("extraction", document.id)
        mention_rows = [mention_to_row(one, row) for one in dict.fromkeys(mentions)]
        unique = sorted({one.id: one for one in statements}.values(), key=lambda one: (one.clause.start, one.id))
        first = self._batch.next("statement")
        statement_rows = [statement_to_row(one, at, row) for at, one in enumerate(unique, first)]
        self._batch.remove("extractions", document=row)
        self._batch.remove("problems of", document=document.id, stage=EXTRACT)
        self._batch.remove("problems of", document=document.id, stage=linking.STAGE)
        extraction: Row = {"document": row, "run": self._batch.run(provenance)}
        digest = extraction_digest(extraction, mention_rows, statement_rows)
        self._batch.put("extraction", [{**extraction, "digest": digest}])
        self._batch.put("mention", mention_rows)
        self._batch.put("statement", statement_rows)
        if vectors := likeness_to_row(row, [likeness.get(one.id, b"") for one in unique]):
            self._batch.put("vectors", [vectors])
        self._batch.put("statement words", map(clause_words_of, statement_rows))
        self._batch.put("party", [each for at, one in enumerate(unique, first) for each in party_rows(one, at)])
        self._batch.take("statement", len(unique))

    def put_uses(self, document: Document, uses: Sequence[Use], provenance: Provenance | None) -> None:
        """Put whom the names of a document mean, in place of what an earlier run made, whose it stays for None."""
        linking.put_uses(self._batch, document, uses, provenance)

    def put_places(self, document: Document, places: Sequence[Place], provenance: Provenance) -> None:
        """Put where the places of a document lie; it takes the place of what an earlier run made of them.

        SpanMismatch or SpanOutOfRange where a span is not its quote.
        """
        linking.put_places(self._batch, document, places, provenance)

    def put_actors(self, entries: Iterable[Entry], pairs: Iterable[Pair], provenance: Provenance | None) -> None:
        """Put the actors of the case and the pairs that may be one, in place of all that there were; None as above."""
        linking.put_actors(self._batch, entries, pairs, provenance)

    def made_actors(self, provenance: Provenance) -> bool:
        """Whether this part in this version made the actors of the case."""
        return linking.run_of_actors(self._batch) == self._batch.run(provenance)

    def put_sides(self, document: Document, sides: Sequence[StoredSide], provenance: Provenance) -> None:
        """Put what the statements of a document are compared by; claims and links of what was there before go."""
        aligning.put_sides(self._batch, document, sides, provenance)

    def remove_links(self, touched: Sequence[int] | None, dropped: Iterable[tuple[int, int]] = ()) -> None:
        """Remove the links of some statements, by row number, of all where None, and the claims of both ends.

        `dropped` are the ends of further links that go. Commits.
        """
        aligning.remove_links(self._batch, touched, dropped)

    def put_links(self, links: Iterable[Link], rows: Mapping[StatementId, int], provenance: Provenance) -> None:
        """Put links between statements of these row numbers, which have none; commits as it goes."""
        aligning.put_links(self._batch, links, rows, provenance)

    def put_claims(
        self,
        gone: Iterable[int],
        claims: Iterable[tuple[Claim, int]],
        rows: Mapping[StatementId, int],
        provenance: Provenance,
    ) -> None:
        """Put claims, each with how many documents state it, after those that some statements belonged to are gone.

        The latter by row number; `rows` are the row numbers of all members.
        """
        aligning.put_claims(self._batch, gone, claims, rows, provenance)

    def put_roots(self, roots: Mapping[ActorId, ActorId]) -> None:
        """Put which actors stand for which, in place of all that there were."""
        aligning.put_roots(self._batch, roots)

    def not_aligned(self, provenance: Provenance) -> Iterator[list[StoredDocument]]:
        """The linked documents of which this part in this version has not yet made sides, some at a time."""
        return load_linked(self._batch, self._batch.rows(c.NOT_ALIGNED, run=provenance))

    def count_not_aligned(self, provenance: Provenance) -> int:
        """How many documents `not_aligned` gives."""
        return len(self._batch.rows(c.NOT_ALIGNED, run=provenance))

    def aligned_with(self, actors: Sequence[ActorId]) -> Iterator[list[StoredDocument]]:
        """The documents with sides that name one of some actors, some at a time."""
        return load_linked(self._batch, aligning.documents_of(self._batch, actors))

    def add_judgement(self, judgement: Judgement) -> None:
        """Append a judgement. It is never edited: a later one supersedes it."""
        self._batch.claim("judgement", judgement.id)
        self._batch.put("judgement", [judgement_to_row(judgement, self._batch.take("judgement"))])

    def not_extracted(self, provenance: Provenance) -> Iterator[Document]:
        """The documents that this part in this version has not yet been through; counts nothing as done by itself."""
        for row in self._batch.rows(d.NOT_EXTRACTED, run=provenance):
            with self._batch.reading() as connection:
                document = load_document(connection, row)
            yield document

    def count_not_extracted(self, provenance: Provenance) -> int:
        """How many documents `not_extracted` gives."""
        return len(self._batch.rows(d.NOT_EXTRACTED, run=provenance))

    def runs(self, actors: Provenance, places: Provenance, sides: Provenance) -> Runs:
        """The row numbers of runs, for rows that are made elsewhere."""
        return Runs(self._batch.run(actors), self._batch.run(places), self._batch.run(sides))

    def put_linked(self, linked: LinkedRows) -> None:
        """Put all that linking made of a document by itself, in place of what an earlier run made of it."""
        put_linked(self._batch, linked)

    def not_linked(self, actors: Provenance, places: Provenance) -> Iterator[list[StoredDocument]]:
        """The documents whose names or places these parts have not yet resolved, some at a time."""
        return load_extracted(self._batch, self._batch.rows(a.NOT_LINKED, actors=actors, places=places))

    def count_not_linked(self, actors: Provenance, places: Provenance) -> int:
        """How many documents `not_linked` gives."""
        return len(self._batch.rows(a.NOT_LINKED, actors=actors, places=places))

    def commit(self) -> None:
        """Write all that was put, in one transaction that no Ctrl-C cuts in two."""
        self._batch.commit()

    def close(self) -> None:
        """Let go of the file; what was not committed is dropped."""
        self._batch.close()

    def _finish(self, place: str, sha256: str, provenance: Provenance) -> None:
        self._batch.claim("input", printable(place), sha256)
        run, document = self._batch.run(provenance), self._batch.find_document(sha256)
        if self._input_at(place, sha256) is None:
            self._batch.remove("lost at", place=printable(place))
        else:
            self._batch.remove("inputs", place=printable(place), sha256=sha256)
            self._batch.remove("problems at", place=printable(place), stage=READ)
        self._batch.put("input", [input_to_row(self._batch.take("input"), place, sha256, run=run, document=document)])

    def _input_at(self, place: str, sha256: str) -> InputRow | None:
        values = {"place": printable(place), "sha256": sha256}
        with self._batch.reading() as connection:
            found = connection.execute(i.INPUT_AT, values).one_or_none()
        return None if found is None else InputRow(found.run, found.document)

    def _put_problems(self, problems: Iterable[Problem]) -> None:
        self._batch.put("problem", [problem_to_row(one, self._batch.take("problem")) for one in problems])


def _check(document: Document, found: Iterable[Mention | Statement]) -> None:
    for one in found:
        if one.document != document.id:
            raise InvalidEvidence(one.id, found=f"a row of {one.document}", expected=document.id)
        one.check(document.text) if isinstance(one, Statement) else one.span.check(document.text)
