"""Problems as rows."""

from dataclasses import replace

from crossclaim.case.rows.record import Fields, Row, digest_of, optional_text_of, printable, text_of
from crossclaim.evidence import DocumentId, Problem


def problem_to_row(problem: Problem, row: int) -> Row:
    """The row of a problem; what UTF-8 cannot hold, such as a broken file name, is written as escapes."""
    legible = replace(
        problem,
        place=printable(problem.place),
        reason=printable(problem.reason),
        advice=printable(problem.advice),
    )
    fields: Row = {
        "row": row,
        "id": legible.id,
        "place": legible.place,
        "stage": legible.stage,
        "code": legible.code,
        "reason": legible.reason,
        "advice": legible.advice,
        "document": legible.document,
    }
    return {**fields, "digest": digest_of(fields)}


def problem_from_row(fields: Fields) -> Problem:
    """The problem of a row."""
    document = optional_text_of(fields, "document")
    return Problem(
        text_of(fields, "place"),
        text_of(fields, "stage"),
        text_of(fields, "code"),
        text_of(fields, "reason"),
        text_of(fields, "advice"),
        None if document is None else DocumentId(document),
    )
