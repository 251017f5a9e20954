"""What became of actors: names in use, parents, beginnings and ends."""

from crossclaim.knowledge.actors import load_actors
from crossclaim.knowledge.histories import ABOUT_OTHERS, Fact, Histories, load_histories
from crossclaim.knowledge.periods import Period
from crossclaim.knowledge.sources import read_histories

FRONT = Histories([
    Fact("Red Front", "founded", "", Period("1990", "1990")),
    Fact("Red Front", "named", "Red Column", Period("1990", "1994-05-01")),
    Fact("Red Front", "named", "Red Front", Period("1994-05-01", "2001")),
    Fact("Red Front", "part of", "Red League", Period("1995", "1999")),
    Fact("Red Front", "became", "Green Front", Period("2001", "2001")),
    Fact("Grey Cell", "merged into", "Red Front", Period("1992", "1992")),
])  # fmt: skip


def test_a_name_is_used_for_a_time():
    """Each name holds in its time; on the day of change the later one."""
    assert FRONT.name_on("Red Front", "1992") == "Red Column"
    assert FRONT.name_on("Red Front", "1997") == "Red Front"
    assert FRONT.names_on("Red Front", "1994") == ("Red Column", "Red Front")
    assert FRONT.name_on("Red Front", "1994-05-01") == "Red Front"


def test_an_organisation_is_followed_into_another_actor():
    """What it became is its name afterwards, what it had been is the name before."""
    assert FRONT.name_on("Red Front", "2005") == "Green Front"
    assert FRONT.name_on("Green Front", "1992") == "Red Column"
    assert FRONT.name_on("Green Front", "2005") == "Green Front"


def test_an_actor_without_history_keeps_its_name():
    """Where nothing is known the canonical name stands."""
    assert FRONT.name_on("Blue Band", "1992") == "Blue Band"


def test_a_parent_is_one_for_a_time():
    """Who is part of another is so between its dates."""
    assert FRONT.parents_on("Red Front", "1997") == ("Red League",)
    assert FRONT.parents_on("Red Front", "2000") == ()


def test_existence_is_told_only_where_it_is_known():
    """Before it was founded and after it merged a group is not there; of others nothing is said."""
    assert FRONT.existed_on("Red Front", "1985") is False
    assert FRONT.existed_on("Red Front", "1995") is True
    assert FRONT.existed_on("Grey Cell", "1999") is False
    assert FRONT.existed_on("Blue Band", "1999") is None


def test_two_that_became_each_other_end():
    """A circle in the facts is not followed for ever."""
    circle = Histories(
        [Fact("A", "became", "B", Period("2000", "2000")), Fact("B", "became", "A", Period("2001", "2001"))]
    )
    assert circle.name_on("A", "2005") in {"A", "B"}


def test_the_files_are_what_is_loaded():
    """Every fact of the files is loaded as it was written, grouped by actor."""
    assert sorted(load_histories(), key=str) == sorted(read_histories(), key=str)


def test_every_actor_of_a_fact_is_known():
    """Facts tell of actors of the base, and of nobody else."""
    actors = load_actors()
    facts = tuple(load_histories())
    assert len(facts) >= 400
    told = {fact.actor for fact in facts} | {fact.other for fact in facts if fact.happened in ABOUT_OTHERS}
    assert not [name for name in sorted(told) if actors.get(name) is None]
