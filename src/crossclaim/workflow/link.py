"""Linking: whom the names of each document mean, then which of the case's actors may be one."""

from pathlib import Path
from typing import Final

from crossclaim.case import Extracted, Writer, open_case, open_writer
from crossclaim.errors import CrossclaimError, PartFailed
from crossclaim.evidence import Problem, Provenance
from crossclaim.link.actors import PART, call_roll, judge_pairs, resolve
from crossclaim.workflow.pace import Pace
from crossclaim.workflow.progress import SILENCE, Progress
from crossclaim.workflow.summary import Summary

STAGE: Final = "link"
LINK: Final = Provenance(PART.name, PART.version)


def link(case: Path, *, progress: Progress = SILENCE) -> Summary:
    """Link the names of every document that was read since the last time, and compare the actors of the whole case.

    What is resolved in one document does not depend on others, and actors are compared anew each time: a case that grew
    is as if it had been linked at once. A document at which it fails is recorded as a problem, and the rest goes on.
    It takes a fraction of the time of reading, so it works in this process.
    """
    with open_writer(case, is_new=False) as writer:
        summary = Summary()
        progress.start("Linking", writer.count_not_linked(LINK))
        pace = Pace(writer, progress)
        for found in writer.not_linked(LINK):
            summary += _link(writer, found, progress)
            pace.step()
        pace.commit()
        _compare(writer)
        progress.done()
        return summary


def _link(writer: Writer, found: Extracted, progress: Progress) -> Summary:
    """Put whom the names of one document mean, or why that failed: the next run tries it again."""
    document = found.document
    try:
        uses = resolve(document, found.mentions, found.statements)
        writer.put_uses(document, uses, LINK)
    except CrossclaimError as error:
        problem = Problem.of(error, STAGE, document.id).at(document.place)
    except Exception as error:  # noqa: BLE001 - a defect of ours on one document must not end the run
        failed = PartFailed(document.place, found=f"{type(error).__name__}: {error}")
        problem = Problem.of(failed, STAGE, document.id)
    else:
        return Summary(documents=1, names=len(uses))
    progress.note(problem)
    writer.add_problem(problem)
    return Summary(problems=1)


def _compare(writer: Writer) -> None:
    """Write down the actors and their pairs, unless they are there already."""
    with open_case(writer.path) as view:
        entries = call_roll(view.iterate_written())
        pairs = judge_pairs(entries)
        is_new = list(entries) != view.entries() or list(pairs) != view.pairs()
    if is_new:
        writer.put_actors(entries, pairs, LINK)
        writer.commit()
