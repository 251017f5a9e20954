import json

import pytest


@pytest.fixture
def first(crossclaim, case):
    """The id of the first statement."""
    return json.loads(crossclaim("statements", case, "--json", "--limit", "1").out)["id"]


def test_a_statement_is_marked_in_its_sentence(crossclaim, case, first):
    """Each span has its role under it, where it stands."""
    lines = crossclaim("show", case, first).out.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("On 3 May"))
    for words, role in (("3 May", "time"), ("the ministry", "source"), ("said", "cue"), ("shelled", "predicate")):
        assert lines[at + 2][lines[at].index(words) :].startswith(role)


def test_a_statement_says_its_stance_in_words(crossclaim, case, first):
    """Whoever does not know the codes can read them."""
    assert "CT+ · Ministry holds that it is so" in crossclaim("show", case, first).out


def test_a_statement_names_its_document_and_maker(crossclaim, case, first):
    """Where it stands, and which part found it."""
    out = crossclaim("show", case, first).out
    for part in ("extract.test.v1", "plain", "headline, 70%", "body, page 2", first):
        assert part in out


@pytest.mark.parametrize("digits", [4, 8, 20])
def test_a_few_digits_are_enough(crossclaim, case, first, digits):
    """An id is found by its first digits, without its kind."""
    assert first in crossclaim("show", case, first.partition("-")[2][:digits]).out


def test_a_document_has_its_labels_in_the_margin(crossclaim, case):
    """Every block says what it is held for, and nothing of the text is missing."""
    out = crossclaim("show", case, "plain").out
    assert "\nheadline                Shells on Tel Amal\n" in out
    assert "\nbody p. 2               On 3 May the ministry" in out
    assert "\nboilerplate             Share this story\n" in out


def test_a_document_says_how_each_fact_is_known(crossclaim, case):
    """Value, rule and confidence stand together."""
    assert "outlet      The Daily  byline, 60%" in crossclaim("show", case, "plain").out


def test_json_of_a_statement_has_its_context(crossclaim, case, first):
    """The sentence around the clause comes along."""
    shape = json.loads(crossclaim("show", case, first, "--json").out)
    assert shape["kind"] == "statement"
    assert shape["clause"]["text"] in shape["context"]["text"]


def test_json_of_a_document_has_its_text_and_blocks(crossclaim, case):
    """Blocks are offsets into the text that stands beside them."""
    shape = json.loads(crossclaim("show", case, "plain", "--json").out)
    assert [shape["text"][block["start"] : block["end"]] for block in shape["blocks"]][2] == "Share this story"
    assert shape["metadata"]["outlet"]["how"] == "byline"


def test_what_is_not_there_is_said(crossclaim, case):
    """The error leads to the lists."""
    said = crossclaim("show", case, "nothing")
    assert said.status == 2
    assert "crossclaim documents" in said.err


def test_a_hostile_document_is_shown_not_obeyed(crossclaim, case):
    """Escapes, overrides and markup are text."""
    out = crossclaim("show", case, "hostile").out
    assert not set(out) & set("\x1b\u202e")
    assert "[bold]besieged[/bold]" in out
    assert "قصفت القوات البلدة" in out
