"""What a trained model reads in a text, before it is exported: for the curves of training and the benchmarks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import torch
from torch import Tensor

from crossclaim.nlp.labels import CUES, ENTITIES, MODES, PARTS, ROLES, STANCES, TENSES, TRIGGERS, TYPES
from crossclaim.nlp.tagging import Scores, best, stretches
from crossclaim.nlp.words import Bounds, Pieces
from crossclaim.train import base
from crossclaim.train.corpora.example import Attribution, Entity, Example, Fact, Frame, Role
from crossclaim.train.features import Anchored, Piece, pieces
from crossclaim.train.net.batch import Batch, anchors, collate
from crossclaim.train.net.encoder import Shape
from crossclaim.train.net.heads.chain import Chain
from crossclaim.train.net.model import FACT_SPREAD, Model

WINDOWS = 8
ANCHORS = 64
CLAUSE_REACH = 200


@dataclass(frozen=True, slots=True)
class Seen:
    """Some windows of a text and the states of their words."""

    batch: Batch
    words: Tensor


class Predictor:
    """Reads texts with the weights of a checkpoint; deterministic, on the processor unless told otherwise."""

    def __init__(self, model: Model, cutter: Pieces, device: torch.device) -> None:
        self.model = model.to(device).eval()
        self.cutter = cutter
        self.device = device

    @classmethod
    def load(cls, weights: Path, device: str = "cpu") -> Self:
        """The model of a file of weights that training left."""
        model = Model(Shape())
        model.load_state_dict(torch.load(weights, map_location=device, weights_only=True)["model"])
        return cls(model, Pieces.load(base.folder() / "tokenizer.json"), torch.device(device))

    def entities(self, text: str) -> tuple[Entity, ...]:
        """The entities of a text, in order."""
        with torch.inference_mode():
            seen = list(self._see(Example("text", "", text)))
            bounds, scores = self._home(seen, [self.model.entities(one.words) for one in seen])
            links = _links(self.model.entities.chain)
        return tuple(
            Entity(bounds[first][0], bounds[after - 1][1], kind)
            for first, after, kind in stretches(best(scores, links), ENTITIES)
        )

    def attributions(self, text: str, *, bias: float = 0.0) -> tuple[Attribution, ...]:
        """Who is quoted in a text, by which words, with what; `bias` above 0 finds more cues, below fewer."""
        with torch.inference_mode():
            seen = list(self._see(Example("text", "", text)))
            bounds, scores = self._home(seen, [self.model.cues(one.words) for one in seen])
            if not bounds:
                return ()
            scores[:, 0] -= bias
            cues = [(first, after) for first, after, _ in stretches(best(scores, _links(self.model.cues.chain)), CUES)]
            found = [one for part in seen for one in self._linked(part, cues)]
        return tuple(found)

    def frames(self, text: str, *, bias: float = 0.0) -> tuple[tuple[Frame, float], ...]:
        """The statements of a text, each with its probability, by place; `bias` above 0 looks at more words."""
        with torch.inference_mode():
            seen = list(self._see(Example("text", "", text)))
            bounds, scores = self._home(seen, [self.model.triggers(one.words) for one in seen])
            if not bounds:
                return ()
            scores[:, 0] -= bias
            places = [
                (first, after)
                for first, after, _ in stretches(best(scores, _links(self.model.triggers.chain)), TRIGGERS)
            ]
            found = [one for part in seen for one in self._stated(part, places)]
        return tuple(found)

    def facts(self, example: Example) -> tuple[Fact, ...]:
        """How sure a text is of the predicates that its example names, in their order; 0 for one beyond all windows."""
        layer = example.facts or ()
        values: dict[tuple[int, int], float] = {}
        with torch.inference_mode():
            for seen in self._see(example):
                found = [(at, one) for at, row in enumerate(seen.batch.rows) for one in row.facts or ()]
                for some in _chunks(found):
                    scores = self.model.frames(seen.words, seen.batch.words, anchors(some, self.device)).facts
                    for (at, one), score in zip(some, scores.tolist(), strict=True):
                        bounds = seen.batch.rows[at].bounds
                        key = (bounds[one.first][0], bounds[one.after - 1][1])
                        values.setdefault(key, max(-3.0, min(3.0, score * FACT_SPREAD)))
        return tuple(Fact(one.start, one.end, _nearest(values, one)) for one in layer)

    def _see(self, example: Example) -> Iterator[Seen]:
        rows = pieces(example, self.cutter)
        for at in range(0, len(rows), WINDOWS):
            batch = collate(rows[at : at + WINDOWS], self.device)
            yield Seen(batch, self.model.words(batch))

    def _home(self, seen: Sequence[Seen], scores: Sequence[Tensor]) -> tuple[list[Bounds], Scores]:
        """The bounds and the scores of every word of the text, each from the window that it is at home in."""
        bounds: list[Bounds] = []
        parts: list[Scores] = []
        for part, score in zip(seen, scores, strict=True):
            for at, row in enumerate(part.batch.rows):
                home = slice(row.window.home - row.window.start, row.window.home_end - row.window.start)
                bounds += row.bounds[home]
                parts.append(score[at, home].float().cpu().numpy())
        return bounds, np.concatenate(parts) if parts else np.zeros((0, 1), dtype=np.float32)

    def _stated(self, seen: Seen, places: Sequence[Bounds]) -> Iterator[tuple[Frame, float]]:
        """The statements whose predicates begin at home in some windows."""
        for some in _chunks(_at_home(seen, places)):
            scores = self.model.frames(seen.words, seen.batch.words, anchors(some, self.device))
            sure = scores.types.float().softmax(-1)[:, 1:]
            labels = zip(
                *(one.argmax(-1).tolist() for one in (sure, scores.modes, scores.stances, scores.tenses)), strict=True
            )
            chances = sure.sum(-1).tolist()
            roles = scores.view.spread(scores.roles, seen.words.shape[1]).float().cpu().numpy()
            for (at, anchor), label, chance, role in zip(some, labels, chances, roles, strict=True):
                row = seen.batch.rows[at]
                yield _frame(row, anchor, label, role[: len(row.bounds)], _links(self.model.frames.chain)), chance

    def _linked(self, seen: Seen, cues: Sequence[Bounds]) -> Iterator[Attribution]:
        """The attributions of the cues that begin at home in some windows."""
        for some in _chunks(_at_home(seen, cues)):
            parts, view = self.model.attributions(seen.words, seen.batch.words, anchors(some, self.device))
            scores = view.spread(parts, seen.words.shape[1]).float().cpu().numpy()
            for (at, cue), score in zip(some, scores, strict=True):
                row = seen.batch.rows[at]
                yield _attribution(row, cue, score[: len(row.bounds)], _links(self.model.attributions.chain))


def _at_home(seen: Seen, places: Sequence[Bounds]) -> list[tuple[int, Anchored]]:
    """Stretches of a text's words, each in the window that its first word is at home in."""
    return [
        (at, Anchored(first - row.window.start, min(after, row.window.end) - row.window.start))
        for at, row in enumerate(seen.batch.rows)
        for first, after in places
        if row.window.home <= first < row.window.home_end
    ]


def _frame(row: Piece, anchor: Anchored, labels: tuple[int, ...], scores: Scores, links: Scores) -> Frame:
    """A statement; its clause is the shortest stretch around predicate and roles that are near it."""
    kind, mode, stance, tense = labels
    predicate = (row.bounds[anchor.first][0], row.bounds[anchor.after - 1][1])
    roles = tuple(
        Role(name, row.bounds[first][0], row.bounds[after - 1][1])
        for first, after, name in stretches(best(scores, links), ROLES)
    )
    near = [one for one in roles if one.role not in ("source", "cue") and abs(one.start - predicate[0]) < CLAUSE_REACH]
    clause = (min([predicate[0], *(one.start for one in near)]), max([predicate[1], *(one.end for one in near)]))
    depth = 2 if any(one.role == "source" for one in roles) else 1
    return Frame(TYPES[kind + 1], MODES[mode], predicate, clause, roles, STANCES[stance], TENSES[tense], depth)


def _attribution(row: Piece, cue: Anchored, scores: Scores, links: Scores) -> Attribution:
    parts: dict[str, list[Bounds]] = {part: [] for part in PARTS}
    for first, after, kind in stretches(best(scores, links), PARTS):
        parts[kind].append((row.bounds[first][0], row.bounds[after - 1][1]))
    own = (row.bounds[cue.first][0], row.bounds[cue.after - 1][1])
    return Attribution(tuple(parts["source"]), (own,), tuple(parts["content"]))


def _links(chain: Chain) -> Scores:
    return chain.table().detach().float().cpu().numpy()


def _chunks(found: Sequence[tuple[int, Anchored]]) -> Iterator[Sequence[tuple[int, Anchored]]]:
    for at in range(0, len(found), ANCHORS):
        yield found[at : at + ANCHORS]


def _nearest(values: dict[tuple[int, int], float], fact: Fact) -> float:
    """The value at a predicate; its words may begin or end within a word of ours."""
    touching = [value for (start, end), value in values.items() if start < fact.end and fact.start < end]
    return touching[0] if touching else 0.0
