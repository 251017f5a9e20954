"""One statement as an analyst wants to see it: in its sentence, every span marked, every field with its words."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console

from crossclaim.case.view import View
from crossclaim.cli.document_page import metadata_facts
from crossclaim.cli.facts import Fact, print_facts
from crossclaim.cli.terminal.marks import Mark, marked
from crossclaim.cli.terminal.safe import shown
from crossclaim.cli.terminal.screen import text_width
from crossclaim.cli.wording import STANCE_WORDS, date_of, kind_of, parties_of, stance_style
from crossclaim.evidence import Block, Document, Span, Statement, StatementId
from crossclaim.evidence.codebook import TYPES
from crossclaim.export.row import Row
from crossclaim.export.shape import Shape, statement_to_json
from crossclaim.text.sentences import sentences

NEAR = 400
"""So many characters before and after the clause are looked at for its sentence and for the words of its source."""


@dataclass(frozen=True, slots=True)
class StatementPage:
    """A statement, its document, and the stretch of text that shows it."""

    row: Row
    context: Span

    def to_json(self) -> Shape:
        """The statement as it leaves, and the words around it."""
        context = {"start": self.context.start, "end": self.context.end, "text": self.context.quote}
        return {"kind": "statement", **statement_to_json(self.row), "context": context}

    def print(self, console: Console) -> None:
        """Print the page to a console."""
        statement, document = self.row.statement, self.row.document
        kind = TYPES[statement.type]
        console.print(kind_of(statement), style="bold", end="  ")
        console.print(f"{kind.doc} ({kind.quad})", style="dim")
        console.print(parties_of(statement))
        console.print()
        offset = self.context.start
        clause = (statement.clause.start - offset, statement.clause.end - offset)
        for line in marked(self.context.quote, clause, list(_marks(statement, offset)), text_width(console)):
            console.print(line)
        console.print()
        if self.context != statement.clause:
            print_facts(console, [Fact("clause", statement.clause.quote)])
        print_facts(console, _facts(self.row))
        console.print()
        console.print(shown(document.name), style="bold")
        print_facts(console, [*metadata_facts(document), *_where(document, statement)])


def load(view: View, statement_id: StatementId) -> StatementPage:
    """The page of a statement of the case; UnknownId where there is none."""
    entry = view.statement(statement_id)
    document = view.document(entry.statement.document)
    return StatementPage(Row(document, entry.statement, entry.provenance), context_of(document, entry.statement))


def context_of(document: Document, statement: Statement) -> Span:
    """The sentences in which the clause stands, and those near it that name its source; within its block."""
    text, clause = document.text, statement.clause
    block = _block(document, clause)
    first = max(block.start if block else 0, clause.start - NEAR)
    last = min(max(block.end if block else 0, clause.end), clause.end + NEAR)
    spans = [span for span in statement.spans() if first <= span.start and span.end <= last]
    near = [
        (start, end)
        for start, end in sentences(text, first, last)
        if any(span.start < end and start < span.end for span in spans)
    ]
    start = min([clause.start, *(start for start, _ in near)])
    end = max([clause.end, *(end for _, end in near)])
    return Span.of(text, start, end)


def _block(document: Document, span: Span) -> Block | None:
    return next((block for block in document.blocks if block.start <= span.start < block.end), None)


def _marks(statement: Statement, offset: int) -> Iterator[Mark]:
    """The spans of a statement as marks in its context."""
    roles: list[tuple[str, Span | None]] = [("predicate", statement.predicate), ("cue", statement.cue)]
    for role in ("agent", "recipient", "third", "place"):
        roles += [(role, party.span) for party in getattr(statement, role)]
    roles += [("source", source.span) for source in statement.sources]
    roles += [("number", number.span) for number in statement.numbers]
    roles += [("time", statement.time.span)] if statement.time else []
    yield from (Mark(span.start - offset, span.end - offset, role) for role, span in roles if span)


def _facts(row: Row) -> Iterator[Fact]:
    statement = row.statement
    voice = "the author" if statement.innermost.is_author else shown(statement.innermost.name)
    stance = f"{statement.stance} · {voice} {STANCE_WORDS[statement.stance]}"
    yield Fact("stance", stance, style=stance_style(statement.stance))
    for source in statement.sources:
        yield Fact("source", "the author" if source.is_author else source.name, _quote(source.span))
    if statement.cue:
        yield Fact("cue", statement.cue.quote)
    for role in ("agent", "recipient", "third", "place"):
        for party in getattr(statement, role):
            yield Fact(role, party.name, _quote(party.span))
    if statement.time:
        value = statement.time.value
        yield Fact("time", date_of(value) if value else "not resolved", _quote(statement.time.span))
    for number in statement.numbers:
        figure = "no figure" if number.value is None else f"{number.value:,g}"
        yield Fact("number", f"{number.role} {figure}", _quote(number.span))
    yield Fact("tense", statement.tense)
    if statement.probability is not None:
        yield Fact("probability", f"{statement.probability:.2f}")
    yield Fact("found by", row.provenance)
    yield Fact("id", statement.id)


def _where(document: Document, statement: Statement) -> Iterator[Fact]:
    block = _block(document, statement.clause)
    page = f", page {block.page}" if block and block.page else ""
    label = f", {block.label}" if block else ""
    yield Fact("characters", f"{statement.clause.start}-{statement.clause.end}{label}{page}")
    yield Fact("id", document.id)


def _quote(span: Span | None) -> str:
    return f"“{shown(span.quote)}”" if span else ""
