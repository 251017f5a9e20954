"""Problems, mentions, judgements, provenance."""

from crossclaim.errors import EncryptedInput
from crossclaim.evidence import Judgement, Mention, Problem, Provenance, Span, document_id

DOCUMENT = document_id("00")


def test_a_problem_keeps_place_reason_and_advice():
    """A problem made from an error says where, what, and what to do."""
    problem = Problem.of(EncryptedInput("a.zip!/b.pdf", found="a PDF with a password"), "read")
    assert (problem.place, problem.stage, problem.code) == ("a.zip!/b.pdf", "read", "encrypted")
    assert problem.reason == "This input is encrypted: a PDF with a password"
    assert "without the password" in problem.advice


def test_the_same_problem_met_twice_is_one():
    """Advice does not count for the identity of a problem; its place does."""
    one = Problem("a", "read", "empty", "nothing", "advice")
    assert one.id == Problem("a", "read", "empty", "nothing").id
    assert one.id != Problem("b", "read", "empty", "nothing").id


def test_mentions_differ_by_place_and_name():
    """Two names for one stretch are two mentions."""
    span = Span(0, 2, "IS")
    assert Mention(DOCUMENT, span, "actor", "Islamic State").id != Mention(DOCUMENT, span, "actor", "Iceland").id


def test_a_judgement_that_supersedes_is_another():
    """Superseding makes a new judgement; the old one keeps its id."""
    old = Judgement(("stm1-a",), "accept", "analyst", "2020-01-01T00:00:00Z")
    new = Judgement(("stm1-a",), "reject", "analyst", "2020-01-02T00:00:00Z", supersedes=old.id)
    assert len({old.id, new.id}) == 2


def test_provenance_is_written_as_part_and_version():
    """Parameters are canonical JSON, so that equal parameters are equal text."""
    made = Provenance("extract.rules", 3, {"b": 1, "a": "ü"})
    assert str(made) == "extract.rules.v3"
    assert made.parameters_json == '{"a":"ü","b":1}'


def test_a_problem_inside_an_input_is_said_at_the_input():
    """The place is the input's; where the problem named another, that one stands in the reason."""
    problem = Problem("[3, 5)", "read", "span-range", "broken")
    assert problem.at("a.txt") == Problem("a.txt", "read", "span-range", "broken [[3, 5)]")
    assert problem.at("[3, 5)") == problem
