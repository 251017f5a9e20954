"""Documents, their blocks and their metadata as rows."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Final

from crossclaim.case.rows.record import (
    Fields,
    Row,
    check_unicode,
    digest_of,
    dumps,
    integer_of,
    items_of,
    loads,
    number_of,
    optional_integer_of,
    optional_span_from_json,
    span_to_json,
    string_of,
    text_of,
)
from crossclaim.errors import CaseDamaged, EvidenceError, InvalidEvidence
from crossclaim.evidence import LABELS, Block, Document, Known, Label, Metadata, sha256_of_text

KNOWN_FIELDS: Final = tuple(field.name for field in fields(Metadata))


def document_to_row(document: Document, row: int, run: int) -> Row:
    """The row of a document without its digest; InvalidEvidence or SpanMismatch where it contradicts itself."""
    for name in ("place", "name", "text"):
        check_unicode(getattr(document, name), f"{name} of a document")
    check_metadata(document)
    known = {name: getattr(document.metadata, name) for name in KNOWN_FIELDS}
    return {
        "row": row,
        "id": document.id,
        "sha256": document.sha256,
        "place": document.place,
        "name": document.name,
        "media_type": document.media_type,
        "text_sha256": sha256_of_text(document.text),
        "characters": len(document.text),
        **{name: None if one is None else one.value for name, one in known.items()},
        "metadata": metadata_to_json(document.metadata),
        "run": run,
        "text": document.text,
    }


def document_from_row(fields: Fields, blocks: Sequence[Fields]) -> Document:
    """The document of a row and its block rows; CaseDamaged where they do not make one."""
    where = text_of(fields, "id")
    try:
        document = Document(
            sha256=text_of(fields, "sha256"),
            place=text_of(fields, "place"),
            name=text_of(fields, "name"),
            media_type=text_of(fields, "media_type"),
            text=text_of(fields, "text"),
            blocks=tuple(map(block_from_row, blocks)),
            metadata=metadata_from_json(text_of(fields, "metadata"), where),
        )
        check_metadata(document)
    except EvidenceError as error:
        raise CaseDamaged(where, found=error.reason) from error
    return document


def block_to_row(block: Block, document: int) -> Row:
    """The row of one block of the document with this row number."""
    return {
        "document": document,
        "start": block.start,
        "end": block.end,
        "label": block.label,
        "why": block.why,
        "language": block.language,
        "page": block.page,
    }


def block_from_row(fields: Fields) -> Block:
    """The block of a row."""
    return Block(
        integer_of(fields, "start"),
        integer_of(fields, "end"),
        _label(text_of(fields, "label")),
        text_of(fields, "why"),
        text_of(fields, "language"),
        optional_integer_of(fields, "page"),
    )


def document_digest(document: Row, blocks: Sequence[Row]) -> str:
    """The digest that covers a document's row and its blocks."""
    return digest_of(document, blocks)


def words_of(document: Row) -> Row:
    """What full text search knows of a document's row."""
    return {"rowid": document["row"], "title": document["title"], "text": document["text"]}


def metadata_to_json(metadata: Metadata) -> str:
    """Metadata as `{field: [value, how, confidence, span]}`, unknown fields left out."""
    known = {name: getattr(metadata, name) for name in KNOWN_FIELDS}
    stated = {
        name: [one.value, one.how, one.confidence, span_to_json(one.span)]
        for name, one in known.items()
        if one is not None
    }
    return dumps(stated, "metadata of a document")


def metadata_from_json(text: str, where: str) -> Metadata:
    """The metadata that metadata_to_json wrote."""
    value = loads(text, where)
    if not isinstance(value, dict) or not set(value) <= set(KNOWN_FIELDS):
        raise CaseDamaged(where, found="metadata of unknown fields")
    return Metadata(**{name: _known(one, where) for name, one in value.items()})


def check_metadata(document: Document) -> None:
    """Raise SpanMismatch unless every span of the metadata equals its quote in the text."""
    for name in KNOWN_FIELDS:
        one: Known | None = getattr(document.metadata, name)
        if one is not None and one.span is not None:
            one.span.check(document.text)


def check_blocks(text: str, blocks: Iterable[Block]) -> None:
    """Raise InvalidEvidence unless the blocks, in order and disjoint, hold every visible character of the text."""
    end = 0
    for block in blocks:
        if block.start < end:
            raise InvalidEvidence(f"block at {block.start}", found="an overlap with the block before")
        _check_gap(text, end, block.start)
        end = block.end
    _check_gap(text, end, len(text))


def _check_gap(text: str, start: int, end: int) -> None:
    if start < end and not text[start:end].isspace():
        raise InvalidEvidence(f"text at [{start}, {end})", expected="a block that holds it")


def _known(value: object, where: str) -> Known:
    given, how, confidence, span = items_of(value, where, 4)
    return Known(
        string_of(given, where),
        string_of(how, where),
        number_of(confidence, where),
        optional_span_from_json(span, where),
    )


def _label(label: str) -> Label:
    if label not in LABELS:
        raise InvalidEvidence("block label", found=label, expected=", ".join(sorted(LABELS)))
    return label  # type: ignore[return-value]  # one of the literals, as just checked
