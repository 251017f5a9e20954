"""Roles that the network has the wrong way round."""

import pytest

from crossclaim.extract.joint.extract import merged
from crossclaim.extract.joint.pairs import Pair
from crossclaim.extract.network.extract import proposed_in
from crossclaim.extract.network.scene import view
from crossclaim.knowledge.find import find_names


def roles(made):
    (one,) = made.statements()
    return [party.name for party in one.agent], [party.name for party in one.recipient]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Hezbollah was bombed near Aleppo.", "bombed"),
        ("Hezbollah, which had repeatedly been bombed, left.", "bombed"),
        ("Hezbollah will be attacked soon.", "attacked"),
        ("Hezbollah are to be attacked.", "attacked"),
        ("Hezbollah was bombed near Aleppo.", "was bombed"),
    ],
)
def test_the_subject_of_a_passive_is_acted_on(script, text, predicate):
    """Whatever stands between it and the participle, and wherever the predicate begins."""
    assert roles(script(text).states(predicate, agent="Hezbollah")) == ([], ["Hezbollah"])


def test_who_stands_behind_by_acts(script):
    """Where the network has subject and doer exchanged, they change places."""
    made = script("Hezbollah was bombed by Turkey.").states("bombed", agent="Hezbollah", recipient="Turkey")
    assert roles(made) == (["Turkey"], ["Hezbollah"])


def test_the_subject_of_a_passive_does_not_act_as_well(script):
    """Who is acted on is no doer of it, though marked as both; another doer from the text before stays."""
    made = script("Turkey came. Hezbollah was bombed.").states("bombed", agent=["Turkey", "Hezbollah"])
    made.predicated[0] = made.predicated[0].__class__(
        **{
            **{name: getattr(made.predicated[0], name) for name in made.predicated[0].__slots__},
            "roles": (*made.predicated[0].roles, made.mark("Hezbollah", "recipient")),
        }
    )
    assert roles(made) == (["Turkey"], ["Hezbollah"])


def test_a_headline_says_with_a_bare_participle_what_was_done(script):
    """Verbs that act stand in the present there; in the body the same words are left as the network has them."""
    text = "{}\n\nTurkish jets bombed Hezbollah near the city of Aleppo on Monday, a monitor said."
    assert roles(
        script(text.format("Hezbollah bombed near the city of Aleppo")).states("bombed", agent="Hezbollah")
    ) == (
        [],
        ["Hezbollah"],
    )
    body = script("It was quiet. Hezbollah bombed near the city of Aleppo.").states("bombed", agent="Hezbollah")
    assert roles(body) == (["Hezbollah"], [])


@pytest.mark.parametrize("title", ["Hezbollah fought in the city of Aleppo", "Hezbollah bombed Turkey near Aleppo"])
def test_a_headline_in_which_somebody_acts_stays(script, title):
    """A verb that needs no object, or one that has its own, says what the subject did."""
    text = f"{title}\n\nTurkish jets bombed Hezbollah near the city of Aleppo on Monday, a monitor said."
    predicate = "fought" if "fought" in title else "bombed"
    assert roles(script(text).states(predicate, agent="Hezbollah")) == (["Hezbollah"], [])


def test_what_a_noun_says_of_both(script):
    """`of` before whom it was done to where another stands behind `by`, and `against` in any case."""
    bombing = script("The bombing of Hezbollah by Turkey went on.").states("bombing", agent=["Hezbollah", "Turkey"])
    assert roles(bombing) == (["Turkey"], ["Hezbollah"])
    campaign = script("The campaign against Hezbollah went on.").states("campaign", agent="Hezbollah")
    assert roles(campaign) == ([], ["Hezbollah"])


def test_what_is_no_deed_to_somebody_stays(script):
    """Who is linked to another, or was mobilized, is what the network says."""
    made = script("Hezbollah was linked to Turkey.").states("linked", "LINKED", agent="Hezbollah", recipient="Turkey")
    assert roles(made) == (["Hezbollah"], ["Turkey"])
    assert roles(script("Hezbollah was involved.").states("involved", agent="Hezbollah")) == (["Hezbollah"], [])


def test_the_rules_do_not_turn_roles_back(script):
    """Where roles were put right, the second opinion has no say in them."""

    class Eager:
        """Weights that always prefer the rules."""

        def prefers_second(self, *_):
            return True

    made = script("Hezbollah was bombed near Aleppo.").states("bombed", agent="Hezbollah")
    ((row, predicated),) = proposed_in(view(made.document, made, find_names)).statements
    other = row.__class__(
        **{**{name: getattr(row, name) for name in row.__slots__}, "agent": row.recipient, "recipient": ()}
    )
    decision = merged(Pair(row, predicated, other), Eager())
    assert [party.name for party in decision.row.recipient] == ["Hezbollah"]
    assert not {"agent", "recipient"} & set(decision.taken)


@pytest.mark.parametrize(
    ("words", "span", "name"),
    [("a patrol", "a patrol of the Syrian army", "Syrian Army"), ("Islamic State", None, "Islamic State")],
)
def test_a_party_goes_on_to_its_owner(script, words, span, name):
    """A patrol of an army is the army, also where the network marked the patrol alone; a name of its own stays."""
    made = script("They blew up a patrol of the Syrian army, and Islamic State left.")
    made.states("blew up", agent="They", recipient=words)
    (party,) = made.statements()[0].recipient
    assert (party.name, party.span.quote) == (name, span or words)


def test_a_party_does_not_run_over_what_else_is_marked(script):
    """Where the owner plays a role of its own, the phrase stays as marked."""
    made = script("Units of the Syrian army left Aleppo.").states(
        "left", "MEMBER", agent="Units", recipient="the Syrian army"
    )
    (one,) = made.statements()
    assert [party.span.quote for party in (*one.agent, *one.recipient)] == ["Units", "the Syrian army"]


@pytest.mark.parametrize("words", ["Aleppo", "the city of Aleppo"])
def test_a_town_is_where_and_not_whom(script, words):
    """The army withdrew from a town, not from somebody."""
    made = script(f"Turkey withdrew from {words} on Monday.").states(
        "withdrew", "RETREAT", agent="Turkey", recipient=words
    )
    (one,) = made.statements()
    assert (one.recipient, [party.name for party in one.place]) == (
        (),
        ["Aleppo"] if words == "Aleppo" else [words[4:]],
    )


def test_a_town_that_the_network_marks_is_a_town(script):
    """Also where no table knows it; what is written like a thing is none."""
    made = script("Turkey shelled Tel Harun. Turkey shelled the depot.")
    made.entities = [made.mark("Tel Harun", "location"), made.mark("the depot", "location")]
    made.states("shelled", agent="Turkey", recipient="Tel Harun")
    (one,) = made.statements()
    assert (one.recipient, one.place[0].span.quote) == ((), "Tel Harun")
    made.predicated.clear()
    assert made.states("shelled", agent="Turkey", recipient="the depot").statements()[0].recipient


def test_a_state_and_a_town_that_nobody_harms_stay(script):
    """A state is somebody; where nobody acts, the town is all there is of the statement."""
    made = script("Turkey shelled Syria.").states("shelled", agent="Turkey", recipient="Syria")
    assert roles(made) == (["Turkey"], ["Syria"])
    assert roles(script("Aleppo was shelled.").states("shelled", recipient="Aleppo")) == ([], ["Aleppo"])


@pytest.mark.parametrize(
    ("words", "name"),
    [("positions of French troops", "French Armed Forces"), ("a patrol of Hezbollah fighters", "Hezbollah")],
)
def test_whose_positions_they_are(script, words, name):
    """What somebody holds, or armed people of somebody, stands for them."""
    made = script(f"Rebels stormed {words} on Monday.").states("stormed", agent="Rebels", recipient=words)
    assert roles(made) == (["rebels"], [name])


def test_a_place_is_taken_from_somebody(script):
    """Who held it is acted on, also where the network did not mark them; not what the text says after a comma."""
    made = script("Turkey seized Aleppo from Hezbollah.").states("seized", agent="Turkey", place="Aleppo")
    (one,) = made.statements()
    assert [party.name for party in one.recipient] == ["Hezbollah"]
    assert one.clause.quote == "Turkey seized Aleppo from Hezbollah"
    far = script("Turkey seized Aleppo, far from Hezbollah.").states("seized", agent="Turkey", place="Aleppo")
    assert far.statements()[0].recipient == ()
    men = script("Turkey captured men from Syria.").states("captured", mode="abduct", agent="Turkey", place="Syria")
    assert men.statements()[0].recipient == ()
    other = script("Turkey shelled Aleppo from Syria.").states("shelled", agent="Turkey", place="Aleppo")
    assert other.statements()[0].recipient == ()


def test_who_a_pronoun_points_to_goes_on_to_its_owner(script):
    """`They` are the army where they point to a patrol of it, though the patrol alone was marked."""
    made = script("A patrol of the Syrian army came. They shelled the town.").points("They", "A patrol")
    made.states("came", "MOBILIZE", agent="A patrol").states("shelled", agent="They")
    assert [one.agent[0].name for one in made.statements()] == ["Syrian Army", "Syrian Army"]
