"""Linking: whom names mean, where places lie, then which of the actors of the whole case may be one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, NamedTuple

from crossclaim.case import Extracted, Writer, open_case, open_writer
from crossclaim.errors import CrossclaimError, PartFailed
from crossclaim.evidence import Judgement, Problem, Provenance
from crossclaim.knowledge.further import using
from crossclaim.knowledge.gazetteer import Gazetteer
from crossclaim.link import actors, places
from crossclaim.link.actors import part, resolve
from crossclaim.link.places import gather_places
from crossclaim.workflow.align import align
from crossclaim.workflow.cast import compare
from crossclaim.workflow.gazetteer import by_gazetteer, opened
from crossclaim.workflow.knowledge import by_knowledge, chosen
from crossclaim.workflow.pace import Pace
from crossclaim.workflow.progress import SILENCE, Progress
from crossclaim.workflow.summary import Summary

STAGE: Final = "link"
ACTORS: Final = Provenance(actors.PART.name, actors.PART.version)
PLACES: Final = Provenance(places.PART.name, places.PART.version)


def link(
    case: Path, *, gazetteer: Path | None = None, knowledge: Sequence[Path] = (), progress: Progress = SILENCE
) -> Summary:
    """Link the names and places of every document that was read since the last time, and compare the case's actors.

    `gazetteer` is the file of one in place of the package's own, `knowledge` are files that add to the base; with
    others all documents are linked again. What is resolved in one document does not depend on others, and actors are
    compared anew each time: a case that grew is as if it had been linked at once. A document at which it fails is
    recorded as a problem, and the rest goes on. It takes a fraction of the time of reading, so it works in this
    process. Raises as `gazetteer.opened` and `knowledge.chosen` do.
    """
    sheets = chosen(knowledge)
    parts = Parts(replace(ACTORS, parameters=by_knowledge(sheets)), replace(PLACES, parameters=by_gazetteer(gazetteer)))
    with using(sheets), open_writer(case, is_new=False) as writer:
        summary = Summary()
        count = writer.count_not_linked(*parts)
        progress.start("Linking", count)
        pace = Pace(writer, progress)
        if count:
            with open_case(case) as view:
                linking = _Linking(writer, opened(gazetteer), parts, view.judgements())
            for found in writer.not_linked(*parts):
                summary += _link(linking, found, progress)
                pace.step()
        pace.commit()
        compare(writer, parts.actors)
        progress.done()
        align(writer, progress)
        return summary


class Parts(NamedTuple):
    """What resolves names and what resolves places in a run, each with what it knows."""

    actors: Provenance
    places: Provenance


@dataclass(frozen=True, slots=True)
class _Linking:
    """One run: where it writes, and what it knows."""

    writer: Writer
    gazetteer: Gazetteer
    parts: Parts
    judgements: Sequence[Judgement]

    def put(self, found: Extracted) -> int:
        """Put what one document's names and places mean; how many names there are."""
        document = found.document
        uses = part(resolve(document, found.mentions, found.statements), self.judgements)
        where = gather_places(document, found.mentions, found.statements, self.gazetteer)
        self.writer.put_uses(document, uses, self.parts.actors)
        self.writer.put_places(document, where, self.parts.places)
        return len(uses)


def _link(linking: _Linking, found: Extracted, progress: Progress) -> Summary:
    """Put whom the names of one document mean and where, or why that failed: the next run tries it again."""
    document = found.document
    try:
        names = linking.put(found)
    except CrossclaimError as error:
        problem = Problem.of(error, STAGE, document.id).at(document.place)
    except Exception as error:  # noqa: BLE001 - a defect of ours on one document must not end the run
        failed = PartFailed(document.place, found=f"{type(error).__name__}: {error}")
        problem = Problem.of(failed, STAGE, document.id)
    else:
        return Summary(documents=1, names=names)
    progress.note(problem)
    linking.writer.add_problem(problem)
    return Summary(problems=1)
