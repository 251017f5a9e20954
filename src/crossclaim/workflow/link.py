"""Linking: whom names mean, where places lie, then which of the actors of the whole case may be one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from crossclaim.case import Linked, LinkedRows, Runs, StoredDocument, Writer, linked_rows, open_case, open_writer
from crossclaim.engine import Outcome, run_here, run_in_portions
from crossclaim.errors import CaseDamaged, WorkerLost
from crossclaim.evidence import ActorId, Judgement, Provenance
from crossclaim.knowledge.further import Sheets, using
from crossclaim.knowledge.gazetteer import Gazetteer
from crossclaim.link import actors, places
from crossclaim.link.actors import part, resolve
from crossclaim.link.places import gather_places
from crossclaim.settings import DEFAULTS, Settings
from crossclaim.workflow.align import CLAIMS, STAGE, align, stored_sides
from crossclaim.workflow.cast import compare
from crossclaim.workflow.failing import record
from crossclaim.workflow.gazetteer import by_gazetteer, opened
from crossclaim.workflow.knowledge import by_knowledge, chosen
from crossclaim.workflow.pace import Pace
from crossclaim.workflow.progress import SILENCE, Progress
from crossclaim.workflow.summary import Summary

ACTORS: Final = Provenance(actors.PART.name, actors.PART.version)
PLACES: Final = Provenance(places.PART.name, places.PART.version)
FEW: Final = 200
"""Documents below which to start other processes takes longer than to resolve them."""


class Parts(NamedTuple):
    """What resolves names and what resolves places in a run, each with what it knows."""

    actors: Provenance
    places: Provenance


@dataclass(frozen=True, slots=True)
class Resolver:
    """Resolves one document; travels to other processes with all that it needs to know.

    `digest` is that of the gazetteer's file: a process opens the same once.
    """

    gazetteer: Path | None
    digest: str
    sheets: Sheets
    judgements: tuple[Judgement, ...]
    roots: Mapping[ActorId, ActorId]
    runs: Runs

    def __call__(self, stored: StoredDocument) -> LinkedRows:
        """Whom and where the names of a document mean, and what its statements are compared by."""
        found = stored.extracted()
        document = found.document
        with using(self.sheets):
            uses = part(resolve(document, found.mentions, found.statements), self.judgements)
            where = gather_places(document, found.mentions, found.statements, _opened(self.gazetteer, self.digest))
            linked = Linked(found, uses, where)
            return linked_rows(stored, linked, stored_sides(linked, self.roots), self.runs)


def link(
    case: Path,
    *,
    gazetteer: Path | None = None,
    knowledge: Sequence[Path] = (),
    settings: Settings = DEFAULTS,
    progress: Progress = SILENCE,
) -> Summary:
    """Link the names, places and statements of every document that was read since the last time.

    `gazetteer` is the file of one in place of the package's own, `knowledge` are files that add to the base; with
    others all documents are linked again. What is resolved in one document does not depend on others; actors are
    compared anew each time, and statements where something touched them: a case that grew is as if it had been linked
    at once. A document at which it fails is recorded as a problem, and the rest goes on. Raises as `gazetteer.opened`
    and `knowledge.chosen` do.
    """
    sheets = chosen(knowledge)
    parts = Parts(replace(ACTORS, parameters=by_knowledge(sheets)), replace(PLACES, parameters=by_gazetteer(gazetteer)))
    with using(sheets), open_writer(case, is_new=False) as writer:
        linking = _Linking(writer, progress, parts)
        count = writer.count_not_linked(*parts)
        progress.start("Linking", count)
        pace = Pace(writer, progress)
        if count:
            with open_case(case) as view:
                _opened(gazetteer, digest := str(parts.places.parameters.get("gazetteer", "")))
                judgements, roots = tuple(view.judgements()), view.claims.roots()
            resolver = Resolver(gazetteer, digest, sheets, judgements, roots, writer.runs(*parts, CLAIMS))
            for outcome in _outcomes(resolver, writer.not_linked(*parts), count, settings):
                linking.write(outcome)
                pace.step()
        pace.commit()
        roll = compare(writer, parts.actors)
        progress.done()
        align(writer, progress, settings=settings, roll=roll)
        return linking.summary


@lru_cache(maxsize=1)
def _opened(path: Path | None, digest: str) -> Gazetteer:  # noqa: ARG001 - the digest tells files of one path apart
    return opened(path)


def _outcomes(
    resolver: Resolver, portions: Iterator[list[StoredDocument]], count: int, settings: Settings
) -> Iterator[Outcome[StoredDocument, LinkedRows]]:
    """What becomes of each document; few are resolved in this process."""
    if count < FEW:
        return run_here(resolver, (one for some in portions for one in some))
    limits = settings.limits
    return run_in_portions(
        resolver, portions, workers=settings.workers, seconds=limits.seconds, worker_bytes=limits.worker_bytes
    )


class _Linking:
    """What one run links, and its numbers."""

    def __init__(self, writer: Writer, progress: Progress, parts: Parts) -> None:
        self._writer = writer
        self._progress = progress
        self._parts = parts
        self.summary = Summary()

    def write(self, outcome: Outcome[StoredDocument, LinkedRows]) -> None:
        """Put what one document's names and places mean, or why that failed: the next run tries it again.

        CaseDamaged where the case does not hold what it is to be linked.
        """
        if outcome.value is not None:
            self._writer.put_linked(outcome.value)
            self.summary += Summary(documents=1, names=len(outcome.value.rows["use"]))
        elif isinstance(outcome.error, CaseDamaged):
            raise outcome.error
        else:
            error = outcome.error or WorkerLost(outcome.item.place)
            self.summary += record(self._writer, self._progress, STAGE, outcome.item, error)
