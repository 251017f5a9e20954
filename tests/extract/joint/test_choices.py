"""Which of two readers is believed."""

from dataclasses import replace

import pytest

from crossclaim.evidence import AUTHOR, Party, Source, Span, Statement, sha256_of_text
from crossclaim.extract.joint.choices import (
    CHOICES,
    Weights,
    alone_traits,
    choice_traits,
    found_traits,
    shipped_weights,
)
from crossclaim.extract.joint.extract import merged
from crossclaim.extract.joint.pairs import Pair
from crossclaim.nlp.reading import Mark, Predicated

TEXT = "Iran armed the rebels, a monitor said."
IRAN, REBELS = Party("Iran"), Party("rebels")
FIRST = Statement(
    sha256_of_text(TEXT), Span.of(TEXT, 0, 21), Span.of(TEXT, 5, 10), "COERCE", agent=(IRAN,), probability=0.5
)
SECOND = replace(
    FIRST, type="AID", mode="arms", agent=(REBELS,), recipient=(IRAN,), sources=(AUTHOR, Source("monitor"))
)
READ = Predicated(
    Mark(5, 10, "trigger", 0.9), 0.9, "COERCE", "", "CT+", "past", 2.0, (("COERCE", 0.6), ("AID", 0.3)),
    (("CT+", 0.9),), (Mark(0, 4, "agent", 0.8),),
)  # fmt: skip
BOTH = Pair(FIRST, READ, SECOND)


def believing(*choices):
    """Weights by which the rules are right in these choices alone."""
    shipped = shipped_weights().by
    by = {name: dict.fromkeys(shipped[name], 0.0) | {"one": 5.0 if name in choices else -5.0} for name in CHOICES}
    return Weights(0.1, shipped | by)


def test_the_weights_are_of_what_is_looked_at():
    """The file that ships weighs every trait, and no other."""
    by = shipped_weights().by
    assert by["found"].keys() == found_traits(BOTH).keys()
    assert by["alone"].keys() == alone_traits(SECOND).keys()
    assert all(by[choice].keys() == choice_traits(choice, BOTH).keys() for choice in CHOICES)


def test_where_both_say_the_same_there_is_nothing_to_choose():
    """Nor where the rules say nothing."""
    assert all(choice_traits(choice, Pair(FIRST, READ, FIRST)) is None for choice in CHOICES)
    assert all(choice_traits(choice, Pair(FIRST, READ, None)) is None for choice in CHOICES)


@pytest.mark.parametrize(
    ("choice", "changed"),
    [
        ("type", replace(FIRST, type="AID", mode="arms")),
        ("voice", replace(FIRST, sources=SECOND.sources)),
        ("agent", replace(FIRST, agent=(REBELS,))),
    ],
)
def test_what_the_rules_know_better_is_taken(choice, changed):
    """That alone, and it is told."""
    decision = merged(BOTH, believing(choice))
    assert (decision.row, decision.taken) == (changed, (choice,))


def test_nobody_is_both_agent_and_recipient():
    """A recipient of the rules that the network has for the agent is left out."""
    assert merged(BOTH, believing("recipient")).row.recipient == ()


def test_a_statement_of_nobody_is_none():
    """Where the believed parties are none."""
    empty = Pair(FIRST, READ, replace(SECOND, agent=()))
    assert merged(empty, believing("agent")) is None


def test_the_rules_agreeing_makes_a_statement_likelier():
    """By the weights that ship."""
    weights = shipped_weights()
    agreeing = replace(FIRST, probability=0.9)
    assert weights.found(Pair(FIRST, READ, agreeing)) > weights.found(Pair(FIRST, READ, None))
