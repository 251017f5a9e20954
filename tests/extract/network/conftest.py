"""Documents with a reading made by hand, so that what becomes of marks is tested apart from the network."""

from dataclasses import dataclass, field

import pytest

from crossclaim.extract.network.extract import extract
from crossclaim.extract.network.names import Names
from crossclaim.extract.network.scene import view
from crossclaim.knowledge.find import find_names
from crossclaim.nlp.reading import Link, Mark, Predicated, Quoted, Reading
from crossclaim.read.draft import Input
from crossclaim.read.read import read
from crossclaim.settings import Settings


@dataclass
class Script:
    """A text and what a network would have marked in it; a mark is found by its words."""

    text: str
    predicated: list = field(default_factory=list)
    quoted: list = field(default_factory=list)
    entities: list = field(default_factory=list)
    links: dict = field(default_factory=dict)

    def at(self, words, number=1):
        """Where words stand, for the first time or a later one."""
        start = -1
        for _ in range(number):
            start = self.text.index(words, start + 1)
        return start, start + len(words)

    def mark(self, words, kind, number=1, chance=0.9):
        """A mark on these words."""
        return Mark(*self.at(words, number), kind, chance)

    def states(self, predicate, kind="ASSAULT", chance=0.95, stance="CT+", mode="", **roles):
        """Add a predicate; roles are words, or lists of them."""
        marks = [
            self.mark(words, role)
            for role, given in roles.items()
            for words in (given if isinstance(given, list) else [given])
        ]
        row = Predicated(
            self.mark(predicate, "trigger"), chance, kind, mode, stance, "past", 2.0, ((kind, 0.9),), ((stance, 0.9),),
            tuple(sorted(marks, key=lambda one: one.start)),
        )  # fmt: skip
        self.predicated.append(row)
        return self

    def quotes(self, cue, source, content):
        """Add an attribution."""
        sources = (self.mark(source, "source"),) if source else ()
        self.quoted.append(Quoted(self.mark(cue, "cue"), sources, (self.mark(content, "content"),)))
        return self

    def points(self, words, to, score=2.0, number=1):
        """Let a mention point back to an earlier one."""
        key = self.at(words, number)
        self.links[key] = (*self.links.get(key, ()), Link(self.at(to), score))
        return self

    def read(self, *_):
        """What the network would have read."""
        return Reading(tuple(self.entities), tuple(self.quoted), tuple(self.predicated), self.links)

    @property
    def document(self):
        """The document as the reading stage makes it."""
        return read(Input("a.txt", self.text.encode()), Settings()).document

    def names(self):
        """Whom the words of the document stand for."""
        return Names(view(self.document, self, find_names))

    def statements(self):
        """What becomes of the predicates."""
        return extract(self.document, find_names, self).statements

    def mentions(self):
        """What becomes of names and pronouns."""
        return extract(self.document, find_names, self).mentions


@pytest.fixture
def script():
    return Script
