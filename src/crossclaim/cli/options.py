"""The arguments and options that several commands share."""

import re
from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Final, Literal, TypeVar

import click
from click.shell_completion import CompletionItem

Function = TypeVar("Function", bound=Callable[..., object])
Form = Literal["table", "json", "csv"]

DATE: Final = re.compile(r"\d{4}(?:-\d{2}){0,2}", re.ASCII)
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


class Whole(click.ParamType[int]):
    """A whole number that is not negative."""

    name = "n"

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number that was typed."""
        if isinstance(value, str) and not (value.isascii() and value.isdecimal() and len(value) < 10):
            self.fail(f"{value!r} is not a whole number", param, ctx)
        return int(value)


class Day(click.ParamType[str]):
    """A day, month or year: `2017-08-21`, `2017-08`, `2017`."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The date as it was typed, or nothing; a day that no calendar has is refused."""
        if value and not (DATE.fullmatch(value) and _is_day(value + "0001-01-01"[len(value) :])):
            self.fail(f"{value!r} is no date such as 2017-08-21, 2017-08 or 2017", param, ctx)
        return value


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


class Word(click.Choice[str]):
    """One of the codebook's words, in capitals or not."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word as the codebook writes it."""
        meant = next((word for word in self.choices if word.casefold() == value.casefold()), value)
        return super().convert(meant, param, ctx)


def case_argument(function: Function) -> Function:
    """Add the first argument of every command but `completion`: the case."""
    return click.argument("case", type=CasePath())(function)


def json_option(function: Function) -> Function:
    """Add `--json` to a command that gives one thing or a summary."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")(function)


def form_options(function: Function) -> Function:
    """Add `--json` and `--csv` to a command that gives a list, as its argument `form`, else `table`."""
    table = click.option("--table", "form", flag_value="table", default=True, hidden=True)
    as_json = click.option("--json", "form", flag_value="json", help="Print one JSON object a line, every row.")
    as_csv = click.option("--csv", "form", flag_value="csv", help="Print comma-separated values, every row.")
    return as_json(as_csv(table(function)))


def limit_option(function: Function) -> Function:
    """Add `--limit` to a command that gives a list."""
    return click.option(
        "--limit",
        type=Whole(),
        help="Rows to print; 0 for all.  [default: 50 on a terminal, else all]",
    )(function)


def settings_options(function: Callable[..., int]) -> Callable[..., int]:
    """Add the options of a run; the command gets them as its argument `settings`."""

    @wraps(function)
    def with_settings(workers: int, bounds: tuple[str, ...], columns: tuple[str, ...] = (), **others: object) -> int:
        from crossclaim.cli.choices import settings_of

        return function(settings=settings_of(workers, bounds, columns), **others)

    workers = click.option("--workers", type=Whole(), default=0, help="Processes; 0 for one for each core.")
    bounds = click.option(
        "--max", "bounds", multiple=True, metavar="NAME=N", help="Raise or lower a limit: --max input-bytes=500MB."
    )
    return workers(bounds(with_settings))


def column_option(function: Function) -> Function:
    """Add `--column` to a command that reads tables."""
    return click.option(
        "--column",
        "columns",
        multiple=True,
        metavar="FIELD=NAME",
        help="Which column of a CSV or JSON Lines file holds what: --column text=body.",
    )(function)


def reader_option(function: Function) -> Function:
    """Add `--reader` to a command that finds statements."""
    return click.option(
        "--reader",
        default="small",
        show_default=True,
        metavar="NAME",
        help="Who reads: small, a trained network with rules as its second opinion, or either alone: network, rules.",
    )(function)


def gazetteer_option(function: Function) -> Function:
    """Add `--gazetteer` to a command that looks places up."""
    return click.option(
        "--gazetteer",
        type=PATH,
        metavar="FILE",
        help="A gazetteer made by `crossclaim knowledge import-geonames`, in place of the package's own.",
    )(function)


def knowledge_option(function: Function) -> Function:
    """Add `--knowledge` to a command that reads or links, or judges what was linked."""
    return click.option(
        "--knowledge",
        type=PATH,
        multiple=True,
        metavar="FILE",
        help="Actors, offices and names of your own beside those that are known; may be repeated.",
    )(function)
