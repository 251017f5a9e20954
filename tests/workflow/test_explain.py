"""Why a statement stands in a case, with readings made by hand."""

import math
from dataclasses import replace

import pytest

from crossclaim.evidence import Block, Document, sha256_of_text
from crossclaim.extract.network.extract import PART, extract
from crossclaim.nlp.reading import Link, Mark, Predicated, Quoted, Reading
from crossclaim.workflow.explain import explain

TEXT = "The Rebels of Dalen came. A monitor said they shelled the town, and that the guards fled."
FOUND = str(PART)


class Scripted:
    """A network that reads what it was told to."""

    def __init__(self, reading):
        self.reading = reading

    def read(self, *_):
        """The reading."""
        return self.reading


def at(words):
    """Where words stand."""
    return TEXT.index(words), TEXT.index(words) + len(words)


def mark(words, kind, chance=0.9):
    """A mark on words."""
    return Mark(*at(words), kind, chance)


def reading(stance="CT+", agent="they"):
    """The rebels shelled the town, as a monitor says; the reader might have taken it for coercion."""
    shelled = Predicated(
        mark("shelled", "trigger", 0.97), 0.98, "ASSAULT", "heavy-weapons", stance, "past", 2.0,
        (("ASSAULT", 0.9), ("COERCE", 0.1)), ((stance, 0.8), ("Uu", 0.2)),
        (mark(agent, "agent"), mark("the town", "recipient", 0.7)),
    )  # fmt: skip
    said = Quoted(mark("said", "cue"), (mark("A monitor", "source"),), (mark("they shelled the town", "content"),))
    came = Quoted(mark("came", "cue"), (), (mark("The Rebels", "content"),))
    links = {at("they"): (Link(at("The Rebels"), 3.5), Link(at("Dalen"), -1.0))}
    return Reading((mark("The Rebels", "organisation"),), (came, said), (shelled,), links)


@pytest.fixture
def document():
    return Document(sha256_of_text(TEXT), "a.txt", "a", "text/plain", TEXT, (Block(0, len(TEXT), "body", "all", "en"),))


@pytest.fixture
def statement(document):
    return extract(document, network=Scripted(reading())).statements[0]


def test_what_was_read_at_the_predicate_is_found_again(document, statement):
    """The same reader gives the same reasons as when it found the statement."""
    why = explain(document, statement, FOUND, reader=Scripted(reading()))
    assert (why.outcome, why.predicated.types) == ("read", (("ASSAULT", 0.9), ("COERCE", 0.1)))
    odds = math.exp(sum(why.weighed.values()))
    assert odds / (1 + odds) == pytest.approx(statement.probability, abs=0.002)


def test_the_attribution_that_was_used_is_told(document, statement):
    """Not the others of the document."""
    why = explain(document, statement, FOUND, reader=Scripted(reading()))
    assert [row.cue for row in why.attributions] == [mark("said", "cue")]


def test_a_pronoun_is_followed_to_whom_it_means(document, statement):
    """The earlier mentions with their scores, and the one whose name was taken."""
    (pointed,) = explain(document, statement, FOUND, reader=Scripted(reading())).pointed
    assert (pointed.role, pointed.span.quote, pointed.name) == ("agent", "they", "rebels")
    assert [(span.quote, link.score) for span, link in pointed.links] == [("The Rebels", 3.5), ("Dalen", -1.0)]
    assert pointed.taken == 0


def test_another_reading_is_called_changed(document, statement):
    """Whoever installed other weights is told."""
    assert explain(document, statement, FOUND, reader=Scripted(reading("CT-"))).outcome == "changed"


def test_a_predicate_that_is_not_read_any_more_is_gone(document, statement):
    """There is nothing to tell then."""
    why = explain(document, statement, FOUND, reader=Scripted(Reading()))
    assert (why.outcome, why.predicated) == ("gone", None)
    other = replace(document, blocks=(Block(0, len(TEXT), "comment", "all", "en"),))
    assert explain(other, statement, FOUND, reader=Scripted(reading())).outcome == "gone"


@pytest.mark.parametrize(("found_by", "outcome"), [("extract.rules.v1", "rules"), ("extract.other.v3", "unknown")])
def test_other_readers_have_no_heads(document, statement, found_by, outcome):
    """Rules say what they are; a reader that is not installed says nothing."""
    why = explain(document, statement, found_by)
    assert (why.outcome, why.predicated, bool(why.doc)) == (outcome, None, outcome == "rules")


def test_who_is_named_twice_is_followed_from_both_words(document):
    """A pronoun that adds no new party still says whom it means."""
    twice = reading()
    (shelled,) = twice.predicated
    roles = (mark("The Rebels", "agent"), *shelled.roles)
    network = Scripted(replace(twice, predicated=(replace(shelled, roles=roles),)))
    statement = extract(document, network=network).statements[0]
    why = explain(document, statement, FOUND, reader=network)
    assert [party.span.quote for party in statement.agent] == ["The Rebels"]
    assert ("they", "rebels") in [(one.span.quote, one.name) for one in why.pointed]
