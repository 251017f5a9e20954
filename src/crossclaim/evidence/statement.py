"""A statement: one source committing itself, to a degree, to one proposition in one clause of one document."""

from collections.abc import Iterator
from dataclasses import dataclass

from crossclaim.errors import InvalidEvidence
from crossclaim.evidence.codebook import NUMBER_ROLES, STANCES, TENSES, TYPES, NumberRole, Stance, Tense, sign_of
from crossclaim.evidence.ids import DocumentId, Part, StatementId, make_id
from crossclaim.evidence.source import AUTHOR, Source
from crossclaim.evidence.span import Span


@dataclass(frozen=True, slots=True)
class Party:
    """A participant or place: the canonical name, and the words used (`the group` -> `Islamic State`)."""

    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A temporal expression and its value: an ISO 8601 date or interval at the precision known, or None."""

    span: Span
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity with its role; `value` is None where the words give no figure (`scores of others`)."""

    role: NumberRole
    value: float | None
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement, as the codebook defines it. Every span lies in the text of `document`.

    `probability` is how sure the extractor is that people would code this statement, in [0, 1], or None
    where it cannot tell. InvalidEvidence is raised for a value outside a closed set and where no party is named.
    """

    document: DocumentId
    clause: Span
    predicate: Span
    type: str
    mode: str = ""
    agent: tuple[Party, ...] = ()
    recipient: tuple[Party, ...] = ()
    third: tuple[Party, ...] = ()
    place: tuple[Party, ...] = ()
    time: When | None = None
    numbers: tuple[Number, ...] = ()
    sources: tuple[Source, ...] = (AUTHOR,)
    cue: Span | None = None
    stance: Stance = "CT+"
    tense: Tense = "past"
    probability: float | None = None

    def __post_init__(self) -> None:
        if self.type not in TYPES:
            raise InvalidEvidence("statement type", found=self.type, expected="a type of the codebook")
        if self.mode and self.mode not in TYPES[self.type].modes:
            raise InvalidEvidence(f"mode of {self.type}", found=self.mode, expected=", ".join(TYPES[self.type].modes))
        if self.stance not in STANCES or self.tense not in TENSES:
            raise InvalidEvidence("stance and tense", found=f"{self.stance}, {self.tense}")
        if not self.sources or not (self.agent or self.recipient):
            raise InvalidEvidence(f"statement at {self.clause.start}", expected="a source, and an agent or a recipient")
        for number in self.numbers:
            if number.role not in NUMBER_ROLES:
                raise InvalidEvidence("number role", found=number.role, expected=", ".join(sorted(NUMBER_ROLES)))

    @property
    def id(self) -> StatementId:
        """The id that follows from all that the statement says; its probability is left out."""
        return StatementId(make_id("stm", self._parts()))

    @property
    def sign(self) -> int:
        """The sign in the actor network: -1, 0 or 1."""
        return sign_of(self.type, self.stance)

    @property
    def innermost(self) -> Source:
        """The source whose commitment the stance gives."""
        return self.sources[-1]

    def spans(self) -> Iterator[Span]:
        """Every span that the statement rests on."""
        yield self.clause
        yield self.predicate
        parties = (*self.agent, *self.recipient, *self.third, *self.place)
        optional = [party.span for party in parties] + [source.span for source in self.sources] + [self.cue]
        yield from (span for span in optional if span is not None)
        yield from (number.span for number in self.numbers)
        if self.time is not None:
            yield self.time.span

    def check(self, text: str) -> None:
        """Raise SpanMismatch unless every span equals its quote in `text`."""
        for span in self.spans():
            span.check(text)

    def _parts(self) -> list[Part]:
        roles = (self.agent, self.recipient, self.third, self.place, self.sources)
        return [
            self.document, _ends(self.clause), _ends(self.predicate), self.type, self.mode,
            [[[one.name, _ends(one.span)] for one in role] for role in roles],
            [_ends(self.time.span), self.time.value] if self.time else None,
            [[one.role, _figure(one.value), _ends(one.span)] for one in self.numbers],
            _ends(self.cue), self.stance, self.tense,
        ]  # fmt: skip


def _ends(span: Span | None) -> list[Part] | None:
    return None if span is None else [span.start, span.end]


def _figure(value: float | None) -> str | None:
    return None if value is None else repr(float(value))
