"""Examples with other names."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.train.corpora.example import Attribution, Entity, Example, Frame, Role
from crossclaim.train.corpora.swap import swapped

TEXT = "Turkey shelled Hezbollah near the border, Iran said. Turkey denied it."


def dice(seed):
    return Random(seed)  # noqa: S311 drawing names, not secrets


def at(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


def example():
    frame = Frame(
        "ASSAULT",
        "",
        at("shelled"),
        (0, 40),
        (Role("agent", 0, 6), Role("recipient", *at("Hezbollah"))),
        "CT+",
        "past",
        1,
    )
    return Example(
        "statements",
        "a",
        TEXT,
        entities=(Entity(*at("Hezbollah"), "organisation"),),
        attributions=(Attribution((at("Iran"),), (at("said"),), ((0, 40),)),),
        frames=(frame,),
        clusters=(((0, 6), (53, 59)),),
    )


@given(st.integers(0, 300))
def test_words_that_are_no_names_stay_where_their_layers_say(seed):
    """Predicate, cue and the rest of the text are the same words, wherever they moved."""
    made = swapped(example(), dice(seed))
    (frame,) = made.frames
    assert made.text[slice(*frame.predicate)] == "shelled"
    assert made.text[slice(*made.attributions[0].cue[0])] == "said"
    assert made.text.endswith(" denied it.")
    agent, recipient = (made.text[role.start : role.end] for role in sorted(frame.roles))
    assert made.text.startswith(f"{agent} shelled {recipient} near the border, ")


@given(st.integers(0, 300))
def test_a_name_is_exchanged_the_same_way_throughout(seed):
    """Both mentions of a cluster are one name still, and an entity is the name that plays the role."""
    made = swapped(example(), dice(seed))
    first, second = (made.text[slice(*one)] for one in made.clusters[0])
    assert first == second
    (entity,) = made.entities
    assert (entity.start, entity.end) in {(role.start, role.end) for role in made.frames[0].roles}


def test_names_do_change():
    """Among some draws there are other names."""
    assert len({swapped(example(), dice(seed)).text for seed in range(9)}) > 5


def test_a_text_without_known_names_stays():
    """Nothing to exchange."""
    plain = Example("statements", "a", "A man left.", frames=())
    assert swapped(plain, dice(1)) is plain
