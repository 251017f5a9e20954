"""The search for bytes that break the reader."""

import pytest
from fuzz import read as fuzzing
from fuzz.seeds import SEEDS


def test_a_short_search_finds_nothing():
    """Some seconds of damaged files break no promise."""
    assert fuzzing.search(4.0, seed=7) > 20


def test_every_seed_is_read(tmp_path):
    """The search starts from files that are whole: each gives at least one document."""
    assert all(fuzzing.try_file(tmp_path, "a", seed) for seed in SEEDS)


def test_a_broken_promise_is_seen(tmp_path, monkeypatch):
    """Where finding says nothing of a file the search stops."""
    monkeypatch.setattr(fuzzing, "find", lambda *_: iter(()))
    with pytest.raises(fuzzing.BrokenPromiseError):
        fuzzing.try_file(tmp_path, "a.txt", b"words")
