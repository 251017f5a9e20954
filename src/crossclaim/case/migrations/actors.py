"""The schema of version 2: whom names mean.

An `actor_linking` says that a document's names were resolved, `actor_use` is one name in one document; their digest
covers both. `actor` and `actor_pair` follow from all uses of the case and are made anew with them. Clusters are
stored nowhere: they follow from pairs and judgements.
"""

from typing import Final

ACTORS: Final = (
    """CREATE TABLE actor_linking (
  document INTEGER PRIMARY KEY REFERENCES extraction (document),
  run INTEGER NOT NULL REFERENCES run (row),
  digest TEXT NOT NULL
) STRICT""",
    """CREATE TABLE actor_use (
  document INTEGER NOT NULL REFERENCES actor_linking (document),
  folded TEXT NOT NULL,
  actor TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  score REAL NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (document, folded)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX actor_use_actor ON actor_use (actor, document, mentions)",
    """CREATE TABLE actor (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  kind TEXT NOT NULL,
  document TEXT,
  run INTEGER NOT NULL REFERENCES run (row),
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX actor_folded ON actor (folded)",
    """CREATE TABLE actor_pair (
  one TEXT NOT NULL REFERENCES actor (id),
  other TEXT NOT NULL REFERENCES actor (id),
  likeness TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run (row),
  digest TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX actor_pair_other ON actor_pair (other)",
)
