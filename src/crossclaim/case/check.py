"""Checking a case: whatever does not hold is a problem, and nothing is taken on trust.

From the outside in: the seal over the file, SQLite's own structures and keys, then every row against its digest, every
hash against what it is of, every span against its text, and the search index against the words.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final, TypeAlias

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from crossclaim.case.lock import writer_lock
from crossclaim.case.queries import checks as c
from crossclaim.case.queries import documents as d
from crossclaim.case.seal import damage
from crossclaim.case.session import case_errors, followed, reading, rehearsing
from crossclaim.case.verify import (
    verify_alignment,
    verify_claims,
    verify_document,
    verify_extraction,
    verify_linking,
    verify_placing,
    verify_tables,
)
from crossclaim.errors import CaseDamaged, CaseError, CaseLocked, CaseMissing, CrossclaimError
from crossclaim.evidence import Problem

Advance: TypeAlias = Callable[[], None]

STAGE: Final = "check"
PARTS: Final = (verify_document, verify_extraction, verify_linking, verify_placing, verify_alignment)
ADVICE: Final = "Take a copy of the case that is whole, or make the case anew from its documents."


def check(path: Path, *, advance: Advance = lambda: None) -> Iterator[Problem]:
    """Everything in the case that does not hold, as problems of the stage `check`; `advance` after each document.

    Raises CaseMissing, NotACase and CaseTooNew, and CaseLocked while somebody writes to the case.
    """
    path = followed(path)
    if not path.is_file():
        raise CaseMissing(str(path))
    with _no_writer(path) as is_writable:
        yield from (_problem(CaseDamaged(str(path), found=found)) for found in damage(path))
        yield from map(_problem, _inside(path, advance))
        if is_writable:
            yield from map(_problem, _guarded(path, _index(path)))


def _inside(path: Path, advance: Advance) -> Iterator[CrossclaimError]:
    try:
        engine = reading(path)
    except CaseDamaged as error:
        yield error
        return
    try:
        with engine.connect() as connection:
            yield from _guarded(path, _structure(connection))
            yield from _guarded(path, verify_tables(connection))
            yield from _guarded(path, verify_claims(connection))
            rows: list[int] = []
            yield from _guarded(path, _gather(connection, rows))
            for row in rows:
                for verify in PARTS:
                    yield from _guarded(path, verify(connection, row))
                advance()
    finally:
        engine.dispose()


def _gather(connection: Connection, rows: list[int]) -> Iterator[CrossclaimError]:
    rows += connection.execute(d.ALL_ROWS).scalars()
    yield from ()


def _structure(connection: Connection) -> Iterator[CrossclaimError]:
    """What SQLite can tell of its own pages, indexes and keys."""
    for (told,) in connection.execute(c.INTEGRITY):
        if told != "ok":
            yield CaseDamaged("file", found=str(told).replace("\n", "; "))
    for table, row, other, _ in connection.execute(c.FOREIGN_KEYS):
        yield CaseDamaged(f"{table} {row}", found=f"it refers to a {other} that is not there")
    for name, query in c.ORPHANS.items():
        if count := connection.execute(query).scalar_one():
            yield CaseDamaged(name, found=f"{count} that belong to no document")


def _index(path: Path) -> Iterator[CrossclaimError]:
    """FTS5 verifies itself when it is told to in the form of a write, which is taken back."""
    engine = rehearsing(path)
    try:
        with engine.connect() as connection:
            for name, query in c.INDEXES.items():
                try:
                    connection.execute(query)
                except DatabaseError as error:
                    yield CaseDamaged(name, found=f"the search index is not that of the words ({error.orig})")
            connection.rollback()
    finally:
        engine.dispose()


def _guarded(path: Path, found: Iterator[CrossclaimError]) -> Iterator[CrossclaimError]:
    """What was found, and what was raised on the way: a damaged row may raise anything."""
    try:
        with case_errors(path):
            yield from found
    except CrossclaimError as error:
        yield error
    except Exception as error:  # noqa: BLE001 - as said above
        yield CaseDamaged(str(path), found=f"{type(error).__name__}: {error}")


def _problem(error: CrossclaimError) -> Problem:
    return Problem(error.where, STAGE, CaseDamaged.code, error.reason, ADVICE)


@contextmanager
def _no_writer(path: Path) -> Iterator[bool]:
    """Keep writers away meanwhile; False where nobody can write, and so neither can we."""
    with ExitStack() as stack:
        try:
            stack.enter_context(writer_lock(path))
        except CaseLocked:
            raise
        except CaseError:
            yield False
        else:
            yield True
