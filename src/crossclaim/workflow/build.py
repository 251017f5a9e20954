"""Building a case in one go: every stage after the other, each going on where it stopped."""

from collections.abc import Sequence
from pathlib import Path

from crossclaim.extract import DEFAULT
from crossclaim.link import actors
from crossclaim.read.read import PART
from crossclaim.registry import check_order
from crossclaim.settings import DEFAULTS, Settings
from crossclaim.workflow.add import add
from crossclaim.workflow.extract import extract, extractor
from crossclaim.workflow.link import link
from crossclaim.workflow.progress import SILENCE, Progress
from crossclaim.workflow.summary import Summary


def build(
    case: Path,
    paths: Sequence[Path],
    *,
    reader: str = DEFAULT,
    gazetteer: Path | None = None,
    knowledge: Sequence[Path] = (),
    settings: Settings = DEFAULTS,
    progress: Progress = SILENCE,
) -> Summary:
    """Add the documents under `paths`, find their statements, link their names. Raises as each stage does."""
    check_order([PART, extractor(reader).part, actors.PART])
    added = add(case, paths, settings=settings, progress=progress)
    extracted = extract(case, reader=reader, knowledge=knowledge, settings=settings, progress=progress)
    linked = link(case, gazetteer=gazetteer, knowledge=knowledge, settings=settings, progress=progress)
    return added.then(extracted).then(linked)
