"""The data files as they are loaded: one JSON file, made from the YAML files by `tools/knowledge.py`."""

import json
from functools import cache
from importlib.resources import files
from typing import Final, TypedDict

STORED: Final = "knowledge.json"

ActorRow = tuple[
    str, str, list[str], str, str, str, str, str, str, list[str], list[str], list[str], list[str], list[str]
]
PlaceRow = tuple[str, str, list[str], float | None, float | None, int]
NounRow = tuple[str, str, list[str], list[str]]
TargetRow = tuple[int, int, str, str, int, str]


class Stored(TypedDict):
    """Rows of actors, places and nouns, and of the names that lead to them by number; -1 for none."""

    actors: list[ActorRow]
    places: list[PlaceRow]
    nouns: list[NounRow]
    names: dict[str, list[TargetRow]]


@cache
def stored() -> Stored:
    """The stored rows, read once."""
    text = files("crossclaim.knowledge").joinpath("data", STORED).read_bytes()
    loaded: Stored = json.loads(text)
    return loaded
