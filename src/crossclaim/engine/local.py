"""Work in processes of this machine."""

from collections.abc import Callable, Iterable, Iterator

from crossclaim.engine.protocol import Item, Outcome, Result
from crossclaim.errors import CrossclaimError


def run(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    workers: int,  # noqa: ARG001 - the processes come next
    seconds: float,  # noqa: ARG001 - as above
    worker_bytes: int,  # noqa: ARG001 - as above
) -> Iterator[Outcome[Item, Result]]:
    """Yield the outcome of `function` for each item, in order."""
    for item in items:
        try:
            yield Outcome(item, function(item))
        except CrossclaimError as error:
            yield Outcome(item, None, error)
