"""Laws of offsets: every unit and back, astral characters and lone surrogates included."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossclaim.errors import SpanOutOfRange
from crossclaim.text.offsets import STEP, Offsets

TEXTS = st.text(st.characters(), max_size=3 * STEP) | st.text("a𝄞é\ud800", max_size=3 * STEP)


@given(TEXTS)
def test_utf16_round_trip(text):
    """Every code point offset, the very end included, comes back from its UTF-16 offset."""
    offsets = Offsets(text)
    assert all(offsets.from_utf16(offsets.to_utf16(at)) == at for at in range(len(text) + 1))


@given(TEXTS)
def test_bytes_round_trip(text):
    """Every code point offset, the very end included, comes back from its byte offset."""
    offsets = Offsets(text)
    assert all(offsets.from_bytes(offsets.to_bytes(at)) == at for at in range(len(text) + 1))


@given(TEXTS, st.data())
def test_offsets_are_lengths_of_what_stands_before(text, data):
    """An offset is the length of the encoded text before it."""
    at = data.draw(st.integers(0, len(text)))
    head = text[:at]
    assert Offsets(text).to_utf16(at) == len(head.encode("utf-16-le", "surrogatepass")) // 2
    assert Offsets(text).to_bytes(at) == len(head.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("length", [0, 1, STEP - 1, STEP, STEP + 1, 2 * STEP])
def test_an_astral_character_at_the_very_end(length):
    """The end of a text whose last character is astral lies two UTF-16 units and four bytes after that character."""
    offsets = Offsets("a" * length + "😀")
    assert (offsets.to_utf16(length + 1), offsets.to_bytes(length + 1)) == (length + 2, length + 4)
    assert (offsets.from_utf16(length + 2), offsets.from_bytes(length + 4)) == (length + 1, length + 1)


@pytest.mark.parametrize("convert", ["from_utf16", "from_bytes"])
def test_the_inside_of_a_character_is_no_offset(convert):
    """An offset between the units of one character is refused."""
    with pytest.raises(SpanOutOfRange, match="inside of a character"):
        getattr(Offsets("😀"), convert)(1)


@pytest.mark.parametrize("convert", ["to_utf16", "to_bytes", "from_utf16", "from_bytes"])
@pytest.mark.parametrize("offset", [-1, 5])
def test_beyond_the_text_is_no_offset(convert, offset):
    """An offset before the start or beyond the end is refused."""
    with pytest.raises(SpanOutOfRange):
        getattr(Offsets("abc"), convert)(offset)
