"""A head that tags every word."""

from torch import Tensor, nn
from torch.nn import functional

from crossclaim.train.features import UNKNOWN
from crossclaim.train.net.heads.chain import Chain


class TagHead(nn.Module):
    """Scores of tags for each word, by one hidden layer: `(…, width)` to `(…, tags)`."""

    def __init__(self, width: int, tags: int, dropout: float) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Dropout(dropout),
            nn.Linear(width, width // 2),
            nn.GELU(),
            nn.Dropout(dropout),
            nn.Linear(width // 2, tags),
        )
        self.chain = Chain(tags)

    def forward(self, words: Tensor) -> Tensor:
        """The scores."""
        scores: Tensor = self.layers(words)
        return scores


def loss(scores: Tensor, targets: Tensor) -> Tensor:
    """Mean cross-entropy over the targets that are known; 0 where none is."""
    total = functional.cross_entropy(
        scores.float().flatten(0, -2), targets.flatten(), ignore_index=UNKNOWN, reduction="sum"
    )
    return total / (targets != UNKNOWN).sum().clamp(min=1)
