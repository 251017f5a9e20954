"""Mentions as rows."""

from typing import Final, get_args

from crossclaim.case.rows.record import Fields, Row, check_unicode, integer_of, text_of
from crossclaim.errors import CaseDamaged, EvidenceError
from crossclaim.evidence import DocumentId, Mention, MentionKind, Span

KINDS: Final[frozenset[str]] = frozenset(get_args(MentionKind))


def mention_to_row(mention: Mention, document: int) -> Row:
    """The row of a mention in the document with this row number."""
    check_unicode(mention.name + mention.span.quote, f"mention at {mention.span.start}")
    return {
        "document": document,
        "start": mention.span.start,
        "end": mention.span.end,
        "kind": mention.kind,
        "name": mention.name,
        "quote": mention.span.quote,
    }


def mention_from_row(fields: Fields, document: DocumentId) -> Mention:
    """The mention of a row of this document; CaseDamaged where it does not make one."""
    kind = text_of(fields, "kind")
    try:
        span = Span(integer_of(fields, "start"), integer_of(fields, "end"), text_of(fields, "quote"))
    except EvidenceError as error:
        raise CaseDamaged(document, found=error.reason) from error
    if kind not in KINDS:
        raise CaseDamaged(document, found=f"a mention of kind {kind}")
    return Mention(document, span, kind, text_of(fields, "name"))  # type: ignore[arg-type]  # one of the kinds, as just checked
