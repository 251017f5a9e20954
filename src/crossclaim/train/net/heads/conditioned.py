"""The view of a window from one stretch in it: every word sees the stretch and how far it is away."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from crossclaim.train.net.batch import Anchors
from crossclaim.train.net.encoder import attend
from crossclaim.train.net.heads.chain import NEVER

NEAR = 8
BUCKETS = 16


@dataclass(frozen=True, slots=True)
class View:
    """Words as seen from stretches.

    Their states `(stretches, seen, inner)`, which words of the window they are `(stretches, seen)`, whether they are
    words at all, and the mean state of each stretch `(stretches, inner)`.
    """

    states: Tensor
    places: Tensor
    is_word: Tensor
    own: Tensor

    def targets(self, tags: Tensor) -> Tensor:
        """The targets of a window's words, those that are seen; outside beyond its ends.

        What began out of sight begins at the first word in sight.
        """
        found = tags.gather(1, self.places).masked_fill(~self.is_word, 0)
        is_cut = (found[:, 0] > 0) & (found[:, 0] % 2 == 0)
        return torch.cat((torch.where(is_cut, found[:, 0] - 1, found[:, 0])[:, None], found[:, 1:]), 1)

    def bound(self, scores: Tensor) -> Tensor:
        """Scores of the words seen, with outside alone possible beyond the window's ends."""
        outside = scores.new_full(scores.shape[-1:], NEVER)
        outside[0] = 0
        return torch.where(self.is_word[..., None], scores, outside)


class Conditioned(nn.Module):
    """The view of the words from `before` a stretch to `after` it; farther ones are out of sight, to save time."""

    def __init__(
        self, width: int, *, reach: tuple[int, int], inner: int = 192, layers: int = 2, dropout: float = 0.1
    ) -> None:
        super().__init__()
        self.before, self.after = reach
        self.words = nn.Linear(width, inner)
        self.stretch = nn.Linear(2 * width, inner)
        self.distance = nn.Embedding(2 * BUCKETS + 1, inner)
        self.norm = nn.LayerNorm(inner)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Block(inner, dropout) for _ in range(layers))

    def forward(self, words: Tensor, mask: Tensor, anchors: Anchors) -> View:
        """The view from each stretch."""
        steps = torch.arange(self.before + self.after + 1, device=words.device)
        wanted = anchors.first[:, None] - self.before + steps
        places = wanted.clamp(0, words.shape[1] - 1)
        window = anchors.window[:, None]
        is_word = (wanted == places) & mask[window, places]
        within = (places >= anchors.first[:, None]) & (places < anchors.after[:, None]) & is_word
        share = within / within.sum(1, keepdim=True).clamp(min=1)
        near = words[window, places]
        mean = torch.einsum("nw,nwh->nh", share.to(near.dtype), near)
        first = words[anchors.window, anchors.first]
        states = self.words(words)[window, places] + self.stretch(torch.cat((mean, first), -1))[:, None]
        states = self.dropout(self.norm(states + self.distance(_distance(places, anchors))))
        for layer in self.layers:
            states = layer(states, is_word)
        return View(states, places, is_word, torch.einsum("nw,nwh->nh", share.to(states.dtype), states))


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
        query, key, value = mixed.permute(2, 0, 3, 1, 4).unbind(0)
        seen = attend(query, key, value, mask)
        states = states + self.dropout(self.out(seen.transpose(1, 2).reshape(batch, size, width)))
        result: Tensor = states + self.dropout(self.inner(states))
        return result


def _distance(places: Tensor, anchors: Anchors) -> Tensor:
    """How far words are from a stretch, in buckets: each of the first `NEAR` words alone, then by doubling."""
    before = (anchors.first[:, None] - places).clamp(min=0)
    beyond = (places - anchors.after[:, None] + 1).clamp(min=0)
    return BUCKETS + bucket(beyond) - bucket(before)


def bucket(distance: Tensor) -> Tensor:
    """The bucket of a distance in words, at most `BUCKETS`."""
    far = NEAR + 2 * torch.log2(distance.clamp(min=1) / NEAR)
    return torch.where(distance <= NEAR, distance, far.long().clamp(max=BUCKETS))
