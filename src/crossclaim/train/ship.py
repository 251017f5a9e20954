"""Writes what training left as the weights that the package reads: python -m crossclaim.train.ship WEIGHTS.pt..."""

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from crossclaim.nlp.graphs import FACTS, TOKENIZER
from crossclaim.nlp.network import WEIGHTS
from crossclaim.train import base
from crossclaim.train.net.encoder import Shape
from crossclaim.train.net.export import export, shrink
from crossclaim.train.net.model import Model


def main(argv: Sequence[str] | None = None) -> None:
    """Write the graphs in 8 bits (or 32), the chains of tags and the tokenizer into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, nargs="+", help="what training left; of several files their mean")
    parser.add_argument("--to", type=Path, default=WEIGHTS, help="the package's own folder where left out")
    parser.add_argument("--full", action="store_true", help="in 32 bits, to measure what 8 bits cost")
    args = parser.parse_args(argv)
    args.to.mkdir(parents=True, exist_ok=True)
    model = Model(Shape())
    model.load_state_dict(mean(args.weights))
    if args.full:
        export(model, args.to)
    else:
        with tempfile.TemporaryDirectory() as scratch:
            export(model, Path(scratch))
            shrink(Path(scratch), args.to)
            shutil.copyfile(Path(scratch) / FACTS, args.to / FACTS)
    shutil.copyfile(base.folder() / TOKENIZER, args.to / TOKENIZER)


def mean(files: Sequence[Path]) -> dict[str, Tensor]:
    """The mean of the weights of several checkpoints of one run, in 16 bits as they are; it reads better than the last.

    Izmailov et al. 2018, "Averaging Weights Leads to Wider Optima and Better Generalization".
    """
    states = [torch.load(file, map_location="cpu", weights_only=True)["model"] for file in files]
    return {name: torch.stack([state[name].float() for state in states]).mean(0).half() for name in states[0]}


if __name__ == "__main__":
    main()
