"""The words of time: which classes a word belongs to and what it stands for, read once from the files in `data/`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

DATA: Final = "crossclaim.times"


@dataclass(frozen=True, slots=True)
class Tables:
    """What the data files say.

    `words` maps a lower-cased word to its classes and their values, `numbers` and `ordinals` number words to integers,
    `phrases` the first word of a holiday to its names, longest first, each with the rule of its day.
    """

    words: Mapping[str, Mapping[str, str]]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    phrases: Mapping[str, tuple[tuple[str, str], ...]]


@cache
def tables() -> Tables:
    """The tables, read at the first call."""
    numbers = dict(_numbers())
    return Tables(
        _words(),
        {word: value for word, (value, is_ordinal) in numbers.items() if not is_ordinal},
        {word: value for word, (value, is_ordinal) in numbers.items() if is_ordinal},
        _phrases(),
    )


def lines(name: str) -> Iterator[str]:
    """The lines of a data file that say something."""
    text = (files(DATA) / "data" / name).read_text(encoding="utf-8")
    return (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def rows(name: str) -> Iterator[tuple[str, str]]:
    """The lines of a data file of the form `key: values`."""
    for line in lines(name):
        key, _, values = line.partition(": ")
        yield key, values


def _words() -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = {}
    for key, values in rows("lexicon.txt"):
        name, _, value = key.partition(" ")
        for word in values.split():
            words.setdefault(word, {})[name] = value
    return words


def _numbers() -> Iterator[tuple[str, tuple[int, bool]]]:
    for key, values in rows("numbers.txt"):
        is_ordinal = key.startswith("o")
        for word in values.split():
            yield word, (int(key.removeprefix("o")), is_ordinal)


def _phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    names: dict[str, list[tuple[str, str]]] = {}
    for rule, values in rows("holidays.txt"):
        for name in values.split("|"):
            names.setdefault(name.split()[0], []).append((name, rule))
    return {first: tuple(sorted(some, key=lambda one: -len(one[0]))) for first, some in names.items()}
