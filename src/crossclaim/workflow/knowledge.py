"""Knowledge of a user's own in a run: the files, checked, and what a part that used them says of itself."""

from collections.abc import Sequence
from pathlib import Path

from crossclaim.errors import RequestError
from crossclaim.knowledge.further import Sheets, base_of, digest_of, read_sheets


def chosen(paths: Sequence[Path]) -> Sheets:
    """The files at these paths, found to be right.

    RequestError where there is no such file; UnreadableInput, InputTooLarge and InvalidEvidence as `further` does.
    """
    for path in paths:
        if not path.is_file():
            advice = "What it holds is told in docs/actors.md."
            raise RequestError(str(path), found="no such file", expected="a file of actors", advice=advice)
    sheets = read_sheets(paths)
    base_of(sheets)
    return sheets


def by_knowledge(sheets: Sheets) -> dict[str, str]:
    """The parameters of a run that used these files: which they were; none for the package's base alone."""
    return {"knowledge": digest_of(sheets)} if sheets else {}
