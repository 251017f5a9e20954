"""Whom pronouns stand for."""


def test_a_pronoun_at_the_head_of_a_sentence_goes_on_with_the_head_of_the_one_before(script):
    """`It` is Iran, though the links would rather have who was named last."""
    made = script("Iran used the presence of Hamas. It sent troops.")
    made.points("It", "Hamas", 6.0).points("It", "Iran", 3.0)
    assert made.names().name(*made.at("It")) == "Iran"


def test_a_pronoun_without_links_is_who_stands_nearest(script):
    """`his` is the person, `its` the group."""
    made = script("The men of Hezbollah were trained by Vladimir Putin and obeyed his orders, not its own.")
    assert made.names().name(*made.at("his")) == "Vladimir Putin"
    assert made.names().name(*made.at("its")) == "Hezbollah"


def test_it_is_nobody_who_is_known_to_be_a_person(script):
    """Whatever the network marked him as."""
    made = script("Hamas met Vladimir Putin, and it left.")
    made.entities.append(made.mark("Vladimir Putin", "organisation"))
    made.points("it", "Vladimir Putin", 6.0).points("it", "Hamas", 1.0)
    assert made.names().name(*made.at("it")) == "Hamas"


def test_who_is_whoever_stands_right_before(script):
    """`Hamas, which …` is Hamas, whatever the links say."""
    made = script("Iran and Hamas, which left, met.")
    made.points("which", "Iran", 6.0)
    assert made.names().name(*made.at("which")) == "Hamas"
