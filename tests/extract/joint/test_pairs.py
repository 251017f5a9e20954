"""Statements of two readers that rest on the same words."""

from dataclasses import replace

import pytest

from crossclaim.evidence import Party, Span, Statement, sha256_of_text
from crossclaim.extract.joint.pairs import pair
from crossclaim.nlp.reading import Mark, Predicated

TEXT = "Iran armed and trained the rebels, and Turkey shelled Aleppo."


def statement(predicate, kind="AID", probability=0.5):
    """A statement at these words."""
    start = TEXT.index(predicate)
    span = Span.of(TEXT, start, start + len(predicate))
    return Statement(
        sha256_of_text(TEXT), Span.of(TEXT, 0, len(TEXT)), span, kind, agent=(Party("Iran"),), probability=probability
    )


def proposed(predicate, kind="AID"):
    """What the network proposes at these words."""
    row = statement(predicate, kind)
    mark = Mark(row.predicate.start, row.predicate.end, "trigger", 0.9)
    return row, Predicated(mark, 0.9, kind, "", "CT+", "past", 2.0, ((kind, 0.9),), (("CT+", 0.9),), ())


def test_statements_whose_predicates_overlap_are_a_pair():
    """However far each predicate reaches; the others stay alone."""
    found = pair([proposed("armed and trained"), proposed("shelled")], [statement("trained"), statement("rebels")])
    assert [one.second and one.second.predicate.quote for one in found.pairs] == ["trained", None]
    assert [row.predicate.quote for row in found.alone] == ["rebels"]


def test_the_same_type_comes_before_the_likelier():
    """Of several opinions on the same words."""
    same, likelier = statement("armed", "AID", 0.3), statement("armed", "COERCE", 0.8)
    assert pair([proposed("armed", "AID")], [likelier, same]).pairs[0].second == same
    assert pair([proposed("armed", "ASSAULT")], [same, likelier]).pairs[0].second == likelier


def test_what_overlaps_is_never_alone():
    """Also what was not chosen as the opinion."""
    both = [statement("armed", "AID"), statement("armed", "COERCE")]
    assert pair([proposed("armed")], both).alone == ()


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_the_rules_does_not_matter(order):
    """The same pairs either way."""
    rows = [statement("armed"), replace(statement("shelled"), type="ASSAULT")][::order]
    found = pair([proposed("shelled", "ASSAULT")], rows)
    assert (found.pairs[0].second.type, [row.predicate.quote for row in found.alone]) == ("ASSAULT", ["armed"])
