"""What the rules know of words: predicates with their type, mode and frame, and lists of words by function."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

import yaml

from crossclaim.extract.rules.forms import noun_forms, verb_forms

FOLDER: Final = "crossclaim.extract.rules.lexicon"
Slots = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a predicate: what it codes, where its parties stand, and when the reading holds."""

    lemma: str
    type: str
    mode: str
    agent: Slots
    recipient: Slots
    when: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A predicate of several words, by lemma; `*` stands for up to three words between."""

    words: tuple[str, ...]
    entry: Entry


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All predicates: verbs by base form, nouns by the form of their last word, phrases by their first."""

    verbs: dict[str, tuple[Entry, ...]]
    lemmas: dict[str, str]
    nouns: dict[str, tuple[Phrase, ...]]
    phrases: dict[str, tuple[Phrase, ...]]
    lists: dict[str, frozenset[str]]
    modifiers: dict[str, str]
    relations: dict[str, tuple[str, str]]
    adjectives: dict[str, str]

    def lemma(self, form: str) -> str:
        """The base form of a verb form; the form itself where it is not known."""
        return self.lemmas.get(form, form)


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package, loaded once."""
    lists = {name: frozenset(words.split()) for name, words in _yaml("words.yaml").items()}
    phrases = [Phrase(tuple(row[0].split()), _entry(row[0], row)) for row in _rows("phrases.tsv")]
    lemmas: dict[str, str] = {}
    verbs: dict[str, list[Entry]] = {}
    for row in _rows("verbs.tsv"):
        for lemma in row[0].split(","):
            verbs.setdefault(lemma, []).append(_entry(lemma, row))
    for lemma in _verb_lemmas(verbs, lists, phrases):
        for form in verb_forms(lemma):
            lemmas.setdefault(form, lemma)
    lemmas["found"] = "find"
    ties = [(word, row[1], row[2]) for row in _rows("ties.tsv") for word in row[0].split(",")]
    return Lexicon(
        verbs={lemma: tuple(rows) for lemma, rows in verbs.items()},
        lemmas=lemmas,
        nouns=_nouns(),
        phrases=_by_first(phrases),
        lists=lists,
        modifiers={word: tie for word, tie, kind in ties if kind == "modifier"},
        relations={word: (tie, kind) for word, tie, kind in ties if kind in {"relation", "principal", "part", "under"}},
        adjectives={word: tie for word, tie, kind in ties if kind == "adjective"},
    )


def _verb_lemmas(
    verbs: dict[str, list[Entry]], lists: dict[str, frozenset[str]], phrases: list[Phrase]
) -> Iterator[str]:
    yield from verbs
    for name in sorted(lists):
        if name.startswith(("control_", "object_", "light", "cue_verbs", "cue_den", "cue_unc")):
            yield from sorted(lists[name])
    yield from (phrase.words[0] for phrase in phrases)


def _nouns() -> dict[str, tuple[Phrase, ...]]:
    """Noun predicates by the last word, in both numbers; longer ones first."""
    found: dict[str, list[Phrase]] = {}
    for row in _rows("nouns.tsv"):
        for lemma in row[0].split(","):
            for form in noun_forms(lemma):
                words = tuple(form.split())
                found.setdefault(words[-1], []).append(Phrase(words, _entry(lemma, row)))
    return {last: tuple(sorted(rows, key=lambda row: -len(row.words))) for last, rows in found.items()}


def _by_first(phrases: list[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    """Phrases by the base form of their first word, longer ones first."""
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        found.setdefault(phrase.words[0], []).append(phrase)
    return {first: tuple(sorted(rows, key=lambda row: -len(row.words))) for first, rows in found.items()}


def _entry(lemma: str, row: list[str]) -> Entry:
    cells = [*row, "", "", "", "", ""][:6]
    return Entry(lemma, cells[1], cells[2], _slots(cells[3] or "s"), _slots(cells[4] or "o"), cells[5])


def _slots(cell: str) -> Slots:
    return () if cell == "-" else tuple(cell.split("/"))


def _rows(name: str) -> Iterator[list[str]]:
    text = resources.files(FOLDER).joinpath(name).read_text(encoding="utf-8")
    yield from (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


def _yaml(name: str) -> dict[str, str]:
    loaded: object = yaml.safe_load(resources.files(FOLDER).joinpath(name).read_text(encoding="utf-8"))
    return {str(key): str(value) for key, value in loaded.items()} if isinstance(loaded, dict) else {}
