"""What a mention points back to."""

import numpy as np

from crossclaim.nlp.links import KEPT, Spoken, linked

FAR = np.zeros(17, dtype=np.float32)


def spoken(count):
    words = [(2 * at, 2 * at + 1) for at in range(count)]
    return Spoken(words, [(10 * first, 10 * after) for first, after in words])


def states(prior):
    """States that say nothing of pairs, so that what is scored is how good each earlier mention is in itself."""
    nothing = np.zeros((len(prior), 4), dtype=np.float32)
    return {"states": nothing, "later": nothing, "prior": np.array(prior, dtype=np.float32)}


def test_a_mention_points_only_back_and_to_the_best_first():
    """Later mentions are never pointed to, however well they score; the first points nowhere."""
    found = linked(spoken(3), states([1, 2, 9]), FAR, range(100))
    assert {at: [(link.earlier, link.score) for link in links] for at, links in found.items()} == {
        (20, 30): [((0, 10), 1.0)],
        (40, 50): [((20, 30), 2.0), ((0, 10), 1.0)],
    }


def test_of_equals_the_first_comes_first():
    """Equal scores stay in the order of the text, and no more than a few are kept."""
    found = linked(spoken(KEPT + 3), states([0] * (KEPT + 3)), FAR, range(100))
    last = max(found)
    assert [link.earlier for link in found[last]] == spoken(KEPT).characters


def test_what_is_not_at_home_points_nowhere():
    """A mention before the words that are decided here is pointed to, and itself decided elsewhere."""
    found = linked(spoken(3), states([0, 0, 0]), FAR, range(4, 6))
    assert list(found) == [(40, 50)]
