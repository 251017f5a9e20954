"""The project's own gold of statements: rows of quotes beside a folder of texts, in the format of the codebook."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from crossclaim.train.corpora.example import PARTY_ROLES, Bounds, Example, Frame, Pieces, Role

Row = Mapping[str, object]
NAMED = frozenset({*PARTY_ROLES, "source"})


def read(gold: Path, texts: Path) -> Iterator[Example]:
    """One example for each document that `gold` codes, in the order of their names; its texts lie in `texts`."""
    for doc, rows in sorted(coded(gold).items()):
        with (texts / f"{doc}.txt").open(encoding="utf-8", newline="") as handle:
            yield example(doc, handle.read(), rows)


def coded(gold: Path) -> dict[str, list[Row]]:
    """The rows of a file of gold by document."""
    rows: dict[str, list[Row]] = defaultdict(list)
    with gold.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                row = json.loads(line)
                rows[row["doc"]].append(row)
    return rows


def example(doc: str, text: str, rows: Sequence[Row]) -> Example:
    """A text with the statements that its rows code.

    A quote is searched as the scorer does: inside the clause first, then nearest to it. A row whose clause or predicate
    is not in the text is left out; a party without words of its own gives no role.
    """
    frames = tuple(frame for row in rows if (frame := _frame(text, row)))
    return Example("statements", doc, text, frames=frames, clusters=clusters(frames))


def clusters(frames: Iterable[Frame]) -> tuple[Pieces, ...]:
    """The stretches of parties and sources that stand for one name, by name."""
    found: dict[str, set[Bounds]] = defaultdict(set)
    for frame in frames:
        for role in frame.roles:
            if role.name and role.role in NAMED:
                found[role.name.lower().removeprefix("the ")].add((role.start, role.end))
    return tuple(tuple(sorted(found[name])) for name in sorted(found))


def _frame(text: str, row: Row) -> Frame | None:
    clause = locate(text, str(row["clause"]))
    if clause is None:
        return None
    predicate = locate(text, str(row["predicate"]).split("…", maxsplit=1)[0].strip(), clause)
    if predicate is None:
        return None
    sources = _rows(row, "sources")
    return Frame(
        type=str(row["type"]),
        mode=str(row.get("mode") or ""),
        predicate=predicate,
        clause=clause,
        roles=tuple(sorted(set(_roles(text, row, clause)))),
        stance=str(row["stance"]),
        tense=str(row["tense"]),
        depth=max(1, len(sources)),
    )


def _roles(text: str, row: Row, clause: Bounds) -> Iterator[Role]:
    for role in PARTY_ROLES:
        for party in _rows(row, role):
            yield from _role(text, role, party.get("text"), clause, str(party.get("name") or ""))
    for number in _rows(row, "numbers"):
        yield from _role(text, "number", number.get("text"), clause, str(number.get("role") or ""))
    time = row.get("time")
    if isinstance(time, dict):
        yield from _role(text, "time", time.get("text"), clause)
    for source in _rows(row, "sources")[-1:]:
        yield from _role(text, "source", source.get("text"), clause, str(source.get("name") or ""))
    yield from _role(text, "cue", row.get("cue"), clause)


def _role(text: str, role: str, quote: object, clause: Bounds, name: str = "") -> Iterator[Role]:
    found = locate(text, str(quote), clause) if quote else None
    if found:
        yield Role(role, *found, name)


def _rows(row: Row, key: str) -> Sequence[Row]:
    value = row.get(key)
    return value if isinstance(value, list) else []


def locate(text: str, quote: str, clause: Bounds | None = None) -> Bounds | None:
    """Where a quote stands: in the clause if it can, else nearest to it; None where it is not in the text.

    A word is preferred to a part of a word, which the scorer's own search does not do: `he` is not found in `the`.
    """
    places = [at for at in _occurrences(text, quote) if _is_whole(text, at, at + len(quote))]
    places = places or list(_occurrences(text, quote))
    if not places:
        return None
    begin, end = clause or (0, 0)

    def distance(at: int) -> tuple[bool, int]:
        return not begin <= at <= end - len(quote), abs(at - begin)

    best = min(places, key=distance)
    return best, best + len(quote)


def _occurrences(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not before and not after
