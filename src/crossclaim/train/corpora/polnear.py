"""PolNeAR: attributions in political news, as brat files (`x.txt` beside `x.ann`)."""

from collections.abc import Iterator
from pathlib import Path

from crossclaim.train.corpora.example import Attribution, Example, Pieces

ROLES = ("Source", "Cue", "Content")


def read(folder: Path) -> Iterator[Example]:
    """The documents of a folder, in the order of their names; a text without a file of annotations has no layer."""
    for path in sorted(folder.glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as handle:
            text = handle.read()
        beside = path.with_suffix(".ann")
        layer = tuple(_attributions(beside, len(text))) if beside.is_file() else None
        yield Example("polnear", path.stem, text, attributions=layer)


def _attributions(path: Path, size: int) -> Iterator[Attribution]:
    spans: dict[str, Pieces] = {}
    events: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("T") and len(cells) > 1:
            pieces = _pieces(cells[1].partition(" ")[2], size)
            if pieces:
                spans[cells[0]] = pieces
        elif line.startswith("E") and len(cells) > 1:
            events.append(cells[1])
    for event in events:
        one = _attribution(event, spans)
        if one.cue or one.content:
            yield one


def _pieces(where: str, size: int) -> Pieces:
    """The pieces of `3 9;12 20`, in order; none where the line is broken or leaves the text."""
    try:
        pieces = sorted((int(start), int(end)) for start, end in (one.split() for one in where.split(";")))
    except ValueError:
        return ()
    return tuple(pieces) if all(0 <= start < end <= size for start, end in pieces) else ()


def _attribution(event: str, spans: dict[str, Pieces]) -> Attribution:
    found: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
    for argument in event.split():
        role, _, name = argument.partition(":")
        role = "Content" if role.startswith("Content") else role
        if role in found:
            found[role] += spans.get(name, ())
    source, cue, content = (tuple(sorted(set(found[role]))) for role in ROLES)
    return Attribution(source, cue, content)
