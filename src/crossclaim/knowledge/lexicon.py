"""A table of names of several words, and the longest of them that starts at a word of a text."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from crossclaim.knowledge.words import Words, split

T = TypeVar("T")


class Lexicon(Generic[T]):
    """Names by their folded words. A name may lead to several values, in the order in which they were added.

    `first` holds the first words of all names, for a reader that wants to skip the rest of a text fast.
    """

    __slots__ = ("_lengths", "_rows", "first")

    def __init__(self) -> None:
        self.first: set[str] = set()
        self._rows: dict[str, list[T]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}

    def add(self, name: str, value: T) -> None:
        """Add one name; one without letters or digits is left out."""
        key = " ".join(split(name).keys)
        if key:
            self.put(key, [*self._rows.get(key, ()), value])

    def put(self, key: str, values: list[T]) -> None:
        """Set the values of a name that is given by its folded words with one space between them."""
        self._rows[key] = values
        first, _, rest = key.partition(" ")
        self.first.add(first)
        if rest:
            pair, count = f"{first} {rest.partition(' ')[0]}", rest.count(" ") + 2
            lengths = self._lengths.get(pair, ())
            if not lengths:
                self._lengths[pair] = (count,)
            elif count not in lengths:
                self._lengths[pair] = tuple(sorted((*lengths, count), reverse=True))

    def mapped(self, change: Callable[[T], T]) -> "Lexicon[T]":
        """The same names with every value changed."""
        other: Lexicon[T] = Lexicon()
        for key, values in self._rows.items():
            other.put(key, [change(value) for value in values])
        return other

    def get(self, name: str) -> Sequence[T]:
        """The values of a name as a whole."""
        return self._rows.get(" ".join(split(name).keys), ())

    def starts(self, key: str, after: str) -> bool:
        """Whether a name may start with these two folded words, or is the first alone; never wrongly False."""
        return key in self._rows or f"{key} {after}" in self._lengths or len(after) == 1

    def at(self, words: Words, i: int) -> Iterator[tuple[int, list[T]]]:
        """The names that start at word `i`, longest first, as (the word after the last, values).

        A name of two words is found too with an initial between them (`John Kerry` in `John F. Kerry`).
        """
        keys, size = words.keys, len(words.keys)
        key = keys[i]
        if i + 1 < size:
            if len(keys[i + 1]) == 1 and i + 2 < size:
                yield from self._over_initial(words, i)
            for length in self._lengths.get(f"{key} {keys[i + 1]}", ()):
                end = i + length
                values = self._rows.get(" ".join(keys[i:end])) if end <= size else None
                if values is not None and all(words.is_joined(k) for k in range(i + 1, end)):
                    yield end, values
        values = self._rows.get(key)
        if values is not None:
            yield i + 1, values

    def _over_initial(self, words: Words, i: int) -> Iterator[tuple[int, list[T]]]:
        values = self._rows.get(f"{words.keys[i]} {words.keys[i + 2]}")
        if values is not None and words.surface(i + 1).isupper() and words.is_joined(i + 1) and words.is_joined(i + 2):
            yield i + 3, values
