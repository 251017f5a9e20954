"""Names that follow a rule, and bare nouns that a reader gives a state."""

from crossclaim.knowledge.actors import Actor, load_actors
from crossclaim.knowledge.compose import specify
from crossclaim.knowledge.find import find_names
from crossclaim.knowledge.table import load_table


def test_a_bare_noun_is_given_its_state():
    """`the government` in a text on Colombia is the Colombian government, under the name that is known."""
    (noun,) = find_names("Then the government agreed.")
    state = load_actors().get("Colombia")
    assert specify(noun.actor, state, load_table()) == load_actors().get("Colombian government")


def test_a_known_actor_keeps_its_state():
    """An actor that has a name of its own is given back as it is."""
    group, state = load_actors().get("Hezbollah"), load_actors().get("Colombia")
    assert specify(group, state, load_table()) == group


def test_civilians_are_given_no_state():
    """Only governments and forces belong to the state that a text is about."""
    people, state = Actor("residents", "collective", role="civilian"), load_actors().get("Colombia")
    assert specify(people, state, load_table()) == people
