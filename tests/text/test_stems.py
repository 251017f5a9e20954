"""Words as keys to compare by."""

import pytest

from crossclaim.text.stems import chief, irregulars, kin, root, stem


@pytest.mark.parametrize(
    "words",
    [
        "check checks checked checking Checked",
        "kill kills killed killing",
        "release releases released releasing",
        "agree agrees agreed agreeing",
        "die dies died dying",
        "flee flees fled fleeing",
        "carry carries carried carrying",
        "control controls controlled controlling",
        "go goes went gone going",
        "pass passes passed passing",
        "city cities city's",
    ],
)
def test_forms_of_a_word_have_one_stem(words):
    """Inflection, irregular or not, capitals and a possessive make no difference."""
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "words",
    ["die death dead", "resign resignation resigned", "explode explosions", "organise organization", "seize seizures"],
)
def test_words_of_one_root_have_one_key(words):
    """Nouns made of a verb are with the verb, in either spelling."""
    assert len({root(word) for word in words.split()}) == 1


def test_different_words_stay_apart():
    """Endings that only look like inflection stay."""
    words = ["this", "news", "need", "seed", "king", "thing", "bus", "pass", "bomb", "die", "do", "dead", "shout"]
    assert len({stem(word) for word in words}) == len(words)


def test_the_chief_word_carries_the_predicate():
    """Particles and helping words carry nothing; of a compound the last word does."""
    assert chief(["checked", "into"]) == "checked"
    assert chief(["was", "arrested"]) == "arrested"
    assert chief(["double", "murder"]) == "murder"
    assert chief(["up"]) == "up"
    assert chief([]) == ""


def test_kin_share_a_group():
    """Words and phrases that stand for one another share a group, in any form; others share none."""
    assert kin(["gunned", "down"]) & kin(["murders"])
    assert kin(["earthquake"]) & kin(["tremors"])
    assert not kin(["resigned"]) & kin(["murder"])
    assert kin(["qwrtz"]) == frozenset()


def test_an_endless_word_is_its_own_stem():
    """What is longer than any word is left alone."""
    assert stem("e" * 100_000) == "e" * 100_000


def test_irregular_verbs_have_two_forms():
    """The table gives past and participle."""
    assert irregulars()["take"] == ("took", "taken")
