"""How often a run commits: so often that little is lost, so seldom that it costs little."""

import time
from collections.abc import Callable
from typing import Final

from crossclaim.case import Writer
from crossclaim.workflow.progress import Progress

NOUNS: Final = 1_000
SECONDS: Final = 0.5


class Pace:
    """Commits what a writer holds once it is much or old, and only then tells that it is done."""

    def __init__(self, writer: Writer, progress: Progress, clock: Callable[[], float] = time.monotonic) -> None:
        self._writer = writer
        self._progress = progress
        self._clock = clock
        self._last = clock()
        self._steps = 0

    def step(self) -> None:
        """Count one more item, and commit if it is time to."""
        self._steps += 1
        if self._writer.pending >= NOUNS or self._clock() - self._last >= SECONDS:
            self.commit()

    def commit(self) -> None:
        """Commit what there is."""
        self._writer.commit()
        self._last = self._clock()
        self._progress.advance(self._steps)
        self._steps = 0
