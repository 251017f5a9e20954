"""Who is quoted by a cue, and with what: the link between cue, source and content holds by construction."""

from torch import Tensor, nn

from crossclaim.nlp.labels import PARTS, tags
from crossclaim.train.net.batch import Anchors
from crossclaim.train.net.heads.conditioned import Conditioned


class AttributionHead(nn.Module):
    """Scores of the tags of `PARTS` for every word as seen from each cue: `(cues, words, tags)`."""

    def __init__(self, width: int, dropout: float, inner: int = 192) -> None:
        super().__init__()
        self.view = Conditioned(width, inner=inner, dropout=dropout)
        self.parts = nn.Sequential(nn.LayerNorm(inner), nn.Linear(inner, len(tags(PARTS))))

    def forward(self, words: Tensor, mask: Tensor, anchors: Anchors) -> Tensor:
        """The scores."""
        states, _ = self.view(words, mask, anchors)
        scores: Tensor = self.parts(states)
        return scores
