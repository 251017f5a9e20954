"""How fast names are linked: python -m benchmarks.actors_speed [--mentions 100000].

A case is generated without a reader (known actors under their names, unknown names in several spellings, bare nouns;
one mention in five is a town). Its names and places are resolved here, then `crossclaim link` runs on it in a process
of its own. Prints seconds, the rate, and the peak memory of that process.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.memory import watched
from benchmarks.report import table
from crossclaim.case import open_case, open_writer
from crossclaim.evidence import (
    Block,
    Document,
    Known,
    Mention,
    MentionKind,
    Metadata,
    Party,
    Provenance,
    Span,
    Statement,
    sha256_of_text,
)
from crossclaim.knowledge.actors import load_actors
from crossclaim.knowledge.gazetteer import load_gazetteer
from crossclaim.knowledge.places import load_places
from crossclaim.link.actors import call_roll, judge_pairs, resolve
from crossclaim.link.places import gather_places

MADE = Provenance("benchmarks.actors", 1)
EACH = 50
"""Mentions of one document."""
TOWNS = 0.2
"""Share of mentions that are towns."""
STATED = 10
"""Statements of one document."""
FIRST = ("Omar", "Umar", "Hassan", "Hasan", "Yusuf", "Yousef", "Ivan", "Iwan", "Marta", "Karim", "Kareem", "Selim")
LAST = ("b", "d", "f", "g", "k", "l", "m", "n", "r", "s", "t", "z")
NOUNS = ("guards", "rebels", "officials", "residents", "the group", "militants")


def main(argv: Sequence[str] | None = None) -> None:
    """Generate a case, link it, print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mentions", type=int, default=100_000)
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "made.case"
        documents = make(case, args.mentions)
        names_took, places_took = resolved(case)
        command = [str(Path(sys.executable).with_name("crossclaim")), "link", str(case)]
        ran = watched(command)
        again = watched(command)
        with open_case(case) as view:
            entries, pairs, uses = len(view.entries()), len(view.pairs()), sum(1 for _ in view.iterate_uses())
            places = len(view.list_places())
    rows = [
        ("mentions, documents", f"{args.mentions:,}, {documents:,}"),
        ("names, actors, pairs", f"{uses:,}, {entries:,}, {pairs:,}"),
        ("sites and names without one", f"{places:,}"),
        ("names alone, one process", f"{names_took:.1f} s"),
        ("places alone, one process", f"{places_took:.1f} s"),
        ("names, places and pairs of actors", f"{names_took + places_took:.1f} s"),
        ("link (names, places, claims), start of the program included", f"{ran.seconds:.1f} s"),
        ("mentions a second", f"{args.mentions / ran.seconds:,.0f}"),
        ("peak memory", f"{ran.peak_mb:.0f} MB"),
        ("link again, nothing new", f"{again.seconds:.1f} s"),
    ]
    print(table(("linking", ""), rows))


def resolved(case: Path) -> tuple[float, float]:
    """Seconds of processor time to resolve the names of a case and compare its actors, and to look its places up."""
    gazetteer = load_gazetteer()
    load_actors()
    with open_writer(case, is_new=False) as writer:
        every = [one.extracted() for some in writer.not_linked(MADE, MADE) for one in some]
    began = time.process_time()
    uses = [use for one in every for use in resolve(one.document, one.mentions, one.statements)]
    judge_pairs(call_roll((use.entry, use.mentions) for use in uses))
    between = time.process_time()
    for one in every:
        gather_places(one.document, one.mentions, one.statements, gazetteer)
    return between - began, time.process_time() - between


def make(case: Path, mentions: int) -> int:
    """Write a case of so many mentions; how many documents it has."""
    dice = random.Random(0)  # noqa: S311 - dice, no secret
    known = [name for actor in load_actors() for name in actor.names if name not in actor.weak]
    towns = [place.name for place in load_places() if place.latitude is not None]
    count = max(1, mentions // EACH)
    with open_writer(case) as writer:
        for number in range(count):
            document, found, stated = _document(number, [_name(dice, known, towns) for _ in range(EACH)], dice)
            writer.add_document(document, document.text.encode(), MADE)
            writer.put_extraction(document, found, stated, MADE)
            if writer.pending > EACH:
                writer.commit()
    return count


def _name(dice: random.Random, known: Sequence[str], towns: Sequence[str]) -> tuple[str, MentionKind]:
    """A name, and what it names."""
    if dice.random() < TOWNS:
        return dice.choice(towns), "place"
    return _actor(dice, known), "actor"


def _actor(dice: random.Random, known: Sequence[str]) -> str:
    kind = dice.random()
    if kind < 0.5:
        return dice.choice(known)
    if kind < 0.85:
        return f"{dice.choice(FIRST)} {dice.choice(LAST).upper()}a{dice.choice(LAST)}e{dice.choice(LAST)}i"
    return dice.choice(NOUNS)


def _document(
    number: int, names: Sequence[tuple[str, MentionKind]], dice: random.Random
) -> tuple[Document, list[Mention], list[Statement]]:
    text, spans = f"Report {number}. ", []
    for name, _ in names:
        spans.append((len(text), len(text) + len(name)))
        text += f"{name} was seen there. "
    published = Known(f"{dice.randint(1990, 2020)}-05-03", "made", 1.0)
    blocks = (Block(0, len(text) - 1, "body", "made", "en"),)
    document = Document(
        sha256_of_text(text), f"{number}.txt", f"{number}", "text/plain", text, blocks, Metadata(published=published)
    )
    found = [
        Mention(document.id, Span.of(text, *one), kind, name) for one, (name, kind) in zip(spans, names, strict=True)
    ]
    return document, found, list(_statements(document, found))


def _statements(document: Document, found: Sequence[Mention]) -> Iterator[Statement]:
    places = [one for one in found if one.kind == "place"]
    for number, one in enumerate([one for one in found if one.kind == "actor"][:STATED]):
        where = (Party(places[number].name, places[number].span),) if number < len(places) else ()
        end = one.span.end + len(" was seen")
        clause, seen = Span.of(document.text, one.span.start, end), Span.of(document.text, end - len("seen"), end)
        yield Statement(document.id, clause, seen, "LINKED", agent=(Party(one.name, one.span),), place=where)


if __name__ == "__main__":
    main()
