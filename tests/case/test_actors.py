"""What a case knows of its actors."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from tests.case.conftest import RULES

from crossclaim.case import Used, open_case, open_writer
from crossclaim.case.check import check
from crossclaim.case.migrations.apply import MIGRATIONS, VERSION, apply_missing
from crossclaim.case.session import APPLICATION_ID
from crossclaim.errors import UnknownId
from crossclaim.evidence import Candidate, Entry, Pair, Provenance, Reason, Use

LINK = Provenance("link.actors", 1)
PLACES = Provenance("link.places", 1)
ORVIA = Entry("known", "Orvia", "Orvia", "state")
OFFICIALS = Entry("named", "officials", "Officials")


@pytest.fixture
def linked(small):
    """The small case, with whom its names mean."""
    why = (Reason("alias", 3.0, "Orvia"),)
    uses = [
        Use(small.document.id, "Orvia", (("Orvia", 1),), 2, ORVIA, 0.9, (Candidate(ORVIA, 0.9, why),)),
        Use(small.document.id, "officials", (("officials", 1),), 1, OFFICIALS, 0.0, (), "nobody is known so"),
    ]
    one, other = sorted([ORVIA.id, OFFICIALS.id])
    pair = Pair(one, other, "unsure", 0.4, why)
    with open_writer(small.path) as writer:
        writer.put_uses(small.document, uses, LINK)
        writer.put_places(small.document, [], PLACES)
        writer.put_actors([ORVIA, OFFICIALS], [pair], LINK)
    return small, uses, pair


def test_everything_put_is_read_again(linked):
    """Entries, uses with candidates, pairs."""
    small, uses, pair = linked
    with open_case(small.path) as view:
        assert sorted(one.id for one in view.entries()) == sorted([ORVIA.id, OFFICIALS.id])
        assert list(view.iterate_uses()) == uses[::-1]
        assert view.uses([OFFICIALS.id]) == uses[1:]
        assert view.pairs() == [pair]
        assert view.entries_named("orvia") == [view.entry(ORVIA.id)] == [ORVIA]
        assert view.complete(ORVIA.id[:10]) == ORVIA.id


def test_how_often_an_actor_is_used(linked):
    """In documents, at places, in statements, as a party or a source; two together count a statement once."""
    small, _, _ = linked
    with open_case(small.path) as view:
        assert view.used() == {ORVIA.id: Used(1, 2, 1), OFFICIALS.id: Used(1, 1, 1)}
        assert view.used_together([ORVIA.id, OFFICIALS.id]) == Used(1, 3, 1)


def test_what_is_extracted_anew_is_linked_anew(linked):
    """The uses go with the extraction that they were made of."""
    small, _, _ = linked
    with open_writer(small.path) as writer:
        assert not list(writer.not_linked(LINK, PLACES))
        writer.put_extraction(small.document, [small.mention], [], RULES)
        writer.commit()
        ((stored,),) = writer.not_linked(LINK, PLACES)
        document, mentions, statements, _ = stored.extracted()
    assert (document, mentions, statements) == (small.document, [small.mention], [])
    with open_case(small.path) as view:
        assert not list(view.iterate_uses())
        assert view.count_not_linked() == 1


def test_another_version_links_again(linked):
    """Whatever the same input may give otherwise."""
    small, _, _ = linked
    with open_writer(small.path) as writer:
        assert writer.count_not_linked(LINK, PLACES) == 0
        assert writer.count_not_linked(replace(LINK, version=2), PLACES) == 1


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE actor_use SET mentions = 9",
        "UPDATE actor_use SET body = replace(body, 'alias', 'other')",
        "DELETE FROM actor_use WHERE folded = 'officials'",
        "UPDATE actor SET name = 'Belmark'",
        "UPDATE actor_pair SET score = 0.9",
        "UPDATE actor_linking SET run = 1",
    ],
)
def test_a_changed_row_is_found(linked, deed):
    """Check names it."""
    small, _, _ = linked
    assert not list(check(small.path))
    with closing(sqlite3.connect(small.path, isolation_level=None)) as connection:
        connection.execute(deed)
    assert list(check(small.path))


def test_an_unknown_actor_is_said_to_be_unknown(linked):
    """An id that is not in the case raises UnknownId."""
    with open_case(linked[0].path) as view, pytest.raises(UnknownId):
        view.entry("act1-0")


def test_a_case_of_the_first_version_is_brought_up_to_date(tmp_path):
    """A writer makes the tables that it lacks."""
    path = tmp_path / "old.case"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        apply_missing(connection, 0, migrations=MIGRATIONS[:1])
    with open_writer(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    with open_case(path) as view:
        assert not view.entries()
