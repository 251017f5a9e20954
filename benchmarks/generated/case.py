"""Made-up cases: documents with statements whose spans are known, and how every two statements are related."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, combinations
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.generated.lexicon import Half, load_lexicon
from benchmarks.generated.telling import DAY, MONTH, NOTHING, RECENT, Telling, headline_of, later_of, tellings
from benchmarks.generated.truth import Point, Relation, is_vague, relation
from benchmarks.generated.wording import Mark, Sentence, Wording
from benchmarks.generated.world import World, make_world
from crossclaim.case import open_writer
from crossclaim.evidence import (
    AUTHOR,
    Block,
    Document,
    Known,
    Mention,
    MentionKind,
    Metadata,
    Number,
    Party,
    Provenance,
    Source,
    Span,
    Statement,
    StatementId,
    When,
    sha256_of_text,
)

MADE: Final = Provenance("benchmarks.generated", 1)
PER_EVENT: Final = 2.7
"""Statements of an event on average, headlines and later mentions included; more where a day has few of them."""
IN_A_DOCUMENT: Final = 4
HEADLINES: Final = 0.45
LATER: Final = 0.15
FIRST: Final = (
    "Lantern",
    "Estuary",
    "Terrace",
    "Meridian",
    "Causeway",
    "Orchard",
    "Foundry",
    "Saltpan",
    "Ridge",
    "Ferry",
)
LAST: Final = ("Courier", "Dispatch", "Gazette", "Register")
MENTIONED: Final[dict[str, MentionKind]] = {"A": "actor", "R": "actor", "S": "actor", "P": "place", "D": "time"}
BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Made:
    """One document of a made-up case, with what was put into it: statements, their tellings, and what is mentioned."""

    document: Document
    statements: tuple[Statement, ...]
    tellings: tuple[Telling, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A made-up case. Statements have no number but their place in `statements()`; truth is asked by these numbers."""

    world: World
    documents: tuple[Made, ...]

    def statements(self) -> tuple[Statement, ...]:
        """All statements, document by document."""
        return tuple(statement for made in self.documents for statement in made.statements)

    def ids(self) -> tuple[StatementId, ...]:
        """The ids of all statements, in the same order."""
        return tuple(statement.id for statement in self.statements())

    def points(self) -> tuple[Point, ...]:
        """All statements as truth sees them, in the same order."""
        return tuple(
            Point(one.event, one.account, at, one.told, is_vague(self.world, one.event, one.told))
            for at, made in enumerate(self.documents)
            for one in made.tellings
        )

    def related(self, points: Sequence[Point]) -> Iterator[tuple[int, int, Relation]]:
        """Every pair of statements of one event, by number, the lower first, with what the first is to the second."""
        events: dict[int, list[int]] = {}
        for number, point in enumerate(points):
            events.setdefault(point.event, []).append(number)
        for numbers in events.values():
            for one, other in combinations(numbers, 2):
                yield one, other, relation(self.world, points[one], points[other])


def make_case(half: Half, seed: int, statements: int) -> Case:
    """The case of a seed with so many statements or a few more, in the words of one half; the same every time."""
    world = make_world(half, seed, max(1, int(statements / PER_EVENT)))
    wording = Wording(world, load_lexicon(half))
    dice = Random(f"{half} documents {seed}")  # noqa: S311 - dice, no secret
    made: list[Made] = []
    count = 0
    for outlet, day, some in _issues(world, seed, dice):
        if count >= statements:
            break
        made.append(_document(len(made), wording, outlet, day, _with_repeats(some, dice), dice))
        count += len(made[-1].statements)
    return Case(world, tuple(made))


def some_of(case: Case, statements: int) -> Case:
    """So many statements of a case or a few more, of days that follow one another in its midst."""
    first = len(case.documents) // 3
    counts = accumulate(len(made.statements) for made in case.documents[first:])
    last = next((at for at, count in enumerate(counts, first + 1) if count >= statements), len(case.documents))
    return Case(case.world, case.documents[first:last])


def write_case(path: Path, documents: Sequence[Made]) -> None:
    """Write made-up documents with their statements into a case file, as if they had been read."""
    with open_writer(path) as writer:
        for made in documents:
            writer.add_document(made.document, made.document.text.encode(), MADE)
            writer.put_extraction(made.document, made.mentions, made.statements, MADE)
            if writer.pending > BATCH:
                writer.commit()


def _issues(world: World, seed: int, dice: Random) -> Iterator[tuple[str, int, list[Telling]]]:
    """The tellings by day, theatre and outlet: an outlet tells an event once a day, and of one series once."""
    days: dict[tuple[int, int], list[Telling]] = {}
    for telling in tellings(world, seed):
        days.setdefault((telling.published, world.events[telling.event].theatre), []).append(telling)
    for day, theatre in sorted(days):
        told = days[day, theatre]
        dice.shuffle(told)
        open_issues: list[list[Telling]] = []
        for telling in told:
            series = world.events[telling.event].series
            room = [
                one
                for one in open_issues
                if len(one) < IN_A_DOCUMENT and all(world.events[other.event].series != series for other in one)
            ]
            if room and dice.random() < 0.7:
                room[0].append(telling)
            else:
                open_issues.append([telling])
        outlets = [f"The {first} {last}" for first in FIRST for last in LAST]
        for number, issue in enumerate(open_issues):
            yield outlets[(day * 7 + theatre * 3 + number) % len(outlets)], day, issue


def _with_repeats(told: Sequence[Telling], dice: Random) -> list[Telling]:
    """The first telling may have a headline where it is news and no denial, and come again at the end."""
    lead = told[0]
    if lead.told.is_background:
        return list(told)
    is_news = lead.told.first == 0 or lead.published - lead.told.last <= RECENT
    before = [headline_of(lead, dice)] if is_news and not lead.told.is_denial and dice.random() < HEADLINES else []
    after = [later_of(lead, dice)] if dice.random() < LATER else []
    return [*before, *told, *after]


def _document(number: int, wording: Wording, outlet: str, day: int, told: Sequence[Telling], dice: Random) -> Made:
    pieces: list[tuple[str, int]] = []
    text, has_headline = "", told[0].part == "headline"
    sentences = [wording.sentence(one) for one in told]
    fillers = wording.lexicon.lists["openings"]
    for at, sentence in enumerate(sentences):
        if not (at == 0 and has_headline) and dice.random() < 0.5:
            text += dice.choice(fillers) + " "
        pieces.append((sentence.text, len(text)))
        text += sentence.text
        text += "\n\n" if (at == 0 and has_headline) or dice.random() < 0.6 else " "
    text = f"{text.rstrip()}\n\n{outlet}, item {number + 1}.\n"
    head = len(sentences[0].text) if has_headline else 0
    tail = text.rindex(f"\n\n{outlet}")
    blocks = ([Block(0, head, "headline", "made", "en")] if head else []) + [
        Block(head + 2 if head else 0, tail, "body", "made", "en"),
        Block(tail + 2, len(text) - 1, "boilerplate", "made", "en"),
    ]
    if head + 2 >= tail:
        del blocks[1 if head else 0]
    document = Document(
        sha256_of_text(text),
        f"{number}.txt",
        f"{number}",
        "text/plain",
        text,
        tuple(blocks),
        Metadata(published=Known(date.fromordinal(day).isoformat(), "made", 1.0), outlet=Known(outlet, "made", 1.0)),
    )
    statements, mentions = [], []
    for telling, sentence, (_, start) in zip(told, sentences, pieces, strict=True):
        mark = _Marks(document, sentence, start)
        statements.append(mark.statement(wording.world, telling))
        mentions += mark.mentions()
    return Made(document, tuple(statements), tuple(told), tuple(mentions))


class _Marks:
    """The marks of a sentence as spans of the document that it stands in."""

    def __init__(self, document: Document, sentence: Sentence, start: int) -> None:
        self._document = document
        self._marks = sentence.marks
        self._start = start

    def statement(self, world: World, telling: Telling) -> Statement:
        """The statement that the sentence makes."""
        kind, told = world.events[telling.event].kind, telling.told
        clause, predicate = self._first("clause"), self._first("predicate")
        time = self._first("D")
        recipient = (Party(told.recipient, self._first("R")),) if told.recipient else ()
        return Statement(
            self._document.id,
            clause or self._whole(),
            predicate or self._whole(),
            kind.type,
            "" if told.is_general else kind.mode,
            (Party(told.agent, self._first("A") or self._first("S")),) if told.agent else (),
            recipient,
            place=tuple(Party(mark.name, self._span(mark)) for mark in self._marks if mark.what == "P")[:1],
            time=When(time, _value(telling)) if time else None,
            numbers=tuple(
                Number(role, float(told.numbers[role].value), self._span(mark))
                for mark in self._marks
                for role in told.numbers
                if mark.what == role
            ),
            sources=self._sources(telling),
            cue=self._first("cue"),
            stance=told.stance,
            tense="present" if kind.is_lasting else told.tense,
        )

    def mentions(self) -> list[Mention]:
        """The actors, places and times that the sentence names."""
        return [
            Mention(self._document.id, span := self._span(mark), MENTIONED[mark.what], mark.name or span.quote)
            for mark in self._marks
            if mark.what in MENTIONED and (mark.name or mark.what == "P")
        ]

    def _sources(self, telling: Telling) -> tuple[Source, ...]:
        span = self._first("S")
        if span is None:
            return (AUTHOR,)
        return (AUTHOR, Source(span.quote if telling.source == "voice" else telling.source, span))

    def _first(self, what: str) -> Span | None:
        return next((self._span(mark) for mark in self._marks if mark.what == what), None)

    def _span(self, mark: Mark) -> Span:
        return Span.of(self._document.text, self._start + mark.start, self._start + mark.end)

    def _whole(self) -> Span:
        return self._span(Mark("", 0, 1))


def _value(telling: Telling) -> str | None:
    """The time as ISO 8601, at the precision told."""
    told = telling.told
    first = date.fromordinal(told.first)
    if told.time_level == DAY:
        return first.isoformat()
    if told.time_level == MONTH:
        return first.isoformat()[:7]
    return None if told.time_level == NOTHING else f"{first.isoformat()}/{date.fromordinal(told.last).isoformat()}"
