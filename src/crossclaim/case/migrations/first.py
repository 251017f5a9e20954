"""The schema of version 1.

`row` numbers give the order in which things were added. Texts come last in their rows, so that a list of
documents reads no text. `digest` is a hash over all other fields of the row, and over its dependants where it has
some (a document's blocks, an extraction's mentions and statements), so that no field can change unseen.
"""

from typing import Final


def _forbidding(name: str, event: str, reason: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {event} BEGIN SELECT raise(ABORT, '{reason}'); END"


def _words(name: str, columns: str, table: str) -> str:
    options = f"content='{table}', content_rowid='row', tokenize='unicode61 remove_diacritics 2'"
    return f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, {options})"


FIRST: Final = (
    "CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT",
    """CREATE TABLE run (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  part TEXT NOT NULL,
  version INTEGER NOT NULL,
  parameters TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT""",
    """CREATE TABLE content (
  sha256 TEXT PRIMARY KEY,
  coding TEXT NOT NULL,
  size INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT""",
    """CREATE TABLE document (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE REFERENCES content (sha256),
  place TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  characters INTEGER NOT NULL,
  title TEXT,
  author TEXT,
  outlet TEXT,
  published TEXT,
  url TEXT,
  metadata TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run (row),
  digest TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT""",
    """CREATE TABLE block (
  document INTEGER NOT NULL REFERENCES document (row),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  label TEXT NOT NULL,
  why TEXT NOT NULL,
  language TEXT NOT NULL,
  page INTEGER,
  PRIMARY KEY (document, start)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE input (
  row INTEGER PRIMARY KEY,
  place TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run (row),
  document INTEGER REFERENCES document (row),
  digest TEXT NOT NULL,
  UNIQUE (place, sha256)
) STRICT""",
    "CREATE INDEX input_document ON input (document)",
    """CREATE TABLE extraction (
  document INTEGER PRIMARY KEY REFERENCES document (row),
  run INTEGER NOT NULL REFERENCES run (row),
  digest TEXT NOT NULL
) STRICT""",
    """CREATE TABLE mention (
  document INTEGER NOT NULL REFERENCES extraction (document),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (document, start, "end", kind, name)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE statement (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES extraction (document),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  type TEXT NOT NULL,
  mode TEXT NOT NULL,
  stance TEXT NOT NULL,
  tense TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  probability REAL,
  body TEXT NOT NULL,
  clause TEXT NOT NULL
) STRICT""",
    "CREATE INDEX statement_place ON statement (document, start, id)",
    "CREATE INDEX statement_type ON statement (type, document, start, id)",
    "CREATE INDEX statement_stance ON statement (stance, document, start, id)",
    "CREATE INDEX statement_first_day ON statement (first_day, last_day)",
    """CREATE TABLE party (
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  statement INTEGER NOT NULL REFERENCES statement (row) ON DELETE CASCADE,
  PRIMARY KEY (name, role, statement)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX party_statement ON party (statement)",
    """CREATE TABLE problem (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  place TEXT NOT NULL,
  stage TEXT NOT NULL,
  code TEXT NOT NULL,
  reason TEXT NOT NULL,
  advice TEXT NOT NULL,
  document TEXT,
  digest TEXT NOT NULL
) STRICT""",
    "CREATE INDEX problem_place ON problem (place, stage)",
    "CREATE INDEX problem_document ON problem (document, stage)",
    """CREATE TABLE judgement (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subjects TEXT NOT NULL,
  verdict TEXT NOT NULL,
  "by" TEXT NOT NULL,
  at TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  supersedes TEXT,
  digest TEXT NOT NULL
) STRICT""",
    _forbidding("judgement_stays", "DELETE ON judgement", "a judgement is never deleted"),
    _forbidding("judgement_holds", "UPDATE ON judgement", "a judgement is never edited"),
    _forbidding("document_stays", "DELETE ON document", "a document is never deleted"),
    _forbidding("document_holds", "UPDATE ON document", "a document is never edited"),
    _words("document_words", "title, text", "document"),
    _words("statement_words", "clause", "statement"),
)
