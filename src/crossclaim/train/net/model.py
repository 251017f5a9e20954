"""The reader: one encoder, and heads over the states of words."""

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from crossclaim.nlp.labels import CUES, ENTITIES, MENTIONS, TRIGGERS, tags
from crossclaim.nlp.tagging import stretches
from crossclaim.train.features import Anchored, Piece
from crossclaim.train.net.batch import Batch, anchors, padded
from crossclaim.train.net.encoder import Encoder, Shape
from crossclaim.train.net.heads import pairs, tagging
from crossclaim.train.net.heads.attribution import AttributionHead
from crossclaim.train.net.heads.frames import FrameHead
from crossclaim.train.net.heads.pairs import PairHead
from crossclaim.train.net.heads.parse import ParseHead
from crossclaim.train.net.heads.tagging import TagHead

FALSE_MOST = 6
FALSE_BIAS = 2.0
MENTIONS_MOST = 120
FACT_SPREAD = 3.0
Losses = dict[str, Tensor]


class Model(nn.Module):
    """All of the reader that is trained."""

    def __init__(self, shape: Shape, dropout: float = 0.2) -> None:
        super().__init__()
        self.encoder = Encoder(shape)
        width = shape.width
        self.entities = TagHead(width, len(tags(ENTITIES)), dropout)
        self.mentions = TagHead(width, len(tags(MENTIONS)), dropout)
        self.cues = TagHead(width, len(tags(CUES)), dropout)
        self.triggers = TagHead(width, len(tags(TRIGGERS)), dropout)
        self.attributions = AttributionHead(width, dropout)
        self.frames = FrameHead(width, dropout)
        self.parse = ParseHead(width, dropout)
        self.pairs = PairHead(width, dropout)

    def words(self, batch: Batch) -> Tensor:
        """The state of each word's first piece: `(windows, words, width)`."""
        states: Tensor = self.encoder(batch.ids, batch.mask)
        return states.gather(1, batch.firsts[..., None].expand(-1, -1, states.shape[-1]))

    def losses(self, batch: Batch) -> Losses:
        """The loss of each head that the batch's sets annotate."""
        words = self.words(batch)
        return dict(
            one
            for part in (self._tagged, self._attributed, self._framed, self._sure, self._parsed, self._paired)
            for one in part(batch, words)
        )

    def _tagged(self, batch: Batch, words: Tensor) -> Iterator[tuple[str, Tensor]]:
        for name in ("entities", "mentions", "cues", "triggers"):
            if any(getattr(row, name) is not None for row in batch.rows):
                head: TagHead = getattr(self, name)
                layer = [getattr(row, name) or () for row in batch.rows]
                yield name, head.chain.loss(head(words), padded(layer, words.shape[1], words.device))

    def _attributed(self, batch: Batch, words: Tensor) -> Iterator[tuple[str, Tensor]]:
        found = [(at, one) for at, row in enumerate(batch.rows) for one in row.attributions or ()]
        if found:
            scores, view = self.attributions(words, batch.words, anchors(found, words.device))
            yield "parts", self.attributions.chain.loss(view.bound(scores), view.targets(_tags(found, words)))

    def _framed(self, batch: Batch, words: Tensor) -> Iterator[tuple[str, Tensor]]:
        found = [(at, one) for at, row in enumerate(batch.rows) for one in row.frames or ()]
        found += [
            (at, one)
            for at, row in enumerate(batch.rows)
            if row.triggers is not None
            for one in self._false(row, words[at])
        ]
        if not found:
            return
        scores = self.frames(words, batch.words, anchors(found, words.device))
        for name, given in (("types", "type"), ("modes", "mode"), ("stances", "stance"), ("tenses", "tense")):
            targets = torch.tensor([getattr(one, given) for _, one in found], device=words.device)
            yield name, tagging.loss(getattr(scores, name), targets)
        roles = scores.view.bound(scores.roles)
        yield "roles", self.frames.chain.loss(roles, scores.view.targets(_tags(found, words)))

    def _false(self, row: Piece, words: Tensor) -> Iterator[Anchored]:
        """Stretches that the head of triggers, made eager, takes for predicates and that are none."""
        with torch.no_grad():
            scores = self.triggers(words[: len(row.starts)]).float()
            scores[:, 0] -= FALSE_BIAS
            path = scores.argmax(-1).tolist()
        taken = [(one.first, one.after) for one in row.frames or ()]
        wrong = [
            Anchored(first, after, type=0)
            for first, after, _ in stretches(path, TRIGGERS)
            if all(after <= begin or end <= first for begin, end in taken)
        ]
        yield from wrong[:FALSE_MOST]

    def _sure(self, batch: Batch, words: Tensor) -> Iterator[tuple[str, Tensor]]:
        found = [(at, one) for at, row in enumerate(batch.rows) for one in row.facts or ()]
        if found:
            scores = self.frames(words, batch.words, anchors(found, words.device)).facts.float()
            targets = torch.tensor([one.value or 0.0 for _, one in found], device=words.device)
            yield "facts", functional.smooth_l1_loss(scores, targets / FACT_SPREAD)

    def _parsed(self, batch: Batch, words: Tensor) -> Iterator[tuple[str, Tensor]]:
        if all(row.heads is not None for row in batch.rows):
            width = words.shape[1]
            heads = padded([row.heads or () for row in batch.rows], width, words.device)
            relations = padded([row.relations or () for row in batch.rows], width, words.device)
            yield "parse", self.parse.loss(words, batch.words, heads, relations)

    def _paired(self, batch: Batch, words: Tensor) -> Iterator[tuple[str, Tensor]]:
        found, names = [], []
        for at, row in enumerate(batch.rows):
            mentions = [(one, name) for name, cluster in enumerate(row.clusters or ()) for one in cluster]
            for (first, after), name in sorted(mentions)[:MENTIONS_MOST]:
                found.append((at, Anchored(first, after)))
                names.append(at * 10_000 + name)
        if found:
            scores = self.pairs(words, anchors(found, words.device))
            yield "pairs", pairs.loss(scores, torch.tensor(names, device=words.device))


def _tags(found: Sequence[tuple[int, Anchored]], words: Tensor) -> Tensor:
    return padded([one.tags for _, one in found], words.shape[1], words.device)
