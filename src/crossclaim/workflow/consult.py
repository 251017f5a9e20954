"""Looking into a case: what lists, searches and shows read from."""

from pathlib import Path

from crossclaim.case import View, open_case


def consult(case: Path) -> View:
    """A view of the case; use it as a context. Raises CaseMissing, NotACase, CaseTooNew, CaseDamaged."""
    return open_case(case)
