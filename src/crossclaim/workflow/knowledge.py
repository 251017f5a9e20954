"""Knowledge of a user's own in a run: the files, checked, and what a part that used them says of itself."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from crossclaim.case import open_case
from crossclaim.errors import RequestError
from crossclaim.knowledge.further import Sheets, base_of, digest_of, read_sheets, using


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


@contextmanager
def as_linked(case: Path, paths: Sequence[Path]) -> Iterator[None]:
    """Within, all that looks into the base knows these files, which must be those that the case was linked with.

    What follows from a judgement is made anew by the base: by another one it would be as nobody linked it. RequestError
    for other files; raises as `chosen` does.
    """
    sheets = chosen(paths)
    with open_case(case) as view:
        used = {str(one.parameters.get("knowledge", "")) for one in view.linked_by()}
    if used - {digest_of(sheets)}:
        raise RequestError(
            str(case),
            found="linked with other files of your own" if paths else "linked with files of your own",
            expected="the same files",
            advice="Give them again with --knowledge, or link the case anew with those that you want.",
        )
    with using(sheets):
        yield
