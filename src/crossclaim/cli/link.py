"""`crossclaim link`: find out whom names mean."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossclaim.cli.options import case_argument, gazetteer_option, json_option, knowledge_option, settings_options

if TYPE_CHECKING:
    from crossclaim.settings import Settings
    from crossclaim.workflow.summary import Summary


@click.command("link")
@case_argument
@gazetteer_option
@knowledge_option
@settings_options
@json_option
def command(
    case: Path, *, gazetteer: Path | None, knowledge: tuple[Path, ...], settings: "Settings", as_json: bool
) -> int:
    """Find out whom the names in CASE mean, in documents that were read since the last time.

    And where its places lie, and which of its statements make one claim, across documents. The same actor under all its
    names is one; what cannot be resolved stays, with the reason. With another gazetteer or other knowledge every
    document is linked again. Judgements stay.
    """
    from crossclaim.cli.running import carry_out
    from crossclaim.workflow.link import link

    return carry_out(
        lambda progress: link(case, gazetteer=gazetteer, knowledge=knowledge, settings=settings, progress=progress),
        lambda summary: say(summary, case),
        as_json=as_json,
    )


def say(summary: "Summary", case: Path) -> "Iterator[str]":
    """What was linked, and what to do next."""
    from crossclaim.cli.running import counted, problems_line, typed

    if summary.documents:
        yield f"{counted(summary.names, 'name')} in {counted(summary.documents, 'document')}."
    else:
        yield "Nothing new to link."
    yield from problems_line(summary, case)
    yield f"List who they are with: crossclaim actors {typed(case)}"
    yield f"List what is claimed with: crossclaim claims {typed(case)}"
