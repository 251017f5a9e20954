"""Laws: whatever a text holds, each of its names is resolved or kept with a reason, and no order matters."""

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.evidence import Block, Document, Entry, Mention, Span, sha256_of_text
from crossclaim.link.actors import call_roll, judge_pairs, resolve
from crossclaim.text.names import fold

KNOWN = ["Hezbollah", "Hizbullah", "Syrian", "regime", "(FSA)", "Bush", "WHO", "army", "president", "Tehran"]
OTHER = ["the", "of", "who", "THEY", "Omar", "Darani", ",", "1st", "İ", "ß"]
words = st.sampled_from([*KNOWN, *OTHER]) | st.text(max_size=8)
texts = st.lists(words, max_size=25).map(" ".join)


@st.composite
def read(draw):
    """A document with mentions of actors anywhere, under their own words or other names."""
    text = draw(texts)
    blocks = (Block(0, len(text), "body", "law"),) if text else ()
    document = Document(sha256_of_text(text), "a.txt", "a", "text/plain", text, blocks)
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = draw(st.lists(ends, max_size=8))
    names = [draw(st.just(text[start:end]) | words) for start, end in spans]
    return document, [
        Mention(document.id, Span.of(text, start, end), "actor", name)
        for (start, end), name in zip(spans, names, strict=True)
    ]


@given(read(), st.randoms())
def test_every_name_leads_somewhere_whatever_the_order(found, dice):
    """To a candidate, or to an entry of its own with the reason; and again to the same."""
    document, mentions = found
    uses = resolve(document, mentions, ())
    assert {fold(use.name) for use in uses} == {fold(one.name) for one in mentions} - {""}
    for use in uses:
        assert use.unresolved or use.entry == use.candidates[0].entry
        assert use.mentions >= 1
    shuffled = list(mentions)
    dice.shuffle(shuffled)
    assert resolve(document, shuffled, ()) == uses


@given(st.lists(words.filter(fold), max_size=12), st.randoms())
def test_pairs_do_not_depend_on_the_order_of_entries(names, dice):
    """Nor does the roll that they are called from."""
    entries = [(Entry("named", fold(name), name), 1) for name in names]
    shuffled = list(entries)
    dice.shuffle(shuffled)
    assert call_roll(shuffled) == call_roll(entries)
    assert judge_pairs(call_roll(shuffled)) == judge_pairs(call_roll(entries))
