"""Counts that a sentence tells beside a clause."""

import pytest

from crossclaim.evidence import DocumentId, Number, Party, Span, Statement
from crossclaim.link.claims.tallies import tallies


def counts(text, clause, type_name="ASSAULT", numbers=()):
    """The roles and values found beside a clause of a text."""
    start = text.index(clause)
    span = Span.of(text, start, start + len(clause))
    statement = Statement(DocumentId("doc1-0"), span, span, type_name, agent=(Party("North"),), numbers=numbers)
    return [(one.role, one.value) for one in tallies(text, statement)]


@pytest.mark.parametrize(
    "text",
    [
        "North shelled Alder, killing about twelve and wounding 30.",
        "North shelled Alder on Monday, leaving 12 people dead, injuring thirty.",
        "Twelve people were killed when North shelled Alder, leaving 30 wounded.",
    ],
)
def test_what_a_deed_led_to_is_counted(text):
    """Behind the clause or before it, in figures or in words."""
    assert counts(text, "North shelled Alder") == [("killed", 12.0), ("wounded", 30.0)]


def test_a_count_of_another_deed_is_left_alone():
    """Of another sentence, another part of it, or of what is no attack."""
    assert counts("North shelled Alder. South struck Birch, killing 12.", "North shelled Alder") == []
    assert counts("North shelled Alder, while South struck Birch, killing 12.", "North shelled Alder") == []
    assert counts("North met South, killing 12 rumours.", "North met South", "CONSULT") == []


def test_a_count_of_the_statement_itself_goes_first():
    """What it has of a role is not told twice."""
    text = "North killed 9 at Alder, killing 12 at Birch."
    number = Number("killed", 9.0, Span.of(text, 13, 14))
    assert counts(text, "North killed 9 at Alder", numbers=(number,)) == []
