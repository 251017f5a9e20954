"""The data files of this folder, read as entries. Every file names its owner, date and sources at its head."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable

import yaml

from crossclaim.errors import InvalidEvidence


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a data file: its name, the section it stands in, and either a line of text or named fields."""

    file: str
    kind: str
    section: str
    name: str
    text: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


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
            where = "" if section == "-" else section
            if isinstance(row, str):
                yield Entry(file.name, kind, where, name, text=row)
            else:
                yield Entry(file.name, kind, where, name, fields=_strings(file.name, row))


def _mapping(where: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise InvalidEvidence(where, found=type(value).__name__, expected="a mapping")
    return value


def _strings(where: str, value: object) -> dict[str, str]:
    return {key: text for key, text in _mapping(where, value).items() if isinstance(text, str)}
