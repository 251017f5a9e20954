"""Statements for full text search: best matches first (BM25), then in the order of the case."""

from typing import Final

from sqlalchemy import insert, text

from crossclaim.case.schema import DOCUMENT_WORDS, STATEMENT_WORDS

LEFT: Final = "\ufdd0"
RIGHT: Final = "\ufdd1"
"""Code points that Unicode keeps for a program's own use: they mark what was found."""

FIND_DOCUMENTS: Final = text(
    "SELECT rowid FROM document_words WHERE document_words MATCH :match ORDER BY rank, rowid LIMIT :limit OFFSET :skip"
)
MARK_DOCUMENT: Final = text(
    "SELECT d.id, d.name, d.text AS plain, 0 AS start, d.id AS document,"
    " highlight(document_words, 1, :left, :right) AS marked"
    " FROM document_words JOIN document AS d ON d.row = document_words.rowid"
    " WHERE document_words MATCH :match AND document_words.rowid = :row"
)
COUNT_FOUND_DOCUMENTS: Final = text("SELECT count(*) FROM document_words WHERE document_words MATCH :match")

FIND_STATEMENTS: Final = text(
    "SELECT rowid FROM statement_words WHERE statement_words MATCH :match"
    " ORDER BY rank, rowid LIMIT :limit OFFSET :skip"
)
MARK_STATEMENT: Final = text(
    "SELECT s.id, d.name, s.clause AS plain, s.start, d.id AS document,"
    " highlight(statement_words, 0, :left, :right) AS marked"
    " FROM statement_words JOIN statement AS s ON s.row = statement_words.rowid "
    " JOIN document AS d ON d.row = s.document"
    " WHERE statement_words MATCH :match AND statement_words.rowid = :row"
)
COUNT_FOUND_STATEMENTS: Final = text("SELECT count(*) FROM statement_words WHERE statement_words MATCH :match")

FORGET_STATEMENTS: Final = text(
    "INSERT INTO statement_words (statement_words, rowid, clause)"
    " SELECT 'delete', row, clause FROM statement WHERE document = :old_document"
)
INSERT_DOCUMENT_WORDS: Final = insert(DOCUMENT_WORDS)
INSERT_STATEMENT_WORDS: Final = insert(STATEMENT_WORDS)
"""The writer feeds the index: a trigger could not, for SQLite runs none on a virtual table in a file."""
