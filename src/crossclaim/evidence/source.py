"""A source: whoever speaks. The chain of a statement runs from the author inwards."""

from dataclasses import dataclass
from typing import Final

from crossclaim.evidence.span import Span

AUTHOR_NAME: Final = "AUTHOR"
UNSPECIFIED_NAME: Final = "unspecified"


@dataclass(frozen=True, slots=True)
class Source:
    """One voice in a chain of attribution: its canonical name, and the words that name it, if any do.

    `AUTHOR` is the document's own voice and has no words. An unnamed source keeps its words as name
    (`Western sources`); `unspecified` is a voice that the text leaves out (`there was talk of`).
    """

    name: str
    span: Span | None = None

    @property
    def is_author(self) -> bool:
        """Whether this is the document's own voice."""
        return self.name == AUTHOR_NAME


AUTHOR: Final = Source(AUTHOR_NAME)
