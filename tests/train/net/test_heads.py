"""The heads that are more than a layer."""

import pytest
import torch

from crossclaim.train.features import UNKNOWN
from crossclaim.train.net.batch import Anchors
from crossclaim.train.net.heads import pairs, tagging
from crossclaim.train.net.heads.conditioned import BUCKETS, Conditioned, bucket
from crossclaim.train.net.heads.pairs import PairHead


def stretches(*rows):
    table = torch.tensor(rows)
    return Anchors(table[:, 0], table[:, 1], table[:, 2])


def test_targets_that_are_unknown_teach_nothing():
    """The mean is over what is known; with nothing known the loss is 0 and can still be traced back."""
    scores = torch.zeros(1, 3, 4, requires_grad=True)
    assert tagging.loss(scores, torch.tensor([[1, UNKNOWN, UNKNOWN]])).item() == pytest.approx(1.3863, abs=1e-3)
    assert tagging.loss(scores, torch.tensor([[UNKNOWN] * 3])).item() == 0


def test_near_distances_are_told_apart_and_far_ones_shared():
    """The first words each have a bucket; beyond them a bucket is a doubling, to a last one."""
    found = bucket(torch.tensor([0, 1, 8, 9, 15, 16, 64, 10_000])).tolist()
    assert found == [0, 1, 8, 8, 9, 10, 14, BUCKETS]


def test_words_are_seen_from_each_stretch():
    """Two stretches of one window see it differently, and padding does not count."""
    torch.manual_seed(0)
    head = Conditioned(8, reach=(9, 9), inner=12, layers=1, dropout=0.0).eval()
    words = torch.randn(1, 5, 8)
    mask = torch.tensor([[True] * 4 + [False]])
    one = head(words, mask, stretches((0, 0, 2), (0, 3, 4)))
    first, second = one.states[0, 9:13], one.states[1, 6:10]
    assert not torch.allclose(first, second)
    assert torch.allclose(one.own[0], first[:2].mean(0), atol=1e-6)
    other = head(torch.cat((words[:, :4], torch.randn(1, 1, 8)), 1), mask, stretches((0, 0, 2)))
    assert torch.allclose(other.states[0, 9:13], first, atol=1e-6)


def test_what_is_out_of_sight_is_outside():
    """A view reaches so far before and after; beyond it is outside, and what began there begins at its edge."""
    head = Conditioned(8, reach=(1, 2), inner=12, layers=1, dropout=0.0).eval()
    view = head(torch.randn(1, 6, 8), torch.ones(1, 6, dtype=torch.bool), stretches((0, 0, 1), (0, 3, 4)))
    assert view.targets(torch.arange(6).expand(2, -1)).tolist() == [[0, 0, 1, 2], [1, 3, 4, 5]]
    assert view.bound(torch.full((2, 4, 3), 5.0))[0].tolist() == [[0.0, -1e4, -1e4], *[[5.0] * 3] * 3]
    assert [row[row >= 0].tolist() for row in torch.where(view.is_word, view.places, -1)] == [[0, 1, 2], [2, 3, 4, 5]]


def test_mentions_choose_among_earlier_ones_of_their_window():
    """Later mentions and those of other windows are out of reach."""
    torch.manual_seed(0)
    head = PairHead(8, 0.0).eval()
    scores = head(torch.randn(2, 4, 8), stretches((0, 0, 1), (0, 2, 3), (1, 1, 2)))
    assert (scores > -1e3).tolist() == [[False] * 3, [True, False, False], [False] * 3]


def test_the_right_antecedent_costs_nothing():
    """A mention of a known thing pays for choosing none, and one of a new thing for choosing any."""
    low = -1e4
    sure = torch.tensor([[low, low], [50.0, low]])
    assert pairs.loss(sure, torch.tensor([7, 7])).item() == pytest.approx(0, abs=1e-4)
    assert pairs.loss(sure, torch.tensor([7, 8])).item() == pytest.approx(25, abs=1e-2)
