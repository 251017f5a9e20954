"""The relations planted in the example dossier, found or not: python -m benchmarks.planted [--show].

Twice: from the statements that people coded in it, and from those that the reader finds. A planted pair of clauses is
found where some statement of the one and some of the other are related so; `same` and `refines` count as one claim.
A denial is false that is neither planted nor among those that the dossier holds beside (tests/golden/denials.json,
written from the coded statements).
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.coded import statements_of
from benchmarks.generated.aligning import Aligned, align
from benchmarks.generated.reading import Found, Reading, read_again
from benchmarks.report import table, write_predictions
from crossclaim.evidence import Document, Link, StatementId
from crossclaim.read.draft import Input
from crossclaim.read.find import find
from crossclaim.read.read import read
from crossclaim.settings import Settings
from crossclaim.train.corpora.statements import coded, locate

ROOT: Final = Path(__file__).resolve().parents[1]
ONE_CLAIM: Final = frozenset({"same", "refines"})


class Planted(NamedTuple):
    """A planted relation: its kind, the two clauses with the names of their documents, and why."""

    relation: str
    one: tuple[str, str]
    other: tuple[str, str]
    why: str


class Outcome(NamedTuple):
    """What became of a planted relation: whether both clauses have a statement, and what links say of them."""

    planted: Planted
    has_both: bool
    said: frozenset[str]

    @property
    def is_right(self) -> bool:
        """Whether the planted relation is among those found; the same and more exact are one claim."""
        wanted = ONE_CLAIM if self.planted.relation in ONE_CLAIM else {self.planted.relation}
        return bool(self.said & wanted)


def main(argv: Sequence[str] | None = None) -> None:
    """Align the statements of the dossier, print what became of each planted relation."""
    args = _arguments(argv)
    documents = list(_documents(args.reports))
    planted = list(_planted(args.planted))
    held = [*_held(args.denials), *(one for one in planted if one.relation == "denies")]
    rows = coded(args.gold)
    mentioned = read_again(documents)
    gold = [
        Found(one.document, one.mentions, tuple(statements_of(one.document, rows.get(one.document.name, ()))))
        for one in mentioned.documents
    ]
    for name, reading in (("coded by people", Reading(gold, {})), ("found by the reader", mentioned)):
        aligned = align(reading.documents, reading.likeness)
        print(f"\n{name}: {sum(len(one.statements) for one in reading.documents):,} statements")
        print(
            _report(
                _Dossier(reading.documents, aligned, is_coded=reading.documents is gold),
                planted,
                held,
                is_shown=args.show,
            )
        )
        if args.predictions and not reading.likeness:
            write_predictions(args.predictions, _rows(aligned))


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=Path, default=ROOT / "examples" / "convoy" / "reports")
    parser.add_argument("--gold", type=Path, default=ROOT / "tests" / "golden" / "convoy.jsonl")
    parser.add_argument("--planted", type=Path, default=ROOT / "tests" / "golden" / "planted.json")
    parser.add_argument("--denials", type=Path, default=ROOT / "tests" / "golden" / "denials.json")
    parser.add_argument("--predictions", type=Path, help="write the links between coded statements here")
    parser.add_argument(
        "--show", action="store_true", help="list every planted relation that was missed, and all denials"
    )
    return parser.parse_args(argv)


def _documents(reports: Path) -> Iterator[Document]:
    for one in find([reports], Settings()):
        document = read(one, Settings()).document if isinstance(one, Input) else None
        if document is not None:
            yield document


def _planted(path: Path) -> Iterator[Planted]:
    for one in json.loads(path.read_text(encoding="utf-8"))["relations"]:
        sides = [(side["doc"], side["clause"]) for side in (one["a"], one["b"])]
        yield Planted(one["relation"], sides[0], sides[1], one["why"])


def _held(path: Path) -> Iterator[Planted]:
    """The denials that the dossier holds, planted or not: every one that denies with every one that affirms."""
    for one in json.loads(path.read_text(encoding="utf-8"))["denials"]:
        for denying, affirming in product(one["deny"], one["affirm"]):
            yield Planted("denies", tuple(denying), tuple(affirming), one["why"])


class _Dossier:
    """The dossier with its links: what links say of two clauses."""

    def __init__(self, documents: Sequence[Found], aligned: Aligned, *, is_coded: bool) -> None:
        self._is_coded = is_coded
        self._documents = {one.document.name: one for one in documents}
        self.statements = {one.id: (found.document, one) for found in documents for one in found.statements}
        self.links: dict[frozenset[StatementId], Link] = {frozenset((one.one, one.other)): one for one in aligned.links}

    def outcome(self, planted: Planted) -> Outcome:
        """What became of a planted relation; `turned` where the wrong one is more exact, or denies."""
        ones, others = self._of(planted.one), self._of(planted.other)
        pairs = [frozenset((one, other)) for one in ones for other in others if one != other]
        return Outcome(
            planted,
            bool(ones) and bool(others),
            frozenset(self.links[one].relation for one in pairs if one in self.links),
        )

    def of_planted(self, planted: Iterable[Planted]) -> set[frozenset[StatementId]]:
        """The pairs of statements that planted relations join."""
        sides = [(self._of(one.one), self._of(one.other)) for one in planted]
        return {frozenset((one, other)) for ones, others in sides for one in ones for other in others}

    def _of(self, place: tuple[str, str]) -> list[StatementId]:
        """The statements of a clause: coded ones of exactly this clause, found ones whose predicate stands in it."""
        name, quote = place
        found = self._documents[name]
        clause = locate(found.document.text, quote)
        if clause is None:
            return []
        if self._is_coded:
            return [one.id for one in found.statements if one.clause.quote == quote]
        return [one.id for one in found.statements if clause[0] <= one.predicate.start < clause[1]]


def _report(dossier: _Dossier, planted: Sequence[Planted], held: Sequence[Planted], *, is_shown: bool) -> str:
    outcomes = [dossier.outcome(one) for one in planted]
    denials = [one for one in dossier.links.values() if one.relation == "denies"]
    known = dossier.of_planted(held)
    others = [one for one in denials if frozenset((one.one, one.other)) not in known]
    lines = [table(("planted", "pairs", "in statements", "related", "rightly"), _lines(outcomes))]
    lines.append(f"links: {len(dossier.links):,}; denials: {len(denials):,}, of them false: {len(others):,}")
    if is_shown:
        lines += [_missed(one) for one in outcomes if not one.is_right]
        lines += [_shown(dossier, one) for one in others]
    return "\n".join(lines)


def _lines(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, ...]]:
    for relation in (*sorted({one.planted.relation for one in outcomes}), "all"):
        of = [one for one in outcomes if relation in {one.planted.relation, "all"}]
        counts = (sum(one.has_both for one in of), sum(bool(one.said) for one in of), sum(one.is_right for one in of))
        yield relation, str(len(of)), *map(str, counts)


def _missed(outcome: Outcome) -> str:
    said = ", ".join(sorted(outcome.said)) or ("no link" if outcome.has_both else "no statement")
    planted = outcome.planted
    return f"- {planted.relation}: {planted.one[0]} / {planted.other[0]} ({planted.why}): {said}"


def _shown(dossier: _Dossier, link: Link) -> str:
    sides = []
    for id_ in (link.one, link.other):
        document, statement = dossier.statements[id_]
        sides.append(
            f"{document.name}: {' '.join(statement.clause.quote.split())} [{statement.type} {statement.stance}]"
        )
    return f"- {sides[0]}\n  DENIES ({link.score})\n  {sides[1]}"


def _rows(aligned: Aligned) -> Iterator[Mapping[str, object]]:
    for link in aligned.links:
        yield {"one": link.one, "other": link.other, "relation": link.relation, "score": link.score}


if __name__ == "__main__":
    main()
