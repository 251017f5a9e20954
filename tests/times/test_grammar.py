"""The grammar is whole: every rule has what builds its meaning, and long texts are read like short ones."""

from crossclaim.times import find_times
from crossclaim.times.builders import BUILDERS
from crossclaim.times.grammar import grammar
from crossclaim.times.recognise import CUT


def test_rules_and_builders_pair():
    """Every rule that gives something is built by a function of its name, and no function waits for a rule."""
    named = {rule.name for rules in grammar().passes for rule in rules if rule.gives != "VETO"}
    assert named == set(BUILDERS)


def test_a_text_of_many_paragraphs_is_read_as_one():
    """Reading in parts changes no value: what was spoken of last is known across them."""
    text = (
        "In May 2014 they met. "
        + "\n\n".join(["Nothing else was written down."] * (CUT // 10))
        + " That month they left."
    )
    found = find_times(text, 0, len(text), "")
    assert [(text[one.start : one.end], one.value) for one in found] == [
        ("May 2014", "2014-05"),
        ("That month", "2014-05"),
    ]


def test_a_text_without_paragraphs_is_cut_between_words():
    """No word is cut in two."""
    text = "1914 " * CUT
    found = find_times(text, 0, len(text), "")
    assert {text[one.start : one.end] for one in found} == {"1914"}
