"""A chain over tags (a linear-chain CRF, Lafferty et al. 2001): what a word is depends on what stands before it."""

import torch
from torch import Tensor, nn

from crossclaim.train.features import UNKNOWN

NEVER = -1e4


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
        scores, targets, known = scores[rows].float(), targets[rows], known[rows]
        wrong = known[..., None] & (torch.arange(scores.shape[-1], device=scores.device) != targets[..., None])
        both = torch.cat((scores.masked_fill(wrong, NEVER), scores))
        right, every = self._sums(both).chunk(2)
        return (every - right).sum() / known.sum()

    def _sums(self, scores: Tensor) -> Tensor:
        """For each row, the log of the summed weight of all sequences of tags."""
        table = self.table().float()
        total = scores[:, 0] + table[0]
        for word in scores[:, 1:].unbind(1):
            total = torch.logsumexp(total[:, :, None] + table, 1) + word
        return torch.logsumexp(total, 1)


def _allowed(tags: int) -> Tensor:
    """0 where a tag may follow another, a large negative number where it may not."""
    table = torch.zeros(tags, tags)
    for inside in range(2, tags, 2):
        table[:, inside] = NEVER
        table[[inside - 1, inside], inside] = 0.0
    return table
