"""Why a statement stands in the case: each head of the reader, what it marked, and how sure it was."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich.console import Console

from crossclaim.cli.terminal.safe import shown
from crossclaim.cli.terminal.screen import text_width
from crossclaim.cli.terminal.table import Column, Table
from crossclaim.cli.terminal.width import lines
from crossclaim.cli.wording import STANCE_WORDS
from crossclaim.evidence import Document, Party, Span, Statement
from crossclaim.export.row import Row
from crossclaim.export.shape import Shape
from crossclaim.nlp.reading import Mark, Predicated
from crossclaim.workflow.explain import Explanation, Pointed

SHOWN_LINKS: Final = 3
LEAST_SHOWN: Final = 0.05
LEGEND: Final = (
    "A chance lies between 0 and 1: that a head marks these words, of several words the least sure; or the share of a "
    "label among all. A score has a sign: of a link, above 0 it is rather this than nothing; of facts, from -3, surely "
    "not, to 3. The probability weighs the chances together, calibrated on coded texts."
)
OUTCOMES: Final = {
    "changed": "The reader that is installed reads this otherwise than the one that found it.",
    "gone": "The reader that is installed sees no predicate here: the one that found it had other weights.",
    "rules": (
        "Rules have no heads and give no probabilities by head. The probability is one for the whole statement: how "
        "often statements that looked like it to the rules were right."
    ),
    "unknown": "No reader of this name is installed, so that nothing can be said of how it was found.",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """What one head gave: a label, the words it marked, whom they stand for, and its chance or its score."""

    head: str
    what: str
    span: Span | None = None
    name: str = ""
    chance: float | None = None
    score: float | None = None

    def to_json(self) -> Shape:
        """The reason as data; what it does not have is null or empty."""
        span = self.span and {"start": self.span.start, "end": self.span.end, "text": self.span.quote}
        numbers = {"chance": self.chance, "score": self.score}
        return {"head": self.head, "what": self.what, "span": span, "name": self.name, **numbers}

    @property
    def value(self) -> str:
        """The chance or, with its sign, the score."""
        if self.score is not None:
            return f"{self.score:+.2f}"
        return "" if self.chance is None else f"{self.chance:.3f}"

    @property
    def words(self) -> str:
        """The words, and whom they stand for."""
        quote = f"“{shown(self.span.quote)}”" if self.span else ""
        return " → ".join(part for part in (quote, shown(self.name)) if part)


@dataclass(frozen=True, slots=True)
class Why:
    """The explanation of the statement of a row."""

    row: Row
    explanation: Explanation

    def to_json(self) -> Shape:
        """The explanation as data."""
        return {
            "found_by": self.row.provenance,
            "doc": self.explanation.doc,
            "outcome": self.explanation.outcome,
            "reasons": [reason.to_json() for reason in self.reasons()],
            "weighed": dict(self.explanation.weighed),
        }

    def print(self, console: Console) -> None:
        """Print the explanation to a console."""
        console.print("Why", style="bold", end="  ")
        doc = f": {self.explanation.doc}" if self.explanation.doc else ""
        console.print(f"{self.row.provenance}{doc}", style="dim")
        if self.explanation.outcome in OUTCOMES:
            _print_text(console, OUTCOMES[self.explanation.outcome], "yellow")
        reasons = list(_once(self.reasons()))
        if reasons:
            TABLE.print(reasons, console)
            console.print()
            _print_text(console, f"{LEGEND} In log odds: {_weighed(self.explanation)}.", "dim")

    def reasons(self) -> Iterator[Reason]:
        """What each head gave, in the order in which they are asked."""
        one, document, statement = self.explanation.predicated, self.row.document, self.row.statement
        if one is None:
            return
        yield Reason("predicates", "predicate", _span(document, one.predicate), chance=one.predicate.chance)
        yield Reason("types", "a statement at all", chance=one.chance)
        yield from (Reason("types", kind, chance=chance) for kind, chance in one.types)
        yield Reason("modes", one.mode or "none")
        yield from (Reason("stances", f"{name} {STANCE_WORDS[name]}", chance=chance) for name, chance in one.stances)
        yield Reason("tenses", one.tense)
        yield Reason("facts", "it happened", score=one.sure)
        yield from _roles(document, statement, one)
        for row in self.explanation.attributions:
            yield Reason("cues", "cue", _span(document, row.cue), chance=row.cue.chance)
            yield from (_marked("sources", document, statement, mark) for mark in row.source)
            yield from (_marked("contents", document, statement, mark) for mark in row.content)
        for pointed in self.explanation.pointed:
            yield from _links(pointed)
        yield from _second(self.explanation)
        yield Reason("together", "probability", chance=statement.probability)


TABLE: "Final[Table[Reason]]" = Table(
    (
        Column("head", lambda reason: reason.head, 10, 10, style="dim"),
        Column("what", lambda reason: shown(reason.what), 24, 36),
        Column("marked", lambda reason: reason.words, 20, 60),
        Column("chance", lambda reason: reason.value, 6, 6, style="bold", is_number=True),
    )
)


def _once(reasons: Iterator[Reason]) -> Iterator[Reason]:
    """The reasons with the name of each head on the first of its rows alone."""
    before = ""
    for one in reasons:
        head = "" if one.head == before else one.head
        before = one.head
        yield Reason(head, one.what, one.span, one.name, one.chance, one.score)


def _roles(document: Document, statement: Statement, one: Predicated) -> Iterator[Reason]:
    return (_marked("roles", document, statement, mark) for mark in one.roles)


def _marked(head: str, document: Document, statement: Statement, mark: Mark) -> Reason:
    """A mark with the name that the statement has for its words."""
    span = _span(document, mark)
    parties = (*statement.agent, *statement.recipient, *statement.third, *statement.place)
    named = [(party.span, party.name) for party in parties]
    named += [(source.span, source.name) for source in statement.sources]
    name = next((name for words, name in named if words == span), "")
    return Reason(head, mark.kind, span, "" if name == span.quote else name, mark.chance)


def _links(pointed: Pointed) -> Iterator[Reason]:
    """The likeliest earlier mentions, and the one that was taken."""
    quote = f"{pointed.role} “{pointed.span.quote}”".lstrip()
    for at, (span, link) in enumerate(pointed.links):
        if at < SHOWN_LINKS or at == pointed.taken:
            yield Reason("links", quote, span, pointed.name if at == pointed.taken else "", score=link.score)
    if pointed.taken is None:
        yield Reason("links", quote, None, pointed.name)


def _second(explanation: Explanation) -> Iterator[Reason]:
    """What the rules state of the same words, and what of it was believed."""
    second = explanation.second
    if second is None:
        return
    yield Reason("rules", second.type, second.predicate, chance=second.probability)
    said = {"type": second.type, "voice": second.innermost.name, "agent": _names(second.agent)}
    for choice in explanation.taken:
        yield Reason("rules", f"{choice} taken from them", None, said.get(choice, _names(second.recipient)) or "none")


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(party.name for party in parties)


def _span(document: Document, mark: Mark) -> Span:
    return Span.of(document.text, mark.start, mark.end)


def _weighed(explanation: Explanation) -> str:
    """What added to the probability and what took from it, as far as it shows."""
    shares = [f"{name} {value:+.1f}" for name, value in explanation.weighed.items() if abs(value) >= LEAST_SHOWN]
    return ", ".join(shares) or "nothing"


def _print_text(console: Console, text: str, style: str) -> None:
    for start, end in lines(text, text_width(console)):
        console.print(text[start:end], style=style)
