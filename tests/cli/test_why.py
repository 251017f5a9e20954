"""`crossclaim show --why`."""

import json

import pytest

from crossclaim.case import open_writer
from crossclaim.evidence import Block, Document, Provenance, sha256_of_text
from crossclaim.extract.network.extract import PART, extract
from crossclaim.nlp.reading import Link, Mark, Predicated, Quoted, Reading

TEXT = "The Rebels of Dalen came. A monitor said they shelled the town."


class Scripted:
    """A network that reads one text, always in the same way."""

    def read(self, *_):
        """The rebels shelled the town, as a monitor says."""
        shelled = Predicated(
            mark("shelled", "trigger", 0.97), 0.98, "ASSAULT", "heavy-weapons", "CT+", "past", 2.0,
            (("ASSAULT", 0.91), ("COERCE", 0.06)), (("CT+", 0.8), ("Uu", 0.15)),
            (mark("they", "agent", 0.88), mark("the town", "recipient", 0.7)),
        )  # fmt: skip
        said = Quoted(mark("said", "cue"), (mark("A monitor", "source"),), (mark("they shelled", "content"),))
        return Reading(
            (mark("The Rebels", "organisation"),), (said,), (shelled,), {at("they"): (Link(at("The Rebels"), 3.5),)}
        )


def at(words):
    """Where words stand."""
    return TEXT.index(words), TEXT.index(words) + len(words)


def mark(words, kind, chance=0.9):
    """A mark on words."""
    return Mark(*at(words), kind, chance)


def statement_in(folder, found_by):
    """The case and the id of its only statement, which this part found."""
    blocks = (Block(0, len(TEXT), "body", "all", "en"),)
    document = Document(sha256_of_text(TEXT), "a.txt", "a", "text/plain", TEXT, blocks)
    statements = extract(document, network=Scripted()).statements
    with open_writer(folder / "why.case") as writer:
        writer.add_document(document, TEXT.encode(), Provenance("read", 1))
        writer.put_extraction(document, (), statements, found_by)
    return folder / "why.case", statements[0].id


@pytest.fixture
def found(tmp_path, monkeypatch):
    """A statement of the network, which reads it again in the same way."""
    monkeypatch.setattr("crossclaim.workflow.explain.shipped", Scripted)
    return statement_in(tmp_path, Provenance(PART.name, PART.version))


def rows(out):
    """The rows of the table, with single blanks."""
    return [" ".join(line.split()) for line in out.partition("\nWhy")[2].splitlines()]


def test_each_head_says_what_it_marked_and_how_surely(crossclaim, found):
    """Predicate, types, stances, roles, cue and source, each with its chance."""
    told = rows(crossclaim("show", *found, "--why").out)
    for row in (
        "predicates predicate “shelled” 0.970",
        "types a statement at all 0.980",
        "ASSAULT 0.910",
        "COERCE 0.060",
        "stances CT+ holds that it is so 0.800",
        "Uu leaves it open 0.150",
        "roles agent “they” → rebels 0.880",
        "cues cue “said” 0.900",
        "sources source “A monitor” → monitor 0.900",
    ):
        assert row in told


def test_a_pronoun_says_what_it_was_linked_to(crossclaim, found):
    """With the score of the link and the name that came of it."""
    assert "links agent “they” “The Rebels” → rebels +3.50" in rows(crossclaim("show", *found, "--why").out)


def test_the_reasons_are_data_too(crossclaim, found):
    """Offsets, chances and scores as numbers."""
    why = json.loads(crossclaim("show", *found, "--why", "--json").out)["why"]
    assert (why["found_by"], why["outcome"]) == (str(PART), "read")
    link = next(reason for reason in why["reasons"] if reason["head"] == "links")
    assert (link["span"]["text"], link["score"], link["chance"]) == ("The Rebels", 3.5, None)


def test_rules_say_that_they_have_no_heads(crossclaim, tmp_path):
    """And which part they are."""
    told = crossclaim("show", *statement_in(tmp_path, Provenance("extract.rules", 1)), "--why").out
    assert "Why  extract.rules.v1: Statements by rules" in told
    assert "give no probabilities by head" in told


def test_nobody_asks_a_document_why(crossclaim, found):
    """Only statements have reasons."""
    said = crossclaim("show", found[0], "a", "--why")
    assert said.status == 2
    assert "expected a statement" in said.err


def test_without_being_asked_there_are_no_reasons(crossclaim, found):
    """The page stays short."""
    assert "\nWhy" not in crossclaim("show", *found).out
    assert "why" not in json.loads(crossclaim("show", *found, "--json").out)
