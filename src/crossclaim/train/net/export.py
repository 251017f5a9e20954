"""Writes a trained model as ONNX graphs: the encoder with the heads that tag words, and the two heads of anchors."""

import json
from collections.abc import Mapping
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from crossclaim.nlp.graphs import ANCHORS, ATTRIBUTION, EARLY, ENCODER, FACTS, FRAMES, MENTIONS, PAIRED, READ, TAGGED
from crossclaim.train.net.batch import Anchors
from crossclaim.train.net.heads.chain import NEVER
from crossclaim.train.net.model import FACT_SPREAD, Model

OPSET = 17


class _Encoder(nn.Module):
    """Pieces, of windows of one length, to the states of words and their tags."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        early, states = self.model.encoder.both(ids, None)
        places = firsts[..., None].expand(-1, -1, states.shape[-1])
        words = states.gather(1, places)
        return words, early.gather(1, places), *(getattr(self.model, name)(words) for name in TAGGED)


class _Attribution(nn.Module):
    """States of words and cues to the tags of the words around each cue."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.head = model.attributions

    def forward(self, words: Tensor, mask: Tensor, window: Tensor, first: Tensor, after: Tensor) -> Tensor:
        scores: Tensor = self.head(words, mask, Anchors(window, first, after))[0]
        return scores


class _Frames(nn.Module):
    """States of words and predicates to what each states."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.head = model.frames

    def forward(self, words: Tensor, mask: Tensor, window: Tensor, first: Tensor, after: Tensor) -> tuple[Tensor, ...]:
        found = self.head(words, mask, Anchors(window, first, after))
        return tuple(getattr(found, name) for name in READ)


class _Mentions(nn.Module):
    """States of words and mentions to the states by which mentions are paired."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.head = model.pairs

    def forward(self, words: Tensor, window: Tensor, first: Tensor, after: Tensor) -> tuple[Tensor, ...]:
        return self.head.states(words, Anchors(window, first, after))


def export(model: Model, folder: Path) -> None:
    """Write the four graphs in 32 bits into a folder; their sizes of batch, pieces, words and anchors are free.

    Beside them `facts.json` holds what decoding needs: the chains of tags, and how far the heads of anchors see.
    """
    model.eval()
    (folder / FACTS).write_text(json.dumps(_facts(model), sort_keys=True), encoding="utf-8")
    ids = torch.ones(2, 12, dtype=torch.long)
    firsts = torch.arange(1, 10).expand(2, -1)
    words = torch.zeros(2, 9, model.encoder.shape.width)
    seen = torch.ones(2, 9, dtype=torch.bool)
    anchors = (torch.tensor([0, 1, 1]), torch.tensor([1, 0, 4]), torch.tensor([3, 1, 5]))
    given = {"ids": ("batch", "pieces"), "firsts": ("batch", "words")}
    around = {"words": ("batch", "words"), "mask": ("batch", "words"), **dict.fromkeys(ANCHORS, ("anchors",))}
    _write(_Encoder(model), (ids, firsts), folder / ENCODER, given, ("words", EARLY, *TAGGED))
    _write(_Attribution(model), (words, seen, *anchors), folder / ATTRIBUTION, around, ("parts",))
    _write(_Frames(model), (words, seen, *anchors), folder / FRAMES, around, READ)
    alone = {name: sizes for name, sizes in around.items() if name != "mask"}
    _write(_Mentions(model), (words, *anchors), folder / MENTIONS, alone, PAIRED)


def shrink(folder: Path, to: Path) -> None:
    """Write the graphs of a folder again with the weights of matrices in 8 bits, one scale for each column."""
    for name in (ENCODER, ATTRIBUTION, FRAMES, MENTIONS):
        quantize_dynamic(folder / name, to / name, weight_type=QuantType.QInt8, per_channel=True)


def _facts(model: Model) -> dict[str, object]:
    heads = {name: getattr(model, name) for name in (*TAGGED, "attributions", "frames")}
    chains = {name: head.chain.table().detach().clamp(min=NEVER).tolist() for name, head in heads.items()}
    views = {name: heads[name].view for name in ("attributions", "frames")}
    reach = {name: [view.before, view.after] for name, view in views.items()}
    far = model.pairs.distance.weight.detach().squeeze(-1).tolist()
    return {"chains": chains, "reach": reach, "far": far, "spread": FACT_SPREAD}


def _write(
    graph: nn.Module,
    inputs: tuple[Tensor, ...],
    path: Path,
    axes: Mapping[str, tuple[str, ...]],
    outputs: tuple[str, ...],
) -> None:
    graph.eval()
    named = {name: dict(enumerate(sizes)) for name, sizes in axes.items()}
    torch.onnx.export(
        graph,
        inputs,
        str(path),
        input_names=list(axes),
        output_names=list(outputs),
        dynamic_axes=named,
        opset_version=OPSET,
        dynamo=False,
    )
