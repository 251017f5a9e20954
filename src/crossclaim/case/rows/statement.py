"""Statements and the parties by which they are found, as rows."""

from collections.abc import Iterator, Sequence
from typing import Final

from crossclaim.case.days import bounds
from crossclaim.case.rows.record import (
    Fields,
    Row,
    digest_of,
    dumps,
    integer_of,
    items_of,
    loads,
    number_of,
    optional_span_from_json,
    span_from_json,
    span_to_json,
    string_of,
    text_of,
)
from crossclaim.errors import CaseDamaged, EvidenceError, InvalidEvidence
from crossclaim.evidence import DocumentId, Number, Party, Source, Span, Statement, When
from crossclaim.text.names import fold

ROLES: Final = ("agent", "recipient", "third", "place")
BODY: Final = ("predicate", *ROLES, "time", "numbers", "sources", "cue")


def statement_to_row(statement: Statement, row: int, document: int) -> Row:
    """The row of a statement in the document with this row number."""
    probability = statement.probability
    if probability is not None and not 0 <= probability <= 1:
        raise InvalidEvidence(statement.id, found=f"probability {probability}", expected="within [0, 1]")
    value = statement.time.value if statement.time else None
    first_day, last_day = bounds(value) if value else (None, None)
    return {
        "row": row,
        "id": statement.id,
        "document": document,
        "start": statement.clause.start,
        "end": statement.clause.end,
        "type": statement.type,
        "mode": statement.mode,
        "stance": statement.stance,
        "tense": statement.tense,
        "first_day": first_day,
        "last_day": last_day,
        "probability": None if probability is None else float(probability),
        "body": dumps(_body_to_json(statement), statement.id),
        "clause": statement.clause.quote,
    }


def statement_from_row(fields: Fields, document: DocumentId) -> Statement:
    """The statement of a row of this document; CaseDamaged where it does not make one."""
    where = text_of(fields, "id")
    probability = fields["probability"]
    try:
        return Statement(
            document=document,
            clause=Span(integer_of(fields, "start"), integer_of(fields, "end"), text_of(fields, "clause")),
            type=text_of(fields, "type"),
            mode=text_of(fields, "mode"),
            stance=text_of(fields, "stance"),  # type: ignore[arg-type]  # Statement refuses what is no stance
            tense=text_of(fields, "tense"),  # type: ignore[arg-type]  # Statement refuses what is no tense
            probability=None if probability is None else number_of(probability, where),
            **_body_from_json(loads(text_of(fields, "body"), where), where),  # type: ignore[arg-type]  # typed below
        )
    except (EvidenceError, KeyError) as error:
        found = error.reason if isinstance(error, EvidenceError) else f"no {error}"
        raise CaseDamaged(where, found=found) from error


def party_rows(statement: Statement, row: int) -> list[Row]:
    """The rows by which a statement is found: each folded name once in each role, sources included."""
    names = {(fold(name), role) for role, name in _named(statement)}
    return [{"name": name, "role": role, "statement": row} for name, role in sorted(names) if name]


def extraction_digest(extraction: Row, mentions: Sequence[Row], statements: Sequence[Row]) -> str:
    """The digest that covers an extraction and all that it found."""
    return digest_of(extraction, mentions, statements)


def clause_words_of(statement: Row) -> Row:
    """What full text search knows of a statement's row."""
    return {"rowid": statement["row"], "clause": statement["clause"]}


def _named(statement: Statement) -> Iterator[tuple[str, str]]:
    for role in ROLES:
        yield from ((role, party.name) for party in getattr(statement, role))
    yield from (("source", source.name) for source in statement.sources)


def _body_to_json(statement: Statement) -> dict[str, object]:
    time = statement.time
    return {
        "predicate": span_to_json(statement.predicate),
        **{role: [[one.name, span_to_json(one.span)] for one in getattr(statement, role)] for role in ROLES},
        "time": None if time is None else [span_to_json(time.span), time.value],
        "numbers": [[one.role, one.value, span_to_json(one.span)] for one in statement.numbers],
        "sources": [[one.name, span_to_json(one.span)] for one in statement.sources],
        "cue": span_to_json(statement.cue),
    }


def _body_from_json(body: object, where: str) -> dict[str, object]:
    if not isinstance(body, dict) or set(body) != set(BODY):
        raise CaseDamaged(where, found="a statement of other fields")
    return {
        "predicate": span_from_json(body["predicate"], where),
        **{role: tuple(_party(one, where) for one in items_of(body[role], where)) for role in ROLES},
        "time": None if body["time"] is None else _when(body["time"], where),
        "numbers": tuple(_number(one, where) for one in items_of(body["numbers"], where)),
        "sources": tuple(_source(one, where) for one in items_of(body["sources"], where)),
        "cue": optional_span_from_json(body["cue"], where),
    }


def _party(value: object, where: str) -> Party:
    name, span = items_of(value, where, 2)
    return Party(string_of(name, where), optional_span_from_json(span, where))


def _source(value: object, where: str) -> Source:
    name, span = items_of(value, where, 2)
    return Source(string_of(name, where), optional_span_from_json(span, where))


def _when(value: object, where: str) -> When:
    span, iso = items_of(value, where, 2)
    return When(span_from_json(span, where), None if iso is None else string_of(iso, where))


def _number(value: object, where: str) -> Number:
    role, figure, span = items_of(value, where, 3)
    return Number(
        string_of(role, where),  # type: ignore[arg-type]  # Statement refuses what is no role
        None if figure is None else number_of(figure, where),
        span_from_json(span, where),
    )
