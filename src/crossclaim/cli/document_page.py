"""One document: what is known of it and how, and its text with the label of each block in the margin."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import groupby

from rich.console import Console
from rich.text import Text

from crossclaim.case.view import View
from crossclaim.cli.facts import Fact, print_facts
from crossclaim.cli.terminal.safe import shown, shown_exactly
from crossclaim.cli.terminal.screen import text_width
from crossclaim.cli.terminal.width import lines
from crossclaim.cli.whereabouts import doubt, lies_at, place_to_json
from crossclaim.cli.wording import date_of
from crossclaim.evidence import Block, Document, DocumentId, Known, Place, Problem
from crossclaim.export.shape import Shape

PLACES = 20
MARGIN = 16
PAGED_MARGIN = 24
STYLES = {
    "headline": "bold",
    "byline": "cyan",
    "quote": "italic",
    "boilerplate": "dim",
    "comment": "dim",
    "other-language": "dim",
}


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A document, where it was found, how many statements it makes, what went wrong, and the places that it names."""

    document: Document
    found_at: tuple[str, ...]
    statements: int
    problems: tuple[Problem, ...]
    places: tuple[Place, ...] = ()

    def to_json(self) -> Shape:
        """All of it, with its text."""
        document = self.document
        return {
            "kind": "document",
            "id": document.id,
            "name": document.name,
            "sha256": document.sha256,
            "found_at": list(self.found_at),
            "media_type": document.media_type,
            "metadata": {name: _known_to_json(known) for name, known in _metadata(document)},
            "statements": self.statements,
            "places": [place_to_json(place) for place in self.places],
            "problems": [problem.reason for problem in self.problems],
            "blocks": [asdict(block) for block in document.blocks],
            "text": document.text,
        }

    def print(self, console: Console) -> None:
        """Print the page to a console."""
        console.print(shown(self.document.name), style="bold")
        print_facts(console, self._facts())
        console.print()
        print_text(console, self.document)

    def _facts(self) -> Iterator[Fact]:
        document = self.document
        yield from metadata_facts(document)
        yield from (Fact("found at", place) for place in self.found_at)
        yield Fact("kind", document.media_type, f"{len(document.text):,} characters")
        counted = Counter[str]()
        for block in document.blocks:
            counted[block.label] += block.end - block.start
        yield Fact("blocks", " · ".join(f"{label} {_share(n, counted.total())}" for label, n in counted.most_common()))
        languages = Counter(block.language for block in document.blocks if block.language)
        yield Fact("languages", ", ".join(language for language, _ in languages.most_common()) or "not known")
        yield Fact("statements", f"{self.statements:,}")
        yield from self._places()
        yield from (Fact("problem", problem.reason, problem.advice, "yellow") for problem in self.problems)
        yield Fact("id", document.id)

    def _places(self) -> Iterator[Fact]:
        """Where the places lie that it names, those with most statements first; what only describes one is counted."""
        named = [place for place in self.places if not place.is_description]
        for place in sorted(named, key=lambda one: -one.statements)[:PLACES]:
            yield Fact("places", place.name, "; ".join(part for part in (lies_at(place), doubt(place)) if part))
        rest = [f"{len(named) - PLACES:,} more"] if len(named) > PLACES else []
        rest += [f"{count:,} without a name"] if (count := len(self.places) - len(named)) else []
        if rest:
            yield Fact("places", f"and {', '.join(rest)}", style="dim")


def load(view: View, document_id: DocumentId) -> DocumentPage:
    """The page of a document of the case; UnknownId where there is none."""
    return DocumentPage(
        view.document(document_id),
        tuple(view.found_at(document_id)),
        view.document_entry(document_id).statements,
        tuple(view.problems(document_id)),
        tuple(view.places_in(document_id)),
    )


def metadata_facts(document: Document) -> Iterator[Fact]:
    """What is known of a document, each with how it is known and how surely."""
    for name, known in _metadata(document):
        if known:
            value = date_of(known.value) if name == "published" else known.value
            yield Fact(name, value, f"{known.how}, {known.confidence:.0%}")


def print_text(console: Console, document: Document) -> None:
    """Print the text, block by block, with labels in the margin; what is not read for statements is dimmed."""
    page, margin = None, PAGED_MARGIN if any(block.page for block in document.blocks) else MARGIN
    for number, (label, blocks) in enumerate(groupby(document.blocks, key=lambda block: block.label)):
        if number:
            console.print()
        name: str = label
        for block in blocks:
            if block.page and block.page != page:
                page = block.page
                name = f"{label} p. {page}"
            for line in _lines(document, block, text_width(console) - margin):
                console.print(Text().append(f"{name:<{margin}}", "dim").append(line, STYLES.get(label, "")))
                name = ""


def _lines(document: Document, block: Block, width: int) -> Iterator[str]:
    text = document.text[block.start : block.end].replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    for start, end in lines(text, width):
        line = shown_exactly(text[start:end]).rstrip()
        if line:
            yield line


def _metadata(document: Document) -> Iterator[tuple[str, Known | None]]:
    for name in ("title", "author", "outlet", "published", "url"):
        yield name, getattr(document.metadata, name)


def _known_to_json(known: Known | None) -> Shape | None:
    if known is None:
        return None
    span = known.span
    where = {"start": span.start, "end": span.end, "text": span.quote} if span else None
    return {"value": known.value, "how": known.how, "confidence": known.confidence, "span": where}


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if part * 200 >= whole else "<1%"
