"""What readers propose in texts that people coded, and what of it people coded too."""

import contextlib
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Protocol

from crossclaim.evidence import Document, Statement
from crossclaim.export.row import Row
from crossclaim.export.shape import Shape, statement_to_json
from crossclaim.extract.joint.choices import CHOICES, PARTIES, alone_traits, choice_traits, found_traits
from crossclaim.extract.joint.extract import opinions
from crossclaim.extract.joint.pairs import Pair
from crossclaim.extract.network.extract import proposed_in
from crossclaim.extract.network.probability import traits
from crossclaim.extract.network.scene import Scene, view
from crossclaim.knowledge.find import find_names
from crossclaim.nlp.network import shipped
from crossclaim.read.draft import Input
from crossclaim.read.read import read
from crossclaim.settings import Settings

Gold = Mapping[str, object]


class Names(Protocol):
    """Says whether two participants, as the scorer reads them, are one actor."""

    def same(self, one: object, other: object) -> bool:
        """Whether they are."""


@dataclass(frozen=True, slots=True)
class Case:
    """Something to be weighed: its document, its traits, whether it was right, and whether with the same type."""

    doc: str
    traits: Mapping[str, float]
    is_found: bool
    is_type: bool = False


class Coded:
    """Coded statements by document, and the scorer that compares with them."""

    def __init__(self, golds: Sequence[Gold], scorer: ModuleType, names: Names) -> None:
        self._scorer = scorer
        self._names = names
        self._by_doc: dict[str, list[Gold]] = defaultdict(list)
        for row in golds:
            self._by_doc[str(row["doc"])].append(row)

    def __len__(self) -> int:
        return sum(map(len, self._by_doc.values()))

    def scenes(self, texts: Path) -> Iterator[Scene]:
        """The coded documents as the reading stage makes them, read by the network that ships."""
        for doc in sorted(self._by_doc):
            document = read(Input(f"{doc}.txt", (texts / f"{doc}.txt").read_bytes()), Settings()).document
            scene = None if document is None else view(document, shipped(), find_names)
            if scene is not None:
                yield scene

    def matched(self, document: Document, statements: Sequence[Statement]) -> list[tuple[Gold, bool] | None]:
        """For each statement the coded one that it is paired with, and whether their types are the same."""
        golds = self._by_doc[document.name]
        rows = [shape(document, statement) for statement in statements]
        with contextlib.redirect_stdout(io.StringIO()):
            self._scorer.locate(golds, lambda _: document.text)
            self._scorer.locate(rows, lambda _: document.text)
        pairs = {id(row): (gold, bool(same["type"])) for gold, row, same in self._scorer.pair(golds, rows, self._names)}
        return [pairs.get(id(row)) for row in rows]

    def is_right(self, choice: str, gold: Gold, document: Document, statement: Statement) -> bool:
        """Whether a statement has the coded type, innermost source, or all parties of a role."""
        if choice == "type":
            return bool(gold["type"] == statement.type)
        row = shape(document, statement)
        if choice in PARTIES:
            return bool(self._scorer.matched(gold.get(choice) or [], row[choice], self._names)[1])
        coded, stated = gold.get("sources") or [{"name": "AUTHOR"}], row["sources"]
        return isinstance(coded, list) and isinstance(stated, list) and self._names.same(coded[-1], stated[-1])


def shape(document: Document, statement: Statement) -> Shape:
    """A statement as the scorer reads it."""
    return statement_to_json(Row(document, statement, ""))


def network_cases(coded: Coded, scene: Scene) -> Iterator[Case]:
    """Every statement that the network proposes, however unlikely."""
    document, proposed = scene.document, proposed_in(scene).statements
    for (_, one), hit in zip(proposed, coded.matched(document, [row for row, _ in proposed]), strict=True):
        yield Case(document.name, traits(one), hit is not None, hit is not None and hit[1])


def joint_cases(coded: Coded, scene: Scene) -> Iterator[tuple[str, Case]]:
    """What is weighed where the rules have a second opinion, by what it is weighed for."""
    document, paired = scene.document, opinions(scene, proposed_in(scene))
    hits = coded.matched(document, [*(one.first for one in paired.pairs), *paired.alone])
    for one, hit in zip(paired.pairs, hits, strict=False):
        yield "found", Case(document.name, found_traits(one), hit is not None, hit is not None and hit[1])
        if hit is not None:
            yield from _choices(coded, document, one, hit[0])
    for row, hit in zip(paired.alone, hits[len(paired.pairs) :], strict=True):
        yield "alone", Case(document.name, alone_traits(row), hit is not None, hit is not None and hit[1])


def _choices(coded: Coded, document: Document, one: Pair, gold: Gold) -> Iterator[tuple[str, Case]]:
    """Where the two readers differ and one of them is right."""
    for choice in CHOICES:
        seen = choice_traits(choice, one)
        if seen is None or one.second is None:
            continue
        first = coded.is_right(choice, gold, document, one.first)
        second = coded.is_right(choice, gold, document, one.second)
        if first != second:
            yield choice, Case(document.name, seen, second)
