"""Universal Dependencies treebanks (`.conllu`): tokens, sentences and parse; in GUM also entities and coreference."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crossclaim.train.corpora.example import Bounds, Entity, Example, Token

COLUMNS = 10
MARK = re.compile(
    r"\((?P<open>\d+)(?P<part>\[[^\]]*\])?-(?P<type>[a-z]+)[^()]*(?P<shut>\))?|(?P<close>\d+)(?:\[[^\]]*\])?\)"
)


def read(path: Path) -> Iterator[Example]:
    """The documents of a treebank in order; the text is built from the tokens, a blank line before each paragraph.

    Entities and clusters are None in a treebank that does not announce them (`# global.Entity`).
    """
    building = _Building("")
    has_entities = False
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                yield from building.example(has_entities=has_entities)
                building = _Building(line.partition("=")[2].strip())
            elif line.startswith("# global.Entity"):
                has_entities = True
            elif line.startswith("#"):
                building.comment(line)
            elif line.strip():
                building.row(line.rstrip("\n").split("\t"))
            else:
                building.end_sentence()
    building.end_sentence()
    yield from building.example(has_entities=has_entities)


@dataclass(slots=True)
class _Building:
    """A document that is being read."""

    doc: str
    text: str = ""
    gap: str = ""
    joined: tuple[int, Bounds, str] = (0, (0, 0), "")
    begin: int = 0
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Bounds] = field(default_factory=list)
    open: list[tuple[str, str, int]] = field(default_factory=list)
    mentions: list[tuple[str, Entity]] = field(default_factory=list)

    def comment(self, line: str) -> None:
        """Take up a comment: only where a paragraph begins matters."""
        if line.startswith("# newpar") and not line.startswith("# newpar_block") and self.text:
            self.gap = "\n\n"

    def row(self, cells: list[str]) -> None:
        """Take up a word, or the range line of several words that are written as one."""
        if len(cells) != COLUMNS or "." in cells[0]:
            return
        first, _, last = cells[0].partition("-")
        if last:
            self.joined = (int(last), self._write(cells[1], cells[9]), cells[1])
            return
        if int(first) <= self.joined[0]:
            start, end = self._inside(cells[1])
        else:
            start, end = self._write(cells[1], cells[9])
        head = int(cells[6]) - 1 + self.begin if cells[6] not in ("0", "_") else -1
        self.tokens.append(Token(start, end, cells[3], head, cells[7].partition(":")[0]))
        self._mark(cells[9], start, end)

    def _write(self, form: str, misc: str) -> Bounds:
        start = len(self.text) + len(self.gap)
        self.text += self.gap + form
        self.gap = "" if "SpaceAfter=No" in misc else " "
        return start, start + len(form)

    def _inside(self, form: str) -> Bounds:
        """Where a word of a joined form stands: at its letters where they come next, else over all that is left."""
        last, (start, end), left = self.joined
        width = len(form) if left.startswith(form) else len(left)
        self.joined = (last, (start + width, end), left[width:])
        return (start, start + width) if width else (end - 1, end)

    def _mark(self, misc: str, start: int, end: int) -> None:
        value = next((one.removeprefix("Entity=") for one in misc.split("|") if one.startswith("Entity=")), "")
        for mark in MARK.finditer(value):
            if mark["close"]:
                self._close(mark["close"], end)
            elif mark["part"]:
                continue
            elif mark["shut"]:
                self.mentions.append((mark["open"], Entity(start, end, mark["type"])))
            else:
                self.open.append((mark["open"], mark["type"], start))

    def _close(self, name: str, end: int) -> None:
        for at in reversed(range(len(self.open))):
            if self.open[at][0] == name:
                _, kind, start = self.open.pop(at)
                self.mentions.append((name, Entity(start, end, kind)))
                return

    def end_sentence(self) -> None:
        """Close the sentence; what stays open in it was not closed by the set and is dropped."""
        if len(self.tokens) > self.begin:
            self.sentences.append((self.tokens[self.begin].start, self.tokens[-1].end))
        self.begin, self.joined, self.open = len(self.tokens), (0, (0, 0), ""), []

    def example(self, *, has_entities: bool) -> Iterator[Example]:
        """The document as an example, where it holds anything."""
        if not self.tokens:
            return
        clusters: dict[str, set[Bounds]] = {}
        for name, one in self.mentions:
            clusters.setdefault(name, set()).add((one.start, one.end))
        yield Example(
            "treebank",
            self.doc,
            self.text,
            sentences=tuple(self.sentences),
            tokens=tuple(self.tokens),
            entities=tuple(sorted({one for _, one in self.mentions})) if has_entities else None,
            clusters=tuple(tuple(sorted(one)) for one in clusters.values()) if has_entities else None,
        )
