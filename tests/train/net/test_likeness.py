"""Learning the vectors by which predicates are compared."""

import numpy as np
import pytest
import torch

from crossclaim.nlp.likeness import cosines, rows
from crossclaim.train.corpora.ecbplus import Told
from crossclaim.train.likeness import Seen, contrast, fit, gather, mean_precision
from crossclaim.train.tellings import Telling

SIZE = 20


def seen(dice):
    """Four events in two topics; what is seen of a mention is its event and noise."""
    kinds = dice.normal(size=(4, SIZE))
    rows = [kinds[at % 4] + 0.3 * dice.normal(size=SIZE) for at in range(40)]
    events = [str(at % 4) for at in range(40)]
    topics = ["a" if at % 4 < 2 else "b" for at in range(40)]
    return Seen(torch.tensor(np.array(rows), dtype=torch.float32), topics, topics, events)


def test_mentions_of_one_event_become_near():
    """What is fitted puts each mention nearer to those of its event than to the others, as stored too."""
    given = seen(np.random.default_rng(0))
    table = rows(fit(given).of(list(given.inputs.numpy())))
    same = cosines(table[:4], table[4:8])[:, 0]
    other = cosines(table[:4], table[5:9])[:, 0]
    assert (same > other).all()


def test_the_loss_is_less_where_the_same_are_near():
    """Vectors in two heaps cost less with the names of the heaps than with others."""
    vectors = torch.eye(2)[[0, 0, 1, 1]]
    assert contrast(vectors, torch.tensor([0, 0, 1, 1])) < contrast(vectors, torch.tensor([0, 1, 0, 1]))


def test_mean_precision_counts_pairs_of_one_topic():
    """Of three pairs the best is right and the next is wrong: 1 over one right pair; another topic does not count."""
    vectors = np.array([[1, 0], [0.9, 0.4], [0.5, 0.9], [1, 0]], dtype=np.float32)
    assert mean_precision(vectors, ["1", "1", "1", "2"], ["x", "x", "y", "x"]) == 1.0
    assert mean_precision(vectors, ["1", "1", "1", "2"], ["x", "y", "x", "x"]) == pytest.approx(1 / 3)


def test_what_is_told_once_is_told_from_what_is_told_again():
    """Events of their own kind that nobody repeats get lower odds than those that come in tens."""
    dice = np.random.default_rng(3)
    lone = [Telling(Told(f"l{at}", "1_1ecb", 0, (), "", f"l{at}"), noisy(dice, 0)) for at in range(20)]
    told = [Telling(Told(f"t{at}", "2_1ecb", 0, (), "", f"t{at % 2}"), noisy(dice, 1)) for at in range(20)]
    likeness = fit(gather([*lone, *told]))
    once, again = (likeness.told_again([one.seen for one in some]) for some in (lone, told))
    assert np.mean(once) < np.mean(again)


def test_what_the_network_does_not_see_is_left_out():
    """A mention without words in the corpus is not learnt from."""
    told = [Telling(Told("a", "1_1ecb", 0, (), "", "A"), np.ones(4, dtype=np.float32))]
    told.append(Telling(Told("b", "1_1ecb", 0, (), "", "B"), None))
    assert gather(told).events == ["A"]


def noisy(dice, place):
    state = dice.normal(size=SIZE).astype(np.float32)
    state[place] += 4
    return state
