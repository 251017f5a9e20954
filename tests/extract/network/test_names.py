"""Whom words stand for."""

import pytest

TEXT = (
    "Hezbollah and the Syrian army met in Damascus. Its fighters left the town, and the group thanked Bashar al-Assad. "
    "He praised them. More than 60 civilians were there, and the militants of Jabhat al-Nusra, and a man called Rami."
)


@pytest.fixture
def made(script):
    return script(TEXT)


def name(made, words, speaker="", number=1):
    return made.names().name(*made.at(words, number), speaker)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Hezbollah", "Hezbollah"),
        ("the Syrian army", "Syrian Army"),
        ("the militants of Jabhat al-Nusra", "Jabhat al-Nusra"),
        ("a man called Rami", "man called Rami"),
        ("More than 60 civilians", "civilians"),
    ],
)
def test_a_known_name_in_the_words_is_the_name_and_else_the_words_are(made, words, wanted):
    """The name that the head of the phrase belongs to; without one the words, less their article."""
    assert name(made, words) == wanted


def test_words_keep_letters_that_look_like_an_article(made):
    """Only an article at the beginning goes: `than` stays."""
    assert made.names().party(*made.at("More than 60 civilians")).span.quote == "More than 60 civilians"


def test_a_pronoun_is_whom_it_points_back_to(made):
    """Also by way of another mention that points back."""
    made.points("Its", "Hezbollah").points("the group", "Its")
    assert name(made, "Its") == "Hezbollah"
    assert name(made, "the group") == "Hezbollah"


def test_a_pronoun_takes_the_next_best_where_the_best_cannot_be_meant(made):
    """`He` is no army, `them` no single person."""
    made.points("He", "Hezbollah", 3.0).points("He", "Bashar al-Assad", 1.0)
    made.points("them", "Bashar al-Assad", 3.0).points("them", "the Syrian army", 1.0)
    assert name(made, "He") == "Bashar al-Assad"
    assert name(made, "them") == "Syrian Army"


def test_a_description_points_back_only_where_that_is_likely(made):
    """A link below 0 says: rather nothing."""
    made.points("the group", "Hezbollah", -1.0)
    assert name(made, "the group") == "group"


def test_links_that_run_in_a_circle_end(made):
    """A reading can hold nonsense; what is left is who stands near."""
    made.points("Its", "the group").points("the group", "Its")
    assert name(made, "Its") == "Hezbollah"


def test_we_is_the_body_of_whoever_speaks(script):
    """Of a known person by what is known, else by what the text says; without a speaker of the text itself."""
    made = script("Rami Tello, a spokesman for Hezbollah, said we won. Turkey said our men left.")
    made.states("spokesman", "MEMBER", agent="Rami Tello", recipient="Hezbollah")
    made.states("left", "RETREAT", agent="Turkey")
    assert name(made, "we", "Rami Tello") == "Hezbollah"
    assert name(made, "our", "") == "Turkey"


def test_a_bare_army_is_that_of_the_state_of_which_the_text_speaks(script):
    """`the army` in a text on Lebanon."""
    made = script("Lebanon is at war. Beirut in Lebanon is calm, the army said.")
    assert name(made, "the army") == "Lebanese Army"


def test_what_takes_no_part_is_pointed_to_by_nobody(script):
    """An army does not point back to a statement; the next best is taken."""
    made = script("Hezbollah and its allies read out a statement. It shelled the town.")
    made.points("It", "a statement", 4.0).points("It", "Hezbollah", 1.0)
    assert name(made, "It") == "Hezbollah"


def test_a_bare_noun_is_whoever_was_named_with_it(script):
    """`the army` after `the Lebanese army` is that army, though the text speaks more of another state."""
    made = script("Syria, Syria and Syria. The Lebanese army left. Then the army rested.")
    assert made.names().name(*made.at("the army")) == "Lebanese Army"


def test_the_state_is_no_pronoun(script):
    """`US` is the United States; where all is in capitals it may be `us`."""
    made = script("The US left. They told us.")
    assert made.names().name(*made.at("US")) == "United States"
    assert not made.names().is_first_person(*made.at("US"))
    assert made.names().is_first_person(*made.at("us"))
    loud = script("THEY TOLD US.")
    assert loud.names().is_first_person(*loud.at("US"))


def test_a_noun_of_two_actors_tells_neither(script):
    """`the army` after two armies is left to the links."""
    made = script("The Lebanese army left. The Syrian army came. Then the army rested.")
    made.points("the army", "The Lebanese army")
    assert made.names().name(*made.at("the army")) == "Lebanese Army"


def test_a_noun_keeps_what_tells_it_apart(script):
    """`hospital officials` are no officials at large; `helpless` tells no villagers from others."""
    made = script("Several hospital officials spoke of helpless villagers.")
    assert made.names().name(*made.at("hospital officials")) == "hospital officials"
    assert made.names().name(*made.at("helpless villagers")) == "villagers"


def test_a_noun_shares_the_state_of_the_next(script):
    """In `the government and people of Iraq` the government is that of Iraq, whatever else the text speaks of."""
    made = script("Turkey, Turkey and Turkey. It thanked the government and people of Iraq.")
    assert made.names().name(*made.at("the government")) == "Iraqi government"


def test_a_side_is_not_who_leads_it(script):
    """The `pro-Assad coalition` is not Assad, nor his."""
    made = script("The pro-Assad coalition and anti-Assad rebels met.")
    assert made.names().name(*made.at("The pro-Assad coalition")) == "pro-Assad coalition"


def test_what_is_from_abroad_is_not_of_the_state_of_the_text(script):
    """`foreign intelligence agencies` in a text on Iran are not Iran's."""
    made = script("Iran, Iran and Iran. Then foreign intelligence agencies came.")
    assert made.names().name(*made.at("foreign intelligence agencies")) == "foreign intelligence agencies"
