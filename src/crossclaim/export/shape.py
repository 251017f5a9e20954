"""The JSON shape of a statement: the fields of the codebook, spans as offsets with their words."""

import json
import re
from typing import Final

from crossclaim.evidence import Number, Party, Source, Span, Statement, When
from crossclaim.export.row import Row

Shape = dict[str, object]

UNSAFE: Final = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

EXACT: Final = 2**53
"""From here on a float no longer holds every whole number."""


def statement_to_json(row: Row) -> Shape:
    """The statement of a row as one flat object; what is unknown is null, empty or left out, never guessed.

    `doc` is the document's name, `document` its id. A span is `{"start", "end", "text"}` in code points of the
    document's text. A party or source is `{"name", "text", "start", "end"}`, or `{"name"}` where no words name it.
    `cue` is its words alone, as in the codebook; `cue_span` says where they stand.
    """
    document, statement, provenance = row
    return {
        "id": statement.id,
        "doc": document.name,
        "document": statement.document,
        "clause": _span(statement.clause),
        "predicate": _span(statement.predicate),
        "type": statement.type,
        "mode": statement.mode,
        **{role: [_named(party) for party in parties] for role, parties in _roles(statement)},
        "time": _time(statement.time),
        "numbers": [_number(number) for number in statement.numbers],
        "sources": [_named(source) for source in statement.sources],
        "cue": statement.cue.quote if statement.cue else "",
        "cue_span": _span(statement.cue) if statement.cue else None,
        "stance": statement.stance,
        "tense": statement.tense,
        "probability": statement.probability,
        "provenance": provenance,
    }


def json_line(value: object) -> str:
    """One JSON value as one line of text, without its newline.

    Characters that would break a line or steer a terminal (C1 controls, line separators, direction overrides, lone
    surrogates) are written as escapes, so that the line is safe to print and to split, and reads back equal.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(", ", ": "), allow_nan=False)
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _roles(statement: Statement) -> tuple[tuple[str, tuple[Party, ...]], ...]:
    return (
        ("agent", statement.agent),
        ("recipient", statement.recipient),
        ("third", statement.third),
        ("place", statement.place),
    )


def _span(span: Span) -> Shape:
    return {"start": span.start, "end": span.end, "text": span.quote}


def _named(one: Party | Source) -> Shape:
    if one.span is None:
        return {"name": one.name}
    return {"name": one.name, "text": one.span.quote, "start": one.span.start, "end": one.span.end}


def _time(when: When | None) -> Shape | None:
    if when is None:
        return None
    return {"text": when.span.quote, "value": when.value, "start": when.span.start, "end": when.span.end}


def _number(number: Number) -> Shape:
    span = number.span
    return {
        "role": number.role,
        "value": _figure(number.value),
        "text": span.quote,
        "start": span.start,
        "end": span.end,
    }


def _figure(value: float | None) -> float | int | None:
    return int(value) if value is not None and value.is_integer() and abs(value) < EXACT else value
