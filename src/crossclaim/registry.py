"""What a stage declares of itself, so that the workflow can check an order of stages before it runs one."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossclaim.errors import RequestError


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the pipeline: `name` and `version` go into provenance; `requires` and `gives` are nouns.

    The version rises whenever the same input may give another output.
    """

    name: str
    version: int
    requires: tuple[str, ...]
    gives: tuple[str, ...]
    doc: str

    def __str__(self) -> str:
        return f"{self.name}.v{self.version}"


def check_order(parts: Sequence[Part], given: frozenset[str] = frozenset({"bytes"})) -> None:
    """Raise RequestError unless each part's requirements are given at the start or by an earlier part."""
    have = set(given)
    for part in parts:
        missing = [noun for noun in part.requires if noun not in have]
        if missing:
            raise RequestError(str(part), found="no earlier part gives " + ", ".join(missing))
        have.update(part.gives)
