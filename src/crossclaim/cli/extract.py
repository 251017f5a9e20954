"""`crossclaim extract`: find statements."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossclaim.cli.options import case_argument, json_option, knowledge_option, reader_option, settings_options

if TYPE_CHECKING:
    from crossclaim.settings import Settings
    from crossclaim.workflow.summary import Summary


@click.command("extract")
@case_argument
@reader_option
@knowledge_option
@settings_options
@json_option
def command(case: Path, *, reader: str, knowledge: tuple[Path, ...], settings: "Settings", as_json: bool) -> int:
    """Find the statements of the documents of CASE that were added since the last time.

    Another reader, a later version of one, or other knowledge goes through all documents again; judgements stay.
    """
    from crossclaim.cli.running import carry_out
    from crossclaim.workflow.extract import extract

    return carry_out(
        lambda progress: extract(case, reader=reader, knowledge=knowledge, settings=settings, progress=progress),
        lambda summary: say(summary, case),
        as_json=as_json,
    )


def say(summary: "Summary", case: Path) -> "Iterator[str]":
    """What was found, and what to do next."""
    from crossclaim.cli.running import counted, problems_line, typed

    if summary.documents:
        yield f"{counted(summary.statements, 'statement')} in {counted(summary.documents, 'document')}."
    else:
        yield "Nothing new to read."
    yield from problems_line(summary, case)
    yield f"List them with: crossclaim statements {typed(case)}"
