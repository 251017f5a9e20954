"""A small case, and what it is made of."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from crossclaim.case import open_writer
from crossclaim.evidence import (
    AUTHOR,
    Block,
    Document,
    Known,
    Mention,
    Metadata,
    Party,
    Problem,
    Provenance,
    Source,
    Span,
    Statement,
    When,
    sha256_of,
)

READ = Provenance("read", 1)
RULES = Provenance("extract.rules", 1)


@dataclass(frozen=True)
class Small:
    """A case of one document with one mention, one statement and one problem."""

    path: Path
    data: bytes
    document: Document
    mention: Mention
    statement: Statement
    problem: Problem


def document_of(text: str, place: str = "pile/one.txt") -> Document:
    """A document of one body block."""
    end = len(text.rstrip())
    blocks = (Block(0, end, "body", "test"),) if end else ()
    title = Known(text[:5], "first words", 0.5, Span.of(text, 0, 5))
    return Document(
        sha256_of(text.encode()), place, Path(place).stem, "text/plain", text, blocks, Metadata(title=title)
    )


def statement_of(document: Document) -> Statement:
    """What the text of the small case says."""
    text = document.text
    return Statement(
        document.id,
        clause=Span.of(text, 0, 29),
        predicate=Span.of(text, 6, 14),
        type="ASSAULT",
        agent=(Party("Orvia", Span.of(text, 0, 5)),),
        recipient=(Party("Belmark", None),),
        time=When(Span.of(text, 20, 29), "2017-09"),
        sources=(AUTHOR, Source("officials", Span.of(text, 31, 40))),
        probability=0.75,
    )


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """The small case, closed."""
    text = "Orvia attacked Belm on Monday, officials said.\n"
    document = document_of(text)
    mention = Mention(document.id, Span.of(text, 0, 5), "actor", "Orvia")
    statement, problem = statement_of(document), Problem("pile/two.txt", "read", "empty", "nothing in it")
    path = tmp_path / "small.case"
    with open_writer(path) as writer:
        writer.add_document(document, text.encode(), READ)
        writer.add_failure("pile/two.txt", sha256_of(b""), READ, problems=[problem])
        writer.put_extraction(document, [mention], [statement], RULES)
    return Small(path, text.encode(), document, mention, statement, problem)
