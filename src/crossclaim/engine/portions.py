"""Work on items so small that to hand over each alone would take as long as the work: they travel in portions."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic

from crossclaim.engine.local import run
from crossclaim.engine.protocol import Item, Outcome, Result
from crossclaim.engine.worker import Answer, answer
from crossclaim.errors import WorkerLost


@dataclass(frozen=True, slots=True)
class Portion(Generic[Item]):
    """Items that travel together; at least one."""

    items: Sequence[Item]

    @property
    def place(self) -> str:
        """Where the first of them was found."""
        return self.items[0].place


@dataclass(frozen=True, slots=True)
class _Each(Generic[Item, Result]):
    """Applies a function to each item of a portion: what fails costs one item, unless it ends the process."""

    function: Callable[[Item], Result]

    def __call__(self, portion: Portion[Item]) -> list[Answer]:
        return [answer(self.function, item) for item in portion.items]  # type: ignore[arg-type]  # a worker knows no types


def run_in_portions(
    function: Callable[[Item], Result],
    portions: Iterable[Sequence[Item]],
    *,
    workers: int,
    seconds: float,
    worker_bytes: int,
) -> Iterator[Outcome[Item, Result]]:
    """As `run` over the items of all portions, in order; `seconds` and `worker_bytes` are those of a portion.

    The items of a portion that is lost are tried again, each alone, when all others are done: their outcomes come last.
    """
    each, again = _Each(function), list[Item]()
    whole = (Portion(items) for items in portions if items)
    for outcome in run(each, whole, workers=workers, seconds=seconds, worker_bytes=worker_bytes):
        if outcome.value is None and len(outcome.item.items) > 1:
            again += outcome.item.items
        else:
            yield from _outcomes(outcome)
    alone = (Portion([item]) for item in again)
    for outcome in run(each, alone, workers=workers, seconds=seconds, worker_bytes=worker_bytes):
        yield from _outcomes(outcome)


def _outcomes(outcome: Outcome[Portion[Item], list[Answer]]) -> Iterator[Outcome[Item, Result]]:
    items = outcome.item.items
    if outcome.value is None:
        yield from (Outcome(item, None, outcome.error or WorkerLost(item.place)) for item in items)
        return
    for item, found in zip(items, outcome.value, strict=True):
        value: Result | None = found.value  # type: ignore[assignment]  # what the function gave
        yield Outcome(item, value, found.error)
