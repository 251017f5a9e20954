"""Laws of blocks: whatever the text, they are in order, disjoint, and hold everything that is not white space."""

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.errors import InputError
from crossclaim.read.blocks import label
from crossclaim.read.draft import Draft, Input, Zone
from crossclaim.read.html import read_html
from crossclaim.read.metadata import metadata
from crossclaim.settings import Settings

LINES = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            [
                "",
                "   ",
                "A long line of quiet words that ends as sentences do, with a stop.",
                "Share",
                "3 comments",
                "12 May 2016",
                "“Quoted from end to end,” as it were.”",
                "أخبار اليوم",
                "one    two    three    four    five",
            ]
        ),
    ),
    max_size=12,
)
TEXTS = st.builds(lambda lines, end: end.join(lines), LINES, st.sampled_from(["\n", "\n\n", "\r\n", "\u2028", "\x0b"]))


def holds_everything(text, blocks):
    """Whether blocks are in order and disjoint, and leave out nothing but white space."""
    at = 0
    for block in blocks:
        if block.start < at or text[at : block.start].strip() or not text[block.start : block.end].strip():
            return False
        at = block.end
    return not text[at:].strip()


@given(TEXTS)
def test_blocks_hold_every_letter_of_a_flattened_text(text):
    """Cleaning labels and never deletes."""
    assert holds_everything(text, label(Draft("text/plain", text)))


@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 60)), max_size=5))
def test_blocks_hold_every_letter_whatever_the_zones(text, stretches):
    """Zones that leave gaps, or that show nothing, lose no letter."""
    zones, at = [], 0
    for skip, length in stretches:
        start, end = at + skip, at + skip + length
        if start < end <= len(text):
            zones.append(Zone(start, end, "body" if length % 2 else None))
            at = end
    assert holds_everything(text, label(Draft("application/pdf", text, tuple(zones))))


@given(TEXTS)
def test_what_is_known_of_a_text_stands_where_it_says(text):
    """The span of every metadata field equals its place in the text."""
    draft = Draft("text/plain", text)
    found = metadata(draft, label(draft), Input("a.txt", text.encode("utf-8", "replace")))
    for known in (found.title, found.author, found.outlet, found.published):
        if known and known.span:
            known.span.check(text)


MARKUP = st.sampled_from(
    [
        *("<p>", "</p>", "<div class=comments>", "</div>", "<h1>", "a word. ", "<b>", "&amp;", "<nav>", "</nav>"),
        *("<li>", "<time>", "<!--", "-->", "<title>", "</title>", "<td>", "é", "<blockquote>", "<script>"),
    ]
)


@given(st.lists(MARKUP, max_size=30))
def test_pages_of_any_markup_become_blocks_or_an_input_error(pieces):
    """Broken markup is read as far as it shows something."""
    try:
        draft = read_html(Input("a.html", "".join(pieces).encode()), Settings())
    except InputError:
        return
    assert holds_everything(draft.text, label(draft))
