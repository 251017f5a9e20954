"""Both readers over one document, with a reading of the network made by hand."""

import json

from crossclaim.extract import EXTRACTORS
from crossclaim.extract.joint.extract import extract
from crossclaim.knowledge.find import find_names
from crossclaim.nlp.reading import Mark, Predicated, Reading
from crossclaim.read.draft import Input
from crossclaim.read.read import read
from crossclaim.settings import Settings

TEXT = "Turkish forces shelled Hezbollah near Aleppo on 3 May 2017. Russia condemned Turkey. The soup was cold."


class Scripted:
    """A network that reads what it was told to."""

    def __init__(self, *predicated):
        self._reading = Reading(predicated=predicated)

    def read(self, *_):
        """The reading."""
        return self._reading


def predicate(words, kind="ASSAULT", **roles):
    """A predicate at these words."""

    def mark(what, label):
        return Mark(TEXT.index(what), TEXT.index(what) + len(what), label, 0.95)

    return Predicated(
        mark(words, "trigger"), 0.95, kind, "", "CT+", "past", 2.0, ((kind, 0.95),), (("CT+", 0.9),),
        tuple(mark(what, role) for role, what in roles.items()),
    )  # fmt: skip


def document():
    return read(Input("a.txt", TEXT.encode()), Settings()).document


def test_what_one_reader_misses_the_other_adds():
    """The network is silent on Russia, the rules find it."""
    seen = extract(document(), find_names, Scripted(predicate("shelled", agent="Turkish forces")))
    assert [one.predicate.quote for one in seen.statements] == ["shelled", "condemned"]


def test_a_statement_is_stated_once():
    """Where both readers find it; it has the words of both sides."""
    (one,) = (
        row
        for row in extract(document(), find_names, Scripted(predicate("shelled", agent="Turkish forces"))).statements
        if row.predicate.quote == "shelled"
    )
    assert [party.name for party in (*one.agent, *one.recipient)] == ["Turkish Armed Forces", "Hezbollah"]


def test_names_are_looked_for_once():
    """Each text of a block is searched a single time for both readers."""
    asked = []
    extract(document(), lambda text: asked.append(text) or find_names(text), Scripted())
    assert len(asked) == len(set(asked)) > 0


def test_the_same_document_gives_the_same():
    """Twice over, with the network that ships."""
    one, other = (EXTRACTORS["small"].extract(document()) for _ in range(2))
    assert json.dumps(repr(one)) == json.dumps(repr(other))
