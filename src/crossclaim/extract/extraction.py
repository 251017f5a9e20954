"""What an extractor gives for one document."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from crossclaim.evidence import Block, Document, Mention, Statement, StatementId
from crossclaim.knowledge.found import Found
from crossclaim.registry import Part

LANGUAGES = frozenset({"en", ""})
Find = Callable[[str], tuple[Found, ...]]


@dataclass(frozen=True, slots=True)
class Extraction:
    """The mentions and statements of one document, in the order of the text.

    `likeness` are the vectors by which a reader compares statements, of those that it has one of.
    """

    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    likeness: Mapping[StatementId, bytes] = field(default_factory=dict)


class Extract(Protocol):
    """A pure function from a document to what it says, given how known names are found."""

    def __call__(self, document: Document, find: Find = ...) -> Extraction:
        """The mentions and statements of the blocks that are read."""
        ...


@dataclass(frozen=True, slots=True)
class Extractor:
    """One way to extract: what it declares and the function."""

    part: Part
    extract: Extract


def english(document: Document) -> list[Block]:
    """The blocks in which statements are looked for: headline, body and quotes in English, or in no known language."""
    return [block for block in document.blocks if block.is_read and block.language in LANGUAGES]
