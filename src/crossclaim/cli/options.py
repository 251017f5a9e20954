"""The arguments and options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal, TypeVar

import click
from click.shell_completion import CompletionItem

from crossclaim.errors import RequestError

Function = TypeVar("Function", bound=Callable[..., object])
Form = Literal["table", "json", "csv"]

PATH: Final = click.Path(path_type=Path)


class CasePath(click.Path):
    """The path of a case file; completes to cases and the folders on the way to them."""

    name = "case"

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002 - click passes them
        """The completions of what was typed so far."""
        from crossclaim.cli.complete import case_paths

        return case_paths(incomplete)


def case_argument(function: Function) -> Function:
    """Add the first argument of every command but `completion`: the case."""
    return click.argument("case", type=CasePath())(function)


def json_option(function: Function) -> Function:
    """Add `--json` to a command that gives one thing or a summary."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")(function)


def form_options(function: Function) -> Function:
    """Add `--json` and `--csv` to a command that gives a list."""
    as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, every row.")
    as_csv = click.option("--csv", "as_csv", is_flag=True, help="Print comma-separated values, every row.")
    return as_json(as_csv(function))


def form_of(*, as_json: bool, as_csv: bool) -> Form:
    """The form that the flags ask for; RequestError where they ask for two."""
    if as_json and as_csv:
        raise RequestError("--json --csv", found="two forms", expected="one", advice="Leave one of them out.")
    return "json" if as_json else "csv" if as_csv else "table"


def limit_option(function: Function) -> Function:
    """Add `--limit` to a command that gives a list."""
    return click.option(
        "--limit",
        type=click.IntRange(0),
        help="Rows to print; 0 for all.  [default: 50 on a terminal, else all]",
    )(function)


def settings_options(function: Function) -> Function:
    """Add the options from which `settings_of` makes the settings of a run."""
    workers = click.option("--workers", type=click.IntRange(0), default=0, help="Processes; 0 for one for each core.")
    bounds = click.option(
        "--max", "bounds", multiple=True, metavar="NAME=N", help="Raise or lower a limit: --max input-bytes=500MB."
    )
    return workers(bounds(function))


def column_option(function: Function) -> Function:
    """Add `--column` to a command that reads tables."""
    return click.option(
        "--column",
        "columns",
        multiple=True,
        metavar="FIELD=NAME",
        help="Which column of a CSV or JSON Lines file holds what: --column text=body.",
    )(function)
