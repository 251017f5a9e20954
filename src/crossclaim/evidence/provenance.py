"""Provenance: which part, in which version and with which parameters, made a row, and from what (after PROV-O)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from crossclaim.evidence.ids import canonical_json


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made a derived row: `part` (`extract.rules`), its `version`, its parameters, the ids it read."""

    part: str
    version: int
    parameters: Mapping[str, str | int | float | bool] = field(default_factory=dict)
    inputs: tuple[str, ...] = ()

    @property
    def parameters_json(self) -> str:
        """The parameters as canonical JSON."""
        return canonical_json(dict(self.parameters))

    def __str__(self) -> str:
        return f"{self.part}.v{self.version}"
