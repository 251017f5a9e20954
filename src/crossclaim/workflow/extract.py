"""Extracting statements from the documents that this extractor, in this version, has not been through."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from crossclaim.case import Writer, open_writer
from crossclaim.engine import Outcome, run
from crossclaim.errors import CrossclaimError, EvidenceError, RequestError, WorkerLost
from crossclaim.evidence import Document, Provenance
from crossclaim.extract import DEFAULT, EXTRACTORS, Extraction, Extractor
from crossclaim.knowledge.further import Sheets, using
from crossclaim.settings import DEFAULTS, Settings
from crossclaim.workflow.failing import record
from crossclaim.workflow.knowledge import by_knowledge, chosen
from crossclaim.workflow.pace import Pace
from crossclaim.workflow.progress import SILENCE, Progress
from crossclaim.workflow.summary import Summary

STAGE: Final = "extract"


def extract(
    case: Path,
    *,
    reader: str = DEFAULT,
    knowledge: Sequence[Path] = (),
    settings: Settings = DEFAULTS,
    progress: Progress = SILENCE,
) -> Summary:
    """Find the statements of every document that `reader` has not been through; judgements stay as they are.

    `knowledge` are files that add to the base; with others all documents are read again. A document at which it fails
    is recorded as a problem, and the rest goes on.
    RequestError for a reader unknown; raises as `knowledge.chosen` does.
    """
    part, sheets = extractor(reader).part, chosen(knowledge)
    provenance = Provenance(part.name, part.version, by_knowledge(sheets))
    with open_writer(case, is_new=False) as writer:
        extracting = _Extracting(writer, progress, provenance)
        progress.start("Extracting", writer.count_not_extracted(provenance))
        outcomes = run(
            partial(_extract, reader=reader, sheets=sheets),
            writer.not_extracted(provenance),
            workers=settings.workers,
            seconds=settings.limits.seconds,
            worker_bytes=settings.limits.worker_bytes,
        )
        pace = Pace(writer, progress)
        for outcome in outcomes:
            extracting.write(outcome)
            pace.step()
        pace.commit()
        progress.done()
        return extracting.summary


def extractor(reader: str) -> Extractor:
    """The extractor of this name; RequestError where there is none."""
    if reader not in EXTRACTORS:
        raise RequestError("reader", found=reader, expected=" or ".join(EXTRACTORS))
    return EXTRACTORS[reader]


def _extract(document: Document, reader: str, sheets: Sheets) -> Extraction:
    with using(sheets):
        return extractor(reader).extract(document)


class _Extracting:
    """What one run extracts, and its numbers."""

    def __init__(self, writer: Writer, progress: Progress, provenance: Provenance) -> None:
        self._writer = writer
        self._progress = progress
        self._provenance = provenance
        self.summary = Summary()

    def write(self, outcome: Outcome[Document, Extraction]) -> None:
        """Put what was found in one document."""
        if outcome.value is None:
            self._fail(outcome.item, outcome.error or WorkerLost(outcome.item.place))
            return
        try:
            self._put(outcome.item, outcome.value)
        except EvidenceError as error:
            self._fail(outcome.item, error)

    def _put(self, document: Document, found: Extraction) -> None:
        self._writer.put_extraction(document, found.mentions, found.statements, self._provenance, found.likeness)
        self.summary += Summary(documents=1, mentions=len(found.mentions), statements=len(found.statements))

    def _fail(self, document: Document, error: CrossclaimError) -> None:
        self.summary += record(self._writer, self._progress, STAGE, document, error)
