"""Judgements as they are typed: whose they are, and what is said when they are made."""

from datetime import UTC, datetime
from getpass import getuser

from crossclaim.cli.identify import short
from crossclaim.cli.listing import print_json
from crossclaim.cli.options import Form
from crossclaim.cli.terminal.safe import shown
from crossclaim.cli.terminal.screen import output
from crossclaim.evidence import Judgement
from crossclaim.workflow.judging import Analyst


def analyst_of(by: str, reason: str) -> Analyst:
    """Who judges now: by name, else whoever is logged in, as far as the system tells."""
    at = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    return Analyst(by or _user(), at, reason)


def taken_back(judgement: Judgement, old: Judgement) -> tuple[Judgement, str]:
    """A withdrawal, and what to say of it."""
    said = f"Taken back: {old.verdict}, by {old.by}, {old.at}. To bring it again: undo {short(judgement.id)}"
    return judgement, said


def print_judgement(judgement: Judgement, done: str, form: Form) -> None:
    """Say what a judgement did, or print it as one object."""
    if form == "table":
        output().print(shown(done))
    else:
        print_json([_to_json(judgement)])


def _to_json(judgement: Judgement) -> dict[str, object]:
    return {
        "id": judgement.id,
        "verdict": judgement.verdict,
        "subjects": list(judgement.subjects),
        "by": judgement.by,
        "at": judgement.at,
        "reason": judgement.reason,
        "supersedes": judgement.supersedes,
    }


def _user() -> str:
    """Who is logged in, as far as the system tells."""
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
