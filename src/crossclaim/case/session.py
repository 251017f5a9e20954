"""Opening the file: what every connection to a case is allowed, and what is refused before anything of it is used."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final, Literal
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError as WrappedError
from sqlalchemy.exc import NoResultFound
from sqlalchemy.pool import QueuePool

from crossclaim.case.migrations import VERSION, apply_missing, expected_schema
from crossclaim.case.migrations.apply import schema_of
from crossclaim.case.seal import break_seal
from crossclaim.errors import CaseDamaged, CaseError, CaseMissing, CaseTooNew, NotACase

Mode = Literal["ro", "immutable", "rw", "rwc"]
"""Read; read from where nothing can be written; write; make."""


APPLICATION_ID: Final = 0x63726C6D
"""What a case's header says it is: `crlm`."""
PAGE_BYTES: Final = 4096
BUSY_SECONDS: Final = 30.0
CACHE_KIB: Final = 32_000

PRAGMAS: Final = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = OFF",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    f"PRAGMA cache_size = -{CACHE_KIB}",
)
READ_PRAGMAS: Final = ("PRAGMA query_only = ON",)
WRITE_PRAGMAS: Final = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON")
NEW_PRAGMAS: Final = (f"PRAGMA page_size = {PAGE_BYTES}", f"PRAGMA application_id = {APPLICATION_ID}")
ADDRESS: Final[Mapping[Mode, str]] = {
    "ro": "mode=rw",  # so that the last to leave can tidy up the log; `query_only` forbids the rest
    "immutable": "mode=ro&immutable=1",
    "rw": "mode=rw",
    "rwc": "mode=rwc",
}
MODE_PRAGMAS: Final[Mapping[Mode, tuple[str, ...]]] = {
    "ro": READ_PRAGMAS,
    "immutable": READ_PRAGMAS,
    "rw": WRITE_PRAGMAS,
    "rwc": (),
}
NOWHERE_TO_WRITE: Final = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})
MEANT_BY: Final = {
    sqlite3.SQLITE_FULL: "Free space on the disk and run the same command again.",
    sqlite3.SQLITE_READONLY: "Make the file and its folder writable, or copy the case elsewhere.",
    sqlite3.SQLITE_IOERR: "Look after the disk: it failed to read or write.",
    sqlite3.SQLITE_CANTOPEN: "Look at the permissions of the file and of its folder.",
    sqlite3.SQLITE_BUSY: "Wait until the other program lets go of the case, and try again.",
}


def followed(path: Path) -> Path:
    """The file itself where the path is a link: log, lock and seal go by the name of the file."""
    return path.resolve() if path.is_symlink() else path


def reading(path: Path) -> Engine:
    """Connections that can only read the case; CaseMissing, NotACase, CaseTooNew or CaseDamaged where there is none."""
    if not path.is_file():
        raise CaseMissing(str(path), found="a folder" if path.is_dir() else "")
    with case_errors(path):
        try:
            _first_look(path, "ro")
        except sqlite3.OperationalError as error:
            if _primary(error) not in NOWHERE_TO_WRITE or _log_of(path).exists():
                raise
            _first_look(path, "immutable")
            return _engine(path, "immutable")
    return _engine(path, "ro")


def writing(path: Path) -> Engine:
    """A connection that writes to the case, which is made or brought up to this version where need be.

    The caller holds the writer's lock.
    """
    if path.exists() and not path.is_file():
        raise NotACase(str(path), found="a folder" if path.is_dir() else "a device")
    with case_errors(path):
        if not path.exists() or path.stat().st_size == 0:
            _create(path)
        else:
            _first_look(path, "rw")
    return _engine(path, "rw")


def rehearsing(path: Path) -> Engine:
    """A connection that may write, for what is taken back at the end. The caller holds the writer's lock."""
    return _engine(path, "rw")


@contextmanager
def case_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite says into what it means for the case at `path`."""
    try:
        yield
    except WrappedError as error:
        if not isinstance(error.orig, sqlite3.Error):
            raise
        raise _meaning(path, error.orig) from error
    except sqlite3.Error as error:
        raise _meaning(path, error) from error
    except NoResultFound as error:
        raise CaseDamaged(str(path), found="a row that is referred to and not there") from error
    except UnicodeDecodeError as error:
        raise CaseDamaged(str(path), found=f"text that is no UTF-8 ({error.reason})") from error


def _meaning(path: Path, error: sqlite3.Error) -> CaseError:
    code = _primary(error)
    if code == sqlite3.SQLITE_NOTADB:
        return NotACase(str(path), found="a file that is no SQLite database")
    if code in MEANT_BY:
        return CaseError(str(path), found=str(error), advice=MEANT_BY[code])
    return CaseDamaged(str(path), found=str(error))


def _primary(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _first_look(path: Path, mode: Mode) -> None:
    """Refuse what is no case of a known version; make it ready where it is opened to be written."""
    connection = _connect(path, mode)
    try:
        version = _check_header(connection, path)
        if mode == "rw":
            break_seal(path, connection)
            apply_missing(connection, version)
        elif version < VERSION:
            raise CaseError(
                str(path), found=f"a case of version {version}", advice="Bring it up to date: crossclaim link CASE"
            )
    finally:
        connection.close()


def _check_header(connection: sqlite3.Connection, path: Path) -> int:
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if mark != APPLICATION_ID:
        raise NotACase(str(path), found="a database of another program")
    if version > VERSION:
        raise CaseTooNew(str(path), found=f"version {version}", expected=f"at most {VERSION}")
    if version < 1:
        raise CaseDamaged(str(path), found=f"version {version}")
    _check_schema(connection, path, version)
    return int(version)


def _check_schema(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Refuse a file whose tables, triggers or views are not exactly ours: nothing that it brings along is run."""
    found, expected = schema_of(connection), expected_schema(version)
    if found != expected:
        names = sorted({entry[1] for entry in found ^ expected})
        raise CaseDamaged(
            str(path),
            found="other tables or triggers than a case has: " + ", ".join(names[:5]),
            advice="Do not trust this file. Ask whoever gave it to you for a fresh copy.",
        )


def _create(path: Path) -> None:
    """Make the file under another name first, so that no half-made case is ever found."""
    new = path.with_name(path.name + "-new")
    for suffix in ("", "-wal", "-shm", "-journal"):
        new.with_name(new.name + suffix).unlink(missing_ok=True)
    connection = _connect(new, "rwc")
    try:
        for pragma in (*NEW_PRAGMAS, *WRITE_PRAGMAS):
            connection.execute(pragma)
        apply_missing(connection, 0)
    finally:
        connection.close()
    new.replace(path)


def _engine(path: Path, mode: Mode) -> Engine:
    connect = partial(_connect, path, mode)
    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=1, max_overflow=4)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _connect(path: Path, mode: Mode) -> sqlite3.Connection:
    address = f"file:{quote(os.fsencode(path.absolute()))}?{ADDRESS[mode]}"
    connection = sqlite3.connect(
        address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 8)
        connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000)
        for pragma in PRAGMAS + MODE_PRAGMAS[mode]:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")
