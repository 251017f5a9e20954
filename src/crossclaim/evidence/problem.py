"""A problem: bad input or a failed part, recorded with its place; never a silent drop."""

from dataclasses import dataclass, replace
from typing import Self

from crossclaim.errors import CrossclaimError
from crossclaim.evidence.ids import DocumentId, ProblemId, make_id


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, where, and what to do.

    `stage` is the verb at work (`read`, `extract`); `code` the error's code; `document` is set where one exists.
    """

    place: str
    stage: str
    code: str
    reason: str
    advice: str = ""
    document: DocumentId | None = None

    @classmethod
    def of(cls, error: CrossclaimError, stage: str, document: DocumentId | None = None) -> Self:
        """The problem that records an error."""
        return cls(error.where, stage, error.code, error.reason, error.advice, document)

    def at(self, place: str) -> Self:
        """The problem at the place of an input, with the place inside it, if it names one, in the reason."""
        inside = "" if self.place == place else f" [{self.place}]"
        return replace(self, place=place, reason=self.reason + inside)

    @property
    def id(self) -> ProblemId:
        """The id that follows from place, stage, code and reason: the same problem met twice is one."""
        return ProblemId(make_id("prb", [self.place, self.stage, self.code, self.reason]))
