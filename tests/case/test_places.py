"""What a case knows of its places."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from tests.case.conftest import RULES

from crossclaim.case import PlaceEntry, open_case, open_writer
from crossclaim.case.check import check
from crossclaim.case.migrations.apply import MIGRATIONS, VERSION, apply_missing
from crossclaim.case.session import APPLICATION_ID
from crossclaim.errors import SpanMismatch
from crossclaim.evidence import Place, Provenance, Rival, Site, Span

ACTORS, PLACES = Provenance("link.actors", 1), Provenance("link.places", 1)
BELM = Site("Belm", "city", 34.5, 38.25, 3.0, 51000, 163808, "Orvia", "Belmark")
RIVER = Site("Belm", "river", 35.0, 39.0, 80.0, country="Orvia")


@pytest.fixture
def placed(small):
    """The small case, with where its places lie; one of them is not known."""
    text = small.document.text
    places = [
        Place(
            small.document.id, "Belm", (Span.of(text, 15, 19),), BELM, 34.5, 38.25, 3.0, 0.75, ("+ its population",),
            (Rival(RIVER, 0.25, ("+ is a river",)),), statements=1,
        ),
        Place(small.document.id, "Monday", (Span.of(text, 23, 29),), None, None, None, None, 1.0, unresolved="no name"),
    ]  # fmt: skip
    with open_writer(small.path) as writer:
        writer.put_uses(small.document, [], ACTORS)
        writer.put_places(small.document, places, PLACES)
    return small, places


def test_everything_put_is_read_again(placed):
    """Places in their order, with their rivals."""
    small, places = placed
    with open_case(small.path) as view:
        assert view.places_in(small.document.id) == places


def test_places_are_listed_by_site(placed):
    """A place without a site is one of its name, and comes after those with more statements."""
    with open_case(placed[0].path) as view:
        assert view.list_places() == [
            PlaceEntry(BELM, (("Belm", 1),), 1, 1),
            PlaceEntry(None, (("Monday", 1),), 1, 0),
        ]


def test_what_is_extracted_anew_is_placed_anew(placed):
    """The places go with the extraction that they were made of."""
    small, _ = placed
    with open_writer(small.path) as writer:
        assert not writer.count_not_linked(ACTORS, PLACES)
        writer.put_extraction(small.document, [small.mention], [], RULES)
        writer.commit()
        assert writer.count_not_linked(ACTORS, PLACES) == 1
    with open_case(small.path) as view:
        assert view.places_in(small.document.id) == []


def test_another_gazetteer_places_again(placed):
    """The parameters of a run tell which one it was."""
    with open_writer(placed[0].path) as writer:
        assert writer.count_not_linked(ACTORS, replace(PLACES, parameters={"gazetteer": "other"})) == 1


def test_a_span_that_is_not_its_quote_is_refused(placed):
    """Nothing of it is written."""
    small, places = placed
    wrong = replace(places[0], spans=(Span(0, 4, "Belm"),))
    with open_writer(small.path) as writer, pytest.raises(SpanMismatch):
        writer.put_places(small.document, [wrong], PLACES)
    with open_case(small.path) as view:
        assert view.places_in(small.document.id) == places


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE place SET statements = 9",
        "UPDATE place SET body = replace(body, 'population', 'beauty')",
        "UPDATE place SET body = replace(body, '34.5', '14.5')",
        "UPDATE place SET body = replace(body, '[15,19,', '[16,20,')",
        "UPDATE place SET body = replace(body, 'city', 'abyss')",
        "UPDATE place SET site = 'sit1-0'",
        "UPDATE place SET number = 5 WHERE number = 1",
        "DELETE FROM place WHERE folded = 'monday'",
        "UPDATE placing SET run = 1",
    ],
)
def test_a_changed_row_is_found(placed, deed):
    """Check names it."""
    small, _ = placed
    assert not list(check(small.path))
    with closing(sqlite3.connect(small.path, isolation_level=None)) as connection:
        assert connection.execute(deed).rowcount
    assert list(check(small.path))


def test_a_case_of_the_second_version_is_brought_up_to_date(tmp_path):
    """A writer makes the tables that it lacks."""
    path = tmp_path / "old.case"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        apply_missing(connection, 0, migrations=MIGRATIONS[:2])
    with open_writer(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    with open_case(path) as view:
        assert view.list_places() == []
