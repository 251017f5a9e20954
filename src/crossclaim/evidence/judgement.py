"""A judgement: an analyst's decision; appended, superseded, never edited or lost."""

from dataclasses import dataclass
from typing import Literal

from crossclaim.evidence.ids import JudgementId, make_id

Verdict = Literal["accept", "reject", "same", "different", "unsure", "grade", "note", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an analyst decided about one or more rows of a case.

    `subjects` are the ids judged (two for same and different), `value` carries a grade or note,
    `at` is ISO 8601 in UTC, `supersedes` the judgement that this one replaces; `withdrawn` puts nothing in its place.
    """

    subjects: tuple[str, ...]
    verdict: Verdict
    by: str
    at: str
    value: str = ""
    reason: str = ""
    supersedes: JudgementId | None = None

    @property
    def id(self) -> JudgementId:
        """The id that follows from everything the judgement says."""
        parts = [list(self.subjects), self.verdict, self.by, self.at, self.value, self.reason, self.supersedes]
        return JudgementId(make_id("jdg", parts))
