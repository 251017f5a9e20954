"""Laws of descriptions: any words are taken, and whoever is given fits the date."""

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.knowledge.describe import who
from crossclaim.knowledge.periods import days_of

PIECES = st.sampled_from([
    "the", "former", "then", "president", "foreign minister", "of", "Syria", "Syrian", "US", "Obama's", "leader",
    "King", "Abdullah", "Bush", "UN", "commander", "CENTCOM", "for", "in", "-", "'s", "Kremlin", "Gen.",
])  # fmt: skip
WORDS = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=8).map(" ".join))
DATES = st.sampled_from(["1985", "1999-06", "2009-01-20", "2013/2015", "2016/.."])


@given(WORDS, DATES)
def test_whoever_is_meant_may_have_held_the_office(words, when):
    """Each answer's time fits the date, but for those who are asked for as former."""
    found = who(words, when)
    days = days_of(when)
    assert all(one.period.may_hold(days) or one.period.is_over(days) for one in found)
    assert "former" in words or all(one.period.may_hold(days) for one in found)


@given(WORDS)
def test_a_date_only_narrows(words):
    """Whoever is meant on a day is among those meant at any time."""
    if not {"former", "ex", "late", "onetime"}.intersection(words.lower().replace("-", " ").split()):
        ever = {(one.person, one.office.name) for one in who(words)}
        assert {(one.person, one.office.name) for one in who(words, "2009-01-20")} <= ever
