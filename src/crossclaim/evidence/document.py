"""A document: bytes as added, one immutable text, labelled blocks, and metadata with how each was known."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Final

from crossclaim.errors import SpanOutOfRange
from crossclaim.evidence.block import Block
from crossclaim.evidence.ids import DocumentId, make_id
from crossclaim.evidence.span import Span

REMEMBERED: Final = 10_000
"""Ids that are kept: a document is asked for its id at every turn."""


@dataclass(frozen=True, slots=True)
class Known:
    """One fact about a document and how it was known.

    `how` names the rule or field (`json-ld datePublished`, `byline`, `file name`); `confidence` lies in [0, 1];
    `span` is the place in the text that says so, where one does.
    """

    value: str
    how: str
    confidence: float
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document; None where nothing is.

    `published` is an ISO 8601 date at the precision known (`2017`, `2017-09`, `2017-09-14`) or an interval
    that bounds it (`2017-09-28/..`, `2014-06/2014-09`); `XXXX-09-05/..` is a bound in a year that is not known
    (ISO 8601-2). It is never padded and never invented.
    """

    title: Known | None = None
    author: Known | None = None
    outlet: Known | None = None
    published: Known | None = None
    url: Known | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a case. `text` never changes; every offset anywhere is a code point offset into it.

    `sha256` is of the bytes as added and decides identity; `place` is where they were first found
    (`folder/pile.zip!/a.html`); `name` is the stem by which exports call the document.
    """

    sha256: str
    place: str
    name: str
    media_type: str
    text: str
    blocks: tuple[Block, ...] = ()
    metadata: Metadata = field(default=Metadata())

    def __post_init__(self) -> None:
        for one, other in pairwise(self.blocks):
            if other.start < one.end:
                raise SpanOutOfRange(self.place, found=f"blocks that overlap at {other.start}")
        if self.blocks and self.blocks[-1].end > len(self.text):
            raise SpanOutOfRange(self.place, found=f"a block that ends at {self.blocks[-1].end}")

    @property
    def id(self) -> DocumentId:
        """The id that follows from the bytes alone."""
        return document_id(self.sha256)

    def read_blocks(self) -> Iterator[Block]:
        """The blocks in which statements are looked for."""
        return (block for block in self.blocks if block.is_read)


@lru_cache(maxsize=REMEMBERED)
def document_id(sha256: str) -> DocumentId:
    """The id of the document whose bytes have this SHA-256, in hexadecimal."""
    return DocumentId(make_id("doc", [sha256]))


def sha256_of(data: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def sha256_of_text(text: str) -> str:
    """The SHA-256 of a text's UTF-8 form, in hexadecimal."""
    return sha256_of(text.encode("utf-8", "surrogatepass"))
