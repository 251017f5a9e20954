"""The schema of claims: what statements are compared by, the links between them, and the claims that they share.

`vectors` are what the reader saw in a document's statements. An `alignment` says that a document's statements can be
compared: each `side` is what is compared, `side_keys` are what finds it, and `side_gone` the keys of sides that went
since statements were last linked. A `link` is what two statements are to one another. `claim` and `claim_member` follow
from links and judgements; they are stored because a case holds many, and a side in no claim has yet to be linked.
`actor_root` is which actors stood together when sides were last made.
"""

from typing import Final

CLAIMS: Final = (
    """CREATE TABLE vectors (
  document INTEGER PRIMARY KEY REFERENCES extraction (document),
  width INTEGER NOT NULL,
  data BLOB NOT NULL,
  digest TEXT NOT NULL
) STRICT""",
    """CREATE TABLE alignment (
  document INTEGER PRIMARY KEY REFERENCES actor_linking (document),
  run INTEGER NOT NULL REFERENCES run (row),
  digest TEXT NOT NULL
) STRICT""",
    """CREATE TABLE side (
  statement INTEGER PRIMARY KEY REFERENCES statement (row),
  document INTEGER NOT NULL REFERENCES alignment (document) ON DELETE CASCADE,
  body TEXT NOT NULL
) STRICT""",
    "CREATE INDEX side_document ON side (document)",
    """CREATE TABLE side_keys (
  statement INTEGER PRIMARY KEY REFERENCES side (statement) ON DELETE CASCADE,
  keys BLOB NOT NULL
) STRICT""",
    """CREATE TABLE side_gone (
  row INTEGER PRIMARY KEY,
  keys BLOB NOT NULL
) STRICT""",
    """CREATE TABLE link (
  one INTEGER NOT NULL REFERENCES side (statement) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES side (statement) ON DELETE CASCADE,
  relation TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run (row),
  digest TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX link_other ON link (other)",
    """CREATE TABLE claim (
  row INTEGER PRIMARY KEY REFERENCES side (statement),
  id TEXT NOT NULL UNIQUE,
  witness INTEGER NOT NULL REFERENCES side (statement),
  type TEXT NOT NULL,
  wording TEXT NOT NULL,
  documents INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  first_day TEXT,
  last_day TEXT,
  edge TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run (row),
  digest TEXT NOT NULL
) STRICT""",
    "CREATE INDEX claim_size ON claim (documents DESC, statements DESC, id)",
    "CREATE INDEX claim_witness ON claim (witness)",
    """CREATE TABLE claim_member (
  statement INTEGER PRIMARY KEY REFERENCES side (statement),
  claim INTEGER NOT NULL REFERENCES claim (row) ON DELETE CASCADE
) STRICT""",
    "CREATE INDEX claim_member_claim ON claim_member (claim)",
    """CREATE TABLE actor_root (
  actor TEXT PRIMARY KEY,
  root TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
)
