"""`crossclaim claims`: list the claims, and judge which statements make one."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from crossclaim.cli.options import Day, Form, Whole, Word, case_argument, form_options, limit_option
from crossclaim.evidence.claim import RELATION_KINDS
from crossclaim.evidence.codebook import TYPES

if TYPE_CHECKING:
    from crossclaim.evidence import Judgement
    from crossclaim.workflow.judging import Analyst, Verdict

DEEDS: Final = "[merge A B | split A B | unsure A B | undo [ID]]"
VERDICTS: "Final[dict[str, Verdict]]" = {"merge": "same", "split": "different", "unsure": "unsure"}
SAID: Final = {"merge": "make one claim now", "split": "make two claims now", "unsure": "are left to analysts now"}
FORMS: Final = "merge A B, split A B, unsure A B, undo, or undo ID"
WORDS: Final = f"Relations: {', '.join(RELATION_KINDS)}. Types: {', '.join(TYPES)}."


@click.command("claims", epilog=WORDS)
@case_argument
@click.argument("deed", nargs=-1, metavar=DEEDS)
@click.option("--type", multiple=True, type=Word(list(TYPES)), metavar="TYPE", help="An event or tie; repeatable.")
@click.option("--actor", default="", metavar="NAME", help="Who acts, is acted on, or is a third party.")
@click.option("--place", default="", metavar="NAME", help="Where it happened.")
@click.option("--source", default="", metavar="NAME", help="Whose word it is; AUTHOR for the document's own.")
@click.option("--text", default="", metavar="QUERY", help="Words in a clause, as `search` takes them.")
@click.option("--since", type=Day(), default="", metavar="DATE", help="Not before this day, month or year.")
@click.option("--until", type=Day(), default="", metavar="DATE", help="Not after it.")
@click.option("--document", default="", metavar="ID", help="Told in one document: its name or id.")
@click.option(
    "--relation",
    multiple=True,
    type=Word(list(RELATION_KINDS)),
    metavar="KIND",
    help="Related so to another claim; repeatable.",
)
@click.option("--documents", type=Whole(), default=0, metavar="N", help="Told in at least so many documents.")
@click.option("--after", default="", metavar="ID", help="Go on after this claim.")
@click.option("--reason", default="", metavar="TEXT", help="Why, for a judgement.")
@click.option("--by", default="", metavar="NAME", help="Whose judgement it is.  [default: who is logged in]")
@limit_option
@form_options
def command(  # noqa: PLR0913 - one argument for each option
    case: Path,
    *,
    deed: tuple[str, ...],
    document: str,
    after: str,
    relation: tuple[str, ...],
    documents: int,
    reason: str,
    by: str,
    limit: int | None,
    form: Form,
    **filters: str,
) -> None:
    """List the claims of CASE: what is stated, who holds it, who denies it, and where they differ.

    A claim is the proposition that statements of one or more documents share. Filters narrow one another; a claim is
    listed where one of its statements passes. Or judge that two statements (or the leading ones of two claims) make one
    claim, or do not, or that the machine shall leave them alone: each judgement is kept, wins over the machine, and
    undo takes it back.
    """
    from crossclaim.case import ClaimFilter, StatementFilter
    from crossclaim.cli import claim_list
    from crossclaim.cli.deeds import analyst_of, print_judgement
    from crossclaim.cli.identify import find_claim, find_document
    from crossclaim.workflow.actors import entries_called
    from crossclaim.workflow.consult import consult

    if deed:
        print_judgement(*_judge(case, deed, analyst_of(by, reason)), form)
        return
    with consult(case) as view:
        within = find_document(view, document) if document else None
        called = entries_called(view, filters["actor"]) if filters["actor"] else ()
        said = StatementFilter(document=within, entries=called, **filters)  # type: ignore[arg-type]  # each option is named after its field
        chosen = ClaimFilter(said, relation, documents)
        claim_list.print_list(view, chosen, find_claim(view, after) if after else None, limit, form)


def _judge(case: Path, deed: tuple[str, ...], analyst: "Analyst") -> "tuple[Judgement, str]":
    from crossclaim.cli.deeds import taken_back
    from crossclaim.cli.identify import find_telling, short
    from crossclaim.errors import RequestError
    from crossclaim.workflow import claims
    from crossclaim.workflow.consult import consult

    match deed:
        case ("merge" | "split" | "unsure" as verb, first, second):
            with consult(case) as view:
                two = find_telling(view, first), find_telling(view, second)
            judgement = claims.judge(case, VERDICTS[verb], two, analyst)
            names = " and ".join(short(one) for one in two)
            return judgement, f"{names} {SAID[verb]}. To take it back: undo {short(judgement.id)}"
        case ("undo",) | ("undo", _):
            return taken_back(*claims.undo(case, deed[1] if len(deed) > 1 else "", analyst))
    raise RequestError(" ".join(deed), found="no deed of this form", expected=FORMS)
