"""A dependency parse by biaffine attention (Dozat & Manning 2017); it only helps the encoder to learn."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from crossclaim.nlp.labels import RELATIONS
from crossclaim.train.features import UNKNOWN
from crossclaim.train.net.heads import tagging

ARC = 128
LABEL = 64


class ParseHead(nn.Module):
    """Scores of each word as the head of each, and of the relation to the head given; a root heads itself."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.below = nn.Sequential(nn.Dropout(dropout), nn.Linear(width, ARC + LABEL), nn.GELU())
        self.above = nn.Sequential(nn.Dropout(dropout), nn.Linear(width, ARC + LABEL), nn.GELU())
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.label = nn.Parameter(torch.zeros(len(RELATIONS), LABEL + 1, LABEL + 1))

    def loss(self, words: Tensor, mask: Tensor, heads: Tensor, relations: Tensor) -> Tensor:
        """The mean loss of heads plus that of relations, over the words whose head is known."""
        below, above = self.below(words), self.above(words)
        arcs = torch.einsum("bwi,ij,bvj->bwv", _one(below[..., :ARC]), self.arc, above[..., :ARC])
        arcs = arcs.masked_fill(~mask[:, None, :], -1e4)
        known = heads != UNKNOWN
        places = heads.clamp(min=0)[..., None].expand(-1, -1, LABEL)
        chosen = above[..., ARC:].gather(1, places)
        labels = torch.einsum("ni,lij,nj->nl", _one(below[..., ARC:][known]), self.label, _one(chosen[known]))
        return tagging.loss(arcs, heads) + tagging.loss(labels, relations[known])


def _one(states: Tensor) -> Tensor:
    """The states with a constant 1 at their end."""
    return functional.pad(states, (0, 1), value=1.0)
