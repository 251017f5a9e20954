"""`crossclaim add`: add documents."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossclaim.cli.options import PATH, case_argument, column_option, json_option, settings_options

if TYPE_CHECKING:
    from crossclaim.settings import Settings
    from crossclaim.workflow.summary import Summary


@click.command("add")
@case_argument
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=PATH)
@column_option
@settings_options
@json_option
def command(case: Path, paths: tuple[Path, ...], *, settings: "Settings", as_json: bool) -> int:
    """Add the documents under each PATH to CASE, which is made where there is none.

    A PATH is a file, a folder or an archive; what is in it is found by itself. The same bytes are one document, however
    often they are added. Whatever cannot be read is recorded as a problem, and the rest goes on.
    """
    from crossclaim.cli.running import carry_out
    from crossclaim.workflow.add import add

    return carry_out(
        lambda progress: add(case, paths, settings=settings, progress=progress),
        lambda summary: say(summary, case),
        as_json=as_json,
    )


def say(summary: "Summary", case: Path) -> "Iterator[str]":
    """What was added, and what to do next."""
    from crossclaim.cli.running import counted, problems_line, typed

    known = f", {summary.known:,} known already" if summary.known else ""
    yield f"{counted(summary.documents, 'document')} added{known}." if summary.documents else f"Nothing new{known}."
    yield from problems_line(summary, case)
    yield f"Find their statements with: crossclaim extract {typed(case)}"
