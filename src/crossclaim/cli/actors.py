"""`crossclaim actors`: list the actors, and join or part them."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from crossclaim.cli.options import Form, Word, case_argument, form_options, limit_option
from crossclaim.evidence.entry import STATUSES
from crossclaim.knowledge.actors import KINDS

if TYPE_CHECKING:
    from crossclaim.evidence import Judgement

DEEDS: Final = "[merge A B | split A B | undo [ID]]"


@click.command("actors", epilog=f"Kinds: {', '.join(sorted(KINDS))}.")
@case_argument
@click.argument("deed", nargs=-1, metavar=DEEDS)
@click.option("--name", default="", metavar="TEXT", help="With this in one of their names.")
@click.option("--kind", multiple=True, type=Word(sorted(KINDS)), metavar="KIND", help="Of this kind; may be repeated.")
@click.option(
    "--status", multiple=True, type=Word(sorted(STATUSES)), metavar="STATUS", help="Of this status; may be repeated."
)
@click.option("--document", default="", metavar="ID", help="In one document: its name or id.")
@click.option("--reason", default="", metavar="TEXT", help="Why, for a merge or split.")
@click.option("--by", default="", metavar="NAME", help="Whose judgement it is.  [default: who is logged in]")
@limit_option
@form_options
def command(
    case: Path, *, deed: tuple[str, ...], reason: str, by: str, limit: int | None, form: Form, **filters: object
) -> None:
    """List the actors of CASE; or judge that two are one, or are not, or take that back.

    Statuses: known is an actor of the base; named a name that nobody is known by; described are words without a name,
    which are left out unless asked for. A and B are ids, first digits of ids, or names exactly. Nothing is ever merged
    for good: each judgement is kept, with who made it and why, and undo leaves everything as it was.
    """
    from crossclaim.cli import actor_list

    if deed:
        _carry_out(case, deed, by or _user(), reason, form)
    else:
        actor_list.print_list(case, limit, form, filters)


def _carry_out(case: Path, deed: tuple[str, ...], by: str, reason: str, form: Form) -> None:
    """Append a judgement and say what it did."""
    from datetime import UTC, datetime

    from crossclaim.cli.listing import print_json
    from crossclaim.cli.terminal.safe import shown
    from crossclaim.cli.terminal.screen import output

    at = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    judgement, done = _judge(case, deed, by, at, reason)
    if form == "table":
        output().print(shown(done))
    else:
        print_json([_to_json(judgement)])


def _judge(case: Path, deed: tuple[str, ...], by: str, at: str, reason: str) -> "tuple[Judgement, str]":
    from crossclaim.cli.identify import find_actor, short
    from crossclaim.errors import RequestError
    from crossclaim.workflow import actors
    from crossclaim.workflow.consult import consult

    match deed:
        case ("merge" | "split", first, second):
            with consult(case) as view:
                one, other = find_actor(view, first), find_actor(view, second)
                names = view.entry(one).name, view.entry(other).name
            verdict: actors.Verdict = "same" if deed[0] == "merge" else "different"
            judgement = actors.judge(case, verdict, (one, other), by=by, at=at, reason=reason)
            said = "are one actor now" if verdict == "same" else "are two actors now"
            return judgement, f"{names[0]} and {names[1]} {said}. To take it back: undo {short(judgement.id)}"
        case ("undo",) | ("undo", _):
            judgement, old = actors.undo(case, deed[1] if len(deed) > 1 else "", by=by, at=at)
            return (
                judgement,
                f"Taken back: {old.verdict}, by {old.by}, {old.at}. To bring it again: undo {short(judgement.id)}",
            )
    raise RequestError(" ".join(deed), found="no deed of this form", expected="merge A B, split A B, undo, or undo ID")


def _to_json(judgement: "Judgement") -> dict[str, object]:
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
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
