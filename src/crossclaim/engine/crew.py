"""The workers of one run: who has which job, what is done, and what becomes of the jobs of one that ended."""

import selectors
import time
from collections import deque
from collections.abc import Iterator
from typing import Final, Generic

from crossclaim.engine.process import Job, WorkerProcess
from crossclaim.engine.protocol import Item, Outcome, Result
from crossclaim.engine.worker import Answer
from crossclaim.errors import RequestError, WorkerLost

WINDOW: Final = 1_000
WINDOW_BYTES: Final = 64_000_000
AHEAD_SECONDS: Final = 0.2
SHALLOWEST, DEEPEST = 2, 64
TICK_SECONDS: Final = 0.1
START_SECONDS: Final = 60.0
STARTS: Final = 3
EASING: Final = 0.1


class Crew(Generic[Item, Result]):
    """Jobs wait at the workers ahead of need, for about AHEAD_SECONDS of work. Held items fit in a window."""

    def __init__(self, function: bytes, *, workers: int, seconds: float, worker_bytes: int) -> None:
        self._function = function
        self._size = workers
        self._seconds = seconds
        self._worker_bytes = worker_bytes
        self._workers: list[WorkerProcess[Item]] = []
        self._selector = selectors.DefaultSelector()
        self._again: deque[Job[Item]] = deque()
        self._done: dict[int, Outcome[Item, Result]] = {}
        self._held: dict[int, int] = {}
        self._taken = 0
        self._left = 0
        self._mean_seconds = AHEAD_SECONDS
        self._failed_starts = 0

    def fill(self, source: Iterator[Item]) -> bool:
        """Give jobs out while there is room; False when nothing is left to wait for."""
        while (worker := self._free()) is not None or len(self._workers) < self._size:
            job = self._take(source)
            if job is None:
                break
            if worker is None or (worker.jobs and len(self._workers) < self._size):
                worker = self._start()
            self._held[job.number] = worker.give(job, time.monotonic())
        return bool(self._held)

    def wait(self) -> None:
        """Wait a moment for answers; replace workers that ended or took too long."""
        for worker in self._workers:
            writes = selectors.EVENT_WRITE if worker.has_outgoing else 0
            self._selector.modify(worker.channel, selectors.EVENT_READ | writes, worker)
        for key, _ in self._selector.select(TICK_SECONDS):
            worker = key.data
            worker.flush()
            self._collect(worker)
        for worker in [one for one in self._workers if one.jobs]:
            self._hurry(worker)

    def ready(self) -> Iterator[Outcome[Item, Result]]:
        """The outcomes whose turn it is."""
        while self._left in self._done:
            outcome = self._done.pop(self._left)
            del self._held[self._left]
            self._left += 1
            yield outcome

    def close(self) -> None:
        """End every worker."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()
        self._selector.close()

    def _free(self) -> WorkerProcess[Item] | None:
        """The worker with the fewest jobs, if it has room for one more."""
        depth = min(DEEPEST, max(SHALLOWEST, int(AHEAD_SECONDS / max(self._mean_seconds, 1e-6))))
        worker = min(self._workers, key=lambda one: len(one.jobs), default=None)
        return worker if worker is not None and len(worker.jobs) < depth else None

    def _take(self, source: Iterator[Item]) -> Job[Item] | None:
        if self._again:
            return self._again.popleft()
        if len(self._held) >= WINDOW or sum(self._held.values()) >= WINDOW_BYTES:
            return None
        for item in source:
            self._taken += 1
            return Job(self._taken - 1, item)
        return None

    def _start(self) -> WorkerProcess[Item]:
        worker: WorkerProcess[Item] = WorkerProcess(self._function, self._worker_bytes, time.monotonic())
        self._workers.append(worker)
        self._selector.register(worker.channel, selectors.EVENT_READ, worker)
        return worker

    def _collect(self, worker: WorkerProcess[Item]) -> None:
        try:
            for job, answer in worker.arrived(time.monotonic()):
                self._mean_seconds += EASING * (answer.seconds - self._mean_seconds)
                self._settle(job, answer)
        except EOFError:
            self._bury(worker)

    def _settle(self, job: Job[Item], answer: Answer) -> None:
        value: Result | None = answer.value  # type: ignore[assignment]  # what the function gave
        self._done[job.number] = Outcome(job.item, value, answer.error)

    def _hurry(self, worker: WorkerProcess[Item]) -> None:
        allowed = self._seconds if worker.is_ready else START_SECONDS
        if time.monotonic() - worker.since > allowed:
            how = f"it took longer than {allowed:g} seconds"
            self._remove(worker)
            if worker.is_ready:
                self._lose(worker.jobs.popleft(), how)
            else:
                self._count_failed_start(how)
            self._again.extendleft(reversed(worker.jobs))

    def _bury(self, worker: WorkerProcess[Item]) -> None:
        """A worker ended by itself. The job it was at is guilty, unless earlier ones may be: it is tried once more."""
        how = self._remove(worker)
        if not worker.is_ready:
            self._count_failed_start(how)
        elif worker.jobs and (worker.jobs[0].is_retried or not worker.answered):
            self._lose(worker.jobs.popleft(), how)
        elif worker.jobs:
            worker.jobs[0].is_retried = True
        self._again.extendleft(reversed(worker.jobs))

    def _remove(self, worker: WorkerProcess[Item]) -> str:
        self._selector.unregister(worker.channel)
        self._workers.remove(worker)
        return worker.end()

    def _lose(self, job: Job[Item], how: str) -> None:
        self._failed_starts = 0
        self._done[job.number] = Outcome(job.item, None, WorkerLost(job.item.place, found=how))

    def _count_failed_start(self, how: str) -> None:
        self._failed_starts += 1
        if self._failed_starts >= STARTS:
            raise RequestError(
                "worker process",
                found=f"it does not start: {how}",
                advice="Raise the limit worker-bytes, or free memory.",
            )
