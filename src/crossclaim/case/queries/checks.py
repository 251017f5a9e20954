"""Statements that verify what SQLite itself keeps."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import TextClause, text

INTEGRITY: Final = text("PRAGMA integrity_check(20)")
FOREIGN_KEYS: Final = text("PRAGMA foreign_key_check")
ORPHANS: Final[Mapping[str, TextClause]] = {
    "content": text("SELECT count(*) FROM content WHERE sha256 NOT IN (SELECT sha256 FROM document)"),
}
INDEXES: Final[Mapping[str, TextClause]] = {
    "documents": text("INSERT INTO document_words (document_words, rank) VALUES ('integrity-check', 1)"),
    "statements": text("INSERT INTO statement_words (statement_words, rank) VALUES ('integrity-check', 1)"),
}
"""With rank 1, FTS5 holds the index against the words in the tables."""
MIGRATIONS: Final = text("SELECT version, name FROM migration ORDER BY version")
