"""Applying migrations: each in one transaction together with the record that it was applied."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from crossclaim.case.migrations.actors import ACTORS
from crossclaim.case.migrations.claims import CLAIMS
from crossclaim.case.migrations.first import FIRST
from crossclaim.case.migrations.places import PLACES

Schema = frozenset[tuple[str, str, str, str]]
"""What `sqlite_schema` holds: type, name, table and SQL of everything but SQLite's own."""

READ_SCHEMA: Final = "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"
SHADOW: Final = re.compile(r"(?:document|statement)_words_(?:data|idx|docsize|config)")
PLAIN_TABLE: Final = "CREATE TABLE "
SET_VERSION: Final = "PRAGMA user_version = {version:d}"
RECORD: Final = "INSERT INTO migration (version, name) VALUES (?, ?)"


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema: its name and the statements that make it."""

    name: str
    statements: tuple[str, ...]

    def apply(self, connection: sqlite3.Connection, version: int) -> None:
        """Bring `connection` to `version`, all or nothing."""
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in self.statements:
                connection.execute(statement)
            connection.execute(RECORD, (version, self.name))
            connection.execute(SET_VERSION.format(version=version))
        except BaseException:
            connection.rollback()
            raise
        connection.execute("COMMIT")


MIGRATIONS: Final[tuple[Migration, ...]] = (
    Migration("first", FIRST),
    Migration("actors", ACTORS),
    Migration("places", PLACES),
    Migration("claims", CLAIMS),
)
VERSION: Final = len(MIGRATIONS)
"""The version of the schema that this crossclaim writes; `user_version` of the file."""


def apply_missing(
    connection: sqlite3.Connection,
    have: int,
    *,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> None:
    """Apply the migrations after the `have` first ones; what was applied stays applied if a later one fails."""
    for version, migration in enumerate(migrations[have:], start=have + 1):
        migration.apply(connection, version)


@cache
def expected_schema(version: int = VERSION) -> Schema:
    """The schema of a case of `version`, as an empty case in memory has it."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        apply_missing(connection, 0, migrations=MIGRATIONS[:version])
        return schema_of(connection)
    finally:
        connection.close()


def schema_of(connection: sqlite3.Connection) -> Schema:
    """The schema that a connection sees. What FTS5 keeps for itself differs between releases: its names count."""
    return frozenset(_entry(*map(str, row)) for row in connection.execute(READ_SCHEMA))


def _entry(kind: str, name: str, table: str, sql: str) -> tuple[str, str, str, str]:
    is_shadow = SHADOW.fullmatch(name) and sql.startswith(PLAIN_TABLE)
    return kind, name, table, PLAIN_TABLE if is_shadow else sql
