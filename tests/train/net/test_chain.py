"""The chain over tags."""

from itertools import product

import pytest
import torch

from crossclaim.train.features import UNKNOWN
from crossclaim.train.net.heads.chain import Chain, Sums


@pytest.fixture
def chain():
    torch.manual_seed(0)
    made = Chain(3)
    made.steps.data = torch.randn(3, 3)
    return made


def weigh(chain, scores, tags):
    """The score of one sequence of tags."""
    total = chain.table()[0, tags[0]] + scores[0, tags[0]]
    for at in range(1, len(tags)):
        total = total + chain.table()[tags[at - 1], tags[at]] + scores[at, tags[at]]
    return total


def chance(chain, scores, fits):
    every = torch.stack([weigh(chain, scores, tags) for tags in product(range(3), repeat=4)])
    right = torch.stack([weigh(chain, scores, tags) for tags in product(range(3), repeat=4) if fits(tags)])
    return torch.logsumexp(every, 0) - torch.logsumexp(right, 0)


def test_the_loss_is_that_of_the_whole_sequence(chain):
    """As summing over all sequences one by one gives it."""
    scores = torch.randn(1, 4, 3)
    found = chain.loss(scores, torch.tensor([[0, 1, 2, 0]]))
    assert found.item() == pytest.approx(
        chance(chain, scores[0], lambda tags: tags == (0, 1, 2, 0)).item() / 4, abs=1e-4
    )


def test_an_unknown_tag_may_be_any(chain):
    """The chance is summed over what is not known; a row of which nothing is known does not count."""
    scores = torch.randn(2, 4, 3)
    targets = torch.tensor([[0, UNKNOWN, 2, UNKNOWN], [UNKNOWN] * 4])
    wanted = chance(chain, scores[0], lambda tags: (tags[0], tags[2]) == (0, 2))
    assert chain.loss(scores, targets).item() == pytest.approx(wanted.item() / 2, abs=1e-4)
    assert chain.loss(scores, targets[1:].expand(2, -1)).item() == 0


def test_what_all_tags_share_is_not_learnt(chain):
    """The gradient of a word's scores sums to nothing, so that scores cannot drift away together."""
    scores = (torch.randn(2, 30, 3) * 5 + 200).requires_grad_()
    chain.loss(scores, torch.randint(0, 2, (2, 30))).backward()
    assert scores.grad.abs().max() > 1e-4
    assert torch.allclose(scores.grad.sum(-1), torch.zeros(2, 30), atol=1e-7)


def test_the_gradient_is_that_of_the_loss():
    """Against small steps, for scores and links, in double precision."""
    scores = torch.randn(2, 5, 3, dtype=torch.float64, requires_grad=True)
    table = torch.randn(3, 3, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(Sums.apply, (scores, table))
