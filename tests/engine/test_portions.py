"""Work in portions: the outcomes are those of item by item, and an item that ends its worker loses itself alone."""

from functools import partial

import pytest

from crossclaim.engine import run_in_portions
from crossclaim.errors import PartFailed, UnreadableInput, WorkerLost


@pytest.fixture
def go(jobs):
    """Run portions of deeds and give the outcomes."""
    return partial(run_in_portions, jobs.do, workers=2, seconds=20, worker_bytes=1_000_000_000)


def test_outcomes_come_in_the_order_of_the_items(jobs, go):
    """One for each item of each portion; empty portions are nothing."""
    deeds = [[jobs.Deed(f"{number}-{at}") for at in range(number % 4)] for number in range(60)]
    assert [outcome.value for outcome in go(deeds)] == [deed.place for some in deeds for deed in some]


def test_errors_of_the_function_cost_one_item(jobs, go):
    """The others of its portion have their values."""
    refused, failed, done = go([[jobs.Deed("a", "refuse"), jobs.Deed("b", "fail"), jobs.Deed("c")]])
    assert isinstance(refused.error, UnreadableInput)
    assert isinstance(failed.error, PartFailed)
    assert done.value == "c"


@pytest.mark.parametrize("what", ["crash", "exit", "eat"])
def test_an_item_that_ends_its_worker_loses_itself_alone(jobs, go, what):
    """Those of its portion are tried again, each alone, and come last."""
    deeds = [[jobs.Deed(f"{number}-{at}") for at in range(3)] for number in range(5)]
    deeds[2][1] = jobs.Deed("2-1", what)
    outcomes = list(go(deeds))
    assert [outcome.item.place for outcome in outcomes if isinstance(outcome.error, WorkerLost)] == ["2-1"]
    assert {outcome.value for outcome in outcomes} == {deed.place for some in deeds for deed in some} - {"2-1"} | {None}
    assert [outcome.item.place for outcome in outcomes][-3:] == ["2-0", "2-1", "2-2"]


def test_a_portion_that_takes_too_long_is_tried_item_by_item(jobs, go):
    """The time is that of a portion, then that of one item."""
    outcomes = list(go([[jobs.Deed("a"), jobs.Deed("b", "sleep"), jobs.Deed("c")]], seconds=1.0))
    assert [outcome.value for outcome in outcomes] == ["a", None, "c"]
