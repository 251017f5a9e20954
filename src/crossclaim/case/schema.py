"""The tables of a case, as SQLAlchemy Core sees them. `migrations/` makes them; a test holds the two together."""

from typing import Final

from sqlalchemy import Column, Float, Integer, LargeBinary, MetaData, Table, Text

METADATA: Final = MetaData()


def _integers(*names: str) -> list[Column[int]]:
    return [Column(name, Integer) for name in names]


def _texts(*names: str) -> list[Column[str]]:
    return [Column(name, Text) for name in names]


MIGRATION: Final = Table("migration", METADATA, *_integers("version"), *_texts("name"))
RUN: Final = Table(
    "run", METADATA, *_integers("row"), *_texts("id", "part"), *_integers("version"), *_texts("parameters", "digest")
)
CONTENT: Final = Table(
    "content", METADATA, *_texts("sha256", "coding"), *_integers("size"), Column("data", LargeBinary)
)
DOCUMENT: Final = Table(
    "document",
    METADATA,
    *_integers("row"),
    *_texts("id", "sha256", "place", "name", "media_type", "text_sha256"),
    *_integers("characters"),
    *_texts("title", "author", "outlet", "published", "url", "metadata"),
    *_integers("run"),
    *_texts("digest", "text"),
)
BLOCK: Final = Table(
    "block", METADATA, *_integers("document", "start", "end"), *_texts("label", "why", "language"), *_integers("page")
)
INPUT: Final = Table(
    "input",
    METADATA,
    *_integers("row"),
    *_texts("place", "sha256"),
    *_integers("run", "document"),
    *_texts("digest"),
)
EXTRACTION: Final = Table("extraction", METADATA, *_integers("document", "run"), *_texts("digest"))
MENTION: Final = Table("mention", METADATA, *_integers("document", "start", "end"), *_texts("kind", "name", "quote"))
STATEMENT: Final = Table(
    "statement",
    METADATA,
    *_integers("row"),
    *_texts("id"),
    *_integers("document", "start", "end"),
    *_texts("type", "mode", "stance", "tense", "first_day", "last_day"),
    Column("probability", Float),
    *_texts("body", "clause"),
)
PARTY: Final = Table("party", METADATA, *_texts("name", "role"), *_integers("statement"))
PROBLEM: Final = Table(
    "problem",
    METADATA,
    *_integers("row"),
    *_texts("id", "place", "stage", "code", "reason", "advice", "document", "digest"),
)
JUDGEMENT: Final = Table(
    "judgement",
    METADATA,
    *_integers("row"),
    *_texts("id", "subjects", "verdict", "by", "at", "value", "reason", "supersedes", "digest"),
)
ACTOR_LINKING: Final = Table("actor_linking", METADATA, *_integers("document", "run"), *_texts("digest"))
ACTOR_USE: Final = Table(
    "actor_use",
    METADATA,
    *_integers("document"),
    *_texts("folded", "actor"),
    *_integers("mentions"),
    Column("score", Float),
    *_texts("body"),
)
ACTOR: Final = Table(
    "actor",
    METADATA,
    *_texts("id", "status", "key", "name", "folded", "kind", "document"),
    *_integers("run"),
    *_texts("digest"),
)
ACTOR_PAIR: Final = Table(
    "actor_pair",
    METADATA,
    *_texts("one", "other", "likeness"),
    Column("score", Float),
    *_texts("reasons"),
    *_integers("run"),
    *_texts("digest"),
)
PLACING: Final = Table("placing", METADATA, *_integers("document", "run"), *_texts("digest"))
PLACE: Final = Table(
    "place",
    METADATA,
    *_integers("document", "number"),
    *_texts("folded", "site"),
    *_integers("statements"),
    *_texts("body"),
)
VECTORS: Final = Table(
    "vectors", METADATA, *_integers("document", "width"), Column("data", LargeBinary), *_texts("digest")
)
ALIGNMENT: Final = Table("alignment", METADATA, *_integers("document", "run"), *_texts("digest"))
SIDE: Final = Table("side", METADATA, *_integers("statement", "document"), *_texts("body"))
SIDE_KEYS: Final = Table("side_keys", METADATA, *_integers("statement"), Column("keys", LargeBinary))
SIDE_GONE: Final = Table("side_gone", METADATA, *_integers("row"), Column("keys", LargeBinary))
LINK: Final = Table(
    "link",
    METADATA,
    *_integers("one", "other"),
    *_texts("relation"),
    Column("score", Float),
    *_texts("reasons"),
    *_integers("run"),
    *_texts("digest"),
)
CLAIM: Final = Table(
    "claim",
    METADATA,
    *_integers("row"),
    *_texts("id"),
    *_integers("witness"),
    *_texts("type", "wording"),
    *_integers("documents", "statements"),
    *_texts("first_day", "last_day", "edge"),
    *_integers("run"),
    *_texts("digest"),
)
CLAIM_MEMBER: Final = Table("claim_member", METADATA, *_integers("statement", "claim"))
ACTOR_ROOT: Final = Table("actor_root", METADATA, *_texts("actor", "root"))
DOCUMENT_WORDS: Final = Table("document_words", METADATA, *_integers("rowid"), *_texts("title", "text"))
STATEMENT_WORDS: Final = Table("statement_words", METADATA, *_integers("rowid"), *_texts("clause"))
