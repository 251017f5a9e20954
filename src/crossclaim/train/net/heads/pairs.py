"""Whether two mentions stand for one thing: each mention chooses an earlier one, or none."""

import torch
from torch import Tensor, nn

from crossclaim.train.net.batch import Anchors
from crossclaim.train.net.heads.conditioned import BUCKETS, bucket

INNER = 128


class PairHead(nn.Module):
    """Scores of each mention as the antecedent of each later one: `(mentions, mentions)`; no antecedent scores 0."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.mention = nn.Sequential(nn.Dropout(dropout), nn.Linear(3 * width, INNER), nn.GELU())
        self.later = nn.Linear(INNER, INNER)
        self.prior = nn.Linear(INNER, 1)
        self.distance = nn.Embedding(BUCKETS + 1, 1)

    def forward(self, words: Tensor, anchors: Anchors) -> Tensor:
        """The scores; pairs of different windows and pairs in the wrong order are at -10,000."""
        states, later, prior = self.states(words, anchors)
        scores = later @ states.T / INNER**0.5 + prior
        far = (anchors.first[:, None] - anchors.first[None]).clamp(min=0)
        scores = scores + self.distance(bucket(far)).squeeze(-1)
        order = torch.arange(len(anchors), device=words.device)
        allowed = (anchors.window[:, None] == anchors.window[None]) & (order[:, None] > order[None])
        result: Tensor = scores.float().masked_fill(~allowed, -1e4)
        return result

    def states(self, words: Tensor, anchors: Anchors) -> tuple[Tensor, Tensor, Tensor]:
        """States of mentions as earlier and as later ones `(mentions, inner)`, and how ready each is to point back."""
        first, last = words[anchors.window, anchors.first], words[anchors.window, anchors.after - 1]
        states = self.mention(torch.cat((first, last, first * last), -1))
        return states, self.later(states), self.prior(states)


def loss(scores: Tensor, clusters: Tensor) -> Tensor:
    """Minus the log of the chance that each mention chooses right: any earlier mention of its cluster, or none."""
    same = (clusters[:, None] == clusters[None]) & (scores > -1e3)
    none = ~same.any(1, keepdim=True)
    every = torch.cat((torch.zeros_like(scores[:, :1]), scores), 1)
    right = every.masked_fill(~torch.cat((none, same), 1), -1e4)
    return (torch.logsumexp(every, 1) - torch.logsumexp(right, 1)).mean()
