"""`crossclaim search`: find words in documents and statements."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossclaim.cli.options import Form, case_argument, form_options, limit_option

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from crossclaim.case.entries import Hit

FIRST_HITS = 10
"""So many documents and so many statements are shown on a terminal when nothing is said."""
LINES = 3


@click.command("search")
@case_argument
@click.argument("query", nargs=-1, required=True)
@limit_option
@form_options
def command(case: Path, *, query: tuple[str, ...], limit: int | None, form: Form) -> None:
    """Find words in the documents and statements of CASE, best hits first.

    All words are looked for. "a phrase", prefix*, AND, OR, NOT and brackets work; quote them for the shell.
    """
    from crossclaim.cli.listing import print_csv, print_json, remark, rows_wanted
    from crossclaim.cli.terminal.screen import output
    from crossclaim.workflow.consult import consult

    words = " ".join(query)
    wanted = rows_wanted(limit, form)
    with consult(case) as view:
        counts = view.count_found(words)
        each = FIRST_HITS if limit is None and wanted else wanted
        documents = view.search(words, limit=counts[0] if each is None else each)
        statements = view.search_statements(words, limit=counts[1] if each is None else each)
    if form == "table":
        _print(output(), "documents", documents, counts[0])
        _print(output(), "statements", statements, counts[1])
        if not any(counts):
            remark("Nothing found. Try fewer words, or the beginning of one: convoy*")
        return
    (print_json if form == "json" else print_csv)(
        (to_json if form == "json" else to_flat)(hit) for hit in [*documents, *statements]
    )


def to_json(hit: "Hit") -> Mapping[str, object]:
    """The fields of a hit; offsets are into the document's text."""
    return {
        "kind": hit.kind,
        "id": hit.id,
        "doc": hit.document_name,
        "document": hit.document,
        "snippet": {"start": hit.snippet.start, "end": hit.snippet.end, "text": hit.snippet.quote},
        "matches": [{"start": start, "end": end} for start, end in hit.matches],
    }


def to_flat(hit: "Hit") -> Mapping[str, object]:
    """A hit in cells."""
    snippet = hit.snippet
    return {
        "kind": hit.kind,
        "id": hit.id,
        "doc": hit.document_name,
        "document": hit.document,
        "start": snippet.start,
        "end": snippet.end,
        "snippet": snippet.quote,
    }


def _print(console: "Console", what: str, hits: "Sequence[Hit]", total: int) -> None:
    from crossclaim.cli.identify import short
    from crossclaim.cli.terminal.safe import shown
    from crossclaim.cli.terminal.screen import text_width

    if not hits:
        return
    of = f" of {total:,}" if total > len(hits) else ""
    console.print(f"{len(hits):,}{of} {what if total > 1 else what[:-1]}", style="dim underline")
    for hit in hits:
        console.print(short(hit.id), style="dim", end="  ")
        console.print(shown(hit.document_name), style="bold")
        for line in _snippet(hit, text_width(console) - 10):
            console.print("          ", line, sep="")
    console.print()


def _snippet(hit: "Hit", width: int) -> "list[Text]":
    """The first lines of a snippet, with what matched made to stand out."""
    from rich.text import Text

    from crossclaim.cli.terminal.safe import shown_exactly
    from crossclaim.cli.terminal.width import lines

    flat = "".join(" " if sign.isspace() else sign for sign in hit.snippet.quote)
    out = []
    for start, end in list(lines(flat, width))[:LINES]:
        line = Text()
        for at, sign in enumerate(flat[start:end], hit.snippet.start + start):
            is_match = any(first <= at < last for first, last in hit.matches)
            line.append(shown_exactly(sign), "bold yellow" if is_match else "")
        out.append(line)
    return out
