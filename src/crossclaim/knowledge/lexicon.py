"""A table of names of several words, and the longest of them that starts at a word of a text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from crossclaim.knowledge.words import Words, split

T = TypeVar("T")


class Lexicon(Generic[T]):
    """Names by their folded words. A name may lead to several values, in the order in which they were added.

    `lengths` gives for the first word of a name how many words such names have, longest first.
    """

    __slots__ = ("_rows", "lengths")

    def __init__(self, lengths: Mapping[str, Sequence[int]] | None = None) -> None:
        self._rows: dict[str, list[T]] = {}
        self.lengths: dict[str, Sequence[int]] = dict(lengths or {})

    def add(self, name: str, value: T) -> None:
        """Add one name; one without letters or digits is left out."""
        keys = split(name).keys
        if keys:
            self.put(" ".join(keys), [*self._rows.get(" ".join(keys), ()), value])

    def put(self, key: str, values: list[T]) -> None:
        """Set the values of a name that is given by its folded words with one space between them."""
        self._rows[key] = values
        first, count = key.split(" ", 1)[0], key.count(" ") + 1
        lengths = self.lengths.get(first, ())
        if count not in lengths:
            self.lengths[first] = sorted((*lengths, count), reverse=True)

    def get(self, name: str) -> Sequence[T]:
        """The values of a name as a whole."""
        return self._rows.get(" ".join(split(name).keys), ())

    def at(self, words: Words, i: int) -> Iterator[tuple[int, list[T]]]:
        """The names that start at word `i`, longest first, as (the word after the last, values).

        A name of two words is found too with an initial between them (`John Kerry` in `John F. Kerry`).
        """
        keys, size = words.keys, len(words.keys)
        if i + 2 < size and len(keys[i + 1]) == 1 and words.is_joined(i + 1) and words.is_joined(i + 2):
            values = self._rows.get(f"{keys[i]} {keys[i + 2]}")
            if values is not None and words.surface(i + 1).isupper():
                yield i + 3, values
        for length in self.lengths.get(keys[i], ()):
            end = i + length
            values = self._rows.get(" ".join(keys[i:end])) if end <= size else None
            if values is not None and all(words.is_joined(k) for k in range(i + 1, end)):
                yield end, values
