"""Which documents tell one story."""

import numpy as np
import pytest

from crossclaim.link.events.stories import (
    average_groups,
    content_words,
    document_likeness,
    names_of,
    nearest,
    stories,
)

TEXTS = {
    "a": "Miners of Harun struck over pay. The Harun mine closed for a week.",
    "b": "Harun miners went on strike over their pay, and the mine stood still.",
    "c": "A ferry sank off Port Selim in a storm. Forty passengers of the ferry were saved.",
    "d": "Forty passengers were saved when the Port Selim ferry went down in the storm.",
}


def test_documents_of_one_story_are_together():
    """Two reports of a strike and two of a shipwreck are two stories."""
    found = stories(TEXTS)
    assert found["a"] == found["b"] != found["c"] == found["d"]


def test_the_order_of_documents_makes_no_difference():
    """Stories are the same however the documents are ordered."""
    assert stories(dict(reversed(TEXTS.items()))) == stories(TEXTS)


def test_documents_are_alike_in_every_way_from_nothing_to_one():
    """Each way to compare gives each document with itself 1 at most, and never less than 0 but for themes."""
    for name, table in document_likeness(list(TEXTS.values())).items():
        assert table.shape == (4, 4)
        assert table == pytest.approx(table.T)
        assert table.max() <= 1 + 1e-9, name


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["one two"], ["Same words here"] * 3])
def test_little_or_no_text_is_no_trouble(texts):
    """Empty texts, one text and texts that are all the same have finite likeness."""
    for table in document_likeness(texts).values():
        assert table.shape == (len(texts), len(texts))
        assert np.isfinite(table).all()
    assert len(stories({str(at): text for at, text in enumerate(texts)})) == len(texts)


def test_names_are_what_is_written_with_a_capital():
    """A word that begins a sentence once and stands small elsewhere is no name."""
    assert names_of(["Miners of Harun struck. Harun miners and other miners"]) == {"harun"}


def test_content_words_leave_out_the_rest():
    """Words of grammar go, endings too."""
    assert content_words("The miners of Harun were striking") == ["miner", "harun", "strik"]


def test_groups_are_joined_by_their_average():
    """A chain is cut where the mean with all of a group is too low."""
    alike = np.array([[1, 0.9, 0.1], [0.9, 1, 0.6], [0.1, 0.6, 1]])
    assert average_groups(alike, 0.5) == [[0, 1], [2]]
    assert average_groups(alike, 0.3) == [[0, 1, 2]]
    assert average_groups(np.zeros((0, 0)), 0.5) == []


def test_the_nearest_of_both_is_nearest():
    """A neighbour counts for less the more others stand between, from either side."""
    found = nearest(np.array([[1, 0.9, 0.2], [0.9, 1, 0.3], [0.2, 0.3, 1]]))
    assert found[0, 0] == 1
    assert found[0, 1] > found[1, 2]
    assert found == pytest.approx(found.T)
