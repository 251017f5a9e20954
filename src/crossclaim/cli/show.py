"""`crossclaim show`: one statement, claim, document or actor with its evidence."""

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from crossclaim.cli.options import case_argument, json_option


class Subject(click.ParamType[str]):
    """A statement, document or actor as people type it; completes to what is in the case."""

    name = "id"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002 - click passes it
        """The documents and statements that begin as typed."""
        from crossclaim.cli.complete import subjects

        return subjects(ctx.params.get("case"), incomplete)


@click.command("show")
@case_argument
@click.argument("subject", metavar="ID", type=Subject())
@click.option(
    "--why", "is_why", is_flag=True, help="Say of a statement which head of the reader gave what, how surely."
)
@json_option
def command(case: Path, *, subject: str, is_why: bool, as_json: bool) -> None:
    """Show one statement, claim, document or actor of CASE with its evidence.

    ID is an id, its first digits, or the name of a document or an actor. A statement is shown in its sentence, with
    every statement of that sentence drawn under it; a document with what is known of it and how, and its text with the
    label of each block in the margin; an actor with the words used for it in each document, who else was weighed and
    why, and the judgements on it.
    """
    from crossclaim.cli import actor_page, claim_page, document_page, statement_page
    from crossclaim.cli.identify import find
    from crossclaim.cli.listing import print_json
    from crossclaim.cli.terminal.screen import output
    from crossclaim.errors import RequestError
    from crossclaim.evidence import ActorId, ClaimId, DocumentId, StatementId
    from crossclaim.workflow.consult import consult

    with consult(case) as view:
        found = find(view, subject)
        if is_why and not found.startswith("stm"):
            raise RequestError("--why", found="no statement", expected="a statement")
        if found.startswith("act"):
            actor = actor_page.load(view, ActorId(found))
            print_json([actor.to_json()]) if as_json else actor.print(output())
        elif found.startswith("clm"):
            claim = claim_page.load(view, ClaimId(found))
            print_json([claim.to_json()]) if as_json else claim.print(output())
        elif found.startswith("doc"):
            document = document_page.load(view, DocumentId(found))
            print_json([document.to_json()]) if as_json else document.print(output())
        else:
            page = statement_page.load(view, StatementId(found))
            statement = page.explained() if is_why else page
            print_json([statement.to_json()]) if as_json else statement.print(output())
