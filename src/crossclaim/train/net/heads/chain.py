"""A chain over tags (a linear-chain CRF, Lafferty et al. 2001): what a word is depends on what stands before it."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from crossclaim.train.features import UNKNOWN

NEVER = -1e4
LEAST = 1e-30


class Chain(nn.Module):
    """Scores of one tag after another, added to the scores of words; inside of a kind follows only the same kind.

    What stands before the first word counts as outside.
    """

    allowed: Tensor

    def __init__(self, tags: int) -> None:
        super().__init__()
        self.steps = nn.Parameter(torch.zeros(tags, tags))
        self.register_buffer("allowed", _allowed(tags), persistent=False)

    def table(self) -> Tensor:
        """The score of each tag (column) after each tag (row)."""
        return self.steps + self.allowed

    def loss(self, scores: Tensor, targets: Tensor) -> Tensor:
        """Minus the log of the chance of the known tags, by known word; an unknown tag may be any.

        `scores` are `(rows, words, tags)`, `targets` `(rows, words)`. Rows of which nothing is known do not count.
        """
        known = targets != UNKNOWN
        rows = known.any(1)
        if not rows.any():
            return scores.sum() * 0.0
        scores, targets, known = centred(scores[rows].float()), targets[rows], known[rows]
        wrong = known[..., None] & (torch.arange(scores.shape[-1], device=scores.device) != targets[..., None])
        both = torch.cat((scores.masked_fill(wrong, NEVER), scores))
        apply: Callable[[Tensor, Tensor], Tensor] = Sums.apply
        right, every = apply(both, self.table().float()).chunk(2)
        return (every - right).sum() / known.sum()


class Sums(torch.autograd.Function):
    """For each row, the log of the summed weight of all sequences of tags; its gradient is the chance of each tag.

    Weights are held as shares of each word's sum (Rabiner 1989), which saves the logarithms of every step.
    """

    @staticmethod
    def forward(ctx: Any, scores: Tensor, table: Tensor) -> Tensor:
        """`scores` `(rows, words, tags)` and `table` `(tags, tags)` to `(rows,)`."""
        most = scores.amax(-1, keepdim=True)
        words, links = (scores - most).exp(), table.exp()
        share = torch.empty_like(words)
        sums = torch.empty_like(words[..., 0])
        before = words.new_zeros(len(words), words.shape[-1])
        before[:, 0] = 1
        for at in range(words.shape[1]):
            now = (before @ links) * words[:, at]
            total = now.sum(-1).clamp_min(LEAST)
            before = now / total[:, None]
            share[:, at], sums[:, at] = before, total
        ctx.save_for_backward(words, links, share, sums)
        return (sums.log() + most.squeeze(-1)).sum(1)

    @staticmethod
    def backward(ctx: Any, given: Tensor) -> tuple[Tensor, Tensor]:
        """The gradients of scores and table: how often each tag and each pair of tags is expected."""
        words, links, share, sums = ctx.saved_tensors
        later = torch.empty_like(words)
        after = torch.ones_like(words[:, 0])
        for at in range(words.shape[1] - 1, -1, -1):
            later[:, at] = after
            after = ((words[:, at] * after) @ links.T) / sums[:, at, None]
        both = share * later
        chances = both / both.sum(-1, keepdim=True).clamp_min(LEAST) * given[:, None, None]
        start = torch.zeros_like(share[:, :1])
        start[..., 0] = 1
        prior = torch.cat((start, share[:, :-1]), 1)
        next_ = words * later * (given[:, None] / sums)[..., None]
        pairs = torch.einsum("rwi,rwj->ij", prior, next_) * links
        return chances, pairs


def centred(scores: Tensor) -> Tensor:
    """Scores of tags less their mean: the loss is the same, and what all tags share cannot drift away.

    Where it did, scores of some hundreds left the 16 bits of training no room for what sets tags apart.
    """
    return scores - scores.mean(-1, keepdim=True)


def _allowed(tags: int) -> Tensor:
    """0 where a tag may follow another, a large negative number where it may not."""
    table = torch.zeros(tags, tags)
    for inside in range(2, tags, 2):
        table[:, inside] = NEVER
        table[[inside - 1, inside], inside] = 0.0
    return table
