import pytest

from crossclaim.knowledge.gazetteer.names import LONGEST, bare, key, variants, whole


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Paul", "Saint Paul"),
        ("N.C.", "NC"),
        ("Dayr az-Zawr", "Dayr al Zawr"),
        ("The Hague", "hague"),
        ("Ţarţūs", "tartus"),
        ("Mt. Vernon", "Mount Vernon"),
    ],
)
def test_spellings_of_one_name_have_one_key(one, other):
    """Accents, articles, abbreviations and points do not matter."""
    assert key(one) == key(other) != ""


def test_a_name_beyond_all_measure_has_no_key():
    """Nothing is looked up by a name of thousands of letters."""
    assert key("a" * (LONGEST + 1)) == key("a b " * 10_000) == ""


def test_words_for_what_a_place_is_are_taken_off():
    """A county is found by its bare name, and a name of nothing but such words stays."""
    assert (bare("anderson county"), bare("province of aleppo"), bare("river"), bare("aleppo")) == (
        "anderson",
        "aleppo",
        "",
        "",
    )


def test_a_part_is_as_good_as_the_whole():
    """Northern Aleppo leads to Aleppo, and an article makes no other name."""
    assert (whole("northern aleppo"), whole("aleppo")) == ("aleppo", "")
    assert "raqqa" in set(variants("al raqqa"))
