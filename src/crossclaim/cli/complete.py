"""What the shell is offered while one types: cases, and the documents and statements in them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from crossclaim.case.view import View

PLAIN: Final = re.compile(r"[\w.-]+", re.ASCII)
"""Names that mean nothing to a shell; documents with others are offered by id."""
OFFERED: Final = 100


def case_paths(typed: str) -> list[CompletionItem]:
    """The `*.case` files that begin as typed; where there is none, whatever files the shell knows."""
    folder = Path(typed) if typed.endswith("/") else Path(typed).parent
    stem = "" if typed.endswith("/") else Path(typed).name
    try:
        found = sorted(path for path in folder.glob("*.case") if path.name.startswith(stem) and path.is_file())
    except OSError:
        found = []
    lead = typed[: len(typed) - len(stem)]
    return [CompletionItem(lead + path.name) for path in found] or [CompletionItem(typed, type="file")]


def subjects(case: Path | None, typed: str) -> list[CompletionItem]:
    """The documents, and the statements once `stm` is typed, that begin so; none where the case cannot be read."""
    from crossclaim.errors import CrossclaimError
    from crossclaim.workflow.consult import consult

    if case is None:
        return []
    try:
        with consult(case) as view:
            words = list(_statements(view, typed) if typed.startswith("stm") else _documents(view))
    except CrossclaimError:
        return []
    return [CompletionItem(word) for word in dict.fromkeys(words) if word.startswith(typed)][:OFFERED]


def _documents(view: "View") -> Iterator[str]:
    for entry in view.documents(limit=None):
        yield entry.name if PLAIN.fullmatch(entry.name) else entry.id
        yield entry.id


def _statements(view: "View", typed: str) -> Iterator[str]:
    """The one statement that begins so, or the first of the case."""
    from crossclaim.errors import CrossclaimError

    try:
        yield view.complete(typed)
    except CrossclaimError:
        yield from (entry.statement.id for entry in view.statements(limit=OFFERED))
