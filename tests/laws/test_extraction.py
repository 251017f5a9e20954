"""Laws of the rule extractor: spans equal their quotes, the same in gives the same out, nothing makes it fail."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossclaim.evidence import Block, Document, Metadata, sha256_of_text
from crossclaim.extract import EXTRACTORS

EXTRACT = EXTRACTORS["rules"].extract
WORDS = (
    "Iran Turkey Syria Hamas The the army and , . : ; “ ” ( ) [ ] 's attacked was by killed three said that who which"
    " not to of on in will may if denied accused supporting -backed Iran-backed deal with between they it we 2017 "
    "Monday 12 % ? president General U.S. KILLED IRAN 😀 é العربية 's n't don't"
)
PIECES = [*WORDS.split(), '"', "\n", "\n\n", "\u200e", ""]
WORDY = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)


def document(text: str) -> Document:
    blocks = (Block(0, len(text), "body", "law", "en"),) if text else ()
    return Document(sha256_of_text(text), "a.txt", "a", "text/plain", text, blocks, Metadata())


@given(st.one_of(WORDY, st.text(max_size=300)))
@settings(max_examples=300)
def test_every_span_equals_its_quote(text: str) -> None:
    """On any text every span of every statement and mention is a stretch of it."""
    found = EXTRACT(document(text))
    for statement in found.statements:
        statement.check(text)
        assert statement.clause.start <= statement.predicate.start
        assert statement.predicate.end <= statement.clause.end
    for mention in found.mentions:
        mention.span.check(text)


@given(WORDY)
@settings(max_examples=60)
def test_the_same_text_gives_the_same(text: str) -> None:
    """Two readings of one document are equal, ids and all."""
    one, other = EXTRACT(document(text)), EXTRACT(document(text))
    assert [statement.id for statement in one.statements] == [statement.id for statement in other.statements]
    assert one == other


@given(st.text(max_size=80), WORDY)
@settings(max_examples=60)
def test_blocks_that_are_not_read_say_nothing(noise: str, text: str) -> None:
    """Nothing of a comment or of boilerplate becomes a statement."""
    whole = f"{text}\n{noise}"
    blocks = [Block(0, len(text), "comment", "law")] if text else []
    blocks.append(Block(len(text), len(whole), "boilerplate", "law"))
    found = EXTRACT(Document(sha256_of_text(whole), "a", "a", "text/plain", whole, tuple(blocks), Metadata()))
    assert not found.statements
    assert not found.mentions


@given(WORDY)
@settings(max_examples=60)
def test_probabilities_are_probabilities(text: str) -> None:
    """Each statement has a probability strictly between 0 and 1."""
    assert all(0 < (one.probability or 0) < 1 for one in EXTRACT(document(text)).statements)


def calls_of(text: str) -> int:
    """How many functions are called to read the text."""
    count = 0

    def note(_frame: object, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    made = document(text)
    sys.setprofile(note)
    try:
        EXTRACT(made)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "text",
    [
        "Iran attacked Syria and " * 1_000,
        "said " * 5_000,
        "Iran, " * 4_000,
        "(" * 12_000,
        "“Iran said " * 2_000,
        "a" * 50_000,
        "of the " * 5_000,
        "Iran-backed-" * 2_500,
    ],
    ids=["clauses", "cues", "list", "brackets", "quotes", "word", "phrases", "hyphens"],
)
def test_hostile_text_takes_work_in_proportion(text: str) -> None:
    """Twice as long a run of anything takes at most some three times as many calls: work grows with the text alone."""
    half = calls_of(text[: len(text) // 2])
    assert calls_of(text) <= 3 * half + 100_000
