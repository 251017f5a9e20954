"""`crossclaim actors`: list the actors, and join or part them."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from crossclaim.cli.options import Form, Word, case_argument, form_options, knowledge_option, limit_option
from crossclaim.evidence.entry import STATUSES
from crossclaim.knowledge.actors import KINDS

if TYPE_CHECKING:
    from crossclaim.evidence import DocumentId, Judgement
    from crossclaim.workflow.judging import Analyst

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
@knowledge_option
@limit_option
@form_options
def command(
    case: Path,
    *,
    deed: tuple[str, ...],
    reason: str,
    by: str,
    knowledge: tuple[Path, ...],
    limit: int | None,
    form: Form,
    **filters: object,
) -> None:
    """List the actors of CASE; or judge that two are one, or are not, or take that back.

    Statuses: known is an actor of the base; named a name that nobody is known by; described are words without a name,
    which are left out unless asked for. A and B are ids, first digits of ids, or names exactly; where B is a document,
    whom it calls A is somebody else than elsewhere. Nothing is ever merged
    for good: each judgement is kept, with who made it and why, and undo leaves everything as it was. A case that was
    linked with knowledge of your own is judged with the same files.
    """
    from crossclaim.cli import actor_list
    from crossclaim.cli.deeds import analyst_of, print_judgement
    from crossclaim.workflow.align import realign
    from crossclaim.workflow.knowledge import as_linked

    if deed:
        with as_linked(case, knowledge):
            judgement, done = _judge(case, deed, analyst_of(by, reason))
            realign(case)
        print_judgement(judgement, done, form)
    else:
        actor_list.print_list(case, limit, form, filters)


def _judge(case: Path, deed: tuple[str, ...], analyst: "Analyst") -> "tuple[Judgement, str]":
    from crossclaim.cli.deeds import taken_back
    from crossclaim.cli.identify import find_actor, short
    from crossclaim.errors import RequestError
    from crossclaim.workflow import actors
    from crossclaim.workflow.consult import consult

    match deed:
        case ("split", first, second) if (document := _document(case, second)) is not None:
            with consult(case) as view:
                actor = find_actor(view, first)
            judgement, apart = actors.part_in(case, actor, document, analyst)
            return (
                judgement,
                f"{apart.name} is another there, {short(apart.id)}. To take it back: undo {short(judgement.id)}",
            )
        case ("merge" | "split", first, second):
            with consult(case) as view:
                one, other = find_actor(view, first), find_actor(view, second)
                names = view.entry(one).name, view.entry(other).name
            judgement = actors.judge(case, "same" if deed[0] == "merge" else "different", (one, other), analyst)
            said = "are one actor now" if deed[0] == "merge" else "are two actors now"
            return judgement, f"{names[0]} and {names[1]} {said}. To take it back: undo {short(judgement.id)}"
        case ("undo",) | ("undo", _):
            return taken_back(*actors.undo(case, deed[1] if len(deed) > 1 else "", analyst))
    raise RequestError(" ".join(deed), found="no deed of this form", expected="merge A B, split A B, undo, or undo ID")


def _document(case: Path, typed: str) -> "DocumentId | None":
    """The document that was typed, by name or id; None where it is no document but an actor, or nothing."""
    from crossclaim.cli.identify import find
    from crossclaim.errors import RequestError, UnknownId
    from crossclaim.evidence import DocumentId
    from crossclaim.workflow.consult import consult

    try:
        with consult(case) as view:
            found = find(view, typed)
    except (RequestError, UnknownId):
        return None
    return DocumentId(found) if found.startswith("doc") else None
