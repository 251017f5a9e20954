"""Entries, the uses of names that lead to them, and pairs of them, as rows."""

from collections.abc import Sequence
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
    optional_text_of,
    string_of,
    text_of,
)
from crossclaim.errors import CaseDamaged, EvidenceError, InvalidEvidence
from crossclaim.evidence import ActorId, Candidate, DocumentId, Entry, Pair, Reason, Use
from crossclaim.text.names import fold

BODY: Final = 5


def entry_to_row(entry: Entry, run: int) -> Row:
    """The row of an entry."""
    check_unicode(entry.key + entry.name + entry.kind, f"actor {entry.id}")
    fields: Row = {
        "id": entry.id,
        "status": entry.status,
        "key": entry.key,
        "name": entry.name,
        "folded": fold(entry.name),
        "kind": entry.kind,
        "document": entry.document,
        "run": run,
    }
    return {**fields, "digest": digest_of(fields)}


def entry_from_row(fields: Fields) -> Entry:
    """The entry of a row; CaseDamaged where its id is not the one that follows."""
    where, document = text_of(fields, "id"), optional_text_of(fields, "document")
    entry = _entry(
        [text_of(fields, name) for name in ("status", "key", "name", "kind")],
        None if document is None else DocumentId(document),
        where,
    )
    if entry.id != where:
        raise CaseDamaged(where, found=f"the fields of {entry.id}")
    return entry


def use_to_row(use: Use, document: int) -> Row:
    """The row of a use in the document with this row number; the entry's own row may say more of it."""
    where = f"name {use.name[:60]!r} of {use.document}"
    if not 0 <= use.score <= 1:
        raise InvalidEvidence(where, found=f"score {use.score}", expected="within [0, 1]")
    body = [
        use.name,
        _entry_to_json(use.entry),
        [list(surface) for surface in use.surfaces],
        [[_entry_to_json(one.entry), one.score, reasons_to_json(one.reasons)] for one in use.candidates],
        use.unresolved,
    ]
    return {
        "document": document,
        "folded": fold(use.name),
        "actor": use.entry.id,
        "mentions": use.mentions,
        "score": float(use.score),
        "body": dumps(body, where),
    }


def use_from_row(fields: Fields, document: DocumentId) -> Use:
    """The use of a row of this document; CaseDamaged where it does not make one."""
    where = f"name {text_of(fields, 'folded')[:60]!r} of {document}"
    name, entry, surfaces, candidates, unresolved = items_of(loads(text_of(fields, "body"), where), where, BODY)
    use = Use(
        document,
        string_of(name, where),
        tuple(_surface(one, where) for one in items_of(surfaces, where)),
        integer_of(fields, "mentions"),
        _entry(entry, document, where),
        number_of(fields["score"], where),
        tuple(_candidate(one, document, where) for one in items_of(candidates, where)),
        string_of(unresolved, where),
    )
    if use.entry.id != fields["actor"]:
        raise CaseDamaged(where, found=f"the entry {use.entry.id}", expected=str(fields["actor"]))
    return use


def written_from_row(fields: Fields) -> tuple[Entry, int]:
    """An entry as some uses write it, and how often they do."""
    where = f"entry in {text_of(fields, 'document')}"
    entry = loads(text_of(fields, "entry"), where)
    return _entry(entry, DocumentId(text_of(fields, "document")), where), integer_of(fields, "mentions")


def linking_digest(linking: Row, uses: Sequence[Row]) -> str:
    """The digest that covers a linking and the uses that it found."""
    return digest_of(linking, uses)


def pair_to_row(pair: Pair, run: int) -> Row:
    """The row of a pair."""
    fields: Row = {
        "one": pair.one,
        "other": pair.other,
        "likeness": pair.likeness,
        "score": float(pair.score),
        "reasons": dumps(reasons_to_json(pair.reasons), f"pair {pair.one} {pair.other}"),
        "run": run,
    }
    return {**fields, "digest": digest_of(fields)}


def pair_from_row(fields: Fields) -> Pair:
    """The pair of a row; CaseDamaged where it does not make one."""
    one, other = text_of(fields, "one"), text_of(fields, "other")
    where = f"pair {one} {other}"
    reasons = reasons_from_json(loads(text_of(fields, "reasons"), where), where)
    try:
        return Pair(
            ActorId(one),
            ActorId(other),
            text_of(fields, "likeness"),  # type: ignore[arg-type]  # Pair refuses what is no likeness
            number_of(fields["score"], where),
            reasons,
        )
    except EvidenceError as error:
        raise CaseDamaged(where, found=error.reason) from error


def _entry_to_json(entry: Entry) -> list[str]:
    """An entry without its document: a description is of the document that it is used in."""
    return [entry.status, entry.key, entry.name, entry.kind]


def _entry(value: object, document: DocumentId | None, where: str) -> Entry:
    status, key, name, kind = (string_of(one, where) for one in _four(value, where))
    try:
        return Entry(status, key, name, kind, document if status == "described" else None)  # type: ignore[arg-type]  # Entry refuses what is no status
    except EvidenceError as error:
        raise CaseDamaged(where, found=error.reason) from error


def _four(value: object, where: str) -> Sequence[object]:
    return items_of(value, where, 4)


def reasons_to_json(reasons: Sequence[Reason]) -> list[list[object]]:
    """Reasons as plain lists."""
    return [[one.comparison, one.weight, one.seen] for one in reasons]


def reasons_from_json(value: object, where: str) -> tuple[Reason, ...]:
    """The reasons of plain lists; CaseDamaged where they are none."""
    return tuple(_reason(one, where) for one in items_of(value, where))


def _reason(value: object, where: str) -> Reason:
    comparison, weight, seen = items_of(value, where, 3)
    return Reason(string_of(comparison, where), number_of(weight, where), string_of(seen, where))


def _candidate(value: object, document: DocumentId, where: str) -> Candidate:
    entry, score, reasons = items_of(value, where, 3)
    return Candidate(_entry(entry, document, where), number_of(score, where), reasons_from_json(reasons, where))


def _surface(value: object, where: str) -> tuple[str, int]:
    words, count = items_of(value, where, 2)
    if not isinstance(count, int):
        raise CaseDamaged(where, expected="a count of words")
    return string_of(words, where), count
