"""Where an outlet is at home: what its other documents tell of, so that `Paris` in a paper of Texas is Paris, Texas."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def _empty() -> Floats:
    return np.zeros(0)


@dataclass(frozen=True, slots=True, eq=False)
class Home:
    """Shares of the documents of one outlet: by state (its number in the gazetteer), and by point, in degrees."""

    states: Mapping[int, float] = field(default_factory=dict)
    latitude: Floats = field(default_factory=_empty)
    longitude: Floats = field(default_factory=_empty)
    share: Floats = field(default_factory=_empty)


NO_HOME: Final = Home()
