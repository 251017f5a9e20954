"""Comparing pairs of statements: many of them in processes of their own."""

from collections.abc import Iterator, Sequence
from typing import Final

from crossclaim.engine import run
from crossclaim.evidence import Link
from crossclaim.link.claims import Comparing, Found, Pairs, Rows, Side, comparing, links_of, pairs_of
from crossclaim.settings import Settings

MANY: Final = 1_000_000
"""Pairs from which on to start other processes takes less time than it saves."""


def links_among(sides: Sequence[Side], rows: tuple[Rows, Rows], settings: Settings) -> Iterator[Link]:
    """The links among some pairs of rows of sides; those that documents state come last."""
    left, right = rows
    compare, pairs = comparing(sides), pairs_of(left, right)
    found = map(compare, pairs) if len(left) < MANY else _elsewhere(compare, pairs, settings)
    yield from links_of(sides, found, left, right)


def _elsewhere(compare: Comparing, pairs: Iterator[Pairs], settings: Settings) -> Iterator[Found]:
    """What is found of pairs in other processes; what one of these loses is compared here."""
    limits = settings.limits
    outcomes = run(compare, pairs, workers=settings.workers, seconds=limits.seconds, worker_bytes=limits.worker_bytes)
    return (compare(one.item) if one.value is None else one.value for one in outcomes)
