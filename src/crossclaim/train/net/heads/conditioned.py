"""The view of a window from one stretch in it: every word sees the stretch and how far it is away."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from crossclaim.train.net.batch import Anchors

NEAR = 8
BUCKETS = 16


class Conditioned(nn.Module):
    """States of a window's words as seen from a stretch: `(stretches, words, inner)`, and of the stretch itself."""

    def __init__(self, width: int, *, inner: int = 192, layers: int = 2, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Linear(width, inner)
        self.stretch = nn.Linear(2 * width, inner)
        self.distance = nn.Embedding(2 * BUCKETS + 1, inner)
        self.norm = nn.LayerNorm(inner)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Block(inner, dropout) for _ in range(layers))

    def forward(self, words: Tensor, mask: Tensor, anchors: Anchors) -> tuple[Tensor, Tensor]:
        """The states of the words and the mean state of each stretch, `(stretches, inner)`."""
        inside, share = _inside(words.shape[1], anchors)
        mean = torch.einsum("nw,nwh->nh", share.to(words.dtype), words[anchors.window])
        first = words[anchors.window, anchors.first]
        states = self.words(words)[anchors.window] + self.stretch(torch.cat((mean, first), -1))[:, None]
        states = self.dropout(self.norm(states + self.distance(_distance(inside, anchors))))
        seen = mask[anchors.window]
        for layer in self.layers:
            states = layer(states, seen)
        return states, torch.einsum("nw,nwh->nh", share.to(states.dtype), states)


class Block(nn.Module):
    """Attention among the words and a feed-forward net, each on normed input and added to it."""

    def __init__(self, width: int, dropout: float, heads: int = 6) -> None:
        super().__init__()
        self.heads = heads
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.inner = nn.Sequential(
            nn.LayerNorm(width), nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width)
        )
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """The states one layer on."""
        batch, size, width = states.shape
        mixed = self.mix(self.norm(states)).view(batch, size, 3, self.heads, width // self.heads)
        query, key, value = mixed.permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask[:, None, None, :])
        states = states + self.dropout(self.out(seen.transpose(1, 2).reshape(batch, size, width)))
        result: Tensor = states + self.dropout(self.inner(states))
        return result


def _inside(size: int, anchors: Anchors) -> tuple[Tensor, Tensor]:
    """For each stretch, places relative to it, and each word's share in its mean."""
    places = torch.arange(size, device=anchors.first.device)[None]
    within = (places >= anchors.first[:, None]) & (places < anchors.after[:, None])
    return places, within / (anchors.after - anchors.first)[:, None]


def _distance(places: Tensor, anchors: Anchors) -> Tensor:
    """How far words are from a stretch, in buckets: each of the first `NEAR` words alone, then by doubling."""
    before = (anchors.first[:, None] - places).clamp(min=0)
    beyond = (places - anchors.after[:, None] + 1).clamp(min=0)
    return BUCKETS + bucket(beyond) - bucket(before)


def bucket(distance: Tensor) -> Tensor:
    """The bucket of a distance in words, at most `BUCKETS`."""
    far = NEAR + 2 * torch.log2(distance.clamp(min=1) / NEAR)
    return torch.where(distance <= NEAR, distance, far.long().clamp(max=BUCKETS))
