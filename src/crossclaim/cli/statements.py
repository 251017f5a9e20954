"""`crossclaim statements`: list the statements."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossclaim.cli.options import Day, Form, Word, case_argument, form_options, limit_option
from crossclaim.evidence.codebook import STANCES, TYPES

if TYPE_CHECKING:
    from crossclaim.case.filters import StatementFilter
    from crossclaim.case.view import View
    from crossclaim.evidence import StatementId
    from crossclaim.export import Row

PAGE = 500

TYPE = Word(list(TYPES))
MODE = Word(sorted({mode for kind in TYPES.values() for mode in kind.modes}))
STANCE = Word(sorted(STANCES))
WORDS = f"Types: {', '.join(TYPES)}. Stances: {', '.join(sorted(STANCES))}."


@click.command("statements", epilog=WORDS)
@case_argument
@click.option("--type", multiple=True, type=TYPE, metavar="TYPE", help="An event or tie; may be repeated.")
@click.option("--mode", multiple=True, type=MODE, metavar="MODE", help="A mode, such as passage; may be repeated.")
@click.option("--stance", multiple=True, type=STANCE, metavar="STANCE", help="How sure the source is; may be repeated.")
@click.option("--actor", default="", metavar="NAME", help="Who acts, is acted on, or is a third party.")
@click.option("--agent", default="", metavar="NAME", help="Who acts.")
@click.option("--recipient", default="", metavar="NAME", help="Who is acted on or with.")
@click.option("--place", default="", metavar="NAME", help="Where it happened.")
@click.option("--source", default="", metavar="NAME", help="Whose word it is; AUTHOR for the document's own.")
@click.option("--text", default="", metavar="QUERY", help="Words in the clause, as `search` takes them.")
@click.option("--since", type=Day(), default="", metavar="DATE", help="Not before this day, month or year.")
@click.option("--until", type=Day(), default="", metavar="DATE", help="Not after it.")
@click.option("--document", "document", default="", metavar="ID", help="In one document: its name or id.")
@click.option("--after", default="", metavar="ID", help="Go on after this statement.")
@limit_option
@form_options
def command(case: Path, *, document: str, after: str, limit: int | None, form: Form, **filters: str) -> None:
    """List the statements of CASE: who says what of whom, and how surely.

    Filters narrow one another. Names are compared without regard to case, accents and articles; --actor finds an actor
    under all its names.
    """
    from crossclaim.case.filters import StatementFilter
    from crossclaim.cli.identify import find_document, find_statement, short
    from crossclaim.cli.listing import remark, rows_wanted
    from crossclaim.cli.statement_list import listing
    from crossclaim.workflow.actors import entries_called
    from crossclaim.workflow.consult import consult

    with consult(case) as view:
        within = find_document(view, document) if document else None
        called = entries_called(view, filters["actor"]) if filters["actor"] else ()
        chosen = StatementFilter(document=within, entries=called, **filters)  # type: ignore[arg-type]  # each option is named after its field
        start = find_statement(view, after) if after else None
        wanted = rows_wanted(limit, form)
        if wanted is None:
            listing().print(_rows(view, chosen, start, None), form)
            return
        rows = list(_rows(view, chosen, start, wanted + 1))
        listing().print(rows[:wanted], form)
        if form == "table" and len(rows) > wanted:
            last = short(rows[wanted - 1].statement.id)
            remark(f"{wanted:,} of {view.count_statements(chosen):,} statements. To go on: --after {last}")


def _rows(view: "View", chosen: "StatementFilter", after: "StatementId | None", wanted: int | None) -> "Iterator[Row]":
    """The statements as rows, page by page, each document loaded once."""
    from crossclaim.export import Row

    document = None
    left = wanted
    while left is None or left > 0:
        page = view.statements(chosen, after=after, limit=PAGE if left is None else min(PAGE, left))
        for entry in page:
            if document is None or document.id != entry.statement.document:
                document = view.document(entry.statement.document)
            yield Row(document, entry.statement, entry.provenance)
        if len(page) < PAGE:
            return
        after = page[-1].statement.id
        left = None if left is None else left - len(page)
