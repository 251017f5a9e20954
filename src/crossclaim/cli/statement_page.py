"""One statement as an analyst wants to see it: in its sentence, every span marked, every field with its words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rich.console import Console

from crossclaim.case import ClaimEntry
from crossclaim.case.view import View
from crossclaim.cli.document_page import metadata_facts
from crossclaim.cli.facts import Fact, print_facts
from crossclaim.cli.identify import called
from crossclaim.cli.running import counted
from crossclaim.cli.sentence import Sentence, block_of, sentence_of
from crossclaim.cli.terminal.safe import shown
from crossclaim.cli.terminal.screen import text_width
from crossclaim.cli.whereabouts import doubt, lies_at, place_to_json, weighed
from crossclaim.cli.wording import STANCE_WORDS, date_of, kind_of, parties_of, stance_style
from crossclaim.evidence import Document, Party, Place, Span, Statement, StatementId, place_of
from crossclaim.evidence.codebook import TYPES
from crossclaim.export.row import Row
from crossclaim.export.shape import Shape, statement_to_json

if TYPE_CHECKING:
    from crossclaim.cli.why import Why


@dataclass(frozen=True, slots=True)
class StatementPage:
    """A statement with its document, sentence, claim and the document's places; where asked, why it stands."""

    row: Row
    sentence: Sentence
    places: tuple[Place, ...] = ()
    claim: ClaimEntry | None = None
    why: "Why | None" = None

    def explained(self) -> "StatementPage":
        """The page with the reasons; reads the document again."""
        from crossclaim.cli.why import Why
        from crossclaim.workflow.explain import explain

        document, statement, provenance = self.row
        return replace(self, why=Why(self.row, explain(document, statement, provenance)))

    def to_json(self) -> Shape:
        """The statement as it leaves, the words around it, and the ids of the others in its sentence."""
        around = self.sentence.context
        context = {"start": around.start, "end": around.end, "text": around.quote}
        beside = [other.id for other in self.sentence.others]
        why = {"why": self.why.to_json()} if self.why else {}
        found = [place_of(party, self.places) for party in self.row.statement.place]
        return {
            "kind": "statement",
            **statement_to_json(self.row),
            "claim": self.claim.claim.id if self.claim else None,
            "places": [place_to_json(place) if place else None for place in found],
            "context": context,
            "same_sentence": beside,
            **why,
        }

    def print(self, console: Console) -> None:
        """Print the page to a console."""
        statement, document = self.row.statement, self.row.document
        kind = TYPES[statement.type]
        console.print(kind_of(statement), style="bold", end="  ")
        console.print(f"{kind.doc} ({kind.quad})", style="dim")
        console.print(parties_of(statement))
        console.print()
        for line in self.sentence.drawn(text_width(console)):
            console.print(line)
        console.print()
        if self.sentence.others:
            console.print("In the same sentence", style="dim")
            for line in self.sentence.beside(text_width(console)):
                console.print(line)
            console.print()
        if self.sentence.context != statement.clause:
            print_facts(console, [Fact("clause", statement.clause.quote)])
        print_facts(console, self._facts())
        console.print()
        console.print(shown(document.name), style="bold")
        print_facts(console, [*metadata_facts(document), *_where(document, statement)])
        if self.why:
            console.print()
            self.why.print(console)

    def _facts(self) -> Iterator[Fact]:
        statement = self.row.statement
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
                yield from self._lies(party) if role == "place" else ()
        if statement.time:
            value = statement.time.value
            yield Fact("time", date_of(value) if value else "not resolved", _quote(statement.time.span))
        for number in statement.numbers:
            figure = "no figure" if number.value is None else f"{number.value:,g}"
            yield Fact("number", f"{number.role} {figure}", _quote(number.span))
        yield Fact("tense", statement.tense)
        if statement.probability is not None:
            yield Fact("probability", f"{statement.probability:.2f}")
        if self.claim:
            told = counted(self.claim.documents, "document")
            yield Fact("claim", self.claim.claim.wording, f"{called(self.claim.claim.id)}, told by {told}")
        yield Fact("found by", self.row.provenance)
        yield Fact("id", statement.id)

    def _lies(self, party: Party) -> Iterator[Fact]:
        """Where a place lies; with the reasons, what else was weighed."""
        place = place_of(party, self.places)
        if place is not None:
            yield Fact("place", lies_at(place), "" if self.why else doubt(place))
            yield from weighed(place) if self.why else ()


def load(view: View, statement_id: StatementId) -> StatementPage:
    """The page of a statement of the case; UnknownId where there is none."""
    entry = view.statement(statement_id)
    document = view.document(entry.statement.document)
    sentence = sentence_of(document, entry.statement, view.statements_of(document.id))
    places = tuple(view.places_in(document.id))
    claim = next(iter(view.claims.of([statement_id])), None)
    return StatementPage(Row(document, entry.statement, entry.provenance), sentence, places, claim)


def _where(document: Document, statement: Statement) -> Iterator[Fact]:
    block = block_of(document, statement.clause)
    page = f", page {block.page}" if block and block.page else ""
    label = f", {block.label}" if block else ""
    yield Fact("characters", f"{statement.clause.start}-{statement.clause.end}{label}{page}")
    yield Fact("id", document.id)


def _quote(span: Span | None) -> str:
    return f"“{shown(span.quote)}”" if span else ""
