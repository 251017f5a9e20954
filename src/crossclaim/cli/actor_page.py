"""One actor: the names and words used, where, who else was weighed, what was judged, and what is known beforehand."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from rich.console import Console

from crossclaim.case.view import View
from crossclaim.cli.actor_list import to_json
from crossclaim.cli.facts import Fact, print_facts
from crossclaim.cli.identify import short
from crossclaim.cli.running import counted
from crossclaim.cli.terminal.safe import shown
from crossclaim.cli.wording import date_of
from crossclaim.evidence import ActorId, DocumentId, Entry, Judgement, Pair, Reason, Use
from crossclaim.export.shape import Shape
from crossclaim.workflow.actors import Background, Standing, background, cast_of

DOCUMENTS: Final = 20
WORDS: Final = 12
PAIRS: Final = 12
VERDICTS: Final = {"same": "the same as", "different": "not", "unsure": "perhaps", "withdrawn": "taken back:"}


@dataclass(frozen=True, slots=True)
class ActorPage:
    """An actor as it stands, every use of its names, and what was judged of it; `names` are those of other entries."""

    standing: Standing
    uses: tuple[Use, ...]
    documents: dict[DocumentId, str]
    pairs: tuple[Pair, ...]
    judgements: tuple[tuple[Judgement, bool], ...]
    names: dict[str, str]
    background: Background

    def to_json(self) -> Shape:
        """All of it."""
        return {
            "kind": "actor",
            **to_json(self.standing, kind="actor_kind"),
            "uses": [self._use_to_json(use) for use in self.uses],
            "pairs": [asdict(pair) for pair in self.pairs],
            "judgements": [{**asdict(one), "id": one.id, "holds": holds} for one, holds in self.judgements],
            "known": asdict(self.background),
        }

    def print(self, console: Console) -> None:
        """Print the page to a console."""
        console.print(shown(self.standing.lead.name), style="bold", end="  ")
        console.print(" · ".join(part for part in (self.standing.kind, self.standing.lead.status) if part), style="dim")
        print_facts(console, self._facts())
        console.print()
        console.print("Where, and whom the words were weighed against", style="dim")
        self._print_uses(console)
        if self.pairs or self.judgements:
            console.print()
            console.print("Judged in pairs", style="dim")
            print_facts(console, [*self._likely(), *self._judged()])
        if self.background != Background():
            console.print()
            console.print("Known beforehand", style="dim")
            print_facts(console, _known(self.background))

    def _use_to_json(self, use: Use) -> Shape:
        return {
            "document": use.document,
            "doc": self.documents[use.document],
            "name": use.name,
            "surfaces": [{"words": words, "count": count} for words, count in use.surfaces],
            "entry": use.entry.id,
            "score": use.score,
            "unresolved": use.unresolved,
            "candidates": [
                {
                    "id": one.entry.id,
                    **asdict(one.entry),
                    "score": one.score,
                    "reasons": [asdict(r) for r in one.reasons],
                }
                for one in use.candidates
            ],
        }

    def _facts(self) -> Iterator[Fact]:
        used = self.standing.used
        yield from (Fact("also", name) for name in self.standing.others)
        words = Counter[str]()
        for use in self.uses:
            words.update(dict(use.surfaces))
        common = sorted(words.items(), key=lambda one: (-one[1], one[0]))
        said = ", ".join(f"{text} ({count:,})" for text, count in common[:WORDS])
        yield Fact("words", said, f"and {len(common) - WORDS:,} more" if len(common) > WORDS else "")
        counts = (counted(used.documents, "document"), counted(used.mentions, "place"))
        yield Fact("in", f"{' and '.join(counts)}; {counted(used.statements, 'statement')}")
        yield from (Fact("id", entry.id, entry.name) for entry in self.standing.entries)

    def _print_uses(self, console: Console) -> None:
        for use in self.uses[:DOCUMENTS]:
            console.print(shown(self.documents[use.document]), style="bold")
            words = ", ".join(text for text, _ in use.surfaces[:WORDS])
            print_facts(console, [Fact("words", words or use.name, use.unresolved), *_weighed(use)])
        if len(self.uses) > DOCUMENTS:
            console.print(f"{len(self.uses) - DOCUMENTS:,} more documents; all of them with --json", style="dim")

    def _likely(self) -> Iterator[Fact]:
        own = {entry.id for entry in self.standing.entries}
        for pair in self.pairs[:PAIRS]:
            one, other = (pair.one, pair.other) if pair.one in own else (pair.other, pair.one)
            word = "the same as" if pair.likeness == "same" else "perhaps"
            said = f"{self.names[one]} is {word} {self.names[other]} ({short(other)}) {pair.score:.2f}"
            yield Fact("machine", said, _why(pair.reasons))

    def _judged(self) -> Iterator[Fact]:
        for one, holds in self.judgements:
            names = [self.names.get(subject, subject) for subject in one.subjects]
            said = f"{names[0]} is {VERDICTS[one.verdict]} {names[1]}"
            if one.verdict == "withdrawn":
                said = f"takes back {short(one.supersedes or '')}"
            how = f"{one.by}, {one.at}, {short(one.id)}{'' if holds else ', no longer holds'}. {one.reason}"
            yield Fact("analyst", said, how.rstrip(". "), "" if holds else "dim")


def load(view: View, actor: ActorId) -> ActorPage:
    """The page of the actor that an entry belongs to; UnknownId where there is none."""
    cast = cast_of(view)
    standing = cast.standing(actor)
    ids = [entry.id for entry in standing.entries]
    uses = view.uses(ids)
    pairs, judgements = cast.pairs_of(ids), list(cast.judgements_of(ids))
    subjects = {*ids, *(id_ for pair in pairs for id_ in (pair.one, pair.other))}
    subjects.update(ActorId(subject) for one, _ in judgements for subject in one.subjects)
    names = {id_: cast.entries[id_].name for id_ in sorted(subjects) if id_ in cast.entries}
    documents = {use.document: view.document_entry(use.document) for use in uses}
    return ActorPage(
        standing,
        tuple(uses),
        {id_: _heading(entry.name, entry.published) for id_, entry in documents.items()},
        tuple(pairs),
        tuple(judgements),
        {str(id_): name for id_, name in names.items()},
        background(_known_entry(standing.entries)),
    )


def _heading(name: str, published: str | None) -> str:
    return f"{name} {date_of(published)}" if published else name


def _known_entry(entries: Sequence[Entry]) -> Entry:
    return next((entry for entry in entries if entry.status == "known"), entries[0])


def _weighed(use: Use) -> Iterator[Fact]:
    """Every candidate with its score and reasons; an arrow marks the one that was taken."""
    for one in use.candidates:
        sign = "→" if one.entry.id == use.entry.id else "·"
        yield Fact(f"{sign} {one.score:.2f}", one.entry.name, _why(one.reasons, one.entry.name))


def _why(reasons: Sequence[Reason], name: str = "") -> str:
    said = (f" ({one.seen})" if one.seen != name else "" for one in reasons)
    return "; ".join(f"{one.comparison} {one.weight:+g}{seen}" for one, seen in zip(reasons, said, strict=True))


def _known(known: Background) -> Iterator[Fact]:
    if known.of:
        yield Fact("of", known.of)
    if known.names:
        yield Fact("names", ", ".join(known.names))
    yield from (Fact("office", office, when) for office, when in known.offices)
    yield from (Fact("history", happened, when) for happened, when in known.history)
