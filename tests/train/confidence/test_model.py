"""The classifier and its blocks."""

import numpy as np
import pytest

from crossclaim.train.confidence.blocks import bags, scaled, table
from crossclaim.train.confidence.model import gram, predict


def test_bags_drop_rare_words_and_have_length_one():
    """A word of fewer than three cases says nothing; what is left of a row has length 1, or 0."""
    found = bags([{"A": 1.0, "B": 1.0}, {"A": 2.0}, {"A": 0.5, "C": 1.0}, {"C": 1.0}])
    assert found.tolist() == [[pytest.approx(1.0)]] * 3 + [[0.0]]


def test_scaled_columns_have_mean_zero():
    """Columns of mean 0 and deviation 1; one that never varies is 0."""
    found = scaled(np.array([[1.0, 5.0], [3.0, 5.0]]))
    assert found.round(6).tolist() == [[-1.0, 0.0], [1.0, 0.0]]


def test_a_table_leaves_out_what_hardly_any_row_has():
    """A feature of fewer than six rows is left out."""
    rows = [{"common": float(at % 2 + 1)} for at in range(8)]
    rows[0]["rare"] = 1.0
    assert table(rows).shape == (8, 1)


def test_what_lies_apart_is_told_apart():
    """Rows that resemble those of a label get it, the rare label too."""
    rows = np.array([[1.0, 0], [1, 0.1], [0.9, 0], [1, -0.1], [-1, 1], [1, 0.05], [-1, 0.9]])
    products = gram({"rows": rows}, {"rows": 1.0})
    found = predict(products, np.arange(5), [0, 0, 0, 0, 1], ["A", "B", "C", "D", "E"], np.array([5, 6]))
    assert found.tolist() == [0, 1]


def test_a_message_weighs_the_same_however_many_cases_it_has():
    """A case that stands twice in its message counts as if it stood once."""
    rows = np.array([[1.0, 0], [-1, 1], [-1, 1], [0.2, 0.3]])
    both = gram({"rows": rows}, {"rows": 1.0})
    once = predict(both, np.array([0, 1]), [0, 1], ["A", "B"], np.array([3]))
    twice = predict(both, np.array([0, 1, 2]), [0, 1, 1], ["A", "B", "B"], np.array([3]))
    assert once.tolist() == twice.tolist()
