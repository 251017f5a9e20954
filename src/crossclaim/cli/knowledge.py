"""`crossclaim knowledge`: what is known beforehand, and adding to it."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossclaim.cli.options import (
    PATH,
    Form,
    Whole,
    form_options,
    gazetteer_option,
    json_option,
    limit_option,
    settings_options,
)
from crossclaim.settings import Settings

if TYPE_CHECKING:
    from crossclaim.cli.terminal.table import Table
    from crossclaim.evidence import Site
    from crossclaim.knowledge.gazetteer import Candidate

    Found = tuple[Site, Candidate]


@click.group("knowledge")
def command() -> None:
    """Look up what is known beforehand, or add to it."""


@command.command("import-geonames")
@click.argument("dump", type=PATH)
@click.option("--to", "out", type=PATH, default=Path("gazetteer.zip"), show_default=True, help="The file to write.")
@click.option("--population", type=Whole(), default=0, help="Leave out towns of fewer people.")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@settings_options
@json_option
def import_geonames(dump: Path, *, out: Path, population: int, force: bool, settings: Settings, as_json: bool) -> int:
    """Compile DUMP, a file of GeoNames' places, into a gazetteer.

    DUMP is allCountries.txt, the file of one country such as SY.txt, or the zip that holds it, as GeoNames gives them.
    Its places are joined with those that the package knows. Commands take what is made as --gazetteer FILE.
    """
    from crossclaim.cli.listing import print_json
    from crossclaim.cli.terminal.progress import Bar
    from crossclaim.cli.terminal.safe import shown
    from crossclaim.cli.terminal.screen import notices, output
    from crossclaim.workflow.gazetteer import import_geonames as compile_dump

    with Bar(notices()) as bar:
        made = compile_dump(dump, out, least_population=population, replace=force, settings=settings, progress=bar)
    if as_json:
        print_json([{**asdict(made), "out": str(out)}])
    else:
        held = f"{made.places:,} places and {made.names:,} names"
        output().print(f"{made.taken:,} places taken; {held} written to {shown(str(out))}.")
    return 0


@command.command("place")
@click.argument("name", nargs=-1, required=True)
@gazetteer_option
@limit_option
@form_options
def place(name: tuple[str, ...], *, gazetteer: Path | None, limit: int | None, form: Form) -> int:
    """List the places that NAME may mean, with point and radius."""
    from crossclaim.cli.listing import Listing, remark, rows_wanted
    from crossclaim.workflow.gazetteer import opened, places_named

    found = places_named(" ".join(name), opened(gazetteer))
    wanted = rows_wanted(limit, form)
    listing = Listing(table=_table, to_json=to_json, to_flat=to_json, none="No place of this name is known.")
    listing.print(found[:wanted], form)
    if form == "table" and wanted is not None and wanted < len(found):
        remark(f"{wanted:,} of {len(found):,} places. For all of them: --limit 0")
    return 0


def to_json(found: "Found") -> Mapping[str, object]:
    """The fields of a place, with by what right it was found."""
    from crossclaim.cli.whereabouts import site_to_json

    site, candidate = found
    return {**site_to_json(site), "found_by": candidate.how}


def _table(width: int) -> "Table[Found]":  # noqa: ARG001 - one table serves every width
    from crossclaim.cli.terminal.safe import shown
    from crossclaim.cli.terminal.table import Column, Table

    return Table(
        (
            Column("place", lambda found: shown(str(found[0])), 16, 60, style="bold"),
            Column("kind", lambda found: found[0].kind, 4, 10),
            Column("point", lambda found: f"{found[0].latitude:.3f}, {found[0].longitude:.3f}", 10, 18),
            Column("radius", lambda found: f"{found[0].radius_km:,.0f} km", 6, 10),
            Column("people", lambda found: f"{found[0].population:,}" if found[0].population else "", 6, 14, rank=1),
            Column("found by", lambda found: found[1].how, 8, 10, rank=2),
        )
    )
