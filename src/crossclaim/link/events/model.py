"""How likely two mentions tell of one event: small networks over the comparisons, whose verdicts are averaged."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Self

import numpy as np

from crossclaim.link.events.stories import Floats

FILE: Final = "weights.json"
PLACES: Final = 5


@dataclass(frozen=True, slots=True, eq=False)
class Net:
    """One layer of inner units over the comparisons, cut at 0, and their weighed sum as log-odds."""

    inner: Floats
    inner_added: Floats
    outer: Floats
    added: float

    def odds(self, values: Floats) -> Floats:
        """The log-odds for rows of comparisons."""
        return np.asarray(np.maximum(values @ self.inner + self.inner_added, 0) @ self.outer + self.added)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Several nets over the same comparisons, in the order of `names`."""

    names: tuple[str, ...]
    nets: tuple[Net, ...]

    @classmethod
    def from_json(cls, stored: Mapping[str, object]) -> Self:
        """The model that `to_json` gave."""
        names, nets = stored["names"], stored["nets"]
        if not isinstance(names, list) or not isinstance(nets, list):
            raise TypeError(stored)
        return cls(tuple(map(str, names)), tuple(_net(one) for one in nets))

    def to_json(self) -> dict[str, object]:
        """The names and the rounded weights."""
        return {"names": list(self.names), "nets": [_row(one) for one in self.nets]}

    def chances(self, compared: Mapping[str, Floats]) -> Floats:
        """The chance that each pair tells of one event, in the shape that the comparisons have, whichever it is."""
        shape = compared[self.names[0]].shape
        values = np.stack([compared[name].ravel() for name in self.names], axis=-1)
        odds = np.mean([net.odds(values) for net in self.nets], axis=0)
        return np.asarray(1 / (1 + np.exp(-odds))).reshape(shape)


@cache
def load_model() -> Model:
    """The model that ships with the package."""
    return Model.from_json(json.loads(files("crossclaim.link.events").joinpath(FILE).read_text(encoding="utf-8")))


def _net(stored: Mapping[str, Sequence[float]]) -> Net:
    added = np.array(stored["added"], dtype=np.float64)
    return Net(np.array(stored["inner"]), np.array(stored["inner_added"]), np.array(stored["outer"]), float(added))


def _row(net: Net) -> dict[str, object]:
    rounded = {name: np.round(getattr(net, name), PLACES) for name in ("inner", "inner_added", "outer")}
    return {**{name: table.tolist() for name, table in rounded.items()}, "added": round(net.added, PLACES)}
