"""Judgements as rows."""

from typing import Final, get_args

from crossclaim.case.rows.record import (
    Fields,
    Row,
    check_unicode,
    digest_of,
    items_of,
    loads,
    optional_text_of,
    string_of,
    text_of,
)
from crossclaim.errors import CaseDamaged
from crossclaim.evidence import Judgement, JudgementId, Verdict, canonical_json

VERDICTS: Final[frozenset[str]] = frozenset(get_args(Verdict))


def judgement_to_row(judgement: Judgement, row: int) -> Row:
    """The row of a judgement."""
    subjects = canonical_json(list(judgement.subjects))
    check_unicode(subjects + judgement.by + judgement.at + judgement.value + judgement.reason, judgement.id)
    fields: Row = {
        "row": row,
        "id": judgement.id,
        "subjects": subjects,
        "verdict": judgement.verdict,
        "by": judgement.by,
        "at": judgement.at,
        "value": judgement.value,
        "reason": judgement.reason,
        "supersedes": judgement.supersedes,
    }
    return {**fields, "digest": digest_of(fields)}


def judgement_from_row(fields: Fields) -> Judgement:
    """The judgement of a row; CaseDamaged where its verdict is none."""
    where, verdict = text_of(fields, "id"), text_of(fields, "verdict")
    supersedes = optional_text_of(fields, "supersedes")
    if verdict not in VERDICTS:
        raise CaseDamaged(where, found=verdict, expected=", ".join(sorted(VERDICTS)))
    return Judgement(
        subjects=tuple(string_of(one, where) for one in items_of(loads(text_of(fields, "subjects"), where), where)),
        verdict=verdict,  # type: ignore[arg-type]  # one of the verdicts, as just checked
        by=text_of(fields, "by"),
        at=text_of(fields, "at"),
        value=text_of(fields, "value"),
        reason=text_of(fields, "reason"),
        supersedes=None if supersedes is None else JudgementId(supersedes),
    )
