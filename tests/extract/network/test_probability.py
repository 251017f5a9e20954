"""The probability of a statement."""

import pytest

from crossclaim.extract.network.probability import Judge, judge, logit, traits


def test_what_the_network_is_sure_of_is_likelier(script):
    """The same predicate with another chance."""
    made = (
        script("Iran armed Iraq.").states("armed", chance=0.99, agent="Iran").states("armed", chance=0.2, agent="Iran")
    )
    sure, unsure = made.predicated
    assert 0 < judge().probability(unsure) < judge().probability(sure) < 1


def test_every_trait_has_a_weight(script):
    """The file that ships weighs what is looked at, and nothing else."""
    made = script("Iran armed Iraq.").states("armed", agent="Iran")
    assert judge().weights.keys() == traits(made.predicated[0]).keys()
    assert 0 < judge().least < 1


def test_odds_are_held_within_bounds():
    """A chance of 0 or 1 does not make a statement certain."""
    assert logit(1.0) == logit(0.9999) == pytest.approx(-logit(0.0))
    assert Judge(dict.fromkeys(judge().weights, 0.0), 0.5).least == 0.5
