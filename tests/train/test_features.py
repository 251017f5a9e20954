"""From examples to windows with targets."""

import pytest
import tokenizers

from crossclaim.nlp.labels import PARTS, ROLES, STANCES, TYPES
from crossclaim.nlp.tagging import stretches
from crossclaim.nlp.words import Pieces
from crossclaim.train.corpora.example import (
    Attribution,
    Entity,
    Example,
    Fact,
    Frame,
    Role,
    Token,
)
from crossclaim.train.features import UNKNOWN, pieces

TEXT = "The mayor said rebels took Tal Rumeh ."


@pytest.fixture
def cutter():
    table = {"[UNK]": 0}
    made = tokenizers.Tokenizer(tokenizers.models.WordPiece(table, unk_token="[UNK]"))  # noqa: S106 a word, no secret
    made.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    return Pieces(made)


def said(row, tags, kinds):
    return {
        (TEXT[row.bounds[first][0] : row.bounds[after - 1][1]], kind) for first, after, kind in stretches(tags, kinds)
    }


def span(words):
    start = TEXT.index(words)
    return start, start + len(words)


def test_what_a_set_does_not_annotate_stays_unknown(cutter):
    """A text without layers teaches nothing."""
    (row,) = pieces(Example("text", "a", TEXT), cutter)
    assert (row.entities, row.cues, row.attributions, row.triggers, row.frames, row.facts, row.heads) == (None,) * 7


def test_source_and_content_are_tagged_as_seen_from_the_cue(cutter):
    """Each attribution stands at its cue, with the tags of its own parts."""
    one = Attribution((span("The mayor"),), (span("said"),), (span("rebels took Tal Rumeh"),))
    (row,) = pieces(Example("polnear", "a", TEXT, attributions=(one,)), cutter)
    (linked,) = row.attributions
    assert (linked.first, linked.after) == (2, 3)
    assert said(row, linked.tags, PARTS) == {
        ("The mayor", "source"),
        ("said", "cue"),
        ("rebels took Tal Rumeh", "content"),
    }
    assert said(row, row.cues, ("cue",)) == {("said", "cue")}


def test_a_frame_stands_at_its_predicate(cutter):
    """Labels are places in the tables; what the set leaves empty is unknown."""
    roles = (Role("agent", *span("rebels")), Role("place", *span("Tal Rumeh")))
    frame = Frame("ASSAULT", "occupy", span("took"), (0, 37), roles, "CT+", "", 2)
    (row,) = pieces(Example("statements", "a", TEXT, frames=(frame,)), cutter)
    (one,) = row.frames
    assert (TYPES[one.type], STANCES[one.stance], one.tense) == ("ASSAULT", "CT+", UNKNOWN)
    assert said(row, one.tags, ROLES) == {("rebels", "agent"), ("Tal Rumeh", "place")}


def test_what_plover_does_not_code_is_unknown(cutter):
    """No word is known to be no predicate, and the outside of roles is known only beside them."""
    roles = (Role("agent", *span("rebels")),)
    frame = Frame("ASSAULT", "", span("took"), (0, 37), roles, "", "", 1)
    (row,) = pieces(Example("plover", "a", TEXT, frames=(frame,)), cutter)
    assert row.triggers is None
    assert row.frames[0].tags == (UNKNOWN, UNKNOWN, 0, 1, 0, UNKNOWN, UNKNOWN, UNKNOWN)


def test_each_word_is_tagged_once_and_longest_first(cutter):
    """An entity inside another leaves no tag; a type that is not ours none either."""
    entities = (Entity(*span("Rumeh"), "person"), Entity(*span("Tal Rumeh"), "location"), Entity(0, 3, "other"))
    (row,) = pieces(Example("re3d", "a", TEXT, entities=entities), cutter)
    assert said(row, row.entities, ("person", "organisation", "location")) == {("Tal Rumeh", "location")}


def test_a_root_heads_itself_and_lost_words_are_unknown(cutter):
    """Heads are places of words in the window."""
    tokens = (
        Token(*span("The"), "DET", 1, "det"),
        Token(*span("mayor"), "NOUN", 2, "nsubj"),
        Token(*span("said"), "VERB", -1, "root"),
    )
    (row,) = pieces(Example("treebank", "a", TEXT, tokens=tokens), cutter)
    assert row.heads[:4] == (1, 2, 2, UNKNOWN)


def test_layers_are_cut_to_their_windows(cutter):
    """A cue is learnt from wherever it is whole; its far parts are left out of a window that does not hold them."""
    facts = (Fact(*span("said"), 3.0), Fact(*span("took"), -1.0))
    rows = pieces(Example("uds_ih2", "0", TEXT, facts=facts, sentences=((0, 14), (15, 38))), cutter, size=6, overlap=0)
    assert [[(one.first, one.value) for one in row.facts] for row in rows] == [[(2, 3.0)], [(1, -1.0)]]


def test_what_is_done_is_no_cue_and_what_attributes_is_one(cutter):
    """Of coded statements; of all other words it is not known."""
    roles = (Role("cue", *span("said")), Role("agent", *span("rebels")))
    frame = Frame("ASSAULT", "occupy", span("took"), (0, len(TEXT)), roles, "CT+", "past", 2)
    (row,) = pieces(Example("statements", "a", TEXT, frames=(frame,)), cutter)
    assert said(row, [max(tag, 0) for tag in row.cues], ("cue",)) == {("said", "cue")}
    known = [TEXT[start:end] for (start, end), tag in zip(row.bounds, row.cues, strict=True) if tag != UNKNOWN]
    assert known == ["said", "took"]


def test_words_of_asking_may_be_cues(cutter):
    """What is demanded is said: such a predicate teaches nothing of cues."""
    frame = Frame("REQUEST", "", span("took"), (0, len(TEXT)), (), "CT+", "past", 1)
    assert pieces(Example("statements", "a", TEXT, frames=(frame,)), cutter)[0].cues is None
