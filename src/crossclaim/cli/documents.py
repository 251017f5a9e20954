"""`crossclaim documents`: list the documents."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossclaim.cli.options import Form, case_argument, form_options, limit_option

if TYPE_CHECKING:
    from crossclaim.case.entries import DocumentEntry
    from crossclaim.case.view import View
    from crossclaim.cli.listing import Listing
    from crossclaim.cli.terminal.table import Table
    from crossclaim.evidence import DocumentId

PAGE = 500


@click.command("documents")
@case_argument
@click.option("--after", default="", metavar="ID", help="Go on after this document.")
@limit_option
@form_options
def command(case: Path, *, after: str, limit: int | None, form: Form) -> None:
    """List the documents of CASE in the order in which they were added."""
    from crossclaim.cli.identify import find_document, short
    from crossclaim.cli.listing import remark, rows_wanted
    from crossclaim.workflow.consult import consult

    with consult(case) as view:
        start = find_document(view, after) if after else None
        wanted = rows_wanted(limit, form)
        if wanted is None:
            _listing().print(_entries(view, start), form)
            return
        entries = view.documents(after=start, limit=wanted)
        _listing().print(entries, form)
        total = view.counts().documents
        if form == "table" and len(entries) == wanted < total:
            remark(f"{wanted:,} of {total:,} documents. To go on: --after {short(entries[-1].id)}")


def _entries(view: "View", after: "DocumentId | None") -> "Iterator[DocumentEntry]":
    while page := view.documents(after=after, limit=PAGE):
        yield from page
        after = page[-1].id


def _listing() -> "Listing[DocumentEntry]":
    from crossclaim.cli.listing import Listing

    none = "No documents. Add some with: crossclaim build CASE PATH"
    return Listing(table=_table, to_json=to_json, to_flat=to_json, none=none)


def to_json(entry: "DocumentEntry") -> Mapping[str, object]:
    """The fields of a listed document; its row number is the case's own affair."""
    return {one.name: getattr(entry, one.name) for one in fields(entry) if one.name != "row"}


def _table(width: int) -> "Table[DocumentEntry]":  # noqa: ARG001 - one table serves every width
    from crossclaim.cli.identify import short
    from crossclaim.cli.terminal.safe import shown
    from crossclaim.cli.terminal.table import Column, Table
    from crossclaim.cli.wording import date_of

    return Table(
        (
            Column("id", lambda entry: short(entry.id), 8, 8, style="dim"),
            Column("name", lambda entry: shown(entry.name), 20, 40, style="bold"),
            Column("published", lambda entry: date_of(entry.published or ""), 16, 24, rank=1),
            Column("outlet", lambda entry: shown(entry.outlet or ""), 10, 30, rank=3),
            Column("title", lambda entry: shown(entry.title or ""), 18, 90, rank=2),
            Column("language", lambda entry: shown(entry.language or ""), 8, 8, rank=4),
            Column("characters", lambda entry: f"{entry.characters:,}", 10, 12, rank=4, is_number=True),
            Column("statements", lambda entry: f"{entry.statements:,}", 10, 10, is_number=True),
        )
    )
