"""Work in processes of this machine.

Items go to workers ahead of need, so that none waits; answers come back one by one, so that it is known which item a
worker died of. Outcomes leave in the order of the items, and as many items are held as fit in a window.
"""

import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator

from crossclaim.engine.crew import Crew
from crossclaim.engine.protocol import Item, Outcome, Result
from crossclaim.engine.worker import answer
from crossclaim.errors import WorkerLost


def run(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    workers: int,
    seconds: float,
    worker_bytes: int,
) -> Iterator[Outcome[Item, Result]]:
    """Yield the outcome of `function` for each item, in order; see `Engine`.

    The function and the items are pickled; the function must be importable. Workers are started as they are needed.
    """
    crew: Crew[Item, Result] = Crew(
        pickle.dumps(function), workers=workers or _cores(), seconds=seconds, worker_bytes=worker_bytes
    )
    source = iter(items)
    try:
        while crew.fill(source):
            crew.wait()
            yield from crew.ready()
    finally:
        crew.close()


def run_here(function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Outcome[Item, Result]]:
    """As `run`, in this process: for so little work that starting others would take longer. Nothing bounds an item."""
    for item in items:
        try:
            found = answer(function, item)  # type: ignore[arg-type]  # a worker knows no types
        except MemoryError:
            yield Outcome(item, None, WorkerLost(item.place, found="its memory was spent"))
            continue
        value: Result | None = found.value  # type: ignore[assignment]  # what the function gave
        yield Outcome(item, value, found.error)


def _cores() -> int:
    """How many processors this process may use, where the system says so, else how many there are."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
