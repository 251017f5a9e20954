"""What sets mentions apart within one piece of news."""

import numpy as np
import pytest

from crossclaim.link.events.apart import LEAD, News, telling, within
from crossclaim.link.events.comparisons import Scene, compare
from crossclaim.link.events.mention import Mention

TEXTS = {
    "a": "Police in Harun arrested Rafik . The arrest of Rafik was the second of the club .",
    "b": "Harun police arrested Rafik on Monday .",
    "c": "Police in Harun arrested Osman . Osman plays for the club .",
    "d": "Osman was arrested in Harun .",
}
MENTIONS = [
    Mention("1", "a", 0, ("arrested",), ("Police", "in", "Harun"), ("Rafik",)),
    Mention("2", "b", 0, ("arrested",), ("Harun", "police"), ("Rafik", "on", "Monday")),
    Mention("3", "c", 0, ("arrested",), ("Police", "in", "Harun"), ("Osman",)),
    Mention("4", "d", 0, ("arrested",), ("Osman", "was"), ("in", "Harun")),
    Mention("5", "a", 1, ("arrest",), ("The",), ("of", "Rafik", "was", "the", "second")),
]


@pytest.fixture
def compared():
    return within(News(MENTIONS, TEXTS, frozenset({"harun", "rafik", "osman", "monday"})))


def test_what_all_documents_say_tells_none_apart():
    """A word of two documents in four weighs more than one of all; a word of one alone says of no other."""
    weights = telling([["club", "harun"], ["club", "harun"], ["harun"], ["harun", "rafik"]])
    assert weights["club"] > weights["harun"]
    assert weights["rafik"] == 0


def test_rare_names_say_which_of_like_documents_go_together(compared):
    """Reports on the arrest of one are nearer to one another than to those on the arrest of another."""
    names = compared["telling names of the documents"]
    assert names[0, 1] > names[0, 2]
    assert names[2, 3] > names[1, 3]


def test_names_beside_predicates_are_the_same_or_others(compared):
    """After the predicate Rafik is Rafik, and Osman is another; a side without a name is neither."""
    assert (compared["same name after"][0, 1], compared["other name after"][0, 1]) == (1, 0)
    assert (compared["same name after"][0, 2], compared["other name after"][0, 2]) == (0, 1)
    assert compared["same name before"][0, 4] == compared["other name before"][0, 4] == 0
    assert compared["names beside"][0, 1] == 2


def test_how_many_documents_have_a_predicate(compared):
    """Arrests are in all four documents, twice in one of them."""
    assert compared["documents with the rarer predicate"] == pytest.approx(np.ones((5, 5)))
    assert compared["most often in one document"][0, 1] == 2
    assert compared["most often in one document"][1, 2] == 1


def test_only_the_opening_of_a_text_is_its_opening():
    """What stands far below says nothing of how texts open."""
    below = {name: f"{text} {'and so on ' * LEAD}" for name, text in TEXTS.items()}
    with_ends = {name: f"{text} ferry" if name in "ac" else text for name, text in below.items()}
    one, other = (within(News(MENTIONS, texts, frozenset())) for texts in (below, with_ends))
    key = "telling words of their openings"
    assert one[key] == pytest.approx(other[key])
    assert not np.allclose(one["telling words of the documents"], other["telling words of the documents"])


def test_mentions_of_different_news_have_nothing_within():
    """A shipwreck elsewhere is compared with no arrest."""
    texts = {**TEXTS, "e": "A ferry sank off Port Selim in a storm ."}
    sank = Mention("6", "e", 0, ("sank",), ("A", "ferry"), ("off", "Port", "Selim"))
    found = compare(Scene([*MENTIONS, sank], texts))["documents of the news"]
    assert found[5].tolist() == [0] * 6
    assert found[0, 1] == pytest.approx(np.log(4))
