"""`crossclaim problems`: list what could not be read or done."""

from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossclaim.cli.options import Form, case_argument, form_options, limit_option

if TYPE_CHECKING:
    from crossclaim.cli.listing import Listing
    from crossclaim.cli.terminal.table import Table
    from crossclaim.evidence import Problem


@click.command("problems")
@case_argument
@click.option("--document", default="", metavar="ID", help="Of one document: its name or id.")
@limit_option
@form_options
def command(case: Path, *, document: str, limit: int | None, form: Form) -> None:
    """List what could not be read or done in CASE: where, why, and what to do."""
    from crossclaim.cli.identify import find_document
    from crossclaim.cli.listing import remark, rows_wanted
    from crossclaim.workflow.consult import consult

    with consult(case) as view:
        problems = view.problems(find_document(view, document) if document else None)
    wanted = rows_wanted(limit, form)
    listing().print(islice(problems, wanted), form)
    if form == "table" and wanted is not None and wanted < len(problems):
        remark(f"{wanted:,} of {len(problems):,} problems. For all of them: --limit 0")


def listing() -> "Listing[Problem]":
    """The three forms of a list of problems."""
    from crossclaim.cli.listing import Listing

    return Listing(table=_table, to_json=to_json, to_flat=to_json, none="No problems.")


def to_json(problem: "Problem") -> Mapping[str, object]:
    """The fields of a problem, with its id."""
    return {
        "id": problem.id,
        "place": problem.place,
        "stage": problem.stage,
        "code": problem.code,
        "reason": problem.reason,
        "advice": problem.advice,
        "document": problem.document,
    }


def _table(width: int) -> "Table[Problem]":  # noqa: ARG001 - one table serves every width
    from crossclaim.cli.terminal.safe import shown
    from crossclaim.cli.terminal.table import Column, Table
    from crossclaim.cli.terminal.width import shorten_start

    return Table(
        (
            Column("place", lambda problem: shown(problem.place), 16, 200, style="bold", cut=shorten_start),
            Column("stage", lambda problem: shown(problem.stage), 4, 8),
            Column("code", lambda problem: shown(problem.code), 6, 14, rank=1, style="yellow"),
        ),
        below=lambda problem: shown(f"{problem.reason}. {problem.advice}"),
        indent=2,
        lines_below=4,
    )
