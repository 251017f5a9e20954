"""One claim: its tellings side by side in their sentences, who holds it, who denies it, where others differ."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from rich.console import Console
from rich.text import Text

from crossclaim.case import View
from crossclaim.cli.claim_list import Names, names_in, to_json
from crossclaim.cli.facts import Fact, print_facts
from crossclaim.cli.identify import called, short
from crossclaim.cli.running import counted
from crossclaim.cli.sentence import sentence_of
from crossclaim.cli.terminal.safe import shown, shown_exactly
from crossclaim.cli.terminal.screen import text_width
from crossclaim.cli.terminal.width import lines
from crossclaim.cli.wording import date_of, stance_style
from crossclaim.evidence import ClaimId, Judgement, Link, RelationKind, Span, StatementId
from crossclaim.export.shape import Shape
from crossclaim.link.claims import is_on_statements
from crossclaim.workflow.claims import ClaimStanding, Related, Telling, standings
from crossclaim.workflow.judging import judgements_on

INDENT: Final = 2
LINES: Final = re.compile(r"\s")
"""One for one, so that offsets stay."""
REASONS: Final = 4
VERDICTS: Final = {
    "same": "one claim with",
    "different": "another claim than",
    "unsure": "perhaps as",
    "withdrawn": "taken back:",
}
SAYS: Final[dict[RelationKind, tuple[str, str]]] = {
    "same": ("resembles", "resembles"),
    "refines": ("is more exact than", "is less exact than"),
    "number-differs": ("differs in a number from", "differs in a number from"),
    "actor-differs": ("differs in an actor from", "differs in an actor from"),
    "time-differs": ("differs in time from", "differs in time from"),
    "place-differs": ("differs in place from", "differs in place from"),
    "denies": ("denies", "is denied by"),
    "supports": ("supports", "is supported by"),
    "depends": ("depends on", "is a condition of"),
}
"""What a claim is to another, where it is the first of a relation and where it is the second."""


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A claim as it stands, the sentence of each statement that is shown, and the judgements on its statements."""

    standing: ClaimStanding
    sentences: dict[StatementId, Span]
    judgements: tuple[tuple[Judgement, bool], ...]
    names: Names

    def to_json(self) -> Shape:
        """All of it."""
        return {
            "kind": "claim",
            **to_json(self.standing, self.names),
            "tellings": [self._telling_to_json(one) for one in self.standing.tellings],
            "relations": [self._related_to_json(one) for one in self.standing.related],
            "judgements": [{**asdict(one), "id": one.id, "holds": holds} for one, holds in self.judgements],
        }

    def print(self, console: Console) -> None:
        """Print the page to a console."""
        entry, tellings = self.standing.entry, self.standing.tellings
        console.print(Text(shown(entry.claim.wording), "bold"))
        counts = f"{counted(len(tellings), 'statement')} of {counted(entry.documents, 'document')}"
        console.print(f"{entry.claim.type} · {counts} · {called(self.standing.id)}", style="dim")
        groups = (("Held by", False), ("Left open by", True))
        for heading, is_open in groups:
            some = [one for one in tellings if (one.entry.statement.stance == "Uu") is is_open]
            self._print_tellings(console, heading, some)
        for heading, related in _grouped(self.standing.related):
            self._print_related(console, heading, related)
        if self.judgements:
            console.print()
            console.print("Judged", style="dim")
            print_facts(console, [_judged(*one) for one in self.judgements])

    def _print_tellings(self, console: Console, heading: str, tellings: Sequence[Telling]) -> None:
        if tellings:
            console.print()
            console.print(heading, style="dim")
        for one in tellings:
            self._print_telling(console, one)

    def _print_telling(self, console: Console, one: Telling) -> None:
        statement = one.entry.statement
        published = f" · {date_of(one.entry.published)}" if one.entry.published else ""
        line = Text().append(f"{statement.stance:<4}", stance_style(statement.stance))
        line.append(shown(one.voice), "bold").append(f" · {shown(one.entry.document_name)}{published}", "dim")
        console.print(line.append(f" · {short(statement.id)}", "dim"))
        for line in _sentence(self.sentences[statement.id], statement.clause, text_width(console) - INDENT):
            console.print(Text(" " * INDENT).append_text(line))
        if one.link:
            why = f"{SAYS[one.link.relation][one.link.one != statement.id]} the first · {_why(one.link)}"
            for start, end in lines(why, text_width(console) - INDENT):
                console.print(Text(" " * INDENT + why[start:end], "dim"))

    def _print_related(self, console: Console, heading: str, related: Sequence[Related]) -> None:
        console.print()
        console.print(heading, style="dim")
        for one in related:
            entry = one.other.entry
            line = Text(shown(entry.claim.wording), "bold")
            console.print(line.append(f"  {called(one.other.id)} · {counted(entry.documents, 'document')}", "dim"))
            for telling in one.other.tellings:
                if telling.entry.statement.id in one.relation.evidence:
                    self._print_telling(console, Telling(telling.entry))

    def _telling_to_json(self, one: Telling) -> Shape:
        statement, sentence = one.entry.statement, self.sentences[one.entry.statement.id]
        return {
            "id": statement.id,
            "document": statement.document,
            "doc": one.entry.document_name,
            "published": one.entry.published,
            "voice": one.voice,
            "stance": statement.stance,
            "clause": statement.clause.quote,
            "sentence": sentence.quote,
            "link": None if one.link is None else asdict(one.link),
        }

    def _related_to_json(self, one: Related) -> Shape:
        return {**asdict(one.relation), "other_claim": dict(to_json(one.other, self.names))}


def load(view: View, claim: ClaimId) -> ClaimPage:
    """The page of a claim; UnknownId where there is none."""
    (standing,) = standings(view, [view.claims.claim(claim)])
    evidence = {end for one in standing.related for end in one.relation.evidence}
    others = (told for one in standing.related for told in one.other.tellings)
    wanted = [*standing.tellings, *(told for told in others if told.entry.statement.id in evidence)]
    sentences: dict[StatementId, Span] = {}
    for told in sorted(wanted, key=lambda one: one.entry.statement.document):
        statement = told.entry.statement
        sentences[statement.id] = sentence_of(view.document(statement.document), statement, ()).context
    judged = tuple(judgements_on(standing.entry.claim.members, view.judgements(), is_on_statements))
    return ClaimPage(standing, sentences, judged, names_in(view))


def _grouped(related: Sequence[Related]) -> Iterator[tuple[str, list[Related]]]:
    """The relations by what this claim is to the others."""
    groups: dict[str, list[Related]] = {}
    for one in related:
        is_second = one.relation.one == one.other.id
        groups.setdefault(SAYS[one.relation.kind][is_second].capitalize(), []).append(one)
    yield from groups.items()


def _sentence(sentence: Span, clause: Span, width: int) -> Iterator[Text]:
    """The sentence in lines, all but the clause dim."""
    quote = LINES.sub(" ", sentence.quote)
    first, after = clause.start - sentence.start, clause.end - sentence.start
    for start, end in lines(quote, width):
        cut = min(max(first, start), end), min(max(after, start), end)
        line = Text(shown_exactly(quote[start : cut[0]]), "dim").append(
            shown_exactly(quote[cut[0] : cut[1]]), "not dim"
        )
        yield line.append(shown_exactly(quote[cut[1] : end]), "dim")


def _why(link: Link) -> str:
    reasons = (
        f"{one.comparison} {one.weight:+g}{f' ({one.seen})' if one.seen else ''}" for one in link.reasons[:REASONS]
    )
    return shown("; ".join((f"{link.score:.2f}", *reasons)))


def _judged(one: Judgement, holds: bool) -> Fact:  # noqa: FBT001 - a pair as it comes
    first, second = (short(subject) for subject in one.subjects)
    said = f"{first} is {VERDICTS[one.verdict]} {second}"
    if one.verdict == "withdrawn":
        said = f"takes back {short(one.supersedes or '')}"
    how = f"{one.by}, {one.at}, {short(one.id)}{'' if holds else ', no longer holds'}. {one.reason}"
    return Fact("analyst", said, how.rstrip(". "), "" if holds else "dim")
