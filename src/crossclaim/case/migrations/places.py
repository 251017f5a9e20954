"""The schema of version 3: where places lie.

A `placing` says that a document's places were resolved, `place` is one name of a document in one sense, in the order
in which the text has them; the digest covers both. `site` is the id of what it means, empty where that is not known.
"""

from typing import Final

PLACES: Final = (
    """CREATE TABLE placing (
  document INTEGER PRIMARY KEY REFERENCES extraction (document),
  run INTEGER NOT NULL REFERENCES run (row),
  digest TEXT NOT NULL
) STRICT""",
    """CREATE TABLE place (
  document INTEGER NOT NULL REFERENCES placing (document),
  number INTEGER NOT NULL,
  folded TEXT NOT NULL,
  site TEXT NOT NULL,
  statements INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX place_site ON place (site, folded, document)",
)
