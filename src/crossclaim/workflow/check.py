"""Checking a case: every hash, span and key."""

from pathlib import Path

from crossclaim.case import open_case
from crossclaim.case.check import check as check_case
from crossclaim.workflow.progress import SILENCE, Progress
from crossclaim.workflow.summary import Summary


def check(case: Path, *, progress: Progress = SILENCE) -> Summary:
    """Verify the case and tell `progress` of everything that does not hold; nothing is written.

    Raises CaseMissing, NotACase and CaseTooNew; CaseLocked while somebody writes to it.
    """
    progress.start("Checking", None)
    found = 0
    for problem in check_case(case, advance=progress.advance):
        progress.note(problem)
        found += 1
    progress.done()
    if found:
        return Summary(problems=found)
    with open_case(case) as view:
        counts = view.counts()
    return Summary(counts.documents, 0, counts.mentions, counts.statements)
