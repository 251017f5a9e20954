"""Documents and blocks."""

import pytest

from crossclaim.errors import InvalidEvidence, SpanOutOfRange
from crossclaim.evidence import Block, Document, document_id, sha256_of, sha256_of_text


def document(text, *blocks):
    return Document(sha256_of_text(text), "a.txt", "a", "text/plain", text, blocks)


def test_the_id_follows_from_the_bytes_alone():
    """Two documents of the same bytes have one id, whatever they are called."""
    one = document("abc")
    assert one.id == document_id(sha256_of(b"abc"))
    assert one.id != document("abd").id


def test_blocks_may_not_overlap():
    """A document whose blocks overlap cannot be made."""
    with pytest.raises(SpanOutOfRange, match="overlap at 2"):
        document("abcdef", Block(0, 3, "body", "x"), Block(2, 4, "body", "x"))


def test_blocks_may_not_leave_the_text():
    """A document with a block beyond its text cannot be made."""
    with pytest.raises(SpanOutOfRange, match="a block that ends at 7"):
        document("abcdef", Block(0, 7, "body", "x"))


def test_a_block_has_a_known_label():
    """A label outside the closed set is refused, and the set is named."""
    with pytest.raises(InvalidEvidence, match="boilerplate"):
        Block(0, 1, "advert", "x")


def test_statements_are_looked_for_in_three_kinds_of_block():
    """Headline, body and quote are read; a ticker or a comment is not."""
    labels = ("headline", "byline", "body", "quote", "boilerplate", "comment", "other-language")
    made = document("abcdefg", *(Block(i, i + 1, label, "x") for i, label in enumerate(labels)))
    assert [block.label for block in made.read_blocks()] == ["headline", "body", "quote"]
