"""The data files of this folder, read as entries. Every file names its owner, date and sources at its head."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

import yaml

from crossclaim.errors import InvalidEvidence


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a data file: its name, the section it stands in (empty for `-`), and a line of text."""

    file: str
    kind: str
    section: str
    name: str
    text: str


def read_folder(name: str) -> Iterator[Entry]:
    """The entries of all files in a folder of `data`, in the order of file names."""
    folder = files("crossclaim.knowledge").joinpath("data", name)
    for file in sorted((one for one in folder.iterdir() if one.name.endswith(".yaml")), key=lambda one: one.name):
        yield from read_entries(file)


def read_entries(file: Traversable) -> Iterator[Entry]:
    """The entries of one file, in its order; InvalidEvidence where it has another shape."""
    loaded: object = yaml.load(file.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 - BaseLoader makes only strings, lists and dicts
    head = _mapping(file.name, loaded)
    kind = head.get("kind")
    if not isinstance(kind, str) or not all(head.get(key) for key in ("owner", "date", "sources")):
        raise InvalidEvidence(file.name, found="no full head", expected="owner, date, sources and kind")
    for section, rows in _mapping(file.name, head.get("entries")).items():
        for name, row in _mapping(file.name, rows).items():
            if not isinstance(row, str):
                raise InvalidEvidence(f"{file.name}: {name}", found=type(row).__name__, expected="one line of text")
            yield Entry(file.name, kind, "" if section == "-" else section, name, row)


def _mapping(where: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise InvalidEvidence(where, found=type(value).__name__, expected="a mapping")
    return value
