"""A YAML file as rows with their lines, read so that no file can do harm: only text, few levels, no references."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from crossclaim.errors import InputTooLarge, InvalidEvidence, UnreadableInput
from crossclaim.settings import DEFAULTS

HEAD: Final = ("owner", "date", "sources")
ROW: Final = "one line of text"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a data file: its name, the section it stands in (empty for `-`), and a line of text."""

    file: str
    kind: str
    section: str
    name: str
    text: str
    line: int = 0

    @property
    def where(self) -> str:
        """The place of the row, for errors."""
        return f"{self.file}, line {self.line}: {self.name}"


@dataclass(frozen=True, slots=True)
class Node:
    """A value with the line it begins on, counted from 1."""

    line: int
    value: "str | list[str] | dict[str, Node]"


def read_sheet(data: bytes, file: str, *, limit: int = DEFAULTS.limits.knowledge_bytes) -> Iterator[Entry]:
    """The rows of one file, in its order.

    Raises InputTooLarge beyond `limit` bytes, UnreadableInput where it is no YAML, InvalidEvidence where it is of
    another shape than a head (owner, date, sources, kind) and `entries` of sections of rows.
    """
    if len(data) > limit:
        raise InputTooLarge(file, found=f"{len(data):,} bytes", expected=f"at most {limit:,}")
    try:
        head = _mapping(_read(data, file), file)
    except (yaml.YAMLError, UnicodeError) as error:
        raise UnreadableInput(
            _place(file, error), found="no YAML", expected="a file as docs/actors.md shows"
        ) from error
    kind = head.get("kind")
    if kind is None or not isinstance(kind.value, str) or not all(key in head and head[key].value for key in HEAD):
        raise InvalidEvidence(file, found="no full head", expected="owner, date, sources and kind")
    if "entries" not in head:
        raise InvalidEvidence(file, found="no entries", expected="entries: a section for each state or group")
    for section, rows in _mapping(head["entries"], file).items():
        for name, row in _mapping(rows, file).items():
            if not isinstance(row.value, str):
                raise InvalidEvidence(f"{file}, line {row.line}: {name}", found="several lines", expected=ROW)
            yield Entry(file, kind.value, "" if section == "-" else section, name, row.value, row.line)


def _read(data: bytes, file: str) -> Node:
    """The one document of the file, made from its events, which takes neither recursion nor memory beyond its size."""
    events = iter(yaml.parse(data, Loader=yaml.CBaseLoader))
    for event in events:
        if isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)):
            continue
        node = _node(event, events, file, depth=0)
        if any(isinstance(rest, yaml.DocumentStartEvent) for rest in events):
            raise InvalidEvidence(file, found="several documents", expected="one")
        return node
    raise InvalidEvidence(file, found="nothing", expected="a file as docs/actors.md shows")


def _node(event: yaml.Event, events: Iterator[yaml.Event], file: str, *, depth: int) -> Node:
    line = _line(event)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or depth > 3:
        raise InvalidEvidence(f"{file}, line {line}", found="references or deeper levels", expected=ROW)
    if isinstance(event, yaml.ScalarEvent):
        return Node(line, event.value)
    if isinstance(event, yaml.MappingStartEvent):
        return Node(line, _pairs(events, file, depth=depth))
    values: list[str] = []
    for item in events:
        if isinstance(item, yaml.SequenceEndEvent):
            break
        if not isinstance(item, yaml.ScalarEvent):
            raise InvalidEvidence(f"{file}, line {_line(item)}", found="a list of more", expected=ROW)
        values.append(item.value)
    return Node(line, values)


def _pairs(events: Iterator[yaml.Event], file: str, *, depth: int) -> dict[str, Node]:
    pairs: dict[str, Node] = {}
    for key in events:
        if isinstance(key, yaml.MappingEndEvent):
            break
        where = f"{file}, line {_line(key)}"
        if not isinstance(key, yaml.ScalarEvent):
            raise InvalidEvidence(where, found="no name", expected="a name before the colon")
        if key.value in pairs:
            raise InvalidEvidence(where, found=f"{key.value} for the second time", expected="each name once")
        pairs[key.value] = _node(next(events), events, file, depth=depth + 1)
    return pairs


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _mapping(node: Node, file: str) -> dict[str, Node]:
    if not isinstance(node.value, dict):
        raise InvalidEvidence(f"{file}, line {node.line}", found="no names with a colon", expected="a mapping")
    return node.value


def _place(file: str, error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return file if mark is None else f"{file}, line {mark.line + 1}"
