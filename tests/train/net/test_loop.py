"""The training loop."""

import json
from dataclasses import replace

import pytest
import torch
from tests.train.net.building import SHAPE, full

from crossclaim.train.net.loop import LATEST, Run, groups, slope, train
from crossclaim.train.net.model import Model
from crossclaim.train.recipe import Recipe
from crossclaim.train.sampling import Sampler

RECIPE = Recipe(steps=12, pieces=20, rate=1e-3, head_rate=1e-2, warm=0.2)


def run(folder, recipe=RECIPE, *, resume=False, stop=None):
    def say(line):
        if stop and json.loads(line)["step"] >= stop:
            raise KeyboardInterrupt

    torch.manual_seed(0)
    model = Model(SHAPE, dropout=0.1)
    sampler = Sampler({"made": [full(at) for at in range(5)]}, {"made": 1.0}, pieces=recipe.pieces, seed=1)
    folder.mkdir(exist_ok=True)
    where = Run(folder, torch.device("cpu"), log_every=4, save_every=6)
    train(model, sampler, recipe, where, resume=resume, say=say)
    return model


def test_training_learns(tmp_path):
    """On a handful of windows the losses fall."""
    run(tmp_path / "a", replace(RECIPE, steps=40))
    rows = [json.loads(line) for line in (tmp_path / "a" / "log.jsonl").read_text().splitlines()]
    assert rows[-1]["made.cues"] < rows[0]["made.cues"]
    assert rows[-1]["made.parts"] < rows[0]["made.parts"]


def test_a_run_that_goes_on_ends_where_it_would_have_ended(tmp_path):
    """Killed after its first checkpoint and resumed, a run leaves the weights of one that was never stopped."""
    whole = run(tmp_path / "whole").state_dict()
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path / "cut", stop=8)
    assert torch.load(tmp_path / "cut" / LATEST, weights_only=True)["step"] == 6
    again = run(tmp_path / "cut", resume=True).state_dict()
    assert all(torch.equal(whole[name], again[name]) for name in whole)


@pytest.mark.parametrize(("step", "share"), [(0, 0.5), (1, 1.0), (2, 1.0), (7, 0.5), (12, 0.05)])
def test_the_rate_rises_and_falls(step, share):
    """Up in a straight line, down in one, never to nothing."""
    assert slope(step, RECIPE) == pytest.approx(share, abs=0.01)


def test_lower_layers_learn_more_slowly():
    """Heads have the highest rate; embeddings the lowest; every parameter is learnt once."""
    model = Model(SHAPE)
    found = groups(model, RECIPE)
    rates = sorted({group["lr"] for group in found})
    assert rates == pytest.approx([1e-3 * 0.81, 1e-3 * 0.9, 1e-3, 1e-2])
    assert sum(len(group["params"]) for group in found) == len(list(model.parameters()))
