"""Actors are looked up by any name, and refuse what is outside their closed sets."""

import pytest

from crossclaim.errors import InvalidEvidence
from crossclaim.knowledge.actors import Actor, Actors, load_actors
from crossclaim.knowledge.places import Place, Places


def test_an_alias_leads_to_the_actor():
    """Case, article and possessive make no difference."""
    actors = Actors([Actor("Red Column", "armed-group", ("RC",))])
    assert actors.named("the RED COLUMN's").name == "Red Column"
    assert actors.named("rc").name == "Red Column"
    assert actors.named("Blue Column") is None


def test_a_canonical_name_wins_over_an_alias():
    """Where one actor's alias is another's name, the name wins."""
    actors = Actors([Actor("First", "body", ("Second",)), Actor("Second", "body")])
    assert actors.named("second").name == "Second"


def test_an_unknown_kind_is_refused():
    """A kind outside the closed set cannot be made."""
    with pytest.raises(InvalidEvidence):
        Actor("Nobody", "ghost")


def test_leaders_have_office_and_years():
    """A person carries office, years, and whose acts the bare name stands for."""
    leader = load_actors().get("Bashar al-Assad")
    assert (leader.of, leader.stands_for) == ("Syria", "Syrian government")
    assert (leader.since, leader.until) == ("2000-07", "2024-12")


def test_an_ambiguous_alias_says_so():
    """`IS` is taken only as written, and the actor says that it has such an alias."""
    group = load_actors().get("Islamic State")
    assert group.is_ambiguous
    assert "IS" in group.exact


def test_the_first_place_of_a_name_wins():
    """Places are looked up by any spelling; of several with one name the first."""
    places = Places([Place("Northtown", "Here", ("Nordtown",)), Place("Northtown", "There")])
    assert places.named("nordtown").country == "Here"
    assert places.named("Northtown").country == "Here"
