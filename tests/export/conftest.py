"""One small document and its statements, built by hand, for the tests of every format."""

import pytest

from crossclaim.evidence import (
    AUTHOR,
    Block,
    Document,
    Known,
    Metadata,
    Number,
    Party,
    Source,
    Span,
    Statement,
    When,
    sha256_of_text,
)
from crossclaim.export import Row

TEXT = "On 3 May the ministry said that rebels shelled Tel Amal, killing 12 guards.\nThe rebels denied it."


def span(words: str, text: str = TEXT) -> Span:
    """The first span of these words in the text."""
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def document(text: str = TEXT, name: str = "note") -> Document:
    """A document of one body block."""
    title = Known("Shells on Tel Amal", "first line", 0.5)
    blocks = (Block(0, len(text), "body", "all"),)
    return Document(sha256_of_text(text), f"{name}.txt", name, "text/plain", text, blocks, Metadata(title=title))


def statement() -> Statement:
    """A statement with every field filled."""
    return Statement(
        document=document().id,
        clause=span("rebels shelled Tel Amal, killing 12 guards"),
        predicate=span("shelled"),
        type="ASSAULT",
        mode="heavy-weapons",
        agent=(Party("Rebels", span("rebels")),),
        recipient=(Party("guards", span("12 guards")), Party("Tel Amal")),
        place=(Party("Tel Amal", span("Tel Amal")),),
        time=When(span("3 May"), "2020-05-03"),
        numbers=(Number("killed", 12.0, span("12 guards")),),
        sources=(AUTHOR, Source("Ministry", span("the ministry"))),
        cue=span("said"),
        probability=0.75,
    )


@pytest.fixture
def row() -> Row:
    """The statement in its document."""
    return Row(document(), statement(), "extract.test.v1")


@pytest.fixture
def bare_row() -> Row:
    """A statement with nothing but what it must have."""
    bare = Statement(document().id, span("denied it"), span("denied"), "REJECT", agent=(Party("Rebels"),))
    return Row(document(), bare, "extract.test.v1")
