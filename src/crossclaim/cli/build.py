"""`crossclaim build`: add documents, find their statements, link their names."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossclaim.cli.options import (
    PATH,
    case_argument,
    column_option,
    gazetteer_option,
    json_option,
    knowledge_option,
    reader_option,
    settings_options,
)

if TYPE_CHECKING:
    from crossclaim.settings import Settings
    from crossclaim.workflow.summary import Summary


@click.command("build")
@case_argument
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=PATH)
@column_option
@reader_option
@gazetteer_option
@knowledge_option
@settings_options
@json_option
def command(
    case: Path,
    paths: tuple[Path, ...],
    *,
    reader: str,
    gazetteer: Path | None,
    knowledge: tuple[Path, ...],
    settings: "Settings",
    as_json: bool,
) -> int:
    """Add the documents under each PATH to CASE, find their statements and what makes one claim.

    CASE is made where there is none. A PATH is a file, a folder or an archive. A build that was stopped or killed goes
    on where it was when the same command is run again.
    """
    from crossclaim.cli.running import carry_out
    from crossclaim.workflow.build import build

    return carry_out(
        lambda progress: build(
            case,
            paths,
            reader=reader,
            gazetteer=gazetteer,
            knowledge=knowledge,
            settings=settings,
            progress=progress,
        ),
        lambda summary: say(summary, case),
        as_json=as_json,
    )


def say(summary: "Summary", case: Path) -> "Iterator[str]":
    """What was built, and what to do next."""
    from crossclaim.cli.running import counted, problems_line, typed

    known = f", {summary.known:,} known already" if summary.known else ""
    if summary.documents or summary.statements:
        yield f"{counted(summary.documents, 'document')}, {counted(summary.statements, 'statement')}{known}."
    else:
        yield f"Nothing new{known}."
    yield from problems_line(summary, case)
    yield f"List them with: crossclaim statements {typed(case)}"
