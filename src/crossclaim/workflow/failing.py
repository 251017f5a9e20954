"""What a run does where it fails on one document: it says so, records it, and goes on."""

from typing import Protocol

from crossclaim.case import Writer
from crossclaim.errors import CrossclaimError
from crossclaim.evidence import DocumentId, Problem
from crossclaim.workflow.progress import Progress
from crossclaim.workflow.summary import Summary


class Known(Protocol):
    """A document, or what stands for one."""

    @property
    def id(self) -> DocumentId:
        """Which document it is."""
        ...

    @property
    def place(self) -> str:
        """Where it was found."""
        ...


def record(writer: Writer, progress: Progress, stage: str, document: Known, error: CrossclaimError) -> Summary:
    """Record why a stage failed on a document, without calling it done: the next run tries it again."""
    problem = Problem.of(error, stage, document.id).at(document.place)
    progress.note(problem)
    writer.add_problem(problem)
    return Summary(problems=1)
