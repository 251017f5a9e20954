"""Who is quoted by a cue, and with what: the link between cue, source and content holds by construction."""

from torch import Tensor, nn

from crossclaim.nlp.labels import PARTS, tags
from crossclaim.train.net.batch import Anchors
from crossclaim.train.net.heads.chain import Chain
from crossclaim.train.net.heads.conditioned import Conditioned, View

REACH = (72, 104)
"""Words before and after a cue: more than 99 in 100 contents and sources of PolNeAR lie within."""


class AttributionHead(nn.Module):
    """Scores of the tags of `PARTS` for the words as seen from each cue: `(cues, seen, tags)`."""

    def __init__(self, width: int, dropout: float, inner: int = 192) -> None:
        super().__init__()
        self.view = Conditioned(width, reach=REACH, inner=inner, dropout=dropout)
        self.parts = nn.Sequential(nn.LayerNorm(inner), nn.Linear(inner, len(tags(PARTS))))
        self.chain = Chain(len(tags(PARTS)))

    def forward(self, words: Tensor, mask: Tensor, anchors: Anchors) -> tuple[Tensor, View]:
        """The scores, and the view that they belong to."""
        view: View = self.view(words, mask, anchors)
        return self.parts(view.states), view
