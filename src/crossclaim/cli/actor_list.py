"""The list of actors in its three forms."""

from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Final, cast

from crossclaim.case import View
from crossclaim.cli.identify import find_document, short
from crossclaim.cli.listing import Listing, remark, rows_wanted
from crossclaim.cli.options import Form
from crossclaim.cli.terminal.safe import shown
from crossclaim.cli.terminal.table import Column, Table
from crossclaim.workflow.actors import Standing, Wanted, cast_of
from crossclaim.workflow.consult import consult

STYLES: Final[Mapping[str, str]] = {"known": "green", "named": "", "described": "dim"}


def print_list(case: Path, limit: int | None, form: Form, filters: Mapping[str, object]) -> None:
    """Print the actors that the filters let through."""
    with consult(case) as view:
        wanted = _wanted(view, filters)
        cast = cast_of(view)
        standings = cast.standings(wanted)
        rest, left_out = view.count_not_linked(), 0 if wanted.status else cast.count_descriptions()
    rows = rows_wanted(limit, form)
    _listing().print(islice(standings, rows), form)
    if form != "table":
        return
    if rows is not None and rows < len(standings):
        remark(f"{rows:,} of {len(standings):,} actors. For all of them: --limit 0")
    if left_out:
        remark(f"{left_out:,} descriptions without a name are left out. To see them: --status described")
    if rest:
        remark(f"{rest:,} documents are not linked yet. To link them: crossclaim link CASE")


def to_json(standing: Standing, kind: str = "kind") -> Mapping[str, object]:
    """The actor with its entries and counts; `kind` names the field of its kind."""
    lead, used = standing.lead, standing.used
    return {
        "id": lead.id,
        "name": lead.name,
        kind: standing.kind,
        "status": lead.status,
        "documents": used.documents,
        "mentions": used.mentions,
        "statements": used.statements,
        "entries": [{"id": one.id, "name": one.name, "status": one.status} for one in standing.entries],
    }


def _to_flat(standing: Standing) -> Mapping[str, object]:
    return {**to_json(standing), "entries": "; ".join(one.name for one in standing.entries)}


def _wanted(view: View, filters: Mapping[str, object]) -> Wanted:
    document = str(filters["document"])
    return Wanted(
        name=str(filters["name"]),
        kind=cast("tuple[str, ...]", filters["kind"]),
        status=cast("tuple[str, ...]", filters["status"]),
        document=find_document(view, document) if document else None,
    )


def _listing() -> Listing[Standing]:
    none = "No actors. Ask for less, or find out who is there with: crossclaim link CASE"
    return Listing(table=_table, to_json=to_json, to_flat=_to_flat, none=none)


def _table(width: int) -> Table[Standing]:  # noqa: ARG001 - one table serves every width
    return Table(
        (
            Column("id", lambda one: short(one.lead.id), 8, 8, style="dim"),
            Column("name", lambda one: shown(one.lead.name), 20, 48, style="bold"),
            Column("kind", lambda one: shown(one.kind), 10, 12, rank=2),
            Column("status", lambda one: one.lead.status, 6, 9, rank=1, style=lambda one: STYLES[one.lead.status]),
            Column("documents", lambda one: f"{one.used.documents:,}", 9, 9, rank=1, is_number=True),
            Column("statements", lambda one: f"{one.used.statements:,}", 10, 10, is_number=True),
            Column("also", lambda one: shown(", ".join(one.others)), 12, 80, rank=3),
        )
    )
