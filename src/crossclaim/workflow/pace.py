"""How often a run commits: so often that little is lost, so seldom that it costs little."""

import time
from collections.abc import Callable
from typing import Final

from crossclaim.case import Writer

NOUNS: Final = 200
SECONDS: Final = 0.5


class Pace:
    """Commits what a writer holds once it is much or old."""

    def __init__(self, writer: Writer, clock: Callable[[], float] = time.monotonic) -> None:
        self._writer = writer
        self._clock = clock
        self._last = clock()

    def step(self) -> None:
        """Commit if it is time to."""
        if self._writer.pending >= NOUNS or self._clock() - self._last >= SECONDS:
            self._writer.commit()
            self._last = self._clock()
