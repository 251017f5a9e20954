"""A document of one block, and its statements."""

from collections.abc import Callable

import pytest

from crossclaim.evidence import Block, Document, Known, Metadata, Statement, sha256_of_text
from crossclaim.extract import EXTRACTORS

Read = Callable[..., tuple[Statement, ...]]


def document(text: str, published: str = "") -> Document:
    known = Metadata(published=Known(published, "test", 1.0)) if published else Metadata()
    blocks = (Block(0, len(text), "body", "test", "en"),) if text else ()
    return Document(sha256_of_text(text), "a.txt", "a", "text/plain", text, blocks, known)


@pytest.fixture(scope="session")
def read() -> Read:
    """The statements of a text of one block."""

    def statements(text: str, published: str = "") -> tuple[Statement, ...]:
        return EXTRACTORS["rules"].extract(document(text, published)).statements

    return statements
