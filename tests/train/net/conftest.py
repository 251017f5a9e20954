"""Tests of the network are there where torch is: the dependency group `train`, which `make test` does not install."""

import importlib.util

import pytest

NEEDED = ("torch", "tokenizers")
MISSING = [name for name in NEEDED if importlib.util.find_spec(name) is None]


def pytest_ignore_collect():
    """Leave out every test here where something is missing."""
    return True if MISSING else None


@pytest.fixture(autouse=True)
def one_thread():
    """Tiny tensors are slower on several threads than on one."""
    if not MISSING:
        import torch

        torch.set_num_threads(1)
