import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from crossclaim.cli.terminal.width import lines, shorten, shorten_start


@pytest.mark.parametrize(
    ("text", "width", "seen"),
    [
        ("short", 5, "short"),
        ("a long sentence", 12, "a long sent…"),
        ("a long sentence", 7, "a long…"),
        ("unbreakable", 6, "unbre…"),
        ("大馬士革", 5, "大馬…"),
        ("any", 1, "…"),
        ("any", 0, ""),
        ("first, second", 9, "first…"),
    ],
)
def test_a_cut_ends_with_an_ellipsis(text, width, seen):
    """What is cut says so, after a whole word where one ends near."""
    assert shorten(text, width) == seen


@given(st.text(max_size=60), st.integers(1, 40))
def test_nothing_is_wider_than_its_room(text, width):
    """A shortened text never takes more cells than it was given."""
    assert cell_len(shorten(text, width)) <= width


def spread(text, width):
    """The lines of a text as strings."""
    return [text[start:end] for start, end in lines(text, width)]


def test_lines_are_cut_between_words():
    """Words stay whole while they fit."""
    assert spread("one two three four", 9) == ["one two", "three", "four"]


def test_a_long_word_is_cut_where_it_must_be():
    """A word wider than the line goes over several."""
    assert spread("abcdefgh", 3) == ["abc", "def", "gh"]


def test_line_breaks_are_kept():
    """A break in the text is a break on the screen, empty lines too."""
    assert spread("a\n\nb", 9) == ["a", "", "b"]


@given(st.text(st.sampled_from("ab 大é\u0301\n👩\u200d🚒"), max_size=60), st.integers(2, 12))
def test_every_character_is_on_a_line(text, width):
    """Lines are in order, do not overlap, and leave out but blanks and breaks."""
    at = 0
    for start, end in lines(text, width):
        assert at <= start <= end
        assert not text[at:start].strip(" \n")
        at = end
    assert not text[at:].strip(" \n")


@pytest.mark.parametrize(
    ("text", "width", "seen"),
    [
        ("a/b.txt", 7, "a/b.txt"),
        ("folder/name.txt", 9, "…name.txt"),
        ("大馬士革", 5, "…士革"),
        ("any", 1, "…"),
        ("any", 0, ""),
    ],
)
def test_the_end_of_a_path_is_kept(text, width, seen):
    """What is cut at its start says so there."""
    assert shorten_start(text, width) == seen


@given(st.text(max_size=60), st.integers(0, 40))
def test_no_end_is_wider_than_its_room(text, width):
    """A text cut at its start never takes more cells than it was given."""
    assert cell_len(shorten_start(text, width)) <= width
