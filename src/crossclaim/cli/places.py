"""`crossclaim places`: list the places."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossclaim.cli.options import Form, Word, case_argument, form_options, limit_option
from crossclaim.evidence.place import KINDS

if TYPE_CHECKING:
    from crossclaim.case.entries import PlaceEntry
    from crossclaim.cli.listing import Listing
    from crossclaim.cli.terminal.table import Table


@click.command("places", epilog=f"Kinds: {', '.join(sorted(KINDS))}.")
@case_argument
@click.option("--name", default="", metavar="TEXT", help="With this in a name, or in what it lies in.")
@click.option("--kind", multiple=True, type=Word(sorted(KINDS)), metavar="KIND", help="Of this kind; may be repeated.")
@click.option("--document", default="", metavar="ID", help="In one document: its name or id.")
@click.option("--unknown", "is_unknown", is_flag=True, help="Names whose site is not known instead.")
@limit_option
@form_options
def command(
    case: Path, *, name: str, kind: tuple[str, ...], document: str, is_unknown: bool, limit: int | None, form: Form
) -> None:
    """List the places of CASE with point and radius, whatever documents call them.

    What else a name may mean, and why, is on the pages of statements and documents: crossclaim show CASE ID
    """
    from crossclaim.cli.identify import find_document
    from crossclaim.cli.listing import remark, rows_wanted
    from crossclaim.workflow.consult import consult
    from crossclaim.workflow.places import Wanted, count_unknown, list_places

    with consult(case) as view:
        where = find_document(view, document) if document else None
        found = list_places(view, Wanted(name, kind, where, is_known=not is_unknown))
        rest, unknown = view.count_not_linked(), 0 if is_unknown else count_unknown(view)
    rows = rows_wanted(limit, form)
    _listing().print(found[:rows], form)
    if form != "table":
        return
    if rows is not None and rows < len(found):
        remark(f"{rows:,} of {len(found):,} places. For all of them: --limit 0")
    if unknown:
        remark(f"{unknown:,} names and descriptions without a site are left out. To see them: --unknown")
    if rest:
        remark(f"{rest:,} documents are not linked yet. To link them: crossclaim link CASE")


def to_json(entry: "PlaceEntry") -> Mapping[str, object]:
    """The fields of a place in a list."""
    from crossclaim.cli.whereabouts import site_to_json

    return {
        "name": entry.name,
        "site": site_to_json(entry.site) if entry.site else None,
        "names": [{"name": name, "count": count} for name, count in entry.names],
        "documents": entry.documents,
        "statements": entry.statements,
    }


def _to_flat(entry: "PlaceEntry") -> Mapping[str, object]:
    from crossclaim.cli.whereabouts import site_to_json

    empty = dict.fromkeys(SITE, "")
    return {
        **(site_to_json(entry.site) if entry.site else empty),
        "name": entry.name,
        "names": "; ".join(name for name, _ in entry.names),
        "documents": entry.documents,
        "statements": entry.statements,
    }


SITE = (
    "id", "name", "kind", "county", "state", "country", "latitude", "longitude", "radius_km", "population", "geonameid"
)  # fmt: skip


def _listing() -> "Listing[PlaceEntry]":
    from crossclaim.cli.listing import Listing

    none = "No places. Ask for less, or find out where they lie with: crossclaim link CASE"
    return Listing(table=_table, to_json=to_json, to_flat=_to_flat, none=none)


def _table(width: int) -> "Table[PlaceEntry]":  # noqa: ARG001 - one table serves every width
    from crossclaim.cli.terminal.safe import shown
    from crossclaim.cli.terminal.table import Column, Table
    from crossclaim.cli.whereabouts import kind_of

    return Table(
        (
            Column("name", lambda one: shown(one.name), 12, 40, style="bold"),
            Column("kind", lambda one: kind_of(one.site) if one.site else "", 7, 10, rank=2),
            Column("lies in", _lies_in, 7, 40, rank=1),
            Column("point", _point, 14, 16),
            Column("km", lambda one: f"{one.site.radius_km:,.0f}" if one.site else "", 3, 6, is_number=True),
            Column("docs", lambda one: f"{one.documents:,}", 4, 6, is_number=True),
            Column("statements", lambda one: f"{one.statements:,}", 10, 10, is_number=True),
            Column("also", lambda one: shown(_also(one)), 12, 80, rank=3),
        )
    )


def _lies_in(entry: "PlaceEntry") -> str:
    from crossclaim.cli.terminal.safe import shown

    site = entry.site
    return shown(", ".join(part for part in (site.admin1, site.country) if part)) if site else ""


def _point(entry: "PlaceEntry") -> str:
    return f"{entry.site.latitude:.3f}, {entry.site.longitude:.3f}" if entry.site else ""


def _also(entry: "PlaceEntry") -> str:
    """The site's own name, and what else documents call it."""
    every = [entry.site.name] if entry.site else []
    every += [name for name, _ in entry.names]
    return ", ".join(name for name in dict.fromkeys(every) if name != entry.name)
