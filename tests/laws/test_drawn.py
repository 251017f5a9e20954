"""Laws of drawing: whatever a text holds, its rows fit, steer nothing, and start under their words."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from crossclaim.cli.terminal.drawn import Layer, Mark, drawn
from crossclaim.cli.terminal.flat import Flat
from crossclaim.cli.terminal.safe import shown_exactly

TEXTS = st.text(st.characters() | st.sampled_from("ab .\x1b\u202e\u0301大ق\n"), min_size=1, max_size=120)


@st.composite
def layers(draw, text):
    """A few layers of marks anywhere in the text."""
    ends = st.lists(st.integers(0, len(text)), min_size=2, max_size=2).map(sorted)
    marks = st.builds(lambda at: Mark(*at, "agent", ("agent", "agt")), ends)
    return draw(st.lists(st.builds(lambda found: Layer("id CT+", tuple(found)), st.lists(marks, max_size=5))))


@given(st.data(), TEXTS, st.integers(40, 130))
def test_no_row_is_wider_than_the_terminal(data, text, width):
    """Text, brackets and labels stay within the cells that there are."""
    lines = list(drawn(text, (0, len(text)), data.draw(layers(text)), width))
    assert all(cell_len(line.plain) <= width for line in lines)


@given(st.data(), TEXTS)
def test_nothing_steers_the_terminal(data, text):
    """What is drawn holds no control, override or line break of the text."""
    for line in drawn(text, (0, len(text)), data.draw(layers(text)), 60):
        assert shown_exactly(line.plain) == line.plain


@given(TEXTS)
def test_every_character_keeps_its_place(text):
    """A stretch of the flat text is the flat form of that stretch."""
    flat = Flat.of(text)
    for at in range(len(text)):
        start, end = flat.bounds(at, len(text))
        assert flat.text[start:end] == Flat.of(text[at:]).text
