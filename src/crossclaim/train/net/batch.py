"""Batches: windows padded to one length, and the stretches in them that heads are conditioned on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from crossclaim.nlp.words import CLS, PAD, SEP
from crossclaim.train.features import UNKNOWN, Anchored, Piece


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows as tensors: pieces `(windows, pieces)`, the first piece of each word `(windows, words)`, and masks."""

    rows: tuple[Piece, ...]
    ids: Tensor
    mask: Tensor
    firsts: Tensor
    words: Tensor


@dataclass(frozen=True, slots=True)
class Anchors:
    """Stretches of words of a batch: window, first word and word after, each `(stretches,)`."""

    window: Tensor
    first: Tensor
    after: Tensor

    def __len__(self) -> int:
        return len(self.window)


def collate(rows: Sequence[Piece], device: torch.device) -> Batch:
    """The windows as one batch on a device."""
    longest = max(len(row.ids) for row in rows) + 2
    most = max(len(row.starts) for row in rows)
    ids = [[CLS, *row.ids, SEP] + [PAD] * (longest - 2 - len(row.ids)) for row in rows]
    firsts = [[1 + one for one in row.starts] + [0] * (most - len(row.starts)) for row in rows]
    lengths = torch.tensor([len(row.ids) + 2 for row in rows])
    counts = torch.tensor([len(row.starts) for row in rows])
    return Batch(
        tuple(rows),
        torch.tensor(ids).to(device),
        (torch.arange(longest) < lengths[:, None]).to(device),
        torch.tensor(firsts).to(device),
        (torch.arange(most) < counts[:, None]).to(device),
    )


def padded(rows: Iterable[Sequence[int]], width: int, device: torch.device) -> Tensor:
    """Targets of rows as one tensor `(rows, width)`, `UNKNOWN` where a row has ended."""
    return torch.tensor([[*row, *[UNKNOWN] * (width - len(row))] for row in rows]).to(device)


def anchors(found: Sequence[tuple[int, Anchored]], device: torch.device) -> Anchors:
    """Stretches, each with the number of its window, as tensors."""
    table = torch.tensor([(window, one.first, one.after) for window, one in found]).view(-1, 3).to(device)
    return Anchors(table[:, 0], table[:, 1], table[:, 2])
