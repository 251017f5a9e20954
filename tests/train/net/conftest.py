"""Tests of the network are skipped where torch is not installed."""

import importlib.util

import pytest

NEEDED = ("torch", "tokenizers")
MISSING = [name for name in NEEDED if importlib.util.find_spec(name) is None]


def pytest_ignore_collect(collection_path):
    """Leave out every test here where something is missing; `test_needs.py` says so once."""
    return True if MISSING and collection_path.name not in ("test_needs.py", "net", "conftest.py") else None


@pytest.fixture
def missing():
    return MISSING


@pytest.fixture(autouse=True)
def one_thread():
    """Tiny tensors are slower on several threads than on one."""
    if not MISSING:
        import torch

        torch.set_num_threads(1)
