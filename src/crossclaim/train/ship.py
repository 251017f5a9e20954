"""Writes what training left as the weights that the package reads: python -m crossclaim.train.ship WEIGHTS.pt."""

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch

from crossclaim.nlp.graphs import FACTS, TOKENIZER
from crossclaim.nlp.network import WEIGHTS
from crossclaim.train import base
from crossclaim.train.net.encoder import Shape
from crossclaim.train.net.export import export, shrink
from crossclaim.train.net.model import Model


def main(argv: Sequence[str] | None = None) -> None:
    """Write the graphs in 8 bits (or 32), the chains of tags and the tokenizer into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="what training left: weights.pt")
    parser.add_argument("--to", type=Path, default=WEIGHTS, help="the package's own folder where left out")
    parser.add_argument("--full", action="store_true", help="in 32 bits, to measure what 8 bits cost")
    args = parser.parse_args(argv)
    args.to.mkdir(parents=True, exist_ok=True)
    model = Model(Shape())
    model.load_state_dict(torch.load(args.weights, map_location="cpu", weights_only=True)["model"])
    if args.full:
        export(model, args.to)
    else:
        with tempfile.TemporaryDirectory() as scratch:
            export(model, Path(scratch))
            shrink(Path(scratch), args.to)
            shutil.copyfile(Path(scratch) / FACTS, args.to / FACTS)
    shutil.copyfile(base.folder() / TOKENIZER, args.to / TOKENIZER)


if __name__ == "__main__":
    main()
