"""`crossclaim export`: write the statements to a file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import click

from crossclaim.cli.options import PATH, case_argument, json_option
from crossclaim.export.formats import EXPORTERS

if TYPE_CHECKING:
    from crossclaim.workflow.summary import Summary

STREAM = Path("-")


@click.command("export")
@case_argument
@click.argument("format", type=click.Choice(list(EXPORTERS)))
@click.option("--out", required=True, type=PATH, help="The file to write; - for the standard output.")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@json_option
def command(case: Path, *, format: str, out: Path, force: bool, as_json: bool) -> int:  # noqa: A002 - as users call it
    """Write the statements of CASE to a file.

    statements-jsonl has one JSON object a line with every span and its words, csv one row a statement for spreadsheets,
    parquet typed nested columns. The file appears whole or not at all.
    """
    from crossclaim.cli.terminal.progress import Bar
    from crossclaim.cli.terminal.safe import SafeStream
    from crossclaim.cli.terminal.screen import notices
    from crossclaim.workflow.export import export

    if out == STREAM:
        raw = sys.stdout.buffer
        export(case, format, cast("BinaryIO", SafeStream(raw)) if raw.isatty() else raw)
        return 0
    with Bar(notices()) as bar:
        summary = export(case, format, out, replace=force, progress=bar)
    _say(summary, out, as_json=as_json)
    return 0


def _say(summary: "Summary", out: Path, *, as_json: bool) -> None:
    from crossclaim.cli.listing import print_json
    from crossclaim.cli.running import counted
    from crossclaim.cli.terminal.safe import shown
    from crossclaim.cli.terminal.screen import output

    if as_json:
        print_json([{**summary.to_json(), "out": str(out)}])
    else:
        output().print(f"{counted(summary.statements, 'statement')} written to {shown(str(out))}.")
