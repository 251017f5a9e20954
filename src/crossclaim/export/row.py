"""A row of an export: a statement, the document it stands in, and what made it."""

from typing import NamedTuple

from crossclaim.evidence import Document, Statement


class Row(NamedTuple):
    """One statement as it leaves: `provenance` names the part that made it (`extract.rules.v1`)."""

    document: Document
    statement: Statement
    provenance: str
