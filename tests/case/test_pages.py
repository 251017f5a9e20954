"""Lists come in pages, in one order."""

from dataclasses import replace
from pathlib import Path

import pytest

from crossclaim.case import open_case, open_writer
from crossclaim.evidence import Document, Party, Provenance, Span, Statement, sha256_of

WORDS = "Orvia struck Belm. " * 12


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A case of five documents of twelve statements each."""
    path = tmp_path / "many.case"
    with open_writer(path) as writer:
        for number in range(5):
            text = f"{number} {WORDS}"
            document = Document(sha256_of(text.encode()), f"{number}.txt", str(number), "text/plain", text)
            document = replace(document, blocks=document.blocks)
            writer.add_document(_whole(document), text.encode(), Provenance("read", 1))
            writer.put_extraction(document, [], [_said(document, n) for n in range(12)], Provenance("rules", 1))
    return path


def _whole(document: Document) -> Document:
    from crossclaim.evidence import Block

    return replace(document, blocks=(Block(0, len(document.text), "body", "test"),))


def _said(document: Document, number: int) -> Statement:
    start = 2 + 19 * number
    clause = Span.of(document.text, start, start + 17)
    return Statement(
        document.id, clause, Span.of(document.text, start + 6, start + 12), "ASSAULT", agent=(Party("Orvia"),)
    )


def test_pages_join_to_the_whole(many):
    """Page after page gives every statement once, in the order of documents and clauses."""
    with open_case(many) as view:
        whole = view.statements(limit=None)
        pages, after = [], None
        while page := view.statements(after=after, limit=7):
            pages += page
            after = page[-1].statement.id
    assert pages == whole
    assert len(whole) == 60
    assert [(one.document_name, one.statement.clause.start) for one in whole] == [
        (str(number), 2 + 19 * at) for number in range(5) for at in range(12)
    ]


def test_pages_of_documents_join_to_the_whole(many):
    """The same for documents."""
    with open_case(many) as view:
        first = view.documents(limit=3)
        rest = view.documents(after=first[-1].id, limit=None)
    assert [one.name for one in first + rest] == ["0", "1", "2", "3", "4"]
    assert {one.statements for one in first} == {12}
