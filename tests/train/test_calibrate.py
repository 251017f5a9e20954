"""Fitting the probability of a statement."""

import numpy as np
import pytest

from crossclaim.train.calibrate import best_least, error, fit, held_out
from crossclaim.train.cases import Case


def cases(count=200):
    """Cases of ten documents; those with a high trait were coded, give or take a few."""
    dice = np.random.default_rng(3)
    traits = dice.normal(size=count)
    hits = dice.random(count) < 1 / (1 + np.exp(-2 * traits))
    return [
        Case(str(at % 10), {"one": 1.0, "trait": float(x)}, bool(y), bool(y))
        for at, (x, y) in enumerate(zip(traits, hits, strict=True))
    ]


def test_weights_follow_what_was_coded():
    """The trait that tells has the weight that made the data, about."""
    assert fit(cases())["trait"] == pytest.approx(2.0, abs=0.6)


def test_each_document_is_judged_by_weights_that_have_not_seen_it():
    """Held-out chances are near what happens, and differ from those of all the data."""
    found = cases()
    held = held_out(found)
    assert error(held, np.array([one.is_found for one in found], dtype=float)) < 0.1
    assert held.shape == (200,)


def test_the_error_is_how_far_chances_are_from_shares():
    """None where each bin happens as often as it says, all where it never does."""
    assert error(np.array([0.5, 0.5]), np.array([0.0, 1.0])) == 0
    assert error(np.array([0.95, 0.95]), np.array([0.0, 0.0])) == pytest.approx(0.95)


def test_the_least_probability_is_the_best_of_those_tried():
    """Keeping only what was coded is best where low chances are never right."""
    found = [Case("a", {}, chance > 0.5, chance > 0.5) for chance in (0.2, 0.3, 0.8, 0.9)]
    assert 0.3 < best_least(found, np.array([0.2, 0.3, 0.8, 0.9]), 2) <= 0.8
