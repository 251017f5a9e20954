"""The shipped network reads."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossclaim.nlp.network import shipped
from crossclaim.text.sentences import sentences

SENTENCE = "Turkish jets bombed the camp near Aleppo on Monday, a spokesman for the rebels said. "
TEXT = (
    "Turkish jets bombed a camp of the rebels near Aleppo on Monday. A spokesman for the rebels said that nine people "
    "had been killed in the raid. The Turkish army denied that it had attacked the camp."
)


def read(text, blocks=None):
    return shipped().read(text, blocks or [(0, len(text))], sentences(text))


def test_a_sentence_is_read():
    """Its predicate, who did what to whom, who said it."""
    found = read(TEXT)
    bombed = next(one for one in found.predicated if TEXT[one.predicate.start : one.predicate.end] == "bombed")
    assert (bombed.type, bombed.stance[-1], bombed.chance > 0.5) == ("ASSAULT", "+", True)
    assert "Turkish jets" in [TEXT[one.start : one.end] for one in bombed.of("agent")]
    said = next(one for one in found.quoted if TEXT[one.cue.start : one.cue.end].startswith("said"))
    assert [TEXT[one.start : one.end] for one in said.source] == ["A spokesman for the rebels"]
    assert said.covers(TEXT.index("killed"))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "\u200b", "😀", "…"])
def test_a_text_without_words_says_nothing(text):
    """Nor does it fail."""
    assert read(text).predicated == ()


def test_each_sentence_of_a_long_text_is_read_once():
    """Windows overlap, decisions do not."""
    text = SENTENCE * 60
    starts = [one.predicate.start for one in read(text).predicated]
    assert starts == sorted(set(starts))
    wanted = {at * len(SENTENCE) + SENTENCE.index("bombed") for at in range(60)}
    assert len(wanted & set(starts)) >= 57


def test_what_is_outside_the_blocks_is_not_read():
    """A menu between two blocks has no marks, and marks keep their places in the text."""
    text = SENTENCE + "Home | Sport | Iran bombed Iraq | Login " + SENTENCE
    second = len(text) - len(SENTENCE)
    found = read(text, [(0, len(SENTENCE)), (second, len(text))])
    places = [(one.predicate.start, one.predicate.end) for one in found.predicated]
    assert all(end <= len(SENTENCE) or start >= second for start, end in places)
    assert (second + SENTENCE.index("bombed"), second + SENTENCE.index("bombed") + 6) in places


def test_a_text_reads_the_same_in_any_company():
    """What was read before leaves no trace."""
    alone = read(SENTENCE)
    read("Iran armed the Houthis. " * 40)
    assert read(SENTENCE) == alone


def test_a_word_without_end_is_cut_and_not_lost():
    """Ten thousand letters without a space do not stop the rest from being read."""
    text = "x" * 10_000 + " " + SENTENCE
    assert any(text[one.predicate.start : one.predicate.end] == "bombed" for one in read(text).predicated)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=120))
def test_any_text_gives_marks_within_it(text):
    """Whatever the signs: marks lie in the text, and links point to earlier mentions."""
    found = read(text)
    marks = [*found.entities, *(role for one in found.predicated for role in one.roles)]
    assert all(0 <= one.start < one.end <= len(text) for one in marks)
    assert all(link.earlier[0] <= start for (start, _), links in found.links.items() for link in links)


def test_how_sure_a_text_is_has_a_scale():
    """What is denied lies below what is told; a predicate beyond the text is 0."""
    told, denied = "The army took the town.", "The army did not take the town."
    (high,) = shipped().sure(told, [(9, 13)])
    (low,) = shipped().sure(denied, [(17, 21)])
    assert -3 <= low < 0 < high <= 3
    assert shipped().sure(told, [(500, 505)]) == [0.0]
