"""What the shell is offered while one types: cases, and the documents and statements in them."""

from pathlib import Path

from click.shell_completion import CompletionItem


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
