"""A BERT encoder in plain torch, so that it exports simply; parameters carry the names of the published weights."""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

NEVER = -1e4
EARLY = 2
DTYPES: Mapping[str, torch.dtype] = {"F32": torch.float32, "F16": torch.float16, "I64": torch.int64}


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of an encoder; the defaults are those of MiniLM-L6-H384."""

    words: int = 30_522
    places: int = 512
    width: int = 384
    heads: int = 12
    layers: int = 6
    inner: int = 1_536
    dropout: float = 0.1


class Encoder(nn.Module):
    """Word pieces to states: `(batch, pieces)` to `(batch, pieces, width)`."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.words, shape.width)
        self.places = nn.Embedding(shape.places, shape.width)
        self.segment = nn.Parameter(torch.zeros(shape.width))
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(shape.dropout)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))

    def forward(self, ids: Tensor, mask: Tensor | None) -> Tensor:
        """States of the pieces; `mask` is True where a piece is one, None where all are."""
        return self.both(ids, mask)[1]

    def both(self, ids: Tensor, mask: Tensor | None) -> tuple[Tensor, Tensor]:
        """The states after the first `EARLY` layers, nearer to what words mean by themselves, and after all."""
        places = torch.arange(ids.shape[1], device=ids.device)
        states: Tensor = self.dropout(self.norm(self.words(ids) + self.places(places) + self.segment))
        early = states
        for at, layer in enumerate(self.layers):
            states = layer(states, mask)
            early = states if at < EARLY else early
        return early, states


class Layer(nn.Module):
    """Attention and a feed-forward net, each added to its input and normed."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.mix = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.out_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.down_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """The states one layer on."""
        states = self.out_norm(states + self.dropout(self.out(self._attend(states, mask))))
        inner = self.down(functional.gelu(self.up(states)))
        result: Tensor = self.down_norm(states + self.dropout(inner))
        return result

    def _attend(self, states: Tensor, mask: Tensor | None) -> Tensor:
        batch, size, width = states.shape
        mixed = self.mix(states).view(batch, size, 3, self.heads, width // self.heads)
        query, key, value = mixed.permute(2, 0, 3, 1, 4).unbind(0)
        seen = attend(query, key, value, mask)
        return seen.transpose(1, 2).reshape(batch, size, width)


def attend(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    """What each place sees of the places that `mask` `(batch, size)` shows, or of all: `(batch, heads, size, part)`.

    Spelt out, its gradient takes half the time on a processor in 16 bits, and as a graph it runs without checks.
    """
    if query.device.type != "cpu":
        shown = None if mask is None else mask[:, None, None, :]
        return functional.scaled_dot_product_attention(query, key, value, attn_mask=shown)
    batch, heads, size, part = query.shape
    query, key, value = (one.reshape(batch * heads, size, part) for one in (query * part**-0.5, key, value))
    scores = torch.bmm(query, key.transpose(1, 2))
    if mask is not None:
        hidden = (~mask).to(scores.dtype)[:, None, None] * NEVER
        scores = (scores.view(batch, heads, size, size) + hidden).view(batch * heads, size, size)
    seen: Tensor = torch.bmm(scores.softmax(-1), value)
    return seen.view(batch, heads, size, part)


def load(encoder: Encoder, path: Path) -> None:
    """Fill an encoder from a `safetensors` file of published BERT weights."""
    tensors = read_tensors(path)
    state = {
        "words.weight": tensors["embeddings.word_embeddings.weight"],
        "places.weight": tensors["embeddings.position_embeddings.weight"],
        "segment": tensors["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": tensors["embeddings.LayerNorm.weight"],
        "norm.bias": tensors["embeddings.LayerNorm.bias"],
    }
    for at in range(encoder.shape.layers):
        old, new = f"encoder.layer.{at}.", f"layers.{at}."
        for kind in ("weight", "bias"):
            mixed = [tensors[f"{old}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            state[f"{new}mix.{kind}"] = torch.cat(mixed)
            state[f"{new}out.{kind}"] = tensors[f"{old}attention.output.dense.{kind}"]
            state[f"{new}out_norm.{kind}"] = tensors[f"{old}attention.output.LayerNorm.{kind}"]
            state[f"{new}up.{kind}"] = tensors[f"{old}intermediate.dense.{kind}"]
            state[f"{new}down.{kind}"] = tensors[f"{old}output.dense.{kind}"]
            state[f"{new}down_norm.{kind}"] = tensors[f"{old}output.LayerNorm.{kind}"]
    encoder.load_state_dict(state)


def read_tensors(path: Path) -> dict[str, Tensor]:
    """The tensors of a `safetensors` file: a length, a JSON table of names, types, shapes and places, the bytes."""
    data = path.read_bytes()
    (size,) = struct.unpack("<Q", data[:8])
    table = json.loads(data[8 : 8 + size])
    table.pop("__metadata__", None)
    body = bytearray(data[8 + size :])
    found = {}
    for name, row in table.items():
        start, end = row["data_offsets"]
        kind = DTYPES[row["dtype"]]
        found[name] = torch.frombuffer(body, dtype=kind, count=(end - start) // kind.itemsize, offset=start).view(
            row["shape"]
        )
    return found
