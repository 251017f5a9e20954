"""What is no case, or no longer one, is refused with a reason."""

import sqlite3
from contextlib import closing

import pytest

from crossclaim.case import open_case, open_writer
from crossclaim.case.migrations import VERSION
from crossclaim.case.migrations.apply import MIGRATIONS, Migration, apply_missing, schema_of
from crossclaim.case.schema import METADATA
from crossclaim.errors import CaseDamaged, CaseError, CaseMissing, CaseTooNew, NotACase


def alter(path, *statements):
    """Change a case behind crossclaim's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_no_file(tmp_path):
    """There is none, or it is a folder."""
    for path in (tmp_path / "none.case", tmp_path):
        with pytest.raises(CaseMissing):
            open_case(path)


@pytest.mark.parametrize(
    "data", [b"some text that is no case at all", b"\x00" * 5000, b"SQLite format 3\x00" + b"x" * 4096]
)
def test_another_file(tmp_path, data):
    """A file that is something else is not a case, and is not written to."""
    path = tmp_path / "other.case"
    path.write_bytes(data)
    with pytest.raises(CaseError), open_writer(path):
        pass
    with pytest.raises(CaseError):
        open_case(path)
    assert path.read_bytes() == data


def test_a_folder_is_not_written_to(tmp_path):
    """Nor is it taken for a new case."""
    with pytest.raises(NotACase, match="a folder"), open_writer(tmp_path):
        pass


def test_another_database(tmp_path):
    """A database of another program is not a case."""
    alter(tmp_path / "other.db", "CREATE TABLE t (x)")
    with pytest.raises(NotACase, match="another program"):
        open_case(tmp_path / "other.db")


def test_a_later_version(small):
    """A case of a later version is not guessed at."""
    alter(small.path, f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(CaseTooNew):
        open_case(small.path)


@pytest.mark.parametrize(
    "deed",
    [
        "CREATE TRIGGER evil AFTER INSERT ON document BEGIN SELECT 1; END",
        "CREATE VIEW evil AS SELECT 1",
        "CREATE TABLE evil (x)",
        "CREATE INDEX evil ON document (lower(name))",
        "DROP TRIGGER judgement_stays",
        "ALTER TABLE document ADD COLUMN evil TEXT",
    ],
)
def test_a_schema_that_is_not_ours_is_refused(small, deed):
    """Nothing that a file brings along is run."""
    alter(small.path, deed)
    with pytest.raises(CaseDamaged, match="Do not trust"):
        open_case(small.path)
    with pytest.raises(CaseDamaged), open_writer(small.path):
        pass


def test_a_reader_cannot_write(small):
    """Connections for reading refuse to write."""
    from sqlalchemy import text
    from sqlalchemy.exc import OperationalError

    with open_case(small.path) as view, view._engine.connect() as connection, pytest.raises(OperationalError):
        connection.execute(text("DELETE FROM problem"))


def test_the_tables_are_those_of_the_migrations():
    """What SQLAlchemy thinks of the tables is what the migrations make."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        apply_missing(connection, 0)
        for table in METADATA.sorted_tables:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
            assert [column.name for column in table.columns if column.name != "rowid"] == columns
        tables = {row[1] for row in connection.execute("PRAGMA table_list") if row[2] in {"table", "virtual"}}
    assert set(METADATA.tables) == tables - {"sqlite_schema", "sqlite_temp_schema"}


def test_a_migration_is_applied_whole_or_not_at_all():
    """One that fails leaves the case as the one before left it."""
    broken = Migration("broken", ("CREATE TABLE half (x)", "CREATE nonsense"))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        apply_missing(connection, 0)
        before = schema_of(connection)
        with pytest.raises(sqlite3.OperationalError):
            apply_missing(connection, VERSION, migrations=(*MIGRATIONS, broken))
        assert schema_of(connection) == before
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert connection.execute("SELECT count(*) FROM migration").fetchone() == (VERSION,)
