"""Features from the reader."""

import pytest

from crossclaim.nlp.reading import Mark, Predicated, Quoted, Reading
from crossclaim.train.confidence.cases import FACT, Case
from crossclaim.train.confidence.ground import Ground
from crossclaim.train.confidence.voices import stances, voices

TEXT = "THE POLICE BLAMED THE RED FRONT FOR THE BOMB."


def mark(words, kind=""):
    start = TEXT.index(words)
    return Mark(start, start + len(words), kind, 0.9)


@pytest.fixture
def ground():
    return Ground(Case("one", TEXT, "BOMBING", "", ("RED FRONT",), (), (), (), (FACT,)), [(0, len(TEXT))])


def bomb(*roles, types=(("ASSAULT", 0.8),)):
    return Predicated(mark("BOMB"), 0.5, "ASSAULT", "", "CT+", "past", 1.5, types, (("CT+", 0.75),), roles)


def test_who_is_quoted_on_the_organisation(ground):
    """The source of a quotation that covers the organisation is of a kind; its cue is of a set of words."""
    quoted = Quoted(mark("BLAMED"), (mark("THE POLICE"),), (mark("THE RED FRONT FOR THE BOMB"),))
    found = voices(ground, Reading(quoted=(quoted,)))
    assert found == {
        "official speaks": 1.0,
        "official on organisation": 1.0,
        "official on act": 1.0,
        "cue accuse": 1.0,
    }


def test_the_organisation_speaks_for_itself(ground):
    """A source that is the organisation is its own, and of no other kind."""
    found = voices(ground, Reading(quoted=(Quoted(mark("BLAMED"), (mark("RED FRONT"),), ()),)))
    assert found == {"own speaks": 1.0, "cue accuse": 1.0}


def test_an_attack_gives_its_stance(ground):
    """Stance and factuality of an attack by the organisation are averaged for it and for all near."""
    found = stances(ground, Reading(predicated=(bomb(mark("THE RED FRONT", "agent"), mark("THE POLICE", "source")),)))
    assert (found["by it CT+"], found["near sure"], found["by it source official"]) == (0.75, 1.5, 1.0)
    assert (found["ASSAULT"], found["ASSAULT by it"], found["ASSAULT to it"]) == (0.4, 0.4, 0.0)


def test_no_attack_no_stance(ground):
    """A predicate of another type counts by its type alone."""
    found = stances(ground, Reading(predicated=(bomb(types=(("ACCUSE", 0.6),)),)))
    assert {name for name, value in found.items() if value} == {"ACCUSE"}
