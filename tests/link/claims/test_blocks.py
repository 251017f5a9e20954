"""Blocks: who is compared with whom."""

from unittest.mock import patch

import numpy as np

from crossclaim.link.claims import blocks, candidates, changed, still_share


def pairs(keys, only=None):
    """The pairs of rows that are compared."""
    left, right = candidates(keys, only)
    return list(zip(left.tolist(), right.tolist(), strict=True))


def test_who_shares_a_key_is_compared_once():
    """However many keys they share."""
    assert pairs([(1, 2), (1, 2), (3,), (2,)]) == [(0, 1), (0, 3), (1, 3)]


def test_only_some_rows_may_be_asked_for():
    """Each with all that share a block with it."""
    assert pairs([(1,), (1,), (1,)], np.array([2])) == [(0, 2), (1, 2)]


def test_a_block_that_is_too_large_says_nothing():
    """Another key of the same statements does."""
    with patch.object(blocks, "LARGEST", 2):
        assert pairs([(1, 7), (1, 7), (1,)]) == [(0, 1)]


def test_a_block_that_outgrows_the_limit_puts_its_links_in_doubt():
    """They stand where another block holds both."""
    keys = [(1, 7), (1, 7), (1,), (1,)]
    with patch.object(blocks, "LARGEST", 3):
        change = changed(keys, np.array([3]))
        assert change.anew.tolist() == [3]
        assert change.doubtful.tolist() == [0, 1, 2, 3]
        assert still_share(keys, [0, 0], [1, 2]) == [True, False]


def test_a_block_that_shrinks_is_compared_anew():
    """Where what went had kept it above the limit."""
    with patch.object(blocks, "LARGEST", 2):
        change = changed([(1,), (1,)], np.array([], np.int64), [(1,)])
    assert change.anew.tolist() == [0, 1]


def test_nothing_has_no_pairs():
    """Neither an empty case nor statements without keys."""
    assert pairs([]) == pairs([(), ()]) == []
    assert changed([], np.array([], np.int64)).anew.tolist() == []
