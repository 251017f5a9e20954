"""Laws of the places of a document: each stretch is of one place, and neither order nor other documents matter."""

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.case.rows.place import place_from_row, place_to_row
from crossclaim.evidence import Block, Document, Mention, Party, Span, Statement, place_of, sha256_of_text
from crossclaim.knowledge.gazetteer import load_gazetteer
from crossclaim.link.places import gather_places

NAMES = ("Aleppo", "Paris", "Texas", "Syria", "Deir ez-Zor", "the town of Raqqa", "the road", "Zurqavelt", "***")
JOINTS = (" ", ", ", "; ", " and ", " in ", ". ", "\n")
OTHERS = st.sampled_from(["", "Raqqa", "Syrian government", "Paris", "İ"])
KINDS = st.sampled_from(["place", "place", "actor"])


@st.composite
def read(draw):
    """A document with mentions under their own or other names, and statements at some of them."""
    pieces = draw(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(JOINTS), OTHERS, KINDS), max_size=7))
    text, marks = "So. ", []
    for name, joint, other, kind in pieces:
        marks.append((Span(len(text), len(text) + len(name), name), other or name, kind))
        text += name + joint
    document = Document(sha256_of_text(text), "a", "a", "text/plain", text, (Block(0, len(text), "body", ""),))
    mentions = [Mention(document.id, span, kind, name) for span, name, kind in marks]
    stated = draw(st.lists(st.sampled_from(marks), max_size=3)) if marks else []
    statements = [
        Statement(document.id, span, span, "ASSAULT", agent=(Party("Orvia"),), place=(Party(name, span),))
        for span, name, _ in stated
    ]
    return document, mentions, statements


@given(read(), st.randoms())
def test_every_stretch_is_of_one_place_whatever_the_order(found, dice):
    """Of each place mentioned and each place of a statement; and each place can be kept in a case."""
    document, mentions, statements = found
    places = gather_places(document, mentions, statements, load_gazetteer())
    spans = [span for place in places for span in place.spans]
    parties = [party for one in statements for party in one.place]
    assert sorted(spans) == sorted(
        {one.span for one in mentions if one.kind == "place"} | {one.span for one in parties}
    )
    assert len(set(spans)) == len(spans)
    assert all(place_of(party, places) is not None for party in parties)
    for place in places:
        place.check(document.text)
        assert place_from_row(place_to_row(place, 0, 1), document.id) == place
    dice.shuffle(mentions)
    dice.shuffle(statements)
    assert gather_places(document, mentions, statements, load_gazetteer()) == places
