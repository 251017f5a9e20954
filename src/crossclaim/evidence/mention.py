"""A mention: a span that names an actor, a place, a time or a quantity."""

from dataclasses import dataclass
from typing import Literal

from crossclaim.evidence.ids import DocumentId, MentionId, make_id
from crossclaim.evidence.span import Span

MentionKind = Literal["actor", "place", "time", "quantity", "weapon"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a document that names something.

    `name` is the canonical name, or the words themselves where nothing better is known (for a time its ISO 8601 value).
    """

    document: DocumentId
    span: Span
    kind: MentionKind
    name: str

    @property
    def id(self) -> MentionId:
        """The id that follows from document, place, kind and name."""
        return MentionId(make_id("men", [self.document, self.span.start, self.span.end, self.kind, self.name]))
