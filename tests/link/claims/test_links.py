"""Links: what two statements by hand are to one another."""

from dataclasses import replace

import numpy as np
import pytest
from tests.link.claims.building import WORDS, killed, side, where, who

from crossclaim.link.claims import candidates, keys, link_pairs
from crossclaim.link.claims.days import stretch_of
from crossclaim.link.claims.scene import Who


def link(one, other):
    """The link of two sides, compared whether they share a key or not; None where there is none."""
    found = link_pairs([one, other], np.array([0]), np.array([1]))
    return found[0] if found else None


def relation(one, other):
    """The relation of two sides."""
    found = link(one, other)
    return found.relation if found else None


def test_the_same_told_twice_is_the_same():
    """Parties, place and day agree, the words of the predicate too."""
    assert relation(side(1), side(2, "b")) == "same"


def test_a_link_says_why():
    """Each reason names a comparison, what it weighs and what it saw."""
    reasons = {one.comparison: one for one in link(side(1), side(2, "b")).reasons}
    assert reasons["same day"].seen == "2016-05-04"
    assert reasons["same place"].seen == "Alder"
    assert all(one.weight for one in reasons.values())


@pytest.mark.parametrize(
    "coarser", [{"when": "2016-05"}, {"agent": ""}, {"amounts": ()}], ids=["month", "nobody named", "no count"]
)
def test_who_is_more_exact_refines(coarser):
    """And the link runs from the more exact to the other, whichever comes first."""
    exact, coarse = side(1, amounts=killed(12)), side(2, "b", **{"amounts": killed(12), **coarser})
    for found in (link(exact, coarse), link(coarse, exact)):
        assert (found.relation, found.one, found.other) == ("refines", exact.id, coarse.id)


def test_a_town_refines_the_province_that_it_lies_in():
    """By what lies around it, whatever the radius."""
    town = side(1, places=(where("Alder", within=("grove", "land")),))
    assert relation(town, side(2, "b", places=(where("Grove"),))) == "refines"


def test_counts_that_differ_of_one_event_are_told():
    """Twelve and thirty killed in one place on one day."""
    assert relation(side(1, amounts=killed(12)), side(2, "b", amounts=killed(30))) == "number-differs"


def test_counts_that_may_be_one_do_not_differ():
    """`about 30` fits 29."""
    assert relation(side(1, amounts=killed(30, 2)), side(2, "b", amounts=killed(29))) in {"same", "refines"}


def test_a_denial_denies_what_was_affirmed():
    """The link runs from the denial, whichever comes first."""
    denial = side(2, "b", stance="CT-")
    for found in (link(side(1), denial), link(denial, side(1))):
        assert (found.relation, found.one) == ("denies", denial.id)


def test_a_denial_of_another_thing_denies_nothing():
    """That nobody bombed Birch says nothing of Alder; that no bus was hit nothing of a bridge."""
    assert relation(side(1), side(2, "b", place="Birch", stance="CT-")) is None
    vague = {"place": "", "when": ""}
    assert relation(side(1, words=(40,), **vague), side(2, "b", words=(44,), stance="CT-", **vague)) is None


def test_a_denial_of_a_deed_to_another_denies_nothing():
    """That the convoy was not struck says nothing of the road before it, though both reports have a convoy."""
    road = side(2, "b", recipients=(Who("road", "road"),))
    assert relation(side(1, stance="CT-"), road) is None


def test_a_denial_by_a_rare_word_needs_the_same_deed():
    """That the convoy did not leave says nothing of those who came to meet it."""
    vague = {"place": "", "when": "", "recipient": ""}
    denial = side(1, stance="CT-", predicate=(9,), **vague)
    assert relation(denial, side(2, "b", predicate=(11,), **vague)) is None
    assert relation(denial, side(2, "b", predicate=(9,), **vague)) == "denies"


def test_counts_of_one_story_that_lie_far_apart_are_of_two_events():
    """Without a place, 20 and 17 killed may be one event of a story, 200 and 17 are not."""
    vague = {"place": "", "when": "", "words": (12, 21)}
    one = side(1, amounts=killed(17), **vague)
    assert relation(one, side(2, "b", amounts=killed(20), **vague)) == "number-differs"
    assert relation(one, side(2, "b", amounts=killed(200), **vague)) is None


def test_counts_of_two_things_are_no_rivals():
    """A market and a camp of South, in one town on one day."""
    market = side(1, amounts=killed(17), recipients=(Who("market", "market"),))
    assert relation(market, side(2, "b", amounts=killed(20))) is None


def test_places_that_differ_need_a_figure():
    """Two towns are two events, however alike the words; with one exact figure they are two accounts."""
    assert relation(side(1), side(2, "b", place="Birch")) is None
    assert relation(side(1, amounts=killed(17)), side(2, "b", place="Birch", amounts=killed(17))) == "place-differs"


def test_days_that_differ_need_no_more_than_a_figure_that_fits():
    """In one town; `about 40` and 39 killed on two days are two accounts."""
    later = side(2, "b", when="2016-05-06", published=stretch_of("2016-05-07"), amounts=killed(39))
    assert relation(side(1, amounts=killed(40, 2), published=stretch_of("2016-05-07")), later) == "time-differs"


def test_what_was_foretold_and_came_is_one_claim():
    """Within weeks, of the same parties, deed and thing; what goes on being threatened is none."""
    plan = side(1, tense="future", stance="Uu", when="", published=stretch_of("2016-04-20"))
    assert relation(plan, side(2, "b")) in {"same", "refines"}
    assert relation(plan, side(2, "b", words=(7 * 2 + 1,))) is None


def test_a_denial_of_one_manner_says_nothing_of_another():
    """Who did not bomb a town may have shelled it."""
    assert relation(side(1, stance="CT-"), side(2, "b", mode="heavy-weapons")) is None
    assert relation(side(1, stance="CT-"), side(2, "b", mode="")) == "denies"


def test_one_event_may_be_told_by_a_near_manner():
    """`bombed` and `shelled` in one town on one day."""
    assert relation(side(1), side(2, "b", mode="heavy-weapons")) == "same"
    reasons = {one.comparison for one in link(side(1), side(2, "b", mode="heavy-weapons", predicate=(8,))).reasons}
    assert "near mode" in reasons
    assert relation(side(1), side(2, "b", mode="abduct", predicate=(9,), words=())) is None


def test_whose_role_is_unclear_may_have_the_other():
    """`South bombed in Alder` and `North bombed South in Alder`, on one day; without day and place it says nothing."""
    headline = {"agent": "South", "recipient": ""}
    assert relation(side(1), side(2, "b", **headline)) == "refines"
    vague = {"place": "", "when": "", "words": ()}
    assert relation(side(1, **vague), side(2, "b", **headline, **vague)) is None


@pytest.mark.parametrize(
    "other",
    [{"place": "Birch"}, {"when": "2016-06-01"}, {"agent": "East", "recipient": "West"}],
    ids=["place", "day", "parties"],
)
def test_look_alikes_are_not_linked(other):
    """The same again elsewhere, a month later, or by others is another event."""
    assert relation(side(1, words=()), side(2, "b", words=(), **other)) is None


def test_a_report_before_the_day_is_of_something_else():
    """What appeared on 5 May does not tell of 9 May."""
    assert relation(side(1, when="2016-05-09"), side(2, "b", when="")) is None


def test_a_standing_tie_needs_no_day():
    """That one sponsors the other may be said years apart."""
    tie = {"type": "SPONSORS", "mode": "", "place": "", "when": ""}
    late = side(2, "b", **tie)
    assert relation(side(1, **tie), replace(late, published=side(3, when="2019-01-01").days)) == "same"


def test_parties_of_one_state_may_be_one():
    """The army of a state and the state itself."""
    army = side(1, agents=(who("North Army", wider=("North",)),))
    assert relation(army, side(2, "b")) == "refines"


def test_what_a_text_says_of_its_statements_is_linked():
    """Where nothing else links them."""
    two = side(2, type="CONSULT", mode="", agent="East", recipient="West", place="", words=())
    one = side(1, stated=(("depends", two.id),))
    assert link_pairs([one, two], *candidates([keys(one), keys(two)]))[0].relation == "depends"


def test_words_alone_do_not_make_a_link():
    """The same words of other parties at another time and place."""
    assert relation(side(1), side(2, "b", agent="East", recipient="West", when="2013-01-02", words=WORDS)) is None
