"""Running a command while watching its memory: its own, and that of all the processes that it starts."""

import subprocess
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Final, NamedTuple

import psutil

EVERY_SECONDS: Final = 0.05
MB: Final = 1_000_000


class Ran(NamedTuple):
    """How long a command took, and the highest sum of the resident memory of its processes.

    Pages that several processes share count once for each, so that the sum is rather too high than too low.
    """

    seconds: float
    peak_mb: float


def watched(command: Sequence[str]) -> Ran:
    """Run a command to its end; CalledProcessError where it ends badly (a status above 1)."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:  # noqa: S603 - ours
        peak = _Peak(process.pid)
        peak.start()
        _, errors = process.communicate()
        seconds = time.perf_counter() - began
        peak.is_over.set()
        peak.join()
    if process.returncode > 1:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=errors)
    return Ran(seconds, peak.highest / MB)


class _Peak(threading.Thread):
    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.is_over = threading.Event()
        self.highest = 0
        self._pid = pid

    def run(self) -> None:
        with suppress(psutil.NoSuchProcess):
            root = psutil.Process(self._pid)
            while not self.is_over.wait(EVERY_SECONDS):
                self.highest = max(self.highest, sum(map(_resident, [root, *root.children(recursive=True)])))


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0
