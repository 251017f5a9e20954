"""Trains the reader: python -m crossclaim.train --data FOLDER [--device cuda] [--steps N] [--resume]."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import torch

from crossclaim.nlp.words import Pieces
from crossclaim.train import base
from crossclaim.train.corpora.example import Example
from crossclaim.train.corpora.swap import swapped
from crossclaim.train.features import Piece, pieces
from crossclaim.train.net.encoder import Shape, load
from crossclaim.train.net.loop import Run, train
from crossclaim.train.net.model import Model
from crossclaim.train.recipe import PARTS, Part, Recipe
from crossclaim.train.sampling import Sampler

SHORT = 80
"""Word pieces of the windows that stand for short texts."""


def main(argv: Sequence[str] | None = None) -> None:
    """Read the sets, train, leave checkpoints and a log in the folder of the run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of sets")
    parser.add_argument(
        "--base", type=Path, help="a folder with the encoder to start from; the package's where left out"
    )
    parser.add_argument("--out", type=Path, default=Path.home() / ".cache" / "crossclaim" / "train")
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument("--threads", type=int, default=0, help="of the processor; 0 leaves the choice to torch")
    parser.add_argument(
        "--full", action="store_true", help="compute in 32 bits throughout, not in bfloat16 where it does"
    )
    parser.add_argument("--resume", action="store_true", help="go on from the latest checkpoint of the folder")
    parser.add_argument(
        "--start", type=Path, help="weights of an earlier run to start from, instead of the encoder's alone"
    )
    parser.add_argument("--parts", nargs="*", choices=[one.name for one in PARTS], help="only these sets")
    parser.add_argument("--save-every", type=int, default=500, help="steps between checkpoints")
    for name, kind in (("steps", int), ("pieces", int), ("rate", float), ("head-rate", float), ("seed", int)):
        parser.add_argument(f"--{name}", type=kind, help="as the recipe says where left out")
    args = parser.parse_args(argv)
    given = {name: getattr(args, name) for name in ("steps", "pieces", "rate", "head_rate", "seed")}
    recipe = replace(Recipe(), **{name: value for name, value in given.items() if value is not None})
    if args.threads:
        torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)  # chances next to nothing would make the chains four times as slow
    torch.manual_seed(recipe.seed)
    model = Model(Shape())
    start = args.base or base.folder()
    load(model.encoder, start / "model.safetensors")
    if args.start:
        model.load_state_dict(torch.load(args.start, map_location="cpu", weights_only=True)["model"])
    args.out.mkdir(parents=True, exist_ok=True)
    run = Run(args.out, torch.device(args.device), save_every=args.save_every, is_half=not args.full)
    sampler = sample(args.data, Pieces.load(start / "tokenizer.json"), recipe, args.parts)
    train(model.to(run.device), sampler, recipe, run, resume=args.resume, say=say)


def sample(data: Path, cutter: Pieces, recipe: Recipe, names: Sequence[str] | None) -> Sampler:
    """The sampler over all sets, or over those named; says how many windows each has."""
    sets: dict[str, list[Piece]] = {}
    for part in PARTS:
        if names is None or part.name in names:
            sets[part.name] = [
                piece for example in part.read(data) for piece in cut(example, part, cutter, recipe.seed)
            ]
            say(f"{part.name}: {len(sets[part.name])} windows")
    return Sampler(sets, {part.name: part.share for part in PARTS}, pieces=recipe.pieces, seed=recipe.seed)


def cut(example: Example, part: Part, cutter: Pieces, seed: int) -> Iterator[Piece]:
    """The windows of an example of a set: as it is, with other names, and in pieces of a few sentences."""
    dice = Random(f"{seed}-{example.doc}")  # noqa: S311 drawing names, not secrets
    versions = [example, *(swapped(example, dice) for _ in range(part.swaps))]
    for version in versions:
        yield from pieces(version, cutter)
    if part.short:
        for version in versions[-2:]:
            yield from pieces(version, cutter, size=SHORT, overlap=SHORT // 8)


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201 a command prints how it goes


if __name__ == "__main__":
    main()
