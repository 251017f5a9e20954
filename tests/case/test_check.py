"""check finds whatever does not hold."""

import random
import sqlite3
from contextlib import closing

import pytest

from crossclaim.case import open_case, open_writer
from crossclaim.case.check import check
from crossclaim.errors import CaseError, CaseLocked

FLIPS = 400


def found(path):
    """What check says, be it a problem or an error."""
    try:
        return [problem.reason for problem in check(path)]
    except CaseError as error:
        return [str(error)]


def unseal(path):
    """Take the seal off, as a writer that was killed leaves the file."""
    with closing(sqlite3.connect(path)) as connection:
        (count,) = connection.execute("PRAGMA page_count").fetchone()
    data = path.read_bytes()[: count * 4096]
    path.write_bytes(data)
    return data


def test_a_whole_case_has_no_problem(small):
    """Before and after it is written to again, sealed or not."""
    assert found(small.path) == []
    with open_writer(small.path):
        pass
    assert found(small.path) == []
    unseal(small.path)
    assert found(small.path) == []


def test_checking_changes_no_byte(small):
    """Not even the log is left behind."""
    before = small.path.read_bytes()
    assert found(small.path) == []
    assert small.path.read_bytes() == before
    assert [path.name for path in small.path.parent.iterdir()] == ["small.case"]


def test_any_flipped_bit_of_a_case_at_rest_is_found(small):
    """The seal covers every byte of the file, its own too."""
    whole = small.path.read_bytes()
    dice = random.Random(7)  # noqa: S311 - dice, no secret
    for at in [*dice.sample(range(len(whole)), FLIPS), 18, 24, 95, 99, len(whole) - 1]:
        data = bytearray(whole)
        data[at] ^= 1 << dice.randrange(8)
        small.path.write_bytes(data)
        assert found(small.path), f"byte {at}"


def test_any_flipped_bit_of_what_the_case_holds_is_found_without_the_seal(small):
    """Every stored byte of text, bytes, names and ids is covered by a hash of its own."""
    whole = unseal(small.path)
    dice = random.Random(11)  # noqa: S311 - as above
    precious = [small.document.sha256, small.document.id, small.statement.id, "Orvia attacked", "ASSAULT", "officials"]
    places = [whole.index(one.encode()) + dice.randrange(len(one)) for one in precious]
    with open_case(small.path) as view:
        assert view.counts().documents == 1
    for at in places:
        data = bytearray(whole)
        data[at] ^= 1 << dice.randrange(8)
        small.path.write_bytes(data)
        assert found(small.path), f"byte {at}"


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE content SET data = x'00'",
        "UPDATE content SET size = 1",
        "DELETE FROM block",
        "UPDATE block SET label = 'quote'",
        'UPDATE block SET "end" = 10',
        "UPDATE input SET place = 'elsewhere' WHERE document IS NULL",
        "UPDATE extraction SET run = 1",
        "DELETE FROM mention",
        "UPDATE mention SET name = 'Belmark'",
        "DELETE FROM party WHERE role = 'agent'",
        "UPDATE statement SET stance = 'CT-'",
        "UPDATE statement SET start = 1",
        "UPDATE statement SET probability = 0.99",
        "UPDATE statement SET first_day = '2000-01-01'",
        "UPDATE statement SET body = '[[[[['",
        "UPDATE statement SET document = 7",
        "UPDATE problem SET advice = 'pay me'",
        "UPDATE run SET version = 9",
        "UPDATE migration SET name = 'other'",
        "INSERT INTO statement_words (statement_words) VALUES ('delete-all')",
        "INSERT INTO document_words (rowid, title, text) VALUES (7, 'a', 'b')",
    ],
)
def test_a_change_behind_our_back_is_found(small, deed):
    """Whoever edits the database by hand is found out, also without the seal."""
    with closing(sqlite3.connect(small.path, isolation_level=None)) as connection:
        connection.execute(deed)
    unseal(small.path)
    assert found(small.path)


def test_a_change_to_a_document_is_found(small):
    """Also where the trigger that forbids it was taken off meanwhile."""
    with closing(sqlite3.connect(small.path, isolation_level=None)) as connection:
        (trigger,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'document_holds'").fetchone()
        connection.execute("DROP TRIGGER document_holds")
        connection.execute("UPDATE document SET title = 'Other'")
        connection.execute(trigger)
    unseal(small.path)
    assert found(small.path)


def test_a_truncated_file_is_found(small):
    """A download that was cut short."""
    whole = small.path.read_bytes()
    for end in (len(whole) // 2, 4096, 100):
        small.path.write_bytes(whole[:end])
        assert found(small.path)


def test_a_seal_that_was_cut_off_is_no_damage(small):
    """A writer killed at its last step leaves nothing amiss."""
    whole = small.path.read_bytes()
    bare = len(unseal(small.path))
    for end in (bare, bare + 5, bare + 37, len(whole) - 1):
        small.path.write_bytes(whole[:end])
        assert found(small.path) == []


def test_no_checking_while_somebody_writes(small):
    """What changes meanwhile cannot be verified; who writes is said."""
    with open_writer(small.path), pytest.raises(CaseLocked):
        list(check(small.path))
