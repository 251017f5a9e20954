"""The sentence in which a statement stands, drawn with everything that is stated in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich.text import Text

from crossclaim.cli.identify import short
from crossclaim.cli.terminal.drawn import Layer, Mark, drawn
from crossclaim.cli.terminal.width import shorten
from crossclaim.cli.wording import kind_of, parties_of, stance_style, voice_of
from crossclaim.evidence import Block, Document, Number, Span, Statement
from crossclaim.text.sentences import sentences

FAR: Final = 1200
"""Characters; a sentence is shown no farther than this from the clause."""
NEAR: Final = 400
"""Characters; a sentence so near the clause is shown too where it names the source or a party."""
SHORT: Final = {"agent": ("agt",), "recipient": ("recip", "rec"), "source": ("src",), "number": ("num",)}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A statement, the stretch of text that shows it, and the other statements of its sentence."""

    statement: Statement
    context: Span
    others: tuple[Statement, ...]

    def drawn(self, width: int) -> Iterator[Text]:
        """The text with the statement asked for drawn heavy under it, and the others, thin and dim, below."""
        offset, clause = self.context.start, self.statement.clause
        layers = [_layer(self.statement, offset, is_bright=True)]
        layers += [_layer(other, offset, is_bright=False) for other in self.others]
        yield from drawn(self.context.quote, (clause.start - offset, clause.end - offset), layers, width)

    def beside(self, width: int) -> Iterator[Text]:
        """The other statements in words, a line for each."""
        for other in self.others:
            kind, parties, voice = kind_of(other), parties_of(other), voice_of(other)
            line = Text(f"{short(other.id)} ", "dim").append(f"{other.stance:<3}", stance_style(other.stance))
            rest = f"  {kind}  {parties}"
            says = f"  says {'the author' if voice == 'author' else voice}"
            room = width - len(line.plain)
            line.append(shorten(rest, max(room - len(says), room // 2)))
            yield line.append(shorten(says, width - line.cell_len), "dim")


def sentence_of(document: Document, statement: Statement, every: Sequence[Statement]) -> Sentence:
    """The sentence of a statement; `every` statement of the document is looked through for others that stand in it."""
    first, last = _bounds(document, statement.clause)
    found = sentences(document.text, first, last)
    own = [one for one in found if _touch(one, statement.clause)]
    near = [span for span in statement.spans() if _is_near(span, statement.clause)]
    shown = [*own, *(one for one in found if any(_touch(one, span) for span in near))]
    start = min([statement.clause.start, *(start for start, _ in shown)])
    end = max([statement.clause.end, *(end for _, end in shown)])
    others = [other for other in every if other.id != statement.id and any(_touch(one, other.predicate) for one in own)]
    others.sort(key=lambda other: (other.predicate.start, other.predicate.end, other.id))
    return Sentence(statement, Span.of(document.text, start, end), tuple(others))


def block_of(document: Document, span: Span) -> Block | None:
    """The block in which a span begins."""
    return next((block for block in document.blocks if block.start <= span.start < block.end), None)


def _bounds(document: Document, clause: Span) -> tuple[int, int]:
    """The stretch around a clause in which its sentences are looked for: within its block, and cut at blanks."""
    text, block = document.text, block_of(document, clause)
    begin, stop = (block.start, max(block.end, clause.end)) if block else (0, len(text))
    first, last = max(begin, clause.start - FAR), min(stop, clause.end + FAR)
    if first > begin:
        first = max(first, text.find(" ", first, clause.start))
    if last < stop:
        last = max(clause.end, text.rfind(" ", clause.end, last))
    return first, last


def _touch(sentence: tuple[int, int], span: Span) -> bool:
    return span.start < sentence[1] and sentence[0] < span.end


def _is_near(span: Span, clause: Span) -> bool:
    return clause.start - NEAR <= span.start and span.end <= clause.end + NEAR


def _layer(statement: Statement, offset: int, *, is_bright: bool) -> Layer:
    style = stance_style(statement.stance) if is_bright else "dim"
    name = f"{short(statement.id)} {statement.stance:<3}"
    return Layer(name, tuple(_marks(statement, offset)), style, is_bright)


def _marks(statement: Statement, offset: int) -> Iterator[Mark]:
    """The spans of a statement as marks in its context."""
    yield _mark("predicate", statement.predicate, offset, *dict.fromkeys([kind_of(statement), statement.type]))
    cited = [source.span for source in statement.sources if source.span]
    for number, span in enumerate(cited, 1):
        yield _mark("source", span, offset, f"source {number}" if len(cited) > 1 else "source")
    for role in ("agent", "recipient", "third", "place"):
        yield from (_mark(role, party.span, offset, role) for party in getattr(statement, role) if party.span)
    if statement.time:
        yield _mark("time", statement.time.span, offset, "time")
    yield from (_mark("number", one.span, offset, *_number(one)) for one in statement.numbers)
    if statement.cue:
        yield _mark("cue", statement.cue, offset, "cue")


def _mark(role: str, span: Span, offset: int, *labels: str) -> Mark:
    return Mark(span.start - offset, span.end - offset, role, (*labels, *SHORT.get(role, ())))


def _number(number: Number) -> tuple[str, ...]:
    return ("number",) if number.role == "other" else (f"number {number.role}", number.role)
