"""A case from a stranger: whatever is wrong with it, the worst that happens is an error that says so."""

import random
import sqlite3
from contextlib import closing, suppress

import pytest

from crossclaim.case import StatementFilter, open_case, open_writer
from crossclaim.case.check import check
from crossclaim.errors import CaseDamaged, CrossclaimError
from crossclaim.evidence import Provenance

FLIPS = 250


def use_everything(path, small):
    """Read the case in every way there is."""
    with open_case(path) as view:
        for read in (
            view.counts,
            view.documents,
            view.problems,
            view.judgements,
            lambda: view.document(small.document.id),
            lambda: view.data(small.document.id),
            lambda: view.mentions(small.document.id),
            lambda: view.statements(StatementFilter(actor="Orvia")),
            lambda: list(view.iterate_statements()),
            lambda: view.search("attacked"),
            lambda: view.search_statements("att*"),
            lambda: view.complete("stm"),
        ):
            with suppress(CrossclaimError):
                read()


def test_a_damaged_case_raises_our_errors_alone(small):
    """No library's surprise reaches the user, wherever the damage is."""
    whole = small.path.read_bytes()
    dice = random.Random(13)  # noqa: S311 - dice, no secret
    live = [at for at in range(len(whole)) if whole[at]]
    for at in dice.sample(live, FLIPS):
        data = bytearray(whole)
        data[at] ^= 1 << dice.randrange(8)
        small.path.write_bytes(data)
        with suppress(CrossclaimError):
            use_everything(small.path, small)


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE statement SET body = '" + "[" * 50_000 + "'",
        "UPDATE statement SET type = 'EVIL'",
        'UPDATE statement SET "end" = 99999999999',
        "UPDATE statement SET body = replace(body, 'Orvia', 'Other')",
        "UPDATE content SET coding = 'zlib', data = x'789c', size = 1",
        "UPDATE content SET coding = 'evil'",
        "UPDATE content SET size = 9223372036854775807, coding = 'zlib'",
        "UPDATE block SET label = 'evil'",
        "UPDATE block SET start = -5",
        "UPDATE mention SET kind = 'evil'",
        "DELETE FROM content",
        "DELETE FROM extraction",
        "DELETE FROM run",
    ],
)
def test_a_forged_row_is_not_believed(small, deed):
    """Every use of the case either gives what was put or says that it is damaged; check finds it."""
    with closing(sqlite3.connect(small.path, isolation_level=None)) as connection:
        connection.execute(deed)
    use_everything(small.path, small)
    assert list(check(small.path))


def test_a_bomb_does_not_unpack(small):
    """Bytes that claim to be few and unpack to many are cut off."""
    import zlib

    bomb = zlib.compress(bytes(50_000_000))
    with closing(sqlite3.connect(small.path, isolation_level=None)) as connection:
        connection.execute("UPDATE content SET coding = 'zlib', data = ?, size = 10", (bomb,))
    with open_case(small.path) as view, pytest.raises(CaseDamaged):
        view.data(small.document.id)


def test_writing_to_a_damaged_case_is_refused_or_done(small):
    """A writer raises no surprise either."""
    whole = small.path.read_bytes()
    dice = random.Random(17)  # noqa: S311 - dice, no secret
    live = [at for at in range(len(whole)) if whole[at]]
    for at in dice.sample(live, 60):
        data = bytearray(whole)
        data[at] ^= 1 << dice.randrange(8)
        small.path.write_bytes(data)
        for suffix in ("-wal", "-shm"):
            small.path.with_name(small.path.name + suffix).unlink(missing_ok=True)
        with suppress(CrossclaimError), open_writer(small.path) as writer:
            list(writer.not_extracted(Provenance("rules", 9)))
            writer.put_extraction(small.document, [small.mention], [small.statement], Provenance("rules", 9))
