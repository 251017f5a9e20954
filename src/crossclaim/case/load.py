"""From rows to nouns, each checked against the text that it speaks of."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.engine import RowMapping

from crossclaim.case.entries import StatementEntry
from crossclaim.case.queries import documents as d
from crossclaim.case.queries import statements as s
from crossclaim.case.rows.document import document_from_row
from crossclaim.case.rows.mention import mention_from_row
from crossclaim.case.rows.record import Fields, text_of
from crossclaim.case.rows.statement import statement_from_row
from crossclaim.errors import CaseDamaged, EvidenceError
from crossclaim.evidence import Document, DocumentId, Mention, Statement, sha256_of_text

AT_ONCE: Final = 500


def load_document(connection: Connection, row: int) -> Document:
    """The document of a row number; CaseDamaged where its text is not the one that was added."""
    fields = connection.execute(d.DOCUMENT_BY_ROW, {"row": row}).mappings().one()
    return whole_document(fields, connection.execute(d.BLOCKS_OF_ROW, {"document": row}).mappings().all())


def whole_document(fields: Fields, blocks: Sequence[Fields]) -> Document:
    """The document of a row and its blocks; CaseDamaged where its text is not the one that was added."""
    document = document_from_row(fields, blocks)
    if document.id != fields["id"] or sha256_of_text(document.text) != fields["text_sha256"]:
        raise CaseDamaged(text_of(fields, "id"), found="a text or id of another hash")
    return document


def load_statements(connection: Connection, row: int, document: Document) -> Iterator[Statement]:
    """The statements of a document, in the order of their clauses."""
    return statements_of(connection.execute(s.STATEMENTS_OF_ROW, {"document": row}).mappings(), document)


def statements_of(rows: Iterable[Fields], document: Document) -> Iterator[Statement]:
    """The statements of rows of a document."""
    return (_checked(fields, document.id, document.text) for fields in rows)


def load_mentions(connection: Connection, row: int, document: Document) -> Iterator[Mention]:
    """The mentions of a document, in order."""
    return mentions_of(connection.execute(s.MENTIONS_OF_ROW, {"document": row}).mappings(), document)


def mentions_of(rows: Iterable[Fields], document: Document) -> Iterator[Mention]:
    """The mentions of rows of a document."""
    for fields in rows:
        mention = mention_from_row(fields, document.id)
        try:
            mention.span.check(document.text)
        except EvidenceError as error:
            raise CaseDamaged(mention.id, found=f"a mention, {error.reason}") from error
        yield mention


def load_entries(connection: Connection, rows: Sequence[RowMapping]) -> list[StatementEntry]:
    """The entries of statement rows, each checked against the text of its document; few texts are held at a time."""
    entries: list[StatementEntry] = []
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        wanted = sorted({row["document"] for row in some})
        texts = dict(map(tuple, connection.execute(d.TEXTS_OF_ROWS, {"rows": wanted})))
        entries += [_entry(row, texts.get(row["document"], "")) for row in some]
    return entries


def _entry(fields: RowMapping, text: str) -> StatementEntry:
    return StatementEntry(
        _checked(fields, DocumentId(fields["document_id"]), text),
        fields["document_name"],
        fields["outlet"],
        fields["published"],
        f"{fields['part']}.v{fields['version']}",
    )


def _checked(fields: Fields, document: DocumentId, text: str) -> Statement:
    statement, where = statement_from_row(fields, document), text_of(fields, "id")
    try:
        statement.check(text)
    except EvidenceError as error:
        raise CaseDamaged(where, found=f"a statement, {error.reason}") from error
    if statement.id != where:
        raise CaseDamaged(where, found=f"the fields of {statement.id}")
    return statement
