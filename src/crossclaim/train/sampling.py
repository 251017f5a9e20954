"""Which windows each step learns from: sets by their shares, each set gone through in rounds and shuffled anew."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from crossclaim.train.features import Piece


class Sampler:
    """Batches of one set each; the same seed gives the same batches, and `skip` finds any step again."""

    def __init__(
        self, sets: Mapping[str, Sequence[Piece]], shares: Mapping[str, float], *, pieces: int, seed: int
    ) -> None:
        self._dice = Random(seed)  # noqa: S311 shuffling, not secrets
        self._names = [name for name in sets if sets[name]]
        self._shares = [shares[name] for name in self._names]
        self._rounds = {name: rounds(sets[name], pieces, Random(f"{seed}-{name}")) for name in self._names}  # noqa: S311 as above

    def __iter__(self) -> Iterator[tuple[str, list[Piece]]]:
        return self

    def __next__(self) -> tuple[str, list[Piece]]:
        (name,) = self._dice.choices(self._names, self._shares)
        return name, next(self._rounds[name])

    def skip(self, steps: int) -> None:
        """Pass over the batches of some steps."""
        for _ in range(steps):
            next(self)


def rounds(rows: Sequence[Piece], pieces: int, dice: Random) -> Iterator[list[Piece]]:
    """Batches without end: each round has every window once, those of like length together, in a new order."""
    while True:
        order = sorted(rows, key=lambda row: len(row.ids) * dice.uniform(0.8, 1.2))
        batches: list[list[Piece]] = [[]]
        for row in order:
            if (
                batches[-1]
                and (len(batches[-1]) + 1) * max(len(row.ids), *(len(one.ids) for one in batches[-1])) > pieces
            ):
                batches.append([])
            batches[-1].append(row)
        dice.shuffle(batches)
        yield from batches
