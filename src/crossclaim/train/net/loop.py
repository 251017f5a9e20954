"""The training loop: warm-up, decay by layer, checkpoints that a killed run goes on from."""

import json
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from crossclaim.train.net.batch import collate
from crossclaim.train.net.model import Model
from crossclaim.train.recipe import WEIGHTS, Recipe
from crossclaim.train.sampling import Sampler

LATEST = "latest.pt"
LATE = 0.8
"""The share of a run after which weights are kept for their mean."""
PLAIN = ("bias", "norm", "segment")


@dataclass(frozen=True, slots=True)
class Run:
    """Where a run writes and how often: steps between log lines and between checkpoints."""

    folder: Path
    device: torch.device
    log_every: int = 50
    save_every: int = 500
    is_half: bool = False


def train(
    model: Model, sampler: Sampler, recipe: Recipe, run: Run, *, resume: bool, say: Callable[[str], None]
) -> None:
    """Take the steps of a recipe; checkpoints and `log.jsonl` go into the run's folder."""
    optimiser = torch.optim.AdamW(groups(model, recipe), betas=(0.9, 0.98), eps=1e-6, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: slope(step, recipe))
    done = _restore(run, model, optimiser, schedule) if resume else 0
    sampler.skip(done)
    model.train()
    log = _Log(run, say)
    for step, (name, rows) in zip(range(done + 1, recipe.steps + 1), sampler, strict=False):
        torch.manual_seed(recipe.seed * 1_000_003 + step)
        with torch.autocast(run.device.type, dtype=torch.bfloat16, enabled=run.is_half):
            losses = model.losses(collate(rows, run.device))
        total = sum((WEIGHTS[key] * loss for key, loss in losses.items()), torch.zeros((), device=run.device))
        optimiser.zero_grad()
        if total.requires_grad:
            torch.autograd.backward(total)
            nn.utils.clip_grad_norm_(model.parameters(), recipe.clip)
            optimiser.step()
        schedule.step()
        log.add(step, name, losses)
        if step % run.save_every == 0 or step == recipe.steps:
            save(run.folder, step, model, optimiser, schedule, recipe)


def groups(model: Model, recipe: Recipe) -> list[dict[str, object]]:
    """The parameters with their rates: heads fastest, the encoder's layers slower the lower they are."""
    found: dict[tuple[float, float], list[nn.Parameter]] = defaultdict(list)
    for name, value in model.named_parameters():
        fade = 0.0 if any(part in name for part in PLAIN) or value.ndim < 2 else recipe.weight_decay
        found[_rate(name, model, recipe), fade].append(value)
    return [
        {"params": values, "lr": rate, "weight_decay": fade}
        for (rate, fade), values in sorted(found.items(), key=lambda one: one[0])
    ]


def _rate(name: str, model: Model, recipe: Recipe) -> float:
    if not name.startswith("encoder."):
        return recipe.head_rate
    top = model.encoder.shape.layers
    depth = top - int(name.split(".")[2]) - 1 if name.startswith("encoder.layers.") else top
    return float(recipe.rate * recipe.decay**depth)


def slope(step: int, recipe: Recipe) -> float:
    """The share of the full rate at a step: up in a straight line, then down in one to a twentieth."""
    warm = max(1, int(recipe.warm * recipe.steps))
    if step < warm:
        return (step + 1) / warm
    return max(0.05, (recipe.steps - step) / max(1, recipe.steps - warm))


def save(
    folder: Path,
    step: int,
    model: Model,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
    recipe: Recipe,
) -> None:
    """Write the latest checkpoint whole or not at all, and the weights of this step beside it.

    Those of the last part of a run are kept, each under its step, for `ship` to take their mean.
    """
    state = {
        "step": step,
        "recipe": asdict(recipe),
        "model": model.state_dict(),
        "optimiser": optimiser.state_dict(),
        "schedule": schedule.state_dict(),
    }
    fresh = folder / f"{LATEST}.part"
    torch.save(state, fresh)
    fresh.replace(folder / LATEST)
    name = f"weights-{step:06d}.pt" if step >= LATE * recipe.steps else "weights.pt"
    torch.save({"step": step, "model": _halved(model)}, folder / f"{name}.part")
    (folder / f"{name}.part").replace(folder / name)


def _halved(model: Model) -> dict[str, Tensor]:
    """The weights in 16 bits: half the size, exact to a thousandth."""
    return {name: value.half() for name, value in model.state_dict().items()}


def _restore(
    run: Run, model: Model, optimiser: torch.optim.Optimizer, schedule: torch.optim.lr_scheduler.LRScheduler
) -> int:
    path = run.folder / LATEST
    if not path.is_file():
        return 0
    state = torch.load(path, map_location=run.device, weights_only=True)
    model.load_state_dict(state["model"])
    optimiser.load_state_dict(state["optimiser"])
    schedule.load_state_dict(state["schedule"])
    return int(state["step"])


class _Log:
    """Means of losses, said and written every so many steps."""

    def __init__(self, run: Run, say: Callable[[str], None]) -> None:
        self.run, self.say = run, say
        self.sums: dict[str, list[float]] = defaultdict(list)
        self.began = time.monotonic()

    def add(self, step: int, name: str, losses: Mapping[str, Tensor]) -> None:
        for key, loss in losses.items():
            self.sums[f"{name}.{key}"].append(float(loss.detach()))
        if step % self.run.log_every:
            return
        means = {key: round(sum(values) / len(values), 4) for key, values in sorted(self.sums.items())}
        row = {"step": step, "seconds": round(time.monotonic() - self.began, 1), **means}
        with (self.run.folder / "log.jsonl").open("a", encoding="utf-8") as out:
            out.write(json.dumps(row) + "\n")
        self.say(json.dumps(row))
        self.sums.clear()
