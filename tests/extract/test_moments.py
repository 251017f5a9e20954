"""A document's moments: what says when, with its ISO 8601 value, found once and looked up by place."""

import pytest

from crossclaim.evidence import Block, Document, Known, Metadata, sha256_of_text
from crossclaim.extract.moments import Moment, find_moments

TEXT = "They met from 11-13 December 2016. Two days later they left for three weeks."


def document(text, *blocks, published=""):
    known = Metadata(published=Known(published, "test", 1.0)) if published else Metadata()
    labelled = tuple(Block(start, end, label, "test", "en") for start, end, label in blocks or [(0, len(text), "body")])
    return Document(sha256_of_text(text), "a.txt", "a", "text/plain", text, labelled, known)


def words(text, found):
    return [(text[one.start : one.end], one.value) for one in found]


def test_the_ends_of_a_stretch_are_one_moment():
    """Two days with a dash between them are one interval, and what follows is read against it."""
    found = find_moments(document(TEXT)).points(0, len(TEXT))
    assert words(TEXT, found) == [("11-13 December 2016", "2016-12-11/2016-12-13"), ("Two days later", "2016-12-15")]


def test_the_word_that_opens_a_stretch_belongs_to_it():
    """`since` is part of the words, as it is of the value."""
    text = "Since May 2016 they have fought."
    assert words(text, find_moments(document(text)).found) == [("Since May 2016", "2016-05/..")]


@pytest.mark.parametrize("text", ["for three weeks", "every Friday", "the current head", "the former head"])
def test_what_does_not_say_when_is_no_point(text):
    """Durations that lie nowhere, sets of times and adjectives date no statement."""
    assert find_moments(document(text, published="2017-09-14")).points(0, len(text)) == []


def test_a_stretch_finds_the_moment_that_it_touches():
    """A mark that covers part of an expression, or more than it, is that expression."""
    moments = find_moments(document(TEXT))
    at = TEXT.index("three weeks")
    assert moments.touching(0, 20) == Moment(14, 33, "2016-12-11/2016-12-13")
    assert moments.touching(at + 2, at + 4) == Moment(at, at + 11, None, is_point=False)
    assert moments.touching(0, 14) is None


def test_blocks_that_are_not_read_hold_no_moment():
    """A menu's dates are not found, and no date of the body is read against them."""
    text = "Archive March 2011 They left in May."
    moments = find_moments(document(text, (0, 18, "boilerplate"), (19, len(text), "body")))
    assert words(text, moments.found) == [("May", None)]


def test_a_statement_is_dated_at_the_precision_of_its_words(read):
    """The time of a statement is the expression and its value."""
    (statement, *_) = read("Turkey attacked Syria in early March 2016.", "2017-09-14")
    assert (statement.time.span.quote, statement.time.value) == ("early March 2016", "2016-03-01/2016-03-10")
