"""The weights that ship."""

import torch

from crossclaim.train.ship import mean


def test_the_mean_of_checkpoints_is_shipped(tmp_path):
    """Each weight is the mean of the checkpoints; of one it is that one."""
    files = []
    for step, value in ((1, 1.0), (2, 4.0)):
        files.append(tmp_path / f"weights-{step}.pt")
        torch.save({"step": step, "model": {"weight": torch.tensor([value, 0.0]).half()}}, files[-1])
    assert mean(files)["weight"].tolist() == [2.5, 0.0]
    assert mean(files[:1])["weight"].tolist() == [1.0, 0.0]
