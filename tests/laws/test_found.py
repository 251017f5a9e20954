"""Laws of the finder: whatever the text, finds lie in it, in order and apart, and say the same twice."""

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.knowledge.find import find_names
from crossclaim.knowledge.words import split

PIECES = (
    "ISIS", "IS", "U.S.", "US", "Iran", "Iran’s", "Syrian", "regime", "government", "of", "the", "in", "Damascus",
    "Gen.", "Assad", "al-", "Qaeda", "President", "Hassan", "Rouhani", "J.", "-backed", "militias", "'s", "’", "-", ".",
    "\n", "\n\n", " ", "coalition", "The", "ar-Raqqah", "ÅÄ", "ﬁ", "İ", "𐀀", "\r\n", "police", "Mr", "Carter", "Ash",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join), st.lists(st.sampled_from(PIECES)).map("".join)
)


def inside(one):
    """The find and all its parts."""
    return [one, *(part for piece in one.parts for part in inside(piece))]


@given(TEXTS)
def test_finds_are_in_range_ordered_and_disjoint(text):
    """Every find is a stretch of the text that is not empty, and none touches another."""
    end = 0
    for one in find_names(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end


@given(TEXTS)
def test_parts_lie_within_their_find(text):
    """The parts of a find lie within it, in order."""
    for find in find_names(text):
        for one in inside(find):
            ends = [one.start, *(edge for part in one.parts for edge in (part.start, part.end)), one.end]
            assert ends == sorted(ends)


@given(TEXTS)
def test_every_find_names_somebody(text):
    """A find has an actor or a place, and a name; it begins and ends with a word."""
    for one in find_names(text):
        assert one.name
        assert text[one.start].isalnum()


@given(TEXTS)
def test_finding_twice_finds_the_same(text):
    """The same text gives the same finds."""
    assert find_names(text) == find_names(text)


@given(TEXTS)
def test_words_are_stretches_of_the_text(text):
    """Words lie in the text in order, none is empty, and each has a key."""
    words, end = split(text), 0
    for start, stop in zip(words.starts, words.ends, strict=True):
        assert end <= start < stop <= len(text)
        end = stop
    assert len(words.keys) == len(words.starts)
