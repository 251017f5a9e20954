"""What every back end of the case keeps to. Today there is one: the file."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from crossclaim.case import View, Writer, open_case, open_writer
from crossclaim.errors import CaseLocked
from crossclaim.evidence import Block, Document, Party, Provenance, Span, Statement, sha256_of

BackEnd = tuple[Callable[[Path], AbstractContextManager[Writer]], Callable[[Path], View]]
BACK_ENDS: dict[str, BackEnd] = {"embedded": (open_writer, open_case)}
TEXT = "Orvia struck Belm.\n"
READ, RULES, NEWER = Provenance("read", 1), Provenance("rules", 1), Provenance("rules", 2)


@pytest.fixture(params=sorted(BACK_ENDS))
def back_end(request):
    """How to write and how to read."""
    return BACK_ENDS[request.param]


@pytest.fixture
def document():
    """One sentence."""
    return Document(sha256_of(TEXT.encode()), "a.txt", "a", "text/plain", TEXT, (Block(0, 18, "body", "test"),))


def said(document, start, end):
    """A statement whose clause is a stretch of the text."""
    text = document.text
    party = Party("Orvia", Span.of(text, 0, 5))
    return Statement(document.id, Span.of(text, start, end), Span.of(text, 6, 12), "ASSAULT", agent=(party,))


def test_what_is_written_is_read(back_end, document, tmp_path):
    """Equal, with its bytes."""
    write, read = back_end
    with write(tmp_path / "a.case") as writer:
        writer.add_document(document, TEXT.encode(), READ)
        writer.put_extraction(document, [], [said(document, 0, 17)], RULES)
    with read(tmp_path / "a.case") as view:
        assert view.document(document.id) == document
        assert view.data(document.id) == TEXT.encode()
        assert view.statements_of(document.id) == [said(document, 0, 17)]


def test_readers_see_what_was_committed(back_end, document, tmp_path):
    """No more and no less, while the writer goes on."""
    write, read = back_end
    with write(tmp_path / "a.case") as writer, read(tmp_path / "a.case") as view:
        writer.add_document(document, TEXT.encode(), READ)
        assert view.counts().documents == 0
        writer.commit()
        assert view.counts().documents == 1


def test_a_newer_version_replaces(back_end, document, tmp_path):
    """Of one document, the statements of one extraction."""
    write, read = back_end
    with write(tmp_path / "a.case") as writer:
        writer.add_document(document, TEXT.encode(), READ)
        writer.put_extraction(document, [], [said(document, 0, 17), said(document, 0, 18)], RULES)
        writer.put_extraction(document, [], [said(document, 0, 18)], NEWER)
    with read(tmp_path / "a.case") as view:
        assert [(entry.statement, entry.provenance) for entry in view.statements()] == [
            (said(document, 0, 18), "rules.v2")
        ]


def test_there_is_one_writer(back_end, tmp_path):
    """The second is told."""
    write, _ = back_end
    with write(tmp_path / "a.case"), pytest.raises(CaseLocked), write(tmp_path / "a.case"):
        pass
