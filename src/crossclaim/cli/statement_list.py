"""The list of statements in its three forms."""

from typing import Final

from crossclaim.cli.identify import short
from crossclaim.cli.listing import Listing
from crossclaim.cli.terminal.safe import shown
from crossclaim.cli.terminal.table import Column, Table
from crossclaim.cli.wording import heading_of, kind_of, parties_of, stance_style, voice_of, where_and_when
from crossclaim.export.row import Row
from crossclaim.export.shape import statement_to_json
from crossclaim.export.statements_csv import COLUMNS

WIDE: Final = 150
"""From so many cells on, the clause has a column of its own and needs no line."""
INDENT: Final = 10


def listing() -> Listing[Row]:
    """The three forms of a list of statements; JSON and CSV are those of the exports."""
    return Listing(
        table=_table,
        to_json=statement_to_json,
        to_flat=lambda row: {name: column(row) for name, column in COLUMNS.items()},
        none="No statements. Ask for less, or find them with: crossclaim extract CASE",
    )


def _table(width: int) -> Table[Row]:
    columns: tuple[Column[Row], ...] = (
        Column("id", lambda row: short(row.statement.id), 8, 8, style="dim"),
        Column("is", lambda row: row.statement.stance, 3, 3, style=lambda row: stance_style(row.statement.stance)),
        Column("what", lambda row: kind_of(row.statement), 18, 22, style="bold"),
        Column("who → whom", lambda row: parties_of(row.statement), 24, 60),
        Column("says", lambda row: voice_of(row.statement), 10, 32, rank=1, style="cyan"),
        Column("where · when", lambda row: where_and_when(row.statement), 16, 36, rank=2),
    )
    if width < WIDE:
        return Table(columns, lambda row: heading_of(row.document), _clause, indent=INDENT)
    return Table((*columns, Column("words", _clause, 40, 200)), lambda row: heading_of(row.document))


def _clause(row: Row) -> str:
    return shown(row.statement.clause.quote)
