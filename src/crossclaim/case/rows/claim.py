"""What statements are compared by, links between them, and the claims that they share, as rows."""

import struct
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from crossclaim.case.days import bounds
from crossclaim.case.rows.actor import reasons_from_json, reasons_to_json
from crossclaim.case.rows.record import (
    Fields,
    Row,
    bytes_of,
    digest_of,
    dumps,
    integer_of,
    items_of,
    loads,
    number_of,
    string_of,
    text_of,
)
from crossclaim.errors import CaseDamaged, EvidenceError, InvalidEvidence
from crossclaim.evidence import ActorId, Claim, Edge, Link, StatementId

Keys: TypeAlias = tuple[int, ...]

EDGE: Final = 4
WIDEST: Final = 4096
KEY: Final = 8


class StoredSide(NamedTuple):
    """A statement as it is compared: the keys by which it is found, and what is compared as plain lists.

    What stands in `body` is the business of whoever compares; keys are numbers of 64 bits.
    """

    statement: StatementId
    keys: Sequence[int]
    body: Sequence[object]


def likeness_to_row(document: int, likeness: Sequence[bytes]) -> Row | None:
    """The row of the vectors of a document's statements, in their order, empty ones as zeros; None without any."""
    width = max(map(len, likeness), default=0)
    if not width:
        return None
    if width > WIDEST or {len(one) for one in likeness} - {0, width}:
        raise InvalidEvidence(f"vectors of document {document}", expected="one length")
    data = b"".join(one or bytes(width) for one in likeness)
    return {"document": document, "width": width, "data": data, "digest": _digest_of_vectors(width, data)}


def likeness_from_row(fields: Fields, count: int) -> list[bytes]:
    """The vectors of `count` statements, empty where there is none; CaseDamaged where they are not those."""
    width, data = integer_of(fields, "width"), bytes_of(fields, "data")
    if width < 1 or len(data) != width * count or _digest_of_vectors(width, data) != fields["digest"]:
        raise CaseDamaged(f"vectors of document {fields['document']}", found="others than were extracted")
    rows = (data[at : at + width] for at in range(0, len(data), width))
    return [row if any(row) else b"" for row in rows]


def side_to_row(side: StoredSide, statement: int, document: int) -> Row:
    """The row of a side."""
    return {"statement": statement, "document": document, "body": dumps(list(side.body), f"side {side.statement}")}


def keys_to_row(side: StoredSide, statement: int) -> Row:
    """The row of the keys by which a side is found: each eight bytes, the lowest first."""
    keys = sorted(set(side.keys))
    return {"statement": statement, "keys": struct.pack(f"<{len(keys)}q", *keys)}


def keys_from_row(fields: Fields) -> Keys:
    """The keys of a row, in order; CaseDamaged where they are none."""
    data = bytes_of(fields, "keys")
    if len(data) % KEY:
        raise CaseDamaged(f"keys of statement {fields['statement']}", found=f"{len(data)} bytes")
    return struct.unpack(f"<{len(data) // KEY}q", data)


def alignment_digest(alignment: Row, sides: Sequence[Row], keys: Sequence[Row]) -> str:
    """The digest that covers an alignment and the sides that it made."""
    return digest_of(alignment, sides, [{**row, "keys": bytes_of(row, "keys").hex()} for row in keys])


def body_of(fields: Fields) -> Sequence[object]:
    """What is compared of a side's row."""
    where = f"side {fields['statement']}"
    return items_of(loads(text_of(fields, "body"), where), where)


def link_to_row(link: Link, rows: Mapping[StatementId, int], run: int) -> Row:
    """The row of a link; `rows` are the row numbers of statements."""
    where = f"link {link.one} {link.other}"
    if not 0 <= link.score <= 1:
        raise InvalidEvidence(where, found=f"score {link.score}", expected="within [0, 1]")
    fields: Row = {
        "one": rows[link.one],
        "other": rows[link.other],
        "relation": link.relation,
        "score": float(link.score),
        "reasons": dumps(reasons_to_json(link.reasons), where),
        "run": run,
    }
    return {**fields, "digest": digest_of(fields)}


def link_from_row(fields: Fields) -> Link:
    """The link of a row that also has the ids of the statements; CaseDamaged where it does not make one."""
    one, other = StatementId(text_of(fields, "one_id")), StatementId(text_of(fields, "other_id"))
    where = f"link {one} {other}"
    try:
        return Link(
            one,
            other,
            text_of(fields, "relation"),  # type: ignore[arg-type]  # Link refuses what is no relation
            number_of(fields["score"], where),
            reasons_from_json(loads(text_of(fields, "reasons"), where), where),
        )
    except EvidenceError as error:
        raise CaseDamaged(where, found=error.reason) from error


def claim_to_row(claim: Claim, documents: int, rows: Mapping[StatementId, int], run: int) -> Row:
    """The row of a claim that so many documents state."""
    edge = claim.edge
    first_day, last_day = bounds(edge.when) if edge.when else (None, None)
    fields: Row = {
        "row": rows[claim.members[0]],
        "id": claim.id,
        "witness": rows[claim.witness],
        "type": claim.type,
        "wording": claim.wording,
        "documents": documents,
        "statements": len(claim.members),
        "first_day": first_day,
        "last_day": last_day,
        "edge": dumps([list(edge.agents), list(edge.recipients), edge.sign, edge.when], claim.id),
        "run": run,
    }
    return {**fields, "digest": digest_of(fields)}


def member_rows(claim: Claim, rows: Mapping[StatementId, int]) -> list[Row]:
    """The rows that say of each member which claim is its own."""
    return [{"statement": rows[member], "claim": rows[claim.members[0]]} for member in claim.members]


def claim_from_row(fields: Fields, members: Iterable[StatementId]) -> Claim:
    """The claim of a row that also has the id of the witness; CaseDamaged where it does not make one."""
    where = text_of(fields, "id")
    agents, recipients, sign, when = items_of(loads(text_of(fields, "edge"), where), where, EDGE)
    try:
        claim = Claim(
            StatementId(text_of(fields, "witness_id")),
            tuple(sorted(members)),
            text_of(fields, "wording"),
            text_of(fields, "type"),
            Edge(
                _actors(agents, where), _actors(recipients, where), int(number_of(sign, where)), string_of(when, where)
            ),
        )
    except EvidenceError as error:
        raise CaseDamaged(where, found=error.reason) from error
    if claim.id != where:
        raise CaseDamaged(where, found=f"the members of {claim.id}")
    return claim


def _actors(value: object, where: str) -> tuple[ActorId, ...]:
    return tuple(ActorId(string_of(one, where)) for one in items_of(value, where))


def _digest_of_vectors(width: int, data: bytes) -> str:
    return digest_of({"width": width, "vectors": data.hex()})
