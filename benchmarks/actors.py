"""Whom words mean, against gold: python -m benchmarks.actors --data FOLDER, a folder of gold files beside `text`.

For each participant (agent, recipient, third, sources but the author) with words, the name that reader and linking give
for these words at that place. Names are compared as the project's scorer of statements does, which takes the words too
where they are a name themselves (`scored`): that gives much for nothing, as the second floor shows, and `name alone` is
the sterner measure. 95 % bootstrap intervals over documents. Texts of gold that are not beside it are looked for in
`--texts`. With `--gold none` the names of all mentions are written.
"""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from benchmarks.report import interval, table, write_predictions
from benchmarks.statements import SHARED, aliases_beside, gold_files, load
from crossclaim.evidence import UNSPECIFIED_NAME, Document, Mention, Span
from crossclaim.extract.extraction import Extraction
from crossclaim.extract.joint.extract import extract
from crossclaim.extract.network.names import Names
from crossclaim.extract.network.scene import Scene, view
from crossclaim.knowledge.find import find_names
from crossclaim.link.actors import resolve
from crossclaim.nlp.network import shipped
from crossclaim.text.names import fold
from crossclaim.train.corpora.statements import locate
from crossclaim.train.scorer import load_scorer

ROLES = ("agent", "recipient", "third", "sources")
LEVELS = ("floor: the words are the name", "floor as scored: no name given", "name alone", "scored")
SHOWN = 70
Bounds = tuple[int, int]
Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Case:
    """One participant of gold: where its words stand, and the names given for them."""

    doc: str
    role: str
    bounds: Bounds
    words: str
    name: str
    given: tuple[str, ...]
    why: str


def main(argv: Sequence[str] | None = None) -> None:
    """Resolve, write predictions where asked, and print a table for each gold file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--texts", type=Path, nargs="*", default=[SHARED / "seeds"], help="further folders of texts")
    parser.add_argument("--gold", nargs="*", help="gold files; `none` for none; the dev files where left out")
    parser.add_argument("--scorer", type=Path, default=SHARED / "score" / "statements.py")
    parser.add_argument("--predictions", type=Path, help="write what was predicted here, one JSON object a line")
    parser.add_argument("--misses", type=int, default=0, help="how many of those that were missed to print")
    args = parser.parse_args(argv)
    scorer = load_scorer(args.scorer)
    texts = args.data / "text" if (args.data / "text").is_dir() else args.data
    documents = {one.name: one for folder in reversed([texts, *args.texts]) for one in load(folder)}
    files = [one for one in gold_files(args.data, args.gold) if args.gold or "dev" in one.stem]
    predictions: list[Json] = []
    for gold in files:
        cases = list(resolved(documents, scorer.read(gold)))
        predictions += map(to_json, cases)
        names = scorer.Names(aliases_beside(gold))
        print(f"\n{gold.name}: {len(cases)} participants\n{scored(cases, scorer, names)}")
        for line in missed(cases, names)[: args.misses]:
            print(line)
    if args.predictions:
        write_predictions(args.predictions, predictions if files else everywhere(load(texts)))


def resolved(documents: dict[str, Document], rows: Sequence[Json]) -> Iterator[Case]:
    """The participants of gold rows with the names that reader and linking give for their words."""
    for doc in sorted({str(row["doc"]) for row in rows}):
        scene = view(documents[doc], shipped(), find_names)
        if scene is not None:
            wanted = participants(scene.text, [row for row in rows if row["doc"] == doc])
            yield from answered(scene, extract(documents[doc]), list(wanted))


def participants(text: str, rows: Sequence[Json]) -> Iterator[Case]:
    """The participants that have words and a name, each where its words stand in or nearest to the clause."""
    for row in rows:
        clause = locate(text, str(row["clause"]))
        for role in ROLES:
            for party in row.get(role) or ():  # type: ignore[attr-defined]  # a list, as the codebook says
                words, name = party.get("text"), party["name"]
                bounds = locate(text, words, clause) if words and clause else None
                if bounds and name not in {"AUTHOR", UNSPECIFIED_NAME}:
                    yield Case(str(row["doc"]), role, bounds, words, name, (), "")


def answered(scene: Scene, found: Extraction, cases: Sequence[Case]) -> Iterator[Case]:
    """The cases with the names given: the reader's for the words there, then what linking makes of it."""
    names, document = Names(scene), scene.document
    read = [
        tuple(party.name for party in names.parties(*one.bounds, speaker(scene, names, one.bounds[0]))) for one in cases
    ]
    spans = [Span.of(scene.text, *one.bounds) for one in cases]
    asked = [
        Mention(document.id, span, "actor", name) for span, given in zip(spans, read, strict=True) for name in given
    ]
    uses = {fold(use.name): use for use in resolve(document, [*found.mentions, *asked], found.statements)}
    for one, given in zip(cases, read, strict=True):
        linked = [uses[fold(name)] for name in given if fold(name) in uses]
        why = "; ".join(use.unresolved or f"linked to {use.entry.name}" for use in linked)
        yield Case(one.doc, one.role, one.bounds, one.words, one.name, tuple(use.entry.name for use in linked), why)


def speaker(scene: Scene, names: Names, at: int) -> str:
    """Who says `we` at a place, by the reader's own attributions; empty for the author."""
    around = scene.quoted(at)
    return names.name(around[-1].source[0].start, around[-1].source[0].end) if around else ""


def everywhere(documents: Iterable[Document]) -> Iterator[Json]:
    """The names of all mentions of actors, where no gold says which are wanted."""
    for document in documents:
        found = extract(document)
        uses = {fold(use.name): use for use in resolve(document, found.mentions, found.statements)}
        for mention in found.mentions:
            if mention.kind == "actor" and fold(mention.name) in uses:
                bounds = mention.span.start, mention.span.end
                given = (uses[fold(mention.name)].entry.name,)
                yield to_json(Case(document.name, "", bounds, mention.span.quote, "", given, ""))


def to_json(one: Case) -> Json:
    """A prediction: the place, the words, the names given."""
    return {"doc": one.doc, "start": one.bounds[0], "end": one.bounds[1], "text": one.words, "names": list(one.given)}


def scored(cases: Sequence[Case], scorer: ModuleType, names: ModuleType) -> str:
    """The table of shares, by level and by role."""
    rows = []
    for level in LEVELS:
        for role in ("", *ROLES) if level == "scored" else ("",):
            chosen = [one for one in cases if role in {"", one.role}]
            rows.append(line(f"{level} {role}".strip(), chosen, [hit(one, level, scorer, names) for one in chosen]))
    return table(("", "right", "of", "share", "95 %"), rows)


def hit(one: Case, level: str, scorer: ModuleType, names: ModuleType) -> bool:
    """Whether a case is right at a level."""
    if level == LEVELS[0]:
        return bool(scorer.Names.fold(one.words) == scorer.Names.fold(one.name))
    gold = {"name": one.name, "text": one.words}
    if level == LEVELS[1]:
        return bool(names.same(gold, {"name": "", "text": one.words}))
    if level == LEVELS[2]:
        return any(names.key(name) == names.key(one.name) for name in one.given)
    return any(names.same(gold, {"name": name, "text": one.words}) for name in one.given)


def line(label: str, cases: Sequence[Case], hits: Sequence[bool]) -> tuple[str, ...]:
    """One row: hits, cases, share, interval over documents."""
    by_document: dict[str, list[bool]] = {}
    for one, is_right in zip(cases, hits, strict=True):
        by_document.setdefault(one.doc, []).append(is_right)
    low, high = interval(list(by_document.values()), share)
    return label, f"{sum(hits)}", f"{len(hits)}", f"{share([hits]):.3f}", f"{low:.3f}-{high:.3f}"


def share(documents: Sequence[Sequence[bool]]) -> float:
    """The share of what is right over some documents."""
    total = sum(len(one) for one in documents)
    return sum(sum(one) for one in documents) / total if total else 0.0


def missed(cases: Sequence[Case], names: ModuleType) -> list[str]:
    """The cases that are wrong as scored, each with what was given and why."""
    return [
        f"{one.doc} {one.role}: {one.words[:SHOWN]!r} is {one.name}, given {' and '.join(one.given)} ({one.why})"
        for one in cases
        if not hit(one, LEVELS[3], ModuleType(""), names)
    ]


if __name__ == "__main__":
    main()
