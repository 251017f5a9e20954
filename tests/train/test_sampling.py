"""Which windows each step learns from."""

from itertools import islice

from crossclaim.nlp.windows import Window
from crossclaim.train.features import Piece
from crossclaim.train.sampling import Sampler


def rows(name, sizes):
    return [Piece(name, str(at), Window(0, 1, 0, 1), ((0, 1),), (5,) * size, (0,)) for at, size in enumerate(sizes)]


def sampler(seed=3):
    sets = {"a": rows("a", [4, 9, 2, 7, 7]), "b": rows("b", [3, 3, 30]), "none": []}
    return Sampler(sets, {"a": 0.5, "b": 0.5, "none": 1.0}, pieces=20, seed=seed)


def names(batches):
    return [(name, [row.doc for row in batch]) for name, batch in batches]


def test_the_same_seed_gives_the_same_batches():
    """And another seed others."""
    assert names(islice(sampler(), 30)) == names(islice(sampler(), 30)) != names(islice(sampler(4), 30))


def test_a_run_that_goes_on_finds_its_place():
    """Skipping some steps gives what the steps after them gave."""
    later = sampler()
    later.skip(7)
    assert names(islice(sampler(), 7, 20)) == names(islice(later, 13))


def test_batches_are_of_one_set_and_within_their_size():
    """Padding counts; a window that is larger than a batch stands alone; empty sets are never drawn."""
    for name, batch in islice(sampler(), 40):
        assert {row.set for row in batch} == {name}
        assert len(batch) == 1 or len(batch) * max(len(row.ids) for row in batch) <= 20


def test_every_window_comes_once_a_round():
    """No window is passed over."""
    seen = [row.doc for name, batch in islice(sampler(), 60) if name == "a" for row in batch]
    assert sorted(seen[:5]) == ["0", "1", "2", "3", "4"]
