from dataclasses import replace

import pytest

from crossclaim.cli.wording import STANCE_STYLES, STANCE_WORDS, date_of, kind_of, parties_of, stance_style, voice_of
from crossclaim.evidence import AUTHOR, Party, Source, Span, Statement
from crossclaim.evidence.codebook import STANCES

BARE = Statement("doc1-x", Span(0, 1, "a"), Span(0, 1, "a"), "ASSAULT", agent=(Party("A"),))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2017-08", "2017-08"),
        ("2017-08-21/..", "since 2017-08-21"),
        ("../2017", "until 2017"),
        ("2014-06/2014-09", "2014-06 to 2014-09"),
        ("XXXX-09-05/..", "since 09-05, no year"),
        ("", ""),
    ],
)
def test_dates_are_said_as_one_would(value, said):
    """An interval is put into words; nothing is padded."""
    assert date_of(value) == said


def test_an_arrow_leads_from_agent_to_recipient():
    """Several parties are listed on their side."""
    assert parties_of(replace(BARE, agent=(Party("A"), Party("B")), recipient=(Party("C"),))) == "A, B → C"


def test_equals_have_an_arrow_both_ways():
    """Where neither party is first, the arrow says so."""
    assert parties_of(replace(BARE, type="ALLIED", recipient=(Party("C"),))) == "A ↔ C"


def test_nobody_who_acts_is_a_question_mark():
    """A missing agent is visible, a missing recipient is not."""
    assert parties_of(replace(BARE, agent=(), recipient=(Party("C"),))) == "? → C"
    assert parties_of(BARE) == "A"


def test_the_author_is_named_only_alone():
    """Whoever is cited stands for the chain."""
    assert voice_of(BARE) == "author"
    assert voice_of(replace(BARE, sources=(AUTHOR, Source("M"), Source("N")))) == "M > N"


def test_a_mode_follows_its_type():
    """Type and mode are two words, or one."""
    assert [kind_of(BARE), kind_of(replace(BARE, mode="ground"))] == ["ASSAULT", "ASSAULT ground"]


def test_every_stance_has_words_and_a_colour():
    """No stance of the codebook is without."""
    assert set(STANCE_WORDS) == STANCES
    assert all(stance_style(stance) in STANCE_STYLES.values() for stance in STANCES)
