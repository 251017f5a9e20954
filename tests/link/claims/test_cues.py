"""What a text says of two of its statements."""

from dataclasses import replace

import pytest

from crossclaim.evidence import DocumentId, Party, Span, Statement
from crossclaim.link.claims.cues import stance_of, stated


def statement(text, clause):
    """A statement of a clause, whatever it is about."""
    start = text.index(clause)
    span = Span.of(text, start, start + len(clause))
    return Statement(DocumentId("doc1-0"), span, span, "ASSAULT", agent=(Party("North"),))


def said(text, one, other):
    """What the text says that the one does to the other."""
    two = statement(text, one), statement(text, other)
    return {target: kind for kind, target in stated(text, two).get(two[0].id, ())}.get(two[1].id)


def test_what_stands_before_confirming_supports_what_follows():
    """Within a sentence."""
    text = "The convoy turned back, confirming that the road had been cut."
    assert said(text, "The convoy turned back", "the road had been cut") == "supports"


def test_what_stands_beside_a_condition_depends_on_it():
    """Before or behind it."""
    text = "North will withdraw if South frees the prisoners."
    assert said(text, "North will withdraw", "South frees the prisoners") == "depends"
    turned = "If South frees the prisoners, North will withdraw."
    assert said(turned, "North will withdraw", "South frees the prisoners") == "depends"


def test_two_sentences_are_not_joined():
    """Nor is what has no cue."""
    text = "North withdrew. If South agrees, talks begin. The road was cut and the bridge fell."
    assert said(text, "North withdrew", "South agrees") is None
    assert said(text, "The road was cut", "the bridge fell") is None


@pytest.mark.parametrize(
    ("before", "stance"),
    [("It is not known whether ", "Uu"), ("Nobody could say if the ", "Uu"), ("It denied that ", "CT-")],
)
def test_what_is_only_asked_is_not_denied(before, stance):
    """Whatever a reader makes of `not known whether`."""
    text = f"{before}North shelled Alder."
    assert stance_of(replace(statement(text, "North shelled Alder"), stance="CT-"), text) == stance
