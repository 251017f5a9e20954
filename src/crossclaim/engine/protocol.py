"""What an engine is: it applies a function to items and gives the outcomes in the order of the items."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from crossclaim.errors import CrossclaimError


class Placed(Protocol):
    """Something with a place, by which a user finds it again."""

    @property
    def place(self) -> str:
        """Where it was found."""
        ...


Item = TypeVar("Item", bound=Placed)
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Item, Result]):
    """What became of one item: a value, or the error that stands in its stead."""

    item: Item
    value: Result | None
    error: CrossclaimError | None = None


class Engine(Protocol):
    """Applies `function` to every item and yields the outcomes in order, whatever happens to single items.

    `workers` 0 means one for each core. An item that ends the process it is in, takes longer than `seconds` or needs
    more than `worker_bytes` of memory gives WorkerLost; one for which the function raises gives its CrossclaimError,
    or PartFailed for any other exception. The rest goes on.
    """

    def __call__(
        self,
        function: Callable[[Item], Result],
        items: Iterable[Item],
        *,
        workers: int,
        seconds: float,
        worker_bytes: int,
    ) -> Iterator[Outcome[Item, Result]]:
        """Yield the outcomes."""
        ...
