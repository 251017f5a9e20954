"""What lists of a case show: a row each, without the whole text."""

from dataclasses import dataclass
from typing import Literal

from crossclaim.evidence import Claim, DocumentId, Site, Span, Statement


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of each in a case."""

    documents: int
    mentions: int
    statements: int
    problems: int


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document in a list: its metadata by value, its main language, how long it is, how many statements it makes."""

    row: int
    id: DocumentId
    sha256: str
    place: str
    name: str
    media_type: str
    characters: int
    title: str | None
    author: str | None
    outlet: str | None
    published: str | None
    url: str | None
    language: str | None
    statements: int
    provenance: str


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """A statement in a list, with what is worth knowing of its document, and what made it (`extract.rules.v1`)."""

    statement: Statement
    document_name: str
    outlet: str | None
    published: str | None
    provenance: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A document or statement that a search found.

    `snippet` is a stretch of the document's text around what was found first, `matches` the half-open stretches of the
    document's text, within the snippet, that matched; empty where only the title did.
    """

    kind: Literal["document", "statement"]
    id: str
    document: DocumentId
    document_name: str
    snippet: Span
    matches: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Used:
    """How often one or more entries are used: in how many documents, at how many places, in how many statements."""

    documents: int = 0
    mentions: int = 0
    statements: int = 0


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim in a list, with how many documents state it."""

    claim: Claim
    documents: int


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place in a list, whatever documents call it: its site, or one name whose site is not known.

    `names` are those that lead to it, each with how many places of documents bear it, the commonest first.
    """

    site: Site | None
    names: tuple[tuple[str, int], ...]
    documents: int
    statements: int

    @property
    def name(self) -> str:
        """What it is called most; a country by its own name, since much that lies in one is only said to lie there."""
        return self.site.name if self.site and self.site.kind == "country" else self.names[0][0]
