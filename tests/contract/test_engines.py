"""What every engine keeps to: outcomes in the order of the items, and errors that cost one item."""

import operator

import pytest

from crossclaim.engine import Engine, run
from crossclaim.errors import PartFailed
from crossclaim.evidence import Problem

ENGINES: dict[str, Engine] = {"local": run}


place_of = operator.attrgetter("place")
size_of = operator.attrgetter("size")


@pytest.fixture(params=sorted(ENGINES))
def things_done(request):
    """Apply a function to items with an engine."""

    def done(function, items):
        return list(ENGINES[request.param](function, items, workers=2, seconds=30, worker_bytes=10**9))

    return done


@pytest.fixture
def paths():
    """Items with a place, that any process can unpickle."""
    return [Problem(str(number), "read", "empty", "") for number in range(100)]


def test_outcomes_are_in_the_order_of_the_items(things_done, paths):
    """Each with its item."""
    outcomes = things_done(place_of, paths)
    assert [outcome.item for outcome in outcomes] == paths
    assert [outcome.value for outcome in outcomes] == [path.place for path in paths]


def test_an_exception_costs_its_item(things_done, paths):
    """It is the outcome, and says what happened."""
    outcomes = things_done(size_of, paths)
    assert {type(outcome.error) for outcome in outcomes} == {PartFailed}
    assert "AttributeError" in outcomes[0].error.found


def test_no_items_no_outcomes(things_done):
    """Nothing is started for nothing."""
    assert things_done(place_of, []) == []
