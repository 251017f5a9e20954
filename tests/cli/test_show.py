import json

import pytest

from crossclaim.case import open_writer
from crossclaim.evidence import Block, Document, Party, Provenance, Span, Statement, sha256_of_text

TWO = "Rebels shelled the town and seized four guards. Nobody came."


@pytest.fixture
def first(crossclaim, case):
    """The id of the first statement."""
    return json.loads(crossclaim("statements", case, "--json", "--limit", "1").out)["id"]


@pytest.fixture
def beside(tmp_path):
    """A case with one sentence that makes two statements, and the ids of these."""
    document = Document(
        sha256_of_text(TWO), "two.txt", "two", "text/plain", TWO, (Block(0, len(TWO), "body", "all", "en"),)
    )
    found = (
        said(document, "shelled", "ASSAULT", "heavy-weapons", Party("town", words("the town"))),
        said(document, "seized", "COERCE", "seize", Party("guards", words("four guards"))),
    )
    with open_writer(tmp_path / "two.case") as writer:
        writer.add_document(document, TWO.encode(), Provenance("read", 1))
        writer.put_extraction(document, (), found, Provenance("extract.test", 1))
    return tmp_path / "two.case", *(one.id for one in found)


def said(document, predicate, kind, mode, recipient):
    """What the rebels are said to have done."""
    clause = Span.of(TWO, 0, recipient.span.end)
    agent = (Party("Rebels", words("Rebels")),)
    return Statement(document.id, clause, words(predicate), kind, mode, agent, (recipient,))


def words(quote):
    """The span of some words."""
    return Span.of(TWO, TWO.index(quote), TWO.index(quote) + len(quote))


def test_a_statement_is_drawn_under_its_sentence(crossclaim, case, first):
    """Each span has a bracket with its role, where it stands, in a row with id and stance."""
    lines = crossclaim("show", case, first).out.splitlines()
    at = next(number for number, line in enumerate(lines) if "On 3 May" in line)
    for words, drawn in (("3 May", "┗time"), ("the ministry", "┗━━source━━┛"), ("said", "┗cue"), ("rebels", "┗agent")):
        assert lines[at + 1][lines[at].index(words) :].startswith(drawn)
    assert lines[at + 1].startswith(f"{first.partition('-')[2][:8]} CT+")
    assert lines[at + 2].strip() == "“shelled” ASSAULT heavy-weapons"


def test_the_other_statements_of_a_sentence_are_drawn_below(crossclaim, beside):
    """They come after the one asked for, in thin lines, and are told in words."""
    case, asked, other = beside
    lines = crossclaim("show", case, asked).out.splitlines()
    rows = [line for line in lines if line.startswith((asked[5:13], other[5:13]))]
    assert [line[:8] for line in rows] == [asked[5:13], other[5:13], other[5:13]]
    assert ["┗" in line or "━" in line for line in rows] == [True, False, False]
    assert "COERCE seize  Rebels → guards  says the author" in rows[2]


def test_json_names_the_other_statements_of_the_sentence(crossclaim, beside):
    """A program can go on from one to the next."""
    case, asked, other = beside
    assert json.loads(crossclaim("show", case, asked, "--json").out)["same_sentence"] == [other]


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
