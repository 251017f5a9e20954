"""Adding documents: find, read in processes of their own, write in the order in which they were found."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from crossclaim.case import Writer, open_writer
from crossclaim.engine import Outcome, run
from crossclaim.errors import CrossclaimError, EvidenceError, WorkerLost
from crossclaim.evidence import Problem, Provenance, sha256_of
from crossclaim.read.draft import Input, Reading
from crossclaim.read.find import find
from crossclaim.read.read import PART, read
from crossclaim.settings import DEFAULTS, Settings
from crossclaim.workflow.pace import Pace
from crossclaim.workflow.progress import SILENCE, Progress
from crossclaim.workflow.summary import Summary

STAGE: Final = "read"
READ: Final = Provenance(PART.name, PART.version)


def add(
    case: Path,
    paths: Sequence[Path],
    *,
    settings: Settings = DEFAULTS,
    progress: Progress = SILENCE,
) -> Summary:
    """Add the documents under `paths` to the case, which is made where there is none.

    What the case has is not read again. Bad input is recorded as a problem, and the rest goes on. A run that is
    killed or stopped keeps what it had finished, and the same command goes on from there.
    """
    with open_writer(case) as writer:
        pace = Pace(writer, progress)
        adding = _Adding(writer, progress, pace)
        progress.start("Reading", None)
        outcomes = run(
            partial(_read, settings=settings),
            adding.unread(find(paths, settings)),
            workers=settings.workers,
            seconds=settings.limits.seconds,
            worker_bytes=settings.limits.worker_bytes,
        )
        for outcome in outcomes:
            adding.write(outcome)
            pace.step()
        pace.commit()
        progress.done()
        return adding.summary


def _read(given: Input, settings: Settings) -> Reading:
    return read(given, settings)


class _Adding:
    """What one run adds, and its numbers."""

    def __init__(self, writer: Writer, progress: Progress, pace: Pace) -> None:
        self._writer = writer
        self._progress = progress
        self._pace = pace
        self.summary = Summary()

    def unread(self, found: Iterator[Input | Problem]) -> Iterator[Input]:
        """The inputs that must be read; the case learns of the others here."""
        for one in found:
            if isinstance(one, Problem):
                self._record([one])
                self._writer.add_problem(one)
            elif not self._is_known(one):
                yield one

    def write(self, outcome: Outcome[Input, Reading]) -> None:
        """Put what became of one input."""
        given, reading = outcome.item, outcome.value
        if reading is None:
            self._lose(given, outcome.error or WorkerLost(given.place))
        elif reading.document is None:
            self._fail(given, reading.problems)
        else:
            try:
                is_new = self._writer.add_document(reading.document, given.data, READ, problems=reading.problems)
            except EvidenceError as error:
                self._fail(given, [Problem.of(error, STAGE).at(given.place)])
            else:
                self._count(reading.problems, is_new=is_new)

    def _is_known(self, given: Input) -> bool:
        sha256 = sha256_of(given.data)
        if not self._writer.is_finished(given.place, sha256, READ):
            if not self._writer.has_document(sha256):
                return False
            self._writer.add_place(given.place, sha256, READ)
        self._pace.step()
        self.summary += Summary(known=1)
        return True

    def _count(self, problems: Sequence[Problem], *, is_new: bool) -> None:
        if is_new:
            self._record(problems)
            self.summary = replace(self.summary, documents=self.summary.documents + 1)
        else:
            self.summary += Summary(known=1)

    def _fail(self, given: Input, problems: Sequence[Problem]) -> None:
        self._record(problems)
        self._writer.add_failure(given.place, sha256_of(given.data), READ, problems=problems)

    def _lose(self, given: Input, error: CrossclaimError) -> None:
        """Record a lost input without calling it finished: the next run tries it again."""
        problem = Problem.of(error, STAGE).at(given.place)
        self._record([problem])
        self._writer.add_problem(problem)

    def _record(self, problems: Sequence[Problem]) -> None:
        self.summary += Summary(problems=len(problems))
        for problem in problems:
            self._progress.note(problem)
